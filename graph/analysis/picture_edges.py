"""The links of the picture, and the bundles where there are too many at one box."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from graph.analysis.answers import Edge, Trace
from graph.analysis.picture_columns import NAMES
from graph.analysis.picture_curves import Ground, Rail, rails, straight
from graph.analysis.picture_labels import short_name
from graph.analysis.picture_parts import Band, Box, Bundle, PictureEdge, Point
from graph.messages import say
from graph.model import Document

CURVED = 150
"""Links among more boxes are straight: nobody follows so many curves."""
_ROOM = 4
"""Curves keep this far from the names of the bands and from the edges of the picture."""


def edges_of(
    trace: Trace,
    boxes: Sequence[Box],
    bands: Sequence[Band],
    *,
    bundle: int,
    language: str,
) -> tuple[tuple[PictureEdge, ...], tuple[Bundle, ...]]:
    """The links among `boxes`, those of boxes with more than `bundle` of them as bundles."""
    documents = {d.iri: d for d in (trace.target, *trace.passed, *(d for s in trace.steps for d in s.via))}
    by_iri = {box.iri: box for box in boxes}
    found = {
        (edge.subject, edge.object, edge.relation): edge
        for edge in (*trace.edges, *(edge for step in trace.steps for edge in step.edges))
        if edge.subject in by_iri and edge.object in by_iri and edge.subject != edge.object
    }
    crowded = {iri for iri, count in Counter(edge.object for edge in found.values()).items() if count > bundle}
    single = sorted(key for key, edge in found.items() if edge.object not in crowded)
    listed = {(edge.subject, edge.object, edge.relation) for step in trace.steps for edge in step.edges}
    ground = Ground(NAMES - _ROOM, _ROOM, bands[-1].y + bands[-1].height - _ROOM)
    wanted = [Rail(by_iri[subject], by_iri[target]) for subject, target, _ in single]
    paths = rails(wanted, boxes, ground) if len(boxes) <= CURVED else list(map(straight, wanted))
    edges = tuple(
        PictureEdge(*key, found[key].basis, path, key in listed, _edge_title(found[key], documents, language))
        for key, path in zip(single, paths, strict=True)
    )
    many = [edge for edge in found.values() if edge.object in crowded]
    return edges, _bundles(many, by_iri, bands, documents, language)


def _edge_title(edge: Edge, documents: dict[str, Document], language: str) -> str:
    return say(
        "picture_edge",
        language,
        subject=short_name(documents[edge.subject], language),
        relation=say(f"relation_{edge.relation}", language),
        object=short_name(documents[edge.object], language),
        basis=say(f"basis_{edge.basis}", language),
    )


def _bundles(
    edges: Iterable[Edge],
    by_iri: dict[str, Box],
    bands: Sequence[Band],
    documents: dict[str, Document],
    language: str,
) -> tuple[Bundle, ...]:
    """One curve for each crowded box and band, from the middle of the band's edge to the box."""
    groups: dict[tuple[str, str], set[str]] = defaultdict(set)
    for edge in edges:
        groups[edge.object, by_iri[edge.subject].level].add(edge.subject)
    tops = {band.level: band for band in bands}
    bundles = []
    for (iri, level), subjects in sorted(groups.items()):
        box, band = by_iri[iri], tops[level]
        middle = sum(by_iri[subject].x + by_iri[subject].width / 2 for subject in subjects) / len(subjects)
        above = band.y < box.y
        start: Point = (round(middle), band.y + band.height if above else band.y)
        end: Point = (box.x + box.width // 2, box.y if above else box.y + box.height)
        bend = (end[1] - start[1]) / 2
        title = say("picture_bundle", language, count=len(subjects), object=short_name(documents[iri], language))
        path = (start, (start[0], start[1] + bend), (end[0], end[1] - bend), end)
        bundles.append(Bundle(iri, level, len(subjects), path, title))
    return tuple(bundles)
