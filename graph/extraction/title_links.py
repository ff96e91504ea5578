"""What titles say of other papers: `Luật sửa đổi, bổ sung một số điều của Luật Kế toán, Luật Giá số 56/2024/QH15`, `Hướng dẫn A
một số nội dung của Quy định B`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from graph.extraction.flow_reading import FlowReading
from graph.extraction.grammar import compiled, grammar
from graph.extraction.links import NESTED, evidence_of
from graph.extraction.mentions import Mention
from graph.extraction.spelling import either
from graph.folding import fold, one_tone_style
from graph.model import LinkClaim
from graph.patterns import regex

_AMENDING = regex(r"(?:luat|phap lenh) (?:sua doi|bo sung)")
_DRAFT = regex(
    either(
        r"(?:dự án|dự thảo|hồ sơ|đề nghị|xây dựng|soạn thảo|cho ý kiến(?: về)?|trình Quốc hội thông qua|chính sách của) [“\"]?$"
    ),
    re.IGNORECASE,
)
_BEFORE = 28
_LAWS = ("Luật", "Bộ luật", "Pháp lệnh")
_NAMED = regex(
    either(r"(?<!\w)(?-i:Bộ luật|Luật|Pháp lệnh) (?:(?!,? (?:và )?(?-i:Bộ luật|Luật|Pháp lệnh) )[^;()\n]){2,120}")
)
"""One law after the other in a title: `Luật Tiếp công dân`, `Luật Khiếu nại`."""


_SOME_OF = regex(
    either(
        r" (?:về )?(?:một số|những|các) (?:nội dung|vấn đề|điểm|quy định|điều)(?: (?:cụ thể|chủ yếu|cơ bản|nghiệp vụ))?(?: (?:của|trong|tại))? "
    ),
    re.IGNORECASE,
)
GUIDANCE = "Hướng dẫn"


def guided_in_title(readings: list[FlowReading], numbers: dict[int, int]) -> Iterator[LinkClaim]:
    """A guidance whose title is on some of what another paper rules guides that one."""
    for reading in readings:
        for one, other in pairwise(reading.mentions):
            if one.type != GUIDANCE or one.kind != "full" or other.kind == "backref" or other.type == GUIDANCE:
                continue
            told = _SOME_OF.fullmatch(reading.text, one.core, other.lead)
            sentence = reading.sentence_at(one.start) if told else None
            if told and sentence:
                evidence = evidence_of(reading, sentence, one, told.group().strip(), "huong-dan/title", NESTED)
                yield LinkClaim(numbers[id(one)], "guides", numbers[id(other)], evidence)


def title_links(readings: list[FlowReading], numbers: dict[int, int]) -> Iterator[LinkClaim]:
    """A law whose title says that it amends others, and those of them that the text cites on their own.

    The nearest mention before it counts, else the first after it.
    """
    named: dict[str, list[tuple[int, Mention]]] = {}
    amending: list[tuple[int, FlowReading, Mention, str]] = []
    for reading in readings:
        for mention in reading.mentions:
            if mention.type not in _LAWS or mention.kind == "backref":
                continue
            title = (mention.title if mention.code else mention.name) or ""
            place = numbers[id(mention)]
            draft = _DRAFT.search(reading.text, max(0, mention.start - _BEFORE), mention.start)
            if _AMENDING.match(fold(title)) and not (draft and mention.code is None):
                amending.append((place, reading, mention, title))
            elif title:
                named.setdefault(_key(title), []).append((place, mention))
    for place, reading, mention, title in amending:
        for law in _laws_named(title):
            others = [(other, one) for other, one in named.get(_key(law.group()), []) if not _younger(one, mention)]
            before = [other for other, _ in others if other < place]
            target = before[-1] if before else next((other for other, _ in others), None)
            sentence = reading.sentence_at(mention.start)
            if target is not None and sentence is not None:
                evidence = evidence_of(
                    reading, sentence, mention, title[: law.start()].strip(), "sua-doi/title", NESTED
                )
                yield LinkClaim(place, "amends", target, evidence)


def _laws_named(title: str) -> Iterator[re.Match[str]]:
    """The laws that the title of an amending one names, whether the authority file knows them or not."""
    known = list(compiled(grammar(plain=False).known_law).finditer(title, 5))
    yield from known
    yield from (one for one in _NAMED.finditer(title, 5) if not any(one.start() == law.start() for law in known))


def _younger(mention: Mention, than: Mention) -> bool:
    """Whether one law is of a later year than the other: it cannot have been amended by it."""
    years = [
        (one.code.year if one.code else None) or (one.day.year if one.day else None) or _year(one.partial)
        for one in (mention, than)
    ]
    return years[0] is not None and years[1] is not None and years[0] > years[1]


def _year(partial: str | None) -> int | None:
    return int(partial[:4]) if partial and partial[:4].isdigit() else None


def _key(title: str) -> str:
    return " ".join(fold(one_tone_style(title)).replace(",", " ").split())
