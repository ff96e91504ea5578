"""Papers that do together what the last of them is said to do: `Kế hoạch A và Kế hoạch B thực hiện C`."""

from __future__ import annotations

from bisect import bisect_left

from graph.extraction import relation_words as words
from graph.extraction.cue_matches import CueMatch
from graph.extraction.fact_words import CLAUSE, LEAD
from graph.extraction.families import (
    rank,
)
from graph.extraction.mentions import Mention
from graph.extraction.sentence_parts import SentenceParts
from graph.vocabulary import base_of_organ, broad_type

_PLANS = frozenset(map(broad_type, ("Kế hoạch", "Chương trình", "Chương trình hành động", "Đề án", "Phương án")))
"""What is issued to carry a paper out, and nothing else."""


def _of_one_organ(one: Mention, other: Mention) -> bool:
    """Whether two papers carry the symbol of one organ: `96/KH-UBND`, `1540/UBND-TCKH`."""
    if one.code is None or other.code is None:
        return False
    return (
        base_of_organ(one.code.body) == base_of_organ(other.code.body) is not None or one.code.body == other.code.body
    )


class IssuedTogether(SentenceParts):
    """Finds the papers that were issued with one, or stand in one list with it."""

    def _issued_with(self, giver: Mention, cue: CueMatch) -> list[Mention]:
        """Papers of one kind that do together what the last of them is said to do: `Kế hoạch A và Kế hoạch B thực hiện C`."""
        if self.text[giver.core : cue.start].lstrip().startswith("("):
            return []  # `Quy định A và Quy định B (sửa đổi C)`
        behind = words.AND_MORE.sub(" ", self.text[giver.core : cue.start])
        if cue.cue.relation == "implements" and words.SO_AS_TO.fullmatch(behind):
            return self._issued_by_others(giver, aims=True) or self._issued_beside(giver)
        if self._in_box(giver) and words.BEHIND_BOX.fullmatch(self.text, giver.core, cue.start):
            return self._boxed_before(giver)
        found = [giver]
        aims = cue.cue.relation == "implements" and all(one.kind == "full" for one in self.governed[cue.start])
        if aims and (before := self._issued_by_others(giver)):
            return before
        issued = self._issued_in_one(giver) if aims else []  # `ban hành Chương trình A và Kế hoạch B thực hiện C`
        named = {str(one.code) for one in self.governed[cue.start] if one.code}
        all_of_them = words.ALL.match(self.text, giver.core, cue.start) is not None
        boxed = self._in_apposition(giver)  # `03 kế hoạch (A, B, C) thực hiện D`
        several = self._several(giver)
        for place in range(bisect_left(self.starts, giver.start) - 1, -1, -1):
            other = self.mentions[place]
            gap = self.text[other.tail : found[0].start]
            paired = found[0].listed or other.listed or words.PAIRED.fullmatch(gap) or several or all_of_them
            together = all_of_them or other.type == giver.type or other in issued or self._also_guides(cue, other)
            alike = boxed or (paired and together) or other in issued
            if not (alike and other.kind in ("full", "short") and (all_of_them or other.tail == other.core)):
                break
            bare = self.text[found[0].start].isdigit()
            shared = bare and self._ruler(other) == self._ruler(giver)  # `Căn cứ các Nghị quyết số A, số B sửa đổi C`
            ruled = self._ruled(other, cue.start) and not shared
            if ruled or str(other.code) in named or not self.gaps["joined"].match(gap):
                break  # `A và B sửa đổi A`: B alone
            found.insert(0, other)
            several = True
        return found[:-1]

    def _also_guides(self, cue: CueMatch, other: Mention) -> bool:
        """`Nghị định A và Thông tư B hướng dẫn Luật C`: whether A stands below all that is guided, as B does."""
        above = [rank(one) for one in self.governed[cue.start]]
        own = rank(other)
        opens = CLAUSE.search(self.text, max(self.sentence.start, other.lead - 40), other.lead)
        return (
            bool(opens)
            and cue.cue.relation == "guides"
            and own is not None
            and all(one is not None and one < own for one in above)
        )

    def _several(self, last: Mention) -> bool:
        """`các Thông tư A, Thông tư B, Thông tư C hướng dẫn D`: whether papers of one type are counted, of which C is the last."""
        first = last
        for other in reversed(self.mentions[: bisect_left(self.starts, last.start)][-words.CLAUSES :]):
            if other.type != last.type or self.text[other.core : first.lead] != ", ":
                break
            first = other
        return first is not last and words.COUNTED.search(self.text, self._near(first.start), first.start) is not None

    def _issued_by_others(self, last: Mention, *, aims: bool = False) -> list[Mention]:
        """`Huyện ủy A ban hành Kế hoạch B và Huyện ủy C ban hành Kế hoạch D thực hiện E`: B, of the type and the symbol
        of D; where both are said to aim at it (`và … để thực hiện E`), of any."""
        found = [last]
        all_of_them = words.ALL_OF_THEM.match(self.text, last.core)
        for other in reversed(self.mentions[: bisect_left(self.starts, last.start)][-words.CLAUSES :]):
            bare = other.kind == "full" and other.tail == other.core
            same = other.code is not None and last.code is not None and other.code.body == last.code.body
            alike = other.type == last.type and (same or all_of_them)
            joined = (
                aims
                and self.text.startswith((" và ", " va "), other.core)
                and {broad_type(other.type), broad_type(last.type)} <= _PLANS
            )
            if not (bare and (alike or joined)) or not words.ANOTHER_ISSUES.fullmatch(
                self.text, other.core, found[0].lead
            ):
                break
            found.insert(0, other)
        first = found[0].lead
        issued = words.JUST_ISSUED.search(self.text, self._near(first), first)
        if not issued and all_of_them:
            issued = words.JUST_HAS.search(self.text, self._near(first), first)
        return found[:-1] if issued else []

    def _issued_in_one(self, last: Mention) -> list[Mention]:
        """What one body is said to have issued with `last`, or what the sentence begins with: each by its number alone,
        joined by a comma or `và`."""
        found = [last]
        for other in reversed(self.mentions[: bisect_left(self.starts, last.start)][-words.CLAUSES :]):
            bare = other.kind == "full" and other.tail == other.core
            if (
                not bare
                or not _of_one_organ(other, last)
                or not words.AND_NEXT.fullmatch(self.text, other.core, found[0].lead)
            ):
                break
            found.insert(0, other)
        first = found[0].lead
        is_issued = any(
            pattern.search(self.text, self._near(first), first) for pattern in (words.JUST_ISSUED, words.JUST_HAS)
        )
        opens = last.core == last.end and LEAD.fullmatch(self.text, self.sentence.start, first)
        return found[:-1] if is_issued or opens else []

    def _boxed_before(self, last: Mention) -> list[Mention]:
        """`Ban Dân vận (Kế hoạch A), Hội Nông dân (Kế hoạch B) cùng triển khai C`: those in the brackets before the last."""
        found = [last]
        for other in reversed(self.mentions[: bisect_left(self.starts, last.start)]):
            gap = self.text[other.core : found[0].lead]
            if not words.NEXT_BOX.fullmatch(gap) or not self._in_box(other):
                break
            found.insert(0, other)
        return found[:-1]

    def _issued_beside(self, last: Mention) -> list[Mention]:
        """`ban hành Kế hoạch A; Chỉ thị B để triển khai C`: what was issued together, each without a title, is for C.

        What has a title of its own ends the list: it may be for something else.
        """
        found = [last]
        place = bisect_left(self.starts, last.start)
        for other in reversed(self.mentions[max(0, place - words.CLAUSES) : place]):
            gap = self.text[other.tail : found[0].lead]
            if other.kind != "full" or other.tail != other.core or not words.ITEM.fullmatch(gap):
                break
            if id(other) in self._rulers or self._named_by_the_way(other):
                break
            found.insert(0, other)
        before = self.text[max(self.sentence.start, found[0].lead - words.FAR_ISSUED) : found[0].lead]
        have = self.text.endswith((" và ", " va "), 0, last.lead) and words.JUST_HAS.search(before)
        return found[:-1] if have or words.ISSUED.search(before) else []
