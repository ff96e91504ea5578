"""One text as it is met in other clothes: without accents, in lines of other widths. It says the same."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from said import read

from graph.folding import fold, strip_accents
from graph.model import Document
from graph.reading.layout import lay_out

ROOT = Path(__file__).parent.parent / "data"
Said = tuple[Counter[tuple[str, ...]], Counter[tuple[str, ...]]]


@cache
def texts() -> tuple[str, ...]:
    """Our own texts whose running text has no footnote, every paragraph on one line."""
    flows = (lay_out(path.read_text(encoding="utf-8")).flows for path in _files())
    return tuple(only[0].text for only in flows if len(only) == 1)


def _files() -> Iterator[Path]:
    yield from sorted((ROOT / "gold" / "texts").glob("*.txt"))
    yield from sorted((ROOT / "samples").rglob("*.txt"))


def said(text: str) -> Said:
    """The links and the facts of a text, whatever its accents."""
    found = read(text)

    def name(document: Document) -> str:
        own = document.iri == found.document.iri
        return "SELF" if own else fold(f"{document.code or document.name} {document.date}").lower()

    return (
        Counter((name(link.subject), link.relation, name(link.object)) for link in found.links),
        Counter((name(fact.document), fact.fact, fold(fact.value or "").lower()) for fact in found.facts),
    )


@cache
def as_it_is() -> tuple[Said, ...]:
    return tuple(map(said, texts()))


def wrapped(column: int) -> Callable[[str], str]:
    """Each line broken at `column`, but for columns beside each other and rows of tables."""

    def broken(text: str) -> str:
        return "\n".join(
            line if re.search(r" {3}|\|", line) else textwrap.fill(line, column, break_on_hyphens=False)
            for line in text.split("\n")
        )

    return broken


@pytest.mark.parametrize(
    ("other", "kept", "added"),
    [
        pytest.param(strip_accents, 0.97, 0.006, id="without accents"),
        *(pytest.param(wrapped(column), 0.995, 0.002, id=f"column {column}") for column in (60, 72, 100)),
    ],
)
def test_it_says_the_same(other: Callable[[str], str], kept: float, added: float) -> None:
    whole = lost = more = 0
    for text, before in zip(texts(), as_it_is(), strict=True):
        for one, two in zip(before, said(other(text)), strict=True):
            whole += one.total()
            lost += (one - two).total()
            more += (two - one).total()
    assert whole > 1_500
    assert lost <= whole * (1 - kept)
    assert more <= whole * added
