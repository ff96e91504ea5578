"""Documents whose term has run out, and what may have come after them."""

from __future__ import annotations

from flask import Blueprint, render_template

from graph.analysis.lapsed import lapsed
from graph.analysis.later import window
from web.current import served
from web.evidence import Sentences
from web.parameters import as_of, page_start
from web.queries import as_asked
from web.search import body_asked

pages = Blueprint("lapsed", __name__)

PER_PAGE = 25


@pages.get("/lapsed")
def show() -> str:
    """All whose period or stated term is over, the youngest end first."""
    current = served()
    with current.reading() as snapshot:
        body = body_asked(snapshot)
        found = lapsed(snapshot, as_of(), body)
        offset = page_start(len(found.results), PER_PAGE)
        return render_template(
            "lapsed.html",
            found=found,
            body=snapshot.body(body) if body else None,
            rows=window(found.results, PER_PAGE, offset),
            offset=offset,
            per_page=PER_PAGE,
            sentences=Sentences(current.library, snapshot),
            query=None if body else as_asked(snapshot, "lapsed", asOf=found.as_of.isoformat()),
        )
