"""Papers listed under a line that says they were issued to carry one document out.

`… đã ban hành các văn bản để thực hiện Nghị quyết số 26-NQ/TW như sau:` and the items below it, or
`DANH MỤC VĂN BẢN … THỰC HIỆN NGHỊ QUYẾT SỐ 26-NQ/TW` over a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, product

from graph.extraction.cells import Cell, row_cells
from graph.extraction.fact_words import PAPERS
from graph.extraction.families import is_younger, may_change
from graph.extraction.flow_reading import FlowReading
from graph.extraction.footnote_marks import lists_papers
from graph.extraction.guarded import by_first_letter
from graph.extraction.links import CONTEXT, TABLE_HEAD, carries_out_for, evidence_of, governing, heads_group
from graph.extraction.mentions import Mention
from graph.extraction.missing import bodies_between
from graph.extraction.relations import SentenceReader
from graph.extraction.spelling import either
from graph.extraction.structure import Sentence
from graph.model import Header, LinkClaim
from graph.patterns import regex

_OPENS = regex(
    by_first_letter(
        r"[ ,]*(?:(?:bao gồm|gồm|cụ thể là|cụ thể|đó là|trong đó có|như sau|sau đây|dưới đây|sau|bao gom|gom|cu the|nhu sau|sau day) ?)*: ?$"
    ),
    re.IGNORECASE,
)
_ANNEX = r"(?:phụ lục|phu luc)(?: [\dIVX]{1,4})?[:.] ?"
_OF_PAPERS = regex(
    rf"(?i)(?:{_ANNEX})?[-–+*\d.)IVX ]*(?:(?:cụ thể,? |cu the,? )?(?:dưới đây|sau đây|duoi day|sau day) (?:là|la) )?(?:(?:danh mục|thống kê|tổng hợp|biểu|danh muc|thong ke|tong hop) )?(?:(?:các|những|một số|\d{{1,3}}|cac|nhung) )?(?:văn bản|van ban)(?!\w)"
)
_DONE = ("guides", "amends", "replaces")
"""What the papers of a list may do to one besides carrying it out: `Các văn bản sửa đổi, bổ sung Nghị định số …:`."""
_ENDS = regex(
    either(
        r"[ .,)”\"]*(?: (?:của|tại|ở|trên địa bàn) [^;:.\d]{2,60})?(?:,? (?:như|tại|theo) (?:bảng|biểu)(?: tổng hợp)? (?:sau|dưới đây|số \d{1,2}))?[ .,:)”\"]*"
    ),
    re.IGNORECASE,
)
_HEADING = regex(
    r"(?i)(?:danh mục|thống kê|tổng hợp|danh muc|thong ke|tong hop) "
    rf"|(?:{_ANNEX}|[IVX]{{1,4}}\. ?|(?:\d{{1,2}}\.)+ ?)?(?:(?:các|những|cac|nhung) )?(?:văn bản|van ban) (?![^\n]*[.;:]$)"
)
"""A line over a list that is no sentence: `DANH MỤC VĂN BẢN …`, `II. Văn bản hướng dẫn Luật Nhà ở`."""
_NOT_DONE = regex(
    either(r"(?<!\w)(?:chưa|không|trái|dự kiến|đề nghị|kiến nghị|cần|phải|sẽ|dự thảo)(?!\w)"), re.IGNORECASE
)
"""What papers under such a line have not done: `Văn bản chưa triển khai Nghị quyết số …`."""
_SEVERAL = rf"(?:{PAPERS})(?: hành động| hanh dong)?(?:(?:,| và| va) (?:các |cac )?(?:{PAPERS})(?: hành động| hanh dong)?){{0,3}}"
"""`chương trình, kế hoạch`."""
_OF_WHOM = r"(?: (?:của|do|cua) (?:các |cac )?(?!(?i:bộ|trung ương|chính phủ|quốc hội|ban bí thư|thủ tướng) )[^.;:|\d]{3,80}?)?"
_OF_ISSUING = regex(
    rf"(?i)(?:(?:\d{{1,2}}\.)+ ?|[IVX]{{1,4}}\. ?)?[^.;:|]{{0,120}}(?<!\w)(?:(?:ban hành|xây dựng|ban hanh|xay dung) (?:các |cac )?{_SEVERAL}|(?:tình hình|kết quả|tinh hinh|ket qua) (?:cụ thể hóa|cu the hoa)|^(?:{_ANNEX})?(?:(?:biểu|bảng|danh mục|tổng hợp|thống kê|bieu|bang|danh muc|tong hop|thong ke) )*(?:các |cac )?{_SEVERAL}{_OF_WHOM}(?: (?:đã )?(?:ban hành|xây dựng))? (?:để |nhằm |de |nham )?(?:thực hiện|triển khai|cụ thể hóa|thuc hien|trien khai|cu the hoa))(?!\w)"
)
"""`Biểu tổng hợp việc ban hành kế hoạch thực hiện …` over a table."""
_ISSUED_FOR = regex(
    rf"(?i)(?<!\w)(?:tình hình|kết quả|tinh hinh|ket qua) (?:cụ thể hóa|cu the hoa) $|(?:(?<!\w)(?<!chưa )(?<!chua )(?:ban hành|xây dựng|ban hanh|xay dung) (?:các |cac )?|(?:^|(?<=\n))(?:{_ANNEX})?(?:(?:biểu|bảng|danh mục|tổng hợp|thống kê|bieu|bang|danh muc|tong hop|thong ke) )*(?:các |cac )?){_SEVERAL}{_OF_WHOM}(?: (?:đã )?(?:ban hành|xây dựng))?"
    r" (?:để |nhằm |de |nham )?(?:tổ chức |triển khai |to chuc |trien khai )?(?:thực hiện|triển khai|cụ thể hóa|thi hành|thuc hien|trien khai|cu the hoa|thi hanh) $"
)
"""What stands before the paper where a report on the issuing is announced: `báo cáo tình hình ban hành văn bản thực hiện`."""
_PAPER_FOR = regex(
    rf"(?i)(?:(?:tình hình|việc|kết quả|tinh hinh|viec|ket qua) (?:ban hành|xây dựng|ban hanh|xay dung) )?(?:(?:tên|(?:số|so)(?:(?:,|/| và) ?(?:ký hiệu|ngày(?:,? tháng(?:,? năm)?)?|ky hieu|ngay))*)(?: của)? )?(?:các |cac )?{_SEVERAL}(?: (?:(?:đã|được|da|duoc) )*(?:ban hành|xây dựng|ban hanh|xay dung))? (?:để |nhằm |de |nham )?"
    r"(?P<cue>(?:tổ chức |triển khai |to chuc |trien khai )?(?:thực hiện|triển khai|cụ thể hóa|thuc hien|trien khai|cu the hoa)) "
)
"""Over a column of papers: `Kế hoạch thực hiện`, `Văn bản đã ban hành để triển khai` before what they carry out."""
_JOINS = regex(either(r"[,;] ?(?:và )?| và "))
_LONGEST = 100
_NOT_YET = regex(
    rf"(?i)(?:chưa|chua) (?:ban hành|xây dựng|(?P<has>có|co)|ban hanh|xay dung)(?: (?P<paper>{PAPERS})[^|.;]{{0,40}})?[.;]?"
)
"""A cell that says that there is no paper."""
_HAS_NONE = regex(rf"(?i)[^:;.|\d]{{3,80}}(?:: ?| ){_NOT_YET.pattern.removeprefix('(?i)')}")
"""An item of a list of papers that says who has none."""
_NO = regex(r"(?i)(?:chưa|không|chua|khong)(?: (?:có|co))?|[✗✘]")
"""What says so in a column that is headed `Có kế hoạch thực hiện …`."""
_ASKS = regex(r"(?i)(?:đã |da )?(?:có|ban hành|xây dựng|co|ban hanh|xay dung) ")
_TO_CARRY_OUT = regex(
    either(
        r"(?:tên )?(?:văn bản|nghị quyết|kế hoạch|chỉ thị|kết luận)(?: (?:cấp trên|của cấp trên))?(?: (?:phải|cần|được))* (?:triển khai|thực hiện|cụ thể hóa)|(?:tên )?văn bản (?:cấp trên|của cấp trên|của trung ương|của tỉnh)"
    ),
    re.IGNORECASE,
)
"""Over a column of what each row's body is to carry out."""
_MARK = regex(r"[xX×✓✔☑]")
"""A mark under `Chưa ban hành`."""
_PAPERS = regex(rf"(?i){PAPERS}")
_ANY = "văn bản"
_OF_PAPER = regex(
    r"(?i)ban hành|ký hiệu|ghi chú|kết quả|tình hình|tiến độ|ban hanh|ky hieu|ghi chu|ket qua|tinh hinh|tien do"
)
"""Over a column that tells of the paper asked for without naming it."""
_ANNEXED = regex(r"(?i)\((?:ban hành )?(?:kèm theo|kem theo) ")
_CELLS = regex(
    rf"[^|\d]{{3,80}}\| ?(?i:(?:{PAPERS}|quyết định|công văn|thông báo|báo cáo|quy định|quy chế)[^|\d]{{0,20}}\| ?)?(?i:(?:số|so) )?"
)
"""Who issued it, in a cell of its own before the paper, and the type in another."""
_LABEL = regex(r"[^|\d:;.]{3,80}: ?(?i:(?:số|so) )?")
"""The same in an item: `- Huyện ủy Bố Hạ: Kế hoạch số …`."""
_ROW = regex(r"(?P<row>)(?=[^|\d\n]{0,80}\|)")
"""Where a row begins that has no number."""
_ITEM = regex(r"(?P<dash>[-–+*•]) ?|(?P<digit>\(?\d{1,3}(?:\.\d{1,2}){0,2}(?:[.)]+ ?| ?\| ?))|(?P<letter>[a-zđ][)] ?)")


