"""The questions that ship as .rq files, to start from on the SPARQL page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from graph.queries.catalogue import named_queries


@dataclass(frozen=True, slots=True)
class Example:
    """A query with the question that its first comment asks, by language."""

    name: str
    questions: dict[str, str]
    query: str

    def question(self, language: str) -> str:
        """The question in `language`, else as it stands in the file."""
        return self.questions.get(language) or self.questions.get("") or self.name


@cache
def examples() -> tuple[Example, ...]:
    """Every shipped question, in order of its name."""
    return tuple(Example(one.name, one.questions, one.text) for one in named_queries().values())
