"""The file to mail: picture, list and evidence in one page that opens without a network.

pyvis gives the nodes and edges for vis-network; its own HTML is not used, as it asks public hosts for
stylesheets and writes headings and options unescaped.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import networkx as nx
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from graph.analysis.answers import Step, Trace
from graph.analysis.label import vietnamese_date
from graph.analysis.picture import BUNDLE, LIMIT, Box, Picture, PictureEdge, draw, fits, picture_table, standing_title
from graph.analysis.picture_labels import legible, short_name
from graph.analysis.standing import Standing
from graph.export.listing import heading, link_words
from graph.export.origin import Origin, origin_text
from graph.export.svg import ENDS, legend, legend_samples, picture_css, svg
from graph.messages import say
from graph.model import LEVELS, Document, Evidence

DRAWN = 500
"""More documents than this are not drawn but counted by level and year."""

VIS = "vis-network-10.1.5"

_MARGIN = 8

_COLOURS = {  # background and border, as in picture.css
    "held": ("#e3effb", "#2b6cab"),
    "not_held": ("#ffffff", "#2b6cab"),
    "passed": ("#e3effb", "#7f8b98"),
    "target": ("#fff3c4", "#7a4b00"),
    "folded": ("#f3f6f9", "#43505e"),
    "over": ("#e9ecef", "#7f8b98"),
    "stale": ("#e3effb", "#a15c00"),
}
_CHAIN, _QUIET, _ENDS = "#34414e", "#7f8b98", "#b3261e"


@dataclass(frozen=True, slots=True)
class Row:
    """A document of the list: what it is called, what else is told of it, how it is reached, the sentences for it."""

    document: Document
    label: str
    facts: str
    chain: str
    link: str
    evidence: tuple[Evidence, ...]


def html_page(trace: Trace, *, language: str, origin: Origin | None = None, still: bool = False) -> bytes:
    """The page of `trace` in UTF-8, with its own picture or that of someone who changed it. Where it is from is printed
    at its foot. A `still` one has the picture as SVG, and no script that a mail gateway could mind.
    """
    stand = origin.standing if origin else Standing()
    picture = origin.picture if origin else None
    limit, bundle = (LIMIT, BUNDLE) if still else (DRAWN, DRAWN)
    if picture is None and fits(trace, limit):
        picture = draw(trace, language=language, limit=limit, bundle=bundle, standing=stand)
    moving = None if still else picture
    library = _vis_network() if moving else ""
    script = _resource("page.js") if moving else ""
    page = _environment(language).from_string(_resource("page.html.j2"))
    text = page.render(
        language=language,
        trace=trace,
        heading=heading(trace, language),
        picture=picture,
        drawing=Markup(svg(picture, language=language)) if picture and still else "",  # noqa: S704 - escaped there
        samples=_samples(picture, language, arrows=bool(moving)) if picture else (),
        numbers=None if picture else picture_table(trace),
        rows=_rows_by_level(trace, stand, language),
        data=_data(moving) if moving else None,
        css=Markup(picture_css() + _resource("page.css")),  # noqa: S704 - our own files
        library=Markup(library),  # noqa: S704 - vendored, its hash is checked by a test
        script=Markup(script),  # noqa: S704 - our own file
        policy=_policy(library, script),
        note=[legible(line) for line in origin_text(trace.question, origin, language).split("\n")] if origin else [],
        files=origin.files if origin else {},
    )
    return text.encode("utf-8", "replace")


def _environment(language: str) -> Environment:
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals["say"] = lambda key, **values: say(key, language, **values)
    environment.filters["legible"] = legible
    environment.filters["day"] = vietnamese_date
    return environment


def _samples(picture: Picture, language: str, *, arrows: bool) -> list[tuple[Markup, str]]:
    drawn = legend_samples(language, legend(picture), arrows=arrows)
    return [(Markup(sample), words) for _, sample, words in drawn]  # noqa: S704 - our own drawing


def _resource(name: str) -> str:
    return files("graph.export").joinpath(name).read_text(encoding="utf-8")


def _vis_network() -> str:
    return files("web").joinpath("static", "vendor", VIS, "vis-network.min.js").read_text(encoding="utf-8")


def _policy(*scripts: str) -> str:
    """A policy under which only these very scripts run; vis-network brings its styles along itself."""
    hashes = [base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in scripts if s]
    allowed = " ".join(f"'sha256-{value}'" for value in hashes) or "'none'"
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _rows_by_level(trace: Trace, stand: Standing, language: str) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    found: dict[str, list[Row]] = {level: [] for level in LEVELS}
    for step in trace.steps:
        level = step.document.level
        found[level if level in found else "other"].append(_row(step, stand, language))
    return tuple((level, tuple(rows)) for level, rows in found.items() if rows)


def _row(step: Step, stand: Standing, language: str) -> Row:
    document = step.document
    label, dot, facts = standing_title(document, stand, language).partition(" · ")
    return Row(
        document=document,
        label=label,
        facts=dot + facts,
        chain=" → ".join(short_name(passed, language) for passed in step.via) if step.depth > 1 else "",
        link=link_words(step, language) if step.edges else "",
        evidence=step.edge.evidence if step.edges else (),
    )


def _data(picture: Picture) -> dict[str, Any]:
    """What the page's script reads: nodes and edges as vis-network wants them, and bands and years."""
    from pyvis.network import Network

    net = Network(directed=True)
    net.from_nx(_drawn_network(picture))
    nodes, edges, *_ = net.get_network_data()
    target = next(box for box in picture.boxes if box.target)
    return {
        "nodes": nodes,
        "edges": edges,
        "bands": [{"name": band.name, "y": band.y, "height": band.height} for band in picture.bands],
        "ticks": [{"label": tick.label, "x": tick.x, "width": tick.width} for tick in picture.ticks],
        "width": picture.width,
        "height": picture.height,
        "names": picture.names,
        "focus": {"x": target.x + target.width / 2, "y": target.y + target.height / 2},
    }


