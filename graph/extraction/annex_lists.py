"""Papers that an annex lists: `Điều 1. Bãi bỏ các Nghị quyết tại Phụ lục kèm theo`, and the rows of the annex.

An annex is read that the article names by its number, or whose own heading says what becomes of its papers; papers are
gone as a whole unless article, heading, column or row tell of parts, which are then named. Where a row tells of what is
kept or only meant, nothing is read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import islice

from graph.extraction.cells import Cell, row_cells
from graph.extraction.codes import base_body
from graph.extraction.fact_sentence import day_at
from graph.extraction.families import is_central
from graph.extraction.flow_reading import FlowReading
from graph.extraction.links import JOINED, TABLE_HEAD, evidence_of, governing, is_own
from graph.extraction.mentions import Mention
from graph.extraction.periods import between
from graph.extraction.spelling import either, spell
from graph.extraction.structure import Sentence
from graph.model import SELF, Evidence, Header, LinkClaim
from graph.patterns import regex


def _in_both(pattern: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A pattern with named groups for text with accents, and for text without."""
    with_accents, without = (regex(spell(pattern, plain=plain), re.IGNORECASE) for plain in (False, True))
    return with_accents, without


_PAPERS = "nghị quyết|quyết định|chỉ thị|thông tư|văn bản|quy định|quy chế|kế hoạch|chương trình|hướng dẫn|công văn"
_VERBS = {
    "repeals": r"(?:bãi bỏ|hủy bỏ|huỷ bỏ)(?: hiệu lực)?",
    "replaces": r"thay thế",
    "suspends": r"(?:tạm )?(?:ngưng hiệu lực|đình chỉ(?: việc)? (?:thi hành|thực hiện))(?: thi hành)?",
}
_ACT = _in_both(
    r"[-–+*\s]*(?:(?:điều )?\d{1,2}[a-z]?[.)] ?)?(?:[^\W\d_][^;:.\d]{2,40} này [^;:]{0,90}?(?:và |, ))?"
    rf"(?:{'|'.join(f'(?P<{name}>{verb})' for name, verb in _VERBS.items())})"
    r"(?P<scope>(?: toàn bộ| một phần| hoặc| và){0,3})(?P<content> nội dung)?"
    rf"(?:(?: \d{{1,3}}(?: ?\([^()]{{2,30}}\))?| các| những) (?:{_PAPERS})| văn bản|(?<=toàn bộ) (?:{_PAPERS}))(?!\w)"
    rf"(?P<whose>(?:(?! (?:trong|tại|của) (?:các|những|\d{{1,3}}) (?:{_PAPERS}))(?!phụ lục|trái )[^;:]){{0,260}}?)"
    r"(?:phụ lục|danh mục)(?: số)?(?: (?P<label>[IVX]{1,4}|\d{1,2}|[A-Z])(?!\w))?"
    r"(?:(?:(?! bằng )[^;:.]){0,60}(?:kèm theo|đính kèm|này)|[.\s]*$)"
)
"""The article that does it: `Bãi bỏ toàn bộ 04 Nghị quyết … tại Phụ lục kèm theo Nghị quyết này`."""
_FOR_SOME = regex(either(r"(?<!\w)(?:áp dụng|thực hiện) (?:trên|tại|đối với|cho)(?!\w)"), re.IGNORECASE)
"""Of such an article that it does so for some alone."""
_ARTICLE = regex(either(r"(?:điều|dieu) \d"), re.IGNORECASE)
_ASKS = regex(either(r"(?<!\w)(?:giao|trình|đề nghị|kiến nghị|đề xuất|xem xét|dự kiến|rà soát)(?!\w)"), re.IGNORECASE)
"""Of a line over items that others are to do what they say."""
_PREPARED = regex(either(r"(?:bãi bỏ|hủy bỏ|huỷ bỏ|thay thế|ngưng|đình chỉ)(?!\w)"), re.IGNORECASE)
"""A word that stands in every such article."""
_HEADING = _in_both(r"(?:phụ lục|danh mục)(?: số)?(?: (?P<label>[IVX]{1,4}|\d{1,2}|[A-Z])(?![\w)]))?(?!\w)")
_NAMES_PAPERS = regex(either(rf"(?<!\w)(?:{_PAPERS})(?!\w)"), re.IGNORECASE)
_DOES = {name: regex(either(rf"(?<!\w)(?:{verb})(?!\w)"), re.IGNORECASE) for name, verb in _VERBS.items()}
_IN_PART = regex(either(r"(?<!\w)một phần(?!\w)"), re.IGNORECASE)
_NOT_GONE = regex(
    either(
        r"(?<!\w)(?:không|chưa|giữ (?:nguyên|lại)|tiếp tục|còn (?:hiệu lực|phù hợp|áp dụng)|sẽ|dự kiến|đề nghị|đề xuất|kiến nghị|xem xét|rà soát)(?!\w)"
    ),
    re.IGNORECASE,
)
"""What a heading says of papers that are not gone."""
_OTHER_LIST = regex(
    either(
        r"(?<!\w)(?:căn cứ|lý do|áp dụng|dẫn chiếu|liên quan|tham khảo|mẫu|đang|ghi chú|(?<!bị )(?<!được )thay(?! thế [^|]*(?:bị|được)))(?!\w)"
    ),
    re.IGNORECASE,
)
"""What a line over papers, or the heading of a column, says of those that are others: the new ones, the reasons."""
_OPENS = regex(r"[A-ZĐ]\. |[IVX]{1,4}[.)] |[^|]*:$")
"""A line over other papers."""
_NOT_WHOLE = regex(
    either(
        r"(?<!\w)(?:một phần|sửa đổi|bổ sung|(?:nội dung|điều|khoản|quy định)[^|]{0,40} (?:bãi bỏ|hủy bỏ|huỷ bỏ|hết hiệu lực))(?!\w)"
    ),
    re.IGNORECASE,
)
"""What it says of papers that are not gone as a whole."""
_OF_PARTS = regex(
    either(
        r"(?:các )?(?:nội dung|phạm vi|phần|điều|quy định)(?![^|]*(?:tên|trích yếu|hiện hành|mới))[^|]*"
        r"(?:bãi bỏ|hủy bỏ|huỷ bỏ|ngưng|hết hiệu lực|đình chỉ|(?:bị|được) thay thế)"
    ),
    re.IGNORECASE,
)
"""The heading of a column that tells which parts are gone."""
_OF_GONE = regex(
    either(r"[^|]*(?:bị|được|đã|hết) (?:bãi bỏ|hủy bỏ|huỷ bỏ|thay thế|ngưng|đình chỉ|hiệu lực)"), re.IGNORECASE
)
"""The heading of a column of the papers that are gone."""
_OF_TIME = regex(
    either(r"(?:thời gian|thời hạn|thời điểm|từ ngày|ngày)[^|]*(?:ngưng|đình chỉ|không áp dụng|hết hiệu lực|bãi bỏ)"),
    re.IGNORECASE,
)
"""The heading of a column that tells since when they are."""
_SINCE = regex(either(r"(?:kể )?từ(?: ngày)?|(?:ngày|thời điểm) bắt đầu"), re.IGNORECASE)
_UNTIL = regex(either(r"(?:cho )?(?:đến|tới)(?: hết)?(?: ngày)?|(?:ngày|thời điểm) kết thúc"), re.IGNORECASE)
"""The headings of two columns that tell since and until when papers are suspended."""
_HOW_LONG = regex(either(r"(?:thời gian|thời hạn|từ ngày)(?: \([^()]*\))?"), re.IGNORECASE)
"""The same where papers are suspended."""
_WHOLE = regex(either(r"toàn bộ(?: văn bản| nội dung)?|toàn (?:quốc|tỉnh|thành phố|huyện|xã)"), re.IGNORECASE)
_PINNED = (
    r"(?P<part>(?:(?:các )?(?:điểm|khoản|điều|chương|mục|phần|phụ lục|biểu|mẫu|tiết)|(?:trên )?địa bàn|(?:áp dụng )?(?:đối với|cho)"
    r"|nội dung (?:tại|quy định tại)) [^|]+?)(?: ?\((?:giữ|trừ)[^|]*| được [^|]*|,? (?:ngoại )?trừ [^|]*)?[ ).;]*"
)
_PART_TOO = regex(
    either(
        r"(?:(?:điểm|khoản|điều|chương|mục|phần|phụ lục|biểu|mẫu|tiết) [\dIVXLCa-zđ.]{1,6}(?:,| và|, và)? ?)*"
        r"(?:(?:các )?(?:phụ lục|biểu|mẫu|danh mục)(?: ban hành)? kèm theo )?"
    ),
    re.IGNORECASE,
)
"""`Điều 4 và Phụ lục kèm theo Quyết định A`: parts before the paper, or before the last of them."""
_ENCLOSED = regex(either(r"(?: ban hành)? kèm theo $"), re.IGNORECASE)
_PART = _in_both(rf"(?:một phần[ :(]*)?{_PINNED}")
_BEHIND = _in_both(rf"[^()|]*?(?:\(|: (?:bãi bỏ |ngưng )?){_PINNED}$")
"""A part that is told behind a paper: `Nghị quyết A về phí (đối với các xã miền núi)`, `: bãi bỏ Điều 5`."""
_KEPT = regex(
    either(
        r"(?<!\w)(?:một phần|giữ nguyên|tiếp tục|vẫn|đề nghị|đề xuất|dự kiến|(?:chưa|không) (?:bãi bỏ|thay thế|ngưng|đình chỉ)|trừ"
        r"|(?<!sửa đổi, )(?<!bổ sung, )(?:bãi bỏ|hủy bỏ|huỷ bỏ|hết hiệu lực)(?: tại| các| những){0,2} (?:điều|khoản|điểm|mục|chương|nội dung|quy định|cụm từ))(?!\w)"
    ),
    re.IGNORECASE,
)
_KEPT_IN = regex(either(r"(?<!\w)(?:vẫn|giữ|tiếp tục|không|chưa)(?!\w)"), re.IGNORECASE)
_ITEM = regex(r"[-–+*• ]*(?:(?P<digit>\d{1,3}(?:[.)] ?| ?\| ?))|(?P<letter>[a-zđ]\) ?))?")
_CELLS = regex(r"(?:[^|\d]{2,40}\| ?)?(?i:(?:số|so)[: ]*)?")
"""The cell of the type before that of the number."""
_LONGEST = 4
"""So many lines at most make the heading of an annex."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Act:
    """An article that does something to the papers of an annex: which `relation`, the words that say so, the annex's
    number where one is told, and whether they say that it is about parts, or about the whole."""

    sentence: Sentence
    relation: str
    cue: str
    label: str | None
    in_part: bool
    as_whole: bool


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the cells of a row tell the part, the time and the papers that are gone, and where others, in rows of so many
    cells."""

    width: int = 0
    part: int | None = None
    time: int | None = None
    since: int | None = None
    until: int | None = None
    gone: int | None = None
    others: frozenset[int] = frozenset()


