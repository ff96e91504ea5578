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
from functools import cache

from graph.extraction.flow_text import FlowText
from graph.extraction.grammar import grammar
from graph.extraction.guarded import GuardedPatterns
from graph.extraction.mentions import Mention
from graph.extraction.spelling import spell
from graph.extraction.structure import Sentence
from graph.folding import fold
from graph.model import SELF, Header
from graph.vocabulary import Cue, cues, word_list

_MARKS = "†*"
_OWN_PART = re.compile(
    r"(?i)[-–\d†\[\]() ]*(?P<part>(?:điều|khoản|điểm|mục|chương|phần|phụ lục|cụm từ|đoạn|nội dung|mẫu|biểu|tên|tiêu đề|diem|khoan|dieu|muc|chuong|phan|phu luc|cum tu) (?:này|nay|“[^”]{1,200}”[^.;]{0,60})) ?$"
)
"""How a note in a consolidated text begins: `Khoản này được bãi bỏ theo …`, `Cụm từ “…” được thay thế bằng …`."""
_SENTENCE_INITIAL = re.compile(
    r"[-–+*•“\"(\s]*(?:(?:\d{1,2}|[a-zđ]|[IVX]+|(?:Điều|ĐIỀU|Dieu|DIEU) \d+[a-z]?)[.)] ?-? ?)?(?:V/v:? ?|(?i:về (?:việc )?)|(?i:nay ))?"
)
_REASON = re.compile(r"(?i) ?[;,|.] *lý do[^;:.|]{0,30}[:|]? *$")
"""`…; lý do hết hiệu lực: ` in a list of ended papers."""
_BRACKETED = re.compile(r" ?\([^()]*\)")
_TO = re.compile(r"(?i)(?:để|nhằm|de|nham) (?:(?:kịp thời|tiếp tục|tổ chức|kip thoi|tiep tuc) )?")
_ORDERS = re.compile(
    r"(?i)(?:yêu cầu|ban hành|xây dựng|hướng dẫn|quy định|quyết định|chỉ thị|yeu cau|ban hanh|xay dung|huong dan|quy dinh)(?!\w)|:$"
)


@dataclass(frozen=True, slots=True)
class CueMatch:
    """A cue in a sentence; positions are those of the flow."""

    start: int
    end: int
    cue: Cue
    text: str


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


@cache
def _patterns(plain: bool) -> GuardedPatterns:
    """The cues' patterns, in the order of `cues()`; they read text in small letters."""
    turned = rf"(?<!{spell('được', plain=plain)} )(?<!{spell('bị', plain=plain)} )"
    agent = rf"(?! {spell('bởi', plain=plain)}(?!\w))"
    return GuardedPatterns(
        [
            re.compile(
                rf"(?<!\w){'' if cue.passive else turned}(?:{spell(cue.pattern.lower(), plain=plain)})(?!\w){'' if cue.passive else agent}"
            )
            for cue in cues()
        ]
    )


