"""Names of things: from `/id/…` to the page for people and to the data for programs."""

from __future__ import annotations

from flask import Blueprint, Response, redirect, url_for
from werkzeug.wrappers import Response as Sent

from graph.analysis.dossier import dossier
from web.addresses import document_path
from web.bodies import one_body
from web.current import served
from web.document_data import ENDINGS, JSON_LD, TURTLE, document_data
from web.documents import named_document
from web.negotiation import preferred, wants_page
from web.problems import Problem
from web.words import reference

pages = Blueprint("identifiers", __name__)


@pages.get("/id/doc/<path:path>")
def document(path: str) -> Sent:
    """303 to the page, or to the data where `Accept` prefers Turtle or JSON-LD."""
    with served().reading() as snapshot:
        found, _ = named_document(snapshot, path)
    path = document_path(served().library.base, found.iri) or path
    if wants_page((TURTLE, JSON_LD)):
        return redirect(url_for("documents.show", path=path), 303)
    media = preferred((TURTLE, JSON_LD))
    if media is None:
        raise Problem(406, "web_not_acceptable", offered=", ".join(("text/html", TURTLE, JSON_LD)))
    ending = next(ending for ending, known in ENDINGS.items() if known == media)
    return redirect(url_for("identifiers.data", path=path, ending=ending), 303)


@pages.get("/id/source/<sha256>")
def source(sha256: str) -> Sent:
    """303 to the text of a source."""
    if served().library.ledger.source(sha256) is None:
        raise Problem(404, "web_no_source", sha256=sha256)
    return redirect(url_for("sources.show", sha256=sha256), 303)


@pages.get("/id/body/<path:path>")
def body(path: str) -> Sent:
    """303 to the page of a body."""
    with served().reading() as snapshot:
        one_body(snapshot, path)
    return redirect(url_for("bodies.show", path=path), 303)


@pages.get("/data/doc/<path:path>.<any(ttl, jsonld):ending>")
def data(path: str, ending: str) -> Sent:
    """One document with its facts, its links and their evidence."""
    with served().reading() as snapshot:
        found, moved = named_document(snapshot, path)
        if moved:
            path = document_path(served().library.base, found.iri) or path
            return redirect(url_for("identifiers.data", path=path, ending=ending), 301)
        body = document_data(snapshot, dossier(snapshot, found), ending)
    answer = Response(body, mimetype=ENDINGS[ending])
    answer.headers["Content-Disposition"] = f'inline; filename="{_file_name(reference(found))}.{ending}"'
    return answer


def _file_name(name: str) -> str:
    kept = "".join(c if c.isascii() and (c.isalnum() or c in "-@.") else "-" for c in name)
    return kept.strip("-") or "document"
