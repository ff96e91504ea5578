"""What one source leaves open: citations that may mean several documents, links that are not sure."""

from __future__ import annotations

from collections.abc import Iterator

from graph.library.doubts import SURE, Doubt
from graph.model import Document, Reading, Resolution


def doubts_of(resolution: Resolution, base: str) -> Iterator[Doubt]:
    """Each ambiguous document once, in the links that name it, else as a plain citation; then the links told with
    little confidence, or only suggested."""
    root = f"{base}id/"

    def path(document: Document) -> str:
        return document.iri.removeprefix(root)

    open_ends: dict[str, Reading] = {}
    for reading in resolution.readings:
        if reading.status == "ambiguous":
            open_ends.setdefault(reading.document.iri, reading)
    asked: set[str] = set()
    for link in resolution.links:
        ends = (path(link.subject), link.relation, path(link.object))
        end = next((end for end in ("object", "subject") if getattr(link, end).iri in open_ends), None)
        if end is not None:
            reading = open_ends[getattr(link, end).iri]
            asked.add(reading.document.iri)
            yield _open("ambiguous", ends, reading, end, root)
        elif link.evidence.confidence <= SURE or link.evidence.basis == "suggested":
            span = link.evidence.span
            yield Doubt("unsure", *ends, span.start, span.end)
    own = path(resolution.document)
    for iri, reading in open_ends.items():
        if iri not in asked and path(reading.document) != own:
            yield _open("ambiguous", (own, "cites", path(reading.document)), reading, "object", root)


def _open(kind: str, ends: tuple[str, str, str], reading: Reading, end: str, root: str) -> Doubt:
    span = reading.citation.span
    candidates = tuple(candidate.iri.removeprefix(root) for candidate in reading.candidates)
    return Doubt(kind, *ends, span.start, span.end, end, candidates)
