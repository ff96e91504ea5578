"""The committees and councils of the units that a source is of, and who stands above them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from graph.extraction.organs import (
    LEVEL_RANK,
    YOUTH_UNIONS,
    former_above,
    heir_of,
    provinces_with,
    unit_above,
    unit_level,
    unit_named,
    written_out,
)
from graph.iris import slug
from graph.model import Header, Organ, Place
from graph.resolution.knowledge import Knowledge
from graph.vocabulary import (
    BodyCode,
    body_by_code,
    body_codes,
    districts_of_commune,
    last_day_of_districts,
    listed_body,
    predecessors_of,
    provinces_of_commune,
    provinces_of_district,
    units,
)

CODE_LEVEL = {"TU": "province", "HU": "district", "QU": "district", "ThU": "district", "ThXU": "district"}
_OF_KIND = {"thành phố": "ThU", "thị xã": "ThU", "quận": "QU"}
"""Committees of the kinds of districts that have their own symbols."""
_COMMITTEE_OF = {"thành phố": "Thành ủy", "thị xã": "Thị ủy"}
_BESIDE = ("HĐND", "TTHĐND", "UB", "TAND", "VKSND")
"""Bodies of a unit that are not under its People's Committee."""


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body as a source tells it: enough to name it, to say its level and who stands above it."""

    slug: str
    name: str
    level: str
    code: str
    parent: BodyName | None = None
    certain: bool = True


CENTRE = BodyName("tw", "Trung ương Đảng", "central", "TW")
ORGANS = {
    "tw-bchtw": BodyName("tw-bchtw", "Ban Chấp hành Trung ương", "central", "TW", CENTRE),
    "tw-bct": BodyName("tw-bct", "Bộ Chính trị", "central", "TW", CENTRE),
    "tw-bbt": BodyName("tw-bbt", "Ban Bí thư", "central", "TW", CENTRE),
}


class UnitBodies:
    """The units of one source, with those above that others tell, and their committees."""

    def __init__(self, header: Header, source: str, known: Knowledge, day: date | None) -> None:
        self.header = header
        self.source = source
        self.day = day or header.date
        self.known = known
        self.places = {level: place for place in header.places if (level := unit_level(place, self.day))}
        self._climb()

    def _climb(self) -> None:
        """Add the units above the source's own that others tell, where exactly one is known."""
        commune = self.places.get("commune")
        if commune and "district" not in self.places and self._after_districts():
            if province := self._province_of_commune(commune, own=True):
                self.places["province"] = province
            return
        for level, uppers in (("commune", ("district", "province")), ("district", ("province",))):
            place = self.places.get(level)
            if place is None or all(upper in self.places for upper in uppers):
                continue
            above = self._above_commune(place) if level == "commune" else self._unit_above(place)
            if above and (upper := unit_level(above, self.day)) in LEVEL_RANK:
                self.places.setdefault("province" if level == "district" else upper, above)
        district = self.places.get("district")
        if commune and district and "province" not in self.places:
            named = self._provinces_with_both(commune, district)
            if province := unit_named(named.pop()) if len(named) == 1 else None:
                self.places["province"] = heir_of(province, self.day) if self.day else province

    def _named(self, body: BodyCode, place: Place, level: str) -> BodyName:
        place = self._with_kind(place, level)
        parent = self._parent(place, level)
        code = body.code or ""
        kind = place.kind if code not in CODE_LEVEL and not body.name.endswith(("Tỉnh ủy", "Huyện ủy")) else ""
        uppers = self._uppers_of(place, level, parent)
        parts = [body.slug, *([kind] if kind else []), place.name, *uppers]
        one = not self._is_one_of_several(place, level)
        organ = Organ(body.name, code, place, level)
        if place.kind in _COMMITTEE_OF and "Tỉnh ủy" in body.name:
            organ = Organ(
                body.name.replace("Tỉnh ủy", _COMMITTEE_OF[place.kind]), code, place, level
            )  # its offices, too
        elif code == "BCH" and level == "province":
            organ = Organ("Bộ Chỉ huy quân sự", code, place, level)
        elif code == "ĐH" and level in LEVEL_RANK:
            organ = Organ("Đại hội đại biểu Đảng bộ", code, place, level)
        elif code == "ThU" and place.kind == "thị xã":
            organ = Organ("Thị ủy", code, place, level)
        elif code == "ĐTN" and place.kind in YOUTH_UNIONS:
            organ = Organ(YOUTH_UNIONS[place.kind], code, place, level)
        above = self._above(body, place, level, parent)
        return self._body(parts, written_out(organ), level, code, above, certain=one)

    def _body(
        self, parts: list[str], name: str, level: str, code: str, above: BodyName | None, *, certain: bool
    ) -> BodyName:
        """A body by what tells it apart; where that is not `certain`, one of this source alone."""
        own = slug(" ".join(parts))
        return BodyName(own if certain else f"{own}-{self.source[:12]}", name, level, code, above, certain)

    def _with_kind(self, place: Place, level: str) -> Place:
        """A province of which only the name is printed, with its kind, else that of the source's own of this name."""
        whole = with_kind(place, level, self.day)
        own = self.places.get("province")
        return own if own and not whole.kind and level == "province" and own.name == whole.name else whole

    def _uppers_of(self, place: Place, level: str, parent: Place | None) -> list[str]:
        """The names of the units above that tell it apart: the district of a commune while there were districts, which
        where its province alone is known, or that which it is part of since, the list tells; with its province where
        several have a district of that name, as many as have a `Châu Thành`."""
        own = [parent.name] if parent else []
        if level != "commune":
            return own
        if parent and unit_level(parent, self.day) == "district":
            if len(provinces_of_district(parent.name)) < 2:
                return [parent.name]
            province = self._parent(parent, "district")
            named = {province.name} if province else self._provinces_with_both(place, parent)
            return [parent.name, *(named if len(named) == 1 else ())]
        within: list[tuple[str, str]] = []
        if self.day and not self._after_districts():
            within = self._districts_within(place, parent) if parent else []
            within = within or self._districts_since_merged(place)
        if len(within) != 1:
            return own
        district, province_of_then = within[0]
        return [district, *([province_of_then] if len(provinces_of_district(district)) > 1 else [])]

    def _provinces_with_both(self, commune: Place, district: Place) -> set[str]:
        """The provinces in which a district of this name had such a commune: of ten `huyện Châu Thành` one had a `xã
        Phước Vinh`."""
        return {province for name, province in districts_of_commune(commune) if name == district.name}

    def _districts_within(self, commune: Place, province: Place) -> list[tuple[str, str]]:
        """The districts of a province that had such a commune, each with the province of then."""
        return sorted(one for one in districts_of_commune(commune) if _lies_in(one[1], province, self.day))

    def _districts_since_merged(self, commune: Place) -> list[tuple[str, str]]:
        """The districts of such a commune in the provinces that have become the source's own, each with the province of
        then: a paper of Lào Cai names `Đảng ủy xã La Pán Tẩn`, which lay in Yên Bái."""
        province = self.places.get("province")
        former = predecessors_of(province.name) if province else frozenset()
        return sorted(one for one in districts_of_commune(commune) if one[1] in former)

    def _parent(self, place: Place, level: str) -> Place | None:
        """The unit above `place`: the source's own where that is told, else the only one that is known.

        A source that names no district cannot tell which district another commune belonged to.
        """
        if level == "province" or level not in LEVEL_RANK:
            return None
        own = self.places.get(level)
        is_own = own is not None and own.name == place.name
        if is_own and own and level == "commune" and own.kind and place.kind:
            is_own = own.kind == place.kind  # `thị trấn A` in a paper of `xã A`, which it became a part of
        if level == "commune" and "district" not in self.places:
            if self._after_districts():
                return self._province_of_commune(place, own=is_own)
            if not is_own:
                return self._above_commune(place)
        for upper in ("district", "province") if level == "commune" else ("province",):
            if above := self.places.get(upper):
                found = above if is_own else self._before_merger(place, above)
                return former_above(place, found, self.day) if found and self.day and upper == "province" else found
        return self._unit_above(place)

    def _is_one_of_several(self, place: Place, level: str) -> bool:
        """Whether several units had this name, as many as are a `xã Tân Lập`, and nothing tells which one it is."""
        if level not in ("district", "commune"):
            return False
        parent = self._parent(place, level)
        if level == "commune" and not self._after_districts():
            return self._is_former_of_several(place, parent)
        if parent:
            return False
        listed = provinces_with(place) if level == "district" else provinces_of_commune(place)
        return len(listed) > 1 or len(self.known.told_above(place)) > 1

    def _is_former_of_several(self, commune: Place, parent: Place | None) -> bool:
        """The same of a commune while there were districts, or of which nobody tells when."""
        listed = districts_of_commune(commune)
        if parent is None:
            several = len(listed) > 1 or (self.day is None and len(provinces_of_commune(commune)) > 1)
            return several or len(self.known.told_above(commune)) > 1
        if unit_level(parent, self.day) == "province":
            within = self._districts_within(commune, parent)
            return len(within) > 1 or (len(listed) > 1 and not within and parent != self.places.get("province"))
        one = len(self._provinces_with_both(commune, parent)) == 1
        return bool(listed) and not one and self._is_one_of_several(parent, "district")

    def _unit_above(self, place: Place) -> Place | None:
        """The unit above `place` that others tell; one that had ended by the day of the source is told by its heir."""
        above = self.known.parent(place)
        listed = provinces_with(place) if unit_level(place, self.day) == "district" else frozenset()
        if len(listed) > 1 and len({one.name for one in self.known.told_above(place)} & listed) > 1:
            return None
        if above is None and unit_level(place, self.day) != unit_level(place):
            above = unit_above(place, self.day)  # a city that has come under the Centre since
        return former_above(place, heir_of(above, self.day), self.day) if above and self.day else above

    def _after_districts(self) -> bool:
        """Whether it is later than the last day of districts: communes lie right below provinces since."""
        return self.day is not None and self.day > last_day_of_districts()

    def _above_commune(self, commune: Place) -> Place | None:
        """The unit above a commune, while there were districts, in a source that names no district: in the source's
        province, where that had such a commune or nobody tells one of another; else the one that others tell."""
        above, province = self._unit_above(commune), self.places.get("province")
        if province is None or not unit_named(province.name):
            return above
        within = [district for district, _ in self._districts_within(commune, province)]
        if within:
            return above if above and above.name in within else province
        lies_in = self._parent(above, "district") if above and unit_level(above, self.day) == "district" else above
        elsewhere = len(districts_of_commune(commune)) > 1 and lies_in and lies_in.name != province.name
        return None if elsewhere else above

    def _province_of_commune(self, commune: Place, *, own: bool) -> Place | None:
        """The source's own, unless only another has such a commune, or several others have one that is not the source's
        `own`; of a source of no province the one that others tell, else the only one that has it."""
        listed = provinces_of_commune(commune)
        told = {one.name for one in self.known.told_above(commune)} if len(listed) > 1 else set()
        if province := self.places.get("province"):
            if not own and len(listed) > 1 and province.name not in listed | told and unit_named(province.name):
                return None
            other = self._only_other(listed, province)
            return other if other and self.known.parent(commune) in (None, other) else province
        if told & listed:
            return unit_named(min(told & listed)) if len(told & listed) == 1 else None
        above = self.known.parent(commune)
        if above and unit_level(above, self.day) != "province":
            above = self._unit_above(above)  # of the commune of this name while there were districts
        elif above is None and len(listed) == 1:
            above = unit_named(next(iter(listed)))
        elsewhere = len(listed) > 1 and above and above.name not in listed and unit_named(above.name)
        return None if elsewhere else above

    def _only_other(self, listed: frozenset[str], province: Place) -> Place | None:
        """The one province that has a unit, where a listed one has none of its name; what sources tell counts more."""
        other = unit_named(min(listed)) if len(listed) == 1 and province.name not in listed else None
        return other if unit_named(province.name) else None

    def _before_merger(self, place: Place, province: Place) -> Place | None:
        """The unit above a district that a paper of `province` names: the only other one that has such a district, as
        `UBND huyện Ninh Phước` in a paper of Lâm Đồng; in a merged province the former one, where it is known; None
        where several others have one, or several of those that merged."""
        if unit_level(place, self.day) != "district":
            return province
        above = self.known.parent(place)
        listed = provinces_with(place)
        elsewhere = self._only_other(listed, province)
        within = [name for name in sorted(listed) if _lies_in(name, province, self.day)]
        if len(listed) > 1 and len(within) != 1 and unit_named(province.name):
            return above if above and above.name in (*within, province.name) else None
        if len(listed) > 1 and len(within) == 1:
            above = unit_named(within[0])
        if above is None or (above != elsewhere and above.name not in predecessors_of(province.name)):
            return province
        return heir_of(above, min(self.day or date.max, last_day_of_districts()))  # A Lưới lay in Huế up to its end

    def _above(self, body: BodyCode, place: Place, level: str, parent: Place | None) -> BodyName | None:
        """The committee of the same unit; above that committee itself the one of the unit above."""
        if body.system == "mass" and level in LEVEL_RANK:
            return self._committee("party", place, level)  # the Front and the unions, under the committee of their unit
        state = body.system == "state"
        head = _head(body.system, place, level)
        if head and body.code not in (head, *CODE_LEVEL, *_BESIDE):
            return self._committee(body.system, place, level)
        if level == "province":
            return central(body_by_code()["CP"]) if state else CENTRE
        if parent is None:
            return None
        upper_level = "province" if level == "district" else unit_level(parent, self.day) or "province"
        return self._committee("state" if state else "party", parent, upper_level)

    def _committee(self, system: str, place: Place, level: str) -> BodyName | None:
        """The committee that stands over the other bodies of a unit."""
        head = _head(system, place, level)
        return self._named(body_by_code()[head], place, level) if head else None

    def _lowest(self, *levels: str) -> tuple[str, Place] | None:
        """The first of `levels` at which the source's unit is known, and that unit."""
        return next(((level, self.places[level]) for level in levels if level in self.places), None)


