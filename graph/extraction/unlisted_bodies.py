"""Who issues a document where no gazetteer has the name: joint papers, offices under others, committees of no unit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from graph.extraction.grammar import grammar, organ_named
from graph.extraction.organs import (
    PARTY_GROUPS,
    PLACE_KINDS,
    YOUTH_UNIONS,
    councils_in_full,
    is_of_office,
    read_organ,
    unit_level,
)
from graph.extraction.signature import signing_prefix
from graph.extraction.unit_at_end import KIND_OF, KINDS, NAME, committee_at_end, unit_at_end
from graph.folding import UPPER, one_tone_style
from graph.model import DocumentCode, Organ, Place
from graph.patterns import regex
from graph.vocabulary import begins_organ, unit_names

_OF_NO_UNIT = regex(
    r"(?:Đảng (?:ủy|uỷ)|Ban cán sự đảng|Đảng đoàn) (?!(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|trung ương)(?!\w))\w",
    re.IGNORECASE,
)
_BELOW = regex(r"(?i)(?:chi bộ|đảng (?:bộ|ủy|uỷ)) ")
_ORGANISATION = regex(r"(?i)^đảng bộ (?!bộ phận(?!\w))(?:cơ sở )?")
_OF_ALL = regex(r"(?:[Cc]ơ quan|[Dd]oanh nghiệp)$")
_SERVES = regex(
    r"(?i)(?:sở|phòng|ban(?! cán sự)|văn phòng|chi cục|thanh tra|hạt|đảng đoàn|đảng (?:ủy|uỷ) (?:quân sự|công an)|trung tâm (?:y tế|dịch vụ|phục vụ|cung ứng|văn hóa|văn hoá|truyền thông|giáo dục|hành chính|phát triển)|ban quản lý)(?!\w)"
)
"""An office that is one of its unit's, and is named with it: `Phòng Nội vụ huyện X`."""
_INSPECTORATE = regex(r"(?i)thanh tra(?: (?:sở|bộ|cục|tổng cục))?")
_INSPECTED = regex(r"(?i)(?:sở|bộ|cục|tổng cục) \w")
"""`THANH TRA SỞ` under `SỞ Y TẾ`: each has its own."""
_OFFICE = regex(
    r"(?i)(?:ban (?:tổ chức|tuyên giáo(?: và dân vận)?|dân vận|nội chính|kinh tế|đối ngoại|xây dựng đảng)|văn phòng|(?:ủy|uỷ) ban kiểm tra)$"
)
"""An office that a committee works through."""
_JOINED = regex(r"(?i)cơ quan ")
"""One of the Party and of the State in one, or all of a committee's offices."""
_CENTRAL_COMMITTEE = regex(r"(?i)ban chấp hành trung ương$")
_PARTY = regex(r"(?i)đảng (?:ủy|uỷ) ")
_HAS_KIND = regex(rf"(?i)(?<!\w)(?:{KINDS})(?:$| (?=[{UPPER}]))")
_OF_COMMITTEE = regex(r"(?i)(?:ban chỉ đạo|hội đồng) (?!nhân dân)")
"""What a committee sets up, and is named with it: `Ban Chỉ đạo 35 Huyện ủy X`."""
_SET_UP = regex(r"(?i)(?:tổ công tác|hội đồng) (?!nhân dân)")
"""What a committee of the State sets up, and is named with its unit: `Hội đồng phối hợp PBGDPL xã X`."""
_STATE_COMMITTEE = regex(r"(?i)(?:(?:ủy|uỷ) ban nhân dân|ubnd) ")
_UNIT_WITHIN = regex(rf"(?<!\w)(?<!(?i:tác) )(?P<kind>(?i:{KINDS})) (?=[{UPPER}])")
"""A unit with its kind, which is none in `Hợp tác xã Nà Lâm`."""
_COUNCIL = regex(r"(?i)(?:hội đồng nhân dân|hđnd) ")
_YOUTH = regex(
    rf"(?:(?P<of>(?i:tỉnh|thành|huyện|quận|thị|xã)) (?i:đoàn)|(?<!(?i:công|liên) )(?i:đoàn) (?P<kind>(?i:tỉnh|huyện|quận|xã|phường))) (?P<name>{NAME})$"
)
_YOUTH_ABOVE = regex(
    r"(?i)(?:bch |btv |ban chấp hành )?đoàn (?:tncs|thanh niên|tỉnh|thành phố|huyện)|(?:tỉnh|thành) đoàn"
)
_MASS = regex(
    rf"(?i:(?:bch|ban chấp hành|btv|ban thường vụ) )?(?P<organisation>(?i:(?:(?:ủy|uỷ) ban )?(?:mặt trận tổ quốc|mttq)(?: việt nam)?|(?:tổng )?liên đoàn lao động|công đoàn|hội (?!đồng|nghị)[^\d,;]{{2,60}}?))(?: (?P<kind>(?i:{KINDS})) (?P<name>{NAME}))?$"
)
_OF_COUNTRY = regex(rf" Việt Nam(?= (?:{KINDS}) )")
_FRONT = regex(r"(?i)(?:(?:ủy|uỷ) ban )?(?:mặt trận tổ quốc|mttq)(?: việt nam)?")
_BUREAU = regex(
    rf"(?i:(?P<bureau>ban thường vụ|ban thường trực|ban chấp hành|ban thư ký|bch|btv))(?: (?P<kind>(?i:{KINDS})) (?P<name>{NAME}))?$"
)
_BUREAU_FIRST = regex(r"(?i)(?P<bureau>ban thường vụ|thường trực|ban chấp hành|bch|btv)(?= đoàn (?!kết)|$)")
_BUREAUS = {
    "thường trực": "Thường trực",
    "bch": "Ban Chấp hành",
    "btv": "Ban Thường vụ",
    "ban thư ký": "Ban Thư ký",
    "ban chấp hành": "Ban Chấp hành",
    "ban thường vụ": "Ban Thường vụ",
    "ban thường trực": "Ban Thường trực",
}
_BOARD = regex(r"(?i)(?:ban|văn phòng|(?:ủy|uỷ) ban kiểm tra|phòng)(?!\w)")
"""What an organisation works through: `BAN CHÍNH SÁCH - PHÁP LUẬT` under `LIÊN ĐOÀN LAO ĐỘNG TỈNH X`."""
_JOINTLY = regex(r"(?i)liên (?:tịch|bộ|ngành)[: ]")
_AT_CONGRESS = regex(r"(?i)(?:đoàn chủ tịch|đoàn thư ký|ban kiểm phiếu|ban thẩm tra tư cách đại biểu)$")
_CONGRESS = regex(
    r"(?i)(?P<congress>đại hội (?:đại biểu|đảng bộ|đảng viên|chi bộ)[^,;]{0,90}?)(?:,? (?:khóa|khoá|nhiệm kỳ) .*)?$"
)

