"""The bodies that a person expects to have acted, as they are typed: levels, names, or a file of names."""

from __future__ import annotations

import csv
import re
from pathlib import Path

from graph.cli.options import level_named
from graph.errors import InputError
from graph.folding import fold
from graph.reading.any_file import read_plain
from graph.reading.text import bytes_of, shown_name

_HEAD = re.compile(r"(?:ten |danh sach )?(?:cac )?(?:co quan|don vi|to chuc|cap uy)(?!\w)|(?:ten|body|name)$")
"""How that begins which the column of names is called, without accents."""
_WORD = re.compile(r"[^\W\d_]")


def read_bodies(bodies: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names and the levels of `--bodies`."""
    path = Path(bodies)
    is_table = path.suffix.lower() == ".csv"
    if is_table or path.is_file():
        text = _text(path)
        try:
            return _names(text) if is_table else tuple(filter(None, map(str.strip, text.splitlines()))), ()
        except csv.Error as error:
            raise InputError("file_unreadable", path=path, reason=error) from None
    words = tuple(word.strip() for word in bodies.split(",") if word.strip())
    levels = {word: level for word in words if (level := level_named(word))}
    return tuple(word for word in words if word not in levels), tuple(levels.values())


def _text(path: Path) -> str:
    """The text of a list, however its letters are kept; nothing of an empty one."""
    try:
        return read_plain(bytes_of(path), shown_name(path)).chars
    except InputError as error:
        if error.key != "file_empty":
            raise
        return ""


def _names(text: str) -> tuple[str, ...]:
    """The names of a table: the column whose heading says so, else the first with words, whatever parts the columns."""
    first = text.partition("\n")[0]
    rows = [
        [cell.strip() for cell in row] for row in csv.reader(text.splitlines(), delimiter=max(",;\t", key=first.count))
    ]
    heads = rows[0] if len(rows) > 1 else []
    headed = [place for place, head in enumerate(heads) if _HEAD.match(fold(head).replace("_", " "))]
    worded = (place for place in range(len(heads)) if any(map(_WORD.search, _column(rows[1:], place))))
    column = next(iter(headed), next(worded, 0))
    return tuple(cell for cell in _column(rows[bool(headed) :], column) if cell)


def _column(rows: list[list[str]], place: int) -> list[str]:
    return [row[place] for row in rows if len(row) > place]
