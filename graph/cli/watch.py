"""Folders that are watched: which of their files came, changed or went.

They are looked at again and again and ask the system for nothing more, so that a folder on another machine is watched
like one on this.
"""

from __future__ import annotations

import stat
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.cli.files import papers_in
from graph.errors import InputError

PAUSE = 1.0
"""Seconds between two looks at least."""
_SHARE = 10
"""A pause is so many times as long as the look before it."""
_Sign = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Step:
    """What a look found, if anything: files that are new or changed, and files that are there no more."""

    files: list[Path]
    gone: list[Path]


def watched(folders: Sequence[Path]) -> Iterator[Step]:
    """Look at `folders` without end. A file is told once it was the same at two looks: nobody writes it any more.

    Raises `InputError` where a folder is not there.
    """
    before: dict[Path, _Sign | None] = {}
    told: dict[Path, _Sign | None] = {}
    while True:
        begun = time.monotonic()
        there = {path: _sign(path) for folder in folders for path in _files(folder)}
        ready = [path for path in there if path in before and before[path] == there[path]]
        files = [path for path in ready if path not in told or told[path] != there[path]]
        gone = [path for path in told if path not in there]
        pause = max(PAUSE, _SHARE * (time.monotonic() - begun))
        yield Step(files, gone)
        told = {path: sign for path, sign in told.items() if path in there} | {path: there[path] for path in files}
        before = there
        time.sleep(pause)


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise InputError("watch_needs_folder", path=folder)
    return papers_in(folder).files


def _sign(path: Path) -> _Sign | None:
    """What is another when a file is another; None where that cannot be looked at. A folder that is named stays so."""
    try:
        found = path.stat()
    except OSError:
        return None
    if stat.S_ISDIR(found.st_mode):
        return found.st_ino, 0, 0, 0
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns
