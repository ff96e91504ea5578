"""The first page, and finding documents, bodies and places in texts."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, url_for
from werkzeug.wrappers import Response

from graph.analysis.answers import FindQuestion
from graph.analysis.find import KINDS, find
from graph.analysis.reference import find_reference
from graph.errors import AmbiguousReferenceError, UnknownReferenceError
from graph.model import LEVELS, Document
from graph.store.snapshot import Snapshot
from web.accuracy import f1
from web.addresses import document_address
from web.answers import Answer
from web.current import served
from web.mentions import with_words_around
from web.parameters import find_question, switch, whole_number, words
from web.problems import Problem

pages = Blueprint("search", __name__)

PER_PAGE = 20


@pages.get("/")
def start() -> str:
    """One search box, the questions as forms, and what the library holds."""
    current = served()
    if not current.library.current_snapshot():
        return render_template("start.html", holdings=None)
    with current.reading() as snapshot:
        return render_template("start.html", holdings=current.holdings(snapshot), f1=f1)


@pages.get("/find")
def find_page() -> Answer:
    """Documents, bodies and places by number, shorthand or words; one exact hit goes straight to its page."""
    text = words()
    if not text:
        return redirect(url_for("search.start"))
    question = find_question()
    with served().reading() as snapshot:
        nearest: tuple[str, ...] = ()
        if question == FindQuestion(text) and not switch("all"):
            try:
                return _to_document(find_reference(snapshot, text), text)
            except AmbiguousReferenceError as several:
                if _names_a_number(text):
                    return _choose(text, several)
            except UnknownReferenceError as unknown:
                nearest = unknown.nearest
        return _list(snapshot, question, nearest)


def _names_a_number(text: str) -> bool:
    return any(character.isdigit() for character in text)


def _to_document(document: Document, text: str) -> Response:
    return redirect(document_address(served().library.base, document.iri, q=text))


def _choose(text: str, several: AmbiguousReferenceError) -> Answer:
    page = render_template("choices.html", q=text, candidates=several.candidates, endpoint="document")
    return page, 300


def _list(snapshot: Snapshot, question: FindQuestion, nearest: tuple[str, ...]) -> Answer:
    offset = whole_number("offset", 0)
    found = find(snapshot, question, limit=PER_PAGE, offset=offset)
    library = served().library
    sources = {mention.source.sha256: library.ledger.source(mention.source.sha256) for mention in found.texts}
    page = render_template(
        "find.html",
        q=question.words,
        kind=question.kind,
        question=question,
        levels=LEVELS,
        found=found,
        texts=with_words_around(library, found.texts),
        told_in={sha256: row and row.document and snapshot.document(row.document) for sha256, row in sources.items()},
        nearest=nearest,
        offset=offset,
        per_page=PER_PAGE,
        kinds=KINDS,
    )
    return page, 200 if found.total else 404


def one_document(snapshot: Snapshot, text: str) -> Document:
    """The document that `q` names; without one, a sentence that asks for it."""
    if not text:
        raise Problem(400, "web_missing", name="q")
    return find_reference(snapshot, text)
