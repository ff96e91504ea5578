"""The links that hold as arrays of integers: what the questions that walk links read.

The ledger is the truth. A file of arrays, mapped into memory, holds what was there when it was written; documents that
have changed since (the table `moved`) are read from the ledger and put in when the index is opened.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.library.folder import write_whole
from graph.library.ledger import Ledger, batched
from graph.library.links import FEW, SHARE, DocumentMark, LinkMark, index_file
from graph.library.order import order_by
from graph.model import LEVELS, RELATIONS

Numbers = NDArray[Any]
Columns = dict[str, Numbers]
"""What is told of documents, an array for each name: one that is read through lies in one piece."""
UNKNOWN = 0
"""A day that nobody tells; days are ordinals."""
_ROW = np.dtype(
    [
        ("level", "i1"),
        ("there", "?"),
        ("marks", "u1"),
        ("type", "i2"),
        ("body", "i4"),
        ("day", "i4"),
        ("start", "i4"),
        ("term", "i4"),
        ("ended", "i4"),
        ("over_by", "i4"),
        ("halts_from", "i4"),
        ("halts_to", "i4"),
    ]
)
_NAMES = _ROW.names or ()
_LINK = np.dtype([("here", "i4"), ("there", "i4"), ("relation", "u1"), ("marks", "u1")])
_NUMBERS = 26
"""A number of a document has so many bits."""
_RELATION = max(LinkMark).bit_length()
_SUBJECT = _RELATION + len(RELATIONS).bit_length()
_OBJECT = _SUBJECT + _NUMBERS
"""Where in a packed link its relation, its subject and its object begin, above its marks."""
_OF_LINKS = ("first", "here", "there", "relation", "marks")
_RARE = 8
"""Of a relation that fewer than one link in so many is of, the places are kept."""
_ALIGN = 64
_BESIDE = ".read"
"""What the name of a file ends in that a reader has left."""
_EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Links:
    """Links from one side, sorted by `here`, relation, path of `there`; those of document `n` begin at `first[n]`.

    `places` keeps where those of rare relations stand that were asked for.
    """

    first: Numbers
    here: Numbers
    there: Numbers
    relation: Numbers
    marks: Numbers
    places: dict[tuple[str, ...], Numbers] = field(default_factory=dict, init=False, repr=False, compare=False)

    @classmethod
    def sorted_from(cls, rows: Numbers, rank: Numbers) -> Links:
        """Rows of `_LINK`, each pair and relation once, among documents of some ranks; runs in order cost little."""
        key = (rows["here"].astype("i8") << 33) | (rows["relation"].astype("i8") << 28) | rank[rows["there"]]
        rows = rows[np.argsort(key, kind="stable")]
        first = np.zeros(len(rank) + 1, "i8")
        np.cumsum(np.bincount(rows["here"], minlength=len(rank)), out=first[1:])
        return cls(first, *(np.ascontiguousarray(rows[name]) for name in ("here", "there", "relation", "marks")))

    def rows(self) -> Numbers:
        """The links as rows of `_LINK`."""
        found = np.empty(len(self.here), _LINK)
        for name in ("here", "there", "relation", "marks"):
            found[name] = getattr(self, name)
        return found

    def of(self, numbers: Numbers, relations: Sequence[str], marks: int = ~0) -> tuple[Numbers, Numbers, Numbers]:
        """The links of documents in some relations, told in one of the ways `marks`: in the order of `numbers`, the
        place of each in `numbers`, the other document, and how the link is told."""
        begin = self.first[numbers]
        count = self.first[numbers + 1] - begin
        place = np.repeat(np.arange(len(numbers)), count)
        at = np.arange(len(place)) + np.repeat(begin - (np.cumsum(count) - count), count)
        chosen = _chosen(self.relation[at], relations) & ((self.marks[at] & np.uint8(marks & 0xFF)) > 0)
        at = at[chosen]
        return place[chosen], self.there[at], self.marks[at]

    def all(self, relations: Sequence[str]) -> tuple[Numbers, Numbers, Numbers]:
        """Every link in some relations: from, to, how it is told."""
        at = self.places.get(tuple(relations))
        if at is None:
            at = np.flatnonzero(_chosen(self.relation, relations))
            if len(at) < len(self.relation) // _RARE:
                self.places[tuple(relations)] = at
        return self.here[at], self.there[at], self.marks[at]


def _chosen(relation: Numbers, relations: Sequence[str]) -> Numbers:
    """Which links are in one of a few relations: comparing is five times as fast as looking each up in a table."""
    chosen = np.zeros(len(relation), bool)
    for name in relations:
        chosen |= relation == RELATIONS.index(name)
    return chosen


class LinkIndex:
    """Documents by number with what is told of them, and links from both sides.

    Arrays go by the number of the document; `level` is its place in LEVELS (-1 where it has none), `body` a place in
    `bodies` (-1), `type` one in `types` (-1), days are ordinals (0: unknown). A number that belongs to no document has
    `there` False.
    """

    def __init__(self, rows: Columns, paths: _Paths, names: _Names, down: Links, up: Links, order: Numbers) -> None:
        self.rows = rows
        self._paths = paths
        self.bodies = tuple(names.bodies)
        self.types = tuple(names.types)
        self.down = down
        self.up = up
        self.order = order
        """The documents in the order of their paths."""
        self._first_days: dict[tuple[str, ...], Numbers] = {}

    def __len__(self) -> int:
        return len(self.rows["there"])

    def path(self, number: int) -> str:
        """The path of a document."""
        return self._paths[int(number)]

    def number(self, path: str) -> int | None:
        """The number of the document at `path`."""
        order = self.order
        at = bisect_left(order, path, key=self.path)
        return int(order[at]) if at < len(order) and self.path(order[at]) == path else None

    @cached_property
    def rank(self) -> Numbers:
        """The place of each document in the order of the paths."""
        return _ranks(self.order, len(self))

    def of_body(self, path: str) -> Numbers:
        """The documents that the body at `path` issued."""
        if path not in self.bodies:
            return np.empty(0, "i8")
        return np.flatnonzero(self.rows["there"] & (self.rows["body"] == self.bodies.index(path)))

    def first_day(self, relations: tuple[str, ...]) -> Numbers:
        """The first day of what stands in some relations to each document; later than every day where none is dated."""
        if relations not in self._first_days:
            here, there, _ = self.down.all(relations)
            day = self.rows["day"][there]
            first = np.full(len(self), np.iinfo(day.dtype).max)
            np.minimum.at(first, here[day != UNKNOWN], day[day != UNKNOWN])
            self._first_days[relations] = first
        return self._first_days[relations]

    def held(self) -> Numbers:
        """Which documents are held."""
        return (self.rows["marks"] & DocumentMark.HELD) > 0

    def of_levels(self, numbers: Numbers, levels: Sequence[str]) -> Numbers:
        """Which of some documents are of one of `levels`; without a level they count as `other`."""
        found = self.rows["level"][numbers]
        return np.isin(np.where(found < 0, LEVELS.index("other"), found), [LEVELS.index(level) for level in levels])

    def in_period(self, numbers: Numbers, first: date | None, last: date | None) -> Numbers:
        """Which of some documents are dated from `first` to `last`, both days included; without a date they are not."""
        days = self.rows["day"][numbers]
        chosen = np.ones(len(days), bool)
        if first:
            chosen &= days >= first.toordinal()
        if last:
            chosen &= (days != UNKNOWN) & (days <= last.toordinal())
        return chosen

    def by_level(self, numbers: Numbers) -> dict[str, int]:
        """How many of some documents are of each level, empty levels left out."""
        levels = self.rows["level"][numbers]
        counts = np.bincount(np.where(levels < 0, LEVELS.index("other"), levels), minlength=len(LEVELS))
        return {level: int(count) for level, count in zip(LEVELS, counts, strict=True) if count}

    def by_type(self, numbers: Numbers) -> dict[str, int]:
        """How many of some documents are of each type, by its slug; those of no known type are left out."""
        found = self.rows["type"][numbers]
        counts = np.bincount(found[found >= 0], minlength=len(self.types))
        return {slug: int(count) for slug, count in zip(self.types, counts, strict=True) if count}

    def by_body(self, numbers: Numbers) -> dict[str, int]:
        """How many of some documents each body issued, by its path: the most first, then in the order of the paths."""
        found = self.rows["body"][numbers]
        counts = np.bincount(found[found >= 0], minlength=len(self.bodies))
        issued = np.flatnonzero(counts)
        order = issued[order_by(-counts[issued], self._body_rank[issued])]
        return {self.bodies[place]: count for place, count in zip(order.tolist(), counts[order].tolist(), strict=True)}

    @cached_property
    def _body_rank(self) -> Numbers:
        """The place of each body in the order of their paths."""
        return _ranks(np.array(sorted(range(len(self.bodies)), key=self.bodies.__getitem__), "i4"), len(self.bodies))

    def of_types(self, numbers: Numbers, types: Sequence[str]) -> Numbers:
        """Which of some documents are of one of `types`, slugs."""
        return np.isin(self.rows["type"][numbers], [place for place, slug in enumerate(self.types) if slug in types])

    def by_year(self, numbers: Numbers) -> dict[tuple[str, int | None], int]:
        """How many of some documents are of each level and year, None for those without a date."""
        level, day = self.rows["level"][numbers], self.rows["day"][numbers]
        levels = np.where(level < 0, LEVELS.index("other"), level).astype("i8")
        found, counts = np.unique(levels * 10_000 + np.where(day == UNKNOWN, 0, years(day)), return_counts=True)
        return {
            (LEVELS[key // 10_000], key % 10_000 or None): count
            for key, count in zip(found.tolist(), counts.tolist(), strict=True)
        }

    def is_same_as(self, other: LinkIndex) -> bool:
        """Whether both hold the same documents under the same numbers, and the same links."""
        mine, theirs = np.flatnonzero(self.rows["there"]), np.flatnonzero(other.rows["there"])
        names = self.rows.keys() - {"body", "type"}
        return (
            np.array_equal(mine, theirs)
            and all(np.array_equal(self.rows[name][mine], other.rows[name][mine]) for name in names)
            and all(self.named(number) == other.named(number) for number in mine.tolist())
            and np.array_equal(self.order, other.order)
            and np.array_equal(self.down.rows(), other.down.rows())
            and np.array_equal(self.up.rows(), other.up.rows())
        )

    def named(self, number: int) -> tuple[str, str | None, str | None]:
        """The path of a document, the path of its issuer and the slug of its type."""
        body, kind = int(self.rows["body"][number]), int(self.rows["type"][number])
        return self.path(number), self.bodies[body] if body >= 0 else None, self.types[kind] if kind >= 0 else None


def years(days: Numbers) -> Numbers:
    """The years of some days; of an unknown one it means nothing."""
    since: Numbers = (days.astype("i8") - _EPOCH).astype("datetime64[D]").astype("datetime64[Y]").astype("i8")
    return since + 1970


class _Paths:
    """The paths of documents: those of the file in one string of bytes, those of changed documents beside it."""

    def __init__(self, chars: Numbers, ends: Numbers, changed: dict[int, str]) -> None:
        self.chars = chars
        self.ends = ends
        self.changed = changed
        self._bytes = chars.data

    def __getitem__(self, number: int) -> str:
        if number in self.changed:
            return self.changed[number]
        begin = self.ends.item(number - 1) if number else 0
        return str(self._bytes[begin : self.ends.item(number)], "utf-8")


class _Names:
    """The names that rows tell by their places: paths of bodies, slugs of types. New ones get the next place."""

    def __init__(self, bodies: Sequence[str] = (), types: Sequence[str] = ()) -> None:
        self.bodies = {path: place for place, path in enumerate(bodies)}
        self.types = {slug: place for place, slug in enumerate(types)}


# from the ledger


def open_link_index(root: Path, ledger: Ledger) -> LinkIndex:
    """The index of the library in the folder `root` as its `ledger` stands.

    A load that was ended leaves much to be put in. That is done once: the first who reads keeps it in a file beside.
    """
    kept = index_file(root, f"{ledger.generation()}{_BESIDE}")
    found = _read(kept)
    if found is None:
        found, moved = _brought_up(root, ledger)
        if moved > max(FEW, len(found) // SHARE):
            with suppress(OSError):
                _write(kept, found)
                _unlink(old for old in kept.parent.glob(f"*{_BESIDE}.*") if old != kept)
    return found


def _brought_up(root: Path, ledger: Ledger) -> tuple[LinkIndex, int]:
    """The index made of the writer's file, and of how many documents the ledger had to tell."""
    written = _read(index_file(root, ledger.setting("links")))
    if written is None:
        made = index_from_tables(ledger.db)
        return made, len(made)
    (moved,) = ledger.db.execute("SELECT count(*) FROM moved").fetchone()
    return _with_moved(written, ledger.db), moved


