"""What sources tell and ask of each other: the documents that they state, the series that they cite, the units that
they name. Sums over all sources, so that one more costs the same however many there are.
"""

from __future__ import annotations

import itertools
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import orjson

from graph.extraction.grammar import organ_named
from graph.extraction.organs import committee_of, unit_above, unit_level
from graph.model import Claims, Place
from graph.resolution.bodies import BodyReader, papers_of
from graph.resolution.knowledge import Entry, NothingKnown
from graph.resolution.resolve import Asked
from graph.vocabulary import districts_of_commune, predecessors_of, provinces_of_district

Series = tuple[str, str]
"""Body and number."""
Unit = tuple[str, str, str, str]
"""Kind and name of a unit, kind and name of the unit above it."""
_LEVELS = ("province", "district", "commune", "branch")


@dataclass(frozen=True, slots=True)
class Telling:
    """What one source tells the others and asks of them."""

    entries: tuple[Entry, ...] = ()
    asked: tuple[Asked, ...] = ()
    units: tuple[Unit, ...] = ()

    def packed(self) -> str:
        """As JSON, for the ledger."""
        entries = [[e.path, e.body, e.number, _values(e)] for e in self.entries]
        return orjson.dumps([entries, self.asked, self.units]).decode()


class Told:
    """The sums over all sources, as the ledger keeps them; changes are written by `save`.

    `Knowledge` for resolution. `places` collects the units that it was asked for, until someone empties it.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self.places: set[Place] = set()
        self.begin()

    def begin(self) -> None:
        """Forget what was looked up: the ledger may have changed."""
        self._said: dict[Series, dict[str, dict[str, Counter[str]]]] = {}
        self._made: dict[Series, dict[str, Entry]] = {}
        self._entries: dict[Series, tuple[Entry, ...]] = {}
        self._before: dict[Series, tuple[Entry, ...]] = {}
        self._changed: dict[Series, set[str]] = {}
        self._asked: dict[tuple[str, str, str, str, int], int] = {}
        self._parents: dict[Place, Place | None] = {}
        self._above_before: dict[tuple[str, str], set[Place]] = {}

    # what resolution asks

    def numbered(self, body: str, number: str) -> tuple[Entry, ...]:
        """Documents of `body` with `number` that sources state, in the order of their paths."""
        series = (body, number)
        found = self._entries.get(series)
        if found is None:
            made = self._made.setdefault(series, {})
            for path, said in self._series(series).items():
                if path not in made:
                    made[path] = _entry(path, body, number, said)
            found = self._entries[series] = tuple(made[path] for path in sorted(made))
        return found

    def look_up(self, series: Iterable[Series]) -> None:
        """Look up what will be asked, in the order in which the ledger keeps it: in a large library most of it has to
        be fetched from the disk, each part then once.
        """
        for one in sorted(set(series) - self._entries.keys()):
            self.numbered(*one)

    def parent(self, place: Place) -> Place | None:
        """The unit above `place`, where sources tell exactly one; what none of them tells the gazetteers do."""
        self.places.add(place)
        if place not in self._parents:
            told = self._above((place.kind, place.name))
            self._parents[place] = _nearest(place, told) if told else unit_above(place)
        return self._parents[place]

    def told_above(self, place: Place) -> frozenset[Place]:
        """The units that sources tell above units of this kind and name."""
        self.places.add(place)
        return frozenset(self._above((place.kind, place.name)))

    # putting in and taking out

    def units(self, units: Iterable[Unit], *, sign: int = 1) -> None:
        """Count what a source tells of the units above its own, or with `sign` -1 no longer."""
        for kind, name, parent_kind, parent_name in units:
            if (kind, name) not in self._above_before and self._is_asked(kind, name):
                self._above_before[kind, name] = self._above((kind, name))
            key = (kind, name, parent_kind, parent_name)
            self._db.execute(
                "INSERT INTO above VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (kind, name, parent_kind, parent_name)"
                " DO UPDATE SET tellers = tellers + excluded.tellers",
                (*key, sign),
            )
            if sign < 0:
                self._db.execute(
                    "DELETE FROM above"
                    " WHERE tellers <= 0 AND kind = ? AND name = ? AND parent_kind = ? AND parent_name = ?",
                    key,
                )
            self._parents.pop(Place(kind, name), None)

    def entries(self, source: int, entries: Iterable[Entry], asked: Iterable[Asked], *, sign: int = 1) -> None:
        """Count what a source states and asks, or with `sign` -1 no longer."""
        for entry in entries:
            series = (entry.body, entry.number)
            if series not in self._before:
                self._before[series] = self.numbered(*series)
            said = self._series(series).setdefault(entry.path, {})
            for name, value in _values(entry).items():
                counts = said.setdefault(name, Counter())
                counts[value] += sign
                if counts[value] <= 0:
                    del counts[value]
                if not counts:
                    del said[name]
            if not said.get("kind"):
                del self._series(series)[entry.path]
            self._made.get(series, {}).pop(entry.path, None)
            self._entries.pop(series, None)
            self._changed.setdefault(series, set()).add(entry.path)
        self._asked.update(((*one, source), sign) for one in asked)

    def places_asked(self, source: int) -> None:
        """Note for `source` the units that were asked for since the last time."""
        rows = [(place.kind, place.name, source) for place in self.places]
        self._db.executemany("INSERT OR IGNORE INTO unplaced VALUES (?, ?, ?)", rows)
        self.places.clear()

    def forget_places(self, source: int) -> None:
        """A source goes, or asks anew."""
        self._db.execute("DELETE FROM unplaced WHERE source = ?", (source,))

    def save(self) -> None:
        """Write what changed, in the order in which it is kept. What was asked for stays looked up."""
        rows = sorted(self._asked)
        self._db.executemany(
            "INSERT OR IGNORE INTO asked VALUES (?, ?, ?, ?, ?)", (row for row in rows if self._asked[row] > 0)
        )
        self._db.executemany(
            "DELETE FROM asked WHERE body = ? AND number = ? AND day = ? AND type = ? AND source = ?",
            (row for row in rows if self._asked[row] < 0),
        )
        for series, paths in sorted(self._changed.items()):
            said = self._series(series)
            self._db.executemany(
                "INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?)",
                [(*series, path, _packed(said[path])) for path in paths if path in said],
            )
            self._db.executemany(
                "DELETE FROM entry WHERE body = ? AND number = ? AND path = ?",
                [(*series, path) for path in paths if path not in said],
            )
        for series in self._changed:
            self.numbered(*series)
        self._before, self._changed, self._above_before, self._asked = {}, {}, {}, {}
        self._said, self._made = {}, {}

    # whom a change concerns

    def unplaced(self) -> set[int]:
        """Sources that asked what stands above a unit, where the answer changed."""
        found: set[int] = set()
        for (kind, name), before in self._above_before.items():
            if self._above((kind, name)) != before:
                rows = self._db.execute("SELECT source FROM unplaced WHERE kind = ? AND name = ?", (kind, name))
                found |= {source for (source,) in rows}
        return found

    def asking(self) -> set[int]:
        """Sources that cite a series so that what changed in it may change what they mean.

        An undated citation may mean any document of its series. A dated one depends on whether there is a document
        of its day, and on titles only where there are two.
        """
        found: set[int] = set()
        for series, before in sorted(self._before.items()):
            for day, kind in _changes(before, self.numbered(*series)):
                rows = self._db.execute(
                    "SELECT source FROM asked WHERE body = ?1 AND number = ?2 AND day = ?3"
                    " AND (?4 = '' OR type IN ('', ?4))",
                    (*series, day, kind),
                )
                found |= {source for (source,) in rows}
        return found

    def _is_asked(self, kind: str, name: str) -> bool:
        row = self._db.execute("SELECT 1 FROM unplaced WHERE kind = ? AND name = ? LIMIT 1", (kind, name)).fetchone()
        return row is not None

    def _above(self, unit: tuple[str, str]) -> set[Place]:
        rows = self._db.execute("SELECT parent_kind, parent_name FROM above WHERE kind = ? AND name = ?", unit)
        return {Place(kind, name) for kind, name in rows}

    def _series(self, series: Series) -> dict[str, dict[str, Counter[str]]]:
        found = self._said.get(series)
        if found is None:
            rows = self._db.execute("SELECT path, said FROM entry WHERE body = ? AND number = ?", series)
            found = {
                path: {name: Counter(counts) for name, counts in orjson.loads(said).items()} for path, said in rows
            }
            self._said[series] = found
        return found


def _nearest(unit: Place, above: set[Place]) -> Place | None:
    """The one unit of the lowest level among those told above `unit`: a commune under its district, not under its
    province; a district under the province that it was of before that merged, unless the other had one of its name
    itself: `huyện Châu Thành` of Kiên Giang and of An Giang."""
    levels: dict[int, list[Place]] = {}
    for place in above:
        levels.setdefault(_LEVELS.index(unit_level(place) or "province"), []).append(place)
    if not levels:
        return None
    level = max(levels)
    lowest = levels[level]
    if _LEVELS[level] == "province":
        names = {place.name for place in lowest}
        own = provinces_of_district(unit.name, unit.kind)
        lowest = [one for one in lowest if one.name in own or not predecessors_of(one.name) & (names - {one.name})]
    return lowest[0] if len(lowest) == 1 else None


def unpacked(packed: str) -> Telling:
    """The telling that `Telling.packed` packed."""
    entries, asked, units = orjson.loads(packed)
    return Telling(
        tuple(_entry(path, body, number, {k: {v: 1} for k, v in said.items()}) for path, body, number, said in entries),
        tuple((body, number, day, kind) for body, number, day, kind in asked),
        tuple((kind, name, above_kind, above_name) for kind, name, above_kind, above_name in units),
    )


def _values(entry: Entry) -> dict[str, str]:
    found = {
        "kind": entry.kind,
        "broad": entry.broad,
        "type": entry.type,
        "code": entry.code,
        "day": entry.day.isoformat() if entry.day else None,
        "term": entry.term,
        "title": entry.title,
        "issuer": entry.issuer,
        "held": "true" if entry.held else None,
    }
    return {name: value for name, value in found.items() if value is not None}


def _packed(said: dict[str, Counter[str]]) -> str:
    return orjson.dumps(said, option=orjson.OPT_SORT_KEYS).decode()


def _entry(path: str, body: str, number: str, said: dict[str, Counter[str]] | dict[str, dict[str, int]]) -> Entry:
    """The entry that most sources state; of titles and issuers the longest."""

    def most(name: str) -> str | None:
        counts = said.get(name)
        return max(counts, key=lambda value: (counts[value], value)) if counts else None

    def longest(name: str) -> str | None:
        counts = said.get(name)
        return max(counts, key=lambda value: (len(value), value)) if counts else None

    day = most("day")
    return Entry(
        path,
        body,
        number,
        most("broad"),
        most("kind") or "",
        most("type"),
        most("code"),
        date.fromisoformat(day) if day else None,
        most("term"),
        longest("title"),
        longest("issuer"),
        held=bool(said.get("held")),
    )


def _changes(before: tuple[Entry, ...], after: tuple[Entry, ...]) -> set[tuple[str, str]]:
    """The days, years and '' (undated) whose citations a change of a series concerns, each with the type."""
    old, new = {entry.path: entry for entry in before}, {entry.path: entry for entry in after}
    found: set[tuple[str, str]] = set()
    for path in old.keys() | new.keys():
        was, now = old.get(path), new.get(path)
        if was == now:
            continue
        kinds = {entry.broad or "" for entry in (was, now) if entry}
        days = {""}
        mine = {when for entry in (was, now) if entry for when in _whens(entry)}
        moved = was is None or now is None or _whens(was) != _whens(now)
        if moved or any(other.path != path and _whens(other) & mine for other in after):
            days |= mine
        found |= {(day, kind) for day in days for kind in kinds}
    return found


def _whens(entry: Entry) -> set[str]:
    return {entry.path.split("/")[2], *([entry.day.isoformat()] if entry.day else [])}


class _OwnWords(NothingKnown):
    """Not even the gazetteers: what they know is no source's word."""

    def parent(self, place: Place) -> Place | None:
        return None


