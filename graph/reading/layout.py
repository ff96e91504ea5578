"""What stands where in a text: lines, page ends, footnotes and their marks, and the running text.

A footnote or a page end may cut a sentence, even a citation. `lay_out` lifts them out and joins what they
cut, so that everything behind it reads one running text; each flow knows its way back to the clean text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise, zip_longest

from graph.patterns import regex
from graph.reading.as_meant import as_meant
from graph.reading.flow import Flow, Mark
from graph.reading.glued import glued
from graph.reading.running_heads import running_heads
from graph.vocabulary import begins_organ, type_on_line, type_that_begins

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(SUPERSCRIPTS, "0123456789")
_IN_SQUARE = r"\d{1,3}|\*{1,3}|[a-z]|[ivx]{2,5}"
"""What a mark in square brackets may be: `[1]`, `[*]`, `[a]`, `[iv]`."""
_FOOTNOTE = regex(
    rf"(?:\*{{0,2}}(?:([{SUPERSCRIPTS}]{{1,3}})|\((\d{{1,3}}|\*{{1,3}}|[{SUPERSCRIPTS}]{{1,3}})\)|\[({_IN_SQUARE})\])\*{{0,2}}"
    r"|(?P<doubtful>\([a-z]\)|\*{1,3})(?= ?[A-ZĐ][^\W\d_]+(?::? [^\W\d_]+){0,5} s[ốo]:? ?\d))"
    r"(?:[.:](?= ))? ?(?=\S)"
)
"""With what a note begins; one that an item of a list may begin with too only before a paper: `* Kế hoạch số …`."""
_IN_BRACKETS = frozenset("0123456789*" + SUPERSCRIPTS)
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_ROMAN = tuple(tens + ones for tens in ("", "x", "xx", "xxx") for ones in _ONES)
_NOTE_SIGNS = frozenset(SUPERSCRIPTS + "*([")
"""With what a line begins that a footnote's mark opens."""
_PLAIN_NOTE = regex(r"(\d{1,3}) ?(?=[^\W\d_]|“)")
_PAPER_NOTE = regex(r"\d{1,3} ?[A-ZĐ][^\W\d_]+(?: [^\W\d_]+){0,3} số:? ?\d")
"""`5 Đề án số 02/ĐA-UBND …`: a note that begins with a paper."""
_STUCK = regex(
    r"\d(?:(?<=[^\W\d_]\d)|(?<=[”)%]\d)|(?<=[^\W\d_];\d)|(?<=[-/.](?:19|20)\d\d\d)|(?<=năm (?:19|20)\d\d\d))\d{0,2}"
    r"(?=[\s.,;:)”]|$)"
    r"|(?m:(?<=^\d\.)|(?<=^\d\d\.))(?P<item>\d{1,2})(?= [^\W\d]| \()"
)
"""What may be the mark of a note in plain digits: `chỉ đạo1`, `ngày 18/02/20197`; of an item `5.8 Công ty …`."""
_NOTED = regex(r"\d{1,3} (?:Khoản|Điểm|Điều|Mục|Chương|Cụm từ|Từ|Phụ lục|Tiết|Nội dung|Đoạn) ")
"""`8 Khoản này được sửa đổi …`: the note of a consolidated text on an item."""
_LOST = 3
"""How far such a note is from the one before it at most, where pages lost some."""
_MARK = regex(
    rf"(?<=[\w.,;:)\]”\"’»…*])([{SUPERSCRIPTS}]{{1,3}})"
    rf"|(?<=[\w”\"’»%)])[ ]([{SUPERSCRIPTS}]{{1,3}})(?=[\s.,;:)]|$)"
    rf"|(?<=[\w”\"’»%)])[ ]?(?:\((\d{{1,3}}|\*{{1,3}}|[{SUPERSCRIPTS}]{{1,3}})\)|\[({_IN_SQUARE})\])"
    rf"|(?<=[.,;:)…])\[({_IN_SQUARE})\]"
    rf"|(?m:(?<=^\d\.)|(?<=^\d\d\.)|(?<=^[a-zđ]\)))[ ]\[({_IN_SQUARE})\](?= ?\()"
    r"|(?<=[\w”\"»)]\.)\((\d{1,3})\)(?=\s|$)"
    r"|(?<=[\w”\"»)]\n)(?:\((\d{1,3})\)|\[(\d{1,3})\])(?=[.,;])"
    r"|(?<=[\w”\"’»%)])[ ]?(\([a-z]\)|\*{1,3})(?=[.,;:]|[ ]?$|[ ]?\n)"
    r"|(?m:(?<=^\d\.)|(?<=^\d\d\.)|(?<=^[Đđ]iều \d\.)|(?<=^[Đđ]iều \d\d\.))[ ]\((\d{1,3})\)(?= [^\W\d_]|\n|$)"
)
_CLOSED = regex(r"[(\[]\d{1,3}[)\]][.,;]")
_OF_A_PART = regex(
    r"(?i)(?:điểm|khoản|mục|phần|tiết|ý|nhóm|bảng|biểu|mẫu|loại|hạng"
    r"|diem|khoan|muc|phan|tiet|nhom|bang|bieu|mau|loai) ?$"
)
"""`tại điểm (a).`: what is no mark."""
_OPENED_STAR = regex(r"(?:^|(?<=[\s(]))\*{1,3}(?=\w)")
"""`*Kế hoạch*`: the star behind it is no mark."""
_ITEM_BEFORE = regex(r"(?:^|\n)(?:[Đđ]iều )?\d{1,2}\. ?\(?$")
_POWERS = "²³"
_UNIT = regex(r"(?:^|[\s\d/(,.])(?:[kcdm]?m|ha)$")
_FURNITURE = regex(
    r"(?:[-–—]\s*(?:trang\s*)?\d{1,4}\s*[-–—]|(?:trang\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?|CÔNG BÁO/Số .*"
    r"|[^\n|;]{6,70} - [^\n|;]{3,40} số \d+ ?[-/][^\n|;]{2,20} {3,}\d{1,3}"
    r"|[^\n|;.]{3,70} {3,}trang \d{1,3}(?:/\d{1,3})?"
    r"|(?:Ký bởi|Người ký|Cơ quan|Ngày ký|Email|Thời gian ký):.*)$",
    re.IGNORECASE,
)
"""Page numbers, running heads, the gazette's heads, the stamp of a digital signature."""
_FURNISHED = ("/số ", "/Số ", "/SỐ ", ":")
"""What a longer line of furniture holds that has no wide gap."""
_FURNITURE_BEGINS = frozenset("CKNETcknet-–—")
"""With what furniture begins that has no wide gap, where it is no digit."""
_RULE = regex(r"[-–—_*=\s]+$")
_RULES = frozenset("-–—_*=")
_ITEM = regex(
    r"\*{0,2}(?:[-+•*–—]\s|[a-zđ]\)\s|\d{1,2}(?:\.\d{1,2})*[.)](?:\s|(?=[^\W\d_]))|(?!V/v)[IVXLC]{1,5}[.\-/]|[A-ZĐ][.)]\s"
    r"|Điều \d|Chương [IVX\d]|Phần |Mục [\dIVX]|“(?:Điều \d|\d{1,2}[a-zđ]?[.)]\s|[a-zđ]\)\s)"
    r"|(?:Căn cứ|Xét):? |Theo đề nghị|Nơi nhận|Kính gửi|[“\"]?V/v[ :]|S[ốo](?:/No\.?)? ?:? {0,4}[OolI]?\d)"
)
_BRACKETED = regex(r"\((?:\d{1,2}|[a-zđ])\) \S")
_SIGNATURE_BEGINS = frozenset("*NTK")
_SIGNATURE = regex(r"\**(?:Nơi nhận|T/M|K/T|T/L|TM\.|KT\.|TL\.|TUQ\.)")
_ABOUT_BEGINS = frozenset('*“"Vv')
_ABOUT = regex(r"[*“\"]*[Vv]/v[: ]")
_AROUND_TYPE = " *-–." + SUPERSCRIPTS
_LETTER_NUMBER = regex(r"(?i)s[ốo] ?:? ?[\d.… ]*[-–/ ]+CV ?/ ?\S+")
_NUMBERED = regex(r"(?i)\bs[ốo] ?:? ?\d")
_OPENING = regex(
    r"(?:Căn cứ|Thực hiện|Xét|Sau khi|Theo|Trên cơ sở|Kính gửi|Phúc đáp|Trả lời|Để|Nhằm|Hôm nay|Trong (?:các )?ngày"
    r"|Ngày(?= \d)|(?:Trong )?[Tt]hời gian qua|(?:Trong )?[Nn]hững năm (?:qua|gần đây)|Vừa qua|Hiện nay"
    r"|Tại phiên họp|Thi hành)[ :,]"
)
WHO_DECIDES = regex(
    r"(?:(?:PHÓ )?CHỦ TỊCH|CHỦ NHIỆM|(?:TỔNG )?GIÁM ĐỐC|(?:TỔNG )?CỤC TRƯỞNG|VỤ TRƯỞNG|BỘ TRƯỞNG|THỐNG ĐỐC|CHÁNH ÁN"
    r"|TỔNG THANH TRA|VIỆN TRƯỞNG|TRƯỞNG BAN|HIỆU TRƯỞNG|THỦ TƯỚNG CHÍNH PHỦ|CHÍNH PHỦ|QUỐC HỘI"
    r"|(?:ỦY|UỶ) BAN (?:NHÂN DÂN|THƯỜNG VỤ QUỐC HỘI)|HỘI ĐỒNG NHÂN DÂN)"
    r"(?! VÀ )(?! (?:.* )?(?:BAN HÀNH|QUY ĐỊNH|VỀ)(?!\w))[^;:.]*$"
)
"""A line that names who issues: `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH`."""
LEADS_TO_ORGAN = regex(
    r"(?:,|(?<!\w)(?:CỦA|VÀ|THUỘC|DO|TẠI|CHO|VỚI|VỀ|GIỮA|VĂN PHÒNG|THƯỜNG TRỰC|CÁC|LÀ|TRONG|CHỨC DANH))[ *]*$"
)
"""What a title goes on behind: `QUY CHẾ LÀM VIỆC CỦA` / `ỦY BAN NHÂN DÂN TỈNH`."""
SITTING = regex(r"KH[ÓO][ÁA]? |(?:TẠI )?KỲ HỌP |NƯỚC CỘNG H")
"""The line under it that tells which council, `KHÓA XVIII, KỲ HỌP THỨ 12`, or of which country."""
_TITLE_TOO = regex("(?:Thực hiện|Theo|Xét|Trả lời|Phúc đáp) ")
"""How a title may begin, just under its type, as well as a text: `Thực hiện Chỉ thị số …`."""
_TITLE_LINE = 130
"""A line that long is no piece of a title."""
_STOPS = frozenset(".;:!?…")
_CLOSERS = "'\"”’»)*]"
"""What may stand behind the stop that ends a line."""
_NUMERAL_END = regex(r"\b(?:số|Số|ngày|tháng|năm|khoản|Điều|\d{4} ?[-–])$")
_NUMERAL_LENGTH = 8
"""So many letters it has at most."""
_GOES_ON = regex(rf"{_NUMERAL_END.pattern}|\b[12]\d{{3}},$")
"""A line behind which a number alone is none of a page: `trong hai năm 2021,` / `2022`; `Trang 2/3` is."""
_YEAR_END = regex(r"\b[12]\d{3}$")
_TO_A_YEAR = regex(r"[-–—] ?[12]\d{3}(?=[.,;:)”\"]|$)")
"""`giai đoạn 2021` / `- 2030;`: no item."""
_UNBROKEN = 200
"""Lines that long were not broken by anyone."""
_BY_EYE = 4
"""So many letters of room may be left before a word that would have had room, where lines are broken by eye."""
_FEW = 3
"""From so few broken lines it is told at which column lines were broken."""
_SYMBOL_END = regex(r"\d ?[-–/](?: ?[A-ZĐ][A-Za-zĐ]{0,5} ?[-–/])?$")
"""A line that ends within a number's symbol: `12-` / `CTr/BCĐ`, `12-KH/` / `TU`."""
_YEAR_WORDS, _MONTH_END = ("NĂM ", "NAM "), regex(r"TH[ÁA]NG \d{1,2}$")
_PINPOINT_END = regex(r"(?:\b(?:khoản|điểm|Khoản|Điểm) [\da-zđ]{1,3}|\b(?:tại|của|và|đến))$")
"""A line that a pinpoint goes on from: `khoản 3` / `Điều 2 của Luật Đấu thầu`."""
_LEAD_ON = frozenset(("của", "theo", "tại", "và", "các", "về", "nay là", "đã được", "này được", "bởi"))
_LEAD_ON_TO_PAPER = frozenset(("thay thế", "bãi bỏ", "kế thừa", "sửa đổi", "bổ sung", "thực hiện"))
PUT_WITH = regex(r"(?:Ban hành kèm|Kèm) theo ")
"""The line under the title of an annex that tells with what it was issued."""
_CUT_ORGAN = regex(r"(?:của|do|với|trình) (?:Ban Chấp hành|Ban Thường vụ|Ban|Bộ|Thường trực)$")
_REST_OF_ORGAN = regex(r"(?:Trung ương|Đảng|Tỉnh|Huyện|Thành|Thị|Chấp hành|Thường vụ|Bí thư|Chính trị)(?!\w)")
"""`… của Ban Chấp hành` / `Trung ương Đảng khóa XIII`: an organ's name that a line cuts."""
_CUT_PLACE = regex(r"(?<!\w)(?:tỉnh|huyện|xã|thành phố|thị xã|thị trấn|quận|phường) ([^\W\d_]+)$")
_REST_OF_PLACE = regex(r"[^\W\d_]+(?:,| (?:và|về|của|đã|có|tại|theo|ngày)(?!\w))")
"""`… của Sở Tài chính tỉnh Gia` / `Trung và Công văn số …`: a place's name that a line cuts."""
_LEAD_ON_TO_NUMBER = frozenset(("số", "ngày"))
"""How a line ends that goes on behind the end of the page, however short it is: to what, if not to anything."""
_NAME_FOLLOWS = (
    "trưởng Bộ", "của Bộ", " Sở", "Giám đốc", "Cục trưởng", "Vụ trưởng", "Chánh Văn phòng", "của Chủ tịch",
    "của Ban", "của Hội đồng", "của Ủy ban", "của Thường trực",
    "Căn cứ Luật", "của Luật", "theo Luật", "Căn cứ Pháp lệnh",
)  # fmt: skip
"""How a line ends on which an organ is named whose name stands on the next, also in a narrow column."""
_OF_A_MEETING = ("Nghị quyết", "nghị quyết", "Kết luận")
_MEETING = regex(r"(?:Hội nghị (?:Trung ương|lần thứ|Ban Chấp hành)|Trung ương \d|Đại hội )")
"""`… triển khai Nghị quyết` / `Hội nghị Trung ương 2 (khóa VIII) …`."""
_HEAD = regex(r"\d{1,2}[.)] [A-ZĐÀ-Ỹ]")
_REPEATED = (
    r"(?<=[a-zà-ỹđ0-9,;]) {2,3}(?=[a-zà-ỹđ0-9])|(?<=[\w,.:;)”\"»])  (?=[\w(“\"«])"
    r"(?!(?:ĐẢNG|Đảng) CỘNG|CỘNG H|Cộng h|Độc lập|ĐỘC LẬP|VIỆT NAM D|S[ốỐ] ?:|[TK][/M.LU]|TUQ|BÍ THƯ|(?:PHÓ )?CHỦ TỊCH"
    r"|[^\W\d_][^,;\d\n]{1,40}, ?(?:ngày|ngay) )"
    r"|(?<=[\s\w][-–+•])  (?=\w)|(?<=\w)  (?=[-–] {1,2}\w)|(?<=\S)  (?=\|)|(?<=\|)  (?=[^\s|])"
)
"""More than one space between words that are no columns: what the right column of a letterhead or of a signature begins
with does not follow."""
_UNSEEN = "\xad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
"""What shows nothing: places where a line may be broken, marks of direction, byte-order marks within a text."""
_GAP = regex(_REPEATED)
_LEFT_OUT = regex(f"{_REPEATED}|[{_UNSEEN}]+")
_HAS_UNSEEN = regex(f"[{_UNSEEN}]")
"""What every match of it holds."""
_UNDER_HEADS = "|-: "
"""What the line below the headings of such a table consists of."""
_DRAWN = "+-= "
"""What the lines of a table that is drawn consist of."""
_LINE_ENDS = "\v\x85\u2028\u2029"
"""What ends a line beside a line feed."""
_PLACE_DATE = regex(r"(?!và )[^\W\d_][^,\d/]{1,40}, ?(?:ngày|ngay) +(?:\d|tháng|thang)[^,;]{0,30}")
_MOTTO_END = ("phúc", "phuc", "PHÚC", "PHUC", "Nam", "NAM", "phúc*", "phúc**", "NAM*", "NAM**")
"""How a line ends that holds the motto, under which place and date may stand."""
_BASIS = regex(r"[-–+* ]*(?:Căn cứ|Xét):? ")
_UPPER_PAPER = regex(
    r"(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư|Báo cáo|Tờ trình|Công văn|Chương trình"
    r"|Kế hoạch|Hướng dẫn|Quy định|Quy chế|Chỉ thị|Kết luận|Thông báo)(?: liên tịch)? [\wÀ-ỹ]"
)


