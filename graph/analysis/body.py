"""One body: what stands above it, from when to when it was, what was before it and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graph.model import Body
from graph.store.snapshot import Snapshot
from graph.vocabulary import Unit, units


@dataclass(frozen=True, slots=True)
class RelatedBody:
    """A body before or after another; `body` is None where the library knows no document of it. `act` decided it."""

    name: str
    body: Body | None
    act: str | None


@dataclass(frozen=True, slots=True)
class BodyView:
    """A body with the one above it, and its predecessors and successors by the mergers of units."""

    body: Body
    parent: Body | None
    predecessors: tuple[RelatedBody, ...]
    successors: tuple[RelatedBody, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """How many documents a body issued in one year, and how many of them are held; `year` 0 holds the undated."""

    year: int
    issued: int
    held: int


def years(snapshot: Snapshot, body: Body, as_of: date | None = None) -> tuple[Year, ...]:
    """The years in which `body` issued something, the undated last; nothing that is dated after `as_of`."""
    import numpy as np

    index = snapshot.links
    numbers = index.of_body(snapshot.path_of(body.iri))
    days = index.rows["day"][numbers]
    if as_of is not None:
        numbers, days = numbers[days <= as_of.toordinal()], days[days <= as_of.toordinal()]
    of_year = np.array([date.fromordinal(day).year if day else 0 for day in days.tolist()], "i8")
    held = index.held()[numbers]
    found = [
        Year(year, int((of_year == year).sum()), int((held & (of_year == year)).sum()))
        for year in set(of_year.tolist())
    ]
    return tuple(sorted(found, key=lambda one: one.year or date.max.year))


def body_view(snapshot: Snapshot, body: Body) -> BodyView:
    """What is known of `body` itself."""
    parent = snapshot.body(body.parent) if body.parent else None
    by_name = {one.name: one for one in snapshot.bodies.values()}
    before, after = [], []
    for unit in units():
        own = _committee(body.name, unit.place.name)
        if own is not None and unit.successors and (unit.valid_to or body.valid_to is None):
            after += [_related(own + name, by_name, unit) for name in unit.successors if name != unit.place.name]
        for name in unit.successors:
            follows = _committee(body.name, name)
            if follows is not None and name != unit.place.name:
                before.append(_related(follows + unit.place.name, by_name, unit))
    return BodyView(body, parent, _once(before), _once(after))


def _committee(name: str, place: str) -> str | None:
    """The words before the place's name, where the body is the place's: `Tỉnh ủy ` of `Tỉnh ủy Hà Giang`."""
    return name[: -len(place)] if name.endswith(f" {place}") else None


def _related(name: str, by_name: dict[str, Body], unit: Unit) -> RelatedBody:
    return RelatedBody(name, by_name.get(name), unit.decided_by)


def _once(many: list[RelatedBody]) -> tuple[RelatedBody, ...]:
    return tuple(sorted({one.name: one for one in many}.values(), key=lambda one: one.name))
