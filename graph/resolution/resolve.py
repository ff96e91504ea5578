"""Which document each citation of a source means: in the order number and date, year, term, fuller mention,
alias, title, the law in force, the only one known. What stays open is marked, never guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from graph.extraction.mentions import meeting_name
from graph.extraction.organs import written_out
from graph.folding import fold
from graph.iris import document_path, held_path, identifier, slug, undated_path
from graph.model import (
    SELF,
    Body,
    Citation,
    Claims,
    Document,
    Fact,
    Link,
    Meeting,
    Organ,
    Reading,
    Resolution,
    ResolvedBy,
    Status,
)
from graph.namespaces import DEFAULT_BASE
from graph.resolution.bodies import BodyName, BodyReader
from graph.resolution.knowledge import (
    Entry,
    Knowledge,
    NothingKnown,
    alias_key,
    authority,
    base_slug,
    by_alias,
    by_meeting,
    document_name,
    law_key,
    laws,
    row_path,
)
from graph.vocabulary import (
    KnownDocument,
    broad_type,
    known_documents,
    term_of,
    type_named,
    types_by_abbreviation,
)

ONLY_KNOWN_LIMIT = 0.8
"""A link over a document that was resolved as the only one known is never surer than this."""


@dataclass(slots=True)
class _Answer:
    """What a citation was resolved to, before documents are put together."""

    path: str
    status: Status
    by: ResolvedBy | None
    entry: Entry | None = None
    row: KnownDocument | None = None
    candidates: tuple[KnownDocument | Entry, ...] = ()
    body: BodyName | None = None
    same_as: int | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """A document that a source states with number and date (or year): what other sources may resolve to."""

    entry: Entry
    index: int


def resolve(claims: Claims, known: Knowledge | None = None, *, base: str = DEFAULT_BASE) -> Resolution:
    """Resolve every citation, link and fact of one source.

    `known` answers for the rest of the library; the result depends on nothing else, so that it is the same
    whatever the order of adding.
    """
    return _Resolver(claims, known or NothingKnown(), base).resolve()


def stated_documents(claims: Claims, known: Knowledge) -> tuple[tuple[Entry, ...], tuple[tuple[str, str], ...]]:
    """What a source tells the rest of the library, and what it asks of it.

    The first are documents with number and date that it holds or cites, the second the series (body, number)
    of its undated citations, which are resolved anew when such a series changes.
    """
    resolver = _Resolver(claims, known, DEFAULT_BASE)
    entries: dict[str, Entry] = {}
    asked: set[tuple[str, str]] = set()
    own = resolver.own_entry()
    if own:
        entries[own.path] = own
    for citation in claims.citations:
        if citation.code is None or not citation.code.body:
            if citation.kind == "short" and citation.code:
                asked.add(("tw", citation.code.number))
                if resolver.own_body:
                    asked.add((resolver.own_body.slug, citation.code.number))
            continue
        body = resolver.bodies.of(citation.code.body, citation.organ)
        if (citation.date or citation.code.year) and body.certain:
            entry = resolver.entry_of(citation, body)
            entries.setdefault(entry.path, entry)
        asked.add((body.slug, citation.code.number))
    return tuple(entries.values()), tuple(sorted(asked))


class _Resolver:
    """Holds what the steps share for one source."""

    def __init__(self, claims: Claims, known: Knowledge, base: str) -> None:
        self.claims = claims
        self.known = known
        self.base = base
        self.source = claims.source.sha256
        self.bodies = BodyReader(claims.header, self.source, known)
        self.own_body = self.bodies.own()
        self.day = self._source_day()
        self.answers: dict[int, _Answer] = {}
        self._dated: dict[tuple[str, str, str | None] | None, list[int]] = {}
        self._titled: dict[str, list[int]] = {}
        for index, citation in enumerate(claims.citations):
            if citation.code and citation.code.body and (citation.date or citation.term):
                key = (citation.code.number, citation.code.kind, broad_type(citation.type))
                self._dated.setdefault(key, []).append(index)
            if citation.code and citation.title and citation.type in ("Luật", "Bộ luật", "Pháp lệnh"):
                self._titled.setdefault(law_key(citation.title), []).append(index)

    def _source_day(self) -> date | None:
        """The source's date; one without counts as of the youngest date that it states."""
        if self.claims.header.date:
            return self.claims.header.date
        days = [citation.date for citation in self.claims.citations if citation.date]
        return max(days) if days else None

    # the document that the source holds

    def own_path(self) -> str:
        header = self.claims.header
        if header.code and self.own_body:
            name = document_name(header.code.number, broad_type(header.type), header.code.kind)
            if header.code.year:
                return document_path(self.own_body.slug, str(header.code.year), name)
            if header.date:
                return document_path(self.own_body.slug, header.date.isoformat(), name)
            return undated_path(self.own_body.slug, name, self.source)
        return held_path(self.source)

    def own_entry(self) -> Entry | None:
        header = self.claims.header
        if not (header.code and self.own_body and self.own_body.certain and (header.date or header.code.year)):
            return None
        return Entry(
            self.own_path(),
            self.own_body.slug,
            header.code.number,
            broad_type(header.type),
            header.code.kind,
            header.type,
            str(header.code),
            header.date,
            term_of(header.date) if header.date else None,
            header.title,
            written_out(header.organ) if header.organ else None,
            held=True,
        )

    def own_document(self) -> Document:
        header = self.claims.header
        organ = header.organ
        level = self.own_body.level if self.own_body else (organ.level if organ else None)
        symbol = header.code.body if header.code else organ.code if organ else None
        body = self.bodies.organ_of(symbol, organ) if symbol else None
        return Document(
            iri=identifier(self.base, self.own_path()),
            type=header.type,
            code=str(header.code) if header.code else None,
            name=None,
            date=header.date,
            issuer=written_out(organ) if organ else (self.own_body.name if self.own_body else None),
            level=level,
            title=header.title,
            held=True,
            number=header.code.number if header.code else None,
            body=self._body_iri(body) if body else None,
            term=term_of(header.date) if header.date and organ and organ.code == "TW" else None,
            period=header.period,
            effective_from=header.effective_from,
            effective_to=header.effective_to,
        )

    def _body_iri(self, body: BodyName) -> str:
        return identifier(self.base, f"body/{body.slug}")

    # citations

    def resolve(self) -> Resolution:
        for index in range(len(self.claims.citations)):
            self._answer(index)
        documents = self._documents()
        own = self.own_document()
        documents[own.iri] = own
        readings = tuple(self._reading(index, documents, own) for index in range(len(self.claims.citations)))

        def at(index: int) -> Document:
            return own if index == SELF else readings[index].document

        def sure(index: int, confidence: float) -> float:
            guessed = index != SELF and readings[index].resolved_by == "only_known"
            return min(confidence, ONLY_KNOWN_LIMIT) if guessed else confidence

        links = tuple(
            Link(
                at(claim.subject),
                claim.relation,
                at(claim.object),
                replace(
                    claim.evidence,
                    confidence=sure(claim.object, sure(claim.subject, claim.evidence.confidence)),
                    source=self.source,
                ),
            )
            for claim in self.claims.links
            if at(claim.subject).iri != at(claim.object).iri
        )
        facts = tuple(
            Fact(at(claim.subject), claim.fact, claim.value, claim.span, claim.sentence) for claim in self.claims.facts
        )
        return Resolution(self.claims, own, readings, links, facts, self._all_bodies())

    def _answer(self, index: int) -> _Answer:
        if index not in self.answers:
            self.answers[index] = _Answer("", "unresolved", None)  # against a circle of back-references
            self.answers[index] = self._find(index, self.claims.citations[index])
        return self.answers[index]

    def _find(self, index: int, citation: Citation) -> _Answer:
        if citation.antecedent == SELF:
            return _Answer(self.own_path(), "resolved", "earlier_mention", same_as=SELF)
        if citation.antecedent is not None and citation.antecedent != index:
            before = self._answer(citation.antecedent)
            if before.path:
                return replace(
                    before,
                    by="earlier_mention" if before.status == "resolved" else before.by,
                    same_as=citation.antecedent,
                )
        if citation.kind == "backref":
            return _Answer(undated_path("unknown", slug(citation.text), self.source), "unresolved", None)
        if citation.kind == "short":
            return self._short(citation)
        if citation.kind == "name":
            return self._named(index, citation)
        return self._numbered(index, citation)

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

    def _candidates(self, body: BodyName, citation: Citation) -> list[Entry]:
        """What is known of the citation's series: authority file first, then the library, one entry a document."""
        code = citation.code
        assert code is not None  # noqa: S101
        found: dict[str, Entry] = {}
        for entry in (*authority().get((body.slug, code.number), ()), *self.known.numbered(body.slug, code.number)):
            if _same_kind(citation, entry, body.slug):
                found.setdefault(entry.path, entry)
        return list(found.values())

    def _numbered(self, index: int, citation: Citation) -> _Answer:
        code = citation.code
        assert code is not None  # noqa: S101
        body = self.bodies.of(code.body, citation.organ)
        known = self._candidates(body, citation)

        def take(entry: Entry, by: ResolvedBy) -> _Answer:
            return _Answer(entry.path, "resolved", by, entry, entry.row, body=body)

        if citation.date:
            same = [
                e
                for e in known
                if e.day == citation.date and (code.year is None or e.path.split("/")[2] == str(code.year))
            ]
            if len(same) == 1:
                return take(same[0], "date")
            if len(same) > 1 and (chosen := _by_title(citation, same)):
                return take(chosen, "date")
            own = self.entry_of(citation, body)
            if len(same) > 1:
                return self._open(citation, body, same)
            return _Answer(own.path, "resolved", "date", body=body)
        if code.year:
            same = [e for e in known if e.path.split("/")[2] == str(code.year)]
            if len({e.path for e in same}) == 1:
                return take(same[0], "date")
            return _Answer(self.entry_of(citation, body).path, "resolved", "date", body=body)
        if citation.partial_date:
            known = [e for e in known if _agrees(e, citation.partial_date)]
            if len(known) == 1:
                return take(known[0], "date")
        if citation.term:
            of_term = [e for e in known if _term(e) == citation.term]
            of_term = _of_organ(of_term, citation.organ) or of_term
            if len(of_term) == 1:
                return take(of_term[0], "term")
            if of_term:
                return self._open(citation, body, of_term)
            if known and not citation.partial_date:
                known = []
        fuller = self._fuller(index, citation, body)
        if len(fuller) == 1:
            return fuller[0]
        if len(fuller) > 1:
            return _Answer(
                self._undated(citation, body), "ambiguous", None, body=body,
                candidates=tuple(entry for answer in fuller if (entry := answer.entry or self._as_entry(answer))),
            )  # fmt: skip
        titled = _by_title(citation, known)
        if titled:
            return take(titled, "title")
        possible = _of_organ(self._not_younger(known), citation.organ)
        if len(possible) == 1:
            return take(possible[0], "only_known")
        return self._open(citation, body, possible)

    def _not_younger(self, known: list[Entry]) -> list[Entry]:
        """Entries that the source can know: not younger than it.

        The youngest date that an undated source states bounds its own date from below only, so where nothing
        is left the one document that is known at all still counts.
        """
        older = [e for e in known if not (self.day and e.day and e.day > self.day)]
        return older if older or self.claims.header.date else known

    def _as_entry(self, answer: _Answer) -> Entry | None:
        for index, other in self.answers.items():
            if other is answer and (citation := self.claims.citations[index]).code and other.body:
                return self.entry_of(citation, other.body)
        return None

    def _open(self, citation: Citation, body: BodyName, possible: list[Entry]) -> _Answer:
        """Nothing decides: the document stays undated and of this source alone, the choices listed."""
        path = self._undated(citation, body)
        status: Status = "ambiguous" if len(possible) > 1 else "unresolved"
        return _Answer(path, status, None, candidates=tuple(possible), body=body)

    def _undated(self, citation: Citation, body: BodyName) -> str:
        code = citation.code
        name = (
            document_name(code.number, broad_type(citation.type), code.kind)
            if code
            else slug(citation.name or citation.text)
        )
        if citation.term and code:
            name = f"{name}-khoa-{citation.term.lower()}"
        return undated_path(body.slug, name, self.source)

    def _fuller(self, index: int, citation: Citation, body: BodyName) -> list[_Answer]:
        """Answers of the dated mentions of the same number elsewhere in this source, one a document."""
        code = citation.code
        found: dict[str, _Answer] = {}
        key = (code.number, code.kind, broad_type(citation.type)) if code else None
        for other_index in self._dated.get(key, ()):
            other = self.claims.citations[other_index]
            if other_index == index or other.code is None:
                continue
            if self.bodies.of(other.code.body, other.organ).slug != body.slug:
                continue
            if (
                body.slug == "tw"
                and citation.organ
                and other.organ
                and fold(citation.organ.text) != fold(other.organ.text)
            ):
                continue
            answer = self._answer(other_index)
            if answer.status == "resolved" and answer.path:
                found.setdefault(answer.path, replace(answer, by="earlier_mention", same_as=other_index))
        return list(found.values())

    def _short(self, citation: Citation) -> _Answer:
        """`Nghị quyết 18` without a fuller mention: by its organ, else the Centre's or the issuer's own."""
        number = citation.code.number if citation.code else ""
        kind = type_named(citation.type)
        slugs = []
        body: BodyName | None = None
        if citation.organ:
            body = self.bodies.of(citation.organ.code, citation.organ)
            slugs = [body.slug]
        else:
            slugs = ["tw", *([self.own_body.slug] if self.own_body else [])]
        found: dict[str, Entry] = {}
        for name in slugs:
            for entry in (*authority().get((name, number), ()), *self.known.numbered(name, number)):
                if entry.broad == broad_type(citation.type):
                    found.setdefault(entry.path, entry)
        possible = [e for e in found.values() if not (self.day and e.day and e.day > self.day)]
        if citation.date:
            possible = [e for e in possible if e.day == citation.date]
        elif citation.partial_date:
            possible = [e for e in possible if _agrees(e, citation.partial_date)]
        if citation.term:
            possible = [e for e in possible if _term(e) == citation.term]
        possible = _of_organ(possible, citation.organ)
        if len(possible) == 1:
            by: ResolvedBy = "date" if citation.date else "term" if citation.term else "only_known"
            return _Answer(possible[0].path, "resolved", by, possible[0], possible[0].row, body=body)
        path = undated_path(
            body.slug if body else "unknown", document_name(number, kind.slug if kind else None, ""), self.source
        )
        return _Answer(
            path, "ambiguous" if len(possible) > 1 else "unresolved", None, candidates=tuple(possible), body=body
        )

    # names

    def _named(self, index: int, citation: Citation) -> _Answer:
        if citation.meeting:
            return self._meeting(citation, citation.meeting)
        name = citation.name or citation.text
        if citation.type in ("Luật", "Bộ luật", "Pháp lệnh"):
            return self._law(index, citation, name)
        if citation.type == "Hiến pháp":
            rows = [row for row in known_documents() if row.type == "Hiến pháp"]
            return self._in_force(citation, rows, "qh", name)
        if citation.partial_date and citation.type:
            kind = broad_type(citation.type) or slug(citation.type)
            return _Answer(document_path("tw", citation.partial_date, kind), "resolved", "date")
        owner = "tw" if citation.type in ("Điều lệ Đảng", "Cương lĩnh chính trị") else "unknown"
        return _Answer(undated_path(owner, slug(name)[:80], self.source), "unresolved", None)

    def _meeting(self, citation: Citation, meeting: Meeting) -> _Answer:
        if meeting.number is None:
            return _Answer(
                document_path("tw", f"khoa-{str(meeting.term).lower()}", "nghi-quyet-dai-hoi"), "resolved", "term"
            )
        if meeting.term is None:
            terms = {
                other.meeting.term
                for other in self.claims.citations
                if other.meeting and other.meeting.number == meeting.number and other.meeting.term
            }
            if len(terms) == 1:
                answer = self._meeting(citation, Meeting(meeting.number, terms.pop()))
                return replace(answer, by="earlier_mention") if answer.status == "resolved" else answer
            rows = [
                row
                for alias, found in by_alias().items()
                if re.match(rf"nghi quyet (?:trung uong|tw) {meeting.number}(?: |$)", alias)
                for row in found
                if not (self.day and row.day and row.day > self.day)
            ]
            unique = tuple(dict.fromkeys(rows))
            if not unique:
                unique = tuple(
                    row
                    for m, found in by_meeting().items()
                    if m.number == meeting.number
                    for row in found
                    if row.type == "Nghị quyết" and not (self.day and row.day and row.day > self.day)
                )
            path = undated_path("tw", slug(meeting_name(meeting)), self.source)
            return _Answer(path, "ambiguous" if len(unique) > 1 else "unresolved", None, candidates=unique)
        rows_by_alias = by_alias().get(alias_key(f"Nghị quyết Trung ương {meeting.number} khóa {meeting.term}"), ())
        if len(rows_by_alias) == 1:
            return _Answer(row_path(rows_by_alias[0]), "resolved", "alias", row=rows_by_alias[0])
        rows_of = by_meeting().get(meeting, ())
        path = document_path(
            "tw", f"khoa-{meeting.term.lower()}", slug(f"nghi quyet hoi nghi trung uong {meeting.number}")
        )
        return _Answer(path, "ambiguous" if rows_of else "unresolved", None, candidates=rows_of)

    def _law(self, index: int, citation: Citation, name: str) -> _Answer:
        key = law_key(name)
        for other_index in self._titled.get(key, ()):
            other = self.claims.citations[other_index]
            if other_index == index or other.type != citation.type:
                continue
            if citation.date and other.date and citation.date != other.date:
                continue
            answer = self._answer(other_index)
            if answer.status == "resolved":
                return replace(answer, by="earlier_mention", same_as=other_index)
        return self._in_force(citation, list(laws().get(key, ())), "qh", name)

    def _in_force(self, citation: Citation, rows: list[KnownDocument], body: str, name: str) -> _Answer:
        if citation.date:
            same = [row for row in rows if row.day == citation.date]
            if len(same) == 1:
                return _Answer(row_path(same[0]), "resolved", "date", row=same[0])
            return _Answer(document_path(body, citation.date.isoformat(), slug(name)), "resolved", "date")
        if citation.partial_date:
            same = [row for row in rows if row.year == citation.partial_date[:4]]
            if len(same) == 1:
                return _Answer(row_path(same[0]), "resolved", "date", row=same[0])
            return _Answer(document_path(body, citation.partial_date[:4], slug(name)), "resolved", "date")
        past = [row for row in rows if not (self.day and _starts(row) > self.day)]
        if past and (self.day or len(rows) == 1):
            chosen = max(past, key=lambda row: (_starts(row), row.day or date.min))
            if not (self.day and chosen.effective_to and chosen.effective_to < self.day):
                return _Answer(row_path(chosen), "resolved", "in_force" if len(rows) > 1 else "title", row=chosen)
        return _Answer(
            undated_path(body, slug(name)[:80], self.source),
            "ambiguous" if len(rows) > 1 else "unresolved",
            None,
            candidates=tuple(rows) if len(rows) > 1 else (),
        )

    # documents

    def _documents(self) -> dict[str, Document]:
        """One document an IRI, with the best that this source and the authority file say of it."""
        made: dict[str, Document] = {}
        for index, citation in enumerate(self.claims.citations):
            answer = self.answers[index]
            if answer.same_as == SELF:
                continue
            iri = identifier(self.base, answer.path)
            document = self._document(iri, citation, answer)
            before = made.get(iri)
            made[iri] = _better(before, document) if before else document
        return made

    def _document(self, iri: str, citation: Citation, answer: _Answer) -> Document:
        code = citation.code if citation.code and citation.code.body else None
        row = answer.row or (answer.entry.row if answer.entry else None)
        entry = answer.entry
        body = answer.body
        if body is None and code:
            body = self.bodies.of(code.body, citation.organ)
        issuer = self.issuer_of(citation, body)
        sure = row is not None and row.sure
        row_date = row.day if row else (entry.day if entry else None)
        day = citation.date or row_date
        title = citation.title
        organ_body = self.bodies.organ_of(code.body, citation.organ) if code else None
        name = citation.name if code is None and not (row and row.code) else None
        if code is None and row is None and entry is None and citation.kind in ("short", "backref"):
            name = " ".join(citation.text.split())
        document = Document(
            iri=iri,
            type=citation.type or (row.type if row else entry.type if entry else None),
            code=(row.code if row else None) or (entry.code if entry else None) or (str(code) if code else None),
            name=name if not (entry and entry.code) else None,
            date=day,
            issuer=issuer,
            level=(body.level if body else None)
            or ("central" if row or answer.path.startswith(("doc/tw/", "doc/qh/")) else None),
            title=(row.title if sure and row else None)
            or title
            or (row.title if row else entry.title if entry else None),
            number=code.number if code else (row.number if row else None),
            body=self._body_iri(organ_body) if organ_body else (self._row_body(row) if row else None),
            term=citation.term or (row.term if row else None),
            meeting=citation.meeting or (row.meeting if row else None),
            effective_from=row.effective_from if row else None,
            effective_to=row.effective_to if row else None,
            unchecked=bool(row and not row.sure and citation.date is None and row.day),
        )
        if document.issuer is None and row:
            document = replace(document, issuer=row.issuer)
        if document.issuer is None and entry and entry.issuer:
            document = replace(document, issuer=entry.issuer)
        if document.issuer is None and body and body.certain:
            document = replace(document, issuer=body.name if body.slug != "tw" else None)
        return document

    def _row_body(self, row: KnownDocument) -> str:
        return (
            self._body_iri(self.bodies.organ_of(base_slug(row.body).upper(), None))
            if row.body not in ("BCT", "BBT", "BCHTW")
            else identifier(self.base, "body/" + {"BCT": "tw-bct", "BBT": "tw-bbt", "BCHTW": "tw-bchtw"}[row.body])
        )

    def issuer_of(self, citation: Citation, body: BodyName | None) -> str | None:
        """The printed organ written out, its place and its term added; None where none is printed."""
        organ = citation.organ
        if organ is None:
            return None
        if organ.code == "TW":
            return f"{organ.text} (khóa {citation.term})" if citation.term else organ.text
        own = None
        if (body and body.certain and organ.place is None) or (organ.place and not organ.place.name):
            own = self.bodies.places.get(body.level) if body else None
        return written_out(organ, own) if own is None else written_out(_bare(organ), own)

    def _reading(self, index: int, documents: dict[str, Document], own: Document) -> Reading:
        citation = self.claims.citations[index]
        answer = self.answers[index]
        document = own if answer.same_as == SELF else documents[identifier(self.base, answer.path)]
        if document.iri == own.iri:
            document = own
        seen: set[str] = set()
        candidates = []
        for candidate in answer.candidates:
            made = self._candidate(candidate)
            if made.iri not in seen:
                seen.add(made.iri)
                candidates.append(made)
        issuer = self.issuer_of(citation, answer.body)
        if issuer is None and answer.same_as not in (None, SELF):
            fuller = self.claims.citations[answer.same_as or 0]
            issuer = self.issuer_of(fuller, answer.body)
            citation = replace(
                citation,
                date=citation.date or fuller.date,
                term=citation.term or fuller.term,
                code=citation.code if citation.code and citation.code.body else fuller.code,
            )
        return Reading(
            citation,
            answer.status,
            answer.by,
            document,
            issuer,
            tuple(sorted(candidates, key=lambda d: (d.date or date.min, d.iri))),
        )

    def _candidate(self, candidate: KnownDocument | Entry) -> Document:
        row = candidate if isinstance(candidate, KnownDocument) else candidate.row
        path = candidate.path if isinstance(candidate, Entry) else row_path(candidate)
        if row:
            return Document(
                iri=identifier(self.base, path),
                type=row.type,
                code=row.code,
                name=row.title if row.code is None else None,
                date=row.day,
                issuer=row.issuer,
                level="central",
                title=row.title,
                number=row.number,
                term=row.term,
                unchecked=not row.sure,
            )
        entry = candidate
        assert isinstance(entry, Entry)  # noqa: S101 - the other kind was answered above
        return Document(
            iri=identifier(self.base, path),
            type=entry.type,
            code=entry.code,
            date=entry.day,
            issuer=entry.issuer,
            title=entry.title,
            held=entry.held,
            number=entry.number,
        )

    def _all_bodies(self) -> tuple[Body, ...]:
        found: dict[str, Body] = {}

        def keep(body: BodyName | None) -> None:
            while body is not None:
                iri = self._body_iri(body)
                if iri in found:
                    return
                found[iri] = Body(
                    iri, body.name, body.level, body.code, self._body_iri(body.parent) if body.parent else None
                )
                body = body.parent

        keep(self.own_body)
        organ = self.claims.header.organ
        if organ:
            keep(self.bodies.organ_of(self.claims.header.code.body if self.claims.header.code else organ.code, organ))
        for citation in self.claims.citations:
            if citation.code and citation.code.body:
                keep(self.bodies.organ_of(citation.code.body, citation.organ))
                keep(self.bodies.of(citation.code.body, citation.organ))
        return tuple(found[iri] for iri in sorted(found))


