"""What changed between two dates: what appeared, what ended or was suspended, what was changed in part, what came into
force again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any, Literal

from graph.analysis.answers import DEFAULT_BASES, Edge, TraceQuestion
from graph.analysis.force import ENDING, State, state
from graph.analysis.later import Later
from graph.analysis.links import edge_of
from graph.analysis.shelf import Shelf
from graph.analysis.trace import walked
from graph.model import Document, Evidence
from graph.store.snapshot import Snapshot

LATEST = date.max.toordinal()
How = Literal["changed", "suspended", "resumed"]
HOWS: tuple[How, ...] = ("changed", "suspended", "resumed")


@dataclass(frozen=True, slots=True)
class Changed:
    """A document of which `by` changed or suspended `part` (None: not told which) from its own start on, as the
    sentences of `edges` say; or one that is in force again since `day` (None: unknown), and was suspended by `by`
    before."""

    document: Document
    by: Document
    part: str | None
    edges: tuple[Edge, ...] = ()
    how: How = "changed"
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """After `first`, up to `last`. `ended` are the states at `last` of what is over or suspended then and was not at
    `first`, also of what appeared in between; `ended_rows` is what they are in JSON."""

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
    from graph.analysis.states import YES, changes, parts_suspended, states, suspended
    from graph.analysis.walk import by_date
    from graph.library.order import order_by

    if first > last:
        first, last = last, first
    index = snapshot.links
    among = index.rows["there"]
    if target:
        walk = walked(snapshot, target, TraceQuestion())
        among = np.zeros(len(index), bool)
        among[walk.passed if walk else []] = True
    days = index.rows["day"]

    def between(days: Any) -> Any:
        return (days > first.toordinal()) & (days <= last.toordinal())

    appeared = by_date(index, np.flatnonzero(among & between(days)))
    then, now = states(index, first), states(index, last)
    ended = np.flatnonzero(among & now.over & ~then.over)
    ended = ended[order_by(np.where(now.until[ended] == 0, LATEST, now.until[ended]), index.rank[ended])]
    start = np.where(index.rows["start"] > 0, index.rows["start"], days)
    began = between(start) & ~now.void
    pairs = [side[:, began[side[1]]] for side in (changes(index), parts_suspended(index))]
    passing = suspended(index)
    passing = passing[:, (between(index.rows["halts_from"]) & ~now.void)[passing[1]]]
    halted = np.concatenate((then.halting, passing), axis=1)
    pairs.append(halted[:, (now.in_force == YES)[halted[0]]])
    how = np.repeat(np.arange(len(pairs)), [side.shape[1] for side in pairs])
    changed, by = np.concatenate(pairs, axis=1)
    changed, by, how = changed[among[changed]], by[among[changed]], how[among[changed]]
    when = np.where(how == HOWS.index("resumed"), LATEST, start[by])
    order = order_by(when, index.rank[changed], index.rank[by], how)

    shelf = Shelf(snapshot)
    document = shelf.document
    changes_told = _Changes(shelf, last)
    rows = EndedRows(shelf, now, last)
    return Difference(
        first,
        last,
        target,
        Later(appeared.tolist(), document, shelf.fetch),
        Later(ended.tolist(), lambda number: state(snapshot, document(number), last), shelf.fetch),
        Later(
            list(zip(changed[order].tolist(), by[order].tolist(), how[order].tolist(), strict=True)),
            changes_told.change,
            changes_told.fetch,
        ),
        rows.of(ended.tolist()),
    )


class _Changes:
    """What documents changed of others, by the numbers of both, the changed one first, and the place of how in HOWS;
    looked up page by page."""

    def __init__(self, shelf: Shelf, last: date) -> None:
        self._shelf = shelf
        self._last = last
        self._snapshot = shelf.snapshot
        self._evidence: dict[tuple[int, int], Mapping[str, tuple[Evidence, ...]]] = {}

    def fetch(self, keys: Sequence[tuple[int, int, int]]) -> None:
        """Look up the documents and sentences of some changes at one go."""
        pairs = [(changed, by) for changed, by, _ in keys]
        self._shelf.fetch(chain.from_iterable(pairs))
        path = self._snapshot.links.path
        ends = [(path(by), path(changed)) for changed, by in pairs]
        found = self._snapshot.evidence_between(ends)
        self._evidence = {pair: found.get(of_pair, {}) for pair, of_pair in zip(pairs, ends, strict=True)}

    def change(self, key: tuple[int, int, int]) -> Changed:
        """Which parts were amended or suspended, which replaced or repealed, in what words; what is in force again."""
        pair, how = key[:2], HOWS[key[2]]
        if pair not in self._evidence:
            self.fetch((key,))
        document, by = map(self._shelf.document, pair)
        edges = []
        for relation in (*ENDING, "amends") if how == "changed" else ("suspends",):
            told = self._evidence[pair]
            edge = edge_of(self._snapshot, by.iri, document.iri, (relation,), DEFAULT_BASES, told)
            if edge and (how != "changed" or edge.is_partial or relation == "amends"):
                edges.append(edge)
        if how == "resumed":
            again = (one for one in state(self._snapshot, document, self._last).reasons if one.kind == "resumed")
            day = next((one.day for one in again if one.document == by), None)
            return Changed(document, by, None, tuple(edges), how, day)
        parts = dict.fromkeys(part for edge in edges for part in edge.parts)
        return Changed(document, by, "; ".join(parts) or None, tuple(edges), how)
