"""Words that stand for several papers just named together: `hai văn bản này`, `các kế hoạch trên`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extraction.grammar import number_told
from graph.extraction.mentions import Mention
from graph.extraction.spelling import either
from graph.vocabulary import broad_type

if TYPE_CHECKING:
    from graph.extraction.flow_reading import FlowReading
    from graph.extraction.sheet import Sheet

_SEVERAL = re.compile(
    either(r"(?<!\w)(?:(?:(?:tất )?cả )?(hai|ba|bốn|năm|sáu|\d{1,2})|(?:tất cả )?các|những) $"), re.IGNORECASE
)
"""Before the word for what is meant: how many, or that they are several."""
_THESE = re.compile(
    either(
        r"(?: (?:quy phạm pháp luật|cá biệt))? (?:này|ấy|đó|nêu trên|nói trên|kể trên|trên đây|vừa (?:nêu|nói|kể)"
        r"|trên(?=[.,;:]| (?:đã|đều|được|bị|do|là|có|hết|vẫn|không|nay|hiện|cùng|cũng|thay|bãi)(?!\w)))(?!\w)"
    ),
    re.IGNORECASE,
)
_PAPER = r"(?i:(?:văn bản|van ban)(?!\w))"
_PAPER_BEGINS = ("văn bản",)
_BOTH = either(
    r"(?i:cả (hai|ba|bốn)(?: (?:văn bản|quyết định|quy định|kế hoạch|chỉ thị|nghị quyết|thông tư|nghị định))?(?=[.;,)]|$))"
)
"""`…, văn bản thay thế cả ba.`"""
_BOTH_BEGINS = ("cả ",)
_AND = re.compile(either(r" ?[,;] (?:(?:và|cùng|cùng với) )?|,? (?:và|cùng|cùng với) (?:cả )?"), re.IGNORECASE)
_AND_LAST = re.compile(either(r" (?:và|cùng) "), re.IGNORECASE)
"""`Thực hiện Chỉ thị A, Kế hoạch B …`: no list."""
_ACTS_ON = re.compile(either(r"(?:thay thế|thay cho|bãi bỏ|hủy bỏ|sửa đổi|bổ sung)(?: cho| toàn bộ)? $"), re.IGNORECASE)
"""`A và B được gom vào C, văn bản thay thế cả hai`: what does it is none of them."""
_BEFORE = 14
"""So far before the word the count begins, in characters."""
_BACK = 2
"""So many sentences before may name them."""
_NEAR = 12
"""So many papers before are looked at."""


def group_words(sheet: Sheet) -> Iterator[Mention]:
    """Where several papers are meant at once: with their type, where it is told, and how many they are."""
    words = [(word.start, word.end, word.kind.name) for word in sheet.words if not word.short]
    papers = ((match.start(), match.end(), None) for match in sheet.matches(_PAPER, *_PAPER_BEGINS))
    for start, end, kind in (*words, *papers):
        told = _THESE.match(sheet.text, end)
        counted = _SEVERAL.search(sheet.text, max(0, start - _BEFORE), start) if told else None
        if told and counted:
            number = next(filter(None, counted.groups()), None)
            count = number_told(number) if number else None
            yield Mention(counted.start(), told.end(), "backref", kind, pointer=True, count=count)
    for both in sheet.matches(_BOTH, *_BOTH_BEGINS):
        count = number_told(both.group().split(" ")[1])
        yield Mention(both.start(), both.end(), "backref", None, pointer=True, count=count)


def group_meant(
    reading: FlowReading, pointer: Mention, papers: list[Mention], starts: list[int]
) -> tuple[Mention, ...]:
    """Those of `papers` that such words stand for: the nearest sentence before them names so many of that type and no
    more, or joins so many behind each other; nothing where others may be meant."""
    sentence = reading.sentence_at(pointer.start)
    if sentence is None or sentence.zone in ("header", "signature", "title"):
        return ()
    end = bisect_left(starts, pointer.start)
    near = papers[max(0, end - _NEAR) : end]
    place = bisect_left(reading.starts, sentence.start)
    for told in reversed(reading.sentences[max(0, place - _BACK) : place + 1]):
        inside = [one for one in near if told.start <= one.start < told.end]
        if inside:
            return _so_many(reading.text, inside, pointer)
    return ()


def _so_many(text: str, inside: list[Mention], pointer: Mention) -> tuple[Mention, ...]:
    """Of the papers `inside` one sentence, those that are as many as `pointer` says."""
    kind = broad_type(pointer.type) if pointer.type else None
    of_kind = [one for one in inside if kind is None or broad_type(one.type) == kind]
    if not of_kind or any(one.kind not in ("full", "name") or one.part for one in of_kind):
        return ()
    distinct = _distinct(of_kind)
    if len(distinct) - 1 == pointer.count and _ACTS_ON.search(text, inside[-1].core, pointer.start):
        return distinct[:-1]
    joined = _distinct(_joined(text, of_kind))
    if pointer.count is None:
        alike = len({one.type for one in joined}) == 1 or _AND_LAST.search(text, joined[0].core, joined[-1].lead)
        return joined if len(joined) == len(distinct) > 1 and alike else ()
    if pointer.count == len(distinct):
        return distinct
    return joined if pointer.count == len(joined) else ()


def _joined(text: str, papers: list[Mention]) -> list[Mention]:
    """The last of `papers` that stand in one list."""
    first = len(papers) - 1
    while first > 0 and _AND.fullmatch(text, max(papers[first - 1].core, papers[first - 1].tail), papers[first].lead):
        first -= 1
    return papers[max(0, first) :]


def _distinct(papers: list[Mention]) -> tuple[Mention, ...]:
    return tuple({(str(one.code), one.name): one for one in papers}.values())
