"""One body: what stands above it, from when to when it was, what was before it and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from graph.analysis.reference import only_source
from graph.extraction.organs import COMMITTEES, unit_level
from graph.iris import of_one_source
from graph.library.ledger import SourceRow
from graph.model import Body, Place
from graph.store.snapshot import Snapshot
from graph.vocabulary import BodyCode, Unit, body_codes, units


@dataclass(frozen=True, slots=True)
class RelatedBody:
    """A body before or after another; `body` is None where the library knows no document of it. `act` decided it."""

    name: str
    body: Body | None
    act: str | None


@dataclass(frozen=True, slots=True)
class BodyView:
    """A body with the one above it, and its predecessors and successors by the mergers of units, or of organs.

    `only_in` is the source that names it and does not tell which of several of its name it is; `may_be` are those that
    others tell of.
    """

    body: Body
    parent: Body | None
    predecessors: tuple[RelatedBody, ...]
    successors: tuple[RelatedBody, ...]
    only_in: SourceRow | None = None
    may_be: tuple[Body, ...] = ()


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
    before, after = [], []
    for unit, heir in _mergers():
        organ = _organ(body, unit.place)
        younger = body.valid_from and unit.valid_to and body.valid_from > unit.valid_to
        if organ is not None and body.valid_to in (None, unit.valid_to) and not younger:
            after.append(_related(snapshot, organ, heir, unit))
        organ = _organ(body, heir)
        if organ is not None and (body.valid_to is None or (unit.valid_to and unit.valid_to < body.valid_to)):
            before.append(_related(snapshot, organ, unit.place, unit))
    for old, new in _renamed():
        if (rest := _behind(body, old)) is not None:
            after.append(_organ_of_that_name(snapshot, new, rest))
        if (rest := _behind(body, new)) is not None:
            before.append(_organ_of_that_name(snapshot, old, rest))
    source = only_source(snapshot, body)
    named = snapshot.bodies_named(body.name) if source else []
    may_be = tuple(one for one in named if not of_one_source(one.iri))
    return BodyView(body, parent, _once(body, before), _once(body, after), source, may_be)


@cache
def _mergers() -> tuple[tuple[Unit, Place], ...]:
    """Each unit that ended with each place that came of it."""
    new = {unit.place.name: unit.place for unit in units() if unit.valid_from}
    return tuple((unit, new[name]) for unit in units() for name in unit.successors if name in new)


@cache
def _renamed() -> tuple[tuple[BodyCode, BodyCode], ...]:
    """Each organ that was renamed or merged, with what came of it."""
    return tuple((one, body_codes()[one.heir]) for one in body_codes().values() if one.heir)


def _behind(body: Body, kind: BodyCode) -> str | None:
    """What of a body's name stands behind that of its kind: nothing for an organ of the Centre, ` Tỉnh ủy An Lâm`."""
    name = _own_name(kind)
    is_so = body.name.startswith(f"{name} ") if kind.needs_place else body.name == name
    return body.name.removeprefix(name) if is_so and body.code == kind.code else None


def _own_name(kind: BodyCode) -> str:
    """`Ban Tuyên giáo` of `Ban Tuyên giáo Tỉnh ủy`."""
    return kind.name.removesuffix(f" {COMMITTEES['tỉnh']}") if kind.needs_place else kind.name


def _organ_of_that_name(snapshot: Snapshot, kind: BodyCode, rest: str) -> RelatedBody:
    name = _own_name(kind) + rest
    return RelatedBody(name, next(iter(snapshot.bodies_named(name)), None), None)


def _organ(body: Body, place: Place) -> str | None:
    """The words before the unit where the body is one of that unit's: `Ủy ban nhân dân`; empty for its committee."""
    name = body.name
    if body.level == "district" and unit_level(place) == "province":
        return None  # of a city of a province, which is now one under the Centre
    if name == f"{COMMITTEES.get(place.kind)} {place.name}":
        return ""
    unit = f" {place.kind} {place.name}"
    return name.removesuffix(unit) if name.endswith(unit) and not name.startswith("Đảng ủy ") else None


def _called(organ: str, place: Place) -> str:
    """The same organ of another unit: the committee by its own name, whatever the kind of unit."""
    return f"{organ} {place.kind} {place.name}" if organ else f"{COMMITTEES[place.kind]} {place.name}"


def _related(snapshot: Snapshot, organ: str, place: Place, unit: Unit) -> RelatedBody:
    name, level = _called(organ, place), unit_level(place)
    named = [one for one in reversed(snapshot.bodies_named(name)) if one.level == level]
    ended = [one for one in named if one.valid_to == unit.valid_to] if place == unit.place else []
    return RelatedBody(name, next(iter(ended or named), None), unit.decided_by)


def _once(body: Body, many: list[RelatedBody]) -> tuple[RelatedBody, ...]:
    """Each by its name, without `body` itself; the xã of today may have the name of one that it was made of."""
    apart = (replace(one, body=None) if one.body == body else one for one in many)
    others = {one.name: one for one in apart if one.name != body.name or body.valid_from or body.valid_to}
    return tuple(sorted(others.values(), key=lambda one: one.name))
