"""Whether a document is in force at a date, since and until when, and by which sentence; the rules stand in
docs/in-force.md. Yes, no, or unknown: nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from graph.analysis.answers import DEFAULT_BASES, Edge
from graph.analysis.links import edge_between
from graph.library.links import DocumentMark, LinkMark
from graph.model import Document, StoredFact
from graph.store.holds import ended_with_details, is_party
from graph.store.said import is_long_after
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
    "over_by",
    "with_parent",
    "extended",
    "changed",
]
ENDING = {"replaces": "replaced", "repeals": "repealed"}
ACTING = ("implements", "basedOn", "reviews", "amends", "extends", "suspends", "replaces", "repeals")
"""What a document does that takes another as in force."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that bears on the state. `day`: a start's first day, also after a suspension (`resumed`), an end's last
    day in force, that of the term once it was prolonged (`extended`), the day of issue of what was not issued yet
    (`unissued`); None where unknown. Two tell a day by which it was over: `superseded` that on which a replacing or
    repealing document without a stated start was in use itself, `over_by` the date of what says that it no longer
    applies and not since when. `with_parent`: the last day of what it lays down the details of.

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
    """The state of a document at `as_of`: `because` are the documents that decide it (who ended, suspended or first
    applied it, who moved its start, who prolonged a term that would be over by then), `reasons` all that bears."""

    document: Document
    as_of: date
    in_force: bool | None
    since: date | None
    until: date | None
    because: tuple[Document, ...]
    reasons: tuple[Reason, ...]

    @property
    def ended(self) -> date | None:
        """The last day in force of what is over because it ended; None where nobody tells it, and of any other."""
        return self.until if self.until and self.as_of > self.until else None

    @property
    def is_void(self) -> bool:
        """Whether it had ended before the day on which it was to start, and so never was in force."""
        return bool(self.since and self.until and self.until < self.since and self.as_of > self.until)

    @property
    def over_by(self) -> date | None:
        """The day by which it was over, where nobody tells when it ended."""
        past = [one.day for one in self.reasons if one.kind in ("superseded", "over_by") and one.day]
        return min(past, default=None) if self.ended is None else None

    @property
    def suspended(self) -> tuple[Reason, ...]:
        """Who suspends it, of what would be in force otherwise."""
        if self.in_force is not False or self.ended or self.over_by:
            return ()
        return tuple(one for one in self.reasons if one.kind == "suspended" and one.document in self.because)

    @property
    def suspended_from(self) -> date | None:
        """Since when it is suspended."""
        return min((one.day for one in self.suspended if one.day), default=None)


@dataclass(frozen=True, slots=True)
class _Ends:
    """What is told up to a day of the end of a document: the last days in force, also unknown ones; the terms that were
    prolonged to no told day; the extensions beside; those by which it stands past its old term; who says that it is
    over and not since when; who changes parts."""

    ends: list[Reason]
    prolonged: list[Reason]
    extensions: list[Reason]
    keeping: list[Reason]
    past: list[Reason]
    changes: list[Reason]

    @property
    def last_day(self) -> date | None:
        """The last day in force that is told."""
        return min((end.day for end in self.ends if end.day), default=None)

    @property
    def open(self) -> list[Reason]:
        """The ends whose day nobody tells: by another document, and where no last day is told any."""
        known = self.last_day
        return [end for end in self.ends if end.day is None and (known is None or end.kind in ENDING.values())]


@dataclass(frozen=True, slots=True)
class _Suspension:
    """Who suspends a document or a part of it, and since when that is in force again, by what is told up to a day;
    `is_over` by then, `is_told` from when to when."""

    reason: Reason
    resumed: Reason | None
    is_over: bool
    is_told: bool


