"""Who issues a document, and of which units: its own line, what is above it, its opening words, its signature."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache

from graph.extraction.codes import find_codes
from graph.extraction.grammar import grammar
from graph.extraction.guarded import find_opened
from graph.extraction.letterhead import NUMBER_LINE, name_case
from graph.extraction.organ_lines import organ_lines
from graph.extraction.organs import (
    BUREAU_CODES,
    DOUBLE,
    LEVEL_RANK,
    NO_PLACE,
    PLACE_KINDS,
    as_listed,
    heir_of,
    is_of_city,
    read_organ,
    unit_level,
    unit_named,
)
from graph.extraction.signature import central_signer, signing_prefix
from graph.extraction.spelling import spell
from graph.extraction.structure import TitleBlock
from graph.extraction.unlisted_bodies import (
    bureau_named,
    committee_of_no_unit,
    joint_issuers,
    joint_speakers,
    mass_organisation,
    of_a_unit,
    office_under,
    party_office,
)
from graph.folding import UPPER, fold, small_letters
from graph.model import DocumentCode, Organ, Place
from graph.patterns import regex
from graph.vocabulary import (
    base_of_organ,
    begins_organ,
    districts_of_commune,
    last_day_of_districts,
    listed_body,
    provinces_of_commune,
    provinces_of_district,
    units,
)

_NEXT_ORGAN = r"(?i:(?:tỉnh|thành|huyện|thị|quận|đảng|tinh|thanh|huyen|thi|quan|dang) (?:ủy|uỷ|uy|bộ|bo)(?!\w))"
"""Where lines of a letterhead ran together: `Đảng bộ tỉnh An Lâm Huyện ủy Phú Bình`."""
_NO_NAME = r"(?i:(?:ban hành|xây dựng|thực hiện|triển khai|quản lý|để|đã|được|ban hanh|xay dung|thuc hien|trien khai|quan ly)(?!\w))"
"""How a heading in capitals goes on behind a unit: `ĐẢNG ỦY PHƯỜNG BAN HÀNH ĐỂ THỰC HIỆN …`."""
_CALLED = rf"{DOUBLE}|(?!{_NO_NAME}){NO_PLACE}[{UPPER}][\w'’]*(?: (?!{_NEXT_ORGAN}){NO_PLACE}[{UPPER}][\w'’]*){{0,3}}"
_NAME = rf"(?P<name>{_CALLED})"
_NUMBERED = rf"(?P<name>(?:{_CALLED})(?: \d{{1,2}}(?![\w/–-]))?)"
"""`A Lưới 1`: one of the communes that a district was divided into."""

_OF_A_PROVINCE = regex(r"(?i)(?:ủy ban|uỷ ban|hội đồng) nhân dân tỉnh(?: *$| yêu cầu| giao)", re.MULTILINE)
_UNNAMED_PROVINCE = regex(r"(?i)(?:.* tỉnh|(?:đảng (?:bộ|ủy|uỷ) |chi bộ )?sở (?!giao dịch)[^,;\d]{3,60}) *")
"""A line of a letterhead that is of a province which it does not name: `ĐẢNG ỦY SỞ DU LỊCH`."""
_UNNAMED_COMMITTEE = regex(r"(?i)(?:(?:ủy|uỷ) ban|hội đồng) nhân dân *")
_PROVINCIAL = regex(r"(?i)(?<!\w)(?:ubnd|hđnd|(?:ủy|uỷ) ban nhân dân|hội đồng nhân dân) tỉnh(?!\w)")
"""A letterhead whose line with the unit was lost, of a paper that speaks of a province's committee."""
_DISTRICT = regex(
    r"(?:(?i:ubnd|(?:ủy|uỷ) ban nhân dân|hđnd|hội đồng nhân dân|đảng bộ) (?P<kind>(?i:huyện|quận|thị xã))"
    rf"|(?P<unit>(?i:huyện|quận|thị)) (?i:ủy|uỷ)) {_NAME}"
)
"""A committee or council of a district with its name."""
_UPPER_ITSELF = regex(
    r"(?:(?:\d[)\]]?|[A-ZĐ]),? (?:của|cua) |(?i:kính gửi|kinh gui):? ?|(?:^|\n)[-–+* ]*)"
    r"(?:(?i:ban thường vụ|thường trực|lãnh đạo|ban thuong vu|thuong truc) )?(?:(?i:đảng ủy|đảng uỷ) )?$"
)
"""What stands before a committee whose paper is carried out, or to which one is sent."""
_UPPER_REACH = 60
_OFFICER = regex(
    r"(?i)(?:chủ tịch|bí thư|trưởng|giám đốc)(?: (?:ubnd|hđnd|(?:ủy|uỷ) ban nhân dân|hội đồng nhân dân))? $"
)
"""`Phó Chủ tịch UBND tỉnh Hoàng Nam`: whose name stands behind `tỉnh`."""
_OFFICER_REACH = 40
_PROVINCE_WORD = regex(r"[Tt](?:ỉnh|ỈNH|inh|INH) ")
_PROVINCE_NAME = regex(rf"(?:(?i:ủy|uỷ|uy) )?(?!(?i:đoàn|đội|hội)(?!\w)){_NAME}")
_KIND_OF = {"tinh": "tỉnh", "thanh": "thành phố", "huyen": "huyện", "thi": "thị xã", "quan": "quận"}
"""The unit of a committee, `Huyện ủy X`, or of a Youth Union, `Huyện đoàn X`."""
_KIND_NAMED = {fold(kind): kind for kind, level in PLACE_KINDS.items() if level != "branch"}
_PLACED = regex(r"((?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn) )([a-zà-ỹ][a-zà-ỹđ' ]{1,30})$")
_OFFICE = regex(r"(?i)(?:tổng cục trưởng|cục trưởng|viện trưởng|giám đốc|tổng giám đốc|chủ nhiệm|trưởng ban) ")
_RESTATED = regex(
    r"(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định)[^;.\d]{0,90} số (?P<code>[^ ]{4,40}) ngày "
)
"""How a consolidated text begins: with the number of what it consolidates."""
_OF_UNION = regex(r"(?i)(?:đoàn chủ tịch|ban (?:chấp hành|thường vụ|thường trực|bí thư))")
"""The bureau of a union, on a line of its own."""
_PERSON = "Hồ Chí Minh"
"""After whom offices are called as well: `Đoàn TNCS Hồ Chí Minh`."""
_OTHER_OFFICE = regex(r"(?i)văn phòng (?:đoàn đại biểu|đoàn đbqh|sở|chi cục|ban|trung tâm)(?!\w)")
"""What writes `…/VP-…` as the office of a People's Committee does."""
_MOSTLY = 0.7
"""So much of a line is the name of whom it names, where it stands in no letterhead."""
_NEAR = 12
"""How far into a clause the organ may stand that speaks in it, in characters."""
_BUREAUS_OF_A_COMMITTEE = {name.lower(): name for name in ("Ban Thường vụ", "Ban Chấp hành", "Thường trực")}
_BUREAU_UNDER_TYPE = regex(
    rf"(?i)(?<!\w)của (?P<bureau>{'|'.join(_BUREAUS_OF_A_COMMITTEE)})(?!\w)(?! (?:đoàn|hội|công))"
)
"""`KẾT LUẬN` / `CỦA BAN THƯỜNG VỤ ĐẢNG ỦY`: in whose name the committee speaks, between type and title."""
_WITHIN = regex(
    rf"(?i:(?<!\w)trên địa bàn )(?P<unit>(?i:huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (?:{_CALLED}))(?![\w/–-])"
)
"""`Triển khai Chỉ thị số … trên địa bàn huyện Văn Sơn`, where no letterhead tells whose paper it is."""
_REPORTS = regex(r"(?i)(?:Bộ Chính trị|Ban Bí thư) (?:đã )?báo cáo ")
_OF_ORGAN = regex(r"(?i)(?<!\w)của (?P<who>[^\d;:.,]{6,90})$")
_COMMITTEES = ("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Đảng ủy")
_SAME = {"UB": "UBND"}
_WHOLE_NAMES = ("BCSĐ", "ĐĐ", "ĐH")
"""Party groups and congresses are named with what they are of: `Ban cán sự đảng Ủy ban nhân dân tỉnh`."""
_ANNEXED = regex(r"\s*\((?:ban hành )?kèm theo [^()]{10,160}? của (?P<who>[^()]{6,120})\)", re.IGNORECASE)
"""Under the title of what a decision puts in force: of whom that is."""
_CITY_CODES = ("HU", "QU", "ThU", "ThXU")


