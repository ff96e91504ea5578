"""Links with their evidence, for the questions that walk them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from graph.analysis.answers import Edge
from graph.model import RELATIONS, Evidence, Span
from graph.store.snapshot import Snapshot

_SUPER = {"guides": "implements"}
STRENGTH = ("judged", "stated", "context", "suggested")
"""Bases, the strongest first."""


def covers(special: str, relation: str) -> bool:
    """Whether a link of the relation `special` is one of `relation` too: `guides` is `implements`, all are `cites`."""
    return special == relation or _SUPER.get(special) == relation or relation == "cites"


def edge_between(
    snapshot: Snapshot, subject: str, object: str, relations: tuple[str, ...], bases: tuple[str, ...]
) -> Edge | None:
    """The link from `subject` to `object` in one of `relations`, with all its evidence of one of `bases`.

    Of those of one basis the words of `subject` itself come first.

    What a person rejected is left out; what one accepted is *judged*, whatever its sentences are.
    """
    return edge_of(snapshot, subject, object, relations, bases, snapshot.evidence(subject, object))


def edge_of(
    snapshot: Snapshot,
    subject: str,
    object: str,
    relations: tuple[str, ...],
    bases: tuple[str, ...],
    evidence: Mapping[str, tuple[Evidence, ...]],
) -> Edge | None:
    """The same, made of the evidence that was looked up: `Snapshot.evidence`."""
    decided = snapshot.decided(subject, object)
    if not decided and len(relations) == 1 and len(told := evidence.get(relations[0], ())) == 1 == len(evidence):
        return Edge(subject, relations[0], object, told[0].basis, told) if told[0].basis in bases else None
    accepted = {one for one in RELATIONS if one in decided and decided[one].decision == "accepted"}
    rejected = {one for one in RELATIONS if one in decided and decided[one].decision == "rejected"}
    by_word = accepted if "judged" in bases else set()
    found: list[tuple[str, Evidence]] = [
        (special, one)
        for special, many in evidence.items()
        for one in many
        if (one.basis in bases or special in by_word)
        and any(covers(special, relation) for relation in relations)
        and (special in accepted or not any(covers(special, one) for one in rejected))
    ]
    for special in sorted(by_word):
        if any(covers(special, relation) for relation in relations):
            found += [(special, one) for one in _evidence_instead(snapshot, decided[special].instead)]
    if not found and "cites" in relations and "stated" in bases and "cites" not in rejected:
        found = [("cites", evidence) for evidence in mentions(snapshot, subject, object)]
    specials = {s for s, _ in found} | {s for s in by_word if any(covers(s, relation) for relation in relations)}
    if not specials:
        return None
    own = set(snapshot.holding(subject)) if len({one.source for _, one in found}) > 1 else set()
    found.sort(key=lambda one: (STRENGTH.index(one[1].basis), one[1].source not in own, one[1].source, one[1].span))
    special = next((s for s, _ in found if s in relations), found[0][0] if found else min(specials))
    if "guides" in specials and "implements" in relations and "implements" not in specials:
        special = "guides"
    basis = "judged" if specials & by_word else found[0][1].basis
    return Edge(subject, special, object, basis, tuple(evidence for _, evidence in found))


def _evidence_instead(snapshot: Snapshot, link: tuple[str, str, str] | None) -> list[Evidence]:
    """The sentences of the link that a person put right, by paths."""
    if link is None:
        return []
    ends = (snapshot.iri_of(link[0]), snapshot.iri_of(link[2]))
    found = snapshot.evidence(*ends).get(link[1], ()) or mentions(snapshot, *ends)
    return [replace(evidence, basis="judged") for evidence in found]


def mentions(snapshot: Snapshot, subject: str, object: str) -> list[Evidence]:
    """The places where the text of `subject` names `object`, each with the line around it, for a plain citation."""
    found = []
    for sha256 in snapshot.holding(subject):
        chars = ""
        for values, _candidates in snapshot.citations_in(sha256):
            if values["names"] != object:
                continue
            chars = chars or snapshot.library.text(sha256)
            start, end = line_around(chars, int(values["start"]), int(values["end"]))
            found.append(
                Evidence(
                    Span(start, end), chars[start:end], values["text"], "citation", 1.0,
                    footnote=values.get("footnote"), part=values.get("part"), source=sha256,
                    page=int(values["page"]) if "page" in values else None,
                )
            )  # fmt: skip
    return sorted(found, key=lambda evidence: (evidence.source, evidence.span))


def line_around(chars: str, start: int, end: int, limit: int = 400) -> tuple[int, int]:
    """The sentence or line that holds `chars[start:end]`, at most `limit` characters to either side."""
    first = max(start - limit, *(chars.rfind(mark, 0, start) + len(mark) for mark in ("\n", ". ", "; ")))
    stops = [stop for mark in ("\n", ". ", ";") if (stop := chars.find(mark, end)) >= 0]
    last = min(end + limit, len(chars), *(stop + (mark_length(chars, stop)) for stop in stops))
    while first < start and chars[first].isspace():
        first += 1
    return first, last


def mark_length(chars: str, stop: int) -> int:
    """A full stop belongs to its sentence; a line end or semicolon does not."""
    return 1 if chars[stop] == "." else 0


def neighbours(snapshot: Snapshot, iri: str, relations: tuple[str, ...], *, up: bool) -> list[str]:
    """Documents one link away over any of `relations`, sorted."""
    step = snapshot.objects if up else snapshot.subjects
    return sorted({other for relation in relations for other in step(iri, relation)})
