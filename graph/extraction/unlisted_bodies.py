"""Who issues a document where no gazetteer has the name: joint circulars, offices under others, mass organisations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from graph.extraction.grammar import grammar
from graph.extraction.organs import PLACE_KINDS, read_organ, unit_level
from graph.extraction.signature import signing_prefix
from graph.extraction.spelling import UPPER
from graph.model import DocumentCode, Organ, Place

UNDER = re.compile(
    r"(?:Sở|Tổng cục|Cục|Chi cục|Vụ|Viện|Trung tâm|Thanh tra|Kho bạc|Bảo hiểm|Chi nhánh|Phòng|Đoàn|Tổ|Ban|Hội đồng|Liên đoàn|Hội|Trường|Văn phòng|Ủy ban|Uỷ ban) (?!$)"
)
"""How the line of an organ begins that stands under the one that it belongs to."""
_OF_NO_UNIT = re.compile(
    r"Đảng (?:ủy|uỷ) (?:tổng công ty|công ty|nhà máy|xí nghiệp|tập đoàn|quân sự|công an|bộ đội|đại học|học viện|trường|bệnh viện|khối|các cơ quan|sở|ngân hàng|ủy ban|ubnd|hđnd)(?!\w)",
    re.IGNORECASE,
)
_COMMON = re.compile(
    r"(?:Tổng Công Ty|Công Ty|Nhà Máy|Xí Nghiệp|Tập Đoàn|Quân Sự|Công An|Bộ Đội|Đại Học|Học Viện|Bệnh Viện|Ủy Ban Nhân Dân|Các Cơ Quan|Doanh Nghiệp|Huyện|Tỉnh|Thành Phố|Xã|Phường)(?!\w)"
)
_KINDS = "tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn"
_NAME = rf"[{UPPER}][\w'’]*(?: [{UPPER}][\w'’]*){{0,3}}"
_YOUTH = re.compile(
    rf"(?:(?P<of>[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị) [Đđ]oàn|[Đđ]oàn (?P<kind>(?i:tỉnh|huyện|quận|xã|phường))) (?P<name>{_NAME})"
)
_ORGANISATION = re.compile(r"(?i)(?:hội (?!đồng)|liên đoàn lao động|ủy ban mặt trận|uỷ ban mặt trận)")
_BRANCH = re.compile(
    rf"(?i:bch |ban chấp hành )?(?P<organisation>(?i:liên đoàn lao động|hội nông dân|hội liên hiệp phụ nữ|hội cựu chiến binh))"
    rf" (?P<kind>(?i:{_KINDS})) (?P<name>{_NAME})$"
)
_JOINTLY = re.compile(r"(?i)liên (?:tịch|bộ|ngành)[: ]")
_OF_ALL = re.compile(r"(?:cơ quan|doanh nghiệp)$")
_BUREAU = re.compile(
    rf"(?i:(?P<bureau>ban thường vụ|ban thường trực|ban chấp hành|bch))(?: (?P<kind>(?i:{_KINDS})) (?P<name>{_NAME}))?$"
)


def joint_issuers(organs: list[Organ], code: DocumentCode | None) -> Organ | None:
    """Several ministries of one joint circular: `Bộ Tài chính - Bộ Nội vụ`."""
    central = list(dict.fromkeys(o.text for o in organs if o.level == "central"))
    if code is None or not code.kind.startswith("TTLT") or len(central) < 2:
        return None
    first = next(o for o in organs if o.text == central[0])
    return replace(first, text=" - ".join(central))


def joint_speakers(clauses: Iterable[str]) -> Organ | None:
    """Those that say together what follows: `Liên tịch Bộ Tài chính và Bộ Tư pháp hướng dẫn …`."""
    for clause in clauses:
        if _JOINTLY.match(clause):
            found = (read_organ(match) for match in grammar(False).organ_anywhere.finditer(clause))
            central = list(dict.fromkeys(one for one in found if one and one.level == "central"))
            if len(central) > 1:
                return replace(central[0], text=" - ".join(one.text for one in central))
    return None


def office_under(
    lines: list[str], code: DocumentCode | None, places: tuple[Place, ...], *, asked: bool
) -> Organ | None:
    """An organ that no gazetteer knows, on the line under the one that it belongs to: `Sở Xây dựng`, `Tổng cục Hải quan`."""
    if not asked:
        return None
    number = next(
        (place for place, line in enumerate(lines) if re.match(r"(?i)s(?:ố|o)(?:\W|$)|v/v", line)), len(lines)
    )
    above = lines[: min(number, 4)]
    if len(above) < 2 or not UNDER.match(above[-1]) or len(above[-1]) > 70:
        return None
    line = above[-1]
    named = grammar(False).organ_anywhere.match(line)
    if named and read_organ(named):
        return None
    place = places[0] if places and line.startswith(("Sở", "Ban")) else None
    return Organ(line, code.body if code else "", place, unit_level(place) if place else None)


def committee_of_no_unit(lines: list[str], tail: str, places: tuple[Place, ...]) -> Organ | None:
    """A Party committee of an enterprise, a school, an armed force: `Đảng ủy Tổng công ty Giấy Việt Nam`."""
    line = next((line for line in lines if _OF_NO_UNIT.match(line)), None)
    if line is None:
        return None
    text = "Đảng ủy " + _COMMON.sub(
        lambda word: word.group()[:1].upper() + word.group()[1:].lower(), line[len("Đảng ủy ") :]
    )
    text = text.replace("Khối Các", "Khối các")
    if (kind := text.rsplit(" ", 1)[-1].lower()) in PLACE_KINDS:  # `ĐẢNG ỦY QUÂN SỰ HUYỆN`: of which one
        unit = next((place for place in places if place.kind == kind), None)
        text = f"{text[: -len(kind)]}{kind} {unit.name}" if unit else text
    elif _OF_ALL.search(text) and places:  # `ĐẢNG ỦY KHỐI CÁC CƠ QUAN`: of the province above it
        text = f"{text} {places[0].kind} {places[0].name}"
    text = f"{signed} {text}" if (signed := signing_prefix(tail)) else text
    listed = grammar(False).organ_anywhere.fullmatch(text)
    organ = read_organ(listed) if listed else None
    return organ if organ and organ.code != "ĐU" else Organ(text, "ĐU", None, None)


def mass_organisation(lines: list[str], tail: str) -> Organ | None:
    """The bureau of a mass organisation: `Ban Thường vụ Tỉnh đoàn Gia Lai`, `Ban Thường trực Ủy ban Mặt trận …`."""
    signed = signing_prefix(tail)
    prefix = f"{signed} " if signed else ""
    for line in lines:
        if match := _YOUTH.search(line):
            of = (match["of"] or match["kind"]).capitalize()
            return Organ(f"{prefix}{of} đoàn {match['name']}", "TĐTN", None, None)
        if match := _BRANCH.match(line):
            return Organ(f"{prefix}{match['organisation']} {match['kind'].lower()} {match['name']}", "", None, None)
    for above, line in pairwise(lines):
        bureau = _BUREAU.match(line)
        if bureau and bureau["name"] and re.match(r"(?i)đoàn (?:tncs|thanh niên)", above):
            return Organ(f"{prefix}{bureau['kind'].capitalize()} đoàn {bureau['name']}", "TĐTN", None, None)
        if bureau and _ORGANISATION.match(above):
            text = above.removesuffix(" Việt Nam") if bureau["name"] else above
            unit = f" {bureau['kind'].lower()} {bureau['name']}" if bureau["name"] else ""
            return Organ(f"{bureau['bureau'].capitalize()} {text}{unit}", "", None, None)
    return None