@cache
def _gaps(plain: bool) -> dict[str, re.Pattern[str]]:
    def s(pattern: str) -> str:
        return spell(pattern, plain=plain)

    fillers = "|".join(s(word) for word in word_list("filler"))
    actors = "|".join(s(word) for word in word_list("actor"))
    verbs = "|".join(s(word) for word in word_list("title-verb"))
    pinpoint = s(
        r"(?:(?:các |tại )?(?:điểm|khoản|điều|chương|mục|phần|phụ lục|gạch đầu dòng)(?: (?:thứ|số))? (?:[a-zđ]{1,2}|\d{1,3}(?:\.\d{1,2}){0,2}[a-zđ]?|[ivxlc]+)(?!\w)(?: ?,| và)?)"
    )
    return {
        "object": re.compile(rf"(?: |,|:|†|“|\"|\(|{pinpoint}|(?:{fillers})(?!\w))*$", re.IGNORECASE),
        "topic": re.compile(rf" ?{s('về')} [^;.,“”]{{3,90}} (?:{s('quy định tại|tại')}) ?", re.IGNORECASE),
        "rules": re.compile(
            rf" ?(?:{s('các|một số')} )?{s('(?:nội dung )?quy định')} (?:{s('về|liên quan đến')}) [^;.“”]{{3,280}} {s('tại')} ?",
            re.IGNORECASE,
        ),
        "words": re.compile(rf"[^;]{{0,280}}(?:{s('tại|của|trong|ở')}) ?", re.IGNORECASE),
        "annexed": re.compile(
            rf"(?: |{pinpoint}|(?:{fillers})(?!\w))*(?:{s('Quy chế|Quy định|Điều lệ|Đề án|Kế hoạch|Chương trình|Danh mục|Danh sách|Bảng|Biểu|Mẫu|Khung|Quy trình|Nội quy|Tiêu chuẩn|Quy hoạch|Phương án|Phụ lục|Hướng dẫn|Định mức|Đơn giá|Mức')})(?!\w)[^;.:\n]{{0,260}} {s('kèm theo')}(?: (?:{s('các|những|theo')}))?(?: {s('số')})? ?$",
            re.IGNORECASE,
        ),
        "item": re.compile(
            rf"(?:(?:{s('bãi bỏ|hủy bỏ|thay thế|sửa đổi, bổ sung|sửa đổi|bổ sung')})(?: |$))?(?: |,|{pinpoint}|(?:{fillers})(?!\w))*$",
            re.IGNORECASE,
        ),
        "joined": re.compile(
            rf"{_MARKS}\)? ?(?:,|,? ?(?:{s('và|cùng với|cùng|hoặc|kèm theo')})(?!\w)|,? ?{s('và')} {s('các|những')}) ?(?:(?:{s('các|những')}) )?(?:{s('số')}:? )?(?:{pinpoint}| |(?:{s('của|tại')}) )*$",
            re.IGNORECASE,
        ),
        "actor": re.compile(rf"(?:^|[,:]) ?(?:{s('thì|nên|do đó|đồng thời')} )?(?:{actors})(?!\w)", re.IGNORECASE),
        "title": re.compile(
            rf"{_MARKS} ?,? *(?:\| *)?(?:\(|$|(?:{s('(?:được|do) [^,;.()]{0,40}ban hành|về(?: việc)?|để|nhằm|về kết quả|(?:đã )?có hiệu lực(?: thi hành)?(?: sau [^;,.]{1,30} ngày)?,?(?: kể)? từ|của liên (?:bộ|ngành|tịch)|thì|đã|cũng|hiện|hiện nay|nay|sau đó|đến nay|vừa|mới|của [^,;.():]{3,70}$')}|V/v|“|\")|(?:{verbs})(?!\w))",
            re.IGNORECASE,
        ),
        "listing": re.compile(
            s(
                r",?(?: (?:toàn bộ|một phần|các|những|văn bản|quyết định|chỉ thị|nghị quyết|quy định|quy phạm pháp luật|sau|sau đây|dưới đây|của|do|ban hành))*(?: [^:;.]{0,160})?:"
            ),
            re.IGNORECASE,
        ),
        "paper": re.compile(
            rf"(?:^|[ ,])(?:{s('dự thảo|Chương trình|Kế hoạch|Đề án|Luật|Nghị quyết|Nghị định|Quyết định|Quy chế|Quy định')})(?!\w)"
        ),
        "unnamed": re.compile(
            rf"(?:^|[ ,(“])(?:{s('các văn bản|văn bản|(?:các )?(?:dự thảo |dự án )?(?:nghị định|nghị quyết|luật|bộ luật|pháp lệnh|thông tư|quyết định|quy định|quy chế)')})(?: {s('về việc|để')})? $",
            re.IGNORECASE,
        ),
        "basis": re.compile(
            rf"^{s('căn cứ')}(?!.*{s('các (?:nghị định|nghị quyết|luật|văn bản|thông tư|quyết định)')} $)|{s('tại|kèm theo')} (?:{s('các')} )?(?:{s('văn bản')} )?(?:{s('số')} )?$",
            re.IGNORECASE,
        ),
        "except": re.compile(
            rf" ?,? ?(?:\()?(?:{s('trừ|ngoại trừ')}) (?P<part>[^;.,()\n]{{3,60}}?)(?= (?:{s('tiếp tục|vẫn|được|thì|còn|có|do')})(?!\w)|[;.,()\n]|$)",
            re.IGNORECASE,
        ),
        "some": re.compile(s("một phần|một số (?:điều|nội dung)|khoản|điểm|phụ lục"), re.IGNORECASE),
    }


