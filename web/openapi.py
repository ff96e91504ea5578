"""The description of the API for programs, in the OpenAPI format."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from importlib.metadata import version

from graph.analysis.coverage import STATES
from graph.analysis.find import KINDS
from graph.analysis.quality import FINDINGS
from graph.analysis.review import KINDS as DOUBTS
from graph.messages import say
from graph.model import BASES, LEVELS, RELATIONS
from graph.vocabulary import document_types
from web.parameters import PAGE_LIMIT

Json = dict[str, object]

_TEXT: Json = {"type": "string"}
_DATE: Json = {"type": "string", "format": "date"}
_SWITCH: Json = {"type": "string", "enum": ["1"]}
_NUMBER: Json = {"type": "integer", "minimum": 0}


def _list(values: tuple[str, ...]) -> Json:
    return {"type": "array", "items": {"type": "string", "enum": list(values)}}


_WINDOW: dict[str, Json] = {
    "limit": {**_NUMBER, "maximum": PAGE_LIMIT, "default": PAGE_LIMIT},
    "offset": _NUMBER,
}
ROUTES: dict[str, dict[str, Json]] = {
    "documents": {"q": _TEXT},
    "show": {"q": _TEXT},
    "trace": {
        "q": _TEXT,
        "up": _SWITCH,
        "direct": _SWITCH,
        "depth": _NUMBER,
        "relation": _list(RELATIONS),
        "basis": _list(BASES),
        "level": _list(LEVELS),
        "body": _TEXT,
        "from": _DATE,
        "to": _DATE,
        "as_of": _DATE,
        **_WINDOW,
    },
    "find": {
        "q": _TEXT,
        "kind": {"type": "string", "enum": list(KINDS)},
        "type": _list(tuple(document_types())),
        "level": _list(LEVELS),
        "body": _TEXT,
        "held": {"type": "string", "enum": ["0", "1"]},
        "from": _DATE,
        "to": _DATE,
        **_WINDOW,
    },
    "path": {"from": _TEXT, "to": _TEXT},
    "history": {"q": _TEXT},
    "status": {"q": _TEXT, "as_of": _DATE},
    "stale": {"q": _TEXT, "body": _TEXT, "as_of": _DATE, **_WINDOW},
    "lapsed": {"body": _TEXT, "as_of": _DATE, **_WINDOW},
    "lag": {"q": _TEXT, "via": _TEXT, **_WINDOW},
    "diff": {"from": _DATE, "to": _DATE, "q": _TEXT, **_WINDOW},
    "coverage": {
        "q": {"type": "array", "items": _TEXT},
        "bodies": _TEXT,
        "under": _TEXT,
        "as_of": _DATE,
        "state": _list(STATES),
        "above": _TEXT,
        **_WINDOW,
    },
    "quality": {"kind": _list(FINDINGS), **_WINDOW},
    "review": {"kind": _list(DOUBTS), "source": _TEXT, "decided": _SWITCH, **_WINDOW},
    "wanted": {"code": _TEXT, **_WINDOW},
    "issued": {"q": _TEXT, "year": _NUMBER, "held": _SWITCH, **_WINDOW},
    "body": {"q": _TEXT},
    "sources": _WINDOW,
    "stats": {},
}
"""Route behind /api/ -> its parameters."""

_NEEDED = frozenset({"q", "from", "to", "query"})
_OPTIONAL = {"stale": {"q"}, "diff": {"q"}, "trace": {"from", "to"}, "find": {"from", "to"}}
"""What a route does not need: one without `q` answers for the whole library."""


def description(language: str) -> Json:
    """OpenAPI 3.1: every route with its parameters, summaries in `language`."""
    paths = {
        f"/api/{name}": _route(say(f"web_api_{name}", language), given, _NEEDED - _OPTIONAL.get(name, set()))
        for name, given in ROUTES.items()
    }
    paths["/sparql"] = _route("SPARQL 1.1 Protocol", {"query": _TEXT}, _NEEDED)
    return {"openapi": "3.1.0", "info": {"title": "luocdo", "version": version("luocdo")}, "paths": paths}


def _route(summary: str, parameters: dict[str, Json], needed: AbstractSet[str]) -> Json:
    listed = [
        {
            "name": name,
            "in": "query",
            "required": name in needed,
            "schema": schema,
            "explode": False,
            "style": "form",
        }
        for name, schema in parameters.items()
    ]
    return {"get": {"summary": summary, "parameters": listed, "responses": {"200": {"description": "JSON"}}}}
