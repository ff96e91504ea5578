"""Who issued a document, as printed after `của`, in a header or under a signature."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache

from graph.extraction.spelling import alternatives, spell
from graph.folding import UPPER, fold, one_tone_style, strip_accents
from graph.model import Organ, Place
from graph.patterns import regex
from graph.vocabulary import (
    BodyCode,
    body_codes,
    districts_of_commune,
    double_names,
    last_day_of_districts,
    provinces_of_district,
    unit_names,
    units,
    word_list,
)

PLACE_KINDS = {
    "tỉnh": "province",
    "thành phố": "province",
    "huyện": "district",
    "quận": "district",
    "thị xã": "district",
    "xã": "commune",
    "phường": "commune",
    "thị trấn": "commune",
    "đặc khu": "commune",
    "thôn": "branch",
    "bản": "branch",
    "ấp": "branch",
    "xóm": "branch",
    "buôn": "branch",
    "làng": "branch",
    "bon": "branch",
    "khóm": "branch",
    "tiểu khu": "branch",
    "tổ dân phố": "branch",
    "khu phố": "branch",
}
LEVEL_RANK = {"province": 0, "district": 1, "commune": 2}
"""The levels of units of administration, the highest first."""
_OF_COMMUNE = tuple(kind for kind, level in PLACE_KINDS.items() if level == "commune")
_QUARTERS = ("thôn", "bản", "ấp", "xóm", "tổ dân phố", "khu phố")
_CITY = "thành phố"
_OF_CITY = ("Thành ủy", "Đảng bộ thành phố")
_OF_PROVINCE = ("Tỉnh ủy", "Đảng bộ tỉnh")
SHORT_KINDS = {
    "tp": "thành phố",
    "tp.": "thành phố",
    "tx": "thị xã",
    "tx.": "thị xã",
    "tt": "thị trấn",
    "tt.": "thị trấn",
}
"""The kinds of units by how they are abbreviated, in lower case: `TP. Vinh`, `TX Sơn Tây`."""
YOUTH_UNIONS = {
    "tỉnh": "Tỉnh đoàn",
    "thành phố": "Thành đoàn",
    "huyện": "Huyện đoàn",
    "quận": "Quận đoàn",
    "thị xã": "Thị đoàn",
}
"""What the Youth Union of a unit is called, by the kind of unit."""
_KIND_OF_YOUTH = {name: kind for kind, name in YOUTH_UNIONS.items()}
_KIND_OF_CODE = {"TU": "tỉnh", "HU": "huyện", "QU": "quận", "ThU": "thành phố", "ThXU": "thị xã"}
_KIND_OF_COMMITTEE = {" Huyện ủy": "huyện", " Tỉnh ủy": "tỉnh", " Quận ủy": "quận", " Thị ủy": "thị xã"}
"""The same of an office that is named with it: `Ban Tuyên giáo Huyện ủy`."""
_COMMANDS = ("bo chi huy quan su", "bo chqs")
"""What the military command of a province is called; those of other units are a `Ban`."""
_PREFIXES = {
    "ban thuong vu": "Ban Thường vụ",
    "btv": "Ban Thường vụ",
    "thuong vu": "Ban Thường vụ",
    "ban chap hanh": "Ban Chấp hành",
    "bch": "Ban Chấp hành",
    "thuong truc": "Thường trực",
    "chu tich": "Chủ tịch",
}
_WORD = rf"[{UPPER}][\w'’]*"
_OF_TITLE = (
    r"(?i:giai đoạn|(?:nhiệm|thời) k[ỳì]|thời gian|tầm nhìn|trên địa bàn|đối với|đến năm|trong (?:các|toàn|lực lượng|hệ thống)"
    r"|năm \d{4}|quý (?:[ivx]{1,3}|\d)|(?:tháng|đợt) \d{1,2})"
)
_LEADS_ON = rf"(?:Về|Trong|Trên|Đến|Cho|Để|Theo|Tại|Nhằm|Giữa)(?= [^{UPPER}\W\d])"
"""How the next line of a title begins, and no name of a place does: `… của Tỉnh ủy / Giai đoạn 2025 - 2030`."""
_ACTS = (
    r"(?:VÀ|THỰC HIỆN|TRIỂN KHAI|THAY THẾ|SỬA ĐỔI|BỔ SUNG|BÃI BỎ|VỀ|HƯỚNG DẪN|QUY ĐỊNH|BÁO CÁO|BAN HÀNH|XÂY DỰNG|ĐƯỢC|ĐÃ"
    r"|VIỆT NAM|Việt Nam|[ỦUủu][ỶYỷyỲỳ] BAN|(?:Ủy|Uỷ) [Bb]an|HỘI ĐỒNG|Hội đồng|TỔ CHỨC|TIẾP TỤC|NGHỊ QUYẾT|QUYẾT ĐỊNH|KẾ HOẠCH|CHỈ THỊ|KẾT LUẬN|ĐỀ RA|CỤ THỂ|TỔNG KẾT|SƠ KẾT"
    r"|Ban Hành|Xây Dựng|Xây dựng|N[Ăă][Mm](?= [12]\d{3})|Thực Hiện|Triển Khai|Quy định|Ban hành|Về việc|Phê duyệt|Sửa đổi|Bãi bỏ|Quyết định|K[Hh](?:óa|oá|ÓA|OÁ)"
    rf"|{_OF_TITLE}|{_LEADS_ON})(?!\w)"
)
"""What may go on behind an organ, and is no place."""
_PAIRED = "|".join(
    spell(name.replace(" - ", " ?[-–] ?"), plain=plain) for plain in (False, True) for name in double_names()
)
DOUBLE = rf"(?i:{_PAIRED})(?!\w)"
"""Names of two places that are one: `Phan Rang - Tháp Chàm`."""
NO_PLACE = r"(?!(?:Hết Hiệu|Còn Hiệu|Giai Đoạn|Nhiệm Kỳ|Danh Mục|Phụ Lục|Ban Hành|Về Việc|Thực Hiện|Cộng Hòa Xã|Cộng Hoà Xã|Xã Hội Chủ|Chủ Nghĩa|Xây Dựng|Năm(?= [12]\d{3})|Quý(?= [IVX\d])|Kh[óo]a(?= [IVXLivxl]{1,6}(?!\w)))(?!\w))"
"""Words of a title or a motto in capitals that ran into the name before them, as names are written."""
PLACE = rf"(?:{DOUBLE}|{NO_PLACE}[{UPPER}][\w'’]*(?: (?:{NO_PLACE}[{UPPER}][\w'’]*|\d{{1,2}}(?!\d))){{0,3}})"

KEPT = regex("[XVI]+|[BCDĐGHKLMNPQRSTVX]{2,}")
"""A Roman number, and letters without a vowel: `HỘI LHPN HUYỆN` is `Hội LHPN huyện`."""
COMMITTEES = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "huyện": "Huyện ủy",
    "quận": "Quận ủy",
    "thị xã": "Thị ủy",
    "thị trấn": "Đảng ủy thị trấn",
    "xã": "Đảng ủy xã",
    "phường": "Đảng ủy phường",
    "đặc khu": "Đảng ủy đặc khu",
}
"""What the Party's committee of a unit is called, by the kind of unit."""
_ORGANISATION = regex(rf"Đảng bộ (?P<kind>{'|'.join(COMMITTEES)}) (?P<name>[{UPPER}].*)")


