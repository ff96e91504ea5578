"""Which files a command means when it is given files and folders."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from graph.errors import InputError

ENDINGS = (".txt",)


def text_files(paths: Sequence[Path]) -> list[Path]:
    """The files named, and those of the folders named, each once, in order.

    A file is taken whatever its ending, and whether it is there or not: who reads it says so. Of a folder only what
    can be read is taken. Raises `InputError` for a folder without such files.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            inside = sorted(
                file
                for file in path.rglob("*")
                if file.suffix.lower() in ENDINGS
                and file.is_file()
                and not any(part.startswith(".") for part in file.relative_to(path).parts)
            )
            if not inside:
                raise InputError("folder_without_files", path=path)
            found.update(dict.fromkeys(inside))
        else:
            found[path] = None
    return list(found)
