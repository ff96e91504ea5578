"""Files on their way into the library: read, and what they say found, in child processes where there are many.

A child dies with its parent, and holds nothing but the file that it reads.
"""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import threading
import zlib
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from pathlib import Path

from graph.errors import LuocdoError
from graph.extraction.claims import read_claims
from graph.library.claims import write_claims
from graph.library.ledger import Kept, Ledger
from graph.model import Claims
from graph.reading.any_file import members, read_any
from graph.reading.text import Text, bytes_of, shown_name

MANY = 600
"""From this many files on, several processes read: each takes about a second to start."""
CHUNK = 25
"""Files that a child reads for one request."""
AHEAD = 640
"""Requests that are under way: children go on reading while a batch is written."""
LONG = 500_000
"""Letters, some 200 pages: what a longer text says is found apart, within limits."""
SMALL = 256 * 1024
"""Bytes up to which an original is kept in the ledger."""
WITHOUT_PICTURES = " without pictures"
"""Behind the version of the rules where pages were left unread, for nothing was there that recognises letters."""
_READER = ("extraction", "reading", "folding.py", "patterns.py", "vocabulary.py")
"""What in `graph/` decides what a file says."""


@dataclass(frozen=True, slots=True)
class Unread:
    """One file that is yet to be read, with its bytes.

    An archive gives one for each of its members; `last` is the last of the file at `path`.
    """

    name: str
    path: Path
    sha256: str
    data: bytes
    last: bool


@dataclass(frozen=True, slots=True)
class Taken:
    """One file as read. `known`: it is in the library already; `file`: its bytes where they do not fit the ledger.

    `no_paper`: data or a program in an archive, which is only counted; `last` as in `Unread`.
    """

    name: str
    path: Path
    sha256: str | None = None
    known: bool = False
    no_paper: bool = False
    error: LuocdoError | None = None
    claims: Claims | None = None
    kept: Kept | None = None
    file: bytes | None = None
    last: bool = True


def take_all(paths: Sequence[Path], ledger: Ledger, base: str, limit: int) -> Generator[Taken, None, None]:
    """Read files, in their order; files larger than `limit` bytes are refused."""
    if len(paths) < MANY:
        for path in paths:
            yield from take(path, ledger, base, limit)
        return
    pool = ProcessPoolExecutor(
        os.cpu_count() or 1,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_start,
        initargs=(ledger.path, base, limit),
    )
    try:
        yield from _in_turn(pool, paths, ledger, base, limit)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _in_turn(
    pool: ProcessPoolExecutor, paths: Sequence[Path], ledger: Ledger, base: str, limit: int
) -> Iterator[Taken]:
    waiting: deque[tuple[Sequence[Path], Future[list[Taken]]]] = deque()
    begin = 0
    while begin < len(paths) or waiting:
        try:
            while begin < len(paths) and len(waiting) < AHEAD:
                chunk = paths[begin : begin + CHUNK]
                waiting.append((chunk, pool.submit(_take_chunk, chunk)))
                begin += CHUNK
            found = waiting[0][1].result()
        except BrokenProcessPool:  # a child was killed: what is left is read here
            for path in (*(path for rest, _ in waiting for path in rest), *paths[begin:]):
                yield from take(path, ledger, base, limit)
            return
        waiting.popleft()
        yield from found


def take(path: Path, ledger: Ledger, base: str, limit: int) -> Iterator[Taken]:
    """Read the file at `path`, or each file of an archive, and what they say, unless the library holds them."""
    for found in opened(path, ledger, limit):
        yield found if isinstance(found, Taken) else taken(found, found_in(found.data, found.name, base, limit))