def annex_links(reading: FlowReading, numbers: dict[int, int], header: Header) -> Iterator[LinkClaim]:
    """What the document does to each paper of the annexes that its articles announce."""
    acts = list(_acts(reading, header))
    if not acts:
        return
    start = reading.sentences.index(acts[-1].sentence) + 1
    act: _Act | None = None
    columns, headed, shape = _Columns(), -2, ""
    labels = _labels(reading, start)
    for place, line in enumerate(islice(reading.sentences, start, None), start):
        if line.zone == "header":
            return
        inside = [one for one in reading.within(line) if not is_own(one, header) and not one.this]
        if _HEADING[reading.plain].match(reading.text, line.start, line.end):
            act = _opened(reading, place, acts, labels) or (act if headed == place - 1 else None)
            columns, headed, shape = _Columns(), place, ""
            continue
        if act and not inside:
            shape = "" if _shape(reading, line) == shape else shape
            told = _columns(reading, line, columns, act)
            if told:
                columns = told
            elif _ends(reading, line, act):
                act = None  # another part
        if act is None or not inside:
            continue
        row = _row(reading, line, columns)
        if (listed := _listed(reading, line, inside, header, columns, row)) is None:
            continue
        own_shape = _shape(reading, line)
        if (shape := shape or own_shape) != own_shape:
            continue  # `a)` below `1. Nghị quyết A, được thay thế bằng:`
        if (told_part := _part(reading, line, listed, act, columns, row)) is None:
            continue
        evidence = evidence_of(reading, line, listed, act.cue, "annex-item", JOINED)
        evidence = replace(evidence, partial=bool(told_part), part=told_part.strip() or None)
        evidence = _timed(reading, columns, row, evidence)
        governed = governing(reading, act.sentence)
        yield LinkClaim(SELF, act.relation, numbers[id(listed)], replace(evidence, governed_by=governed))


