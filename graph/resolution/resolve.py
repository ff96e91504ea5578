"""Which document each citation of a source means: in the order number and date, year, term, fuller mention,
alias, title, the law in force, the only one known. What stays open is marked, never guessed.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from graph.iris import slug, undated_path
from graph.model import SELF, Citation, Claims, Document, Fact, Link, Reading, Resolution
from graph.namespaces import DEFAULT_BASE
from graph.resolution.congresses import SYMBOL, congress_named, series, series_of
from graph.resolution.desk import Answer, Desk
from graph.resolution.documents import all_bodies, missing_body, own_document, put_together, reading
from graph.resolution.knowledge import Entry, Knowledge, NothingKnown, of_title
from graph.resolution.named import by_name
from graph.resolution.numbered import by_number, by_short_form, depends_on_type
from graph.vocabulary import broad_type

Asked = tuple[str, str, str, str]
"""Body, number, the date or year of a citation, its type; empty where it has none, or may have another."""
ONLY_KNOWN_LIMIT = 0.8
"""A link over a document that was resolved as the only one known is never surer than this."""


def resolve(claims: Claims, known: Knowledge | None = None, *, base: str = DEFAULT_BASE) -> Resolution:
    """Resolve every citation, link and fact of one source.

    `known` answers for the rest of the library; the result depends on nothing else, so that it is the same
    whatever the order of adding.
    """
    desk = Desk(claims, known or NothingKnown(), base, find)
    for index in range(len(desk.claims.citations)):
        desk.answer(index)
    documents = put_together(desk)
    own = own_document(desk)
    documents[own.iri] = own
    readings = _without_open_aliases(
        tuple(reading(desk, index, documents, own) for index in range(len(desk.claims.citations)))
    )

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
                source=desk.source,
            ),
        )
        for claim in desk.claims.links
        if at(claim.subject).iri != at(claim.object).iri
    )
    missing = [missing_body(desk, claim) for claim in desk.claims.facts]
    facts = tuple(
        Fact(
            at(claim.subject),
            claim.fact,
            claim.value,
            claim.span,
            claim.sentence,
            desk.body_iri(body) if body else None,
            claim.overrides,
        )
        for claim, body in zip(desk.claims.facts, missing, strict=True)
    )
    return Resolution(desk.claims, own, readings, _dated(links, facts), facts, all_bodies(desk, missing))


def _dated(links: tuple[Link, ...], facts: tuple[Fact, ...]) -> tuple[Link, ...]:
    """Links that end a document, with its last day where a fact of the same source tells one."""
    days: dict[str, str] = {}
    for fact in facts:
        if fact.fact == "ended" and fact.value:
            days[fact.document.iri] = min(fact.value, days.get(fact.document.iri, fact.value))

    def dated(link: Link) -> Link:
        day = (
            days.get(link.object.iri)
            if link.relation in ("replaces", "repeals") and not link.evidence.partial
            else None
        )
        return replace(link, evidence=replace(link.evidence, last_day=date.fromisoformat(day))) if day else link

    return tuple(map(dated, links)) if days else links


def _without_open_aliases(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Where another mention in the source stays open, its document is that mention's, and no alias."""
    still_open = {one.document.iri for one in readings}
    return tuple(replace(one, alias=None) if one.alias in still_open else one for one in readings)


def stated_documents(claims: Claims, known: Knowledge) -> tuple[tuple[Entry, ...], tuple[Asked, ...]]:
    """What a source tells the rest of the library, and what it asks of it.

    The first are documents with number and date that it holds or cites; the second are the series (body, number) of
    citations whose meaning depends on other sources, with their date or year and their type, '' where they have none
    or may have another.
    """
    desk = Desk(claims, known, DEFAULT_BASE, find)
    entries: dict[tuple[str, str], Entry] = {}
    asked: set[Asked] = set()

    def tell(entry: Entry) -> None:
        entries.setdefault((entry.number, entry.path), entry)
        for body, number in filter(None, (of_title(entry.type, entry.title), series_of(entry))):
            entries.setdefault((number, entry.path), replace(entry, body=body, number=number))

    if own := desk.own_entry():
        tell(own)
    for claim in claims.facts:
        missing_body(desk, claim)  # asks for the units of those that are said to have issued nothing
    for citation in claims.citations:
        if citation.kind == "name" and (law := of_title(citation.type, citation.name)):
            day = citation.date.isoformat() if citation.date else citation.partial_date or ""
            asked.update((*law, when, broad_type(citation.type) or "") for when in {day, day[:4]})
        if citation.kind == "name" and (congress := congress_named(citation.name or "")):
            of = desk.bodies.of(SYMBOL, congress[0])
            asked.add((*series(of.slug, congress[1]), "", broad_type(citation.type) or ""))
        if citation.code is None or not citation.code.body:
            if citation.kind == "short" and citation.code:
                kind = broad_type(citation.type) or ""
                asked.add(("tw", citation.code.number, "", kind))
                if citation.organ:
                    asked.add(
                        (desk.bodies.of(citation.organ.code, citation.organ).slug, citation.code.number, "", kind)
                    )
                if desk.own_body:
                    asked.add((desk.own_body.slug, citation.code.number, "", kind))
            continue
        body = desk.bodies.cited(citation)
        assert body is not None  # noqa: S101 - it has a number
        when = citation.date.isoformat() if citation.date else str(citation.code.year or "")
        any_type = depends_on_type(citation, body.slug)
        kind = "" if any_type else broad_type(citation.type) or ""
        others = desk.bodies.above(citation)
        unsure = bool(others) or (citation.organ is None and desk.bodies.may_be_above(citation.code.body))
        for one in (body, *others) if unsure else ():
            asked.add((one.slug, citation.code.number, when, kind))
        if when and body.certain and not unsure:
            tell(desk.entry_of(citation, body))
        if not when or any_type:
            asked.add((body.slug, citation.code.number, when, kind))
    return tuple(entries.values()), tuple(sorted(asked))


def find(desk: Desk, index: int, citation: Citation) -> Answer:
    if citation.antecedent == SELF:
        return Answer(desk.own_path(), "resolved", "earlier_mention", same_as=SELF)
    if citation.antecedent is not None and citation.antecedent != index:
        before = desk.answer(citation.antecedent)
        if before.path:
            return replace(
                before,
                by="earlier_mention" if before.status == "resolved" else before.by,
                same_as=citation.antecedent,
            )
    if citation.kind == "backref":
        return Answer(undated_path("unknown", slug(citation.text), desk.source), "unresolved", None)
    if citation.kind == "short" and not (citation.code and citation.code.body):
        return by_short_form(desk, citation)
    if citation.kind == "name":
        return by_name(desk, index, citation)
    answer = by_number(desk, index, citation)
    if answer.status == "resolved" and answer.same_as is None and desk.bodies.is_by_paper(citation):
        return replace(answer, by="only_known")
    if desk.bodies.by_papers and answer.status == "resolved" and answer.body and answer.body.level != "central":
        printed = citation.organ.place if citation.organ else None
        return answer if printed and printed.name else replace(answer, by="only_known")
    return answer
