"""Cues in a sentence: the wordings of `ontology/cues.ttl` where they stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from graph.extraction.fact_words import THEN
from graph.extraction.flow_text import FlowText
from graph.extraction.guarded import GuardedPatterns
from graph.extraction.mentions import Mention
from graph.extraction.relation_words import (
    ASKED_IN,
    CARRIES_IT,
    GUIDES_IT,
    HAS_IT_DONE,
    INTO_LIFE,
    MISPRINTED,
    SINCE_ISSUED,
    SO_AS_TO,
)
from graph.extraction.spelling import either, spell
from graph.extraction.structure import Sentence, tells_force
from graph.patterns import regex
from graph.vocabulary import Cue, cues

_BEHIND = 120
"""How far behind its last citation a sentence may say that the document itself ends or changes it."""
_CHANGES = ("amends", "replaces", "repeals", "corrects", "extends", "suspends", "consolidates")
"""What is done `theo` a paper is done by it: `(sửa đổi, bổ sung theo Quyết định số …)`."""
BY = regex(r"(?i)(?<!\w)(?:được|bị|do|duoc|bi)(?: (?:chính|chinh))? $")
"""What stands before a paper that did what is told behind it: `bị Thông tư số … thay thế`."""
BY_LENGTH = 12
"""So long that is at most, in characters."""
_DONE_TO_IT = "thay thế|đính chính|bãi bỏ|hủy bỏ|sửa đổi, bổ sung|sửa đổi|đình chỉ việc thi hành|đình chỉ thi hành"
INSTEAD_OF_IT = regex(
    either(
        rf"(?:(?! (?:{_DONE_TO_IT}))[^;.,()\d]){{0,80}}(?: (?:để|nhằm))? (?:{_DONE_TO_IT})(?: cho)? ?(?=[.;,)]|$|một phần \()"
    ),
    re.IGNORECASE,
)
"""`A không còn phù hợp, Ủy ban đã ban hành B thay thế.`: what B replaces is named before."""
PROLONGS = regex(r"(?i)(?: (?:để|nhằm|de|nham))? (?:kéo dài|gia hạn|keo dai|gia han)(?!\w)")
"""`Nghị quyết A hết hạn, Hội đồng nhân dân đã thông qua Nghị quyết B gia hạn đến …`: so is what it prolongs."""
_THEN_OVER = regex(
    r"(?<= )(?:(?:cũng|cung|đương nhiên|duong nhien) )?(?:hết|không còn|chấm dứt|het|khong con|cham dut) (?:hiệu lực|hieu luc)"
)
_WHEN = regex("khi|từ ngày|tu ngay|thời điểm|thoi diem")
_HEAD = 40
"""How far into a sentence it is told when something takes effect, in characters."""
_BEFORE = 600
"""How far before its first citation the cues of a sentence are looked for, in characters."""


@dataclass(frozen=True, slots=True)
class CueMatch:
    """A cue in a sentence; positions are those of the flow."""

    start: int
    end: int
    cue: Cue
    text: str


@cache
def passive_cue(relation: str) -> Cue:
    """The wording by which something is said to have been done to a paper."""
    return next(cue for cue in cues() if cue.passive and cue.relation == relation)


def find_cues(seen: FlowText, sentence: Sentence, mentions: list[Mention], *, listed: bool = False) -> list[CueMatch]:
    """The cues of one sentence, in order; where two overlap the longest wording counts, of two as long the passive one.

    A cue behind the last citation has no object there, save where the document itself speaks (`… bị bãi bỏ`); with
    `listed` it may have it in the items below.
    """
    start, end = sentence.start, sentence.end
    if mentions and not listed:
        turned = BY.search(seen.text, max(start, mentions[-1].lead - BY_LENGTH), mentions[-1].lead)
        acts = (
            sentence.zone in ("closing", "article")
            or turned
            or INSTEAD_OF_IT.match(seen.text, mentions[-1].core)
            or PROLONGS.match(seen.text, mentions[-1].core)
            or SO_AS_TO.match(seen.text, mentions[-1].core)
            or GUIDES_IT.match(seen.text, mentions[-1].core)
            or HAS_IT_DONE.match(seen.text, mentions[-1].core)
            or MISPRINTED.match(seen.text, mentions[-1].core)
            or ASKED_IN.match(seen.text, mentions[-1].end)
            or CARRIES_IT.match(seen.text, mentions[-1].core)
            or (tells_force(seen.low, mentions[-1].core, end) and _THEN_OVER.search(seen.low, mentions[-1].core, end))
            or (_WHEN.search(seen.low, start, start + _HEAD) and _tells_when(seen, start))
        )
        last = mentions[-1].tail + _BEHIND if acts else mentions[-1].start
        if into_life := INTO_LIFE.match(seen.text, mentions[-1].core, end):
            last = max(last, into_life.end())
        start, end = max(start, mentions[0].start - _BEFORE), min(end, last)
    starts = [mention.start for mention in mentions]
    found: list[CueMatch] = []
    patterns = _patterns(seen.plain)
    for place in patterns.among(seen.rows[start:end]):
        cue = cues()[place]
        for match in patterns.matches(place, seen.rows, start, end):
            index = bisect_right(starts, match.start()) - 1
            if index >= 0 and mentions[index].end > match.start():
                continue
            begun = starts[index + 1] if index + 1 < len(starts) else end
            # `kế thừa Quy định số …`: the type word is the paper's, not of `kế thừa quy định`
            alone = match.re.match(seen.rows, match.start(), begun) if begun < match.end() else None
            told = alone or match
            found.append(CueMatch(told.start(), told.end(), cue, told.group()))
    found.sort(
        key=lambda one: (-(one.end - one.start), one.start, not one.cue.passive, one.cue.relation != "reviews")
    )  # `BÁO CÁO KẾT QUẢ` / `thực hiện A`
    chosen: list[tuple[int, int, CueMatch]] = []
    for one in found:
        index = bisect_right(chosen, one.start, key=lambda taken: taken[0])
        before = index == 0 or chosen[index - 1][1] <= one.start
        after = index == len(chosen) or chosen[index][0] >= one.end
        if before and after:
            chosen.insert(index, (one.start, one.end, one))
    return [one for _, _, one in chosen]


def _tells_when(seen: FlowText, start: int) -> bool:
    """Whether a sentence begins with when something takes effect or was issued: what it says stands behind its papers."""
    return THEN.match(seen.text, start) is not None or SINCE_ISSUED.match(seen.text, start) is not None


@cache
def _patterns(plain: bool) -> GuardedPatterns:
    """The cues' patterns, in the order of `cues()`; they read text in small letters."""
    turned = rf"(?<!{spell('được', plain=plain)} )(?<!{spell('bị', plain=plain)} )"
    agent = {
        changes: rf"(?! (?:{spell('bởi|theo' if changes else 'bởi', plain=plain)})(?!\w))" for changes in (False, True)
    }
    return GuardedPatterns(
        [
            (
                rf"(?<!\w){'' if cue.passive else turned}(?:{spell(cue.pattern.lower(), plain=plain)})(?!\w){'' if cue.passive else agent[cue.relation in _CHANGES]}"
            )
            for cue in cues()
        ]
    )