def issued_links(reading: FlowReading, numbers: dict[int, int], header: Header) -> Iterator[LinkClaim]:
    """Each paper that heads an item implements the document, or does to it what the line says; of papers that carry one
    out those of a body above the writer's are left out."""
    for index, line in enumerate(reading.sentences):
        if line.zone in ("header", "title", "signature"):
            continue
        told = _carried_out(reading, line, index)
        if told is None:
            continue
        targets, relation, cue = told
        governor = governing(reading, line)
        named = (
            (item, paper) for item, head in items(reading, index + 1) for paper in _and_others(reading, item, head)
        )
        for (item, head), target in product(named, targets):
            if head.kind != "full" or head.code == target.code:
                continue
            if relation == "implements":
                apt = carries_out_for(header, head)
            else:
                apt = not is_younger(target, head) and (relation == "guides" or may_change(head, target))
            if apt:
                evidence = evidence_of(reading, item, head, cue, "issued-list", CONTEXT)
                yield LinkClaim(
                    numbers[id(head)], relation, numbers[id(target)], replace(evidence, governed_by=governor)
                )


def _and_others(reading: FlowReading, item: Sentence, head: Mention) -> Iterator[Mention]:
    """What an item names together with the paper that heads it: `- Mặt trận Tổ quốc: Hướng dẫn số …, Kế hoạch số …`."""
    yield head
    last = head
    for other in reading.within(item):
        if other.start < last.tail:
            if other.start > last.core:
                return  # in the title of the last
            continue
        if other.kind != "full" or not _JOINS.fullmatch(reading.text, last.tail, other.lead):
            return
        yield other
        last = other


