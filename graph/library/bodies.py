"""The bodies that sources tell of, in the ledger: for the questions that look at many of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import orjson

from graph.folding import fold
from graph.model import LEVELS, Body

_COLUMNS = "path, name, level, code, parent, valid_from, valid_to"


_RANKS = {level: rank for rank, level in enumerate(LEVELS)}


def body_order(body: Body) -> tuple[int, str, str]:
    """The order in which lists show bodies: the highest level first, by name."""
    return _RANKS.get(body.level, len(LEVELS)), body.name, body.iri


class BodyTable:
    """Every body with its name, level, code and the body above it. IRIs begin with `root`, paths are what follows."""

    def __init__(self, db: sqlite3.Connection, root: str) -> None:
        self._db = db
        self._root = root

    def put(self, bodies: Iterable[Body]) -> None:
        """Write bodies, or write them anew."""
        self._db.executemany("INSERT OR REPLACE INTO body VALUES (?, ?, ?, ?, ?, ?, ?, ?)", map(self._row, bodies))

    def drop(self, body: Body) -> None:
        """Take a body out."""
        self._db.execute("DELETE FROM body WHERE path = ?", (body.iri.removeprefix(self._root),))

    def get(self, iri: str) -> Body | None:
        """The body with an IRI."""
        return next(self._found("WHERE path = ?", iri.removeprefix(self._root)), None)

    def names(self, paths: Sequence[str]) -> dict[str, str]:
        """The names of the bodies at `paths`, those that are known, looked up together."""
        query = "SELECT body.path, body.name FROM json_each(?) AS one CROSS JOIN body ON body.path = one.value"
        return dict(self._db.execute(query, (orjson.dumps(paths).decode(),)))

    def named(self, name: str) -> list[Body]:
        """The bodies whose name is exactly `name`, in the order of their paths."""
        return list(self._found("WHERE name = ? ORDER BY path", name))

    def under(self, iri: str) -> list[Body]:
        """The bodies right below the one with an IRI, in the order of their paths."""
        return list(self._found("WHERE parent = ? ORDER BY path", iri.removeprefix(self._root)))

    def of_level(self, level: str) -> list[Body]:
        """The bodies of one level, in the order of their paths."""
        return list(self._found("WHERE level = ? ORDER BY path", level))

    def like(self, *folded: str) -> list[Body]:
        """The bodies in whose name, without accents, any of `folded` stands, in the order of their paths."""
        wanted = " OR ".join(["instr(folded, ?)"] * len(folded))
        return list(self._found(f"WHERE {wanted} ORDER BY path", *folded))

    def count(self) -> int:
        """How many bodies there are."""
        return int(self._db.execute("SELECT count(*) FROM body").fetchone()[0])

    def all(self) -> Iterator[Body]:
        """Every body, in the order of their paths."""
        return self._found("ORDER BY path")

    def _found(self, where: str, *values: str) -> Iterator[Body]:
        rows = self._db.execute(f"SELECT {_COLUMNS} FROM body {where}", values)  # noqa: S608 - our own words
        for path, name, level, code, parent, first, last in rows:
            days = (date.fromisoformat(day) if day else None for day in (first, last))
            yield Body(self._root + path, name, level, code, self._root + parent if parent else None, *days)

    def _row(self, body: Body) -> tuple[str | None, ...]:
        days = (day.isoformat() if day else None for day in (body.valid_from, body.valid_to))
        parent = body.parent.removeprefix(self._root) if body.parent else None
        return body.iri.removeprefix(self._root), body.name, body.level, body.code, parent, *days, fold(body.name)