@dataclass(frozen=True, slots=True)
class Layout:
    """The main flow and one flow a footnote, in the order of the text."""

    main: Flow
    footnotes: tuple[Flow, ...]

    @property
    def flows(self) -> tuple[Flow, ...]:
        return (self.main, *self.footnotes)


@dataclass(slots=True)
class _Line:
    start: int
    end: int
    text: str
    after_blank: bool
    page_end: bool
    indent: int = 0


@dataclass(slots=True)
class _Region:
    """Lines that belong together: the main text between two interruptions, or one footnote."""

    label: str | None
    lines: list[_Line] = field(default_factory=list)
    plain: bool = False


def lay_out(chars: str) -> Layout:
    """The flows of the clean text `chars`."""
    raw, chars = chars, as_meant(chars)
    lines = _lines(chars)
    plain = _plain_notes(chars, lines)
    regions = _regions(chars, lines, plain)
    width = _width(lines)
    main = [region for region in regions if region.label is None]
    notes = [region for region in regions if region.label is not None]
    missing = glued(chars)
    flow = _with_marks(
        _flow(chars, main, width, None, missing), {note.label for note in notes if note.label and not note.plain}
    )
    if plain:
        flow = _with_plain_marks(flow, {place: label for label, place in plain.values()})
    flow = replace(flow.without_signs(), chars=raw)
    return Layout(flow, tuple(replace(_flow(chars, [note], width, note.label, missing), chars=raw) for note in notes))