def issuing_line(text: str, title: TitleBlock | None) -> str | None:
    """The line under the title that names nothing but who issues: `Ủy ban nhân dân tỉnh khánh hòa`."""
    if title is None:
        return None
    for line in [line for line in text[title.end : title.end + 400].split("\n") if line.strip(" *-–_():")][:3]:
        bare = line.strip(" *-–_():")
        if len(bare) > 90 or re.match(r"(?i)căn cứ|xét |theo |sau khi|điều 1", bare):
            return None
        named = name_case(bare, text) if bare.isupper() else _PLACED.sub(lambda m: m[1] + m[2].title(), bare)
        match = grammar(False).organ_anywhere.match(named)
        if match and len(match.group()) >= 0.9 * len(named):
            return named
        if office := _OFFICE.match(named):
            rest = named[office.end() :]
            return name_case(rest.upper(), text) if begins_organ(rest) else None
    return None


def read_places(
    lines: list[str], heading: str, opening: str, text: str, code: DocumentCode | None, *, plain: bool
) -> tuple[Place, ...]:
    """The units the document belongs to, the highest first: its own line, what is above it, its title, its opening.

    `code` is the number in the header: where the letterhead tells of which unit the organ of that symbol is, its opening
    tells nothing more.
    """
    found: dict[int, Place] = {}
    committee, unit_named = _unit_patterns(plain)

    def keep(kind: str, name: str) -> None:
        place = as_listed(Place(kind, name.strip()))
        in_province = 0 in found and found[0].kind == "tỉnh"
        level = unit_level(place, date.min if in_province else None)  # Huế, while it was of a province
        if level in LEVEL_RANK:
            found.setdefault(LEVEL_RANK[level], place)

    lines = [line for line in lines if not NUMBER_LINE.match(line)]
    whole = organ_lines(lines)
    spoken = next(iter(_acting(opening)), "")
    tells = spoken and not (_DONE_BY_OTHERS.search(spoken) or _names_its_unit(whole, code, plain=plain))
    within = _WITHIN.search(heading) if spoken and not whole else None
    for line in [*lines, *whole, *([spoken] if tells else []), *([within["unit"]] if within else [])]:
        low = small_letters(line)
        for match in find_opened(committee, line, low, 0, len(line)):
            keep(_KIND_OF[fold(match["unit"])], match["name"])
        for match in find_opened(unit_named, line, low, 0, len(line)):
            name = match["name"] or match["number"]
            kind = match["kind"].lower()
            kind = kind if kind in PLACE_KINDS else _KIND_NAMED.get(fold(kind), kind)
            if match["name"] or kind in ("phường", "quận"):  # `PHƯỜNG 5`
                keep(kind, name)
    if found and 0 not in found:
        highest = found[min(found)]
        listed = next((u for u in units() if u.place.name == highest.name and u.parent), None)
        others = max(len(districts_of_commune(highest)), len(provinces_of_commune(highest))) > 1 if listed else False
        if listed and not others and listed.parent and (province := _known_province(listed.parent)):
            found[0] = province
    if 0 not in found and (province := _province_at_end(whole)):
        found[0] = province
    if 0 not in found and (province := _province_in_small_letters(heading)):
        found[0] = province
    if 0 not in found:
        named = set(_provinces_named(text))
        names = {name for name in named if _known_province(name)} or named
        if (found or _OF_A_PROVINCE.search("\n".join(lines or [text[-800:]]))) and len(names) == 1:
            found[0] = Place("tỉnh", names.pop())
    return tuple(found[rank] for rank in sorted(found))


