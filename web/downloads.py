"""What a trace shows, as a file."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from urllib.parse import urljoin

from flask import Blueprint, Response, request

from graph.analysis.answers import Trace
from graph.analysis.as_json import trace_json
from graph.analysis.picture import Picture, PictureTooLargeError, shown_documents
from graph.analysis.rest import left_out
from graph.analysis.scene import shown, stage
from graph.analysis.standing import standing
from graph.export.formats import FORMATS, MEDIA
from graph.export.origin import Origin, origin_text, told_in
from graph.export.svg import svg
from graph.export.table import trace_pieces
from graph.store.snapshot import Snapshot
from web.api import answered, window
from web.boxes import most_boxes, with_left_out
from web.current import served
from web.language import language
from web.problems import Problem
from web.scene import sent_address, sent_scene
from web.traces import address, asked, drawn
from web.words import short_label

pages = Blueprint("downloads", __name__)

PATH = "/trace.<any(svg, docx, xlsx, csv, html, htm, graphml, gexf, json):form>"


@pages.get(PATH)
def file(form: str) -> Response:
    """The answer of `/trace` with the same parameters, to be kept or mailed."""
    with ExitStack() as opened:
        snapshot = opened.enter_context(served().reading())
        found = asked(snapshot)
        if form == "csv":
            answer = Response(trace_pieces(found), mimetype=MEDIA[form])
            answer.call_on_close(opened.pop_all().close)  # it is read while it is sent
            return _named(answer, found, form)
        return _as_file(snapshot, form, found, _origin(snapshot, found), drawn_here=lambda: _drawn(snapshot, found))


@pages.post(PATH)
def explored(form: str) -> Response:
    """The same as a person has changed it in "Khám phá": the boxes and links that the browser shows, where it shows
    them. All that is told of them is looked up here.
    """
    with served().reading() as snapshot:
        found = asked(snapshot)
        scene = sent_scene(snapshot, found.target.iri)
        left = shown(snapshot, found, scene)
        known = {document.iri for document in shown_documents(found)}
        folded = scene.folded
        picture = stage(left, scene, language=language(), standing=standing(snapshot, left.passed, _day(found)))
        changes = (
            len((scene.places.keys() | folded) - known), len(known - scene.places.keys() - folded), len(folded),
        )  # fmt: skip
        origin = replace(_origin(snapshot, found, sent_address()), picture=picture, changes=changes)
        return _as_file(snapshot, form, left, origin, drawn_here=lambda: picture)


def _as_file(
    snapshot: Snapshot, form: str, found: Trace, origin: Origin, drawn_here: Callable[[], Picture]
) -> Response:
    if form == "json":
        answer = answered(trace_json(found, *window()))
    elif form == "svg":
        note = origin_text(found.question, origin, language())
        answer = Response(svg(drawn_here(), language=language(), standalone=True, note=note), mimetype="image/svg+xml")
    else:
        told = told_in(form, origin, snapshot, found)
        answer = Response(FORMATS[form](found, told, language()), mimetype=MEDIA[form])
    return _named(answer, found, form)


def _named(answer: Response, found: Trace, form: str) -> Response:
    """The answer as a file that is called after the document asked about."""
    name = "".join(c if c.isascii() and (c.isalnum() or c == "-") else "-" for c in short_label(found.target))
    answer.headers["Content-Disposition"] = f'attachment; filename="{name.strip("-") or "luocdo"}.{form}"'
    return answer


def _day(found: Trace) -> date:
    return found.question.as_of or date.today()


def _origin(snapshot: Snapshot, found: Trace, shown_at: str | None = None) -> Origin:
    body = snapshot.body(found.question.body) if found.question.body else None
    where = urljoin(request.host_url, shown_at or address(found.question, "bands"))
    return Origin(where, date.today(), snapshot.number, body.name if body else None)


def _drawn(snapshot: Snapshot, found: Trace) -> Picture:
    try:
        picture = drawn(found, standing(snapshot, shown_documents(found), _day(found)), most_boxes("bands"))
        return with_left_out(picture, left_out(snapshot, found.question, [box.iri for box in picture.boxes]))
    except PictureTooLargeError as error:
        raise Problem(413, "web_too_many_to_draw", count=error.count, limit=error.limit) from None
