"""Numbers that show how papers are numbered: `Ví dụ 2: Hướng dẫn của tỉnh ủy`, below it `Số 15-HD/TU`: no paper is cited."""

from __future__ import annotations

import re

from graph.extraction.mentions import Mention
from graph.extraction.sheet import Sheet
from graph.extraction.spelling import either
from graph.patterns import regex

_WORD = {False: "ví dụ", True: "vi du"}
_EXAMPLE = regex(either(r"(?<![^\n.;:•*+–(\-])[ ]?ví dụ(?: \d{1,2})? ?:"), re.IGNORECASE)
_ENDS_LINE = regex(r"[.;]?\n|\s*\Z")
_ALONE = regex(either(r"(?:[^\n]*: )?số:? ?\d\S*"), re.IGNORECASE)


def leave_examples(sheet: Sheet) -> None:
    """Take out what only shows how a number is written."""
    if _WORD[sheet.plain] in sheet.low:
        sheet.found = [mention for mention in sheet.found if not _is_example(sheet.text, mention)]


def _is_example(text: str, mention: Mention) -> bool:
    """Whether a number without a day stands alone on its line below one that begins with `Ví dụ:`, or behind these words."""
    if mention.kind != "full" or mention.day or not _ENDS_LINE.match(text, mention.end):
        return False
    begin = text.rfind("\n", 0, mention.end) + 1
    if not _ALONE.fullmatch(text, begin, mention.end):
        return False
    above = text.rfind("\n", 0, max(0, begin - 1)) + 1
    return any(_EXAMPLE.search(text, line, mention.end) for line in (begin, above))
