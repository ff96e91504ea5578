"""Where a flow names documents: numbered codes first, then names, short forms and back-references."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from graph.extraction.cut_titles import mend_cut_titles
from graph.extraction.example_numbers import leave_examples
from graph.extraction.flow_text import FlowText, flow_text
from graph.extraction.in_part import pinpoint_behind
from graph.extraction.list_issuers import share_list_issuers
from graph.extraction.mentions import Mention
from graph.extraction.names import read_names, read_numbered_titles
from graph.extraction.nested_issuers import share_outer_issuers
from graph.extraction.numbered import read_numbered
from graph.extraction.pointers import read_pointers
from graph.extraction.sheet import Sheet
from graph.extraction.short_forms import read_back_references, read_called, read_short_forms
from graph.extraction.table_rows import read_rows
from graph.model import Organ
from graph.patterns import regex
from graph.reading.flow import Flow

_QUOTATION = 4000
"""The longest quotation that is believed, in characters: a longer one was not closed where it ended."""
_PARAGRAPH_END = regex(r"\n\n*")  # begins with a letter, which is looked for first
_QUOTED_ARTICLES = 20_000
"""The longest one that begins with an article, as consolidated texts quote them."""
_QUOTED_ARTICLE = regex(r"“(?:Điều|Dieu) (?P<number>\d{1,3})[a-z]?\. ")
_ARTICLE = regex(r"\n(?:(?:Điều|Dieu) (?P<number>\d{1,3})[a-z]?|(?P<clause>\d{1,2}))\. ")
_SEALED = regex(r"\n(?:XÁC THỰC|XAC THUC) ")
_SAME_DAY = regex(r"(?i),? \(?(?:cùng ngày|cung ngay)(?! \d)(?!\w)")
_TOLD_SAME = regex(r"(?i)(?:cùng ngày|cung ngay) \d")
"""`số 30 và Nghị quyết số 31 cùng ngày 09/12/2021`: both are of that day."""
_OF_ONE_DAY = regex(r"(?i)(?:,|,? và|,? va|,? cùng) $")
_SENTENCE_END = regex(r"[.;] |\n")
_QUOTES = regex(r"[“”\"](?:(?<=[“”])|(?P<opens>(?<![^\s(]\")(?=\S))|(?P<closes>(?<=\S\")(?!\w)))")
"""Begins with what all marks are: those are found fast."""


def find_mentions(flow: Flow, seen: FlowText | None = None) -> list[Mention]:
    """Every citation of `flow`, in order of start; `seen` is its text as the grammar reads it, where that is known."""
    sheet = Sheet(flow, seen or flow_text(flow))
    read_numbered_titles(sheet)
    read_numbered(sheet)
    read_names(sheet)
    read_short_forms(sheet)
    read_called(sheet)
    read_back_references(sheet)
    read_pointers(sheet)
    sheet.found.sort(key=lambda mention: (mention.start, mention.end))
    mend_cut_titles(sheet)
    read_rows(sheet)
    share_list_issuers(sheet)
    share_outer_issuers(sheet)
    _share_days(sheet)
    _mark_quoted(sheet)
    _absorb_meetings(sheet)
    leave_examples(sheet)
    ends = [end.start() for end in _PARAGRAPH_END.finditer(sheet.text)]
    for mention in sheet.found:
        mention.flow = flow
        mention.paragraph = bisect_left(ends, mention.start) + 1
        mention.core = max(mention.core, mention.end)
        mention.lead = mention.start if mention.lead < 0 else mention.lead
        _end_at_mark(mention, sheet)
        if mention.part is None and mention.kind != "backref" and (behind := pinpoint_behind(sheet.text, mention)):
            mention.part = sheet.printed(behind["part"], behind.start("part"))
    return sheet.found


def _end_at_mark(mention: Mention, sheet: Sheet) -> None:
    """A citation with a footnote's mark before a comma has no title behind it: `triển khai A¹, thành lập Tổ giúp việc`."""
    core = mention.core
    if mention.tail > core and sheet.text[core] == "," and sheet.flow.has_mark(core, core + 1):
        mention.tail, mention.title = core, None


