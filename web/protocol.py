"""A request to the SPARQL service, read as the SPARQL 1.1 Protocol says: query operation only."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Request
from werkzeug.datastructures import MultiDict

from web.problems import Problem

MAX_QUERY = 100_000
MAX_BODY = 2 * 1024 * 1024
FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"


@dataclass(frozen=True, slots=True)
class Asked:
    """A query with the dataset that the request, not the query, names."""

    query: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


def asked(request: Request) -> Asked | None:
    """The query of `request`; None where it has none. Refuses updates and what the protocol does not allow."""
    if request.method == "POST":
        return _posted(request)
    return _from_values(request.args)


def _posted(request: Request) -> Asked | None:
    charset = request.mimetype_params.get("charset", "utf-8").lower()
    if request.mimetype not in {FORM, DIRECT}:
        key = "web_sparql_update" if request.mimetype == "application/sparql-update" else "web_sparql_media"
        raise Problem(415, key, media=request.mimetype or "-")
    if charset not in {"utf-8", "utf8"}:
        raise Problem(415, "web_sparql_charset", charset=charset)
    if request.mimetype == DIRECT:
        return _direct(request)
    fields: MultiDict[str, str] = MultiDict(request.form.items(multi=True))
    for name in ("default-graph-uri", "named-graph-uri"):
        fields.setlist(name, [*fields.getlist(name), *request.args.getlist(name)])
    return _from_values(fields)


def _direct(request: Request) -> Asked:
    body = request.get_data()
    try:
        query = body.decode("utf-8")
    except UnicodeDecodeError:
        raise Problem(400, "web_sparql_charset", charset="?") from None
    if "query" in request.args:
        raise Problem(400, "web_sparql_one_query")
    return _checked(query, request.args)


def _from_values(values: MultiDict[str, str]) -> Asked | None:
    if "update" in values:
        raise Problem(400, "web_sparql_update", media="update")
    queries = values.getlist("query")
    if not queries:
        return None
    if len(queries) > 1:
        raise Problem(400, "web_sparql_one_query")
    return _checked(queries[0], values)


def _checked(query: str, values: MultiDict[str, str]) -> Asked:
    if not query.strip():
        raise Problem(400, "web_sparql_empty")
    if len(query) > MAX_QUERY:
        raise Problem(413, "web_sparql_too_long", size=len(query), limit=MAX_QUERY)
    return Asked(query, tuple(values.getlist("default-graph-uri")), tuple(values.getlist("named-graph-uri")))