def committee_of(name: str) -> str:
    """The committee of a unit's Party organisation: `Đảng bộ xã A` -> `Đảng ủy xã A`; other names as they are."""
    match = _ORGANISATION.fullmatch(name)
    return f"{COMMITTEES[match['kind']]} {match['name']}" if match else name


_BCH = regex(r"^Ban Chấp hành (?=Đảng bộ)")
_BUREAUS = {"bch ": "ban chap hanh ", "btv ": "ban thuong vu "}
_PLENUM = "Ban Chấp hành Đảng bộ "


def _names(body: BodyCode) -> Iterator[str]:
    """A body's names as they are printed: `BCH Đảng bộ tỉnh`, and the whole of `Đảng ủy Chính phủ`, too."""
    named = dict.fromkeys((body.name, *body.names))
    named |= dict.fromkeys(
        _PLENUM + name.removeprefix("Đảng ủy ") for name in named if name.startswith("Đảng ủy ") and body.code != "ĐU"
    )
    for name in named:
        yield name
        if " - " in name:
            yield name.replace(" - ", " – ")
            yield name.replace(" - ", "-")
        if _BCH.match(name):
            yield _BCH.sub("BCH ", name)


@cache
def _organ_names(plain: bool) -> dict[str, BodyCode]:
    """Folded name -> body, over preferred and other names."""
    found: dict[str, BodyCode] = {}
    for body in body_codes().values():
        for name in _names(body):
            found.setdefault(fold(one_tone_style(name)), body)
    found.pop("ban thuong vu", None)
    found.pop("btv", None)
    return found


