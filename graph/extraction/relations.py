"""What a sentence says of the documents that it names: cues, their subject and their objects.

Which wording gives which relation stands in ontology/cues.ttl; this module knows how a sentence is built:
the subject is the citation just before the cue in its noun phrase, else the document itself where it speaks of
itself; the objects are the citation just after the cue and those joined to it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from graph.extraction import relation_words as words
from graph.extraction.cue_matches import BY, CueMatch, find_cues
from graph.extraction.fact_words import CLAUSE, FAR, WISHED
from graph.extraction.families import may_change, outranks, rank
from graph.extraction.flow_text import FlowText
from graph.extraction.gaps import gaps, in_quotation, unopened
from graph.extraction.grammar import grammar
from graph.extraction.mentions import Mention
from graph.extraction.own_voice import OwnVoice
from graph.extraction.structure import Sentence
from graph.folding import fold
from graph.model import SELF, Header
from graph.vocabulary import PLACE_LEVEL_OF_CODE


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


class SentenceReader:
    """Reads the relations of one sentence. `seen` is the flow's text as the grammar reads it."""

    def __init__(
        self, seen: FlowText, sentence: Sentence, mentions: list[Mention], header: Header, *, listed: bool = False
    ) -> None:
        self.text, plain = seen.text, seen.plain
        self.sentence = sentence
        self.mentions = mentions
        self.starts = [mention.start for mention in mentions]
        self.own_type = header.type
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
        self.owned_by_passive: set[int] = set()
        self.governed: dict[int, list[Mention]] = {}
        self.closes_itself = False

    def read(self) -> Iterator[Found]:
        """Every relation of the sentence; a question states none."""
        if self.text[: self.sentence.end].endswith("?"):
            return
        taken: set[int] = set()
        governed = self.governed = self._governed()
        ends = [(cue, self._before(cue), governed[cue.start]) for cue in self.cues]
        subjects = {id(before) for _, before, after in ends if before is not None and after}
        for cue, before, after in ends:
            relation = cue.cue.relation
            issued = self._issued_for(cue, after) if after else []
            if issued:
                for target in after:
                    taken.add(id(target))
                    yield from (Found(one, relation, target, cue, f"{cue.cue.slug}/issued-for") for one in issued)
            elif after:
                yield from self._read_cue(cue, before, after, subjects, taken)
            elif cue.cue.passive and self.sentence.zone in cue.cue.zones:
                yield from self._changed_here(cue, before)
            elif before is not None and not cue.cue.passive and (turned := self._changed_by(cue, before)):
                yield Found(before, relation, turned, cue, f"{cue.cue.slug}/by", turned.part is not None, turned.part)

    def _changed_by(self, cue: CueMatch, giver: Mention) -> Mention | None:
        """`Thông tư A đã bị Thông tư B thay thế`: what B, named between, has changed."""
        turned = BY.search(self.text, max(self.sentence.start, giver.lead - 6), giver.lead)
        place = bisect_left(self.starts, giver.start)
        acts = words.PLAINLY.fullmatch(self.text, giver.core, cue.start)
        if turned is None or place == 0 or acts is None or cue.cue.relation in ("cites", "basedOn", "annexedTo"):
            return None
        target = self.mentions[place - 1]
        gap = words.BRACKETED.sub("", self.text[target.core : turned.start()])
        gap = words.ENDED.sub("", gap)
        plainly = target.tail >= turned.start() or words.PLAINLY.fullmatch(gap)
        apt = cue.cue.relation not in words.CHANGES or cue.cue.relation == "guides" or may_change(giver, target)
        return target if plainly and apt and not self._supposed(target) else None

    def _joint(self) -> Iterator[tuple[CueMatch, CueMatch]]:
        """Changes that are joined and so made to the same papers: `sửa đổi, bổ sung Điều 6 và thay thế Phụ lục 2 của A`."""
        for one, other in pairwise(self.cues):
            both = not (one.cue.passive or other.cue.passive) and one.cue.relation != other.cue.relation
            changes = both and {one.cue.relation, other.cue.relation} <= {"amends", "replaces", "repeals"}
            if changes and self.gaps["together"].fullmatch(self.text, one.end, other.start):
                yield one, other

    def _issued_for(self, cue: CueMatch, after: list[Mention]) -> list[Mention]:
        """`Thực hiện Kết luận số 62-KL/TW, Tỉnh ủy đã ban hành Kế hoạch số 78-KH/TU`: what was issued to carry it out."""
        relation = cue.cue.relation
        if (
            relation not in ("implements", "amends", "replaces", "repeals", "succeeds")
            or cue.cue.passive
            or self.sentence.zone == "title"
        ):
            return []
        spelled = self._spelled_out(cue, after) or self._enumerated(cue, after)
        if spelled or relation not in ("implements", "succeeds"):
            return spelled
        lead, whole = self.voice.lead(cue)
        if not words.CLAUSE_INITIAL.search(lead if whole else "…" + lead):
            return []
        index = bisect_left(self.starts, after[-1].end)
        for place in range(index, min(index + 4, len(self.mentions))):
            issued = self.mentions[place]
            if issued.kind == "full" and words.ISSUES.fullmatch(self.text[after[-1].core : issued.start]):
                return self._all_issued([issued, *self._joined(place, cue)])
        return []

    def _spelled_out(self, cue: CueMatch, after: list[Mention]) -> list[Mention]:
        """`Tỉnh ủy đã thể chế hóa Nghị quyết số 35-NQ/TW bằng Kế hoạch số 85-KH/TU`: what it was put into or changed by."""
        place = bisect_left(self.starts, after[-1].end)
        apt = cue.cue.slug in ("cu-the-hoa", "sua-doi", "thay-the", "bai-bo") and self._before(cue) is None
        issued = self.mentions[place] if apt and place < len(self.mentions) else None
        if issued and self._done_at(cue, after, issued):
            return [issued]
        carried = cue.cue.slug == "thuc-hien" and self._before(cue) is None and place < len(self.mentions)
        if carried and words.BY_PAPER.fullmatch(self.text, after[-1].core, self.mentions[place].lead):
            return [self.mentions[place], *self._joined(place, cue)]
        if (
            issued is None
            or issued.kind != "full"
            or not words.PUT_INTO.fullmatch(self.text[after[-1].core : issued.lead])
        ):
            return []
        return [issued, *self._joined(place, cue)]

    def _done_at(self, cue: CueMatch, after: list[Mention], issued: Mention) -> bool:
        """`Việc bãi bỏ Thông tư số … tại Thông tư số …`: what the second says, unless it is only wished."""
        alone = issued.kind == after[0].kind == "full" and len(after) == 1 and issued.part is None
        nominal = words.NOMINAL.search(self.text, max(self.sentence.start, cue.start - 8), cue.start)
        there = words.AT.fullmatch(self.text, after[-1].core, issued.start)
        wished = WISHED.search(self.text[max(self.sentence.start, cue.start - FAR) : cue.start])
        return alone and bool(nominal and there) and wished is None and may_change(issued, after[0])

    def _enumerated(self, cue: CueMatch, after: list[Mention]) -> list[Mention]:
        """`ban hành 7 văn bản chỉ đạo thực hiện Kết luận số 70-KL/TW, gồm: A; B; C`: what was issued to carry it out."""
        clause = max(self.sentence.start, cue.start - FAR)
        clause = max(clause, *(self.text.rfind(sign, clause, cue.start) + 1 for sign in ";\n"))
        place = bisect_left(self.starts, after[-1].end)
        first = self.mentions[place] if place < len(self.mentions) else None
        if first is None or first.kind != "full" or cue.cue.relation != "implements" or self._before(cue) is not None:
            return []
        papers = self.gaps["papers"].search(self.text, clause, cue.start) or self.gaps["several"].search(
            self.text, clause, cue.start
        )
        if papers is None or not self.gaps["namely"].fullmatch(self.text[after[-1].core : first.lead]):
            return []
        found = [first]
        for mention in self.mentions[place + 1 :]:
            if mention.kind == "full" and mention.start >= found[-1].tail:
                if not self.gaps["next-item"].fullmatch(self.text[found[-1].tail : mention.lead]):
                    break
                found.append(mention)
        return found

    def _all_issued(self, issued: list[Mention]) -> list[Mention]:
        """`… Đảng ủy xã A ban hành Kế hoạch số …, Đảng ủy xã B ban hành Kế hoạch số …`: those of each clause."""
        first = bisect_right(self.starts, issued[-1].start)
        for mention in self.mentions[first : first + words.CLAUSES]:
            if bisect_left(self.cue_starts, issued[-1].core) < bisect_left(self.cue_starts, mention.start):
                break  # another thing is told of what follows
            if mention.kind == "full" and words.ALSO_ISSUES.fullmatch(self.text[issued[-1].core : mention.start]):
                issued.append(mention)
        return issued

    def _governed(self) -> dict[int, list[Mention]]:
        """What each cue governs, by its position: a citation belongs to the nearest cue before it."""
        owned: set[int] = set()
        found: dict[int, list[Mention]] = {}
        for cue in reversed(self.cues):
            if cue.start in self.joint_with:
                found[cue.start] = found[self.joint_with[cue.start].start]
                continue
            idle = cue.cue.relation == "annexedTo" and not self._annex(cue, self._before(cue))
            after = [] if idle else self.objects_of(cue)
            kept = [mention for mention in after if id(mention) not in owned]
            if cue.cue.passive:
                cut = next((i for i, mention in enumerate(kept) if i and mention.title), len(kept))
                kept = kept[:cut]
            found[cue.start] = kept if after[:1] == kept[:1] else []
            owned.update(id(mention) for mention in kept)
        self.owned_by_passive = {id(mention) for cue in self.cues if cue.cue.passive for mention in found[cue.start]}
        return found

    def governing_cue(self) -> tuple[CueMatch, Mention | None] | None:
        """The cue of a line that ends in a colon, its objects being items below, and what they changed.

        The latter is None where the document itself does it: `Nghị định này bãi bỏ các văn bản sau đây:`.
        """
        last = self.cues[-1] if self.cues else None
        if last and last.cue.passive and last.cue.relation in ("amends", "replaces", "repeals"):
            changed = self._before(last)
            if changed and not self.voice.is_self(changed) and not self.text[last.end : self.sentence.end].strip(" :"):
                return last, changed
        for cue in self.cues:
            if cue.cue.relation in ("cites", "annexedTo", "succeeds") or self._unnamed(cue):
                continue
            tail = self.text[cue.end : self.sentence.end]
            if cue.cue.passive:
                ended = cue.cue.relation == "repeals" and re.search(r"(?:này|nay)(?: |:)", tail)
                if ended and re.match(
                    r"(?i)[-–+* ]*(?:(?:điều|dieu) \d+[a-z]?\. ?)?(?:\d+\. ?)?c[áa]c ",
                    self.text[self.sentence.start :][:30],
                ):
                    return cue, None
                continue
            before = self._before(cue)
            own = before is not None and self.voice.is_self(before)
            if (own or self.voice.zone(cue)) and not self.objects_of(cue) and self.gaps["listing"].fullmatch(tail):
                return cue, None
        return None

    def leads_to(self, start: int, head: Mention) -> bool:
        """Whether nothing but a part or the cue again stands between an item's start and its citation."""
        lead = self.text[start : head.lead]
        return len(lead) < 90 and self.gaps["item"].match(lead) is not None

    def _before(self, cue: CueMatch) -> Mention | None:
        """The citation whose noun phrase the cue belongs to; cues joined by `và` share the first one's."""
        joined: list[int] = []
        cue = self.leading.get(cue.start, cue)
        while cue.start not in self.befores:
            mention = self._nearest(cue)
            earlier = None
            if mention and cue.cue.passive and (changed := self._changed_again(cue, mention)):
                self.befores[cue.start] = changed
                break
            if mention and self._goes_on_with(self.text[mention.core : cue.start]):
                index = bisect_right(self.active, mention.start, key=lambda one: one.end) - 1
                earlier = self.active[index] if index >= 0 else None
            if earlier is None and mention:
                earlier = self._also_done(cue, mention)
            if earlier is None:
                owner = self._owner(cue, mention) if mention else None
                if owner and cue.cue.slug in (
                    "duoc-tong-ket",
                    "duoc-cu-the-hoa",
                ):  # `Kế hoạch A thực hiện B đã được sơ kết tại C`
                    owner = self._enclosing(cue, owner) or owner
                self.befores[cue.start] = owner or (self._enclosing(cue, mention) if mention else None)
                if self.befores[cue.start] is None and mention:
                    self.befores[cue.start] = self._bracketing(cue, mention)
            else:
                joined.append(cue.start)
                cue = earlier
        for start in joined:
            self.befores[start] = self.befores[cue.start]
        return self.befores[cue.start]

    def _enclosing(self, cue: CueMatch, nearest: Mention) -> Mention | None:
        """For a passive cue: the citation whose title `nearest` stands in, `A … thi hành Luật X đối với … được sửa đổi bởi`."""
        if not cue.cue.passive:
            return None
        index = bisect_left(self.starts, nearest.start)
        for mention in reversed(self.mentions[max(0, index - 4) : index]):
            if mention.core <= nearest.start <= mention.tail and self._owner(cue, mention):
                return mention
        return None

    def _also_done(self, cue: CueMatch, nearest: Mention) -> CueMatch | None:
        """The cue before a comma, what it governs being no subject: `A thay thế B, bãi bỏ C`, `A hướng dẫn B, thay thế C`."""
        index = bisect_right(self.active, nearest.start, key=lambda one: one.end) - 1
        earlier = self.active[index] if index >= 0 else None
        if (
            earlier is None
            or cue.cue.passive
            or cue.cue.relation not in words.ENDS
            or earlier.cue.relation not in words.DONE
        ):
            return None
        apart = words.ALSO.fullmatch(self.text, min(nearest.tail, cue.start), cue.start) or words.ALSO.fullmatch(
            self.text, nearest.core, cue.start
        )
        first = self.mentions[bisect_left(self.starts, earlier.end)]
        gap = self.text[earlier.end : first.lead]
        return earlier if apart and len(gap) <= words.GAP and self.gaps["object"].match(gap) else None

    def _goes_on_with(self, gap: str) -> bool:
        """Whether nothing but brackets and `và` stands between a paper and a cue."""
        return (
            len(gap) < words.JOINT
            and words.AND_YEARS.fullmatch(words.BRACKETED.sub("", gap) if "(" in gap else gap) is not None
        )

    def _changed_again(self, cue: CueMatch, nearest: Mention) -> Mention | None:
        """`A được sửa đổi tại B, nay tiếp tục được sửa đổi bởi C`: C changes A, not B."""
        if not words.AGAIN.fullmatch(self.text, nearest.core, cue.start):
            return None
        earlier = next((one for one in reversed(self.cues) if one.end <= nearest.start), None)
        if earlier is None or not earlier.cue.passive or nearest not in self.objects_of(earlier):
            return None
        return self._before(earlier)

    def _bracketing(self, cue: CueMatch, nearest: Mention) -> Mention | None:
        """The paper of whose bracket the cue opens a further clause: `Thông tư A (thay thế B; được sửa đổi bởi C)`."""
        if not words.FURTHER_CLAUSE.search(self.text[nearest.tail : cue.start]):
            return None
        index = bisect_left(self.starts, nearest.start)
        for mention in reversed(self.mentions[max(0, index - 4) : index]):
            if words.IN_BRACKET.fullmatch(self.text[mention.core : cue.start]):
                return mention
        return None

    def _nearest(self, cue: CueMatch) -> Mention | None:
        """The last citation that ends before the cue, not one within brackets that are closed again."""
        index = bisect_right(self.starts, cue.start) - 1
        for mention in reversed(self.mentions[max(0, index - words.BRACKETS) : index + 1]):
            if mention.end <= cue.start and not unopened(self.text[mention.end : cue.start]):
                return mention
        return None

    def _owner(self, cue: CueMatch, mention: Mention) -> Mention | None:
        """`mention` where the cue goes on with its title."""
        if cue.cue.passive and mention.title and self.text[mention.tail : cue.start] == " | ":
            return mention  # the next cell of its row: `… | Mức thu phí | Được thay thế bằng …`
        gap = words.REASON.sub(" ", words.BRACKETED.sub("", self.text[mention.core : cue.start]))
        gap = words.REST_OF_ORGAN.sub("", gap)
        if mention.core <= cue.start and words.OPENS_BRACKET.fullmatch(gap):
            return mention  # `Quyết định số … kiện toàn tổ giúp việc (thay thế …)`
        if cue.cue.slug == "truoc-day-la" and gap.strip() in (";", ","):
            return mention
        if mention.core > cue.start or not self.gaps["title"].match(gap):
            return None
        stop = r"\n|\.(?: |$)" if cue.cue.passive and self.sentence.zone == "preamble" else r"[;\n]|\.(?: |$)"
        if cue.cue.slug == "quy-dinh-chi-tiet" and gap.endswith("; "):
            gap = gap.replace(
                ";", ","
            )  # a title of two parts: `quy định về …; quy định chi tiết một số điều của Luật …`
        if cue.cue.passive and gap.endswith("; ") and gap.count(";") == 1:
            gap = gap.replace(";", ",")  # `Quyết định số … phê duyệt Chương trình …; được điều chỉnh tại …`
        if re.search(stop, gap) or self.gaps["actor"].search(gap) or unopened(gap):
            return None
        if any(self.organ.match(gap, comma.end()) for comma in re.finditer(", ", gap)):
            return None
        if not cue.cue.passive and words.PREDICATE.match(gap) and self._named_by_the_way(mention):
            return None
        told = mention.type in words.TELL
        looks = cue.cue.relation == "reviews" and cue.text.lower().startswith(words.CHECKS)
        if looks and self._named_by_the_way(mention):
            return None  # `Tổ công tác theo Thông báo số … kiểm tra việc thực hiện …`
        if told and self.gaps["paper"].search(gap):
            return None
        if gap.startswith(",") and mention.kind == "name" and cue.cue.relation in ("amends", "replaces", "repeals"):
            return None  # `góp ý Luật Công đoàn, sửa đổi Bộ luật Lao động`
        if gap.startswith(",") and not cue.cue.passive and self._is_an_object(mention, cue):
            return None  # `thực hiện nghiêm A, tổ chức triển khai B`: one body does both
        return mention

    def _named_by_the_way(self, mention: Mention) -> bool:
        """Whether a preposition governs `mention`: `theo Quyết định số …`."""
        return words.GOVERNED.search(self.text, max(self.sentence.start, mention.lead - 9), mention.lead) is not None

    def _is_an_object(self, mention: Mention, cue: CueMatch) -> bool:
        """Whether `mention` is what an earlier cue says to be carried out, by whoever does the other thing too."""
        index = bisect_right(self.active, mention.start, key=lambda one: one.end) - 1
        earlier = self.active[index] if index >= 0 else None
        if earlier is None:
            return False
        alike = earlier.cue.relation == cue.cue.relation == "implements"
        apart = (
            cue.cue.relation in words.CHANGES and earlier.cue.relation == "implements" and self._before(earlier) is None
        )
        return (alike or apart) and self.gaps["object"].match(self.text[earlier.end : mention.lead]) is not None

    def _unnamed(self, cue: CueMatch) -> bool:
        """Whether the cue belongs to a paper without number: `Luật sửa đổi, bổ sung …`, `các Nghị định thay thế …`."""
        relation = cue.cue.relation
        if relation not in ("amends", "replaces", "repeals", "suspends", "guides") or cue.cue.passive:
            return False
        lead, whole = self.voice.lead(cue)
        paper = self.gaps["unnamed"].search(lead)
        if (
            paper
            and relation == "guides"
            and self.own_type
            and fold(paper.group().strip(" ,(“")) == fold(self.own_type)
        ):
            return False
        opens = paper is not None and whole and not lead[: paper.start()].strip(" *")
        return paper is not None and not (self.sentence.zone == "title" and opens)

    def objects_of(self, cue: CueMatch) -> list[Mention]:
        """The citations that the cue governs."""
        if cue.cue.passive and cue.cue.zones:
            return []  # `A bị bãi bỏ, B còn áp dụng`: the cue leads to nobody who did it
        cue = self.joint_with.get(cue.start, cue)
        index = bisect_left(self.starts, cue.end)
        if cue.cue.slug == "thay-cum-tu":  # what is named within the quoted words is no object
            while index < len(self.mentions) and in_quotation(self.text[cue.start : self.mentions[index].start]):
                index += 1
        if index == len(self.mentions):
            return []
        first = self.mentions[index]
        gap = self.text[cue.end : first.lead]
        relation = cue.cue.relation
        if relation == "amends" and (beside := self._beside_unnamed(index, gap)):
            return [beside]
        direct = (
            (len(gap) <= words.GAP and self.gaps["object"].match(gap))
            or self._names_a_basis(cue, first)
            or (relation in ("repeals", "amends", "replaces") and len(gap) <= 320 and self.gaps["rules"].fullmatch(gap))
            or (relation in ("repeals", "amends") and len(gap) <= 320 and self.gaps["part"].fullmatch(gap))
            or (
                relation == "implements" and self._opens(cue) and len(gap) <= 200 and self.gaps["orders"].fullmatch(gap)
            )
            or (relation == "corrects" and len(gap) <= 80 and self.gaps["words"].fullmatch(gap))
            or (relation == "guides" and len(gap) <= 120 and self.gaps["topic"].fullmatch(gap))
            or (relation == "guides" and self.sentence.zone == "title" and self.gaps["provided"].fullmatch(gap))
            or (cue.cue.slug == "thay-cum-tu" and len(gap) <= 320 and self.gaps["words"].fullmatch(gap))
        )
        listed = (not direct or ":" in gap) and len(gap) <= 160 and self.gaps["announced"].fullmatch(gap)
        if (
            not direct
            and not listed
            and not (
                relation in ("amends", "replaces", "repeals", "suspends", "corrects", "extends")
                and len(gap) <= 320
                and self.gaps["annexed"].match(gap)
            )
        ):
            return []
        if relation == "implements" and re.search(r"(?<!\w)(?:[Tt]heo|quy định|quy dinh)(?!\w)", gap):
            return []
        if relation == "extends" and gap.strip() and not re.search(r"(?i)thời|hiệu lực|thoi|hieu luc", cue.text):
            return []
        return [first, *self._joined(index, cue, listed=bool(listed))]

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
        )

    def _acts_between(self, gap: str) -> bool:
        """Whether an organ does something in `gap`: `Căn cứ tình hình, Đảng ủy xã tổ chức quán triệt Nghị quyết số …`."""
        organs = (self.organ.match(gap, comma.end()) for comma in re.finditer(", ", gap))
        return words.DOES.search(gap) is not None or any(
            organ and self.gaps["acts"].match(gap, organ.end()) for organ in organs
        )

    def _joined(self, index: int, cue: CueMatch, *, listed: bool = False) -> Iterator[Mention]:
        """Citations joined to the one at `index` by a comma, `và`, `cùng`; in a Căn cứ line by a semicolon too.

        So are the items of a list that the sentence announces (`listed`): `thay thế các văn bản sau: A; B`.
        """
        first = last = self.mentions[index]
        relation = cue.cue.relation
        giver = self._before(cue) if relation in words.CHANGES and not cue.cue.passive else None
        whole_line = relation == "basedOn" and self.sentence.zone == "preamble" and self._opens(cue)
        for mention in self.mentions[index + 1 :]:
            if mention.start == first.start:
                yield mention
                continue
            if mention.start < last.tail:
                continue
            if self._is_younger(mention, giver):
                return
            gap = self.text[last.tail : mention.lead]
            listed = listed or self.gaps["and-list"].fullmatch(gap) is not None
            item = listed and self.gaps["next-item"].fullmatch(gap)
            if item and self.gaps["stays"].match(self.text[mention.tail : self.sentence.end]):
                continue
            joined = (
                whole_line
                or item
                or self.gaps["and-list"].fullmatch(gap)
                or (self.gaps["joined"].match(gap) and (")" not in gap or "(" in gap))
            )
            if not joined or (not cue.cue.passive and words.IS_ENDED.match(self.text, mention.tail)):
                return
            if relation == "guides" and not cue.cue.passive and not outranks(mention, first):
                directly = gap.strip() in ("và", "va") and first.tail == first.core
                above = giver is not None and giver.type != "Công văn" and (rank(giver) or 0) <= (rank(mention) or 0)
                if not directly or giver is None or above:
                    return  # a circular guides a law and a decree, a decree no other decree
            if mention.start != last.start:
                yield mention
            last = mention

    def _objects_before(self, mention: Mention) -> list[Mention]:
        """For a passive cue: the citation before it and those joined to it from the left."""
        found = [mention]
        for other in reversed(self.mentions[: bisect_left(self.starts, mention.start)]):
            if not self.gaps["joined"].match(self.text[other.tail : found[0].start]):
                break
            found.insert(0, other)
        return found

    def _changed_together(self, last: Mention, cue: CueMatch) -> list[Mention]:
        """`A và B được kéo dài theo C`: what a clause begins with, where nothing governs the first of them."""
        found = [last]
        place = bisect_left(self.starts, last.start)
        for other in reversed(self.mentions[max(0, place - words.CLAUSES) : place]):
            gap = self.text[other.tail : found[0].lead]
            alike = other.kind == last.kind and not other.title and found[0].lead == found[0].start
            if other.tail > found[0].start or not alike or not self.gaps["joined"].match(gap):
                break
            found.insert(0, other)
        if len(found) == 1 or self.text[cue.start - 1] == "(":  # `A, B (nay là C)`
            return [last]
        ruled = {id(one) for start, after in self.governed.items() if start < cue.start for one in after}
        lead = self.text[max(self.sentence.start, found[0].lead - 40) : found[0].lead]
        return found if CLAUSE.search(lead) and not any(id(one) in ruled for one in found) else [last]

    def _read_cue(
        self, cue: CueMatch, before: Mention | None, after: list[Mention], subjects: set[int], taken: set[int]
    ) -> Iterator[Found]:
        if cue.cue.passive:
            yield from self._read_passive(cue, before, after)
            return
        if self._unnamed(cue):
            return
        if cue.cue.relation == "annexedTo" and not self._annex(cue, before):
            return
        if cue.cue.relation == "basedOn" and self._issues_another(after):
            return
        if before is not None and (self._supposed(before) or self._quoted(before)):
            return
        if before is not None and self._done_there(cue, after[0]):
            return
        subject: Mention | int
        if self._goes_on(cue, before):
            subject, rule = SELF, "closing"
        elif before is not None:
            subject = SELF if self.voice.is_self(before) else before
            rule = "noun-phrase" if subject is not SELF else "self-reference"
            if subject is SELF and before.part:
                return
        else:
            zone = self.voice.zone(self.leading.get(cue.start, cue))
            if zone is None or (
                zone not in ("title", "preamble")
                and words.IS_SAID_OF.match(self.text, max(after[-1].core, after[-1].tail))
            ):
                return
            subject, rule = SELF, zone
        relation = self.voice.relation(cue, subject, before)
        if relation is None:
            return
        if isinstance(subject, Mention) and words.IN_TURN.search(self.text[subject.core : cue.start]):
            yield from self._in_turn(cue, self._objects_before(subject), relation, after)
            return
        if subject is before and self.closes_itself and relation in ("replaces", "repeals") and id(before) in taken:
            return  # `Nghị định này thay thế A sửa đổi B và bãi bỏ C`: who ends C stays open
        for index, target in enumerate(after):
            if index and id(target) in subjects and not self._still_governed(cue, subject, target):
                continue
            if (
                subject is SELF
                and relation in words.CHANGES
                and self.own_type in words.PROPOSES
                and target.type != self.own_type
            ):
                continue
            if self.voice.is_self(target) or (id(target) in taken and cue.cue.relation == "implements"):
                continue
            taken.add(id(target))
            if subject is SELF and relation in ("replaces", "repeals", "amends"):
                self.closes_itself = True
            giver = self._giver(subject, target, relation) if isinstance(subject, Mention) else subject
            if giver is None or (
                relation in words.CHANGES and isinstance(giver, Mention) and _cannot_change(giver, target)
            ):
                continue
            partial, part = self._part(cue, target)
            nested = isinstance(giver, Mention) and self._stands_in_a_title(giver)
            ways = ("/joined" if index else "") + ("/nested" if nested else "")
            for one in [*self._issued_with(giver, cue), giver] if isinstance(giver, Mention) else [giver]:
                yield Found(one, relation, target, cue, f"{cue.cue.slug}/{rule}{ways}", partial, part)

    def _in_turn(self, cue: CueMatch, subjects: list[Mention], relation: str, after: list[Mention]) -> Iterator[Found]:
        """`A và B lần lượt thay thế C và D`: each its own."""
        if len(subjects) == len(after):
            for one, target in zip(subjects, after, strict=True):
                yield Found(one, relation, target, cue, f"{cue.cue.slug}/in-turn", target.part is not None, target.part)

    def _is_younger(self, mention: Mention, giver: Mention | None) -> bool:
        """Whether `mention` is of a later day than what is said to change it: it begins another item of the list."""
        if giver is None or giver.kind == "backref":
            return False
        if giver.day and mention.day:
            return mention.day > giver.day
        return _of_later_year(mention, giver)

    def _issues_another(self, after: list[Mention]) -> bool:
        """Whether a body issues another paper on that basis: `Căn cứ Chương trình A, Huyện ủy ban hành Kế hoạch B.`"""
        if not self.text[: self.sentence.end].endswith("."):
            return False
        index = bisect_left(self.starts, after[0].end)
        return any(
            mention.kind == "full" and words.ISSUES.fullmatch(self.text[after[0].core : mention.start])
            for mention in self.mentions[index : index + 6]
        )

    def _supposed(self, mention: Mention) -> bool:
        """Whether only a draft, a plan, a condition or an opinion says something of `mention`."""
        start = max(self.sentence.start, mention.lead - 80)
        return words.SUPPOSED.search(self.text[start : mention.lead]) is not None

    def _done_there(self, cue: CueMatch, target: Mention) -> bool:
        """`Quyết định A (điều chỉnh thời gian tại Quyết định B)`: B may have done it, or A to B."""
        opens = self.text[cue.start - 1 : cue.start] == "(" and cue.cue.relation in (
            *words.CHANGES,
            "corrects",
            "extends",
            "suspends",
        )
        return opens and target.part is None and words.THERE.search(self.text, cue.end - 6, target.start) is not None

    def _quoted(self, mention: Mention) -> bool:
        """Whether `mention` stands within words that the sentence quotes: `Có người nói “Quy định A thay thế B”`."""
        before = self.text[self.sentence.start : mention.lead].lstrip('“"( ')
        return before.count('"') % 2 == 1 or in_quotation(before)

    def _issued_with(self, giver: Mention, cue: CueMatch) -> list[Mention]:
        """Papers of one kind that do together what the last of them is said to do: `Kế hoạch A và Kế hoạch B thực hiện C`."""
        if self.text[giver.core : cue.start].lstrip().startswith("("):
            return []  # `Quy định A và Quy định B (sửa đổi C)`
        objects = {id(one) for start, after in self.governed.items() if start < cue.start for one in after}
        found = [giver]
        for other in reversed(self.mentions[: bisect_left(self.starts, giver.start)]):
            gap = self.text[other.tail : found[0].start].lstrip("†")
            paired = found[0].listed or other.listed or re.fullmatch(r"(?i),? (?:và|va) ", gap) or len(found) > 1
            if not (paired and other.type == giver.type and other.kind == "full" and other.tail == other.core):
                break
            if id(other) in objects or not self.gaps["joined"].match(gap):
                break
            found.insert(0, other)
        return found[:-1]

    def _still_governed(self, cue: CueMatch, subject: Mention | int, target: Mention) -> bool:
        """Whether a joined citation stays an object though another cue has it for its subject.

        `A thực hiện B, C thực hiện D` joins no C to A; `thay thế A, B sửa đổi A` and an opening `Thực hiện A và B thực
        hiện A, …` do.
        """
        if cue.cue.relation in ("basedOn", "replaces", "repeals", "consolidates"):
            return True
        if cue.cue.relation == "guides":  # `hướng dẫn thực hiện A và B sửa đổi A`
            names = {str(one.code) for one in self.governed.get(cue.start, ()) if one.code}
            return any(
                str(one.code) in names and one is not target
                for other in self.active
                if self._before(other) is target and other.cue.relation == "amends"
                for one in self.governed.get(other.start, ())
            )
        joined = self.text[max(cue.end, target.lead - 5) : target.lead]
        own = subject is SELF and self.sentence.zone in ("opening", "title")
        return own and re.search(r"(?i) (?:và|va) $", joined) is not None

    def _stands_in_a_title(self, mention: Mention) -> bool:
        """Whether a citation is read as part of another's title: what is said of it may be said of that one."""
        index = bisect_left(self.starts, mention.start)
        return any(other.tail > mention.end for other in self.mentions[max(0, index - 3) : index])

    def _annex(self, cue: CueMatch, before: Mention | None) -> bool:
        """Whether what is annexed stands just before the cue, or the cue opens the bracket under the title."""
        if before is not None:
            place = bisect_left(self.starts, cue.end)
            other = self.mentions[place] if place < len(self.mentions) else None
            if other and other.type in words.ANNEXED and before.type not in words.ANNEXED:
                return False  # `Quyết định số … kèm theo Quy chế số …`
            return (before.kind == "full" and before.type in words.ANNEXED) or self.text[before.end : cue.start].strip(
                " (,"
            ) in ("", "được", "duoc")
        lead = self.text[self.sentence.start : cue.start].strip(" *")
        return lead == "(" or (self.sentence.zone == "title" and lead.endswith("("))

    def _goes_on(self, cue: CueMatch, before: Mention | None) -> bool:
        """Whether the cue goes on with what the document does: `Thông tư này thay thế A và bãi bỏ B`.

        Where another cue stands between, the two are of the paper before them: `thay thế A ngưng … và điều chỉnh B`.
        """
        lead, _ = self.voice.lead(cue)
        return (
            self.closes_itself
            and not (before and any(before.core <= other.start < cue.start for other in self.cues))
            and cue.cue.relation in ("replaces", "repeals", "amends")
            and re.search(r"(?i)(?:[,;]| và| va|; đồng thời) $", lead) is not None
        )

    def _read_passive(self, cue: CueMatch, before: Mention | None, after: list[Mention]) -> Iterator[Found]:
        ended = self._ended(cue) if cue.cue.relation == "repeals" else []
        several = ended or (self._changed_together(before, cue) if before is not None else [])
        objects = [one for one in several if not self._supposed(one)]
        own = words.OWN_PART.match(self.text, self.sentence.start, cue.start) if before is None else None
        if own:
            printed = " ".join(own["part"].split())
            for giver in self._givers(cue, after):
                yield Found(giver, cue.cue.relation, SELF, cue, f"{cue.cue.slug}/own-part", True, printed)
        if not objects and cue.cue.relation == "repeals" and after and self.voice.is_self(after[0]):
            yield from self._listed_behind(cue, after[0].end)
        for target in objects:
            if self.voice.is_self(target):
                speaks = self.own_type is not None or target.start - self.sentence.start < 4
                if speaks and cue.cue.relation == "amends" and target.part is None:
                    for giver in self._givers(cue, after):
                        yield Found(giver, "amends", SELF, cue, f"{cue.cue.slug}/passive")
                continue
            for giver in self._givers(cue, after):
                subject: Mention | int = SELF if self.voice.is_self(giver) else giver
                beside = target is not before and not ended
                if beside and cue.cue.relation in words.CHANGES and not may_change(giver, target):
                    continue
                changed = target if subject is SELF else self._of_kind(target, giver, cue)
                if changed is None:
                    continue
                partial, part = self._part(cue, changed)
                yield Found(subject, cue.cue.relation, changed, cue, f"{cue.cue.slug}/passive", partial, part)

    def _listed_behind(self, cue: CueMatch, start: int) -> Iterator[Found]:
        """`Các văn bản sau đây hết hiệu lực kể từ ngày Nghị định này có hiệu lực: A; B`: the list behind `start`."""
        if not re.match(r"(?i)[-–+* ]*(?:\d{1,2}\. ?)?c[áa]c ", self.text[self.sentence.start :][:20]):
            return
        end = start
        for mention in self.mentions[bisect_left(self.starts, start) :]:
            gap = self.text[end : mention.lead]
            if mention.start >= end and self.gaps["list" if end == start else "next-item"].fullmatch(gap):
                partial, part = self._part(cue, mention)
                yield Found(SELF, cue.cue.relation, mention, cue, f"{cue.cue.slug}/listed", partial, part)
            elif mention.start >= end:
                return
            end = max(end, mention.tail)

    def _changed_here(self, cue: CueMatch, before: Mention | None) -> Iterator[Found]:
        """What the document itself ends or changes: `Mục 3 Nghị quyết số … bị bãi bỏ.` in its own articles."""
        giver = self._takes_effect_first() if cue.cue.slug == "het-hieu-luc-khi-do" else SELF
        if giver is None:
            return
        if before is None:
            yield from self._listed_behind(cue, cue.end)
            return
        for target in self._objects_before(before):
            if not self.voice.is_self(target) and target.kind != "backref" and target is not giver:
                partial, part = self._part(cue, target)
                yield Found(giver, cue.cue.relation, target, cue, f"{cue.cue.slug}/{self.sentence.zone}", partial, part)

    def _takes_effect_first(self) -> Mention | int | None:
        """Who ends what is said to end then: `Kể từ ngày Thông tư này có hiệu lực, …`."""
        giver = self.mentions[0]
        lead, rest = self.text[self.sentence.start : giver.start], self.text[giver.core : giver.core + 12]
        when = re.fullmatch(r"(?i)[-–+* ]*(?:\d{1,2}\. ?)?(?:(?:kể )?từ )?(?:ngày|khi|thời điểm|ngay|thoi diem) ", lead)
        if when is None or not fold(rest).startswith(" co hieu luc"):
            return None
        return SELF if self.voice.is_self(giver) else giver

    def _givers(self, cue: CueMatch, after: list[Mention]) -> Iterator[Mention]:
        """What a paper was changed by: `bởi A, B và C` ends with C, a comma after it goes on with something else."""
        for index, giver in enumerate(after):
            yield giver
            nearer = self.text[after[index - 1].tail : giver.start] if index else ""
            if re.match(r"(?i),? ?(?:và|va)(?!\w)", nearer):
                return
            other = after[index + 1] if index + 1 < len(after) else None
            if cue.cue.relation != "amends" and not (other and self._both(cue, giver, other)):
                return

    def _both(self, cue: CueMatch, one: Mention, other: Mention) -> bool:
        """Whether two papers did it together, B doing nothing else: `được cụ thể hóa bằng A và B`; of one kind if they end it."""
        acts = any(self._before(cue) is other for cue in self.active if cue.start >= other.end)
        alike = one.type == other.type or cue.cue.relation in ("guides", "implements")
        return alike and not acts and words.AND.fullmatch(self.text, one.core, other.lead) is not None

    def _ended(self, cue: CueMatch) -> list[Mention]:
        """The citations that a sentence names at its top level before `hết hiệu lực kể từ …`."""
        found: list[Mention] = []
        reach = 0
        changed = {
            id(one)
            for other in self.active
            if other.cue.relation in words.CHANGES
            for one in self.governed[other.start]
        }
        for mention in self.mentions[: bisect_left(self.starts, cue.start)]:
            if mention.end > cue.start or id(mention) in self.owned_by_passive or id(mention) in changed:
                continue  # `… thay thế A; B hết hiệu lực kể từ …`
            if mention.start >= reach:
                found.append(mention)
                reach = max(reach, mention.tail)
        clause = max(self.sentence.start, self.text.rfind(";", self.sentence.start, found[0].start) + 1) if found else 0
        return found if found and found[0].start - clause <= 60 else []

    def _giver(self, subject: Mention, target: Mention, relation: str) -> Mention | None:
        """The paper that amends or replaces `target`: the one before the cue, else the one whose title names that.

        `Thông tư số 96/2015/TT-BTC hướng dẫn … Nghị định số 12/2015/NĐ-CP … và sửa đổi Thông tư số 78/2014/TT-BTC`:
        a circular amends the circular, not the decree in its title.
        """
        wanted = rank(target)
        if relation in ("replaces", "repeals", "amends") and subject.type != target.type:
            for mention in reversed(self.mentions[: bisect_left(self.starts, subject.start)]):
                if mention.type == target.type and mention.core <= subject.start <= mention.tail:
                    return mention
        if relation not in ("amends", "replaces") or wanted is None or rank(subject) in (None, wanted):
            return subject
        for mention in reversed(self.mentions[: bisect_left(self.starts, subject.start)]):
            if mention.core <= subject.start and rank(mention) == wanted:
                return mention
        return None

    def _of_kind(self, target: Mention, giver: Mention, cue: CueMatch) -> Mention | None:
        """The citation that `giver` can amend or replace: the one before the cue, else the paper whose title names it.

        `Nghị định số 78/2025/NĐ-CP … Luật Ban hành … (được sửa đổi bởi Nghị định số 187/2025/NĐ-CP)`: a decree
        amends the decree, not the law in its title.
        """
        if cue.cue.relation not in ("amends", "replaces", "repeals") or may_change(giver, target):
            return target
        for mention in reversed(self.mentions[: bisect_left(self.starts, target.start)]):
            if may_change(giver, mention) and mention.core <= target.start:
                return mention
        return None

    def _part(self, cue: CueMatch, target: Mention) -> tuple[bool, str | None]:
        if cue.cue.relation not in ("replaces", "repeals", "suspends", "extends", "amends", "corrects"):
            return False, target.part
        exception = self.gaps["except"].match(self.text, target.tail) or self.gaps["except"].match(
            self.text, target.core
        )
        if exception is None and cue.cue.passive:  # `A hết hiệu lực kể từ ngày B có hiệu lực, trừ khoản 2 Điều 5`
            end = min((i for c in ";\n" if (i := self.text.find(c, cue.end)) >= 0), default=self.sentence.end)
            exception = self.gaps["except-part"].search(self.text, cue.end, min(end, self.sentence.end))
        if exception:
            part = "trừ " + exception["part"].strip()
            return True, f"{target.part}, {part}" if target.part else part
        apart = self.gaps["part"].fullmatch(self.text, cue.end, target.start) if target.part is None else None
        if apart:
            return True, apart["part"].strip()
        gap = cue.text + self.text[cue.end : target.start]
        partial = target.part is not None or self.gaps["some"].search(gap) is not None
        return partial, target.part


def _of_later_year(target: Mention, giver: Mention) -> bool:
    """Whether the symbols say that `target` was issued in a later year than what is said to change it."""
    one, other = (mention.code.year if mention.code else None for mention in (target, giver))
    return one is not None and other is not None and one > other


def _cannot_change(giver: Mention, target: Mention) -> bool:
    """Whether `giver` cannot be what changes `target`: it only proposes, is older, or is of the Centre and the other of a
    committee below.
    """
    if giver.type in words.PROPOSES and target.type != giver.type:
        return True
    below = target.code is not None and target.code.party and target.code.body in PLACE_LEVEL_OF_CODE
    return _of_later_year(target, giver) or (below and giver.code is not None and giver.code.body == "TW")
