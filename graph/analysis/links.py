"""Links with their evidence, for the questions that walk them."""

from __future__ import annotations

from graph.analysis.answers import Edge
from graph.model import Evidence
from graph.store.snapshot import Snapshot

_SUPER = {"guides": "implements"}
_STRENGTH = ("judged", "stated", "context", "suggested")


def covers(special: str, relation: str) -> bool:
    """Whether a link of the relation `special` is one of `relation` too: `guides` is `implements`, all are `cites`."""
    return special == relation or _SUPER.get(special) == relation or relation == "cites"


def edge_between(
    snapshot: Snapshot, subject: str, object: str, relations: tuple[str, ...], bases: tuple[str, ...]
) -> Edge | None:
    """The link from `subject` to `object` in one of `relations`, with all its evidence of one of `bases`."""
    found: list[tuple[str, Evidence]] = [
        (special, evidence)
        for special, many in snapshot.evidence(subject, object).items()
        for evidence in many
        if evidence.basis in bases and any(covers(special, relation) for relation in relations)
    ]
    if not found:
        return None
    found.sort(key=lambda one: (_STRENGTH.index(one[1].basis), one[1].source, one[1].span))
    special = next((s for s, _ in found if s in relations), found[0][0])
    specials = {s for s, _ in found}
    if "guides" in specials and "implements" in relations and "implements" not in specials:
        special = "guides"
    return Edge(subject, special, object, found[0][1].basis, tuple(evidence for _, evidence in found))


def neighbours(snapshot: Snapshot, iri: str, relations: tuple[str, ...], *, up: bool) -> list[str]:
    """Documents one link away over any of `relations`, sorted."""
    step = snapshot.objects if up else snapshot.subjects
    return sorted({other for relation in relations for other in step(iri, relation)})
