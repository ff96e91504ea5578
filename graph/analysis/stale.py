"""Documents still in force that implement, directly or through others, one that no longer is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from graph.analysis.force import ENDING, State, state
from graph.analysis.later import Later
from graph.analysis.shelf import Shelf
from graph.library.links import LinkMark
from graph.model import Document
from graph.store.snapshot import Snapshot

if TYPE_CHECKING:
    from graph.analysis.states import States


@dataclass(frozen=True, slots=True)
class Stale:
    """A document in force, the chain from it to the dead one (last), that one's last day, and what replaced or repealed
    it as a whole. Where what replaced it is over, too, what replaced that follows: those in force come last.

    Where no last day of the dead one is past, it is over by the day `over_by`, or suspended; `over` is then its state.
    """

    document: Document
    because: tuple[Document, ...]
    ended: date | None
    replaced_by: tuple[Document, ...]
    repealed_by: tuple[Document, ...]
    over_by: date | None = None
    state: Callable[[], State] | None = None
    living: tuple[Document, ...] = ()
    """Those of `replaced_by` that replaced it only through others."""

    @property
    def over(self) -> State | None:
        """How the dead one stands, where no last day of it is past."""
        return self.state() if self.state else None


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

    over = _Over(shelf, told, as_of)

    def make(number: int) -> Stale:
        chain = walk.chain(number)
        because = tuple(shelf.document(one) for one in chain[1:])
        until = int(told.until[chain[-1]])
        ended = date.fromordinal(until) if 0 < until < as_of.toordinal() else None
        direct, repealing = (over.ended_by(chain[-1], how) for how in ENDING)
        replacing = over.replaced_by(chain[-1])
        return Stale(
            shelf.document(number),
            because,
            ended,
            tuple(map(shelf.document, replacing)),
            tuple(map(shelf.document, repealing)),
            None if ended else over.over_by(chain[-1]),
            None if ended else partial(over.state, chain[-1]),
            tuple(shelf.document(one) for one in replacing if one not in direct),
        )

    def fetch(numbers: Sequence[int]) -> None:
        chains = [walk.chain(number) for number in numbers]
        dead = {chain[-1] for chain in chains}
        over.look_up(dead)
        endings = (one for number in dead for one in (*over.replaced_by(number), *over.ended_by(number, "repeals")))
        shelf.fetch([*endings, *(one for chain in chains for one in chain)])

    untold = by_date(index, resting[told.in_force[resting] == UNKNOWN])
    found, unknown = (Later(numbers.tolist(), make, fetch) for numbers in (stale_ones, untold))
    return StaleAnswer(as_of, target, found, unknown, index.by_level(stale_ones), is_above)


class _Over:
    """What is told of documents that are not in force, by their numbers: how they stand, and who ended them as a whole
    by `as_of`."""

    def __init__(self, shelf: Shelf, told: States, as_of: date) -> None:
        self._shelf = shelf
        self._told = told
        self._as_of = as_of
        self._ended_by: dict[int, dict[str, list[int]]] = {}
        self._replaced_by: dict[int, list[int]] = {}
        self._states: dict[int, State] = {}
        from graph.analysis.states import applied_from

        self._applied = applied_from(shelf.snapshot.links)

    def look_up(self, numbers: set[int]) -> None:
        """Who ended some documents, by how, in the order of the paths."""
        import numpy as np

        index = self._shelf.snapshot.links
        some = np.array(sorted(numbers - self._ended_by.keys()), "i8")
        self._ended_by.update({number: {how: [] for how in ENDING} for number in some.tolist()})
        for how in ENDING:
            place, found, marks = index.down.of(some, (how,))
            counts = (index.rows["day"][found] <= self._as_of.toordinal()) & ((marks & LinkMark.WHOLE) > 0)
            counts &= ((marks & LinkMark.DATED) > 0) | ~self._told.void[found]
            for at, ending in zip(place[counts].tolist(), found[counts].tolist(), strict=True):
                self._ended_by[int(some[at])][how].append(ending)

    def ended_by(self, number: int, how: str) -> list[int]:
        """Who replaced or repealed a document."""
        if number not in self._ended_by:
            self.look_up({number})
        return self._ended_by[number][how]

    def replaced_by(self, number: int) -> list[int]:
        """Who replaced a document, and where that is over who is in force in its place; those in force last."""
        if number not in self._replaced_by:
            direct = self.ended_by(number, "replaces")
            found = list(direct)
            for one in found:
                if self._told.over[one]:
                    others = self.ended_by(one, "replaces")
                    found += [other for other in others if other not in found and other != number]
            left = [one for one in found if one in direct or not self._told.over[one]]
            self._replaced_by[number] = sorted(left, key=lambda one: not self._told.over[one])
        return self._replaced_by[number]

    def over_by(self, number: int) -> date | None:
        """The day by which a document was over whose end nobody tells: it is said so, or what ended it is in use."""
        if self._told.suspended[number]:
            return None
        index = self._shelf.snapshot.links
        enders = (one for how in ENDING for one in self.ended_by(number, how))
        days = [int(self._applied[one]) for one in enders if index.rows["start"][one] == 0]
        days.append(int(index.rows["over_by"][number]))
        day = min((one for one in days if 0 < one <= self._as_of.toordinal()), default=0)
        return date.fromordinal(day) if day else None

    def state(self, number: int) -> State:
        """How a document stands, with its reasons."""
        if number not in self._states:
            self._states[number] = state(self._shelf.snapshot, self._shelf.document(number), self._as_of)
        return self._states[number]
