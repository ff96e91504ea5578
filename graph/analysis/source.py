"""A source's clean text with its citations and links, for reading it with its marks."""

from __future__ import annotations

from collections.abc import Iterable

from graph.analysis.answers import DEFAULT_BASES, Edge, MarkedCitation, SourceView
from graph.analysis.dossier import source_name
from graph.analysis.links import edge_between
from graph.errors import InputError
from graph.library.folder import Library
from graph.model import RELATIONS, Document
from graph.store.snapshot import Snapshot


def file_names(snapshot: Snapshot, edges: Iterable[Edge]) -> dict[str, str]:
    """Source id -> file name, for the sources of some evidence."""
    wanted = {evidence.source for edge in edges for evidence in edge.evidence}
    return {
        sha256: names[0].rpartition("/")[2] for sha256 in wanted if (names := snapshot.library.ledger.names(sha256))
    }


def source_view(library: Library, snapshot: Snapshot, sha256: str) -> SourceView:
    """What the source `sha256` says, beside its text. Raises `InputError` where there is no such source."""
    row = library.ledger.source(sha256)
    own = snapshot.document(row.document) if row and row.document else None
    if row is None or own is None:
        raise InputError("source_unknown", source=sha256)
    documents: dict[str, Document] = {own.iri: own}

    def document(iri: str) -> Document:
        if iri not in documents:
            documents[iri] = snapshot.document(iri) or Document(iri, None)
        return documents[iri]

    citations = sorted(
        (
            MarkedCitation(
                int(values["start"]), int(values["end"]), values["text"], values["kind"], values["status"],
                document(values["names"]), tuple(document(iri) for iri in candidates),
            )
            for values, candidates in snapshot.citations_in(sha256)
        ),
        key=lambda citation: (citation.start, citation.end, citation.document.iri),
    )  # fmt: skip
    edges = []
    for subject, target in sorted(snapshot.links_in(sha256)):
        for relation in RELATIONS[1:]:
            edge = edge_between(snapshot, subject, target, (relation,), DEFAULT_BASES)
            if edge and edge.relation == relation:
                document(subject), document(target)
                edges.append(edge)
    return SourceView(
        source_name(snapshot, sha256), own, library.text(sha256), tuple(citations), tuple(edges), documents
    )
