"""Consolidated texts in the library: what one says in the words of the paper that it gives anew is told of that paper.

`Thông tư này thay thế Thông tư A` stands in a consolidated text of 2023 as it stood in the circular of 2017: that one
replaced A, and a note `Khoản này được sửa đổi theo Thông tư B` tells what was done to it. The consolidated text itself
ends and changes nothing, and nothing changes it; since and until when it applies is told of that paper too.
It consolidates that paper, also where its form alone says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.extraction.links import CONTEXT
from graph.model import Document, Evidence, Fact, Link, Resolution
from graph.patterns import regex

SYMBOL = "VBHN"
_OF_FORCE = ("effective_from", "effective_to", "ended", "extended_to")
_CHANGED_BY = regex(r"(?i)được\s+sửa\s+đổi,?\s+bổ\s+sung\s+bởi\s*:?\s*$")
_OF_THE_ORIGINAL = ("replaces", "repeals", "amends", "suspends", "extends", "corrects")


def of_original(resolution: Resolution) -> Resolution:
    """`resolution` of a source; of a consolidated text with those links and facts told of the paper that it
    consolidates, where it is clear which that is, and else without them."""
    code = resolution.claims.header.code
    if code is None or code.kind != SYMBOL:
        return resolution
    original = _original(resolution)
    return replace(
        resolution,
        document=replace(resolution.document, effective_from=None, effective_to=None),
        links=(*_told(resolution, original), *_restated(resolution, original)),
        facts=tuple(_facts(resolution, original)),
    )


def _original(resolution: Resolution) -> Document | None:
    """The paper that the others change whose changes the text takes in: the one that is named as changed as a whole, or
    that the text begins with."""
    own = resolution.document.iri
    named = {link.object.iri: link.object for link in resolution.links if link.relation == "consolidates"}
    changes = [
        link
        for link in resolution.links
        if link.relation == "amends" and own not in (link.subject.iri, link.object.iri) and not link.evidence.partial
    ]
    changed = {link.object.iri: link.object for link in changes}
    both = [changed[iri] for iri in changed if iri in named] or list(changed.values())
    dated = sorted((one.date, iri) for iri, one in named.items() if one.date)
    first = named[dated[0][1]] if dated and len(dated) == len(named) else None
    begun = next((link.object for link in changes if not named and _begins_with(resolution, link)), None)
    return both[0] if len(both) == 1 else first or begun


def _begins_with(resolution: Resolution, link: Link) -> bool:
    """`Thông tư số A ngày …, có hiệu lực từ ngày …, được sửa đổi, bổ sung bởi:`, above those that changed it."""
    line, own = link.evidence.governed_by, resolution.claims.header.type
    of_that_type = own in (None, "Văn bản hợp nhất", link.object.type)
    return line is not None and of_that_type and _CHANGED_BY.search(line.repaired or line.sentence) is not None


def _restated(resolution: Resolution, original: Document | None) -> Iterator[Link]:
    """That the text consolidates its original, where its form alone says so, as the ordinance 01/2012/UBTVQH13 asks:
    under the number of a consolidated text stands what is consolidated, and what changed it."""
    if original is None:
        return
    links = [link for link in resolution.links if link.object.iri == original.iri]
    if any(link.relation == "consolidates" for link in links):
        return
    by = next((one for one in links if one.relation == "amends" and _begins_with(resolution, one)), None)
    if by is None or (line := by.evidence.governed_by) is None:
        return
    places = (one for one in resolution.claims.citations if line.span.start <= one.span.start < line.span.end)
    page = next((one.page for one in places), None)
    evidence = Evidence(
        line.span,
        line.sentence,
        by.evidence.cue,
        "restated",
        CONTEXT,
        "context",
        repaired=line.repaired,
        source=by.evidence.source,
        page=page,
    )
    yield Link(resolution.document, "consolidates", original, evidence)


def _told(resolution: Resolution, original: Document | None) -> Iterator[Link]:
    own = resolution.document.iri
    for link in resolution.links:
        ends = link.subject.iri, link.object.iri
        if link.relation not in _OF_THE_ORIGINAL or own not in ends:
            yield link
        elif original and original.iri not in ends:
            subject, target = (original if one.iri == own else one for one in (link.subject, link.object))
            part = link.evidence.noted or link.evidence.part
            yield replace(link, subject=subject, object=target, evidence=replace(link.evidence, part=part))


def _facts(resolution: Resolution, original: Document | None) -> Iterator[Fact]:
    own = resolution.document.iri
    for fact in resolution.facts:
        if fact.fact not in _OF_FORCE or fact.document.iri != own:
            yield fact
        elif original:
            yield replace(fact, document=original)
