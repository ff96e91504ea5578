"""Documents still in force that implement, directly or through others, one that no longer is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from graph.analysis.answers import TraceQuestion
from graph.analysis.force import State, state
from graph.analysis.later import Later
from graph.analysis.trace import Found
from graph.model import Document
from graph.store.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Stale:
    """A document in force, the chain from it to the dead one (last), and what replaced that one."""

    document: Document
    because: tuple[Document, ...]
    dead: State
    replaced_by: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class StaleAnswer:
    """All of them in order of date; `unknown` counts documents on such a chain whose own state nobody tells."""

    as_of: date
    target: Document | None
    results: Sequence[Stale]
    unknown: int
    by_level: dict[str, int]


def stale(snapshot: Snapshot, as_of: date, target: Document | None = None) -> StaleAnswer:
    """Who in force at `as_of` rests on a document that is not; with `target` on that one alone.

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
    stale_ones = by_date(index, resting[told.in_force[resting] == YES])
    found = Found(snapshot, walk, TraceQuestion())

    @cache
    def dead_state(number: int) -> tuple[State, tuple[Document, ...]]:
        document = found.document(number)
        return state(snapshot, document, as_of), _replacing(snapshot, document, as_of)

    def make(number: int) -> Stale:
        chain = walk.chain(number)
        because = tuple(found.document(one) for one in chain[1:])
        return Stale(found.document(number), because, *dead_state(chain[-1]))

    unknown = int((told.in_force[resting] == UNKNOWN).sum())
    return StaleAnswer(as_of, target, Later(stale_ones.tolist(), make), unknown, index.by_level(stale_ones))


def _replacing(snapshot: Snapshot, document: Document, as_of: date) -> tuple[Document, ...]:
    found = [d for iri in snapshot.subjects(document.iri, "replaces") if (d := snapshot.document(iri))]
    return tuple(d for d in found if d.date is None or d.date <= as_of)
