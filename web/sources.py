"""The files that the library holds, and their texts."""

from __future__ import annotations

import re

from flask import Blueprint, render_template, url_for

from web.current import served
from web.parameters import whole_number
from web.problems import Problem
from web.texts import text_page

pages = Blueprint("sources", __name__)

PER_PAGE = 100
_SHA256 = re.compile(r"[0-9a-f]{64}")


@pages.get("/sources")
def listing() -> str:
    """Every file with its state, and the reason where it could not be read."""
    sources = served().library.sources()
    offset = whole_number("offset", 0)
    return render_template(
        "sources.html",
        sources=sources[offset : offset + PER_PAGE],
        total=len(sources),
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