def _unlink(files: Iterable[Path]) -> None:
    """Delete what nobody reads any more; a file that somebody still reads stays until the next time."""
    for one in files:
        with suppress(OSError):
            one.unlink()


def index_from_tables(db: sqlite3.Connection) -> LinkIndex:
    """The index made of the ledger alone."""
    (size,) = db.execute("SELECT coalesce(max(id), 0) + 1 FROM shown").fetchone()
    rows, paths, names = _no_rows(size), [b""] * size, _Names()
    for numbers, some, told in _shown(db.execute(_SHOWN), names):
        rows[numbers] = told
        for number, path in zip(numbers, some, strict=True):
            paths[number] = path.encode("utf-8")
    packed = db.execute(
        f"SELECT (object << {_OBJECT}) | (subject << {_SUBJECT}) | (relation << {_RELATION}) | marks"  # noqa: S608 - numbers
        " FROM edge ORDER BY object, relation, subject"
    )
    links = np.fromiter((one for (one,) in packed), "i8")
    down = np.empty(len(links), _LINK)
    down["here"], down["there"] = links >> _OBJECT, (links >> _SUBJECT) & ((1 << _NUMBERS) - 1)
    down["relation"] = (links >> _RELATION) & ((1 << (_SUBJECT - _RELATION)) - 1)
    down["marks"] = links & ((1 << _RELATION) - 1)
    ends = np.cumsum([len(path) for path in paths])
    chars = np.frombuffer(b"".join(paths), "u1")
    order = np.array(sorted(np.flatnonzero(rows["there"]).tolist(), key=paths.__getitem__), "i4")
    return _made(rows, _Paths(chars, ends, {}), names, (down, _turned(down)), order)


