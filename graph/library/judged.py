"""Judgements as they stand over the documents that are known now, in the ledger."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Link = tuple[str, str, str]
"""Path of the subject, relation (or the name of a finding), path of the object."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What counts for one link: the decision, the number of its judgement, the link whose sentences it has."""

    decision: str
    number: int
    instead: Link | None = None


class JudgedTable:
    """The links that people decided."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def all(self) -> dict[Link, Standing]:
        """Every link that is decided."""
        return _read(self._db.execute("SELECT * FROM judged"))

    def write(self, judged: Mapping[Link, Standing]) -> None:
        """Keep these links and no others."""
        self._db.execute("DELETE FROM judged")
        self._db.executemany(
            "INSERT INTO judged VALUES (?, ?, ?, ?, ?, ?)",
            [
                (*link, one.decision, one.number, " ".join(one.instead) if one.instead else None)
                for link, one in sorted(judged.items())
            ],
        )


def _read(rows: Iterable[tuple[str, str, str, str, int, str | None]]) -> dict[Link, Standing]:
    found = {}
    for subject, relation, target, decision, number, packed in rows:
        instead = tuple(packed.split(" ")) if packed else None
        found[subject, relation, target] = Standing(decision, number, instead)  # type: ignore[arg-type]
    return found