def _head(system: str, place: Place, level: str) -> str | None:
    """The symbol of the committee that stands over the other bodies of a unit."""
    if system == "state":
        return "UBND" if level in LEVEL_RANK else None
    if system != "party":
        return None
    return {"province": "TU", "district": _OF_KIND.get(place.kind, "HU"), "commune": "ĐU"}.get(level)


def _lies_in(name: str, province: Place, day: date | None) -> bool:
    """Whether a listed province is this one, or has become (a part of) it by `day`."""
    former = unit_named(name) if name in predecessors_of(province.name) else None
    return name == province.name or (former is not None and heir_of(former, day or date.max) != former)


def with_kind(place: Place, level: str, day: date | None = None) -> Place:
    """A province of which only the name is printed, with its kind on `day`: `Sở Tư pháp Hà Nội`, `Sở Y tế Đồng Nai`."""
    if place.kind or level != "province":
        return place
    named = [unit for unit in units() if unit.place.name == place.name and not unit.parent]
    kinds = {unit.place.kind for unit in named}
    if len(kinds) > 1 and day:
        told = [unit for unit in named if unit.valid_to and (unit.valid_from or date.min) <= day <= unit.valid_to]
        kinds = {unit.place.kind for unit in told}
    return Place(kinds.pop(), place.name) if len(kinds) == 1 else place


@lru_cache(1_000)
def central(body: BodyCode) -> BodyName:
    """A body that needs no place."""
    upper = None
    if body.system == "party":
        upper = CENTRE
    return BodyName(body.slug, body.name, body.level or "other", body.code or "", upper)


def central_bodies() -> tuple[BodyName, ...]:
    """The bodies that need no place: the Centre, its organs, ministries and so on."""
    listed = [body for body in body_codes().values() if body.code and not body.needs_place and body.code != "TW"]
    named = [central(body) for body in listed if listed_body(body.code or "") is body]
    return (CENTRE, *ORGANS.values(), *named)
