"""The files that the library holds, and their texts."""

from __future__ import annotations

import re

from flask import Blueprint, render_template, url_for

from graph.model import Document
from web.current import served
from web.parameters import choices, whole_number
from web.problems import Problem
from web.texts import text_page

pages = Blueprint("sources", __name__)

PER_PAGE = 100
STATES = ("read", "failed", "waiting")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@pages.get("/sources")
def listing() -> str:
    """Every file with its state, or those in one state, and the reason where one could not be read."""
    current = served()
    library = current.library
    chosen = choices("state", STATES, ())
    state = chosen[0] if len(chosen) == 1 else None
    sources = library.sources(state)
    offset = whole_number("offset", 0)
    counts = {each: count for each in STATES if (count := library.ledger.count(each))}
    shown = sources[offset : offset + PER_PAGE]
    documents: dict[str, Document | None] = {}
    if library.current_snapshot():
        with current.reading() as snapshot:
            documents = {source.document: snapshot.document(source.document) for source in shown if source.document}
    return render_template(
        "sources.html",
        sources=shown,
        documents=documents,
        total=len(sources),
        counts=counts,
        state=state,
        offset=offset,
        per_page=PER_PAGE,
    )


@pages.get("/sources/<sha256>")
def show(sha256: str) -> str:
    """The text of one file with every citation marked."""
    current = served()
    row = current.library.ledger.source(sha256) if _SHA256.fullmatch(sha256) else None
    if row is None or row.state != "read":
        raise Problem(404, "web_no_source", sha256=sha256[:80])
    with current.reading() as snapshot:
        text = text_page(current.library, snapshot, sha256)
        return render_template(
            "source.html",
            text=text,
            page_url=lambda page: url_for("sources.show", sha256=sha256, page=page),
        )
