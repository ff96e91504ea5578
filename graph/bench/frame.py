"""What stands above and below the text of a generated paper: its letterhead, to whom it goes, its signature."""

from __future__ import annotations

from graph.bench.register import CENTRE, Level
from graph.bench.voice import Voice, printed_month

_COLUMN = 60
"""Where the right column of a letterhead begins, in characters, where its two columns stand beside each other."""


def letterhead(voice: Voice, title: str) -> list[str]:
    """The lines down to the title, in the form of the Party or of the State."""
    issuer, when, letter = voice.issuer, voice.date, voice.kind.form == "letter"
    code = voice.country.code(voice.index)
    dated = f"{issuer.seat}, ngày {when.day:02d} tháng {printed_month(when.month)} năm {when.year}"
    head = (voice.organ(voice.index).upper(),) if issuer.index == CENTRE else issuer.head
    if voice.party:
        left, right = [*head, "*", f"Số {code}"], ["ĐẢNG CỘNG SẢN VIỆT NAM", dated]
    else:
        left = [*head, f"Số: {code}"]
        right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", dated]
    if letter:
        to = f"Kính gửi: {voice.pick(_recipients(voice)[1:4])}"
        return [*left, title, "", *right, "", to, ""]
    lines = [*left, "", *right]
    if voice.chance() < 0.35:
        right = [*right[:-1], *[""] * (len(left) - len(right)), dated]
        left += [""] * (len(right) - len(left))
        lines = [f"{one:<{_COLUMN}}{other}".rstrip() for one, other in zip(left, right, strict=True)]
    return [*lines, "", voice.kind.word.upper(), title, *(["-----"] if voice.party else []), ""]


def signature(voice: Voice) -> list[str]:
    """To whom the paper goes, in whose name it is signed, and an invented name."""
    issuer, names, recipients = voice.issuer, voice.stock.names, _recipients(voice)
    sent = voice.some(recipients[:-1], 2 + int(voice.chance() * 2))
    who = " ".join(voice.pick(names[part]) for part in ("family", "middle", "given"))
    lines = ["Nơi nhận:", *(f"- {one};" for one in sent), f"- {recipients[-1]}.", ""]
    return [*lines, *_signed(voice), "", "(Đã ký)" if issuer.level == Level.CENTRAL else who]


def _signed(voice: Voice) -> list[str]:
    issuer = voice.issuer
    if issuer.index == CENTRE:
        return [f"T/M {voice.organ(voice.index).upper()}"]
    if issuer.system == "state":
        return ["TM. ỦY BAN NHÂN DÂN", voice.pick(("CHỦ TỊCH", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"))]
    if issuer.system == "party":
        organ = "BAN CHẤP HÀNH" if voice.kind.form == "resolution" else "BAN THƯỜNG VỤ"
        organ = "CHI BỘ" if issuer.level == Level.BRANCH else organ
        return [f"T/M {organ}", voice.pick(("BÍ THƯ", "PHÓ BÍ THƯ"))]
    return {
        "government": ["TM. CHÍNH PHỦ", "THỦ TƯỚNG"],
        "premier": ["THỦ TƯỚNG"],
        "ministry": ["BỘ TRƯỞNG"],
        "council": ["CHỦ TỊCH"],
    }[issuer.system]


def _recipients(voice: Voice) -> list[str]:
    return voice.stock.recipients["party" if voice.party else "state"]
