"""What is written in and behind the boxes of the picture: short lines, and the full title of a document."""

from __future__ import annotations

import re
import unicodedata

from graph.analysis.label import vietnamese_date
from graph.messages import say
from graph.model import Document

LINE_LIMIT = 25
TITLE_LIMIT = 400
DIRECTION_MARKS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""The invisible characters that turn the direction of what stands around them, as a pattern's class."""
_TURNING = re.compile(f"[{DIRECTION_MARKS}]")


def legible(text: str) -> str:
    """`text` in NFC on one line, without surrogates and the control characters that XML forbids, marks that turn its
    direction as what cannot be read.
    """
    kept = text if text.isprintable() else "".join(map(_plain, _TURNING.sub("\ufffd", text)))
    return " ".join(unicodedata.normalize("NFC", kept).split())


def _plain(letter: str) -> str:
    return " " if unicodedata.category(letter) in {"Cc", "Cs", "Cn"} else letter


def shorten(text: str, limit: int = LINE_LIMIT) -> str:
    """`text` in at most `limit` characters, cut behind a word, with an ellipsis where some is missing."""
    if len(text) <= limit:
        return text
    head = text[:limit].rpartition(" ")[0].rstrip(" ,;:(") or text[: limit - 1]
    return f"{head[: limit - 1]}…"


def shorten_front(text: str, limit: int = LINE_LIMIT) -> str:
    """`text` with its end kept: of an organ, the place tells more than the kind of committee."""
    if len(text) <= limit:
        return text
    tail = text[-limit:].partition(" ")[2] or text[-(limit - 1) :]
    return f"…{tail}"


def two_lines(text: str, limit: int = LINE_LIMIT) -> tuple[str, str]:
    """`text` cut behind a word: in the middle if it fits in two lines, else where the first line is full."""
    cuts = [index for index, letter in enumerate(text) if letter == " " and index <= limit]
    if not cuts:
        return text, ""
    even = min(cuts, key=lambda cut: (max(cut, len(text) - cut - 1), -cut))
    cut = even if len(text) - even - 1 <= limit else cuts[-1]
    return text[:cut], text[cut + 1 :]


def short_organ(issuer: str, limit: int = LINE_LIMIT) -> str:
    """`Ban Thường vụ Huyện ủy Tam Đường` as `BTV Huyện ủy Tam Đường`, shortened further where needed."""
    name = legible(issuer)
    for pair in say("picture_short_organs", "vi").split("; "):
        long, _, short = pair.partition("=")
        name = name.replace(long, short)
    return shorten_front(name, limit)


def short_name(document: Document, language: str) -> str:
    """Number or name of a document, else its type, as it is called in a sentence."""
    name = document.code or document.name or document.title or document.type
    return legible(name or "") or say("picture_unnamed", language)


def document_title(document: Document, language: str) -> str:
    """All that is known of a document in one line, for the tooltip and for those who cannot see the box."""
    name = short_name(document, language)
    kind = legible(document.type or "")
    parts = [
        f"{kind} {name}" if kind and document.code else name,
        when_text(document, None, language),
        legible(document.issuer or ""),
        legible(document.title or "") if document.code or document.name else "",
        say("picture_held" if document.held else "picture_not_held", language),
    ]
    return shorten(" · ".join(part for part in parts if part), TITLE_LIMIT)


def when_text(document: Document, term: str | None, language: str) -> str:
    """The date as people write it, else the term, else that the date is not known."""
    if document.date:
        return vietnamese_date(document.date)
    return say("picture_term", language, term=term) if term else say("date_unknown", language)


def box_lines(document: Document, term: str | None, language: str) -> tuple[str, ...]:
    """The two or three lines in a document's box.

    Number, date, issuer; a name that does not fit in one line takes two and leaves out the issuer, whom such
    names tell (`Nghị quyết Hội nghị Trung ương 5 (khóa X)`).
    """
    name = short_name(document, language)
    when = when_text(document, term, language)
    if len(name) > LINE_LIMIT:
        head, rest = two_lines(name)
        return (head, shorten(rest), when) if rest else (shorten(name), when)
    issuer = short_organ(document.issuer or "")
    return (name, when, issuer) if issuer else (name, when)
