"""What is suggested while somebody types in a search box."""

from __future__ import annotations

import orjson
from flask import Blueprint, Response, url_for

from graph.analysis.suggest import suggest
from graph.model import Body, Document
from web.addresses import document_address
from web.current import served
from web.harmless import harmless
from web.language import language
from web.parameters import words
from web.words import dated_label, level_name

pages = Blueprint("suggest", __name__)


@pages.get("/suggest")
def show() -> Response:
    """Up to eight documents and bodies that `q` may mean, each with what it is called and where it leads."""
    with served().reading() as snapshot:
        rows = [_row(one) for one in suggest(snapshot, words())]
    return Response(orjson.dumps(rows), mimetype="application/json")


def _row(one: Document | Body) -> dict[str, object]:
    if isinstance(one, Body):
        href = url_for("search.find_page", q=one.name, kind="document")
        return {"label": harmless(one.name), "more": level_name(one.level, language()), "href": href}
    more = " · ".join(part for part in (one.issuer, one.title) if part)
    return {
        "label": harmless(dated_label(one, language())),
        "more": harmless(more),
        "href": document_address(served().library.base, one.iri),
    }
