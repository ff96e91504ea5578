"""Whether the service answers, and from which snapshot."""

from __future__ import annotations

from flask import Blueprint, jsonify
from werkzeug.wrappers import Response

from web.current import served

pages = Blueprint("health", __name__)


@pages.get("/healthz")
def health() -> Response:
    """200 and the number of the snapshot that is served."""
    answer = jsonify(snapshot=served().library.current_snapshot())
    answer.headers["Cache-Control"] = "no-store"
    return answer
