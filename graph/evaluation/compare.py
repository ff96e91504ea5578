"""One passage's labels beside what was read: every label and every finding becomes an item, right or wrong.

Strict asks for everything that a label tells; lenient for the document, the relation or the value alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from graph.evaluation.gold import HEADER_FIELDS, GoldCitation, GoldPassage
from graph.evaluation.short_names import written_in_full
from graph.extraction.codes import parse_code
from graph.folding import fold
from graph.model import SELF, Citation, Header, LinkClaim, Resolution

State = Literal["hit", "near", "missed", "wrong"]
"""`near` is right leniently and wrong strictly; `missed` is in the labels alone, `wrong` in the reading alone."""


@dataclass(frozen=True, slots=True)
class Item:
    """A label or a finding: its class (`citation/full`), what it is, how it came out, where it stands."""

    kind: str
    state: State
    what: str
    start: int
    confidence: float | None = None

    @property
    def key(self) -> str:
        """Names the item within its passage."""
        return f"{self.kind} {self.what} @{self.start}"


def compare(passage: GoldPassage, found: Resolution) -> list[Item]:
    """The items of one passage; `found` is the reading of the whole file."""
    names = _Names(passage, found)
    return [
        *_citations(passage, found, names),
        *_links(passage, found, names),
        *_facts(passage, found, names),
        *(_header(passage.header, found.claims.header, found.document.issuer) if passage.header is not None else ()),
    ]


def _same(text: str | None) -> str:
    """For comparison: without accents, case, punctuation at the ends and line ends."""
    return " ".join(fold(text or "").replace("–", "-").split()).strip(" .,;:“”\"'*()")


class _Names:
    """What labels and findings call a document, so that the two can be compared.

    A number is written in the system's own spelling; the document's own number is SELF. A name is that of the
    finding at the same place: where a title ends is asked strictly, not leniently.
    """

    def __init__(self, passage: GoldPassage, found: Resolution) -> None:
        self.passage = passage
        self.found = found
        self.own = str(found.claims.header.code) if found.claims.header.code else None
        self.read_at = {citation.span.start: citation for citation in found.claims.citations if citation.kind == "name"}

    def gold(self, place: int | str | None, steps: int = 4) -> str:
        """The document that the label at `place` means."""
        if not isinstance(place, int):
            return str(place)
        citation = self.passage.citations[place]
        if citation.to is not None and steps:
            return self.gold(citation.to, steps - 1)
        if citation.code:
            return self._code(str(parse_code(citation.code) or citation.code))
        if citation.kind in ("backref", "short"):
            return "?"
        beside = self.read_at.get(citation.start)
        return self._name(beside.name if beside and citation.kind == "name" else citation.name)

    def read(self, place: int, steps: int = 4) -> str:
        """The document that the finding at `place` means."""
        if place == SELF:
            return "SELF"
        citation = self.found.claims.citations[place]
        if citation.antecedent is not None and steps:
            return self.read(citation.antecedent, steps - 1)
        if citation.kind == "backref":
            return "?"
        if citation.kind == "short" and citation.code and not citation.code.body:
            return "?"
        return self._code(str(citation.code)) if citation.code else self._name(citation.name or citation.text)

    def _code(self, code: str) -> str:
        return "SELF" if code == self.own else code

    def _name(self, name: str | None) -> str:
        return f"“{_same(name)}”"


def _inside(passage: GoldPassage, start: int) -> bool:
    return passage.start <= start < passage.end


def _citations(passage: GoldPassage, found: Resolution, names: _Names) -> Iterator[Item]:
    read = [
        (index, citation)
        for index, citation in enumerate(found.claims.citations)
        if _inside(passage, citation.span.start) and citation.span.end <= passage.end
    ]
    starts = [citation.span.start for _, citation in read]
    used: set[int] = set()
    for place, gold in enumerate(passage.citations):
        pick = None
        for at in range(max(0, bisect_left(starts, gold.start) - 2), len(read)):
            if read[at][1].span.start >= gold.end:
                break
            if read[at][1].span.end > gold.start and at not in used:
                same = names.read(read[at][0]) == names.gold(place) or gold.kind == "backref"
                if pick is None or same:
                    pick = at
                if same:
                    break
        kind, what = f"citation/{gold.kind}", names.gold(place)
        if pick is None:
            yield Item(kind, "missed", what, gold.start)
            continue
        index, citation = read[pick]
        same = names.read(index) == what
        if not same and gold.kind != "backref":
            yield Item(kind, "missed", what, gold.start)
            continue
        used.add(pick)
        exact = same and _exact(gold, citation)
        yield Item(kind, "hit" if exact else "near", what, gold.start)
        yield from _pinpoint(gold, citation)
    for at, (index, citation) in enumerate(read):
        if at not in used:
            yield Item(f"citation/{citation.kind}", "wrong", names.read(index), citation.span.start)


def _exact(gold: GoldCitation, citation: Citation) -> bool:
    stated = citation.date.isoformat() if citation.date else None
    return (
        (gold.start, gold.end) == (citation.span.start, citation.span.end)
        and gold.kind == citation.kind
        and (gold.kind == "name" or _same(gold.type) == _same(citation.type))
        and gold.date == stated
    )


def _pinpoint(gold: GoldCitation, citation: Citation) -> Iterator[Item]:
    wanted, have = _same(gold.part), _same(citation.part)
    if wanted and wanted == have:
        yield Item("pinpoint", "hit", wanted, gold.start)
    else:
        if wanted:
            yield Item("pinpoint", "missed", wanted, gold.start)
        if have:
            yield Item("pinpoint", "wrong", have, gold.start)


def _links(passage: GoldPassage, found: Resolution, names: _Names) -> Iterator[Item]:
    labelled: dict[tuple[str, str, str], set[tuple[str, str]]] = {}
    for link in passage.links:
        key = (names.gold(link.subject), link.relation, names.gold(link.object))
        labelled.setdefault(key, set()).add((link.basis, _same(link.part)))
    sure = {
        (id(link.evidence.span), link.relation, link.evidence.span.start): link.evidence.confidence
        for link in found.links
    }
    read: dict[tuple[str, str, str], tuple[int, float, set[tuple[str, str]]]] = {}
    for claim in found.claims.links:
        place = claim.object if claim.object != SELF else claim.subject
        start = found.claims.citations[place].span.start
        if not _inside(passage, start):
            continue
        evidence = claim.evidence
        confidence = sure.get((id(evidence.span), claim.relation, evidence.span.start), evidence.confidence)
        key = (names.read(claim.subject), claim.relation, names.read(claim.object))
        if key not in labelled and _told_elsewhere(passage, found, claim):
            continue
        _, before, ways = read.get(key, (start, confidence, set()))
        read[key] = (start, max(before, confidence), {*ways, (evidence.basis, _same(evidence.part))})
    for key, ways in labelled.items():
        what = " ".join((key[0], key[1], key[2]))
        if key in read:
            start, confidence, said = read[key]
            yield Item(f"relation/{key[1]}", "hit" if said & ways else "near", what, start, confidence)
        else:
            yield Item(f"relation/{key[1]}", "missed", what, passage.start)
    for key, (start, confidence, _) in read.items():
        if key not in labelled:
            yield Item(f"relation/{key[1]}", "wrong", " ".join(key), start, confidence)


def _told_elsewhere(passage: GoldPassage, found: Resolution, claim: LinkClaim) -> bool:
    """Whether what says so stands outside the passage: its labels cannot tell."""
    governor = claim.evidence.governed_by
    subject = found.claims.citations[claim.subject].span if claim.subject != SELF else None
    places = [span.start for span in (governor.span if governor else None, subject) if span]
    return any(not _inside(passage, place) for place in places)


def _facts(passage: GoldPassage, found: Resolution, names: _Names) -> Iterator[Item]:
    def said(fact: str, value: str | None) -> str | None:
        return _same(written_in_full(value or "")) if fact == "not_issued" else value

    labelled = {(names.gold(fact.of), fact.fact, said(fact.fact, fact.value)) for fact in passage.facts}
    read: dict[tuple[str, str, str | None], int] = {
        (names.read(claim.subject), claim.fact, said(claim.fact, claim.value)): claim.span.start
        for claim in found.claims.facts
        if _inside(passage, claim.span.start)
    }
    for one in sorted(labelled, key=str):
        what = " ".join(map(str, one))
        yield Item(f"fact/{one[1]}", "hit" if one in read else "missed", what, read.get(one, passage.start))
    for one, start in read.items():
        if one not in labelled:
            yield Item(f"fact/{one[1]}", "wrong", " ".join(map(str, one)), start)


def _header(gold: dict[str, str | None], header: Header, issuer: str | None) -> Iterator[Item]:
    have = {
        "type": header.type,
        "code": str(header.code) if header.code else None,
        "date": header.date.isoformat() if header.date else None,
        "issuer": issuer,
        "title": header.title,
        "place": header.place,
    }
    for name in HEADER_FIELDS:
        wanted, read = gold[name], have[name]
        if name == "code" and wanted:
            wanted = str(parse_code(wanted) or wanted)
        kind = f"header/{name}"
        if wanted and read and _bare(wanted) == _bare(read):
            exact = " ".join(wanted.split()) == " ".join(read.split())
            yield Item(kind, "hit" if exact or name in ("title", "issuer") else "near", wanted, 0)
            continue
        if wanted:
            yield Item(kind, "missed", wanted, 0)
        if read:
            yield Item(kind, "wrong", read, 0)


def _bare(text: str) -> str:
    """A title without `về việc`, an organ without the office of who signs."""
    return re.sub(r"^(?:v/v:?|ve viec:?|ve|bo truong|thong doc|tong thanh tra) ", "", _same(text))