def start_of(snapshot: Snapshot, document: Document) -> Reason | None:
    """Since when a document is in force: as stated, or for a Party document the day of signing; None where unknown."""
    told = [fact for fact in snapshot.facts(document.iri) if fact.fact == "effective_from"]
    moved = [fact for fact in told if fact.overrides]
    if moved:
        last = max(moved, key=lambda fact: (str(snapshot.dated(fact.source) or ""), fact.value or ""))
        mover = _who_says(snapshot, last.source)
        mover = mover if mover and mover.iri != document.iri else None
        return Reason("start", date.fromisoformat(last.value), mover, fact=last) if last.value else None
    stated = [fact for fact in told if fact.value]
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
    told = _ends(snapshot, document, as_of)
    known = told.last_day
    superseded = _superseded(snapshot, told.ends, as_of)
    suspensions = _suspensions(snapshot, document, as_of)
    halting = [one for one in suspensions if one.reason.kind == "suspended" and not one.is_over]
    suspended = [one.reason for one in (*halting, *(one for one in suspensions if one not in halting))]
    resumed = [one.resumed for one in suspensions if one.resumed and not _is_covered(one, suspensions)]
    resumed = [one for one in resumed if not (known and one.day and one.day > known)]
    reasons += [*told.prolonged, *told.ends, *superseded, *told.past, *told.extensions, *suspended, *resumed]
    reasons += told.changes

    def answer(in_force: bool | None, deciding: list[Reason]) -> State:
        documents = {r.document.iri: r.document for r in deciding if r.document}
        since, until = start.day if start else None, known
        if in_force and (later := _ended_later(snapshot, document, as_of, until)):
            reasons.extend(later)
            until = later[0].day
        return State(document, as_of, in_force, since, until, tuple(documents.values()), tuple(reasons))

    is_begun = is_issued and not (start and start.day and as_of < start.day)
    is_void = bool(known and start and start.day and known < start.day)
    if not is_begun and not (is_void and known and as_of > known):
        return answer(False, [start] if start and is_issued else [])
    if known and as_of > known:
        return answer(False, [end for end in told.ends if end.day == known])
    if superseded or told.past:
        return answer(False, [*superseded, *told.past])
    applied = None if start else _applied(snapshot, document, as_of)
    if applied:
        reasons.append(applied)
    if told.open:
        return answer(None, told.open)
    if halting:
        return answer(False if all(one.is_told for one in halting) else None, [one.reason for one in halting])
    if start:
        return answer(True, [start, *told.keeping])
    return answer(True if applied else None, [applied, *told.keeping] if applied else [])


def _ends(snapshot: Snapshot, document: Document, as_of: date) -> _Ends:
    """What is told up to `as_of` of the end of the document as a whole, of its term, and of parts of it."""
    facts = snapshot.facts(document.iri)
    ends, changes = _ended_by(snapshot, document, as_of)
    terms = _terms(document, facts)
    extensions = [
        Reason("extended", _day(fact.value), _who_extends(snapshot, document, fact), fact=fact)
        for fact in facts
        if fact.fact == "extended_to" or (fact.overrides and fact.fact == "effective_to")
    ] or _extending(snapshot, document, as_of)
    last = max((one for one in extensions if one.day), key=lambda one: one.day or date.min, default=None)
    prolonged: list[Reason] = []
    keeping = [last] if last and any(one.day and one.day < as_of for one in terms) else []
    if last and last.day:
        staying = [one for one in terms if one.day is None or one.day > last.day]
        if len(staying) < len(terms) or not terms:  # the new last day is that of the term, also where nobody tells one
            staying.append(last)
            extensions.remove(last)
        terms = staying
    elif extensions and terms:
        prolonged, terms = [one for one in terms if one.day], []
        if as_of > min((one.day for one in prolonged if one.day), default=date.min):
            terms, extensions = extensions, []
    past = _said_to_be_past(snapshot, ends, as_of)
    for fact in facts:
        if fact.fact == "ended":
            said = None if fact.value else snapshot.dated(fact.source)
            is_over = said is not None and said <= as_of
            reason = Reason(
                "over_by" if is_over else "ended",
                said if is_over else _day(fact.value),
                _who_says(snapshot, fact.source),
                fact=fact,
            )
            (past if is_over else terms).append(reason)
    ends += [*_ended_with(snapshot, document, as_of), *terms]
    return _Ends(ends, prolonged, extensions, keeping, past, changes)


