"""Titles that name a paper: cut by a comma within its joint issuer, or grown into what is told of the title's own."""

from __future__ import annotations

import re

from graph.extraction.sheet import Sheet
from graph.extraction.spelling import either
from graph.patterns import regex

_IS_TOLD = regex(
    either(
        r" (?:được|bị) (?!(?:[^\W\d]+ ){0,6}?(?:ban hành|thông qua|sửa đổi|bổ sung|thay thế|ký|phê duyệt|quy định|xác định|nêu|hợp nhất)(?!\w))"
    ),
    re.IGNORECASE,
)
"""`Kế hoạch A thực hiện Nghị quyết B được đánh giá tốt`: behind B, of A."""


def mend_cut_titles(sheet: Sheet) -> None:
    """`Thông tư A sửa đổi Thông tư B của Bộ Quốc phòng, Bộ Nội vụ hướng dẫn Nghị định C`: the title of A ends as that of
    B does, not behind the first ministry; nor does it go on with what is told of A."""
    for place, outer in enumerate(sheet.found):
        if outer.title is None or outer.tail <= outer.core:
            continue
        named = None
        for inner in sheet.found[place + 1 :]:
            if inner.start >= outer.tail:
                break
            named = inner
        if named and named.end < outer.tail < named.core:
            begin = outer.tail
            outer.tail = max(named.core, named.tail)
            outer.title += sheet.printed(sheet.text[begin : outer.tail], begin)
        end = max(named.core, named.tail) if named else outer.tail
        if named and end < outer.tail and _IS_TOLD.match(sheet.text, end, outer.tail):
            outer.title = outer.title[: len(outer.title) - (outer.tail - end)]
            outer.tail = end
