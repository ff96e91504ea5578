"""What a footnote hangs on: papers that were issued to carry one document out, or nothing of the kind."""

from __future__ import annotations

import re
from bisect import bisect_left

from graph.extraction.flow_reading import FlowReading
from graph.extraction.flow_text import FlowText
from graph.extraction.gaps import gaps
from graph.extraction.guarded import find_opened
from graph.extraction.mentions import Mention
from graph.extraction.relations import SentenceReader
from graph.extraction.spelling import either
from graph.extraction.structure import Sentence
from graph.model import Header
from graph.patterns import regex
from graph.vocabulary import cited_names

_TO = regex(
    r"(?i)(?:^|[,;.:] )[-–+*• ]*(?:\d{1,2}[.)-] ?)?(?:(?:để|nhằm|de|nham) )?(?:(?:tiếp tục|tổ chức|kịp thời|tiep tuc|to chuc|kip thoi) )?$"
)
_AND_ORDERS = regex(
    r"(?i)^ (?:và|va) (?:sự |su )?(?:chỉ đạo|lãnh đạo|hướng dẫn|chi dao|lanh dao|huong dan)(?: [^;,.]{0,60})?$"
)
"""`để cụ thể hóa Nghị quyết số … và chỉ đạo của Tỉnh ủy¹`."""
_OF_ITS_UNIT = regex(
    either(r" (?:của|do) (?:huyện|tỉnh|xã|phường|thành phố|thị xã|quận|trung ương|cấp trên)[ .,]*"), re.IGNORECASE
)
"""`cụ thể hóa Kế hoạch số … của huyện¹`: between the paper and the mark."""
_ON_BASIS = regex(
    r"(?i)[-–+*• ]*(?:(?:\d{1,2}[.)-]|[a-zđ]\)) ?)?(?:trên cơ sở|căn cứ|(?:ngay )?sau khi (?:có|học tập|quán triệt)|quán triệt|tiếp thu|học tập"
    r"|tren co so|can cu|sau khi co|quan triet|tiep thu|hoc tap)(?: (?:nội dung|tinh thần|noi dung|tinh than))? "
)
"""What a clause begins with whose papers carry out what it names."""
_TO_CARRY_OUT = regex(
    r"(?i)(?: hành động| hanh dong)?(?: của [^,;.()]{2,40}| cụ thể)?,? (?:(?:để|nhằm|de|nham) )?(?:(?:tổ chức|to chuc) )?"
    r"(?P<cue>triển khai(?:,? thực hiện)?|thực hiện|cụ thể hóa(?:(?:,| và) (?:tổ chức |triển khai )?thực hiện)?|trien khai(?:,? thuc hien)?|thuc hien|cu the hoa)[ ,.]*"
)
_ISSUED = regex(either(r"(?<!\w)(?:đã|cũng|vừa) (?:[^\W\d_]+ ){0,2}?(?:ban hành|ra|có) ?$"), re.IGNORECASE)
"""`tỉnh đã ban hành:`: what a line ends with below which the papers stand."""
_KINDS = "|".join(sorted(cited_names() | {"văn bản"}))
_PAPERS_TOO = regex(either(rf"(?:,| và|, và) (?:\d{{1,3}}|nhiều|các|một số) (?:{_KINDS})(?!\w)[^;.]*$"), re.IGNORECASE)
"""`ban hành 03 nghị quyết¹ và 01 chương trình hành động²`: before the second mark."""
_NEAR = 60
"""How far behind the papers their mark may stand, in characters: `nhiều văn bản lãnh đạo, chỉ đạo¹`."""


