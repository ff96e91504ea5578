"""The choices behind an ambiguous name, as JSON."""

from __future__ import annotations

from collections.abc import Iterable

from graph.analysis.as_json import document_json
from graph.model import Document


def candidates_json(candidates: Iterable[object]) -> list[object]:
    """Documents as every other document in JSON, anything else by its IRI and name."""
    return [
        document_json(candidate)
        if isinstance(candidate, Document)
        else {"iri": getattr(candidate, "iri", ""), "name": getattr(candidate, "name", str(candidate))}
        for candidate in candidates
    ]