OFFICES = (
    "Phòng|Trung tâm|Trường|Văn phòng|Hạt|Chi cục|Cục|Chi nhánh|Bệnh viện|Kho bạc|Bảo hiểm|Thanh tra|Công ty|Tổng công ty"
    "|Hợp tác xã|Cơ quan|Sở|Đại học|Học viện|Bộ(?! phận)|Ban Quản lý|Tập đoàn|Quân khu|Quân đoàn|Quân chủng|Binh chủng|Tổng cục"
    "|Sư đoàn|Lữ đoàn|Binh đoàn|Trung đoàn|Tiểu đoàn|Đại đội|Ngân hàng|Kiểm toán|Viện|Đài|Báo|Thông tấn xã|Tòa án|(?:Tổng )?Liên đoàn|Liên minh|Hội(?! (?:đồng|nghị))"
)
"""How what has a Party committee or branch begins, and is no unit of administration."""


_TELL_KIND = ("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Thị ủy", "Quận ủy", *YOUTH_UNIONS.values())
"""How names end that tell the kind of the unit, so that its name alone stands behind them."""


BUREAU_CODES = ("BTV", "BCH", "ĐCT")
"""Symbols that every mass organisation writes: whose it is tells its name."""
PARTY_GROUPS = {"Ban cán sự đảng": "BCSĐ", "Đảng đoàn": "ĐĐ", "Đảng ủy": "ĐU"}
"""The Party's committees of offices, by how their names begin, and their symbols."""
_OF_PARTY = rf"(?:{'|'.join(PARTY_GROUPS)})"
_SHORTLY = (
    "Cơ quan|Bệnh viện|Trường|Học viện|Tổng công ty|Công ty|Tập đoàn|Trung tâm|Sở|Bộ|Cục|Ngân hàng"
    "|Quân khu|Quân đoàn|Sư đoàn|Lữ đoàn|Binh đoàn|Trung đoàn|Tiểu đoàn|Đại đội"
)
"""How an office is called by those to whom it is plain which one it is."""


def is_of_office(organ: Organ) -> bool:
    """Whether it is the Party committee of an office or an enterprise: `Đảng ủy Sở Y tế`."""
    name = organ.place.name if organ.place and not organ.place.kind else re.sub(rf"^{_OF_PARTY} ", "", organ.text)
    return name != organ.text and re.match(rf"(?i:{OFFICES})(?!\w)", name) is not None


def is_of_no_unit(organ: Organ) -> bool:
    """Whether it is a Party committee that is named without the kind of a unit: `Đảng ủy Than An Lâm`."""
    return organ.code == "ĐU" and organ.place is not None and not organ.place.kind


def is_named_shortly(name: str) -> bool:
    """Whether a committee's name does not tell which office it is of: `Đảng ủy Bệnh viện`."""
    return re.fullmatch(rf"{_OF_PARTY} (?:{_SHORTLY})", name) is not None


def is_national(organ: Organ) -> bool:
    """Whether it is the Party committee of an office of the whole country: `Đảng ủy Bộ Tài chính`, `Đảng ủy Quân khu 2`."""
    return _national().match(written_out(organ)) is not None


_SOCIETIES = "Hội|Liên hiệp|Liên đoàn|Liên minh|Ngân hàng"
"""What is of the whole country where its name ends so: `Đảng đoàn Hội Nông dân Việt Nam`, and not `… Việt Nam tỉnh An Lâm`."""


@cache
def _national() -> re.Pattern[str]:
    return regex(
        rf"{_OF_PARTY} (?!Bộ (?:Chỉ huy|đội|phận))(?:(?:{alternatives(word_list('national-office'))})(?!\w)|(?:{_SOCIETIES}) .*Việt Nam$)"
    )