def _share_days(sheet: Sheet) -> None:
    """`Kế hoạch số 33-KH/ĐU, ngày 16/4/2026 … và Kế hoạch số 34-KH/ĐU, cùng ngày`: both are of one day."""
    if ("cung ngay" if sheet.plain else "cùng ngày") not in sheet.low:
        return
    dated: Mention | None = None
    last: Mention | None = None
    for mention in sheet.found:
        if dated and _SENTENCE_END.search(sheet.text, dated.end, mention.start):
            dated = None
        if dated and mention.kind == "full" and mention.day is None and _SAME_DAY.match(sheet.text, mention.core):
            mention.day = dated.day
        if last and last.day is None and mention.day and _TOLD_SAME.search(sheet.text, mention.start, mention.end):
            between = sheet.text[max(last.core, last.end) : mention.start]
            last.day = mention.day if _OF_ONE_DAY.fullmatch(between) and mention.type == last.type else None
        dated, last = mention if mention.day else dated, mention


def _mark_quoted(sheet: Sheet) -> None:
    """Tell each back-reference where the quotation begins that it stands in.

    Wording that is put into another paper stands in quotation marks: `“Nghị định này quy định …”` is not the decree
    that quotes. A quotation that is never closed counts as none, save in a note, which a page end may cut, and of the
    articles to which `quy định như sau:` leads.
    """
    asked = [mention for mention in sheet.found if mention.kind == "backref"]
    if not asked:
        return
    opened: list[int] = []
    quotations: list[tuple[int, int]] = []
    straight: int | None = None
    for mark in _QUOTES.finditer(sheet.text):
        if mark["opens"]:
            straight = mark.start()
        elif mark["closes"]:
            if straight is not None:
                quotations.append((straight, mark.start()))
            straight = None
        elif mark.group() == "“":
            opened.append(mark.start())
        elif opened:
            quotations.append((opened.pop(), mark.start()))
    if opened and (sheet.flow.footnote is not None or _leads_to_articles(sheet.text, opened[0])):  # cut by a page end
        quotations.append((opened[0], len(sheet.text)))
    outer: list[tuple[int, int, int]] = []
    last = -1
    for start, end in sorted(quotations):
        if start > last:
            outer += ((begin, stop, start) for begin, stop in _pieces(sheet.text, start, end))
            last = end
    for mention in asked:
        index = bisect_right(outer, (mention.start, 0, 0)) - 1
        if index >= 0 and outer[index][1] > mention.end:
            begin, end, start = outer[index]
            own = mention.end - mention.start + 10
            longest = _QUOTED_ARTICLES if _QUOTED_ARTICLE.match(sheet.text, start) else _QUOTATION
            mention.quoted_from = start if own < end - begin < longest else None


def _leads_to_articles(text: str, start: int) -> bool:
    """Whether the words before a mark say that articles are quoted from there on."""
    articles = _QUOTED_ARTICLE.match(text, start) is not None
    return articles and text[max(0, start - 40) : start].rstrip().endswith(("quy định như sau:", "quy dinh nhu sau:"))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A quotation of articles without what a page end puts between them: articles of other numbers, the text's own, or
    clauses that are counted anew.

    `“Điều 3. Chuyển tiếp` … `Điều 17. Hiệu lực thi hành` … `Điều 4. Điều khoản thi hành …”` is of two pieces.
    """
    first = _QUOTED_ARTICLE.match(text, start)
    number, begin, clauses = int(first["number"]) if first else 0, start, 0
    for line in _ARTICLE.finditer(text, start, end) if first else ():
        article, clause = line["number"], line["clause"]
        follows = int(article) in (number, number + 1) if article else begin >= 0 and int(clause) > clauses
        if begin >= 0 and not follows and clause and _SEALED.search(text, begin, line.start()):
            begin, clauses = line.start(), int(clause)  # the text itself has come to its end before
        elif begin >= 0 and not follows:
            yield begin, line.start()
            begin = -1
        elif article and follows:
            begin = line.start() if begin < 0 else begin
            number, clauses = int(article), 0
        elif follows:
            clauses = int(clause)
    if begin >= 0:
        yield begin, end


def _absorb_meetings(sheet: Sheet) -> None:
    """`Nghị quyết số 22-NQ/TW, nghị quyết Hội nghị lần thứ 6 BCH TW (khóa X)`: the meeting tells the term."""
    kept: list[Mention] = []
    for mention in sheet.found:
        before = kept[-1] if kept else None
        if (
            mention.kind == "name"
            and mention.meeting
            and before
            and before.code
            and before.code.body in ("TW", "HNTW")
            and re.fullmatch(r" ?[,(–-] ?", sheet.text[before.tail : mention.start])
            and sheet.text[mention.start].islower()
        ):
            before.meeting, before.term = mention.meeting, mention.term or before.term
            before.organ = before.organ or Organ("Ban Chấp hành Trung ương", "TW", None, "central")
            before.tail, before.title = mention.tail, before.title or mention.title
            continue
        kept.append(mention)
    sheet.found = kept
