"""How well texts are read, by class: the committed figures over real documents."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from graph.evaluation.score import Figure
from graph.messages import say
from graph.model import RELATIONS
from web.words import relation_name, sentence_case

_AS_FACT = {"type": "docType"}
FEW = 10
"""A class with fewer labels tells too little."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A kind of thing, or a class within it: how many were labelled by hand; precision, recall and F1 in per cent.

    `aside` is F1 on the part from which no rule was written, None where that has few labels.
    """

    name: str
    whole: bool
    labels: int
    scores: tuple[float, float, float]
    aside: float | None


def readings(language: str) -> tuple[Reading, ...]:
    """Each kind, followed by its classes."""
    every, aside = (_committed()["figures"][part] for part in ("all", "test"))
    found = []
    for key, counts in every.items():
        scores = _scores(Figure(*counts))
        if scores:
            apart = _scores(Figure(*aside.get(key, ())))
            name = _name(key, language)
            found.append(Reading(name, "/" not in key, counts[0], scores, apart[2] if apart else None))
    return tuple(found)


def f1(kind: str) -> float:
    """F1 of all classes of a kind (`citation`, `relation`) together, in per cent."""
    scores = _scores(Figure(*_committed()["figures"]["all"][kind]))
    return scores[2] if scores else 0.0


def _scores(figure: Figure) -> tuple[float, float, float] | None:
    precision, recall, both = figure.scores(figure.lenient)
    if figure.labels < FEW or precision is None or recall is None or both is None:
        return None
    return 100 * precision, 100 * recall, 100 * both


@cache
def _committed() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files("data").joinpath("gold", "corpus.result.json").read_bytes())
    return found


def _name(key: str, language: str) -> str:
    kind, _, name = key.partition("/")
    if name in RELATIONS:
        return sentence_case(relation_name(name, language))
    if kind in ("fact", "header") and name and name != "place":
        return say(f"fact_{_AS_FACT.get(name, name)}", language)
    return say(f"web_read_{key.replace('/', '_')}", language)
