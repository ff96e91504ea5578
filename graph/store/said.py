"""What one source adds to what holds: facts of documents and bodies, citations, links, aliases; and the sum of all.

A tally is that sum for one thing: who says what how often. It is kept in the ledger, so that a document that ten
thousand sources cite costs the next one nothing more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

import orjson

from graph.folding import fold
from graph.model import Document, Fact, Link, Meeting, Reading, Resolution
from graph.namespaces import LEVEL, TYPE
from graph.vocabulary import type_named

Counts = dict[str, int]
WHOLE = "+"
DATED = "@"
PART_DATED = "~"
DETAILS = "#"
_DETAILS = "quy-dinh-chi-tiet"
"""The wording by which a paper lays down the details of another, and does not only guide who carries it out."""
_APPLIES = "thi hanh"
"""Of a circular `hướng dẫn thi hành` says the same, before the law 80/2015/QH13 asked for the other words."""
_ITS_FIRST_DAY = date(2016, 7, 1)
UNDER_DISTRICT = "underDistrict"
"""That a commune is of a district, and ended with it: the commune of that name since is another."""
OWN_PARENT = "ownParent"
"""Who stands above a body by its own papers: what others say of it counts where they tell nothing."""
TERM = "told:"
"""Before the name of a fact that bears on whether a document is in force; the value is empty where it is not told."""
ENDED_BY = f"{TERM}ended_by"
"""The last day that a link tells of what it ends, its relation and the path of the other paper."""
SAID_OVER = f"{TERM}over_by"
"""The date of a source that says of a document that it no longer applies, without telling since when."""
GONE_BY = f"{TERM}gone_by"
"""The date of a source that says, long after it was issued, that another paper put an end to a document; its relation
and its path."""
_LONG_AFTER = timedelta(days=3 * 365)
"""No paper starts later than this (the Penal Code of 2015 did after 766 days): what is then said to have ended another
has begun."""
MOVED_START = f"{TERM}moved_start"
"""The first day that a source puts in the place of the one that a document tells of itself, behind the source's date;
either may be empty."""
HALTS_FROM = f"{TERM}halts_from"
"""The first day on which a document suspends another as a whole, where the sentence tells one, and the path of that."""
HALTS_TO = f"{TERM}halts_to"
"""The last day on which it does, where the sentence tells one, and the path of what it suspends."""
ENDS = ("replaces", "repeals")
"""The relations by which one paper ends another."""
TERMS = ("effective_from", "effective_to", "period", "ended", "extended_to")


@dataclass(slots=True)
class Said:
    """What one source says of one document or body. `own`: it is the document that the source holds.

    `links` are relation, object and how: the basis, with `+` where it is the whole object and not a part of it, `@`
    where the last day of what ends is told, `~` where that of what is changed in part is, `#` where the details of the
    object are laid down.
    """

    own: bool = False
    facts: set[tuple[str, str]] = field(default_factory=set)
    cites: set[str] = field(default_factory=set)
    links: set[tuple[str, str, str]] = field(default_factory=set)


@dataclass(slots=True)
class Tally:
    """What all sources say of one document or body: property -> value -> count, of holders and of others."""

    own: dict[str, Counts] = field(default_factory=dict)
    stated: dict[str, Counts] = field(default_factory=dict)
    cites: Counts = field(default_factory=dict)
    links: Counts = field(default_factory=dict)
    held: int = 0
    sources: int = 0

    def add(self, said: Said, sign: int) -> None:
        """Count what a source says; with `sign` -1 no longer."""
        self.sources += sign
        self.held += sign if said.own else 0
        into = self.own if said.own else self.stated
        for name, value in said.facts:
            counts = into.setdefault(name, {})
            _count(counts, value, sign)
            if not counts:
                del into[name]
        for target in said.cites:
            _count(self.cites, target, sign)
        for link in said.links:
            _count(self.links, " ".join(link), sign)

    def told_links(self) -> dict[tuple[str, str], set[str]]:
        """Relation and object of each link, with how it is told."""
        found: dict[tuple[str, str], set[str]] = {}
        for link in self.links:
            relation, target, how = link.split(" ")
            found.setdefault((relation, target), set()).add(how)
        return found

    def packed(self) -> str:
        """As JSON, for the ledger."""
        said = [self.own, self.stated, self.cites, self.links, self.held, self.sources]
        return orjson.dumps(said, option=orjson.OPT_SORT_KEYS).decode()


def _count(counts: Counts, value: str, sign: int) -> None:
    now = counts.get(value, 0) + sign
    if now:
        counts[value] = now
    else:
        del counts[value]


def unpacked_tally(packed: str) -> Tally:
    """The tally that `Tally.packed` packed."""
    return Tally(*orjson.loads(packed))


def pack(said: dict[str, Said]) -> str:
    """What a source says, by the path of each thing, as JSON for the ledger."""
    rows = [
        [path, one.own, sorted(one.facts), sorted(one.cites), sorted(one.links)] for path, one in sorted(said.items())
    ]
    return orjson.dumps(rows).decode()


def unpack(packed: str) -> dict[str, Said]:
    """What `pack` packed."""
    return {
        path: Said(
            own,
            {(name, value) for name, value in facts},
            set(cites),
            {(relation, target, how) for relation, target, how in links},
        )
        for path, own, facts, cites, links in orjson.loads(packed)
    }


def said_by(resolution: Resolution, base: str) -> dict[str, Said]:
    """What one source says of each document and body, by the path of its IRI under `base`."""
    root = f"{base}id/"
    found: dict[str, Said] = {}

    def of(iri: str) -> Said:
        return found.setdefault(iri.removeprefix(root), Said())

    own = resolution.document
    mine = of(own.iri)
    mine.own = True
    mine.facts.update(own_facts(own))
    mine.facts.update(_placed(own, root))
    for reading in resolution.readings:
        target = reading.document
        if target.iri != own.iri:
            other = of(target.iri)
            other.facts.update(stated_facts(reading))
            other.facts.update(_placed(target, root))
            mine.cites.add(target.iri.removeprefix(root))
        if reading.alias and reading.alias != target.iri:
            of(reading.alias).facts.add(("sameAs", target.iri.removeprefix(root)))
    for link in resolution.links:
        if link.evidence.basis != "suggested":
            _say_link(link, own, of(link.subject.iri), of(link.object.iri), root)
    for fact in resolution.facts:
        if fact.fact in TERMS:
            facts = of(fact.document.iri).facts
            facts.update(_of_force(fact, own.date))
            if fact.fact == "ended" and not fact.value and own.date:
                facts.add((SAID_OVER, own.date.isoformat()))
    levels = {body.iri: body.level for body in resolution.bodies}
    for body in resolution.bodies:
        facts = of(body.iri).facts
        facts.add(("label", body.name))
        facts.add(("level", body.level))
        if body.code:
            facts.add(("code", body.code))
        if body.parent:
            facts.add(("parentBody", body.parent.removeprefix(root)))
            if body.level == "commune" and levels.get(body.parent) == "district":
                facts.add((UNDER_DISTRICT, ""))
            if body.iri == own.body:
                facts.add((OWN_PARENT, body.parent.removeprefix(root)))
    return found


def _of_force(fact: Fact, said: date | None) -> Iterator[tuple[str, str]]:
    """What a source of the day `said` tells of the time in which a document is in force."""
    if fact.overrides and fact.fact == "effective_from":
        yield MOVED_START, f"{said or ''} {fact.value or ''}"
        return
    yield f"{TERM}{fact.fact}", fact.value or ""
    if fact.overrides and fact.fact == "effective_to":
        yield f"{TERM}extended_to", fact.value or ""


def _say_link(link: Link, own: Document, subject: Said, target: Said, root: str) -> None:
    """What a source, which holds `own`, says of both ends of a link."""
    evidence = link.evidence
    how = evidence.basis + ("" if evidence.partial else WHOLE)
    in_part = evidence.partial or link.relation == "amends"
    if evidence.last_day:
        how += PART_DATED if in_part else DATED
    if link.relation == "guides" and _lays_down_details(link):
        how += DETAILS
    subject.links.add((link.relation, link.object.iri.removeprefix(root), how))
    told_by = f"{link.relation} {link.subject.iri.removeprefix(root)}"
    if in_part:
        return
    if link.relation == "suspends":
        subject.facts.update(_halts(link, root))
    elif evidence.last_day:
        target.facts.add((ENDED_BY, f"{evidence.last_day} {told_by}"))
    elif link.relation in ENDS and own.iri != link.subject.iri and is_long_after(own.date, link.subject.date):
        target.facts.add((GONE_BY, f"{own.date} {told_by}"))


def is_long_after(said: date | None, issued: date | None) -> bool:
    """Whether what a source of the day `said` tells of a paper issued then has begun, though nobody tells its start."""
    return said is not None and issued is not None and said - issued >= _LONG_AFTER


def _lays_down_details(link: Link) -> bool:
    """Whether a paper does not only guide, but lays down the details of another, in the words of its time."""
    if link.evidence.rule.startswith(_DETAILS):
        return True
    paper = link.subject
    if not (paper.type or "").startswith("Thông tư") or paper.date is None or paper.date >= _ITS_FIRST_DAY:
        return False
    return _APPLIES in fold(link.evidence.cue)


def _halts(link: Link, root: str) -> Iterator[tuple[str, str]]:
    """Since and until when a document suspends another as a whole, as far as the sentence tells."""
    path, evidence = link.object.iri.removeprefix(root), link.evidence
    if evidence.last_day:
        yield HALTS_FROM, f"{evidence.last_day + timedelta(days=1)} {path}"
    if evidence.halts_to:
        yield HALTS_TO, f"{evidence.halts_to} {path}"


def own_facts(own: Document) -> Iterator[tuple[str, str]]:
    """What a source says of the document that it holds: property and value."""
    period = own.period or (None, None)
    yield from _facts(
        ("docType", _type(own.type)),
        ("code", own.code),
        ("number", own.number),
        ("date", own.date),
        ("issuer", own.issuer),
        ("title", own.title),
        ("term", own.term),
        ("effectiveFrom", own.effective_from),
        ("effectiveTo", own.effective_to),
        ("periodFrom", period[0]),
        ("periodTo", period[1]),
    )


def stated_facts(reading: Reading) -> Iterator[tuple[str, str]]:
    """What a citation itself says of its document; what the authority file adds stays in its own graph."""
    citation, document = reading.citation, reading.document
    coded = citation.code is not None and bool(citation.code.body)
    by_code = coded and citation.organ is None and document.level != "central"
    yield from _facts(
        ("docType", _type(citation.type)),
        ("code", str(citation.code) if coded else None),
        ("number", citation.code.number if citation.code else None),
        ("name", None if coded or document.code else (citation.name or document.name)),
        ("date", citation.date),
        ("issuer", reading.issuer or (document.issuer if by_code else None)),
        ("title", citation.title),
        ("term", citation.term),
        ("adoptedAt", plenum_path(citation.meeting)),
    )


def _placed(document: Document, root: str) -> Iterable[tuple[str, str]]:
    """Who issued a document, and at which level: read off its code, not off the sentence."""
    return _facts(("issuedBy", document.body.removeprefix(root) if document.body else None), ("level", document.level))


def _facts(*pairs: tuple[str, str | date | None]) -> Iterator[tuple[str, str]]:
    for name, value in pairs:
        if value:
            yield name, value.isoformat() if isinstance(value, date) else value


def _type(name: str | None) -> str | None:
    kind = type_named(name)
    return kind.slug if kind else None


def plenum_path(meeting: Meeting | None) -> str | None:
    """The path of the IRI of a plenum or congress; None where its term is not told."""
    if meeting is None or meeting.term is None:
        return None
    term = meeting.term.lower()
    return f"plenum/{meeting.number}-khoa-{term}" if meeting.number else f"plenum/dai-hoi-{term}"


def iri_of(name: str, value: str, base: str) -> str | None:
    """The IRI that a value of the property `name` is; None where it is no IRI."""
    if name in ("issuedBy", "parentBody", "adoptedAt", "sameAs"):
        return f"{base}id/{value}"
    if name == "docType":
        return TYPE + value
    return LEVEL + value if name == "level" else None
