"""The addresses of documents, places in texts and traces within the viewer."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote, unquote, urlencode

from flask import Flask, g, redirect, request, url_for
from werkzeug.wrappers import Response

from graph.analysis.answers import DEFAULT_BASES, TraceQuestion
from graph.messages import LANGUAGES
from graph.model import Span

LIST_STARTS = frozenset({"offset", "first"})
_PATH = "the-path"
_SAFE = "!$&'()*+,/:;=@"
"""What Flask does not escape in a path."""
_SAFE_VALUE = "!$'()*,/:;@"
_DEFAULTS = {"relation": {"implements"}, "basis": set(DEFAULT_BASES)}
_PROGRAMS = ("/api/", "/sparql", "/suggest")
"""Where programs ask, who get what they asked for at once."""
WITHOUT_LANGUAGE = frozenset({"static", "files.picture_style", "files.favicon"})


def keep_language(app: Flask) -> None:
    """Makes every address that `app` builds carry the `lang` of the request, where the request has one."""

    @app.url_defaults
    def add_language(endpoint: str, values: dict[str, object]) -> None:
        stated = request.args.get("lang") if request else None
        if stated in LANGUAGES and endpoint not in WITHOUT_LANGUAGE:
            values.setdefault("lang", stated)


def keep_short(app: Flask) -> None:
    """Sends a page whose address says what goes without saying, as forms make them, to the address without it."""

    @app.before_request
    def shorten() -> Response | None:
        given = list(request.args.items(multi=True))
        said = [
            (key, value)
            for key, value in given
            if value.strip() and set(request.args.getlist(key)) != _DEFAULTS.get(key)
        ]
        if said == given or request.method != "GET" or request.path.startswith(_PROGRAMS):
            return None
        path = f"/{quote(request.path).lstrip('/')}"  # two slashes would name another host
        return redirect(f"{path}?{urlencode(said, safe=_SAFE_VALUE)}".rstrip("?"))


def in_language(language: str) -> str:
    """This page in `language`, everything else in its address unchanged."""
    pairs = [(key, value) for key, value in request.args.items(multi=True) if key != "lang"]
    query = urlencode([*pairs, ("lang", language)], safe=_SAFE_VALUE)
    return f"{quote(request.path)}?{query}"


def kept_values() -> dict[str, list[str]]:
    """What this page's address carries beside the language, for addresses that change a part of it."""
    return {
        key: values
        for key, values in request.args.lists()
        if key not in ("lang", "endpoint") and not key.startswith("_")  # Flask's own words for making addresses
    }


def document_path(base: str, iri: str) -> str | None:
    """What stands behind `id/doc/` in the IRI of one of this library's documents."""
    prefix = f"{base}id/doc/"
    return unquote(iri.removeprefix(prefix)) if iri.startswith(prefix) else None


def changed(**values: Any) -> str:
    """This page with parts of its address changed, from the beginning of its lists."""
    kept: dict[str, Any] = {key: many for key, many in kept_values().items() if key not in LIST_STARTS}
    return url_for(str(request.endpoint), **(kept | (request.view_args or {}) | values))


def body_path(base: str, iri: str) -> str | None:
    """What stands behind `id/body/` in the IRI of one of this library's bodies."""
    prefix = f"{base}id/body/"
    return unquote(iri.removeprefix(prefix)) if iri.startswith(prefix) else None


def document_address(base: str, iri: str, **values: Any) -> str:
    """The page of a document; one whose IRI has another base is looked up by it."""
    path = document_path(base, iri)
    if path is None:
        return url_for("search.find_page", q=iri)
    return url_for("documents.show", path=path, **values) if values else page_address("documents.show", path)


def page_address(endpoint: str, path: str) -> str:
    """The page of the thing at `path`. A list has hundreds of them: Flask is asked once a request how they look."""
    known: dict[str, list[str]] = g.setdefault("page_addresses", {})
    if endpoint not in known:
        known[endpoint] = url_for(endpoint, path=_PATH).split(_PATH)
    before, behind = known[endpoint]
    return f"{before}{quote(path, safe=_SAFE)}{behind}"


def place_address(sha256: str, start: int, evidence: Span | None = None) -> str:
    """The place in a source's text that begins at `start`, with the sentence `evidence` marked."""
    marked = f"{evidence.start}-{evidence.end}" if evidence else None
    anchor = f"c{start}" if evidence is None else "e"
    return url_for("sources.show", sha256=sha256, evidence=marked, at=None if marked else start, _anchor=anchor)


def question_values(question: TraceQuestion) -> dict[str, Any]:
    """What a trace's address carries beside `q`; what is the default is left out."""
    values = {
        "up": "1" if question.up else "",
        "direct": "1" if question.depth == 1 else "",
        "depth": str(question.depth) if question.depth and question.depth > 1 else "",
        "relation": "" if question.relations == ("implements",) else ",".join(question.relations),
        "basis": "" if question.bases == DEFAULT_BASES else ",".join(question.bases),
        "level": ",".join(question.levels),
        "body": question.body or "",
        "from": question.since.isoformat() if question.since else "",
        "to": question.until.isoformat() if question.until else "",
        "as_of": question.as_of.isoformat() if question.as_of else "",
    }
    return {key: value for key, value in values.items() if value}
