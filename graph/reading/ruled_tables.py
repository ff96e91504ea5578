"""Tables of a PDF page whose cells are ruled off by lines: each row becomes one line of text, `a | b | c`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from graph.reading.pdf_lines import Glyph, run_text

_THIN, _LONG = 3.0, 8.0
"""A ruled line is no wider and no shorter than that, in points."""
_NEAR = 3.0
"""Ends of lines that lie so near each other meet."""
_EDGES = 2_000
"""A page with more lines is a drawing."""
_WORD, _FEW_CUT = 0.3, 200
"""Letters nearer than this share of their size are of one word; of so many pairs of letters one may be cut."""
_CHAR = 0.25
"""How wide a letter of a row is taken to be, as a share of its size: a row stands on one line however long it is."""
_SIZE = 10.0

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, counted from the page's upper left corner."""


@dataclass(frozen=True, slots=True)
class RuledTable:
    """The cells of a table row by row; None where a cell of a row above reaches down."""

    rows: tuple[tuple[Box | None, ...], ...]
    box: Box

    def place_of(self, glyph: Glyph, height: float) -> tuple[int, int] | None:
        """The row and the column of the cell in which a letter stands, on a page of that height."""
        across, down = (glyph.left + glyph.right) / 2, height - (glyph.bottom + glyph.top) / 2
        if not _holds(self.box, across, down):
            return None
        for number, row in enumerate(self.rows):
            for column, cell in enumerate(row):
                if cell is not None and _holds(cell, across, down):
                    return number, column
        return None


def ruled_tables(page: Any) -> list[RuledTable]:
    """The tables of a page that have two columns at least, and in one row three, from the top of the page."""
    from pypdfium2 import raw

    height = page.get_height()
    edges: list[dict[str, Any]] = []
    for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=4):
        edges += _edges(thing.get_bounds(), height, is_drawn=_is_drawn(thing))
        if len(edges) > _EDGES:
            return []
    if len(edges) < 6:  # two rows, two columns
        return []
    return sorted(_tables(edges), key=lambda one: one.box[1])


def filled(rows: Sequence[Sequence[Glyph]], tables: list[RuledTable], height: float) -> list[RuledTable]:
    """Those of `tables` whose sides cut no words, and most of whose rows hold something in two cells at least: rules
    around a heading, or a frame around who signs, make none."""
    within, cut = [0] * len(tables), [0] * len(tables)
    cells: list[dict[int, set[int]]] = [{} for _ in tables]
    for row in rows:
        places = [_place(glyph, tables, height) for glyph in row]
        for (one, here), (other, there) in pairwise(zip(row, places, strict=True)):
            number, at = here
            if number is not None and at is not None and not one.char.isspace():
                cells[number].setdefault(at[0], set()).add(at[1])
            if one.char.isspace() or other.char.isspace() or other.left - one.right > one.size * _WORD:
                continue
            for touched in (here[0], there[0] if there[0] != here[0] else None):
                if touched is not None:
                    within[touched] += 1
                    cut[touched] += here != there
    return [
        table
        for table, all_of_it, some, held in zip(tables, within, cut, cells, strict=True)
        if some * _FEW_CUT <= all_of_it and 2 * sum(len(row) > 1 for row in held.values()) >= len(held) > 0
    ]


def with_rows_as_lines(rows: Sequence[Sequence[Glyph]], tables: list[RuledTable], height: float) -> list[list[Glyph]]:
    """The rows of letters of a page, each row of a table one line where its first letter stood."""
    found: list[list[Glyph] | int] = []  # a number is that of a table
    cells: dict[int, dict[tuple[int, int], list[list[Glyph]]]] = {}
    for row in rows:
        for number, place, some in _parted(row, tables, height):
            if number is None or place is None:
                found.append(some)
                continue
            if number not in cells:
                found.append(number)
            cells.setdefault(number, {}).setdefault(place, []).append(some)
    return [
        line for one in found for line in (_lines(tables[one], cells[one], height) if isinstance(one, int) else [one])
    ]


def _is_drawn(thing: Any) -> bool:
    """Whether the outline of a path is drawn, and not only what lies within."""
    from ctypes import byref, c_int

    from pypdfium2 import raw

    fill, stroke = c_int(), c_int()
    return bool(raw.FPDFPath_GetDrawMode(thing.raw, byref(fill), byref(stroke)) and stroke.value)


