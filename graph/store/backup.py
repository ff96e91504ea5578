"""A library as one file, and back: the ledger, the large originals, and the snapshot of the same moment."""

from __future__ import annotations

import json
import os
import sqlite3
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path, PurePosixPath

from graph.errors import InputError, LibraryError
from graph.library.folder import Library, library_error, open_library, remove_folder, sync_folder
from graph.library.ledger import VERSION
from graph.store.snapshot import frozen, open_snapshot
from graph.store.upgrade import upgrade

_MANIFEST = "luocdo.json"
_LEDGER = "library.sqlite"
_LARGE = "SELECT sha256 FROM kept JOIN source ON source.id = kept.source WHERE original IS NULL ORDER BY sha256"
"""Originals that lie in `files/`."""
_ATTEMPTS = 5
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, sqlite3.DatabaseError, KeyError, IndexError, TypeError, ValueError, EOFError,
    NotImplementedError, RuntimeError, struct.error,
)  # fmt: skip
"""What reading a file raises that is no archive of ours, or of whose bytes some were changed."""


def back_up(library: Library, target: Path, *, progress: Callable[[str], None] | None = None) -> int:
    """Write the library to the file `target`, whole or not at all; returns how many sources are in it.

    A writer may be at work meanwhile: what its last commit showed is what the file holds. Where it takes a large
    original away in between, the backup begins again.
    """
    for attempt in range(_ATTEMPTS):
        try:
            return _back_up(library, target, progress)
        except FileNotFoundError as error:
            if attempt == _ATTEMPTS - 1 or not target.absolute().parent.is_dir():
                raise InputError("output_unwritable", path=target, reason=error) from error
    raise AssertionError("no attempt was made")


def _back_up(library: Library, target: Path, progress: Callable[[str], None] | None) -> int:
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with tempfile.TemporaryDirectory(prefix=".luocdo-", dir=target.absolute().parent) as folder:
            ledger = Path(folder) / _LEDGER
            with frozen(library, ledger) as snapshot, zipfile.ZipFile(part, "w", allowZip64=True) as archive:
                with closing(sqlite3.connect(ledger)) as copy:
                    sources = int(copy.execute("SELECT count(*) FROM source WHERE state = 'read'").fetchone()[0])
                    large = [sha256 for (sha256,) in copy.execute(_LARGE)]
                manifest = {"version": VERSION, "generation": snapshot.number, "sources": sources}
                archive.writestr(_MANIFEST, json.dumps(manifest))
                archive.write(ledger, _LEDGER, zipfile.ZIP_DEFLATED, 1)
                for sha256 in large:
                    archive.write(library.file_path(sha256), f"files/{sha256[:2]}/{sha256}", zipfile.ZIP_STORED)
                if snapshot.engine is None:
                    _add_all(archive, snapshot.path, f"snapshots/{snapshot.number}", progress)
        with part.open("r+b") as file:
            os.fsync(file.fileno())
        part.replace(target)
        sync_folder(target.absolute().parent)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise InputError("output_unwritable", path=target, reason=error) from error
    finally:
        part.unlink(missing_ok=True)
    return sources


def _add_all(archive: zipfile.ZipFile, folder: Path, name: str, progress: Callable[[str], None] | None) -> None:
    for file in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if file.is_file() and not file.name.endswith((".part", ".lock")) and file.name != "LOCK":
            archive.write(file, f"{name}/{file.relative_to(folder).as_posix()}", zipfile.ZIP_STORED)
            if progress:
                progress(file.name)


def restore(file: Path, root: Path) -> int:
    """Make the library in the folder `root` from a backup, whole or not at all; returns how many sources it has.

    Raises `InputError` where the file is no backup or is damaged, `LibraryError` where the folder is not empty or
    the backup was made by a newer version; one of an earlier version is upgraded.
    """
    root = root.absolute()
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise LibraryError("library_not_empty", path=root)
    root.absolute().parent.mkdir(parents=True, exist_ok=True)
    part = root.absolute().with_name(f".{root.name}.part")
    remove_folder(part)
    try:
        with zipfile.ZipFile(file) as archive:
            manifest = json.loads(archive.read(_MANIFEST))
            version, sources = int(manifest["version"]), int(manifest["sources"])
            if version > VERSION:
                raise LibraryError("library_newer", path=file, found=version, known=VERSION)
            for name in archive.namelist():
                if name != _MANIFEST and _is_ours(name):
                    archive.extract(name, part)
        for folder in ("files", "snapshots"):
            (part / folder).mkdir(parents=True, exist_ok=True)
        if version < VERSION:
            upgrade(part)
        with open_library(part) as library:
            library.ledger.db.execute("PRAGMA journal_mode = WAL")
            if library.ledger.generation() and not library.ledger.setting("engine"):
                open_snapshot(library).close()
        if root.exists():
            root.rmdir()
        part.replace(root)
        sync_folder(root.absolute().parent)
    except FileNotFoundError as error:
        raise InputError("file_missing", path=file) from error
    except _DAMAGED as error:
        raise InputError("backup_damaged", path=file, reason=error) from error
    except LibraryError as error:
        if error.key in ("library_missing", "library_damaged", "snapshot_damaged"):
            raise InputError("backup_damaged", path=file, reason=error.values.get("reason", _LEDGER)) from error
        raise
    except OSError as error:
        raise library_error(error, root) from error
    finally:
        remove_folder(part)
    return sources


def _is_ours(name: str) -> bool:
    """Whether a name in the archive is one that a backup has: nothing is written outside the folder."""
    path = PurePosixPath(name)
    inside = not path.is_absolute() and ".." not in path.parts
    return inside and bool(path.parts) and path.parts[0] in (_LEDGER, "files", "snapshots")