def headed_links(reading: FlowReading, numbers: dict[int, int], header: Header) -> Iterator[LinkClaim]:
    """Each paper of a column that is headed `Kế hoạch thực hiện Chương trình số …` implements what the heading names."""
    for told, row, below, cells in _headed_rows(reading):
        cell = cells[told.place]
        head = next((one for one in reading.within(below) if cell.start <= one.start < cell.end), None)
        if head is None or head.kind != "full" or head.code == told.target.code:
            continue
        alone = reading.text[cell.start : head.lead].strip(" :").lower() in ("", "số", "so")
        if alone and carries_out_for(header, head):
            evidence = evidence_of(reading, below, head, told.cue, "issued-list", CONTEXT)
            evidence = replace(evidence, governed_by=governing(reading, row))
            yield LinkClaim(numbers[id(head)], "implements", numbers[id(told.target)], evidence)


@dataclass(frozen=True, slots=True)
class _Headed:
    """A column of papers that carry `target` out: its place among `width` columns, and the words that say so."""

    place: int
    width: int
    target: Mention
    cue: str
    heading: str
    asks: bool


def _headed(reading: FlowReading, row: Sentence) -> Iterator[_Headed]:
    """The columns of a row of headings that say what their papers carry out."""
    if not TABLE_HEAD.match(reading.text, row.start, row.end):
        return
    cells = row_cells(reading.text, row.start, row.end)
    for place, cell in enumerate(cells):
        inside = [one for one in reading.within(row) if cell.start <= one.start < cell.end]
        asks = _ASKS.match(reading.text, cell.start, cell.end)
        begin = asks.end() if asks else cell.start
        lead = _PAPER_FOR.fullmatch(reading.text, begin, inside[0].lead) if len(inside) == 1 else None
        if lead and not reading.text[inside[0].tail : cell.end].strip():
            yield _Headed(place, len(cells), inside[0], lead["cue"], lead.group(), asks is not None)