def _drawn_network(picture: Picture) -> nx.MultiDiGraph:
    """The picture with the attributes that vis-network reads; `from_nx` changes it, and keeps all of them."""
    network = nx.MultiDiGraph()
    boxes = {box.iri: box for box in picture.boxes}
    for box in picture.boxes:
        network.add_node(box.iri, **_node(box))
    for edge in picture.edges:
        network.add_edge(edge.subject, edge.object, **_edge(edge, boxes[edge.subject], boxes[edge.object]))
    return network


def _node(box: Box) -> dict[str, Any]:
    kind = "folded" if box.folded else "target" if box.target else "over" if box.over else "stale" if box.stale else ""
    kind = kind or ("passed" if not box.listed else "held" if box.held else "not_held")
    background, border = _COLOURS[kind]
    colours = {"background": background, "border": border}
    return {
        "label": ("⚠ " if box.stale else "") + "\n".join(box.lines),
        "title": box.title,
        "shape": "box",
        "x": box.x + box.width / 2,
        "y": box.y + box.height / 2,
        "physics": False,
        "margin": _MARGIN,
        "widthConstraint": {"minimum": box.width - 2 * _MARGIN},
        "heightConstraint": {"minimum": box.height - 2 * _MARGIN},
        "borderWidth": 3 if box.target or box.folded else 1.5,
        "color": {**colours, "highlight": colours, "hover": colours},
        "shapeProperties": {"borderRadius": 4, "borderDashes": [5, 3] if box.undated else False},
    }


def _edge(edge: PictureEdge, start: Box, end: Box) -> dict[str, Any]:
    ends = edge.relation in ENDS
    dashes: Any = {"context": [6, 4], "suggested": [1.5, 4]}.get(edge.basis, False)
    column = start.x == end.x and start.level == end.level
    direction = "horizontal" if start.level == end.level else "vertical"
    return {
        "title": edge.title,
        **({"label": str(edge.count)} if edge.count else {}),
        "weight": 3 if ends else 1.4 if edge.chain else 1,  # `from_nx` calls it width
        "color": _ENDS if ends else _CHAIN if edge.chain else _QUIET,
        "dashes": dashes,
        "arrows": {"to": {"enabled": True, "type": "bar" if ends else "arrow", "scaleFactor": 0.6}},
        "smooth": {"enabled": True, "type": "curvedCW", "roundness": 0.3}
        if column
        else {"enabled": True, "type": "cubicBezier", "forceDirection": direction, "roundness": 0.45},
    }
