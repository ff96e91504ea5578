"""Documents whose term has run out, with what may have come after them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from graph.analysis.force import State, state
from graph.analysis.later import Later
from graph.analysis.shelf import Shelf
from graph.analysis.topic import is_on_another, on_one_thing, topic
from graph.model import Document
from graph.store.snapshot import Snapshot
from graph.vocabulary import broad_type

_EARLY = timedelta(days=366)
"""So long before a term is over what follows it may be issued."""


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A document whose term is over, and what replaced it; where no sentence tells that, later ones of the same body
    with a like title: suggestions, not facts."""

    document: Document
    state: State
    successors: tuple[Document, ...]
    replaced_by: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class LapsedAnswer:
    """All whose term is over, the youngest end first."""

    as_of: date
    results: Sequence[Lapsed]
    by_level: dict[str, int]


def lapsed(snapshot: Snapshot, as_of: date, body: str | None = None) -> LapsedAnswer:
    """All whose period or stated term is over at `as_of`; with the IRI of a `body` only what that one issued.

    What suspends another for a time has done its work by then: nothing is to follow it.
    """
    import numpy as np

    from graph.analysis.states import states
    from graph.library.order import order_by

    index = snapshot.links
    told = states(index, as_of)
    over = np.flatnonzero(told.by_term & index.rows["there"] & (index.rows["day"] <= as_of.toordinal()))
    _, halting, _ = index.down.all(("suspends",))
    over = over[~np.isin(over, halting)]
    if body:
        over = over[np.isin(over, index.of_body(snapshot.path_of(body)))]
    over = over[order_by(-told.until[over], index.rank[over])]

    shelf = Shelf(snapshot)

    def make(number: int) -> Lapsed:
        document = shelf.document(number)
        told = state(snapshot, document, as_of)
        replaced_by = tuple(one.document for one in told.reasons if one.kind == "replaced" and one.document)
        successors = () if replaced_by else likely_successors(snapshot, document, as_of)
        return Lapsed(document, told, successors, replaced_by)

    return LapsedAnswer(as_of, Later(over.tolist(), make, shelf.fetch), index.by_level(over))


def likely_successors(snapshot: Snapshot, document: Document, as_of: date) -> tuple[Document, ...]:
    """Later papers of the same body, of the same type, on a like topic, for the time after it and not over themselves:
    only ever a suggestion."""
    if document.body is None or document.date is None or not document.title or is_on_another(document.title):
        return ()
    about = topic(document.title)
    last = document.period[1] if document.period else document.effective_to
    found = []
    for iri in snapshot.subjects(document.body, "issuedBy"):
        other = snapshot.document(iri)
        if other is None or not other.title or other.date is None or not document.date < other.date <= as_of:
            continue
        if broad_type(other.type) != broad_type(document.type) or is_on_another(other.title):
            continue
        follows = (last is None or _is_after(other, last)) and on_one_thing(about, topic(other.title))
        if follows and state(snapshot, other, as_of).in_force is not False:
            found.append(other)
    return tuple(sorted(found, key=lambda one: (one.date or date.max, one.iri)))


def _is_after(document: Document, last: date) -> bool:
    """Whether a paper may be for the time after `last`: its own ends later, or none is told and it is no older."""
    if document.period:
        return document.period[1] > last
    return document.date is not None and document.date > last - _EARLY
