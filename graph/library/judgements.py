"""What people decided about links, in the ledger: nothing is ever taken out, so that who decided what stays known."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from graph.model import Judgement

_ROWS = (
    "SELECT one.number, one.subject, one.relation, one.object, one.decision, one.decided_at, one.decided_by,"
    " one.reason, before.subject, before.relation, before.object"
    " FROM judgement one LEFT JOIN judgement before ON before.number = one.instead WHERE one.undone_at IS NULL"
)


class JudgementTable:
    """The judgements of a library by their number."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def put(self, judgement: Judgement, *, instead: int | None = None) -> int:
        """Keep a judgement, read `instead` of the one with that number; returns its own number."""
        (number,) = self._db.execute(
            "INSERT INTO judgement (subject, relation, object, decision, decided_at, decided_by, reason, instead)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING number",
            (*judgement.link, judgement.decision, _stored(judgement.at), judgement.by, judgement.reason, instead),
        ).fetchone()
        return int(number)

    def undo(self, number: int, at: datetime, by: str | None) -> None:
        """The judgement with this number counts no longer, nor one that was made together with it."""
        self._db.execute(
            "UPDATE judgement SET undone_at = ?2, undone_by = ?3 WHERE undone_at IS NULL AND"
            " (number = ?1 OR instead = ?1 OR number = (SELECT instead FROM judgement WHERE number = ?1))",
            (number, _stored(at), by),
        )

    def all(self) -> Iterator[Judgement]:
        """Every judgement that was not undone, the earliest first."""
        return map(_judgement, self._db.execute(f"{_ROWS} ORDER BY one.number"))

    def latest(self, limit: int | None, offset: int) -> list[Judgement]:
        """Those not undone, the latest first."""
        rows = self._db.execute(
            f"{_ROWS} ORDER BY one.number DESC LIMIT ? OFFSET ?", (-1 if limit is None else limit, offset)
        )
        return [_judgement(row) for row in rows]

    def count(self) -> int:
        """How many were not undone."""
        return int(self._db.execute("SELECT count(*) FROM judgement WHERE undone_at IS NULL").fetchone()[0])

    def numbered(self, number: int) -> Judgement | None:
        """The judgement with a number, unless it was undone."""
        row = self._db.execute(f"{_ROWS} AND one.number = ?", (number,)).fetchone()
        return _judgement(row) if row else None


def _judgement(row: Sequence[str]) -> Judgement:
    number, subject, relation, target, decision, at, by, reason, *before = row
    instead = (before[0], before[1], before[2]) if before[0] else None
    return Judgement(subject, relation, target, decision, _read(at), by, reason, instead, int(number))  # type: ignore[arg-type]


def _stored(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds")


def _read(at: str) -> datetime:
    found = datetime.fromisoformat(at)
    return found if found.tzinfo else found.replace(tzinfo=UTC)
