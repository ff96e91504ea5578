"""The nouns of luocdo, all frozen: what is said in a source, and what it was resolved to."""

from __future__ import annotations

import dataclasses as dc
import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

Decision = Literal["accepted", "rejected"]
Kind = Literal["full", "short", "name", "backref"]
Status = Literal["resolved", "ambiguous", "unresolved"]
Basis = Literal["stated", "context", "judged", "suggested"]
ResolvedBy = Literal["date", "term", "earlier_mention", "alias", "title", "in_force", "only_known", "judged", "self"]
FactName = Literal["effective_from", "effective_to", "ended", "period", "not_issued", "extended_to"]

RELATIONS = (
    "cites",
    "implements",
    "guides",
    "basedOn",
    "respondsTo",
    "reviews",
    "replaces",
    "succeeds",
    "repeals",
    "amends",
    "suspends",
    "extends",
    "consolidates",
    "corrects",
    "annexedTo",
)
LEVELS = ("central", "province", "district", "commune", "branch", "other")
BASES = ("stated", "context", "judged", "suggested")

SELF = -1
"""Stands for the document that a source holds, where a citation's index is asked for."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the clean text, in code points, `end` excluded."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DocumentCode:
    """Number and symbol of a document: `35-KH/HU`, `30/2020/NĐ-CP`, `64/2025/QH15`, `3175/UBND-ĐT`.

    `number` is a string (`07`, `8B`, `66.25`), `kind` the abbreviation of its type (empty where the symbol
    has none), `body` the code of who issued it with any unit behind it, `year` what stands in the symbol.
    """

    number: str
    kind: str
    body: str
    year: int | None
    party: bool

    def __str__(self) -> str:
        if self.party:
            return f"{self.number}-{self.kind}/{self.body}"
        middle = f"{self.year}/" if self.year else ""
        symbol = f"{self.kind}-{self.body}" if self.kind else self.body
        return f"{self.number}/{middle}{symbol}"


@dataclass(frozen=True, slots=True)
class Place:
    """A unit of administration as a text names it: `huyện` `Tam Đường`."""

    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Organ:
    """Who issued a document, as printed and written out.

    `text` is the whole name without its place, `place` the place if one is printed, `code` the body code of
    the committee or office (`HU` for `Ban Thường vụ Huyện ủy`), `level` what the words tell.
    """

    text: str
    code: str
    place: Place | None
    level: str | None = None
    uppers: tuple[Place, ...] = ()
    """The units above that place, where they are printed behind it, the next one first: `xã A, huyện B, tỉnh C`."""

    def at(self, place: Place) -> Organ:
        """The same organ of another place."""
        return dc.replace(self, place=place)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A plenum (`number` of the Central Committee's meeting) or, with `number` None, a congress."""

    number: int | None
    term: str | None


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a source that names a document, and what the source says of it there."""

    span: Span
    text: str
    kind: Kind
    type: str | None
    code: DocumentCode | None = None
    name: str | None = None
    date: dt.date | None = None
    partial_date: str | None = None
    organ: Organ | None = None
    term: str | None = None
    meeting: Meeting | None = None
    title: str | None = None
    part: str | None = None
    footnote: str | None = None
    antecedent: int | None = None
    paragraph: int | None = None
    """The paragraph of the running text, or of the footnote, in which it begins, from 1."""
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Governing:
    """The sentence that carries a footnote's mark, or the line that governs a list.

    `repaired` is the sentence put together again where a page end or a footnote cuts it.
    """

    span: Span
    sentence: str
    repaired: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a link is believed: the sentence, where it stands, and the rule that read it."""

    span: Span
    sentence: str
    cue: str
    rule: str
    confidence: float
    basis: Basis = "stated"
    repaired: str | None = None
    footnote: str | None = None
    governed_by: Governing | None = None
    partial: bool = False
    part: str | None = None
    source: str = ""
    page: int | None = None
    """The page on which the sentence begins, from 1, where the file has pages."""
    last_day: dt.date | None = None
    """The last day of a document, or of the part that is meant, before it is replaced, repealed, suspended or amended,
    where the source tells it."""
    noted: str | None = None
    """`khoản 2 Điều 5`, where a note calls the part in which its mark stands `Khoản này`."""
    halts_to: dt.date | None = None
    """The last day on which a document is suspended, where the source tells it."""


@dataclass(frozen=True, slots=True)
class LinkClaim:
    """A source says that one document stands in a relation to another; both are places in its citations."""

    subject: int
    relation: str
    object: int
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class FactClaim:
    """A source says when a document is in force, what period it covers, or that somebody has not issued one.

    `overrides`: its day takes the place of the one that the document tells of itself (put off, or amended).
    """

    subject: int
    fact: FactName
    value: str | None
    span: Span
    sentence: str
    overrides: bool = False


