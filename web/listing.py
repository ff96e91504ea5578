"""The list beside a picture: rows by level in order of date, each with the links that bring it there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.analysis.answers import Edge, Step, Trace
from graph.folding import fold
from graph.model import LEVELS, Document

PER_PAGE = 150
WITH_SENTENCES = 60
"""The most links of a list that carries their sentences; a longer one leads to them."""


@dataclass(frozen=True, slots=True)
class Row:
    """A document of the list with the links that bring it there; a document between has no step."""

    anchor: str
    document: Document
    step: Step | None
    edges: Sequence[Edge]


@dataclass(frozen=True, slots=True)
class Branch:
    """A row with the rows whose chains go on through it."""

    row: Row
    branches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """What the page lists: rows by level, the documents in between, and the anchor of each link's evidence.

    `nearer` is, by IRI, the next document of each row's chain to the one asked about.
    """

    levels: tuple[tuple[str, tuple[Row, ...]], ...]
    between: tuple[Row, ...]
    nearer: dict[str, str]
    anchors: dict[tuple[str, str, str], str]

    @property
    def carries_sentences(self) -> bool:
        """Whether the list is short enough to carry the sentences of its links."""
        return len(self.anchors) <= WITH_SENTENCES

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows of the page."""
        return (*self.listed, *self.between)

    def by_chain(self) -> tuple[Branch, ...]:
        """The rows of the page as a tree: each below the next document of its chain, where that has a row here."""
        here = {row.document.iri for row in self.rows}
        below: dict[str | None, list[Row]] = {}
        for row in self.rows:
            nearer = self.nearer[row.document.iri]
            below.setdefault(nearer if nearer in here else None, []).append(row)

        def branches(iri: str | None) -> tuple[Branch, ...]:
            return tuple(Branch(row, branches(row.document.iri)) for row in below.get(iri, ()))

        return branches(None)

    @property
    def listed(self) -> tuple[Row, ...]:
        """The rows of what the question lists, by level."""
        return tuple(row for _, rows in self.levels for row in rows)


def listed(found: Trace, offset: int, most: int = PER_PAGE) -> Listing:
    """The rows of one page of the answer, by level and in order of date, with the documents in between."""
    steps = found.steps[offset : offset + most]
    rows = [_row(f"d{number}", step, listed=True) for number, step in enumerate(steps, start=offset + 1)]
    passed = found.between[:most] if offset == 0 else ()
    between = tuple(_row(f"b{number}", step, listed=False) for number, step in enumerate(passed, start=1))
    by_level = (
        (level, tuple(sorted((r for r in rows if (r.document.level or "other") == level), key=by_date)))
        for level in LEVELS
    )
    return Listing(
        levels=tuple((level, found_rows) for level, found_rows in by_level if found_rows),
        between=between,
        nearer={step.document.iri: step.via[1].iri for step in (*steps, *passed)},
        anchors=dict(_anchors(edge for row in (*rows, *between) for edge in row.edges)),
    )


def _row(anchor: str, step: Step, *, listed: bool) -> Row:
    return Row(anchor, step.document, step if listed else None, step.links)


def _anchors(edges: Iterable[Edge]) -> Iterator[tuple[tuple[str, str, str], str]]:
    for number, edge in enumerate(edges, start=1):
        yield (edge.subject, edge.relation, edge.object), f"e{number}"


def by_number(row: Row) -> tuple[list[str], str]:
    """Numbers as numbers: `9-KH/HU` before `10-KH/HU`."""
    parts = re.split(r"(\d+)", fold(row.document.code or row.document.name or "~"))
    return [part.zfill(9) if part.isdigit() else part for part in parts], row.document.iri


def by_issuer(row: Row) -> tuple[str, str]:
    """As dictionaries do, without accents."""
    return fold(row.document.issuer or "~"), row.document.iri


def by_title(row: Row) -> tuple[str, str]:
    """As dictionaries do, without accents."""
    return fold(row.document.title or "~"), row.document.iri


def by_date(row: Row) -> tuple[str, str, str]:
    """The undated first, as in the picture."""
    document = row.document
    return (document.date.isoformat() if document.date else "", document.code or "", document.iri)


ORDERS: dict[str, Callable[[Row], object] | None] = {
    "level": None, "number": by_number, "date": by_date, "issuer": by_issuer, "title": by_title,
}  # fmt: skip
"""By what a table may be sorted; by level it is already."""


def in_order(rows: Sequence[Row], order: str) -> Sequence[Row]:
    """`rows` by one of ORDERS; what has no number, issuer or title comes last."""
    key = ORDERS[order]
    return sorted(rows, key=key) if key else rows  # type: ignore[arg-type]
