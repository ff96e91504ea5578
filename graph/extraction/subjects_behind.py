"""Papers that are named behind what they do: `Thay thế A, Quy định B bổ sung 3 điều`, `Văn bản bãi bỏ A là B`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from graph.extraction import relation_words as words
from graph.extraction.cue_matches import CueMatch
from graph.extraction.givers import Givers
from graph.extraction.mentions import Mention
from graph.extraction.sentence_parts import Found


class SubjectsBehind(Givers):
    """Finds who does what stands before them."""

    def _fronted(self, governed: dict[int, list[Mention]]) -> tuple[list[Mention], Mention] | None:
        """`Thay thế Quy định A, Quy định B bổ sung 3 điều`: what the cue that a sentence begins with governs, and the subject
        that follows."""
        cue = self.cues[0] if self.cues else None
        if cue is None or cue.cue.passive or cue.cue.relation not in words.DONE_FIRST:
            return None
        if not words.BEFORE_FRONTED.fullmatch(self.text, self.sentence.start, cue.start):
            return None
        place = bisect_left(self.starts, cue.end)
        for at, subject in enumerate(self.mentions[place + 1 :], start=place + 1):
            last = self.mentions[at - 1]
            if self.text[max(last.core, last.end) : subject.lead] == ", " and words.SAYS_NEXT.match(
                self.text, subject.core
            ):
                objects = [one for one in governed[cue.start] or self.objects_of(cue) if one.start < subject.start]
                law = subject.kind == "name" and subject.type in words.LAWS and cue.cue.relation == "implements"
                return (
                    (objects, subject)
                    if objects and (subject.kind == "full" or self.voice.is_self(subject) or law)
                    else None
                )
        return None

    def _told_behind(self, cue: CueMatch, before: Mention | None, after: list[Mention]) -> list[Mention]:
        """`Văn bản thay thế A là B`, `- Cụ thể hóa A: Kế hoạch B, Kế hoạch C`: the papers behind that do it."""
        place = bisect_left(self.starts, after[-1].end)
        if (
            before is not None
            or cue.cue.passive
            or cue.cue.relation not in words.DONE_FIRST
            or place == len(self.mentions)
        ):
            return []
        first, end = self.mentions[place], max(after[-1].core, after[-1].end)
        a_paper = words.PAPER_THAT.search(self.text, self._near(cue.start), cue.start)
        stop = self.text.rfind("; ", self.sentence.start, cue.start)
        clause = self.sentence.start if stop < 0 else stop + len("; ")
        opens = words.BEFORE_FRONTED.fullmatch(self.text, clause, cue.start)
        again = opens and after[-1].kind == "backref"  # `…; thay thế kế hoạch này là Kế hoạch B`
        named = ((a_paper or again) and words.IS_THE.fullmatch(self.text, end, first.lead)) or (
            opens
            and (
                (cue.cue.relation in words.LISTED_BEHIND and words.COLON.fullmatch(self.text, end, first.lead))
                or words.IS_CONTENT_OF.fullmatch(self.text, end, first.lead)
            )
        )
        if not named or first.kind != "full":
            return []
        found = [first, *self._joined(place, cue)]
        return found if words.ENDS_THERE.match(self.text, found[-1].core, self.sentence.end) else []

    def _done_by_subject(self, cue: CueMatch, objects: list[Mention], subject: Mention) -> Iterator[Found]:
        relation = self.voice.relation(cue, subject, subject)
        if relation == "reviews" and subject.type not in words.LOOKS_BACK:
            return
        for target in objects if relation else ():
            if self.giver_of(subject, target, relation or "", cue) is subject:
                yield Found(subject, relation or "", target, cue, f"{cue.cue.slug}/fronted", *self.part_of(cue, target))