def _lines(chars: str) -> list[_Line]:
    """The lines that carry text; page numbers and other furniture are left out and end a page."""
    lines: list[_Line] = []
    turns: list[int] = []
    position = 0
    blank = page = True
    for raw in _split(chars):
        feed = raw[:1] == "\f"
        start, body = (position + 1, raw[1:]) if feed else (position, raw)
        end = start + len(body)
        stripped = body.strip()
        if stripped and (stripped[0] in _UNSEEN or stripped[-1] in _UNSEEN):
            stripped = stripped.strip(_UNSEEN).strip()
        page = page or feed
        if stripped.startswith("|") and not _begins_empty(body):  # a row that is typed with bars on either side
            stripped = stripped[1:].removesuffix("|").strip()
            drawn = not stripped.strip(_UNDER_HEADS)
        else:
            drawn = stripped.startswith(("+-", "+=")) and not stripped.strip(_DRAWN)
        if drawn:
            position = end + (not chars.startswith("\f", end))
            continue
        text = _GAP.sub(" ", stripped) if "  " in stripped else stripped
        if not stripped or (stripped[0] in _RULES and _RULE.match(stripped)):
            blank = True
        elif (_is_furniture(stripped) or (text is not stripped and _is_furniture(text))) and not (
            lines and not blank and stripped[0].isdecimal() and _GOES_ON.search(lines[-1].text[-12:])
        ):
            page = True
            turns.append(len(lines))
        else:
            left = start + body.index(stripped)
            lines.append(_Line(left, left + len(stripped), text, blank, page and bool(lines), left - start))
            blank = page = False
        position = end + (not chars.startswith("\f", end))
    return _without_heads(lines, turns) if len(turns) > 1 else lines


