"""Running text with the way back to the clean text, and the marks of footnotes in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from graph.model import Span
from graph.patterns import regex

_SAID = regex(r"[\w)”\"’»%,;:]")
_GOES_ON = regex(r"[\s.,;:)”\"’»…]|$")


@dataclass(frozen=True, slots=True)
class Mark:
    """A footnote's mark in the main flow, from `position` to `end` of it: one place where its sign was left out."""

    label: str
    position: int
    end: int


@dataclass(frozen=True, slots=True)
class Flow:
    """Running text with the way back: piece i begins at `starts[i]` here and at `origins[i]` in the clean text.

    A space is a space or a line end inside a paragraph, a line feed the end of a paragraph, two where a blank line
    follows; `cuts` are the positions where a page end or a footnote was lifted out of a sentence.
    """

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    footnote: str | None = None
    marks: tuple[Mark, ...] = ()
    cuts: tuple[int, ...] = ()
    chars: str = ""
    """The clean text."""

    def origin(self, position: int) -> int:
        """Where the character at `position` stands in the clean text."""
        piece = bisect_right(self.starts, position) - 1
        return self.origins[piece] + position - self.starts[piece]

    def printed(self, start: int, end: int) -> str:
        """`text[start:end]` with the signs of the clean text."""
        found: list[str] = []
        while start < end:
            piece = bisect_right(self.starts, start)
            stop = min(end, self.starts[piece]) if piece < len(self.starts) else end
            text, origin = self.text[start:stop], self.origin(start)
            raw = self.chars[origin : origin + len(text)]
            found += (
                text
                if text == raw
                else (a if a.isspace() or b.isspace() else b for a, b in zip(text, raw, strict=True))
            )
            start = stop
        return "".join(found)

    def span(self, start: int, end: int) -> Span:
        """The span of the clean text that `text[start:end]` covers, with whatever cuts it."""
        return Span(self.origin(start), self.origin(end - 1) + 1)

    def mark_of(self, note: Flow) -> int | None:
        """Where the mark of a footnote stands: the nearest with its label before it, as pages count from 1 again."""
        before = bisect_left(self.marks, note.origins[0], key=lambda mark: self.origin(mark.position))
        return next((mark.position for mark in reversed(self.marks[:before]) if mark.label == note.footnote), None)

    def has_mark(self, start: int, end: int) -> bool:
        """Whether a footnote's mark stands from `start` to before `end`."""
        first = bisect_left(self.marks, start, key=lambda mark: mark.position)
        return first < len(self.marks) and self.marks[first].position < end

    def is_cut(self, start: int, end: int) -> bool:
        """Whether a page end or a footnote stands within `text[start:end]`."""
        return bisect_right(self.cuts, start) != bisect_right(self.cuts, end - 1)

    def without_signs(self) -> Flow:
        """This flow without the signs of its marks behind words: `được sửa đổi¹, bổ sung bởi` reads as if no note were
        there. A sign behind the end of a sentence or before its first word stays."""
        text = self.text
        left_out = [
            mark
            for mark in self.marks
            if mark.position and _SAID.match(text, mark.position - 1) and _GOES_ON.match(text, mark.end)
        ]
        if not left_out:
            return self
        begins, ends = [mark.position for mark in left_out], [mark.end for mark in left_out]
        gone = [0, *accumulate(end - begin for begin, end in zip(begins, ends, strict=True))]
        pieces = [
            (start, end)
            for start, end in pairwise(sorted({*self.starts, *begins, *ends, len(text)}))
            if (index := bisect_right(ends, start)) == len(ends) or start < begins[index]
        ]

        def moved(place: int) -> int:
            return place - gone[bisect_right(ends, place)]

        return replace(
            self,
            text="".join(text[start:end] for start, end in pieces),
            starts=tuple(moved(start) for start, _ in pieces),
            origins=tuple(self.origin(start) for start, _ in pieces),
            marks=tuple(replace(mark, position=moved(mark.position), end=moved(mark.end)) for mark in self.marks),
            cuts=tuple(map(moved, self.cuts)),
        )
