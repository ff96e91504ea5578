"""A library folder: where everything lies, and how it is opened."""

from __future__ import annotations

import errno
import os
import shutil
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from filelock import FileLock

from graph.errors import LibraryError
from graph.library.claims import read_claims_file
from graph.library.ledger import Ledger, SourceRow
from graph.model import Claims
from graph.namespaces import DEFAULT_BASE

_OWN = frozenset(("files", "snapshots", "lock", "luocdo.toml"))
"""What may lie in a folder before it is a library."""


class Library:
    """An open library. Readers need nothing else; writing goes through `graph.store.writer`."""

    def __init__(self, root: Path, ledger: Ledger) -> None:
        self.root = root
        self.ledger = ledger
        self.base = ledger.setting("base") or DEFAULT_BASE

    def close(self) -> None:
        """Close the ledger."""
        self.ledger.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # where things lie

    def file_path(self, sha256: str) -> Path:
        """Where a large file lies as it was received; small ones are in the ledger."""
        return self.root / "files" / sha256[:2] / sha256

    @property
    def store_path(self) -> Path:
        """The writer's store."""
        return self.root / "store"

    @property
    def snapshots(self) -> Path:
        """The immutable snapshots that readers open."""
        return self.root / "snapshots"

    def current_snapshot(self) -> int:
        """The number of the newest snapshot, 0 where there is none yet: the ledger's last commit points at it."""
        return self.ledger.generation()

    def snapshot_path(self, number: int) -> Path:
        """The folder of one snapshot."""
        return self.snapshots / str(number)

    # reading

    def original(self, sha256: str) -> bytes:
        """The file as received. Raises `KeyError` where there is no such source that was read."""
        found = self.ledger.original(sha256)
        return self.file_path(sha256).read_bytes() if found is None else found

    def text(self, sha256: str) -> str:
        """The clean text of a source."""
        found = self.ledger.text(sha256)
        return (self.original(sha256) if found is None else found).decode("utf-8")

    def beginnings_of(self, sources: Sequence[int]) -> Iterator[tuple[str, Iterator[tuple[str, bool]]]]:
        """The ids of several sources, by their numbers, each with its clean text: more and more of it, and whether that
        is all."""
        for sha256, packed in self.ledger.texts_of(sources):
            yield sha256, iter(((self.text(sha256), True),)) if packed is None else _longer_and_longer(packed)

    def claims(self, sha256: str) -> Claims:
        """What a source says, before resolution. Raises `ValueError` where what is kept is not its own."""
        claims = read_claims_file(self.ledger.claims(sha256))
        if claims.source.sha256 != sha256:
            raise ValueError(f"claims of {claims.source.sha256} stand for {sha256}")
        return claims

    def sources(self, state: str | None = None) -> tuple[SourceRow, ...]:
        """Every source with its state."""
        return self.ledger.sources(state)


def _longer_and_longer(packed: bytes) -> Iterator[tuple[str, bool]]:
    """The beginnings of a packed text, each eight times as long as the one before, and whether it is all."""
    unpacking, rest, data, size = zlib.decompressobj(), packed, b"", 1_024
    while not unpacking.eof:
        more = unpacking.decompress(rest, size - len(data))
        if not more and not unpacking.eof:
            raise zlib.error("cut short")
        data, rest, size = data + more, unpacking.unconsumed_tail, size * 8
        yield data.decode("utf-8", "strict" if unpacking.eof else "ignore"), unpacking.eof


def open_library(root: Path) -> Library:
    """The library in the folder `root`. Raises `LibraryError` where there is none, or a newer program made it."""
    if not _is_library(root):
        raise LibraryError("library_missing", path=root)
    return Library(root, Ledger(root / "library.sqlite"))


def create_library(root: Path, *, base: str = DEFAULT_BASE) -> Library:
    """The library in the folder `root`, made where there is none yet."""
    if _is_library(root):
        return open_library(root)
    try:
        if not _is_free(root) and not _is_library(root):  # another process may have made and filled it meanwhile
            raise LibraryError("library_not_empty", path=root)
        root.mkdir(parents=True, exist_ok=True)
        with FileLock(root / "lock"):
            if not _is_library(root):  # another process may have made it meanwhile
                _make(root, base)
    except OSError as error:
        raise library_error(error, root) from error
    return open_library(root)


def _make(root: Path, base: str) -> None:
    """Make the ledger beside its place and put it there whole: whoever dies before leaves a folder that is free."""
    new = root / "library.sqlite.new"
    for leftover in root.glob("library.sqlite.new*"):
        leftover.unlink()
    for name in ("files", "snapshots"):
        (root / name).mkdir(exist_ok=True)
    ledger = Ledger(new, create=True)
    try:
        with ledger.transaction():
            ledger.put_setting("base", base)
        ledger.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        ledger.close()
    new.replace(root / "library.sqlite")
    sync_folder(root)


def _is_free(root: Path) -> bool:
    """Whether a library may be made at `root`: nothing is there, or what an interrupted making or its owner left."""
    if not root.exists():
        return True
    if not root.is_dir():
        return False
    return all(
        (entry.name in _OWN and not (entry.is_dir() and any(entry.iterdir())))
        or entry.name.startswith("library.sqlite.new")
        for entry in root.iterdir()
    )


def _is_library(root: Path) -> bool:
    try:
        return (root / "library.sqlite").is_file()
    except OSError as error:
        raise library_error(error, root) from error


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path` so that a crash leaves the whole file or none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        sync_folder(path.parent)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def sync_folder(path: Path) -> None:
    """Make the names in a folder durable, where the system can."""
    if os.name == "nt":
        return
    folder = os.open(path, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def remove_folder(path: Path) -> None:
    """Delete a folder and all in it; a file that somebody still reads is left for the next time."""
    shutil.rmtree(path, ignore_errors=True)


def library_error(error: OSError, root: Path) -> LibraryError:
    """The sentence for what the disk refused."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT) or "No space left" in str(error):
        return LibraryError("disk_full", path=root)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return LibraryError("library_read_only", path=root)
    return LibraryError("library_io", path=root, reason=error)
