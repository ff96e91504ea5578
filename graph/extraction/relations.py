"""What a sentence says of the documents that it names: cues, their subject and their objects.

Which wording gives which relation stands in ontology/cues.ttl; this module knows how a sentence is built:
the subject is the citation just before the cue in its noun phrase, else the document itself where it speaks of
itself; the objects are the citation just after the cue and those joined to it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from graph.extraction import relation_words as words
from graph.extraction.cells import alike_in_row
from graph.extraction.cue_matches import INSTEAD_OF_IT, CueMatch
from graph.extraction.fact_words import ACTIVELY, PASSES
from graph.extraction.families import (
    may_change,
    of_later_year,
    rank,
)
from graph.extraction.issued_for import IssuedFor
from graph.extraction.issued_since import IssuedSince
from graph.extraction.mentions import Mention
from graph.extraction.organs import read_organ
from graph.extraction.passives import Passives
from graph.extraction.sentence_parts import Found
from graph.extraction.subjects_behind import SubjectsBehind
from graph.extraction.unsure import (
    claims_from,
    is_alternative,
    is_asked,
    is_quoted_request,
    is_refuted,
    is_unsure,
)
from graph.folding import fold
from graph.model import SELF
from graph.vocabulary import base_of_organ


class SentenceReader(IssuedFor, IssuedSince, SubjectsBehind, Passives):
    """Reads the relations of one sentence."""

    def read(self) -> Iterator[Found]:
        """Every relation that the sentence claims; a question claims none."""
        if self.text.endswith("?", 0, self.sentence.end):
            return
        yield from (found for found in self._stated() if not self._is_unsure(found))

    def _is_unsure(self, found: Found) -> bool:
        """Whether what stands before the first of its words takes the relation back."""
        start, end = self.sentence.start, self.sentence.end
        named = [one for one in (found.subject, found.object) if isinstance(one, Mention) and start <= one.lead < end]
        first = min([found.cue.start, *(one.lead for one in named)])
        last = max(named, key=lambda one: one.core, default=None)
        undone = found.relation in ("suspends", "extends")
        return (
            (found.cue.start < self._claims_from and not self._of_a_title(found))
            or (
                found.relation in words.ENDS
                and not (found.relation == "replaces" and found.cue.cue.passive)
                and self._stands_behind(words.AGAINST_IT, found.object)
            )
            or (undone and words.UNDOES.search(self.text, self._near(found.cue.start), found.cue.start) is not None)
            or is_unsure(self.text, start, first)
            or is_quoted_request(self.text, start, found.cue.start)
            or is_asked(self.text, start, first, last.core if last else found.cue.end, end)
            or is_alternative(self.text, start, found.cue.start)
            or (found.relation in words.ENDS and words.ASKED_WITHIN.search(found.cue.text) is not None)
            or self._stands_behind(words.NOT_BY, found.subject)
            or words.OR_NOT.match(self.text, max(found.cue.end, last.core if last else 0)) is not None
            or (last is not None and any(is_refuted(self.text, at, end) for at in {last.core, last.tail}))
        )

    def _stands_behind(self, pattern: re.Pattern[str], paper: Mention | int) -> bool:
        """Whether the words of a pattern stand right before a paper that is named."""
        return isinstance(paper, Mention) and pattern.search(self.text, self._near(paper.lead), paper.lead) is not None

    @cached_property
    def _claims_from(self) -> int:
        """From where on the sentence claims what it says."""
        return claims_from(self.text, self.sentence.start, self.sentence.end)

    def _of_a_title(self, found: Found) -> bool:
        """Whether the document's title says it, or that of a paper that the sentence names: `Nếu theo Thông tư A hướng dẫn
        Nghị định B …`."""
        if self.sentence.zone == "title":
            return True
        if not isinstance(found.subject, Mention):
            return False
        told = found.relation in ("guides", "implements") or words.TITLE_FOLLOWS.match(self.text, found.subject.core)
        named = found.subject.core <= found.cue.start < found.subject.tail
        return bool(told) and named and not found.cue.cue.passive and not self._issued_here(found.subject)

    def _issued_here(self, paper: Mention) -> bool:
        """Whether the sentence tells that `paper` is issued."""
        lead = self.text[max(self.sentence.start, paper.lead - words.NEAR_ISSUED) : paper.lead]
        return words.ISSUED.search(lead) is not None

    def _stated(self) -> Iterator[Found]:
        yield from self._done_by_first()
        taken: set[int] = set()
        governed = self.governed = self._governed()
        ends = [(cue, self._before(cue), governed[cue.start]) for cue in self.cues]
        subjects = {id(before) for _, before, after in ends if before is not None and after}
        if fronted := self._fronted(governed):
            yield from self._done_by_subject(ends.pop(0)[0], *fronted)
        for cue, before, after in ends:
            if words.DENIED.search(self.text, max(self.sentence.start, cue.start - words.DENIED_NEAR), cue.start):
                continue  # `A không bị bãi bỏ bởi B`
            relation = cue.cue.relation
            does = relation in words.CHANGING and not cue.cue.passive
            if does and words.ASKS_ANOTHER.search(self.text, self._near(cue.start), cue.start):
                continue
            issued = self._issued_for(cue, after) if after else []
            if issued and words.TURN_BY_TURN.search(self.text, after[-1].core, issued[0].lead):
                yield from self._in_turn(cue, issued, relation, after)
            elif issued:
                for target in after:
                    taken.add(id(target))
                    part = self.part_of(cue, target)
                    for one in issued:  # a report carries nothing out: it answers
                        answers = relation == "implements" and one.type == "Báo cáo"
                        told = "respondsTo" if answers else relation
                        yield Found(one, told, target, cue, f"{cue.cue.slug}/issued-for", *part)
            elif named := self._named_as(cue):
                changed, changing = named
                part = changed.part is not None, changed.part
                yield from (Found(one, relation, changed, cue, f"{cue.cue.slug}/named-as", *part) for one in changing)
            elif relation == "succeeds" and after and before is None and self.item_head and not cue.cue.passive:
                whole = not self.text[cue.end : after[0].lead].strip()  # not `trước đây là nội dung của A`
                if whole and words.NOTHING_BUT_DONE.fullmatch(self.text, self.sentence.start, cue.start):
                    yield Found(self.item_head, relation, after[0], cue, f"{cue.cue.slug}/item")
            elif relation == "annexedTo" and (annexed := self._annexed_to_this(cue, before)):
                yield Found(annexed, relation, SELF, cue, f"{cue.cue.slug}/self-reference")
            elif relation == "reviews" and after and (report := self._reported(cue, before, after)):
                taken.add(id(after[0]))
                yield Found(report, relation, after[0], cue, f"{cue.cue.slug}/reported")
            elif after and (doing := self._told_behind(cue, before, after)):
                yield from (found for one in doing for found in self._done_by_subject(cue, after, one))
            elif after:
                yield from self._read_cue(cue, before, after, subjects, taken)
            else:
                yield from self._read_alone(cue, before)

    def _read_alone(self, cue: CueMatch, before: Mention | None) -> Iterator[Found]:
        """What a cue tells that governs no paper behind it."""
        relation = cue.cue.relation
        if relation == "respondsTo" and (asked := self._asked_in(cue)):
            yield Found(SELF, "respondsTo", asked, cue, f"{cue.cue.slug}/asked-in")
        elif relation == "respondsTo" and (answered := self._answered_at(cue)):
            answer, letter = answered
            yield Found(answer, relation, letter, cue, f"{cue.cue.slug}/answered-at")
        elif relation == "corrects" and (misprinted := self._misprinted(cue)):
            yield Found(SELF, "corrects", misprinted, cue, f"{cue.cue.slug}/misprint")
        elif cue.cue.passive and cue.cue.zones:
            yield from self._changed_here(cue, before)
        elif (sent := before or self._sets_to_work(cue)) and (first := self._issued_since(cue, sent)):
            for one in [*self._issued_beside(sent), sent]:
                yield from (Found(one, relation, target, cue, f"{cue.cue.slug}/issued-for") for target in first)
        elif first := self._examples_since(cue):
            for one in self._named_behind(cue, self.gaps["namely"], listed=True):
                yield from (Found(one, relation, target, cue, f"{cue.cue.slug}/issued-for") for target in first)
        elif first := self._spelled_since(cue):
            for one in self._named_behind(cue, words.PUT_INTO):
                yield from (Found(one, relation, target, cue, f"{cue.cue.slug}/issued-for") for target in first)
        elif before is not None and (law := self._guides_beside(cue, before)):
            yield Found(before, relation, law, cue, f"{cue.cue.slug}/issued-for")
        elif guided := self._guided_with(cue):
            for one in self._named_behind(cue, self.gaps["namely"], listed=True):
                yield Found(one, relation, guided, cue, f"{cue.cue.slug}/issued-for")
        elif before is not None and (old := self._instead_of(cue, before)):
            told = words.IN_PART_ALONE.search(self.text, cue.start, self.sentence.end)
            part = told["part"] if told else old.part
            partial = told is not None or old.part is not None
            yield Found(before, relation, old, cue, f"{cue.cue.slug}/instead", partial, part)
        elif before is not None and not cue.cue.passive:
            yield from self._done_by(cue, before)

    def _only_spoken_of(self, before: Mention, cue: CueMatch) -> bool:
        """Whether the words between a paper and the cue, or the one that leads it, tell that it is not done, or by others."""
        first = self.led_by.get(cue.start)
        if first is not None and words.NOT_DONE.search(
            self.text, max(before.core, self._near(first.start)), first.start
        ):
            return True  # `A dự kiến thay thế B và bãi bỏ C`
        start = max(before.core, self._near(cue.start))
        told: tuple[re.Pattern[str], ...] = (words.NOT_DONE,)
        if cue.cue.relation == "corrects" and not before.title:  # `Công văn số … xin đính chính A`
            told = ()
        if cue.cue.relation in words.CHANGES:
            told += (words.FOUNDED,)
        if cue.cue.relation in words.DONE_TOGETHER:
            told += (words.HOW_TO,)
        if cue.cue.relation == "implements":
            told += (words.REPORTED, words.TROUBLE, words.STOPS, words.AT_A_MEETING, words.OF_A_BOARD)
        return any(one.search(self.text, start, cue.start) for one in told)

    def _read_cue(
        self, cue: CueMatch, before: Mention | None, after: list[Mention], subjects: set[int], taken: set[int]
    ) -> Iterator[Found]:
        if cue.cue.passive:
            yield from self._read_passive(cue, before, after)
            return
        if before is not None and self._is_done_to(cue, after[0]):
            return
        instead = self.voice.issues_instead(cue)
        if instead is False or (
            self._unnamed(cue) and not (instead or (before is not None and self._abstracted(before, cue)))
        ):
            return
        if cue.cue.relation == "annexedTo" and not self._annex(cue, before):
            return
        if cue.cue.relation == "basedOn" and (
            self._issues_another(after) or self._argues(after[0]) or words.OF_A_REVIEW.match(self.text, cue.end)
        ):
            return
        if before is not None and (self._supposed(before) or self._quoted(before)):
            return
        if before is not None and cue.cue.relation == "replaces" and self._amounts(cue, before, after[0]):
            return
        if before is not None and (self._done_there(cue, after[0]) or self._used_instead(cue, before)):
            return
        if before is not None and self._only_spoken_of(before, cue):
            return
        subject: Mention | int
        if instead:
            subject, rule = SELF, "opening"
        elif cue.cue.relation == "annexedTo" and self._ends_title(cue, before):
            subject, rule = SELF, "title"
        elif self._goes_on(cue, before, after):
            subject, rule = SELF, "closing"
        elif before is not None:
            subject = SELF if self.voice.is_self(before) else self._alike_before(cue, before, after[0])
            rule = "noun-phrase" if subject is not SELF else "self-reference"
            if subject is SELF and (before.part or self._of_others(cue, before)):
                return
        else:
            zone = self.voice.zone(self.leading.get(cue.start, cue))
            there = self._acts_there(cue, after) if zone is None else None
            if (zone is None and there is None) or (
                zone not in ("title", "preamble")
                and words.IS_SAID_OF.match(self.text, max(after[-1].core, after[-1].tail))
            ):
                return
            subject, rule = there or SELF, zone or "there"
        relation = self.voice.relation(cue, subject, before)
        if relation is None:
            return
        if isinstance(subject, Mention) and words.IN_TURN.search(
            self.text, max(subject.core, self._near(cue.start)), cue.start
        ):
            yield from self._in_turn(cue, self._objects_before(subject), relation, after)
            return
        if subject is before and self.closes_itself and relation in ("replaces", "repeals") and id(before) in taken:
            return  # `Nghị định này thay thế A sửa đổi B và bãi bỏ C`: who ends C stays open
        for index, target in enumerate(after):
            if index and id(target) in subjects and not self._still_governed(cue, subject, target):
                continue
            if (
                subject is SELF
                and relation in (*words.ENDS, "guides")
                and self.own_type in words.PROPOSES
                and target.type != self.own_type
            ):
                continue
            faulty = index and relation == "basedOn" and words.FAULTY.match(self.text, target.core)
            if faulty or self.voice.is_self(target) or (id(target) in taken and cue.cue.relation == "implements"):
                continue
            if index and isinstance(subject, Mention) and self._of_outer_list(subject, after[index - 1], target):
                return
            taken.add(id(target))
            if subject is SELF and relation in words.ENDS:
                self.closes_itself = True
            giver = self.giver_of(subject, target, relation, cue)
            if giver is None:
                continue
            partial, part = self.part_of(cue, target)
            nested = isinstance(giver, Mention) and self._stands_in_a_title(giver)
            ways = ("/joined" if index else "") + ("/nested" if nested else "")
            for one in [*self._issued_with(giver, cue), giver] if isinstance(giver, Mention) else [giver]:
                yield Found(one, relation, target, cue, f"{cue.cue.slug}/{rule}{ways}", partial, part)

    def _alike_before(self, cue: CueMatch, before: Mention, target: Mention) -> Mention:
        """`Quyết định A | Kế hoạch B | Thay thế Quyết định C`: not B, but the paper of the row that is of the type of C."""
        barred = cue.cue.relation in words.ENDS and self.text.endswith(("| ", "|"), self.sentence.start, cue.start)
        return (
            alike_in_row(self.text, self.mentions[: bisect_left(self.starts, cue.start)], target) if barred else before
        )

    def _done_by(self, cue: CueMatch, giver: Mention) -> Iterator[Found]:
        """`Thông tư A đã bị Thông tư B thay thế`, `Thông tư A: Điều 12, do Thông tư B bãi bỏ`: what B, the `giver`, does."""
        if head := self._head_of_line(cue, giver):
            if (part := self._part_of_line(cue)) is not None:
                yield Found(giver, self._done_to(head, cue), head, cue, f"{cue.cue.slug}/item", *part)
            return
        turned = self._changed_by(cue, giver)
        parts = self._parts_of(turned, giver) if turned else None
        several = self._changed_together(turned, cue) if turned and not parts else [turned] if turned else []
        there = cue.text.endswith((" tại", " tai"))  # `A được B sửa đổi tại Điều 12`: of which, is not said
        behind = words.PART_BEHIND.match(self.text, cue.end) if len(several) == 1 and not there else None
        stays = self.excepted_behind(cue) if len(several) == 1 and cue.cue.relation in words.ENDS else None
        if stays and self._names_another(stays, several[0]):
            stays = None  # `…, còn Điều 6 Quyết định C vẫn có hiệu lực`
        told = behind["part"] if behind else f"trừ {stays['part'].strip()}" if stays else None
        for one in several:
            which = parts or one.part or told
            in_part = which is not None or words.IN_PART.search(cue.text) is not None
            yield Found(giver, cue.cue.relation, one, cue, f"{cue.cue.slug}/by", in_part, which)

    def _part_of_line(self, cue: CueMatch) -> tuple[bool, str | None] | None:
        """Whether what a line of an entry tells behind its cue is of a part of the paper, and of which; None where it goes on
        otherwise: `bãi bỏ là không đúng thẩm quyền`."""
        if words.ENDS_THERE.match(self.text, cue.end, self.sentence.end):
            return False, None
        tried = (one.match(self.text, cue.end, self.sentence.end) for one in (words.PART_BEHIND, words.SOME_BEHIND))
        told = next(filter(None, tried), None)
        return (True, told["part"]) if told else None

    def _of_outer_list(self, subject: Mention, last: Mention, target: Mention) -> bool:
        """`phổ biến A, Kế hoạch B thực hiện A, và Công văn C về …`: C ends the list in which B stands, B carries out A alone."""
        place = bisect_left(self.starts, subject.start)
        listed = place > 0 and words.BETWEEN_LISTED.fullmatch(self.text, self.mentions[place - 1].core, subject.lead)
        headed = self.text.endswith(": ", self.sentence.start, subject.lead)  # `02 văn bản: A, kế thừa B, và C`
        return bool(listed or headed) and words.COMMA_AND.fullmatch(self.text, last.tail, target.lead) is not None

    def _is_done_to(self, cue: CueMatch, target: Mention) -> bool:
        """`A đã được hướng dẫn thực hiện (tại B)`, `A (đã sơ kết theo B)`: whether words that tell what a paper does tell here
        what is done to it."""
        if self.text.endswith(words.BEING, 0, cue.start) or words.IN_A_BOX.fullmatch(self.text, cue.end, target.lead):
            return True
        boxed = self.text.endswith((*words.BOXED_DONE, *words.CELL_DONE), 0, cue.start)
        return boxed and words.BY_IT_THERE.fullmatch(self.text, cue.end, target.lead) is not None

    def _asked_in(self, cue: CueMatch) -> Mention | None:
        """`Về nội dung chất vấn ghi tại Công văn A, Sở Y tế xin phúc đáp như sau:`: A."""
        first = self.mentions[0]
        named = len(self.mentions) == 1 and first.kind == "full" and first.end < cue.start and not cue.cue.passive
        opens = named and words.ABOUT_AT.fullmatch(self.text, self.sentence.start, first.lead)
        says = opens and words.SAYS_AS_FOLLOWS.match(self.text, cue.end, self.sentence.end)
        return first if says and self.text.rfind(",", first.end, cue.start) >= 0 else None

    def _answered_at(self, cue: CueMatch) -> tuple[Mention, Mention] | None:
        """`Sau khi nhận Công văn A, Văn phòng đã trả lời tại Công văn B`: B and A."""
        place = bisect_left(self.starts, cue.end)
        if cue.cue.passive or not 0 < place < len(self.mentions):
            return None
        letter, answer = self.mentions[place - 1], self.mentions[place]
        received = words.RECEIVED.fullmatch(self.text, self.sentence.start, letter.lead)
        answers = words.ANSWERS_THEN.fullmatch(self.text, max(letter.core, letter.tail), cue.start)
        there = words.ANSWERED_AT.fullmatch(self.text, cue.end, answer.lead)
        full = letter.kind == answer.kind == "full"
        return (answer, letter) if full and received and answers and there else None

    def _misprinted(self, cue: CueMatch) -> Mention | None:
        """`Tại Nghị quyết A có ghi “…”; nay đính chính là “…”`: A."""
        first = self.mentions[0] if self.own_type else None
        if first is None:
            return None
        now = words.NOW.search(self.text, max(self.sentence.start, cue.start - 12), cue.start)
        reads = now and words.TO_READ.match(self.text, cue.end)
        there = words.AT_PLACE.search(self.text, max(self.sentence.start, first.lead - 12), first.lead)
        return first if reads and there and first.kind == "full" and first.end < cue.start else None

    def _of_others(self, cue: CueMatch, before: Mention) -> bool:
        """`Kế hoạch này thay thế các kế hoạch của các xã thực hiện A`: those carried A out, not this one; `Giao tỉnh hướng dẫn
        Nghị quyết này, tổng kết A`: who is told to."""
        if cue.cue.relation == "reviews":
            return self._ruled(before, cue.start)
        lead = self.text[max(before.core, cue.start - words.FAR) : cue.start]
        return cue.cue.relation == "implements" and words.CHANGED_UNNAMED.search(lead) is not None

    def _in_turn(self, cue: CueMatch, subjects: list[Mention], relation: str, after: list[Mention]) -> Iterator[Found]:
        """`A và B lần lượt thay thế C và D`: each its own."""
        if len(subjects) == len(after):
            for one, target in zip(subjects, after, strict=True):
                yield Found(one, relation, target, cue, f"{cue.cue.slug}/in-turn", target.part is not None, target.part)

    def _annexed_to_this(self, cue: CueMatch, before: Mention | None) -> Mention | None:
        """`Điều 1. Ban hành kèm theo Quyết định này Quy chế số …`, `Ban hành Quy chế số … kèm theo Quyết định này`: what is
        put in force with the document itself."""
        index = bisect_left(self.starts, cue.end)
        own, behind = (*self.mentions[index : index + 2], None, None)[:2]
        if own is None or not (own.this and self.voice.is_self(own)) or self.text[cue.end : own.lead].strip():
            return None
        beside = behind if behind and self.text[own.end : behind.lead].strip(" :") == "" else before
        return beside if beside and beside.kind in ("full", "name") and beside.type in words.ANNEXED else None

    def _issues_another(self, after: list[Mention]) -> bool:
        """Whether a body issues another paper on that basis: `Căn cứ Chương trình A, Huyện ủy ban hành Kế hoạch B.`"""
        if not self.text.endswith(".", 0, self.sentence.end):
            return False
        index = bisect_left(self.starts, after[0].end)
        return any(
            mention.kind == "full" and words.ISSUES.fullmatch(self.text[after[0].core : mention.start])
            for mention in self.mentions[index : index + 6]
        )

    def _argues(self, basis: Mention) -> bool:
        """`Căn cứ Nghị định A, nếu Nghị quyết B còn hiệu lực thì …`: a sentence of prose, not what a document rests on;
        no more than `Căn cứ Kế hoạch này, các chi bộ …`."""
        if basis.this:
            return True
        whole = self.text.endswith(".", 0, self.sentence.end)
        return whole and words.ARGUES.search(self.text, basis.core, self.sentence.end) is not None

    def _done_there(self, cue: CueMatch, target: Mention) -> bool:
        """`Quyết định A (điều chỉnh thời gian tại Quyết định B)`: B may have done it, or A to B."""
        opens = self.text[cue.start - 1 : cue.start] == "(" and cue.cue.relation in (
            *words.CHANGES,
            "corrects",
            "extends",
            "suspends",
        )
        return opens and target.part is None and words.THERE.search(self.text, cue.end - 6, target.start) is not None

    def _acts_there(self, cue: CueMatch, after: list[Mention]) -> Mention | None:
        """`Tại Công văn A, Bộ Nội vụ hướng dẫn thực hiện B`: A, in which the organ does it."""
        there = self.mentions[max(0, bisect_left(self.starts, cue.start) - 1)]
        if any(one is there for one in after[:1]) or there.kind != "full" or cue.cue.relation not in words.DONE_THERE:
            return None
        if there.end > cue.start or cue.start - there.core > words.FAR_ISSUED:
            return None
        opens = words.IN_PAPER.fullmatch(self.text, self.sentence.start, there.lead) or words.THEN_IN_PAPER.search(
            self.text, self._near(there.lead), there.lead
        )
        end = max(there.core, there.tail)
        if opens and words.SAYS_IN_QUOTES.fullmatch(self.text, end, cue.start):
            if words.IS_MISPRINTED.search(self.text, cue.end, self.sentence.end):
                return None
            return there if all(may_change(there, one) for one in after) else None
        within = words.IN_WHICH.match(self.text, end)
        comma = within or words.SIGNED_THEN.match(self.text, end)
        named = (one.match(self.text, comma.end(), cue.start) for one in (self.organ, words.BARE_ORGAN) if comma)
        organ = next(filter(None, named), None)
        acts = organ and words.ORGAN_ACTS.fullmatch(self.text, organ.end(), cue.start)
        apt = cue.cue.relation in ("respondsTo", "guides") or all(may_change(there, one) for one in after)
        by_it = there.type in words.ORDERS and words.BY_FIRST.fullmatch(self.text, self.sentence.start, there.lead)
        own = organ is not None and by_it is not None and self._is_of(there, organ)
        return there if (opens or within or own) and acts and apt else None

    def _is_of(self, paper: Mention, named: re.Match[str]) -> bool:
        """Whether who is named wrote a paper, by its symbol: `Theo Quyết định số 77-QĐ/HU, Ban Thường vụ Huyện ủy …`."""
        organ = read_organ(named) if named.re.groups else None  # a bare name has none
        return organ is not None and paper.code is not None and base_of_organ(paper.code.body) == organ.code

    def _reported(self, cue: CueMatch, before: Mention | None, after: list[Mention]) -> Mention | None:
        """`Huyện ủy đã tổng kết 10 năm thực hiện A (Báo cáo số …)`: the report in the bracket."""
        place = bisect_left(self.starts, after[0].end)
        report = self.mentions[place] if place < len(self.mentions) else None
        if before is not None or len(after) > 1 or report is None or report.kind != "full":
            return None
        gap = self.text[max(after[0].core, after[0].tail) : report.lead]
        boxed = self.text[report.core : report.core + 1] == ")" and gap == " ("
        if report.type == "Kế hoạch":  # `giám sát 03 chi bộ về thực hiện A (Kế hoạch số …)`
            return report if boxed and cue.text.lower().startswith(words.CHECKS) else None
        if report.type not in words.TELL[2:]:
            return None
        told = words.TOLD_AT.fullmatch(gap) and not words.REPORTS.match(cue.text)
        return report if boxed or told else None

    def _amounts(self, cue: CueMatch, before: Mention, target: Mention) -> bool:
        """Whether only an amount that stands in `before` takes the place of one in `target`, no parts being named."""
        lead = self.text[max(self.sentence.start, before.lead - words.FAR_ISSUED) : before.lead]
        whole = before.part is None and target.part is None and target.lead > cue.end + 1
        return whole and words.AMOUNT.search(lead) is not None

    def _used_instead(self, cue: CueMatch, before: Mention) -> bool:
        """`Công ty kiến nghị áp dụng Thông tư A thay Thông tư B`: somebody wants to use one in place of the other."""
        by = words.ACTED_BY.search(self.text, max(self.sentence.start, before.lead - 16), before.lead)
        if self.text[cue.start - 1] == "(":
            return False  # `theo A (thay B)`
        return cue.text.lower() in words.INSTEAD and (by is not None or self._wished(before.lead))

    def _guided_with(self, cue: CueMatch) -> Mention | None:
        """`Luật A và các văn bản hướng dẫn thi hành, trong đó có Nghị định B`: A."""
        place = bisect_left(self.starts, cue.start) - 1
        law = self.mentions[place] if place >= 0 and cue.cue.relation == "guides" and not cue.cue.passive else None
        return law if law and words.GUIDED_WITH.fullmatch(self.text, max(law.core, law.tail), cue.start) else None

    def _guides_beside(self, cue: CueMatch, guide: Mention) -> Mention | None:
        """`Nghị định A và Thông tư B hướng dẫn thi hành`, `Luật A …; Chính phủ đã ban hành B để quy định chi tiết`: A, named
        right before what guides it and of a higher kind."""
        place = bisect_left(self.starts, guide.start)
        law = self.mentions[place - 1] if place and cue.cue.relation == "guides" and not cue.cue.passive else None
        if law is None or guide.kind != "full" or law.kind == "backref":
            return None
        end = max(law.core, law.tail)
        issued = words.SO_AS_TO.fullmatch(self.text, guide.core, cue.start) is not None
        joined = (words.THEN_ISSUES if issued else words.BESIDE_IT).fullmatch(self.text, end, guide.lead)
        ends = words.ENDS_THERE.match(self.text, cue.end, self.sentence.end)
        above, below = rank(law), rank(guide)
        higher = above is not None and below is not None and above < below
        higher = higher or (guide.type == "Hướng dẫn" and law.type in words.GUIDED)
        return law if joined and ends and higher else None

    def _instead_of(self, cue: CueMatch, new: Mention) -> Mention | None:
        """`Quy chế A không còn phù hợp, Đảng ủy đã ban hành Quy chế B thay thế.`: A, the one paper of that type before."""
        place = bisect_left(self.starts, new.start)
        lead = self.text[max(self.sentence.start, new.lead - words.NEAR_ISSUED) : new.lead]
        issues = words.ISSUED.search(lead) or words.HAS.search(lead) or PASSES.search(lead)
        if (
            cue.cue.relation not in ("replaces", "corrects", "extends", "repeals", "amends", "suspends")
            or new.kind != "full"
            or not issues
            or self._wished(new.lead)
        ):
            return None
        again = cue.cue.relation == "extends" and ACTIVELY.match(cue.text)
        if (
            not (again or INSTEAD_OF_IT.match(self.text, new.core))
            or self.text[new.core : cue.start].strip() not in words.AIM
        ):
            return None
        corrects = cue.cue.relation == "corrects"
        alike = [
            one
            for one in self.mentions[max(0, place - words.CLAUSES) : place]
            if (corrects or one.type == new.type)
            and one.kind != "backref"
            and (again or not words.BESIDE.search(self.text, max(self.sentence.start, one.lead - 9), one.lead))
        ]
        if len({str(one.code) for one in alike}) != 1:
            return None
        fronted = words.ABOUT_IT.fullmatch(self.text, self.sentence.start, alike[0].lead)
        if words.NOT_ISSUED.search(self.text, alike[0].core, new.lead):
            return None
        if cue.cue.relation in ("repeals", "amends", "suspends"):
            return alike[0] if fronted else None
        carried_out = words.AFTER_YEARS.fullmatch(self.text, self.sentence.start, alike[0].lead)
        withdrawn = words.WITHDRAWN.search(self.text, self._near(alike[0].lead), alike[0].lead)
        outdated = words.OUTDATED.search(self.text, alike[-1].core, new.lead)
        now_has = words.NOW_HAS.fullmatch(self.text, max(alike[-1].core, alike[-1].tail), new.lead)
        return alike[0] if fronted or carried_out or withdrawn or outdated or now_has else None

    def _titled_so(self, target: Mention) -> bool:
        """`Thông tư B về việc hướng dẫn thi hành C`: whether what is said behind a paper is its title."""
        does = next((one for one in self.active if one.start >= target.core and self._before(one) is target), None)
        return does is not None and words.TITLED.fullmatch(self.text, target.core, does.start) is not None

    def _still_governed(self, cue: CueMatch, subject: Mention | int, target: Mention) -> bool:
        """Whether a joined citation stays an object though another cue has it for its subject.

        `A thực hiện B, C thực hiện D` joins no C to A; `thay thế A, B sửa đổi A`, an opening `Thực hiện A và B thực
        hiện A, …` and `sửa đổi một số điều của A, B đã được sửa đổi bởi C` do.
        """
        if self.text.startswith((" | ", "| "), max(target.core, target.tail)):
            return True  # `… | triển khai A, B | Thay thế C`: the next cell tells of the paper of its row
        joined = self.text[max(cue.end, target.lead - 5) : target.lead]
        some = cue.text.lower().endswith(words.SOME_OF)
        if some and subject is SELF and joined.endswith("; ") and words.ENDS_THERE.match(self.text, target.tail):
            return True  # the next of an article's list: its title tells what it does
        if some and joined.endswith((" và ", " va ")) and self._titled_so(target):
            older = subject is SELF or (isinstance(subject, Mention) and of_later_year(subject, target))
            return older and target.type == self.governed[cue.start][0].type
        if cue.cue.relation == "amends" and (some or words.AND_LAST.fullmatch(joined[-4:])):
            told = words.CHANGED_BY.search(self.text, target.core, self.sentence.end)
            near = told is not None and told.start() <= max(target.core, target.tail)
            alone = told and not any(target.core <= one.start < told.start() for one in self.mentions)
            return bool(near and alone and (some or words.ALREADY.match(told.group() if told else "")))
        if cue.cue.relation in ("replaces", "repeals") and self._issued_after(subject, target):
            return False
        if cue.cue.relation == "replaces" and self._replaces_another(cue, target):
            return False
        if cue.cue.relation in ("basedOn", "replaces", "repeals", "consolidates", "corrects"):
            return True
        if cue.cue.relation in ("extends", "suspends") and subject is SELF:
            return joined.endswith((" và ", " va "))  # `kéo dài thời gian thực hiện A và B sửa đổi A`
        if cue.cue.relation == "guides":  # `hướng dẫn thực hiện A và B sửa đổi A`
            done = ("amends", "guides") if self._stands_above(target, subject) else ("amends",)
            names = {_name(one) for one in self.governed.get(cue.start, ())}
            return any(
                _name(one) in names and one is not target
                for other in self.active
                if self._before(other) is target and other.cue.relation in done
                for one in self.governed.get(other.start, ())
            )
        own = subject is SELF and self.sentence.zone in ("opening", "title")
        announced = ":" in self.text[cue.end : self.governed[cue.start][0].lead]
        listed = self.sentence.zone == "opening" and joined.endswith((", ", "; ") if announced else ", ")
        return own and (listed or re.search(r"(?i) (?:và|va) $", joined) is not None)

    def _stands_above(self, target: Mention, subject: Mention | int) -> bool:
        """Whether `target` is of a higher family of State acts than what is said to guide it: `Thông tư … hướng dẫn thi
        hành Luật A và Nghị định B quy định chi tiết Luật A`."""
        above = rank(target)
        below = rank(subject) if isinstance(subject, Mention) else self._own_rank()
        return above is not None and below is not None and above < below

    def _replaces_another(self, cue: CueMatch, target: Mention) -> bool:
        """`A thay thế B, C thay thế D`: whether `target`, C, takes the place of what `cue` does not name."""
        named = {str(one.code) for one in self.governed[cue.start]}
        return any(
            other.cue.relation == "replaces"
            and self._before(other) is target
            and not any(str(one.code) in named for one in self.governed[other.start])
            for other in self.active
            if other.start > target.end
        )

    def _issued_after(self, subject: Mention | int, target: Mention) -> bool:
        """`A số 31/2023 thay thế B, C số 32/2023 sửa đổi D`: C has a later number of the same series than A."""
        one, other = (subject.code if isinstance(subject, Mention) else None), target.code
        if one is None or other is None or (one.kind, one.body, one.year) != (other.kind, other.body, other.year):
            return False
        numbers = one.number.isdigit() and other.number.isdigit()
        return one.year is not None and numbers and int(other.number) > int(one.number)

    def _stands_in_a_title(self, mention: Mention) -> bool:
        """Whether a citation is read as part of another's title: what is said of it may be said of that one."""
        index = bisect_left(self.starts, mention.start)
        return any(other.tail > mention.end for other in self.mentions[max(0, index - 3) : index])

    def _goes_on(self, cue: CueMatch, before: Mention | None, after: list[Mention]) -> bool:
        """Whether the cue goes on with what the document does: `Thông tư này thay thế A và bãi bỏ B`.

        Where another cue stands between, the two are of the paper before them: `thay thế A ngưng … và điều chỉnh B`; but
        for what is younger than that paper: `thay thế A năm 2020 hướng dẫn … và bãi bỏ B năm 2025`.
        """
        lead, _ = self.voice.lead(cue)
        told = before and bisect_left(self.cue_starts, before.core) < bisect_left(self.cue_starts, cue.start)
        return (
            self.closes_itself
            and not (before and self._issued_here(before))
            and not (told and not (before and all(of_later_year(one, before) for one in after)))
            and cue.cue.relation in words.ENDS
            and re.search(r"(?i)(?:[,;]| và| va|; đồng thời) $", lead) is not None
        )


def _name(mention: Mention) -> str:
    """By what two mentions of one paper in a sentence are known as one."""
    return str(mention.code) if mention.code else fold(mention.name or "")