def _ended_with(snapshot: Snapshot, document: Document, as_of: date) -> list[Reason]:
    """The ends, up to `as_of`, of that of which the document alone lays down the details, under the law of 2015."""
    import numpy as np

    index = snapshot.links
    number = index.number(snapshot.path_of(document.iri))
    if number is None:
        return []
    _, parents, how = index.up.of(np.array([number]), ("guides",))
    parents = parents[(how & LinkMark.DETAILS) > 0]
    if not len(parents):
        return []
    parent = snapshot.document_by_number(int(parents[0]))
    ends, _ = _ended_by(snapshot, parent, as_of)
    told = int(index.rows["ended"][parents[0]])
    by = next((end for end in ends if end.day and end.day.toordinal() == told), Reason("ended", None, parent))
    found = [Reason("with_parent", date.fromordinal(told), by.document, edge=by.edge)] if told else []
    found += [
        Reason("with_parent", end.day, end.document, edge=end.edge)
        for end in ends
        if end.day and end.edge and end.edge.last_day is None
    ]
    return [one for one in found if one.day and ended_with_details(one.day.toordinal() + 1)]


def _ended_later(snapshot: Snapshot, document: Document, as_of: date, known: date | None) -> list[Reason]:
    """What ends a document that is in force at `as_of`, where only documents issued since then tell it: on another day
    than `known`, its last by what was told until then."""
    told = _ends(snapshot, document, date.max)
    last = told.last_day
    is_news = last is not None and as_of <= last and last != known
    return [end for end in told.ends if end.day == last] if is_news else []


def _ended_by(snapshot: Snapshot, document: Document, as_of: date) -> tuple[list[Reason], list[Reason]]:
    """Who ends the document as a whole, issued up to `as_of`; and who changes parts of it."""
    ends: list[Reason] = []
    changes: list[Reason] = []
    for relation, kind in (*ENDING.items(), ("amends", "changed")):
        for iri in snapshot.subjects(document.iri, relation):
            acting = snapshot.document(iri)
            edge = edge_between(snapshot, iri, document.iri, (relation,), DEFAULT_BASES)
            if acting is None or edge is None:
                continue
            is_whole = relation != "amends" and not edge.is_partial
            is_told = is_whole and edge.last_day is not None
            if acting.date and acting.date > as_of and not is_told:  # a last day counts, whenever it was written
                continue
            start = start_of(snapshot, acting)
            first = start.day if start else None
            if first and not (is_whole and edge.last_day) and _is_void(snapshot, acting, first, as_of):
                continue
            if is_whole:
                last = edge.last_day or (first - _DAY if first else None)
                ends.append(Reason(kind, last, acting, edge=edge))  # type: ignore[arg-type]
                continue
            for day, told in edge.by_first_day(first):
                changes.append(Reason("changed", day, acting, "; ".join(told.parts) or None, told))
    return ends, changes


def _is_void(snapshot: Snapshot, document: Document, first: date, as_of: date) -> bool:
    """Whether a document was repealed, or is told to have ended, before `first`, on which it was to start."""
    if any(fact.fact == "ended" and fact.value and fact.value < str(first) for fact in snapshot.facts(document.iri)):
        return True
    for relation in ENDING:
        for iri in snapshot.subjects(document.iri, relation):
            acting = snapshot.document(iri)
            edge = edge_between(snapshot, iri, document.iri, (relation,), DEFAULT_BASES)
            if acting is None or edge is None or edge.is_partial:
                continue
            over = edge.last_day + _DAY if edge.last_day else None
            if over is None and relation == "repeals" and not (acting.date and acting.date > as_of):
                start = start_of(snapshot, acting)
                over = start.day if start else None
            if over and over <= first:
                return True
    return False