def lists_papers(reading: FlowReading, sentence: Sentence, position: int) -> tuple[list[Mention], str] | None:
    """The documents that papers were issued to carry out, and the cue, where the mark at `position` hangs on them: several
    only where a clause begins with them.

    `ban hành nhiều kế hoạch để cụ thể hóa việc thực hiện Nghị quyết¹`: what the footnote lists implements the
    Nghị quyết. A mark on a plural of upper documents (`quán triệt các chủ trương, nghị quyết, chỉ thị²`) tells nothing.
    """
    seen, mentions = reading.seen, reading.within(sentence)
    text = seen.text
    clause_start = max(sentence.start, *(text.rfind(character, 0, position) + 1 for character in ";\n"))
    clause_end = min((i for c in ";\n" if (i := text.find(c, position)) >= 0), default=sentence.end)
    papers = _papers_told(seen, mentions, clause_start, clause_end)
    papers = papers or _ISSUED.search(text, clause_start, position)
    if not papers:
        return None
    if based := _on_that_basis(seen, papers, mentions, clause_start, position):
        return based
    local = Sentence(clause_start, clause_end, sentence.zone, sentence.paragraph)
    inside = [mention for mention in mentions if clause_start <= mention.start and mention.end <= clause_end]
    reader = SentenceReader(seen, local, inside, Header(), listed=True)
    for cue in reader.cues:
        if cue.cue.relation not in ("implements", "guides"):
            continue
        after = reader.objects_of(cue)
        if len(after) > 1 and all(reading.flow.has_mark(one.tail - 1, one.tail + 2) for one in after):
            # each has a mark of its own
            after = [one for one in after if one.start < position <= one.tail + 2]
        if not after:
            continue
        target = after[-1]
        is_on_papers = cue.start < papers.start() and _is_on_papers(reading, papers.start(), position)
        if not is_on_papers and reading.flow.has_mark(target.tail - 1, position):
            continue  # `triển khai Nghị quyết số …¹ và chỉ đạo các trường²`: that has a note of its own
        if target.start < papers.end() <= target.core:
            continue  # `xây dựng văn hóa công vụ¹, thực hiện Quy định số …`: no papers are told of
        if cue.start < papers.start():  # `Để thực hiện Nghị quyết …, Huyện ủy đã ban hành nhiều văn bản¹`
            told = _TO.search(text[clause_start : cue.start]) is not None and "," in text[target.core : papers.start()]
            behind = papers.end() <= position <= papers.end() + _NEAR and not _named(inside, target.end, position)
            on_it = len(after) == 1 and target.start < position <= target.tail + 2
            if told and (behind or on_it):
                return after, cue.text
            continue
        if len(after) > 1:
            continue
        spelled_out = cue.start == papers.start() and papers.end() <= position <= papers.end() + _NEAR
        if spelled_out and not _named(inside, target.end, position):
            return [target], cue.text  # `cụ thể hóa Nghị quyết số … thành các kế hoạch, đề án¹`
        on_target = target.start < position <= target.tail + 2
        on_papers = papers.start() < position <= cue.start
        rest = _AND_ORDERS.sub("", text[target.tail : position]) if position >= target.tail else "…"
        rest = "" if _OF_ITS_UNIT.fullmatch(rest) else rest
        if on_target or on_papers or not rest.strip(' .,)”"'):
            return [target], cue.text
    return None


def _is_on_papers(reading: FlowReading, start: int, position: int) -> bool:
    """Whether the mark at `position` is the first behind the papers told of from `start` on, or stands on others beside."""
    marks = reading.flow.marks
    index = bisect_left(marks, position, key=lambda mark: mark.position) - 1
    before = marks[index].position if index >= 0 else 0
    return before <= start or _PAPERS_TOO.match(reading.seen.text, before, position) is not None


def _papers_told(seen: FlowText, mentions: list[Mention], start: int, end: int) -> re.Match[str] | None:
    """The words between `start` and `end` that tell of papers issued, outside titles: `Nghị quyết A về xây dựng nông thôn
    mới, huyện đã ban hành nhiều văn bản`."""
    titles = [(one.core, one.tail) for one in mentions if start <= one.start < end and one.core < one.tail]
    while told := next(find_opened(gaps(seen.plain)["papers"], seen.text, seen.low, start, end), None):
        title = next((tail for core, tail in titles if core <= told.start() < tail < told.end()), None)
        if title is None:
            return told
        start = title
    return None


def _on_that_basis(
    seen: FlowText, papers: re.Match[str], mentions: list[Mention], start: int, position: int
) -> tuple[list[Mention], str] | None:
    """`Trên cơ sở Chương trình số …, Đảng ủy các xã đã ban hành kế hoạch thực hiện¹`: what the clause begins with."""
    named = [one for one in mentions if start <= one.start < position]
    on_paper = len(named) == 1 and position - named[0].core <= 2 and papers.start() > position
    end = min((i for i in (seen.text.find(c, papers.end()) for c in ".;\n") if i >= 0), default=papers.end())
    carries = _TO_CARRY_OUT.fullmatch(seen.text, papers.end(), end if on_paper else position)
    if carries is None or len(named) != 1 or named[0].kind == "backref" or named[0].core > papers.start():
        return None
    opens = _ON_BASIS.fullmatch(seen.text, start, named[0].lead)
    return (named, carries["cue"]) if opens and "," in seen.text[named[0].core : papers.start()] else None


def _named(mentions: list[Mention], start: int, end: int) -> bool:
    """Whether another paper is named between two places."""
    return any(start <= mention.start < end for mention in mentions)