_DAYS = ("day", "start", "term", "ended", "over_by", "halts_from", "halts_to")
_SHOWN = (
    "SELECT id, path, level, body, json_extract(card, '$.docType'), marks, "  # noqa: S608 - our own names
    + ", ".join(f"coalesce({day}, {UNKNOWN})" for day in _DAYS)
    + " FROM shown"
)
_TOGETHER = 10_000
_PLACE = {None: -1, "": -1} | {level: place for place, level in enumerate(LEVELS)}


def _no_rows(size: int) -> Numbers:
    rows = np.zeros(size, _ROW)
    rows["level"] = rows["body"] = rows["type"] = -1
    return rows


def _shown(found: sqlite3.Cursor, names: _Names) -> Iterator[tuple[list[int], Sequence[str], Numbers]]:
    """Numbers and paths of what is found, and its rows; `names` grows by those that were not known."""
    bodies, types = names.bodies, names.types
    while some := found.fetchmany(_TOGETHER):
        numbers, paths, level, body, kind, marks, *days = zip(*some, strict=True)
        rows = _no_rows(len(some))
        rows["there"], rows["marks"] = True, marks
        rows["level"] = [_PLACE[one] for one in level]
        rows["body"] = [-1 if one is None else bodies.setdefault(one, len(bodies)) for one in body]
        rows["type"] = [-1 if one is None else types.setdefault(one, len(types)) for one in kind]
        for name, column in zip(_DAYS, days, strict=True):
            rows[name] = column
        yield list(numbers), paths, rows


