"""A trace as the list that an office makes of it: one line a document, for spreadsheets and annexes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from graph.analysis.answers import Step, Trace
from graph.analysis.label import vietnamese_date
from graph.analysis.picture_labels import legible, short_name
from graph.analysis.standing import Standings
from graph.messages import say
from graph.model import Document, Evidence

MOST_PASTED = 2_000
"""More lines than this nobody pastes into an annex, and Word takes minutes over them."""
COLUMNS = ("number", "date", "issuer", "title", "level", "state", "via", "link", "sentence")


@dataclass(frozen=True, slots=True)
class Line:
    """A document as it is listed; `state` tells where it does not stand as it should, `via` what lies between it and
    the document asked about, `link` is its own next link in words, `sentence` what says so.
    """

    number: str
    date: date | None
    issuer: str
    title: str
    level: str
    state: str
    via: str
    link: str
    sentence: str


def heading(trace: Trace, language: str) -> str:
    """What the list answers."""
    way = "up" if trace.question.up else "down"
    linked = "" if trace.question.relations == ("implements",) else "linked_"
    return legible(say(f"picture_heading_{linked}{way}", language, document=short_name(trace.target, language)))


def column_names(language: str) -> list[str]:
    """The heads of the columns."""
    return [say(f"listing_{column}", language) for column in COLUMNS]


def lines(trace: Trace, language: str, standings: Standings | None = None) -> Iterator[Line]:
    """One line a listed document, in the order of the trace."""
    for step in trace.steps:
        document = step.document
        evidence = step.edge.evidence[0] if step.edges and step.edge.evidence else None
        yield Line(
            number=legible(" ".join(part for part in (document.type, document.code or document.name) if part)),
            date=document.date,
            issuer=legible(document.issuer or ""),
            title=legible(document.title or ""),
            level=say(f"level_{document.level or 'other'}", language),
            state=_state(document, standings, language) if standings else "",
            via=" → ".join(short_name(passed, language) for passed in step.via[1:-1]),
            link=link_words(step, language) if step.edges else "",
            sentence=_sentence(evidence) if evidence else "",
        )


def _state(document: Document, standings: Standings, language: str) -> str:
    """That it is over, or rests on what is, as the page of the trace tells it."""
    stand = standings.of((document,))
    if document.iri in stand.ended:
        last = stand.ended_before(document.iri)
        if last is None:
            return say("web_row_suspended" if document.iri in stand.suspended else "web_row_over", language)
        return say("web_row_over_from", language, day=vietnamese_date(last + timedelta(days=1)))
    return say("web_row_stale", language) if document.iri in stand.stale else ""


def link_words(step: Step, language: str) -> str:
    """`118-KH/HU thực hiện 15-NQ/TW (nói rõ)`."""
    names = {document.iri: short_name(document, language) for document in step.via}
    edge = step.edge
    return say(
        "picture_edge",
        language,
        subject=names.get(edge.subject, edge.subject),
        relation=say(f"relation_{edge.relation}", language),
        object=names.get(edge.object, edge.object),
        basis=say(f"basis_{edge.basis}", language),
    )


def _sentence(evidence: Evidence) -> str:
    """The sentence, and the one whose mark it hangs on."""
    parts = [evidence.repaired or evidence.sentence]
    if evidence.governed_by:
        parts.append(evidence.governed_by.repaired or evidence.governed_by.sentence)
    return " ← ".join(f"“{legible(part)}”" for part in parts)
