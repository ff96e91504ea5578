"""The words that a query may use, for completion: relations, properties, classes, levels and types of documents."""

from __future__ import annotations

from functools import cache

from graph.namespaces import LEVEL, ONTOLOGY, TYPE
from web.words import names_of_terms

_PREFIXES = ((ONTOLOGY, "vb:"), (LEVEL, "level:"), (TYPE, "type:"))


@cache
def terms(language: str) -> tuple[tuple[str, str], ...]:
    """Each term as it is typed (`vb:implements`) with what it means, in the order of the terms."""
    return tuple(
        sorted(
            (prefix + iri.removeprefix(namespace), name)
            for iri, name in names_of_terms(language).items()
            for namespace, prefix in _PREFIXES
            if iri.startswith(namespace) and iri != namespace
        )
    )