def _bare(organ: Organ) -> Organ:
    return replace(organ, place=None)


def _same_kind(citation: Citation, entry: Entry, body: str) -> bool:
    """Whether an entry may be what the citation means: one type, or a code that several types share.

    At the Centre Quyết định and Quy định share one series, so the type word may err there.
    """
    code = citation.code
    assert code is not None  # noqa: S101
    wanted = broad_type(citation.type)
    if wanted is not None and wanted == entry.broad:
        return True
    if wanted is None:
        if not code.kind:
            return True
        return entry.broad in {broad_type(kind.name) for kind in types_by_abbreviation().get(code.kind.upper(), ())}
    return body == "tw" and code.kind.upper() == entry.kind.upper() == "QĐ"


def _term(entry: Entry) -> str | None:
    return entry.term or (term_of(entry.day) if entry.day else None)


def _agrees(entry: Entry, partial: str) -> bool:
    when = entry.day.isoformat() if entry.day else (entry.row.key.rpartition("@")[2] if entry.row else "")
    return when[4:].endswith(partial[1:]) if partial.startswith("--") else when.startswith(partial)


def _of_organ(entries: list[Entry], organ: Organ | None) -> list[Entry]:
    """Entries that do not contradict the organ that the citation prints (Politburo, Secretariat …)."""
    if organ is None or organ.code != "TW" or fold(organ.text) == "trung uong":
        return entries
    return [e for e in entries if e.row is None or fold(e.row.issuer) == fold(organ.text)] or entries


