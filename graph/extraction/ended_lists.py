"""Lists of papers that are over, under a heading that says so without a colon: `DANH MỤC VĂN BẢN HẾT HIỆU LỰC`, a column
`Tên văn bản đã hết hiệu lực`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from graph.extraction.cells import row_cells
from graph.extraction.flow_reading import FlowReading
from graph.extraction.mentions import Mention
from graph.extraction.spelling import either
from graph.extraction.structure import Sentence
from graph.patterns import regex

_PAPERS = "(?:các |những |một số )?(?:văn bản|nghị quyết|quyết định|chỉ thị|thông tư|kế hoạch|quy định)(?: quy phạm pháp luật)?"
_OVER = rf"(?:tên |số, ký hiệu )?{_PAPERS}(?: (?:của|do|trong|thuộc) [^|:;.]{{2,80}}?)? (?:đã )?hết hiệu lực(?: thi hành)?(?: toàn bộ)?"
_IS_OVER = regex(either("hết hiệu lực"), re.IGNORECASE)
_HEADING = regex(
    either(
        rf"[-–+*• ]*(?:(?:[IVX]{{1,4}}|[A-ZĐ]|\d{{1,2}})[.)/] ?)?(?:(?:phụ lục|biểu)(?: số)?(?: [\dIVX]{{1,3}})?[:.]? ?)?(?:danh mục )?{_OVER}"
        r"(?: (?:(?:trong|đến|tính đến|tới)(?: hết)? )?(?:kỳ|năm|quý|tháng|ngày|6 tháng)[^|:;]{2,60})?[* .]*"
    ),
    re.IGNORECASE,
)
_COLUMNS = regex(
    either(rf"(?:\| ?)?(?:S?TT|Số TT)[ |]+(?:[^|]{{2,40}}\| ?)?{_OVER}(?! một phần)(?:$| ?\|| (?=[A-ZĐ]))"),
    re.IGNORECASE,
)
_BETWEEN = regex(
    either(
        r"\([^()]{0,200}\)|(?:\| ?)?(?:S?TT|Số TT)(?: |\|).*|[* ]*(?:[IVX]{1,4}|[A-ZĐ]|\d{1,2})?[.)/]? ?(?:các |lĩnh vực |văn bản của )?[^;:|\d]{2,120}"
    ),
    re.IGNORECASE,
)
"""What may stand between the heading and its items, and between these: a bracket, the names of columns, a group."""
_OTHERWISE = regex(
    either(
        r"một phần|hiệu lực|sửa đổi|bãi bỏ|thay thế|(?<!\w)(?:còn|mới|tiếp tục|liên quan|căn cứ|không có|nơi nhận|danh mục|ban hành|văn bản(?! của))(?!\w)"
    ),
    re.IGNORECASE,
)
"""What opens a list of other papers, or tells that there are none."""
_NOT_OVER = regex(either(r"(?<!\w)(?:không|chưa|sẽ|dự kiến|đề nghị|đề xuất|kiến nghị|rà soát)(?!\w)"), re.IGNORECASE)
_ITEM = regex(r"[-–+*•·| ]*(?:\d{1,3}(?:[.)] ?| ?[|·] *| )?)?[-–+*•·| ]*")
_NUMBER = regex(r"[-–+*• ]*(?P<n>\d{1,3})(?:[.)] ?| ?\|)")
_CELLS = regex(r"(?:[^|\d]{2,40}\| ?)?(?i:(?:số|so)[: ]*)?")
_TOLD = regex(
    either(
        r"một phần|(?:từ|đến|ngày|điều|khoản) \d|có hiệu lực|còn hiệu lực|(?<!\w)(?:không(?! còn (?:đối tượng|phù hợp|áp dụng))|chưa|tiếp tục|kéo dài|gia hạn|ngưng|ngừng|rà soát)(?!\w)"
    ),
    re.IGNORECASE,
)
"""What an item tells otherwise, or tells of more than that it ended."""
_FIRST = 6
"""So many lines below the heading the first item stands at most."""


def ended_papers(reading: FlowReading) -> Iterator[tuple[Sentence, Mention]]:
    """The papers that such lists name, each with the line that names it."""
    low, last = reading.seen.low, -1
    words = "het hieu luc" if reading.plain else "hết hiệu lực"
    at = low.find(words)
    while at >= 0:
        place = bisect_right(reading.starts, at) - 1
        if place > last and _is_heading(reading, reading.sentences[place]):
            for below, line, paper in _below(reading, place):
                last = below
                yield line, paper
        at = low.find(words, at + 1)


def _is_heading(reading: FlowReading, line: Sentence) -> bool:
    heading = _HEADING.fullmatch(reading.text, line.start, line.end) or _COLUMNS.match(
        reading.text, line.start, line.end
    )
    return heading is not None and _NOT_OVER.search(heading.group()) is None


def _column(reading: FlowReading, line: Sentence) -> int | None:
    """Which cell of a row of headings tells that papers are over."""
    cells = [reading.text[cell.start : cell.end] for cell in row_cells(reading.text, line.start, line.end)]
    over = [place for place, cell in enumerate(cells) if _IS_OVER.search(cell)]
    return over[0] if len(cells) > 1 and over else None


def _below(reading: FlowReading, heading: int) -> Iterator[tuple[int, Sentence, Mention]]:
    """The items below a heading, with their places: up to what is neither an item nor stands between such."""
    waited = count = 0
    column = _column(reading, reading.sentences[heading])
    for place, line in enumerate(islice(reading.sentences, heading + 1, None), heading + 1):
        paper = _item(reading, line)
        number = _NUMBER.match(reading.text, line.start, line.end)
        count, before = int(number["n"]) if number else 0, count
        if count and count <= before and not waited:
            return  # another list begins, its heading being lost in the line before
        if paper and column is not None and not _stands_in(reading, line, paper, column):
            return
        if paper:
            yield place, line, paper
            waited = 0
            continue
        waited += 1
        text = reading.text[line.start : line.end]
        boxed = text.startswith("(")  # `(Kèm theo Quyết định số …)`
        columns = _COLUMNS.match(text)
        column = _column(reading, line) if columns else column
        between = columns or (_BETWEEN.fullmatch(text) and not _OTHERWISE.search(text))
        if not between or (reading.within(line) and not boxed) or waited >= _FIRST:
            return


def _stands_in(reading: FlowReading, row: Sentence, paper: Mention, column: int) -> bool:
    """Whether the cell with this number holds the paper, or its type before it."""
    cells = row_cells(reading.text, row.start, row.end)
    return len(cells) > column and any(
        cells[column].start <= place < cells[column].end for place in (paper.lead, paper.start, paper.end - 1)
    )


def _item(reading: FlowReading, line: Sentence) -> Mention | None:
    """The paper with which an item or a row begins that tells no more of its end: neither a day nor what ended it."""
    named = reading.within(line)
    first = named[0] if named else None
    lead = _ITEM.match(reading.text, line.start, line.end)
    if first is None or first.kind != "full" or first.part or lead is None:
        return None
    whole = line.start == line.paragraph and reading.text[line.end : line.end + 1] in ("", "\n")
    if lead.end() == line.start and not whole:
        return None  # a sentence among others
    behind = reading.text[max(lead.end(), line.start) : first.lead]
    plain = first.lead <= lead.end() or ("|" in reading.text[line.start : line.end] and _CELLS.fullmatch(behind))
    alone = not any(one.start >= first.tail for one in named[1:])
    told = _TOLD.search(reading.text, first.end, line.end)
    return first if plain and alone and not told else None