def _acts(reading: FlowReading, header: Header) -> Iterator[_Act]:
    """The articles that do something to the papers of an annex."""
    low = reading.seen.low
    if not any(word in low for word in ("phụ lục", "danh mục", "phu luc", "danh muc")):
        return
    asked = False
    for sentence in reading.sentences:
        leads_on = reading.text[sentence.end - 1] == ":"
        if leads_on or _ARTICLE.match(reading.text, sentence.start):
            asked = leads_on and _ASKS.search(reading.text, sentence.start, sentence.end) is not None
        if asked or sentence.zone not in ("article", "closing"):
            continue
        if not _PREPARED.search(reading.text, sentence.start, sentence.end):
            continue
        match = _ACT[reading.plain].match(reading.text, sentence.start, sentence.end)
        if match is None or any(not one.this and not is_own(one, header) for one in reading.within(sentence)):
            continue
        relation = next(name for name in _VERBS if match[name])
        verb = match[relation]
        in_part, scope = _IN_PART.search(match["scope"]) is not None, match["scope"].strip()
        in_part = in_part or bool(match["content"]) or _FOR_SOME.search(match["whose"]) is not None
        yield _Act(sentence, relation, verb, _label(match["label"]), in_part, bool(scope) and not in_part)


def _label(printed: str | None) -> str | None:
    """The number of an annex: `01` is `1`."""
    return printed.upper().lstrip("0") if printed else None


