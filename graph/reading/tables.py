"""A table as lines of text: `a | b | c` a row; a letterhead or a foot of signatures cell by cell."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from graph.patterns import regex

_OFFICIAL = regex(
    r"Độc lập ?[-–]|ĐẢNG CỘNG SẢN|CỘNG H[OÒ][ÀA] XÃ HỘI|Nơi nhận ?:|^(?:T/M|K/T|TM\.|KT\.|TL\.|TUQ\.) ?|^Số ?:? ?\d",
    re.MULTILINE,
)
"""Words of a letterhead (agency on the left, motto on the right) or of the foot under a paper."""
_COLUMNS = 3
_CELL = 600
"""A letterhead or a foot has few columns, and no long text in them."""


def table_lines(rows: Sequence[Sequence[str]]) -> list[str]:
    """The lines of a table whose cells hold text with line ends."""
    if is_official(rows) or sum(bool(cell.strip()) for row in rows for cell in row) == 1:
        return [line for row in rows for cell in row for line in (*_lines(cell), "") if _lines(cell)]
    found = (" | ".join(" ".join(cell.split()) for cell in row) for row in rows)
    return [line for line in found if line.strip(" |")]


def is_official(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a table is the letterhead or the foot of a paper, set side by side."""
    if not 0 < len(rows) <= 6 or max(len(row) for row in rows) > _COLUMNS:
        return False
    cells = [cell for row in rows for cell in row]
    cells = [unicodedata.normalize("NFC", cell) for cell in cells]
    return all(len(cell) < _CELL or "Nơi nhận" in cell for cell in cells) and any(map(_OFFICIAL.search, cells))


def _lines(cell: str) -> list[str]:
    return [text for line in cell.split("\n") if (text := line.strip())]
