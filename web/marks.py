"""A text cut into pieces, so that its citations and a sentence can be marked; nothing of the text is lost."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from graph.analysis.answers import MarkedCitation
from graph.model import Span

SECTION_CHARS = 60_000
_ITEM = re.compile(r"\w{1,2}[).]")
"""`a)` or `đ.`: a line that begins so goes on with nothing."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under at most one citation; `anchors` are the starts of the citations that begin here."""

    text: str
    citation: MarkedCitation | None = None
    anchors: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring pieces of one line that are all inside the marked sentence or all outside."""

    pieces: tuple[Piece, ...]
    marked: bool = False
    first: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text with its line end; all texts of all pieces put together are the text."""

    runs: tuple[Run, ...]
    blank: bool = False
    page: int | None = None
    """The page of the file that begins with this line."""
    goes_on: bool = False
    """Whether the sentence goes on in the next line, which was broken to fit a page."""


@dataclass(frozen=True, slots=True)
class Section:
    """One page of a long text."""

    number: int
    span: Span


@dataclass(slots=True)
class _Cuts:
    points: list[int]
    owners: dict[int, MarkedCitation] = field(default_factory=dict)
    anchors: dict[int, list[int]] = field(default_factory=dict)


def sections(text: str, limit: int = SECTION_CHARS) -> tuple[Section, ...]:
    """`text` in pages of about `limit` characters, cut behind a line where there is one."""
    found: list[Section] = []
    start = 0
    while start < len(text) or not found:
        end = min(start + limit, len(text))
        if end < len(text):
            line_end = text.rfind("\n", start + limit // 2, end)
            end = line_end + 1 if line_end >= 0 else end
        found.append(Section(len(found) + 1, Span(start, end)))
        start = end
    return tuple(found)


def section_at(pages: tuple[Section, ...], offset: int) -> Section:
    """The page in which `offset` stands, the last one where it is behind the text."""
    return next((page for page in pages if offset < page.span.end), pages[-1])


def marked_lines(
    text: str, span: Span, citations: Iterable[MarkedCitation], sentence: Span | None = None
) -> tuple[Line, ...]:
    """The lines of `text[span]` with `citations` and the `sentence` marked.

    Where citations overlap, the one that begins later has the characters, and the other is cut around it.
    """
    cuts = _cut(span, citations, sentence)
    lines: list[Line] = []
    for start, end in _line_spans(text, span):
        pieces = list(_pieces(text, start, end, cuts))
        runs = tuple(_runs(pieces, start, sentence))
        goes_on = text[end : min(end + 1, span.end)].islower() and not _ITEM.match(text, end)
        lines.append(Line(runs, not text[start:end].strip(), _page_begun(text, start), goes_on))
    return tuple(lines)


def _page_begun(text: str, start: int) -> int | None:
    """The number of the page that begins with the line at `start`; None where none does."""
    first = start
    while text.startswith("\f", first):
        first += 1
    return text.count("\f", 0, first) + 1 if start < first < len(text) else None


def _cut(span: Span, citations: Iterable[MarkedCitation], sentence: Span | None) -> _Cuts:
    inside = [c for c in citations if c.start < span.end and c.end > span.start and c.start < c.end]
    ordered = sorted(inside, key=lambda c: (c.start, -c.end))
    points = {span.start, span.end}
    for citation in ordered:
        points.update(p for p in (citation.start, citation.end) if span.start < p < span.end)
    if sentence:
        points.update(p for p in (sentence.start, sentence.end) if span.start < p < span.end)
    cuts = _Cuts(sorted(points))
    for citation in ordered:  # later ones write over earlier ones
        first = bisect_left(cuts.points, max(citation.start, span.start))
        for point in cuts.points[first : bisect_left(cuts.points, citation.end)]:
            cuts.owners[point] = citation
        cuts.anchors.setdefault(max(citation.start, span.start), []).append(citation.start)
    return cuts


def _line_spans(text: str, span: Span) -> Iterator[tuple[int, int]]:
    start = span.start
    while start < span.end:
        line_end = text.find("\n", start, span.end)
        end = span.end if line_end < 0 else line_end + 1
        yield start, end
        start = end


def _pieces(text: str, start: int, end: int, cuts: _Cuts) -> Iterator[tuple[int, Piece]]:
    within = cuts.points[bisect_right(cuts.points, start) : bisect_left(cuts.points, end)]
    borders = [start, *within, end]
    for left, right in pairwise(borders):
        point = cuts.points[bisect_right(cuts.points, left) - 1]
        anchors = tuple(cuts.anchors.get(left, ()))
        yield left, Piece(text[left:right], cuts.owners.get(point), anchors)


def _runs(pieces: list[tuple[int, Piece]], line_start: int, sentence: Span | None) -> Iterator[Run]:
    def is_marked(offset: int) -> bool:
        return sentence is not None and sentence.start <= offset < sentence.end

    group: list[Piece] = []
    begun = line_start
    for offset, piece in pieces:
        if group and is_marked(offset) != is_marked(begun):
            yield _run(group, is_marked(begun), begun, sentence)
            group = []
        if not group:
            begun = offset
        group.append(piece)
    if group:
        yield _run(group, is_marked(begun), begun, sentence)


def _run(pieces: list[Piece], marked: bool, begun: int, sentence: Span | None) -> Run:
    joined: list[Piece] = []
    for piece in pieces:
        if joined and joined[-1].citation is piece.citation and not piece.anchors:
            joined[-1] = replace(joined[-1], text=joined[-1].text + piece.text)
        else:
            joined.append(piece)
    return Run(tuple(joined), marked, first=marked and sentence is not None and begun == sentence.start)