def _superseded(snapshot: Snapshot, ends: list[Reason], as_of: date) -> list[Reason]:
    """The documents that end another from a day that nobody tells, and act by `as_of`: others act under them."""
    found = []
    for end in ends:
        unknown = end.kind in ENDING.values() and end.day is None
        seen = _applied(snapshot, end.document, as_of) if end.document and unknown else None
        if seen:
            found.append(Reason("superseded", seen.day, end.document, edge=seen.edge))
    return found


def _said_to_be_past(snapshot: Snapshot, ends: list[Reason], as_of: date) -> list[Reason]:
    """Who says by `as_of`, long after it was issued, that another document put an end to this one."""
    found = []
    for end in ends:
        edge, giver = end.edge, end.document
        if end.day or edge is None or giver is None:
            continue
        for told in edge.evidence:
            said = None if told.partial or told.last_day else snapshot.dated(told.source)
            if said is None or said > as_of or not is_long_after(said, giver.date):
                continue
            who = _who_says(snapshot, told.source)
            if who and who.iri != edge.subject:
                found.append(Reason("over_by", said, who, edge=replace(edge, evidence=(told,))))
    return found


def _terms(document: Document, facts: tuple[StoredFact, ...]) -> list[Reason]:
    """The period of a plan and the term that a sentence states, as they were before any extension."""
    found = []
    for fact in facts:
        if fact.fact == "effective_to":
            found.append(Reason("stated_end", _day(fact.value), fact=fact))
        elif fact.fact == "period" and fact.value:
            found.append(Reason("period", _day(fact.value.partition("/")[2]), fact=fact))
    if document.period and not any(one.kind == "period" for one in found):
        found.append(Reason("period", document.period[1]))
    if document.effective_to and not any(one.kind == "stated_end" for one in found):
        found.append(Reason("stated_end", document.effective_to))
    return found


def _who_says(snapshot: Snapshot, source: str) -> Document | None:
    row = snapshot.library.ledger.source(source)
    return snapshot.document(row.document) if row and row.document else None


def _extending(snapshot: Snapshot, document: Document, as_of: date) -> list[Reason]:
    found = []
    for iri in snapshot.subjects(document.iri, "extends"):
        acting = snapshot.document(iri)
        if acting and not (acting.date and acting.date > as_of):
            edge = edge_between(snapshot, iri, document.iri, ("extends",), DEFAULT_BASES)
            found.append(Reason("extended", None, acting, edge=edge))
    return found


def _who_extends(snapshot: Snapshot, document: Document, fact: StoredFact) -> Document | None:
    """The document that extends another to the day of `fact`, as the source of that says: the one of the same sentence
    first, then the one that the source holds."""
    row = snapshot.library.ledger.source(fact.source)
    found = []
    for iri in snapshot.subjects(document.iri, "extends"):
        for one in snapshot.evidence(iri, document.iri).get("extends", ()):
            if one.source == fact.source:
                is_own = row is not None and row.document == iri
                found.append((one.sentence != fact.sentence, not is_own, iri))
    return snapshot.document(min(found)[2]) if found else None


def _suspensions(snapshot: Snapshot, document: Document, as_of: date) -> list[_Suspension]:
    """Who suspends the document or a part of it by `as_of`; that is in force again when the suspending document itself
    has ended."""
    found = []
    for acting, edge, day in _suspending(snapshot, document):
        if (day or acting.date) and (day or acting.date or as_of) > as_of:
            continue
        kinds: tuple[Kind, Kind] = ("suspended_part", "resumed_part") if edge.is_partial else ("suspended", "resumed")
        part = "; ".join(edge.parts) or None if edge.is_partial else None
        told = _ends(snapshot, acting, as_of)
        past = [*_superseded(snapshot, told.ends, as_of), *told.past]
        last = edge.halts_to if edge.is_partial else _halts_to(snapshot, acting)
        days = [*(day + _DAY for day in (told.last_day, last) if day), *(one.day for one in past)]
        again = min((one for one in days if one), default=None)
        is_over = again is not None and again <= as_of
        is_open = bool(told.open) and not is_over
        enders = [*(one for one in told.ends if told.last_day == one.day), *(one for one in past if one.day == again)]
        ender = next((one for one in enders if again and one.document and one.edge), None)
        by, told_by = (ender.document, ender.edge) if ender else (acting, edge)
        resumed = Reason(kinds[1], None if is_open else again, by, part, told_by) if again or is_open else None
        found.append(
            _Suspension(Reason(kinds[0], day, acting, part, edge), resumed, is_over, bool(day) and not is_open)
        )
    return found


