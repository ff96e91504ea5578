"""Where the boxes and edges of a trace's picture stand: bands by level, left to right by time.

Positions are a function of the documents shown: their order, and the order of the links, changes nothing.
Lengths are in pixels at scale 1, y grows downwards.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Literal

from graph.analysis.answers import Edge, Trace
from graph.analysis.picture_curves import Rail, rails
from graph.analysis.picture_labels import box_lines, short_name, document_title
from graph.messages import say
from graph.model import LEVELS, Document
from graph.vocabulary import party_terms

LIMIT = 150
BUNDLE = 60

FONT = 12
LINE = 16
_LETTER = FONT * 0.54 * 1.2  # the mean letter of a system font, and a fifth to spare: widths differ by machine
_PADDING = 8
_BOX_WIDTH = 104
_BOX_HEIGHT = 3 * LINE + 12
_COLUMN_GAP = 32
_ROW_GAP = 16
_BAND_PADDING = 24
_AXIS = 28
_NAMES = 108
_YEAR_GAP = 30
_WINDOW = (1264, 900)
_ROWS = 12

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Band:
    """The strip of one level."""

    level: str
    name: str
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class Tick:
    """A stretch of the time axis: a year, a run of years without documents (narrowed), or the undated."""

    kind: Literal["year", "gap", "undated"]
    x: int
    width: int
    label: str
    title: str


@dataclass(frozen=True, slots=True)
class Box:
    """A document: `lines` are drawn, `title` tells all. `listed` is false for one that a filter passes through.

    `caption` is `khóa X` where only the term is known; `undated` is true then, too.
    """

    iri: str
    x: int
    y: int
    width: int
    height: int
    lines: tuple[str, ...]
    level: str
    held: bool
    undated: bool
    target: bool
    listed: bool
    caption: str | None
    title: str


@dataclass(frozen=True, slots=True)
class PictureEdge:
    """A link from `subject` to `object`, both IRIs. `path` is a cubic curve: start, two controls, end.

    `chain` is true where the link is on a chain that the trace lists.
    """

    subject: str
    object: str
    relation: str
    basis: str
    path: tuple[Point, Point, Point, Point]
    chain: bool
    title: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """The links of one band to a box that has too many of them, as one thick curve with a number."""

    object: str
    level: str
    count: int
    path: tuple[Point, Point, Point, Point]
    title: str


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything to draw. `boxes` are in reading order; `names` is the width of the column of band names."""

    width: int
    height: int
    names: int
    name: str
    bands: tuple[Band, ...]
    ticks: tuple[Tick, ...]
    boxes: tuple[Box, ...]
    edges: tuple[PictureEdge, ...]
    bundles: tuple[Bundle, ...] = ()


@dataclass(frozen=True, slots=True)
class PictureTable:
    """Documents by level and year, for what is too much to draw; the year None holds the undated."""

    levels: tuple[str, ...]
    years: tuple[int | None, ...]
    cells: dict[tuple[str, int | None], tuple[Document, ...]]

    def count(self, level: str, year: int | None) -> int:
        """Number of documents of `level` in `year`."""
        return len(self.cells.get((level, year), ()))


class PictureTooLargeError(ValueError):
    """More documents than the limit: ask for `picture_table` or a filter."""

    def __init__(self, count: int, limit: int) -> None:
        super().__init__(f"{count} documents, limit {limit}")
        self.count = count
        self.limit = limit


@dataclass(frozen=True, slots=True)
class _Item:
    document: Document
    level: str
    term: str | None
    when: date | None
    lines: tuple[str, ...]

    @property
    def order(self) -> tuple[date, str, str]:
        """By time, then by number; the IRI makes it strict."""
        return (self.when or date.min, self.document.code or self.document.name or "", self.document.iri)

    @property
    def width(self) -> int:
        """What the longest line needs; the first line is bold."""
        letters = max(len(line) * (1.08 if index == 0 else 1) for index, line in enumerate(self.lines))
        return max(_BOX_WIDTH, round(letters * _LETTER) + 2 * _PADDING)


_Column = dict[str, list[_Item]]
"""Level -> the items stacked in one column."""


def shown_documents(trace: Trace) -> tuple[Document, ...]:
    """What the picture shows, by IRI: the target, what is listed, and what lies between."""
    steps = (document for step in trace.steps for document in (step.document, *step.via))
    return tuple(sorted({d.iri: d for d in (*steps, trace.target)}.values(), key=lambda d: d.iri))


def fits(trace: Trace, limit: int = LIMIT) -> bool:
    """Whether `draw` would draw it."""
    return len(shown_documents(trace)) <= limit


