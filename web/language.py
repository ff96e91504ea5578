"""Which of the two languages a page is in."""

from __future__ import annotations

from flask import Request, g, request

from graph.messages import LANGUAGES

DEFAULT = "vi"


def chosen_language(asked: Request) -> str:
    """The `lang` of the address, else what the browser prefers of the two, else Vietnamese."""
    stated = asked.args.get("lang", "")
    if stated in LANGUAGES:
        return stated
    return asked.accept_languages.best_match(LANGUAGES) or DEFAULT


def language() -> str:
    """The language of this request."""
    if "language" not in g:
        g.language = chosen_language(request)
    chosen: str = g.language
    return chosen


def other_language() -> str:
    """The one that this page is not in."""
    return "en" if language() == "vi" else "vi"