def _headed_rows(reading: FlowReading) -> Iterator[tuple[_Headed, Sentence, Sentence, list[Cell]]]:
    """The rows of each table with such a column: the column, the row of headings, the row and its cells."""
    if "|" not in reading.text:
        return
    for index, row in enumerate(reading.sentences):
        for told in _headed(reading, row):
            for below, cells in _rows_below(reading, index, told.width):
                yield told, row, below, cells


def _rows_below(reading: FlowReading, index: int, width: int) -> Iterator[tuple[Sentence, list[Cell]]]:
    """The rows below the headings at `index`, up to the next headings, that have as many cells."""
    for row in islice(reading.sentences, index + 1, None):
        if reading.text.find("|", row.start, row.end) < 0 or TABLE_HEAD.match(reading.text, row.start, row.end):
            return  # another table, or this one with headings of its own
        cells = row_cells(reading.text, row.start, row.end, width)
        if len(cells) == width:
            yield row, cells


def _without_headed(reading: FlowReading) -> Iterator[tuple[Sentence, int, Mention, str]]:
    """Who has no paper in a column that is headed by what it carries out."""
    for told, _, below, cells in _headed_rows(reading):
        said = cells[told.place]
        words = reading.text[said.start : said.end]
        not_yet = _NOT_YET.fullmatch(words) and _is_of(_papers(told.heading), words, told.heading)
        if not (not_yet or (told.asks and _NO.fullmatch(words.strip()))):
            continue
        for body in _whose(reading, cells):
            yield below, said.start, told.target, body


