"""The sentences behind links, link by link, in the ledger: what pages of long answers show."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

import orjson


class ProofTable:
    """What the graph says of each piece of evidence, by the documents at both ends of its link."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def put(self, source: int, proofs: Iterable[tuple[str, str, str, Mapping[str, str]]]) -> None:
        """The evidence of a source: path of the subject, relation, path of the object, properties with values."""
        rows = [
            (source, subject, relation, target, orjson.dumps(said).decode())
            for subject, relation, target, said in proofs
        ]
        self._db.executemany("INSERT INTO proof VALUES (?, ?, ?, ?, ?)", rows)

    def forget(self, source: int) -> None:
        """A source goes, or says otherwise."""
        self._db.execute("DELETE FROM proof WHERE source = ?", (source,))

    def between(self, ends: Sequence[tuple[str, str]]) -> Iterator[tuple[int, str, str, dict[str, str]]]:
        """All evidence for links between some pairs of paths: the pair's place, relation, sha256 of the source,
        properties. It comes fastest where `ends` are sorted.
        """
        for place, relation, sha256, said in self._db.execute(
            "SELECT key, relation, sha256, CAST(said AS BLOB) FROM json_each(?)"
            " CROSS JOIN proof ON subject = value ->> 0 AND object = value ->> 1 JOIN source ON source.id = source",
            (orjson.dumps(ends).decode(),),
        ):
            yield place, relation, sha256, orjson.loads(said)