def _names_its_unit(whole: list[str], code: DocumentCode | None, *, plain: bool) -> bool:
    """Whether the lines of a letterhead name the organ of its symbol with its unit: `TỈNH ỦY AN LÂM` over `15-BC/TU`."""
    symbol = base_of_organ(code.body) if code else None
    organs = _organs(grammar(plain).organ_anywhere, whole) if symbol else []
    own = _of_symbol(organs, _SAME.get(symbol, symbol)) if symbol else None
    return own is not None and own.place is not None and bool(own.place.name)


def with_district(places: tuple[Place, ...], text: str, day: date | None) -> tuple[Place, ...]:
    """The units of a commune's paper with its district, which its letterhead leaves out: the only one of whose committee
    or council the text speaks, and whose paper it names or to whom it is sent, while there were districts."""
    levels = [unit_level(place, day) for place in places]
    if "commune" not in levels or "district" in levels or day is None or day > last_day_of_districts():
        return places
    named: dict[str, Place] = {}
    upper = False
    for match in _DISTRICT.finditer(text):
        kind = match["kind"].lower() if match["kind"] else _KIND_OF[fold(match["unit"])]
        named.setdefault(match["name"], Place(kind, match["name"]))
        upper = upper or _UPPER_ITSELF.search(text, max(0, match.start() - _UPPER_REACH), match.start()) is not None
    own = levels.index("commune")
    return (*places[:own], *named.values(), *places[own:]) if upper and len(named) == 1 else places


