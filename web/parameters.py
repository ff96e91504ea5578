"""What the addresses of pages and of the API carry, read and checked."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date

from flask import request

from graph.analysis.answers import DEFAULT_BASES, FindQuestion, TraceQuestion
from graph.analysis.find import KINDS
from graph.analysis.reference import read_date_argument
from graph.model import BASES, LEVELS, RELATIONS, Span
from graph.vocabulary import document_types
from web.problems import Problem

PAGE_LIMIT = 1_000


def words(name: str = "q") -> str:
    """The text of parameter `name` without blanks around it."""
    return unicodedata.normalize("NFC", request.args.get(name, "")).strip()


def choices(name: str, allowed: Sequence[str], default: tuple[str, ...]) -> tuple[str, ...]:
    """The values of `name`, given once with commas or several times, in the order of `allowed`."""
    given = {part.strip() for value in request.args.getlist(name) for part in value.split(",") if part.strip()}
    unknown = sorted(given - set(allowed))
    if unknown:
        raise Problem(400, "web_bad_choice", name=name, value=", ".join(unknown), allowed=", ".join(allowed))
    return tuple(value for value in allowed if value in given) or default


def switch(name: str) -> bool:
    """Whether `name` is switched on."""
    return request.args.get(name, "").lower() in {"1", "true", "yes", "on"}


def whole_number(name: str, default: int, most: int | None = None) -> int:
    """A number from 0, cut to `most`."""
    text = request.args.get(name, "").strip()
    if not text:
        return default
    if not text.isascii() or not text.isdigit():
        raise Problem(400, "web_bad_number", name=name, value=text)
    number = int(text[:12])
    return number if most is None else min(number, most)


def date_of(name: str) -> date | None:
    """A day as `2018-12-31` or `31/12/2018`."""
    text = words(name)
    return read_date_argument(text) if text else None


def as_of() -> date:
    """The day for which is asked, `as_of`; else today."""
    return date_of("as_of") or date.today()


def page_start(total: int, per_page: int) -> int:
    """`offset`, or where the last page of a list of `total` begins if that is before it."""
    return min(whole_number("offset", 0), max(0, total - 1) // per_page * per_page)


def sentence_span(length: int) -> Span | None:
    """The `evidence=start-end` of an address, where it lies within a text of `length`."""
    start, dash, end = words("evidence").partition("-")
    if not (dash and start.isdecimal() and end.isdecimal()):
        return None
    span = Span(int(start[:12]), int(end[:12]))
    return span if span.start < span.end <= length else None


def trace_question(body: str | None) -> TraceQuestion:
    """The question that the address asks; `body` is the IRI of the body it names."""
    return TraceQuestion(
        up=switch("up"),
        depth=1 if switch("direct") else whole_number("depth", 0) or None,
        relations=choices("relation", RELATIONS, ("implements",)),
        bases=choices("basis", BASES, DEFAULT_BASES),
        levels=choices("level", LEVELS, ()),
        body=body,
        since=date_of("from"),
        until=date_of("to"),
        as_of=date_of("as_of"),
    )


def find_question(body: str | None) -> FindQuestion:
    """The search that the address asks for; `body` is the IRI of the body it names."""
    return FindQuestion(
        words(),
        next(iter(choices("kind", KINDS, ())), None),
        choices("level", LEVELS, ()),
        {"1": True, "0": False}.get(words("held")),
        date_of("from"),
        date_of("to"),
        choices("type", tuple(document_types()), ()),
        body,
    )