def _without_heads(lines: list[_Line], turns: list[int]) -> list[_Line]:
    """`lines` without running heads and feet; what stands behind one begins a page."""
    heads = running_heads([line.text for line in lines], [line.after_blank for line in lines], turns)
    if not heads:
        return lines
    kept = ((line, place - 1 in heads) for place, line in enumerate(lines) if place not in heads)
    return [replace(line, page_end=True) if behind and place else line for place, (line, behind) in enumerate(kept)]


def _begins_empty(row: str) -> bool:
    """Whether the first cell of a row is empty, as where the one above reaches down: ` | Kế hoạch số 5 | 14/02`."""
    if not row.startswith(" | ") or "|" not in row[3:].rstrip(" |"):
        return False
    return not row.rstrip().endswith("|") or row.endswith("| ")


def _split(chars: str) -> list[str]:
    """The lines of `chars`; one that begins a page has its form feed before it."""
    for sign in _LINE_ENDS:
        chars = chars.replace(sign, "\n")
    return chars.replace("\f", "\n\f").split("\n")


def _is_furniture(line: str) -> bool:
    """Whether a line is none of the text: a page number, a running head, the stamp of a signature."""
    short = len(line) < 24
    may_be = (
        "   " in line
        or (line[0] in _FURNITURE_BEGINS and (short or any(map(line.__contains__, _FURNISHED))))
        or (short and line[0].isdecimal())
    )
    return may_be and _FURNITURE.match(line) is not None


def _label(match: re.Match[str]) -> str:
    printed = next(group for group in match.groups() if group).strip("()")
    return printed if printed[0] == "*" or printed[0] in _LETTERS else str(int(printed.translate(_DIGITS)))


def _is_next(label: str, last: str) -> bool:
    """Whether a footnote's label follows on another: `2` on `1`, `**` on `*`, `b` on `a`, `iv` on `iii`."""
    if "*" in label + last:
        return label == f"{last}*"
    if label[0] in _LETTERS or last[0] in _LETTERS:
        in_turn = label in _ROMAN and last in _ROMAN and _ROMAN.index(label) == _ROMAN.index(last) + 1
        return in_turn or (len(label) == len(last) == 1 and ord(label) == ord(last) + 1)
    return int(label) == int(last) + 1


def _mark_signs(chars: str) -> list[int]:
    """Where a superscript stands, or a bracket before a digit or a star."""
    found: list[int] = []
    for sign in SUPERSCRIPTS + "([*":
        position = chars.find(sign)
        while position >= 0:
            within = chars[position + 1 : position + 2]
            lettered = within in _LETTERS and (sign == "[" or chars[position + 2 : position + 3] == ")")
            if sign in SUPERSCRIPTS or sign == "*" or within in _IN_BRACKETS or lettered:
                found.append(position)
            position = chars.find(sign, position + 1)
    return sorted(found)


def _is_on_item(chars: str, position: int) -> bool:
    """Whether a mark stands behind the number of an item, `2. (2) …`: what looks like its note may go on a list."""
    return _ITEM_BEFORE.search(chars[max(0, position - 12) : position + 1]) is not None


def _is_no_mark(chars: str, start: int, printed: str) -> bool:
    """Whether a letter in brackets tells of a part, or a star closes what another opened in its line."""
    if printed[0] == "*":
        return _OPENED_STAR.search(chars[chars.rfind("\n", 0, start) + 1 : start]) is not None
    return printed[1] in _LETTERS and _OF_A_PART.search(chars[max(0, start - 8) : start]) is not None


def _marks(chars: str) -> Iterator[Mark]:
    """What looks like a footnote's mark: a superscript that is no unit's, or a number in brackets behind a word."""
    reach = 0
    for start in _mark_signs(chars):
        spaced = chars[start - 1 : start] == " "
        match = _MARK.match(chars, start - 1 if spaced else start)
        if match is None or match.start() < reach:
            continue
        if chars[start] in _POWERS and _UNIT.search(chars[max(0, match.start() - 4) : match.start()]):
            continue
        if match.group().lstrip()[0] in "(*" and _is_no_mark(chars, match.start(), match.group().lstrip()):
            continue
        reach = match.end()
        yield Mark(_label(match), match.start(), match.end())


def _plain_notes(chars: str, lines: list[_Line]) -> dict[int, tuple[str, int]]:
    """Footnotes in plain digits, as a PDF gives them: index of the line -> label and the place of its mark.

    `1 Chương trình hành động số …` is one where a word before it carries the digit (`chỉ đạo1`) and it stands behind a
    blank line or the footnote before it; a paper by its number also where it stands right below the line with the mark.
    """
    candidates: list[tuple[int, str]] = []
    for index, line in enumerate(lines):
        match = _PLAIN_NOTE.match(line.text) if line.text[0].isdecimal() else None
        if match and (line.text[match.end()].isupper() or line.text[match.end()] == "“"):
            candidates.append((index, match.group(1)))
    if not candidates:
        return {}
    stuck: dict[str, list[int]] = {}
    on_items_too: dict[str, list[int]] = {}
    for mark in _STUCK.finditer(chars):
        if not _UNIT.search(chars[max(0, mark.start() - 4) : mark.start()]):
            for places in (on_items_too,) if mark["item"] else (stuck, on_items_too):
                places.setdefault(mark.group(), []).append(mark.start())
    found: dict[int, tuple[str, int]] = {}
    last, reach = "", -1
    for index, label in candidates:
        line = lines[index]
        noted = _NOTED.match(line.text) is not None
        follows = last and int(last) < int(label) <= int(last) + (_LOST if noted else 1)
        if last and not follows and label != "1":
            continue
        marks = (on_items_too if noted else stuck).get(label, [])
        before = bisect_left(marks, line.start)
        place = marks[before - 1] if before else -1
        apart = line.after_blank or line.page_end or follows
        if place > reach and (apart or (place >= lines[index - 1].start and _PAPER_NOTE.match(line.text))):
            found[index] = (label, place)
            last, reach = label, place
        elif follows:  # a note whose own mark is not there: the next may have one
            if noted and next(reversed(found), None) == index - 1:
                found[index] = (label, line.start)
            last = label
    return found


