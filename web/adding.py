"""Adding files in the browser, and watching them being read."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, Flask, current_app, jsonify, make_response, redirect, render_template, request, url_for
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.wrappers import Response

from graph.analysis.review import open_of
from graph.errors import LibraryError
from graph.library.folder import library_error
from graph.messages import say
from graph.store.snapshot import Snapshot
from web.current import served
from web.language import language
from web.local import checked_form, form_values, may_change, never_kept
from web.problems import Problem
from web.uploads import MOST_BYTES, MOST_FILES, Row, Upload, Uploads, file_problem
from web.words import counted

pages = Blueprint("adding", __name__)
never_kept(pages)

EXTENSION = "luocdo-uploads"
MEGABYTE = 1024 * 1024
_HELD = ("read", "unchanged")
"""The states of files that the library has."""
POLLED = "1"
"""Seconds after which a page that watches asks again."""


@dataclass(frozen=True, slots=True)
class Watched:
    """A file with what is known of it by now; the numbers once it was read."""

    row: Row
    reason: str | None
    document: str | None = None
    documents: int = 0
    links: int = 0
    open: int = 0

    @property
    def words(self) -> str:
        """The state of the file."""
        if self.row.pages and self.row.state == "reading":
            done, pages = self.row.pages
            return say("web_upload_pages", language(), done=done, pages=pages)
        return say(f"web_upload_{self.row.state}", language())


def keep(app: Flask, uploads: Uploads) -> None:
    """Gives `app` its uploads."""
    app.extensions[EXTENSION] = uploads


def _uploads() -> Uploads:
    found: Uploads = current_app.extensions[EXTENSION]
    return found


@pages.get("/sources/new")
def ask() -> str:
    """The form for files, and the uploads of this server."""
    uploads = _uploads().all() if may_change() else []
    return render_template("adding.html", uploads=uploads, **adding_values())


def adding_values() -> dict[str, object]:
    """What the form for files needs."""
    return {"most_files": MOST_FILES, "most_size": MOST_BYTES // MEGABYTE, **form_values()}


@pages.post("/sources/new")
def take() -> Response:
    """Takes the files and shows them being read."""
    request.max_content_length = MOST_BYTES
    request.max_form_parts = MOST_FILES + 50
    try:
        checked_form()
        files = [file for file in request.files.getlist("files") if file.filename]
    except RequestEntityTooLarge as error:
        raise Problem(413, "web_upload_too_large", limit=MOST_BYTES // MEGABYTE, files=MOST_FILES) from error
    problem = file_problem(files)
    if problem:
        raise Problem(400, problem.key, **problem.values)
    try:
        upload = _uploads().take(files, language())
    except OSError as error:
        raise library_error(error, served().library.root) from error
    return redirect(url_for("adding.watch", number=upload.number), 303)


@pages.get("/sources/new/<number>")
def watch(number: str) -> Response:
    """What became of the files so far; a page that can be loaded again, for as long as the server runs."""
    upload = _found(number)
    page = render_template("upload.html", upload=upload, rows=_watched(upload), sums=_sums(upload), **form_values())
    return _asked_again(make_response(page), upload)


@pages.get("/sources/new/<number>.json")
def progress(number: str) -> Response:
    """The same for the page's script."""
    upload = _found(number)
    rows = [{"state": one.row.state, "words": one.words, "reason": one.reason} for one in _watched(upload, count=False)]
    return _asked_again(jsonify(stage=upload.stage, message=upload.message, rows=rows), upload)


@pages.post("/sources/new/<number>/undo")
def undo(number: str) -> Response:
    """Takes out again what an upload added."""
    checked_form()
    upload = _found(number)
    if not upload.undo(language()):
        raise Problem(409, "web_upload_not_undone")
    return redirect(url_for("adding.watch", number=number), 303)


def _found(number: str) -> Upload:
    if not may_change():
        raise Problem(403, "web_read_only" if current_app.config["LUOCDO_READ_ONLY"] else "web_only_here")
    upload = _uploads().get(number)
    if upload is None:
        raise Problem(404, "web_no_upload")
    return upload


def _asked_again(answer: Response, upload: Upload) -> Response:
    if upload.is_busy:
        answer.headers["Retry-After"] = POLLED
    return answer


def _sums(upload: Upload) -> str:
    """What was done, in one sentence."""
    parts = [
        counted(f"web_uploaded_{state}", upload.count(state), language())
        for state in ("read", "unchanged", "failed")
        if upload.count(state)
    ]
    return " ".join(parts)


def _watched(upload: Upload, *, count: bool = True) -> list[Watched]:
    """The files of an upload; of those that were read, what they hold."""
    current = served()
    so_far = tuple(upload.rows)  # more come while these are told
    rows = {row.sha256: current.library.ledger.source(row.sha256) for row in so_far}
    plain = [
        Watched(row, found.reason(language()) if row.state == "failed" and (found := rows[row.sha256]) else row.reason)
        for row in so_far
    ]
    if not count or upload.stage not in ("done", "broken") or not any(row.state in _HELD for row in so_far):
        return plain
    try:
        with current.reading() as snapshot:
            return [
                _counted(snapshot, one, found.document)
                if one.row.state in _HELD and (found := rows[one.row.sha256]) and found.document
                else one
                for one in plain
            ]
    except LibraryError:  # emptied meanwhile
        return plain


def _counted(snapshot: Snapshot, one: Watched, document: str) -> Watched:
    sha256 = one.row.sha256
    named = {values["names"] for values, _ in snapshot.citations_in(sha256)} | {document}
    return Watched(one.row, one.reason, document, len(named), len(snapshot.links_in(sha256)), open_of(snapshot, sha256))
