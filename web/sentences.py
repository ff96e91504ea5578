"""Links with all the sentences behind them: where a long list has none, and as an address to send on."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from graph.analysis.answers import Edge
from graph.analysis.links import edge_between
from graph.errors import UnknownReferenceError
from graph.model import BASES, RELATIONS, Document
from graph.store.snapshot import Snapshot
from web.current import served
from web.evidence import Sentences
from web.problems import Problem

pages = Blueprint("sentences", __name__)

MOST = 100
"""So many links are shown on one page."""


@pages.get("/evidence")
def show() -> str:
    """The links that the address names, each by three words: path, relation, path."""
    current = served()
    with current.reading() as snapshot:
        asked = request.args.getlist("link")
        if not asked:
            raise Problem(400, "web_missing", name="link")
        return render_template(
            "sentences.html",
            edges=[linked(snapshot, link) for link in asked[:MOST]],
            document_at=snapshot.document,
            sentences=Sentences(current.library, snapshot),
        )


def linked(snapshot: Snapshot, link: str) -> Edge:
    """The link that three words name, with all its evidence."""
    parts = link.split(" ")
    if len(parts) != 3 or parts[1] not in RELATIONS:
        raise Problem(400, "web_bad_link", value=link[:200])
    subject, target = (named(snapshot, name).iri for name in (parts[0], parts[2]))
    found = edge_between(snapshot, subject, target, (parts[1],), BASES)
    if found is None:
        raise Problem(404, "web_no_link", value=link[:200])
    return found


def named(snapshot: Snapshot, name: str) -> Document:
    """The document with an IRI, or with a path in this library."""
    found = snapshot.document(name if name.startswith(snapshot.base) else snapshot.iri_of(name))
    if found is None:
        raise UnknownReferenceError(name)
    return found
