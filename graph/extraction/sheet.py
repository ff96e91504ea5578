"""One flow while its citations are being read: its text, the grammar, and what was found so far."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterator
from dataclasses import dataclass

from graph.extraction.flow_text import FlowText
from graph.extraction.grammar import grammar
from graph.extraction.mentions import Mention
from graph.reading.layout import Flow
from graph.vocabulary import DocumentType, type_named, types_by_abbreviation

_PINPOINT = 240
"""How far before a citation its pinpoint may begin, in characters."""


@dataclass(frozen=True, slots=True)
class TypeWord:
    """A word or abbreviation that names a type of document."""

    start: int
    end: int
    kind: DocumentType
    short: bool


class Sheet:
    """What the rules share while they read one flow; `found` grows, and no two citations overlap."""

    def __init__(self, flow: Flow, seen: FlowText) -> None:
        self.flow = flow
        self.text, self.low = seen.text, seen.low
        self.rules = grammar(seen.plain)
        self.words = list(self._type_words())
        self.word_ends = [word.end for word in self.words]
        self.found: list[Mention] = []
        self.used: list[tuple[int, int]] = []
        self.told: set[tuple[str | None, str]] = set()

    def _type_words(self) -> Iterator[TypeWord]:
        from_short = types_by_abbreviation()
        for match in self.rules.type_word.finditer(self.text):
            if match["word"]:
                kind = type_named(match["word"])
            else:
                kinds = from_short.get(match["short"].upper(), ())
                kind = kinds[0] if kinds else None
            if kind and not (kind.name == "Luật" and match.group()[0] == "l"):
                yield TypeWord(match.start(), match.end(), kind, match["word"] is None)

    def free(self, start: int, end: int) -> bool:
        """Whether no citation that was read before overlaps `start:end`."""
        index = bisect_right(self.used, (start, len(self.text)))
        before = self.used[index - 1] if index else None
        after = self.used[index] if index < len(self.used) else None
        return (before is None or before[1] <= start) and (after is None or after[0] >= end)

    def room(self, start: int) -> int:
        """Where the next citation read before begins, or the text ends."""
        index = bisect_right(self.used, (start, len(self.text)))
        return self.used[index][0] if index < len(self.used) else len(self.text)

    def take(self, start: int, end: int) -> None:
        insort(self.used, (start, end))

    def add(self, mention: Mention) -> None:
        self.found.append(mention)
        self.take(mention.start, mention.end)
        if mention.code and mention.code.body:
            self.told.add((mention.type, mention.code.number))

    def printed(self, text: str, start: int) -> str:
        """The accented form of `text`, which stands at `start`."""
        return self.flow.text[start : start + len(text)]

    def pinpoint(self, mention: Mention) -> None:
        """Give `mention` the part that stands before it: `khoản 2 Điều 5 Nghị định số …`."""
        first = max(0, mention.start - _PINPOINT)
        match = self.rules.pinpoint.search(self.text, first, mention.start)
        if match:
            mention.part = self.printed(match["part"], match.start("part"))
            mention.lead = match.start()
