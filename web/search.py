"""The first page, and finding documents, bodies and places in texts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from flask import Blueprint, make_response, redirect, render_template, url_for
from werkzeug.wrappers import Response

from graph.analysis.answers import FindQuestion
from graph.analysis.find import KINDS, find
from graph.analysis.reference import find_body, find_reference, numbered
from graph.errors import AmbiguousReferenceError, LuocdoError, UnknownReferenceError
from graph.extraction.codes import parse_code
from graph.folding import fold
from graph.model import Document
from graph.store.snapshot import Snapshot
from web.accuracy import f1
from web.adding import adding_values
from web.addresses import document_address, kept_values
from web.answers import Answer
from web.current import served
from web.holdings import Holdings
from web.mentions import with_words_around
from web.parameters import find_question, switch, whole_number, words
from web.problems import Problem
from web.words import label

pages = Blueprint("search", __name__)

PER_PAGE = 20
OF_EACH = 8
"""So many documents, bodies and texts each are shown where all kinds are."""
NARROWED_BY = ("type", "level", "body", "from", "to", "held")
"""What of an address narrows the documents."""


@pages.get("/")
def start() -> Answer:
    """One search box, the questions as forms, and what the library holds; of an empty one the form for files."""
    current = served()
    if not current.library.current_snapshot():
        return _invitation(None)
    with current.reading() as snapshot:
        holdings = current.holdings(snapshot)
    return render_template("start.html", holdings=holdings, f1=f1) if holdings.held else _invitation(holdings)


def _invitation(holdings: Holdings | None) -> Response:
    """The first page of a library that holds no document yet: the form for files."""
    answer = make_response(render_template("start_empty.html", holdings=holdings, **adding_values()))
    answer.headers["Cache-Control"] = "no-store"  # it carries the token of the form
    return answer


@pages.get("/find")
def find_page() -> Answer:
    """Documents, bodies and places by number, shorthand or words; one exact hit goes straight to its page."""
    text = words()
    if not text:
        return redirect(url_for("search.start"))
    with served().reading() as snapshot:
        question = find_question(body_asked(snapshot))
        nearest: tuple[str, ...] = ()
        if question == FindQuestion(text) and not switch("all"):
            try:
                meant = find_reference(snapshot, text)
                if _is_named(snapshot, text, meant):
                    return _to_document(meant, text)
            except AmbiguousReferenceError as several:
                meant_by = [one for one in several.candidates if isinstance(one, Document)]
                if _names_a_number(text) and all(_is_named(snapshot, text, one) for one in meant_by):
                    return _choose(text, several)
            except UnknownReferenceError as unknown:
                nearest = unknown.nearest
        return _list(snapshot, question, nearest)


def _is_named(snapshot: Snapshot, text: str, document: Document) -> bool:
    """Whether `text` names the document, and is not only a part of what one document alone is called."""
    names = (label(document), document.iri, document.name, document.title, *snapshot.aliases(document.iri))
    return fold(text) in [fold(name) for name in names if name] or bool(numbered(snapshot, text))


def _names_a_number(text: str) -> bool:
    return any(character.isdigit() for character in text)


def _to_document(document: Document, text: str) -> Response:
    return redirect(document_address(served().library.base, document.iri, q=text))


def _choose(text: str, several: AmbiguousReferenceError) -> Answer:
    page = render_template(
        "choices.html",
        q=text,
        candidates=several.candidates,
        understood=shared_name([one for one in several.candidates if isinstance(one, Document)]),
        endpoint="document",
    )
    return page, 300


def _list(snapshot: Snapshot, question: FindQuestion, nearest: tuple[str, ...]) -> Answer:
    number = max(1, whole_number("page", 1)) if question.kind else 1
    found = find(snapshot, question, limit=PER_PAGE if question.kind else OF_EACH, offset=(number - 1) * PER_PAGE)
    if not (found.documents or found.bodies or found.texts) and found.total:
        return redirect(_address(kind=question.kind, page=-(-found.total // PER_PAGE)))
    library = served().library
    sources = {mention.source.sha256: library.ledger.source(mention.source.sha256) for mention in found.texts}
    page = render_template(
        "find.html",
        q=question.words,
        kind=question.kind,
        question=question,
        found=found,
        body_named=snapshot.body,
        body_meant=fold(question.words) in [fold(body.name) for body in found.bodies],
        year=_year(question),
        narrowed=_narrowed_by(question),
        without=lambda *names: _address(**dict.fromkeys(names, ())),
        with_facet=_address,
        texts=with_words_around(library, found.texts),
        told_in={sha256: row and row.document and snapshot.document(row.document) for sha256, row in sources.items()},
        nearest=nearest if found.total or nearest else _nearest_bodies(snapshot, question.words),
        symbol=None if found.total else _of_its_symbol(snapshot, question),
        number_of_page=number,
        per_page=PER_PAGE,
        of_each=OF_EACH,
        first_of_facet=8,
        most_of_facet=60,
        totals={"document": found.document_total, "body": found.body_total, "text": found.text_total},
        to_page=lambda page: _address(kind=question.kind or (), page=page if page > 1 else ()),
        kinds=KINDS,
        again=[
            (name, one) for name, many in kept_values().items() if name not in ("from", "to", "page") for one in many
        ],
    )
    return page, 200 if found.total else 404


def _nearest_bodies(snapshot: Snapshot, text: str) -> tuple[str, ...]:
    """The bodies whose names come nearest to words that nothing has; no number is a body's."""
    if _names_a_number(text):
        return ()
    try:
        return (find_body(snapshot, text).name,)
    except UnknownReferenceError as unknown:
        return unknown.nearest
    except LuocdoError:  # of one name with others: the search would have found them
        return ()


