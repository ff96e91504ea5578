"""Consolidated texts in the library: what one says in the words of the paper that it gives anew is told of that paper.

`Thông tư này thay thế Thông tư A` stands in a consolidated text of 2023 as it stood in the circular of 2017: that one
replaced A, and a note `Khoản này được sửa đổi theo Thông tư B` tells what was done to it. The consolidated text itself
ends and changes nothing, and nothing changes it; since and until when it applies is told of that paper too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.model import Document, Fact, Link, Resolution

SYMBOL = "VBHN"
_OF_FORCE = ("effective_from", "effective_to", "ended", "extended_to")
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
        links=tuple(_told(resolution, original)),
        facts=tuple(_facts(resolution, original)),
    )


def _original(resolution: Resolution) -> Document | None:
    """The paper that the others change whose changes the text takes in: the one that is named as changed as a whole."""
    own = resolution.document.iri
    named = {link.object.iri: link.object for link in resolution.links if link.relation == "consolidates"}
    changed = {
        link.object.iri: link.object
        for link in resolution.links
        if link.relation == "amends" and own not in (link.subject.iri, link.object.iri) and not link.evidence.partial
    }
    both = [changed[iri] for iri in changed if iri in named] or list(changed.values())
    dated = sorted((one.date, iri) for iri, one in named.items() if one.date)
    first = named[dated[0][1]] if dated and len(dated) == len(named) else None
    return both[0] if len(both) == 1 else first


def _told(resolution: Resolution, original: Document | None) -> Iterator[Link]:
    own = resolution.document.iri
    for link in resolution.links:
        ends = link.subject.iri, link.object.iri
        if link.relation not in _OF_THE_ORIGINAL or own not in ends:
            yield link
        elif original and original.iri not in ends:
            subject, target = (original if one.iri == own else one for one in (link.subject, link.object))
            yield replace(link, subject=subject, object=target)


def _facts(resolution: Resolution, original: Document | None) -> Iterator[Fact]:
    own = resolution.document.iri
    for fact in resolution.facts:
        if fact.fact not in _OF_FORCE or fact.document.iri != own:
            yield fact
        elif original:
            yield replace(fact, document=original)
