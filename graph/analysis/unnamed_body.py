"""Bodies that no source names and the official lists do: who is expected to have acted, and has issued nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from graph.extraction.grammar import organ_named
from graph.extraction.organs import unit_level, unit_named
from graph.folding import one_line
from graph.iris import identifier
from graph.model import Body, Header, Organ, Place
from graph.resolution.bodies import BodyReader
from graph.resolution.knowledge import NothingKnown
from graph.resolution.unit_bodies import BodyName
from graph.store.holds import unit_days
from graph.vocabulary import districts_of_commune, last_day_of_districts, provinces_of_commune, provinces_of_district


def unnamed_body(base: str, name: str, as_of: date) -> Body | None:
    """The body of a unit that `name` names whole, if that is one unit of the official lists at `as_of`, else at another
    time: `Huyện ủy Hưng Hà`, `Đảng ủy xã Bản Bo`. None for a unit that no list has, or of which there are several."""
    organ = organ_named(one_line(name))
    if organ is None or organ.place is None or not organ.place.name:
        return None
    last = last_day_of_districts()
    days = (min(as_of, last), last + timedelta(days=1))
    for day in days if as_of <= last else days[::-1]:
        if _is_listed(organ, organ.place, day):
            found = BodyReader(Header(date=day), "", NothingKnown()).of(organ.code, _with_district(organ, day))
            return _body(base, found, organ) if found.certain and found.parent and found.parent.certain else None
    return None


def _is_listed(organ: Organ, place: Place, day: date) -> bool:
    """Whether a unit of this kind and name, below the units that are printed, is on the list of its level on a day."""
    level, has_districts = unit_level(place, day), day <= last_day_of_districts()
    printed = {upper.name for upper in organ.uppers}
    if level == "province":
        return unit_named(place.name) is not None
    if level == "district":
        provinces = provinces_of_district(place.name, place.kind) if has_districts else frozenset()
        return bool(provinces) and printed <= provinces
    if level != "commune":
        return False
    above = districts_of_commune(place) if has_districts else {(name,) for name in provinces_of_commune(place)}
    return any(printed <= set(units) for units in above)


def _with_district(organ: Organ, day: date) -> Organ:
    """A commune's body with the one district and province that had a commune of this name."""
    place = organ.place
    if place is None or organ.uppers or day > last_day_of_districts() or unit_level(place, day) != "commune":
        return organ
    listed = districts_of_commune(place)
    district, province = next(iter(listed)) if len(listed) == 1 else ("", "")
    above = unit_named(province)
    return replace(organ, uppers=(Place("huyện", district), above)) if above else organ


def _body(base: str, found: BodyName, organ: Organ) -> Body:
    above = found.parent
    assert above is not None  # noqa: S101 - who has none is not asked for
    of_district = found.level == "commune" and above.level == "district"
    days = unit_days(organ.code, found.name, found.level, f"body/{above.slug}", of_district=of_district)
    iri, upper = (identifier(base, f"body/{one.slug}") for one in (found, above))
    return Body(iri, found.name, found.level, found.code, upper, *days)
