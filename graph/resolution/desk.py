"""One source while its citations are being resolved: its claims, its bodies, and the answers found so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from graph.extraction.organs import written_out
from graph.iris import document_path, held_path, identifier, undated_path
from graph.model import SELF, Citation, Claims, DocumentCode, Organ, ResolvedBy, Status
from graph.patterns import regex
from graph.resolution.bodies import BodyReader, papers_of
from graph.resolution.knowledge import LAWS, Entry, Knowledge, document_name, law_key
from graph.resolution.unit_bodies import BodyName
from graph.vocabulary import KnownDocument, broad_type, term_of

_YEARS = regex(r"(?<!\d)(?P<years>\d{1,2}) (?:năm|nam) ")


@dataclass(slots=True)
class Answer:
    """What a citation was resolved to, before documents are put together.

    `alias` is the path that the document has while nothing tells its date.
    """

    path: str
    status: Status
    by: ResolvedBy | None
    entry: Entry | None = None
    row: KnownDocument | None = None
    candidates: tuple[KnownDocument | Entry, ...] = ()
    body: BodyName | None = None
    same_as: int | None = None
    alias: str | None = None


Finder = Callable[["Desk", int, Citation], Answer]


class Desk:
    """What the steps of resolution share for one source."""

    def __init__(self, claims: Claims, known: Knowledge, base: str, find: Finder) -> None:
        self.claims = claims
        self.known = known
        self.base = base
        self.source = claims.source.sha256
        self.bodies = BodyReader(claims.header, self.source, known)
        self.bodies.hear(citation.organ for citation in claims.citations)
        self.bodies.place_by(papers_of(claims))
        self.own_body = self.bodies.own()
        self.day = self._source_day()
        self.answers: dict[int, Answer] = {}
        self._find = find
        self._told_on: dict[int, date] = {}
        self.looked_back: dict[int, int] = {}
        """The year of what the source looks back on: `Sơ kết 3 năm thực hiện Nghị quyết số …` in a report of 2020."""
        self.in_title = {
            link.object for link in claims.links if link.subject == SELF and link.evidence.rule.endswith("/title")
        }
        """What the document's own title says that it does something about."""
        self.guided: set[int] = set()
        """Laws that a dated paper guides: the newest adopted by then, which may begin to apply together with it."""
        self.given_way: dict[DocumentCode, set[str]] = {}
        """By number: the titles of those without one that are said to take its place; empty for the source itself."""
        for link in claims.links:
            teller = claims.citations[link.subject] if link.subject != SELF else None
            gone = claims.citations[link.object].code if link.relation in ("replaces", "repeals") else None
            if gone and (teller is None or teller.code is None):
                self.given_way.setdefault(gone, set()).add(law_key((teller and teller.name) or ""))
            years = _YEARS.search(link.evidence.cue) if link.relation == "reviews" and link.subject == SELF else None
            if years and claims.header.date:
                self.looked_back[link.object] = claims.header.date.year - int(years["years"])
            then = _last_day_of(teller) if teller else None
            if then and link.relation == "guides":
                self.guided.add(link.object)
            if then and (self.day is None or then < self.day):
                self._told_on[link.object] = min(then, self._told_on.get(link.object, then))
        self.dated: dict[tuple[str, str, str | None] | None, list[int]] = {}
        """By number: the citations that tell its day, year or term; of those that tell the same no more than two."""
        told: Counter[tuple[object, ...]] = Counter()
        self.titled: dict[str, dict[tuple[DocumentCode | None, date | None], int]] = {}
        """By title: the first citation that tells one number and day of that law."""
        for index, citation in enumerate(claims.citations):
            dated = citation.date or citation.term or (citation.organ and citation.code and citation.code.year)
            if citation.code and citation.code.body and dated:
                key = (citation.code.number, citation.code.kind, broad_type(citation.type))
                of = citation.date, citation.partial_date, citation.term, citation.organ, citation.title
                told[(*key, citation.code, *of)] += 1
                if told[(*key, citation.code, *of)] < 3:
                    self.dated.setdefault(key, []).append(index)
            named = citation.title if citation.code else citation.name if citation.date else None
            if named and citation.type in LAWS:
                self.titled.setdefault(law_key(named), {}).setdefault((citation.code, citation.date), index)

    def _source_day(self) -> date | None:
        """The source's date; one without counts as of the youngest date that it states."""
        if self.claims.header.date:
            return self.claims.header.date
        days = [citation.date for citation in self.claims.citations if citation.date]
        return max(days) if days else None

    def day_of(self, index: int) -> date | None:
        """As of when the citation at `index` is written: within another paper's title, that paper's day."""
        return self._told_on.get(index, self.day)

    def own_path(self) -> str:
        """The path of the IRI of the document that the source holds."""
        header = self.claims.header
        if header.code and self.own_body:
            name = document_name(header.code.number, broad_type(header.own_type), header.code.kind)
            if header.code.year:
                return document_path(self.own_body.slug, str(header.code.year), name)
            if header.date:
                return document_path(self.own_body.slug, header.date.isoformat(), name)
            return undated_path(self.own_body.slug, name, self.source)
        return held_path(self.source)

    def own_entry(self) -> Entry | None:
        """What the source tells others of the document that it holds; None where number or date is missing."""
        header = self.claims.header
        if not (header.code and self.own_body and self.own_body.certain and (header.date or header.code.year)):
            return None
        return Entry(
            self.own_path(),
            self.own_body.slug,
            header.code.number,
            broad_type(header.own_type),
            header.code.kind,
            header.own_type,
            str(header.code),
            header.date,
            term_of(header.date) if header.date else None,
            header.title,
            written_out(header.organ) if header.organ else None,
            held=True,
        )

    def body_iri(self, body: BodyName) -> str:
        """The IRI of a body."""
        return identifier(self.base, f"body/{body.slug}")

    def answer(self, index: int) -> Answer:
        """What the citation at `index` was resolved to."""
        if index not in self.answers:
            self.answers[index] = Answer("", "unresolved", None)  # against a circle of back-references
            self.answers[index] = self._find(self, index, self.claims.citations[index])
        return self.answers[index]

    def entry_of(self, citation: Citation, body: BodyName) -> Entry:
        """The document that a citation with date or year states."""
        code = citation.code
        assert code is not None  # noqa: S101 - callers ask for numbered citations only
        name = document_name(code.number, broad_type(citation.type), code.kind)
        when = str(code.year) if code.year else citation.date.isoformat() if citation.date else "undated"
        return Entry(
            document_path(body.slug, when, name),
            body.slug,
            code.number,
            broad_type(citation.type),
            code.kind,
            citation.type,
            str(code),
            citation.date,
            citation.term,
            citation.title,
            written_out(citation.organ) if citation.organ else None,
        )

    def issuer_of(self, citation: Citation, body: BodyName | None) -> str | None:
        """The printed organ written out, its place and its term added; None where none is printed."""
        organ = citation.organ
        if organ is None:
            return None
        if organ.code == "TW":
            return f"{organ.text} (khóa {citation.term})" if citation.term else organ.text
        if body and organ.code == "ĐU" != body.code and body == self.own_body:
            return body.name  # `Đảng ủy` in a paper of `Đảng ủy Công an huyện A`
        own = None
        if (body and body.certain and organ.place is None) or (organ.place and not organ.place.name):
            own = self.bodies.unit_left_out(citation, body.level) if body else None
        return written_out(organ, own) if own is None else written_out(_bare(organ), own)


def _bare(organ: Organ) -> Organ:
    return replace(organ, place=None)


def _last_day_of(citation: Citation) -> date | None:
    """The day of a paper, else the last of the year in its symbol."""
    year = citation.code.year if citation.code else None
    return citation.date or (date(year, 12, 31) if year else None)
