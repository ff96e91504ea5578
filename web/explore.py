"""The picture as data for "Khám phá": boxes and links at the places where the SVG has them."""

from __future__ import annotations

from flask import url_for

from graph.analysis.answers import Trace
from graph.analysis.picture import Box, Picture, PictureEdge
from graph.messages import catalogue
from web.addresses import document_address, question_values
from web.current import served
from web.language import language
from web.words import relation_name

EdgeKey = tuple[str, str, str]

_WORDS = (
    "more_down",
    "more_up",
    "nothing_more",
    "open_document",
    "selected",
    "added",
    "failed",
    "locate",
    "reading",
    "undo",
    "search",
    "found",
    "not_found",
    "hide",
    "fold",
    "unfold",
    "pin",
    "unpin",
    "show_all",
    "image",
)


def explorable(picture: Picture, found: Trace, anchors: dict[EdgeKey, str]) -> dict[str, object]:
    """Everything that the script of the page needs, as plain JSON values."""
    values = question_values(found.question)
    filters = {key: value for key, value in values.items() if key in {"relation", "basis", "as_of"}}
    return {
        "api": url_for("api.traced"),
        "filters": filters,
        "language": language(),
        "bands": [
            {"level": band.level, "name": band.name, "y": band.y, "height": band.height} for band in picture.bands
        ],
        "width": picture.width,
        "up": found.question.up,
        "nodes": [_node(box) for box in picture.boxes],
        "edges": [_edge(edge, anchors) for edge in picture.edges],
        "words": {word: catalogue()[f"web_explore_{word}"][language()] for word in _WORDS},
    }


def _node(box: Box) -> dict[str, object]:
    return {
        "id": box.iri,
        "x": box.x + box.width / 2,
        "y": box.y + box.height / 2,
        "w": box.width,
        "h": box.height,
        "label": "\n".join(box.lines),
        "level": box.level,
        "held": box.held,
        "undated": box.undated,
        "target": box.target,
        "listed": box.listed,
        "over": box.over,
        "stale": box.stale,
        "title": box.title,
        "href": document_address(served().library.base, box.iri),
    }


def _edge(edge: PictureEdge, anchors: dict[EdgeKey, str]) -> dict[str, object]:
    return {
        "source": edge.subject,
        "target": edge.object,
        "relation": edge.relation,
        "name": relation_name(edge.relation, language()),
        "basis": edge.basis,
        "title": edge.title,
        "anchor": anchors.get((edge.subject, edge.relation, edge.object), ""),
        "path": edge.path,
    }
