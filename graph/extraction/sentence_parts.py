"""How a sentence is built around its cues: the paper before a cue in its noun phrase, and those behind it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from graph.extraction import relation_words as words
from graph.extraction.cells import alike_in_row
from graph.extraction.cue_matches import CueMatch
from graph.extraction.fact_words import CLAUSE, LEAD, LETTERS, OUT_OF_REACH, ROW_LEAD
from graph.extraction.families import (
    is_younger,
    may_amend,
    may_change,
    may_end,
    of_below_and_centre,
    outranks,
    rank,
    rank_of_type,
    stands_below,
)
from graph.extraction.gaps import in_quotation, unopened
from graph.extraction.mentions import Mention
from graph.extraction.relation_sentence import RelationSentence
from graph.folding import fold
from graph.vocabulary import type_named


@dataclass(frozen=True, slots=True)
class Found:
    """A relation that a sentence states; subject and object are mentions, or SELF for the document."""

    subject: Mention | int
    relation: str
    object: Mention | int
    cue: CueMatch
    rule: str
    partial: bool = False
    part: str | None = None
    by_head: bool = True


_MANY = 24
"""A sentence of more cues than these is read from its first one on, lest each ask the one before it."""


class SentenceParts(RelationSentence):
    """Finds what stands before each cue of a sentence and behind it."""

    def _governed(self) -> dict[int, list[Mention]]:
        """What each cue governs, by its position: a citation belongs to the nearest cue before it."""
        found: dict[int, list[Mention]] = {}
        if len(self.cues) > _MANY:
            for cue in self.cues:  # who does it may rest on the cue before: from the first on, that is known
                self._before(cue)
        for cue in reversed(self.cues):
            if cue.start in self.joint_with:
                found[cue.start] = found[self.joint_with[cue.start].start]
                continue
            idle = cue.cue.relation == "annexedTo" and not self._annex(cue, self._before(cue))
            after = [] if idle or self._named_as(cue) else self.objects_of(cue)
            kept = [mention for mention in after if id(mention) not in self.owned]
            if cue.cue.passive:
                among = self._amends_some < cue.start
                titles = ((i, one.title) for i, one in enumerate(kept) if i and (among or one.tail > one.core))
                done = cue.cue.relation in ("implements", "guides") and self.sentence.zone != "preamble"
                titled = (
                    i
                    for i, title in titles
                    if title and not (done and self._ends_with(kept[i])) and not _changes_too(cue, title)
                )
                cut = next(titled, len(kept))
                kept = kept[:cut]
            found[cue.start] = kept if after[:1] == kept[:1] else []
            self.owned.update(id(mention) for mention in kept)
        self.owned_by_passive = {id(mention) for cue in self.cues if cue.cue.passive for mention in found[cue.start]}
        return found

    def _ends_with(self, paper: Mention) -> bool:
        """Whether nothing is said behind a paper, in its sentence or before another joined to it."""
        return words.NOTHING_SAID.match(self.text, paper.tail, self.sentence.end) is not None

    @cached_property
    def _amends_some(self) -> int:
        """Where the first cue begins that amends some articles of papers: in `sửa đổi một số điều của Luật A số …, Luật B số
        … đã được sửa đổi theo Luật số …, Luật C số …` C is of that list."""
        some = (
            one.start
            for one in self.cues
            if one.cue.relation == "amends" and not one.cue.passive and one.text.lower().endswith(words.SOME_OF)
        )
        return next(some, self.sentence.end)

    @cached_property
    def _rulers(self) -> dict[int, int]:
        """Where the first cue stands that governs a citation, by its id."""
        found: dict[int, int] = {}
        for start, after in sorted(self.governed.items(), key=lambda one: one[0]):
            for mention in after:
                found.setdefault(id(mention), start)
        return found

    def _ruled(self, mention: Mention, position: int) -> bool:
        """Whether a cue before `position` governs `mention`."""
        return self._rulers.get(id(mention), position) < position

    def _ruler(self, mention: Mention) -> int | None:
        """Where the cue stands that governs `mention`."""
        return self._rulers.get(id(mention))

    def _and_annexed(self, relation: str, gap: str) -> bool:
        """`bãi bỏ Quy chế A ban hành kèm theo Quyết định B về thi đua và Quy chế C ban hành kèm theo Quyết định D`."""
        ends = relation in ("replaces", "repeals") and len(gap) <= 2 * words.LONG_GAP
        starts = (one.end() for one in words.AND_THING.finditer(gap)) if ends else ()
        return any(self.leads_to_annexed(relation, gap[start:]) for start in starts)

    def leads_to_annexed(self, relation: str, gap: str) -> bool:
        """`thay thế Quy chế ban hành kèm theo …`, `bãi bỏ Danh mục thủ tục được công bố tại …`: what a paper put in force."""
        if relation not in (*words.CHANGING, "guides", "implements", "reviews") or len(gap) > words.LONG_GAP:
            return False
        issued = relation == "amends" and gap.rstrip().lower().endswith(("ban hành tại", "ban hanh tai"))
        ended = (issued or relation in ("replaces", "repeals")) and self.gaps["made-known"].match(gap)
        return bool(ended or self.gaps["annexed"].match(gap))

    def _before(self, cue: CueMatch) -> Mention | None:
        """The citation whose noun phrase the cue belongs to; cues joined by `và` share the first one's."""
        joined: list[int] = []
        cue = self.leading.get(cue.start, cue)
        while cue.start not in self.befores:
            if row := self._of_row(cue) or self._before_bracket(cue) or self._behind_semicolon(cue):
                self.befores[cue.start] = row
                break
            mention = self._nearest(cue)
            earlier = None
            if mention and (issued := self._issued_so_as_to(cue, mention)):
                self.befores[cue.start] = issued
                break
            if (
                mention
                and cue.cue.passive
                and (changed := self._changed_in_bracket(cue) or self._changed_since(cue, mention))
            ):
                self.befores[cue.start] = changed
                break
            if mention and (changed := self._now_called(cue, mention)):
                self.befores[cue.start] = changed
                break
            if mention and cue.cue.passive and (changed := self._changed_again(cue, mention)):
                self.befores[cue.start] = changed
                break
            reviewed = mention is not None and self._reviewed_too(cue)
            if mention and (reviewed or self._goes_on_with(self.text[mention.core : cue.start])):
                earlier = self._cue_before(mention)
                if earlier and not reviewed and self._issued_anew(earlier, mention):
                    earlier = None  # `A thực hiện B; tỉnh ban hành C và bãi bỏ D`: C does
            elif (
                mention
                and cue.cue.relation == "implements"
                and words.MORE_YEARS.search(self.text, mention.core, cue.start)
            ):
                reviewing = self._cue_before(mention)
                earlier = reviewing if reviewing and reviewing.cue.relation == "reviews" else None
                if reviewing and reviewing.cue.relation == "implements" and mention in self.objects_of(reviewing):
                    self.befores[cue.start] = None  # `Qua 10 năm thực hiện A và 03 năm triển khai B`
                    break
            if earlier is None and mention:
                earlier = self._also_done(cue, mention) or self._done_beside(cue, mention)
            if earlier is None:
                owner = self._owner(cue, mention) if mention else None
                if owner and cue.cue.slug in (
                    "duoc-tong-ket",
                    "duoc-cu-the-hoa",
                    "duoc-huong-dan",
                ):  # `Kế hoạch A thực hiện B đã được sơ kết tại C`
                    owner = self._enclosing(cue, owner) or owner
                owner = (self._annexed_with(owner) if owner and cue.cue.passive else None) or owner
                self.befores[cue.start] = owner or (self._enclosing(cue, mention) if mention else None)
                if self.befores[cue.start] is None and cue.cue.relation == "amends":
                    self.befores[cue.start] = self._entitled(cue)
                if self.befores[cue.start] is None and mention:
                    self.befores[cue.start] = self._bracketing(cue, mention)
            else:
                joined.append(cue.start)
                cue = earlier
        for start in joined:
            self.befores[start] = self.befores[cue.start]
            self.led_by[start] = cue
        return self.befores[cue.start]

    def _behind_semicolon(self, cue: CueMatch) -> Mention | None:
        """`Kế hoạch A thực hiện Chỉ thị B; đã được sửa đổi bởi C`: A, with which the sentence begins and of which alone it has
        told something."""
        first = self.mentions[0] if self.mentions and cue.cue.passive and not cue.cue.zones else None
        if first is None or not words.THEN_WAS.search(self.text, max(first.core, cue.start - 20), cue.start):
            return None
        inner = self.mentions[1 : bisect_left(self.starts, cue.start)]
        apart = [one for one in inner if one.start >= first.tail]
        opens = first.kind == "full" and not first.part and LEAD.fullmatch(self.text, self.sentence.start, first.lead)
        if not opens or len(apart) > 1:
            return None
        acts = (act for act in self.active if act.start < cue.start) if apart else ()
        done = {
            id(one) for act in acts for one in self.governed.get(act.start, ())
        }  # not known yet where cues are many
        return first if all(id(one) in done for one in apart) else None

    def _issued_so_as_to(self, cue: CueMatch, nearest: Mention) -> Mention | None:
        """`Huyện ủy ban hành A về học tập B để thực hiện C`: A, what is issued, B being what its title names."""
        if cue.cue.relation != "implements" or cue.cue.passive:
            return None
        if not words.AIMED.search(self.text, max(self.sentence.start, cue.start - 20), cue.start):
            return None
        if self.text.endswith((", ", " và ", " va ", "; "), 0, nearest.lead):
            return None  # `ban hành A về …, B về … để thực hiện C`: both
        if words.JUST_ISSUED.search(self.text, max(self.sentence.start, nearest.lead - 20), nearest.lead):
            return None  # `ban hành A hướng dẫn …, còn Huyện ủy ban hành B để thực hiện C`: B
        place = bisect_left(self.starts, nearest.start)
        for outer in reversed(self.mentions[max(0, place - 3) : place]):
            issued = words.ISSUED.search(self.text, max(self.sentence.start, outer.lead - 30), outer.lead)
            if issued and outer.kind == "full" and words.ON_IT.match(self.text, outer.core, nearest.lead):
                return outer
        return None

    def _reviewed_too(self, cue: CueMatch) -> bool:
        """`KẾ HOẠCH thực hiện A về phát triển kinh tế và tổng kết B`: whether a title goes on with what the document does."""
        joined = self.text.endswith((" và ", " va "), self.sentence.start, cue.start)
        first = self.cues[0]
        opens = first.cue.relation == "implements" and first.start - self.sentence.start < len("V/v: ")
        return self.sentence.zone == "title" and cue.cue.relation == "reviews" and joined and opens

    def _of_row(self, cue: CueMatch) -> Mention | None:
        """`2 | Quyết định A | Điều 3: giờ vào phố | Được sửa đổi bởi Quyết định B`, `Thông tư A quy định về quy trình; tổ chức
        biên soạn … Được thay thế bởi Thông tư B`: the paper with which a row begins, which a page may print line by line,
        in a later cell of which, with its capital, stands the cue."""
        first = self.mentions[0] if self.mentions else None
        if first is None:
            return None
        barred = self.text.endswith(("| ", "|"), self.sentence.start, cue.start)
        lead = barred and ROW_LEAD.fullmatch(self.text, self.sentence.start, first.lead)
        itself = barred and first.type == "Báo cáo" and cue.text.lower().startswith(("báo cáo", "bao cao"))
        behind = first.end <= cue.start if itself else first.core <= cue.start
        begins = first.kind == "full" and (lead or first.start == self.sentence.start) and behind
        if not (begins and (cue.cue.passive or itself) and self.text[cue.start].isupper()):
            return None
        if itself:
            return first  # `57/BC-UBND | Báo cáo kết quả thực hiện B`
        giver = self._behind(cue) if barred else None
        earlier = self.mentions[: bisect_left(self.starts, cue.end)]
        return alike_in_row(self.text, earlier, giver) if giver else first

    def _before_bracket(self, cue: CueMatch) -> Mention | None:
        """`A (thay thế B; được bổ sung bằng C)`: A, of which the second half of a bracket tells too."""
        ends = self.text.endswith("; ", self.sentence.start, cue.start)
        if not (ends and cue.cue.passive) or cue.cue.relation == "succeeds":  # `(sau này là B; từ năm 2022 là C)`
            return None
        opened = self.text.rfind("(", self.sentence.start, cue.start)
        if opened < 0 or self.text.rfind(")", self.sentence.start, cue.start) > opened:
            return None
        place = bisect_left(self.starts, opened) - 1
        paper = self.mentions[place] if place >= 0 else None
        near = paper and not self.text[max(paper.core, paper.tail) : opened].strip()
        return paper if paper and near and paper.kind == "full" else None

    def _enclosing(self, cue: CueMatch, nearest: Mention) -> Mention | None:
        """For a passive cue: the citation whose title `nearest` stands in, `A … thi hành Luật X đối với … được sửa đổi bởi`."""
        if not cue.cue.passive:
            return None
        index = bisect_left(self.starts, nearest.start)
        for mention in reversed(self.mentions[max(0, index - 4) : index]):
            if mention.core <= nearest.start <= mention.tail and self._owner(cue, mention):
                return mention
        return None

    def _annexed_with(self, decision: Mention) -> Mention | None:
        """`Quy chế số … ban hành kèm theo Quyết định số … đã được sửa đổi`: the regulation, where it has a number."""
        place = bisect_left(self.starts, decision.start)
        annexed = self.mentions[place - 1] if place else None
        if annexed is None or annexed.kind != "full" or annexed.type not in words.ANNEXED:
            return None
        return annexed if words.PUT_WITH.fullmatch(self.text, annexed.core, decision.lead) else None

    def _is_titling(self, cue: CueMatch) -> bool:
        """Whether the cue stands in a title: the document's own, or that of the paper just named and dated, `Thông tư số A
        ngày … hướng dẫn thực hiện chính sách quy định tại B`."""
        if self.sentence.zone == "title":
            return True
        place = bisect_left(self.starts, cue.start)
        before = self.mentions[place - 1] if place else None
        named = before is not None and before.core <= cue.start < before.tail
        return named and words.CARRIES_A_POLICY.match(self.text, cue.start) is not None

    def _entitled(self, cue: CueMatch) -> Mention | None:
        """`Thông tư A hướng dẫn Nghị định B quy định chi tiết Luật C và sửa đổi một số điều của Thông tư D`: A, in whose
        title the cue stands, and that is of the type of what is changed."""
        place = bisect_left(self.starts, cue.end)
        if cue.cue.passive or place == len(self.mentions) or not self.text.endswith((" và ", " va "), 0, cue.start):
            return None
        target = self.mentions[place]
        titled = (one for one in reversed(self.mentions[:place]) if one.core <= cue.start < one.tail)
        return next((one for one in titled if one.type == target.type and is_younger(one, target)), None)

    def _also_done(self, cue: CueMatch, nearest: Mention) -> CueMatch | None:
        """The cue before a comma, what it governs being no subject: `A thay thế B, bãi bỏ C`, `A hướng dẫn B, thay thế C`, `A thay thế B, hướng dẫn C`."""
        earlier = self._cue_before(nearest)
        if earlier is None or cue.cue.passive or earlier.cue.relation not in words.ALSO_DOES.get(cue.cue.relation, ()):
            return None
        gaps = (self.text[max(end, cue.start - words.JOINT) : cue.start] for end in (nearest.tail, nearest.core))
        gaps = (words.IN_FORCE_SINCE.sub("", words.BRACKETED.sub("", gap) if "(" in gap else gap) for gap in gaps)
        gaps = (words.UNTIL_THAT.sub("", gap, 1) for gap in gaps)
        apart = any(map(words.ALSO.fullmatch, gaps))
        first = self.mentions[bisect_left(self.starts, earlier.end)]
        if first is not nearest and words.ISSUES.fullmatch(self.text, first.core, nearest.start):
            return None  # `Để cụ thể hóa A, Tỉnh ủy ban hành B, thay thế C`: B does
        if self._issued_anew(earlier, nearest):
            return None
        apart = apart or (first is nearest and earlier.cue.relation in words.ENDS and self._behind_title(cue, nearest))
        gap = self.text[earlier.end : first.lead]
        return earlier if apart and len(gap) <= words.GAP and self.gaps["object"].match(gap) else None

    def _done_beside(self, cue: CueMatch, nearest: Mention) -> CueMatch | None:
        """`A sửa đổi B về phân cấp quản lý cán bộ và bãi bỏ C`, C being younger than B: the cue before B."""
        target = self._behind(cue)
        if cue.cue.passive or cue.cue.relation not in words.ENDS or target is None or not is_younger(target, nearest):
            return None
        joined = self.text.endswith((" và ", " va "), self.sentence.start, cue.start)
        earlier = self._cue_before(nearest) if joined else None
        return earlier if earlier and nearest in self.objects_of(earlier) else None

    def _issued_anew(self, earlier: CueMatch, nearest: Mention) -> bool:
        """`A thực hiện B; tỉnh ban hành C, bãi bỏ D`: whether a clause of its own names `nearest`, C, after what the
        cue before it governs."""
        gap = self.text[earlier.end : nearest.start]
        apart = "; " in gap or words.WHEREAS.search(gap) is not None
        return apart and nearest not in self.objects_of(earlier)

    def _behind_title(self, cue: CueMatch, nearest: Mention) -> bool:
        """`A thay thế B về luân chuyển cán bộ, đồng thời bãi bỏ C`: whether only the title of `nearest` stands before."""
        parted = nearest.title and words.MOREOVER.search(self.text, max(nearest.core, cue.start - 16), cue.start)
        return bool(parted) and bisect_left(self.cue_starts, nearest.core) == bisect_left(self.cue_starts, cue.start)

    def _goes_on_with(self, gap: str) -> bool:
        """Whether nothing but brackets and `và` stands between a paper and a cue."""
        gap = words.OF_OFFICE.sub("", gap)
        return (
            len(gap) < words.JOINT
            and words.AND_YEARS.fullmatch(words.BRACKETED.sub("", gap) if "(" in gap else gap) is not None
        )

    def _changed_since(self, cue: CueMatch, nearest: Mention) -> Mention | None:
        """`A thay thế B, được sửa đổi bởi C`, `A thay thế B, sau đó được thay thế bằng C`: C changes A, B being gone."""
        later = self._later(cue, nearest)
        if not words.PASSIVE.match(cue.text) or not (later or self.text[nearest.core : cue.start] == ", "):
            return None
        earlier = self._cue_before(nearest)
        owner = self._before(earlier) if earlier and nearest in self.objects_of(earlier) else None
        if earlier is None or owner is None:
            return None
        if later or earlier.cue.relation == "implements":
            giver = self._behind(cue)
            alike = giver is not None and _of_one_series(owner, giver)
            like_nearest = giver is None or _of_one_series(nearest, giver)
            return owner if (alike and later) or ((alike or later) and not like_nearest) else None
        return owner if earlier.cue.relation in ("replaces", "repeals") else None

    def _now_called(self, cue: CueMatch, nearest: Mention) -> Mention | None:
        """`A, được sửa đổi bởi B; nay là C`: A, which C goes on from."""
        if cue.cue.slug != "nay-la" or self.text[max(nearest.core, nearest.tail) : cue.start] != "; ":
            return None
        earlier = self._passive_over(nearest)
        return self._before(earlier) if earlier and earlier.cue.relation in words.LEAVES else None

    def _passive_over(self, giver: Mention) -> CueMatch | None:
        """The passive words before a paper that say it did something: `được sửa đổi bởi` before B and C."""
        index = bisect_right(self.cues, giver.start, key=lambda one: one.end) - 1
        cue = self.cues[index] if index >= 0 else None
        return cue if cue and cue.cue.passive and giver in self.objects_of(cue) else None

    def _decides(self, mention: Mention, cue: CueMatch) -> bool:
        """Whether the sentence begins with a paper, but for a mark or a number, that changes others itself, where others
        would only tell what is to be done."""
        heads = words.MARK.fullmatch(self.text, self.sentence.start, mention.lead) is not None
        types = words.DECIDE.get(cue.cue.relation, ())
        return heads and mention.type in types

    def _later(self, cue: CueMatch, nearest: Mention) -> bool:
        """Whether a comma and a word like `sau đó` stand between a paper and what was done then."""
        apart = self.text[nearest.core : cue.start]
        return apart.startswith(", ") and words.AGAIN.fullmatch(apart) is not None

    def _changed_again(self, cue: CueMatch, nearest: Mention) -> Mention | None:
        """`A được sửa đổi tại B, nay tiếp tục được sửa đổi bởi C`: C changes A, not B."""
        if not words.AGAIN.fullmatch(self.text, nearest.core, cue.start) and not (
            (
                cue.cue.relation in ("guides", "implements")
                or (cue.cue.relation in words.ENDS and words.PASSIVE.match(cue.text))
            )
            and self.text[nearest.core : cue.start] == ", "
        ):
            return None
        earlier = self._passive_over(nearest)
        if earlier is None:
            return None
        if earlier.cue.relation == "replaces":
            return nearest  # `A được thay thế bởi B, được sửa đổi bởi C`: B is what is left
        # `A được xã cụ thể hóa bằng B, được … bằng C`
        in_turn = cue.cue.relation == earlier.cue.relation == "implements"
        leaves = in_turn or earlier.cue.relation in words.LEAVES
        if self.text[nearest.core : cue.start] == ", " and not leaves:
            return None
        changed, giver = self._before(earlier), self._behind(cue)
        if cue.cue.relation in words.ENDS and changed and giver and of_below_and_centre(giver, changed):
            return None  # `Quy định A của Trung ương được cụ thể hóa bằng Quy định B, nay được thay bằng Quy định C của tỉnh`
        guided = earlier.cue.relation == "guides"
        if guided and changed and giver and changed.type != giver.type == nearest.type:
            return None  # `Nghị định A được hướng dẫn bởi Thông tư B, nay được thay thế bằng Thông tư C`
        return changed

    def _changed_in_bracket(self, cue: CueMatch) -> Mention | None:
        """`A (đã được sửa đổi tại Điều 1 B, bãi bỏ một phần tại C và được gia hạn bởi D)`: A, of which all of the bracket tells."""
        opened = self.text.rfind("(", self._near(cue.start), cue.start)
        if opened < 0 or ")" in self.text[opened : cue.start] or not words.CHANGED_IN_BOX.match(self.text, opened):
            return None
        if words.AND_WAS.search(self.text, opened, cue.start) is None:
            return None
        place = bisect_left(self.starts, opened) - 1
        outer = self.mentions[place] if place >= 0 else None
        return outer if outer and self.text[outer.core : opened].strip() == "" else None

    def _bracketing(self, cue: CueMatch, nearest: Mention) -> Mention | None:
        """The paper of whose bracket the cue opens a further clause: `Thông tư A (thay thế B; được sửa đổi bởi C)`."""
        if not words.FURTHER_CLAUSE.search(self.text[nearest.tail : cue.start]):
            return None
        place = bisect_left(self.cue_starts, cue.start)
        earlier = self.cues[place - 1] if place else None
        if earlier and earlier.cue.slug == cue.cue.slug == "nay-la" and nearest in self.objects_of(earlier):
            return nearest  # `A (sau này là B; nay là C)`: C goes on with B
        index = bisect_left(self.starts, nearest.start)
        for mention in reversed(self.mentions[max(0, index - 4) : index]):
            if words.IN_BRACKET.fullmatch(self.text[mention.core : cue.start]):
                return mention
        return None

    def _aside_before(self, position: int) -> re.Match[str] | None:
        """What stands by the way right before what was done, at `position`: `Kế hoạch A – triển khai B – đã được sơ kết`."""
        if not any(mark in self.text[self._near(position) : position] for mark in (" – ", " - ", ", ")):
            return None
        return words.ASIDE.search(self.text, self._near(position), position)

    def _nearest(self, cue: CueMatch) -> Mention | None:
        """The last citation that ends before the cue, not one within brackets that are closed again."""
        index = bisect_right(self.starts, cue.start) - 1
        aside = self._aside_before(cue.start) if cue.cue.passive else None
        if entitled := self._quoted_title_before(cue.start):
            return entitled
        for mention in reversed(self.mentions[max(0, index - words.BRACKETS) : index + 1]):
            if cue.start - mention.tail > OUT_OF_REACH:
                return None
            if aside and aside.start() < mention.start < aside.end():
                continue
            if mention.end <= cue.start and (
                not unopened(self.text[mention.end : cue.start])
                or self._in_apposition(mention)
                or (words.BEHIND_BOX.fullmatch(self.text, mention.core, cue.start) and self._in_box(mention))
            ):
                return mention
        return None

    def _quoted_title_before(self, position: int) -> Mention | None:
        """`Hướng dẫn A về “Một số vấn đề thi hành Điều lệ Đảng”, thay thế B`: A, whose title in quotation marks, which names
        another, ends right before `position`."""
        closed = words.TITLE_CLOSED.search(self.text, max(self._near(position), position - 84), position)
        if closed is None:
            return None
        opened = self.text.rfind(words.OPENED_BY[closed.group()[0]], self._near(position), closed.start())
        index = bisect_left(self.starts, opened)
        if opened < 0 or index == 0 or index == bisect_left(self.starts, closed.start()):
            return None
        outer = self.mentions[index - 1]
        return outer if words.TITLE_OPENS.fullmatch(self.text, outer.core, opened) else None

    def _owner(self, cue: CueMatch, mention: Mention) -> Mention | None:
        """`mention` where the cue goes on with its title."""
        if cue.cue.relation == "implements" and (put := self._put_in_force(cue, mention)):
            return put
        if self._apposed(mention, cue) or self._abstracted(mention, cue):
            return mention
        if cue.cue.passive and mention.title and self.text[mention.tail : cue.start].strip(" ") == "|":
            return mention  # the next cell of its row: `… | Mức thu phí | Được thay thế bằng …`
        if cue.cue.passive and (
            self._of_its_part(cue, mention) or self._before_aside(mention, cue) or self._is_it(mention, cue.start)
        ):
            return mention
        if (
            not cue.cue.passive
            and self.text[mention.core : cue.start] in (" – ", " - ")
            and words.IN_ASIDE.match(self.text, mention.core)
        ):
            return mention  # `Kế hoạch A – triển khai B – đã được sơ kết`
        gap = self._behind_it(mention, cue)
        if gap.startswith(")") and self._in_apposition(mention):
            gap = gap[1:]
        if gap.startswith(")") and cue.cue.relation == "implements" and self._in_box(mention):
            return mention if words.BEHIND_BOX.fullmatch(gap) else None
        gap = self._plainly_between(gap, cue, mention)
        if not cue.cue.passive and words.SAYS_THAT.fullmatch(gap) and self._decides(mention, cue):
            return mention  # `- Thông báo số …: cho phép kéo dài thời gian thực hiện A`
        if mention.core <= cue.start and words.OPENS_BRACKET.fullmatch(gap):
            return mention  # `Quyết định số … kiện toàn tổ giúp việc (thay thế …)`
        if cue.cue.slug in ("truoc-day-la", "nay-la") and gap.strip() in (";", ","):
            return mention
        listed = cue.cue.relation == "annexedTo" and words.THING_ANNEXED.search(gap)
        if (
            listed
            or self._rests_too(cue, mention)
            or words.QUOTES.search(gap)
            or (words.WHEREAS.search(gap) and not words.WHICH_ISSUED.fullmatch(gap))
        ):
            return None  # `Hướng dẫn A quy định: "Các đơn vị sơ kết B"`, `A có hiệu lực từ ngày …, còn huyện sơ kết B`
        by = None if cue.cue.passive else words.BY_ORGAN.search(gap)
        if by and self.organ.fullmatch(gap[by.end() :].strip()):
            return None  # `Nghị định A được UBND tỉnh triển khai tại Kế hoạch B`
        if mention.core > cue.start or not (self.gaps["title"].match(gap) or self._opens_with(mention, cue, gap)):
            return None
        stop = (
            r"\n|\.(?: |$)" if cue.cue.passive and self.sentence.zone in ("preamble", "title") else r"[;\n]|\.(?: |$)"
        )
        gap = self._in_one_clause(gap, cue, mention)
        if (
            cue.cue.relation == "guides"
            and words.NEXT_VERB.fullmatch(gap)
            and words.IS_CHANGED.search(self.text[self.sentence.start : mention.lead])
        ):
            return None  # `sẽ sửa đổi Quy chế A, hướng dẫn các chi bộ thực hiện B`: the committee will
        if not cue.cue.passive and (words.NEXT_DID.search(gap) or self._only_once_there(mention, gap)):
            return None  # `Huyện ủy ban hành A thực hiện B, sau đó bãi bỏ C`: the committee did
        if cue.cue.relation in ("implements", "guides", "respondsTo") and self._is_a_ground(mention, gap):
            return None  # `căn cứ A để xây dựng kế hoạch thực hiện B`, `có A thì xã mới ban hành kế hoạch thực hiện B`
        ends = cue.cue.relation in ("replaces", "repeals") and gap.endswith(", ")
        entitled = self._is_all_title(mention, cue, gap)
        if re.search(stop, gap) or unopened(gap) or (not entitled and self._is_of_another(mention, cue, gap)):
            return None
        joints = words.NEXT_CLAUSE if words.IN_FORCE.match(gap) else words.COMMA
        if not entitled and any(self.organ.match(gap, joint.end()) for joint in joints.finditer(gap)):
            return None
        does = words.PREDICATE.match(gap) or (cue.cue.relation == "implements" and words.DRAWS_UP.match(gap))
        if does and not cue.cue.passive and self._named_by_the_way(mention):
            return None
        if not (cue.cue.passive or ends) and words.APART.search(gap):
            return None  # `Quyết định A thành lập Ban Chỉ đạo, thay thế B` does both
        if cue.cue.relation == "implements" and (words.ALLOWS.search(gap) or words.SO_THAT_OTHERS.fullmatch(gap)):
            return None
        told = mention.type in words.TELL
        apart = gap.startswith(",") and not cue.cue.passive
        if apart and words.KEEPS.search(self.text, max(0, mention.lead - 24), mention.lead):
            return None  # both are what something else decides on
        if apart and cue.cue.relation in words.CHANGES and self._wished(mention.lead):
            return None  # `đề xuất giữ nguyên A, bãi bỏ B`
        if cue.cue.slug == "ke-thua" and gap.startswith(",") and self._named_by_the_way(mention):
            return None  # `Ủy ban được thành lập theo A, kế thừa B`
        if cue.cue.relation == "reviews" and gap.endswith(("trên cơ sở ", "tren co so ")):
            return None  # `Chỉ thị A được ban hành trên cơ sở tổng kết B`
        looks = cue.cue.relation == "reviews" and cue.text.lower().startswith(words.CHECKS)
        if looks and mention.type != "Báo cáo" and self._named_by_the_way(mention) and gap.strip() not in words.ON:
            return None  # `Tổ công tác theo Thông báo số … kiểm tra việc thực hiện …`
        if told and self.gaps["paper"].search(gap) and fold(gap.rpartition("|")[2].strip()) != fold(mention.type or ""):
            return None  # `| 57/BC-UBND | Báo cáo sơ kết B |` does review B
        if (
            gap.startswith(",")
            and not cue.cue.passive
            and mention.kind == "name"
            and cue.cue.relation in ("amends", "replaces", "repeals")
            and not words.PASSED.search(self.text, self._near(mention.lead), mention.lead)
        ):
            return None  # `góp ý Luật Công đoàn, sửa đổi Bộ luật Lao động`
        # `thực hiện nghiêm A về X, tổ chức triển khai B`
        return None if self._one_does_both(mention, cue, gap) else mention

    def _in_one_clause(self, gap: str, cue: CueMatch, mention: Mention) -> str:
        """`gap` with a comma for the semicolon, or the bar of a table, that parts no clauses there."""
        ends = cue.cue.relation in words.ENDS
        if cue.cue.slug == "quy-dinh-chi-tiet" and gap.endswith("; "):
            return gap.replace(
                ";", ","
            )  # a title of two parts: `quy định về …; quy định chi tiết một số điều của Luật …`
        if cue.cue.passive and gap.endswith("; ") and gap.count(";") == 1:
            gap = gap.replace(";", ",")  # `Quyết định số … phê duyệt Chương trình …; được điều chỉnh tại …`
        if ends and gap.startswith(" | "):
            gap = gap[2:]  # the next cell of its row: `… | Có hiệu lực từ ngày …; thay thế B`
        if ends and words.TAKES_EFFECT_THEN.fullmatch(gap):
            gap = gap.replace(";", ",")  # `A có hiệu lực từ ngày …; bãi bỏ B`
        titled = "|" in self.text[mention.lead : mention.core] and not words.PROPOSED_BY.search(gap)
        if ends and titled and gap.endswith("; "):
            gap = gap[:-2] + ", "  # `| 13/2023/NQ-HĐND | … | Nghị quyết quy định học phí; thay thế B |`
        return gap

    def _is_all_title(self, mention: Mention, cue: CueMatch, gap: str) -> bool:
        """Whether all that stands between a paper and what ends it, or what it ends, is its title, whatever organs that lists:
        `về mối liên hệ với chi ủy, đảng ủy, thay thế B`, `về nhiệm vụ của Ban A, Ban B được thay thế bằng C`."""
        if cue.cue.relation not in ("replaces", "repeals") or mention.title is None or mention.tail < cue.start - 2:
            return False
        return gap.endswith(", ") or (cue.cue.passive and not self._named_by_the_way(mention))

    def _is_of_another(self, mention: Mention, cue: CueMatch, gap: str) -> bool:
        """Whether an organ or a paper without number stands between a paper and a cue, which then is said of that one."""
        paper = cue.cue.passive and words.ANOTHER_PAPER.search(gap) and self._named_by_the_way(mention)
        return bool(paper or self.gaps["actor"].search(gap))

    def _rests_too(self, cue: CueMatch, mention: Mention) -> bool:
        """`Thực hiện A, căn cứ B, Ủy ban xây dựng kế hoạch`: whether the sentence, not A, rests on B."""
        opens = self.sentence.zone in ("opening", "preamble")
        return cue.cue.relation == "basedOn" and opens and self._ruler(mention) is not None

    def _behind_it(self, mention: Mention, cue: CueMatch) -> str:
        """What stands between a paper and a cue, without brackets, reasons and who says so."""
        told = words.BRACKETED.sub("", self.text[mention.core : cue.start])
        gap = words.REASON.sub(" ", told)
        gap = words.ENDED_THEN.sub("", gap.rstrip()) + " " if gap != told else gap
        gap = words.PASSED_AT_SESSION.sub("", gap)
        guides = cue.cue.relation in ("guides", "respondsTo") and words.MARK.fullmatch(
            self.text, self.sentence.start, mention.lead
        )
        if gap.strip() == ":" and (cue.cue.passive or guides or self._decides(mention, cue)):
            gap = " "  # `1. Quyết định số …: được thay thế bởi …`, `- Công văn số …: hướng dẫn thực hiện …`
        giver = self._behind(cue) if cue.cue.passive and words.BECAUSE_IT.fullmatch(gap) else None
        if giver and (giver.type == mention.type or mention is self.mentions[0]):
            gap = " "
        if cue.cue.passive and self.text[cue.start].isupper() and gap.endswith(". "):
            gap = f"{gap[:-2]} "  # the next cell of a table: `… về đất đai. Được thay thế bởi …`
        return words.AS_SAID.sub(" ", gap)

    def _opens_with(self, mention: Mention, cue: CueMatch, gap: str) -> bool:
        """`Kế hoạch A có phạm vi toàn huyện, thay thế B`: whether the sentence begins with A and goes on with what it does."""
        if cue.cue.relation == "implements" and words.THAT_ONE_IS.fullmatch(gap):
            return words.AIM_OF.search(self.text, self._near(mention.lead), mention.lead) is not None
        opens = mention.kind == "full" and LEAD.fullmatch(self.text, self.sentence.start, mention.lead)
        behind_colon = mention.kind == "full" and self.text.endswith(": ", self.sentence.start, mention.lead)
        if (
            (opens or behind_colon)
            and cue.cue.passive
            and words.PASSIVE.match(cue.text)
            and words.TELLS_FIRST.fullmatch(gap)
        ):
            given = self.mentions[bisect_left(self.starts, cue.end) :][:1]
            return cue.cue.relation not in ("replaces", "repeals") or any(one.type == mention.type for one in given)
        listed = opens and mention.lead > self.sentence.start
        if listed and cue.cue.relation == "implements" and gap == ": " and mention.type not in LETTERS:
            return True  # `2. Kết luận số …, ngày …: tiếp tục thực hiện Chỉ thị số …`
        if cue.cue.relation not in words.ENDS or cue.cue.passive or not words.WHAT_IT_IS.fullmatch(gap):
            return False
        return bool(opens or words.OPENS_WITH_DAY.fullmatch(self.text, self.sentence.start, mention.lead))

    def _before_aside(self, mention: Mention, cue: CueMatch) -> bool:
        """`Quy định A, văn bản thay thế B, đã được thay thế bằng C`: A."""
        aside = self._aside_before(cue.start)
        return aside is not None and aside.start() in (mention.core, mention.tail)

    def _is_it(self, mention: Mention, position: int) -> bool:
        """`A khó áp dụng, cho đến khi nó được thay thế bằng B`: whether `nó` is the one paper that is named before."""
        told = words.IT.search(self.text, max(mention.core, self._near(position)), position)
        before = self.mentions[: bisect_left(self.starts, position)] if told else []
        return len({str(one.code or one.name) for one in before if told and one.end <= told.start()}) == 1

    def _of_its_part(self, cue: CueMatch, mention: Mention) -> bool:
        """`Quyết định A: Điều 10 được sửa đổi bởi B`, `Tại khoản 3 Quy chế A, cụm từ “…” được sửa thành …`: a part of A alone
        stands between it and what was done."""
        behind = max(mention.core, mention.tail)
        if words.PARTS_TOLD.fullmatch(self.text, behind, cue.start):
            return True
        return cue.cue.relation == "amends" and words.WORDS_THERE.fullmatch(self.text, behind, cue.start) is not None

    def _plainly_between(self, gap: str, cue: CueMatch, mention: Mention) -> str:
        """What stands between a paper and a cue, without the rest of who issued it and what is said by the way."""
        gap = words.ADJUNCT.sub("", words.VISION.sub("", words.REST_OF_ORGAN.sub("", gap)))
        if words.NUMBERED.search(self.text, max(mention.end, mention.core - 20), mention.core):
            gap = words.NUMBER_OF_IT.sub("", gap)
        if words.BOARD.search(self.text, max(mention.end, mention.core - 20), mention.core):
            gap = words.FIELD_OF_BOARD.sub("", gap)
        if not cue.cue.passive:
            gap = words.IN_ITS_ARTICLE.sub("", gap)
        gap = (words.REMARK if cue.cue.passive else words.AND_MORE).sub(" ", gap)
        if cue.cue.slug in ("duoc-thay-the", "duoc-ke-thua"):
            ended = words.ENDED.fullmatch(words.AND_LAST.sub("", gap))
            gap = "" if ended else gap  # `A hết hiệu lực, do B thay thế`, `A hết hiệu lực và được thay thế bởi B`
        if cue.cue.relation == "reviews" and mention.type in words.TELL:
            gap = words.TELLS.sub(" ", gap)
        if cue.cue.relation == "guides" or (cue.cue.relation == "reviews" and mention.type == "Báo cáo"):
            gap = words.SENT_TO.sub(" ", gap)
        elif cue.cue.relation == "implements":
            gap = words.SENT_SO.sub(" ", gap)
        elif cue.cue.relation in words.ENDS and not self._named_by_the_way(mention):
            gap = words.APPLIES_FOR.sub(" ", gap)
        elif cue.cue.relation == "succeeds":
            gap = words.BUILT_ON.sub(" ", gap)
        return gap

    def _abstracted(self, mention: Mention, cue: CueMatch) -> bool:
        """`118-KH/TU | 28/4/2026 | Tỉnh ủy | Kế hoạch thực hiện A`, in a register: whether the cell that tells what the paper
        of its row is about begins with the cue, or with its type."""
        row = self.text.rfind("\n", 0, mention.lead) + 1
        first = bisect_left(self.starts, row)
        told = words.ABSTRACT.fullmatch(self.text, mention.core, cue.start) if not cue.cue.passive else None
        if told is None or first >= len(self.mentions) or self.mentions[first] is not mention:
            return False
        kind = type_named(told["type"])
        if kind is None:
            return not told["type"] and self.seen.has_abstracts
        letter = mention.type is None and kind.name == "Công văn"
        return letter or kind.name == mention.type

    def _put_in_force(self, cue: CueMatch, there: Mention) -> Mention | None:
        """`Đề án A được thông qua tại Nghị quyết B nhằm thực hiện C`: A."""
        place = bisect_left(self.starts, there.start)
        ends = (there.core, there.tail)
        if place == 0 or not any(words.SO_AS_TO.fullmatch(self.text, end, cue.start) for end in ends):
            return None
        paper = self.mentions[place - 1]
        put = paper.kind == "full" and words.PUT_IN_FORCE.fullmatch(self.text, paper.core, there.lead)
        return paper if put else None

    def _named_by_the_way(self, mention: Mention) -> bool:
        """Whether a preposition governs `mention`: `theo Quyết định số …`."""
        return words.GOVERNED.search(self.text, max(self.sentence.start, mention.lead - 9), mention.lead) is not None

    def _is_a_ground(self, mention: Mention, gap: str) -> bool:
        """Whether somebody rests on `mention` to do what stands behind `gap`."""
        if words.THEN_OTHERS.match(gap):
            return True
        if words.SO_AS.match(gap):
            return self._named_by_the_way(mention)
        behind = words.SO_AS_TOO.fullmatch(gap) is not None
        return behind and words.RESTS_ON.search(self.text, self._near(mention.lead), mention.lead) is not None

    def _only_once_there(self, mention: Mention, gap: str) -> bool:
        """`khi Chính phủ hướng dẫn Luật A thì rà soát để bãi bỏ B`: whether that is to be done once A is there."""
        if words.THEN_DO.search(gap) is None:
            return False
        return words.ONCE.search(self.text, self._near(mention.lead), mention.lead) is not None

    def _is_an_object(self, mention: Mention, cue: CueMatch) -> bool:
        """Whether `mention` is what an earlier cue says to be carried out, by whoever does the other thing too."""
        index = bisect_right(self.active, mention.start, key=lambda one: one.end) - 1
        earlier = self.active[index] if index >= 0 else None
        if earlier is None:
            return False
        alike = earlier.cue.relation == cue.cue.relation and cue.cue.relation in ("implements", "reviews")
        apart = (
            cue.cue.relation in words.CHANGES and earlier.cue.relation == "implements" and self._before(earlier) is None
        )
        return (alike or apart) and self.gaps["object"].match(self.text[earlier.end : mention.lead]) is not None

    def _one_does_both(self, mention: Mention, cue: CueMatch, gap: str) -> bool:
        """Whether who does what stands behind `gap` carries out `mention` too, or studies it and makes it known."""
        titled = cue.cue.relation == "implements" and gap.startswith(" về ") and gap.endswith(", ")
        if cue.cue.passive or words.WAS_ISSUED.match(gap) or not (titled or gap.startswith(",")):
            return False
        first = self._objects_before(mention)[0]
        if self._is_an_object(mention, cue):
            return True
        studied = words.MADE_KNOWN.search(self.text, self._near(first.lead), first.lead)
        return studied is not None and cue.cue.relation not in words.CHANGES

    def _apposed(self, mention: Mention, cue: CueMatch) -> bool:
        """`A, văn bản thay thế B, có hiệu lực …`: whether between commas it is told of `mention`, A, what it does."""
        ends = {mention.core, mention.tail} if mention.kind == "full" else ()
        named = next(filter(None, (words.APPOSED_PAPER.fullmatch(self.text, end, cue.start) for end in ends)), None)
        place = bisect_left(self.starts, cue.end)
        if named is None or place == len(self.mentions) or cue.cue.passive:
            return False
        target, kind = self.mentions[place], fold(named["kind"])
        closed = any(words.CLOSES_APPOSED.match(self.text, end) for end in (target.core, target.tail))
        alike = kind == "van ban" or fold(mention.type or "").startswith(kind)
        apart = words.NOT_APPOSED.search(self.text, self._near(mention.lead), mention.lead)
        by_it = apart and kind == "van ban" and words.GOVERNED.search(apart.group())
        return closed and alike and (apart is None or by_it is not None)

    def _unnamed(self, cue: CueMatch) -> bool:
        """Whether the cue belongs to a paper without number: `Luật sửa đổi, bổ sung …`, `các Nghị định thay thế …`."""
        relation = cue.cue.relation
        if relation not in ("amends", "replaces", "repeals", "suspends", "guides") or cue.cue.passive:
            return False
        last = self._nearest(cue)
        if last and (self._apposed(last, cue) or words.RULES_THAT.fullmatch(self.text, last.core, cue.start)):
            return False
        if last and last.kind == "backref" and self.text[last.end : cue.start] == " ":
            return False  # `… thông qua Nghị quyết A. Nghị quyết thay thế Nghị quyết B.`
        lead, whole = self.voice.lead(cue)
        paper = self.gaps["unnamed"].search(lead)
        if (
            paper
            and relation == "guides"
            and self.own_type
            and fold(paper.group().strip(" ,(“")) == fold(self.own_type)
        ):
            return False
        if paper and (words.IS_A_PAPER.search(lead) or words.ARTICLE_RULES.search(lead)):
            return False  # `A chính là văn bản thay thế B`, `A, trong đó Điều 12 quy định thay thế B`
        if paper and words.IS.search(lead[: paper.start() + 1]):
            return False  # `Luật A là luật thay thế Luật B`
        if (
            paper and last and lead[: paper.start() + 1].rstrip(" “").endswith("|")
        ):  # `| 12/QĐ-UBND | Quyết định thay thế B |`
            return fold(paper.group().strip(" ,(“|")) != fold(last.type or "")
        opens = paper is not None and whole and not lead[: paper.start()].strip(" *")
        return paper is not None and not (self.sentence.zone == "title" and opens)

    def objects_of(self, cue: CueMatch) -> list[Mention]:
        """The citations that the cue governs."""
        if cue.cue.passive and cue.cue.zones:
            return []  # `A bị bãi bỏ, B còn áp dụng`: the cue leads to nobody who did it
        cue = self.joint_with.get(cue.start, cue)
        index = bisect_left(self.starts, cue.end)
        if cue.cue.slug == "thay-cum-tu" or cue.cue.relation == "corrects":  # what the quoted words name is no object
            while index < len(self.mentions) and in_quotation(self.text[cue.start : self.mentions[index].start]):
                index += 1
        if index == len(self.mentions):
            return []
        first = self.mentions[index]
        gap = self.text[cue.end : first.lead]
        relation = cue.cue.relation
        preamble = self.sentence.zone == "preamble" and not self.text.endswith(".", 0, self.sentence.end)
        if relation == "basedOn" and not preamble and gap.endswith(", ") and self._acts_next(first):
            return []  # `Căn cứ tình hình thực tế, Công văn số … đính chính Quyết định số …`
        if relation == "suspends" and words.HALTED_BY.fullmatch(gap):
            return []  # `A: tạm đình chỉ thi hành theo B`: B does it
        if relation == "respondsTo" and (gap.strip().lower() == "theo" or ":" in gap):
            return []  # `nghiên cứu trả lời theo Quy định số …`
        if relation == "implements" and gap.strip() == ",":
            return []  # `Kế hoạch A đang thực hiện, Nghị quyết B thì chưa`
        if relation == "amends" and (beside := self._beside_unnamed(index, gap)):
            return [beside]
        if relation in words.ENDS and words.ALSO_ITSELF.fullmatch(gap):
            return []
        direct = (
            (len(gap) <= words.GAP and self.gaps["object"].match(gap))
            or self._names_a_basis(cue, first)
            or (
                relation in ("repeals", "amends", "replaces")
                and len(gap) <= words.LONG_GAP
                and self.gaps["rules"].fullmatch(gap)
                and not (relation == "amends" and words.RULED_ELSEWHERE.search(gap))
            )
            or (relation in ("repeals", "amends") and len(gap) <= words.LONG_GAP and self.gaps["part"].fullmatch(gap))
            or (relation in ("repeals", "amends") and first.part and self.gaps["rules-beside"].fullmatch(gap))
            or (
                relation == "implements"
                and (self._opens(cue) or words.TO_DO.fullmatch(self.text, self.sentence.start, cue.start))
                and len(gap) <= 200
                and (self._opens(cue) or not any(joint in gap for joint in (" và ", " va ")))
                and self.gaps["orders"].fullmatch(gap)
            )
            or (relation == "amends" and words.ADDS.search(cue.text) and self.gaps["into"].fullmatch(gap))
            or (relation == "amends" and len(gap) <= words.GAP + words.GAP and words.BY_AMOUNT.fullmatch(gap))
            or (
                relation in ("amends", "repeals", "replaces")
                and len(gap) <= words.LONG_GAP
                and self._at_part(cue, first)
            )
            or (relation == "extends" and len(gap) <= words.GAP and words.UNTIL_FOR.fullmatch(gap))
            or (relation == "extends" and len(gap) <= words.LONG_POLICY and words.OF_POLICY.fullmatch(gap))
            or (relation == "extends" and len(gap) <= words.LONG_POLICY and words.OF_PLAN.fullmatch(gap))
            or (relation == "suspends" and words.RULES_BELOW.fullmatch(gap))
            or (relation in ("repeals", "amends", "replaces") and words.PARTS_BELOW.fullmatch(gap))
            or (
                relation == "corrects"
                and len(gap) <= words.GAP
                and self.gaps["words"].fullmatch(gap)
                and words.RULED_ELSEWHERE.search(gap) is None
            )
            or (
                relation == "corrects"
                and words.LISTS_MISPRINTS.fullmatch(self.text, cue.end, first.lead)
                and words.READS_SO.match(self.text, first.core)
            )
            or (relation == "guides" and len(gap) <= 200 and self.gaps["topic"].fullmatch(gap))
            or (relation == "guides" and self._is_titling(cue) and self.gaps["provided"].fullmatch(gap))
            or (cue.cue.slug == "thay-cum-tu" and self._words_of(gap))
        )
        listed = (not direct or ":" in gap) and len(gap) <= 160 and self.gaps["announced"].fullmatch(gap)
        if not direct and not listed and not self.leads_to_annexed(relation, gap):
            return []
        entitled = self.sentence.zone == "title" and words.SOME_RULES_OF.fullmatch(gap)
        if (
            relation == "implements"
            and not (entitled or self._carries_annexed(cue, gap))
            and words.AS_RULED.search(gap)
        ):
            return []
        if (
            relation == "extends"
            and not cue.cue.passive
            and gap.strip()
            and not words.UNTIL_FOR.fullmatch(gap)
            and not re.search(r"(?i)thời|hiệu lực|thoi|hieu luc", cue.text)
        ):
            return []
        numbered = relation == "corrects" and ":" in gap  # `Đính chính tại các Quyết định: Số …; số …`
        joined = list(self._joined(index, cue, listed=bool(listed) or numbered))
        if (
            relation in ("guides", "reviews") and not cue.cue.passive
        ):  # `Thông tư A hướng dẫn B, và Công văn C hướng dẫn …`: no letter is guided
            joined = [one for one in joined if one.type not in LETTERS or first.type in LETTERS]
        return [first, *joined]

    def _acts_next(self, mention: Mention) -> bool:
        """Whether a cue stands right behind a paper: what it does itself."""
        return any(mention.core < one.start <= mention.core + 2 for one in self.cues)

    def _words_of(self, gap: str) -> bool:
        """`Thay cụm từ “A” bằng cụm từ “B” tại khoản 3 Điều 5 …`: whether the words changed stand in what is named next."""
        told = words.QUOTED.sub("“”", gap) if len(gap) <= words.QUOTING else gap
        return len(told) <= words.LONG_GAP and self.gaps["words"].fullmatch(told) is not None

    def _at_part(self, cue: CueMatch, first: Mention) -> bool:
        """`Điều chỉnh tổng mức đầu tư tại Điều 1 Quyết định số …`: what stands in a part of the paper is changed."""
        gap = words.QUOTED.sub("x", self.text[cue.end : first.start])
        if first.part is None and self.text.endswith(("như sau:", "nhu sau:"), 0, self.sentence.end):
            return words.LAID_DOWN.fullmatch(gap) is not None  # `Điều chỉnh dự toán giao tại Quyết định số … như sau:`
        if first.part is None:  # `Điều 1. Điều chỉnh tổng mức đầu tư được phê duyệt tại Quyết định số …`
            return words.ADJUSTS.match(cue.text) is not None and words.FIGURE_SET.fullmatch(gap) is not None
        if self.gaps["at-part"].fullmatch(gap):
            return cue.cue.relation != "replaces" or words.FORM.match(gap) is not None
        rewrites = words.REWRITES.match(cue.text)  # not `Bổ sung hồ sơ quy định tại Điều 5 Nghị định A`
        opens = rewrites and words.OPENS_CLAUSE.fullmatch(self.text, self.sentence.start, cue.start)
        return opens is not None and self.gaps["ruled-at-part"].fullmatch(gap) is not None

    def _named_as(self, cue: CueMatch) -> tuple[Mention, list[Mention]] | None:
        """`Kế hoạch A và văn bản điều chỉnh là Công văn B`, `A và các Quyết định sửa đổi gồm: B; C`: A, and what changed it."""
        place = bisect_left(self.starts, cue.start)
        if cue.cue.passive or cue.cue.relation not in words.CHANGES or not 0 < place < len(self.mentions):
            return None
        changed, first = self.mentions[place - 1], self.mentions[place]
        if not changed.kind == first.kind == "full" or first.start < cue.end:
            return None
        beside = words.AND_A_PAPER.fullmatch(self.text, max(changed.core, changed.tail), cue.start)
        told = cue.end
        if first.code == changed.code and place + 1 < len(self.mentions):
            place, told = place + 1, max(first.core, first.tail)  # `A và các quyết định sửa đổi A gồm: B; C`
            first = self.mentions[place]
        if beside is None or words.WHICH_IS.fullmatch(self.text, told, first.lead) is None:
            return None
        if self._wished(changed.lead):
            return None  # `đề nghị rà soát A với kế hoạch thay thế là B`
        listed = ":" in self.text[told : first.lead]
        return changed, [first, *self._joined(place, cue, listed=listed)]

    def _beside_unnamed(self, index: int, gap: str) -> Mention | None:
        """`sửa đổi một số điều của các Nghị định hướng dẫn thi hành Luật Đất đai và Nghị định số 187/2004/NĐ-CP`."""
        through = self.gaps["through"].fullmatch(gap)
        other = self.mentions[index + 1] if through and index + 1 < len(self.mentions) else None
        if through is None or other is None or fold(other.type or "") != fold(through["type"]):
            return None
        joined = re.fullmatch(r"(?i),? (?:và|va) ", self.text[self.mentions[index].core : other.lead])
        return other if joined else None

    def _opens(self, cue: CueMatch) -> bool:
        """Whether the sentence begins with the cue."""
        start = self.sentence.start
        return cue.start - start < 12 and not self.text[start : cue.start].strip(" -–+*“")

    def _heads_bases(self, cue: CueMatch) -> bool:
        """Whether a preamble line names its bases from the cue on: `Căn cứ …`, `Để cụ thể hóa …; sau khi xem xét …`."""
        return self._opens(cue) or (
            self.text.endswith("; ", self.sentence.start, cue.start)
            and words.TO_DO.match(self.text, self.sentence.start) is not None
        )

    def _names_a_basis(self, cue: CueMatch, first: Mention) -> bool:
        """Whether a preamble line leads from its cue to `first`: `Xét đề nghị của Sở Y tế tại Tờ trình số …`."""
        return (
            cue.cue.relation == "basedOn"
            and self.sentence.zone == "preamble"
            and self._opens(cue)
            and not any(
                cue.end <= other.start < first.start and other.cue.relation != "annexedTo" for other in self.cues
            )
            and self.gaps["basis"].search(self.text[cue.start : first.start]) is not None
            and not self._acts_between(self.text[cue.end : first.start])
            and not (
                self.text.endswith(".", 0, self.sentence.end)
                and words.RULED_BY.fullmatch(self.text, cue.end, first.lead)
            )
        )

    def _acts_between(self, gap: str) -> bool:
        """Whether an organ does something in `gap`: `Căn cứ tình hình, Đảng ủy xã tổ chức quán triệt Nghị quyết số …`."""
        organs = (self.organ.match(gap, comma.end()) for comma in re.finditer(", ", gap))
        return words.DOES.search(gap) is not None or any(
            organ and self.gaps["acts"].match(gap, organ.end()) for organ in organs
        )

    def _issued_beside_it(self, doer: Mention, first: Mention, mention: Mention, gap: str) -> bool:
        """`ban hành Kế hoạch A thực hiện B và Quyết định C về …`: C was issued after A, or with it; A does not carry it out."""
        if is_younger(first, doer) or doer.code is None or mention.code is None:
            return False
        same = doer.code.body == mention.code.body != (first.code.body if first.code else None)
        if is_younger(mention, doer) and (same or gap.strip() == "," or mention.type == "Công văn"):
            return True
        if gap.strip() != "," or not mention.title or first.code is None:
            return False
        before = self.text[max(self.sentence.start, doer.lead - words.FAR_ISSUED) : doer.lead]
        return same and words.ISSUED.search(before) is not None

    def _carries_annexed(self, cue: CueMatch, gap: str) -> bool:
        """Whether the cue carries out what a paper has put in force: `thực hiện Đề án … ban hành kèm theo Quyết định số …`."""
        if not words.PUT_IN_FORCE_BY.fullmatch(gap):
            return False
        paper = self._nearest(cue)
        ends_there = paper is not None and not self.text[max(paper.core, paper.tail) : cue.start].strip()
        lead = self.text[self._near(cue.start) : cue.start]
        return ends_there or words.BEGINS_TO_CARRY.search(lead) is not None

    def _joined(self, index: int, cue: CueMatch, *, listed: bool = False) -> Iterator[Mention]:
        """Citations joined to the one at `index` by a comma, `và`, `cùng`; in a Căn cứ line by a semicolon too.

        So are the items of a list that the sentence announces (`listed`): `thay thế các văn bản sau: A; B`.
        """
        first = last = self.mentions[index]
        relation = cue.cue.relation
        giver = self._before(cue) if relation in words.CHANGES and not cue.cue.passive else None
        whole_line = relation == "basedOn" and self.sentence.zone == "preamble" and self._heads_bases(cue)
        doer = self._before(cue) if relation == "implements" and not cue.cue.passive else None
        reviewer = self._before(cue) if relation == "reviews" else None
        some = relation == "amends" and not cue.cue.passive and cue.text.lower().endswith(words.SOME_OF)
        told_of_others = self.sentence.zone in ("body", "opening", "purpose", "footnote")
        aside, others = False, 0
        for mention in (self.mentions[place] for place in range(index + 1, len(self.mentions))):
            if mention.start == first.start:
                yield mention
                continue
            if mention.start < last.tail or (relation == "implements" and self._is_named_in_title(last, mention)):
                continue
            others = others + 1 if id(mention) in self.owned else 0
            if others > words.OF_OTHERS:
                return
            if giver and giver.kind != "backref" and is_younger(mention, giver):
                return
            if reviewer and reviewer.type == mention.type and is_younger(mention, reviewer):
                return  # `Thực hiện Kết luận A về tổng kết B và Kết luận C`
            gap = words.BUT_NOT.sub("", self.text[last.tail : mention.lead])
            if relation in words.ENDS and words.THAT_ALONE.match(self.text, mention.tail):
                gap = words.SINCE_DAY.sub("", gap, 1)  # `bãi bỏ A từ ngày 01/7/2020, B từ ngày 01/01/2021`
            if relation == "consolidates":
                gap = words.ITS_FORCE.sub("", gap, 1)  # `hợp nhất A có hiệu lực từ ngày 01/01/2018 và B`
                gap = words.WITH.sub(" và ", gap, 1)  # `hợp nhất A với B`
            if some and (words.CHANGED_BY.fullmatch(gap) or (aside and gap.strip() in ("và", "va"))):
                aside, last = True, mention  # `sửa đổi một số điều của A được sửa đổi bởi B và C, D`: A and D
                continue
            aside = False
            if doer and (
                self._issued_beside_it(doer, first, mention, gap)
                or stands_below(mention, doer)
                or (is_younger(mention, doer) and self._is_an_object(doer, cue))
            ):
                return  # `Thực hiện Kế hoạch A của tỉnh về triển khai B, Kế hoạch C của xã`: A carries no C out
            if relation in words.ENDS and not cue.cue.passive and words.AT.fullmatch(gap):
                return  # `đã bãi bỏ A, tại B`: B is what did it
            if whole_line and (words.THEN_SAYS.search(gap) or words.HEARD_OTHERS.search(gap)):
                return  # `Căn cứ khoản 4 Điều 59 A thì B tiếp tục có hiệu lực`
            if whole_line and words.IN_ITS_TITLE.search(gap):
                continue
            listed = listed or self.gaps["and-list"].fullmatch(gap) is not None
            item = (listed or relation == "consolidates") and self.gaps["next-item"].fullmatch(gap)
            if item and self.gaps["stays"].match(self.text[mention.tail : self.sentence.end]):
                continue
            joined = (
                whole_line
                or item
                or (relation in words.CHANGES and mention.part and self.gaps["joined-part"].fullmatch(gap))
                or (relation == "consolidates" and gap.strip() in ("với", "voi"))
                or self.gaps["and-list"].fullmatch(gap)
                or (relation == "implements" and cue.cue.passive and self._by_another(last, mention))
                or (self.gaps["joined"].match(gap) and (")" not in gap or "(" in gap))
                or (relation in words.ENDS and last.type == mention.type and self._behind_its_title(last, gap))
                or self._and_annexed(relation, gap)
                or (some and giver is None and self._next_of_article(cue, last, mention, gap))
                or (relation == "implements" and self._behind_what_titles_name(first, mention, gap))
            )
            if not joined or (not cue.cue.passive and words.IS_ENDED.match(self.text, mention.tail)):
                return
            apart = gap.startswith("; ") or (told_of_others and gap.startswith(", "))
            if apart and words.IS_TOLD.match(self.text, mention.core):
                return
            if relation == "guides" and giver and _of_one_series(giver, mention):
                return  # `Công văn A hướng dẫn B và Công văn C`: C is another letter of the same office
            if relation == "guides" and not cue.cue.passive and not self._guided_too(first, last, mention, giver):
                return  # a circular guides a law and a decree, a decree no other decree
            if mention.start != last.start:
                yield mention
            last = mention

    def _guided_too(self, first: Mention, last: Mention, mention: Mention, giver: Mention | None) -> bool:
        """Whether `mention`, joined to the `last` of what is guided, can be guided beside the `first`."""
        if outranks(mention, first):
            return True
        own = giver is None or self.voice.is_self(giver)
        ends = own and words.ENDS_OR_NEXT.match(self.text, mention.tail)
        between = self.text[last.tail : mention.lead].strip()
        circular = giver is not None and giver.type in words.CIRCULARS and mention.type == "Nghị định"
        directly = between in ("và", "va", *("," if ends or circular else ())) and first.tail == first.core
        guide = rank(giver) if giver else self._own_rank()
        if not directly or (guide is None and giver is None):
            return False
        letter = giver is not None and giver.type == "Công văn"
        return letter or (guide or 0) > (rank(mention) or 0)

    def _own_rank(self) -> int | None:
        """The rank of the document itself among State acts, told by its heading, else by how it calls itself here."""
        called = next((one.type for one in self.mentions if one.this), None)
        return rank_of_type(self.own_type or called)

    def _is_named_in_title(self, one: Mention, other: Mention) -> bool:
        """`Thực hiện Chỉ thị A về phát động thi đua theo Nghị quyết Đại hội B`, in an opening line: whether `other` is B."""
        gap = self.text[one.tail : other.lead]
        return self.sentence.zone == "opening" and gap.endswith(" theo ") and ";" not in gap

    def _behind_what_titles_name(self, first: Mention, other: Mention, gap: str) -> bool:
        """`Chỉ thị A về … theo Nghị quyết Đại hội B và Kế hoạch C`: C, which no title of a paper of before it can name."""
        within = " theo " in gap and gap.endswith((" và ", " va ")) and ";" not in gap
        return within and self.sentence.zone == "opening" and is_younger(other, first)

    def _next_of_article(self, cue: CueMatch, one: Mention, other: Mention, gap: str) -> bool:
        """`Sửa đổi, bổ sung một số điều của Nghị định A về quy hoạch; Nghị định B về nhà ở.`: B, in an article, or in what a
        body issues."""
        if one.type != other.type or gap != "; " or not words.ENDS_OR_NEXT.match(self.text, other.tail):
            return False
        acts = self.sentence.zone in ("article", "opening", "preamble") or self.voice.issues_instead(cue) is True
        following = self.mentions[bisect_right(self.starts, other.start) :][:1]
        ends = all(words.ENDS_OR_NEXT.match(self.text, one.tail) for one in following)
        return acts and ends

    def _behind_its_title(self, one: Mention, gap: str) -> bool:
        """`thay thế Quyết định số … của Ủy ban nhân dân tỉnh mức thu phí chợ và Quyết định số …`: a title that no word opens."""
        return one.kind == "full" and one.title is None and words.UNOPENED_TITLE.fullmatch(gap) is not None

    def _by_another(self, one: Mention, other: Mention) -> bool:
        """`được Tỉnh ủy cụ thể hóa bằng A, Huyện ủy cụ thể hóa bằng B`, `bằng A của X, B của Y`: whether `other` is B."""
        gap = words.ANOTHER_BY.fullmatch(self.text, one.end, other.lead)
        told = gap is not None and words.OF_ITS_OWN.match(gap.group())
        return gap is not None and (told is None or words.OF_ITS_OWN.match(self.text, other.end) is not None)

    def _objects_before(self, mention: Mention) -> list[Mention]:
        """For a passive cue: the citation before it and those joined to it from the left."""
        found = [mention]
        for other in reversed(self.mentions[: bisect_left(self.starts, mention.start)]):
            if not self.gaps["joined"].match(self.text[other.tail : found[0].start]):
                break
            found.insert(0, other)
        return [*self._row_before(found[0]), *found]

    def _row_before(self, mention: Mention) -> list[Mention]:
        """`các Quyết định số: A; B; C`: those before C, behind the colon."""
        found: list[Mention] = []
        last = mention
        for other in reversed(self.mentions[: bisect_left(self.starts, mention.start)]):
            if words.NEXT_OF_ROW.fullmatch(self.text, other.tail, last.lead) is None:
                return []
            found.insert(0, other)
            last = other
            if self.text.endswith(words.THE, 0, other.start) and ":" in self.text[other.start : other.end]:
                return found
        return []

    def _changed_together(self, last: Mention, cue: CueMatch) -> list[Mention]:
        """`A và B được kéo dài theo C`: what a clause begins with, where nothing governs the first of them."""
        found = [last]
        place = bisect_left(self.starts, last.start)
        for other in reversed(self.mentions[max(0, place - words.CLAUSES) : place]):
            gap = self.text[other.tail : found[0].lead]
            titled = other.title is not None and (other.type != last.type or bool(words.OF_PAPERS.search(other.title)))
            kinds = {other.kind, last.kind}
            of_kind = len(kinds) == 1 or (
                other.type == last.type
                and (kinds <= {"full", "name"} or (other.listed and kinds <= {"full", "short"}))  # `số 18, 19-NQ/TW`
            )
            law_too = cue.cue.relation == "guides" and other.kind == "name"  # `Luật A và Nghị định B được … hướng dẫn`
            of_kind = of_kind or (law_too and last.kind == "full")
            alike = of_kind and not titled and found[0].lead == found[0].start
            listed = gap == "; " and LEAD.fullmatch(self.text, self.sentence.start, other.lead)  # `- A; B: do C bãi bỏ`
            if len(found) == 1 and gap == ", " and other.own_name and last.own_name:
                break  # `Luật Đầu tư số A, Luật Điện lực số B đã được sửa đổi theo Luật số C`: B alone
            if other.tail > found[0].start or not alike or not (listed or self.gaps["joined"].match(gap)):
                break
            found.insert(0, other)
        if len(found) > 1 and self._in_apposition(last):
            return found  # `Ba nghị định (số A, số B, số C) được sửa đổi bởi D`
        if len(found) == 1 or self.text[cue.start - 1] == "(":  # `A, B (nay là C)`
            return [last]
        lead = self.text[max(self.sentence.start, found[0].lead - 40) : found[0].lead]
        if words.THEIR_FORCE.search(lead):
            return found  # `Việc thi hành A và B bị đình chỉ bởi C`
        return found if CLAUSE.search(lead) and not any(self._ruled(one, cue.start) for one in found) else [last]

    def _of_kind(self, target: Mention, giver: Mention, cue: CueMatch) -> Mention | None:
        """The citation that `giver` can amend or replace: the one before the cue, else the paper whose title names it.

        `Nghị định số 78/2025/NĐ-CP … Luật Ban hành … (được sửa đổi bởi Nghị định số 187/2025/NĐ-CP)`: a decree
        amends the decree, not the law in its title.
        """
        apt = may_amend if cue.cue.relation == "amends" else may_end
        if cue.cue.relation not in ("amends", "replaces", "repeals") or apt(giver, target):
            return target
        for mention in reversed(self.mentions[: bisect_left(self.starts, target.start)]):
            if may_change(giver, mention) and mention.core <= target.start:
                return mention
        return None


def _changes_too(cue: CueMatch, title: str) -> bool:
    """`A được sửa đổi bởi B và C sửa đổi, bổ sung một số điều …`: whether the title of C says that it changes A as well."""
    return cue.cue.relation == "amends" and words.AMENDING.match(title) is not None


def _of_one_series(one: Mention, other: Mention) -> bool:
    """Whether two papers are of one type and one body."""
    if one.code is None or other.code is None:
        return False
    return (one.code.kind, one.code.body) == (other.code.kind, other.code.body)
