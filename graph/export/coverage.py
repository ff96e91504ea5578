"""The matrix of bodies and documents as files: the same five words as on the page."""

from __future__ import annotations

from graph.analysis.coverage import SIGNS, STATES, Cell, Coverage
from graph.analysis.label import document_label, vietnamese_date
from graph.analysis.picture_labels import legible, short_name
from graph.messages import say

SHOWN = 3
"""So many implementers stand in a cell at most."""


def coverage_rows(found: Coverage, language: str) -> tuple[list[str], list[list[str]]]:
    """The heads, and one row a body."""
    cells = {(cell.body.iri, cell.document.iri): cell for cell in found.cells}
    names = [say("col_body", language), say("col_level", language)]
    rows = [
        [
            legible(body.name),
            say(f"level_{body.level}", language),
            *(_words(cells[body.iri, document.iri], language) for document in found.documents),
        ]
        for body in found.bodies
    ]
    return [*names, *(document_label(document, language) for document in found.documents)], rows


def coverage_lines(found: Coverage, address: str, snapshot: int, language: str) -> list[str]:
    """The heading, the numbers of the five states, and where the matrix is from."""
    day = vietnamese_date(found.as_of)
    counts = " · ".join(f"{SIGNS[state]} {say(f'cell_{state}', language)}: {found.count(state)}" for state in STATES)
    return [
        say("coverage_heading", language, day=day, count=len(found.bodies)),
        counts,
        say("origin_address", language, address=address),
        say("origin_taken", language, day=day, number=snapshot),
    ]


def _words(cell: Cell, language: str) -> str:
    by = "; ".join(short_name(step.document, language) for step in cell.steps[:SHOWN])
    state = f"{SIGNS[cell.state]} {say(f'cell_{cell.state}', language)}"
    return f"{state}: {by}" if by else state


def coverage_xlsx(found: Coverage, address: str, snapshot: int, language: str) -> bytes:
    """The matrix as a workbook."""
    from graph.export.xlsx import workbook

    names, rows = coverage_rows(found, language)
    widths = [40, 12, *(44 for _ in found.documents)]
    return workbook(names, rows, above=coverage_lines(found, address, snapshot, language), widths=widths)


def coverage_docx(found: Coverage, address: str, snapshot: int, language: str) -> bytes:
    """The matrix as a Word file."""
    from graph.export.docx import paper

    names, rows = coverage_rows(found, language)
    heading, *below = coverage_lines(found, address, snapshot, language)
    wide = 26.7 - 7.5
    widths = [5.5, 2.0, *(wide / len(found.documents) for _ in found.documents)]
    return paper(heading, list(zip(names, widths, strict=True)), rows, below)
