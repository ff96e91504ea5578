"""What bodies of the same kind have carried out and one of them has not, as far as the library tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from graph.analysis.coverage import Cell, cell_without
from graph.analysis.later import Later
from graph.model import LEVELS, Body
from graph.store.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Gap:
    """What a body has done about a document of a level above it that so many `others` have carried out directly."""

    cell: Cell
    others: int


@dataclass(frozen=True, slots=True)
class Gaps:
    """Those that most others have carried out come first. `peers` are the bodies of one level under the same one, the
    body itself left out; only those of which some document is known can have carried out anything.
    """

    peers: tuple[Body, ...]
    results: Sequence[Gap]


def lower_bodies(snapshot: Snapshot, body: Body) -> tuple[Body, ...]:
    """The bodies directly under `body`, by level and name."""
    return tuple(sorted(snapshot.bodies_under(body), key=lambda one: (LEVELS.index(one.level), one.name, one.iri)))


def gaps(snapshot: Snapshot, body: Body, as_of: date) -> Gaps:
    """The documents that peers of `body` carry out by `as_of`, and that nothing issued by `body` leads up to."""
    import numpy as np

    from graph.analysis.walk import Walk
    from graph.library.order import order_by

    above = snapshot.body(body.parent) if body.parent else None
    if above is None:
        return Gaps((), ())
    peers = tuple(one for one in lower_bodies(snapshot, above) if one.level == body.level and one.iri != body.iri)
    index = snapshot.links
    place = {path: number for number, path in enumerate(index.bodies)}
    places = [place[path] for one in peers if (path := snapshot.path_of(one.iri)) in place]
    known = index.rows["there"] & (index.rows["day"] <= as_of.toordinal())
    theirs = np.flatnonzero(known & np.isin(index.rows["body"], places))
    at, upper, _ = index.up.of(theirs, ("implements",))
    pairs = np.unique(index.rows["body"][theirs[at]].astype("i8") << 32 | upper)
    numbers, counts = np.unique(pairs & 0xFFFFFFFF, return_counts=True)
    level = index.rows["level"][numbers]
    asked = (level >= 0) & (level < LEVELS.index(body.level))
    if body.valid_to:
        asked &= index.rows["day"][numbers] <= body.valid_to.toordinal()
    own = index.of_body(snapshot.path_of(body.iri))
    own = own[known[own]]
    if len(own):
        asked &= ~np.isin(numbers, Walk(index, own, up=True).passed)
    numbers, counts = numbers[asked], counts[asked]
    order = order_by(-counts, index.rank[numbers])
    others = dict(zip(numbers[order].tolist(), counts[order].tolist(), strict=True))

    def make(number: int) -> Gap:
        document = snapshot.document_by_number(number)
        return Gap(cell_without(snapshot, body, document, as_of), others[number])

    return Gaps(peers, Later(list(others), make))
