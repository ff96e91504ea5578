"""A shipped question for a document, body or day that a person names."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pyoxigraph as ox

from graph.analysis.reference import find_body, find_reference, read_date_argument
from graph.errors import UsageError
from graph.namespaces import DEFAULT_BASE, XSD
from graph.queries.catalogue import NamedQuery, named_queries
from graph.store.snapshot import Snapshot

AS_OF = "asOf"
"""The setting that is today where nobody sets it."""


def named_query(name: str) -> NamedQuery:
    """The shipped question `name`. Raises `UsageError` where there is none."""
    found = named_queries().get(name)
    if found is None:
        raise UsageError("query_unknown", name=name, names=", ".join(named_queries()))
    return found


def filled(snapshot: Snapshot, query: NamedQuery, settings: Mapping[str, str]) -> str:
    """The text of a question with its settings: documents and bodies as people name them, days, words.

    Raises `UsageError` for a setting that the question does not have or that is missing, and what looking up a
    document or body raises.
    """
    names = ", ".join(query.settings) or "—"
    for name in settings:
        if name not in query.settings:
            raise UsageError("query_setting", name=name, query=query.name, names=names)
    given = {AS_OF: date.today().isoformat(), **settings}
    for name in query.settings:
        if name not in given:
            raise UsageError("query_missing", name=name, query=query.name, names=names)
    terms = {name: _term(snapshot, standing, given[name]) for name, standing in query.settings.items()}
    return query.filled(lambda name, _: terms[name])


def _term(snapshot: Snapshot, standing: str, value: str) -> str:
    """`value` as a term of the kind of the one that stands in the file."""
    if standing.startswith(f"<{DEFAULT_BASE}id/doc/"):
        return f"<{find_reference(snapshot, value).iri}>"
    if standing.startswith(f"<{DEFAULT_BASE}id/body/"):
        return f"<{find_body(snapshot, value).iri}>"
    if standing.endswith("^^xsd:date"):
        return str(ox.Literal(read_date_argument(value).isoformat(), datatype=ox.NamedNode(XSD + "date")))
    return str(ox.Literal(value))
