"""The picture as data for "Khám phá": boxes and links at the places where the SVG has them, and what may be added."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any

from flask import Blueprint, Response, jsonify, render_template, request, url_for

from graph.analysis.answers import Edge, Trace, TraceQuestion
from graph.analysis.picture import Box, Picture, shown_documents
from graph.analysis.picture_columns import BOX_HEIGHT, item_of
from graph.analysis.picture_edges import CURVED
from graph.analysis.rest import Pick, Rest, left_out
from graph.analysis.standing import Standing, standing
from graph.errors import UnknownReferenceError
from graph.export.svg import LEGEND
from graph.messages import catalogue
from graph.model import BASES, LEVELS, RELATIONS, Document
from graph.store.snapshot import Snapshot
from web.addresses import question_values
from web.boxes import HIGHEST, most_boxes, most_value
from web.current import served
from web.evidence import Sentences, link_words
from web.language import language
from web.listing import WITH_SENTENCES, Row
from web.parameters import trace_question, words
from web.problems import Problem
from web.search import body_asked
from web.views import acts, keeping
from web.words import basis_name, level_name, relation_name

pages = Blueprint("explore", __name__)

EXPLORED = HIGHEST["explore"]
"""More documents than this are never looked at for one picture."""
EXPLORED_LOOKS = tuple(key for key in LEGEND if key not in {"passed", "quiet"})
"""What its legend may tell: what lies between looks there like what is listed."""
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
    "found",
    "not_found",
    "hide",
    "fold",
    "unfold",
    "fold_level",
    "fold_body",
    "folded",
    "pin",
    "unpin",
    "off",
    "gone",
    "would_add",
    "too_many",
    "shortened",
    "undated",
    "no_body",
    "kind_relation",
    "kind_basis",
    "kind_level",
    "kind_year",
    "kind_body",
    "evidence",
    "key",
    "way_from",
    "way_to",
    "way_begun",
    "way_leave",
    "chains",
    "chains_none",
    "chains_skip",
    "chains_page",
    "chains_leave",
)


def explorable(snapshot: Snapshot, picture: Picture, found: Trace, anchors: dict[EdgeKey, str]) -> dict[str, object]:
    """Everything that the script of the page needs, as plain JSON values."""
    values = question_values(found.question)
    if "body" in values:
        values["body"] = words("body")
    address = values | most_value("explore") | ({"list": "chain"} if words("list") == "chain" else {})
    documents = {document.iri: document for document in shown_documents(found)}
    left = left_out(snapshot, found.question, documents.keys())
    numbers = {box.iri: number for number, box in enumerate(picture.boxes)}
    curved = len(picture.boxes) <= CURVED
    spoken = language()
    return {
        "rest": url_for("explore.rest", **values),
        "page": url_for("traces.show", q=words(), view="explore", **{k: v for k, v in address.items() if k != "lang"}),
        "path": url_for("paths.show"),
        "base": f"{served().library.base}id/",
        "keep": keeping(),
        "acts": acts(),
        "most": most_boxes("explore"),
        "bands": [
            {"level": band.level, "name": band.name, "y": band.y, "height": band.height} for band in picture.bands
        ],
        "years": [{"label": tick.label, "x": tick.x, "width": tick.width} for tick in picture.ticks],
        "width": picture.width,
        "up": found.question.up,
        "nodes": [_placed(box, documents[box.iri], left.get(box.iri, {})) for box in picture.boxes],
        "edges": [
            {
                **_link(edge.relation, edge.basis, anchors.get((edge.subject, edge.relation, edge.object))),
                "source": numbers[edge.subject],
                "target": numbers[edge.object],
                **({"path": [coordinate for point in edge.path for coordinate in point]} if curved else {}),
            }
            for edge in picture.edges
        ],
        "bodies": _bodies(snapshot, documents.values()),
        "names": {
            "relation": {name: relation_name(name, spoken) for name in RELATIONS},
            "basis": {name: basis_name(name, spoken) for name in BASES},
            "level": {name: level_name(name, spoken) for name in LEVELS},
        },
        "order": {"relation": RELATIONS, "level": LEVELS},
        "words": {word: catalogue()[f"web_explore_{word}"][spoken] for word in _WORDS},
    }


def _placed(box: Box, document: Document, left: dict[str, int]) -> dict[str, object]:
    return {
        **_told(document, box.last, left, target=box.target, over=box.over, stale=box.stale),
        "x": box.x + box.width / 2,
        "y": box.y + box.height / 2,
        "w": box.width,
        "h": box.height,
        "label": "\n".join(box.lines),
    }


def _told(document: Document, last: date | None, left: dict[str, int], **marks: bool) -> dict[str, object]:
    """What is told of a document whatever place it has, its `last` day in force and what is `left` of its neighbours
    among it; false marks are left out, and its line in the list tells the rest.
    """
    marks |= {"held": document.held, "undated": document.date is None}
    return {
        "id": document.iri,
        "level": document.level or "other",
        "year": document.date.year if document.date else None,
        "body": document.body,
        **({"day": document.date.isoformat()} if document.date else {}),
        **({"last": last.isoformat()} if last else {}),
        **({"more": left} if left else {}),
        **{mark: True for mark, is_so in marks.items() if is_so},
    }


def _bodies(snapshot: Snapshot, documents: Iterable[Document]) -> dict[str, str]:
    """What the bodies of some documents are called."""
    bodies = {document.body for document in documents if document.body}
    return {iri: body.name for iri in sorted(bodies) if (body := snapshot.body(iri))}


def _link(relation: str, basis: str, anchor: str | None) -> dict[str, object]:
    return {"relation": relation, "basis": basis, "anchor": anchor}


@pages.post("/trace/rest")
def rest() -> Response:
    """What the document `of` is linked to beside what is `shown`: the numbers, or with `pick` the documents.

    The filters stand in the address, as on the page. Nothing is changed.
    """
    asked = request.get_json(silent=True)
    if not isinstance(asked, dict):
        raise Problem(400, "web_missing", name="of")
    shown = _texts(asked.get("shown"))[:EXPLORED]
    with served().reading() as snapshot:
        document = snapshot.document(str(asked.get("of", "")))
        if document is None:
            raise UnknownReferenceError(str(asked.get("of", ""))[:200])
        question = trace_question(body_asked(snapshot))
        left = Rest(snapshot, document, question, shown)
        pick = asked.get("pick")
        if not isinstance(pick, dict):
            groups = [
                {"up": one.up, "relation": one.relation, "level": one.level, "year": one.year, "count": one.count}
                for one in left.groups()
            ]
            return jsonify(groups=groups)
        documents, edges = left.picked(_pick(pick))
        return jsonify(_added(snapshot, question, documents, edges, shown))


def _texts(value: Any) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def _pick(given: dict[str, Any]) -> Pick:
    def whole(name: str) -> int | None:
        value = given.get(name)
        return min(max(value, 1), date.max.year) if isinstance(value, int) else None

    return Pick(
        up=given.get("up") is True,
        relations=tuple(name for name in RELATIONS if name in _texts(given.get("relations"))),
        levels=tuple(level for level in LEVELS if level in _texts(given.get("levels"))),
        first=whole("first"),
        last=whole("last"),
        limit=min(whole("limit") or Pick().limit, EXPLORED),
    )


def _added(
    snapshot: Snapshot,
    question: TraceQuestion,
    documents: Sequence[Document],
    edges: Sequence[Edge],
    shown: Sequence[str],
) -> dict[str, object]:
    """Boxes without places, links, and the lines of the list."""
    day = question.as_of or date.today()
    stand = standing(snapshot, documents, day)
    new = {document.iri for document in documents}
    left = left_out(snapshot, question, {*shown, *new})
    rows = [Row(f"a{_number(snapshot, document)}", document, None, _of(document, edges, new)) for document in documents]
    anchors = {
        (edge.subject, edge.relation, edge.object): f"{row.anchor}-{place}"
        for row in rows
        for place, edge in enumerate(row.edges)
    }
    lines = render_template(
        "added.html",
        keyed=True,
        stand=stand,
        rows=rows,
        anchors=anchors,
        document_at=snapshot.document,
        sentences=Sentences(served().library, snapshot),
        link_words=lambda edge: link_words(snapshot, edge),
        with_sentences=len(anchors) <= WITH_SENTENCES,
    )
    return {
        "nodes": [_new(document, stand, left.get(document.iri, {})) for document in documents],
        "edges": [
            {
                **_link(edge.relation, edge.basis, anchors.get((edge.subject, edge.relation, edge.object))),
                "source": edge.subject,
                "target": edge.object,
            }
            for edge in edges
        ],
        "bodies": _bodies(snapshot, documents),
        "rows": lines,
    }


def _of(document: Document, edges: Iterable[Edge], new: Collection[str]) -> tuple[Edge, ...]:
    """The links that stand in the line of a document: its own, and those of others that have no new line."""
    return tuple(edge for edge in edges if document.iri == (edge.subject if edge.subject in new else edge.object))


def _number(snapshot: Snapshot, document: Document) -> int | None:
    return snapshot.links.number(snapshot.path_of(document.iri))


def _new(document: Document, stand: Standing, left: dict[str, int]) -> dict[str, object]:
    item = item_of(document, language())
    last = stand.over.get(document.iri)
    return {
        **_told(document, last, left, over=document.iri in stand.ended, stale=document.iri in stand.stale),
        "w": item.width,
        "h": BOX_HEIGHT,
        "label": "\n".join(item.lines),
    }
