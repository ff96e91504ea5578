"""The ledger: which sources there are, in what state, and what each tells the others. SQLite, one file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import quote

from graph.errors import LibraryError, LuocdoError
from graph.messages import say
from graph.model import Place
from graph.resolution.knowledge import Entry, known_parent

VERSION = 1
_ROWS = (
    "SELECT sha256, CASE WHEN document IS NULL AND sha256 IN (SELECT sha256 FROM pending) THEN 'waiting' ELSE state END"
    " AS shown, format, chars, document, reason_key, reason_values FROM source"
)
"""Sources as people see them: one that is read but not shown yet is waiting."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source as the ledger keeps it. `reason_key` names the sentence that says why it failed."""

    sha256: str
    names: tuple[str, ...]
    state: str
    format: str | None
    chars: int | None
    document: str | None
    reason_key: str | None = None
    reason_values: str | None = None

    def reason(self, language: str) -> str | None:
        """Why the source was not read, in `language`."""
        if self.reason_key is None:
            return None
        values = json.loads(self.reason_values or "{}")
        if "path" in values and self.names:
            values["path"] = "; ".join(self.names)
        return say(self.reason_key, language, **values)


class Ledger:
    """An open ledger. Reads see the last commit; writes happen inside `transaction`."""

    def __init__(self, path: Path, *, create: bool = False) -> None:
        self._root = path.parent
        try:
            self._db = self._open(path, create=create)
            if create:
                self._db.execute("PRAGMA journal_mode = WAL")
                self._db.executescript(files("graph.library").joinpath("ledger.sql").read_text(encoding="utf-8"))
                self._db.execute("INSERT OR IGNORE INTO setting VALUES ('version', ?)", (str(VERSION),))
            found = int(self.setting("version") or 0)
        except (sqlite3.Error, ValueError) as error:
            if "is full" in str(error):
                raise LibraryError("disk_full", path=self._root) from error
            raise LibraryError("library_damaged", path=path, reason=error) from error
        if found > VERSION:
            self.close()
            raise LibraryError("library_newer", path=path.parent, found=found, known=VERSION)

    @staticmethod
    def _open(path: Path, *, create: bool) -> sqlite3.Connection:
        """A connection that may write, or, where the folder may only be read, one that reads."""
        address = f"file:{quote(path.absolute().as_posix())}"
        modes = ["mode=rwc"] if create else ["mode=rw", "mode=ro&immutable=1"]
        for mode in modes:
            db = sqlite3.connect(
                f"{address}?{mode}", uri=True, isolation_level=None, timeout=30, check_same_thread=False
            )
            try:
                db.execute("PRAGMA foreign_keys = ON")
                db.execute("PRAGMA synchronous = FULL")
                if not create:
                    db.execute("SELECT value FROM setting WHERE key = 'version'").fetchone()
                return db
            except sqlite3.OperationalError:
                db.close()
                if mode == modes[-1]:
                    raise
        raise AssertionError("no mode was tried")

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing."""
        try:
            self._db.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            raise LibraryError("library_read_only", path=self._root) from error
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def setting(self, key: str) -> str | None:
        """A setting of the library, such as its `base`."""
        row = self._db.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def put_setting(self, key: str, value: str) -> None:
        """Keep a setting."""
        self._db.execute(
            "INSERT INTO setting VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (key, value)
        )

    # sources

    def sources(self, state: str | None = None) -> tuple[SourceRow, ...]:
        """Every source, or those in `state`, in order of their first name."""
        rows = self._db.execute(
            f"{_ROWS} WHERE ?1 IS NULL OR shown = ?1",
            (state,),
        ).fetchall()
        found = [self._row(row) for row in rows]
        return tuple(sorted(found, key=lambda row: (row.names, row.sha256)))

    def source(self, sha256: str) -> SourceRow | None:
        """One source."""
        row = self._db.execute(
            f"{_ROWS} WHERE sha256 = ?",
            (sha256,),
        ).fetchone()
        return self._row(row) if row else None

    def _row(self, row: tuple[str, str, str | None, int | None, str | None, str | None, str | None]) -> SourceRow:
        sha256, state, kind, chars, document, key, values = row
        return SourceRow(sha256, self.names(sha256), state, kind, chars, document, key, values)

    def names(self, sha256: str) -> tuple[str, ...]:
        """The file names under which a source was added."""
        return tuple(
            name for (name,) in self._db.execute("SELECT name FROM name WHERE sha256 = ? ORDER BY name", (sha256,))
        )

    def find_source(self, words: str) -> tuple[SourceRow, ...]:
        """Sources whose id begins with `words`, or whose name or file name is `words`."""
        escaped = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        rows = self._db.execute(
            "SELECT DISTINCT sha256 FROM source LEFT JOIN name USING (sha256)"
            " WHERE (length(?1) >= 6 AND sha256 LIKE ?2 || '%' ESCAPE '\\')"
            " OR name = ?1 OR name LIKE '%/' || ?2 ESCAPE '\\'",
            (words, escaped),
        ).fetchall()
        return tuple(row for (sha256,) in rows if (row := self.source(sha256)))

    def put_source(self, sha256: str, state: str, kind: str | None, chars: int | None, document: str | None) -> None:
        """Record a source that was read."""
        self._db.execute(
            "INSERT INTO source (sha256, state, format, chars, document) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (sha256) DO UPDATE SET state = excluded.state, format = excluded.format,"
            " chars = excluded.chars, document = excluded.document, reason_key = NULL, reason_values = NULL",
            (sha256, state, kind, chars, document),
        )

    def put_failure(self, sha256: str, error: LuocdoError) -> None:
        """Record a source that could not be read, and why."""
        values = json.dumps(
            {key: str(value) for key, value in error.values.items()}, ensure_ascii=False, sort_keys=True
        )
        self._db.execute(
            "INSERT INTO source (sha256, state, reason_key, reason_values) VALUES (?, 'failed', ?, ?)"
            " ON CONFLICT (sha256) DO UPDATE SET state = 'failed', reason_key = excluded.reason_key,"
            " reason_values = excluded.reason_values",
            (sha256, error.key, values),
        )

    def put_name(self, sha256: str, name: str) -> bool:
        """Record a name of a source; False where it was known."""
        return self._db.execute("INSERT OR IGNORE INTO name VALUES (?, ?)", (sha256, name)).rowcount > 0

    def drop_source(self, sha256: str) -> None:
        """Forget a source and all that it told."""
        self._db.execute("DELETE FROM source WHERE sha256 = ?", (sha256,))

    # what sources tell and ask

    def put_stated(self, sha256: str, entries: Iterable[Entry], asked: Iterable[tuple[str, str]]) -> None:
        """Record what a source tells the others and which series it cites."""
        self._db.execute("DELETE FROM stated WHERE source = ?", (sha256,))
        self._db.execute("DELETE FROM asked WHERE source = ?", (sha256,))
        self._db.executemany(
            "INSERT INTO stated VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    sha256, e.path, e.body, e.number, e.broad, e.kind, e.type, e.code,
                    e.day.isoformat() if e.day else None, e.term, e.title, e.issuer, int(e.held),
                )
                for e in entries
            ],
        )  # fmt: skip
        self._db.executemany("INSERT OR IGNORE INTO asked VALUES (?, ?, ?)", [(sha256, *series) for series in asked])

    def series_of(self, sha256: str) -> set[tuple[str, str]]:
        """The series (body, number) that a source states."""
        return set(self._db.execute("SELECT DISTINCT body, number FROM stated WHERE source = ?", (sha256,)))

    def asking(self, series: Iterable[tuple[str, str]]) -> set[str]:
        """Sources that cite one of `series`."""
        return {
            sha256
            for body, number in series
            for (sha256,) in self._db.execute("SELECT source FROM asked WHERE body = ? AND number = ?", (body, number))
        }

    def put_units(self, sha256: str, units: Iterable[tuple[Place, Place | None]]) -> None:
        """Record the units that a source names, with the unit above each where it tells."""
        self._db.execute("DELETE FROM unit WHERE source = ?", (sha256,))
        self._db.executemany(
            "INSERT OR IGNORE INTO unit VALUES (?, ?, ?, ?, ?)",
            [
                (sha256, place.kind, place.name, parent.kind if parent else None, parent.name if parent else None)
                for place, parent in units
            ],
        )

    def units_of(self, sha256: str) -> set[tuple[str, str]]:
        """The units for which a source tells what is above."""
        return set(
            self._db.execute("SELECT kind, name FROM unit WHERE source = ? AND parent_name IS NOT NULL", (sha256,))
        )

    def unplaced(self, units: Iterable[tuple[str, str]]) -> set[str]:
        """Sources that name one of `units` without telling what is above it."""
        return {
            sha256
            for kind, name in units
            for (sha256,) in self._db.execute(
                "SELECT source FROM unit WHERE kind = ? AND name = ? AND parent_name IS NULL", (kind, name)
            )
        }

    def entries(self, body: str, number: str) -> tuple[Entry, ...]:
        """What sources state of one series, one entry a document: a held one before a cited one."""
        rows = self._db.execute(
            "SELECT path, body, number, broad, kind, type, code, day, term, max(title), max(issuer), max(held)"
            " FROM stated WHERE body = ? AND number = ? GROUP BY path ORDER BY path",
            (body, number),
        )
        return tuple(_entry(*row) for row in rows)

    def parents(self, place: Place) -> set[Place]:
        """The units that sources name above `place`."""
        rows = self._db.execute(
            "SELECT DISTINCT parent_kind, parent_name FROM unit"
            " WHERE kind = ? AND name = ? AND parent_name IS NOT NULL",
            (place.kind, place.name),
        )
        return {Place(kind, name) for kind, name in rows}

    # pending work and judgements

    def put_pending(self, sources: Iterable[str]) -> None:
        """Mark sources whose graph must be written."""
        self._db.executemany("INSERT OR IGNORE INTO pending VALUES (?)", [(sha256,) for sha256 in sources])

    def pending(self) -> tuple[str, ...]:
        """Sources whose graph must be written."""
        return tuple(sha256 for (sha256,) in self._db.execute("SELECT sha256 FROM pending ORDER BY sha256"))

    def clear_pending(self) -> None:
        """All graphs are written and visible."""
        self._db.execute("DELETE FROM pending")

    def judgements(self) -> tuple[tuple[str, str, str, str], ...]:
        """Every judgement: subject, relation, object, decision."""
        return tuple(
            self._db.execute(
                "SELECT subject, relation, object, decision FROM judgement ORDER BY subject, relation, object"
            )
        )


def _entry(path: str, body: str, number: str, *rest: Any) -> Entry:
    broad, kind, name, code, day, term, title, issuer, held = rest
    when = date.fromisoformat(day) if day else None
    return Entry(path, body, number, broad, kind, name, code, when, term, title, issuer, bool(held))


class LibraryKnowledge:
    """What a library knows, for resolution: the ledger beside the gazetteers."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def numbered(self, body: str, number: str) -> tuple[Entry, ...]:
        return self._ledger.entries(body, number)

    def parent(self, place: Place) -> Place | None:
        known = known_parent(place)
        found = self._ledger.parents(place) | ({known} if known else set())
        return found.pop() if len(found) == 1 else None
