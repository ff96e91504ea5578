"""A sentence says the same with the mark of a footnote in it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from said import links, read, stated, told

GOLD = Path(__file__).parents[1] / "data" / "gold" / "own.jsonl"
EVERY = 11
"""Of the sentences of the gold set so many are left out for one that is read here."""
COMMA = re.compile(r"(?<=[\w)])(?=, )")
NOTE = "\n\n¹ Đã gửi các chi bộ."
OLD = "Quyết định số 19-QĐ/HU"


def _sentences() -> list[str]:
    rows = (json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines())
    alone = (row["text"].strip() for row in rows if row["group"] == "sentence")
    marked = "¹²³["
    fit = (one for one in alone if one.endswith(".") and "\n" not in one and not any(sign in one for sign in marked))
    return [one for one in fit if "(1)" not in one][::EVERY]


def _said(text: str) -> tuple[list[tuple[str, str, str]], list[tuple[str | None, str, str | None]]]:
    found = read(text)
    return sorted(one[:3] for one in links(found)), told(found)


@pytest.mark.parametrize("note", [NOTE, ""])
def test_a_mark_at_the_end_changes_nothing(note: str) -> None:
    sentences = _sentences()
    assert len(sentences) > 300
    assert not [one for one in sentences if _said(one) != _said(f"{one[:-1]}¹.{note}")]


@pytest.mark.parametrize("note", [NOTE, ""])
def test_a_mark_before_a_comma_changes_nothing(note: str) -> None:
    marked = [(one, COMMA.sub("¹", one, count=1)) for one in _sentences() if COMMA.search(one)]
    assert len(marked) > 100
    assert not [one for one, with_mark in marked if _said(one) != _said(with_mark + note)]


@pytest.mark.parametrize("mark", ["¹", "(1)", " (1)", "[1]"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kể từ ngày Luật số 61/2024/QH15 có hiệu lực, Luật số 28/2004/QH11 hết hiệu lực{}.",
         {("61/2024/QH15", "repeals", "28/2004/QH11")}),
        ("Quyết định số 15-QĐ/ĐU sửa đổi Quy chế số 01-QC/ĐU ngày 01/8/2025{}, đồng thời hủy bỏ Thông báo số 09-TB/ĐU.",
         {("15-QĐ/ĐU", "amends", "01-QC/ĐU"), ("15-QĐ/ĐU", "repeals", "09-TB/ĐU")}),
        ("Kế hoạch số 70-KH/ĐU thực hiện Kết luận số 20-KL/TW, Kế hoạch số 31-KH/TU{}, bãi bỏ Kế hoạch số 12-KH/ĐU.",
         {("70-KH/ĐU", "implements", "20-KL/TW"), ("70-KH/ĐU", "implements", "31-KH/TU"), ("70-KH/ĐU", "repeals", "12-KH/ĐU")}),
        (f"{OLD} được sửa đổi{{}}, bổ sung bởi Quyết định số 41-QĐ/HU.", {("41-QĐ/HU", "amends", "19-QĐ/HU")}),
        ("Nghị định số 6/2023/NĐ-CP quy định chi tiết Luật Phòng{}, chống thiên tai.",
         {("06/2023/NĐ-CP", "guides", "Luật Phòng, chống thiên tai")}),
        (f"{OLD} được Quyết định số 41-QĐ/HU bổ sung khoản 3 Điều 4{{}}.", {("41-QĐ/HU", "amends", "19-QĐ/HU")}),
    ],
)  # fmt: skip
def test_a_mark_within(text: str, expected: set[tuple[str, str, str]], mark: str) -> None:
    note = NOTE if mark == "¹" else NOTE.replace("¹", mark.strip())
    assert stated(text.format(mark) + note) == expected


def test_the_day_behind_a_mark_is_the_papers() -> None:
    text = f"{OLD}¹, ngày 09/9/2022 bãi bỏ Quyết định số 7-QĐ/HU.{NOTE}"
    assert stated(text) == {("19-QĐ/HU", "repeals", "07-QĐ/HU")}
    found = read(f"Căn cứ {OLD}¹, ngày 09/9/2022 của Huyện ủy.{NOTE}")
    assert str(found.readings[0].citation.date) == "2022-09-09"


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Đảng ủy các xã Nà Tăm¹, Bản Giang chưa ban hành kế hoạch thực hiện Nghị quyết số 12-NQ/HU.",
         {"Đảng ủy xã Nà Tăm", "Đảng ủy xã Bản Giang"}),
        ("Chi bộ bản Lếch¹ và Chi bộ bản Nưa chưa có kế hoạch thực hiện Nghị quyết số 12-NQ/HU.",
         {"Chi bộ bản Lếch", "Chi bộ bản Nưa"}),
        ("Đảng ủy xã Nà Tăm đã ban hành kế hoạch thực hiện Nghị quyết số 12-NQ/HU¹, rộng 31 km².", set()),
    ],
)  # fmt: skip
def test_a_mark_within_a_list_of_bodies(text: str, bodies: set[str]) -> None:
    assert {value for _, fact, value in told(read(text + NOTE)) if fact == "not_issued"} == bodies


def test_a_paper_with_a_mark_has_no_title_behind_its_comma() -> None:
    text = (
        "Tỉnh ủy đã ban hành hai kế hoạch để triển khai Nghị quyết số 36-NQ/TW¹, thành lập Tổ giúp việc².\n\n"
        "¹ Kế hoạch số 53-KH/TU; Kế hoạch số 60-KH/TU.\n² Quyết định số 214-QĐ/TU."
    )
    assert stated(text) == {("53-KH/TU", "implements", "36-NQ/TW"), ("60-KH/TU", "implements", "36-NQ/TW")}
