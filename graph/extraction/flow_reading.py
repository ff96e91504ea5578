"""One flow as read: its text for the grammar, its citations, its sentences."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from graph.extraction.citations import find_mentions
from graph.extraction.flow_text import FlowText, flow_text, without_numbers
from graph.extraction.mentions import Mention
from graph.extraction.structure import Sentence, find_title, read_structure
from graph.reading.flow import Flow

_NEAR = 12
"""So many mentions before a footnote's mark may stand in titles that end with it."""


class FlowReading:
    """One flow with its mentions and sentences."""

    def __init__(self, flow: Flow, chars: str) -> None:
        self.flow = flow
        self.seen = flow_text(flow)
        self.text, self.plain = self.seen.text, self.seen.plain
        self.title = find_title(flow.text) if flow.footnote is None else None
        self.mentions = find_mentions(flow, self.seen)
        places = sorted({m.start for m in self.mentions} | {mark.position for mark in flow.marks})
        self.sentences = self._with_records(read_structure(flow, self.title, self.seen.low, places))
        self.starts = [sentence.start for sentence in self.sentences]
        self.chars = chars
        self._mention_starts = [mention.start for mention in self.mentions]

    def _with_records(self, sentences: list[Sentence]) -> list[Sentence]:
        """`sentences`, where each record whose title stands on a line of its own below its number is one."""
        records = [one for one in self.mentions if one.title and "\n" in self.text[one.end - 1 : one.core]]
        if not records:
            return sentences
        starts = [sentence.start for sentence in sentences]
        joined: list[Sentence] = []
        done = 0
        for record in records:
            first, last = (bisect_right(starts, place) - 1 for place in (record.start, record.core))
            if done <= first < last:
                joined += sentences[done:first]
                joined.append(replace(sentences[first], end=sentences[last].end, zone="body"))
                done = last + 1
        return joined + sentences[done:]

    def keep(self, wanted: Callable[[Mention], bool]) -> None:
        """Forget the mentions that are not `wanted`."""
        self.mentions = [mention for mention in self.mentions if wanted(mention)]
        self._mention_starts = [mention.start for mention in self.mentions]

    def quoted(self, position: int) -> bool:
        """Whether `position` stands within straight marks on its line."""
        straight, ends = self._marks
        line = bisect_left(ends, position)
        first = bisect_left(straight, ends[line - 1]) if line else 0
        return (bisect_left(straight, position) - first) % 2 == 1

    @cached_property
    def _marks(self) -> tuple[list[int], list[int]]:
        """Where the text has straight quotation marks, and where its lines end."""
        straight, ends = ([mark.start() for mark in re.finditer(sign, self.text)] for sign in ('"', "\n"))
        return straight, ends

    @cached_property
    def prose(self) -> FlowText:
        """The text in which a sentence is read: how an item of a list is numbered says nothing."""
        return without_numbers(self.seen)

    @cached_property
    def has_cells(self) -> bool:
        """Whether a table may stand in it."""
        return "|" in self.text

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that holds `position`."""
        index = bisect_right(self.starts, position) - 1
        if index < 0 or self.sentences[index].end < position:
            return None
        return self.sentences[index]

    def marks_of(self, notes: Iterable[FlowReading]) -> Iterator[tuple[FlowReading, int, Sentence]]:
        """Each of `notes` whose mark stands in this flow, with the mark's place and the sentence that holds it."""
        for note in notes:
            position = self.flow.mark_of(note.flow)
            sentence = self.sentence_at(position) if position is not None else None
            if position is not None and sentence is not None:
                yield note, position, sentence

    def within(self, sentence: Sentence) -> list[Mention]:
        """The mentions that stand in one sentence, in order."""
        starts, end = self._mention_starts, sentence.end
        first = bisect_left(starts, sentence.start)
        if first == len(starts) or starts[first] >= end:
            return []
        last = bisect_left(starts, end, lo=first)
        return [mention for mention in self.mentions[first:last] if mention.end <= end]

    def just_before(self, sentence: Sentence, position: int) -> list[Mention]:
        """The last of the mentions of one sentence that begin before `position`, in order."""
        first = bisect_left(self._mention_starts, sentence.start)
        last = bisect_right(self._mention_starts, position, lo=first)
        return [mention for mention in self.mentions[max(first, last - _NEAR) : last] if mention.end <= sentence.end]
