"""What changed between two dates: what appeared, what ended or was suspended, what was changed in part or extended,
what came into force later than it was issued, or again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any, Literal

from graph.analysis.answers import DEFAULT_BASES, Edge, TraceQuestion
from graph.analysis.force import ENDING, State, resumptions, state
from graph.analysis.later import Later
from graph.analysis.links import edge_of
from graph.analysis.long_rows import RowsByKey
from graph.analysis.noun_json import Json, day_json
from graph.analysis.shelf import Shelf
from graph.analysis.trace import walked
from graph.model import Document, Evidence
from graph.store.snapshot import Snapshot

LATEST = date.max.toordinal()
How = Literal["changed", "suspended", "resumed", "extended", "begun"]
HOWS: tuple[How, ...] = ("changed", "suspended", "resumed", "extended", "begun")
_RELATIONS: dict[How, tuple[str, ...]] = {
    "changed": (*ENDING, "amends"),
    "suspended": ("suspends",),
    "resumed": ("suspends",),
    "extended": ("extends",),
    "begun": (),
}
Change = tuple[int, int, int]
"""The numbers of what is changed and of what changes it (of itself where it has begun), and how: a place in HOWS."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A document of which `by` changed or suspended `part` (None: not told which), as the sentences of `edges` say,
    from the day that they tell or its own start on; or that `by` extended, to `day` (None: unknown); or one that is in
    force again since `day`, and was suspended by `by` before; or one that was issued before and has begun on `day`, by
    nobody (None)."""

    document: Document
    by: Document | None
    part: str | None
    edges: tuple[Edge, ...] = ()
    how: How = "changed"
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """After `first`, up to `last`. `ended` are the states at `last` of what is over or suspended then and was not at
    `first`, also of what appeared in between; the rows are what each list is in JSON."""

    first: date
    last: date
    target: Document | None
    appeared: Sequence[Document]
    ended: Sequence[State]
    changed: Sequence[Changed]
    appeared_rows: Sequence[Json] = ()
    ended_rows: Sequence[Json] = ()
    changed_rows: Sequence[Json] = ()


def difference(snapshot: Snapshot, first: date, last: date, target: Document | None = None) -> Difference:
    """What is other at `last` than at `first`; with `target` among it and what implements it."""
    import numpy as np

    from graph.analysis.ended_rows import EndedRows
    from graph.analysis.states import YES, changes, parts_suspended, prolonged, states, suspended
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
    shelf = Shelf(snapshot)
    told = _Changes(shelf, first, last, start)
    in_part = [
        told.begun(side[:, ~now.void[side[1]]], how)
        for how, side in zip(HOWS, (changes(index), parts_suspended(index)), strict=False)
    ]
    passing = suspended(index)
    passing = passing[:, (between(index.rows["halts_from"]) & ~now.void)[passing[1]]]
    halted = np.concatenate((then.halting[:, then.suspended[then.halting[0]]], passing), axis=1)
    resumed = _last_of_each(snapshot, halted[:, (now.in_force == YES)[halted[0]]], last)
    extended = prolonged(index)
    extended = extended[:, (between(start) & ~now.void)[extended[1]]]
    begun = np.flatnonzero(between(start) & ~between(days) & ~now.void)
    pairs = [
        *in_part,
        _with_day(resumed, LATEST),
        _with_day(extended, start[extended[1]]),
        _with_day((begun, begun), start[begun]),
    ]
    how = np.repeat(np.arange(len(pairs)), [side.shape[1] for side in pairs])
    changed, by, when = np.concatenate(pairs, axis=1)
    changed, by, when, how = (one[among[changed]] for one in (changed, by, when, how))
    order = order_by(when, index.rank[changed], index.rank[by], how)

    document = shelf.document
    keys = list(zip(changed[order].tolist(), by[order].tolist(), how[order].tolist(), strict=True))
    return Difference(
        first,
        last,
        target,
        Later(appeared.tolist(), document, shelf.fetch),
        Later(ended.tolist(), lambda number: state(snapshot, document(number), last), shelf.fetch),
        Later(keys, told.change, told.fetch_changes),
        Later(appeared.tolist(), shelf.told, shelf.fetch_told),
        EndedRows(shelf, now, last).of(ended.tolist()),
        told.of(keys),
    )


def _with_day(pairs: Any, day: Any) -> Any:
    """`pairs` with the day of each as a third row, by which they are sorted."""
    import numpy as np

    return np.stack((*pairs, np.broadcast_to(day, len(pairs[0]))))


def _last_of_each(snapshot: Snapshot, halted: Any, last: date) -> Any:
    """Of documents that several suspended (pairs: the document, and by whom) the last: nobody went on suspending it."""
    import numpy as np

    several = np.bincount(halted[0])[halted[0]] > 1 if halted.size else halted[0] > 0
    kept = ~several
    for place in np.flatnonzero(several).tolist():
        document, by = (snapshot.document_by_number(int(number)) for number in halted[:, place])
        kept[place] = by.iri in resumptions(snapshot, document, last)
    return halted[:, kept]


class _Changes(RowsByKey[Change]):
    """What documents changed of others after `first`, up to `last`, looked up page by page; `start` is the first day
    of each by its number, 0 where unknown."""

    def __init__(self, shelf: Shelf, first: date, last: date, start: Any) -> None:
        super().__init__()
        self._shelf = shelf
        self._first, self._last, self._start = first, last, start
        self._snapshot = shelf.snapshot
        self._evidence: dict[tuple[int, int], Mapping[str, tuple[Evidence, ...]]] = {}

    def begun(self, pairs: Any, how: How) -> Any:
        """Those of `pairs` of which something begins in that time; the third row is the first day of that. A pair is
        the document, who changes parts of it, and whether a source tells the day of some."""
        import numpy as np

        document, by, dated = pairs
        when = self._start[by]
        own_days = np.flatnonzero(dated)
        keys = [(int(document[place]), int(by[place]), HOWS.index(how)) for place in own_days.tolist()]
        self._fetch_evidence(keys)
        for place, key in zip(own_days.tolist(), keys, strict=True):
            days = [day for day, _ in self._begun(key)]
            when[place] = min(days).toordinal() if days else 0
        begun = (when > self._first.toordinal()) & (when <= self._last.toordinal())
        return np.stack((document, by, when))[:, begun]

    def fetch_changes(self, keys: Sequence[Change]) -> None:
        """Look up the documents and sentences of some changes at one go."""
        self._shelf.fetch(chain.from_iterable(key[:2] for key in keys))
        self._fetch_evidence(keys)

    def _fetch_evidence(self, keys: Sequence[Change]) -> None:
        path = self._snapshot.links.path
        ends = {key[:2]: (path(key[1]), path(key[0])) for key in keys}
        found = self._snapshot.evidence_between(ends.values())
        self._evidence = {pair: found.get(of_pair, {}) for pair, of_pair in ends.items()}

    def change(self, key: Change) -> Changed:
        """Which parts were amended or suspended, which replaced or repealed, in what words; what is in force again."""
        if key[:2] not in self._evidence:
            self.fetch_changes((key,))
        document, by = map(self._shelf.document, key[:2])
        edges, how = tuple(self._edges(key)), HOWS[key[2]]
        part = None if how == "resumed" else _parts(edges)
        return Changed(document, None if how == "begun" else by, part, edges, how, self._day(key))

    def _edges(self, key: Change) -> Iterator[Edge]:
        how = HOWS[key[2]]
        return (edge for _, edge in self._begun(key)) if how in ("changed", "suspended") else self._told(key)

    def _told(self, key: Change) -> Iterator[Edge]:
        path, iri = self._snapshot.links.path, self._snapshot.iri_of
        document, by = (iri(path(number)) for number in key[:2])
        for relation in _RELATIONS[HOWS[key[2]]]:
            edge = edge_of(self._snapshot, by, document, (relation,), DEFAULT_BASES, self._evidence[key[:2]])
            if edge and (relation not in ENDING or edge.is_partial):
                yield edge

    def _begun(self, key: Change) -> Iterator[tuple[date, Edge]]:
        """What begins in that time, with its first day: as told, else that on which who changes it begins."""
        start = int(self._start[key[1]])
        for edge in self._told(key):
            for day, told in edge.by_first_day(date.fromordinal(start) if start else None):
                if day and self._first < day <= self._last:
                    yield day, told

    def _day(self, key: Change) -> date | None:
        """Since when a document is in force, or again, or until when it was extended."""
        how = HOWS[key[2]]
        if how == "begun":
            return date.fromordinal(int(self._start[key[0]]))
        if how not in ("resumed", "extended"):
            return None
        document, by = map(self._shelf.document, key[:2])
        if how == "resumed":
            return resumptions(self._snapshot, document, self._last).get(by.iri)
        told = (one for one in state(self._snapshot, document, self._last).reasons if one.kind == how)
        return next((one.day for one in told if one.document == by), None)

    def fetch(self, keys: Sequence[Change]) -> None:
        """Make what is told in JSON of some changes at one go."""
        self._fetch_evidence(keys)
        self._shelf.fetch_told(chain.from_iterable(key[:2] for key in keys))
        for key in keys:
            how = HOWS[key[2]]
            self._rows[key] = {
                "document": self._shelf.told(key[0]),
                "by": None if how == "begun" else self._shelf.told(key[1]),
                "part": None if how == "resumed" else _parts(self._edges(key)),
                "how": how,
                "date": day_json(self._day(key)),
            }


def _parts(edges: Iterable[Edge]) -> str | None:
    return "; ".join(dict.fromkeys(part for edge in edges for part in edge.parts)) or None