_NUMBERED = regex(r"(?i)(?P<kind>đại hội (?:đại biểu|đảng viên))(?P<time> lần thứ \w+)?")
_WHOSE = regex(r"(?i)(?P<kind>đảng bộ|chi bộ) (?P<unit>.{3,70})")
"""`ĐẠI HỘI ĐẠI BIỂU LẦN THỨ I` on the line under `ĐẢNG BỘ XÃ TRƯỜNG HÒA`, whose congress it is."""


def joint_issuers(organs: list[Organ], whole: list[str], code: DocumentCode | None) -> Organ | None:
    """Several ministries of one joint circular, or offices whose names are joined: `Bộ Tài chính - Bộ Nội vụ`."""
    names = _names_joined(whole, code) if whole and code and "-" in code.body else []
    if len(names) > 1 and all(begins_organ(name) for name in names):
        joined = " - ".join(map(councils_in_full, names))
        return Organ(joined, code.body if code else "", None, None)
    central = list(dict.fromkeys(o.text for o in organs if o.level == "central"))
    if code is None or not code.kind.startswith("TTLT") or len(central) < 2:
        return None
    first = next(o for o in organs if o.text == central[0])
    return replace(first, text=" - ".join(central))


def _names_joined(whole: list[str], code: DocumentCode) -> list[str]:
    """The names on the last line; in a joint act those above it too, where only so there is one a part of the symbol."""
    count = code.body.count("-") + 1
    for lines in range(1, min(count, len(whole)) + 1) if "LT" in code.kind else ():
        names = re.split(" ?[-–] ", " - ".join(whole[-lines:]))
        if len(names) == count:
            return names
    return re.split(" ?[-–] ", whole[-1])


