"""What cannot be right in the library, each finding with its documents and sentences."""

from __future__ import annotations

from flask import Blueprint, render_template

from graph.analysis.later import window
from graph.analysis.quality import FINDINGS, quality
from graph.queries.catalogue import named_queries
from web.current import served
from web.evidence import Sentences
from web.findings import findings
from web.parameters import choices, page_start
from web.queries import as_asked

pages = Blueprint("quality", __name__)

PER_PAGE = 25


@pages.get("/quality")
def show() -> str:
    """All findings, or those of one `kind`; the counts are of all."""
    kind = next(iter(choices("kind", FINDINGS, ())), None)
    current = served()
    with current.reading() as snapshot:
        found = quality(snapshot, found=findings().of(snapshot))
        before = 0 if kind is None else _before(found.by_kind, kind)
        total = len(found.results) if kind is None else found.by_kind.get(kind, 0)
        offset = page_start(total, PER_PAGE)
        name = f"quality-{kind.replace('_', '-')}" if kind else ""
        return render_template(
            "quality.html",
            found=found,
            kind=kind,
            total=total,
            rows=window(found.results, min(PER_PAGE, total - offset), before + offset),
            documents_of=lambda one: {document.iri: document for document in one.documents},
            offset=offset,
            per_page=PER_PAGE,
            sentences=Sentences(current.library, snapshot),
            query=as_asked(snapshot, name) if name in named_queries() else None,
        )


def _before(by_kind: dict[str, int], kind: str) -> int:
    """How many findings stand before those of `kind`."""
    return sum(by_kind.get(one, 0) for one in FINDINGS[: FINDINGS.index(kind)])
