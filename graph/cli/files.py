"""Which files a command means when it is given files and folders."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.errors import InputError
from graph.reading.kinds import may_be_paper


@dataclass(frozen=True, slots=True)
class Chosen:
    """The files that a command means, and how many of which ending it leaves out."""

    files: list[Path]
    left_out: dict[str, int]


def chosen_files(paths: Sequence[Path]) -> Chosen:
    """The files named, and those of the folders named, each once, in order.

    A file is taken whatever its ending, and whether it is there or not: who reads it says so. Of a folder all files are
    taken that are not hidden and may be papers, and pipes, links to nothing or to folders, and folders that may not be
    opened, so that they are named.
    Raises `InputError` for a folder without such files.
    """
    found: dict[Path, None] = {}
    left_out: Counter[str] = Counter()
    for path in paths:
        if not os.path.isdir(path):  # noqa: PTH112 (a path that may not be looked at is no error here)
            found[path] = None
            continue
        inside = papers_in(path)
        if not inside.files:
            raise InputError("folder_without_files", path=path)
        left_out.update(inside.left_out)
        found.update(dict.fromkeys(inside.files))
    return Chosen(list(found), dict(sorted(left_out.items())))


def papers_in(folder: Path) -> Chosen:
    """What `chosen_files` takes of a folder, be it nothing."""
    closed: list[Path] = []
    inside = sorted(_inside(folder, closed))
    papers = [file for file in inside if may_be_paper(file.name)]
    left_out = Counter(file.suffix.lower() for file in inside if not may_be_paper(file.name))
    return Chosen([*papers, *sorted(closed)], left_out)


def _inside(folder: Path, closed: list[Path]) -> Iterator[Path]:
    """The files of `folder`; folders that may not be opened, and links to some, go to `closed`.

    Hidden ones, what Word keeps beside an open file, and folders that are libraries are left out.
    """
    for root, folders, names in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        folders[:] = [name for name in folders if not name.startswith(".") and not _is_library(Path(root, name))]
        closed.extend(link for name in folders if (link := Path(root, name)).is_symlink())
        yield from (Path(root, name) for name in names if not name.startswith((".", "~$")))


def _is_library(folder: Path) -> bool:
    """Whether a folder is a library; one that may not be looked at is none."""
    return os.path.exists(folder / "library.sqlite")  # noqa: PTH110 (a folder that is closed raises nothing here)
