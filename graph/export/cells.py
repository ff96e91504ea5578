"""CSV for spreadsheets: with a byte-order mark, and no cell that would be taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

_PIECE = 200
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def cell(value: object) -> str:
    """`value` as text; what a spreadsheet would run is given an apostrophe."""
    text = "" if value is None else str(value)
    return "'" + text if text.startswith(_FORMULA) else text


def csv_file(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A table as UTF-8 CSV with byte-order mark and LF."""
    return b"".join(csv_pieces(columns, rows))


def csv_pieces(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[bytes]:
    """The same in pieces of some rows, so that a long table begins to arrive while the rest is made."""
    out = io.StringIO("\ufeff")
    writer = csv.writer(out, lineterminator="\n")
    out.seek(0, io.SEEK_END)
    writer.writerow(columns)
    rest = iter(rows)
    while some := list(islice(rest, _PIECE)):
        writer.writerows([cell(value) for value in row] for row in some)
        yield out.getvalue().encode("utf-8")
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
    yield out.getvalue().encode("utf-8")