def _address(**changes: object) -> str:
    """This search, of documents alone, with parts of it changed, from its first page."""
    values: dict[str, Any] = kept_values() | {"kind": "document", "page": (), "all": ()} | changes
    return url_for("search.find_page", **values)


def _of_its_symbol(snapshot: Snapshot, question: FindQuestion) -> tuple[str, int] | None:
    """The symbol of a number that nobody knows (`KH/HU` of `999-KH/HU`), and how many documents have it."""
    code = parse_code(question.words) or parse_code(question.words.upper())
    if code is None:
        return None
    symbol = str(code).removeprefix(code.number).lstrip("-/").removeprefix(f"{code.year}/")
    count = find(snapshot, FindQuestion(symbol, "document"), limit=0).document_total
    return (symbol, count) if count else None


def _narrowed_by(question: FindQuestion) -> list[str]:
    """What of the address narrows the documents; bodies and texts are not narrowed."""
    if question.kind not in (None, "document"):
        return []
    return [name for name in NARROWED_BY if words(name) and (name != "held" or question.held is not None)]


def _year(question: FindQuestion) -> int | None:
    """The year that is the whole period of the question."""
    since, until = question.since, question.until
    if since and until and (since, until) == (date(since.year, 1, 1), date(since.year, 12, 31)):
        return since.year
    return None


def shared_name(documents: Sequence[Document]) -> str:
    """What documents that one number names have in common: `Quyết định số 03-QĐ/HU`, `Nghị quyết số 18`."""
    types = {document.type for document in documents}
    codes = {document.code for document in documents}
    numbers = {(document.code or "").partition("-")[0].partition("/")[0] for document in documents}
    for told in (codes, numbers):
        if len(told) == 1 and (number := next(iter(told))):
            return f"{next(iter(types))} số {number}" if len(types) == 1 and None not in types else number
    return ""


def body_asked(snapshot: Snapshot) -> str | None:
    """The IRI of the body that `body` names; None without one."""
    return find_body(snapshot, words("body")).iri if words("body") else None


def one_document(snapshot: Snapshot, text: str) -> Document:
    """The document that `q` names; without one, a sentence that asks for it."""
    if not text:
        raise Problem(400, "web_missing", name="q")
    return find_reference(snapshot, text)
