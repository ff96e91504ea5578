"""Where the boxes and edges of a trace's picture stand: bands by level, left to right by time.

Positions are a function of the documents shown: their order, and the order of the links, changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from math import ceil

from graph.analysis.answers import Trace
from graph.analysis.picture_columns import (
    BAND_PADDING,
    BOX_HEIGHT,
    NAMES,
    ROW_GAP,
    Item,
    bands_of,
    columns_for_window,
    item_of,
    placed_columns,
)
from graph.analysis.picture_edges import edges_of
from graph.analysis.picture_labels import document_title, short_name
from graph.analysis.picture_parts import Band, Box, Bundle, Curve, Picture, PictureEdge, Tick
from graph.analysis.standing import Standing
from graph.messages import say
from graph.model import LEVELS, Document

__all__ = [
    "Band",
    "Box",
    "Bundle",
    "Picture",
    "PictureEdge",
    "PictureTable",
    "PictureTooLargeError",
    "Tick",
    "draw",
    "fits",
    "picture_table",
    "shown_documents",
]

UNTOLD = Standing()
LIMIT = 150
BUNDLE = 60
_MARGIN = 8
_STEPS = 16
"""Places of a curve that are looked at to tell its end; between them it goes less than the margin further."""


@dataclass(frozen=True, slots=True)
class PictureTable:
    """Numbers of listed documents by level and year, for what is too much to draw; the year None holds the undated."""

    levels: tuple[str, ...]
    years: tuple[int | None, ...]
    cells: dict[tuple[str, int | None], int]

    def count(self, level: str, year: int | None) -> int:
        """Number of documents of `level` in `year`."""
        return self.cells.get((level, year), 0)


class PictureTooLargeError(ValueError):
    """More documents than the limit: ask for `picture_table` or a filter."""

    def __init__(self, count: int, limit: int) -> None:
        super().__init__(f"{count} documents, limit {limit}")
        self.count = count
        self.limit = limit


def shown_documents(trace: Trace) -> tuple[Document, ...]:
    """What the picture shows, by IRI: the target, what is listed, and what lies between."""
    steps = (document for step in trace.steps for document in (step.document, *step.via))
    return tuple(sorted({d.iri: d for d in (*steps, trace.target)}.values(), key=lambda d: d.iri))


def fits(trace: Trace, limit: int = LIMIT) -> bool:
    """Whether `draw` would draw it."""
    return len(trace.steps) <= limit and len(shown_documents(trace)) <= limit


def draw(
    trace: Trace, *, language: str = "vi", limit: int = LIMIT, bundle: int = BUNDLE, standing: Standing = UNTOLD
) -> Picture:
    """The picture of `trace`; raises PictureTooLargeError over `limit` documents.

    A box with more than `bundle` links gets one thick curve a band instead of them.
    """
    documents = shown_documents(trace)
    if len(documents) > limit:
        raise PictureTooLargeError(len(documents), limit)
    items = sorted((item_of(document, language) for document in documents), key=lambda item: item.order)
    undated, years = columns_for_window(items)
    bands = bands_of(items, [*undated, *chain.from_iterable(years.values())], language)
    ticks, placed, width = placed_columns(undated, years, language)
    tops = {band.level: band.y + BAND_PADDING for band in bands}
    places = {
        item.document.iri: (x, tops[level] + row * (BOX_HEIGHT + ROW_GAP), column_width, item)
        for level in tops
        for x, column_width, column in placed
        for row, item in enumerate(column.get(level, ()))
    }
    listed = {step.document.iri for step in trace.steps} | {trace.target.iri}
    boxes = tuple(
        box_of(
            item, x, y, box_width, target=iri == trace.target.iri, listed=iri in listed, standing=standing,
            language=language,
        )
        for iri, (x, y, box_width, item) in places.items()
    )  # fmt: skip
    edges, bundles = edges_of(trace, boxes, bands, bundle=bundle, language=language)
    return Picture(
        width=max(width, *(_right_end(edge.path) + _MARGIN for edge in edges)) if edges else width,
        height=bands[-1].y + bands[-1].height,
        names=NAMES,
        name=say("picture_name", language, document=short_name(trace.target, language), count=len(documents)),
        bands=bands,
        ticks=ticks,
        boxes=boxes,
        edges=edges,
        bundles=bundles,
    )


def box_of(
    item: Item, x: int, y: int, width: int, *, target: bool, listed: bool, standing: Standing, language: str
) -> Box:
    """The box of a document with its upper left corner at `x`, `y`."""
    document = item.document
    return Box(
        iri=document.iri,
        x=x,
        y=y,
        width=width,
        height=BOX_HEIGHT,
        lines=item.lines,
        level=item.level,
        held=document.held,
        undated=document.date is None,
        target=target,
        listed=listed,
        caption=say("picture_term", language, term=item.term) if item.term else None,
        title=standing_title(document, standing, language),
        day=document.date,
        last=standing.over.get(document.iri),
        over=document.iri in standing.ended,
        stale=document.iri in standing.stale,
    )


def _right_end(path: Curve) -> int:
    """How far right a curve goes."""
    x = [point[0] for point in path]
    steps = [place / _STEPS for place in range(_STEPS + 1)]
    return ceil(
        max((1 - t) ** 3 * x[0] + 3 * (1 - t) ** 2 * t * x[1] + 3 * (1 - t) * t**2 * x[2] + t**3 * x[3] for t in steps)
    )


def standing_title(document: Document, standing: Standing, language: str) -> str:
    """All that is known of a document in one line, and how it stands."""
    title = document_title(document, language)
    if document.iri in standing.ended:
        title += " · " + say("picture_suspended" if document.iri in standing.suspended else "picture_over", language)
    elif document.iri in standing.stale:
        title += " · " + say("picture_stale", language)
    return title


def picture_table(trace: Trace) -> PictureTable:
    """The numbers by level and year of what the trace lists."""
    years = {year for _, year in trace.by_year}
    return PictureTable(
        levels=tuple(level for level in LEVELS if any(level == found for found, _ in trace.by_year)),
        years=(*sorted(year for year in years if year is not None), *([None] if None in years else [])),
        cells=trace.by_year,
    )