def joint_speakers(clauses: Iterable[str]) -> Organ | None:
    """Those that say together what follows: `Liên tịch Bộ Tài chính và Bộ Tư pháp hướng dẫn …`."""
    for clause in clauses:
        if _JOINTLY.match(clause):
            found = (read_organ(match) for match in grammar(False).organ_anywhere.finditer(clause))
            central = list(dict.fromkeys(one for one in found if one and one.level == "central"))
            if len(central) > 1:
                return replace(central[0], text=" - ".join(one.text for one in central))
    return None


def party_office(whole: list[str], code: DocumentCode | None, places: tuple[Place, ...]) -> Organ | None:
    """An office of a committee, on the line under it: `Văn phòng` under `Đảng ủy xã X`, `Ban Nội chính` under `Thị ủy Y`,
    `Cơ quan Tổ chức – Nội vụ` under `Huyện ủy Z`."""
    if len(whole) < 2:
        return None
    if not _JOINED.match(whole[-1]) and not all(_OFFICE.match(name) for name in re.split(" [-–] ", whole[-1])):
        return None
    office, above = whole[-1], whole[-2]
    if organ := organ_named(f"{office} {above}"):
        return organ
    symbol = code.body if code else ""
    if (committee := committee_at_end(above)) and not committee.before:
        return Organ(f"{office} {committee.called}", symbol, committee.place, unit_level(committee.place))
    if of_no_unit := committee_of_no_unit(whole[:-1], "", places):
        return replace(of_no_unit, text=f"{office} {of_no_unit.text}", code=symbol)
    unit = unit_at_end(above) if _PARTY.match(above) else None
    return Organ(f"{office} Đảng ủy", symbol, unit.place, unit_level(unit.place)) if unit else None


def of_a_unit(lines: list[str]) -> bool:
    """Whether a letterhead names a unit of administration: who issues is not of the Centre."""
    return any(_UNIT_WITHIN.search(line) for line in lines)


def office_under(lines: list[str], code: DocumentCode | None, places: tuple[Place, ...]) -> Organ | None:
    """The organ on the last line of a letterhead: `Sở Xây dựng`, `Tổng cục Hải quan`, `Trường THPT Nguyễn Huệ`.

    An office of a unit is named with its unit, where the line above or the line itself tells it.
    """
    if not lines or not begins_organ(lines[-1]) or len(lines[-1]) > 110:
        return None
    line, above = lines[-1], lines[-2] if len(lines) > 1 else ""
    if _INSPECTORATE.fullmatch(line) and _INSPECTED.match(above):
        line, above = f"Thanh tra {above}", lines[-3] if len(lines) > 2 else ""
    symbol = code.body if code else ""
    if (congress := _CONGRESS.match(above)) and _AT_CONGRESS.match(line):
        return Organ(f"{line} {congress['congress']}", symbol, None, _level_of_congress(congress["congress"]))
    if line.lower().endswith(" đại hội") and above.lower().startswith("đảng bộ "):
        unit = _unit_named(above)  # `TIỂU BAN VĂN KIỆN ĐẠI HỘI` under `ĐẢNG BỘ THÀNH PHỐ X`
        return Organ(f"{line} Đảng bộ", symbol, unit, unit_level(unit) if unit else None)
    if congress := _CONGRESS.match(line):
        name = congress["congress"]
        if (number := _NUMBERED.fullmatch(name)) and (whose := _WHOSE.fullmatch(above)):
            name = f"{number['kind']} {whose['kind'].capitalize()} {whose['unit']}{number['time'] or ''}"
        return Organ(name, symbol, None, _level_of_congress(name))
    if _OF_COMMITTEE.match(line) and _CENTRAL_COMMITTEE.match(above):
        return Organ(f"{line} Trung ương", symbol, None, "central")
    committee = committee_at_end(above) if _OF_COMMITTEE.match(line) and not _HAS_KIND.search(line) else None
    if committee and not committee.before:
        return Organ(f"{line} {above}", symbol, None, unit_level(committee.place))
    text, place = _with_unit(councils_in_full(line), above, places)
    return Organ(text, symbol, place, unit_level(place) if place else None)