def find_cues(seen: FlowText, sentence: Sentence, mentions: list[Mention], *, listed: bool = False) -> list[CueMatch]:
    """The cues of one sentence, longest wording first where two overlap, in order.

    A cue behind the last citation has no object there, save where the document itself speaks (`… bị bãi bỏ`); with
    `listed` it may have it in the items below.
    """
    start, end = sentence.start, sentence.end
    if mentions and not listed:
        last = mentions[-1].tail + _BEHIND if sentence.zone in ("closing", "article") else mentions[-1].start
        start, end = max(start, mentions[0].start - _BEFORE), min(end, last)
    starts = [mention.start for mention in mentions]
    found: list[CueMatch] = []
    patterns = _patterns(seen.plain)
    for place in patterns.among(seen.low[start:end]):
        cue = cues()[place]
        for match in patterns.patterns[place].finditer(seen.low, start, end):
            index = bisect_right(starts, match.start()) - 1
            if index < 0 or mentions[index].end <= match.start():
                found.append(CueMatch(match.start(), match.end(), cue, match.group()))
    found.sort(key=lambda one: (-(one.end - one.start), one.start))
    chosen: list[tuple[int, int, CueMatch]] = []
    for one in found:
        index = bisect_right(chosen, one.start, key=lambda taken: taken[0])
        before = index == 0 or chosen[index - 1][1] <= one.start
        after = index == len(chosen) or chosen[index][0] >= one.end
        if before and after:
            chosen.insert(index, (one.start, one.end, one))
    return [one for _, _, one in chosen]


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
        self.own_types = header.types
        self.gaps = _gaps(plain)
        self.organ = grammar(plain).organ_anywhere
        self.cues = find_cues(seen, sentence, mentions, listed=listed)
        self.active = [cue for cue in self.cues if not cue.cue.passive]
        self.befores: dict[int, Mention | None] = {}
        self.owned_by_passive: set[int] = set()
        self.closes_itself = False

    def read(self) -> Iterator[Found]:
        """Every relation of the sentence."""
        taken: set[int] = set()
        governed = self._governed()
        ends = [(cue, self._before(cue), governed[cue.start]) for cue in self.cues]
        subjects = {id(before) for _, before, after in ends if before is not None and after}
        for cue, before, after in ends:
            if after:
                yield from self._read_cue(cue, before, after, subjects, taken)
            elif cue.cue.passive and self.sentence.zone in cue.cue.zones and before is not None:
                yield from self._changed_here(cue, before)

    def _governed(self) -> dict[int, list[Mention]]:
        """What each cue governs, by its position: a citation belongs to the nearest cue before it."""
        owned: set[int] = set()
        found: dict[int, list[Mention]] = {}
        for cue in reversed(self.cues):
            idle = cue.cue.relation == "annexedTo" and not self._annex(cue, self._before(cue))
            after = [] if idle else self._after(cue)
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
            if changed and not self._is_self(changed) and not self.text[last.end : self.sentence.end].strip(" :"):
                return last, changed
        for cue in self.cues:
            if cue.cue.relation in ("cites", "annexedTo", "succeeds", "consolidates") or self._unnamed(cue):
                continue
            tail = self.text[cue.end : self.sentence.end]
            if cue.cue.passive:
                ended = cue.cue.relation == "repeals" and re.search(r"(?:này|nay)(?: |:)", tail)
                if ended and re.match(
                    r"(?i)[-–+* ]*(?:điều \d+[a-z]?\. ?)?(?:\d+\. ?)?các ", self.text[self.sentence.start :][:30]
                ):
                    return cue, None
                continue
            before = self._before(cue)
            own = before is not None and self._is_self(before)
            if (own or self._self_zone(cue)) and not self._after(cue) and self.gaps["listing"].fullmatch(tail):
                return cue, None
        return None

    def leads_to(self, start: int, head: Mention) -> bool:
        """Whether nothing but a part or the cue again stands between an item's start and its citation."""
        lead = self.text[start : head.lead]
        return len(lead) < 90 and self.gaps["item"].match(lead) is not None

    def _before(self, cue: CueMatch) -> Mention | None:
        """The citation whose noun phrase the cue belongs to; cues joined by `và` share the first one's."""
        joined: list[int] = []
        while cue.start not in self.befores:
            mention = self._nearest(cue)
            earlier = None
            if mention and re.fullmatch(r"(?i),? (?:và|va) ", self.text[mention.core : cue.start]):
                index = bisect_right(self.active, mention.start, key=lambda one: one.end) - 1
                earlier = self.active[index] if index >= 0 else None
            if earlier is None:
                owner = self._owner(cue, mention) if mention else None
                self.befores[cue.start] = owner or (self._enclosing(cue, mention) if mention else None)
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

    def _nearest(self, cue: CueMatch) -> Mention | None:
        """The last citation that ends before the cue, not one within brackets that are closed again."""
        index = bisect_right(self.starts, cue.start) - 1
        while index >= 0 and (
            self.mentions[index].end > cue.start or _unopened(self.text[self.mentions[index].end : cue.start])
        ):
            index -= 1
        return self.mentions[index] if index >= 0 else None

    def _owner(self, cue: CueMatch, mention: Mention) -> Mention | None:
        """`mention` where the cue goes on with its title."""
        gap = _REASON.sub(" ", _BRACKETED.sub("", self.text[mention.core : cue.start]))
        if mention.core > cue.start or not self.gaps["title"].match(gap):
            return None
        stop = r"\n|\.(?: |$)" if cue.cue.passive and self.sentence.zone == "preamble" else r"[;\n]|\.(?: |$)"
        if re.search(stop, gap) or self.gaps["actor"].search(gap) or _unopened(gap):
            return None
        if any(self.organ.match(gap, comma.end()) for comma in re.finditer(", ", gap)):
            return None
        if mention.type in ("Công văn", "Tờ trình", "Báo cáo", "Thông báo") and self.gaps["paper"].search(gap):
            return None
        return mention

    def _unnamed(self, cue: CueMatch) -> bool:
        """Whether the cue belongs to a paper without number: `Luật sửa đổi, bổ sung …`, `các Nghị định thay thế …`."""
        relation = cue.cue.relation
        if relation not in ("amends", "replaces", "repeals", "suspends", "guides") or cue.cue.passive:
            return False
        lead, whole = self._lead(cue)
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

    def _lead(self, cue: CueMatch) -> tuple[str, bool]:
        """What stands before the cue in its sentence, no more than can matter, and whether that is all."""
        start = max(self.sentence.start, cue.start - _LEAD)
        return self.text[start : cue.start], start == self.sentence.start

    def _after(self, cue: CueMatch) -> list[Mention]:
        """The citations that the cue governs."""
        index = bisect_left(self.starts, cue.end)
        if cue.cue.slug == "thay-cum-tu":  # what is named within the quoted words is no object
            while index < len(self.mentions) and _in_quotation(self.text[cue.start : self.mentions[index].start]):
                index += 1
        if index == len(self.mentions):
            return []
        first = self.mentions[index]
        gap = self.text[cue.end : first.lead]
        relation = cue.cue.relation
        direct = (
            (len(gap) <= 90 and self.gaps["object"].match(gap))
            or self._names_a_basis(cue, first)
            or (relation in ("repeals", "amends", "replaces") and len(gap) <= 320 and self.gaps["rules"].fullmatch(gap))
            or (relation == "guides" and len(gap) <= 120 and self.gaps["topic"].fullmatch(gap))
            or (cue.cue.slug == "thay-cum-tu" and len(gap) <= 320 and self.gaps["words"].fullmatch(gap))
        )
        if not direct and not (
            relation in ("amends", "replaces", "repeals", "suspends", "corrects", "extends")
            and len(gap) <= 320
            and self.gaps["annexed"].match(gap)
        ):
            return []
        if relation == "implements" and re.search(r"(?i)(?<!\w)(?:theo|quy định|quy dinh)(?!\w)", gap):
            return []
        if relation == "extends" and gap.strip() and not re.search(r"(?i)thời|hiệu lực|thoi|hieu luc", cue.text):
            return []
        return [first, *self._joined(index, cue)]

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
        )

    def _joined(self, index: int, cue: CueMatch) -> Iterator[Mention]:
        """Citations joined to the one at `index` by a comma, `và`, `cùng`; in a Căn cứ line by a semicolon too."""
        first = last = self.mentions[index]
        relation = cue.cue.relation
        whole_line = relation == "basedOn" and self.sentence.zone == "preamble" and self._opens(cue)
        for mention in self.mentions[index + 1 :]:
            if mention.start == first.start:
                yield mention
                continue
            if mention.start < last.tail:
                continue
            gap = self.text[last.tail : mention.lead]
            joined = whole_line or self.gaps["joined"].match(gap)
            if not joined or (")" in gap and "(" not in gap and not whole_line):
                return
            if relation == "guides" and not _outranks(mention, first):
                giver = self._before(cue)
                directly = gap.strip() in ("và", "va") and first.tail == first.core
                if not directly or giver is None or (_rank(giver) or 0) <= (_rank(mention) or 0):
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
        subject: Mention | int
        if self._goes_on(cue, before):
            subject, rule = SELF, "closing"
        elif before is not None:
            subject = SELF if self._is_self(before) else before
            rule = "noun-phrase" if subject is not SELF else "self-reference"
            if subject is SELF and before.part:
                return
        else:
            zone = self._self_zone(cue)
            if zone is None:
                return
            subject, rule = SELF, zone
        relation = self._relation(cue, subject, before)
        if relation is None:
            return
        for index, target in enumerate(after):
            if index and id(target) in subjects and cue.cue.relation != "basedOn":
                continue
            if self._is_self(target) or (id(target) in taken and cue.cue.relation == "implements"):
                continue
            taken.add(id(target))
            if subject is SELF and relation in ("replaces", "repeals"):
                self.closes_itself = True
            giver = self._giver(subject, target, relation) if isinstance(subject, Mention) else subject
            if giver is None:
                continue
            partial, part = self._part(cue, target)
            nested = isinstance(giver, Mention) and self._stands_in_a_title(giver)
            ways = ("/joined" if index else "") + ("/nested" if nested else "")
            yield Found(giver, relation, target, cue, f"{cue.cue.slug}/{rule}{ways}", partial, part)

    def _stands_in_a_title(self, mention: Mention) -> bool:
        """Whether a citation is read as part of another's title: what is said of it may be said of that one."""
        index = bisect_left(self.starts, mention.start)
        return any(other.tail > mention.end for other in self.mentions[max(0, index - 3) : index])

    def _annex(self, cue: CueMatch, before: Mention | None) -> bool:
        """Whether what is annexed stands just before the cue, or the cue opens the bracket under the title."""
        if before is not None:
            return self.text[before.end : cue.start].strip(" (,") in ("", "được", "duoc")
        lead = self.text[self.sentence.start : cue.start].strip(" *")
        return lead == "(" or (self.sentence.zone == "title" and lead.endswith("("))

    def _goes_on(self, cue: CueMatch, before: Mention | None) -> bool:
        """Whether the cue goes on with what the document does: `Thông tư này thay thế A và bãi bỏ B`.

        Where another cue stands between, the two are of the paper before them: `thay thế A ngưng … và điều chỉnh B`.
        """
        lead, _ = self._lead(cue)
        return (
            self.closes_itself
            and not (before and any(before.core <= other.start < cue.start for other in self.cues))
            and cue.cue.relation in ("replaces", "repeals", "amends")
            and re.search(r"(?i)(?:,| và| va|; đồng thời) $", lead) is not None
        )

    def _read_passive(self, cue: CueMatch, before: Mention | None, after: list[Mention]) -> Iterator[Found]:
        ended = self._ended(cue) if cue.cue.relation == "repeals" else []
        objects = ended or ([before] if before is not None else [])
        own = _OWN_PART.match(self.text, self.sentence.start, cue.start) if before is None else None
        if own:
            words = " ".join(own["part"].split())
            for giver in self._givers(cue, after):
                yield Found(giver, cue.cue.relation, SELF, cue, f"{cue.cue.slug}/own-part", True, words)
        for target in objects:
            if self._is_self(target):
                continue
            for giver in self._givers(cue, after):
                subject: Mention | int = SELF if self._is_self(giver) else giver
                changed = target if subject is SELF else self._of_kind(target, giver, cue)
                if changed is None:
                    continue
                partial, part = self._part(cue, changed)
                yield Found(subject, cue.cue.relation, changed, cue, f"{cue.cue.slug}/passive", partial, part)

    def _changed_here(self, cue: CueMatch, before: Mention) -> Iterator[Found]:
        """What the document itself ends or changes: `Mục 3 Nghị quyết số … bị bãi bỏ.` in its own articles."""
        for target in self._objects_before(before):
            if not self._is_self(target) and target.kind != "backref":
                partial, part = self._part(cue, target)
                yield Found(SELF, cue.cue.relation, target, cue, f"{cue.cue.slug}/{self.sentence.zone}", partial, part)

    def _givers(self, cue: CueMatch, after: list[Mention]) -> Iterator[Mention]:
        """What a paper was changed by: `bởi A, B và C` ends with C, a comma after it goes on with something else."""
        for index, giver in enumerate(after):
            yield giver
            nearer = self.text[after[index - 1].tail : giver.start] if index else ""
            if cue.cue.relation != "amends" or re.match(r"(?i),? ?(?:và|va)(?!\w)", nearer):
                return

    def _ended(self, cue: CueMatch) -> list[Mention]:
        """The citations that a sentence names at its top level before `hết hiệu lực kể từ …`."""
        found: list[Mention] = []
        reach = 0
        for mention in self.mentions[: bisect_left(self.starts, cue.start)]:
            if mention.end > cue.start or id(mention) in self.owned_by_passive:
                continue
            if mention.start >= reach:
                found.append(mention)
                reach = max(reach, mention.tail)
        if not found or found[0].start - self.sentence.start > 60:
            return []
        return found

    def _giver(self, subject: Mention, target: Mention, relation: str) -> Mention | None:
        """The paper that amends or replaces `target`: the one before the cue, else the one whose title names that.

        `Thông tư số 96/2015/TT-BTC hướng dẫn … Nghị định số 12/2015/NĐ-CP … và sửa đổi Thông tư số 78/2014/TT-BTC`:
        a circular amends the circular, not the decree in its title.
        """
        rank = _rank(target)
        if relation in ("replaces", "repeals", "amends") and subject.type != target.type:
            for mention in reversed(self.mentions[: bisect_left(self.starts, subject.start)]):
                if mention.type == target.type and mention.core <= subject.start <= mention.tail:
                    return mention
        if relation not in ("amends", "replaces") or rank is None or _rank(subject) in (None, rank):
            return subject
        for mention in reversed(self.mentions[: bisect_left(self.starts, subject.start)]):
            if mention.core <= subject.start and _rank(mention) == rank:
                return mention
        return None

    def _of_kind(self, target: Mention, giver: Mention, cue: CueMatch) -> Mention | None:
        """The citation that `giver` can amend or replace: the one before the cue, else the paper whose title names it.

        `Nghị định số 78/2025/NĐ-CP … Luật Ban hành … (được sửa đổi bởi Nghị định số 187/2025/NĐ-CP)`: a decree
        amends the decree, not the law in its title.
        """
        if cue.cue.relation not in ("amends", "replaces", "repeals") or _may_change(giver, target):
            return target
        for mention in reversed(self.mentions[: bisect_left(self.starts, target.start)]):
            if _may_change(giver, mention) and mention.core <= target.start:
                return mention
        return None

    def _is_self(self, mention: Mention) -> bool:
        """Whether `Kế hoạch này` is the document itself: the type agrees, and the document is no report on another."""
        return mention.this and mention.quoted_from is None and mention.type in self.own_types

    def _self_zone(self, cue: CueMatch) -> str | None:
        """The zone in which the document may speak of itself here, or None where a body acts."""
        zones, zone = cue.cue.zones, self.sentence.zone
        lead, whole = self._lead(cue)
        initial = whole and _SENTENCE_INITIAL.fullmatch(lead) is not None
        if "self" in zones and re.search(r"(?i)(?:^|[ ,])(?:văn bản này|van ban nay) ?$", lead):
            return "self"
        opens = self.mentions and self._is_self(self.mentions[0]) and self.mentions[0].start - self.sentence.start < 4
        if opens and "self" in zones and re.search(r"(?i)[, ](?:nhằm|để|nham|de)(?: tiếp tục)? $", lead):
            return "self"
        if zone == "preamble":
            if cue.cue.relation == "implements" and re.search(r"[;,] $", lead) and self._issues():
                return "opening"
            again = cue.cue.relation == "basedOn" and lead.endswith("; ")
            if _TO.fullmatch(lead) and cue.cue.relation == "implements":
                return "preamble"
            return "preamble" if cue.cue.relation == "basedOn" and (initial or again) else None
        if zone == "title" and "title" in zones:
            return "title"
        if cue.cue.relation == "annexedTo" and whole and lead.strip(" *") == "(":
            return "title"
        if zone == "opening" and "opening" in zones:
            return "opening" if initial or self._speaks_of_itself(lead) or self._orders(cue, lead) else None
        if zone == "purpose" and "purpose" in zones:
            return "purpose" if re.search(r"(?i)(?:nhằm|để|tiếp tục|mục đích)[^,;]{0,40}$", lead) or initial else None
        if zone == "article" and "article" in zones:
            return "article" if initial else None
        if zone == "closing" and "closing" in zones:
            return (
                "closing"
                if initial
                or re.search(
                    r"(?:này|nay|(?:^|[.\d] |- )(?:quyết định|nghị quyết|thông tư|nghị định|chỉ thị|quy định|quy chế|kế hoạch)(?= có))(?: có hiệu lực[^;]*)?(?:,|;| và|; đồng thời,?|\. Đồng thời,?)[^;]{0,40}$",
                    lead,
                )
                else None
            )
        return None

    def _orders(self, cue: CueMatch, lead: str) -> bool:
        """`Để triển khai thực hiện …, Ban Thường vụ Tỉnh ủy yêu cầu:` in what is no report."""
        reports = self.own_type in ("Báo cáo", "Tờ trình", "Công văn", None)
        rest = self.text[cue.end : self.sentence.end]
        return not reports and _TO.fullmatch(lead) is not None and _ORDERS.search(rest) is not None

    def _issues(self) -> bool:
        """Whether the sentence ends with what an organ issues: `…, Ban Thường vụ Đảng ủy xã ban hành kế hoạch sau:`."""
        return (
            re.search(r"(?i)(?:sau|sau đây|sau day):$", self.text[self.sentence.start : self.sentence.end]) is not None
        )

    def _speaks_of_itself(self, lead: str) -> bool:
        """An opening line such as `Ban Thường vụ Huyện ủy xây dựng kế hoạch thực hiện …`: an organ issues this document."""
        kind = re.escape(self.own_type or "-")
        if re.match(r"(?i)[-–+* ]*(?:xây dựng|ban hành|tiếp tục|tổ chức|triển khai)", lead):
            return False  # a task, not what an organ says of this document
        return (
            re.search(
                rf"(?i)(?:xây dựng|ban hành|báo cáo|hướng dẫn|quy định|đề ra)(?: {kind})?(?: [^,;:.]{{0,60}})?$|{kind} ?$",
                lead,
            )
            is not None
        )

    def _answers(self) -> bool:
        """Whether the sentence ends as the opening line of a report or a letter does."""
        line = self.text[self.sentence.start : self.sentence.end]
        answer = r"(?i)(?:báo cáo|có ý kiến|trả lời|bao cao|co y kien|tra loi)[^,;.]{0,40}:$|, [^,;.]{3,80} (?:báo cáo|bao cao) (?:kết quả|tình hình|ket qua|tinh hinh) "
        return re.search(answer, line) is not None

    def _relation(self, cue: CueMatch, subject: Mention | int, before: Mention | None) -> str | None:
        """The cue's relation for this subject: a Báo cáo reviews or answers, a Hướng dẫn guides."""
        relation = cue.cue.relation
        kind = self.own_type if subject is SELF else (subject.type if isinstance(subject, Mention) else None)
        if relation == "implements":
            answers = kind in ("Báo cáo", "Tờ trình", "Công văn") or (kind is None and self._answers())
            if subject is SELF and self.sentence.zone == "opening" and answers:
                lead = self.text[self.sentence.start : cue.start]
                return "respondsTo" if _SENTENCE_INITIAL.fullmatch(lead) else None
            if kind == "Báo cáo":
                return None
            if kind == "Hướng dẫn":
                return "guides"
        told = before is not None and self._is_self(before)
        if relation == "reviews" and subject is SELF and not told and self.sentence.zone not in ("title", "opening"):
            return None
        if relation == "basedOn" and subject is not SELF:
            return None
        if (
            subject is SELF
            and relation == "guides"
            and re.search(r"(?i)công bố", self.text[self.sentence.start : cue.start])
        ):
            return None
        return relation

    def _part(self, cue: CueMatch, target: Mention) -> tuple[bool, str | None]:
        if cue.cue.relation not in ("replaces", "repeals", "suspends", "extends", "amends", "corrects"):
            return False, target.part
        exception = self.gaps["except"].match(self.text, target.tail) or self.gaps["except"].match(
            self.text, target.core
        )
        if exception:
            return True, "trừ " + exception["part"].strip()
        gap = cue.text + self.text[cue.end : target.start]
        partial = target.part is not None or self.gaps["some"].search(gap) is not None
        return partial, target.part


