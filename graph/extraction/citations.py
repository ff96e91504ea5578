"""Where a flow names documents: numbered codes first, then names, short forms and back-references."""

from __future__ import annotations

import re

from graph.extraction.mentions import Mention
from graph.extraction.names import read_names
from graph.extraction.numbered import read_numbered
from graph.extraction.sheet import Sheet
from graph.extraction.short_forms import read_back_references, read_short_forms
from graph.model import Organ
from graph.reading.layout import Flow


def find_mentions(flow: Flow) -> list[Mention]:
    """Every citation of `flow`, in order of start."""
    sheet = Sheet(flow)
    read_numbered(sheet)
    read_names(sheet)
    read_short_forms(sheet)
    read_back_references(sheet)
    sheet.found.sort(key=lambda mention: (mention.start, mention.end))
    _absorb_meetings(sheet)
    for mention in sheet.found:
        mention.flow = flow
        mention.core = max(mention.core, mention.end)
    return sheet.found


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
