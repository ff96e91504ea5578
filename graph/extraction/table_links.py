"""Links that a table's headings tell: `Văn bản | Văn bản bị thay thế` over rows that name one paper in each cell."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from graph.extraction.families import may_change, of_later_year
from graph.extraction.flow_reading import FlowReading
from graph.extraction.links import JOINED, evidence_of, governing
from graph.extraction.mentions import Mention
from graph.extraction.spelling import either
from graph.folding import fold
from graph.model import LinkClaim

_VERBS = {"thay the": "replaces", "bai bo": "repeals", "huy bo": "repeals", "sua doi": "amends"}
_VERB = r"(?P<verb>thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|sửa đổi)(?:, bổ sung)?"
_PAPER = r"(?:(?:các )?(?:văn bản|quyết định|nghị quyết|quy định|quy chế|kế hoạch|thông tư|nghị định)(?: cũ| mới)? ?)"
_OLD = re.compile(
    rf"{_PAPER}?(?:đã )?(?:được|bị) {_VERB}|{_VERB.replace('verb', 'cho')}(?: cho)?(?: {_PAPER}(?:nào|số)?)?",
    re.IGNORECASE,
)
"""Over the papers that others replaced: `Văn bản bị thay thế`, `Thay thế văn bản`."""
_NEW = re.compile(
    rf"{_PAPER}{_VERB}|{_PAPER}?(?:đã )?(?:được|bị) {_VERB.replace('verb', 'by')} (?:bởi|bằng|tại|theo)(?: {_PAPER})?",
    re.IGNORECASE,
)
"""Over what replaced them: `Văn bản thay thế`, `Được thay thế bởi`."""
_NAMES = re.compile(
    either(
        r"(?:tên |số(?:,|/)? ?(?:ký hiệu)? ?)?(?:các )?(?:văn bản|quyết định|nghị quyết|quy định|quy chế|kế hoạch|thông tư|nghị định)(?!\w)"
    ),
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which column holds what does it, which what it is done to, whose heading says so; how many there are."""

    giver: int
    target: int
    told: int
    relation: str
    width: int


def table_links(reading: FlowReading, numbers: dict[int, int]) -> Iterator[LinkClaim]:
    """A link for each row that names one whole paper in both cells."""
    columns: _Columns | None = None
    head = None
    for sentence in reading.sentences:
        line = reading.text[sentence.start : sentence.end]
        cells = _cells(line)
        if len(cells) < 2:
            columns = None
            continue
        inside = reading.within(sentence)
        if not inside:
            columns, head = _columns([line[cell.start : cell.stop].strip() for cell in cells]), sentence
            continue
        if columns is None or head is None or len(cells) != columns.width:
            continue
        giver, target = (_alone(inside, sentence.start, cells[place]) for place in (columns.giver, columns.target))
        if giver is None or target is None or of_later_year(target, giver) or not may_change(giver, target):
            continue
        heading = _cells(reading.text[head.start : head.end])[columns.told]
        cue = reading.text[head.start + heading.start : head.start + heading.stop].strip()
        evidence = replace(
            evidence_of(reading, sentence, giver, cue, "table-heading", JOINED),
            governed_by=governing(reading, head),
            partial=target.part is not None,
            part=target.part,
        )
        yield LinkClaim(numbers[id(giver)], columns.relation, numbers[id(target)], evidence)


def _cells(line: str) -> list[range]:
    """Where the cells of a row begin and end; bars at its ends are its frame."""
    if "|" not in line:
        return []
    bars = [match.start() for match in re.finditer(r"\|", line)]
    found = [range(one + 1, other) for one, other in pairwise([-1, *bars, len(line)])]
    framed = line.lstrip().startswith("|")
    return found[1:-1] if framed and not line[found[-1].start :].strip() else found[framed:]


def _columns(headings: list[str]) -> _Columns | None:
    """What the headings tell, where one of them says how the papers of two columns stand to each other."""
    old = {place: match for place, text in enumerate(headings) if (match := _OLD.fullmatch(text))}
    new = {place: match for place, text in enumerate(headings) if (match := _NEW.fullmatch(text))}
    if len(old) > 1 or len(new) > 1 or not (old or new):
        return None
    plain = [place for place, text in enumerate(headings) if place not in {*old, *new} and _NAMES.match(text)]
    told, said = next(iter({**old, **new}.items()))
    verb = next(word for word in said.groupdict().values() if word)
    first = next(iter(plain), None)
    giver, target = next(iter(new), first), next(iter(old), first)
    if giver is None or target is None or len(plain) > 1:
        return None
    return _Columns(giver, target, told, _VERBS[fold(verb)], len(headings))


def _alone(inside: list[Mention], start: int, cell: range) -> Mention | None:
    """The one whole paper that a cell names."""
    first = bisect_left([mention.start for mention in inside], start + cell.start)
    here = [mention for mention in inside[first:] if mention.end <= start + cell.stop]
    return here[0] if len(here) == 1 and here[0].kind == "full" else None