_BEHIND = 120
"""How far behind its last citation a sentence may say that the document itself ends or changes it."""
_BEFORE = 600
"""How far before its first citation the cues of a sentence are looked for, in characters."""
_LEAD = 800
"""How far before a cue its sentence is looked at, in characters."""

_FAMILY = {
    "Luật": "law",
    "Bộ luật": "law",
    "Pháp lệnh": "law",
    "Hiến pháp": "law",
    "Nghị định": "decree",
    "Thông tư": "circular",
    "Thông tư liên tịch": "circular",
}
_RANK = {"law": 0, "decree": 1, "circular": 3}


def _may_change(giver: Mention, target: Mention) -> bool:
    """Whether a paper of the giver's type can amend or replace one of the target's."""
    one, other = _FAMILY.get(giver.type or ""), _FAMILY.get(target.type or "")
    return one == other or (one is None and other is None) or (giver.type == "Nghị quyết" and other == "law")


def _outranks(target: Mention, first: Mention) -> bool:
    """Whether `target` can be guided beside `first`: not where it is of a lower family of State acts."""
    one, other = _rank(target), _rank(first)
    return one is None or other is None or one <= other


def _rank(mention: Mention) -> int | None:
    """How high the family of a State act stands; a Nghị quyết stands where its giver's other acts do."""
    family = _FAMILY.get(mention.type or "")
    if family is None and mention.type == "Nghị quyết" and mention.code:
        family = {"CP": "decree", "UBTVQH": "law", "QH": "law"}.get(mention.code.body.rstrip("0123456789"))
    return _RANK.get(family or "")


