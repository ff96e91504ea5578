"""Documents that are cited and not held, most wanted first, with who cites them."""

from __future__ import annotations

from flask import Blueprint, render_template

from graph.analysis.later import window
from graph.analysis.wanted import citing, wanted
from graph.model import LEVELS
from web.current import served
from web.parameters import choices, page_start, words
from web.queries import as_asked

pages = Blueprint("wanted", __name__)

PER_PAGE = 50
CITING = 5
"""So many of the documents that cite one are named."""


@pages.get("/wanted")
def show() -> str:
    """What is missing, of all or of the numbers `code` (`*/HU`) and the levels `level`."""
    code, levels = words("code"), choices("level", LEVELS, ())
    with served().reading() as snapshot:
        found = wanted(snapshot, code or None, levels)
        offset = page_start(len(found.results), PER_PAGE)
        rows = window(found.results, PER_PAGE, offset)
        return render_template(
            "wanted.html",
            found=found,
            rows=[(row, citing(snapshot, row, CITING)) for row in rows],
            code=code,
            levels=levels,
            all_levels=sum(found.by_level.values()),
            offset=offset,
            per_page=PER_PAGE,
            query=None if code or levels else as_asked(snapshot, "wanted"),
        )