_CLAUSE = (
    "rồi|cho|với|cùng|khi|trước|sau(?! đại học)|vào|bằng|đến|trên|này|nay|còn|sẽ|phải|cần|gửi|họp|nhưng|mà|nên|vì|bởi|từ(?! thiện)|tới|qua"
    "|vừa|gồm|hàng (?:năm|quý|tháng)|hằng|rất|một số|những|tất cả|toàn bộ|nêu|đồng thời|kịp thời|sớm|luôn"
    "|các (?:chi bộ|đảng bộ|cấp|văn bản|nội dung|nhiệm vụ|đơn vị|đồng chí)|(?:không|mới) (?:ban hành|có|được|xây dựng|thực hiện|tổ chức|còn|kịp)"
    "|hiện (?:nay|đã|đang|có)|giao (?:các|cho)|sơ kết|tổng kết|kết luận|thông qua|thông báo|phát động|quán triệt|lãnh đạo|chỉ đạo|yêu cầu"
    "|đề (?:nghị|ra|xuất)|xác định|phối hợp|tiếp tục|quyết định"
)
"""How the sentence goes on behind the name of an office, in small letters."""


def _unit_of_branch(plain: bool) -> str:
    """What a branch is of that is no place: `Chi bộ Công an xã Tân Khê`, `Chi bộ Phòng Giáo dục và Đào tạo`."""
    offices = spell("Công an|Quân sự|Trạm Y tế", plain=plain)
    units = spell("xã|phường|thị trấn|huyện", plain=plain)
    named = spell(OFFICES, plain=plain)
    goes_on = spell(
        "về|ngày|năm|để|nhằm|đã|đang|chưa|chậm|thì|đều|cũng|vẫn|là|có|do|theo|tại|trong|thực hiện|triển khai|ban hành|xây dựng|tổ chức|báo cáo|phê bình|được|hiện|hiện nay|đến nay|còn|phải|cần|sẽ|mới dừng|mới chỉ|mới đang",
        plain=plain,
    )
    clause = spell(_CLAUSE, plain=plain)
    number = rf"(?i:{spell('số', plain=plain)})"
    alone = spell(_SHORTLY, plain=plain)
    other_body = spell("Đảng|Chi|Ủy|Uỷ|UBND|HĐND|Ban|Sở|Phòng|Huyện|Tỉnh|Thành|Bộ", plain=plain)
    other = spell(r"(?:và|hoặc) (?:(?:các |của )?(?:chi bộ|đảng)|(?:[^\W\d]+ ){1,4}(?:số )?\d+)", plain=plain)
    behind = "|".join(
        rf"(?<=(?i:{spell(one, plain=plain)}) )"
        for one in ("chi bộ", "đảng bộ", "đảng ủy", "đảng uỷ", "chi ủy", "chi uỷ", "ban cán sự đảng", "đảng đoàn")
    )
    return (
        rf"(?:{behind})(?:(?i:{offices})(?!\w)(?:(?i: (?:{units}))(?!\w)(?: (?!{_ACTS}){PLACE})?)?"
        rf"|(?i:{named})(?: (?!(?i:{goes_on}|{other})(?!\w)|(?:{clause})(?!\w))(?:(?:{number} |(?<=khu |oàn |oan |đội |doi ))\d{{1,3}}(?![\w/–-])|(?:[-–] (?!(?:{other_body})(?!\w))(?=[{UPPER}]))?(?!{number} )[^\W\d][\w'’]*)){{1,9}}|(?:{alone})(?! (?:đội|phận|doi|phan)(?!\w))(?!\w))"
    )


def _numbered(plain: bool) -> str:
    """The number of a ward, a city's district, a quarter: `Ủy ban nhân dân quận 3`, `Chi bộ tổ dân phố số 5`."""
    kinds = [spell(kind, plain=plain) for kind in ("quận", "quận ủy", "quận uỷ", "phường", *_QUARTERS)]
    behind = "|".join(rf"(?<=(?i:{kind}) )" for kind in kinds)
    return rf"(?:{behind})(?:(?i:{spell('số', plain=plain)}) )?\d{{1,2}}[A-Z]?(?![\w%]|[-–/.,]\d)"


def _shortened() -> str:
    """Short names of provinces that do not look like others: `TP.HCM`, `BR-VT`."""
    names = {name for unit in units() for name in unit.also if re.search(r"[-.]|[A-Z]{2}", name)}
    return "(?i:" + "|".join(sorted(map(re.escape, names), key=lambda one: (-len(one), one))) + r")(?!\w)"


