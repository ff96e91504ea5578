"""The question of a page that could not be answered, with all that was typed, to be put right and asked again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flask import request

from graph.errors import LuocdoError
from graph.messages import say
from web.addresses import kept_values
from web.ask import FIELD_CHOICES, QUESTIONS, Field, Question
from web.language import language
from web.typed import as_typed

_MORE = {
    each.name: each
    for each in (
        Field("q", "ask_document"),
        Field("from", "dated_from", "day", example="01/01/2018"),
        Field("to", "dated_to", "day", example="31/12/2018"),
        Field("as_of", "as_of", "day", example="31/12/2018"),
        Field("body", "body", "body"),
        Field("bodies", "coverage_names", "body"),
        Field("under", "coverage_under", "body"),
        Field("year", "ask_year", "words"),
    )
}
"""What pages ask for beside the fields of their question."""
_PLACES = frozenset(("offset", "page"))
MOST = 20
"""So many fields are shown."""


@dataclass(frozen=True, slots=True)
class Refill:
    """The fields with what stands in each, the `wrong` one first told; `hidden` is what else the address says."""

    fields: tuple[tuple[Field, str, bool], ...]
    hidden: tuple[tuple[str, str], ...]


def refill(error: LuocdoError | None = None) -> Refill | None:
    """What this page was asked; None where it has no form."""
    given = kept_values()
    fields = list(_fields(given, error))[:MOST]
    if not fields or request.method != "GET":
        return None
    shown = {each.name for each, _, _ in fields} | _PLACES | {str(error.values.get("name")) if error else ""}
    hidden = tuple((name, value) for name, values in given.items() if name not in shown for value in values)
    return Refill(tuple(fields), hidden)


def _fields(given: dict[str, list[str]], error: LuocdoError | None) -> Iterator[tuple[Field, str, bool]]:
    wrong = (
        {str(error.values[name]).strip() for name in ("text", "ref", "value") if name in error.values}
        if error
        else set()
    )
    question = _question(given)
    asked = question.fields if question else ()
    for each in (*asked, *(more for name, more in _MORE.items() if name in given)):
        values = [value.strip() for value in given.get(each.name, ())]
        choices = FIELD_CHOICES.get(each.kind)
        if choices:
            yield each, next((value for value in values if value in choices), ""), False
            continue
        known = next((one for one in asked if one.name == each.name), None)
        if known and known is not each and known.kind not in FIELD_CHOICES:
            continue
        mine = [value for value in values if value and not (known and value in FIELD_CHOICES.get(known.kind, ()))]
        for value in mine or ([""] if each in asked else []):
            missing = error is not None and error.key == "web_missing" and error.values.get("name") == each.name
            yield each, as_typed(value), value in wrong or missing


def _question(given: dict[str, list[str]]) -> Question | None:
    """The question of this page: the one of several whose own words the address has."""
    here = [one for one in QUESTIONS if one.endpoint == request.endpoint and one.fixed.keys() <= given.keys()]
    here = here or [one for one in QUESTIONS if one.endpoint == request.endpoint]
    return max(here, key=lambda one: len(one.fixed), default=None)


def sentence(error: LuocdoError) -> str:
    """What is wrong, in the words that the page has for its fields."""
    name = error.values.get("name")
    question = _question(kept_values())
    fields = {**_MORE, **{each.name: each for each in (question.fields if question else ())}}
    if error.key not in ("web_missing", "web_bad_choice", "web_bad_number") or name not in fields:
        return error.text(language())
    label = say(f"web_{fields[str(name)].label}", language())
    key = "web_field_empty" if error.key == "web_missing" else error.key
    return say(key, language(), **{**error.values, "name": label})
