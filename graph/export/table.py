"""A trace as rows for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator

from graph.analysis.answers import Step, Trace
from graph.analysis.picture_labels import short_name
from graph.export.cells import csv_pieces

COLUMNS = (
    "depth",
    "level",
    "type",
    "code",
    "name",
    "date",
    "issuer",
    "title",
    "held",
    "relation",
    "basis",
    "via",
    "sentence",
    "source",
    "start",
    "end",
)


def csv_rows(trace: Trace) -> Iterator[dict[str, str]]:
    """One row a listed document, by column, in the order of the trace.

    Relation, basis, sentence, source and offsets are those of the link nearest to the document, with its
    first piece of evidence; `via` is the chain from the document to the target.
    """
    return map(_row, trace.steps)


def csv_bytes(trace: Trace) -> bytes:
    """The same as CSV for spreadsheets."""
    return b"".join(trace_pieces(trace))


def trace_pieces(trace: Trace) -> Iterator[bytes]:
    """The same piece by piece."""
    return csv_pieces(COLUMNS, ([row[column] for column in COLUMNS] for row in csv_rows(trace)))


def _row(step: Step) -> dict[str, str]:
    document = step.document
    evidence = step.edge.evidence[0] if step.edges and step.edge.evidence else None
    return {
        "depth": str(step.depth),
        "level": document.level or "",
        "type": document.type or "",
        "code": document.code or "",
        "name": document.name or "",
        "date": document.date.isoformat() if document.date else "",
        "issuer": document.issuer or "",
        "title": document.title or "",
        "held": "true" if document.held else "false",
        "relation": step.edge.relation if step.edges else "",
        "basis": step.edge.basis if step.edges else "",
        "via": " > ".join(short_name(passed, "vi") for passed in step.via),
        "sentence": evidence.sentence if evidence else "",
        "source": evidence.source if evidence else "",
        "start": str(evidence.span.start) if evidence else "",
        "end": str(evidence.span.end) if evidence else "",
    }