@dataclass(frozen=True, slots=True)
class Header:
    """What a source says of the document that it holds.

    `place` is where it was issued (`Hà Nội`), `signed` in whose name it is signed, as printed (`T/M BAN THƯỜNG VỤ`).
    """

    type: str | None = None
    code: DocumentCode | None = None
    date: dt.date | None = None
    organ: Organ | None = None
    above: Organ | None = None
    """The committee that the letterhead prints above a branch or an office's committee: `Đảng ủy Ủy ban nhân dân`."""
    title: str | None = None
    places: tuple[Place, ...] = ()
    period: tuple[dt.date, dt.date] | None = None
    effective_from: dt.date | None = None
    effective_to: dt.date | None = None
    place: str | None = None
    signed: str | None = None
    impossible_date: str | None = None
    """The day as printed, where no calendar has it."""
    types: tuple[str, ...] = ()
    """The types by which the document speaks of itself: `Chương trình này` in a Chương trình hành động."""
    is_draft: bool = False
    """Marked as a draft, without number or day: nobody has issued it."""

    @property
    def own_type(self) -> str | None:
        """The type by which others cite it: a consolidated text is headed by the type of what it consolidates."""
        return "Văn bản hợp nhất" if self.code and self.code.kind == "VBHN" else self.type


@dataclass(frozen=True, slots=True)
class Source:
    """One file as received; `sha256` of its bytes is its id."""

    sha256: str
    path: str
    format: str
    chars: int
    confidence: float | None = None
    """How sure the letters are, from 0 to 1, where they were recognised in a picture."""
    notes: tuple[str, ...] = ()
    """Keys of sentences that say how the file was read."""


@dataclass(frozen=True, slots=True)
class Claims:
    """All that one source says, before anything is resolved."""

    source: Source
    header: Header
    citations: tuple[Citation, ...]
    links: tuple[LinkClaim, ...]
    facts: tuple[FactClaim, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """Somebody who issues documents. `parent` is the IRI of the body above it."""

    iri: str
    name: str
    level: str
    code: str
    parent: str | None = None
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """What is cited or issued, held or not. What nobody states is None."""

    iri: str
    type: str | None
    code: str | None = None
    name: str | None = None
    date: dt.date | None = None
    issuer: str | None = None
    level: str | None = None
    title: str | None = None
    held: bool = False
    number: str | None = None
    body: str | None = None
    term: str | None = None
    meeting: Meeting | None = None
    period: tuple[dt.date, dt.date] | None = None
    effective_from: dt.date | None = None
    effective_to: dt.date | None = None
    unchecked: bool = False
    """Whether the date comes from a row of the authority file that was not checked against a source."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A citation with what it was resolved to; `alias` is the IRI that it has while that stays open."""

    citation: Citation
    status: Status
    resolved_by: ResolvedBy | None
    document: Document
    issuer: str | None
    candidates: tuple[Document, ...] = ()
    alias: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Subject, relation and object as documents, with the evidence of one source."""

    subject: Document
    relation: str
    object: Document
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Fact:
    """A dated statement about a document, with its sentence; `body` is the IRI of who has not issued something,
    `overrides` as in `FactClaim`."""

    document: Document
    fact: FactName
    value: str | None
    span: Span
    sentence: str
    body: str | None = None
    overrides: bool = False


@dataclass(frozen=True, slots=True)
class StoredFact:
    """A fact as a library keeps it: what `source` (a sha256) says of the document with the IRI `document`."""

    document: str
    fact: str
    value: str | None
    span: Span
    sentence: str
    source: str
    body: str | None = None
    overrides: bool = False


@dataclass(frozen=True, slots=True)
class Resolution:
    """One source with every citation, link and fact resolved."""

    claims: Claims
    document: Document
    readings: tuple[Reading, ...]
    links: tuple[Link, ...]
    facts: tuple[Fact, ...]
    bodies: tuple[Body, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person decided about a link: it holds, or it does not; who, when and why.

    `subject` and `object` are IRIs; `relation` is one of RELATIONS or the name of a finding. An accepted link may stand
    `instead` of a rejected one (subject, relation, object): it is read from that one's sentence.
    """

    subject: str
    relation: str
    object: str
    decision: Decision
    at: dt.datetime
    by: str | None = None
    reason: str | None = None
    instead: tuple[str, str, str] | None = None
    number: int = 0

    @property
    def link(self) -> tuple[str, str, str]:
        return self.subject, self.relation, self.object
