"""How the documents of an answer stand at a day: which are no longer in force, which rest on one that is not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from graph.model import Document
from graph.store.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Standing:
    """Documents by IRI: `over` with their last day where it is known, also one to come; `ended` those that are over at
    `as_of`, `suspended` those of them that may be in force again; `stale` those in force that implement, directly or
    not, one that is over.
    """

    as_of: date | None = None
    over: dict[str, date | None] = field(default_factory=dict)
    ended: frozenset[str] = frozenset()
    stale: frozenset[str] = frozenset()
    suspended: frozenset[str] = frozenset()

    def ended_before(self, iri: str) -> date | None:
        """The last day in force of a document that is over because it ended; None where nobody tells it, and for one
        that is suspended."""
        last = self.over.get(iri) if iri in self.ended - self.suspended else None
        return last if last and self.as_of and last < self.as_of else None


class Standings:
    """How any document stands at `as_of`, as `force.state` and `stale` tell it; reckoned for all documents once."""

    def __init__(self, snapshot: Snapshot, as_of: date) -> None:
        import numpy as np

        from graph.analysis.states import states
        from graph.analysis.walk import Walk

        self._snapshot, self._as_of = snapshot, as_of
        index = self._index = snapshot.links
        self._told = states(index, as_of)
        dead = np.flatnonzero(self._told.over & index.rows["there"])
        self._resting = np.zeros(len(index), bool)
        self._resting[Walk(index, dead, as_of=as_of).passed[len(dead) :]] = True

    def of(self, documents: Iterable[Document]) -> Standing:
        """How `documents` stand."""
        from graph.analysis.states import YES

        told = self._told
        numbers = {one.iri: self._index.number(self._snapshot.path_of(one.iri)) for one in documents}
        known = {iri: number for iri, number in numbers.items() if number is not None}
        last = {iri: int(told.until[number]) for iri, number in known.items()}
        ended = {iri for iri, number in known.items() if told.over[number]}
        return Standing(
            self._as_of,
            {iri: date.fromordinal(last[iri]) if last[iri] else None for iri in known if last[iri] or iri in ended},
            frozenset(ended),
            frozenset(iri for iri, number in known.items() if self._resting[number] and told.in_force[number] == YES),
            frozenset(iri for iri, number in known.items() if told.suspended[number]),
        )


def standing(snapshot: Snapshot, documents: Iterable[Document], as_of: date) -> Standing:
    """How `documents` stand at `as_of`."""
    return Standings(snapshot, as_of).of(documents)
