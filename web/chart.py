"""A result of one number a row as bars."""

from __future__ import annotations

from dataclasses import dataclass

from web.results import Table

MOST = 60
"""More rows than this are no chart."""
WIDTH = 100


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: what stands beside its number, the number as it came, and its length in parts of WIDTH."""

    name: str
    number: str
    length: float


def bars_of(table: Table) -> tuple[Bar, ...]:
    """The rows as bars where exactly one column holds numbers, all of them none below zero; else nothing."""
    numeric = [place for place in range(len(table.columns)) if all(_number(row[place].text) for row in table.rows)]
    if len(numeric) != 1 or len(table.columns) < 2 or not 1 < len(table.rows) <= MOST:
        return ()
    place = numeric[0]
    most = max(float(row[place].text) for row in table.rows) or 1.0
    return tuple(
        Bar(
            " · ".join(_short(cell.text) if cell.iri else cell.text for at, cell in enumerate(row) if at != place),
            row[place].text,
            round(WIDTH * float(row[place].text) / most, 2),
        )
        for row in table.rows
    )


def _number(text: str) -> bool:
    return text.replace(".", "", 1).isdecimal()


def _short(iri: str) -> str:
    """The last part of an IRI."""
    return iri.rstrip("/").rpartition("/")[2].rpartition("#")[2]
