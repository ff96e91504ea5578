"""All documents of a library as a table, one row each."""

from __future__ import annotations

from datetime import date

from graph.export.cells import csv_file
from graph.store.snapshot import Snapshot

COLUMNS = ("iri", "code", "name", "type", "date", "issuer", "level", "title", "held", "implements", "replaces")


def documents_csv(snapshot: Snapshot) -> bytes:
    """Every document that is held or cited, oldest first, with what it implements and replaces."""
    return csv_file(COLUMNS, _rows(snapshot))


def documents_xlsx(snapshot: Snapshot) -> bytes:
    """The same as a workbook."""
    from graph.export.xlsx import workbook

    return workbook(COLUMNS, _rows(snapshot))


def _rows(snapshot: Snapshot) -> list[tuple[str | date | None, ...]]:
    documents = [found for iri in snapshot.documents() if (found := snapshot.document(iri))]
    documents.sort(key=lambda d: (d.date or date.max, d.iri))

    def names(iri: str, relation: str) -> str:
        others = (snapshot.document(other) for other in snapshot.objects(iri, relation))
        return "; ".join(f"{d.code or d.name or d.iri}@{d.date or '?'}" for d in others if d)

    return [
        (
            d.iri, d.code, d.name, d.type, d.date, d.issuer, d.level, d.title, "true" if d.held else "false",
            names(d.iri, "implements"), names(d.iri, "replaces"),
        )
        for d in documents
    ]  # fmt: skip
