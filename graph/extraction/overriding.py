"""First and last days that a source puts in the place of those which a paper tells of itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.extraction.fact_words import MOVES_START, NAMES_START
from graph.extraction.flow_reading import FlowReading
from graph.model import SELF, Citation, DocumentCode, FactClaim, LinkClaim

_OF_TIME = ("effective_from", "effective_to")


def with_overriding(
    facts: list[FactClaim],
    links: Iterable[LinkClaim],
    citations: tuple[Citation, ...],
    readings: list[FlowReading],
    numbers: dict[int, int],
) -> Iterator[FactClaim]:
    """`facts`, marked where they move a day: `Lùi thời điểm có hiệu lực của A đến …`, and of a paper that the source
    amends the new words of its closing article, `“Luật này có hiệu lực từ ngày …”`."""
    amended = {
        _paper(citations, link.object) for link in links if link.subject == SELF and link.relation == "amends"
    } - {(None, None)}
    quoted = {numbers[id(one)] for reading in readings for one in reading.mentions if one.quoted_from is not None}
    for fact in facts:
        is_new_wording = fact.fact in _OF_TIME and fact.subject in quoted and _paper(citations, fact.subject) in amended
        moves = fact.fact == "effective_from" and fact.subject != SELF and _moves_start(fact.sentence)
        yield replace(fact, overrides=True) if is_new_wording or moves else fact


def _moves_start(sentence: str) -> bool:
    return MOVES_START.search(sentence) is not None and NAMES_START.search(sentence) is not None


def _paper(citations: tuple[Citation, ...], place: int) -> tuple[DocumentCode | None, str | None]:
    """What tells that two citations are of one paper, or stand for it."""
    one = citations[place]
    if one.antecedent is not None and one.antecedent != SELF:
        one = citations[one.antecedent]
    return one.code, one.name if one.code is None else None
