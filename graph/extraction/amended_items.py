"""What the items of an amending article change: `Điều 1. Sửa đổi, bổ sung một số điều của Nghị định A như sau:` and below it
`1. Sửa đổi khoản 2 Điều 5 như sau:`, which does not name the paper again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from graph.extraction.flow_reading import FlowReading
from graph.extraction.links import JOINED, evidence_of, governing
from graph.extraction.spelling import either
from graph.extraction.structure import Sentence
from graph.model import SELF, LinkClaim
from graph.patterns import regex

_ARTICLE = regex(r"(?:Điều|Dieu) \d{1,3}[a-z]?\. ")
_AMENDS = regex(either(r"(?<!\w)(?:sửa đổi|bổ sung|thay thế|bãi bỏ)(?!\w)"), re.IGNORECASE)
_NUMBER = regex(r"(?:(\d{1,2})[.)]|[a-zđ]\)) ?")
_CHANGES = regex(
    either(
        r"(?:sửa đổi|bổ sung|thay thế|thay(?= cụm từ| từ| các từ)|điều chỉnh|bãi bỏ|hủy bỏ|huỷ bỏ|bỏ(?= cụm từ| từ| các từ))(?!\w)"
    ),
    re.IGNORECASE,
)
"""With what such an item begins."""
_PIN = either(r"(?:điểm|khoản|điều|mục|chương|phần|phụ lục|mẫu|biểu|tiết)(?: số)? (?!của|này|sau|tại|và)[\wđ./-]{1,12}")
_PINS = regex(
    rf"{_PIN}(?:(?:,| và| va|, và|;)? (?:{_PIN}|(?:và )?[\da-zđ]{{1,4}}(?=,| và| va|[ .;:]|$)(?! \w+ (?:như|thành))))*",
    re.IGNORECASE,
)
_ARTICLE_IN = regex(either(r"(?:điều|phụ lục|chương|mẫu|biểu) \S+"), re.IGNORECASE)
_INTO = regex(either(r" vào(?: (?:sau|trước|cuối|đầu))?(?!\w)"), re.IGNORECASE)
_AT = regex(
    either(r" (?:tại|ở|trong) (?=(?:các )?(?:điểm|khoản|điều|mục|chương|phụ lục|mẫu|biểu|tên) )"), re.IGNORECASE
)
_THEN = regex(either(r" (?:như sau|thành|bằng)(?!\w)"), re.IGNORECASE)
_QUOTED = regex(r"“[^”]*”?")


def amended_items(reading: FlowReading, numbers: dict[int, int], links: list[LinkClaim]) -> Iterator[LinkClaim]:
    """Which part of a paper each item below an article of `links` that amends it changes; what an item repeals is amended
    too, as the article says of all."""
    amended = {link.object for link in links if link.subject == SELF and link.relation == "amends"}
    if not amended:
        return
    for index, line in enumerate(reading.sentences):
        if line.zone != "article" or not _ARTICLE.match(reading.text, line.start):
            continue
        inside = [one for one in reading.within(line) if not one.this]
        meant = [one for one in inside if numbers[id(one)] in amended]
        if len(meant) != 1 or not _AMENDS.search(reading.text, line.start, meant[0].lead):
            continue
        governor = governing(reading, line)
        for item, verb, part in _items(reading, index + 1):
            evidence = evidence_of(reading, item, item, verb, "amended-item", JOINED)
            evidence = replace(evidence, governed_by=governor, partial=True, part=part)
            yield LinkClaim(SELF, "amends", numbers[id(meant[0])], evidence)


def _items(reading: FlowReading, first: int) -> Iterator[tuple[Sentence, str, str]]:
    """The items from sentence `first` on, up to the next article, that change a part: their verb and the part. What is
    put in, between quotation marks, is not read."""
    opened, above = 0, ""
    for line in islice(reading.sentences, first, None):
        text = reading.text[line.start : line.end]
        quoted = opened > 0 or text.startswith("“")
        opened = max(0, opened + text.count("“") - text.count("”"))
        if line.zone in ("header", "signature") or (not quoted and _ARTICLE.match(text)):
            return
        number = _NUMBER.match(text)
        if quoted or number is None or line.zone != "article":
            continue
        verb = _CHANGES.match(text, number.end())
        alone = all(one.this for one in reading.within(line))
        part = _part(text[verb.end() :]) if verb and alone else None
        if number[1]:
            above = part or ""
        elif part and above and not _ARTICLE_IN.search(part):
            part = f"{part} {above}"  # `a) Sửa đổi khoản 1` below `2. Sửa đổi Điều 9`
        if verb and part and _ARTICLE_IN.search(part):
            yield line, verb.group(), part


def _part(behind: str) -> str | None:
    """The part that an item names behind its verb: `khoản 2 Điều 5`, `khoản 3 Điều 9` of `khoản 3 vào Điều 9`."""
    bare = _QUOTED.sub(lambda quoted: " " * len(quoted.group()), behind)
    at = _AT.search(bare)
    told = bare[at.end() :] if at else bare
    then = _THEN.search(told)
    told = told[: then.start()] if then else told
    into = _INTO.search(told)
    pins = _PINS.search(told, 0, into.start() if into else len(told))
    if pins is None:
        return None
    part = pins.group().strip(" .,;:")
    place = _ARTICLE_IN.search(told, into.end()) if into and not _ARTICLE_IN.search(part) else None
    return f"{part} {place.group().strip(' .,;:')}" if place else part
