"""A flow's text as the grammar reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from graph.folding import has_no_accents, new_tone_style, small_letters, strip_accents
from graph.patterns import regex
from graph.reading.flow import Flow
from graph.reading.layout import SUPERSCRIPTS
from graph.vocabulary import word_list

_GAP = regex(r"(?<=\S) {3,}(?=\S)")
_ITEM = regex(
    r"^([-–+* ]*)((?:[a-zđ]|\([a-zđ\d]{1,2})\)|\([^()\n\d][^()\n]{2,40}\) ?[-–]|(?P<digit>(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}(?:\.\d{1,2})*)\.?\)?(?<=[.)])|(?:\d{1,2}|[IVX]{1,5})(?:\.\d{1,2})+|\d{1,3} \|(?= [^|\n]{60,}\.(?: |\n|$))))(?= )",
    re.MULTILINE,
)
_SIGNS = 8
"""So many signs at most stand before the first word of an item."""
_BEFORE_OPENING = regex(r"(?:^|\n|[.!?…] )[-–+* ]*$")
_SEEN = {**dict.fromkeys(SUPERSCRIPTS, "†"), "—": "–"}


@dataclass(frozen=True)
class FlowText:
    """The text of a flow, character for character: as the grammar reads it, and in small letters.

    A footnote's mark is a dagger here, since superscript digits count as letters in a regular expression. `rows` are the
    small letters with a bar where a table without lines leaves a gap; `plain` tells a text without accents.
    """

    text: str
    low: str
    rows: str
    plain: bool

    @cached_property
    def has_abstracts(self) -> bool:
        """Whether a register stands in it, one of whose columns tells what its papers are about."""
        return "trích yếu" in self.low


def flow_text(flow: Flow) -> FlowText:
    """The text of `flow` as the grammar reads it."""
    text = flow.text
    for character, seen in _SEEN.items():
        if character in text:
            text = text.replace(character, seen)
    marks = [(mark.position, mark.end, "†" * (mark.end - mark.position)) for mark in flow.marks]
    text = _with_signs(text, marks)
    text = new_tone_style(text)
    plain = has_no_accents(text)
    text = strip_accents(text) if plain else text
    low = small_letters(text)
    rows = _GAP.sub(lambda gap: f"{gap.group()[2:]}| ", low) if "   " in low else low
    return FlowText(text, low, rows, plain)


@cache
def _opening_words(*, plain: bool) -> tuple[str, ...]:
    """The words that open a sentence and say nothing, each with its comma."""
    return tuple(strip_accents(f"{words}, ") if plain else f"{words}, " for words in word_list("opening"))


def without_numbers(seen: FlowText) -> FlowText:
    """The text with a sign for what an item of a list begins with: `2.`, `II.` are `+`, a letter (`b)`, `(b)`) and the number of
    a row over prose (`1 |`) are `-`, and so are who tells it on a page of news (`(Báo An Lâm) - Từ ngày …`) and words that open
    a sentence and say nothing (`Theo đó, `)."""
    signs = [
        (mark.start(2), mark.end(), ("+" if mark["digit"] else "-").ljust(mark.end() - mark.start(2)))
        for mark in _ITEM.finditer(seen.text)
    ]
    signs += [(start, end, "-" * (end - start)) for start, end in _openings(seen)]
    signs.sort()
    if not signs:
        return seen
    text, low, rows = (_with_signs(one, signs) for one in (seen.text, seen.low, seen.rows))
    return FlowText(text, low, rows, seen.plain)


def _openings(seen: FlowText) -> Iterator[tuple[int, int]]:
    """Where sentences begin with words that say nothing, up to their comma: `Theo đó,`."""
    for words in _opening_words(plain=seen.plain):
        start = seen.text.find(words)
        while start >= 0:
            if _BEFORE_OPENING.search(seen.text, max(0, start - _SIGNS), start):
                yield start, start + len(words) - 1
            start = seen.text.find(words, start + 1)


def _with_signs(text: str, signs: list[tuple[int, int, str]]) -> str:
    pieces, place = [], 0
    for start, end, sign in signs:
        pieces += [text[place:start], sign]
        place = end
    return "".join([*pieces, text[place:]])
