"""A sentence says the same with the mark of a footnote in it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from said import links, read, stated, told

GOLD = Path(__file__).parents[1] / "data" / "gold" / "own.jsonl"
EVERY = 11
"""Of the sentences of the gold set so many are left out for one that is read here."""
NOTE = "\n\n¹ Đã gửi các chi bộ."
OLD = "Quyết định số 19-QĐ/HU"
OPEN = 3
"""So many of them may be read otherwise with a mark at their end: where `trên¹.` is no back-reference, and their like."""


def _sentences() -> list[str]:
    rows = (json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines())
    alone = (row["text"].strip() for row in rows if row["group"] == "sentence")
    marked = "¹²³["
    fit = (one for one in alone if one.endswith(".") and "\n" not in one and not any(sign in one for sign in marked))
    return [one for one in fit if "(1)" not in one][::EVERY]


def _said(text: str) -> tuple[list[tuple[str, str, str]], list[tuple[str | None, str, str | None]]]:
    found = read(text)
    return sorted(one[:3] for one in links(found)), told(found)


def test_a_mark_at_the_end_changes_nothing() -> None:
    sentences = _sentences()
    otherwise = [one for one in sentences if _said(one) != _said(f"{one[:-1]}¹.{NOTE}")]
    assert len(sentences) > 300
    assert len(otherwise) <= OPEN, otherwise


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
