"""What a document says of itself: number, type, date, issuer, place, title, in its header and its signature."""

from __future__ import annotations

import re
from datetime import date

from graph.extraction.dates import date_pattern, read_date
from graph.extraction.grammar import organ_anywhere
from graph.extraction.issuer import is_named_by, issuing_line, read_issuer, read_places, with_district, with_province
from graph.extraction.letterhead import (
    NUMBER_LINE,
    alone_on_its_line,
    day_line,
    name_lines,
    own_code,
    place_and_date,
    sealing,
    without_copy,
    without_date,
)
from graph.extraction.mentions import Mention
from graph.extraction.organ_lines import organ_lines
from graph.extraction.periods import own_period
from graph.extraction.signature import signed_by
from graph.extraction.spelling import either
from graph.extraction.structure import TitleBlock, type_told_below
from graph.extraction.unlisted_bodies import committee_above
from graph.model import DocumentCode, Header
from graph.patterns import regex
from graph.reading.flow import Flow
from graph.vocabulary import broad_type, document_types, type_named, types_by_abbreviation, widening_types

_DATE = regex(date_pattern(plain=False), re.IGNORECASE)
_ADOPTED = regex(r"(?i)này (?:đã )?được [^.;\n]{0,160}?thông qua (?:tại [^.;\n]{0,80}?)?(?:vào )?(?=ngày \d)")
_ITSELF = regex(r"(?i) (?:có hiệu lực|thay thế|bãi bỏ|co hieu luc|thay the|bai bo)(?!\w)")
_ENDS_WITH_IT = regex(
    either(r"(?:hết|không còn|chấm dứt) hiệu lực(?: thi hành)?,? (?:kể )?từ (?:ngày|khi|thời điểm) $"), re.IGNORECASE
)
"""`A không còn hiệu lực kể từ ngày Quyết định này được áp dụng`: not A."""
_OWN_NUMBER_AT = r"(?P<number>[\w/ -]{2,30}?)"
_ITS_DAY = r" (?P<day>ngày \d{1,2}(?: tháng |[-/.])\d{1,2}(?: năm |[-/.])\d{4}) "
_OWN_NUMBER = regex(rf"(?i)^của [^\d,;]{{3,60}} số {_OWN_NUMBER_AT}{_ITS_DAY}")
"""How older acts begin their title: `NGHỊ ĐỊNH` / `CỦA CHÍNH PHỦ SỐ 71-CP NGÀY 18-10-1994 VỀ VIỆC …`."""
_OF_PART = regex(rf"(?i)^số ?:? ?{_OWN_NUMBER_AT},?{_ITS_DAY}")
_BY = regex(r"(?i)của ")
_BEFORE_TITLE = regex(r" (?:về|ban hành|phê duyệt|sửa đổi|thành lập|quy định|bãi bỏ|thực hiện|triển khai)(?!\w)")
_BASES = regex(r"\s*[-–*]? ?(?:Căn cứ|CĂN CỨ|Xét) [^\n]*[;,]\s*\n")
_DECIDES_BELOW = regex(r"\n[^\n]{0,80}(?:QUYẾT ĐỊNH|QUYẾT NGHỊ) ?:?\s*\n\s*Điều 1")
_SYMBOL = regex(r"\d+ ?[-/](?:\d{4}/)?[A-ZĐ]")
_PART = regex(r"(?i)\s*\(tiếp theo (?:công báo )?số ")
"""A further part of a paper in a gazette: `Thông tư số … ngày …` / `hướng dẫn …` / `(Tiếp theo Công báo số 201 + 202)`."""

_MARKING_STARS = regex(r" ?\(\*+\)|(?<!\w)\*+|\*+(?!\w)(?<! [1-7]\*)")
"""Stars that mark a footnote or bold print; not those within a word, nor of a hotel (`khách sạn 4* trở lên`)."""


_NOTED = regex(r"(?<=[a-zà-ỹ]{3})\d{1,2}(?= |$)")
"""The mark of a note within the title of a consolidated text: `Kiểm soát viên1 công ty …`."""


