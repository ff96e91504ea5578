"""The SPARQL service: the protocol for programs, a form and a table for people."""

from __future__ import annotations

from flask import Blueprint, Response, current_app, render_template, request
from markupsafe import Markup
from werkzeug.wrappers import Response as Sent

from graph.analysis.named_query import filled, named_query
from graph.analysis.picture import Picture
from graph.errors import LuocdoError, QueryError
from graph.export.svg import svg
from graph.queries.catalogue import named_queries
from graph.store.workers import QueryAnswer, run_query
from web.addresses import document_address
from web.answers import Answer
from web.chart import WIDTH, bars_of
from web.constructed import constructed
from web.current import served
from web.language import language
from web.negotiation import preferred, wants_page
from web.parameters import words
from web.problems import Problem, status_of
from web.protocol import Asked, asked
from web.results import Table, table_of
from web.stopping import running
from web.terms import terms
from web.vendored import folder_of

pages = Blueprint("sparql", __name__)

JSON = "application/sparql-results+json"
TURTLE = "text/turtle"
RESULT_TYPES = (JSON, "application/sparql-results+xml", "text/csv", "text/tab-separated-values")
GRAPH_TYPES = (TURTLE, "application/n-triples", "application/ld+json", "application/rdf+xml")
OTHER_NAMES = {
    "application/json": JSON,
    "application/xml": "application/sparql-results+xml",
    "text/xml": "application/sparql-results+xml",
}
FORMATS = {
    "json": JSON,
    "xml": RESULT_TYPES[1],
    "csv": RESULT_TYPES[2],
    "tsv": RESULT_TYPES[3],
    "ttl": TURTLE,
    "nt": GRAPH_TYPES[1],
    "jsonld": GRAPH_TYPES[2],
}
PAGE_ROWS = 1_000


@pages.route("/sparql", methods=["GET", "POST"])
def answer() -> Answer:
    """The form without a query; with one its result, in the form that `Accept` or the page's button asks for."""
    for_people = wants_page((*RESULT_TYPES, *GRAPH_TYPES)) and not request.values.get("format")
    try:
        question = asked(request)
        if question is None:
            if for_people and request.method == "GET":
                return form(named())
            raise Problem(400, "web_missing", name="query")
        if for_people:
            return _page(question)
        return _sent(run(question, accepted(), current_app.config["LUOCDO_QUERY_ROWS"]))
    except (QueryError, Problem) as problem:
        if not for_people:
            raise
        return form(request.values.get("query", ""), problem=problem), status_of(problem)


def named() -> str:
    """The shipped query that the address names, with its settings; empty where it names none."""
    name = words("named")
    if not name:
        return ""
    query = named_query(name)
    settings = {key: words(key) for key in query.settings if words(key)}
    if not settings:
        return query.text
    with served().reading() as snapshot:
        return filled(snapshot, query, settings)


def accepted() -> str:
    """What to send, as the text of an Accept header; `format` of the page's download buttons goes first."""
    chosen = request.values.get("format", "")
    if chosen:
        if chosen not in FORMATS:
            raise Problem(400, "web_bad_choice", name="format", value=chosen, allowed=", ".join(FORMATS))
        return FORMATS[chosen]
    known = (*RESULT_TYPES, *GRAPH_TYPES, *OTHER_NAMES)
    if preferred(known) is None:
        raise Problem(406, "web_not_acceptable", offered=", ".join((*RESULT_TYPES, *GRAPH_TYPES)))
    return ", ".join(_own_name(part) for part in (request.headers.get("Accept", "") or "*/*").split(","))


def _own_name(part: str) -> str:
    """One entry of an Accept header, its media type by the name that the results have."""
    media, semicolon, rest = part.strip().partition(";")
    return OTHER_NAMES.get(media.lower(), media) + semicolon + rest


def run(question: Asked, accept: str, rows: int) -> QueryAnswer:
    """The answer of a worker process, which is ended at the limit of time, or when its page says so."""
    with served().reading() as snapshot, running().named(request.form.get("run", "")) as stop:
        return run_query(
            snapshot,
            question.query,
            accept=accept,
            seconds=current_app.config["LUOCDO_QUERY_SECONDS"],
            rows=rows,
            default_graphs=question.default_graphs,
            named_graphs=question.named_graphs,
            stop=stop,
        )


@pages.post("/sparql/stop")
def stop() -> tuple[str, int]:
    """Ends the query that a page started under the name `run`."""
    if not running().stop(request.form.get("run", "")):
        raise Problem(404, "web_not_running")
    return "", 204


def _sent(result: QueryAnswer) -> Sent:
    answer = Response(result.body, content_type=result.media_type)
    answer.headers["Cache-Control"] = "no-store"
    if result.truncated:
        answer.headers["Luocdo-Truncated"] = str(current_app.config["LUOCDO_QUERY_ROWS"])
    if chosen := request.values.get("format", ""):
        answer.headers["Content-Disposition"] = f'attachment; filename="luocdo.{chosen}"'
    return answer


def _page(question: Asked) -> str:
    result = run(question, f"{JSON}, {TURTLE};q=0.9", PAGE_ROWS)
    media = result.media_type.partition(";")[0]
    if media == JSON:
        return form(question.query, table=table_of(result.body), truncated=result.truncated)
    with served().reading() as snapshot:
        picture = constructed(snapshot, result.body, language())
    return form(question.query, triples=result.body.decode("utf-8"), picture=picture, truncated=result.truncated)


def _page_of(iri: str) -> str:
    return document_address(served().library.base, iri)


def form(
    query: str,
    *,
    problem: LuocdoError | None = None,
    table: Table | None = None,
    triples: str | None = None,
    picture: Picture | None = None,
    truncated: bool = False,
) -> str:
    """The page with its box, its examples, and what the query gave or why it gave nothing."""
    return render_template(
        "sparql.html",
        query=query,
        editor=f"{folder_of('codemirror')}/codemirror.min.js",
        examples=named_queries().values(),
        seconds=current_app.config["LUOCDO_QUERY_SECONDS"],
        rows=PAGE_ROWS,
        most=current_app.config["LUOCDO_QUERY_ROWS"],
        result_formats=("json", "xml", "csv", "tsv"),
        graph_formats=("ttl", "nt", "jsonld"),
        problem=problem,
        table=table,
        bars=bars_of(table) if table else (),
        chart_width=WIDTH,
        triples=triples,
        picture=Markup(svg(picture, language=language(), link=_page_of)) if picture else "",  # noqa: S704 - svg() escapes
        picture_name=picture.name if picture else "",
        terms=terms(language()),
        truncated=truncated,
    )