def units_told(claims: Claims) -> tuple[Unit, ...]:
    """The units of a source's own header, each with the one above it; and whose the papers are that it names by number
    and day. Only its own words tell them, so that they are the same whatever else is known."""
    reader = BodyReader(claims.header, claims.source.sha256, _OwnWords())
    reader.hear(citation.organ for citation in claims.citations)
    papers = reader.units_told(papers_of(claims))
    day = claims.header.date
    chain = sorted(claims.header.places, key=lambda place: _LEVELS.index(unit_level(place, day) or "branch"))
    headed = tuple(
        {
            (lower.kind, lower.name): (lower.kind, lower.name, upper.kind, upper.name)
            for upper, lower in itertools.pairwise(chain)
            if unit_level(lower, day) not in ("province", None)
        }.values()
    )
    lower = tuple(unit for unit in dict.fromkeys(_communes_named(claims)) if unit not in headed)
    return (*headed, *lower, *dict.fromkeys((paper.kind, paper.name, unit.kind, unit.name) for paper, unit in papers))


def _communes_named(claims: Claims) -> Iterator[Unit]:
    """The communes that a source names with their district, and those that a paper of a district names without one: its
    own. The gazetteers list none of the name."""
    header = claims.header
    levels = {unit_level(place, header.date): place for place in header.places}
    own = levels.get("district") if "commune" not in levels else None
    bodies = (organ_named(committee_of(one.value)) for one in claims.facts if one.fact == "not_issued" and one.value)
    for organ in (*(one.organ for one in claims.citations), *bodies):
        place = organ.place if organ else None
        if organ is None or place is None or not place.name or unit_level(place, header.date) != "commune":
            continue
        district = organ.uppers[0] if organ.uppers else own
        if district and unit_level(district, header.date) == "district" and not districts_of_commune(place):
            yield place.kind, place.name, district.kind, district.name
