"""Documents still in force that implement, directly or through others, one that no longer is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from graph.analysis.later import Later
from graph.analysis.shelf import Shelf, documents_later
from graph.model import Document
from graph.store.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Stale:
    """A document in force, the chain from it to the dead one (last), that one's last day, and what replaced it."""

    document: Document
    because: tuple[Document, ...]
    ended: date | None
    replaced_by: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class StaleAnswer:
    """All of them in order of date; `unknown` are the documents on such a chain whose own state nobody tells."""

    as_of: date
    target: Document | None
    results: Sequence[Stale]
    unknown: Sequence[Document]
    by_level: dict[str, int]


def stale(snapshot: Snapshot, as_of: date, target: Document | None = None, body: str | None = None) -> StaleAnswer:
    """Who in force at `as_of` rests on a document that is not; with `target` on that one alone, with the IRI of a
    `body` only what that one issued.

    Each document is told once, with its shortest chain.
    """
    import numpy as np

    from graph.analysis.states import UNKNOWN, YES, states
    from graph.analysis.walk import Walk, by_date

    index = snapshot.links
    told = states(index, as_of)
    dead = by_date(index, np.flatnonzero(told.over & index.rows["there"]))
    if target:
        dead = dead[dead == index.number(snapshot.path_of(target.iri))]
    walk = Walk(index, dead, as_of=as_of)
    resting = walk.passed[len(dead) :]
    if body:
        resting = resting[np.isin(resting, index.of_body(snapshot.path_of(body)))]
    stale_ones = by_date(index, resting[told.in_force[resting] == YES])
    shelf = Shelf(snapshot)

    @cache
    def replacing(number: int) -> tuple[Document, ...]:
        _, found, _ = index.down.of(np.array([number]), ("replaces",))
        found = found[index.rows["day"][found] <= as_of.toordinal()]
        return tuple(map(shelf.document, found[np.argsort(index.rank[found])].tolist()))

    def make(number: int) -> Stale:
        chain = walk.chain(number)
        because = tuple(shelf.document(one) for one in chain[1:])
        until = int(told.until[chain[-1]])
        ended = date.fromordinal(until) if until else None
        return Stale(shelf.document(number), because, ended, replacing(chain[-1]))

    def fetch(numbers: Sequence[int]) -> None:
        shelf.fetch(one for number in numbers for one in walk.chain(number))

    untold = by_date(index, resting[told.in_force[resting] == UNKNOWN]).tolist()
    unknown = documents_later(snapshot, untold)
    return StaleAnswer(as_of, target, Later(stale_ones.tolist(), make, fetch), unknown, index.by_level(stale_ones))
