"""What a document replaced and what replaced it, oldest first, and who amended it."""

from __future__ import annotations

from flask import Blueprint, render_template

from graph.analysis.answers import Edge
from graph.analysis.history import History, history
from web.current import served
from web.evidence import Sentences
from web.parameters import words
from web.queries import as_asked
from web.search import one_document

pages = Blueprint("history", __name__)


@pages.get("/history")
def show() -> str:
    """The chain of the document that `q` names."""
    current = served()
    with current.reading() as snapshot:
        document = one_document(snapshot, words())
        found = history(snapshot, document)
        return render_template(
            "history.html",
            document=document,
            found=found,
            by_subject=_by_subject(found),
            documents={one.iri: one for one in found.chain},
            sentences=Sentences(current.library, snapshot),
            query=as_asked(snapshot, "history", target=document.iri),
        )


def _by_subject(found: History) -> dict[str, list[Edge]]:
    """The links of the chain by the document that replaces or succeeds another."""
    by_subject: dict[str, list[Edge]] = {}
    for edge in found.edges:
        by_subject.setdefault(edge.subject, []).append(edge)
    return by_subject