def read_header(flow: Flow, title: TitleBlock | None, *, plain: bool) -> Header:
    """The header of the document whose main flow is `flow`; `plain` where its text has no accents."""
    text = flow.text
    letter = title is not None and title.start == title.title_start  # `V/v …`: place and date may stand under it
    limit = title.start if title and not letter else _first_paragraph(text)
    head = without_copy(text[:limit])
    lines = name_lines(head, text)
    heading = text[title.title_start : title.end] if title and title.end > title.title_start else None
    heading = _one_line(without_date(heading)) if heading else None
    shown = _one_line(without_date(flow.printed(title.title_start, title.end))) if title and heading else None
    printed = text[title.start : title.title_start] if title else ""
    under_type, above = _one_line(printed), _one_line(printed.partition("\n")[2])
    entitled = _OWN_NUMBER.match(heading or "") or _OWN_NUMBER.match(f"{above} ")
    if title and heading and not entitled and (entitled := _number_on_title(text, title, heading)):
        behind = _behind_issuer(heading, entitled.end())
        if by := _BY.match(heading, entitled.end()):
            lines = [*lines, heading[by.end() : behind].strip()]
        heading, shown = heading[behind:], (shown or "")[behind:]
    headed = own_code(head, text, title) or (own_code(f"Số {entitled['number']}", "", None) if entitled else None)
    sealed = sealing(text)
    code = headed or (own_code(sealed, "", None) if sealed else None)
    kind = title.kind.name if title else None
    if code and not kind:
        kinds = types_by_abbreviation().get(code.kind.upper(), ())
        kind = kinds[0].name if len(kinds) == 1 or _is_decision(code) else None
        below = type_told_below(text) if kind is None else None
        fits = below is not None and (not code.kind or below in kinds)
        kind = below.name if below and fits else "Công văn" if not code.kind or code.kind == "CV" else kind
    place, own_date, impossible = place_and_date(head)
    tail = text[-1600:]
    if sealed and own_date is None and code and code.kind == "VBHN":
        place, own_date, impossible = place_and_date(sealed)
    if title and own_date is None:
        other_place, own_date = alone_on_its_line(text[title.start : title.end + 300])
        place = place or other_place
    if entitled and own_date is None:
        said = _DATE.match(entitled["day"])
        own_date = read_date(said, said.end()).day if said else None
    if place is None and entitled:
        place, _ = alone_on_its_line(tail)
    own_date = own_date or day_line(head) or _adopted(tail)
    annexed = text.find("(Ban hành kèm theo", title.title_start, title.end) if title else -1
    opening = text[annexed if annexed >= 0 else title.end if title else limit :][:1500]
    issuing = issuing_line(text, title)
    places = read_places([*lines, issuing] if issuing else lines, heading or "", opening, text, code, plain=plain)
    places = with_province(with_district(places, text, own_date), lines, text, place, own_date)
    told = title is None and headed is None
    if told:  # a heading in capitals names who issues, a line of a page only where it is hardly more
        lines = [line for line in lines if line.upper() in head or is_named_by(line, plain=plain)]
    organ = read_issuer(lines, issuing, tail, opening, headed, places, under_type=under_type, told=told, plain=plain)
    return Header(
        type=kind,
        code=code,
        date=own_date,
        organ=organ,
        above=committee_above(organ_lines(lines), places) if organ and organ.code in ("ĐU", "CB") else None,
        title=_bare_title(_NOTED.sub("", shown) if shown and code and code.kind == "VBHN" else shown),
        places=places,
        period=own_period(heading or "", kind, own_date.year if own_date else None),
        place=place,
        signed=signed_by(tail),
        impossible_date=impossible if own_date is None else None,
    )


def _behind_issuer(heading: str, start: int) -> int:
    """Where a title begins behind the number and who issues: `NGÀY 26-8-1994 CỦA ỦY BAN THƯỜNG VỤ QUỐC HỘI QUY ĐỊNH …`."""
    by = _BY.match(heading, start) and organ_anywhere(plain=False).match(heading, start + len("của "))
    if by and not heading[start].isupper() and (whole := _BEFORE_TITLE.search(heading, by.end())):
        return whole.start() + 1
    return start if not by or by.end() >= len(heading) - 1 else by.end() + 1


def _number_on_title(text: str, title: TitleBlock, heading: str) -> re.Match[str] | None:
    """The number and day that a title begins with: of a further part in a gazette, in capitals where no letterhead
    stands, `NGHỊ QUYẾT SỐ 219 NQ/UBTVQH9 NGÀY 31-8-1994`, or on the first line of a page, right above its bases."""
    of_part = _PART.match(text, title.end) is not None
    capitals = heading.upper().startswith("SỐ") and text[title.start : title.title_start].isupper()
    told = _OF_PART.match(f"{heading} ")
    page = told is not None and not text[: title.start].strip() and _is_whole_page(text, title, told["number"])
    return told if of_part or capitals or page else None


def _is_whole_page(text: str, title: TitleBlock, number: str) -> bool:
    """Whether the paper itself stands below its first line: its bases, each a line that goes on, what it decides in articles,
    and its number nowhere again."""
    below = text[title.end :]
    decides = _DECIDES_BELOW.search(below) is not None and f"{title.kind.name} này".lower() in below.lower()
    again = re.search(rf"(?<!\d){re.escape(number.strip())}(?!\w)", below) is not None
    several = len(_SYMBOL.findall(text[title.start : title.end])) > 1
    return bool(_BASES.match(below)) and decides and not again and not several


def _is_decision(code: DocumentCode) -> bool:
    """Whether `QĐ` stands for a decision: the State's regulations have no numbers of their own."""
    return code.kind == "QĐ" and not code.party


def _adopted(tail: str) -> date | None:
    """The day on which a council says that it adopted this: `… thông qua ngày 11 tháng 12 năm 2008`."""
    said = _ADOPTED.search(tail)
    match = _DATE.match(tail, said.end()) if said else None
    return read_date(match, match.end()).day if match else None


