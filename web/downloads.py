"""What a trace shows, as a file."""

from __future__ import annotations

from datetime import date
from urllib.parse import urljoin

from flask import Blueprint, Response, request

from graph.analysis.answers import Trace
from graph.analysis.as_json import trace_json
from graph.analysis.picture import PictureTooLargeError
from graph.export.formats import FORMATS, MEDIA
from graph.export.origin import Origin, origin_text
from graph.export.svg import svg
from graph.store.snapshot import Snapshot
from web.api import answered, window
from web.current import served
from web.language import language
from web.problems import Problem
from web.traces import address, asked, drawn
from web.words import short_label

pages = Blueprint("downloads", __name__)


@pages.get("/trace.<any(svg, docx, xlsx, csv, html, graphml, gexf, json):form>")
def file(form: str) -> Response:
    """The answer of `/trace` with the same parameters, to be kept or mailed."""
    with served().reading() as snapshot:
        found = asked(snapshot)
        if form == "json":
            answer = answered(trace_json(found, *window()))
        elif form == "svg":
            answer = Response(_picture(snapshot, found), mimetype="image/svg+xml")
        else:
            answer = Response(FORMATS[form](found, _origin(snapshot, found), language()), mimetype=MEDIA[form])
    name = "".join(c if c.isascii() and (c.isalnum() or c == "-") else "-" for c in short_label(found.target))
    answer.headers["Content-Disposition"] = f'attachment; filename="{name.strip("-") or "luocdo"}.{form}"'
    return answer


def _origin(snapshot: Snapshot, found: Trace) -> Origin:
    body = snapshot.body(found.question.body) if found.question.body else None
    where = urljoin(request.host_url, address(found.question, "bands"))
    return Origin(where, date.today(), snapshot.number, body.name if body else None)


def _picture(snapshot: Snapshot, found: Trace) -> str:
    try:
        picture = drawn(snapshot, found)
    except PictureTooLargeError as error:
        raise Problem(413, "web_too_many_to_draw", count=error.count, limit=error.limit) from None
    note = origin_text(found.question, _origin(snapshot, found), language())
    return svg(picture, language=language(), standalone=True, note=note)
