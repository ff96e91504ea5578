"""Tables as Word files; a trace as the list that is pasted into an annex."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table

from graph.analysis.answers import Trace
from graph.analysis.label import vietnamese_date
from graph.analysis.later import Drawn
from graph.errors import InputError
from graph.export.listing import MOST_PASTED, heading, lines
from graph.export.origin import Origin, origin_text
from graph.messages import say

_COLUMNS = {
    "order": 1.0,
    "number": 3.2,
    "date": 2.2,
    "issuer": 4.0,
    "title": 5.2,
    "state": 2.6,
    "via": 2.6,
    "evidence": 5.9,
}
"""Widths in centimetres on a lying A4."""
_STILL = (1980, 1, 1, 0, 0, 0)


def trace_docx(trace: Trace, origin: Origin, language: str) -> bytes:
    """What a trace lists as a table, with where it is from below it."""
    rows = (
        [str(number), line.number, vietnamese_date(line.date), line.issuer, line.title, line.state, line.via,
         "\n".join(part for part in (line.link, line.sentence) if part)]
        for number, line in enumerate(lines(trace, language, origin.standings), start=1)
    )  # fmt: skip
    columns = [(say(f"listing_{name}", language), width) for name, width in _COLUMNS.items()]
    below = origin_text(trace.question, origin, language).split("\n")
    return paper(heading(trace, language), columns, Drawn(rows, len(trace.steps)), below)


def paper(
    title: str, columns: Sequence[tuple[str, float]], rows: Sequence[Sequence[str]], below: Sequence[str]
) -> bytes:
    """A table on lying A4 under a title; `columns` are heads and widths in centimetres, `below` lines behind it.

    Raises `InputError` over `MOST_PASTED` rows.
    """
    if len(rows) > MOST_PASTED:
        raise InputError("export_too_long", count=len(rows), most=MOST_PASTED)
    made = docx.Document()
    _lay_out(made)
    made.add_heading(title, level=1)
    _fill(made, columns, rows)
    for line in below:
        made.add_paragraph(line)
    buffer = io.BytesIO()
    made.save(buffer)
    return _still(buffer.getvalue())


def _lay_out(made: Document) -> None:
    """A4 lying, in the type that offices write with."""
    section = made.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(1.5)
    for style, size in (("Normal", 11), ("Heading 1", 14)):
        font = made.styles[style].font
        font.name, font.size, font.color.rgb = "Times New Roman", Pt(size), RGBColor(0, 0, 0)
    fonts = made.styles["Heading 1"].element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)


def _fill(made: Document, columns: Sequence[tuple[str, float]], rows: Sequence[Sequence[str]]) -> None:
    table = made.add_table(rows=1 + len(rows), cols=len(columns), style="Table Grid")
    table.autofit = False
    widths = [Cm(width) for _, width in columns]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row, texts in zip(table.rows, [[name for name, _ in columns], *rows], strict=True):
        for one, text, width in zip(row.cells, texts, widths, strict=True):
            one.width = width
            one.text = text
    _repeat_head(table)


def _repeat_head(table: Table) -> None:
    """The first row is printed on each page, in bold."""
    head = table.rows[0]
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for one in head.cells:
        for run in one.paragraphs[0].runs:
            run.bold = True


def _still(data: bytes) -> bytes:
    """The same parts with one date for all, so that the same answer gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            info = zipfile.ZipInfo(name, _STILL)
            info.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(info, before.read(name))
    return out.getvalue()
