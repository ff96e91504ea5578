"""What sources leave open for a person to decide, in the ledger: a page of the queue costs a page."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

import orjson

DOUBTS = ("ambiguous", "unsure")
"""In the order of the queue."""
SURE = 0.8
"""Up to this confidence a link is asked about, unless another sentence is surer of it."""
_OPEN = """
  FROM doubt WHERE kind = :kind AND (:source IS NULL OR source = :source)
  AND NOT EXISTS (SELECT 1 FROM judged WHERE judged.subject = doubt.subject AND judged.relation = doubt.relation
    AND judged.object = doubt.object)
  AND (kind <> 'unsure' OR (
    NOT EXISTS (SELECT 1 FROM doubt other WHERE other.kind = 'ambiguous' AND other.subject = doubt.subject
      AND other.relation = doubt.relation AND other.object = doubt.object)
    AND NOT EXISTS (SELECT 1 FROM proof WHERE proof.subject = doubt.subject AND proof.object = doubt.object
      AND proof.relation = doubt.relation AND CAST(json_extract(said, '$.confidence') AS REAL) > :sure
      AND json_extract(said, '$.basis') <> 'suggested')))
  GROUP BY kind, subject, relation, object
"""
"""Each question once, however many sources leave it open; what is decided is out."""
_ROWS = "SELECT kind, subject, relation, object, min(start), stop, open, candidates"
_COUNT = "SELECT count(*) FROM (SELECT 1" + _OPEN + ")"  # noqa: S608 - our own words
_PAGE = _ROWS + _OPEN + "ORDER BY kind, subject, relation, object LIMIT :limit OFFSET :offset"
_ONE = (
    "SELECT kind, subject, relation, object, start, stop, open, candidates FROM doubt"
    " WHERE kind = 'ambiguous' AND subject = ? AND relation = ? AND object = ? ORDER BY source LIMIT 1"
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """One link that a source leaves open, by paths. `open` is the end that may be one of the `candidates`."""

    kind: str
    subject: str
    relation: str
    object: str
    start: int
    stop: int
    open: str | None = None
    candidates: tuple[str, ...] = ()


class DoubtTable:
    """The questions that sources leave open."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def put(self, source: int, doubts: Iterable[Doubt]) -> None:
        """What a source leaves open."""
        self._db.executemany(
            "INSERT OR IGNORE INTO doubt VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (one.kind, one.subject, one.relation, one.object, source, one.open,
                 orjson.dumps(one.candidates).decode(), one.start, one.stop)
                for one in doubts
            ],
        )  # fmt: skip

    def forget(self, source: int) -> None:
        """A source goes, or says otherwise."""
        self._db.execute("DELETE FROM doubt WHERE source = ?", (source,))

    def count(self, kind: str, source: int | None = None) -> int:
        """How many questions of a kind are not decided, of all sources or of one."""
        (count,) = self._db.execute(_COUNT, {"kind": kind, "source": source, "sure": SURE}).fetchone()
        return int(count)

    def page(self, kind: str, limit: int, offset: int, source: int | None = None) -> list[Doubt]:
        """Some of those questions, in the order of their paths."""
        given = {"kind": kind, "source": source, "sure": SURE, "limit": limit, "offset": offset}
        return [_doubt(row) for row in self._db.execute(_PAGE, given)]

    def of(self, subject: str, relation: str, target: str) -> Doubt | None:
        """What is open about one link, decided or not."""
        row = self._db.execute(_ONE, (subject, relation, target)).fetchone()
        return _doubt(row) if row else None


def _doubt(row: tuple[str, str, str, str, int, int, str | None, str]) -> Doubt:
    kind, subject, relation, target, start, stop, end, candidates = row
    return Doubt(kind, subject, relation, target, start, stop, end, tuple(orjson.loads(candidates)))
