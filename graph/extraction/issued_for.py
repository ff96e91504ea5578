"""What was issued to carry a paper out: `Thực hiện Kết luận số …, Tỉnh ủy đã ban hành Kế hoạch số …`."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from graph.extraction import relation_words as words
from graph.extraction.cue_matches import CueMatch
from graph.extraction.fact_words import FAR, LEAD
from graph.extraction.families import may_change
from graph.extraction.mentions import Mention
from graph.extraction.sentence_parts import SentenceParts
from graph.folding import fold
from graph.patterns import regex

_OVER = regex(r":| \($")
_BY_ANOTHER = (
    "cu-the-hoa",
    "sua-doi",
    "thay-the",
    "bai-bo",
    "huong-dan",
    "gia-han",
    "ngung-hieu-luc",
    "phuc-dap",
    "dinh-chinh",
    "hop-nhat",
)
"""Cues of what a body does by a paper that is named behind: `kéo dài A bằng B`."""
_ORGAN, _GAP = 300, 1_000
"""So many letters the name of an organ has at most, and what stands between a paper and the one that did it."""


class IssuedFor(SentenceParts):
    """Finds in a sentence what was issued to carry out what it names."""

    def _issued_for(self, cue: CueMatch, after: list[Mention]) -> list[Mention]:
        """`Thực hiện Kết luận số 62-KL/TW, Tỉnh ủy đã ban hành Kế hoạch số 78-KH/TU`: what was issued to carry it out."""
        relation = cue.cue.relation
        if (
            relation not in (*words.ENDS, "implements", "succeeds", "guides", "respondsTo", "corrects", "consolidates")
            or cue.cue.passive
            or self.sentence.zone == "title"
        ):
            return []
        spelled = self._spelled_out(cue, after) or self._enumerated(cue, after)
        lead, whole = self.voice.lead(cue)
        begins = whole and (not lead.strip(" -–+*•") or words.AIMS.fullmatch(lead) is not None)
        aimed = relation == "guides" and begins
        if relation == "replaces" and begins and not spelled:
            return self._issued_instead_of(after)
        if spelled or not (relation in ("implements", "succeeds", "consolidates") or aimed):
            return spelled
        if not words.CLAUSE_INITIAL.search(lead if whole else "…" + lead):
            return self._issued_in_years(cue, lead, after) if whole else []
        index = bisect_left(self.starts, after[-1].end)
        for place in range(index, min(index + 4, len(self.mentions))):
            issued = self.mentions[place]
            gap = self.text[after[-1].core : issued.start]
            if place == index and issued.kind == "full" and words.ISSUED_EACH.fullmatch(gap):
                return [issued, *self._next_items(place)]
            sent = issued.type == "Báo cáo" and words.SENDS.fullmatch(gap)
            if relation == "consolidates" and issued.type != "Văn bản hợp nhất":
                continue
            if words.STILL_TO_ISSUE.search(gap):
                return []
            if issued.kind in ("full", "short") and (sent or words.ISSUES.fullmatch(gap)):
                return self._all_issued([issued, *self._joined(place, cue)])
        return []

    def _issued_instead_of(self, after: list[Mention]) -> list[Mention]:
        """`Để thay thế Nghị định A, Chính phủ đã ban hành Nghị định B`: B."""
        place = bisect_left(self.starts, after[-1].end)
        issued = self.mentions[place] if place < len(self.mentions) else None
        if issued is None or issued.kind != "full" or not may_change(issued, after[0]):
            return []
        if words.NOT_ISSUED_YET.search(self.text, after[-1].core, issued.lead):
            return []
        return [issued] if words.ISSUES.fullmatch(self.text[after[-1].core : issued.start]) else []

    def _issued_in_years(self, cue: CueMatch, lead: str, after: list[Mention]) -> list[Mention]:
        """`Sau 05 năm triển khai A, tỉnh đã ban hành 46 văn bản chỉ đạo, trong đó có B và C`: B and C."""
        place = bisect_left(self.starts, after[-1].end)
        first = self.mentions[place] if place < len(self.mentions) else None
        if cue.cue.relation != "implements" or first is None or first.kind != "full":
            return []
        named = words.IN_YEARS.fullmatch(lead) and words.DIRECTS.fullmatch(self.text[after[-1].core : first.lead])
        return [first, *self._joined(place, cue, listed=True)] if named else []

    def _spelled_out(self, cue: CueMatch, after: list[Mention]) -> list[Mention]:
        """`Tỉnh ủy đã thể chế hóa Nghị quyết số 35-NQ/TW bằng Kế hoạch số 85-KH/TU`: what it was put into or changed by."""
        place = bisect_left(self.starts, after[-1].end)
        apt = cue.cue.slug in _BY_ANOTHER and self._before(cue) is None
        issued = self.mentions[place] if apt and place < len(self.mentions) else None
        if issued and cue.cue.slug in ("thay-the", "huong-dan") and self._is_that(cue, after[-1], issued):
            return [issued, *(self._joined(place, cue) if cue.cue.relation == "guides" else ())]
        if issued and (self._done_at(cue, after, issued) or self._told_at(cue, after[-1], issued)):
            return [
                issued,
                *(self._joined(place, cue) if cue.cue.relation in ("implements", "guides", "amends") else ()),
            ]
        if cue.cue.relation == "respondsTo":
            sends = issued and issued.kind == "full" and self._opens(cue) and self._sends_back(after[-1], issued)
            return [issued] if issued and sends else []
        carried = cue.cue.slug == "thuc-hien" and self._before(cue) is None and place < len(self.mentions)
        if carried and words.BY_PAPER.fullmatch(self.text, after[-1].core, self.mentions[place].lead):
            return [self.mentions[place], *self._joined(place, cue)]
        if carried and self._planned_at(cue, after, self.mentions[place]):
            return [self.mentions[place]]
        if carried and words.ALSO_ISSUED.fullmatch(self.text, after[-1].core, self.mentions[place].lead):
            organ = self.organ.fullmatch(self.text[self._clause_of(cue) : cue.start].strip())
            for_it = fold(cue.text).startswith("trien khai") or not self.text.startswith(",", after[-1].core)
            if organ and for_it and self.mentions[place].kind == "full":  # `Đảng ủy xã X triển khai A, ban hành B`
                return [self.mentions[place], *self._joined(place, cue)]
        if (
            issued is None
            or issued.kind != "full"
            or (cue.cue.slug != "cu-the-hoa" and self._wished(cue.start))
            or words.ASKED_ABOUT.search(self.text, self._near(cue.start), cue.start)
            or not words.PUT_INTO.fullmatch(self.text[after[-1].core : issued.lead])
            or bisect_left(self.cue_starts, after[-1].core) < bisect_left(self.cue_starts, issued.start)
        ):
            return []  # `hướng dẫn thực hiện A (đã được thay thế bằng B)`: something else is told of B
        return [issued, *self._joined(place, cue, listed=bool(_OVER.search(self.text, after[-1].core, issued.lead)))]

    def _is_that(self, cue: CueMatch, old: Mention, new: Mention) -> bool:
        """`Thay thế cho A là B`, `Văn bản thay thế A là B`."""
        opens = words.SOME_PAPER.fullmatch(self.text, self.sentence.start, cue.start)
        told = new.kind == "full" and words.THAT_ONE_IS.fullmatch(self.text, max(old.core, old.tail), new.lead)
        return bool(opens and told)

    def _sends_back(self, asked: Mention, answer: Mention) -> bool:
        """`Phúc đáp Công văn A, Ủy ban nhân dân phường có Công văn B`: B, if it is what the organ sends."""
        gap = self.text[max(asked.core, asked.tail) : answer.lead]
        if ", " in self.text[asked.end : asked.core] and words.HAS_SENT.fullmatch(gap):
            return True
        return words.ISSUES.fullmatch(gap) is not None or words.SENDS.fullmatch(gap) is not None

    def _planned_at(self, cue: CueMatch, after: list[Mention], issued: Mention) -> bool:
        """`Huyện ủy ban hành kế hoạch thực hiện A tại Kế hoạch B`: B, of the type that was issued."""
        kind = self.text[max(self.sentence.start, cue.start - words.NEAR_ISSUED) : cue.start].rstrip().lower()
        alike = issued.kind == "full" and kind.endswith((issued.type or "-").lower()) and words.ISSUED.search(kind)
        return bool(alike) and words.AT.fullmatch(self.text, after[-1].core, issued.lead) is not None

    def _done_at(self, cue: CueMatch, after: list[Mention], issued: Mention) -> bool:
        """`Việc bãi bỏ Thông tư số … tại Thông tư số …`: what the second says, unless it is only wished."""
        done = words.DONE_BEFORE.search(self.text, max(self.sentence.start, cue.start - 5), cue.start)
        begin = self._clause_of(cue)
        clause = words.OF_TERM.sub("", self.text[begin : cue.start]).strip() if cue.start - begin < _ORGAN else ""
        acts = self.organ.fullmatch(clause)  # an organ begins the clause
        done = done or acts or words.GOES_ON_DOING.fullmatch(self.text, self._near(cue.start), cue.start)
        joins = cue.cue.relation == "consolidates" and issued.type == "Văn bản hợp nhất"
        named = issued.kind == "full" and (joins or after[0].kind in ("full", "backref"))
        alone = named and (len(after) == 1 or done) and issued.part is None
        nominal = (
            done
            or self._opens(cue)
            or words.NOMINAL.search(self.text, max(self.sentence.start, cue.start - 8), cue.start)
        )
        gap = self.text[after[-1].core : issued.start]
        if len(gap) > _GAP:
            return False
        boxed = (
            gap.startswith(")") and "(" in self.text[cue.end : after[0].lead]
        )  # `bãi bỏ 03 nghị quyết (A, B, C) tại D`
        there = words.AT.fullmatch(words.SINCE_DAY.sub("", words.BRACKETED.sub("", gap[1:] if boxed else gap), 1))
        there = there or (acts and words.ABOUT_THEN_AT.fullmatch(gap))  # `tỉnh bãi bỏ A về trồng rừng tại B`
        return (
            bool(alone and nominal and there)
            and not self._wished(cue.start)
            and (joins or cue.cue.relation == "corrects" or may_change(issued, after[0]))
        )

    @cached_property
    def _joints(self) -> list[int]:
        """Where the further clauses of the sentence begin."""
        return [one.end() for one in words.CLAUSE_JOINT.finditer(self.text, self.sentence.start, self.sentence.end)]

    def _clause_of(self, cue: CueMatch) -> int:
        """Where the clause of a cue begins, behind a mark of an item and what it tells by the way: `Đến nay, `."""
        before = bisect_right(self._joints, cue.start)
        clause = self._joints[before - 1] if before else self.sentence.start
        lead = LEAD.match(self.text, clause)
        clause = lead.end() if lead else clause
        opening = words.BY_THE_WAY.match(self.text, clause, cue.start)
        return opening.end() if opening else clause

    def _told_at(self, cue: CueMatch, last: Mention, issued: Mention) -> bool:
        """`phúc đáp A tại B`, `hướng dẫn A tại B`, `kéo dài A đến … tại B`, `bãi bỏ A (tại B)`, unless it is only wished."""
        if issued.kind != "full":
            return False
        relation = cue.cue.relation
        if relation in ("extends", "suspends"):
            return (
                issued.type not in words.PROPOSES
                and words.FOR_A_TIME_AT.fullmatch(self.text, last.core, issued.start) is not None
            )
        if self.text[issued.core : issued.core + 1] == ")":
            there = words.BOXED_AT.fullmatch(self.text, last.core, issued.lead)
        elif relation == "respondsTo" or (relation == "guides" and issued.type in words.GUIDES):
            there = words.AT.fullmatch(self.text, last.core, issued.lead) or words.AT.fullmatch(
                self.text, last.tail, issued.lead
            )
        else:
            return False
        return there is not None and not self._wished(cue.start)

    def _enumerated(self, cue: CueMatch, after: list[Mention]) -> list[Mention]:
        """`ban hành 7 văn bản chỉ đạo thực hiện Kết luận số 70-KL/TW, gồm: A; B; C`: what was issued to carry it out."""
        clause = max(self.sentence.start, cue.start - FAR)
        clause = max(clause, *(self.text.rfind(sign, clause, cue.start) + 1 for sign in ";\n"))
        place = bisect_left(self.starts, after[-1].end)
        first = self.mentions[place] if place < len(self.mentions) else None
        if first is None or first.kind != "full" or self._before(cue) is not None:
            return []
        relation = cue.cue.relation
        changes = relation in ("amends", "replaces", "repeals") and first.type == after[0].type
        if not (changes or relation in ("implements", "guides")) or (changes and self._wished(cue.start)):
            return []
        papers = self.gaps["papers"].search(self.text, clause, cue.start) or self.gaps["several"].search(
            self.text, clause, cue.start
        )
        gap = self.text[after[-1].core : first.lead]
        if papers is None or not self.gaps["namely"].fullmatch(gap) or (changes and not words.THAT_IS.fullmatch(gap)):
            return []
        return [first, *self._next_items(place)]

    def _next_items(self, place: int) -> list[Mention]:
        """The items of a list behind the one at `place`."""
        last, found = self.mentions[place], []
        for mention in self.mentions[place + 1 :]:
            if mention.kind == "full" and mention.start >= last.tail:
                if not self.gaps["next-item"].fullmatch(self.text[last.tail : mention.lead]):
                    break
                found.append(mention)
                last = mention
        return found

    def _all_issued(self, issued: list[Mention]) -> list[Mention]:
        """`… Đảng ủy xã A ban hành Kế hoạch số …, Đảng ủy xã B ban hành Kế hoạch số …`: those of each clause."""
        first = bisect_right(self.starts, issued[-1].start)
        for mention in self.mentions[first : first + words.CLAUSES]:
            if bisect_left(self.cue_starts, issued[-1].core) < bisect_left(self.cue_starts, mention.start):
                break  # another thing is told of what follows
            gap = self.text[issued[-1].core : mention.start]
            if mention.kind == "full" and (words.ALSO_ISSUES.fullmatch(gap) or words.AND_ISSUES.fullmatch(gap)):
                issued.append(mention)
        return issued
