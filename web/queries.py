"""The SPARQL query of a question that was just answered, with the very documents, bodies and days that were asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import url_for

from graph.analysis.named_query import filled, named_query
from graph.queries.catalogue import NamedQuery
from graph.store.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Query:
    """A query with the address of the SPARQL page that has it in its box."""

    text: str
    address: str


def as_shipped(query: NamedQuery) -> Query:
    """The query as its file has it."""
    return Query(query.text, url_for("sparql.answer", named=query.name))


def as_asked(snapshot: Snapshot, name: str, **settings: str) -> Query:
    """The shipped query `name` for what was asked."""
    text = filled(snapshot, named_query(name), settings)
    values: dict[str, Any] = dict(settings)
    return Query(text, url_for("sparql.answer", named=name, **values))
