"""The files that the library holds, and their texts."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import PurePosixPath

from flask import Blueprint, render_template, send_file, url_for
from werkzeug.wrappers import Response as Sent

from graph.library.ledger import STATES, SourceRow
from graph.model import Document
from web.current import served
from web.parameters import choices, whole_number
from web.problems import Problem
from web.texts import text_page

pages = Blueprint("sources", __name__)

PER_PAGE = 100
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
    counts = library.ledger.states()
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
    _read(sha256)
    with current.reading() as snapshot:
        text = text_page(current.library, snapshot, sha256)
        return render_template(
            "source.html",
            text=text,
            page_url=lambda page: url_for("sources.show", sha256=sha256, page=page),
        )


@pages.get("/sources/<sha256>/original")
def original(sha256: str) -> Sent:
    """The file as it was received, to be opened by the program that made it: never shown as a page of this server."""
    row = _read(sha256)
    name = PurePosixPath(row.names[0].replace("\\", "/")).name if row.names else sha256[:12]
    file = BytesIO(served().library.original(sha256))
    return send_file(file, mimetype="application/octet-stream", as_attachment=True, download_name=name)


def _read(sha256: str) -> SourceRow:
    row = served().library.ledger.source(sha256) if _SHA256.fullmatch(sha256) else None
    if row is None or row.state != "read":
        raise Problem(404, "web_no_source", sha256=sha256[:80])
    return row