_GLUED = rf"(?<=[PpXxTt]\.)(?=[{UPPER}])"
"""`Sở Y tế TP.Hà Nội`: the name right behind the short kind."""
_NOT_OF_QUARTERS = "".join(
    f"(?<!{word} )"
    for word in [
        "ủy",
        "uỷ",
        "uy",
        "xã",
        "xa",
        "phường",
        "phuong",
        "trấn",
        "tran",
        "huyện",
        "huyen",
        "quận",
        "tỉnh",
        "tinh",
    ]
)
_NOT_OF_QUARTERS += "(?<!thành phố )(?<!thanh pho )(?<!thị xã )"
"""`Huyện ủy Buôn Đôn`, `Ban Chấp hành Đảng bộ xã Bản Bo`: the unit is called so, and is of no buôn or bản."""
_NO_OFFICE = (
    r"(?!ban (?:thuong vu|chap hanh|can su|bi thu|chi dao|to chuc|tuyen giao|dan van|noi chinh|kiem tra|quan ly)(?!\w))"
)
"""`cua Tinh uy, Ban Thuong vu …` without accents: no bản."""


_COMMITTEE_SHORT = "ĐU"
"""`ĐU xã Tân Xuân`, in capitals alone."""


def organ_pattern(*, plain: bool) -> str:
    """A regular expression for one organ with its place; `read_organ` reads its groups."""
    apart = ("BTV", "TRUNG ƯƠNG", _COMMITTEE_SHORT)
    names = [name for body in body_codes().values() for name in _names(body) if name.upper() not in apart]
    short = "" if plain else rf"|(?-i:{_COMMITTEE_SHORT})"  # without accents it is a word of its own
    central = spell(r"(?:Trung ương(?: Đảng)?(?: Cộng sản Việt Nam)?|TW(?: Đảng)?|TƯ(?: Đảng)?|T\.Ư)", plain=plain)
    quarters = alternatives([kind for kind, level in PLACE_KINDS.items() if level == "branch"], plain=plain)
    units = alternatives(
        [*(kind for kind, level in PLACE_KINDS.items() if level != "branch"), *SHORT_KINDS], plain=plain
    )
    provisional = rf"(?i: {spell('lâm thời', plain=plain)}(?!\w))?"
    of_union = spell(r"(?! (?:Đoàn|Hội(?! nghị)|Mặt trận|Tổng Liên đoàn)(?!\w))", plain=plain)
    kinds = rf"(?:{units}|{_NOT_OF_QUARTERS}{_NO_OFFICE if plain else ''}{quarters})"
    prefixes = alternatives(list({*(v for v in _PREFIXES.values()), "BTV", "BCH", "Thường vụ"}), plain=plain)
    acts = strip_accents(_ACTS) if plain else _ACTS
    ministry = spell(
        r"(?:Bộ trưởng(?:,| [-–]) )?(?:Bộ trưởng |Trưởng ban |Thống đốc |Tổng (?=Kiểm toán)|Tổng [A-Za-zà-ỹ]+ |Chủ nhiệm |Chánh án |Viện trưởng )?",
        plain=plain,
    )
    return (
        rf"(?P<organ>(?:(?i:(?P<prefix>{prefixes})) )??"
        rf"(?:(?i:(?P<bch>{spell('Ban Chấp hành|BCH', plain=plain)}) {central}{of_union})"
        rf"|(?i:{ministry}(?P<name>{alternatives(names, plain=plain)}{short}))(?!\w)(?i: (?:{spell('TW|Trung ương', plain=plain)})(?: {spell('Đảng', plain=plain)})?(?!\w))?"
        rf"|(?i:(?P<trung>{central}{of_union}))(?!\w))"
        rf"(?i: {spell('Việt Nam', plain=plain)}(?= (?:{units})(?!\w)))?{provisional}"
        rf"(?:(?i: ? (?P<kind>{kinds}))(?:(?!\w|\.\w)|{_GLUED})(?! (?:ủy|uỷ|uy)(?!\w)))?(?:(?: |{_GLUED})(?P<place>{DOUBLE}|{_shortened()}|{_unit_of_branch(plain)}|{_numbered(plain)}|(?!{acts}){_WORD}(?: (?!{acts})(?:{_WORD}|\d{{1,2}}(?!\d))){{0,3}}))?{provisional})"
    )


@cache
def _upper_pattern(plain: bool) -> re.Pattern[str]:
    kinds = alternatives(
        [*(kind for kind, level in PLACE_KINDS.items() if level in LEVEL_RANK and level != "commune"), "tp", "tx"],
        plain=plain,
    )
    acts = strip_accents(_ACTS) if plain else _ACTS
    return regex(
        rf" ?[,–-]? ?(?:(?i:(?P<kind>{kinds}))(?:\.? |\.)(?! ?(?:ủy|uỷ|uy|ỦY|UỶ|UY)(?!\w)))"
        rf"(?P<name>{DOUBLE}|(?!{acts}){_WORD}(?: (?!{acts}){_WORD}){{0,3}}|(?<=(?i:quận) )\d{{1,2}}(?![\w/–-]))"
    )


