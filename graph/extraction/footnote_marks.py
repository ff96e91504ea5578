"""What a footnote hangs on: papers that were issued to carry one document out, or nothing of the kind."""

from __future__ import annotations

import re

from graph.extraction.flow_text import FlowText
from graph.extraction.gaps import gaps
from graph.extraction.guarded import find_opened
from graph.extraction.mentions import Mention
from graph.extraction.relations import SentenceReader
from graph.extraction.structure import Sentence
from graph.model import Header

_TO = re.compile(r"(?i)(?:^|[,;.] )[-–+*• ]*(?:\d{1,2}[.)-] ?)?(?:(?:để|nhằm|de|nham) )?$")
_AND_ORDERS = re.compile(
    r"(?i)^ (?:và|va) (?:sự |su )?(?:chỉ đạo|lãnh đạo|hướng dẫn|chi dao|lanh dao|huong dan)(?: [^;,.]{0,60})?$"
)
"""`để cụ thể hóa Nghị quyết số … và chỉ đạo của Tỉnh ủy¹`."""
_NEAR = 60
"""How far behind the papers their mark may stand, in characters: `nhiều văn bản lãnh đạo, chỉ đạo¹`."""


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
    papers = next(find_opened(gaps(seen.plain)["papers"], text, seen.low, clause_start, clause_end), None)
    if not papers:
        return None
    local = Sentence(clause_start, clause_end, sentence.zone, sentence.paragraph)
    inside = [mention for mention in mentions if clause_start <= mention.start and mention.end <= clause_end]
    reader = SentenceReader(seen, local, inside, Header(), listed=True)
    for cue in reader.cues:
        if cue.cue.relation not in ("implements", "guides"):
            continue
        after = reader.objects_of(cue)
        if len(after) > 1 and all(
            "†" in text[one.tail - 1 : one.tail + 2] for one in after
        ):  # each has a mark of its own
            after = [one for one in after if one.start < position <= one.tail + 2]
        if len(after) != 1:
            continue
        target = after[0]
        if cue.start < papers.start():  # `Để thực hiện Nghị quyết …, Huyện ủy đã ban hành nhiều văn bản¹`
            told = _TO.search(text[clause_start : cue.start]) is not None and "," in text[target.core : papers.start()]
            if told and papers.end() <= position <= papers.end() + _NEAR and not _named(inside, target.end, position):
                return target, cue.text
            continue
        spelled_out = cue.start == papers.start() and papers.end() <= position <= papers.end() + _NEAR
        if spelled_out and not _named(inside, target.end, position):
            return target, cue.text  # `cụ thể hóa Nghị quyết số … thành các kế hoạch, đề án¹`
        on_target = target.start < position <= target.tail + 2
        on_papers = papers.start() < position <= cue.start
        rest = _AND_ORDERS.sub("", text[target.tail : position]) if position >= target.tail else "…"
        if on_target or on_papers or not rest.strip(' .,)”"'):
            return target, cue.text
    return None


def _named(mentions: list[Mention], start: int, end: int) -> bool:
    """Whether another paper is named between two places."""
    return any(start <= mention.start < end for mention in mentions)
