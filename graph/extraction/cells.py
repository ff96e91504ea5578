"""The cells of one row of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.patterns import regex

if TYPE_CHECKING:
    from graph.extraction.mentions import Mention

_BAR = regex(r" *\| *")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: where its text begins and ends in the flow."""

    start: int
    end: int

    def is_blank(self, text: str) -> bool:
        """Whether nothing stands in it, or a mark for that."""
        return not text[self.start : self.end].strip(" .…-–*")


def row_cells(text: str, begin: int, end: int, width: int = 0) -> list[Cell]:
    """The cells of the row in `text[begin:end]`, empty ones too: `3 | Đảng ủy xã A | | | Chưa ban hành`.

    A bar at an end frames the row, unless only with an empty cell there it has `width` cells.
    """
    cells, start = [], begin
    for bar in _BAR.finditer(text, begin, end):
        cells.append(Cell(start, max(start, bar.start())))
        start = bar.end()
    cells.append(Cell(start, end))
    if not text.startswith("|", begin, end):
        return cells
    framed = cells[1:-1] if text.endswith("|", begin, end) else cells[1:]
    return cells if len(cells) == width != len(framed) else framed


def alike_in_row(text: str, earlier: Sequence[Mention], giver: Mention) -> Mention:
    """The paper of a row to which `giver` does what a later cell tells, `Được thay thế bằng Đề án C`: of `earlier` ones that
    with which a cell begins and which is of its type, `4 | Nghị quyết A | Đề án B | …`; else the first of the row."""
    alike = (one for one in reversed(earlier) if one.kind == "full" and one.type == giver.type)
    begins = (one for one in alike if text[max(0, one.lead - 2) : one.lead].rstrip(" ").endswith("|"))
    return earlier[0] if earlier[0].type == giver.type else next(begins, earlier[0])