def _first_paragraph(text: str) -> int:
    """Where the header ends when there is no type line: before the first long paragraph."""
    position = 0
    lines = text.split("\n")[:25]
    for place, line in enumerate(lines):
        if place == 0 and len(line) > 160 and any(map(NUMBER_LINE.match, lines)):
            position += len(line) + 1  # what a page calls the paper, above its letterhead
            continue
        if len(line) > 160 or re.match(r"(?i)căn cứ |xét |theo đề nghị|điều 1", line.strip()):
            return position
        position += len(line) + 1
    return min(position, len(text))


def _one_line(text: str) -> str:
    return " ".join((_MARKING_STARS.sub("", text) if "*" in text else text).split())


def _bare_title(heading: str | None) -> str | None:
    if not heading:
        return None
    heading = re.split(
        r" ?\((?=(?i:ban hành kèm theo|kèm theo|kèm (?=quyết định|nghị quyết|kế hoạch)|thực hiện|thay thế|tài liệu|dự thảo|trình bày|trình tại|phục vụ))",
        heading,
    )[0]
    heading = _OWN_NUMBER.sub("", heading)
    heading = heading.strip(" .-–_")
    whole = re.fullmatch('["“][^"“”]+["”]', heading) is not None
    heading = heading.strip('"“”') if whole or re.match('["“]V/v', heading) else heading
    bare = re.sub(r"^(?:Về việc|về việc|VỀ VIỆC|Về|về|[Vv]/v):? +", "", heading)
    return bare or None


def own_types(header: Header, mentions: list[Mention]) -> tuple[str, ...]:
    """The types by which the document speaks of itself, in order: its own and the wider one, what it puts in force
    (`Quy chế này` in a Quyết định), and in a consolidated text that of what it consolidates.

    Of a text without header, such as a passage, those of its `Quyết định này` that nothing named before can be.
    """
    if header.type is None:
        return _spoken_types(mentions)
    wider = document_types().get(broad_type(header.type) or "")
    found = {header.type, wider.name if wider else header.type}
    if header.type == "Văn bản hợp nhất":  # its letterhead does not tell of what type that is
        found |= {"Luật", "Pháp lệnh", "Nghị định", "Nghị quyết", "Quyết định", "Thông tư", "Thông tư liên tịch"}
    annex = re.match(r"(?i)(?:về việc |về )?ban hành (?:kèm theo )?(?P<what>[^,;.]{4,60})", header.title or "")
    words = annex["what"].split() if annex else []
    kinds = (type_named(" ".join(words[:count])) for count in range(1, min(5, len(words)) + 1))
    return tuple(sorted(found | {kind.name for kind in kinds if kind}))


def _is_beside(text: str, named: int | None, position: int) -> bool:
    """`Mức chi thực hiện theo Nghị quyết số …; Nghị quyết này có hiệu lực từ …`: whether a line has just named at `named`
    what it speaks of at `position`, and is none that closes the document."""
    line = text.rfind("\n", 0, position) + 1
    if named is None or named < line or _OPENS_ARTICLE.match(text, line):
        return False
    since = text.endswith(("ngày ", "điểm ", "ngay ", "diem "), line, position)
    return not since and _CHANGES_IT.search(text, max(line, position - _NEAR), position) is None


_IS_IN_FORCE = regex(r"(?i) (?:có hiệu lực|co hieu luc)(?!\w)")
_NEAR = 2_000
"""So far before a paper what is done to another one may bear on it, in characters."""
_CHANGES_IT = regex(
    either(
        r"(?<!\w)(?:hết hiệu lực|không còn|chấm dứt|thay thế|bãi bỏ|hủy bỏ|sửa đổi|bổ sung|đình chỉ|ngưng hiệu lực|ngừng hiệu lực|gia hạn|kéo dài|đính chính)(?!\w)"
    ),
    re.IGNORECASE,
)
"""What the document does to the paper beside: `Thay thế Nghị quyết số …; Nghị quyết này có hiệu lực từ …`."""
_OPENS_ARTICLE = regex(r"(?i)[-–+*\s]*(?:(?:điều|dieu) )?\d{1,2}[a-z]?[.)]")
"""`Điều 2. …`, `3. …`: what closes a paper, of which `Quyết định này` is the paper itself."""


def _spoken_types(mentions: list[Mention]) -> tuple[str, ...]:
    named: dict[str, int] = {}
    spoken: list[str] = []
    for mention in mentions:
        if mention.type is None or mention.quoted_from is not None:
            continue
        text = mention.flow.text if mention.flow else ""
        acts = _ITSELF.match(text, mention.end) or _ENDS_WITH_IT.search(text, max(0, mention.lead - 60), mention.lead)
        if acts and _IS_IN_FORCE.match(text, mention.end) and _is_beside(text, named.get(mention.type), mention.start):
            acts = None
        if mention.kind == "backref" and mention.this and (mention.type not in named or acts):
            spoken.append(mention.type)
        else:
            named.update(dict.fromkeys(widening_types(mention.type), mention.start))
    return tuple(sorted(set(spoken)))