def draw(trace: Trace, *, language: str = "vi", limit: int = LIMIT, bundle: int = BUNDLE) -> Picture:
    """The picture of `trace`; raises PictureTooLargeError over `limit` documents.

    A box with more than `bundle` links gets one thick curve a band instead of them.
    """
    documents = shown_documents(trace)
    if len(documents) > limit:
        raise PictureTooLargeError(len(documents), limit)
    items = sorted((_item(document, language) for document in documents), key=lambda item: item.order)
    undated, years = _columns_for_window(items)
    bands = _bands(items, [*undated, *chain.from_iterable(years.values())], language)
    ticks, placed, width = _placed(undated, years, language)
    listed = {step.document.iri for step in trace.steps} | {trace.target.iri}
    tops = {band.level: band.y + _BAND_PADDING for band in bands}
    boxes = tuple(
        _box(item, x, tops[level] + row * (_BOX_HEIGHT + _ROW_GAP), column_width, trace.target.iri, listed, language)
        for level in tops
        for x, column_width, column in placed
        for row, item in enumerate(column.get(level, ()))
    )
    edges, bundles = _edges(trace, boxes, bands, {d.iri: d for d in documents}, bundle, language)
    return Picture(
        width=width,
        height=bands[-1].y + bands[-1].height,
        names=_NAMES,
        name=say(
            "picture_name", language, document=short_name(trace.target, language), count=len(documents)
        ),
        bands=bands,
        ticks=ticks,
        boxes=boxes,
        edges=edges,
        bundles=bundles,
    )


def picture_table(trace: Trace) -> PictureTable:
    """The numbers by level and year of what the picture would show."""
    cells: dict[tuple[str, int | None], list[Document]] = defaultdict(list)
    for document in sorted(shown_documents(trace), key=lambda d: (d.date or date.min, d.code or "", d.iri)):
        cells[_level(document), document.date.year if document.date else None].append(document)
    years = {year for _, year in cells}
    return PictureTable(
        levels=tuple(level for level in LEVELS if any(level == found for found, _ in cells)),
        years=(*sorted(year for year in years if year is not None), *([None] if None in years else [])),
        cells={key: tuple(found) for key, found in cells.items()},
    )


def _level(document: Document) -> str:
    return document.level if document.level in LEVELS else "other"


def _item(document: Document, language: str) -> _Item:
    term = None if document.date else _party_term(document)
    start = next((known.first for known in party_terms() if known.roman == term), None)
    return _Item(document, _level(document), term, document.date or start, box_lines(document, term, language))


def _party_term(document: Document) -> str | None:
    """The Party's term of a central paper; terms of councils and of lower committees count differently."""
    term = document.term or (document.meeting.term if document.meeting else None)
    if document.level != "central" or not term:
        return None
    central = document.code.endswith("TW") if document.code else document.meeting is not None
    return term if central and any(known.roman == term for known in party_terms()) else None


