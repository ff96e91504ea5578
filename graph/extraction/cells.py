"""The cells of one row of a table."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BAR = re.compile(r" ?\| ?")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: where its text begins and ends in the flow."""

    start: int
    end: int

    def is_blank(self, text: str) -> bool:
        """Whether nothing stands in it, or a mark for that."""
        return not text[self.start : self.end].strip(" .…-–*")


def row_cells(text: str, begin: int, end: int) -> list[Cell]:
    """The cells of the row in `text[begin:end]`, empty ones too: `3 | Đảng ủy xã A | | | Chưa ban hành`."""
    cells, start = [], begin
    for bar in _BAR.finditer(text, begin, end):
        cells.append(Cell(start, max(start, bar.start())))
        start = bar.end()
    cells.append(Cell(start, end))
    if not text.startswith("|", begin, end):
        return cells
    return cells[1:-1] if text.endswith("|", begin, end) else cells[1:]  # framed by bars
