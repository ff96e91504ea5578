"""The few files that stand outside the folder of static files."""

from __future__ import annotations

from importlib.resources import files

from flask import Blueprint, Response, send_from_directory
from werkzeug.wrappers import Response as Sent

pages = Blueprint("files", __name__)


@pages.get("/favicon.ico")
def favicon() -> Sent:
    """The icon that browsers ask for on their own."""
    return send_from_directory(pages.root_path, "static/favicon.ico", mimetype="image/x-icon", max_age=86_400)


@pages.get("/picture.css")
def picture_style() -> Response:
    """How the picture looks, the same rules that stand inside the SVG file."""
    style = files("graph.export").joinpath("picture.css").read_bytes()
    return Response(style, mimetype="text/css")
