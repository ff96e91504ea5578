"""Who implements a document, or what it implements: the picture, the list by level, the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from flask import Blueprint, render_template, url_for
from markupsafe import Markup

from graph.analysis.answers import DEFAULT_BASES, Trace, TraceQuestion
from graph.analysis.picture import BUNDLE, LIMIT, Picture, draw, fits, picture_table
from graph.analysis.rest import left_out
from graph.analysis.standing import Standing, standing
from graph.analysis.trace import trace
from graph.export.listing import MOST_PASTED
from graph.export.svg import legend, legend_samples, svg
from graph.export.svg_pages import DRAWING, printed
from graph.messages import say
from graph.model import BASES, LEVELS, RELATIONS, Document
from graph.store.snapshot import Snapshot
from web.addresses import document_address, kept_values, question_values
from web.boxes import HIGHEST, left_out_words, most_boxes, most_value, with_left_out
from web.current import served
from web.evidence import Sentences, link_words
from web.explore import EXPLORED, EXPLORED_LOOKS, explorable
from web.language import language
from web.listing import ORDERS, PER_PAGE, Listing, in_order, listed
from web.parameters import choices, switch, trace_question, whole_number, words
from web.search import body_asked, one_document
from web.vendored import folder_of

pages = Blueprint("traces", __name__)

VIEWS = ("bands", "table", "explore")
LISTS = ("level", "chain")
DEPTHS = range(1, 6)
"""How far a trace may be asked to go."""
FORMATS = (
    (("html",), "help_html"),
    (("htm",), "help_htm"),
    (("svg",), "help_svg"),
    (("docx",), "help_docx"),
    (("xlsx", "csv"), "help_xlsx"),
    (("graphml", "gexf"), "help_graphml"),
    (("json",), "help_json"),
)
"""Files to take a trace along as, and what each is for."""


@pages.get("/trace")
def show() -> str:
    """The answer to the question in the address, as picture, table or graph to explore."""
    view = next(iter(choices("view", VIEWS, ())), "bands")
    by_chain = choices("list", LISTS, ()) == ("chain",)
    order = next(iter(choices("order", tuple(ORDERS), ())), "level")
    current = served()
    with current.reading() as snapshot:
        found = asked(snapshot)
        most = most_boxes(view)
        drawable = fits(found, most)
        explored = view == "explore"
        offset = 0 if drawable else whole_number("offset", 0)
        day = found.question.as_of or date.today()
        begun = found if drawable else alone(found) if explored else None
        listing = listed(found, offset, most if drawable else PER_PAGE)
        stand = standing(snapshot, [found.target, *(row.document for row in listing.rows)], day)
        picture = drawn(begun, stand, most, EXPLORED if explored else BUNDLE) if begun and found.steps else None
        left = left_out(snapshot, found.question, [box.iri for box in picture.boxes]) if picture else {}
        return render_template(
            "trace.html",
            q=words(),
            snapshot=snapshot,
            trace=found,
            view=view,
            picture=picture,
            stand=stand,
            day=day,
            changes=picture is not None and changes_before(picture, day),
            drawing=drawing(with_left_out(picture, left), listing) if picture and view == "bands" else "",
            explorable=explorable(snapshot, picture, begun, listing.anchors)
            if picture and begun and explored
            else None,
            samples=samples(EXPLORED_LOOKS if explored else legend(picture), arrows=explored) if picture else (),
            on_screen=legend(picture) if picture else (),
            legend_name=say("picture_legend", language()),
            left_out=lambda document: left_out_words(left.get(document.iri, {})) if drawable else "",
            opened=lambda document: opened_address(found.question, document),
            cytoscape=f"{folder_of('cytoscape')}/cytoscape.min.js",
            numbers=None if drawable else picture_table(found),
            listing=listing,
            by_chain=by_chain,
            branches=listing.by_chain() if by_chain else (),
            anchors=listing.anchors,
            most=most,
            highest=HIGHEST[view],
            explored=HIGHEST["explore"],
            again=[(name, one) for name, many in kept_values().items() if name != "most" for one in many],
            keyed=explored,
            order=order,
            orders=ORDERS if len(found.steps) <= PER_PAGE else (),
            table_rows=in_order(listing.listed, order),
            passed=lambda step: [d for d in step.via if d.iri not in (step.document.iri, found.target.iri)],
            document_at=snapshot.document,
            offset=offset,
            per_page=PER_PAGE,
            sentences=Sentences(current.library, snapshot),
            link_words=lambda edge: link_words(snapshot, edge),
            with_sentences=listing.carries_sentences or switch("sentences"),
            filtered=len(found.between),
            level_counts=Counter(found.reached),
            basis_counts=Counter(found.by_basis),
            with_year=lambda level, year: year_address(found, view, level, year),
            values=question_values(found.question),
            with_question=lambda **changes: address(replace(found.question, **changes), view),
            with_view=lambda other: address(found.question, other),
            download=lambda form: file_address(found.question, form, view),
            bases_all=DEFAULT_BASES,
            formats=[(forms, what) for forms, what in FORMATS if _fits_in(forms, found, drawable=drawable)],
            levels=LEVELS,
            bases=BASES,
            relations=RELATIONS,
            depths=sorted({*DEPTHS, found.question.depth or 1}),
        )


def drawn(found: Trace, stand: Standing, most: int = LIMIT, bundle: int = BUNDLE) -> Picture:
    """The picture of at most so many documents, with what is no longer in force."""
    return draw(found, language=language(), limit=most, bundle=bundle, standing=stand)


def _fits_in(forms: tuple[str, ...], found: Trace, *, drawable: bool) -> bool:
    """Whether files of this kind can hold the answer: the picture as many boxes as the page, Word so many rows."""
    fitting: dict[str, bool] = {"svg": drawable, "docx": len(found.steps) <= MOST_PASTED}
    return fitting.get(forms[0], True)


def alone(found: Trace) -> Trace:
    """The document asked about without its answer: where there is too much to draw, exploring begins with it."""
    return found.with_steps((), passed=(found.target,), edges=(), between=())


def opened_address(question: TraceQuestion, document: Document) -> str:
    """This question to be explored, with what is left out beside `document` added."""
    path = document.iri.removeprefix(f"{served().library.base}id/")
    way = "up" if question.up else "down"
    return address(question, "explore", open=f"{path}!{way}!!!!30", focus=path)


def changes_before(picture: Picture, day: date) -> bool:
    """Whether something was issued or had ended before `day`, so that there is another day to look at."""
    return any(
        one < day for box in picture.boxes for one in (box.day, box.last and box.last + timedelta(days=1)) if one
    )


def drawing(picture: Picture, listing: Listing) -> Markup:
    """The server's SVG, and its pages on paper; a box leads to its line in the list, where its sentences are."""
    numbers = {row.document.iri: row.anchor for row in listing.rows}

    def link(iri: str) -> str:
        return f"#{numbers[iri]}" if iri in numbers else document_address(served().library.base, iri)

    drawn, pages = svg(picture, language=language(), link=link, name=DRAWING), printed(picture)
    return Markup(f'<div class="whole{"" if pages else " one"}">{drawn}</div>{pages}')  # noqa: S704 - svg() escapes what it is given


