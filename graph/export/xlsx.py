"""Tables as a workbook of one sheet. Cells hold text and days, never formulas."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime

import xlsxwriter

from graph.analysis.answers import Trace
from graph.export.cells import cell
from graph.export.listing import COLUMNS, column_names, heading, lines
from graph.export.origin import Origin, origin_text

_EARLIEST = date(1900, 3, 1)
"""Spreadsheets do not agree on the days before."""
_LONGEST = 32_000
_WIDTHS = {
    "number": 24,
    "date": 12,
    "issuer": 32,
    "title": 60,
    "level": 12,
    "state": 24,
    "via": 24,
    "link": 36,
    "sentence": 80,
}
_PLAIN = 18
_MADE = datetime(2000, 1, 1)
"""The same in every file, so that the same answer gives the same bytes."""

Value = str | date | None


def trace_xlsx(trace: Trace, origin: Origin, language: str) -> bytes:
    """What a trace lists, with where it is from above it."""
    above = [heading(trace, language), *origin_text(trace.question, origin, language).split("\n")]
    rows = ([getattr(line, column) for column in COLUMNS] for line in lines(trace, language, origin.standings))
    return workbook(column_names(language), rows, above=above, widths=[_WIDTHS[column] for column in COLUMNS])


def workbook(
    columns: Sequence[str], rows: Iterable[Sequence[Value]], *, above: Sequence[str] = (), widths: Sequence[int] = ()
) -> bytes:
    """A table with its heads kept in sight and a filter on each; `above` are lines before it, the first as a title."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.set_properties({"created": _MADE})
    sheet = book.add_worksheet("luocdo")
    title, head = book.add_format({"bold": True, "font_size": 14}), book.add_format({"bold": True, "bottom": 1})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    day = book.add_format({"num_format": "dd/mm/yyyy", "valign": "top", "align": "left"})
    for place in range(len(columns)):
        sheet.set_column(place, place, widths[place] if widths else _PLAIN)
    for place, line in enumerate(above):
        sheet.write_string(place, 0, cell(line)[:_LONGEST], None if place else title)
    first = len(above) + 1 if above else 0
    for place, name in enumerate(columns):
        sheet.write_string(first, place, name, head)
    last = first
    for last, row in enumerate(rows, start=first + 1):
        for place, value in enumerate(row):
            if not value:
                sheet.write_blank(last, place, None, text)
            elif isinstance(value, date) and value >= _EARLIEST:
                sheet.write_datetime(last, place, datetime(value.year, value.month, value.day), day)
            else:
                sheet.write_string(last, place, cell(value)[:_LONGEST], text)
    sheet.autofilter(first, 0, last, len(columns) - 1)
    sheet.freeze_panes(first + 1, 0)
    sheet.set_landscape()
    sheet.repeat_rows(first)
    sheet.fit_to_pages(1, 0)
    book.close()
    return buffer.getvalue()