def _made(rows: Numbers, paths: _Paths, names: _Names, links: tuple[Numbers, Numbers], order: Numbers) -> LinkIndex:
    rank = _ranks(order, len(rows))
    down, up = (Links.sorted_from(side, rank) for side in links)
    columns = {name: np.ascontiguousarray(rows[name]) for name in _NAMES}
    return LinkIndex(columns, paths, names, down, up, order)


def _ranks(order: Numbers, size: int) -> Numbers:
    """The place of each of `size` documents in `order`; numbers of no document come last."""
    found = np.arange(len(order), len(order) + size, dtype="i4")
    found[order] = np.arange(len(order))
    return found


def _turned(links: Numbers) -> Numbers:
    found = links.copy()
    found["here"], found["there"] = links["there"], links["here"]
    return found


def _with_moved(index: LinkIndex, db: sqlite3.Connection) -> LinkIndex:
    """The index with the documents that have changed since it was written."""
    moved = np.array([number for (number,) in db.execute("SELECT id FROM moved")], "i8")
    if not len(moved):
        return index
    size = max(len(index), int(moved.max()) + 1)
    rows = _no_rows(size)
    for name in _NAMES:
        rows[name][: len(index)] = index.rows[name]
    rows["there"][moved] = False
    names = _Names(index.bodies, index.types)
    paths: dict[int, str] = dict(index._paths.changed)
    links: list[tuple[int, int, int, int]] = []
    for some in batched(moved.tolist(), 500):
        marks = ",".join("?" * len(some))
        for numbers, found, told in _shown(db.execute(f"{_SHOWN} WHERE id IN ({marks})", some), names):
            rows[numbers] = told
            paths.update(zip(numbers, found, strict=True))
        links += db.execute(f"SELECT object, subject, relation, marks FROM edge WHERE subject IN ({marks})", some)  # noqa: S608 - question marks only
    gone = np.zeros(size, bool)
    gone[moved] = True
    new = np.array(sorted(links), _LINK)
    down, up = index.down.rows(), index.up.rows()
    sides = (
        np.concatenate([down[~gone[down["there"]]], new]),
        np.concatenate([up[~gone[up["here"]]], _turned(new)]),
    )
    paths_now = _Paths(index._paths.chars, index._paths.ends, paths)
    return _made(rows, paths_now, names, sides, _order(index, rows, paths))


