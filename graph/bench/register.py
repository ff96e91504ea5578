"""The bodies of a generated country: five levels, each body under one of the level above, known by its number alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from random import Random

from graph.bench.wordings import provinces, unit_names, wordings

FULL_SIZE = 100_000
"""From this many documents on all provinces, districts and communes are there, and only branches are added."""
MINISTRIES = (
    ("BNV", "Bộ Nội vụ"),
    ("BTC", "Bộ Tài chính"),
    ("BGDĐT", "Bộ Giáo dục và Đào tạo"),
    ("BYT", "Bộ Y tế"),
    ("BTP", "Bộ Tư pháp"),
    ("BKHCN", "Bộ Khoa học và Công nghệ"),
)
CENTRE, GOVERNMENT, PRIME_MINISTER, FIRST_MINISTRY = 0, 1, 2, 3
_FIRST_PROVINCE = FIRST_MINISTRY + len(MINISTRIES)
_PARTY, _STATE, _COUNCIL = 0, 1, 2
"""The three bodies of a unit, in the order of their numbers."""
_LEVELS = (0.02, 0.09, 0.2, 0.455)
"""Which part of the papers each level issues; what is left is the branches'."""
_SYSTEMS = (0.52, 0.41)
_CENTRAL = (0.45, 0.15, 0.15)


class Level(IntEnum):
    """The levels, the highest first."""

    CENTRAL = 0
    PROVINCE = 1
    DISTRICT = 2
    COMMUNE = 3
    BRANCH = 4


Shares = tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class Issuer:
    """A body that issues papers, as they print it.

    `name` is its whole name, `near` how it and those below it call it, `standing` the organ of it that speaks in its
    opening lines, with a space behind, or nothing; `head` are the lines above the number, `seat` is where it dates its
    papers. `above` are the bodies whose papers it carries out, with their shares added up.
    """

    index: int
    level: Level
    system: str
    code: str
    name: str
    near: str
    standing: str
    head: tuple[str, ...]
    seat: str
    above: Shares


def _shares(*weights: tuple[int, float]) -> Shares:
    reached, added = 0.0, []
    for index, weight in weights:
        reached += weight
        added.append((index, reached))
    return tuple(added)


