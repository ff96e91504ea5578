"""What a line says of the items below it: `Điều 2. Bãi bỏ các văn bản sau đây:`, `Nghị định A được sửa đổi bởi:`."""

from __future__ import annotations

import re
from typing import NamedTuple

from graph.extraction import relation_words as words
from graph.extraction.cue_matches import CueMatch
from graph.extraction.mentions import Mention
from graph.extraction.relations import SentenceReader
from graph.extraction.sentence_parts import Found
from graph.folding import fold
from graph.model import SELF

_BY = (" boi", " bang", " theo", " tai")


class Ruling(NamedTuple):
    """What is done to the items, and by which paper (SELF: the document itself); or, where `is_changed`, to which paper the
    items do it."""

    cue: CueMatch
    paper: Mention | int = SELF
    is_changed: bool = False


class LineOverList(SentenceReader):
    """Reads a line over a list."""

    def ruling(self) -> Ruling | None:
        """What the line rules, its objects being items below; None where it governs nothing."""
        last = self.cues[-1] if self.cues else None
        if last and last.cue.passive and last.cue.relation in ("amends", "replaces", "repeals", "implements"):
            changed = self._consolidated() or self._before(last)
            by_these = words.BY_THESE.fullmatch(self.text, last.end, self.sentence.end)
            if changed and not self.voice.is_self(changed) and by_these and self._claims(changed, last):
                return Ruling(last, changed, is_changed=True)
        if self.mentions and len(self.cues) > 1:  # `Thay thế A; bãi bỏ các văn bản sau:`, as it goes on
            self.closes_itself = any(one.subject is SELF and one.cue.cue.relation in words.ENDS for one in self.read())
        return next(filter(None, map(self._ruled_by, self.cues)), None)

    def counted(self) -> Ruling | None:
        """What a named paper does to papers that the sentence ends with and does not name: `Quyết định A bãi bỏ 03 quyết định`."""
        for cue in reversed(self.cues):
            giver = self._before(cue) if cue.cue.relation in words.NOTED and not cue.cue.passive else None
            if giver and giver.kind == "full" and words.SO_MANY.fullmatch(self.text, cue.end, self.sentence.end):
                return Ruling(cue, giver) if self._claims(giver, cue) else None
        return None

    def _ruled_by(self, cue: CueMatch) -> Ruling | None:
        asked = cue.cue.slug in ("theo-yeu-cau", "nhan-duoc")  # `Sau khi nghiên cứu, Bộ có ý kiến như sau:`
        if asked or cue.cue.relation in ("cites", "annexedTo", "succeeds") or self._unnamed(cue):
            return None
        if cue.cue.passive:
            return self._ended_below(cue)
        before, tail = self._before(cue), self.text[cue.end : self.sentence.end]
        if self.objects_of(cue) or not self.gaps["listing"].fullmatch(tail):
            return None
        if cue.cue.relation == "respondsTo" and words.AS_FOLLOWS.match(tail):
            return None  # `Sở Y tế trả lời như sau:`: the answers
        if giver := self._giver_behind(cue):
            return Ruling(cue, giver) if self._claims(giver, cue) else None
        own = before is not None and self.voice.is_self(before)
        if own or self.voice.zone(cue) or self._goes_on(cue, before, []):
            return Ruling(cue)
        giver = before or (self._acts_there(cue, []) if self.mentions else None)
        lists = giver and giver.kind == "full" and words.THESE.fullmatch(tail)
        return Ruling(cue, giver) if giver and lists and self._claims(giver, cue) else None

    def _ended_below(self, cue: CueMatch) -> Ruling | None:
        """`Các văn bản sau đây hết hiệu lực kể từ ngày Quyết định A có hiệu lực:`."""
        tail = self.text[cue.end : self.sentence.end]
        named = words.LIST_ENDS.fullmatch(self.text, self.sentence.start, cue.start)
        own = cue.cue.slug in ("bi-bai-bo", "het-hieu-luc-tu-ngay") and self.sentence.zone in cue.cue.zones
        if cue.cue.slug == "het-hieu-luc-tu-ngay" and self.own_type in words.TELL:
            own = False  # `Các văn bản sau hết hiệu lực từ ngày 01/7/2025:` in a notice, which only tells it
        if cue.cue.slug == "het-hieu-luc-tu-ngay":
            tail = words.SINCE_DAY_TOLD.sub("", tail)
        over = words.THEN_ENDS.fullmatch(self.text, self.sentence.start, cue.start) or (own and named)
        if over and not tail.strip(" :"):
            return Ruling(cue)
        if giver := self._ended_by_named(cue):
            return Ruling(cue, giver) if self._claims(giver, cue) else None
        if cue.cue.relation != "repeals":
            return None
        if re.search(r"(?:này|nay)(?: |:)", tail):
            stop = self.text.rfind("; ", self.sentence.start, cue.start)
            opens = words.THESE_ITEMS.match(self.text, self.sentence.start if stop < 0 else stop + len("; "))
            return Ruling(cue) if opens else None
        giver = self.mentions[-1] if self.mentions else None
        without = (
            f"{self.text[cue.start : giver.lead].rstrip()}{self.text[giver.core : self.sentence.end]}" if giver else ""
        )
        since = words.WHEN_STARTS.fullmatch(without)
        return Ruling(cue, giver) if giver and named and since and self._claims(giver, cue) else None

    def _ended_by_named(self, cue: CueMatch) -> Mention | None:
        """`Các văn bản sau đã bị bãi bỏ bởi Nghị quyết A:`: A."""
        giver = self.mentions[-1] if self.mentions and cue.cue.relation in ("amends", "replaces", "repeals") else None
        if giver is None or giver.kind != "full" or self.text[giver.core : self.sentence.end].strip(" :"):
            return None
        right_behind = fold(cue.text).endswith(_BY) and giver.lead == cue.end + 1
        return giver if right_behind and words.FOLLOWING.search(self.text, self._near(cue.start), cue.start) else None

    def _giver_behind(self, cue: CueMatch) -> Mention | None:
        """`Thay thế các văn bản sau bằng Quy định A:`: A."""
        giver = self.mentions[-1] if self.mentions and cue.cue.relation in ("amends", "replaces", "repeals") else None
        if giver is None or giver.lead < cue.end or self.text[giver.core : self.sentence.end].strip(" :"):
            return None
        return giver if words.BY_IT.search(self.text, cue.end, giver.lead) else None

    def _claims(self, paper: Mention, cue: CueMatch) -> bool:
        """Whether the line says of a named paper that it was done."""
        denied = words.DENIED.search(self.text, self._near(cue.start), cue.start)
        spoken_of = not cue.cue.passive and self._only_spoken_of(paper, cue)
        unsure = self._is_unsure(Found(paper, cue.cue.relation, paper, cue, ""))
        wished = self._wished(min(cue.start, paper.lead))
        return not (denied or spoken_of or unsure or wished or self._supposed(paper) or self._quoted(paper))

    def rules(self, ruling: Ruling, item: Mention) -> bool:
        """Whether a named paper can have done that to an item, or an item to it."""
        if isinstance(ruling.paper, int):
            decided = self.sentence.zone in ("body", "purpose") and self.voice.heads_list(ruling.cue)
            decided = decided and ruling.cue.cue.relation != "corrects"  # an office mends what others issue
            return not decided or (self.voice.is_of_own_body(item) and self.voice.names_own(item))
        subject, target = (item, ruling.paper) if ruling.is_changed else (ruling.paper, item)
        return self.giver_of(subject, target, ruling.cue.cue.relation, ruling.cue) is subject

    def _consolidated(self) -> Mention | None:
        """What a consolidated text is of: `Thông tư A hướng dẫn B, có hiệu lực từ ngày …, được sửa đổi, bổ sung bởi:`."""
        first = self.mentions[0] if self.mentions else None
        opens = first is not None and first.kind == "full" and first.start == self.sentence.start
        return first if opens and words.CONSOLIDATED.search(self.text, self.sentence.start, self.sentence.end) else None

    def leads_to(self, cue: CueMatch, start: int, head: Mention) -> bool:
        """Whether nothing but a part, the cue again, or what its paper has put in force, stands between an item's
        start and its citation."""
        lead = self.text[start : head.lead]
        if len(lead) < 90 and self.gaps["item"].match(lead):
            return True
        return self.leads_to_annexed(cue.cue.relation, lead)
