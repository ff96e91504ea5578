"""The choices behind an ambiguous name: as JSON, and what tells them apart."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from graph.analysis.noun_json import document_json
from graph.model import Document
from web.current import served


def candidates_json(candidates: Iterable[object]) -> list[object]:
    """Documents as every other document in JSON, anything else by its IRI and name."""
    return [
        document_json(candidate)
        if isinstance(candidate, Document)
        else {"iri": getattr(candidate, "iri", ""), "name": getattr(candidate, "name", str(candidate))}
        for candidate in candidates
    ]


def times_cited(document: Document) -> int:
    """How many documents of the library name one: what tells apart two that look alike."""
    with served().reading() as snapshot:
        number = snapshot.links.number(snapshot.path_of(document.iri))
        return 0 if number is None else len(snapshot.links.down.of(np.array([number]), ("cites",))[1])
