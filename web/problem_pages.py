"""What people and programs get when something is wrong: one sentence, and what to do next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Flask, jsonify, make_response, render_template, request, url_for
from werkzeug.exceptions import HTTPException, InternalServerError
from werkzeug.wrappers import Response

from graph.errors import AmbiguousReferenceError, LuocdoError, UnknownReferenceError
from graph.messages import catalogue, say
from web.addresses import kept_values
from web.answers import Answer
from web.candidates import candidates_json
from web.language import language
from web.negotiation import wants_page
from web.problems import status_of
from web.refill import refill, sentence

DATA_TYPES = ("application/json", "application/sparql-results+json", "text/turtle")


def explain(app: Flask) -> None:
    """Registers the pages for errors with `app`."""
    app.register_error_handler(LuocdoError, _known)
    app.register_error_handler(HTTPException, _http)


def _known(error: LuocdoError) -> Answer | tuple[Response, int]:
    status = status_of(error)
    if not _for_people():
        return _as_json(error, status)
    if isinstance(error, AmbiguousReferenceError):
        name = str(error.values["ref"])
        again = _again(name)
        page = render_template(
            "choices.html", q=name, candidates=error.candidates, again=lambda candidate: again(candidate.iri)
        )
        return page, status
    if isinstance(error, UnknownReferenceError):
        again = _again(str(error.values["ref"]))
        asked = refill(error)
        return _problem(error.alone(language()), status, nearest=error.nearest, again=again, refill=asked)
    asked = refill(error) if status == 400 else None
    return _problem(sentence(error), status, key=error.key, refill=asked)


def _problem(sentence: str, status: int, **more: Any) -> Answer:
    """A page that says one sentence, and where to go on."""
    return render_template("problem.html", status=status, sentence=sentence, **more), status


def _again(name: str) -> Callable[[str], str]:
    """The address of the same question with another word in the place of `name`."""

    def address(other: str) -> str:
        chosen: dict[str, Any] = {
            key: [other if text.strip() == name else text for text in many] for key, many in kept_values().items()
        }
        return url_for(str(request.endpoint), **(chosen | (request.view_args or {})))

    return address


def _http(error: HTTPException) -> Answer | tuple[Response, int] | HTTPException:
    status = error.code or 500
    if status < 400 or error.response is not None:
        return error
    told = _sentence(status)
    if not _for_people():
        answer: tuple[Response, int] | Answer = (jsonify(error=f"http_{status}", message=told), status)
    else:
        answer = _problem(told, status)
    if isinstance(error, InternalServerError):
        return answer
    return _with_headers(answer, error)


def _with_headers(answer: Answer | tuple[Response, int], error: HTTPException) -> Answer | tuple[Response, int]:
    """Keeps what an error says in its headers, such as the methods that are allowed."""
    made = make_response(answer)
    for name, value in error.get_headers(request.environ):
        if name in {"Allow", "Retry-After"}:
            made.headers[name] = value
    return made


def _sentence(status: int) -> str:
    key = f"web_http_{status}"
    return say(key if key in catalogue() else "web_http_other", language(), status=status, path=request.path)


def _as_json(error: LuocdoError, status: int) -> tuple[Response, int]:
    answer: dict[str, object] = {"error": error.key, "message": error.text(language())}
    if isinstance(error, AmbiguousReferenceError):
        answer |= {"error": "ambiguous", "candidates": candidates_json(error.candidates)}
    if isinstance(error, UnknownReferenceError):
        answer |= {"error": "unknown", "nearest": list(error.nearest)}
    for place in ("line", "column"):
        if place in error.values:
            answer[place] = error.values[place]
    return jsonify(answer), status


def _for_people() -> bool:
    if request.path.startswith(("/api/", "/healthz")):
        return False
    return wants_page(DATA_TYPES)