def _labels(reading: FlowReading, start: int) -> Counter[str | None]:
    """How often the headings from sentence `start` on print each number of an annex: what is enclosed has annexes too."""
    found = (
        _HEADING[reading.plain].match(reading.text, line.start, line.end)
        for line in islice(reading.sentences, start, None)
    )
    return Counter(_label(heading["label"]) for heading in found if heading)


def _opened(reading: FlowReading, place: int, acts: list[_Act], labels: Counter[str | None]) -> _Act | None:
    """The article of the annex whose heading stands at `place`: it tells its number, or that its papers are gone."""
    lines: list[str] = []
    for line in islice(reading.sentences, place, place + _LONGEST):
        text = reading.text[line.start : line.end]
        if (
            "|" in text
            or text.startswith("(")
            or (lines and (text[:1].isdigit() or _HEADING[reading.plain].match(text)))
        ):
            break
        lines.append(text)
    said = " ".join(lines)
    heading = _HEADING[reading.plain].match(said)
    if heading is None or _NOT_GONE.search(said):
        return None
    label = _label(heading["label"])
    for act in acts:
        alike = labels[label] > 1 and not _DOES[act.relation].search(said)
        if act.label and act.label == label and not alike:
            return replace(act, in_part=act.in_part or _IN_PART.search(said) is not None)
    alone = [act for act in acts if act.label is None]
    if len(acts) == len(alone) == 1 and labels.total() == 1 and not lines[1:]:
        return acts[0]  # `PHỤ LỤC` right over the rows, the only one there is
    for act in alone:
        if _DOES[act.relation].search(said) and _NAMES_PAPERS.search(said):
            in_part = act.in_part or (_IN_PART.search(said) is not None and not act.as_whole)
            return None if _NOT_WHOLE.search(said) and not in_part else replace(act, in_part=in_part)
    return None


def _ends(reading: FlowReading, line: Sentence, act: _Act) -> bool:
    """Whether a line that names no paper says that others follow: that stay, of which parts alone are gone, that are new."""
    text = reading.text[line.start : line.end]
    if _NOT_GONE.search(text) or (not act.in_part and _NOT_WHOLE.search(text)):
        return True
    opens = text.isupper() or _OPENS.match(text)
    return bool(opens and _OTHER_LIST.search(text) and not _OF_GONE.match(text))


def _columns(reading: FlowReading, line: Sentence, above: _Columns, act: _Act) -> _Columns | None:
    """What the columns hold under the headings in `line`; None where it is no row of headings."""
    cells = _cells(reading, line)
    if len(cells) < 2 or (above.width and not TABLE_HEAD.match(reading.text, line.start, line.end)):
        return None
    part = time = since = until = gone = None
    others = set()
    for place, cell in enumerate(cells):
        text = reading.text[cell.start : cell.end]
        of_time = _OF_TIME.match(text) or (act.relation == "suspends" and _HOW_LONG.fullmatch(text))
        if _OF_PARTS.match(text):
            part = place if part is None else part
        elif act.relation == "suspends" and _UNTIL.fullmatch(text):
            until = place
        elif act.relation == "suspends" and _SINCE.fullmatch(text):
            since = place
        elif of_time:
            time = place if time is None else time
        elif _OF_GONE.match(text):
            gone = place if gone is None else gone
        elif _OTHER_LIST.search(text):
            others.add(place)
    if since is not None and until is None:
        since, time = None, since if time is None else time  # `Từ ngày … đến hết ngày …` in a cell
    return _Columns(len(cells), part, time, since, until, gone, frozenset(others))


