"""Views of the picture that people keep: addresses too long to be mailed, each under a name made of its content."""

from __future__ import annotations

import hashlib
import sqlite3

NAME_LENGTH = 16


class ViewTable:
    """The kept views of a library; the same view has the same name, and none is ever taken out."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def put(self, query: str) -> str:
        """Keep what stands behind the `?` of an address; returns its name. Inside a transaction."""
        name = hashlib.sha256(query.encode("utf-8")).hexdigest()[:NAME_LENGTH]
        self._db.execute("INSERT INTO view VALUES (?, ?) ON CONFLICT DO NOTHING", (name, query))
        return name

    def get(self, name: str) -> str | None:
        """The view with a name."""
        row = self._db.execute("SELECT query FROM view WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None
