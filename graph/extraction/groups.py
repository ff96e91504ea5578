"""Words that stand for several papers just named together: `hai văn bản này`, `các kế hoạch trên`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extraction.grammar import number_told
from graph.extraction.mentions import Mention
from graph.extraction.spelling import either
from graph.patterns import regex
from graph.vocabulary import broad_type, cited_names

if TYPE_CHECKING:
    from graph.extraction.flow_reading import FlowReading
    from graph.extraction.sheet import Sheet

_COUNTS = "hai ba bốn năm sáu bảy tám chín mười các những số nhiều nhóm loạt vài mấy bon bay tam chin muoi cac nhung so nhieu nhom loat vai may"
NOT_SEVERAL = "".join(rf"(?<!{word} )" for word in _COUNTS.split()) + r"(?<!\d\d )(?<! \d )"
"""No count stands before: `5 văn bản này` is not the text itself; `1 Văn bản này` at the head of a footnote is."""
_SEVERAL = regex(
    either(r"(?<!\w)(?:(?:(?:tất )?cả )?(hai|ba|bốn|năm|sáu|\d{1,2})|(?:tất cả )?các|những) $"), re.IGNORECASE
)
"""Before the word for what is meant: how many, or that they are several."""
_CHANGES = (
    "thay thế|thay cho|bãi bỏ|hủy bỏ|sửa đổi|bổ sung|hợp nhất|hướng dẫn(?: (?:thi hành|thực hiện))?|quy định chi tiết"
)
_LEFT = regex(
    r"(?:^|\n|[.;:,] |(?:^|\n)[-–+* ]+)(?:(?:đến nay|hiện nay|nay|do đó|vì vậy|như vậy|đồng thời|den nay|hien nay|do do|vi vay|nhu vay|dong thoi),? )?$"
    r"|"
    + either(
        rf"(?<!\w)(?:{_CHANGES}|(?:triển khai )?thực hiện|triển khai|thi hành|cụ thể hóa|kéo dài|gia hạn)(?: cho)? $"
    ),
    re.IGNORECASE,
)
"""What such words may stand behind: the beginning of a clause, or what is done to them; not `Điều 5 của các nghị định trên`,
`một trong hai văn bản này`."""
_THESE = regex(
    either(
        r"(?: (?:quy phạm pháp luật|cá biệt))? (?:này|ấy|đó|nêu trên|nói trên|kể trên|trên đây|vừa (?:nêu|nói|kể)"
        r"|trên(?=[.,;:]| (?:đã|đều|được|bị|do|là|có|hết|vẫn|không|nay|hiện|cùng|cũng|thay|bãi)(?!\w)))(?!\w)"
    ),
    re.IGNORECASE,
)
_PAPER = r"(?i:(?:văn bản|van ban)(?!\w))"
_PAPER_BEGINS = ("văn bản",)
_BOTH = rf"(?i:{either('cả (?:hai|ba|bốn)')})(?=[.;)]|$)"
_IS_PAPER = regex(either(r", văn bản (?:thay thế|thay cho|bãi bỏ|sửa đổi)(?: cho)? $"), re.IGNORECASE)
"""`…, văn bản thay thế cả ba.`"""
_BOTH_BEGINS = ("cả ",)
_AND = regex(either(r" ?[,;] (?:(?:và|cùng|cùng với) )?|,? (?:và|cùng|cùng với) (?:cả )?"), re.IGNORECASE)
_AND_LAST = regex(either(r" (?:và|cùng) "), re.IGNORECASE)
"""`Thực hiện Chỉ thị A, Kế hoạch B …`: no list."""
_ACTS_ON = regex(either(rf"(?<!\w)(?:{_CHANGES})(?: cho| toàn bộ)? $"), re.IGNORECASE)
_BEHIND = 40
"""So much of what stands before them is looked at, in characters."""
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
        if told and counted and _LEFT.search(sheet.text, max(0, counted.start() - _BEHIND), counted.start()):
            number = next(filter(None, counted.groups()), None)
            count = number_told(number) if number else None
            yield Mention(counted.start(), told.end(), "backref", kind, pointer=True, count=count)
    for both in sheet.matches(_BOTH, *_BOTH_BEGINS):
        if _IS_PAPER.search(sheet.text, max(0, both.start() - _BEHIND), both.start()):
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
        if not inside:
            continue
        if told is sentence and _ACTS_ON.search(
            reading.text, max(inside[-1].core, pointer.start - _BEHIND), pointer.start
        ):
            doer = inside.pop()  # `A và B được gom vào C, văn bản thay thế cả hai`: what does it is none of them
            if _PLANNED.search(reading.text, max(0, doer.lead - _BEHIND), doer.lead):
                return ()
            if not inside:
                continue
        found = _so_many(reading.text, inside, pointer)
        bare = reading.text[pointer.start : pointer.end].count(" ") == 1  # `cả hai`
        return () if found and not bare and _others_between(reading, inside, pointer) else found
    return ()


def _others_between(reading: FlowReading, inside: list[Mention], pointer: Mention) -> bool:
    """`… Nghị quyết A và Nghị quyết B. Các xã ban hành 12 nghị quyết khác. Các nghị quyết này …`: whether unnumbered ones of
    the kind are told of between, or beside them."""
    noun = (pointer.type or "văn bản").lower()
    between = reading.seen.low[max(inside[-1].core, inside[-1].tail) : pointer.start]
    names = {noun, "văn bản"} if pointer.type else {"văn bản", *cited_names()}
    told = any(
        re.search(rf"(?<!\w){re.escape(name)}(?!\w)(?! số| so| \d| hợp nhất| hop nhat|\s*$)", between)
        for name in names
        if name in between
    )
    leads = (reading.text[max(0, one.lead - _BEHIND * 2) : one.lead] for one in inside)
    return told or any(_CITED_THERE.search(lead) or _SOME_OF_MANY.search(lead) for lead in leads)


_CITED_THERE = regex(either(r"(?:văn bản|quy định) [^.;]{0,40}(?:dẫn chiếu|viện dẫn)"), re.IGNORECASE)
_SOME_OF_MANY = regex(
    either(r"(?<!\w)(?:tiêu biểu|điển hình|trong đó|trong đó có|như|nhất là|dự thảo)(?: là)?(?: các)? $"), re.IGNORECASE
)
"""`…, tiêu biểu là Kế hoạch A và Kế hoạch B`: there are more; a draft is none yet."""
_PLANNED = regex(either(r"(?<!\w)(?:dự thảo|đang soạn|đang xây dựng|sẽ ban hành|soạn)(?: các)? $"), re.IGNORECASE)
_ISSUES = regex(either(r"(?<!\w)(?:ban hành|ký|ra|có|xây dựng|lập|đề ra)(?: các| 0?\d)? $|^$"), re.IGNORECASE)
"""`Thực hiện A, huyện ban hành B và C`: before the first of those that are joined."""


def _so_many(text: str, inside: list[Mention], pointer: Mention) -> tuple[Mention, ...]:
    """Of the papers `inside` one sentence, those that are as many as `pointer` says."""
    kind = broad_type(pointer.type) if pointer.type else None
    of_kind = [one for one in inside if kind is None or broad_type(one.type) == kind]
    if not of_kind or any(one.kind not in ("full", "name") or one.part for one in of_kind):
        return ()
    distinct = _distinct(of_kind)
    listed = _joined(text, of_kind)
    joined = _distinct(listed)
    if pointer.count is None:
        alike = len({one.type for one in joined}) == 1 or _AND_LAST.search(text, joined[0].core, joined[-1].lead)
        return joined if len(joined) == len(distinct) > 1 and alike else ()
    if pointer.count == len(distinct):
        return distinct
    apart = _ISSUES.search(text, max(0, listed[0].lead - _BEHIND), listed[0].lead)
    return joined if pointer.count == len(joined) and apart else ()


def _joined(text: str, papers: list[Mention]) -> list[Mention]:
    """The last of `papers` that stand in one list."""
    first = len(papers) - 1
    while first > 0 and _AND.fullmatch(text, max(papers[first - 1].core, papers[first - 1].tail), papers[first].lead):
        first -= 1
    return papers[max(0, first) :]


def _distinct(papers: list[Mention]) -> tuple[Mention, ...]:
    """Each paper once; two of one number, of other days or organs, are two."""
    told = {(str(one.code), one.name, one.day, one.organ.text if one.organ else None): one for one in papers}
    return tuple(told.values())