def _bare_note(line: _Line) -> str | None:
    """The number that a line begins with as a footnote does whose mark alone is raised: `1 Kế hoạch số …`."""
    match = _PLAIN_NOTE.match(line.text) if line.text[0].isdecimal() else None
    return match.group(1) if match and line.text[match.end()].isupper() else None


def _regions(chars: str, lines: list[_Line], plain: dict[int, tuple[str, int]]) -> list[_Region]:
    marks = _marks(chars)
    mark = next(marks, None)
    open_marks: dict[str, list[int]] = {}  # label -> its marks before the line that no footnote has taken
    heads: list[tuple[int, str, int]] = []  # line index, label, position of its mark
    opened = [_FOOTNOTE.match(line.text) if line.text[0] in _NOTE_SIGNS else None for line in lines]
    printed = {_label(match) for match in opened if match and match.group(1)}
    for index, (line, match) in enumerate(zip(lines, opened, strict=True)):
        if index in plain:
            heads.append((index, *plain[index]))
        bare = None if match or index in plain else _bare_note(line)
        if not match and (bare is None or bare in printed):
            continue
        while mark and mark.position < line.start:
            open_marks.setdefault(mark.label, []).append(mark.position)
            mark = next(marks, None)
        if match is None:
            follows = bare and heads and heads[-1][1] == str(int(bare) - 1)
            if bare and open_marks.get(bare) and (line.after_blank or line.page_end or follows):
                heads.append((index, bare, open_marks[bare].pop()))
            continue
        label = _label(match)
        if _ends_word_above(lines, index) and not _is_below(lines, index, heads):
            continue
        apart = line.after_blank or line.page_end or (heads and _is_next(label, heads[-1][1]))
        if match["doubtful"] and not apart:
            continue
        listed = open_marks.get(label) and _is_on_item(chars, open_marks[label][-1])
        if listed and not (line.after_blank or line.page_end or (heads and heads[-1][0] == index - 1)):
            continue
        if open_marks.get(label):
            heads.append((index, label, open_marks[label].pop()))
        elif match.group(1):  # a superscript opens a footnote even where its mark is lost
            heads.append((index, label, line.start))
    regions: list[_Region] = []
    index = 0
    for number, (head, label, _) in enumerate(heads):
        if index < head:
            regions.append(_Region(None, lines[index:head]))
        following = heads[number + 1] if number + 1 < len(heads) else None
        next_in_turn = following is not None and _is_next(following[1], label)
        between = range(lines[head].start, lines[following[0]].start) if following else range(0)
        has_marks = any(mark in between for _, _, mark in heads[number + 2 :])  # it is of the text
        if following and next_in_turn and following[2] < lines[head].start and not has_marks:
            index = following[0]
        else:
            index = _footnote_end(lines, head, following[0] if following else len(lines))
        regions.append(_Region(label, lines[head:index], head in plain))
    if index < len(lines):
        regions.append(_Region(None, lines[index:]))
    return list(_with_quotations(regions))


def _ends_word_above(lines: list[_Line], index: int) -> bool:
    """Whether a line begins with the mark of the word that ends the one above: `… của Bộ` / `[9]. Tỉnh đã …`."""
    line = lines[index]
    told = index and not (line.after_blank or line.page_end) and lines[index - 1].text[-1].isalnum()
    return bool(told) and _CLOSED.match(line.text) is not None


def _is_below(lines: list[_Line], index: int, heads: list[tuple[int, str, int]]) -> bool:
    """Whether nothing parts a line from the last of the footnotes that have begun."""
    first = heads[-1][0] if heads else index
    return first < index and not any(line.after_blank or line.page_end for line in lines[first + 1 : index + 1])


def _with_quotations(regions: list[_Region]) -> Iterator[_Region]:
    """`regions`, where a note that quotes at length has what another page gives of its quotation."""
    note: _Region | None = None
    for region in regions:
        if region.label is not None:
            note = region if sum(map(_still_open, region.lines)) > 0 else None
        elif note and (rest := _rest_of_quotation(region.lines)):
            note.lines.extend(region.lines[rest])
            yield from (_Region(None, some) for some in (region.lines[: rest.start], region.lines[rest.stop :]) if some)
            note = None
            continue
        yield region


def _still_open(line: _Line) -> int:
    """How many quotations a line opens and does not close; less than none where it closes what others opened."""
    return line.text.count("“") - line.text.count("”")


def _rest_of_quotation(lines: list[_Line]) -> slice | None:
    """Those of the `lines` behind a note that go on with its quotation: a block that closes it, or what stands
    behind who signs."""
    begin = still_open = 0
    for index, line in enumerate(lines):
        if line.after_blank or line.page_end:
            begin, still_open = index, 0
        still_open += _still_open(line)
        if still_open < 0:
            return slice(begin, index + 1)
    signed = [index for index, line in enumerate(lines) if _is_signature(line)]
    below = range(signed[-1] + 1, min(signed[-1] + 4, len(lines) - 1)) if signed else ()
    name = next((index for index in below if lines[index].text.istitle()), None)
    return slice(name + 1, len(lines)) if name is not None and lines[name + 1].after_blank else None


def _footnote_end(lines: list[_Line], head: int, limit: int) -> int:
    """The first line behind the footnote that begins at `head`: a blank line, a page end or a signature ends it."""
    index = head + 1
    while index < limit:
        line = lines[index]
        if line.after_blank or line.page_end or _is_signature(line):
            break
        index += 1
    return index


