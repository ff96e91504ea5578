"""How the viewer is used, in a minute; and what it is: version, licences, limits, how well it reads."""

from __future__ import annotations

from importlib.metadata import version

from flask import Blueprint, redirect, render_template, url_for
from werkzeug.wrappers import Response

from graph.export.svg import LEGEND
from web.accuracy import readings
from web.current import served
from web.language import language
from web.traces import samples
from web.vendored import folder_of, version_of

pages = Blueprint("help", __name__)

VENDORED = {
    "Cytoscape.js": ("cytoscape", "MIT", "LICENSE"),
    "vis-network": ("vis-network", "MIT", "LICENSE-MIT"),
    "CodeMirror": ("codemirror", "MIT", "LICENSE"),
}


@pages.get("/help")
def show() -> str:
    """How to ask, how to read the picture, what the words mean, keys, how to cite and to take along."""
    current = served()
    example = None
    if current.library.current_snapshot():
        with current.reading() as snapshot:
            example = current.holdings(snapshot).example
    return render_template("help.html", example=example, samples=samples(LEGEND))


@pages.get("/accuracy")
def accuracy() -> Response:
    """To the figures."""
    return redirect(url_for("help.about", _anchor="figures"))


@pages.get("/about")
def about() -> str:
    """What this is, which version, under which licences, with which limits and which figures."""
    return render_template(
        "about.html",
        number_of=served().library.current_snapshot(),
        version=version("luocdo"),
        vendored=[
            (name, version_of(folder), licence, f"{folder_of(folder)}/{file}")
            for name, (folder, licence, file) in VENDORED.items()
        ],
        figures=readings(language()),
    )
