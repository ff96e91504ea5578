"""Which part of a consolidated text a note calls `Điều này`, `Khoản này`: the one in which its mark stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.extraction.flow_reading import FlowReading
from graph.folding import fold
from graph.model import LinkClaim
from graph.patterns import regex

_THIS = regex(r"(?P<kind>dieu|khoan|diem|muc|chuong|phu luc) nay")
_ARTICLE = regex(r"(?m)^[*“ ]*(?:Điều|Dieu) (?P<number>\d{1,3}[a-zđ]?)(?!\w)")
_CLAUSE = regex(r"(?m)^[*“ ]*(?P<number>\d{1,2}[a-zđ]?)\. ?")
_POINT = regex(r"(?m)^[*“ ]*(?P<number>[a-zđ]{1,2})\) ?")
_HEADED = {
    "chuong": regex(r"(?im)^[*“ ]*(?:chương|chuong) (?P<number>[IVXLC\d]{1,6})(?!\w)"),
    "muc": regex(r"(?im)^[*“ ]*(?:mục|muc) (?P<number>[IVXLC\d]{1,6})(?!\w)"),
    "phu luc": regex(r"(?im)^[*“ ]*(?:phụ lục|phu luc)(?: (?:số )?(?P<number>[IVXLC\d]{1,6}))?(?!\w)"),
}
_FAR = 40_000
"""So far above its mark an article may begin, in characters."""


def with_noted_parts(links: list[LinkClaim], main: FlowReading, notes: list[FlowReading]) -> Iterator[LinkClaim]:
    """`links`, those of notes with the number of the part that is called `this` there beside what is printed."""
    marks = {id(note): main.flow.mark_of(note.flow) for note in notes}
    for link in links:
        this = _THIS.fullmatch(fold(link.evidence.part or "")) if link.evidence.footnote else None
        note = next((one for one in notes if _holds(one, link)), None) if this else None
        position = marks[id(note)] if note else None
        part = _part_at(main.text, position, this["kind"]) if this and position is not None else None
        yield replace(link, evidence=replace(link.evidence, noted=part)) if part else link


def _holds(note: FlowReading, link: LinkClaim) -> bool:
    whole = note.flow.span(0, len(note.text))
    return whole.start <= link.evidence.span.start < whole.end


def _part_at(text: str, position: int, kind: str) -> str | None:
    """The part of a `kind` in which `position` of the running text stands: `khoản 2 Điều 5`."""
    begin = max(0, position - _FAR)
    if kind in _HEADED:
        heading = _last(_HEADED[kind], text, begin, position)
        return " ".join(heading.group().strip(" *“").split()) if heading else None
    article = _last(_ARTICLE, text, begin, position)
    if article is None:
        return None
    whole = f"Điều {article['number']}"
    if kind == "dieu":
        return whole
    clause = _last(_CLAUSE, text, article.end(), position)
    if kind == "khoan":
        return f"khoản {clause['number']} {whole}" if clause else None
    point = _last(_POINT, text, clause.end() if clause else article.end(), position)
    if point is None:
        return None
    above = f"khoản {clause['number']} " if clause else ""
    return f"điểm {point['number']} {above}{whole}"


def _last(pattern: re.Pattern[str], text: str, begin: int, end: int) -> re.Match[str] | None:
    found = None
    for match in pattern.finditer(text, begin, end):
        found = match
    return found
