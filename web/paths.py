"""All shortest chains of implementation between two documents, step by step with the sentences."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from flask import Blueprint, render_template

from graph.analysis.answers import Edge, skipped
from graph.analysis.path import CHAIN_LIMIT, Paths, paths
from graph.analysis.reference import find_reference
from graph.model import Document
from graph.store.snapshot import Snapshot
from web.current import served
from web.evidence import Sentences
from web.parameters import page_start, words
from web.problems import Problem
from web.queries import as_asked

pages = Blueprint("paths", __name__)

PER_PAGE = 10


@dataclass(frozen=True, slots=True)
class Chain:
    """A chain from the lower document up: each step is a link, and the document that it leads to."""

    first: Document
    steps: tuple[tuple[Edge | None, Document], ...]
    skipped_levels: tuple[str, ...]


@pages.get("/path")
def show() -> str:
    """How the document `from` comes to implement `to`; where it is the other way round, that is said and shown."""
    current = served()
    with current.reading() as snapshot:
        lower, upper = named_in(snapshot, "from"), named_in(snapshot, "to")
        found = paths(snapshot, lower, upper)
        turned = bool(found.chains) and found.chains[0][0].iri != lower.iri
        offset = page_start(len(found.chains), PER_PAGE)
        ends = (upper, lower) if turned else (lower, upper)
        return render_template(
            "path.html",
            lower=lower,
            upper=upper,
            found=found,
            turned=turned,
            chains=_chains(found, offset),
            most=CHAIN_LIMIT,
            offset=offset,
            per_page=PER_PAGE,
            sentences=Sentences(current.library, snapshot),
            query=as_asked(snapshot, "path", lower=ends[0].iri, upper=ends[1].iri),
        )


def named_in(snapshot: Snapshot, name: str) -> Document:
    """The document that the parameter `name` names; without one, a sentence that asks for it."""
    if not words(name):
        raise Problem(400, "web_missing", name=name)
    return find_reference(snapshot, words(name))


def _chains(found: Paths, offset: int) -> list[Chain]:
    edges = {(edge.subject, edge.object): edge for edge in found.edges}
    return [
        Chain(
            chain[0],
            tuple((edges.get((one.iri, other.iri)), other) for one, other in itertools.pairwise(chain)),
            skipped([chain]),
        )
        for chain in found.chains[offset : offset + PER_PAGE]
    ]