def _in_quotation(text: str) -> bool:
    return text.count("“") > text.count("”")


def _unopened(gap: str) -> bool:
    """Whether `gap` closes a bracket that it did not open: the noun phrase is then over."""
    depth = 0
    for character in gap:
        depth += {"(": 1, ")": -1}.get(character, 0)
        if depth < 0:
            return True
    return False


def lists_papers(
    seen: FlowText, sentence: Sentence, mentions: list[Mention], position: int
) -> tuple[Mention, str] | None:
    """The one document that papers were issued to carry out, and the cue, where the mark at `position` hangs on them.

    `ban hành nhiều kế hoạch để cụ thể hóa việc thực hiện Nghị quyết¹`: what the footnote lists implements the
    Nghị quyết. A mark on a plural of upper documents (`quán triệt các chủ trương, nghị quyết, chỉ thị²`) tells nothing.
    """
    text = seen.text
    clause_start = max(sentence.start, *(text.rfind(character, 0, position) + 1 for character in ";\n"))
    clause_end = min((i for c in ";\n" if (i := text.find(c, position)) >= 0), default=sentence.end)
    papers = _papers(seen.plain).search(seen.low, clause_start, clause_end)
    if not papers:
        return None
    local = Sentence(clause_start, clause_end, sentence.zone, sentence.paragraph)
    inside = [mention for mention in mentions if clause_start <= mention.start and mention.end <= clause_end]
    for cue in find_cues(seen, local, inside, listed=True):
        if cue.cue.relation not in ("implements", "guides") or cue.start < papers.start():
            continue
        reader = SentenceReader(seen, local, inside, Header(), listed=True)
        after = reader._after(cue)
        if len(after) != 1:
            continue
        target = after[0]
        on_target = target.start < position <= target.tail + 2
        on_papers = papers.start() < position <= cue.start
        if on_target or on_papers or (position >= target.tail and not text[target.tail : position].strip(' .,)”"')):
            return target, cue.text
    return None


@cache
def _papers(plain: bool) -> re.Pattern[str]:
    return re.compile(
        spell(
            r"(?:ban hành|xây dựng|cụ thể hóa (?:bằng|thành)|đề ra|ra)(?: [^;.\n]{0,80}?)? (?:nghị quyết|kế hoạch|chương trình|văn bản|chỉ thị|quy định|đề án|hướng dẫn|quyết định|quy chế|kết luận)",
            plain=plain,
        )
    )
