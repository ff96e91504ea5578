"""Documents put together from what a source and the authority file say of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from graph.extraction.grammar import organ_named
from graph.extraction.organs import committee_of, written_out
from graph.folding import fold
from graph.iris import identifier
from graph.model import SELF, Body, Citation, Document, FactClaim, Reading
from graph.resolution.congresses import called
from graph.resolution.desk import Answer, Desk
from graph.resolution.knowledge import Entry, base_slug, row_path
from graph.resolution.unit_bodies import BodyName
from graph.vocabulary import KnownDocument, term_of


def own_document(desk: Desk) -> Document:
    header = desk.claims.header
    organ = header.organ
    level = desk.own_body.level if desk.own_body else None
    if organ and organ.level and level in (None, "other"):
        level = organ.level  # an office that no gazetteer has: its letterhead tells its unit
    symbol = header.code.body if header.code else organ.code if organ else None
    body = desk.bodies.organ_of(symbol, organ) if symbol else None
    return Document(
        iri=identifier(desk.base, desk.own_path()),
        type=header.own_type,
        code=str(header.code) if header.code else None,
        name=None,
        date=header.date,
        issuer=written_out(organ) if organ else (desk.own_body.name if desk.own_body else None),
        level=level,
        title=header.title,
        held=True,
        number=header.code.number if header.code else None,
        body=desk.body_iri(body) if body and not header.is_draft else None,
        term=term_of(header.date) if header.date and organ and organ.code == "TW" else None,
        period=header.period,
        effective_from=header.effective_from,
        effective_to=header.effective_to,
    )


def put_together(desk: Desk) -> dict[str, Document]:
    """One document an IRI, with the best that this source and the authority file say of it."""
    made: dict[str, Document] = {}
    for index, citation in enumerate(desk.claims.citations):
        answer = desk.answers[index]
        if answer.same_as == SELF:
            continue
        iri = identifier(desk.base, answer.path)
        document = _document(desk, iri, citation, answer)
        before = made.get(iri)
        made[iri] = _better(before, document) if before else document
    return made


def _document(desk: Desk, iri: str, citation: Citation, answer: Answer) -> Document:
    code = citation.code if citation.code and citation.code.body else None
    row = answer.row or (answer.entry.row if answer.entry else None)
    entry = answer.entry
    body = answer.body
    if body is None and code:
        body = desk.bodies.cited(citation)
    issuer = desk.issuer_of(citation, body)
    if issuer is None and row:
        issuer = row.issuer
    if issuer is None and body and body.certain and body.slug != "tw":
        issuer = body.name
    if issuer is None and entry and entry.issuer:
        issuer = entry.issuer
    sure = row is not None and row.sure
    row_date = row.day if row else (entry.day if entry else None)
    day = citation.date or row_date
    title = citation.title
    organ_body = desk.bodies.organ_cited(citation) if code else answer.body if citation.kind == "name" else None
    if organ_body and organ_body.slug == "tw" and row and citation.organ is None:
        organ_body = None  # which of the three organs of the Centre it is the authority file tells
    name = citation.name if code is None and not (row and row.code) else None
    if name and answer.body:
        name = called(name, answer.body.name)
    if code is None and row is None and entry is None and citation.kind in ("short", "backref"):
        name = " ".join(citation.text.split())
    return Document(
        iri=iri,
        type=citation.type or (row.type if row else entry.type if entry else None),
        code=(row.code if row else None) or (entry.code if entry else None) or (str(code) if code else None),
        name=name if not (entry and entry.code) else None,
        date=day,
        issuer=issuer,
        level=(body.level if body else None)
        or ("central" if row or answer.path.startswith(("doc/tw/", "doc/qh/")) else None),
        title=(row.title if sure and row else None) or title or (row.title if row else entry.title if entry else None),
        number=code.number if code else (row.number if row else None),
        body=desk.body_iri(organ_body) if organ_body else (_row_body(desk, row) if row else None),
        term=citation.term or (row.term if row else None),
        meeting=citation.meeting or (row.meeting if row else None),
        effective_from=row.effective_from if row else None,
        effective_to=row.effective_to if row else None,
        unchecked=bool(row and not row.sure and citation.date is None and row.day),
    )


def _row_body(desk: Desk, row: KnownDocument) -> str:
    return (
        desk.body_iri(desk.bodies.organ_of(base_slug(row.body).upper(), None))
        if row.body not in ("BCT", "BBT", "BCHTW")
        else identifier(desk.base, "body/" + {"BCT": "tw-bct", "BBT": "tw-bbt", "BCHTW": "tw-bchtw"}[row.body])
    )


def reading(desk: Desk, index: int, documents: dict[str, Document], own: Document) -> Reading:
    citation = desk.claims.citations[index]
    answer = desk.answers[index]
    document = own if answer.same_as == SELF else documents[identifier(desk.base, answer.path)]
    if document.iri == own.iri:
        document = own
    seen: set[str] = set()
    candidates = []
    for candidate in answer.candidates:
        made = _candidate(desk, candidate)
        if made.iri not in seen:
            seen.add(made.iri)
            candidates.append(made)
    issuer = desk.issuer_of(citation, answer.body)
    if issuer is None and answer.same_as not in (None, SELF):
        fuller = desk.claims.citations[answer.same_as or 0]
        issuer = desk.issuer_of(fuller, answer.body)
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
        identifier(desk.base, answer.alias) if answer.alias and answer.status == "resolved" else None,
    )


def _candidate(desk: Desk, candidate: KnownDocument | Entry) -> Document:
    row = candidate if isinstance(candidate, KnownDocument) else candidate.row
    path = candidate.path if isinstance(candidate, Entry) else row_path(candidate)
    if row:
        return Document(
            iri=identifier(desk.base, path),
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
        iri=identifier(desk.base, path),
        type=entry.type,
        code=entry.code,
        date=entry.day,
        issuer=entry.issuer,
        title=entry.title,
        held=entry.held,
        number=entry.number,
    )


def all_bodies(desk: Desk, missing: Iterable[BodyName | None]) -> tuple[Body, ...]:
    """Every body that the source names, those among them that it says are `missing`, and who stands above each."""
    found: dict[str, Body] = {}

    def keep(body: BodyName | None) -> None:
        while body is not None:
            iri = desk.body_iri(body)
            if iri in found:
                return
            found[iri] = Body(
                iri, body.name, body.level, body.code, desk.body_iri(body.parent) if body.parent else None
            )
            body = body.parent

    keep(desk.own_body)
    organ = desk.claims.header.organ
    if organ:
        keep(desk.bodies.organ_of(desk.claims.header.code.body if desk.claims.header.code else organ.code, organ))
    for index, citation in enumerate(desk.claims.citations):
        if citation.code and citation.code.body:
            body, meant = desk.bodies.cited(citation), desk.answers[index].body
            if body and meant and meant.slug != body.slug:  # another body's of the same symbol
                keep(meant)
                continue
            keep(desk.bodies.organ_cited(citation))
            keep(body)
        elif citation.kind == "name":
            keep(desk.answers[index].body)
    for body in missing:
        keep(body)
    return tuple(found[iri] for iri in sorted(found))


def missing_body(desk: Desk, fact: FactClaim) -> BodyName | None:
    """Who is said not to have issued something; a Party organisation is told by its committee."""
    if fact.fact != "not_issued" or not fact.value:
        return None
    name = committee_of(fact.value)
    organ = organ_named(name)
    if organ:
        return desk.bodies.of(organ.code, organ)
    code = desk.claims.citations[fact.subject].code if fact.subject >= 0 else None
    return desk.bodies.committee_for(name, code) or desk.bodies.called(name)


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
