"""Every question as a form, with the SPARQL query that asks the same."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from graph.analysis.quality import FINDINGS
from graph.model import LEVELS
from graph.queries.catalogue import named_queries
from web.addresses import kept_values
from web.parameters import words
from web.queries import as_shipped
from web.typed import as_typed

pages = Blueprint("ask", __name__)

Kind = Literal["document", "body", "words", "day", "level", "expected", "finding", "switch"]


@dataclass(frozen=True, slots=True)
class Field:
    """What a question asks for: its `name` in the address, the message `web_…` that labels it."""

    name: str
    label: str
    kind: Kind = "document"
    required: bool = False
    example: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A page that answers, with its fields; `query` is the shipped query that asks the same.

    It is asked in the words of that query, or in those of the message `words` where the page tells more.
    """

    query: str
    endpoint: str
    fields: tuple[Field, ...]
    fixed: dict[str, str] = field(default_factory=dict)
    words: str = ""


_DOCUMENT = Field("q", "ask_document", required=True, example="15-NQ/TW")
_ONE_OF_ALL = Field("q", "ask_only_document", example="15-NQ/TW")
_BODY = Field("q", "ask_body", "body", required=True, example="Huyện ủy Tam Đường")
_OF_BODY = Field("body", "ask_only_body", "body", example="Huyện ủy Tam Đường")
_AS_OF = Field("as_of", "as_of", "day", example="31/12/2018")

QUESTIONS = (
    Question("trace-implementers", "traces.show", (_DOCUMENT, Field("level", "level", "level"))),
    Question("trace-implements", "traces.show", (_DOCUMENT,), {"up": "1"}),
    Question(
        "path",
        "paths.show",
        (
            Field("from", "ask_lower", required=True, example="118-KH/HU"),
            Field("to", "ask_upper", required=True, example="15-NQ/TW"),
        ),
    ),
    Question("status", "documents.named", (_DOCUMENT, _AS_OF), words="ask_status"),
    Question(
        "coverage",
        "coverage.show",
        (_DOCUMENT, Field("bodies", "coverage_level", "expected"), _AS_OF),
        words="ask_coverage",
    ),
    Question("history", "history.show", (_DOCUMENT,)),
    Question("lag", "lag.show", (_DOCUMENT, Field("via", "ask_via", example="20-CTr/TU"))),
    Question("stale", "stale.show", (_ONE_OF_ALL, _OF_BODY, _AS_OF)),
    Question("lapsed", "lapsed.show", (_OF_BODY, _AS_OF)),
    Question(
        "diff",
        "diff.show",
        (
            Field("a", "ask_first_day", "day", required=True, example="01/01/2018"),
            Field("b", "ask_last_day", "day", required=True, example="31/12/2018"),
            _ONE_OF_ALL,
        ),
    ),
    Question(
        "issued",
        "bodies.named",
        (_BODY, Field("year", "ask_year", "words"), Field("held", "only_held", "switch")),
        words="ask_body_question",
    ),
    Question(
        "wanted", "wanted.show", (Field("code", "ask_code", "words", example="*/HU"), Field("level", "level", "level"))
    ),
    Question("quality-backwards", "quality.show", (Field("kind", "finding", "finding"),), words="ask_quality"),
    Question("find", "search.find_page", (Field("q", "ask_words", "words", required=True),), {"all": "1"}, "ask_find"),
)
FIELD_CHOICES = {"level": LEVELS, "expected": LEVELS, "finding": FINDINGS}


def this_question() -> Question:
    """The question that the page of this request answers."""
    return next(one for one in QUESTIONS if one.endpoint == request.endpoint)


def form_values() -> dict[str, str]:
    """What the address of this page says, for its form."""
    return {name: as_typed(request.args[name].strip()) for name in request.args}


def prefilled(asked: Question) -> dict[str, str]:
    """The document in the address of the page of all questions, for the form of one of them."""
    first = next((one for one in asked.fields if one.kind == "document"), None)
    return {first.name: as_typed(words())} if first else {}


@pages.get("/ask/<name>")
def one(name: str) -> Response:
    """To the page that answers the named question with the fields of the address; to its form where one is missing, and
    for a query that no page answers to its own, ready to be run.
    """
    if name not in named_queries():
        abort(404)
    question = next((each for each in QUESTIONS if each.query == name), None)
    kept: dict[str, Any] = dict(kept_values())
    if question is None:
        return redirect(url_for("sparql.answer", **(kept | {"named": name})))
    if any(each.required and not words(each.name) for each in question.fields):
        return redirect(url_for("ask.show", q=words() or None, _anchor=name))
    return redirect(url_for(question.endpoint, **(kept | question.fixed)))


@pages.get("/ask")
def show() -> str:
    """All questions; `q` is put into their fields."""
    queries = named_queries()
    asked = {one.query for one in QUESTIONS}
    return render_template(
        "ask.html",
        questions=[(one, queries[one.query], as_shipped(queries[one.query])) for one in QUESTIONS],
        others=[(one, as_shipped(one)) for name, one in queries.items() if name not in asked],
        document=words(),
        prefilled=prefilled,
    )