def upper_units(text: str, position: int, place: Place, *, plain: bool) -> tuple[tuple[Place, ...], int]:
    """The units above `place` that are printed at `position`, right behind it, and where they end."""
    if text.startswith(" (", position):  # `huyện Châu Thành (tỉnh Long An)`
        within, end = _units_above(text, position + 2, place, plain=plain)
        return (within, end + 1) if within and text.startswith(")", end) else ((), position)
    return _units_above(text, position, place, plain=plain)


def _units_above(text: str, position: int, place: Place, *, plain: bool) -> tuple[tuple[Place, ...], int]:
    found: list[Place] = []
    rank = LEVEL_RANK.get(unit_level(place) or "", 0)
    while rank and (match := _upper_pattern(plain).match(text, position)):
        upper = as_listed(Place(_kind(match["kind"].rstrip(".")) or "", match["name"]))
        level = unit_level(upper)
        if level is None or LEVEL_RANK.get(level, rank) >= rank:
            break  # another of a list: `UBND huyện A, thị xã B`
        found.append(upper)
        rank, position = LEVEL_RANK[level], match.end()
    return tuple(found), position


def _as_written(name: str) -> str:
    """A name in capitals as names are written: `LÝ HẠ` -> `Lý Hạ`."""
    if not name.isupper():
        return name
    listed = unit_names().get(one_tone_style(name.lower()))
    return listed or " ".join(word if KEPT.fullmatch(word) else word.capitalize() for word in name.split(" "))


_PERSON = regex(r"(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Lý|Đinh|Lương)(?: \w+){2,}")
"""How people are called; units of a province's level are not."""


def read_organ(match: re.Match[str]) -> Organ | None:
    """The organ that a match of `organ_pattern` found."""
    if match["bch"]:
        return Organ("Ban Chấp hành Trung ương", "TW", None, "central")
    if match["trung"]:
        return Organ("Ban Chấp hành Trung ương" if match["prefix"] else "Trung ương", "TW", None, "central")
    return _organ_called(match["name"], match["prefix"], match["kind"], match["place"])


@lru_cache(4_000)
def _organ_called(called: str, before: str | None, unit: str | None, where: str | None) -> Organ | None:
    """The organ that is `called` so, with what is printed before its name, and the kind and the name of its unit."""
    name = fold(one_tone_style(called))
    body = _organ_names(False).get(name)
    if body is None:
        return None
    if body.system == "mass" and not body.needs_place and unit:  # `Hội Nông dân Việt Nam tỉnh X`
        body = _organ_names(False).get(name.removesuffix(" viet nam"), body)
    text = body.name
    printed = fold(called)
    printed = _BUREAUS.get(printed[:4], printed[:4]) + printed[4:]
    for other in body.names:
        if body.needs_place and fold(other) == printed and not any(word.isupper() for word in other.split()):
            text = other
    if text.endswith(" Tỉnh ủy") and printed.endswith(" thanh uy"):  # `UBKT Thành ủy`
        text = f"{text.removesuffix('Tỉnh ủy')}Thành ủy"
    if printed in _COMMANDS:
        text = "Bộ Chỉ huy quân sự"
    if text.startswith("Đảng ủy ") and printed.startswith(fold(_PLENUM)):
        text = _PLENUM + text.removeprefix("Đảng ủy ")
    of_youth = _KIND_OF_YOUTH.get(text)
    prefix = _PREFIXES.get(fold(before)) if before else None
    if prefix:
        text = f"{prefix} {text}"
    code = body.code or "TW"
    if not body.needs_place:
        return Organ(text, code, None, body.level)
    of_commune = (kind for kind in _OF_COMMUNE if text.endswith(f" {kind}") and not text.endswith(" thị xã"))
    own_kind = of_youth or next(of_commune, None)
    if own_kind and code == "ĐU":  # `Ban Chấp hành Đảng bộ xã`: of the commune, as `Đảng ủy xã`
        text = text.removesuffix(f" {own_kind}")
    printed_kind = unit if not own_kind else None  # in `Đảng bộ xã Bản Bo` it begins the name
    told = next((kind for end, kind in _KIND_OF_COMMITTEE.items() if text.endswith(end)), _KIND_OF_CODE.get(code))
    kind = own_kind or _kind(printed_kind) or (_CITY if text.endswith(_OF_CITY) else told)
    city = kind == _CITY
    named = re.sub(r"^Số (?=\d)|^SỐ (?=\d)", "số ", where.strip()) if where else None
    if (
        named
        and kind in ("tỉnh", "thành phố")
        and _PERSON.match(named)
        and one_tone_style(named.lower()) not in unit_names()
    ):
        named = None  # `Chủ tịch UBND tỉnh Nguyễn Văn Bình`
    if named and unit and not printed_kind:
        named = f"{unit} {named}"
    if code == "ĐH" and not kind:
        named = None  # `Đại hội Hội Nông dân tỉnh`, `Đại hội đại biểu Đảng bộ Quân sự tỉnh`: the name is of no unit
    place = as_listed(Place(kind or "", _as_written(named))) if named else None
    level = (None if city and place else body.level) or unit_level(place or Place(kind or "", ""))
    if place is None and (unit or own_kind):
        place = Place(kind or "", "")
    return Organ(text, code, place, level)


