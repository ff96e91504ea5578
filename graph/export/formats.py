"""The files that a trace is taken along as; each library is loaded by the format that needs it."""

from __future__ import annotations

from collections.abc import Callable

from graph.analysis.answers import Trace
from graph.export.origin import Origin

Format = Callable[[Trace, Origin, str], bytes]
"""A trace, where it is from, and the language of its words."""


def _csv(trace: Trace, _origin: Origin, _language: str) -> bytes:
    from graph.export.table import csv_bytes

    return csv_bytes(trace)


def _xlsx(trace: Trace, origin: Origin, language: str) -> bytes:
    from graph.export.xlsx import trace_xlsx

    return trace_xlsx(trace, origin, language)


def _docx(trace: Trace, origin: Origin, language: str) -> bytes:
    from graph.export.docx import trace_docx

    return trace_docx(trace, origin, language)


def _html(trace: Trace, origin: Origin, language: str) -> bytes:
    from graph.export.html import html_page

    return html_page(trace, language=language, origin=origin)


def _htm(trace: Trace, origin: Origin, language: str) -> bytes:
    from graph.export.html import html_page

    return html_page(trace, language=language, origin=origin, still=True)


def _graphml(trace: Trace, _origin: Origin, _language: str) -> bytes:
    from graph.export.graphml import graphml

    return graphml(trace)


def _gexf(trace: Trace, _origin: Origin, _language: str) -> bytes:
    from graph.export.graphml import gexf

    return gexf(trace)


FORMATS: dict[str, Format] = {
    "docx": _docx,
    "xlsx": _xlsx,
    "csv": _csv,
    "html": _html,
    "htm": _htm,
    "graphml": _graphml,
    "gexf": _gexf,
}
"""By the ending of the file."""
MEDIA = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
    "html": "text/html",
    "htm": "text/html",
    "graphml": "application/graphml+xml",
    "gexf": "application/gexf+xml",
}