def _suspending(snapshot: Snapshot, document: Document) -> Iterator[tuple[Document, Edge, date | None]]:
    """Who suspends a document as a whole or parts of it, each with its first day: as told, or the start of who does."""
    for iri in snapshot.subjects(document.iri, "suspends"):
        acting = snapshot.document(iri)
        edge = edge_between(snapshot, iri, document.iri, ("suspends",), DEFAULT_BASES)
        if acting is None or edge is None:
            continue
        if not edge.is_partial:
            yield acting, edge, _day_of(snapshot, acting, "halts_from")
            continue
        start = start_of(snapshot, acting)
        for day, told in edge.by_first_day(start.day if start else None):
            yield acting, told, day


def _is_covered(suspension: _Suspension, others: list[_Suspension]) -> bool:
    """Whether another suspension stands on the day on which one is over: nothing is in force again then."""
    again = suspension.resumed.day if suspension.resumed else None
    return again is not None and any(
        one is not suspension
        and one.reason.kind == suspension.reason.kind == "suspended"
        and (one.reason.day or again) <= again
        and not (one.resumed and one.resumed.day and one.resumed.day <= again)
        for one in others
    )


def resumptions(snapshot: Snapshot, document: Document, as_of: date) -> dict[str, date | None]:
    """By the IRI of who suspended a document as a whole, since when it is in force again by what is told up to `as_of`;
    without those whose suspension another went on."""
    found = _suspensions(snapshot, document, as_of)
    return {
        one.reason.document.iri: one.resumed.day
        for one in found
        if one.resumed and one.reason.document and one.reason.kind == "suspended" and not _is_covered(one, found)
    }


def _halts_to(snapshot: Snapshot, acting: Document) -> date | None:
    """The last day on which `acting` suspends what it suspends as a whole, where that is told."""
    return _day_of(snapshot, acting, "halts_to")


def _day_of(snapshot: Snapshot, document: Document, name: str) -> date | None:
    index = snapshot.links
    day = int(index.rows[name][index.number(snapshot.path_of(document.iri))])
    return date.fromordinal(day) if day else None


def _applied(snapshot: Snapshot, document: Document, as_of: date) -> Reason | None:
    """The first document that acts under it: from that day on it is seen to apply."""
    import numpy as np

    index = snapshot.links
    number = index.number(snapshot.path_of(document.iri))
    if number is None or index.rows["marks"][number] & DocumentMark.START_OPEN:
        return None
    acting: list[tuple[int, str, int, str]] = []
    for relation in ACTING:
        _, found, _ = index.down.of(np.array([number]), (relation,))
        days = index.rows["day"][found]
        found = found[(days > 0) & (days <= as_of.toordinal())]
        if len(found):  # of those of the first day the one whose path is first
            days = index.rows["day"][found]
            first = min(found[days == days.min()].tolist(), key=index.path)
            acting.append((int(days.min()), index.path(first), first, relation))
    if not acting:
        return None
    day, _, one, relation = min(acting)
    other = snapshot.document_by_number(one)
    edge = edge_between(snapshot, other.iri, document.iri, (relation,), DEFAULT_BASES)
    return Reason("applied", date.fromordinal(day), other, edge=edge)


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
