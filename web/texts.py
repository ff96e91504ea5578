"""One page of a source's text with its citations and, where asked for, a sentence marked."""

from __future__ import annotations

from dataclasses import dataclass

from graph.analysis.answers import SourceView
from graph.analysis.source import source_view
from graph.library.folder import Library
from graph.model import Span
from graph.store.snapshot import Snapshot
from web.marks import Line, Section, marked_lines, section_at, sections
from web.parameters import sentence_span, whole_number


@dataclass(frozen=True, slots=True)
class TextPage:
    """A source with the lines of one of its pages."""

    view: SourceView
    lines: tuple[Line, ...]
    section: Section
    pages: tuple[Section, ...]
    sentence: Span | None


def text_page(library: Library, snapshot: Snapshot, sha256: str) -> TextPage:
    """The page that the address asks for: that of its `evidence`, of `at`, or number `page`."""
    view = source_view(library, snapshot, sha256)
    pages = sections(view.chars)
    sentence = sentence_span(len(view.chars))
    if sentence:
        section = section_at(pages, sentence.start)
    elif at := whole_number("at", 0):
        section = section_at(pages, at)
    else:
        section = pages[max(0, min(whole_number("page", 1), len(pages)) - 1)]
    return TextPage(
        view=view,
        lines=marked_lines(view.chars, section.span, view.citations, sentence),
        section=section,
        pages=pages,
        sentence=sentence,
    )
