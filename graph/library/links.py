"""The links that hold, as numbers in the ledger: what the index for the questions is made of."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntFlag
from pathlib import Path

import orjson

from graph.library.ledger import Ledger, batched
from graph.model import RELATIONS

_AT_ONCE = 500
SHARE = 20
"""The link index is written anew when more than one document in so many has changed since."""
FEW = 2_000
"""Up to so many changed documents it is left as it is."""
_NUMBER = {relation: number for number, relation in enumerate(RELATIONS)}


class LinkMark(IntFlag):
    """How a link is told: the bases of its sentences, whether one of them concerns the whole of its object, and whether
    a source tells the last day of what it ends, or of what it changes in part; `DETAILS`: the subject lays down the
    details of its object, and of no other."""

    STATED = 1
    CONTEXT = 2
    JUDGED = 4
    WHOLE = 8
    DATED = 16
    PART_DATED = 32
    DETAILS = 64


class DocumentMark(IntFlag):
    """What is told of a document without a date: a term, an end or a first day whose day is unknown, an extension."""

    HELD = 1
    TERM_OPEN = 2
    ENDED_OPEN = 4
    EXTENDED = 8
    TWO_DATES = 16
    START_OPEN = 32


@dataclass(frozen=True, slots=True)
class ShownDocument:
    """A document by its number, with what lists are sorted and counted by, and what decides whether it is in force.

    `body` is a path; days are ordinals (`date.toordinal`), None where unknown: its date, the first day in force, the
    last day of its term, the last day told of in a sentence that says that it has ended, the date of the first source
    that says so without a day, the first and the last day on which it suspends what it suspends.
    `card` is what is shown of it: properties and their values.
    """

    id: int
    path: str
    level: str | None
    body: str | None
    day: int | None
    start: int | None
    term: int | None
    ended: int | None
    over_by: int | None
    halts_from: int | None
    halts_to: int | None
    marks: DocumentMark
    card: dict[str, str]


Links = dict[tuple[str, str], LinkMark]
"""Relation and path of the object, with how the link is told."""


class LinkTable:
    """The links that hold, in the ledger, as numbers; `moved` notes which documents the next reader must look at."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def write(self, changes: Sequence[tuple[str, ShownDocument | None, Links, Links]]) -> None:
        """Bring documents up to date: path, its row (the number is not looked at; None: gone), links before and now."""
        gone = [(path, link) for path, _, before, now in changes for link in before.keys() - now.keys()]
        new = [(path, link, how) for path, _, before, now in changes for link, how in now.items() - before.items()]
        targets = {target for _, (_, target) in gone} | {target for _, (_, target), _ in new}
        numbers = self._numbered({path for path, _, _, _ in changes} | targets)
        self._db.executemany(
            "DELETE FROM edge WHERE object = ? AND relation = ? AND subject = ?",
            [(numbers[target], _NUMBER[relation], numbers[path]) for path, (relation, target) in gone],
        )
        self._db.executemany(
            "INSERT OR REPLACE INTO edge VALUES (?, ?, ?, ?)",
            [(numbers[target], _NUMBER[relation], numbers[path], int(how)) for path, (relation, target), how in new],
        )
        self._db.executemany(
            "UPDATE shown SET level = ?, body = ?, day = ?, start = ?, term = ?, ended = ?,"
            " over_by = ?, halts_from = ?, halts_to = ?, marks = ?, card = ? WHERE id = ?",
            [
                (
                    row.level,
                    row.body,
                    row.day,
                    row.start,
                    row.term,
                    row.ended,
                    row.over_by,
                    row.halts_from,
                    row.halts_to,
                    int(row.marks),
                    _packed(row.card),
                    numbers[path],
                )
                for path, row, _, _ in changes
                if row
            ],
        )
        over = [(numbers[path],) for path, row, _, _ in changes if not row]
        self._db.executemany("DELETE FROM shown WHERE id = ?", over)
        self._move(numbers[path] for path, _, _, _ in changes)

    def card(self, path: str) -> dict[str, str] | None:
        """What is shown of the document at `path`."""
        row = self._db.execute("SELECT card FROM shown WHERE path = ?", (path,)).fetchone()
        return orjson.loads(row[0]) if row and row[0] else None

    def cards(self, numbers: Iterable[int]) -> Iterator[tuple[int, str, dict[str, str] | None]]:
        """Number and path of some documents, with what is shown of each."""
        for number, path, card in self._db.execute(
            "SELECT shown.id, shown.path, CAST(card AS BLOB)"
            " FROM json_each(?) AS one CROSS JOIN shown ON shown.id = one.value",
            (orjson.dumps(sorted(numbers)).decode(),),
        ):
            yield number, path, orjson.loads(card) if card else None

    def values(self, name: str) -> Iterator[tuple[str, str]]:
        """The path of each document that has the property `name`, with its value as the card has it."""
        return iter(
            self._db.execute(
                "SELECT path, json_extract(card, ?1) FROM shown WHERE json_extract(card, ?1) IS NOT NULL",
                (f"$.{name}",),
            )
        )

    def _numbered(self, paths: set[str]) -> dict[str, int]:
        found = self._found(paths)
        missing = sorted(paths - found.keys())
        self._db.executemany("INSERT INTO shown (path) VALUES (?)", [(path,) for path in missing])
        new = self._found(missing)
        self._move(new.values())
        return found | new

    def _move(self, numbers: Iterable[int]) -> None:
        self._db.executemany("INSERT OR IGNORE INTO moved VALUES (?)", ((number,) for number in numbers))

    def _found(self, paths: Iterable[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        for some in batched(paths, _AT_ONCE):
            found.update(self._db.execute(f"SELECT path, id FROM shown WHERE path IN ({_marks(some)})", some))  # noqa: S608
        return found


def _packed(card: dict[str, str]) -> str:
    return orjson.dumps(card, option=orjson.OPT_SORT_KEYS).decode()


def _marks(items: Sequence[object]) -> str:
    return ",".join("?" * len(items))


def index_file(root: Path, name: str | None) -> Path:
    """Where the link index of a library lies that the setting `links` names; the ending tells how it is written."""
    return root / "links" / f"{name}.columns.bin"


def index_is_due(root: Path, ledger: Ledger) -> bool:
    """Whether many documents have changed since the link index was written, or it is lost."""
    (moved,) = ledger.db.execute("SELECT count(*) FROM moved").fetchone()
    (shown,) = ledger.db.execute("SELECT count(*) FROM shown").fetchone()
    there = index_file(root, ledger.setting("links")).is_file()
    return moved > max(FEW, shown // SHARE) or (shown > 0 and not there)
