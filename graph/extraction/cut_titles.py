"""Titles that a comma cut within the joint issuer of a paper which they name."""

from __future__ import annotations

from graph.extraction.sheet import Sheet


def mend_cut_titles(sheet: Sheet) -> None:
    """`Thông tư A sửa đổi Thông tư B của Bộ Quốc phòng, Bộ Nội vụ hướng dẫn Nghị định C`: the title of A ends as that of
    B does, not behind the first ministry."""
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