def _level_of_congress(name: str) -> str | None:
    if "chi bộ" in name.lower():
        return "branch"
    unit = _UNIT_WITHIN.search(name)
    return PLACE_KINDS.get(unit["kind"].lower()) if unit else None


def _with_unit(line: str, above: str, places: tuple[Place, ...]) -> tuple[str, Place | None]:
    """The name on `line` without its unit, and the unit."""
    if unit := unit_at_end(line):
        return unit.before, unit.place
    if (committee := committee_at_end(line)) and _OFFICE.match(committee.before):  # `BAN TUYÊN GIÁO THỊ ỦY X`
        return f"{committee.before} {committee.called}", committee.place
    kind = next((kind for kind in PLACE_KINDS if line.lower().endswith(f" {kind}")), None)
    if kind and (named := next((place for place in places if place.kind == kind), None)):
        return line[: -len(kind)].rstrip(), named
    if _COUNCIL.match(above) and line.startswith("Ban ") and (council := _unit_named(above)):
        return f"{line} Hội đồng nhân dân", council
    if _SET_UP.match(line) and _STATE_COMMITTEE.match(above):
        return line, _unit_named(above)
    if _SERVES.match(line):
        return line, _unit_named(above) or (places[0] if places and line.startswith(("Sở", "Thanh tra Sở")) else None)
    return line, None


def _unit_named(line: str) -> Place | None:
    """The unit in `UBND xã Bản Lầu`, `Huyện ủy Kỳ Lâm`."""
    if unit := unit_at_end(line):
        return unit.place
    committee = committee_at_end(line)
    return committee.place if committee and not committee.before else None


def committee_of_no_unit(lines: list[str], tail: str, places: tuple[Place, ...]) -> Organ | None:
    """A Party committee of an enterprise, a school, an armed force, a Party group: `Đảng ủy Tổng công ty Giấy Việt Nam`."""
    index = next((index for index in reversed(range(len(lines))) if begins_organ(lines[index])), None)
    line = _ORGANISATION.sub("Đảng ủy ", lines[index]) if index is not None else ""  # `ĐẢNG BỘ CÔNG AN HUYỆN`
    if index is None or not _OF_NO_UNIT.match(line):
        return None
    text, unit = _with_unit(line, lines[index - 1] if index else "", places)
    if unit is None and _OF_ALL.search(text) and places:  # `ĐẢNG ỦY KHỐI CÁC CƠ QUAN`: of the province above it
        unit = places[0]
    text = re.sub("^Đảng uỷ", "Đảng ủy", text)
    symbol = next(symbol for name, symbol in PARTY_GROUPS.items() if text.lower().startswith(name.lower()))
    signed = signing_prefix(tail)
    named = f"{text} {unit.kind} {unit.name}" if unit else text
    if signed == "Ban Chấp hành":
        named = re.sub("^Đảng ủy", "Đảng bộ", named)
    whole = f"{signed} {named}" if signed else named
    organ = organ_named(whole)
    if organ and (organ.code != symbol or (organ.place and not organ.place.kind and not is_of_office(organ))):
        return organ  # read as where it is cited: `Đảng ủy Than Quảng Ninh`
    return Organ(whole, symbol, None, unit_level(unit) if unit else None)


def committee_above(lines: list[str], places: tuple[Place, ...]) -> Organ | None:
    """The committee of no unit over the branch or committee on the last line: `Đảng bộ Sở Y tế` over `Chi bộ Văn phòng`."""
    if len(lines) < 2 or not _BELOW.match(lines[-1]):
        return None
    return committee_of_no_unit(lines[-2:-1], "", places)


def mass_organisation(lines: list[str], tail: str) -> Organ | None:
    """The bureau of a mass organisation: `Ban Thường vụ Tỉnh đoàn Gia Lai`, `Ban Thường trực Ủy ban Mặt trận …`.

    Two organisations of one unit issue a paper together. One that the gazetteer lists has its symbol.
    """
    found = _mass_organisation(lines, tail)
    organ = organ_named(found.text) if found and not found.code else None
    if found and found.level and _OF_COUNTRY.search(found.text) and (organ is None or organ.level == "central"):
        organ = organ_named(_OF_COUNTRY.sub("", found.text))  # `HỘI NÔNG DÂN VIỆT NAM` over `TỈNH X`: of the province
    return replace(found, code=organ.code, place=organ.place) if found and organ else found


