"""How long it took until a document was carried out at each level."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from graph.analysis.answers import TraceQuestion
from graph.analysis.later import Later
from graph.analysis.long_rows import RowsByKey
from graph.analysis.noun_json import Json
from graph.analysis.shelf import Shelf
from graph.analysis.trace import walked
from graph.model import LEVELS, Body, Document
from graph.store.snapshot import Snapshot

if TYPE_CHECKING:
    from graph.analysis.walk import Numbers, Walk

GROUPS = ("level", "body", "year")
"""What the days are summed up by."""


@dataclass(frozen=True, slots=True)
class Lag:
    """A document that implements another directly, and the days between the two; `since_first` to the one asked for."""

    document: Document
    implements: Document
    days: int
    since_first: int
    depth: int


class LagSummary(NamedTuple):
    """Days of one group: `by` is level, body or year, `key` which; quartiles where there are at least two."""

    by: str
    key: str
    hops: int
    median: float
    quartiles: tuple[float, float] | None
    fastest: int
    slowest: int


@dataclass(frozen=True, slots=True)
class LagAnswer:
    """Every hop in order of days; `undated` counts implementers whose date, or whose upper one's, nobody tells.

    `backwards` are implementers dated before what they implement: listed, and in no summary. `summary` sums up by each
    of GROUPS: levels from the highest down, bodies by name, years in order.
    """

    target: Document
    via: Document | None
    results: Sequence[Lag]
    backwards: Sequence[Lag]
    undated: int
    summary: Mapping[str, Sequence[LagSummary]]
    rows: Sequence[Json] = ()
    backward_rows: Sequence[Json] = ()


class _LagRows(RowsByKey[int]):
    """What `lag` prints of each hop; `hop` tells what a document implements, the days, those since the first, depth."""

    def __init__(self, shelf: Shelf, hop: Callable[[int], tuple[int, int, int, int]]) -> None:
        super().__init__()
        self._shelf = shelf
        self._hop = hop

    def fetch(self, keys: Sequence[int]) -> None:
        """Look up the documents of some hops at one go."""
        hops = list(map(self._hop, keys))
        told = self._shelf.told
        self._shelf.fetch_told(chain(keys, (upper for upper, _, _, _ in hops)))
        for number, (upper, days, since_first, depth) in zip(keys, hops, strict=True):
            self._rows[number] = {
                "document": told(number),
                "from": told(upper),
                "days": days,
                "since_first": since_first,
                "depth": depth,
            }


def lag(snapshot: Snapshot, target: Document, via: Document | None = None) -> LagAnswer:
    """Days from `target` to each implementer, hop by hop; with `via` only chains through that document."""

    from graph.library.link_index import years
    from graph.library.order import order_by

    walk = walked(snapshot, target, TraceQuestion())
    if walk is None:
        return LagAnswer(target, via, (), (), 0, dict.fromkeys(GROUPS, ()))
    index = walk.index
    numbers, upper, depth = _through(snapshot, walk, via) if via else (walk.passed[1:], walk.parent, walk.depth)
    days = index.rows["day"]
    dated = (days[numbers] > 0) & (days[upper[numbers]] > 0) & (days[walk.passed[0]] > 0)
    undated = int((~dated).sum())
    numbers = numbers[dated]
    took = days - days[upper]  # of documents that were not reached it means nothing, and is not looked at
    numbers = numbers[order_by(took[numbers], index.rank[numbers])]
    forward, backward = numbers[took[numbers] >= 0], numbers[took[numbers] < 0]
    shelf = Shelf(snapshot)

    def fetch(numbers: Sequence[int]) -> None:
        shelf.fetch([*numbers, *upper[numbers].tolist()])

    def hop(number: int) -> tuple[int, int, int, int]:
        since_first = days.item(number) - days.item(walk.passed[0])
        return upper.item(number), took.item(number), since_first, depth.item(number)

    def make(number: int) -> Lag:
        above, *rest = hop(number)
        return Lag(shelf.document(number), shelf.document(above), *rest)

    level, body, year = index.rows["level"][forward], index.rows["body"][forward], years(days[forward])
    sums = {
        "level": _summary("level", took[forward], level, lambda keys: [LEVELS[key] for key in keys]),
        "body": _summary("body", took[forward], body, partial(_names, snapshot), by_name=True),
        "year": _summary("year", took[forward], year, lambda keys: list(map(str, keys))),
    }
    numbers, behind = forward.tolist(), backward.tolist()
    hops, backwards = (Later(some, make, fetch) for some in (numbers, behind))
    rows = _LagRows(shelf, hop)
    return LagAnswer(target, via, hops, backwards, undated, sums, rows.of(numbers), rows.of(behind))


def _through(snapshot: Snapshot, walk: Walk, via: Document) -> tuple[Numbers, Numbers, Numbers]:
    """`via` and what leads up to it, also what has a shorter chain past it; what each acts on, and how far it is."""
    import numpy as np

    below = walked(snapshot, via, TraceQuestion())
    if below is None or walk.depth[below.passed[0]] < 0:  # not among what carries the document out
        return walk.passed[:0], walk.parent, walk.depth
    target, middle = walk.passed[0], below.passed[0]
    is_below = below.depth > 0
    numbers = below.passed[below.passed != target]
    upper = np.where(is_below, below.parent, walk.parent)
    return numbers, upper, np.where(is_below, below.depth + walk.depth[middle], walk.depth)


def usual_days(snapshot: Snapshot, body: Body) -> tuple[int, float] | None:
    """How many documents of `body` are dated behind one that they implement directly, and the median of the days since
    the latest such one; None where there is none.
    """
    import numpy as np

    index = snapshot.links
    own = index.of_body(snapshot.path_of(body.iri))
    at, upper, _ = index.up.of(own, ("implements",))
    day, before = index.rows["day"][own[at]], index.rows["day"][upper]
    told = (before > 0) & (day >= before)
    if not told.any():
        return None
    took = np.full(len(own), np.iinfo("i4").max, "i4")
    np.minimum.at(took, at[told], (day - before)[told])
    took = took[took < np.iinfo("i4").max]
    return len(took), float(np.median(took))


def _names(snapshot: Snapshot, places: list[int]) -> list[str]:
    """The names of bodies by their places in the index; `?` where nobody tells who issued."""
    bodies = snapshot.links.bodies
    paths = [bodies[place] if place >= 0 else "" for place in places]
    return [name or "?" for name in snapshot.body_names(paths)]


def _summary(
    by: str, took: Any, keys: Any, named: Callable[[list[int]], list[str]], *, by_name: bool = False
) -> Sequence[LagSummary]:
    """The days of each group, in the order of the keys, which `named` puts in words, or in that of the names."""
    import numpy as np

    from graph.library.order import order_by

    order = order_by(keys, took)
    days = took[order]
    groups, begin, count = np.unique(keys[order], return_index=True, return_counts=True)
    names = named(groups.tolist())

    def quantile(place: int, share: float) -> float:
        at = begin.item(place) + (count.item(place) - 1) * share
        low, high = days.item(math.floor(at)), days.item(math.ceil(at))
        return float(low + (high - low) * (at % 1))

    def make(place: int) -> LagSummary:
        first, hops = begin.item(place), count.item(place)
        middle = quantile(place, 0.5)
        quartiles = (quantile(place, 0.25), quantile(place, 0.75)) if hops > 1 else None
        return LagSummary(by, names[place], hops, middle, quartiles, days.item(first), days.item(first + hops - 1))

    places = range(len(names))
    return Later(sorted(places, key=names.__getitem__) if by_name else places, make)
