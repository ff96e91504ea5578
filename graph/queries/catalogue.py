"""The shipped questions by name: each a SPARQL query that pastes into any endpoint.

A file begins with the question in Vietnamese and in English and with the command, route and function that answer it
too. What can be asked otherwise stands in lines `VALUES ?name { term }`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_SETTING = re.compile(r"VALUES \?(\w+) \{ (.+) \}")


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A question with its text and, by name, the terms that stand in it for what can be set."""

    name: str
    questions: dict[str, str]
    command: str
    route: str
    function: str
    text: str
    settings: dict[str, str]

    def filled(self, term: Callable[[str, str], str]) -> str:
        """The text with every setting replaced by what `term` gives for its name and the term that stands there."""
        return _SETTING.sub(lambda found: f"VALUES ?{found[1]} {{ {term(found[1], found[2])} }}", self.text)


@cache
def named_queries() -> dict[str, NamedQuery]:
    """Every shipped question, in order of its name."""
    entries = {entry.name: entry for entry in files("graph.queries").iterdir() if entry.name.endswith(".rq")}
    return {
        name.removesuffix(".rq"): _read(name.removesuffix(".rq"), entries[name].read_text(encoding="utf-8"))
        for name in sorted(entries)
    }


def _read(name: str, text: str) -> NamedQuery:
    vietnamese, english, answered = (line.removeprefix("# ") for line in text.splitlines()[:3])
    command, route, function = answered.split(" | ")
    questions = {"vi": vietnamese.removeprefix("vi: "), "en": english.removeprefix("en: ")}
    return NamedQuery(name, questions, command, route, function, text, dict(_SETTING.findall(text)))


def as_markdown() -> str:
    """docs/questions.md: every question with the ways to its answer."""
    lines = [
        "# Những câu hỏi · The questions",
        "",
        "Mỗi câu hỏi có một lệnh, một địa chỉ, một hàm và một tệp SPARQL dán vào được máy chủ SPARQL nào cũng chạy.",
        "Each question has a command, a route, a function and a SPARQL file that pastes into any endpoint.",
        "",
        "`luocdo query --named trace-implementers --set target=15-NQ/TW` chạy một tệp với văn bản khác"
        " · runs a file for another document.",
        "",
        "| Câu hỏi | Question | Command | Route | Function | SPARQL, `--set` |",
        "|---|---|---|---|---|---|",
    ]
    for query in named_queries().values():
        settings = "".join(f", `{name}`" for name in query.settings)
        file = f"[{query.name}](../graph/queries/{query.name}.rq){settings}"
        cells = (*query.questions.values(), *(f"`{one}`" for one in (query.command, query.route, query.function)), file)
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    sys.stdout.write(as_markdown())
