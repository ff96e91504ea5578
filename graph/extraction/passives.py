"""What was done to a paper: `Quyết định số … được thay thế bằng …`, `… hết hiệu lực kể từ ngày …`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from graph.extraction import relation_words as words
from graph.extraction.cue_matches import BY, BY_LENGTH, CueMatch, passive_cue
from graph.extraction.dates import read_date
from graph.extraction.fact_words import OF_UNNAMED, RESTS_ON, SUPPOSED
from graph.extraction.families import is_above, is_younger, may_change, may_end, of_below_and_centre, of_later_year
from graph.extraction.in_part import part_in_bracket
from graph.extraction.mentions import Mention
from graph.extraction.sentence_parts import Found, SentenceParts
from graph.folding import fold
from graph.model import SELF
from graph.patterns import regex

_LISTED = regex(
    r"(?i)[-–+* ]*(?:(?:đi[ềe]u |dieu )?\d{1,2}\. ?)?(?:theo [^;:.,\d]{3,40}, )?(?:c[áa]c|\d{1,3}(?= (?:văn bản|quyết định|nghị quyết|thông tư|chỉ thị|kế hoạch) )) "
)
"""How a sentence begins over a list of papers: `Các văn bản sau đây …`, `Theo danh mục, 3 văn bản …`."""
_LIST_LEAD = 80
"""Within so many letters from its beginning."""
_DONE = (
    ("thay the", "replaces"),
    ("bai bo", "repeals"),
    ("huy bo", "repeals"),
    ("sua doi", "amends"),
    ("bo sung", "amends"),
    ("dieu chinh", "amends"),
    ("keo dai", "extends"),
    ("het hieu luc", "repeals"),
    ("gia han", "extends"),
    ("dinh chinh", "corrects"),
    ("", "suspends"),
)
"""How what was done begins, and the relation that it is."""


class Passives(SentenceParts):
    """Reads in a sentence what was done to a paper, and by which."""

    def _changed_by(self, cue: CueMatch, giver: Mention) -> Mention | None:
        """`Thông tư A đã bị Thông tư B thay thế`: what B, named between, has changed."""
        turned = self._turned_by(giver)
        place = bisect_left(self.starts, giver.start)
        if turned is None and self.text.startswith(")", cue.end):
            turned = words.BOXED_GIVER.search(self.text, max(self.sentence.start, giver.lead - BY_LENGTH), giver.lead)
        acts = words.PLAINLY.fullmatch(words.ADJUNCT.sub("", self.text[giver.core : cue.start]))
        if turned is None or place == 0 or acts is None or cue.cue.relation in ("cites", "basedOn", "annexedTo"):
            return None
        aside = self._aside_before(turned.start())
        if aside and (outer := self._outside(aside)):
            return outer if self._may_be_changed(outer, giver, cue) else None
        target = self.mentions[place - 1]
        if place > 1 and words.CALLED_SO.search(self.text, self._near(target.lead), target.lead):
            place, target = place - 1, self.mentions[place - 2]  # `A (sau đây gọi là Nghị định 100) được B sửa đổi`
        if annexed := self._annexed_with(target):
            plain = words.PLAINLY.fullmatch(self.text, max(target.core, target.tail), turned.start())
            return annexed if plain and not self._supposed(annexed) else None
        also = self._turned_before(target, turned.start())
        if also and place > 1:  # `A được B sửa đổi và được C bãi bỏ`
            target, turned = self.mentions[place - 2], also
        gap = words.BRACKETED.sub("", self.text[target.core : turned.start()])
        if gap.startswith(")") and words.ANNEXED_TO.search(self.text, self._near(target.lead), target.lead):
            gap = gap[1:]  # `Quy định về cây xanh (ban hành kèm theo A) đã được B thay thế`
        if cue.cue.relation == "corrects":
            gap = words.MISPRINTS.sub("", gap)
        gap = words.REMARK.sub(" ", words.AS_SAID.sub(" ", words.ADJUNCT.sub("", gap)))
        gap = words.WAS_DONE.sub("", words.ENDED.sub("", words.AS_A_PAPER.sub("", gap)))
        if words.AND_LAST.fullmatch(gap) and gap.strip(" ,") and (doing := self._doing(target)):
            target, gap = doing, ""  # `A quy định chi tiết B và được C sửa đổi`
        elif words.THEN_TOO.fullmatch(gap) and gap.strip(" ,") and (changed := self._changed_before(target)):
            target, gap = changed, ""  # `A được sửa đổi bởi B, sau đó bị C thay thế`
        titled = words.PLAINLY.fullmatch(
            words.WAS_DONE.sub("", words.BRACKETED.sub("", self.text[target.tail : turned.start()]))
        )
        plainly = (
            target.tail >= turned.start()
            or titled
            or words.PLAINLY.fullmatch(gap)
            or self._parts_of(target, giver)
            or self._is_it(target, turned.start())
        )
        if not plainly or not self._may_be_changed(target, giver, cue):
            return None
        return self._alike(target, giver, cue) or target  # `Kế hoạch A thực hiện Chỉ thị B đã được Kế hoạch C thay thế`

    def _outside(self, aside: re.Match[str]) -> Mention | None:
        """`Quy định A, văn bản thay thế B, đã bị C thay thế`: A, behind which nothing but what it is stands in `aside`."""
        place = bisect_left(self.starts, aside.start())
        outer = self.mentions[place - 1] if place else None
        within = place < len(self.mentions) and self.mentions[place].start < aside.end()
        near = outer and within and aside.start() in (outer.core, outer.tail)
        return outer if near else None

    def _may_be_changed(self, target: Mention, giver: Mention, cue: CueMatch) -> bool:
        """Whether `giver` can have done to `target` what the cue says, and it is not only supposed."""
        may = may_end if cue.cue.relation in ("replaces", "repeals") else may_change
        apt = cue.cue.relation not in words.CHANGES or cue.cue.relation == "guides" or may(giver, target)
        return apt and not self._supposed(target)

    def _turned_by(self, giver: Mention) -> re.Match[str] | None:
        """The `được`, `bị` or `do` right before who did it."""
        return BY.search(self.text, max(self.sentence.start, giver.lead - BY_LENGTH), giver.lead)

    def _head_of_line(self, cue: CueMatch, giver: Mention) -> Mention | None:
        """`- Được Thông tư B thay thế`, `- Hết hiệu lực từ …, do Thông tư B bãi bỏ`, a line of an entry: the paper of that."""
        head, first = self.item_head, self.mentions[0]
        if head is None or giver is not first or cue.cue.relation not in words.CHANGES:
            return None
        turned = self._turned_by(giver)
        before = turned and words.ONLY_OVER.fullmatch(self.text, self.sentence.start, turned.start())
        acts = words.PLAINLY.fullmatch(self.text, giver.core, cue.start)
        return head if before and acts and may_change(giver, head) and not of_later_year(head, giver) else None

    def _parts_of(self, target: Mention, giver: Mention) -> str | None:
        """`Thông tư A: Điều 12, Điều 13, do Thông tư B bãi bỏ`: the parts."""
        between = words.PARTS_BETWEEN.fullmatch(self.text, max(target.core, target.tail), giver.lead)
        return between["part"] if between else None

    def _doing(self, target: Mention) -> Mention | None:
        """The paper that the sentence says does something to `target`, named last before it."""
        place = bisect_left(self.active, target.start, key=lambda one: one.start) - 1
        cue = self.active[place] if place >= 0 else None
        return self._before(cue) if cue and target in self.governed[cue.start] else None

    def _changed_before(self, giver: Mention) -> Mention | None:
        """What is said right before to have been changed by `giver`, and was not ended by it."""
        place = bisect_left(self.cues, giver.start, key=lambda one: one.start) - 1
        cue = self.cues[place] if place >= 0 else None
        goes_on = cue is not None and cue.cue.passive and cue.cue.relation in ("amends", "corrects", "extends")
        return self._before(cue) if cue and goes_on and giver in self.governed[cue.start] else None

    def _turned_before(self, giver: Mention, end: int) -> re.Match[str] | None:
        """The `được` before `giver`, where nothing but what it did and a joining word stand behind it up to `end`."""
        place = bisect_left(self.active, giver.core, key=lambda one: one.start)
        done = self.active[place] if place < len(self.active) and self.active[place].start < end else None
        turned = self._turned_by(giver)
        plainly = done and words.PLAINLY.fullmatch(self.text, giver.core, done.start)
        return turned if plainly and done and words.THEN_TOO.fullmatch(self.text, done.end, end) else None

    def _read_passive(self, cue: CueMatch, before: Mention | None, after: list[Mention]) -> Iterator[Found]:
        declared = words.DECLARED.search(self.text, max(self.sentence.start, cue.start - 20), cue.start)
        if declared or self._ends_nothing(cue, after) or (before is not None and self._quoted(before)):
            return  # `A được công bố hết hiệu lực theo B`: B only says so
        ended = self._all_of_them(cue)
        if ended == [] or self._not_done(cue) or words.PROPOSED_BY.search(cue.text):
            return  # `A được Sở Công Thương trình thay thế bằng B`
        ended = ended or (self._ended(cue) if cue.cue.relation == "repeals" else [])
        boxed = before is not None and words.OPEN_BRACKET.search(self.text, before.core, cue.start) is not None
        together = [before] if boxed else self._changed_together(before, cue) if before is not None else []
        several = ended or [one for one in together if one is not None]
        if cue.cue.relation == "consolidates":  # `A được hợp nhất với B tại C`
            several = [*several, *(one for one in self.mentions if cue.start < one.start < cue.end)]
        objects = [one for one in several if not self._supposed(one) and not self._asked_that(one)]
        if cue.cue.relation == "repeals":
            objects = [one for one in objects if not self._rests_on(one)]
        if cue.cue.relation in ("replaces", "repeals"):
            objects = [one for one in objects if not self._of_unnamed(one)]
        if before is None and after:
            yield from self._done_to_part(cue, after)
        if before is not None and len(objects) > 1 and self._each_in_turn(before, cue):
            for target, giver in zip(objects, after, strict=True) if len(objects) == len(after) else ():
                told = self.part_of(cue, target)
                yield Found(giver, cue.cue.relation, target, cue, f"{cue.cue.slug}/in-turn", *told)
            return
        if not objects and after:
            yield from self._listed_by(cue, after[0])
        then = cue.cue.relation == "replaces" and objects and self._then(after, 0)
        if then and not of_later_year(after[0], after[1]):
            yield Found(after[1], "replaces", after[0], cue, f"{cue.cue.slug}/then")
        for target in objects:
            if self.voice.is_self(target):
                speaks = self.own_type is not None or target.start - self.sentence.start < 4
                then = after and not self.voice.is_self(after[0]) and self._ends_as_it_starts(cue, after[0])
                if speaks and (cue.cue.relation in ("amends", "guides") or then) and target.part is None:
                    for giver in self._givers(cue, after):
                        yield Found(giver, cue.cue.relation, SELF, cue, f"{cue.cue.slug}/passive")
                continue
            for giver in self._givers(cue, after):
                subject: Mention | int = SELF if self.voice.is_self(giver) else giver
                beside = target is not before and not ended
                changes = cue.cue.relation in words.CHANGES and cue.cue.relation != "guides"
                if beside and changes and not may_change(giver, target):
                    continue
                changed = (
                    target if subject is SELF else self._alike(target, giver, cue) or self._of_kind(target, giver, cue)
                )
                if changed is None and self._ends_as_it_starts(cue, giver) and target is before:
                    changed = target
                if changed is None:
                    continue
                if cue.cue.relation in words.CHANGES and subject is not SELF and of_later_year(changed, giver):
                    continue
                if _only_asked(cue, giver, changed):
                    continue
                if cue.cue.relation in words.ENDS and subject is not SELF and of_below_and_centre(giver, changed):
                    continue
                partial, part = self.part_of(cue, changed)
                yield Found(
                    subject, self._done_to(changed, cue), changed, cue, f"{cue.cue.slug}/passive", partial, part
                )

    def _done_to_part(self, cue: CueMatch, after: list[Mention]) -> Iterator[Found]:
        """`Khoản này được bãi bỏ theo B`, in a note of a consolidated text; `1. Quyết định A về chợ. Điều 3 được sửa đổi bởi
        B`, of the paper with which an item begins."""
        own = words.OWN_PART.match(self.text, self.sentence.start, cue.start)
        marked = words.NOTE_PART.fullmatch(self.text, self.sentence.start, cue.start)
        in_note = self.sentence.zone == "footnote" and self.own_type not in words.TELL
        own = own or (marked if marked and (marked["sign"] or in_note) else None)
        if own and own["part"].lower() in words.THIS_CONTENT:
            noted = words.PROVIDED.match(self.text, cue.end) and self.own_type not in words.TELL
            own = own if noted else None
        if own:
            quoted = "“" in own["part"]  # who takes words out of a text changes it, and ends nothing
            printed = None if quoted else " ".join(own["part"].split())
            relation = "amends" if quoted else cue.cue.relation
            for giver in self._givers(cue, after):
                yield Found(giver, relation, SELF, cue, f"{cue.cue.slug}/own-part", not quoted, printed)
            return
        head = self.item_head
        if head is None:
            return
        first = words.PART_FIRST.fullmatch(self.text, self.sentence.start, cue.start)
        whole = words.NOTHING_BUT_DONE.fullmatch(self.text, self.sentence.start, cue.start)
        for giver in self._givers(cue, after) if first or whole else ():
            if may_change(giver, head) and not _only_asked(cue, giver, head):
                behind = part_in_bracket(self.text, giver)
                told = first["part"] if first else behind.groupdict().get("part") if behind else None
                part = (told is not None or behind is not None, told)
                yield Found(giver, self._done_to(head, cue), head, cue, f"{cue.cue.slug}/item", *part)

    def _ends_nothing(self, cue: CueMatch, after: list[Mention]) -> bool:
        """Whether what is named behind `hết hiệu lực khi`, `từ ngày` did not end it by taking effect: `không còn hiệu lực từ khi
        Nghị quyết B được tổng kết`."""
        behind = max(after[0].core, after[0].tail) if after else 0
        when = words.WHEN_IT.search(cue.text) or (cue.cue.relation == "replaces" and words.SINCE.search(cue.text))
        if when and not (after and words.TAKES_EFFECT.match(self.text, behind)):
            return True
        since = cue.cue.relation == "repeals" and after and words.SINCE.search(cue.text)
        return bool(since) and words.IS_DONE_TO.match(self.text, behind) is not None

    def _ends_as_it_starts(self, cue: CueMatch, giver: Mention) -> bool:
        """`A hết hiệu lực kể từ ngày Luật B có hiệu lực`: in so many words, of whatever kind A and B are."""
        ends = cue.cue.slug == "het-hieu-luc" and (words.WHEN_IT.search(cue.text) or words.SINCE.search(cue.text))
        return bool(ends) and words.TAKES_EFFECT.match(self.text, max(giver.core, giver.tail)) is not None

    def _done_to(self, changed: Mention, cue: CueMatch) -> str:
        """The cue's relation; who takes words out of a part or puts others there changes the paper, and ends nothing."""
        ends = changed.part and cue.cue.relation in ("repeals", "replaces")
        quoted = ends and words.QUOTED_AT.search(self.text, self._near(changed.lead), changed.lead)
        return "amends" if quoted else cue.cue.relation

    def _not_done(self, cue: CueMatch) -> bool:
        """`A sẽ bị bãi bỏ bởi B`: whether that is still to come."""
        denied = words.NOT_DONE.search(self.text, max(self.sentence.start, cue.start - 20), cue.start)
        settled = denied and fold(denied.group()) == "se " and words.WILL_END.match(cue.text)
        return bool(denied and (not settled or SUPPOSED.search(self.text[self._near(cue.start) : cue.start])))

    def _each_in_turn(self, before: Mention, cue: CueMatch) -> bool:
        """`A, B lần lượt được thay thế bởi C, D`."""
        return words.IN_TURN.search(self.text, max(before.core, self._near(cue.start)), cue.start) is not None

    def _asked_that(self, mention: Mention) -> bool:
        """`Đề nghị A được thay thế bằng B`: somebody wants it."""
        return words.ASKS_THAT.search(self.text, self._near(mention.lead), mention.lead) is not None

    def _done_by_first(self) -> Iterator[Found]:
        """`Theo A, B được kéo dài thời gian thực hiện …`: A did it, where nobody else is named."""
        first = self.mentions[0]
        place = bisect_left(self.starts, max(first.core, first.tail))
        if place == len(self.mentions) or first.kind == "backref":
            return
        if not words.BY_FIRST.fullmatch(self.text, self.sentence.start, first.lead):
            return
        last = self.mentions[place]
        then = words.AND_THEN.fullmatch(self.text, max(first.core, first.tail), last.lead)
        if then is None:
            return
        named = [last]
        for other in self.mentions[place + 1 :]:
            if not self.gaps["joined"].match(self.text[last.tail : other.lead]):
                break
            named.append(other)
            last = other
        rules = (words.WAS_CHANGED, words.IS_OVER_BY_IT) if first.part else (words.WAS_CHANGED,)
        end = max(last.core, last.tail)
        matched = ((rule, rule.match(self.text, end, self.sentence.end)) for rule in rules)
        rule, said = next((one for one in matched if one[1]), (None, None))
        done = next((one for one in said.groups() if one), None) if said else None
        if said is None or done is None:
            return
        relation = next(relation for verb, relation in _DONE if fold(done).startswith(verb))
        if first.type in (words.TELL if relation in words.CHANGES else words.PROPOSES):
            return
        if relation != "extends" and words.POLICY_OF.search(then.group()):
            return
        cue = CueMatch(said.end() - len(done), said.end(), passive_cue(relation), done)
        for target in named if rule is words.IS_OVER_BY_IT else self._changed_together(last, cue):
            if target is not first and may_change(first, target) and not is_younger(target, first):
                yield Found(first, relation, target, cue, f"{cue.cue.slug}/by-first", *self.part_of(cue, target))

    def _listed_by(self, cue: CueMatch, giver: Mention) -> Iterator[Found]:
        """The list behind who did it, where nothing is named before: of the document itself only what it ends."""
        if self.voice.is_self(giver) and cue.cue.relation == "repeals":
            yield from self._listed_behind(cue, giver.end)
        elif giver.kind == "full" and cue.cue.relation in ("repeals", "replaces", "amends"):
            yield from self._listed_behind(cue, giver.core, giver)

    def _listed_behind(self, cue: CueMatch, start: int, giver: Mention | int = SELF) -> Iterator[Found]:
        """`Các văn bản sau đây hết hiệu lực kể từ ngày Nghị định này có hiệu lực: A; B`: the list behind `start`, and
        that of `Các Thông tư bị bãi bỏ bởi Thông tư số … gồm: A, B`."""
        begin = self.sentence.start
        first = _LISTED.match(self.text, begin, begin + _LIST_LEAD)
        if first is None and words.FOLLOWING.search(self.text, self._near(cue.start), cue.start) is None:
            return
        end = start
        for mention in self.mentions[bisect_left(self.starts, start) :]:
            gap = self.text[end : mention.lead]
            if end > start and id(mention) in self._changed:  # `a) A; b) B sửa đổi C và D`: D is what B changed
                end = max(end, mention.tail)
            elif mention.start >= end and self.gaps["list" if end == start else "next-item"].fullmatch(gap):
                partial, part = self.part_of(cue, mention)
                yield Found(giver, cue.cue.relation, mention, cue, f"{cue.cue.slug}/listed", partial, part)
            elif mention.start >= end:
                return
            end = max(end, mention.tail)

    def _changed_here(self, cue: CueMatch, before: Mention | None) -> Iterator[Found]:
        """What the document itself ends or changes: `Mục 3 Nghị quyết số … bị bãi bỏ.` in its own articles."""
        contrary = self._contrary(before) if before is not None else None
        told = contrary is None and cue.cue.slug == "het-hieu-luc-khi-do"  # in so many words, wherever it stands
        giver = self._takes_effect_first(cue) if told else SELF
        follows = cue.cue.slug == "het-hieu-luc-tu-ngay" and self.voice.has_just_acted
        if giver is None or not (told or follows or self.sentence.zone in cue.cue.zones):
            return
        if cue.cue.slug == "het-hieu-luc-tu-ngay" and not self._ends_on(cue):
            return
        if words.THAT_DAY.search(cue.text) and not self.voice.is_self(self.mentions[0]):
            return  # `Ban Bí thư ban hành A ngày …; B hết hiệu lực từ ngày này`
        if before is None or words.FOLLOWING.search(self.text, self._near(cue.start), cue.start):
            yield from self._listed_behind(cue, cue.end)
            return
        if self.text[cue.start - 1 : cue.start] == "(" and self.text[before.tail : cue.start].strip() != "(":
            return  # `1.2. (được bãi bỏ)`: a point of the text, not the paper that its heading names
        objects = self._entitling(before, cue) or self._objects_before(contrary or before)
        for target in self._in_its_power(objects) if giver == SELF else objects:
            if (
                not self.voice.is_self(target)
                and target.kind != "backref"
                and target is not giver
                and not self._rests_on(target)
                and not words.PROVIDED_AT.search(self.text, self._near(target.lead), target.lead)
                and not (cue.cue.relation == "extends" and self._holds_what_goes_on(target))
            ):
                partial, part = self.part_of(cue, target)
                yield Found(giver, cue.cue.relation, target, cue, f"{cue.cue.slug}/{self.sentence.zone}", partial, part)

    def _holds_what_goes_on(self, target: Mention) -> bool:
        """`Các dự án thuộc Quyết định A được kéo dài …`: the projects go on, not A."""
        return words.BELONGS_TO.search(self.text, self._near(target.lead), target.lead) is not None

    def _entitling(self, before: Mention, cue: CueMatch) -> list[Mention]:
        """`Thông tư A hướng dẫn Luật B và Nghị định C quy định chi tiết Luật B hết hiệu lực từ …`: A, with whose title the
        clause begins; none where the paper before the cue stands in no title."""
        named = self._ended(cue)
        if not named:
            return []
        first = named[0]
        titled = any(first.core <= one.start < first.tail for one in self.mentions)
        named = [one for one in named if one is first or not (titled and is_above(one, first))]
        return [] if before in named or first.part else named

    def _in_its_power(self, objects: list[Mention]) -> list[Mention]:
        """Those of some papers that the document can end. Where it can end none, they stand in the title of the one named
        first: `Kể từ ngày Thông tư này có hiệu lực, Thông tư A hướng dẫn thực hiện Nghị định B hết hiệu lực`: A."""
        own = next((one for one in self.mentions if self.voice.is_self(one)), None)
        if own is None:
            return objects
        left = [one for one in objects if not is_above(one, own)]
        place = bisect_left(self.starts, own.end)
        if left or place == len(self.mentions):
            return left
        first = self.mentions[place]
        heads = words.IN_FORCE_THEN.fullmatch(self.text, own.core, first.lead)
        return [first] if heads and may_change(own, first) else []

    def _of_own_force(self, cue: CueMatch) -> bool:
        """Whether the clause stands in an article that tells since when the document is in force."""
        start = max(0, self.sentence.start - words.FAR_FORCE)
        clause = max(self.sentence.start, self.text.rfind(";", self.sentence.start, cue.start))
        return words.OWN_FORCE.search(self.text, start, clause) is not None

    def _ends_in_own_article(self, cue: CueMatch) -> bool:
        """`Điều 3. Quyết định này có hiệu lực kể từ ngày ký; các Quyết định A và B hết hiệu lực thi hành.`: whether a clause
        behind what tells the document's own force begins with what has ended, told as what it rules."""
        if self.sentence.zone not in ("closing", "article") or self.own_type in words.TELL or self.tells_of_another:
            return False
        if (
            words.HAS_ENDED.search(self.text, self._near(cue.start), cue.start)
            or self.text[cue.end : cue.end + 1] == ","
        ):
            return False
        force = words.OWN_FORCE.search(self.text, self._article(cue.start), cue.start)
        if force is None:
            return False
        behind = self.text.find("; ", max(force.end(), self.sentence.start), cue.start)
        clause = behind + 1 if behind >= 0 > self.text.find("\n", force.end(), behind) else self.sentence.start
        first = next((one for one in self.mentions if one.start >= clause), None)
        return first is not None and words.OPENS_ENDING.fullmatch(self.text, clause, first.lead) is not None

    def _article(self, position: int) -> int:
        """Where the article begins in which `position` lies, or its paragraph where no article is told."""
        begin = max(0, position - words.FAR_FORCE)
        start = max(self.text.rfind(word, begin, position) for word in ("\nĐiều ", "\nĐIỀU ", "\nDieu "))
        if start < 0 and not (begin == 0 and self.text.startswith(("Điều ", "ĐIỀU ", "Dieu "))):
            start = self.sentence.paragraph
        return max(start, begin)

    def _ends_on(self, cue: CueMatch) -> bool:
        """Whether an article on the document's own force says that a paper ends on a day that is not before its own."""
        dated = words.SINCE_DAY.match(self.text, cue.end)
        says = words.OPENS_ARTICLE.fullmatch(self.text, self.sentence.start, self.mentions[0].lead)
        if (
            dated is None
            or self.own_type in words.TELL
            or not (says or self._of_own_force(cue) or self.voice.has_just_acted)
        ):
            return False
        if self.tells_of_another:
            return False  # a page of news: `Quy định này có hiệu lực …` is what it tells of
        if words.ACTED_BY.search(self.text, max(self.sentence.start, self.mentions[0].lead - 9), self.mentions[0].lead):
            return False  # `Theo A, B hết hiệu lực từ ngày …`: A ends it
        first = read_date(dated, dated.end()).day
        return first is not None and (self.own_date is None or first >= self.own_date)

    def _contrary(self, own: Mention) -> Mention | None:
        """`A và những quy định trái với Quy chế này đều bãi bỏ`: A, which is named beside what is against the document."""
        place = bisect_left(self.starts, own.start)
        if place == 0 or not self.voice.is_self(own):
            return None
        paper = self.mentions[place - 1]
        beside = words.CONTRARY.fullmatch(self.text, max(paper.core, paper.tail), own.lead)
        return paper if beside and paper.kind == "full" else None

    def _rests_on(self, target: Mention) -> bool:
        """`Giấy phép cấp theo Nghị định số … hết hiệu lực`: what ends only rests on the paper."""
        return RESTS_ON.search(self.text, max(self.sentence.start, target.lead - 40), target.lead) is not None

    def _of_unnamed(self, target: Mention) -> bool:
        """`Các kế hoạch thực hiện Chương trình số … được thay thế`: they were, not the programme."""
        return OF_UNNAMED.search(self.text, max(self.sentence.start, target.lead - 140), target.lead) is not None

    def _alike(self, target: Mention, giver: Mention, cue: CueMatch) -> Mention | None:
        """`Hướng dẫn A hướng dẫn thực hiện Quy định B được thay thế bằng Hướng dẫn C`: a paper of its own type."""
        if cue.cue.relation not in ("replaces", "amends", "repeals") or target.type == giver.type:
            return None
        place, first = bisect_left(self.starts, target.start), target
        while place and self._is_joined(self.mentions[place - 1], first):
            place, first = place - 1, self.mentions[place - 1]  # `… hướng dẫn thực hiện Quy định B1 và Quy định B2`
        other = self.mentions[place - 1] if place else None
        governs = other and any(
            other.core <= one.start < first.start
            and first in self.governed[one.start]
            and (first is target or one.cue.relation not in words.CHANGES)
            for one in self.active
        )
        return other if other and governs and other.type == giver.type else None

    def _is_joined(self, one: Mention, other: Mention) -> bool:
        """Whether two papers of one type are named together."""
        gap = self.text[one.tail : other.lead]
        return one.type == other.type and one.tail <= other.lead and self.gaps["joined"].match(gap) is not None

    def _takes_effect_first(self, cue: CueMatch) -> Mention | int | None:
        """Who ends what is said to end then: `Kể từ ngày Thông tư này có hiệu lực, …`."""
        if self.voice.is_below_its_start or self._ends_in_own_article(cue):
            return SELF
        giver = self.mentions[0]
        lead, rest = self.text[self.sentence.start : giver.start], self.text[giver.core : giver.core + 12]
        when = re.fullmatch(
            r"(?i)[-–+* ]*(?:(?:(?:điều|dieu) )?\d{1,2}[a-z]?\. ?)?(?:(?:với|bằng|voi|bang) (?:việc|viec)|(?:(?:ngay )?sau |(?:kể )?từ )?(?:ngày|khi|thời điểm|ngay|thoi diem)) (?P<issued>(?:[^;,.()\d]{2,60} )?(?:ban hành|ban hanh) )?",
            lead,
        )
        if self.text.find("; ", giver.core, cue.start) >= 0 and len(self.mentions) > 2:
            return None  # `Khi A ra đời, Tỉnh ủy có B thay thế C; theo đó D không còn hiệu lực`
        if words.IF_IN_FORCE.match(self.text, giver.core) and words.AT_ONCE.fullmatch(lead):
            return SELF if self.voice.is_self(giver) else giver
        if when is None or not (when["issued"] or fold(rest).startswith((" co hieu luc", " duoc ban ha", " ra doi"))):
            return None
        return SELF if self.voice.is_self(giver) else giver

    def _givers(self, cue: CueMatch, after: list[Mention]) -> Iterator[Mention]:
        """What a paper was changed by: `bởi A, B và C` ends with C, a comma after it goes on with something else."""
        for index, giver in enumerate(after):
            if index and giver.own_name and not after[0].own_name:
                return  # `Luật Điện lực số A đã được sửa đổi theo Luật số B, Luật Hóa chất số C`: C is the next of a list
            yield giver
            nearer = self.text[after[index - 1].tail : giver.start] if index else ""
            if cue.cue.relation == "replaces" and self._then(after, index):
                return
            other = after[index + 1] if index + 1 < len(after) else None
            if re.match(r"(?i),? ?(?:và|va)(?!\w)", nearer):
                if other is None or cue.cue.relation != "amends" or other.type != giver.type:
                    return
                if words.AND.fullmatch(self.text, giver.tail, other.lead) is None:  # `bởi A, B và C và D`
                    return
                continue
            listed = cue.cue.relation in ("implements", "guides") and self._listed_with(after, index)
            apart = other if cue.cue.relation == "implements" else None
            if apart and words.THEN_BY.fullmatch(self.text, giver.tail, apart.lead):
                continue
            if apart and self._by_another(giver, apart) and not self._acts(apart):
                continue
            if cue.cue.relation != "amends" and not listed and not (other and self._both(cue, giver, other)):
                return

    def _listed_with(self, after: list[Mention], index: int) -> bool:
        """`được thể chế hóa bằng A của Quốc hội, B và C`: whether a comma stands behind the one at `index`, and `và` later."""
        gaps = [self.text[one.tail : other.lead] for one, other in pairwise(after[index:])]
        if not gaps or gaps[0] != ", ":
            return False
        ends = all(gap == ", " for gap in gaps) and words.ENDS_THERE.match(self.text, after[-1].tail, self.sentence.end)
        return bool(ends) or any(words.AND.fullmatch(gap) for gap in gaps[1:])

    def _then(self, after: list[Mention], index: int) -> bool:
        """`A được thay thế bằng B, sau đó là C`: C took the place of B."""
        if index + 1 >= len(after):
            return False
        gap = self.text[after[index].core : after[index + 1].lead]
        return words.AFTERWARDS.fullmatch(gap) is not None

    def _both(self, cue: CueMatch, one: Mention, other: Mention) -> bool:
        """Whether two papers did it together, B doing nothing else: `được cụ thể hóa bằng A và B`; of one kind if they end it."""
        below = cue.cue.relation in ("guides", "implements")
        end = max(one.core, one.tail) if below else one.core  # `bằng A về cây chè và B về cây quế`
        alike = below or one.type == other.type
        return alike and not self._acts(other) and words.AND.fullmatch(self.text, end, other.lead) is not None

    def _acts(self, paper: Mention) -> bool:
        """Whether the sentence says that `paper` does something."""
        return any(self._before(cue) is paper for cue in self.active if cue.start >= paper.end)

    @cached_property
    def _changed(self) -> set[int]:
        """What the sentence says that another paper changes."""
        changes = (cue for cue in self.active if cue.cue.relation in (*words.CHANGES, *words.OF_THE_WHOLE))
        return {id(one) for cue in changes for one in self.governed[cue.start]}

    def _all_of_them(self, cue: CueMatch) -> list[Mention] | None:
        """`A được sửa đổi bởi B; cả hai đã được thay thế bằng C`: A and B, if the sentence, or the one before it, names just so
        many before, else none; None where it says nothing like that.
        """
        all_these = words.ALL_OF_SO_MANY.search(self.text, self._near(cue.start), cue.start)
        if all_these is None:
            return None
        told = self.mentions[: bisect_left(self.starts, all_these.start())] or self.earlier
        different = list({str(one.code): one for one in reversed(told) if one.kind == "full"}.values())
        return different if len(different) == words.count_of(all_these) else []

    def _of_several(self, first: Mention, cue: CueMatch) -> bool:
        """Whether a clause that begins with `first` tells of several papers: `Các Quyết định A; B đều bị bãi bỏ bởi C`."""
        start = max(self._near(first.lead), self.text.rfind(";", self.sentence.start, first.lead) + 1)
        counted = words.SEVERAL.search(self.text, start, first.lead)
        return counted is not None or words.ALL_OF_THEM.search(self.text, first.core, cue.end) is not None

    def _begins_anew(self, found: list[Mention], mention: Mention, cue: CueMatch) -> bool:
        """Whether `mention`, behind those of `found`, begins the clause of which the cue is said.

        `A có hiệu lực từ ngày …; B hết hiệu lực kể từ …`, `A được kéo dài, còn B bị bãi bỏ bởi C`, `A được thay bằng B,
        rồi chính B lại bị bãi bỏ tại C`; by another paper than this one also `Huyện ủy sơ kết A; B bị bãi bỏ bởi C`, `A kế
        thừa B, C bị bãi bỏ bởi D`.
        """
        gap = self.text[found[-1].tail : mention.lead]
        item = self.gaps["next-item"].fullmatch(gap) is not None
        if (";" in gap and not item) or words.WHEREAS.search(gap):
            return True
        if words.THEN_THAT.search(self.text, found[-1].core, mention.lead):
            return True
        after = self.governed[cue.start]
        if not after or self.voice.is_self(after[0]) or self._of_several(found[0], cue):
            return False
        ruler = self._ruler(found[-1])
        joined = item or self.gaps["joined"].match(gap)
        return ";" in gap or not joined or (ruler is not None and ruler >= found[0].core)

    def _ended(self, cue: CueMatch) -> list[Mention]:
        """The citations that a sentence names at its top level before `hết hiệu lực kể từ …`; of `A thay thế B, sau đó bị bãi
        bỏ bởi C` A, of `A được thay thế bằng B, sau đó bị bãi bỏ bởi C` what is left, B."""
        nearest = self._nearest(cue)
        if nearest and self._ruled(nearest, cue.start) and self._later(cue, nearest):
            return [one for one in (self._before(cue),) if one]
        found: list[Mention] = []
        reach = 0
        for mention in self.mentions[: bisect_left(self.starts, cue.start)]:
            if mention.end > cue.start or id(mention) in self.owned_by_passive or id(mention) in self._changed:
                continue  # `… thay thế A; B hết hiệu lực kể từ …`
            if found and self._begins_anew(found, mention, cue):
                found.clear()
            if mention.start >= reach:
                found.append(mention)
                reach = max(reach, mention.tail)
        clause = max(self.sentence.start, self.text.rfind(";", self.sentence.start, found[0].start) + 1) if found else 0
        announced = found and words.ANNOUNCES.search(self.text, clause, found[0].lead)
        return found if found and (announced or found[0].start - clause <= 60) else []


def _only_asked(cue: CueMatch, giver: Mention, target: Mention) -> bool:
    """`gia hạn theo Tờ trình số …`: whether `giver` is what asked for it."""
    return cue.cue.relation == "extends" and giver.type in words.SENT_UP and giver.type != target.type
