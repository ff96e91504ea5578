"""Words that stand for a paper just named, without being citations: `nghị quyết ấy`, `văn bản đó`, `nó`.

What is said of them is said of that paper, where only one can be meant; else nothing is said of anybody.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from graph.extraction.mentions import Mention
from graph.extraction.sheet import Sheet
from graph.extraction.spelling import either
from graph.vocabulary import broad_type

if TYPE_CHECKING:
    from graph.extraction.flow_reading import FlowReading

_THAT = re.compile(
    either(r" (?:ấy|đó|kể trên|vừa (?:nêu|nói|kể)|mới(?= (?:này )?(?:đã )?(?:thay thế|thay cho|bãi bỏ)))(?!\w)"),
    re.IGNORECASE,
)
_IT = (
    "(?i:"
    + either(
        r"(?<!\w)(?:(?:văn bản|đạo luật) (?:ấy|đó|kể trên|vừa (?:nêu|nói|kể))|nó"
        r"|(?:(?<=[.;:] )|(?<=\n))đây(?= (?:cũng |chính )?là (?:một )?(?:văn bản|kế hoạch|chương trình|quyết định|nghị quyết|quy định|hướng dẫn|đề án)))(?!\w)"
    )
    + ")"
)
_IT_BEGINS = ("văn bản ", "đạo luật ", "nó", "đây ")
_ITS_HEIR = re.compile(either(r"(?<!\w)văn bản [^,;.:\d]{3,40} $"), re.IGNORECASE)
"""`văn bản kế thừa nó, Quy chế B`: what is named behind does it."""
_BACK = 3
"""So many sentences before may name the paper."""
_OPENS_CLAUSE = ("; ", ". ", ".\n")
"""`…; kế hoạch mới thay thế A`: the one just issued; `chờ kế hoạch mới thay thế A` is none yet."""
_CLAUSE = re.compile(r"[;:] ")


def read_pointers(sheet: Sheet) -> None:
    """Keep such words as mentions that point to another, which `settle` finds."""
    found: list[tuple[int, int, str | None]] = [
        (word.start, match.end(), word.kind.name)
        for word in sheet.words
        if not word.short
        and (match := _THAT.match(sheet.text, word.end))
        and (sheet.text[match.start() + 1] not in "mM" or sheet.text.endswith(_OPENS_CLAUSE, 0, word.start))
    ]
    found += [(match.start(), match.end(), None) for match in sheet.matches(_IT, *_IT_BEGINS)]
    for start, end, kind in found:
        if sheet.free(start, end):
            mention = Mention(start, end, "backref", kind, pointer=True)
            mention.tail = end
            sheet.add(mention)


def settle(reading: FlowReading, *, of_a_paper: bool) -> dict[int, Mention]:
    """The paper that each pointer of a flow stands for, by the pointer's id; those that may mean several are forgotten.

    A pointer is read like its paper from then on; `of_a_paper` tells a text that is a paper itself, which may be meant too.
    """
    meant: dict[int, Mention] = {}
    for pointer in [one for one in reading.mentions if one.pointer]:
        paper = _meant(reading, pointer, of_a_paper=of_a_paper)
        if paper is None:
            continue
        meant[id(pointer)] = paper
        pointer.kind, pointer.type, pointer.code, pointer.name = paper.kind, paper.type, paper.code, paper.name
        pointer.day, pointer.organ = paper.day, paper.organ
    reading.keep(lambda one: not one.pointer or id(one) in meant)
    return meant


def _meant(reading: FlowReading, pointer: Mention, *, of_a_paper: bool) -> Mention | None:
    sentence = reading.sentence_at(pointer.start)
    if sentence is None or sentence.zone in ("header", "signature", "title"):
        return None
    place = bisect_left(reading.starts, sentence.start)
    before = [one for line in reading.sentences[max(0, place - _BACK) : place] for one in reading.within(line)]
    here = [one for one in reading.within(sentence) if one.end <= pointer.start]
    if not of_a_paper:
        before, here = ([one for one in some if one.kind != "backref"] for some in (before, here))
    if pointer.type:
        kind = broad_type(pointer.type)
        paper = _only([one for one in (*before, *here) if broad_type(one.type) == kind])
        return None if paper and _another_between(reading, paper, pointer) else paper
    text = reading.text
    if text.startswith(", ", pointer.end) and _ITS_HEIR.search(text, sentence.start, pointer.start):
        return None
    apart = [one for one in here if _CLAUSE.search(text, one.end, pointer.start) or text[pointer.start].lower() != "n"]
    return _only(before[-_BACK:]) if before else _only(apart)


def _another_between(reading: FlowReading, paper: Mention, pointer: Mention) -> bool:
    """`… một quy định cũ dù quy định đó …`: whether the word of the pointer stands between as well, of no number."""
    word = reading.text[pointer.start : pointer.end].split(" ")
    named = " ".join(word[: len((pointer.type or "").split(" "))]).lower()
    between = reading.seen.low[max(paper.core, paper.tail) : pointer.start]
    return f" {named} " in f" {between}"


def _only(papers: list[Mention]) -> Mention | None:
    """The last of them, where all are one paper named by its number or name."""
    named = [one for one in papers if not one.pointer]
    if not named or any(one.kind not in ("full", "name") or one.part for one in named):
        return None
    return named[-1] if len({(str(one.code), one.name) for one in named}) == 1 else None
