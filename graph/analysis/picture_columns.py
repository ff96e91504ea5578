"""Documents in columns by time and in stacks by level, and the time axis above them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from graph.analysis.picture_labels import box_lines
from graph.analysis.picture_parts import Band, Tick
from graph.messages import say
from graph.model import LEVELS, Document
from graph.vocabulary import party_terms

BOX_HEIGHT = 60
ROW_GAP = 16
BAND_PADDING = 24
NAMES = 108
"""Width of the column of band names."""

_FONT = 12
_LETTER = _FONT * 0.54 * 1.2
"""The mean letter of a system font, and a fifth to spare: widths differ by machine."""
_BOX_PADDING = 8
_BOX_WIDTH = 104
_COLUMN_GAP = 32
_AXIS = 28
_YEAR_GAP = 30
_WINDOW = (1264, 900)
_ROWS = 12


@dataclass(frozen=True, slots=True)
class Item:
    """A document with what its place depends on: `when` is its date, else the start of its `term`."""

    document: Document
    level: str
    term: str | None
    when: date | None
    lines: tuple[str, ...]
    width: int
    """What the longest line needs; the first line is bold."""

    @property
    def order(self) -> tuple[date, str, str]:
        """By time, then by number; the IRI makes it strict."""
        return (self.when or date.min, self.document.code or self.document.name or "", self.document.iri)


Column = dict[str, list[Item]]
"""Level -> the items stacked in one column."""


def level_of(document: Document) -> str:
    """The level of the band in which a document stands."""
    return document.level if document.level in LEVELS else "other"


def item_of(document: Document, language: str) -> Item:
    """What is needed to place a document; its lines are written in `language`."""
    term = None if document.date else _party_term(document)
    start = next((known.first for known in party_terms() if known.roman == term), None)
    lines = box_lines(document, term, language)
    return Item(document, level_of(document), term, document.date or start, lines, line_width(lines))


def line_width(lines: Sequence[str]) -> int:
    """The width of a box with these lines, the first of them bold."""
    letters = max(len(line) * (1.08 if index == 0 else 1) for index, line in enumerate(lines))
    return max(_BOX_WIDTH, round(letters * _LETTER) + 2 * _BOX_PADDING)


def _party_term(document: Document) -> str | None:
    """The Party's term of a central paper; terms of councils and of lower committees count differently."""
    term = document.term or (document.meeting.term if document.meeting else None)
    if document.level != "central" or not term:
        return None
    central = document.code.endswith("TW") if document.code else document.meeting is not None
    return term if central and any(known.roman == term for known in party_terms()) else None


def _days(items: Iterable[Item]) -> list[Column]:
    """The items of each day by level, in order."""
    days: dict[date | None, Column] = defaultdict(dict)
    for item in items:
        days[item.when].setdefault(item.level, []).append(item)
    return list(days.values())


def _columns(days: Iterable[Column], rows: int) -> list[Column]:
    """Items by day in columns of at most `rows` a band; a later day never stands left of an earlier."""
    columns: list[Column] = []
    for day in days:
        last = columns[-1] if columns else {}
        if not columns or any(len(last.get(level, ())) + len(found) > rows for level, found in day.items()):
            first = len(columns)
            columns.extend({} for _ in range(-(-max(map(len, day.values())) // rows)))
        else:
            first = len(columns) - 1
        for level, found in day.items():
            for place, item in enumerate(found):
                columns[first + place // rows].setdefault(level, []).append(item)
    return columns


def columns_for_window(items: Sequence[Item]) -> tuple[list[Column], dict[int, list[Column]]]:
    """Columns of the undated and of each year, with so many rows a band that a window is left least."""
    undated = _days(item for item in items if item.when is None)
    of_year: dict[int, list[Item]] = defaultdict(list)
    for item in items:
        if item.when:
            of_year[item.when.year].append(item)
    years = {year: _days(found) for year, found in of_year.items()}

    def layout(rows: int) -> tuple[list[Column], dict[int, list[Column]]]:
        return _columns(undated, rows), {year: _columns(found, rows) for year, found in years.items()}

    def excess(rows: int) -> float:
        early, later = layout(rows)
        width = placed_columns(early, later, "vi")[2]
        bands = bands_of(items, [*early, *chain.from_iterable(later.values())], "vi")
        return max(1.0, width / _WINDOW[0], (bands[-1].y + bands[-1].height) / _WINDOW[1])

    return layout(min(range(1, _ROWS + 1), key=excess))


def placed_columns(
    undated: Sequence[Column], years: dict[int, list[Column]], language: str
) -> tuple[tuple[Tick, ...], list[tuple[int, int, Column]], int]:
    """The time axis, each column with its x and width, and the width of the whole."""
    ticks: list[Tick] = []
    placed: list[tuple[int, int, Column]] = []
    x = NAMES
    previous: int | None = None
    stretches: list[tuple[int | None, Sequence[Column]]] = [(None, undated)] if undated else []
    for year, columns in [*stretches, *sorted(years.items())]:
        if year is not None and previous is not None and year - previous > 1:
            key = "picture_gap" if year - previous > 2 else "picture_gap_one"
            title = say(key, language, first=previous + 1, last=year - 1)
            ticks.append(Tick("gap", x, _YEAR_GAP, "⋯", title))
            x += _YEAR_GAP
        start = x
        for column in columns:
            column_width = max(item.width for stack in column.values() for item in stack)
            placed.append((x + _COLUMN_GAP // 2, column_width, column))
            x += column_width + _COLUMN_GAP
        label = str(year) if year is not None else say("picture_undated_column", language)
        ticks.append(Tick("undated" if year is None else "year", start, x - start, label, label))
        previous = year
    return tuple(ticks), placed, x + _COLUMN_GAP // 2


def bands_of(items: Iterable[Item], columns: Sequence[Column], language: str) -> tuple[Band, ...]:
    """A band for each level on screen, as high as its highest stack."""
    levels = {item.level for item in items}
    bands = []
    y = _AXIS
    for level in LEVELS:
        if level in levels:
            rows = max(len(column.get(level, ())) for column in columns)
            height = rows * BOX_HEIGHT + (rows - 1) * ROW_GAP + 2 * BAND_PADDING
            bands.append(Band(level, say(f"picture_level_{level}", language), y, height))
            y += height
    return tuple(bands)
