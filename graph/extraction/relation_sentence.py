"""A sentence with its cues and citations, and what can be asked of one of them alone: whether it is only wished for or
quoted, stands in a bracket, and which part of a paper is meant."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from graph.extraction import relation_words as words
from graph.extraction.cue_matches import CueMatch, find_cues
from graph.extraction.fact_words import FAR, REPORTS, WISHED
from graph.extraction.flow_text import FlowText
from graph.extraction.gaps import gaps
from graph.extraction.grammar import grammar
from graph.extraction.in_part import (
    FOR_SOME_BEFORE,
    PART_LABELLED,
    for_some,
    for_some_after_day,
    part_behind,
    part_in_bracket,
    part_namely,
)
from graph.extraction.mentions import Mention
from graph.extraction.own_voice import OwnVoice
from graph.extraction.structure import Sentence
from graph.folding import fold
from graph.model import Header
from graph.patterns import regex
from graph.vocabulary import begins_organ

_BRACKETS = regex(r"\([^()]*\)")
_NEAR_PART = 2_000
"""So far before what is done to a part of a paper that part is named, in characters."""
_SINCE = 50
"""So long the day is at most since when something is done."""


class RelationSentence:
    """A sentence, its cues and its citations. `seen` is the flow's text as the grammar reads it."""

    def __init__(
        self, seen: FlowText, sentence: Sentence, mentions: list[Mention], header: Header, *, listed: bool = False
    ) -> None:
        self.seen = seen
        self.text, plain = seen.text, seen.plain
        self.sentence = sentence
        self.mentions = mentions
        self.earlier: list[Mention] = []  # those of the sentence before
        self.item_head: Mention | None = None  # that with which its item begins
        self.tells_of_another = False  # `Nghị định này` is a paper that the text tells of
        self.starts = [mention.start for mention in mentions]
        self.own_type = header.type
        self.own_date = header.date
        self.voice = OwnVoice(seen.text, sentence, mentions, header)
        self.gaps = gaps(plain)
        self.organ = grammar(plain).organ_anywhere
        self.cues = find_cues(seen, sentence, mentions, listed=listed)
        self.cue_starts = [cue.start for cue in self.cues]
        self.active = [cue for cue in self.cues if not cue.cue.passive]
        self.joint_with: dict[int, CueMatch] = {}  # the last of the changes made together, by the place of each other
        self.leading: dict[int, CueMatch] = {}  # the first of them
        for one, other in self._joint():
            first = self.leading[other.start] = self.leading.get(one.start, one)
            self.joint_with |= dict.fromkeys((first.start, one.start), other)
        self.befores: dict[int, Mention | None] = {}
        self.led_by: dict[int, CueMatch] = {}  # the cue whose subject another shares, by the place of the other
        self.owned_by_passive: set[int] = set()
        self.governed: dict[int, list[Mention]] = {}
        self.owned: set[int] = set()  # what later cues govern, by id
        self.closes_itself = False

    def _joint(self) -> Iterator[tuple[CueMatch, CueMatch]]:
        """Changes that are joined and so made to the same papers: `sửa đổi, bổ sung Điều 6 và thay thế Phụ lục 2 của A`."""
        for one, other in pairwise(self.cues):
            both = not (one.cue.passive or other.cue.passive)
            gap = self._without_words(one, other.start)
            if one.cue.relation == other.cue.relation:
                both = both and self.gaps["own-part"].fullmatch(gap) is not None
            changes = both and {one.cue.relation, other.cue.relation} <= words.DONE_TOGETHER
            if changes and self.gaps["together"].fullmatch(gap):
                yield one, other

    def _without_words(self, cue: CueMatch, end: int) -> str:
        """What stands behind a cue up to `end`: of `Bãi bỏ cụm từ “A” tại Điều 2 và …` what is behind the quoted words."""
        gap = self.text[cue.end : end]
        return words.QUOTED_THERE.sub("", gap) if cue.cue.slug == "thay-cum-tu" else gap

    def _cue_before(self, mention: Mention) -> CueMatch | None:
        index = bisect_right(self.active, mention.start, key=lambda one: one.end) - 1
        return self.active[index] if index >= 0 else None

    def _behind(self, cue: CueMatch) -> Mention | None:
        """The citation that is named first behind a cue."""
        place = bisect_left(self.starts, cue.end)
        return self.mentions[place] if place < len(self.mentions) else None

    def _in_apposition(self, mention: Mention) -> bool:
        """`Chương trình công tác năm 2024 (Chương trình số …) được điều chỉnh`: the bracket only tells its number."""
        if self.text[mention.core : mention.core + 1] != ")":
            return False
        place = bisect_left(self.starts, mention.start)
        first = mention
        end = place - words.BOXED
        while place > max(0, end) and self.gaps["joined"].match(self.text[self.mentions[place - 1].tail : first.start]):
            place -= 1
            first = self.mentions[place]
        before = self.text[max(self.sentence.start, first.start - words.APPOSED) : first.start]
        kind = re.escape((mention.type or "-").split()[0])
        named = re.search(
            rf"(?i)(?:(?:^[-–+* ]*|[,;:.] ?|(?<!\w)(?:ban hành|xây dựng|có|ra|gửi|ban hanh|xay dung|co|gui) )(?:các )?|(?<!\w)(?:\d{{1,2}}|các|hai|ba|cac) )(?:{kind}|văn bản|van ban)(?: [^,;:.()]*)? ?\((?:(?:số|so):? ?)?$",
            before,
        ) or words.ANNEXED_TO.search(before)
        other = self.mentions[place - 1] if place else None
        return named is not None and (other is None or first.start - len(named.group()) >= other.end)

    def _in_box(self, mention: Mention) -> bool:
        """`Ban Dân vận Huyện ủy (Kế hoạch số …) triển khai A`: the bracket tells what the office has issued for it."""
        if mention.type not in words.BOXED_TYPES or mention.kind != "full":
            return False
        lead = self.text[max(self.sentence.start, mention.lead - words.APPOSED) : mention.lead]
        named = words.BOXED_PLAN.search(lead)
        return named is not None and (begins_organ(named["name"]) or words.UNIT_FIRST.match(named["name"]) is not None)

    def _part_of_each(self, cue: CueMatch, target: Mention) -> str | None:
        """`Bãi bỏ Điều 3 của các Quyết định số A và số B`: the part that stands once before both, for the second."""
        first = self._behind(cue)
        if first is None or first is target or target.part or first.part is None or target.start < first.start:
            return None
        return first.part if self.text.endswith((" các ", " cac "), first.lead, first.start) else None

    def _section(self, cue: CueMatch, target: Mention) -> str | None:
        """`A về việc ban hành Quy chế bệnh viện, phần Quy chế thường trực`: what of A alone ends, behind its title."""
        if cue.cue.relation not in ("repeals", "replaces", "suspends"):
            return None
        line = self.text.find("\n", target.core, target.core + FAR)
        below = target.core + FAR if line < 0 else line
        end = below if target.start >= self.sentence.end else self._up_to_next(target)
        section = words.SECTION_OF_IT.search(self.text, target.core, end)
        if section is None or re.search(r"[;\n]", self.text[target.core : section.start()]):
            return None
        return section.group().removeprefix(", ")

    def _up_to_next(self, mention: Mention) -> int:
        """How far words behind a paper may bear on it: up to the next one."""
        place = bisect_right(self.starts, mention.start)
        end = min(max(mention.core, mention.tail) + FAR, self.sentence.end)
        return min(end, self.mentions[place].lead) if place < len(self.mentions) else end

    def _near(self, position: int) -> int:
        """From where on words may bear on what is said at `position`."""
        return max(self.sentence.start, position - FAR)

    def _supposed(self, mention: Mention) -> bool:
        """Whether only a draft, a plan, a condition or an opinion says something of `mention`."""
        start = max(self.sentence.start, mention.lead - 80)
        draft = words.IS_A_DRAFT.match(self.text, mention.core)
        return draft is not None or words.SUPPOSED.search(self.text[start : mention.lead]) is not None

    def _wished(self, position: int) -> bool:
        """Whether what begins at `position` is only asked for or drafted."""
        return WISHED.search(self.text[self._near(position) : position]) is not None

    def _quoted(self, mention: Mention) -> bool:
        """Whether `mention` stands within words that the sentence quotes: `Có người nói “Quy định A thay thế B”`; what a
        paper itself says is its word: `Điều 3 Quyết định A ghi: “Quyết định này thay thế B”`."""
        straight, opened, closed = (bisect_left(places, mention.lead) for places in self._quotation_marks)
        if straight % 2 == 0 and opened <= closed:
            return False
        mark = max(self.text.rfind(sign, self.sentence.start, mention.lead) for sign in '"“')
        own = mention.kind == "backref" and words.IT_SAYS.search(self.text, self._near(mark), mark)
        return not (own and any(one.part and one.end <= own.start() for one in self.mentions))

    @cached_property
    def _quotation_marks(self) -> tuple[list[int], ...]:
        """Where the sentence has straight, opening and closing quotation marks, but for those that it begins with."""
        line = self.text[self.sentence.start : self.sentence.end]
        first = len(line) - len(line.lstrip('“"( '))
        return tuple(
            [self.sentence.start + one.start() for one in re.finditer(mark, line) if one.start() >= first]
            for mark in '"“”'
        )

    def _annex(self, cue: CueMatch, before: Mention | None) -> bool:
        """Whether what is annexed stands just before the cue, or the cue opens the bracket under the title."""
        if self._ends_title(cue, before):
            return True
        if before is not None and words.BARE_ANNEX.search(self.text, before.end, cue.start):
            return False  # `Quy định A do Tỉnh ủy ban hành, Quy chế kèm theo Quyết định B`: the regulation is not named
        if before is not None:
            lead = self.text[max(self.sentence.start, before.lead - words.APPOSED) : before.lead]
            if words.LIST_FOR.match(self.text, self.sentence.start):
                return False  # `Danh mục văn bản thực hiện A (kèm theo B)`
            if before.type not in words.ANNEXED and words.PROGRAMME_FOR.search(lead):
                return False  # `Chương trình hành động thực hiện A (ban hành kèm theo B)`
            other = self._behind(cue)
            if other and other.type in REPORTS and before.type not in words.ANNEXED:
                return False  # `Quyết định A (kèm theo Báo cáo B)`: what goes with it puts nothing in force
            if other and other.type in words.ANNEXED and before.type not in words.ANNEXED:
                return False  # `Quyết định số … kèm theo Quy chế số …`
            return (before.kind == "full" and before.type in words.ANNEXED) or self.text[before.end : cue.start].strip(
                " (,"
            ) in ("", "được", "duoc")
        lead = self.text[self.sentence.start : cue.start].strip(" *")
        titled = self.sentence.zone == "title" and lead.endswith("(")
        return lead == "(" or titled or self.voice.is_under_heading(cue) or self.voice.is_line_of_annex(cue, lead)

    def _ends_title(self, cue: CueMatch, before: Mention | None) -> bool:
        """`KẾ HOẠCH THỰC HIỆN CHỈ THỊ SỐ … (Ban hành kèm theo Quyết định số …)`: the bracket at the end of the title tells
        of the document itself, unless what stands before it is what is annexed: of a report on a plan it is the plan."""
        opens = self.sentence.zone == "title" and self.text.endswith("(", self.sentence.start, cue.start)
        if not opens or before is None or before.kind != "full":
            return False
        return before.type not in words.ANNEXED or self.own_type in words.ANNEXED

    def excepted_behind(self, cue: CueMatch) -> re.Match[str] | None:
        """`A hết hiệu lực kể từ ngày B có hiệu lực, trừ khoản 2 Điều 5`: what is said behind the cue to stay."""
        far = cue.end + FAR
        opened = self.text.rfind("(", self.sentence.start, cue.start)
        stops = ";\n)" if opened > self.text.rfind(")", self.sentence.start, cue.start) else ";\n"
        end = min((i for c in stops if (i := self.text.find(c, cue.end, far)) >= 0), default=self.sentence.end)
        end = min(end, self.sentence.end, far)
        giver = next((one for one in self.mentions[bisect_left(self.starts, cue.end) :] if one.core < end), None)
        if giver and (behind := self.gaps["except"].match(self.text, giver.core)):
            return behind
        found = (self.gaps[name].search(self.text, cue.end, end) for name in ("except-part", "goes-on-part"))
        return next(filter(None, found), None)

    def part_of(self, cue: CueMatch, target: Mention) -> tuple[bool, str | None]:
        """Whether only a part of `target` is meant by the cue, and which, as printed: `trừ Phụ lục 03`, `khoản 2 Điều 5`."""
        if cue.cue.relation not in ("replaces", "repeals", "suspends", "extends", "amends", "corrects"):
            return False, target.part
        boxed = words.BRACKETED.match(self.text, target.core)  # `A (được sửa đổi bởi B), trừ Điều 11`
        exception = (
            self.gaps["except"].match(self.text, target.tail)
            or (boxed and cue.start >= boxed.end() and self.gaps["except"].match(self.text, boxed.end()))
            or self.gaps["except"].match(self.text, target.core)
            or self.gaps["except-part"].search(self.text, target.core, target.tail)
            or self.gaps["goes-on-part"].search(self.text, target.core, self._up_to_next(target))
        )
        if exception is None and (day := words.SINCE_DAY_TOLD.match(self.text[target.tail : target.tail + _SINCE])):
            behind = target.tail + day.end()  # `Bãi bỏ A kể từ ngày 01/3/2021, trừ Điều 3`
            exception = next(
                (one for name in ("except", "goes-on-part") if (one := self.gaps[name].match(self.text, behind))), None
            )
        near = max(target.core, cue.start - _NEAR_PART)
        if exception is None and cue.cue.passive:
            exception = self.excepted_behind(cue)
        if exception and self._names_another(exception, target):
            exception = None
        if excepted := self._excepted(target) or (exception and self._left_out(exception)):
            part = f"trừ {excepted}"
            return True, f"{target.part}, {part}" if target.part else part
        cell = cue.cue.passive and words.CELL_PART.search(self.text, near, max(target.core, cue.start))
        if cell and self.text.endswith(("| ", "|"), target.core, cue.start):
            return True, cell[
                "part"
            ].strip()  # `2 | Quyết định A | Điều 3: giờ vào phố | Được sửa đổi bởi Quyết định B`
        # `Quyết định A (Điều 5 bị bãi bỏ bởi Quyết định B)`, `Quyết định A: Điều 5 bị bãi bỏ bởi Quyết định B`
        for rule in (
            (words.BOXED_PART, words.PARTS_TOLD, PART_LABELLED) if cue.cue.passive and target.part is None else ()
        ):
            if told := rule.search(self.text, near, max(target.core, cue.start)):
                return True, told["part"].strip(" ,")
        in_cue = cue.cue.passive and target.part is None
        rules = (words.PART_DONE, words.PART_IN_CUE) if in_cue else ()
        if done := next(filter(None, (rule.search(self.text, cue.start, cue.end) for rule in rules)), None):
            return True, done["part"].strip(" ,")
        if section := self._section(cue, target):
            return True, target.part or section
        if boxed_behind := part_in_bracket(self.text, target):
            return True, target.part or boxed_behind.groupdict().get("part")
        active = not cue.cue.passive and target.part is None
        if active and (namely := part_namely(self.text, target, self.sentence.end)):
            return True, namely
        if shared := self._part_of_each(cue, target):
            return True, shared
        if cue.cue.relation in ("replaces", "repeals", "suspends", "extends") and (some := self._for_some(cue, target)):
            return True, f"{target.part}, {some}" if target.part else some
        following = self.cue_starts[bisect_right(self.cue_starts, cue.start) :][:1]
        behind_it = self._without_words(cue, following[0]) if following else ""
        if cue.start in self.joint_with and (own := self.gaps["own-part"].fullmatch(behind_it)):
            return True, words.AND_LAST.sub("", own["part"])  # `sửa đổi Điều 3 và bãi bỏ Điều 15 của A`
        if target.start >= self.sentence.end:  # an item below the line
            item = target.part or self._annexed_item(target) or self._part_behind(cue, target)
            before = self._item_before(target)
            in_part = words.ANNEX_OF_IT.search(before) or words.PIN_FIRST.match(before)
            return item is not None or in_part is not None, item
        apart = self.gaps["part"].fullmatch(self.text, cue.end, target.start) if target.part is None else None
        if apart:
            return True, apart["part"].strip()
        applied = cue.cue.passive and cue.cue.relation == "amends"  # `áp dụng Bảng 2 kèm theo A được sửa đổi bởi B`
        if target.part is None and not applied and (item := self._annexed_item(target)):
            return True, item
        together = cue.cue.relation in words.OF_THE_WHOLE and cue.start in self.joint_with
        end = following[0] if together and following else target.start
        as_whole = cue.cue.passive and "toan bo" in fold(cue.text)
        if cue.cue.passive and words.SOME_ARTICLES.search(cue.text):
            return self._is_of_some(
                cue, target, end
            ), None  # `khoản 2 Điều 14 A đã được sửa đổi một số điều theo B`: A was
        return bool(target.part) or (not as_whole and self._is_of_some(cue, target, end)), target.part

    def _for_some(self, cue: CueMatch, target: Mention) -> str | None:
        """For whom or where alone the cue tells it of `target`, as printed: `đối với các xã miền núi`."""
        last = (self._behind(cue) if cue.cue.passive else None) or target
        found = for_some(self.text, last, self.sentence.end)
        if found is None and cue.cue.relation in ("extends", "suspends"):
            found = for_some_after_day(self.text, last.core, self.sentence.end)
        place = bisect_left(self.starts, cue.start) - 1
        firsts = {target.lead, self.mentions[place].lead if place >= 0 else target.lead}
        before = (FOR_SOME_BEFORE.search(self.text, self._near(first), first) for first in firsts)
        if found is None and (led := next(filter(None, before), None)):
            return led.group().strip(" ;:-–+*\n").partition(",")[0]  # `đối với các xã miền núi, là nơi …,`
        return found.group().strip(" ,(-–+*\n") if found else None

    def _is_of_some(self, cue: CueMatch, target: Mention, end: int) -> bool:
        """Whether what stands up to `end` between the cue and `target`, or before both of them, tells that no more than some
        of it is meant: `bãi bỏ một số quy định của A`, `Phụ lục ban hành kèm theo A được thay thế bởi B`."""
        first, last = bisect_left(self.starts, cue.end), bisect_left(self.starts, target.start)
        before = self.mentions[first:last]
        gap = cue.text + self.text[cue.end : before[0].lead if before and end == target.start else end]
        if before and end == target.start:  # `Bãi bỏ Điều 3 Quyết định A (trừ khoản 2) và Quyết định B`: all of B
            gap += _BRACKETS.sub("", self.text[max(max(one.core, one.tail) for one in before) : end])
        some = self.gaps["some"].search(gap)
        if some and not (some.group().startswith("Quy ") and gap.endswith(words.WITH_IT)):
            return True  # `Bãi bỏ Quy định về … ban hành kèm theo Quyết định số …` is all that it has put in force
        place = bisect_left(self.starts, cue.start)
        nearest = self.mentions[max(0, place - 2) : place] if cue.cue.passive else []
        if any(words.WHERE_AGAINST.match(self.text, max(one.core, one.end)) for one in (target, *nearest)):
            return True  # `A và B trái với Thông tư này hết hiệu lực`: of both what is against it
        if words.MOSTLY.search(self.text, self._near(cue.start), cue.start):
            return True
        rules = (words.PART_OF_IT, words.RULE_OF_IT, words.ANNEX_OF_IT) if cue.cue.passive else (words.ANNEX_OF_IT,)
        reach = self._near(target.lead) if cue.cue.passive else cue.start
        return any(rule.search(self.text, reach, target.lead) for rule in rules)

    def _item_before(self, target: Mention) -> str:
        """What stands before `target` on its line."""
        return self.text[self.text.rfind("\n", 0, target.lead) + 1 : target.lead]

    def _part_behind(self, cue: CueMatch, target: Mention) -> str | None:
        """`1. Quyết định A về giá nước: bãi bỏ khoản 2 Điều 6.`: below a line, or behind its cue."""
        stop = self.text.find("\n", target.core)
        return part_behind(self.text, target, cue.cue.relation, stop if stop >= 0 else len(self.text))

    def _annexed_item(self, target: Mention) -> str | None:
        """`Mẫu số 02/BC ban hành kèm theo Thông tư số …`: which of what the paper has put in force is meant."""
        if not self.text.endswith(words.WITH_IT, self.sentence.start, target.lead):
            return None
        place = bisect_left(self.starts, target.start)
        behind = self.mentions[place - 1].core if place else 0
        item = words.ANNEXED_PART.search(self.text, max(behind, self._near(target.lead)), target.lead)
        return item["part"] if item else None

    def _excepted(self, target: Mention) -> str | None:
        """`thay thế A và B, trừ Phụ lục I của A`, `thay thế A; Chương III của A tiếp tục có hiệu lực`: the part of `target`
        that is named again behind the list."""
        for other in self.mentions[bisect_right(self.starts, target.start) :]:
            again = other.part is not None and other.code is not None and other.code == target.code
            if again and (
                words.BUT_FOR.search(self.text, max(target.end, other.lead - 40), other.lead)
                or words.GOES_ON.match(self.text, other.core)
            ):
                return other.part
        return None

    def _left_out(self, exception: re.Match[str]) -> str:
        """What is left out, without the paper named again: `(trừ mức khoán tại Phụ lục 01 của Quyết định A)` behind A."""
        start, end = exception.span("part")
        again = next((one for one in self.mentions if start <= one.start < end), None)
        told = self.text[start : again.start if again else end].strip()
        return told.removesuffix(" của").removesuffix(" tại").removesuffix(" cua")

    def _names_another(self, exception: re.Match[str], target: Mention) -> bool:
        """Whether what is left out is of another paper than `target`."""
        start, end = exception.span("part")
        inside = self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        return any(other.code is not None and other.code != target.code for other in inside)
