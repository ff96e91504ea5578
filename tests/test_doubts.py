"""Dates that cannot be right are told, and only those."""

from __future__ import annotations

import pytest
from said import read

from graph.extraction.claims import read_claims
from graph.extraction.doubts import doubts
from graph.reading.text import read_bytes

HEADER = "HUYỆN ỦY KHE SƠN\n*\nSố {number}\n\nKhe Sơn, {day}\n\nQUYẾT ĐỊNH\nvề trồng rừng\n\nNội dung như sau.\n"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Kế hoạch số 35-KH/HU ngày 31/02/2018 của Huyện ủy.", ["impossible_date"]),
        ("Kế hoạch số 35-KH/HU, ngày 30 tháng 02 năm 2018.", ["impossible_date"]),
        ("Ke hoach so 35-KH/HU ngay 15/13/2018.", ["impossible_date"]),
        ("Kế hoạch số 35-KH/HU ngày 29/02/2020 của Huyện ủy.", []),  # a leap year
        ("Kế hoạch số 35-KH/HU ngày 29/02/2019 của Huyện ủy.", ["impossible_date"]),
        ("Kế hoạch số 35-KH/HU, tháng 02/2018, họp ngày 31/02/2018.", []),  # no date of a document
        ("Nghị quyết số 18-NQ/TW ngày 25/10/2017; Nghị quyết số 18-NQ/TW ngày 26/10/2017.", ["conflicting_date"]),
        ("Quy định số 03-QĐ/HU ngày 01/02/2019; Quy định số 03-QĐ/HU ngày 02/01/2019.", ["conflicting_date"]),
        ("Quy định số 03-QĐ/HU ngày 10/02/2017; Quy định số 03-QĐ/HU ngày 04/5/2019.", []),  # two documents
        ("Quy định số 03-QĐ/HU ngày 10/02/2017; Quyết định số 03-QĐ/HU ngày 11/02/2017.", []),  # two series
        ("Nghị quyết số 18-NQ/TW ngày 25/10/2017; Nghị quyết số 18-NQ/TW ngày 25-10-2017.", []),
        ("Nghị quyết số 18-NQ/TW ngày 25/10/2017; Nghị quyết số 18-NQ/TW.", []),
        ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020; Nghị định số 30/2020/NĐ-CP ngày 17/4/2020.", ["conflicting_date"]),
        ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2021.", ["other_year"]),
        ("Khoản 2 bị bãi bỏ bởi Thông tư số 13/2024/TT-BTP\n01/02/2025", []),  # the next cell of a table
        ("Văn phòng theo Nghị định số 07/2016/NĐ-CP vào ngày 31 tháng 12 năm 2025.", []),
        (HEADER.format(number="12-QĐ/HU", day="ngày 31 tháng 4 năm 2019"), ["impossible_date"]),
        (HEADER.format(number="12-QĐ/HU", day="ngày 30 tháng 4 năm 2019"), []),
        (HEADER.format(number="12-QĐ/HU", day="ngày    tháng 4 năm 2019"), []),
    ],
)
def test_what_is_doubted(text: str, kinds: list[str]) -> None:
    assert [one.kind for one in doubts(read_claims(read_bytes(text.encode("utf-8"), "x.txt")))] == kinds


def test_an_impossible_date_is_not_mended() -> None:
    (reading,) = read("Kế hoạch số 35-KH/HU ngày 31/02/2018 của Huyện ủy.").readings
    assert (reading.citation.date, reading.document.date) == (None, None)
    assert reading.citation.text == "Kế hoạch số 35-KH/HU ngày 31/02/2018"


def test_a_conflict_is_kept_as_two_documents() -> None:
    found = read("Nghị quyết số 18-NQ/TW ngày 25/10/2017; Nghị quyết số 18-NQ/TW ngày 26/10/2017.")
    assert len({reading.document.iri for reading in found.readings}) == 2
    (doubt,) = doubts(found.claims)
    assert doubt.text == "Nghị quyết số 18-NQ/TW ngày 26/10/2017"
    assert doubt.other == "Nghị quyết số 18-NQ/TW ngày 25/10/2017"
    assert doubt.start == 40