def read_whole_organ(match: re.Match[str], *, plain: bool) -> tuple[Organ | None, int]:
    """The same with the units above its own that are printed behind it, and where they end."""
    organ = read_organ(match)
    if organ is None or organ.place is None or not organ.place.name:
        return organ, match.end()
    uppers, end = upper_units(match.string, match.end(), organ.place, plain=plain)
    return replace(organ, uppers=uppers) if uppers else organ, end


@lru_cache(10_000)
def as_listed(place: Place) -> Place:
    """A province or city under the Centre as the gazetteer writes it, however it is printed: `TP.HCM`, `Đắc Lắc`."""
    found = _listed_places().get((place.kind, _spelling(place.name)))
    return found or place


@cache
def _listed_places() -> dict[tuple[str, str], Place]:
    """By kind and spelling; where a spelling is of one place alone, also without its kind."""
    found: dict[tuple[str, str], Place] = {}
    for unit in units():
        if PLACE_KINDS[unit.place.kind] == "province":
            for name in (unit.place.name, *unit.also):
                found[unit.place.kind, _spelling(name)] = unit.place
            for name in unit.also:
                found["", _spelling(name)] = unit.place
    return found


def _spelling(name: str) -> str:
    return re.sub(r"[\s.\-–]+", " ", fold(name)).strip()


def unit_level(place: Place, day: date | None = None) -> str | None:
    """The level of a unit of administration on `day`; a city that is not under the Centre is one of a province's
    districts, as Huế was up to 2024.

    `thành phố` alone may be either: it is taken for one under the Centre.
    """
    if place.kind == _CITY and place.name:
        first = _central_cities().get(fold(place.name), date.max)
        return "province" if (day or date.max) >= first and first < date.max else "district"
    return PLACE_KINDS.get(place.kind)


def unit_above(place: Place, day: date | None = None) -> Place | None:
    """The unit above a commune or district on `day`, where the gazetteers know exactly one of its name.

    The kind of a district changes with time, so that its name alone is looked for.
    """
    listed = set(_parents_listed().get(place, ()))
    if listed and len(districts_of_commune(place)) > 1:
        listed = set()  # communes of other districts are called so, too
    if not listed and unit_level(place, day) == "district":
        listed = set(provinces_with(place))
    above = unit_named(listed.pop()) if len(listed) == 1 else None
    return former_above(place, above, day) if above and day else above


@cache
def _parents_listed() -> dict[Place, set[str]]:
    """The names of the units above each listed one."""
    found: dict[Place, set[str]] = {}
    for unit in units():
        if unit.parent:
            found.setdefault(unit.place, set()).add(unit.parent)
    return found


@lru_cache(10_000)
def provinces_with(district: Place) -> frozenset[str]:
    """The provinces that had a district of this name, each another one: Ba Vì lay in Hà Tây, and then in Hà Nội."""
    named = provinces_of_district(district.name, district.kind)
    return frozenset(name for name in named if not (_is_former(name) and _heir_of_province(name) in named))


def _heir_of_province(name: str) -> str | None:
    place = unit_named(name)
    heir = _end_of(place)[1] if place else None
    return heir.name if heir else None