class Register:
    """The bodies by number: the Centre's, then three to a province, district and commune, then the branches.

    Communes come in two kinds, in one row: those under a district, and those directly under a province, which took
    their place when districts ended.
    """

    def __init__(self, size: int, rng: Random) -> None:
        scale = min(1.0, size / FULL_SIZE)
        self.provinces = provinces()[: max(2, round(len(provinces()) * min(1.0, 20 * scale)))]
        self.districts = max(len(self.provinces), round(690 * scale))
        self.old_communes = max(self.districts, round(9_400 * scale))
        self.new_communes = max(len(self.provinces), round(3_200 * scale))
        self.communes = self.old_communes + self.new_communes
        self.branches = min(max(self.communes, round(0.27 * size)), 10 * self.communes)
        self.first_district = _FIRST_PROVINCE + 3 * len(self.provinces)
        self.first_commune = self.first_district + 3 * self.districts
        self.first_branch = self.first_commune + 3 * self.communes
        self.count = self.first_branch + self.branches
        self.names = _drawn(unit_names(), self.districts + self.communes, rng)
        self._made: dict[int, Issuer] = {}
        self._branch_made: Issuer | None = None

    def draw(self, rng: Random, *, districts: bool) -> int:
        """The number of a body that issues something; `districts` tells whether there are any at the time."""
        chance = rng.random()
        level = next((place for place, share in enumerate(_added(_LEVELS)) if chance < share), len(_LEVELS))
        if level == Level.CENTRAL:
            return self._draw_central(rng)
        if level == Level.DISTRICT and not districts:
            level = Level.COMMUNE
        commune = (
            int(rng.random() * self.old_communes)
            if districts
            else self.old_communes + int(rng.random() * self.new_communes)
        )
        if level == Level.BRANCH:
            rounds = (self.branches - commune - 1) // self.communes + 1
            return self.first_branch + commune + self.communes * int(rng.random() * rounds)
        chance = rng.random()
        system = next((place for place, share in enumerate(_added(_SYSTEMS)) if chance < share), _COUNCIL)
        if level == Level.COMMUNE:
            return self.first_commune + 3 * commune + system
        if level == Level.DISTRICT:
            return self.first_district + 3 * int(rng.random() * self.districts) + system
        return _FIRST_PROVINCE + 3 * int(rng.random() * len(self.provinces)) + system

    def _draw_central(self, rng: Random) -> int:
        chance = rng.random()
        ministry = FIRST_MINISTRY + int(rng.random() * len(MINISTRIES))
        return next((place for place, share in enumerate(_added(_CENTRAL)) if chance < share), ministry)

    def issuer(self, index: int) -> Issuer:
        """The body of a number; of the branches, as there may be very many, only the last is kept."""
        if index >= self.first_branch:
            if self._branch_made is None or self._branch_made.index != index:
                self._branch_made = self._branch(index)
            return self._branch_made
        if index not in self._made:
            if index < _FIRST_PROVINCE:
                made = _central(index)
            elif index < self.first_district:
                made = self._of_province(index)
            elif index < self.first_commune:
                made = self._of_district(index)
            else:
                made = self._of_commune(index)
            self._made[index] = made
        return self._made[index]

    def _of_province(self, index: int) -> Issuer:
        place, system = divmod(index - _FIRST_PROVINCE, 3)
        party = index - system
        above = (
            _shares((CENTRE, 1.0)),
            _shares((party, 0.45), (GOVERNMENT, 0.2), (PRIME_MINISTER, 0.2), (CENTRE, 0.15)),
            _shares((party, 0.5), (GOVERNMENT, 0.4), (CENTRE, 0.1)),
        )[system]
        return _of_unit(index, Level.PROVINCE, self.provinces[place], None, above)

    def _of_district(self, index: int) -> Issuer:
        place, system = divmod(index - self.first_district, 3)
        province = place % len(self.provinces)
        upper, party = _FIRST_PROVINCE + 3 * province, index - system
        above = (
            _shares((upper, 0.65), (CENTRE, 0.35)),
            _shares((upper + _STATE, 0.5), (party, 0.35), (upper, 0.15)),
            _shares((upper + _COUNCIL, 0.4), (party, 0.35), (upper + _STATE, 0.25)),
        )[system]
        return _of_unit(index, Level.DISTRICT, ("huyện", self.names[place]), self.provinces[province], above)

    def _of_commune(self, index: int) -> Issuer:
        place, system = divmod(index - self.first_commune, 3)
        kind = ("phường", "phường", "thị trấn", *["xã"] * 7)[place // 7 % 10]
        if place < self.old_communes:
            district = place % self.districts
            under, province = ("huyện", self.names[district]), district % len(self.provinces)
            upper = self.first_district + 3 * district
        else:
            kind = "xã" if kind == "thị trấn" else kind
            province = place % len(self.provinces)
            under, upper = self.provinces[province], _FIRST_PROVINCE + 3 * province
        party, province = index - system, _FIRST_PROVINCE + 3 * province
        above = (
            _shares((upper, 0.65), (province, 0.2), (CENTRE, 0.15)),
            _shares((upper + _STATE, 0.5), (party, 0.35), (province + _STATE, 0.15)),
            _shares((upper + _COUNCIL, 0.4), (party, 0.35), (upper + _STATE, 0.25)),
        )[system]
        return _of_unit(index, Level.COMMUNE, (kind, self.names[self.districts + place]), under, above)

    def _branch(self, index: int) -> Issuer:
        turn, commune = divmod(index - self.first_branch, self.communes)
        committee = self.issuer(self.first_commune + 3 * commune)
        stock = wordings().names
        places, offices = stock["branch"], stock["office"]
        place = (commune * 7 + turn) % (len(places) + len(offices))
        what = places[place] if place < len(places) else f"{offices[place - len(places)]} {committee.seat}"
        name = f"Chi bộ {what}"
        above = _shares((committee.index, 0.8), (committee.above[0][0], 0.2))
        head = (*committee.head, name.upper())
        return Issuer(index, Level.BRANCH, "party", "CB", name, "Chi bộ", "", head, committee.seat, above)


def _added(shares: tuple[float, ...]) -> list[float]:
    reached, added = 0.0, []
    for share in shares:
        reached += share
        added.append(reached)
    return added


def _drawn(names: tuple[str, ...], count: int, rng: Random) -> list[str]:
    """As many names of a shuffle as are needed."""
    left = list(names)
    for place in range(count):
        other = place + int(rng.random() * (len(left) - place))
        left[place], left[other] = left[other], left[place]
    return left[:count]


def _central(index: int) -> Issuer:
    code, name, system = (
        ("TW", "Trung ương", "party"),
        ("CP", "Chính phủ", "government"),
        ("TTg", "Thủ tướng Chính phủ", "premier"),
        *((code, name, "ministry") for code, name in MINISTRIES),
    )[index]
    above = _shares((GOVERNMENT, 0.7), (PRIME_MINISTER, 0.2), (CENTRE, 0.1))
    if index < FIRST_MINISTRY:
        above = _shares((CENTRE, 1.0)) if index != CENTRE else ()
    return Issuer(index, Level.CENTRAL, system, code, name, name, "", (name.upper(),), "Hà Nội", above)


def _of_unit(index: int, level: Level, unit: tuple[str, str], under: tuple[str, str] | None, above: Shares) -> Issuer:
    """One of the three bodies of a `unit`, each given by kind and name, as is the unit that it lies `under`."""
    kind, name = unit
    system = (index - _FIRST_PROVINCE) % 3
    if system == _PARTY:
        committee = {"tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", "huyện": "Huyện ủy"}.get(kind, f"Đảng ủy {kind}")
        code = ("TU", "HU", "ĐU")[level - Level.PROVINCE]
        lines = ([f"Đảng bộ {' '.join(under)}"] if under else []) + [f"{committee} {name}"]
        head = tuple(line.upper() for line in lines)
        return Issuer(
            index, level, "party", code, f"{committee} {name}", committee, "Ban Thường vụ ", head, name, above
        )
    organ, code, family = (
        ("Ủy ban nhân dân", "UBND", "state") if system == _STATE else ("Hội đồng nhân dân", "HĐND", "council")
    )
    line = " - ".join(" ".join(one) for one in (unit, under) if one)
    near = f"{organ} {kind}"
    return Issuer(index, level, family, code, f"{near} {name}", near, "", (organ.upper(), line.upper()), name, above)
