"""In whose name a document is signed."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.folding import fold
from graph.patterns import regex

SIGNED = regex(
    r"(?:^|\n| {2}|\| |(?<=ơi nhận: )|(?<=ơi nhận ))\**(?P<how>T/M|TM[./]?|K/T|KT[./]?|T/L|TL[./]?|TUQ\.?|Q\.)\s*(?P<organ>[^\n]{3,80})"
)
"""How a signature begins: in whose name."""

_ON_BEHALF = ("T/M", "TM.", "TM/", "TM")
_OFFICE = regex(
    r"(?<! ĐOÀN)(?<!^ĐOÀN)(?<!^BAN) (?=(?:PHÓ |Q\. )?(?:TỔNG BÍ THƯ|BÍ THƯ|CHÁNH VĂN PHÒNG|CHỦ TỊCH|CHỦ NHIỆM|TRƯỞNG BAN|TRƯỞNG ĐOÀN|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG"
    r"|THỦ TƯỚNG|CỤC TRƯỞNG|HIỆU TRƯỞNG|[TK]/[MTL])(?!\w))"
)
"""Where the office of who signs stands on the same line: `T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ`."""


@lru_cache(16)
def _signatures(tail: str) -> tuple[re.Match[str], ...]:
    return tuple(SIGNED.finditer(tail))


def signed_by(tail: str) -> str | None:
    """In whose name the document is signed, as printed: `T/M BAN THƯỜNG VỤ`, `TM. CHÍNH PHỦ`."""
    match = next(iter(_signatures(tail)), None)
    if match is None:
        return None
    organ = _OFFICE.split(re.split(r" {2,}|\t| \|", match["organ"].strip())[0])[0].strip(" *")
    return f"{match['how']} {organ}"


def signing_prefix(tail: str) -> str | None:
    """`Ban Thường vụ` where the signature says `T/M BAN THƯỜNG VỤ`, nothing for `T/M HUYỆN ỦY`; None where none signs so."""
    for match in _signatures(tail):
        signed = fold(match["organ"])
        if signed.startswith(("ban thuong vu", "btv", "thuong vu")):
            return "Ban Thường vụ"
        if signed.startswith("ban thuong truc"):
            return "Ban Thường trực"
        if signed.startswith(("ban chap hanh", "bch")) and "trung uong" not in signed:
            return "Ban Chấp hành"
        if match["how"] in _ON_BEHALF and signed.startswith(("tinh uy", "thanh uy", "huyen uy", "dang uy")):
            return ""
    return None


def central_signer(tail: str, under_type: str) -> str | None:
    """Which organ of the Centre signs, else which one stands under the type (`CHỈ THỊ` / `CỦA BỘ CHÍNH TRỊ`): `/TW`
    tells Politburo, Secretariat and Central Committee not apart."""
    for match in _signatures(tail):
        signed = fold(match["organ"])
        for words, name in _CENTRAL.items():
            if signed.startswith(words) and match["how"] in _ON_BEHALF:
                return name
    said = fold(under_type)
    return next((name for words, name in _CENTRAL.items() if re.search(rf"(?:^|(?<!\w)cua ){words}", said)), None)


_CENTRAL = {
    "bo chinh tri": "Bộ Chính trị",
    "ban bi thu": "Ban Bí thư",
    "ban chap hanh trung uong": "Ban Chấp hành Trung ương",
}
