"""The links that hold, as numbers: for the questions that walk them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.library.ledger import batched
from graph.model import RELATIONS

_AT_ONCE = 500
_NUMBER = {relation: number for number, relation in enumerate(RELATIONS)}


@dataclass(frozen=True, slots=True)
class ShownDocument:
    """A document by its number, with what lists are sorted and counted by; `day` is an ISO date, `body` a path."""

    id: int
    path: str
    level: str | None
    day: str | None
    body: str | None
    held: bool


Links = set[tuple[str, str]]
"""Relation and path of the object."""


class LinkTable:
    """The links that hold, in the ledger."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    # writing

    def write(self, changes: Sequence[tuple[str, ShownDocument | None, Links, Links]]) -> None:
        """Bring documents up to date: path, its row (the number is not looked at; None: gone), links before and now."""
        targets = {target for _, _, before, now in changes for _, target in before ^ now}
        numbers = self._numbered({path for path, _, _, _ in changes} | targets)
        gone, new = [], []
        for path, _, before, now in changes:
            subject = numbers[path]
            gone += [(numbers[target], _NUMBER[relation], subject) for relation, target in before - now]
            new += [(numbers[target], _NUMBER[relation], subject) for relation, target in now - before]
        self._db.executemany("DELETE FROM edge WHERE object = ? AND relation = ? AND subject = ?", gone)
        self._db.executemany("INSERT OR IGNORE INTO edge VALUES (?, ?, ?)", new)
        self._db.executemany(
            "UPDATE shown SET level = ?, day = ?, body = ?, held = ? WHERE id = ?",
            [(row.level, row.day, row.body, row.held, numbers[path]) for path, row, _, _ in changes if row],
        )
        over = [(numbers[path],) for path, row, _, _ in changes if not row]
        self._db.executemany("DELETE FROM shown WHERE id = ?", over)

    def drop(self, path: str, links: Iterable[tuple[str, str]]) -> None:
        """Take single links of a document out: a person rejected them."""
        for relation, target in links:
            numbers = self._found({path, target})
            if len(numbers) == 2:
                self._db.execute(
                    "DELETE FROM edge WHERE object = ? AND relation = ? AND subject = ?",
                    (numbers[target], _NUMBER[relation], numbers[path]),
                )

    def _numbered(self, paths: set[str]) -> dict[str, int]:
        found = self._found(paths)
        missing = sorted(paths - found.keys())
        self._db.executemany("INSERT INTO shown (path) VALUES (?)", [(path,) for path in missing])
        return found | self._found(missing)

    def _found(self, paths: Iterable[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        for some in batched(paths, _AT_ONCE):
            found.update(self._db.execute(f"SELECT path, id FROM shown WHERE path IN ({_marks(some)})", some))  # noqa: S608
        return found

    # reading

    def number_of(self, path: str) -> int | None:
        """The number of the document at `path`."""
        return self._found([path]).get(path)

    def around(self, numbers: Iterable[int], relations: Sequence[str], *, up: bool) -> list[tuple[int, int]]:
        """Each of `numbers` with each document one link away: what it acts on (`up`), or what acts on it."""
        here, there = ("subject", "object") if up else ("object", "subject")
        kinds = ",".join(str(_NUMBER[relation]) for relation in relations)
        found: list[tuple[int, int]] = []
        for some in batched(numbers, _AT_ONCE):
            found += self._db.execute(
                f"SELECT {here}, {there} FROM edge WHERE {here} IN ({_marks(some)}) AND relation IN ({kinds})",  # noqa: S608
                some,
            )
        return found

    def rows(self, numbers: Iterable[int]) -> dict[int, ShownDocument]:
        """The documents with these numbers."""
        found: dict[int, ShownDocument] = {}
        for some in batched(numbers, _AT_ONCE):
            for number, path, level, day, body, held in self._db.execute(
                f"SELECT id, path, level, day, body, held FROM shown WHERE id IN ({_marks(some)})",  # noqa: S608
                some,
            ):
                found[number] = ShownDocument(number, path, level, day, body, bool(held))
        return found

    def by_path(self, paths: Iterable[str]) -> list[ShownDocument]:
        """The documents at `paths`."""
        return list(self.rows(self._found(paths).values()).values())

    def cited(self) -> list[tuple[str, int]]:
        """The paths of documents that are not held, with how many documents cite each."""
        return list(
            self._db.execute(
                "SELECT path, count(*) FROM edge JOIN shown ON shown.id = edge.object"
                " WHERE relation = ? AND held = 0 GROUP BY object",
                (_NUMBER["cites"],),
            )
        )

    def dated(self, first: str, last: str) -> list[str]:
        """The paths of documents of after the day `first`, up to `last`."""
        rows = self._db.execute("SELECT path FROM shown WHERE day > ? AND day <= ?", (first, last))
        return [path for (path,) in rows]

    def targets(self, relations: Sequence[str]) -> list[str]:
        """The paths of documents that something stands in one of `relations` to."""
        kinds = ",".join(str(_NUMBER[relation]) for relation in relations)
        return [
            path
            for (path,) in self._db.execute(
                f"SELECT DISTINCT path FROM edge JOIN shown ON shown.id = edge.object WHERE relation IN ({kinds})"  # noqa: S608
            )
        ]


def _marks(items: Sequence[object]) -> str:
    return ",".join("?" * len(items))
