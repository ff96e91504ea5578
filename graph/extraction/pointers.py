"""Words that stand for papers just named, without being citations: `nghị quyết ấy`, `nó`, `hai văn bản này`.

What is said of them is said of those papers, where only they can be meant; else nothing is said of anybody.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from graph.extraction.groups import group_meant, group_words
from graph.extraction.mentions import Mention
from graph.extraction.sheet import Sheet
from graph.extraction.spelling import either
from graph.folding import fold
from graph.patterns import regex
from graph.vocabulary import broad_type

if TYPE_CHECKING:
    from graph.extraction.flow_reading import FlowReading

_THAT = regex(
    either(
        r" (?:ấy|đó|kể trên|vừa (?:nêu|nói|kể)|mới(?= (?:này )?(?:đã )?(?:thay thế|thay cho|bãi bỏ)))(?!\w)|(?= có hiệu lực (?:thi hành )?(?:kể )?từ )"
    ),
    re.IGNORECASE,
)
"""Words behind a type by which one just named is meant: `…; nghị quyết có hiệu lực từ ngày …`, too."""
_IN_FORCE = regex(either(" có hiệu lực"))
_IT = (
    "(?i:"
    + either(
        r"(?<!\w)(?:(?:văn bản|đạo luật) (?:ấy|đó|kể trên|vừa (?:nêu|nói|kể))|(?<=; )văn bản này|nó"
        r"|(?:(?<=trong khi )|(?<=nhưng )|(?<=song )|(?<=dù )|(?<=vì )|(?<=do ))văn bản này(?= (?:nay |hiện |thực tế )?(?:đã (?:được|bị|hết)|không còn))"
        r"|(?:(?<=[.;:] )|(?<=\n))đây(?= (?:cũng |chính )?là (?:một )?(?:văn bản|kế hoạch|chương trình|quyết định|nghị quyết|quy định|hướng dẫn|đề án)))(?!\w)"
    )
    + ")"
)
_IT_BEGINS = ("văn bản ", "đạo luật ", "nó", "đây ")
_ITS_HEIR = regex(either(r"(?<!\w)văn bản [^,;.:\d]{3,40} $"), re.IGNORECASE)
"""`văn bản kế thừa nó, Quy chế B`: what is named behind does it."""
_HEIR = 60
"""So many letters before a pointer it may be told of what goes on from it."""
_BACK = 3
"""So many sentences before may name the paper; that of `nó`, one."""
_OPENS_CLAUSE = ("; ", ". ", ".\n")
"""`…; kế hoạch mới thay thế A`: the one just issued; `chờ kế hoạch mới thay thế A` is none yet."""
_NEAR = 12
"""So many papers before a pointer are looked at."""
_ACTS_ON_IT = regex(
    either(
        r"(?: ngày [\d/.]+)?(?: (?:đã|để|nhằm|vừa|mới))* (?:thay thế|thay|bãi bỏ|hủy bỏ|sửa đổi|bổ sung|đính chính)(?: cho| toàn bộ)? "
    ),
    re.IGNORECASE,
)
_IT_ALONE = regex(r"(?i)n[óo]")
_THIS_ONE = regex(either(r"văn bản này"), re.IGNORECASE)
"""`… theo Nghị định A; văn bản này có hiệu lực từ …`, in a text that is no paper itself."""
_ENDS = regex(
    either(r"(?<!\w)(?:hết hiệu lực|không còn|thay thế|bãi bỏ|hủy bỏ|sửa đổi|bổ sung|đính chính)(?!\w)"), re.IGNORECASE
)
_IS_A = regex(
    either(r" (?:cũng |chính )?là (?:một )?(kế hoạch|chương trình|quyết định|nghị quyết|quy định|hướng dẫn|đề án)"),
    re.IGNORECASE,
)
_RULES = regex(either(r"(?<!\w)(?:theo|tại|trong|của|do) $"), re.IGNORECASE)
"""`Hợp đồng ký theo Nghị định số … vẫn giữ. Nó …`: the contract."""


def read_pointers(sheet: Sheet) -> None:
    """Keep such words as mentions that point to another, which `settle` finds."""
    found: list[tuple[int, int, str | None]] = [
        (word.start, match.end(), word.kind.name)
        for word in sheet.words
        if not word.short
        and (match := _THAT.match(sheet.text, word.end))
        and (sheet.text[match.start() + 1] not in "mMcC" or sheet.text.endswith(_OPENS_CLAUSE, 0, word.start))
        and (match.end() > match.start() or not (sheet.text[word.start].isupper() or word.start < 2))
    ]
    found += [(match.start(), match.end(), None) for match in sheet.matches(_IT, *_IT_BEGINS)]
    of_one = (Mention(start, end, "backref", kind, pointer=True) for start, end, kind in found)
    for mention in (*group_words(sheet), *of_one):
        if sheet.free(mention.start, mention.end):
            mention.tail = mention.end
            sheet.add(mention)


def settle(reading: FlowReading, *, of_a_paper: bool) -> dict[int, tuple[Mention, ...]]:
    """The papers that each pointer of a flow stands for, by the pointer's id; those that may mean others are forgotten.

    A pointer is read like its (last) paper from then on; `of_a_paper` tells a text that is a paper itself, which may be
    meant too.
    """
    meant: dict[int, tuple[Mention, ...]] = {}
    pointers = [one for one in reading.mentions if one.pointer]
    papers = [one for one in reading.mentions if not one.pointer and (of_a_paper or one.kind != "backref")]
    starts = [one.start for one in papers]
    for pointer in pointers:
        if pointer.count != 1:
            group = group_meant(reading, pointer, papers, starts)
        else:
            group = tuple(filter(None, [_meant(reading, pointer, papers, starts, of_a_paper=of_a_paper)]))
        if not group:
            continue
        meant[id(pointer)] = group
        paper = group[-1]
        pointer.kind, pointer.type, pointer.code, pointer.name = paper.kind, paper.type, paper.code, paper.name
        pointer.day, pointer.organ = paper.day, paper.organ
    reading.keep(lambda one: not one.pointer or id(one) in meant)
    return meant


def _meant(
    reading: FlowReading, pointer: Mention, papers: list[Mention], starts: list[int], *, of_a_paper: bool
) -> Mention | None:
    """The one of `papers` that a pointer stands for."""
    sentence = reading.sentence_at(pointer.start)
    text = reading.text
    if sentence is None or sentence.zone in ("header", "signature", "title") or text.startswith(" của ", pointer.end):
        return None
    place = bisect_left(reading.starts, sentence.start)
    it = _IT_ALONE.fullmatch(text, pointer.start, pointer.end) is not None
    if _THIS_ONE.fullmatch(text, pointer.start, pointer.end) and (
        (of_a_paper and text.endswith("; ", 0, pointer.start)) or _ENDS.search(text, sentence.start, pointer.start)
    ):
        return None
    first = reading.sentences[max(0, place - (1 if it else _BACK))].start
    end = bisect_left(starts, pointer.start)
    near = papers[max(bisect_left(starts, first), end - _NEAR) : end]
    if pointer.type:
        if of_a_paper and _IN_FORCE.match(text, pointer.end):
            return None  # the text itself, or another?
        kind = broad_type(pointer.type)
        paper = _only([one for one in near if broad_type(one.type) == kind])
        return None if paper and _another_between(reading, paper, pointer) else paper
    if text.startswith(", ", pointer.end) and _ITS_HEIR.search(
        text, max(sentence.start, pointer.start - _HEIR), pointer.start
    ):
        return None
    clause = max(text.rfind(mark, sentence.start, pointer.start) for mark in ("; ", ": "))
    near = [one for one in near if not it or one.end <= max(clause, sentence.start)]
    if near and _ACTS_ON_IT.fullmatch(text, near[-1].core, pointer.start):
        near.pop()  # `… Quyết định B thay thế văn bản đó`
    paper = _only(near)
    said = _says_what(text, pointer)
    if paper is None or (said and not fold(paper.type or "").startswith(said)):
        return None
    if it and (
        _RULES.search(text, max(0, paper.lead - 12), paper.lead) or _apart(reading, paper, pointer, sentence.start)
    ):
        return None
    return None if not it and _another_between(reading, paper, pointer) else paper


def _says_what(text: str, pointer: Mention) -> str | None:
    """`Đây là kế hoạch thực hiện …`: the type that the words behind give the paper; None where they give none."""
    told = _IS_A.match(text, pointer.end)
    return fold(next(filter(None, told.groups()))) if told else None


def _apart(reading: FlowReading, paper: Mention, pointer: Mention, start: int) -> bool:
    """`Quyết định số … về chợ. Hội đồng cũ vẫn còn, nó được thay thế bởi …`: whether another subject stands between."""
    return paper.end <= start and reading.text.endswith((", ", "; "), start, pointer.start)


def _another_between(reading: FlowReading, paper: Mention, pointer: Mention) -> bool:
    """`… một quy định cũ dù quy định đó …`: whether the word of the pointer stands between as well, of no number."""
    word = reading.text[pointer.start : pointer.end].split(" ")
    count = len(pointer.type.split(" ")) if pointer.type else 2
    named = " ".join(word[:count]).lower()
    between = reading.seen.low[max(paper.core, paper.tail) : pointer.start]
    return re.search(rf"(?<!\w){re.escape(named)}(?!\w)", between) is not None


def _only(papers: list[Mention]) -> Mention | None:
    """The last of them, where all are one paper named by its number or name."""
    if not papers or any(one.kind not in ("full", "name") or one.part for one in papers):
        return None
    return papers[-1] if len({(str(one.code), one.name) for one in papers}) == 1 else None
