"""Who can have done what a sentence says that a paper did to another: that paper, the one whose title names it, or none."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from graph.extraction import relation_words as words
from graph.extraction.cue_matches import CueMatch
from graph.extraction.fact_words import LEAD
from graph.extraction.families import is_above, may_end, of_below_and_centre, of_centre_and_below, of_later_year, rank
from graph.extraction.mentions import Mention
from graph.extraction.sentence_parts import SentenceParts
from graph.folding import fold
from graph.model import SELF

_DRAWN_FROM = ("duoc lap tu", "duoc xay dung tu", "duoc hinh thanh tu")


class Givers(SentenceParts):
    """Tells whether a paper can have changed, ended or carried out another."""

    def giver_of(self, subject: Mention | int, target: Mention, relation: str, cue: CueMatch) -> Mention | int | None:
        """Who does to `target` what `subject` is said to do; None where it cannot have done it."""
        giver = self._giver(subject, target, relation, cue) if isinstance(subject, Mention) else subject
        if giver is None or self._cannot_end(giver, target, relation, cue):
            return None
        if relation in ("implements", "guides") and isinstance(giver, Mention) and is_above(giver, target):
            return None  # `bố trí kinh phí theo Luật A, hướng dẫn thực hiện Thông tư B`
        if relation == "implements" and isinstance(giver, Mention) and self._is_of_unnumbered(giver, cue):
            return None
        if relation == "consolidates" and isinstance(giver, Mention) and fold(cue.text).startswith(_DRAWN_FROM):
            return giver if giver.type == "Văn bản hợp nhất" else None  # not a list that is drawn up from A
        if relation in words.OF_THE_WHOLE and isinstance(giver, Mention) and giver.type in words.SENT_UP:
            return giver if target.type == giver.type else None  # `Tờ trình A về kéo dài thời gian thực hiện B`
        if relation in words.CHANGES and isinstance(giver, Mention):
            return None if _cannot_change(giver, target) or self._only_asks(giver) else giver
        return giver

    def _is_of_unnumbered(self, giver: Mention, cue: CueMatch) -> bool:
        """`Kế hoạch A triển khai Kết luận của Ban Bí thư tiếp tục thực hiện B`: it is the conclusion that does."""
        begin = max(giver.core, self._near(cue.start))
        return begin < cue.start and words.OF_UNNUMBERED.search(self.text, begin, cue.start) is not None

    def _only_asks(self, giver: Mention) -> bool:
        """Whether a letter is named as what asks for a change: `Xét đề nghị của Bộ A tại Công văn B về việc điều chỉnh C`."""
        lead = self.text[self._near(giver.lead) : giver.lead]
        return giver.type == "Công văn" and words.AT_REQUEST.search(lead) is not None

    def _cannot_end(self, giver: Mention | int | None, target: Mention, relation: str, cue: CueMatch) -> bool:
        """Whether `giver` is of a committee below what it would change, or a letter that only tells that the work stands still:
        `Công văn A tạm dừng thực hiện Kế hoạch B`."""
        kind = giver.type if isinstance(giver, Mention) else self.own_type
        stops = fold(cue.text) if relation == "suspends" and kind in words.TELL else ""
        still = stops.endswith("thuc hien") and not stops.startswith("tam dinh chi")
        below = isinstance(giver, Mention) and relation in words.ENDS and of_below_and_centre(giver, target)
        return still or below

    def _giver(self, subject: Mention, target: Mention, relation: str, cue: CueMatch) -> Mention | int | None:
        """The paper that amends or replaces `target`: the one before the cue, else the one whose title names that.

        `Thông tư số 96/2015/TT-BTC hướng dẫn … Nghị định số 12/2015/NĐ-CP … và sửa đổi Thông tư số 78/2014/TT-BTC`:
        a circular amends the circular, not the decree in its title. In the document's own title that is the document:
        `Kế hoạch thực hiện Quyết định A (thay thế Kế hoạch B)`.
        """
        wanted = rank(target)
        if (
            relation == "consolidates" and subject.kind == "name"
        ):  # `Văn bản hợp nhất số … Luật Viên chức hợp nhất A và B`
            place = bisect_left(self.starts, subject.start)
            whole = self.mentions[place - 1] if place else None
            return whole if whole and whole.type == "Văn bản hợp nhất" else None
        if relation in ("replaces", "repeals", "amends") and subject.type != target.type:
            for mention in reversed(self.mentions[: bisect_left(self.starts, subject.start)]):
                titled = mention.core <= subject.start <= mention.tail
                if mention.type == target.type and (
                    titled or id(mention) in self._put_in_force_by.get(id(subject), ())
                ):
                    return mention
            added = self.sentence.zone == "title" and self.text[cue.start - 1 : cue.start] == "("
            if added and target.type == self.own_type:
                return SELF
        if relation not in ("amends", "replaces") or wanted is None or rank(subject) in (None, wanted):
            return subject
        for mention in reversed(self.mentions[: bisect_left(self.starts, subject.start)]):
            if mention.core <= subject.start and rank(mention) == wanted:
                return mention
        # `Luật A thay thế Nghị định B`, where nothing stands before A
        opens = LEAD.fullmatch(self.text, self.sentence.start, subject.lead)
        ends = opens and subject.kind == "full" and relation == "replaces" and may_end(subject, target)
        return subject if ends else None

    @cached_property
    def _put_in_force_by(self) -> dict[int, set[int]]:
        """`Quy chế A được ban hành kèm theo Quyết định B, thay cho Quy chế C`: by the id of B what it has put in force."""
        found: dict[int, set[int]] = {}
        for one in self.cues:
            paper = self._before(one) if one.cue.relation == "annexedTo" else None
            for decision in self.governed[one.start] if paper else ():
                found.setdefault(id(decision), set()).add(id(paper))
        return found


def _cannot_change(giver: Mention, target: Mention) -> bool:
    """Whether `giver` cannot be what changes `target`: it only proposes, is older, or stands above what is changed."""
    if giver.type in words.PROPOSES and target.type != giver.type:
        return True
    return of_later_year(target, giver) or of_centre_and_below(giver, target)
