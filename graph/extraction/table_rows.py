"""Rows of a table of papers, whose number, day and title stand in cells of their own.

`1 | 15-KH/HU | 05/12/2008 | Kế hoạch thực hiện Nghị quyết số 26-NQ/TW` under `STT | Số, ký hiệu | Ngày ban hành |
Trích yếu`; without headings, what each cell is its shape tells (`records`). Under headings only what they name is believed:
another column of days tells when papers end.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import timedelta
from itertools import chain

from graph.extraction.cells import Cell, row_cells
from graph.extraction.codes import base_body
from graph.extraction.dates import read_date
from graph.extraction.mentions import Mention
from graph.extraction.organs import read_organ
from graph.extraction.periods import between
from graph.extraction.records import by_shape, records
from graph.extraction.relation_words import PINS
from graph.extraction.sheet import Sheet
from graph.extraction.spelling import either
from graph.patterns import regex
from graph.vocabulary import broad_type, type_named, types_by_abbreviation

_HEADINGS = {
    name: regex(either(heading), re.IGNORECASE)
    for name, heading in (
        ("part", r".*(?:nội dung|điều|khoản|quy định).*hết hiệu lực"),
        ("over", r"(?:ngày|thời điểm|thời gian)(?: [^|]{1,20})? hết hiệu lực|hết hiệu lực (?:kể )?từ(?: ngày)?$"),
        (
            "reason",
            r"(?:lý do|nguyên nhân|căn cứ)(?:(?! (?:chưa|đề nghị|đề xuất|kiến nghị|dự kiến))[^|]){0,20} hết hiệu lực$",
        ),
        (
            "since",
            r"(?:ngày|thời điểm|thời gian)(?: [^|]{1,20})? có hiệu lực(?: thi hành)?$|(?:có )?hiệu lực (?:kể )?từ(?: ngày)?$"
            r"|(?:ngày |thời điểm )?bắt đầu(?: (?:thực hiện|áp dụng|có hiệu lực))?$|(?:áp dụng|thực hiện) từ(?: ngày)?$",
        ),
        (
            "until",
            r"(?:(?:có )?(?:hiệu lực|giá trị) |áp dụng |thực hiện )?(?:đến|tới)(?: hết)?(?: ngày)?$"
            r"|(?:ngày |thời điểm )?kết thúc(?: (?:thực hiện|áp dụng|hiệu lực))?$",
        ),
        (
            "prolonged",
            r"(?:(?:được|đã) )*(?:kéo dài|gia hạn)(?: thời (?:gian|hạn))?(?: (?:thực hiện|áp dụng))? (?:đến|tới)(?: hết)?(?: ngày)?$",
        ),
        ("time", r"(?:thời gian|thời hạn|giai đoạn)(?: (?:tổ chức |triển khai )?(?:thực hiện|triển khai|áp dụng))?$"),
        (
            "number",
            r"số(?: ?(?:văn bản|kế hoạch|chương trình|nghị quyết|quyết định|hiệu|[,/;-]|và (?:ngày|ký)).*)?$|.*(?:ký|kí) hiệu|(?:tên|loại)[^|,]{0,20}, số(?:,| |$)",
        ),
        ("day", r"(?:(?:ban hành )?ngày|thời gian ban hành)(?!.*(?:hiệu lực|hết|thực hiện|đăng|nhận))"),
        ("kind", r"(?:tên )?(?:loại|hình thức)(?: văn bản)?$"),
        (
            "issuer",
            r"(?:tên )?(?:cơ quan|đơn vị|nơi|cấp|cấp ủy|cấp uỷ|tổ chức|người)(?:(?:,|/| hoặc)? ?(?:đơn vị|tổ chức|người có thẩm quyền))? ban hành$",
        ),
        (
            "unit",
            r"(?:tên )?(?:đơn vị|địa phương|cấp ủy|cấp uỷ|tổ chức đảng|tỉnh ủy|huyện ủy|đảng ủy|cơ quan)(?:,? (?:đơn vị|địa phương))?$",
        ),
        ("title", r"(?:trích yếu|tên gọi|tên văn bản|nội dung (?:trích yếu|văn bản)|về việc)"),
        (
            "paper",
            r"(?:các )?văn bản(?: (?:được|đã) (?:rà soát|xử lý|kiểm tra|công bố|ban hành))?$|tên (?:đề án|kế hoạch|chương trình|văn bản|nghị quyết|quyết định|quy định|chỉ thị)$|(?:đề án|kế hoạch|chương trình)$",
        ),
    )
}
_IN_TITLE = regex(
    either(
        r",? (?:của [^,;|]{3,60} )?(?:về|thực hiện|triển khai|sửa đổi|bổ sung|hướng dẫn|ban hành|quy định|thay thế|bãi bỏ|điều chỉnh)(?!\w)"
    )
)
_PAPER_FOR = "paper for"
"""How columns are called that are headed by what their papers carry out."""
_TO_CARRY_OUT = regex(
    either(
        r"(?:(?:số|số hiệu|số, ngày|tên) )?(?:nghị quyết|kế hoạch|chương trình|chỉ thị|quyết định|văn bản|hướng dẫn|công văn)(?: hành động)?"
        r"(?: (?:để|nhằm))?(?: (?:tổ chức|triển khai))? (?:thực hiện|triển khai|cụ thể hóa|thi hành|về) "
    ),
    re.IGNORECASE,
)
_TIMES = ("over", "since", "until", "prolonged", "time")
"""Columns of days on which papers begin or end."""
_IN_PART = regex(either("hết hiệu lực.*một phần|một phần.*hết hiệu lực"), re.IGNORECASE)
"""A line above such a table: its days are not those of whole papers."""
_ENDED = regex(
    either(r"văn bản (?:[^|.;]{0,60} )?(?:đã )?hết hiệu lực|\([^()\n]*\| ?ngày hết hiệu lực\)$"), re.IGNORECASE
)
"""A line above rows without headings: `Danh mục văn bản hết hiệu lực toàn bộ`, `(văn bản | lý do | ngày hết hiệu lực)`."""
_DAY = regex(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}")
_DAY_TOLD = regex(rf"{_DAY.pattern}|\d{{1,2}} (?:tháng|thang) \d{{1,2}}")
"""A day in the reason for which a paper is over, which the sentence of that cell tells."""
_OF_NUMBER = regex(r"(?i)^\d{1,3}[.)] ?|(?:số|so)[ :.]*$")


_SECTION = regex(
    r"(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2})[.)/] ?[^|\n]{2,100}|(?i:lĩnh vực|linh vuc|nhóm ngành|nhom nganh) [^|\n\d]{2,100}"
)
_OF_WHAT = regex(
    either(
        r"(?:\w{1,5}[.)/] ?)?(?:Về |Trong )?(?:Lĩnh vực|Ngành|Nhóm|(?:Các )?(?:nghị quyết|quyết định|chỉ thị))[^|\n\d]{0,80}"
    ),
    re.IGNORECASE,
)
_SUM = regex(either(r"(?:tổng (?:số|cộng)|cộng)[ :].{0,80}\d"), re.IGNORECASE)
"""`Tổng số: 05 văn bản`, below the rows of a section."""
_OF_FORCE = regex(either("(?:còn|có) hiệu lực"), re.IGNORECASE)
_OTHERWISE = regex(either("hết hiệu lực|một phần|toàn bộ"), re.IGNORECASE)
"""What parts it into tables of their own: `B. HẾT HIỆU LỰC MỘT PHẦN`."""
_PINPOINT = regex(r"(?i)(?:điểm|khoản|điều|chương|mục|phần|phụ lục|biểu|mẫu)(?= [\w(])")
_PARTS = regex(either(rf"{_PINPOINT.pattern[4:]} (?:(?!được |bị |đã |bởi |số )[^|;:]){{1,60}}"), re.IGNORECASE)
"""A cell that names parts alone."""
_RUN_OUT = regex(either("hết thời (?:hạn|gian)"), re.IGNORECASE)
"""Why it ended: its term ran out, and the day told is the last one, unless it is the first of a month."""
_STILL = regex(
    either("vẫn còn|còn (?:hiệu lực|giá trị|áp dụng)|chưa hết|một phần|kiến nghị|đề nghị|rà soát|sẽ "), re.IGNORECASE
)
_WHY_OVER = regex(
    either(
        r"(?!(?:không hết|chưa|đang|sắp|dự kiến|tạm|chỉ|(?:điểm|khoản|điều|chương|mục|phụ lục|phần) ))[^|]*?(?<!\w)(?:hết (?:thời|hạn|hiệu|đối)|không còn|không triển khai|đã (?:hoàn thành|thực hiện xong|kết thúc|xong)|hoàn thành|kết thúc|chấm dứt|không (?:còn )?phù hợp|được thay thế|bị bãi bỏ)(?!\w)"
    ),
    re.IGNORECASE,
)
"""What a reason says for which a paper is over, where no column tells the day."""
_AMENDED = regex(
    either(
        r"\| (?:đã )?(?:được )?(?:sửa đổi|bổ sung|điều chỉnh)"
        rf"|\| (?:các )?{PINS}[^|]{{0,60}} (?:bị|được|hết hiệu lực)(?!\w)"
    ),
    re.IGNORECASE,
)
"""Why it is listed: a part of it changed, or ended: `| Điều 4, Điều 9 bị bãi bỏ bởi …`."""
_ABOVE = 160
"""So many letters above a table tell what it lists."""
_GUIDE = "Hướng dẫn"
"""The type that is a cue as well: `Hướng dẫn thực hiện Quy định số …`."""


def read_rows(sheet: Sheet) -> None:
    """Give the papers of each table the day, the type, the issuer and the title that their rows tell."""
    starts = [mention.start for mention in sheet.found]
    table: dict[str, int] = {}
    issuer: Cell | None = None
    for columns, cells in chain(_rows(sheet), records(sheet)):
        if columns is not table:
            table, issuer = columns, None
        place = columns.get("issuer", columns.get("unit"))
        if place is not None and (cells[place].start < cells[place].end or issuer is None):
            issuer = cells[place]  # an empty cell goes on with the one above
        for told in _of_each_paper(columns):
            number = cells[told["number"]]
            first = bisect_left(starts, number.start)
            here = [m for m in sheet.found[first : bisect_left(starts, number.end)] if m.code and m.code.body]
            if here and here[0].end <= number.end and (len(here) == 1 or _entitled(sheet.text, number, here)):
                _read_row(sheet, starts, here[0], told, cells, issuer)


def _of_each_paper(columns: dict[str, int]) -> list[dict[str, int]]:
    """`columns` for each of those of papers, where a table has several: `Đơn vị | Kế hoạch thực hiện A | Kế hoạch thực
    hiện B`, of which nothing else is told there but whose they are."""
    places = [place for name, place in columns.items() if name.startswith(_PAPER_FOR)]
    if not places:
        return [columns]
    whose: dict[str, int] = {name: columns[name] for name in ("issuer", "unit") if name in columns}
    return [{**whose, "number": place} for place in places]


def _entitled(text: str, number: Cell, here: list[Mention]) -> bool:
    """`Kế hoạch số 18-KH/ĐU thực hiện Nghị quyết số 66-NQ/TW`: whether the others are named in the title of the first."""
    first = _OF_NUMBER.sub("", text[number.start : here[0].start]).strip() == ""
    return first and _IN_TITLE.match(text, here[0].end, here[1].start) is not None


def _rows(sheet: Sheet) -> Iterator[tuple[dict[str, int], list[Cell]]]:
    """Rows under headings that name a column of numbers, and rows of known shapes without any, each with what its columns
    hold."""
    text = sheet.text
    columns: dict[str, int] = {}
    width, position, heading = 0, 0, ""
    while (bar := text.find("|", position)) >= 0:
        begin = text.rfind("\n", 0, bar) + 1
        end = text.find("\n", bar)
        end = len(text) if end < 0 else end
        between = text[position:begin].strip()
        if between and (_IN_PART.search(between) or not all(map(_only_parts, between.split("\n")))):
            columns, heading = {}, between[between.rfind("\n") + 1 :]
        if text.startswith("(", begin) or _ENDED.search(text, begin, end):
            heading = text[begin:end]
        cells = row_cells(text, begin, end, width)
        named = _columns([text[cell.start : cell.end] for cell in cells])
        if named:
            columns, width = named, len(cells)
            if named.keys() & {"over", "reason"} and ("part" in named or _is_of_parts(text, begin)):
                columns = {name: at for name, at in named.items() if name not in ("over", "reason")}
        elif columns and len(cells) == width:
            yield columns, cells
        elif not columns and len(cells) > 1 and (listed := _listed_as_over(text, heading, cells)):
            yield listed, cells
        elif not columns and len(cells) > 2:
            shaped, told = by_shape(sheet, cells[int(text[cells[0].start : cells[0].end].strip(" .").isdigit()) :])
            if shaped:
                yield shaped, told
        position = end


def _only_parts(line: str) -> bool:
    """Whether a line between rows only parts a table: `II. LĨNH VỰC NÔNG NGHIỆP`, not `II. Kết quả năm 2009`."""
    line = line.strip()
    if not line or _SUM.match(line):
        return True
    if _OF_FORCE.search(line):
        return False  # `LĨNH VỰC Y TẾ CÒN HIỆU LỰC`
    if not _SECTION.fullmatch(line):
        return False
    return line.isupper() or _OF_WHAT.fullmatch(line) is not None


def _is_of_parts(text: str, begin: int) -> bool:
    """Whether what stands above the table at `begin` says that parts of papers ended: the line right above, where it
    speaks of ends."""
    above = text[max(0, begin - _ABOVE) : begin].rstrip()
    nearest = above[above.rfind("\n") + 1 :]
    return _IN_PART.search(nearest if _OTHERWISE.search(nearest) else above) is not None


def _listed_as_over(text: str, heading: str, cells: list[Cell]) -> dict[str, int]:
    """The columns of a row in a list that `heading` says to be of ended papers, without headings of its own: its last
    cell is the day, or the one behind the paper the part that ended."""
    if not _ENDED.search(heading):
        return {}
    paper = int(text[cells[0].start : cells[0].end].strip(" .").isdigit())
    if _IN_PART.search(heading):
        of_part = paper + 1 < len(cells) and _PARTS.fullmatch(text, cells[paper + 1].start, cells[paper + 1].end)
        return {"number": paper, "part": paper + 1} if of_part else {}
    dated = _DAY.fullmatch(text, cells[-1].start, cells[-1].end)
    return {"number": paper, "over": len(cells) - 1} if dated else {}


def _columns(headings: list[str]) -> dict[str, int]:
    """Which column holds what; empty where these are no headings of such a table."""
    found: dict[str, int] = {}
    for place, heading in enumerate(headings):
        for name, pattern in _HEADINGS.items():
            if len(heading) < 60 and name not in found and pattern.match(heading.strip()):
                found[name] = place
                break
    whole = next((name for name in ("paper", "title") if name in found), None)
    if "number" not in found and "paper" in found and not found.keys().isdisjoint(("day", "title")):
        found["number"] = found.pop("paper")  # `Văn bản | Ngày | Trích yếu`, `Văn bản | Trích yếu | Ghi chú`
    if "number" not in found and whole and not found.keys().isdisjoint((*_TIMES, "reason", "issuer", "unit", "day")):
        found["number"] = found.pop(whole)  # whole citations: `Tên văn bản | Lý do | Ngày hết hiệu lực`
    found.pop("paper", None)
    if "number" not in found and not found.keys().isdisjoint(("issuer", "unit")):
        found |= {
            f"{_PAPER_FOR} {place}": place
            for place, heading in enumerate(headings)
            if len(heading) < 160 and _TO_CARRY_OUT.match(heading.strip())
        }
        if len(found) > 1 and any(name.startswith(_PAPER_FOR) for name in found):
            return {**found, "number": next(place for name, place in found.items() if name.startswith(_PAPER_FOR))}
    return found if "number" in found and len(found) > 1 else {}


def _read_row(
    sheet: Sheet, starts: list[int], mention: Mention, columns: dict[str, int], cells: list[Cell], issuer: Cell | None
) -> None:
    """What a row tells of its paper; `issuer` is the cell that tells whose it is, in this row or above."""
    text = sheet.text
    number = cells[columns["number"]]
    alone = not _OF_NUMBER.sub("", text[number.start : mention.start]).strip()
    if "day" in columns and mention.day is None and mention.partial is None:
        cell = cells[columns["day"]]
        match = sheet.rules.date.match(text, cell.start)
        if match and match.end() == cell.end and (day := read_date(match, match.end()).day):
            mention.day = day
            if columns["day"] == columns["number"] + 1 and mention.end == number.end:
                mention.stretch(cell.end)
    decided = "unit" in columns and mention.type == "Quyết định"  # on that unit: `Quyết định phê duyệt … | Đơn vị`
    if issuer and alone and mention.organ is None and mention.code and not decided:
        match = sheet.rules.organ_anywhere.match(text, issuer.start, issuer.end)
        organ = read_organ(match) if match and match.end() == issuer.end else None
        body = base_body(mention.code.body)[0]
        mention.organ = organ if organ and body and organ.code == (body.code or "TW") else None
    if "kind" in columns and mention.type is None:
        cell = cells[columns["kind"]]
        kind = type_named(text[cell.start : cell.end].strip().lower())
        mention.type = kind.name if kind else None
    if "title" in columns and alone and mention.title is None:
        cell = cells[columns["title"]]
        place = bisect_left(starts, cell.start)
        named = place < len(starts) and starts[place] == cell.start
        if cell.start >= mention.end and not named:  # else another paper: `Quyết định số 12/QĐ-UBND`
            _read_title(sheet, mention, cell)
    if "part" in columns and alone and mention.part is None:
        _read_part(sheet, mention, cells[columns["part"]])
    for name in ("since", "until", "prolonged") if alone else ():
        if name in columns:
            cell = cells[columns[name]]
            match = sheet.rules.date.match(text, cell.start)
            setattr(mention, name, read_date(match, match.end()).day if match and match.end() == cell.end else None)
    if "time" in columns and alone:
        time = between(text, cells[columns["time"]].start, cells[columns["time"]].end)
        mention.since, mention.until = time or (mention.since, mention.until)
    if "over" in columns and alone:
        cell = cells[columns["over"]]
        match = sheet.rules.date.match(text, cell.start)
        told = cells[columns["title"]].end if "title" in columns else mention.end  # titles tell of changes too
        whole = _AMENDED.search(text, max(mention.end, told), cell.start) is None
        day = read_date(match, match.end()).day if whole and match and match.end() == cell.end else None
        last = day and day.day != 1 and _RUN_OUT.search(text, mention.end, cell.start)
        mention.over = day + timedelta(days=1) if day and last else day
        mention.is_over = whole and cell.is_blank(text) and _has_reason(sheet, starts, columns, cells)
    elif alone and _has_reason(sheet, starts, columns, cells):
        cell = cells[columns["reason"]]
        dated = _DAY_TOLD.search(text, cell.start, cell.end)
        mention.is_over = dated is None and _WHY_OVER.match(text, cell.start, cell.end) is not None


def _has_reason(sheet: Sheet, starts: list[int], columns: dict[str, int], cells: list[Cell]) -> bool:
    """Whether a row tells why its paper is over, and by no other paper: `Không còn đối tượng điều chỉnh`."""
    if "reason" not in columns:
        return False
    cell = cells[columns["reason"]]
    named = bisect_left(starts, cell.start) < bisect_left(starts, cell.end)
    return not (cell.is_blank(sheet.text) or named or _STILL.search(sheet.text, cell.start, cell.end))


def _read_part(sheet: Sheet, mention: Mention, cell: Cell) -> None:
    """The part that is no longer in force: `Điều 2`, `Khoản 3 Điều 7`."""
    if cell.start >= mention.tail and _PINPOINT.match(sheet.text, cell.start):
        mention.part = sheet.printed(sheet.text[cell.start : cell.end].strip(" .,;"), cell.start)
        mention.core = mention.tail = cell.end


def _read_title(sheet: Sheet, mention: Mention, cell: Cell) -> None:
    """The title of the row, which may begin with the type: `Kế hoạch thực hiện …`."""
    begin = cell.start
    place = bisect_left(sheet.words, cell.start, key=lambda word: word.start)
    here = sheet.words[place : place + 2]  # a type by its name, and by its abbreviation
    word = next((word for word in here if word.start == cell.start and word.end <= cell.end), None)
    if word and broad_type(word.kind.name) in (None, broad_type(mention.type), *_types_of(mention)):
        mention.type = mention.type or word.kind.name
        begin = word.end
    title = sheet.text[begin : cell.end].strip(" .,;")
    if len(title) >= 4:
        mention.title = sheet.printed(title, sheet.text.index(title, begin))
        says_more = word is not None and word.kind.name == _GUIDE
        mention.core, mention.tail = cell.start if says_more else begin, cell.end


def _types_of(mention: Mention) -> tuple[str | None, ...]:
    """The types that the paper's symbol may stand for."""
    kind = mention.code.kind if mention.code else ""
    return tuple(broad_type(one.name) for one in types_by_abbreviation().get(kind.upper(), ()))
