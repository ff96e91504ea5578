"""The words that a query may use, for completion: relations, properties, classes, levels and types of documents."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import pyoxigraph as ox

from graph.namespaces import LEVEL, ONTOLOGY, RDFS, SKOS, TYPE

_PREFIXES = ((ONTOLOGY, "vb:"), (LEVEL, "level:"), (TYPE, "type:"))
_LABELS = (RDFS + "label", SKOS + "prefLabel")


@cache
def terms(language: str) -> tuple[tuple[str, str], ...]:
    """Each term as it is typed (`vb:implements`) with what it means, in the order of the terms."""
    found: dict[str, str] = {}
    for name in ("luocdo.ttl", "levels.ttl", "types.ttl"):
        for quad in ox.parse(files("ontology").joinpath(name).read_bytes(), ox.RdfFormat.TURTLE):
            label = quad.object
            if (
                isinstance(quad.subject, ox.NamedNode)
                and quad.predicate.value in _LABELS
                and isinstance(label, ox.Literal)
                and label.language == language
            ):
                for namespace, prefix in _PREFIXES:
                    if quad.subject.value.startswith(namespace) and quad.subject.value != namespace:
                        found[prefix + quad.subject.value.removeprefix(namespace)] = label.value
    return tuple(sorted(found.items()))