def _cells(reading: FlowReading, line: Sentence, width: int = 0) -> list[Cell]:
    return row_cells(reading.text, line.start, line.end, width) if "|" in reading.text[line.start : line.end] else []


def _row(reading: FlowReading, line: Sentence, columns: _Columns) -> list[Cell]:
    """The cells of a row below the headings; none where it has another number of them, or there are no headings."""
    cells = _cells(reading, line, columns.width) if columns.width else []
    return cells if len(cells) == columns.width else []


def _shape(reading: FlowReading, line: Sentence) -> str:
    """With what an item begins: a digit, a letter, a sign or nothing."""
    lead = _ITEM.match(reading.text, line.start, line.end)
    return (lead and lead.lastgroup) or "sign"


def _listed(
    reading: FlowReading, line: Sentence, inside: list[Mention], header: Header, columns: _Columns, row: list[Cell]
) -> Mention | None:
    """The paper that a row or an item is about."""
    one = inside[0]
    lead = _ITEM.match(reading.text, line.start, line.end)
    start = lead.end() if lead else line.start
    if row and columns.gone is not None:
        start = row[columns.gone].start
        one = next((m for m in inside if start <= m.start < row[columns.gone].end), one)
    elif row and any(row[place].start <= one.start < row[place].end for place in columns.others):
        return None
    before = reading.text[start : one.lead] if one.lead >= start else "?"
    plain = (
        not before.strip()
        or _PART_TOO.fullmatch(before)
        or ("|" in reading.text[line.start : line.end] and _CELLS.fullmatch(before))
    )
    if not plain or one.kind != "full" or _is_above(one, header):
        return None
    later = one.day and header.date and one.day > header.date
    return None if later else one


def _is_above(one: Mention, header: Header) -> bool:
    """Whether a paper is of the Centre, and the document itself of a unit, which ends none of those."""
    own, other = (base_body(code.body)[0] if code else None for code in (header.code, one.code))
    local = own is not None and own.level != "central"
    return local and (is_central(one) or (other is not None and other.level == "central"))


def _part(
    reading: FlowReading, line: Sentence, one: Mention, act: _Act, columns: _Columns, row: list[Cell]
) -> str | None:
    """Which part of a listed paper is meant, a blank for one that is not told; empty for the whole, None where a row
    does not say."""
    if row and columns.part is not None:
        cell = row[columns.part]
        if _WHOLE.fullmatch(reading.text, cell.start, cell.end):
            return ""
        told = _PART[reading.plain].fullmatch(reading.text, cell.start, cell.end)
        return told["part"] if told else None
    lead = _ITEM.match(reading.text, line.start, line.end)
    too = None if row else _PART_TOO.fullmatch(reading.text, lead.end() if lead else line.start, one.lead)
    before = too.group() if too else ""
    if one.part or before.strip():
        return f"{before}{one.part}" if one.part else _ENCLOSED.sub("", before).strip()
    behind = _BEHIND[reading.plain].match(reading.text, one.end, line.end)
    if behind and not _KEPT_IN.search(behind["part"]):
        return behind["part"]
    if act.in_part:
        return " "
    return None if _KEPT.search(reading.text, one.end, line.end) else ""


def _timed(reading: FlowReading, columns: _Columns, row: list[Cell], evidence: Evidence) -> Evidence:
    """The evidence with the days from and to which a row says that a paper does not apply."""
    if row and columns.until is not None:
        since, until = (
            None if place is None else day_at(reading.text, row[place].start, plain=reading.plain)
            for place in (columns.since, columns.until)
        )
        return replace(evidence, last_day=since - _DAY if since else None, halts_to=until)
    if not row or columns.time is None:
        return evidence
    told = between(reading.text, row[columns.time].start, row[columns.time].end)
    return replace(evidence, last_day=told[0] - _DAY, halts_to=told[1]) if told else evidence