def former_above(place: Place, above: Place, day: date) -> Place:
    """The province of a district on `day`, whose later one is `above`: Ứng Hòa lay in Hà Tây up to 31/7/2008."""
    for name in filter(_is_former, provinces_of_district(place.name)):
        former = unit_named(name)
        if former and _end_of(former)[0] >= day and _end_of(former)[1] == above:
            return former
    return above


def _is_former(province: str) -> bool:
    """Whether a province had ended while its districts went on."""
    place = unit_named(province)
    return place is not None and _end_of(place)[0] < last_day_of_districts()


def unit_named(name: str) -> Place | None:
    """The listed unit of this name, with its kind."""
    return _units_by_name().get(name)


@cache
def _units_by_name() -> dict[str, Place]:
    """The first listed unit of each name."""
    return {unit.place.name: unit.place for unit in reversed(units())}


def heir_of(place: Place, day: date) -> Place:
    """The unit that a listed one had become by `day`, where there is exactly one; else the unit itself."""
    last, heir = _end_of(place)
    return heir if heir and last < day else place


@cache
def _end_of(place: Place) -> tuple[date, Place | None]:
    """The last day of a listed unit, `date.max` where it goes on, and its only heir."""
    rows = [unit for unit in units() if unit.place == place]
    heirs = {name for unit in rows for name in unit.successors}
    last = max((unit.valid_to or date.max for unit in rows), default=date.max)
    return last, unit_named(heirs.pop()) if len(heirs) == 1 else None


@cache
def _central_cities() -> dict[str, date]:
    """The cities under the Centre, by their folded names, with the first day as such; `date.min` where nobody asks."""
    found: dict[str, date] = {}
    for unit in units():
        for name in (unit.place.name, *unit.also) if unit.place.kind == _CITY else ():
            found[fold(name)] = min(unit.valid_from or date.min, found.get(fold(name), date.max))
    return found


def is_of_city(organ: Organ) -> bool:
    """Whether it is the committee of a city or an office of it, under the Centre or in a province: both write `…TU`."""
    city = organ.place is not None and organ.place.kind == _CITY
    return organ.text.endswith(_OF_CITY) or (organ.code in ("TU", "ThU") and city)


def is_of_province(organ: Organ) -> bool:
    """Whether it is called that of a province without its name: `Tỉnh ủy`, `Ban Tổ chức Tỉnh ủy`, `UBND tỉnh`."""
    if organ.place is None:
        return organ.text.endswith(_OF_PROVINCE)
    return organ.place.kind == "tỉnh" and not organ.place.name


def _kind(printed: str | None) -> str | None:
    if not printed:
        return None
    folded = fold(printed)
    return _kinds_by_fold().get(folded) or SHORT_KINDS.get(folded)


@cache
def _kinds_by_fold() -> dict[str, str]:
    return {fold(kind): kind for kind in reversed(PLACE_KINDS)}


_SHORT = regex("UBND|HĐND")
_LONG = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân"}


def councils_in_full(name: str) -> str:
    """A name with `UBND` and `HĐND` written out."""
    return _SHORT.sub(lambda short: _LONG[short.group()], name)


def written_out(organ: Organ, own: Place | None = None) -> str:
    """The organ's whole name with its place, or with `own` where none is printed: `Huyện ủy Tam Đường`."""
    place = organ.place if organ.place and organ.place.name else own
    if organ.code in ("TW",) or place is None:
        if organ.place and organ.place.kind and not organ.text.endswith(_TELL_KIND):
            return f"{organ.text} {organ.place.kind}"
        return organ.text
    if organ.text.endswith("Đảng bộ"):
        return f"{organ.text} {place.kind} {place.name}"
    if organ.code in _KIND_OF_CODE or organ.text.endswith(_TELL_KIND):
        told = organ.text.lower().endswith(f" {place.kind}")  # `Ban Chấp hành Đảng bộ quận 3`
        kind = (
            f" {place.kind.capitalize()}" if place.kind and place.name.isdigit() and not told else ""
        )  # `Quận ủy Quận 3`
        return f"{organ.text}{kind} {place.name}"
    if organ.text.endswith(f" {place.name}"):
        return organ.text  # the place stands in a name that no gazetteer has
    kind = f" {place.kind}" if place.kind else ""
    text = organ.text.removesuffix(" tỉnh") if kind else organ.text  # `Công an tỉnh`, of a city as well
    return f"{text}{kind} {place.name}"
