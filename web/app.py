"""The Flask application of the viewer."""

from __future__ import annotations

from pathlib import Path

from flask import Flask

from web import (
    adding,
    api,
    ask,
    bodies,
    coverage,
    differences,
    documents,
    downloads,
    dump,
    explore,
    files,
    findings,
    health,
    help,
    history,
    identifiers,
    lag,
    lapsed,
    paths,
    quality,
    review,
    search,
    sentences,
    sources,
    sparql,
    stale,
    suggest,
    traces,
    views,
    wanted,
)
from web.addresses import keep_language, keep_short
from web.current import EXTENSION, Current
from web.harmless import harmless
from web.local import sign
from web.problem_pages import explain
from web.protocol import MAX_BODY
from web.security import protect
from web.stopping import keep as keep_running
from web.template_words import teach
from web.uploads import Uploads

QUERY_SECONDS = 30.0
QUERY_ROWS = 100_000


def create_app(library_path: Path, *, read_only: bool = False, hosts: frozenset[str] = frozenset()) -> Flask:
    """The viewer over the library in `library_path`.

    `hosts` are names under which it is reached beside this machine's own; `*` allows every plain address.
    """
    app = Flask(__name__)
    app.config.update(
        MAX_CONTENT_LENGTH=MAX_BODY,
        LUOCDO_READ_ONLY=read_only,
        LUOCDO_QUERY_SECONDS=QUERY_SECONDS,
        LUOCDO_QUERY_ROWS=QUERY_ROWS,
    )
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.finalize = harmless
    app.extensions[EXTENSION] = Current(library_path)
    findings.keep(app)
    keep_running(app)
    adding.keep(app, Uploads(library_path))
    sign(app)
    protect(app, hosts)
    keep_language(app)
    keep_short(app)
    teach(app)
    explain(app)
    for area in (
        search,
        suggest,
        documents,
        traces,
        explore,
        views,
        ask,
        paths,
        sentences,
        history,
        lag,
        stale,
        lapsed,
        differences,
        bodies,
        wanted,
        quality,
        coverage,
        downloads,
        adding,
        sources,
        review,
        sparql,
        identifiers,
        dump,
        api,
        help,
        health,
        files,
    ):
        app.register_blueprint(area.pages)
    return app


def close(app: Flask) -> None:
    """Lets go of the library that `app` serves."""
    uploads: Uploads = app.extensions[adding.EXTENSION]
    uploads.close()
    current: Current = app.extensions[EXTENSION]
    current.close()
