"""What a person did with the explored picture, as its address has it; long addresses become a view that is kept."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

from flask import Blueprint, Response, after_this_request, current_app, jsonify, redirect, request, url_for
from werkzeug.wrappers import Response as Sent

from graph.library.views import ViewTable
from web.current import served
from web.local import TOKEN, checked_form, may_change, recording
from web.parameters import words
from web.problems import Problem

pages = Blueprint("views", __name__)

ACTS = ("open", "pin", "hide", "fold", "off", "path", "day", "focus")
"""Added, pinned, hidden, folded, filtered out, joined by chains, seen on a day, chosen: each with paths of documents,
the name of a kind, or the day."""
LONGEST = 2_000
"""Characters of an address; a longer one is cut by some programs that mail it."""
MOST = 100_000


def acts() -> list[tuple[str, str]]:
    """The acts that the address carries, or the view that it names, in their order."""
    name = words("saved")
    pairs = parse_qsl(_kept(name) if name else request.query_string.decode("utf-8", "replace"))
    return [(act, value) for act, value in pairs if act in ACTS]


def keeping() -> dict[str, object]:
    """How long an address may be, and with what a longer one is kept; without a token nobody here may keep one."""
    if not may_change():
        return {"longest": LONGEST}

    @after_this_request
    def no_store(response: Response) -> Response:
        response.headers["Cache-Control"] = "no-store"  # the page carries the token
        return response

    return {"longest": LONGEST, "address": url_for("views.keep"), "token": current_app.config[TOKEN]}


@pages.post("/v")
def keep() -> Response:
    """Keeps the view of `query`; answers with its address."""
    checked_form()
    pairs = [(key, value) for key, value in parse_qsl(request.form.get("query", "")[:MOST]) if key != "lang"]
    if "q" not in dict(pairs):
        raise Problem(400, "web_missing", name="q")
    with recording() as ledger:
        name = ViewTable(ledger.db).put(urlencode(pairs))
    return jsonify(address=url_for("views.show", name=name))


@pages.get("/v/<name>")
def show(name: str) -> Sent:
    """To the picture, with what was done to it read from the library."""
    question: dict[str, list[str]] = {}
    for key, value in parse_qsl(_kept(name)):
        if key not in ACTS:
            question.setdefault(key, []).append(value)
    return redirect(url_for("traces.show", **question, saved=name))  # type: ignore[arg-type]


def _kept(name: str) -> str:
    query = ViewTable(served().library.ledger.db).get(name)
    if query is None:
        raise Problem(404, "web_no_view", name=name[:80])
    return query
