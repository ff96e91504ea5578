"""What a document says of itself: number, type, date, issuer, place, title, in its header and its signature."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from graph.extraction.codes import find_codes
from graph.extraction.dates import date_pattern, read_date
from graph.extraction.grammar import grammar
from graph.extraction.mentions import Mention
from graph.extraction.organs import PLACE_KINDS, read_organ
from graph.extraction.periods import period_of
from graph.extraction.spelling import UPPER, spell
from graph.extraction.structure import TitleBlock
from graph.folding import fold
from graph.model import DocumentCode, Header, Organ, Place
from graph.reading.layout import Flow
from graph.vocabulary import base_of_organ, broad_type, document_types, type_named, types_by_abbreviation, units

_NUMBER = re.compile(r"(?:^|\n| {2,})\**(?:(?:Số|SỐ|So) ?:?|[A-ZĐ][a-zà-ỹ]+(?: [a-zà-ỹ]+){0,3} số ?:) *(?=[0-9OolI])")
_DATED = re.compile(rf"(?<![\w/-])(?P<place>[{UPPER}][\w .'-]{{1,40}}?), ?(?=(?i:ngày))")
_DATE = re.compile(date_pattern(plain=False), re.IGNORECASE)
_SIGNED = re.compile(r"(?:^|\n| {2})\**(?P<how>T/M|TM\.?|K/T|KT\.?|T/L|TL\.?|TUQ\.?|Q\.)\s*(?P<organ>[^\n]{3,80})")
_PLACE_LINE = re.compile(
    rf"(?P<kind>(?i:{'|'.join(map(re.escape, sorted(PLACE_KINDS, key=len, reverse=True)))})) (?P<name>[{UPPER}][\w'’]*(?: [{UPPER}][\w'’]*){{0,3}})"
)
_COMMITTEE_LINE = re.compile(
    rf"(?:(?i:ban thường vụ|ban chấp hành) )?(?P<what>(?i:{spell('tỉnh ủy|thành ủy|huyện ủy|thị ủy|quận ủy')})) (?P<name>[{UPPER}][\w'’]*(?: [{UPPER}][\w'’]*){{0,3}})"
)
_PROVINCE_WORD = re.compile(r"[Tt](?:ỉnh|ỈNH|inh) ")
_PROVINCE_NAME = re.compile(rf"(?:(?i:ủy|uỷ|uy) )?(?P<name>[{UPPER}][\w'’]*(?: [{UPPER}][\w'’]*){{0,3}})")
_KIND_OF = {"tinh uy": "tỉnh", "thanh uy": "thành phố", "huyen uy": "huyện", "thi uy": "thị xã", "quan uy": "quận"}
_MOTTO = re.compile(
    r"(?i)cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|độc lập *[-–] *tự do *[-–] *hạnh phúc|đảng cộng sản việt nam"
)
_PLACED = re.compile(r"((?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn) )([a-zà-ỹ][a-zà-ỹđ' ]{1,30})$")
_ADOPTED = re.compile(r"(?i)này (?:đã )?được [^.;\n]{0,160}?thông qua (?:tại [^.;\n]{0,80}?)?(?:vào )?(?=ngày \d)")
_ITSELF = re.compile(r"(?i) (?:có hiệu lực|thay thế|bãi bỏ|co hieu luc|thay the|bai bo)(?!\w)")
_CITY_CODES = ("HU", "QU", "ThU", "ThXU")
_SMALL = {"thon", "xom", "ap"}
_RANK = {"province": 0, "district": 1, "commune": 2}


def read_header(flow: Flow, title: TitleBlock | None) -> Header:
    """The header of the document whose main flow is `flow`."""
    text = flow.text
    letter = title is not None and title.start == title.title_start  # `V/v …`: place and date may stand under it
    limit = title.start if title and not letter else _first_paragraph(text)
    head = text[:limit]
    top = _titled(head, text)
    code = _code(head) or _code_line(text, title)
    kind = title.kind.name if title else None
    if code and not kind:
        kinds = types_by_abbreviation().get(code.kind.upper(), ())
        kind = kinds[0].name if len(kinds) == 1 else ("Công văn" if not code.kind or code.kind == "CV" else None)
    place, own_date, impossible = _dated(head)
    tail = text[-1600:]
    own_date = own_date or _adopted(tail)
    heading = _one_line(text[title.title_start : title.end]) if title and title.end > title.title_start else None
    opening = text[title.end if title else limit :][:1500]
    issuing = _issuing_line(text, title)
    places = _places(f"{top}\n{issuing}" if issuing else top, opening, text, own_date)
    organ = _organ(top, issuing, tail, opening, code, places)
    return Header(
        type=kind,
        code=code,
        date=own_date,
        organ=organ,
        title=_bare_title(heading),
        places=places,
        period=period_of(heading or "", kind, own_date.year if own_date else None),
        place=place,
        signed=_signed(tail),
        impossible_date=impossible if own_date is None else None,
    )


def _issuing_line(text: str, title: TitleBlock | None) -> str | None:
    """The line under the title that names nothing but who issues: `Ủy ban nhân dân tỉnh khánh hòa`."""
    if title is None:
        return None
    for line in [line for line in text[title.end : title.end + 400].split("\n") if line.strip(" *-–_():")][:3]:
        bare = line.strip(" *-–_():")
        if len(bare) > 90 or re.match(r"(?i)căn cứ|xét |theo |sau khi|điều 1", bare):
            return None
        named = _name_case(bare, text) if bare.isupper() else _PLACED.sub(lambda m: m[1] + m[2].title(), bare)
        match = grammar(False).organ_anywhere.match(named)
        if match and len(match.group()) >= 0.9 * len(named):
            return named
    return None


def _adopted(tail: str) -> date | None:
    """The day on which a council says that it adopted this: `… thông qua ngày 11 tháng 12 năm 2008`."""
    said = _ADOPTED.search(tail)
    match = _DATE.match(tail, said.end()) if said else None
    return read_date(match, match.end()).day if match else None


def _first_paragraph(text: str) -> int:
    """Where the header ends when there is no type line: before the first long paragraph."""
    position = 0
    for line in text.split("\n")[:25]:
        if len(line) > 160 or re.match(r"(?i)căn cứ |xét |theo đề nghị|điều 1", line.strip()):
            return position
        position += len(line) + 1
    return min(position, len(text))


def _one_line(text: str) -> str:
    return " ".join(text.replace("*", "").split())


def _bare_title(heading: str | None) -> str | None:
    if not heading:
        return None
    heading = re.split(r" ?\((?=(?i:ban hành kèm theo|kèm theo|thay thế))", heading)[0]
    bare = re.sub(r"^(?:Về việc|về việc|Về|về|V/v):? +", "", heading.strip(" .-–_"))
    return bare or None


def _code(head: str) -> DocumentCode | None:
    for lead in _NUMBER.finditer(head):
        for match in find_codes(head[lead.end() : lead.end() + 60]):
            if match.start <= 1:
                return match.code
            break
    return None


def _code_line(text: str, title: TitleBlock | None) -> DocumentCode | None:
    """A number that stands alone on its line in the first third, where columns were read out of order."""
    for line in re.finditer(r"(?:^|\n)\**(?:Số|SỐ) ?: *([^\n]{3,40}?)\**(?=\n|$)", text[: max(3000, len(text) // 3)]):
        for match in find_codes(line[1]):
            kinds = types_by_abbreviation().get(match.code.kind.upper(), ())
            if (
                match.start == 0
                and match.end == len(line[1].strip())
                and (title is None or title.kind in kinds or not match.code.kind)
            ):
                return match.code
    return None


def _dated(head: str) -> tuple[str | None, date | None, str | None]:
    """Place and date: `Tam Đường, ngày 30 tháng 6 năm 2022`; the place alone where the date is left open.

    The last is the date as printed where no calendar has it.
    """
    head = re.sub(" {2,}(?=[a-z0-9])", " ", head)
    first: str | None = None
    impossible: str | None = None
    for place in _DATED.finditer(head):
        first = first or place["place"].strip()
        match = _DATE.match(head, place.end())
        stated = read_date(match, match.end()) if match else None
        if stated and stated.day:
            return place["place"].strip(), stated.day, None
        if match and stated and stated.impossible:
            impossible = impossible or match.group()
    return first, None, impossible


def _signed(tail: str) -> str | None:
    """In whose name the document is signed, as printed: `T/M BAN THƯỜNG VỤ`, `TM. CHÍNH PHỦ`."""
    match = next(iter(_SIGNED.finditer(tail)), None)
    if match is None:
        return None
    organ = re.split(r" {2,}|\t", match["organ"].strip())[0].strip(" *")
    return f"{match['how']} {organ}"


def _titled(head: str, text: str) -> str:
    """Lines in capitals written as names are: `HUYỆN ỦY TAM ĐƯỜNG` -> `Huyện Ủy Tam Đường`; the motto is left out.

    Where the text writes the same words in small letters, it is taken at its word (`Chi bộ bản Nà Sình`).
    """
    lines = []
    for line in head.split("\n"):
        for column in re.split(r" {2,}|\t", line):
            bare = column.strip(" *-–_\n")
            if _MOTTO.search(bare):
                bare = _MOTTO.sub("", bare).strip()
            lines.append(_name_case(bare, text) if bare.isupper() else bare)
    return "\n".join(line for line in lines if line)


def _name_case(line: str, text: str) -> str:
    for match in re.finditer(re.escape(line), text, re.IGNORECASE):
        if not match.group().isupper():
            return match.group()[:1].upper() + match.group()[1:]
    return " ".join(word.lower() if fold(word) in _SMALL else word.capitalize() for word in line.split(" "))


def _places(top: str, opening: str, text: str, own_date: date | None) -> tuple[Place, ...]:
    """The units the document belongs to, the highest first: its own line, what is above it, its opening words."""
    found: dict[int, Place] = {}

    def keep(kind: str, name: str) -> None:
        kind = kind.lower()
        level = PLACE_KINDS.get(kind)
        if level not in _RANK:
            return
        rank = _RANK[level]
        if kind == "thành phố" and _known_province(name) is None and 0 in found:
            rank = 1
        found.setdefault(rank, Place(kind, name.strip()))

    for scope in (top, _committee_sentence(opening)):
        joined = scope.replace("\n", " ")
        for line in [*scope.split("\n"), joined] if scope is top else [scope]:
            for match in _COMMITTEE_LINE.finditer(line):
                keep(_KIND_OF[fold(match["what"])], match["name"])
            for match in _PLACE_LINE.finditer(line):
                keep(match["kind"], match["name"])
    if found and 0 not in found:
        lowest = found[min(found)]
        unit = next(
            (
                u
                for u in units()
                if u.place.name == lowest.name and u.parent and PLACE_KINDS.get(u.place.kind) != "province"
            ),
            None,
        )
        if unit and unit.parent and (province := _known_province(unit.parent)):
            found[0] = province
    if 0 not in found:
        named = set(_provinces_named(text))
        names = {name for name in named if _known_province(name)} or named
        if found and len(names) == 1:
            found[0] = Place("tỉnh", names.pop())
    return tuple(found[rank] for rank in sorted(found))


def _provinces_named(text: str) -> Iterator[str]:
    """The names behind `Tỉnh ủy` and `tỉnh`."""
    for word in _PROVINCE_WORD.finditer(text):
        match = _PROVINCE_NAME.match(text, word.end())
        if match:
            yield match["name"]


def _known_province(name: str) -> Place | None:
    return next(
        (
            Place(u.place.kind, u.place.name)
            for u in units()
            if u.place.name == name and PLACE_KINDS.get(u.place.kind) == "province"
        ),
        None,
    )


def _committee_sentence(opening: str) -> str:
    """The clause in which an organ says that it issues this: `…, Ban Thường vụ Huyện ủy X báo cáo như sau:`."""
    acting = re.compile(
        rf"(?:^|[,;.\n] ?)(?P<clause>[{UPPER}][^,;.\n]{{5,120}}?) (?:báo cáo|xây dựng|ban hành|quy định|hướng dẫn|đề nghị|quyết định|kết luận|thông báo|yêu cầu|đề ra|phúc đáp|trả lời|triển khai|kính trình|tổ chức)",
    )
    for match in acting.finditer(opening):
        if not re.match(r"(?i)(?:căn cứ|theo|xét|thực hiện|trên cơ sở|tại|sau khi|để|nhằm|điều) ", match["clause"]):
            return str(match["clause"])
    return ""


def _organ(
    top: str, issuing: str | None, tail: str, opening: str, code: DocumentCode | None, places: tuple[Place, ...]
) -> Organ | None:
    rules = grammar(False)
    branch = next((line for line in top.split("\n") if re.match(r"(?i)chi bộ \w", line) and len(line) < 70), None)
    if branch and (code is None or code.body == "CB"):
        return Organ("Chi bộ", "CB", Place("", branch[7:].strip()), "branch")
    organs = [
        organ
        for line in [*top.split("\n"), top.replace("\n", " ")]
        for match in rules.organ_anywhere.finditer(line)
        if (organ := read_organ(match))
    ]
    wanted = base_of_organ(code.body) if code else None
    organ = next((o for o in organs if wanted and o.code == wanted), None) or next(
        (replace(o, code=wanted) for o in organs if wanted in _CITY_CODES and o.code in _CITY_CODES), None
    )
    line = rules.organ_anywhere.match(issuing) if issuing else None
    if organ is None and line and (named := read_organ(line)) and wanted in (None, named.code):
        organ = named
    if organ is None:
        candidates = [o for o in organs if o.text not in ("Trung ương",)]
        organ = candidates[-1] if candidates and not wanted else None
    acting = _committee_sentence(opening)
    said = rules.organ_anywhere.search(acting) if acting else None
    spoken = read_organ(said) if said else None
    if organ is None and spoken and (wanted is None or spoken.code == wanted):
        organ = spoken
    if organ is None and wanted:
        organ = _from_code(wanted)
    if organ is None:
        return None
    signed = _signing_prefix(tail)
    if (
        spoken
        and spoken.code == organ.code
        and spoken.text.endswith(organ.text)
        and spoken.text != organ.text
        and signed is None
    ):
        signed = spoken.text.removesuffix(organ.text).strip()
    text = organ.text
    if (
        signed
        and not text.startswith(("Ban Thường vụ", "Ban Chấp hành", "Thường trực"))
        and organ.code in ("TU", "HU", "QU", "ThU", "ThXU", "ĐU")
    ):
        text = f"{signed} {text}"
    place = organ.place if organ.place and organ.place.name else _own_place(organ, places) or organ.place
    return Organ(text, organ.code, place, organ.level or (PLACE_KINDS.get(place.kind) if place else None))


def _from_code(code: str) -> Organ | None:
    from graph.vocabulary import body_by_code

    body = body_by_code().get(code)
    return Organ(body.name, code, None, body.level) if body else None


def _own_place(organ: Organ, places: tuple[Place, ...]) -> Place | None:
    if organ.code == "TW" or organ.level == "central":
        return None
    if organ.level in _RANK:
        return next(
            (
                p
                for p in places
                if PLACE_KINDS.get(p.kind) == organ.level
                or (organ.level == "district" and p.kind == "thành phố" and p is not places[0])
            ),
            None,
        )
    return places[-1] if places else None


def _signing_prefix(tail: str) -> str | None:
    """`Ban Thường vụ` where the signature says `T/M BAN THƯỜNG VỤ`, nothing for `T/M HUYỆN ỦY`; None where none signs so."""
    for match in _SIGNED.finditer(tail):
        signed = fold(match["organ"])
        if signed.startswith(("ban thuong vu", "btv", "thuong vu")):
            return "Ban Thường vụ"
        if signed.startswith("ban chap hanh") and "trung uong" not in signed:
            return "Ban Chấp hành"
        if match["how"] in ("T/M", "TM.", "TM") and signed.startswith(("tinh uy", "thanh uy", "huyen uy", "dang uy")):
            return ""
    return None


def own_types(header: Header, mentions: list[Mention]) -> tuple[str, ...]:
    """The types by which the document speaks of itself, in order: its own and the wider one, what it puts in force
    (`Quy chế này` in a Quyết định), and in a consolidated text that of what it consolidates.

    Of a text without header, such as a passage, those of its `Quyết định này` that nothing named before can be.
    """
    if header.type is None:
        return _spoken_types(mentions)
    wider = document_types().get(broad_type(header.type) or "")
    found = {header.type, wider.name if wider else header.type}
    if header.type == "Văn bản hợp nhất":
        found |= {"Luật", "Pháp lệnh", "Nghị định", "Nghị quyết", "Quyết định", "Thông tư", "Thông tư liên tịch"}
    annex = re.match(r"(?i)(?:về việc |về )?ban hành (?:kèm theo )?(?P<what>[^,;.]{4,60})", header.title or "")
    words = annex["what"].split() if annex else []
    kinds = (type_named(" ".join(words[:count])) for count in range(1, min(5, len(words)) + 1))
    return tuple(sorted(found | {kind.name for kind in kinds if kind}))


def _spoken_types(mentions: list[Mention]) -> tuple[str, ...]:
    named: set[str] = set()
    spoken: list[str] = []
    for mention in mentions:
        if mention.type is None or mention.quoted_from is not None:
            continue
        acts = mention.flow is not None and _ITSELF.match(mention.flow.text, mention.end)
        if mention.kind == "backref" and mention.this and (mention.type not in named or acts):
            spoken.append(mention.type)
        named.add(mention.type)
    return tuple(sorted(set(spoken)))
