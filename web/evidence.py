"""The sentences behind a link, ready to be shown: with the citations of both documents marked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.analysis.answers import Edge, MarkedCitation, SourceName, SourceView
from graph.analysis.source import source_view
from graph.library.folder import Library
from graph.model import Evidence, Span
from graph.store.snapshot import Snapshot
from web.marks import Line, marked_lines


@dataclass(frozen=True, slots=True)
class Shown:
    """One piece of evidence. `governing` is the sentence that carries the footnote's mark."""

    evidence: Evidence
    source: SourceName | None
    lines: tuple[Line, ...]
    governing: tuple[Line, ...] = ()


class Sentences:
    """Evidence made ready for one page; each source is read once."""

    def __init__(self, library: Library, snapshot: Snapshot) -> None:
        self._library = library
        self._snapshot = snapshot
        self._views: dict[str, SourceView | None] = {}

    def of(self, edge: Edge) -> tuple[Shown, ...]:
        """All evidence of `edge`."""
        return tuple(self._shown(evidence, (edge.subject, edge.object)) for evidence in edge.evidence)

    def _view(self, sha256: str) -> SourceView | None:
        if not sha256:
            return None
        if sha256 not in self._views:
            self._views[sha256] = source_view(self._library, self._snapshot, sha256)
        return self._views[sha256]

    def _shown(self, evidence: Evidence, ends: tuple[str, str]) -> Shown:
        view = self._view(evidence.source)
        if view is None:
            return Shown(evidence, None, _unmarked(evidence.sentence))
        cited = [citation for citation in view.citations if _names(citation, ends)]
        governing = evidence.governed_by
        return Shown(
            evidence,
            view.source,
            _marked(view.chars, evidence.span, evidence.sentence, cited),
            _marked(view.chars, governing.span, governing.sentence, cited) if governing else (),
        )


def _names(citation: MarkedCitation, ends: tuple[str, str]) -> bool:
    return citation.document.iri in ends


def _marked(text: str, span: Span, sentence: str, citations: Iterable[MarkedCitation]) -> tuple[Line, ...]:
    if text[span.start : span.end] != sentence:
        return _unmarked(sentence)
    return marked_lines(text, span, citations)


def _unmarked(sentence: str) -> tuple[Line, ...]:
    return marked_lines(sentence, Span(0, len(sentence)), ())
