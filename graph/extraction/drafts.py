"""Papers that are only drafted: `DỰ THẢO` above the title of one that has no number, or no day, yet."""

from __future__ import annotations

from graph.extraction.flow_reading import FlowReading
from graph.extraction.spelling import either
from graph.model import Header
from graph.patterns import regex

_MARK = regex(
    either(
        r"(?:^|\n|  )[ *_(\[]*DỰ THẢO(?: (?:LẦN|SỐ|LẦN THỨ))?(?: [\dIVX/.-]{1,10})?(?:,? ?\(?(?:NGÀY |Ngày |ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\)?)?[ *_)\].]*(?=\n|$| {2})"
    )
)
_TOP = 1500
"""So far from the beginning a draft says so at most."""


def is_draft(reading: FlowReading, header: Header) -> bool:
    """Whether the text is a draft, which does nothing yet: neither carries out nor ends what it names."""
    unsigned = header.date is None or header.code is None
    top = reading.title.start if reading.title else _TOP
    return unsigned and _MARK.search(reading.flow.text, 0, min(top, _TOP)) is not None
