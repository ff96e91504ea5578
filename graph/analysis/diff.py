"""What changed between two dates: what appeared, what ended, what was changed in part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

from graph.analysis.answers import DEFAULT_BASES, Edge, TraceQuestion
from graph.analysis.force import ENDING, State, state
from graph.analysis.later import Later
from graph.analysis.links import edge_of
from graph.analysis.shelf import Shelf
from graph.analysis.trace import walked
from graph.model import Document, Evidence
from graph.store.snapshot import Snapshot

LATEST = date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Changed:
    """A document of which `by` changed `part` (None: not told which), as the sentences of `edges` say."""

    document: Document
    by: Document
    part: str | None
    edges: tuple[Edge, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """After `first`, up to `last`. `ended` are the states at `last` of what is over then and was not at `first`,
    also of what appeared in between; `ended_rows` is what they are in JSON."""

    first: date
    last: date
    target: Document | None
    appeared: Sequence[Document]
    ended: Sequence[State]
    changed: Sequence[Changed]
    ended_rows: Sequence[dict[str, Any]] = ()


def difference(snapshot: Snapshot, first: date, last: date, target: Document | None = None) -> Difference:
    """What is other at `last` than at `first`; with `target` among it and what implements it."""
    import numpy as np

    from graph.analysis.ended_rows import EndedRows
    from graph.analysis.states import changes, states
    from graph.analysis.walk import by_date

    if first > last:
        first, last = last, first
    index = snapshot.links
    among = index.rows["there"]
    if target:
        walk = walked(snapshot, target, TraceQuestion())
        among = np.zeros(len(index), bool)
        among[walk.passed if walk else []] = True
    days = index.rows["day"]

    def appeared_in(numbers: Any) -> Any:
        return (days[numbers] > first.toordinal()) & (days[numbers] <= last.toordinal())

    appeared = by_date(index, np.flatnonzero(among & appeared_in(slice(None))))
    then, now = states(index, first), states(index, last)
    ended = np.flatnonzero(among & now.over & ~then.over)
    ended = ended[np.lexsort((index.rank[ended], np.where(now.until[ended] == 0, LATEST, now.until[ended])))]
    changed, by = changes(index)
    chosen = among[changed] & appeared_in(by)
    changed, by = changed[chosen], by[chosen]
    order = np.lexsort((index.rank[by], index.rank[changed], days[by]))

    shelf = Shelf(snapshot)
    document = shelf.document
    changes_told = _Changes(shelf)
    rows = EndedRows(shelf, now, last)
    return Difference(
        first,
        last,
        target,
        Later(appeared.tolist(), document, shelf.fetch),
        Later(ended.tolist(), lambda number: state(snapshot, document(number), last), shelf.fetch),
        Later(
            list(zip(changed[order].tolist(), by[order].tolist(), strict=True)),
            changes_told.change,
            changes_told.fetch,
        ),
        rows.of(ended.tolist()),
    )


class _Changes:
    """What documents changed of others, by the numbers of both, the changed one first; looked up page by page."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._snapshot = shelf.snapshot
        self._evidence: dict[tuple[int, int], Mapping[str, tuple[Evidence, ...]]] = {}

    def fetch(self, pairs: Sequence[tuple[int, int]]) -> None:
        """Look up the documents and sentences of some changes at one go."""
        self._shelf.fetch(chain.from_iterable(pairs))
        path = self._snapshot.links.path
        ends = [(path(by), path(changed)) for changed, by in pairs]
        found = self._snapshot.evidence_between(ends)
        self._evidence = {pair: found.get(of_pair, {}) for pair, of_pair in zip(pairs, ends, strict=True)}

    def change(self, pair: tuple[int, int]) -> Changed:
        """Which parts were amended, which replaced or repealed, in what words."""
        if pair not in self._evidence:
            self.fetch((pair,))
        document, by = map(self._shelf.document, pair)
        edges = []
        for relation in (*ENDING, "amends"):
            told = self._evidence[pair]
            edge = edge_of(self._snapshot, by.iri, document.iri, (relation,), DEFAULT_BASES, told)
            if edge and (edge.is_partial or relation == "amends"):
                edges.append(edge)
        parts = dict.fromkeys(part for edge in edges for part in edge.parts)
        return Changed(document, by, "; ".join(parts) or None, tuple(edges))
