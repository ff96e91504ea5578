"""How the facts of a document are called and written on its page."""

from __future__ import annotations

from graph.analysis.answers import StatedFact
from graph.messages import catalogue, say
from graph.namespaces import LEVEL, ONTOLOGY, TYPE
from graph.vocabulary import document_types
from web.words import day, level_name, property_name, sentence_case


def fact_name(name: str, language: str) -> str:
    """The ontology's label of a property, or the sentence for a kind of fact."""
    key = f"web_fact_{name}"
    return say(key, language) if key in catalogue() else sentence_case(property_name(name, language))


def fact_value(fact: StatedFact, language: str) -> str:
    """Concepts by their names, days as offices write them, everything else as stated."""
    value = fact.value
    if value.startswith(LEVEL):
        return level_name(value.removeprefix(LEVEL), language)
    if fact.name == "level":
        return level_name(value, language)
    if value.startswith(TYPE):
        kind = document_types().get(value.removeprefix(TYPE))
        return kind.name if kind else value
    if fact.name == "held":
        return say("web_yes" if value in {"true", "True", "1"} else "web_no", language)
    return day(value.removeprefix(ONTOLOGY))
