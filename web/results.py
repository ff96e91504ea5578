"""The result of a query as a table that a page can show."""

from __future__ import annotations

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """One value: its text, whether it is an IRI, its language or datatype."""

    text: str
    iri: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows of a SELECT, or the answer of an ASK."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    answer: bool | None = None


def table_of(body: bytes) -> Table:
    """A Table from SPARQL 1.1 Query Results JSON."""
    result = json.loads(body)
    if "boolean" in result:
        return Table((), (), bool(result["boolean"]))
    columns = tuple(result["head"]["vars"])
    rows = tuple(tuple(_cell(row.get(column)) for column in columns) for row in result["results"]["bindings"])
    return Table(columns, rows)


def _cell(value: dict[str, str] | None) -> Cell:
    if value is None:
        return Cell("")
    note = value.get("xml:lang") or value.get("datatype", "").rpartition("#")[2]
    return Cell(value["value"], value["type"] == "uri", note)
