"""Who implements a document, or what it implements: the picture, the list by level, the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from flask import Blueprint, render_template, url_for

from graph.analysis.answers import DEFAULT_BASES, Edge, Step, Trace, TraceQuestion
from graph.analysis.picture import Picture, PictureTable, draw, fits, picture_table
from graph.analysis.trace import trace
from graph.model import BASES, LEVELS, RELATIONS, Document
from graph.store.snapshot import Snapshot
from web.addresses import question_values
from web.current import served
from web.evidence import Sentences
from web.explore import explorable
from web.language import language
from web.parameters import choices, trace_question, whole_number, words
from web.search import one_document

pages = Blueprint("traces", __name__)

VIEWS = ("bands", "table", "explore")
PER_PAGE = 150
FORMATS = ("svg", "html", "csv", "graphml", "json")


@dataclass(frozen=True, slots=True)
class Row:
    """A document of the list with the links that bring it there; a document between has no step."""

    document: Document
    step: Step | None
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """What the page lists: rows by level, the documents in between, and the anchor of each link's evidence."""

    levels: tuple[tuple[str, tuple[Row, ...]], ...]
    between: tuple[Row, ...]
    anchors: dict[tuple[str, str, str], str]


@pages.get("/trace")
def show() -> str:
    """The answer to the question in the address, as picture, table or graph to explore."""
    view = next(iter(choices("view", VIEWS, ())), "bands")
    current = served()
    with current.reading() as snapshot:
        found = asked(snapshot)
        drawable = fits(found)
        offset = 0 if drawable else whole_number("offset", 0)
        picture = draw(found, language=language()) if drawable and found.steps else None
        listing = listed(found, offset)
        return render_template(
            "trace.html",
            q=words(),
            trace=found,
            view=view,
            picture=picture,
            drawing=drawing(picture, listing) if picture and view == "bands" else "",
            explorable=explorable(picture, found, listing.anchors) if picture and view == "explore" else None,
            numbers=None if drawable else picture_table(found),
            listing=listing,
            offset=offset,
            per_page=PER_PAGE,
            sentences=Sentences(current.library, snapshot),
            level_counts=Counter(d.level or "other" for d in found.passed if d.iri != found.target.iri),
            basis_counts=Counter(edge.basis for edge in found.edges),
            values=question_values(found.question),
            all_bases=address(found.question, bases=DEFAULT_BASES),
            formats=FORMATS,
            levels=LEVELS,
            bases=BASES,
            relations=RELATIONS,
        )


def asked(snapshot: Snapshot) -> Trace:
    """The trace that the address asks for."""
    target = one_document(snapshot, words())
    return trace(snapshot, target, trace_question(words("body") or None))


def address(question: TraceQuestion, **changes: object) -> str:
    """This page with part of the question changed."""
    values = question_values(replace(question, **changes))  # type: ignore[arg-type]
    return url_for("traces.show", q=words(), **values)


def listed(found: Trace, offset: int) -> Listing:
    """The rows of one page of the answer, by level and in order of date, with the documents in between."""
    near = _edges_by_nearer_end(found)
    steps = found.steps[offset : offset + PER_PAGE]
    rows = [Row(step.document, step, near.get(step.document.iri, step.edges[:1])) for step in steps]
    known = {step.document.iri for step in found.steps} | {found.target.iri}
    between = tuple(
        Row(document, None, near.get(document.iri, ()))
        for document in sorted(found.passed, key=_by_date)
        if document.iri not in known
    )[: PER_PAGE if offset == 0 else 0]
    by_level = tuple(
        (level, tuple(sorted((r for r in rows if (r.document.level or "other") == level), key=_row_by_date)))
        for level in LEVELS
    )
    return Listing(
        levels=tuple((level, found_rows) for level, found_rows in by_level if found_rows),
        between=between,
        anchors=dict(_anchors(edge for row in (*rows, *between) for edge in row.edges)),
    )


def _edges_by_nearer_end(found: Trace) -> dict[str, tuple[Edge, ...]]:
    """Links by the document that they bring into the answer: their subject, or going up their object."""
    by_end: dict[str, tuple[Edge, ...]] = {}
    for edge in found.edges:
        end = edge.object if found.question.up else edge.subject
        by_end[end] = (*by_end.get(end, ()), edge)
    return by_end


def _anchors(edges: Iterable[Edge]) -> Iterator[tuple[tuple[str, str, str], str]]:
    for number, edge in enumerate(edges, start=1):
        yield (edge.subject, edge.relation, edge.object), f"e{number}"


def _by_date(document: Document) -> tuple[str, str, str]:
    return (document.date.isoformat() if document.date else "", document.code or "", document.iri)


def _row_by_date(row: Row) -> tuple[str, str, str]:
    return _by_date(row.document)
