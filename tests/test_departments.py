"""An office of a province is one body in its own letterheads and in others' papers, and never that of another province."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from graph.extraction.claims import read_claims
from graph.model import Claims
from graph.reading.text import read_bytes
from graph.resolution.bodies import BodyName, BodyReader
from graph.resolution.knowledge import NothingKnown
from graph.vocabulary import units

DAYS = (date(2023, 5, 5), date(2025, 10, 5))
PAPER = "{head}\n\nSố: {code}\n\nNơi ấy, ngày 05 tháng {month} năm {year}\n\n{title}\n\n1. Làm.\n\nGIÁM ĐỐC\n"
STATE = {
    # name, symbol
    "Sở Y tế": "SYT",
    "Sở Du lịch": "SDL",
    "Sở Lao động - Thương binh và Xã hội": "SLĐTBXH",
    "Ban Dân tộc": "BDT",
    "Ban Quản lý Khu kinh tế": "BQLKKT",
    "Thanh tra": "TTr",
}
OF_UNIT = {"Công an": "CAT", "Bộ Chỉ huy quân sự": "BCH", "Liên đoàn Lao động": "LĐLĐ", "Hội Nông dân": "HND"}


def provinces(day: date) -> list[tuple[str, str]]:
    rows = (unit for unit in units() if unit.parent is None and unit.place.kind in ("tỉnh", "thành phố"))
    holding = (unit for unit in rows if (unit.valid_from or date.min) <= day <= (unit.valid_to or date.max))
    named: dict[str, str] = {}
    for unit in holding:
        named.setdefault(unit.place.name, unit.place.kind)  # Đồng Nai has been a city since
    return [(kind, name) for name, kind in named.items()]


def reader(head: str, code: str, day: date, title: str = "KẾ HOẠCH\nphát triển chợ") -> tuple[Claims, BodyReader]:
    text = PAPER.format(head=head, code=code, month=day.month, year=day.year, title=title)
    claims = read_claims(read_bytes(text.encode(), "x.txt"))
    return claims, BodyReader(claims.header, "f" * 64, NothingKnown(), day=claims.header.date)


def letterheads(name: str, kind: str, province: str) -> Iterator[str]:
    office, unit, bare = name.upper(), f"{kind} {province}".upper(), province.upper()
    if name in STATE:
        yield f"ỦY BAN NHÂN DÂN\n{unit}\n{office}"
        yield f"UBND {unit}\n{office} {unit}"
        if kind == "thành phố":
            yield from (f"UBND {short}{bare}\n{office}" for short in ("TP. ", "TP ", "TP.", "Tp. "))
    else:
        yield f"{office}\n{unit}"
        if kind == "thành phố":
            yield from (f"{office} {short}{bare}" for short in ("TP. ", "TP ", "TP."))
    if name.startswith("Hội"):
        yield f"{office} VIỆT NAM\n{unit}"
    if name.startswith("Sở") or (name.startswith("Ban") and province != "Đồng Nai"):  # which one of 2025 is not told
        yield f"{office} {bare}"


def called(name: str, kind: str, province: str) -> Iterator[str]:
    if name == "Thanh tra":
        yield from [f"{name} {kind} {province}"] if kind == "tỉnh" else ()
        return
    yield from (f"{name} {kind} {province}", f"{name} {kind}")
    if kind == "thành phố":
        yield from (f"{name} {short}{province}" for short in ("TP. ", "TP ", "TP."))
    if name in ("Sở Y tế", "Sở Du lịch", "Ban Dân tộc"):
        yield from (name, f"{name} {province}")
    if name in ("Sở Y tế", "Ban Dân tộc"):
        yield ""
    if name.startswith("Hội"):
        yield f"{name} Việt Nam {kind} {province}"


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize(("name", "symbol"), [*STATE.items(), *OF_UNIT.items()])
def test_one_body(name: str, symbol: str, day: date) -> None:
    found: dict[str, str] = {}
    for kind, province in provinces(day):
        whose: set[BodyName | None] = set()
        for head in letterheads(name, kind, province):
            claims, bodies = reader(head, f"12/KH-{symbol}", day)
            assert claims.header.organ is not None, head
            assert claims.header.organ.level in ("province", None), head
            whose.add(bodies.own())
        upper = f"ỦY BAN NHÂN DÂN\nHUYỆN KHE SƠN - {kind} {province}".upper()
        if day.year == 2025:
            upper = f"ỦY BAN NHÂN DÂN\nXÃ KHE SƠN - {kind} {province}".upper()
        for words in called(name, kind, province):
            title = f"KẾ HOẠCH\nthực hiện Kế hoạch số 12/KH-{symbol} ngày 05/{day.month}/{day.year}"
            claims, bodies = reader(upper, "3/KH-UBND", day, f"{title} của {words}" if words else title)
            whose.add(bodies.cited(claims.citations[0]))
        slugs = {body.slug for body in whose if body}
        assert len(slugs) == 1, (slugs, province)
        assert all(body and body.certain and body.level == "province" and body.parent for body in whose), whose
        assert found.setdefault(slugs.pop(), province) == province
    assert len(found) == len(provinces(day))


def test_a_committee_of_the_council_is_another() -> None:
    head = "ỦY BAN NHÂN DÂN\nHUYỆN KHE SƠN - TỈNH AN GIANG"
    found = set()
    for whose in ("Ban Dân tộc tỉnh An Giang", "Ban Dân tộc HĐND tỉnh An Giang", "Ban Dân tộc tỉnh Lào Cai"):
        title = f"KẾ HOẠCH\nthực hiện Kế hoạch số 12/KH-BDT ngày 05/5/2023 của {whose}"
        claims, bodies = reader(head, "3/KH-UBND", date(2023, 6, 6), title)
        body = bodies.cited(claims.citations[0])
        assert body is not None
        found.add(body.slug)
    assert len(found) == 3