def samples(keys: Collection[str], *, arrows: bool = True) -> list[tuple[str, Markup, str]]:
    """Some entries of the legend: key, sample, words; `arrows` where no other picture on the page has them."""
    return [(key, Markup(drawn), words) for key, drawn, words in legend_samples(language(), keys, arrows=arrows)]  # noqa: S704 - our own drawing


def asked(snapshot: Snapshot) -> Trace:
    """The trace that the address asks for."""
    question = trace_question(body_asked(snapshot))
    return trace(snapshot, one_document(snapshot, words()), question)


def address(question: TraceQuestion, view: str, **acts: Any) -> str:
    """This page with `question` in `view`, after some `acts` there; `body` stays in the words of the address."""
    values = question_values(question)
    if "body" in values:
        values["body"] = words("body")
    if view != "bands":
        values["view"] = view
    if words("list") == "chain":
        values["list"] = "chain"
    return url_for("traces.show", q=words(), **values, **most_value(view), **acts)


def file_address(question: TraceQuestion, form: str, view: str) -> str:
    """The same answer as a file."""
    values = question_values(question)
    if "body" in values:
        values["body"] = words("body")
    return url_for("downloads.file", form=form, q=words(), **values, **most_value(view))


def year_address(found: Trace, view: str, level: str | None, year: int) -> str:
    """This page with the documents of one year alone, of one level or of those that are asked for."""
    levels = (level,) if level else found.question.levels
    one = replace(found.question, levels=levels, since=date(year, 1, 1), until=date(year, 12, 31))
    return address(one, view)