def _columns(items: Sequence[_Item], rows: int) -> list[_Column]:
    """`items`, in order, in columns of at most `rows` a band; a later day never stands left of an earlier one."""
    days: dict[date | None, list[_Item]] = defaultdict(list)
    for item in items:
        days[item.when].append(item)
    columns: list[_Column] = []
    for day in days.values():
        need = Counter(item.level for item in day)
        have = {level: len(stack) for level, stack in columns[-1].items()} if columns else {}
        if not columns or any(have.get(level, 0) + count > rows for level, count in need.items()):
            first = len(columns)
            columns.extend({} for _ in range(-(-max(need.values()) // rows)))
        else:
            first = len(columns) - 1
        filled: Counter[str] = Counter()
        for item in day:
            columns[first + filled[item.level] // rows].setdefault(item.level, []).append(item)
            filled[item.level] += 1
    return columns


def _columns_for_window(items: Sequence[_Item]) -> tuple[list[_Column], dict[int, list[_Column]]]:
    """Columns of the undated and of each year, with so many rows a band that a window is left least."""
    undated = [item for item in items if item.when is None]
    years: dict[int, list[_Item]] = defaultdict(list)
    for item in items:
        if item.when:
            years[item.when.year].append(item)

    def layout(rows: int) -> tuple[list[_Column], dict[int, list[_Column]]]:
        return _columns(undated, rows), {year: _columns(found, rows) for year, found in years.items()}

    def excess(rows: int) -> float:
        early, later = layout(rows)
        width = _placed(early, later, "vi")[2]
        bands = _bands(items, [*early, *chain.from_iterable(later.values())], "vi")
        return max(1.0, width / _WINDOW[0], (bands[-1].y + bands[-1].height) / _WINDOW[1])

    return layout(min(range(1, _ROWS + 1), key=excess))


def _placed(
    undated: Sequence[_Column], years: dict[int, list[_Column]], language: str
) -> tuple[tuple[Tick, ...], list[tuple[int, int, _Column]], int]:
    """The time axis, each column with its x and width, and the width of the whole."""
    ticks: list[Tick] = []
    placed: list[tuple[int, int, _Column]] = []
    x = _NAMES
    previous: int | None = None
    stretches: list[tuple[int | None, Sequence[_Column]]] = [(None, undated)] if undated else []
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


def _bands(items: Iterable[_Item], columns: Sequence[_Column], language: str) -> tuple[Band, ...]:
    levels = {item.level for item in items}
    bands = []
    y = _AXIS
    for level in LEVELS:
        if level in levels:
            rows = max(len(column.get(level, ())) for column in columns)
            height = rows * _BOX_HEIGHT + (rows - 1) * _ROW_GAP + 2 * _BAND_PADDING
            bands.append(Band(level, say(f"picture_level_{level}", language), y, height))
            y += height
    return tuple(bands)


def _box(
    item: _Item, x: int, y: int, width: int, target: str, listed: set[str], language: str
) -> Box:
    document = item.document
    return Box(
        iri=document.iri,
        x=x,
        y=y,
        width=width,
        height=_BOX_HEIGHT,
        lines=item.lines,
        level=item.level,
        held=document.held,
        undated=document.date is None,
        target=document.iri == target,
        listed=document.iri in listed,
        caption=say("picture_term", language, term=item.term) if item.term else None,
        title=document_title(document, language),
    )


def _edges(
    trace: Trace,
    boxes: Sequence[Box],
    bands: Sequence[Band],
    documents: dict[str, Document],
    bundle: int,
    language: str,
) -> tuple[tuple[PictureEdge, ...], tuple[Bundle, ...]]:
    by_iri = {box.iri: box for box in boxes}
    found = {
        (edge.subject, edge.object, edge.relation): edge
        for edge in (*trace.edges, *(edge for step in trace.steps for edge in step.edges))
        if edge.subject in by_iri and edge.object in by_iri and edge.subject != edge.object
    }
    crowded = {iri for iri, count in Counter(edge.object for edge in found.values()).items() if count > bundle}
    single = sorted(key for key, edge in found.items() if edge.object not in crowded)
    listed = {(edge.subject, edge.object, edge.relation) for step in trace.steps for edge in step.edges}
    paths = rails([Rail(by_iri[subject], by_iri[target]) for subject, target, _ in single], boxes)
    edges = tuple(
        PictureEdge(*key, found[key].basis, path, key in listed, _edge_title(found[key], documents, language))
        for key, path in zip(single, paths, strict=True)
    )
    many = [edge for edge in found.values() if edge.object in crowded]
    return edges, _bundles(many, by_iri, bands, documents, language)


def _edge_title(edge: Edge, documents: dict[str, Document], language: str) -> str:
    return say(
        "picture_edge",
        language,
        subject=short_name(documents[edge.subject], language),
        relation=say(f"relation_{edge.relation}", language),
        object=short_name(documents[edge.object], language),
        basis=say(f"basis_{edge.basis}", language),
    )


def _bundles(
    edges: Iterable[Edge],
    by_iri: dict[str, Box],
    bands: Sequence[Band],
    documents: dict[str, Document],
    language: str,
) -> tuple[Bundle, ...]:
    """One curve for each crowded box and band, from the middle of the band's edge to the box."""
    groups: dict[tuple[str, str], set[str]] = defaultdict(set)
    for edge in edges:
        groups[edge.object, by_iri[edge.subject].level].add(edge.subject)
    tops = {band.level: band for band in bands}
    bundles = []
    for (iri, level), subjects in sorted(groups.items()):
        box, band = by_iri[iri], tops[level]
        middle = sum(by_iri[subject].x + by_iri[subject].width / 2 for subject in subjects) / len(subjects)
        above = band.y < box.y
        start: Point = (round(middle), band.y + band.height if above else band.y)
        end: Point = (box.x + box.width // 2, box.y if above else box.y + box.height)
        bend = (end[1] - start[1]) / 2
        title = say("picture_bundle", language, count=len(subjects), object=short_name(documents[iri], language))
        path = (start, (start[0], start[1] + bend), (end[0], end[1] - bend), end)
        bundles.append(Bundle(iri, level, len(subjects), path, title))
    return tuple(bundles)