def with_province(
    places: tuple[Place, ...], lines: list[str], text: str, seat: str | None, day: date | None
) -> tuple[Place, ...]:
    """The units of a paper with the province that its letterhead leaves out: the one named with its day (`Quảng Bình,
    ngày …`), else the only one that had such a city or district, unless the whole line of its unit was lost."""
    if places or not seat or not day:
        return places
    province = _known_province(seat)
    if not any(map(_UNNAMED_PROVINCE.fullmatch, lines)):
        lost = any(map(_UNNAMED_COMMITTEE.fullmatch, lines)) and _PROVINCIAL.search(text)
        return (heir_of(province, day),) if lost and province and province.kind == "tỉnh" else places
    if province is None and len(listed := provinces_of_district(seat)) == 1:
        province = _known_province(next(iter(listed)))
    return (heir_of(province, day),) if province and province.name != "Hà Nội" else places


@cache
def _unit_patterns(plain: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A committee with its place, a unit with its kind."""
    kinds = sorted(
        (kind for kind, level in PLACE_KINDS.items() if not plain or level != "branch"), key=len, reverse=True
    )
    of = spell("tỉnh|thành|huyện|thị|quận", plain=plain)
    committee = spell("ủy|đoàn", plain=plain)
    kind = "|".join(spell(re.escape(kind), plain=plain) for kind in kinds)
    upper = "|".join(spell(re.escape(kind), plain=plain) for kind in kinds if PLACE_KINDS[kind] != "branch")
    return (
        regex(rf"(?i:(?P<unit>{of}) (?:{committee})) (?!(?i:{upper}) [{UPPER}\d]){_NAME}"),
        regex(
            rf"(?<!(?i:t[áa]c) )(?P<kind>(?i:{kind})) (?!(?i:{spell('hội', plain=plain)})(?!\w| [{UPPER}]))"
            rf"(?:{_NUMBERED}|(?P<number>\d{{1,2}})(?![\w/–-]))"
        ),
    )


def _provinces_named(text: str) -> Iterator[str]:
    """The names behind `Tỉnh ủy` and `tỉnh`."""
    for word in _PROVINCE_WORD.finditer(text):
        match = _PROVINCE_NAME.match(text, word.end())
        person = match and _OFFICER.search(text, max(0, word.start() - _OFFICER_REACH), word.start())
        if match and not (person and _known_province(match["name"]) is None):
            yield match["name"]


_OF_PROVINCES = regex(r"(?i)(?:(?:đảng (?:bộ|ủy|uỷ)|chi bộ|dang (?:bo|uy)|chi bo) )?(?:sở|cục|so|cuc) ")


def _province_at_end(lines: list[str]) -> Place | None:
    """The listed province that ends the name of an office of a province: `Đảng bộ Sở Y tế Sóc Trăng`.

    Of a commune, a school or an enterprise such a name tells nothing: `Xã Thái Bình`, `Trường Tiểu học Hòa Bình`.
    """
    for line in filter(_OF_PROVINCES.match, lines):
        words = line.split()
        for count in reversed(range(1, min(6, len(words) - 1))):  # `Thừa Thiên Huế`, and not `Huế`
            province = _known_province(" ".join(words[-count:]))
            if province and province.name != _PERSON:
                return province
    return None


def _province_in_small_letters(heading: str) -> Place | None:
    """The province of a title that was typed in small letters: `… trên địa bàn tỉnh bến tre`."""
    low = heading.lower()
    for word in re.finditer(r"(?<!\w)(?:tỉnh|thành phố) ", low):
        names = low[word.end() : word.end() + 40].split()
        for count in (3, 2):
            if place := _provinces_by_fold().get(fold(" ".join(names[:count]).strip(" ,.;"))):
                return place
    return None


@cache
def _provinces_by_fold() -> dict[str, Place]:
    return {
        fold(unit.place.name): Place(unit.place.kind, unit.place.name)
        for unit in units()
        if PLACE_KINDS.get(unit.place.kind) == "province"
    }


def _known_province(name: str) -> Place | None:
    found = unit_named(name)
    return found if found and PLACE_KINDS.get(found.kind) == "province" else None


@lru_cache(16)
def _acting(opening: str) -> tuple[str, ...]:
    """The clauses in which an organ says that it issues this: `…, Ban Thường vụ Huyện ủy X báo cáo như sau:`."""
    clauses = (match["clause"] for match in _ACTING.finditer(opening))
    return tuple(clause for clause in clauses if not _LEADS_TO.match(clause))


_LEADS_TO = regex(
    r"(?i)(?:căn cứ|theo|xét|thực hiện|trên cơ sở|tại|sau khi|để|nhằm|điều"
    r"|riêng|các|một số|nhiều|những|điển hình|trong đó|nhân dân) "
)
"""How a clause begins that is none of them, or tells of others: `Riêng Đảng ủy xã A chưa xây dựng kế hoạch`."""
_JUST_DONE = regex(
    r"(?i) (?:(?:vừa|mới|vua|moi)(?: (?:đây|day))?(?: (?:đã|ký|da|ky))*|(?:đã|da) (?:ký|ky)|(?:không|chưa|khong|chua))$"
)
"""What is told of a paper or of others, and no paper says of itself: `Huyện ủy X không ban hành kế hoạch`."""
_DONE_BY_OTHERS = regex(r"(?i)(?<!\w)(?:giao|đã|chưa|đang|sẽ|không|đều|cũng)(?!\w)")
"""What a paper tells of others, or gives to them."""


_ACTING = regex(
    rf"(?:^|[,;.\n] ?)(?P<clause>[{UPPER}][^,;.\n]{{5,120}}?) (?:báo cáo|[Xx]ây dựng|ban hành|quy định|hướng dẫn|đề nghị|quyết định|kết luận|thông báo|yêu cầu|đề ra|phúc đáp|trả lời|triển khai|kính trình|tổ chức|quyết nghị|nghe(?= Báo cáo )|chỉ thị ?:|QUYẾT (?:ĐỊNH|NGHỊ)(?= ?:?(?:\n|$)))(?:(?<= nghe)|(?! (?:[^\W\d_]+ ){{1,4}}số:? ?\d))",
)
"""Not `Huyện ủy X ban hành Kế hoạch số …`: no paper tells its own number."""


def read_issuer(
    lines: list[str],
    issuing: str | None,
    tail: str,
    opening: str,
    code: DocumentCode | None,
    places: tuple[Place, ...],
    *,
    under_type: str = "",
    told: bool,
    plain: bool,
) -> Organ | None:
    """Who issues the document. `lines` are those above the title, `issuing` the one under it, `tail` its last words,
    `under_type` what stands between its type and its title; `told` of a text without letterhead and title,
    which may be told of others.

    `code` is the number in the header. A consolidated text without one is of whom the act is that it consolidates.
    """
    rules = grammar(plain)
    whole = _in_order(organ_lines(lines), code)
    if (code is None or code.body == "CB") and (branch := _branch(rules.organ_anywhere, [*whole, *lines])):
        return branch
    unlisted = (
        party_office(whole, code, places) or committee_of_no_unit(whole, tail, places) or mass_organisation(whole, tail)
    )
    if unlisted:
        return unlisted
    organs = _organs(rules.organ_anywhere, whole)
    restated = _RESTATED.match(opening.strip()) if code is None and not told else None
    own = next((one.code for one in find_codes(restated["code"])), None) if restated else None
    symbol = own or code
    wanted = base_of_organ(symbol.body) if symbol else None
    wanted = _SAME.get(wanted or "", wanted)
    joint = joint_issuers(organs, whole, code) or joint_speakers(_acting(opening))
    if joint:
        return joint
    organ = _of_symbol(organs, wanted) if wanted else None
    if organ is None and code is None and (bureau := _bureau_of(rules.organ_anywhere, whole)):
        organ = bureau
    asked = wanted is None or wanted in _WHOLE_NAMES
    organ = None if wanted in _WHOLE_NAMES and (len(whole) > 1 or wanted == "ĐH") else organ
    listed = not asked or (wanted not in _WHOLE_NAMES and _listed(rules.organ_anywhere, whole))
    of_bureau = organ is None or organ.code in BUREAU_CODES
    if of_bureau and (central := _central_union(rules.organ_anywhere, whole, wanted)):
        organ = central
    if organ is None and not listed and (under := office_under(whole, code, places)):
        return under
    line = rules.organ_anywhere.match(issuing) if issuing else None
    if organ is None and issuing and not line and wanted is None:
        return Organ(issuing, code.body if code else "", None, None)
    if organ is None and line and (named := read_organ(line)) and wanted in (None, named.code):
        organ = named
    if organ is None:
        candidates = [o for o in organs if o.text not in ("Trung ương",)]
        organ = candidates[-1] if candidates and not wanted else None
    spoken = _speaking(rules.organ_anywhere, opening, told=told)
    if organ is None and spoken and (wanted is None or spoken.code == wanted):
        organ = spoken
    if organ is None and wanted:
        organ = _nearer(_from_code(wanted), whole, code, places)
    annexed = _ANNEXED.match(opening) if organ is None or not lines else None
    if annexed and (match := rules.organ_anywhere.match(" ".join(annexed["who"].split()))):
        organ = read_organ(match) or organ
    if organ is None and code is None:
        organ = _under_type(rules.organ_anywhere, under_type)
    if organ is None:
        return None
    if wanted == "TW" and (signer := central_signer(tail, under_type) or _says_so(rules.organ_anywhere, opening)):
        return Organ(signer, "TW", None, "central")
    signed = signing_prefix(tail)
    if (
        spoken
        and spoken.code == organ.code
        and spoken.text.endswith(organ.text)
        and spoken.text != organ.text
        and signed is None
    ):
        signed = spoken.text.removesuffix(organ.text).strip()
    text = _signing(organ, _bureau(whole, under_type) if signed is None else signed)
    place = organ.place if organ.place and organ.place.name else _own_place(organ, places) or organ.place
    if organ is spoken and code is None and not whole and organ.level != "central" and not (place and place.name):
        return None  # `Chủ tịch Ủy ban nhân dân tỉnh chỉ thị:` without a letterhead: of which province is unknown
    level = None if place and is_of_city(organ) else organ.level
    return Organ(text, organ.code, place, level or (unit_level(place) if place else None))


def _under_type(pattern: re.Pattern[str], under_type: str) -> Organ | None:
    """`KẾT LUẬN CỦA BỘ CHÍNH TRỊ`: the organ of whom a paper without letterhead says that it is."""
    said = _OF_ORGAN.search(under_type)
    named = name_case(said["who"], said["who"]) if said else ""
    match = pattern.fullmatch(named)
    return read_organ(match) if match else None


def _says_so(pattern: re.Pattern[str], opening: str) -> str | None:
    """`Ban Bí thư quy định … như sau:`: the organ of the Centre that speaks in a paper without signature."""
    spoken = _speaking(pattern, opening, told=True)
    others = {organ.text for clause in _acting(opening) for organ in _organs(pattern, [clause]) if organ.code == "TW"}
    alone = spoken is not None and others == {spoken.text} and _REPORTS.search(opening) is None
    return spoken.text if spoken and spoken.code == "TW" and alone else None


def _bureau(whole: list[str], under_type: str) -> str | None:
    """In whose name a committee speaks: by the last line of its letterhead, or what stands between type and title."""
    under = _BUREAU_UNDER_TYPE.search(under_type)
    return bureau_named(whole) or (_BUREAUS_OF_A_COMMITTEE[under["bureau"].lower()] if under else None)


def _of_symbol(organs: list[Organ], wanted: str) -> Organ | None:
    """Which of the organs of a letterhead writes the symbol `wanted`: a city's committee stands under its province's."""
    if wanted == "TU" and organs and organs[-1].code == "ThXU":
        return organs[-1]  # `877-CV/TU` of a `Thị ủy`
    of_code = [o for o in reversed(organs) if o.code == wanted]
    return max(of_code, key=is_of_city, default=None) or next(
        (replace(o, code=wanted) for o in reversed(organs) if wanted in _CITY_CODES and o.code in _CITY_CODES), None
    )


def _signing(organ: Organ, signed: str | None) -> str:
    """The organ's name with the part of it in whose name it is signed: `Ban Thường vụ Huyện ủy`."""
    text = organ.text
    if signed == "Ban Chấp hành" and text in _COMMITTEES:
        return "Ban Chấp hành Đảng bộ"  # the whole of a committee: `Ban Chấp hành Đảng bộ xã Bản Bo`
    if not signed or text.startswith(("Ban Thường", "Ban Chấp hành", "Thường trực")):
        return text
    committee = organ.code in ("TU", "HU", "QU", "ThU", "ThXU") or organ.code.startswith("ĐU")
    front = text.endswith("Mặt trận Tổ quốc Việt Nam")
    return f"{signed} {text}" if (front if signed == "Ban Thường trực" else committee) else text


def _branch(pattern: re.Pattern[str], lines: list[str]) -> Organ | None:
    """A branch of the Party, by the unit or the office that it is of."""
    line = next((line for line in lines if re.match(r"(?i)chi bộ \w", line) and len(line) < 110), None)
    if line is None:
        return None
    numbered = pattern.fullmatch(line)  # `CHI BỘ TỔ DÂN PHỐ SỐ 5`
    known = read_organ(numbered) if numbered and numbered["kind"] else None
    return known or Organ("Chi bộ", "CB", Place("", line[7:].strip()), "branch")


_SAYS_SO = regex(
    r"(?i)(?:: ?$|:\n|(?:như sau|nhu sau)[.:]?$|ban hành [^\W\d]+(?: [^\W\d]+){0,3} này(?!\w)|\n? ?QUYẾT (?:ĐỊNH|NGHỊ))",
    re.MULTILINE,
)
"""With what a clause ends in which a paper itself speaks: `Ban Thường vụ Huyện ủy X yêu cầu:`."""


def _speaking(pattern: re.Pattern[str], opening: str, *, told: bool) -> Organ | None:
    """The organ that a clause of the opening begins with; of a text that may be `told` of others only one that goes on
    to say what: not `Huyện ủy X ban hành nhiều kế hoạch`."""
    for clause in _acting(opening):
        line = opening[opening.index(clause) :].partition("\n")[0]
        if told and not _SAYS_SO.search(line):
            continue
        said = pattern.search(clause)
        if (
            said
            and said.start() <= _NEAR
            and not _JUST_DONE.search(clause)
            and not (told and clause.endswith((" đã", " da")))
            and (organ := read_organ(said))
            and organ.text != "Trung ương"
        ):
            return organ
    return None


def _organs(pattern: re.Pattern[str], lines: list[str]) -> list[Organ]:
    return [organ for line in lines for match in pattern.finditer(line) if (organ := read_organ(match))]


_PARTY_OFFICES = {"BTC": "Ban Tổ chức", "BTG": "Ban Tuyên giáo", "BDV": "Ban Dân vận", "BNC": "Ban Nội chính"}
"""Offices of a committee that write its letterhead alone over their own symbol, as until about 2012: `12-HD/BTC`."""
_PARTY_COMMITTEE = regex(r"(?i)(?:tỉnh|thành|huyện|quận|thị) (?:ủy|uỷ)(?!\w)|đảng (?:ủy|uỷ) (?!sở|bộ|cục)")
_STEERING = regex(r"(?i)(?:ban chỉ đạo|tiểu ban|tổ công tác)(?!\w)")


def _in_order(whole: list[str], code: DocumentCode | None) -> list[str]:
    """The lines of a letterhead, the one of whom the paper is last: `BAN CHỈ ĐẠO 35` may stand above its committee, and
    the office of a symbol be left out."""
    if not whole or code is None or _PARTY_COMMITTEE.match(whole[-1]) is None:
        return whole
    if len(whole) > 1 and code.body.startswith("BCĐ") and _STEERING.match(whole[-2]):
        return [*whole[:-2], whole[-1], whole[-2]]
    office = _PARTY_OFFICES.get(code.body) if code.party else None
    return [*whole, office] if office else whole


def is_named_by(line: str, *, plain: bool) -> bool:
    """Whether a line is hardly more than the name of an organ."""
    match = grammar(plain).organ_anywhere.match(line)
    return match is not None and len(match.group()) >= _MOSTLY * len(line)


def _listed(pattern: re.Pattern[str], whole: list[str]) -> bool:
    """Whether the gazetteer has the name on the last line of the letterhead."""
    match = pattern.match(whole[-1]) if whole else None
    return match is not None and len(match.group()) >= 0.9 * len(whole[-1])


def _central_union(pattern: re.Pattern[str], whole: list[str], wanted: str | None) -> Organ | None:
    """The union of the Centre on the last line of the letterhead, or on the one above its bureau, where the symbol `wanted`
    is of no other body: `02/NQ-BCH` of `TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM`, `07/NQ-ĐCT` of `ĐOÀN CHỦ TỊCH` under it."""
    body = listed_body(wanted) if wanted and wanted not in BUREAU_CODES else None
    if not whole or (body and body.system != "mass"):
        return None
    line = whole[-2] if len(whole) > 1 and _OF_UNION.fullmatch(whole[-1]) else whole[-1]
    match = pattern.fullmatch(line)
    organ = read_organ(match) if match else None
    return organ if organ and organ.level == "central" and organ.code != "TW" else None


def _bureau_of(pattern: re.Pattern[str], whole: list[str]) -> Organ | None:
    """The bureau on the last line together with the committee above it: `Ủy ban Kiểm tra` under `Đảng ủy xã X`."""
    if len(whole) < 2:
        return None
    together = f"{whole[-1]} {whole[-2]}"
    match = pattern.match(together)
    return read_organ(match) if match and len(match.group()) >= 0.9 * len(together) else None


def _from_code(code: str) -> Organ | None:
    body = listed_body(code)
    return Organ(body.name, code, None, body.level) if body else None


def _nearer(
    organ: Organ | None, whole: list[str], code: DocumentCode | None, places: tuple[Place, ...]
) -> Organ | None:
    """The organ of a symbol, or the one that the letterhead names where it is of a unit and the symbol of the Centre."""
    central = organ is not None and organ.level == "central" and of_a_unit(whole)
    other = organ is not None and organ.code == "VP" and bool(whole) and _OTHER_OFFICE.match(whole[-1]) is not None
    under = office_under(whole, code, places) if central or other else None
    return replace(under, code="") if under else organ  # `…/PA-HĐBT` of a district's council for compensation


def _own_place(organ: Organ, places: tuple[Place, ...]) -> Place | None:
    if organ.code == "TW" or organ.level == "central":
        return None
    if is_of_city(organ) and (city := next((place for place in places if place.kind == "thành phố"), None)):
        return city
    if organ.level in LEVEL_RANK:
        return next(
            (p for p in places if unit_level(p) == organ.level),
            None,
        )
    return places[-1] if places else None
