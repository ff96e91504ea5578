"""Which files a command means when it is given files and folders."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from graph.errors import InputError


def text_files(paths: Sequence[Path]) -> list[Path]:
    """The files named, and those of the folders named, each once, in order.

    A file is taken whatever its ending, and whether it is there or not: who reads it says so. Of a folder all files are
    taken that are not hidden, and the folders in it that may not be opened, so that they are named. Raises `InputError`
    for a folder without such files.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if not os.path.isdir(path):  # noqa: PTH112 (a path that may not be looked at is no error here)
            found[path] = None
            continue
        closed: list[Path] = []
        inside = sorted(_inside(path, closed))
        if not inside and not closed:
            raise InputError("folder_without_files", path=path)
        found.update(dict.fromkeys([*inside, *sorted(closed)]))
    return list(found)


def _inside(folder: Path, closed: list[Path]) -> Iterator[Path]:
    """The files of `folder`; folders that may not be opened go to `closed`.

    Hidden ones, what Word keeps beside an open file, and folders that are libraries are left out.
    """
    for root, folders, names in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        folders[:] = [
            name for name in folders if not name.startswith(".") and not Path(root, name, "library.sqlite").exists()
        ]
        for name in names:
            file = Path(root, name)
            if not name.startswith((".", "~$")) and os.path.isfile(file):  # noqa: PTH113
                yield file