def opened(path: Path, ledger: Ledger, limit: int) -> Iterator[Unread | Taken]:
    """The file at `path`, or each file of an archive; what is known or cannot be opened is done with."""
    name = shown_name(path)
    try:
        data = bytes_of(path, limit=limit)
    except LuocdoError as error:
        too_large = error.key == "file_too_large"
        yield Taken(name, path, _digest(path) if too_large else None, error=error)
        return
    try:
        found = members(data, name)
    except LuocdoError as error:
        yield Taken(name, path, hashlib.sha256(data).hexdigest(), error=error)
        return
    one = next(found, None)
    while one is not None:
        (member, part), one = one, next(found, None)
        last = one is None
        if part is None:
            yield Taken(member, path, no_paper=True, last=last)
            continue
        if isinstance(part, LuocdoError):  # what is not unpacked is known by the place where it lies
            of_place = hashlib.sha256(f"{hashlib.sha256(data).hexdigest()}/{member.removeprefix(name)}".encode())
            yield Taken(member, path, of_place.hexdigest(), error=part, last=last)
            continue
        sha256 = hashlib.sha256(part).hexdigest()
        there = ledger.identify(sha256)
        if there and there[1] == "read":
            yield Taken(member, path, sha256, known=True, last=last)
        else:
            yield Unread(member, path, sha256, part, last)


Found = tuple[Claims, Kept] | LuocdoError
"""What a file says and what is kept of it, or the reason why it cannot be read."""


def found_in(data: bytes, name: str, base: str, limit: int) -> Found:
    """What `read` gives or raises."""
    try:
        return read(data, name, base, limit)
    except LuocdoError as error:
        return error


def taken(file: Unread, found: Found) -> Taken:
    """A file with what was found in it."""
    if isinstance(found, LuocdoError):
        return Taken(file.name, file.path, file.sha256, error=found, last=file.last)
    claims, kept = found
    original = file.data if kept.original is None else None
    return Taken(file.name, file.path, file.sha256, claims=claims, kept=kept, file=original, last=file.last)


def read(data: bytes, name: str, base: str, limit: int, *, known: Text | None = None) -> tuple[Claims, Kept]:
    """What a file says and what is kept of it; claims keep the name without its folder. `known` is its text, if any."""
    text = known or read_any(data, name, limit=limit)
    claims = _claims(text)
    claims = replace(claims, source=replace(claims.source, path=name.rpartition("/")[2]))
    chars = text.chars.encode("utf-8")
    return claims, Kept(
        original=_packed(data) if len(data) <= SMALL else None,
        text=_packed(chars) if chars != data else None,
        claims=_packed(write_claims(claims, base)),
        reader=reader_version() + (WITHOUT_PICTURES if "note_pictures_unread" in text.source.notes else ""),
    )


def _claims(text: Text) -> Claims:
    if len(text.chars) < LONG:
        return read_claims(text)
    from graph.extraction.long_text import read_long

    return read_long(text)


@cache
def reader_version() -> str:
    """The version of the rules that decide what a file says: a digest of rules and gazetteers."""
    digest = hashlib.sha256()
    for package, names in (("graph", _READER), ("ontology", None), ("data", None)):
        root = files(package)
        for entry in sorted(root.iterdir(), key=lambda one: one.name):
            if names is None and entry.name.endswith((".ttl", ".csv")):
                digest.update(entry.read_bytes())
            elif names is not None and entry.name in names:
                parts = [entry] if entry.is_file() else sorted(entry.iterdir(), key=lambda one: one.name)
                for part in parts:
                    if part.name.endswith((".py", ".toml")):
                        digest.update(part.read_bytes())
    return digest.hexdigest()[:16]


def _packed(data: bytes) -> bytes:
    return zlib.compress(data, 1)


def _digest(path: Path) -> str:
    """The sha256 of a file that is too large to be held in memory."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


# in a child

_child: tuple[Ledger, str, int] | None = None


def _start(ledger: Path, base: str, limit: int) -> None:
    global _child  # noqa: PLW0603 - what a child is started with, set once
    _child = (Ledger(ledger), base, limit)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os._exit(1)


def _take_chunk(paths: Sequence[Path]) -> list[Taken]:
    if _child is None:
        raise RuntimeError("the child was not started")
    return [taken for path in paths for taken in take(path, *_child)]
