"""One flow while its citations are being read: its text, the grammar, and what was found so far."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph.extraction.flow_text import FlowText
from graph.extraction.grammar import compiled, grammar
from graph.extraction.mentions import Mention
from graph.folding import strip_accents
from graph.model import DocumentCode
from graph.reading.flow import Flow
from graph.vocabulary import DocumentType, type_named, types_by_abbreviation, widening_types

CITATIONS = 100_000
"""No paper has more."""
_PINPOINT = 400
"""How far before a citation its pinpoint may begin, in characters."""


_ANNEX = ("phụ lục", "phu luc")


class TooManyCitationsError(Exception):
    """A text names more documents than a paper does."""


@dataclass(frozen=True, slots=True)
class TypeWord:
    """A word or abbreviation that names a type of document."""

    start: int
    end: int
    kind: DocumentType
    short: bool


@cache
def _type_of_word(word: str) -> DocumentType | None:
    return type_named(word)


class Sheet:
    """What the rules share while they read one flow; `found` grows, and no two citations overlap."""

    def __init__(self, flow: Flow, seen: FlowText) -> None:
        self.flow = flow
        self.text, self.low, self.plain = seen.text, seen.low, seen.plain
        self.rules = grammar(seen.plain)
        self.words = sorted(self._type_words(), key=lambda word: word.start)
        self.word_ends = [word.end for word in self.words]
        self.found: list[Mention] = []
        self.used: list[tuple[int, int]] = []
        self.told: set[tuple[str | None, str]] = set()
        self.by_code: dict[DocumentCode, list[Mention]] = {}

    def _type_words(self) -> Iterator[TypeWord]:
        for match in self.rules.type_word.finditer(self.low):
            kind = _type_of_word(match.group())
            if kind and self._begins(match.start()) and self.text[match.start()] != "l":
                yield TypeWord(match.start(), match.end(), kind, short=False)
        from_short = types_by_abbreviation()
        for match in self.rules.type_short.finditer(self.text):
            kinds = from_short.get(match.group().upper(), ())
            in_symbol = (
                match.start() > 1 and self.text[match.start() - 1] in "-/" and self.text[match.start() - 2].isalnum()
            )
            if kinds and self._begins(match.start()) and not in_symbol:  # not in `41/HD-MTTQ-BTT`
                yield TypeWord(match.start(), match.end(), kinds[0], short=True)

    def _begins(self, position: int) -> bool:
        """Whether a word begins at `position`."""
        before = self.text[position - 1 : position]
        return not before or not (before.isalnum() or before == "_")

    def matches(self, pattern: str, *words: str) -> Iterator[re.Match[str]]:
        """The matches of a pattern that begins with one of `words`, from left to right and not in each other."""
        found: set[int] = set()
        for word in words:
            found.update(self._places(strip_accents(word) if self.plain else word, 0, len(self.low)))
        reach = 0
        for position in sorted(found):
            match = compiled(pattern).match(self.text, position) if position >= reach else None
            if match:
                yield match
                reach = match.end()

    def _places(self, word: str, start: int, end: int) -> Iterator[int]:
        """Where a word in small letters begins in `start:end`."""
        position = self.low.find(word, start, end)
        while position >= 0:
            yield position
            position = self.low.find(word, position + 1, end)

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

    def keep(self, mention: Mention) -> None:
        """Keep `mention`. Raises `TooManyCitationsError` past what a paper has, before anything is asked of them all."""
        if len(self.found) >= CITATIONS:
            raise TooManyCitationsError
        self.found.append(mention)
        if mention.code:
            self.by_code.setdefault(mention.code, []).append(mention)

    def add(self, mention: Mention) -> None:
        """Keep `mention` and take its place."""
        self.keep(mention)
        self.take(mention.start, mention.end)
        if mention.code and mention.code.body:
            self.told.update((kind, mention.code.number) for kind in widening_types(mention.type) or (None,))

    def printed(self, text: str, start: int) -> str:
        """The accented form of `text`, which stands at `start`."""
        return self.flow.text[start : start + len(text)]

    def pinpoint(self, mention: Mention) -> None:
        """Give `mention` the part that stands before it: `khoản 2 Điều 5 Nghị định số …`."""
        first = max(0, mention.start - _PINPOINT)
        places = sorted(place for word in self.rules.parts for place in self._places(word, first, mention.start))
        tried = (self.rules.pinpoint.match(self.text, place, mention.start) for place in places)
        if match := next(filter(None, tried), None):
            mention.part = self.printed(match["part"], match.start("part"))
            if (
                match["part"].lower() not in _ANNEX
            ):  # `Quy chế và Phụ lục ban hành kèm theo A`: read with what is before
                mention.lead = match.start()