@dataclass(frozen=True, slots=True)
class _Width:
    """How wide lines are: what nine of ten do not pass; `column` where each was broken, None where letters are of
    different widths, or nobody broke them."""

    usual: int
    column: int | None

    def is_full(self, before: _Line, after: _Line) -> bool:
        """Whether a line may have been broken since the next word had no room."""
        if self.column is not None:
            return _with_word(before, after) > self.column
        return self.usual < _UNBROKEN and len(before.text) >= self.usual * 7 // 10

    def begins_paragraph(self, before: _Line, after: _Line) -> bool:
        """Whether a line as long as any begins with a capital though its first word had room in the one before."""
        room = self.column is not None and not self.is_full(before, after)
        return (
            room
            and after.text[0].isupper()
            and not before.text.isupper()
            and len(after.text) * 8 >= (self.column or 0) * 7
        )


def _with_word(before: _Line, after: _Line) -> int:
    """How long a line would be with the first word of the next, and a little room for who breaks lines by eye."""
    return before.indent + len(before.text) + 1 + len(after.text.split(" ", 1)[0]) + _BY_EYE


def _width(lines: list[_Line]) -> _Width:
    lengths = sorted(len(line.text) for line in lines)
    usual = lengths[len(lengths) * 9 // 10] if lengths else 0
    broken = [
        (before.indent + len(before.text), _with_word(before, after))
        for before, after in pairwise(lines)
        if after.start - before.end == 1 + after.indent
        and after.text[0].islower()
        and not (before.text.isupper() or _is_item(after.text))
    ]
    if lengths and lengths[-1] >= _UNBROKEN and not broken:  # no line goes on in the next: each is a paragraph
        usual = max(usual, lengths[-1])
    column = max((end for end, _ in broken), default=0)
    early = sum(end <= column for _, end in broken)
    sharp = len(broken) >= _FEW and early * 10 <= len(broken) and column < _UNBROKEN
    return _Width(usual, column if sharp else None)


_ARTICLE_ALONE = regex(r"(?:Điều|ĐIỀU) \d{1,3}[.:]?")
_SYMBOL_OPEN = regex(r"\d/(?:[12]\d{3}/)?(?:NĐ|QĐ|NQ|TT|TTLT|CT|KH|TB|BC|TTr)$")
_SYMBOL_REST = regex(r"[-–] ?[A-ZĐ]{2,6}(?:[-–]|(?!\w))")
_ARTICLE = regex(r"Điều \d{1,3}[a-z]?\. [^.;:]{3,60}$")
_DONE_TO_IT = regex(r"(?:Được|Bị) (?:thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|sửa đổi|bổ sung)[^.;]{0,40}? (?:bởi|bằng|tại|theo) ")
"""The next cell of a row that a page prints line by line: why the paper before it is over."""
_PART_OF_PAPER = regex(r"(?:Điều|Chương|Phần|Mục) (?:\d{1,3}[a-zđ]?|[IVXLC]{1,6}|[A-E])(?:,| và| của| [A-ZĐ][^\W\d])")
"""A part of a paper that is named, not a heading."""
_SHORTER = 15
"""By so many letters a line is shorter than the next that does not go on in it."""


_RELATION_HEADING = regex(
    r"(?:Các v|V)ăn bản (?:(?:được|bị) )?(?:làm )?(?:căn cứ|hướng dẫn|quy định chi tiết|sửa đổi|bổ sung|thay thế|bãi bỏ"
    r"|hủy bỏ|đính chính|đình chỉ|hợp nhất|gia hạn|kéo dài|dẫn chiếu|liên quan|cùng nội dung|gốc)"
    r"(?:,? ?[^\d:()]{4,30})?(?: ?[(\[]\d{1,3}[)\]])?(?: ?:(?: .*)?)?$"
)
"""A heading on a page of a database of law, which stands alone: `Văn bản bị thay thế (2)`."""
_LABEL = regex(
    r"(?:(?:Được|Bị) )?(?i:căn cứ|hướng dẫn|quy định chi tiết|sửa đổi|bổ sung|thay thế|bãi bỏ|hủy bỏ|đính chính"
    r"|đình chỉ|hợp nhất|gia hạn|kéo dài)[^\d:.;()]{0,30} ?:$"
)
"""Such a heading without the words `Văn bản`: `Được sửa đổi, bổ sung bởi:`."""
_FIELD = regex(
    r"(?:Số (?:ký )?hiệu|Loại văn bản|Ngày (?:ban hành|ký|(?:có )?hiệu lực|hết hiệu lực|đăng công báo|công báo|áp dụng)"
    r"|(?:Cơ quan|Nơi) ban hành|Người ký|Chức danh|Tình trạng(?: hiệu lực)?|Trích yếu|Lĩnh vực|Phạm vi"
    r"|Hiện trạng|Kiến nghị(?: xử lý)?|Hướng xử lý|Lý do) ?: "
)
"""What such a page tells of a paper, line by line: `Ngày hiệu lực: 01/10/2019`."""
_PAPER_LINE = regex(r"(?:[-–+*•] )?(?:Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị) (?:số )?\d{1,5}/")
_CODE_LINE = regex(r"(?:\d{1,3}[.)]? )?\d{1,5}(?:/[12]\d{3})?[-/][A-ZĐ]{2}[\w-]*(?:/[\w-]+)? [^\W\d]")
"""`12/2019/NQ-HĐND Quy định mức thu phí Còn hiệu lực`: the row of a list of papers whose columns were lost."""
_DATED = regex(r"ngày [\d/.-]{8,10}$")
_THAT_PAPER = regex(
    r"(?:Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị) này (?:có|thay|quy|sửa|bãi|gồm|được|áp dụng)"
)
_SINCE_WHEN = regex(r"(?i)(?:ngày|khi|theo|của|tại|kèm|và|bởi|điểm|với|cho|là|do)$")


_ROW_BEGINS = regex(r"\|-|\|:-|\| -|(?:\d{1,3}|[IVXLC]{1,5}|[A-ZĐ])[.)]?\|")
_DAY_CELL = regex(r"\| ?\d{1,2}/\d{1,2}/\d{4}$")


def _continues(before: _Line, after: _Line, width: _Width, *, cut: bool) -> bool:
    """Whether `after` goes on with the sentence that `before` leaves open."""
    first = after.text.lstrip('*“"(')[:1]
    digit, upper = first.isdigit(), first.isupper()
    end = before.text[-40:]
    if _is_signature(before) or _is_signature(after):
        return False
    if first and first in "SLNCTPHK" and _FIELD.match(after.text):
        return False
    if any(one.text[0] in "VC" and _RELATION_HEADING.match(one.text) for one in (before, after)):
        return False
    if upper and after.text[-1] == ":" and not _leads_on(before.text, after.text) and _LABEL.match(after.text):
        return False
    bars = after.text.count("|")
    if bars > 1 and before.text.count("|") == bars:
        return False  # one row of a table under the other
    if upper and (before.text[-1] == "|" or _DAY_CELL.search(before.text)):
        return False  # a row of a table above a sentence
    if before.text.startswith("CỦA ") and after.text.startswith("VỀ "):
        return False  # who issues, and the title
    if _is_letter_number(before):
        return False  # what a letter is about, in small letters
    if (
        digit
        and not after.after_blank
        and _NUMERAL_END.search(end, len(end) - _NUMERAL_LENGTH)
        and not _HEAD.match(after.text)
    ):
        return True
    if first and first in "-–" and _SYMBOL_OPEN.search(end) and _SYMBOL_REST.match(after.text):
        return True  # `Nghị định số 199/2013/NĐ` / `- CP ngày …`
    if upper and end[-1] in "-–/ " and _SYMBOL_END.search(end):
        return True  # `Điều 1. Sửa đổi một số điều của Thông tư số 10/2024/TT-` / `BYT ngày …`
    if upper and _ARTICLE.match(before.text) and len(after.text) > len(before.text) + _SHORTER:
        return False  # the heading of an article: `Điều 4. Điều khoản thi hành`
    if upper and not after.after_blank and end.rstrip(_CLOSERS)[-1:] not in _STOPS and _DONE_TO_IT.match(after.text):
        return True
    if _ARTICLE_ALONE.fullmatch(before.text):
        return False
    if upper and after.text.startswith(_YEAR_WORDS) and _MONTH_END.search(end):
        return True
    if upper and after.text.startswith("Điều ") and _PINPOINT_END.search(end):
        return True
    if upper and end.endswith(_NAME_FOLLOWS) and not after.after_blank:
        return True
    if upper and not after.after_blank and end.endswith(_OF_A_MEETING) and _MEETING.match(after.text):
        return True
    if upper and _PAPER_LINE.match(before.text) and _THAT_PAPER.match(after.text) and not _SINCE_WHEN.search(end):
        return False  # `Nghị định số 84/2020/NĐ-CP … quy định …` over what a page tells of it
    if _CODE_LINE.match(before.text) and _CODE_LINE.match(after.text) and not before.text.endswith(","):
        return False  # one row of a list under the other
    if upper and _DATED.search(end) and _PAPER_LINE.match(after.text) and _PAPER_LINE.match(before.text):
        return False  # one paper of a list under the other
    if bars and (" | " in after.text or bars > 1 or _ROW_BEGINS.match(after.text)):
        return False  # a row of a table, or the line under its headings
    if _TO_A_YEAR.match(after.text) and _YEAR_END.search(end):
        return True
    if before.text.endswith((";", ":")) and _BRACKETED.match(after.text):
        return False
    if upper and before.text.endswith(",") and _BASIS.match(before.text) and _TITLE_TOO.match(after.text):
        return False  # `Căn cứ …,` over `Phúc đáp Công văn số …`
    ended = end.rstrip(_CLOSERS)[-1:] in _STOPS
    full = width.is_full(before, after)
    no_room = full and width.column is not None
    if upper and no_room and not (ended or after.after_blank) and _PART_OF_PAPER.match(after.text):
        return True  # `… hướng dẫn thực hiện` / `Điều 9, Điều 10 Quy định số …`
    if _is_item(after.text) and not (before.text.endswith(",") and not after.after_blank):
        return False
    if cut or after.after_blank:
        if first.islower() and not _is_type_line(before) and (cut or not before.text.isupper()):
            return not before.text.endswith((".", "!", "?")) or (cut and not ended)
        return (
            cut
            and not ended
            and not before.text.isupper()
            and not after.text.isupper()
            and (len(before.text) > 30 or _leads_on(before.text, after.text))
            and (width.column is None or width.is_full(before, after))
        )
    capitals = after.text.isupper()
    if before.text.isupper() != capitals and len(after.text) > 3 and not (digit and not ended):
        return False  # but a number that stands on its own: `Nghị quyết` / `31-NQ/TW`
    if capitals and WHO_DECIDES.match(after.text) and not LEADS_TO_ORGAN.search(before.text):
        return False  # who issues, under a title
    if capitals and len(before.text) < 60 and (begins_organ(before.text) or begins_organ(after.text)):
        return False  # one line of a letterhead under the other
    if ended and before.text[-1:] in ".!?…:":
        return no_room if before.text.endswith(":") else full
    if first.islower() or first.isdigit():
        return True
    return no_room if ended else full or _leads_on(before.text, after.text)


def _is_signature(line: _Line) -> bool:
    """Whether a line tells who signs, or to whom copies go."""
    return line.text[0] in _SIGNATURE_BEGINS and _SIGNATURE.match(line.text) is not None


def _leads_on(line: str, below: str) -> bool:
    """Whether a line ends in words that go on in the one below: `… chuyển đổi số` does not go on with `Thực hiện`."""
    ends = {" ".join(line.rsplit(" ", count)[-count:]) for count in (1, 2)}
    if ends & _LEAD_ON:
        return True
    if _CUT_ORGAN.search(line) and _REST_OF_ORGAN.match(below):
        return True
    place = _CUT_PLACE.search(line)
    if place and place[1].istitle() and below[0].isupper() and _REST_OF_PLACE.match(below):
        return True
    if below[0].isdigit():
        return bool(ends & (_LEAD_ON_TO_PAPER | _LEAD_ON_TO_NUMBER))
    to_paper = bool(ends & _LEAD_ON_TO_PAPER)
    return to_paper and (type_that_begins(below) is not None or _PART_OF_PAPER.match(below) is not None)


def _is_type_line(line: _Line) -> bool:
    """Whether a line in capitals begins with a type of document (`KẾ HOẠCH`, `KẾT LUẬN CỦA BAN BÍ THƯ`) without a
    number: its title follows."""
    if not line.text.isupper():
        return False
    bare = line.text.strip(_AROUND_TYPE)
    return type_on_line(bare) is not None or (_NUMBERED.search(bare) is None and type_that_begins(bare) is not None)


def _is_item(line: str) -> bool:
    """Whether a line begins an item of a list, an article or a basis."""
    return not (line[0].islower() and line[1:2] != ")") and _ITEM.match(line) is not None


def _is_heading(line: _Line) -> bool:
    """Whether a title begins under a line: that of a type, or that with the number of a Party letter."""
    return _is_type_line(line) or _is_letter_number(line)


def _is_letter_number(line: _Line) -> bool:
    """Whether a line is nothing but the number of a Party letter."""
    return line.text[0] in "sS" and _LETTER_NUMBER.fullmatch(line.text) is not None


def _heads_title(line: _Line) -> bool:
    """Whether what a document is about begins on a line or under it."""
    return _is_heading(line) or (line.text[0] in _ABOUT_BEGINS and _ABOUT.match(line.text) is not None)


def _begins_text(line: str) -> bool:
    """Whether a line under a title is no more of it: it opens the text, or is a sentence or the row of a table."""
    return (
        "|" in line
        or _OPENING.match(line) is not None
        or (line[:1].isupper() and not line.isupper() and line[-1:] in ".;:!")
    )


def _tells_who_decides(before: _Line, line: _Line, below: _Line) -> bool:
    """Whether a line under a title in capitals names who issues, right above the preamble."""
    based = _OPENING.match(below.text) or SITTING.match(below.text)
    return bool(based) and WHO_DECIDES.match(line.text) is not None and LEADS_TO_ORGAN.search(before.text) is None


_NEXT_SENTENCE = regex(r"[^\W\d_]{2}[.!?] (?=[^\W\d_])")
"""A line in which a sentence ends and another begins is of no title."""


def _goes_on_with_title(before: _Line, after: _Line) -> bool:
    """Whether a line under the type line goes on with the title that the line before began."""
    return (
        before.text.isupper() == after.text.isupper()
        and max(len(before.text), len(after.text)) < _TITLE_LINE
        and before.text.rstrip(_CLOSERS)[-1:] not in _STOPS
        and not _is_item(after.text)
        and not _OPENING.match(after.text)
        and not _is_signature(after)
        and _NEXT_SENTENCE.search(after.text) is None
        and not (before.text.startswith("CỦA ") and after.text.startswith("VỀ "))
    )


class _Pieces:
    """Running text as it grows, piece by piece, each with its place in `chars`; `missing` are the places there before
    which a blank is."""

    def __init__(self, chars: str, missing: list[int], *, unseen: bool) -> None:
        self.length = 0
        self.texts: list[str] = []
        self.starts: list[int] = []
        self.origins: list[int] = []
        self._chars = chars
        self._missing = missing
        self._unseen = unseen

    def put(self, text: str, origin: int, *, new: bool) -> None:
        """Add a text that begins at `origin`; `new`: not where the text before ends."""
        if new:
            self.starts.append(self.length)
            self.origins.append(origin)
        self.texts.append(text)
        self.length += len(text)

    def put_line(self, start: int, end: int, *, new: bool) -> None:
        """Add a line without what shows nothing in it."""
        if self._unseen or self._chars.find("  ", start, end) >= 0:
            for gap in _LEFT_OUT.finditer(self._chars, start, end):
                self._put_words(start, gap.start() + (self._chars[gap.start()] == " "), new=new)
                start, new = gap.end(), True
        self._put_words(start, end, new=new)

    def _put_words(self, start: int, end: int, *, new: bool) -> None:
        for place in self._missing[bisect_right(self._missing, start) : bisect_left(self._missing, end)]:
            self.put(self._chars[start:place], start, new=new)
            self.put(" ", place, new=True)
            start, new = place, True
        self.put(self._chars[start:end], start, new=new)


def _flow(chars: str, regions: list[_Region], width: _Width, label: str | None, missing: list[int]) -> Flow:
    every = [line for region in regions for line in region.lines]
    unseen = bool(every) and _HAS_UNSEEN.search(chars, every[0].start, every[-1].end) is not None
    pieces = _Pieces(chars, missing, unseen=unseen)
    cuts: list[int] = []
    before: _Line | None = None
    cut = in_title = in_basis = False
    for region in regions:
        for line, below in zip_longest(region.lines, region.lines[1:]):
            start = line.start
            opens = _PLAIN_NOTE if region.plain else _FOOTNOTE
            if (
                before is None
                and label is not None
                and (match := opens.match(line.text) or _PLAIN_NOTE.match(line.text))
            ):
                start += match.end()
                start += len(chars[start : line.end]) - len(chars[start : line.end].lstrip(" "))
            if before is not None:
                apart = cut or line.page_end
                in_title = not line.after_blank and not apart and (in_title or _heads_title(before))
                begun = (
                    in_title
                    and not _leads_on(before.text, line.text)
                    and (_begins_text(line.text) or _is_item(line.text))
                )
                begun = begun or (in_title and below is not None and _tells_who_decides(before, line, below))
                headed = in_title or (len(line.text) < _TITLE_LINE and before.text.endswith(_MOTTO_END))
                dated = headed and _PLACE_DATE.fullmatch(line.text) is not None
                annexed = in_title and PUT_WITH.match(line.text) is not None
                joined = not (dated or begun or annexed) and (
                    _continues(before, line, width, cut=apart)
                    or (
                        in_title
                        and not _is_heading(before)
                        and _goes_on_with_title(before, line)
                        and not width.begins_paragraph(before, line)
                    )
                    or (in_basis and before.text.endswith(";") and _UPPER_PAPER.match(line.text) is not None)
                )
                titled = begun and _is_heading(before) and _TITLE_TOO.match(line.text) is not None
                in_title = in_title and (not begun or (titled and line.text[-1:] not in _STOPS))
                in_basis = in_basis if joined else _BASIS.match(line.text) is not None
                pieces.put(" " if joined else "\n\n" if line.after_blank and not apart else "\n", before.end, new=False)
                if joined and (apart or line.after_blank):
                    cuts.append(pieces.length)
                pieces.put_line(start, line.end, new=line.start - before.end > 1 or apart)
            else:
                pieces.put_line(start, line.end, new=True)
            before, cut = line, False
        cut = True
    text = "".join(pieces.texts)
    return Flow(text, tuple(pieces.starts) or (0,), tuple(pieces.origins) or (0,), label, (), tuple(cuts))


def _with_marks(flow: Flow, labels: set[str]) -> Flow:
    """`flow` with its marks: a number in brackets is one where `labels`, those of the notes, have it."""
    marks = (mark for mark in _marks(flow.text) if mark.label in labels or flow.text[mark.end - 1] in SUPERSCRIPTS)
    return replace(flow, marks=tuple(marks))


def _with_plain_marks(flow: Flow, places: dict[int, str]) -> Flow:
    """`flow` with the marks that stand at `places` of the clean text."""
    found = [
        Mark(places[origin], match.start(), match.end())
        for match in _STUCK.finditer(flow.text)
        if (origin := flow.origin(match.start())) in places
    ]
    return replace(flow, marks=tuple(sorted((*flow.marks, *found), key=lambda mark: mark.position)))
