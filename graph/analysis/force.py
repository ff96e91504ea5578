"""Whether a document is in force at a date, since and until when, and by which sentence; the rules stand in
docs/in-force.md. Yes, no, or unknown: nothing is guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from graph.analysis.answers import DEFAULT_BASES, Edge
from graph.analysis.links import edge_between
from graph.model import Document, StoredFact
from graph.store.holds import is_party
from graph.store.snapshot import Snapshot

Kind = Literal[
    "start",
    "signed",
    "unissued",
    "applied",
    "replaced",
    "repealed",
    "superseded",
    "suspended",
    "resumed",
    "suspended_part",
    "resumed_part",
    "period",
    "stated_end",
    "ended",
    "extended",
    "changed",
]
ENDING = {"replaces": "replaced", "repeals": "repealed"}
ACTING = ("implements", "basedOn")
"""What a document does that takes another as in force."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that bears on the state. `day`: a start's first day, also after a suspension (`resumed`), an end's last
    day in force, the day of issue of what was not issued yet (`unissued`); None where unknown. `superseded` tells the
    day by which a replacing or repealing document without a stated start was in use itself, so that the one it ends
    was over.

    `document` is who brings it about, `part` what it concerns where it is not the whole; the sentence is that of
    `edge` or `fact`. A part that is suspended (`suspended_part`) decides nothing about the whole.
    """

    kind: Kind
    day: date | None = None
    document: Document | None = None
    part: str | None = None
    edge: Edge | None = None
    fact: StoredFact | None = None


@dataclass(frozen=True, slots=True)
class State:
    """The state of a document at `as_of`: `because` are the documents that decide it, `reasons` all that bears."""

    document: Document
    as_of: date
    in_force: bool | None
    since: date | None
    until: date | None
    because: tuple[Document, ...]
    reasons: tuple[Reason, ...]


def start_of(snapshot: Snapshot, document: Document) -> Reason | None:
    """Since when a document is in force: as stated, or for a Party document the day of signing; None where unknown."""
    stated = [fact for fact in snapshot.facts(document.iri) if fact.fact == "effective_from" and fact.value]
    if stated:
        own = _own_sources(snapshot, document) if len(stated) > 1 else set()
        first = min(stated, key=lambda fact: (fact.source not in own, fact.value or ""))
        return Reason("start", date.fromisoformat(first.value or ""), fact=first)
    if document.effective_from:
        return Reason("start", document.effective_from)
    if document.date and is_party(document.code, snapshot.path_of(document.iri)):
        return Reason("signed", document.date)
    return None


def _own_sources(snapshot: Snapshot, document: Document) -> set[str]:
    """The sources that hold the document."""
    if not document.held:
        return set()
    return set(snapshot.holding(document.iri))


def state(snapshot: Snapshot, document: Document, as_of: date) -> State:
    """Whether `document` is in force at `as_of`."""
    start = start_of(snapshot, document)
    reasons = [start] if start else []
    is_issued = bool(start) or document.date is None or document.date <= as_of
    if not is_issued:
        reasons.append(Reason("unissued", document.date))
    ends, extensions, changes = _ends(snapshot, document, as_of)
    superseded = _superseded(snapshot, ends, as_of)
    suspended, resumed = _suspensions(snapshot, document, as_of)
    over = {one.document.iri for one in resumed if one.document and one.day and one.day <= as_of}
    whole = [one for one in suspended if one.kind == "suspended"]
    halting = [one for one in whole if one.document and one.document.iri not in over]
    past = [one for one in suspended if one not in halting]
    known, open_ends = _last_day(ends)
    resumed = [one for one in resumed if not (known and one.day and one.day > known)]
    reasons += [*ends, *superseded, *extensions, *halting, *past, *resumed, *changes]
    applied = None if start else _applied(snapshot, document, as_of)
    if applied:
        reasons.append(applied)

    def answer(in_force: bool | None, deciding: list[Reason]) -> State:
        documents = {r.document.iri: r.document for r in deciding if r.document}
        since = start.day if start else None
        return State(document, as_of, in_force, since, known, tuple(documents.values()), tuple(reasons))

    if not is_issued or (start and start.day and as_of < start.day):
        return answer(False, [])
    if known and as_of > known:
        return answer(False, [end for end in ends if end.day == known])
    if superseded:
        return answer(False, superseded)
    if open_ends:
        return answer(None, open_ends)
    if halting:
        is_told = all(one.day for one in (*halting, *resumed) if one.kind in ("suspended", "resumed"))
        return answer(False if is_told else None, halting)
    if start:
        return answer(True, [])
    return answer(True if applied else None, [applied] if applied else [])


def _last_day(ends: list[Reason]) -> tuple[date | None, list[Reason]]:
    """The last day in force that is told; and the ends whose day nobody tells: by another document, and where no last
    day is told any."""
    known = min((end.day for end in ends if end.day), default=None)
    return known, [end for end in ends if end.day is None and (known is None or end.kind in ENDING.values())]


def _ends(snapshot: Snapshot, document: Document, as_of: date) -> tuple[list[Reason], list[Reason], list[Reason]]:
    """What ends the document as a whole, told up to `as_of`; who extends its term; and who changes parts of it."""
    facts = snapshot.facts(document.iri)
    ends, changes = _ended_by(snapshot, document, as_of)
    ends += _stated_ends(snapshot, document, facts)
    extensions = [Reason("extended", _day(fact.value), fact=fact) for fact in facts if fact.fact == "extended_to"]
    extensions += _extending(snapshot, document, as_of) if not extensions else []
    terms = [end for end in ends if end.kind in ("period", "stated_end")]
    ends = [_extended(end, extensions) if end in terms else end for end in ends]
    last = max((one for one in extensions if one.day), key=lambda one: one.day or date.min, default=None)
    if last and not terms:  # nobody tells the term that was prolonged: the new last day is one
        ends.append(Reason("stated_end", last.day, last.document, last.part, last.edge, last.fact))
    return ends, extensions, changes


def _ended_by(snapshot: Snapshot, document: Document, as_of: date) -> tuple[list[Reason], list[Reason]]:
    """Who ends the document as a whole, issued up to `as_of`; and who changes parts of it."""
    ends: list[Reason] = []
    changes: list[Reason] = []
    for relation, kind in (*ENDING.items(), ("amends", "changed")):
        for iri in snapshot.subjects(document.iri, relation):
            acting = snapshot.document(iri)
            edge = edge_between(snapshot, iri, document.iri, (relation,), DEFAULT_BASES)
            if acting is None or edge is None or (acting.date and acting.date > as_of):
                continue
            start = start_of(snapshot, acting)
            first = start.day if start else None
            if relation != "amends" and not edge.is_partial:
                last = edge.last_day or (first - _DAY if first else None)
                ends.append(Reason(kind, last, acting, edge=edge))  # type: ignore[arg-type]
            else:
                parts = edge.parts
                changes.append(Reason("changed", first, acting, "; ".join(parts) or None, edge))
    return ends, changes


def _superseded(snapshot: Snapshot, ends: list[Reason], as_of: date) -> list[Reason]:
    """The documents that end another from a day that nobody tells, and act by `as_of`: others act under them."""
    found = []
    for end in ends:
        unknown = end.kind in ENDING.values() and end.day is None
        seen = _applied(snapshot, end.document, as_of) if end.document and unknown else None
        if seen:
            found.append(Reason("superseded", seen.day, end.document, edge=seen.edge))
    return found


def _stated_ends(snapshot: Snapshot, document: Document, facts: tuple[StoredFact, ...]) -> list[Reason]:
    """Ends that a sentence states, and the period of a plan running out."""
    found = []
    for fact in facts:
        if fact.fact == "ended":
            found.append(Reason("ended", _day(fact.value), _who_says(snapshot, fact), fact=fact))
        elif fact.fact == "effective_to":
            found.append(Reason("stated_end", _day(fact.value), fact=fact))
        elif fact.fact == "period" and fact.value:
            found.append(Reason("period", _day(fact.value.partition("/")[2]), fact=fact))
    if document.period and not any(one.kind == "period" for one in found):
        found.append(Reason("period", document.period[1]))
    if document.effective_to and not any(one.kind == "stated_end" for one in found):
        found.append(Reason("stated_end", document.effective_to))
    return found


def _who_says(snapshot: Snapshot, fact: StoredFact) -> Document | None:
    row = snapshot.library.ledger.source(fact.source)
    return snapshot.document(row.document) if row and row.document else None


def _extending(snapshot: Snapshot, document: Document, as_of: date) -> list[Reason]:
    found = []
    for iri in snapshot.subjects(document.iri, "extends"):
        acting = snapshot.document(iri)
        if acting and not (acting.date and acting.date > as_of):
            edge = edge_between(snapshot, iri, document.iri, ("extends",), DEFAULT_BASES)
            found.append(Reason("extended", None, acting, edge=edge))
    return found


def _extended(end: Reason, extensions: list[Reason]) -> Reason:
    """An end by term, as it was extended: to the last day told, to an unknown day where none is."""
    if not extensions:
        return end
    days = [one.day for one in extensions if one.day]
    if days and end.day:
        return Reason(end.kind, max(end.day, *days), end.document, end.part, end.edge, end.fact)
    return Reason(end.kind, None, extensions[0].document, end.part, extensions[0].edge, end.fact)


def _suspensions(snapshot: Snapshot, document: Document, as_of: date) -> tuple[list[Reason], list[Reason]]:
    """Who suspends the document or a part of it, and since when that is in force again: when the suspending document
    itself has ended."""
    found, resumed = [], []
    for iri in snapshot.subjects(document.iri, "suspends"):
        acting = snapshot.document(iri)
        edge = edge_between(snapshot, iri, document.iri, ("suspends",), DEFAULT_BASES)
        if acting is None or edge is None:
            continue
        kinds: tuple[Kind, Kind] = ("suspended_part", "resumed_part") if edge.is_partial else ("suspended", "resumed")
        part = "; ".join(edge.parts) or None if edge.is_partial else None
        start = start_of(snapshot, acting)
        day = start.day if start else None
        if not ((day or acting.date) and (day or acting.date or as_of) > as_of):
            found.append(Reason(kinds[0], day, acting, part, edge))
            ends = _ends(snapshot, acting, as_of)[0]
            last, open_ends = _last_day(ends)
            seen = min((one.day for one in _superseded(snapshot, ends, as_of) if one.day), default=None)
            again = min((one for one in (last + _DAY if last else None, seen) if one), default=None)
            if again or open_ends:
                resumed.append(Reason(kinds[1], again, acting, part, edge))
    return found, resumed


def _applied(snapshot: Snapshot, document: Document, as_of: date) -> Reason | None:
    """The first document that acts under it: from that day on it is seen to apply."""
    acting: list[tuple[date, Document, str]] = []
    for relation in ACTING:
        for iri in snapshot.subjects(document.iri, relation):
            other = snapshot.document(iri)
            if other and other.date and other.date <= as_of:
                acting.append((other.date, other, relation))
    if not acting:
        return None
    day, other, relation = min(acting, key=lambda one: (one[0], one[1].iri))
    edge = edge_between(snapshot, other.iri, document.iri, (relation,), DEFAULT_BASES)
    return Reason("applied", day, other, edge=edge)


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
