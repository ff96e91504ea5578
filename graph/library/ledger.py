"""The ledger: which sources there are, in what state, what is kept of each, what people decided. One SQLite file."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import weakref
import zlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

import orjson

from graph.errors import LibraryError, LuocdoError
from graph.messages import say

_Item = TypeVar("_Item")
VERSION = 24
STATES = ("read", "failed", "waiting")
"""The states of sources."""
DERIVED = (
    "entry",
    "asked",
    "above",
    "unplaced",
    "tally",
    "body",
    "edge",
    "shown",
    "moved",
    "proof",
    "judged",
    "doubt",
    "called",
    "worded",
)
"""Tables that are made anew from what is kept."""
_ROWS = "SELECT id, sha256, state, format, chars, document, reason_key, reason_values FROM source"
_ROOM = 64 * 1024
"""Bytes that the engine needs before it can say that the disk is full."""
_PAGES = -200_000
"""The writer's page cache: kilobytes, as SQLite counts them when negative."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source as the ledger keeps it. `reason_key` names the sentence that says why it failed."""

    id: int
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


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a source, as zlib streams: `original` None where it lies in `files/`, `text` None where the
    original is the text; `reader` is the version of the rules that made the claims.
    """

    original: bytes | None
    text: bytes | None
    claims: bytes
    reader: str


class Ledger:
    """An open ledger. Reads see the last commit; writes happen inside `transaction`.

    With `old` a ledger of an earlier version opens too, for its upgrade.
    """

    def __init__(self, path: Path, *, create: bool = False, old: bool = False) -> None:
        self._root = path.parent
        self.path = path
        try:
            self.db = self._open(path, create=create)
            self._closing = weakref.finalize(self, self.db.close)  # at the latest when nobody holds it any more
            self._closing.atexit = False
            if create:
                self.db.execute("PRAGMA journal_mode = WAL")
                self.create()
            found = self.version()
        except (sqlite3.Error, ValueError) as error:
            if "is full" in str(error):
                raise LibraryError("disk_full", path=self._root) from error
            raise LibraryError("library_damaged", path=path, reason=error) from error
        if found != VERSION and not (old and found < VERSION):
            self.close()
            key = "library_newer" if found > VERSION else "library_older"
            raise LibraryError(key, path=path.parent, found=found, known=VERSION)

    @staticmethod
    def _open(path: Path, *, create: bool) -> sqlite3.Connection:
        """A connection that may write, or, where the folder may only be read, one that reads."""
        where = os.fsencode(path.absolute().as_posix())
        address = "file:" + quote(re.sub(b"^//+", b"/", where))
        modes = ["mode=rwc"] if create else ["mode=rw", "mode=ro", "mode=ro&immutable=1"]
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
            except sqlite3.Error as error:
                db.close()
                if mode == modes[-1] or not isinstance(error, sqlite3.OperationalError):
                    raise
        raise AssertionError("no mode was tried")

    def create(self) -> None:
        """Make the tables of this version."""
        self.db.executescript(f"BEGIN;{_script('ledger')};{_script('derived')};COMMIT;")
        self.put_setting("version", str(VERSION))

    def close(self) -> None:
        """Close the file."""
        self._closing()

    def version(self) -> int:
        """The version of the tables."""
        return int(self.setting("version") or 0)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing."""
        try:
            self.db.execute(f"PRAGMA cache_size = {_PAGES}")
            self.db.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            raise LibraryError("disk_full" if self._is_full() else "library_read_only", path=self._root) from error
        try:
            yield
            self.db.execute("COMMIT")
        except BaseException as error:
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")
            if isinstance(error, sqlite3.OperationalError):
                full = "is full" in str(error) or self._is_full()
                raise LibraryError("disk_full" if full else "library_io", path=self._root, reason=error) from error
            raise

    def _is_full(self) -> bool:
        """Whether the disk has no room even for the engine's own files; it then calls the ledger read-only."""
        return shutil.disk_usage(self._root).free < _ROOM

    def stay(self) -> None:
        """Reads see what is there now until the ledger is closed; what was read once is kept in memory."""
        self.db.execute(f"PRAGMA cache_size = {_PAGES}")
        self.db.execute("BEGIN")
        self.version()

    def setting(self, key: str) -> str | None:
        """A setting of the library, such as its `base`."""
        row = self.db.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def put_setting(self, key: str, value: str) -> None:
        """Keep a setting."""
        self.db.execute(
            "INSERT INTO setting VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (key, value)
        )

    def generation(self) -> int:
        """How often the library was changed and shown: the number of its newest snapshot."""
        return int(self.setting("generation") or 0)

    # sources

    def sources(self, state: str | None = None) -> tuple[SourceRow, ...]:
        """Every source, or those in `state`, in order of their first name."""
        rows = self.db.execute(f"{_ROWS} WHERE ?1 IS NULL OR state = ?1", (state,)).fetchall()
        names: dict[int, list[str]] = {}
        for source, name in self.db.execute("SELECT source, name FROM name ORDER BY source, name"):
            names.setdefault(source, []).append(name)
        found = [_row(row, names.get(row[0], ())) for row in rows]
        return tuple(sorted(found, key=lambda row: (row.names, row.sha256)))

    def source(self, sha256: str) -> SourceRow | None:
        """One source."""
        row = self.db.execute(f"{_ROWS} WHERE sha256 = ?", (sha256,)).fetchone()
        return _row(row, self.names(sha256)) if row else None

    def identify(self, sha256: str) -> tuple[int, str] | None:
        """The number and the state of a source."""
        found: tuple[int, str] | None = self.db.execute(
            "SELECT id, state FROM source WHERE sha256 = ?", (sha256,)
        ).fetchone()
        return found

    def identity_of(self, source: int) -> tuple[str, list[str]]:
        """The id and the names of the source with the number `source`."""
        (sha256,) = self.db.execute("SELECT sha256 FROM source WHERE id = ?", (source,)).fetchone()
        names = self.db.execute("SELECT name FROM name WHERE source = ? ORDER BY name", (source,)).fetchall()
        return sha256, [name for (name,) in names]

    def identities_of(self, sources: Sequence[int]) -> dict[int, tuple[str, list[str]]]:
        """The same of several sources, looked up together."""
        numbers = orjson.dumps(sources).decode()
        of_each = "FROM json_each(?) AS one CROSS JOIN"
        found: dict[int, tuple[str, list[str]]] = {
            number: (sha256, [])
            for number, sha256 in self.db.execute(
                f"SELECT source.id, sha256 {of_each} source ON source.id = one.value",
                (numbers,),
            )
        }
        for number, name in self.db.execute(
            f"SELECT source, name {of_each} name ON source = one.value ORDER BY name",
            (numbers,),
        ):
            found[number][1].append(name)
        return found

    def read_ids(self) -> list[str]:
        """The ids of all sources that were read, in their order."""
        return [sha256 for (sha256,) in self.db.execute("SELECT sha256 FROM source WHERE state = 'read' ORDER BY 1")]

    def read_numbers(self) -> list[int]:
        """The numbers of all sources that were read, in the order of their ids."""
        return [one for (one,) in self.db.execute("SELECT id FROM source WHERE state = 'read' ORDER BY sha256")]

    def count(self, state: str) -> int:
        """How many sources are in `state`."""
        return int(self.db.execute("SELECT count(*) FROM source WHERE state = ?", (state,)).fetchone()[0])

    def states(self) -> dict[str, int]:
        """How many sources are in each state that some are in."""
        return {state: number for state in STATES if (number := self.count(state))}

    def names(self, sha256: str) -> tuple[str, ...]:
        """The file names under which a source was added."""
        return tuple(
            name
            for (name,) in self.db.execute(
                "SELECT name FROM name JOIN source ON source.id = name.source WHERE sha256 = ? ORDER BY name", (sha256,)
            )
        )

    def newest(self) -> int:
        """The highest number of a source; what is added later has a higher one."""
        return int(self.db.execute("SELECT coalesce(max(id), 0) FROM source").fetchone()[0])

    def named(self, names: Collection[str]) -> dict[str, tuple[int, str]]:
        """By name the number and the id of the newest source that is called so."""
        found: dict[str, tuple[int, str]] = {}
        for some in batched(names, 500):
            asked = ", ".join("?" * len(some))
            query = f"SELECT name.name, id, sha256 FROM name JOIN source ON id = source WHERE name.name IN ({asked})"  # noqa: S608
            rows = self.db.execute(f"{query} ORDER BY id", some)
            found |= {name: (number, sha256) for name, number, sha256 in rows}
        return found

    def find_source(self, words: str) -> tuple[SourceRow, ...]:
        """Sources whose id begins with `words`, or whose name or file name is `words`."""
        escaped = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        rows = self.db.execute(
            "SELECT DISTINCT sha256 FROM source LEFT JOIN name ON name.source = source.id"
            " WHERE (length(?1) >= 6 AND sha256 LIKE ?2 || '%' ESCAPE '\\')"
            " OR name = ?1 OR name LIKE '%/' || ?2 ESCAPE '\\'",
            (words, escaped),
        ).fetchall()
        return tuple(row for (sha256,) in rows if (row := self.source(sha256)))

    def put_source(self, sha256: str, kind: str, chars: int, kept: Kept) -> int:
        """Record a source that was read, with what is kept of it; returns its number."""
        (number,) = self.db.execute(
            "INSERT INTO source (sha256, state, format, chars) VALUES (?, 'read', ?, ?)"
            " ON CONFLICT (sha256) DO UPDATE SET state = 'read', format = excluded.format,"
            " chars = excluded.chars, reason_key = NULL, reason_values = NULL RETURNING id",
            (sha256, kind, chars),
        ).fetchone()
        self.db.execute(
            "INSERT OR REPLACE INTO kept (source, original, text, claims, reader) VALUES (?, ?, ?, ?, ?)",
            (number, kept.original, kept.text, kept.claims, kept.reader),
        )
        return int(number)

    def put_failure(self, sha256: str, error: LuocdoError) -> None:
        """Record a source that could not be read, and why."""
        values = json.dumps(
            {key: str(value) for key, value in error.values.items()}, ensure_ascii=False, sort_keys=True
        )
        self.db.execute(
            "INSERT INTO source (sha256, state, reason_key, reason_values) VALUES (?, 'failed', ?, ?)"
            " ON CONFLICT (sha256) DO UPDATE SET state = 'failed', reason_key = excluded.reason_key,"
            " reason_values = excluded.reason_values",
            (sha256, error.key, values),
        )

    def put_name(self, sha256: str, name: str) -> bool:
        """Record a name of a source; False where it was known."""
        there = self.identify(sha256)
        return there is not None and self.name_source(there[0], name)

    def name_source(self, source: int, name: str) -> bool:
        """Record a name of the source with the number `source`; False where it was known."""
        return self.db.execute("INSERT OR IGNORE INTO name VALUES (?, ?)", (source, name)).rowcount > 0

    def drop_source(self, sha256: str) -> None:
        """Forget a source and what is kept of it."""
        self.db.execute("DELETE FROM source WHERE sha256 = ?", (sha256,))

    # what is kept

    def original(self, sha256: str) -> bytes | None:
        """The file as received; None where it lies in `files/`."""
        return self._kept(sha256, "original")

    def text(self, sha256: str) -> bytes | None:
        """The clean text in UTF-8; None where the original is the text."""
        return self._kept(sha256, "text")

    def texts_of(self, sources: Sequence[int]) -> Iterator[tuple[str, bytes | None]]:
        """The ids of several sources, each with its clean text in UTF-8, packed; None where that lies in `files/`."""
        found: Iterator[tuple[str, bytes | None]] = self.db.execute(
            "SELECT sha256, coalesce(text, original) FROM json_each(?) AS one"
            " CROSS JOIN source ON source.id = one.value JOIN kept ON kept.source = source.id",
            (orjson.dumps(sources).decode(),),
        )
        return found

    def claims(self, sha256: str) -> bytes:
        """The claims of a source as canonical N-Quads."""
        return self._kept(sha256, "claims") or b""

    def _kept(self, sha256: str, column: str) -> bytes | None:
        row = self.db.execute(
            f"SELECT {column} FROM kept JOIN source ON source.id = kept.source WHERE sha256 = ?",  # noqa: S608
            (sha256,),
        ).fetchone()
        if row is None:
            raise KeyError(sha256)
        return zlib.decompress(row[0]) if row[0] is not None else None

    def put_reading(self, source: int, kind: str, chars: int, kept: Kept) -> None:
        """Replace what was read of a source; its original stays."""
        self.db.execute(
            "UPDATE kept SET text = ?, claims = ?, reader = ? WHERE source = ?",
            (kept.text, kept.claims, kept.reader, source),
        )
        self.db.execute("UPDATE source SET format = ?, chars = ? WHERE id = ?", (kind, chars, source))

    def reader(self, sha256: str) -> str | None:
        """The version of the rules that read a source."""
        row = self.db.execute(
            "SELECT reader FROM kept JOIN source ON source.id = kept.source WHERE sha256 = ?", (sha256,)
        ).fetchone()
        return row[0] if row else None

    def readers(self) -> Iterable[tuple[str, str]]:
        """Each source that was read with the version of the rules that read it."""
        return self.db.execute("SELECT sha256, reader FROM kept JOIN source ON source.id = kept.source ORDER BY sha256")

    # what is derived

    def told(self, source: int) -> str | None:
        """What a source tells the others and asks of them."""
        return self._derived(source, "told")

    def said(self, source: int) -> str | None:
        """What a source adds to what holds."""
        return self._derived(source, "said")

    def _derived(self, source: int, column: str) -> str | None:
        row = self.db.execute(
            f"SELECT {column} FROM kept WHERE source = ?",  # noqa: S608 - one of our own names
            (source,),
        ).fetchone()
        return zlib.decompress(row[0]).decode("utf-8") if row and row[0] is not None else None

    def put_told(self, source: int, told: str) -> None:
        """Keep what a source tells the others."""
        self.db.execute("UPDATE kept SET told = ? WHERE source = ?", (_packed(told), source))

    def put_said(self, source: int, said: str, document: str) -> None:
        """Keep what a source adds, and the IRI of the document that it holds."""
        self.db.execute("UPDATE kept SET said = ? WHERE source = ?", (_packed(said), source))
        self.db.execute("UPDATE source SET document = ? WHERE id = ?", (document, source))

    def tallies(self, paths: Iterable[str]) -> dict[str, str]:
        """The tallies of the things at `paths` that have one."""
        found: dict[str, str] = {}
        for some in batched(paths, 500):
            marks = ",".join("?" * len(some))
            found.update(
                self.db.execute(
                    f"SELECT path, said FROM tally WHERE path IN ({marks})",  # noqa: S608 - question marks only
                    some,
                )
            )
        return found

    def put_tallies(self, tallies: Iterable[tuple[str, str | None]]) -> None:
        """Write tallies; None takes one out."""
        for path, said in tallies:
            if said is None:
                self.db.execute("DELETE FROM tally WHERE path = ?", (path,))
            else:
                self.db.execute("INSERT OR REPLACE INTO tally VALUES (?, ?)", (path, said))

    def create_table(self, table: str) -> None:
        """Make one table of the truth as this version has it; inside a transaction."""
        for statement in _script("ledger").split(";\n"):
            if f"CREATE TABLE {table} (" in statement:
                self.db.execute(statement)

    def forget_derived(self) -> None:
        """Make everything that is derived anew, empty, as this version has it; inside a transaction."""
        for table in DERIVED:
            self.db.execute(f"DROP TABLE IF EXISTS {table}")
        for statement in _script("derived").split(";\n"):
            self.db.execute(statement)
        self.db.execute("UPDATE kept SET told = NULL, said = NULL")
        self.db.execute("UPDATE source SET document = NULL")
        # the file of the link index goes by numbers of the documents, which are given anew
        self.db.execute("DELETE FROM setting WHERE key = 'links'")


def _script(name: str) -> str:
    return files("graph.library").joinpath(f"{name}.sql").read_text(encoding="utf-8")


def _row(
    row: tuple[int, str, str, str | None, int | None, str | None, str | None, str | None], names: Iterable[str]
) -> SourceRow:
    number, sha256, state, kind, chars, document, key, values = row
    return SourceRow(number, sha256, tuple(names), state, kind, chars, document, key, values)


def _packed(text: str) -> bytes:
    return zlib.compress(text.encode("utf-8"), 1)


def batched(items: Iterable[_Item], size: int) -> Iterator[tuple[_Item, ...]]:
    """`items` in tuples of at most `size`."""
    rest = iter(items)
    while some := tuple(islice(rest, size)):
        yield some