def _order(index: LinkIndex, rows: Numbers, paths: dict[int, str]) -> Numbers:
    """The order of the index with changed paths put in at their places."""
    kept = index.order[rows["there"][index.order]]
    kept = kept[~np.isin(kept, np.fromiter(paths, "i8", len(paths)))]
    new = sorted((path, number) for number, path in paths.items() if rows["there"][number])
    path_of = index._paths
    places = [bisect_left(kept, path, key=path_of.__getitem__) for path, _ in new]
    return np.insert(kept, places, [number for _, number in new])


# the file


def write_link_index(root: Path, ledger: Ledger) -> None:
    """Write the file anew, as the ledger stands.

    Call it with the lock of the folder held, outside a transaction.
    """
    name = str(ledger.generation())
    written = index_file(root, name)
    _write(written, _brought_up(root, ledger)[0])
    with ledger.transaction():
        ledger.put_setting("links", name)
        ledger.db.execute("DELETE FROM moved")
    _unlink(old for old in written.parent.iterdir() if old != written)


def _write(path: Path, index: LinkIndex) -> None:
    paths = [index.path(number).encode("utf-8") if index.rows["there"][number] else b"" for number in range(len(index))]
    arrays = {
        **index.rows,
        "ends": np.cumsum([len(one) for one in paths]),
        "chars": np.frombuffer(b"".join(paths), "u1"),
        "order": index.order,
        **{f"{side}.{name}": getattr(getattr(index, side), name) for side in ("down", "up") for name in _OF_LINKS},
    }
    parts, begin, described = [], 0, {}
    for name, array in arrays.items():
        data = np.ascontiguousarray(array).tobytes()
        described[name] = [begin, len(array), array.dtype.str]
        parts.append(data.ljust(-(-len(data) // _ALIGN) * _ALIGN, b"\0"))
        begin += len(parts[-1])
    body = b"".join(parts)
    names = {"bodies": index.bodies, "types": index.types}
    head = json.dumps({"arrays": described, **names, "check": zlib.crc32(body)}).encode("utf-8")
    head = head.ljust(-(-(len(head) + 8) // _ALIGN) * _ALIGN - 8)
    write_whole(path, len(head).to_bytes(8, "little") + head + body)


def _read(path: Path) -> LinkIndex | None:
    """The index in a file; None where there is none, or where it is not as it was written."""
    try:
        data: Numbers = np.memmap(path, "u1", "r")
    except (OSError, ValueError):
        return None
    begin = 8 + int.from_bytes(data[:8].tobytes(), "little")
    try:
        head = json.loads(data[8:begin].tobytes())
        if zlib.crc32(data[begin:].data) != head["check"]:
            return None
    except (ValueError, KeyError, TypeError):
        return None

    def array(name: str) -> Numbers:
        at, count, kind = head["arrays"][name]
        return np.frombuffer(data, kind, count, begin + at)

    down, up = (Links(*(array(f"{side}.{name}") for name in _OF_LINKS)) for side in ("down", "up"))
    paths = _Paths(array("chars"), array("ends"), {})
    return LinkIndex(
        {name: array(name) for name in _NAMES}, paths, _Names(head["bodies"], head["types"]), down, up, array("order")
    )