def _by_title(citation: Citation, entries: list[Entry]) -> Entry | None:
    if not citation.title or len(citation.title) < 12:
        return None
    wanted = _title_key(citation.title)
    same = [
        e
        for e in entries
        if e.title and (_title_key(e.title).startswith(wanted[:60]) or wanted.startswith(_title_key(e.title)[:60]))
    ]
    return same[0] if len(same) == 1 else None


def _title_key(title: str) -> str:
    return re.sub(r"^(?:ve|ve viec) ", "", " ".join(re.sub(r"[^\w ]", " ", fold(title)).split()))


def _starts(row: KnownDocument) -> date:
    return row.effective_from or row.day or date.min


def _better(first: Document, second: Document) -> Document:
    """Two readings of one document put together: the fuller value of each field, the first where both have one."""
    return replace(
        first,
        type=first.type if not (second.type and first.type and len(second.type) > len(first.type)) else second.type,
        date=first.date or second.date,
        issuer=second.issuer if _fuller_issuer(second.issuer, first.issuer) else first.issuer,
        title=max((t for t in (first.title, second.title) if t), key=len, default=None),
        term=first.term or second.term,
        meeting=first.meeting or second.meeting,
        name=first.name or second.name if not (first.code or second.code) else None,
        code=first.code or second.code,
        unchecked=first.unchecked and second.unchecked,
    )


def _fuller_issuer(new: str | None, old: str | None) -> bool:
    return new is not None and (old is None or (len(new) > len(old) and fold(old.split(" (")[0]) in fold(new)))
