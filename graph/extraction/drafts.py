"""Papers that do nothing yet: `DỰ THẢO` above the title of one that has no number, or no day; `ĐƠN ĐỀ NGHỊ` at the head."""

from __future__ import annotations

from graph.extraction.flow_reading import FlowReading
from graph.extraction.spelling import either
from graph.model import Header
from graph.patterns import regex

_MARK = regex(
    either(
        r"(?:^|\n|  |(?<=\d) )[ *_(\[]*DỰ THẢO(?: \(?(?:LẦN|SỐ|LẦN THỨ|[Ll]ần|[Ll]ần thứ|số))?(?: [\dIVX/.-]{1,10})?(?:,? ?\(?(?:NGÀY |Ngày |ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\)?)?[ *_)\].]*(?=\n|$| {2})"
        r"|(?:^|\n)[ *_]*\(DỰ THẢO ?[-–:,] ?[^\n()]{3,60}\)[ *_.]*(?=\n|$)"
    )
)
_APPLIES = regex(
    r"(?:^|\n)[ *_]*ĐƠN (?:ĐỀ NGHỊ|KIẾN NGHỊ|XIN|KHIẾU NẠI|TỐ CÁO|PHẢN ÁNH|YÊU CẦU)(?!\w)[^\na-zà-ỹ]{0,80}(?=\n|$)"
)
"""The head of what a citizen asks for."""
_TOP = 1500
"""So far from the beginning a draft says so at most."""
_BELOW = regex(r"\s*\n(?=\()")
"""Before a line in brackets below the title: `(DỰ THẢO - gửi các phòng góp ý)`."""


def is_draft(reading: FlowReading, header: Header) -> bool:
    """Whether the text is a draft or an application, which does nothing: neither carries out nor ends what it names."""
    if header.type is None and _APPLIES.search(reading.flow.text, 0, _TOP):
        return True
    unsigned = header.date is None or header.code is None
    if not unsigned:
        return False
    text, title = reading.flow.text, reading.title
    top = title.start if title else _TOP
    below = _BELOW.match(text, title.end) if title else None
    is_marked = _MARK.search(text, 0, min(top, _TOP)) or (below and _MARK.match(text, below.end() - 1))
    return is_marked is not None