def rows_without_paper(reading: FlowReading) -> Iterator[tuple[Sentence, int, Mention, str]]:
    """Who is said in a row of a table to have issued nothing: the row, where it says so, what was to be carried out, the
    body."""
    yield from _without_headed(reading)
    yield from _without_in_row(reading)
    for index, line in enumerate(reading.sentences):
        told = _carried_out(reading, line, index) if _has_table(reading, index) else None
        if told is None:
            continue
        targets = told[0]
        papers = _papers(reading.text[line.start : targets[0].lead])
        headings: list[Cell] = []
        for row in reading.sentences[index + 1 :]:
            if "|" not in reading.text[row.start : row.end] and not _ANNEXED.match(reading.text, row.start):
                break
            cells = row_cells(reading.text, row.start, row.end, len(headings))
            headings = headings or (cells if len(cells) > 1 else [])
            if reading.within(row) or len(cells) != len(headings):
                continue
            if (said := _says_not_yet(reading.text, cells, headings, papers)) is None:
                continue
            for body, target in product(_whose(reading, cells), targets):
                yield row, said.start, target, body


def _without_in_row(reading: FlowReading) -> Iterator[tuple[Sentence, int, Mention, str]]:
    """Who has no paper where each row tells what is to be carried out: `Phòng A | Kế hoạch số … | Chưa ban hành`."""
    for index, row in enumerate(reading.sentences):
        if reading.text.find("|", row.start, row.end) < 0 or reading.within(row):
            continue
        headings = row_cells(reading.text, row.start, row.end)
        texts = [reading.text[one.start : one.end].strip() for one in headings]
        place = next((n for n, text in enumerate(texts) if _TO_CARRY_OUT.fullmatch(text)), None)
        if place is None:
            continue
        for below, cells in _rows_below(reading, index, len(headings)):
            named = [one for one in reading.within(below) if cells[place].start <= one.start < cells[place].end]
            said = next((one for one in cells if _NOT_YET.fullmatch(reading.text[one.start : one.end].strip())), None)
            if said and len(named) == 1:
                apart = [one for n, one in enumerate(cells) if n != place]
                for body in _whose(reading, apart):
                    yield below, said.start, named[0], body


def _says_not_yet(text: str, cells: list[Cell], headings: list[Cell], papers: set[str]) -> Cell | None:
    """The cell that says that there is none of `papers`: `Chưa ban hành`, or a mark under that heading."""
    for cell, heading in zip(cells, headings, strict=True):
        says, over = text[cell.start : cell.end], text[heading.start : heading.end]
        if _NOT_YET.fullmatch(says):
            return cell if _is_of(papers, says, over) else None
        if _MARK.fullmatch(says) and _NOT_YET.fullmatch(over):
            return cell if _is_of(papers, over, over) else None
    return None


def _whose(reading: FlowReading, cells: list[Cell]) -> list[str]:
    """The bodies that a row is of: those of the first cell that names any."""
    named = (bodies_between(reading.text, one.start, one.end, plain=reading.plain) for one in cells)
    return next(filter(None, named), [])


def _papers(text: str) -> set[str]:
    return {match.group().lower() for match in _PAPERS.finditer(text)}


def _is_of(papers: set[str], said: str, heading: str) -> bool:
    """Whether a cell, `Chưa có`, speaks of one of `papers`, by what it names itself, else by the heading of its column."""
    not_yet = _NOT_YET.fullmatch(said)
    named = {not_yet["paper"].lower()} if not_yet and not_yet["paper"] else _papers(heading)
    if named:
        return _ANY in (named | papers) or not named.isdisjoint(papers)
    return not_yet is not None and (not not_yet["has"] or _OF_PAPER.search(heading) is not None)


def _has_table(reading: FlowReading, index: int) -> bool:
    """Whether a table begins right below a line."""
    for below in reading.sentences[index + 1 : index + 3]:
        if TABLE_HEAD.match(reading.text, below.start):
            return True
        if not _ANNEXED.match(reading.text, below.start):
            return False
    return False


