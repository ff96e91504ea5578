"""Documents still in force that implement, directly or through others, one that no longer is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from graph.analysis.force import ENDING
from graph.analysis.later import Later
from graph.analysis.shelf import Shelf
from graph.library.links import LinkMark
from graph.model import Document
from graph.store.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Stale:
    """A document in force, the chain from it to the dead one (last), that one's last day, and what replaced or repealed
    it as a whole."""

    document: Document
    because: tuple[Document, ...]
    ended: date | None
    replaced_by: tuple[Document, ...]
    repealed_by: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class StaleAnswer:
    """All of them in order of date; `unknown` are the documents on such a chain whose own state nobody tells.

    `is_above`: the one that was asked for is none of those that ended, but those that did carry it out.
    """

    as_of: date
    target: Document | None
    results: Sequence[Stale]
    unknown: Sequence[Stale]
    by_level: dict[str, int]
    is_above: bool = False


def stale(snapshot: Snapshot, as_of: date, target: Document | None = None, body: str | None = None) -> StaleAnswer:
    """Who in force at `as_of` rests on a document that is not; with `target` on that one alone, or where it has not
    ended itself on one that implements it; with the IRI of a `body` only what that one issued.

    Each document is told once, with its shortest chain.
    """
    import numpy as np

    from graph.analysis.states import UNKNOWN, YES, states
    from graph.analysis.walk import Walk, by_date

    index = snapshot.links
    told = states(index, as_of)
    dead = by_date(index, np.flatnonzero(told.over & index.rows["there"]))
    is_above = False
    if target:
        number = index.number(snapshot.path_of(target.iri))
        is_above = number is not None and number not in dead
        below = Walk(index, np.array([number]), as_of=as_of).passed if is_above else np.array([number])
        dead = dead[np.isin(dead, below)]
    walk = Walk(index, dead, as_of=as_of)
    resting = walk.passed[len(dead) :]
    if body:
        resting = resting[np.isin(resting, index.of_body(snapshot.path_of(body)))]
    stale_ones = by_date(index, resting[told.in_force[resting] == YES])
    shelf = Shelf(snapshot)

    ended_by: dict[int, dict[str, list[int]]] = {}

    def look_up(dead: set[int]) -> None:
        """Who ended some documents as a whole, by how, in the order of the paths."""
        some = np.array(sorted(dead - ended_by.keys()), "i8")
        ended_by.update({number: {how: [] for how in ENDING} for number in some.tolist()})
        for how in ENDING:
            place, found, marks = index.down.of(some, (how,))
            counts = (index.rows["day"][found] <= as_of.toordinal()) & ((marks & LinkMark.WHOLE) > 0)
            for at, ending in zip(place[counts].tolist(), found[counts].tolist(), strict=True):
                ended_by[int(some[at])][how].append(ending)

    def make(number: int) -> Stale:
        chain = walk.chain(number)
        if chain[-1] not in ended_by:
            look_up({chain[-1]})
        because = tuple(shelf.document(one) for one in chain[1:])
        until = int(told.until[chain[-1]])
        ended = date.fromordinal(until) if until else None
        ending = (tuple(map(shelf.document, found)) for found in ended_by[chain[-1]].values())
        return Stale(shelf.document(number), because, ended, *ending)

    def fetch(numbers: Sequence[int]) -> None:
        chains = [walk.chain(number) for number in numbers]
        over = {chain[-1] for chain in chains}
        look_up(over)
        endings = (one for number in over for found in ended_by[number].values() for one in found)
        shelf.fetch([*endings, *(one for chain in chains for one in chain)])

    untold = by_date(index, resting[told.in_force[resting] == UNKNOWN])
    found, unknown = (Later(numbers.tolist(), make, fetch) for numbers in (stale_ones, untold))
    return StaleAnswer(as_of, target, found, unknown, index.by_level(stale_ones), is_above)
