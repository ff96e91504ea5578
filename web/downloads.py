"""What a trace shows, as a file."""

from __future__ import annotations

from flask import Blueprint, Response

from graph.analysis.answers import Trace
from graph.analysis.as_json import trace_json
from graph.analysis.picture import PictureTooLargeError
from graph.export.svg import svg
from graph.export.table import csv_bytes
from graph.store.snapshot import Snapshot
from web.api import answered, window
from web.current import served
from web.language import language
from web.problems import Problem
from web.traces import asked, drawn
from web.words import short_label

pages = Blueprint("downloads", __name__)


@pages.get("/trace.<any(svg, html, csv, graphml, json):form>")
def file(form: str) -> Response:
    """The answer of `/trace` with the same parameters, to be kept or mailed."""
    with served().reading() as snapshot:
        found = asked(snapshot)
        if form == "json":
            answer = answered(trace_json(found, *window()))
        else:
            body, media = _written(snapshot, found, form)
            answer = Response(body, mimetype=media)
    name = "".join(c if c.isascii() and (c.isalnum() or c == "-") else "-" for c in short_label(found.target))
    answer.headers["Content-Disposition"] = f'attachment; filename="{name.strip("-") or "luocdo"}.{form}"'
    return answer


def _written(snapshot: Snapshot, found: Trace, form: str) -> tuple[bytes | str, str]:
    if form == "svg":
        return _picture(snapshot, found), "image/svg+xml"
    if form == "html":
        from graph.export.html import html_page  # pyvis takes most of a second to import

        return html_page(found, language=language()), "text/html"
    if form == "csv":
        return csv_bytes(found), "text/csv"
    from graph.export.graphml import graphml  # and so does networkx

    return graphml(found), "application/graphml+xml"


def _picture(snapshot: Snapshot, found: Trace) -> str:
    try:
        picture = drawn(snapshot, found)
    except PictureTooLargeError as error:
        raise Problem(413, "web_too_many_to_draw", count=error.count, limit=error.limit) from None
    return svg(picture, language=language(), standalone=True)
