"""Who issued the papers that a footnote names, where the words before its mark tell it."""

from __future__ import annotations

import re

from graph.extraction.codes import base_body
from graph.extraction.fact_words import PAPERS
from graph.extraction.flow_reading import FlowReading
from graph.extraction.grammar import grammar
from graph.extraction.organs import read_organ
from graph.extraction.spelling import either
from graph.patterns import regex

_REACH = 160
"""So many letters before a mark are looked at."""
_ISSUED = regex(
    either(
        rf"(?:,? (?:đã|cũng|vừa|mới|kịp thời))*(?: ký)? (?:ban hành|xây dựng|có|ra)(?: (?:các|nhiều|một số|\d{{1,3}}))?"
        rf"(?: (?:{PAPERS}|quyết định|công văn|báo cáo|tờ trình)(?:(?! (?:của|theo|tại|về|từ) )[^,;.()]){{0,70}})?"
    ),
    re.IGNORECASE,
)
"""What stands between who issued papers and the mark of the footnote that names them; not what is another's, `có nhiều
cố gắng thực hiện văn bản của tỉnh³`."""


def issuers_of_notes(main: FlowReading, notes: list[FlowReading]) -> None:
    """Give the papers of a footnote the issuer whom the words before its mark name:
    `Ủy ban nhân dân huyện ban hành 10 văn bản chỉ đạo³`, `³ Kế hoạch số 70/KH-UBND ngày 15/10/2021.`"""
    for note, position, sentence in main.marks_of(notes):
        named = (one.end for one in main.just_before(sentence, position) if one.end <= position)
        first = max(sentence.start, position - _REACH, *named)
        for match in grammar(main.plain).organ_anywhere.finditer(main.text, first, position):
            organ = read_organ(match)
            if organ and organ.place and _ISSUED.fullmatch(main.text, match.end(), position):
                for mention in note.mentions:
                    body = base_body(mention.code.body)[0] if mention.code else None
                    if mention.organ is None and body and body.code == organ.code and not body.level:
                        mention.organ = organ
