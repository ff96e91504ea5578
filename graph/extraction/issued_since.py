"""What was issued for a paper that the sentence names first: `Sau khi A được ban hành, Huyện ủy đã ban hành B để triển khai.`"""

from __future__ import annotations

import re
from bisect import bisect_left

from graph.extraction import relation_words as words
from graph.extraction.cue_matches import CueMatch
from graph.extraction.fact_words import LEAD
from graph.extraction.issued_together import IssuedTogether
from graph.extraction.mentions import Mention
from graph.folding import fold


class IssuedSince(IssuedTogether):
    """Finds what a paper is for that came before it."""

    def _since(self, cue: CueMatch) -> tuple[list[Mention], int] | None:
        """`Sau khi A được ban hành, … triển khai`, `Quán triệt A, …`: A, where the sentence begins so, and where it goes on."""
        lead = words.SINCE_ISSUED.match(self.text, self.sentence.start)
        first = self.mentions[0]
        studied = words.STUDIES.match(self.text, self.sentence.start)
        if cue.cue.relation == "implements" and studied and first.lead == studied.end():
            return self._joined_from(first)
        if cue.cue.relation != "implements" or lead is None or first.lead != lead.end():
            return None
        named, end = self._joined_from(first)
        came = words.CAME.match(self.text, max(end, named[-1].tail))
        if came is None and not fold(lead.group()).endswith(words.LEADS_TO_IT):
            return None
        return named, came.end() if came else end

    def _joined_from(self, first: Mention) -> tuple[list[Mention], int]:
        """`first` and the papers joined to it, and where the last of them ends."""
        found = [first]
        for other in self.mentions[bisect_left(self.starts, first.end) :][: words.CLAUSES]:
            if not self.gaps["joined"].match(self.text[found[-1].tail : other.lead]):
                break
            found.append(other)
        return found, found[-1].core

    def _studied(self, cue: CueMatch, issued: Mention) -> tuple[list[Mention], int] | None:
        """`Đảng ủy quán triệt A, ban hành Kế hoạch B để thực hiện`: A and what is joined to it, named before B in its clause."""
        place = bisect_left(self.starts, issued.start)
        last = self.mentions[place - 1] if place else None
        if cue.cue.relation != "implements" or last is None or last.kind == "backref":
            return None
        gap = self.text[max(last.core, last.tail) : issued.lead]
        if "." in gap or (";" in gap and not words.GOES_ON_ISSUING.fullmatch(gap)):
            return None
        first = self._objects_before(last)
        lead = self.text[max(self.sentence.start, first[0].lead - words.NEAR_ISSUED) : first[0].lead]
        return (first, last.core) if words.STUDIED.search(lead) else None

    def _came(self, cue: CueMatch, position: int) -> tuple[list[Mention], int] | None:
        """`Thủ tướng có Công điện A; tỉnh đã ban hành Công điện B để triển khai`: A, the one paper named before `position`."""
        first = self.mentions[0]
        alone = first.kind == "full" and bisect_left(self.starts, position) == 1
        if cue.cue.relation != "implements" or not alone:
            return None
        lead = self.text[max(self.sentence.start, first.lead - words.NEAR_ISSUED) : first.lead]
        return ([first], first.core) if words.CAME_OUT.search(lead) else None

    def _headed(self, cue: CueMatch) -> tuple[list[Mention], int] | None:
        """`Nghị quyết A về kinh tế biển: Tỉnh ủy ban hành Chương trình B để thực hiện`: A, with which the sentence begins."""
        first = self.mentions[0]
        opens = first.kind == "full" and LEAD.fullmatch(self.text, self.sentence.start, first.lead)
        goes_on = words.HEADS.match(self.text, first.core) if opens and cue.cue.relation == "implements" else None
        return ([first], goes_on.end()) if goes_on else None

    def _sets_to_work(self, cue: CueMatch) -> Mention | None:
        """`… ban hành Công văn B chỉ đạo các chi bộ thực hiện`: B, the last paper before the cue."""
        place = bisect_left(self.starts, cue.start) - 1
        last = self.mentions[place] if place >= 0 and cue.cue.relation == "implements" else None
        return last if last and words.HAS_IT_DONE.fullmatch(self.text, last.core, cue.start) else None

    def _issued_since(self, cue: CueMatch, issued: Mention) -> list[Mention]:
        """`Sau khi A được ban hành, Huyện ủy đã ban hành Kế hoạch B để triển khai.`: what B is for, named first."""
        since = self._since(cue) or self._studied(cue, issued) or self._came(cue, issued.start) or self._headed(cue)
        if since is None or issued in since[0]:
            return []
        aims = (words.SO_AS_TO, words.HAS_IT_DONE, words.SPACE)
        for_it = any(one.fullmatch(self.text, issued.core, cue.start) for one in aims) and words.ENDS_IN_PLACE.match(
            self.text, cue.end, self.sentence.end
        )
        if words.ISSUED_TO.fullmatch(self.text, issued.core, cue.start):
            return since[0] if words.ENDS_IN_PLACE.match(self.text, cue.end, self.sentence.end) else []
        before = self.text[max(since[1], issued.lead - words.FAR_ISSUED) : issued.lead]
        return since[0] if for_it and (words.ISSUED.search(before) or words.HAS.search(before)) else []

    def _examples_since(self, cue: CueMatch) -> list[Mention]:
        """`Sau khi A được ban hành, 9/11 chi bộ đã xây dựng kế hoạch thực hiện, tiêu biểu như B`: A, which B carries out."""
        since = self._since(cue)
        if since is None:
            return []
        start = max(since[1], cue.start - words.FAR_ISSUED)
        told = self.gaps["papers"].search(self.text, start, cue.start)
        return since[0] if told and words.ISSUED.search(self.text, start, cue.start) else []

    def _spelled_since(self, cue: CueMatch) -> list[Mention]:
        """`Sau khi A được ban hành, Tỉnh ủy đã cụ thể hóa thành Kế hoạch B`: A."""
        since = (self._since(cue) or self._came(cue, cue.start)) if cue.cue.slug == "cu-the-hoa" else None
        between = words.ORGAN_DOES.fullmatch(self.text, since[1], cue.start) if since else None
        return since[0] if since and between else []

    def _named_behind(self, cue: CueMatch, joint: re.Pattern[str], *, listed: bool = False) -> list[Mention]:
        """The papers that `joint` leads to from a cue: `cụ thể hóa thành Kế hoạch B và Chỉ thị C`, `…, gồm A và B`."""
        place = bisect_left(self.starts, cue.end)
        first = self._behind(cue)
        if first is None or first.kind != "full" or not joint.fullmatch(self.text, cue.end, first.lead):
            return []
        return [first, *self._joined(place, cue, listed=listed)]
