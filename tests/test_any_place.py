"""A sentence says the same wherever it stands, behind another or as an item of a list, and however days and numbers are
written in it."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest
from said import links, read, told

from graph.folding import has_no_accents, new_tone_style, strip_accents

GOLD = Path(__file__).parents[1] / "data" / "gold" / "own.jsonl"
EVERY = 18
"""Of the sentences of the gold set so many are left out for one that is read here."""
BEFORE = {
    "behind a sentence": "Hội nghị đã nghe báo cáo đầy đủ. ",
    "on a line": "Tình hình chung còn nhiều khó khăn.\n",
    "with a dash": "Kết quả cụ thể như sau:\n- ",
    "with a number": "Tình hình cụ thể ở địa phương.\n2. ",
    "with two numbers": "Tình hình cụ thể ở địa phương.\n2.1. ",
    "with a Roman number": "Tình hình cụ thể ở địa phương.\nII. ",
    "with a letter": "Tình hình cụ thể ở địa phương.\nb) ",
}
SPEAKS_OF_ITSELF = re.compile(
    r"(?i)điều \d|\d|[-–(“+*•\[]|[a-zđ]\)|[ivx]+\.|căn cứ|xét|theo|v/v|về việc|mục đích|phúc đáp|trả lời|kế thừa|stt|có |bạn đọc"
)


def _rows() -> list[str]:
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    alone = [
        row["text"].strip()
        for row in rows
        if row["group"] == "sentence"
        and "SELF" not in json.dumps([row["links"], row["facts"], row["citations"]])
        and "\n" not in row["text"].strip()
        and not row["header"]
    ]
    return [one for one in alone if not SPEAKS_OF_ITSELF.match(one)][::EVERY]


DAY = re.compile(r"(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)")
NUMBERED = re.compile(r"(?<=[a-zà-ỹ]) số (?=\d+(?:/\d{4})?[-/][A-ZĐ])")
WRITTEN = {
    "days in words": lambda text: DAY.sub(r"\1 tháng \2 năm \3", text),
    "days with hyphens": lambda text: DAY.sub(r"\1-\2-\3", text),
    "days with dots": lambda text: DAY.sub(r"\1.\2.\3", text),
    "a colon before the number": lambda text: NUMBERED.sub(" số: ", text),
    "no comma before the day": lambda text: re.sub(r"(?<=[A-ZĐ]), ngày (?=\d)", " ngày ", text),
    "types in small letters": lambda text: re.sub(
        r"(?<=[a-zà-ỹ,;] )(?:Kế hoạch|Nghị quyết|Chỉ thị|Quyết định|Kết luận|Thông tư|Nghị định)(?= số \d)",
        lambda kind: kind.group().lower(),
        text,
    ),
}


@cache
def _said(text: str) -> tuple[list[tuple[str, str, str]], list[tuple[str, str, str | None]]]:
    found = read(text)
    stated = sorted((new_tone_style(one[0]), one[1], new_tone_style(one[2])) for one in links(found))
    return stated, [(new_tone_style(name or ""), fact, value) for name, fact, value in told(found)]


@pytest.mark.parametrize("where", BEFORE)
def test_it_says_the_same(where: str) -> None:
    wrong = []
    for text in _rows():
        before = strip_accents(BEFORE[where]) if has_no_accents(text) else BEFORE[where]
        if _said(before + text) != _said(text):
            wrong.append(text)
    assert wrong == []


@pytest.mark.parametrize("how", WRITTEN)
def test_however_it_is_written(how: str) -> None:
    wrong = []
    for text in _rows():
        other = WRITTEN[how](text)
        if other != text and not has_no_accents(text) and _said(other) != _said(text):
            wrong.append(other)
    assert wrong == []


def test_either_tone_style_says_the_same() -> None:
    old = {"óa": "oá", "òa": "oà", "ỏa": "oả", "ủy": "uỷ", "úy": "uý", "ùy": "uỳ", "ụy": "uỵ", "ỏe": "oẻ"}
    wrong = []
    for text in _rows():
        other = re.sub("(?<!q)(?:" + "|".join(old) + r")(?!\w)", lambda pair: old[pair.group()], text)
        if other != text and _said(other) != _said(text):
            wrong.append(text)
    assert wrong == []
