"""Articles of the document itself that begin on a day of their own: `Riêng Điều 2 có hiệu lực từ ngày 01/7/2027`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.extraction.fact_sentence import day_at
from graph.extraction.flow_reading import FlowReading
from graph.extraction.spelling import either
from graph.patterns import regex

_ITEMS = r"(?:(?:các )?khoản \d{1,2}(?:(?:,| và) (?:khoản )?\d{1,2}){0,8} )?"
_ARTICLES = rf"{_ITEMS}điều \d{{1,3}}(?:(?:,|;| và|, và) (?:{_ITEMS}điều )?\d{{1,3}}(?!\d|[/.-]\d)){{0,8}}"
_BEGINS = regex(
    either(
        r"(?<!\w)(?:(?:riêng|trừ|còn) )?(?:(?:các |những )?(?:quy định|nội dung|điều khoản)? ?(?:tại|của|ở) )?(?:các )?"
        rf"{_ARTICLES}(?:,? (?:của )?(?!điều)[^\W\d]+(?: [^\W\d]+)? này)?,?"
        r" (?:thì |được |bắt đầu |mới )?(?:có hiệu lực(?: thi hành| áp dụng)?|áp dụng|thực hiện|thi hành),? (?:kể )?từ (?=ngày \d)"
    ),
    re.IGNORECASE,
)
_SINCE = regex(either("(?<!\\w)từ (?=ngày \\d)"), re.IGNORECASE)
"""With what `_BEGINS` ends, which is found fast."""
_LONG = 600
"""So long is what `_BEGINS` finds at most, in characters."""
_TOLD = regex(
    either(
        r"(?:(?:các )?khoản (\d{1,2}(?:(?:,| và) (?:khoản )?\d{1,2})*) )?điều (\d{1,3}(?:(?:,| và|, và) \d{1,3}(?!\d|[/.-]\d))*)"
    ),
    re.IGNORECASE,
)
_NUMBER = regex(r"\d{1,3}")
_HEAD = regex(r"^ *\**(?:Điều|Dieu|ĐIỀU) (\d{1,3})[.:]", re.MULTILINE)
_ITEM = regex(r"^ *(\d{1,2})[.)] ", re.MULTILINE)
_BY_ITSELF = regex(either(r"^(?:riêng|trừ|còn)(?!\w)| này(?!\w)"), re.IGNORECASE)
"""What shows that the document's own articles are meant: `Riêng Điều 2 …`, `Điều 2 Thông tư này …`."""
_NEAR = 400
"""So far before it, in characters, the document tells its own force."""


@dataclass(frozen=True, slots=True)
class OwnStart:
    """A stretch of the document's text that begins to apply on a day of its own; positions are those of its flow."""

    start: int
    end: int
    day: date


def own_starts(reading: FlowReading) -> list[OwnStart]:
    """The articles and items of the document itself that begin on a day of their own.

    Parts of which the text has no heading are left out; so are those of which two days are told.
    """
    articles: dict[int, tuple[int, int]] | None = None
    found: dict[tuple[int, int], set[date]] = {}
    for told in _told_in(reading.text):
        day = day_at(reading.text, told.end(), plain=reading.plain)
        if day is None or not _is_of_itself(reading, told):
            continue
        articles = _own_articles(reading.text) if articles is None else articles
        for stretch in _stretches(reading.text, told.group(), articles):
            if not stretch[0] <= told.start() < stretch[1]:
                found.setdefault(stretch, set()).add(day)
    return [OwnStart(*stretch, days.pop()) for stretch, days in found.items() if len(days) == 1]


def _told_in(text: str) -> Iterator[re.Match[str]]:
    """Where parts are told to begin on a day."""
    passed = 0
    for since in _SINCE.finditer(text):
        told = _BEGINS.search(text, max(passed, since.start() - _LONG), since.end() + len("ngày 1"))
        if told:
            passed = told.end()
            yield told


def _is_of_itself(reading: FlowReading, told: re.Match[str]) -> bool:
    """Whether the document tells it of itself: it was the last to be named."""
    if reading.quoted(told.start()) or not _BY_ITSELF.search(told.group()):
        return False
    before = [one for one in reading.mentions if told.start() - _NEAR <= one.start < told.end() and not one.pointer]
    inside = [one for one in before if one.end > told.start()]
    if inside:
        return all(one.this for one in inside)
    return bool(before) and before[-1].this


def _own_articles(text: str) -> dict[int, tuple[int, int]]:
    """Where each article of the document stands, by its number: each follows the one before, outside what is quoted."""
    heads: list[int] = []
    quoted, passed = 0, 0
    for head in _HEAD.finditer(text):
        quoted += text.count("“", passed, head.start()) - text.count("”", passed, head.start())
        passed = head.start()
        if int(head[1]) == len(heads) + 1 and quoted <= 0:
            heads.append(passed)
            quoted = 0
    return dict(enumerate(zip(heads, [*heads[1:], len(text)], strict=False), start=1))


def _stretches(text: str, told: str, articles: dict[int, tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for part in _TOLD.finditer(told):
        groups = [one for one in part.groups() if one]
        of = [articles[number] for number in map(int, _NUMBER.findall(groups[-1])) if number in articles]
        if len(groups) == 1:
            yield from of
        elif len(of) == 1:
            items = set(_NUMBER.findall(groups[0]))
            yield from _items(text, of[0], items)


def _items(text: str, article: tuple[int, int], wanted: set[str]) -> Iterator[tuple[int, int]]:
    heads = list(_ITEM.finditer(text, *article))
    ends = [head.start() for head in heads[1:]] + [article[1]]
    for head, end in zip(heads, ends, strict=False):
        if head[1] in wanted:
            yield head.start(), end
