"""What a short text says, for tables of wordings."""

from __future__ import annotations

from graph.extraction.claims import read_claims
from graph.model import Resolution
from graph.reading.text import read_bytes
from graph.resolution.resolve import resolve


def read(text: str) -> Resolution:
    """A text on its own, resolved."""
    return resolve(read_claims(read_bytes(text.encode("utf-8"), "x.txt")))


def links(found: Resolution) -> list[tuple[str, str, str, str]]:
    """Subject, relation, object and basis of every link; SELF for the document."""
    own = found.document.iri

    def name(iri: str, code: str | None, other: str | None) -> str:
        return "SELF" if iri == own else code or other or iri

    return [
        (
            name(link.subject.iri, link.subject.code, link.subject.name),
            link.relation,
            name(link.object.iri, link.object.code, link.object.name),
            link.evidence.basis,
        )
        for link in found.links
    ]


def stated(text: str) -> set[tuple[str, str, str]]:
    """Subject, relation and object of every link of a text."""
    return {one[:3] for one in links(read(text))}


def told(found: Resolution) -> list[tuple[str | None, str, str | None]]:
    """Document, fact and value of all that is told of one paper, in order; SELF for the document."""
    own = found.document.iri
    facts = [("SELF" if one.document.iri == own else one.document.code, one.fact, one.value) for one in found.facts]
    return sorted(facts, key=str)