def _carried_out(reading: FlowReading, line: Sentence, index: int) -> tuple[list[Mention], str, str] | None:
    """The documents that what is listed below a line was issued to carry out, the relation, and the cue."""
    text = reading.text[line.start : line.end]
    inside = reading.within(line) if text.rstrip(" ").endswith(":") else []
    opened = _OPENS.search(text) if inside else None
    over_table = (
        reading.has_cells
        and not text.endswith(".")
        and _has_table(reading, index)
        and _OF_ISSUING.match(text) is not None
    )
    if opened is None and not over_table and not _HEADING.match(text):
        return None
    if opened is None and not over_table and _marked_alike(reading, index):
        return None
    annexed = None if opened else _ANNEXED.search(text)
    end = line.start + (opened.start() if opened else len(text[: annexed.start() if annexed else None].rstrip(" .")))
    inside = [mention for mention in reading.within(line) if mention.end <= end]
    if not inside:
        return None
    if not over_table and _NOT_DONE.search(reading.text, line.start, inside[0].lead):
        return None
    lead = replace(line, end=end)
    if opened and (hung := lists_papers(reading, lead, end)):
        targets, said = hung
        return targets, "implements", said
    if not over_table and not _OF_PAPERS.match(text):
        return None
    reader = SentenceReader(reading.prose, lead, inside, Header(), listed=True)
    for cue in reader.cues:
        relation = cue.cue.relation
        does = relation == "implements" or (relation in _DONE and not cue.cue.passive)
        objects = reader.objects_of(cue) if does else []
        if len(objects) == 1 and inside == objects and _ENDS.fullmatch(reading.text, objects[0].tail, end):
            return objects, relation, cue.text
    target = inside[0]
    issued = _ISSUED_FOR.search(reading.text, max(line.start, target.lead - _LONGEST), target.lead)
    if over_table and issued and len(inside) == 1 and _ENDS.fullmatch(reading.text, target.tail, end):
        return [target], "implements", issued.group().strip()
    return None


def _marked_alike(reading: FlowReading, index: int) -> bool:
    """Whether the line below is an item beside this one, not of its list: `3. Văn bản thực hiện …`, `4. Kế hoạch số …`."""
    marks = [_ITEM.match(reading.text, one.start) for one in reading.sentences[index : index + 2]]
    one, other = marks if len(marks) > 1 else (None, None)
    if one is None or other is None or one.lastgroup != other.lastgroup:
        return False
    return not other.group().lstrip("(").startswith(("1.", "1)"))


def items(reading: FlowReading, first: int) -> Iterator[tuple[Sentence, Mention]]:
    """The items from sentence `first` on that are all marked in one way, each with the paper that heads it."""
    shape, paragraph = None, -1
    for place in range(first, len(reading.sentences)):
        item = reading.sentences[place]
        if TABLE_HEAD.match(reading.text, item.start) or item.paragraph == paragraph:
            continue  # the headings of a table; what an item says further
        if heads_group(reading.text, item.start, item.end):
            continue  # `I- Lĩnh vực tổ chức, cán bộ`, over some of them
        if shape is None and _ANNEXED.match(reading.text, item.start):
            continue  # `(Kèm theo Báo cáo số …)` under the heading
        lead = _ITEM.match(reading.text, item.start) or _ROW.match(reading.text, item.start, item.end)
        if lead is None:
            return
        if shape and _HAS_NONE.match(reading.text, lead.end(), item.end):
            continue  # `4. Huyện ủy Na Rì: chưa ban hành kế hoạch thực hiện Chỉ thị số …`
        if (shape or lead.lastgroup) != lead.lastgroup:
            return
        head = next(iter(reading.within(item)), None)
        in_row = "|" in lead.group() or lead.lastgroup == "row"
        if head is None and shape and in_row:
            continue  # a row without a paper
        if head is None:
            return
        between = reading.text[lead.end() : head.start]
        named = (_CELLS if in_row else _LABEL).fullmatch(between)
        if not named and between.strip(" |").lower() not in ("", "số"):
            return
        shape, paragraph = lead.lastgroup, item.paragraph
        yield item, head