def _mass_organisation(lines: list[str], tail: str) -> Organ | None:
    signer = signing_prefix(tail)
    signed = bureau_named(lines) if signer is None else signer
    prefix = f"{signed} " if signed else ""
    over = _MASS.match(lines[-2]) if len(lines) > 1 else None
    named = _MASS.match(lines[-1]) if lines else None
    of_itself = named is not None and named["name"] is not None  # `BAN CHẤP HÀNH HỘI NÔNG DÂN HUYỆN X`
    if over and over["name"] and _BOARD.match(lines[-1]) and not (_BUREAU.match(lines[-1]) or of_itself):
        return _of_unit(f"{lines[-1]} {_organisation(over)}", over)
    for index in reversed(range(len(lines))):
        line, above = lines[index], lines[index - 1] if index else ""
        bureau, mass, upper = _BUREAU.match(line), _MASS.match(line), _MASS.match(above)
        youth = _YOUTH.search(line)
        if youth and not (
            youth["of"] and one_tone_style(f"đoàn {youth['name'].lower()}") in unit_names()
        ):  # `xã Đoàn Kết`
            of = (youth["of"] or youth["kind"]).lower()
            kind = KIND_OF.get(of, of)
            return _youth_union(prefix, kind, youth["name"], as_union=youth["of"] is None and signer is None)
        beside = lines[index + 1] if index + 1 < len(lines) else ""
        if bureau and bureau["name"] and (_YOUTH_ABOVE.match(above) or _YOUTH_ABOVE.match(beside)):
            return _youth_union(prefix, bureau["kind"].lower(), bureau["name"])
        if mass and mass["name"]:
            if upper and upper["name"] and (upper["kind"], upper["name"]) == (mass["kind"], mass["name"]):
                return _of_unit(f"{above} - {line}", mass)
            return _of_unit(f"{prefix}{_organisation(mass)}", mass)
        if mass and upper and upper["name"] and _FRONT.fullmatch(upper["organisation"]):  # an organisation in the Front
            return _of_unit(f"{prefix}{line} {upper['kind'].lower()} {upper['name']}", upper)
        if bureau and upper:
            said = bureau["bureau"].lower()
            over_it = upper["organisation"] if bureau["name"] and upper["name"] else _organisation(upper)
            text = f"{signed or _BUREAUS[said]} {over_it}"
            kind = (bureau["kind"] or upper["kind"] or "").lower()
            unit = f" {kind} {bureau['name']}" if bureau["name"] else ""
            text = text if not unit or _FRONT.search(text) else text.removesuffix(" Việt Nam")
            of_unit = unit_level(Place(kind, bureau["name"] or upper["name"] or ""))
            return Organ(f"{text}{unit}", "", None, of_unit)
    return None


def bureau_named(lines: list[str]) -> str | None:
    """The bureau that a letterhead names on its last line, alone or before its organisation: `BCH ĐOÀN HUYỆN X`."""
    bureau = _BUREAU_FIRST.match(lines[-1]) if lines else None
    return _BUREAUS[bureau["bureau"].lower()] if bureau else None


def _of_unit(text: str, named: re.Match[str]) -> Organ:
    """An organisation by its name with its unit: of a city that is one of a province's districts, of that level."""
    place = Place(named["kind"].lower(), named["name"])
    return Organ(text, "", None, unit_level(place))


def _youth_union(prefix: str, kind: str, name: str, *, as_union: bool = False) -> Organ:
    """A Youth Union; where a bureau of it is printed `as_union`, `BCH Đoàn huyện X`, it is written so."""
    place = Place(kind, name)
    called = "Đoàn" if as_union and prefix else YOUTH_UNIONS.get(kind, "Đoàn")
    return Organ(f"{prefix}{called}", "ĐTN", place, unit_level(place))


def _organisation(match: re.Match[str]) -> str:
    """Its name as it is written out, with its unit."""
    name = match["organisation"]
    if _FRONT.fullmatch(name):
        name = "Ủy ban Mặt trận Tổ quốc Việt Nam"
    return f"{name} {match['kind'].lower()} {match['name']}" if match["name"] else name
