"""The sentences behind links, link by link, in the ledger: what pages of long answers show."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping


class ProofTable:
    """What the graph says of each piece of evidence, by the documents at both ends of its link."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def put(self, source: int, proofs: Iterable[tuple[str, str, str, Mapping[str, str]]]) -> None:
        """The evidence of a source: path of the subject, relation, path of the object, properties with values."""
        rows = [
            (source, subject, relation, target, json.dumps(said, ensure_ascii=False, separators=(",", ":")))
            for subject, relation, target, said in proofs
        ]
        self._db.executemany("INSERT INTO proof VALUES (?, ?, ?, ?, ?)", rows)

    def forget(self, source: int) -> None:
        """A source goes, or says otherwise."""
        self._db.execute("DELETE FROM proof WHERE source = ?", (source,))

    def between(self, subject: str, target: str) -> Iterator[tuple[str, str, dict[str, str]]]:
        """Relation, id of the source and properties of all evidence for links from `subject` to `target`."""
        for relation, sha256, said in self._db.execute(
            "SELECT relation, sha256, said FROM proof JOIN source ON source.id = source"
            " WHERE subject = ? AND object = ?",
            (subject, target),
        ):
            yield relation, sha256, json.loads(said)
