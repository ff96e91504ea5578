"""First and last days that a source puts in the place of those which a paper tells of itself."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.extraction.fact_sentence import day_at, moved_to
from graph.extraction.fact_words import FAR, JOINED, MOVE_ASKED, MOVED_TO, MOVES_START, NAMES_START, OF_TIME
from graph.extraction.flow_reading import FlowReading
from graph.extraction.mentions import Mention
from graph.extraction.relation_words import SENT_UP
from graph.extraction.spelling import either
from graph.folding import has_no_accents
from graph.model import SELF, Citation, DocumentCode, FactClaim, LinkClaim
from graph.patterns import regex

_ONLY_ASKS = frozenset({*SENT_UP, "Công văn"})
"""Types of which no document moves the day of another."""
_FOR_SOME = regex(either(r"(?<!\w)(?:riêng|đối với|kèm theo)(?!\w)"), re.IGNORECASE)
"""`“Bảng giá kèm theo Quyết định này có hiệu lực …”`, `“Riêng các xã khu vực III, Quyết định này …”`: not the whole."""


def with_overriding(
    facts: list[FactClaim],
    links: Iterable[LinkClaim],
    citations: tuple[Citation, ...],
    readings: list[FlowReading],
    numbers: dict[int, int],
    *,
    own_type: str | None,
) -> Iterator[FactClaim]:
    """`facts`, marked where they move a day: `Lùi thời điểm có hiệu lực của A đến …`, and of a paper that the source
    amends the new words of its closing article, `“Luật này có hiệu lực từ ngày …”`; none by what only asks for it."""
    if own_type in _ONLY_ASKS:
        yield from facts
        return
    amended = {
        _paper(citations, link.object) for link in links if link.subject == SELF and link.relation == "amends"
    } - {(None, None)}
    told = any(fact.fact == "effective_from" and fact.subject != SELF for fact in facts)
    put_off = {_paper(citations, numbers[id(one)]) for reading in readings if told for one in _put_off(reading)}
    quoted = {numbers[id(one)] for reading in readings for one in reading.mentions if one.quoted_from is not None}
    for fact in facts:
        is_new_wording = fact.fact in OF_TIME and fact.subject in quoted and _paper(citations, fact.subject) in amended
        is_new_wording = is_new_wording and _FOR_SOME.search(fact.sentence) is None
        starts = fact.fact == "effective_from" and fact.subject != SELF
        moves = starts and (
            _moves_start(fact.sentence, fact.value)
            or (fact.value is not None and _paper(citations, fact.subject) in put_off)
        )
        yield replace(fact, overrides=True) if is_new_wording or moves else fact


def _put_off(reading: FlowReading) -> Iterator[Mention]:
    """`Lùi thời điểm có hiệu lực của A. A có hiệu lực từ …`: A, of which the text says only then to which day."""
    for moving in MOVES_START.finditer(reading.text):
        place = bisect_left(reading.mentions, moving.end(), key=lambda one: one.start)
        paper = reading.mentions[place] if place < len(reading.mentions) else None
        named = (
            paper and NAMES_START.search(moving.group()) and JOINED.fullmatch(reading.text, moving.end(), paper.lead)
        )
        asked = MOVE_ASKED.search(reading.text, max(0, moving.start() - FAR), moving.start())
        if paper is None or not named or paper.part or asked:
            continue
        if moved_to(reading.text, paper, len(reading.text)) is None:
            yield paper


def _moves_start(sentence: str, value: str | None) -> bool:
    """Whether `value` is the day, or none the one not told, to which the sentence moves a first day."""
    if NAMES_START.search(sentence) is None:
        return False
    for moving in MOVES_START.finditer(sentence):
        to = MOVED_TO.search(sentence, moving.end())
        day = day_at(sentence, to.end(), plain=has_no_accents(sentence)) if to else None
        if to and (day.isoformat() if day else None) == value:
            return True
    return False


def _paper(citations: tuple[Citation, ...], place: int) -> tuple[DocumentCode | None, str | None]:
    """What tells that two citations are of one paper, or stand for it."""
    one = citations[place]
    if one.antecedent is not None and one.antecedent != SELF:
        one = citations[one.antecedent]
    return one.code, one.name if one.code is None else None