def _edges(bounds: tuple[float, float, float, float], height: float, *, is_drawn: bool) -> Iterator[dict[str, Any]]:
    """A line or the four sides of a box that `is_drawn`, as `pdfplumber` wants them."""
    left, bottom, right, top = bounds
    across, down = right - left, top - bottom
    if down <= _THIN and across >= _LONG:
        yield _edge("h", left, height - (top + bottom) / 2, right, height - (top + bottom) / 2)
    elif across <= _THIN and down >= _LONG:
        yield _edge("v", (left + right) / 2, height - top, (left + right) / 2, height - bottom)
    elif is_drawn and across >= _LONG and down >= _LONG:
        yield _edge("h", left, height - top, right, height - top)
        yield _edge("h", left, height - bottom, right, height - bottom)
        yield _edge("v", left, height - top, left, height - bottom)
        yield _edge("v", right, height - top, right, height - bottom)


def _edge(orientation: str, left: float, top: float, right: float, bottom: float) -> dict[str, Any]:
    sides = {"x0": left, "top": top, "x1": right, "bottom": bottom, "width": right - left, "height": bottom - top}
    return {"orientation": orientation, "object_type": "line", **sides}


def _tables(edges: list[dict[str, Any]]) -> Iterator[RuledTable]:
    from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

    meeting = edges_to_intersections(merge_edges(edges, _NEAR, _NEAR, _NEAR, _NEAR), _NEAR, _NEAR)
    for cells in cells_to_tables(intersections_to_cells(meeting)):
        tops = sorted({cell[1] for cell in cells})
        lefts = sorted({cell[0] for cell in cells})
        if len(lefts) > (2 if len(tops) == 1 else 1):  # the heading alone may stand at the end of a page
            rows = tuple(tuple(_row(cells, top, lefts)) for top in tops)
            box = (lefts[0], tops[0], max(cell[2] for cell in cells), max(cell[3] for cell in cells))
            yield RuledTable(rows, box)


def _row(cells: list[Box], top: float, lefts: list[float]) -> Iterator[Box | None]:
    """The cells that begin at `top`, with None where one from above stands; what reaches over columns stands once."""
    begins = {cell[0]: cell for cell in cells if cell[1] == top}
    covered = lefts[0]
    for left in lefts:
        if cell := begins.get(left):
            covered = cell[2]
            yield cell
        elif left + _NEAR >= covered:
            yield None


def _parted(
    row: Sequence[Glyph], tables: list[RuledTable], height: float
) -> Iterator[tuple[int | None, tuple[int, int] | None, list[Glyph]]]:
    """A row of letters in runs that stand in one cell, or in none, each with its table and its place there."""
    places = [_place(glyph, tables, height) for glyph in row]
    for number, glyph in enumerate(row):  # a gap belongs to what stands before it
        if number and (glyph.char.isspace() or glyph.right <= glyph.left):
            places[number] = places[number - 1]
    cuts = [0, *(at for at, (one, other) in enumerate(pairwise(places), start=1) if one != other), len(row)]
    for begin, end in pairwise(cuts):
        if begin < end:
            yield *places[begin], list(row[begin:end])


def _place(glyph: Glyph, tables: list[RuledTable], height: float) -> tuple[int | None, tuple[int, int] | None]:
    for number, table in enumerate(tables):
        if place := table.place_of(glyph, height):
            return number, place
    return None, None


def _lines(table: RuledTable, cells: dict[tuple[int, int], list[list[Glyph]]], height: float) -> Iterator[list[Glyph]]:
    """A line for each row of the table that holds anything, one close below the other."""
    base = height - table.box[1] - _SIZE
    for number, row in enumerate(table.rows):
        texts = [_cell_text(cells.get((number, column), [])) for column in range(len(row))]
        if any(texts):
            yield _line(" | ".join(texts).strip(), table.box[0], base)
            base -= _SIZE


def _cell_text(lines: list[list[Glyph]]) -> str:
    """The text of a cell, its lines joined."""
    text = ""
    for line in lines:
        more = run_text(line)
        text += more if not text or text.endswith(("-", "/")) or more.startswith("-") else f" {more}"
    return text.strip()


def _line(text: str, left: float, base: float) -> list[Glyph]:
    """Letters beside each other that say `text`."""
    step = _SIZE * _CHAR
    return [
        Glyph(char, left + step * at, base, left + step * (at + 1), base + _SIZE, _SIZE) for at, char in enumerate(text)
    ]


def _holds(box: Box, across: float, down: float) -> bool:
    return box[0] <= across <= box[2] and box[1] <= down <= box[3]
