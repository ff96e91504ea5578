"""A picture as a person has made it: what of a trace is shown, what was added, where, and what stands for several."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.analysis.answers import Edge, Step, Trace
from graph.analysis.picture import UNTOLD, box_of
from graph.analysis.picture_columns import BOX_HEIGHT, NAMES, Item, item_of, level_of, line_width
from graph.analysis.picture_curves import Ground, Rail, rails
from graph.analysis.picture_edges import edges_of
from graph.analysis.picture_labels import short_name
from graph.analysis.picture_parts import Band, Box, Picture, PictureEdge
from graph.analysis.shelf import Shelf
from graph.analysis.standing import Standing
from graph.messages import say
from graph.model import Document
from graph.store.snapshot import Snapshot

_MARGIN = 16


@dataclass(frozen=True, slots=True)
class Fold:
    """A box called `name` with its middle at `x`, `y` that stands for the documents `members`, by IRI.

    Where a shown document stands for them, `name` is its IRI.
    """

    name: str
    members: Collection[str]
    x: int = 0
    y: int = 0


@dataclass(frozen=True, slots=True)
class Scene:
    """`places` are the middles of the boxes that are shown, by IRI; `pairs` the subjects and objects of their links,
    those of folded documents included; `bands` level, top and height of each strip.
    """

    places: Mapping[str, tuple[int, int]]
    pairs: Collection[tuple[str, str]]
    bands: Sequence[tuple[str, int, int]]
    folds: Sequence[Fold] = ()

    @property
    def folded(self) -> frozenset[str]:
        """All documents that others stand for."""
        return frozenset(iri for fold in self.folds for iri in fold.members)


def shown(snapshot: Snapshot, found: Trace, scene: Scene) -> Trace:
    """`found` as the scene has it: what it shows, in the order of the trace, then what was added, each with the first
    link that is shown of it. What the library does not know is left out.
    """
    known = [step for step in (*found.steps, *found.between) if step.document.iri in scene.places]
    told = {found.target.iri, *(step.document.iri for step in known)}
    added = [document for iri in scene.places if iri not in told and (document := snapshot.document(iri))]
    edges = _links(snapshot, found, scene)
    steps = [step for step in found.steps if step.document.iri in scene.places]
    steps += [step for document in added if (step := _added(snapshot, document, edges))]
    documents = (found.target, *(step.document for step in known), *added)
    levels = Counter(level_of(step.document) for step in steps)
    return found.with_steps(steps, passed=documents, edges=edges, between=(), by_level=dict(levels), by_year={})


def _links(snapshot: Snapshot, found: Trace, scene: Scene) -> list[Edge]:
    """The links between shown documents that the scene shows."""
    shelf = Shelf(snapshot, found.question.relations, found.question.bases)
    pairs = []
    for pair in sorted(scene.pairs):
        subject, target = (snapshot.links.number(snapshot.path_of(iri)) for iri in pair)
        if subject is not None and target is not None:
            pairs.append((subject, target))
    shelf.fetch_edges(pairs)
    return [edge for pair in pairs if (edge := shelf.edge(*pair))]


def _added(snapshot: Snapshot, document: Document, edges: Sequence[Edge]) -> Step | None:
    """The step from an added document to the one at the other end of its first link; None where no link is shown."""
    mine = [edge for edge in edges if document.iri in (edge.subject, edge.object)]
    if not mine:
        return None
    other = snapshot.document(mine[0].object if mine[0].subject == document.iri else mine[0].subject)
    return Step(document, 1, (document, other) if other else (document,), mine[:1], mine)


def stage(trace: Trace, scene: Scene, *, language: str, standing: Standing = UNTOLD) -> Picture:
    """The picture of a `shown` trace, every box where the scene has it."""
    left = min((x - _half(item) for item, (x, _) in _placed(trace, scene, language)), default=NAMES + _MARGIN)
    top = min([y for _, y, _ in scene.bands] + [y - BOX_HEIGHT // 2 - _MARGIN for _, y in scene.places.values()])
    right, down = max(0, NAMES + _MARGIN // 2 - left), max(0, -top)
    listed = {step.document.iri for step in trace.steps} | {trace.target.iri}
    counts = {fold.name: len(fold.members) for fold in scene.folds}
    boxes = [
        _counted(
            box_of(
                item, x - _half(item) + right, y - BOX_HEIGHT // 2 + down, item.width,
                target=item.document.iri == trace.target.iri, listed=item.document.iri in listed,
                standing=standing, language=language,
            ),
            counts.get(item.document.iri, 0),
        )
        for item, (x, y) in _placed(trace, scene, language)
    ]  # fmt: skip
    bands = tuple(
        Band(level, say(f"picture_level_{level}", language), y + down, height)
        for level, y, height in sorted(scene.bands, key=lambda band: band[1])
    )
    edges, _ = edges_of(trace, boxes, bands, bundle=len(scene.pairs), language=language)
    drawn = {box.iri for box in boxes}
    sums = [_sum(fold, right, down, language) for fold in scene.folds if fold.name not in drawn]
    kept = tuple(edge for edge in edges if (edge.subject, edge.object) in scene.pairs)
    every = (*boxes, *sums)
    height = max([band.y + band.height for band in bands] + [box.y + box.height + _MARGIN for box in every])
    return Picture(
        width=max(box.x + box.width for box in every) + _MARGIN,
        height=height,
        names=NAMES,
        name=say("picture_name", language, document=short_name(trace.target, language), count=len(boxes)),
        bands=bands,
        ticks=(),
        boxes=every,
        edges=(*kept, *_sum_edges(scene, every, Ground(NAMES, 0, height), language)),
    )


def _placed(trace: Trace, scene: Scene, language: str) -> list[tuple[Item, tuple[int, int]]]:
    items = [item_of(document, language) for document in trace.passed if document.iri in scene.places]
    return [(item, scene.places[item.document.iri]) for item in sorted(items, key=lambda item: item.order)]


def _half(item: Item) -> int:
    return item.width // 2


def _counted(box: Box, count: int) -> Box:
    """The box with how many documents it stands for beside its own, where its lines have most room."""
    if not count:
        return box
    place = min(range(1, len(box.lines)), key=lambda index: len(box.lines[index]))
    lines = (*box.lines[:place], f"{box.lines[place]} · +{count}", *box.lines[place + 1 :])
    return replace(box, lines=lines, width=max(box.width, line_width(lines)))


def _sum(fold: Fold, right: int, down: int, language: str) -> Box:
    lines = (fold.name, say("picture_folded", language, count=len(fold.members)))
    width = line_width(lines)
    return Box(
        iri=f"fold {fold.name}", x=fold.x - width // 2 + right, y=fold.y - BOX_HEIGHT // 2 + down, width=width,
        height=BOX_HEIGHT, lines=lines, level="other", held=True, undated=False, target=False, listed=True,
        caption=None, title=" · ".join(lines), folded=len(fold.members),
    )  # fmt: skip


def _sum_edges(scene: Scene, boxes: Sequence[Box], ground: Ground, language: str) -> list[PictureEdge]:
    """The links of folded documents, those between the same two boxes as one with their number."""
    by_iri = {box.iri: box for box in boxes}
    stands = {iri: f"fold {fold.name}" for fold in scene.folds for iri in fold.members}
    ends = Counter(
        (stands.get(subject, subject), stands.get(target, target))
        for subject, target in scene.pairs
        if subject in stands or target in stands
    )
    drawn = [(one, other) for one, other in sorted(ends) if one != other and {one, other} <= by_iri.keys()]
    paths = rails([Rail(by_iri[one], by_iri[other]) for one, other in drawn], boxes, ground)
    return [
        PictureEdge(
            *pair, "folded", "stated", path, chain=True,
            title=say("picture_folded_links", language, count=ends[pair]), count=ends[pair],
        )
        for pair, path in zip(drawn, paths, strict=True)
    ]  # fmt: skip
