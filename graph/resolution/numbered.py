"""Citations with a number: by date, year, term, fuller mention, title, or as the only one known."""

from __future__ import annotations

from dataclasses import replace

from graph.folding import fold
from graph.iris import slug, undated_path
from graph.model import Citation, Organ, ResolvedBy, Status
from graph.resolution.desk import Answer, Desk
from graph.resolution.knowledge import Entry, authority, document_name
from graph.resolution.office_bodies import printed_unit
from graph.resolution.titles import apart, same_title, tells, tells_topic
from graph.resolution.unit_bodies import BodyName
from graph.vocabulary import broad_type, term_of, type_named, types_by_abbreviation


def by_number(desk: Desk, index: int, citation: Citation) -> Answer:
    code = citation.code
    assert code is not None  # noqa: S101
    body = desk.bodies.cited(citation)
    assert body is not None  # noqa: S101 - it has a number
    if repeated := _repeated(desk, index, citation, body):
        return repeated
    known = _candidates(desk, body, citation)

    def take(entry: Entry, by: ResolvedBy) -> Answer:
        open_without = None if citation.date or code.year else _undated(desk, citation, body)
        return Answer(entry.path, "resolved", by, entry, entry.row, body=body, alias=open_without)

    if citation.date:
        same = [
            e for e in known if e.day == citation.date and (code.year is None or e.path.split("/")[2] == str(code.year))
        ]
        if len(same) == 1:
            return take(same[0], "date")
        if len(same) > 1 and (chosen := _by_title(citation, same)):
            return take(chosen, "date")
        if len(same) > 1:
            return _open(desk, citation, body, same)
        return _of_upper(desk, citation) or _stated(desk, citation, body)
    if code.year:
        same = [e for e in known if e.path.split("/")[2] == str(code.year)]
        if len({e.path for e in same}) == 1:
            return take(same[0], "date")
        return _of_upper(desk, citation) or _stated(desk, citation, body)
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
            return _open(desk, citation, body, of_term)
        if known and not citation.partial_date:
            known = []
    fuller = _fuller(desk, index, citation, body)
    if len(fuller) == 1:
        return fuller[0]
    if len(fuller) > 1:
        return Answer(
            _undated(desk, citation, body), "ambiguous", None, body=body,
            candidates=tuple(entry for answer in fuller if (entry := answer.entry or _as_entry(desk, answer))),
        )  # fmt: skip
    titled = _by_title(citation, known)
    if titled:
        return take(titled, "title")
    possible = _of_organ(_not_younger(desk, known), citation.organ)
    if len(possible) > 1 and (near := _by_years(desk, index, possible)):
        return take(near, "only_known")
    if len(possible) == 1 and not _is_of_another(citation, possible[0]):
        return take(possible[0], "only_known")
    return (None if possible else _of_upper(desk, citation)) or _open(desk, citation, body, possible)


def _repeated(desk: Desk, index: int, citation: Citation, body: BodyName) -> Answer | None:
    """The mention of the same number and year or day that prints its issuer, where this one prints none, or only its
    level.

    A district's plan names the province's decision in full, and then by its number alone; a commune's plan that of
    `UBND huyện Tân Hồng`, and then of `UBND huyện`.
    """
    code = citation.code
    if code is None or (citation.organ and body.certain) or not (citation.date or code.year):
        return None
    found: dict[str, int] = {}
    printed = printed_unit(citation.organ) if citation.organ else None
    for other in desk.dated.get((code.number, code.kind, broad_type(citation.type)), ()):
        said = desk.claims.citations[other]
        days = {day for day in (said.date, citation.date) if day}
        if not (said.organ and said.code and said.code.body == code.body and said.code.year == code.year):
            continue
        named = desk.bodies.cited(said)
        if named is None or (printed and printed_unit(said.organ) not in (None, printed)):
            continue
        fuller = citation.organ is None or (named.level == body.level and named.slug != body.slug)
        if len(days) == 1 and fuller:
            found.setdefault(named.slug, other)
    if len(found) != 1 or (body.slug in found and not (citation.organ is None and code.year)):
        return None
    other = next(iter(found.values()))
    answer = desk.answer(other)
    by: ResolvedBy = "date" if citation.date else "earlier_mention"
    return replace(answer, by=by, same_as=other) if answer.status == "resolved" and answer.path else None


def _stated(desk: Desk, citation: Citation, body: BodyName) -> Answer:
    """The document that number and date or year state, known elsewhere or not.

    An act with its year in the symbol and without an issuer is seldom that of a district or commune itself.
    """
    code = citation.code
    if code and code.year and citation.organ is None and desk.bodies.may_be_above(code.body):
        return _open(desk, citation, desk.bodies.one_of_several(code.body), [])
    return Answer(desk.entry_of(citation, body).path, "resolved", "date", body=body)


def _of_upper(desk: Desk, citation: Citation) -> Answer | None:
    """The one document with this number that a unit above the source's own is known to have issued."""
    code = citation.code
    if code is None:
        return None
    found = [
        (upper, entry)
        for upper in desk.bodies.above(citation)
        for entry in _not_younger(desk, _candidates(desk, upper, citation))
        if (citation.date is None or entry.day == citation.date)
        and (code.year is None or entry.path.split("/")[2] == str(code.year))
    ]
    if len(found) != 1:
        return None
    upper, entry = found[0]
    return Answer(entry.path, "resolved", "only_known", entry, entry.row, body=upper)


def by_short_form(desk: Desk, citation: Citation) -> Answer:
    """`Nghị quyết 18` without a fuller mention: by its organ, else the Centre's or the issuer's own."""
    number = citation.code.number if citation.code else ""
    kind = type_named(citation.type)
    slugs = []
    body: BodyName | None = None
    if citation.organ:
        body = desk.bodies.of(citation.organ.code, citation.organ)
        slugs = [body.slug]
    else:
        slugs = ["tw", *([desk.own_body.slug] if desk.own_body else [])]
    found: dict[str, Entry] = {}
    for name in slugs:
        for entry in (*authority().get((name, number), ()), *desk.known.numbered(name, number)):
            if entry.broad == broad_type(citation.type):
                found.setdefault(entry.path, entry)
    possible = [e for e in found.values() if not (desk.day and e.day and e.day > desk.day)]
    if citation.date:
        possible = [e for e in possible if e.day == citation.date]
    elif citation.partial_date:
        possible = [e for e in possible if _agrees(e, citation.partial_date)]
    if citation.term:
        possible = [e for e in possible if _term(e) == citation.term]
    possible = _of_organ(possible, citation.organ)
    path = undated_path(
        body.slug if body else "unknown", document_name(number, kind.slug if kind else None, ""), desk.source
    )
    if len(possible) == 1:
        by: ResolvedBy = "date" if citation.date else "term" if citation.term else "only_known"
        return Answer(possible[0].path, "resolved", by, possible[0], possible[0].row, body=body, alias=path)
    return Answer(path, "ambiguous" if len(possible) > 1 else "unresolved", None, candidates=tuple(possible), body=body)


def _candidates(desk: Desk, body: BodyName, citation: Citation) -> list[Entry]:
    """What is known of the citation's series: authority file first, then the library, one entry a document."""
    code = citation.code
    assert code is not None  # noqa: S101
    found: dict[str, Entry] = {}
    for entry in (*authority().get((body.slug, code.number), ()), *desk.known.numbered(body.slug, code.number)):
        with_year = entry.path.split("/")[2].isdigit()
        if _same_kind(citation, entry, body.slug) and (
            code.year is not None or not with_year or (citation.date and entry.row)
        ):
            found.setdefault(entry.path, entry)
    return list(found.values())


def _not_younger(desk: Desk, known: list[Entry]) -> list[Entry]:
    """Entries that the source can know: not younger than it.

    The youngest date that an undated source states bounds its own date from below only, so where nothing
    is left the one document that is known at all still counts.
    """
    older = [e for e in known if not (desk.day and e.day and e.day > desk.day)]
    return older if older or desk.claims.header.date else known


def _as_entry(desk: Desk, answer: Answer) -> Entry | None:
    for index, other in desk.answers.items():
        if other is answer and (citation := desk.claims.citations[index]).code and other.body:
            return desk.entry_of(citation, other.body)
    return None


def _open(desk: Desk, citation: Citation, body: BodyName, possible: list[Entry]) -> Answer:
    """Nothing decides: the document stays undated and of this source alone, the choices listed."""
    path = _undated(desk, citation, body)
    status: Status = "ambiguous" if len(possible) > 1 else "unresolved"
    return Answer(path, status, None, candidates=tuple(possible), body=body)


def _undated(desk: Desk, citation: Citation, body: BodyName) -> str:
    code = citation.code
    name = (
        document_name(code.number, broad_type(citation.type), code.kind)
        if code
        else slug(citation.name or citation.text)
    )
    if citation.term and code:
        name = f"{name}-khoa-{citation.term.lower()}"
    return undated_path(body.slug, name, desk.source)


def _fuller(desk: Desk, index: int, citation: Citation, body: BodyName) -> list[Answer]:
    """Answers of the dated mentions of the same number elsewhere in this source, one a document.

    A mention that prints no issuer, and whose own series none of them is of, repeats one of another body that stands
    before it: a commune's plan names the province's decision in full, and then by its number alone. What a title names
    by its number alone the opening line names in full.
    """
    code = citation.code
    key = (code.number, code.kind, broad_type(citation.type)) if code else None
    others = [other for other in desk.dated.get(key, ()) if other != index and _same_year(desk, other, citation)]
    own = [
        other
        for other in others
        if (of := _body_of(desk, other)) == body.slug or of == _body_then(desk, citation, other)
    ]
    if not own and citation.organ is None:
        own = [other for other in others if other < index]
        if not own and index in desk.in_title and len({_body_of(desk, other) for other in others}) == 1:
            own = others
    found: dict[str, Answer] = {}
    told: set[tuple[object, ...]] = set()
    for other_index in own:
        other = desk.claims.citations[other_index]
        says = (other.date, other.code.year if other.code else None, other.partial_date, other.term)
        if says in told or (says[:3] == (None, None, None) and other.term == citation.term):
            continue  # it says no more than another, or than this one
        if body.slug == "tw" and citation.organ and other.organ and fold(citation.organ.text) != fold(other.organ.text):
            continue
        answer = desk.answer(other_index)
        if answer.status == "resolved" and answer.path:
            told.add(says)
            found.setdefault(answer.path, replace(answer, by="earlier_mention", same_as=other_index))
    return list(found.values())


def _same_year(desk: Desk, other: int, citation: Citation) -> bool:
    """Whether both symbols carry the same year, or none: `02/2026/QĐ-UBND` is of another series than `02/QĐ-UBND`."""
    code = desk.claims.citations[other].code
    return code is not None and citation.code is not None and code.year == citation.code.year


def _body_of(desk: Desk, index: int) -> str:
    body = desk.bodies.cited(desk.claims.citations[index])
    return body.slug if body else ""


def _body_then(desk: Desk, citation: Citation, index: int) -> str:
    """Whose paper an undated mention would be, were it of the day of another one: `Thành ủy Huế` was of a district."""
    body = desk.bodies.cited(replace(citation, date=citation.date or desk.claims.citations[index].date))
    return body.slug if body else ""


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


def depends_on_type(citation: Citation, body: str) -> bool:
    """Whether a dated citation may mean a document of another type than it prints, if one of its day is known."""
    code = citation.code
    return broad_type(citation.type) is None or (body == "tw" and code is not None and code.kind.upper() == "QĐ")


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


def _is_of_another(citation: Citation, entry: Entry) -> bool:
    """Whether the only one known is on something else than what the citation tells: no two words are the same."""
    told, title = citation.title, entry.title
    return tells_topic(told) and tells_topic(title) and apart(told or "", title or "")


def _by_title(citation: Citation, entries: list[Entry]) -> Entry | None:
    title = citation.title
    if title is None or not tells(title):
        return None
    same = [e for e in entries if e.title and same_title(title, e.title)]
    return same[0] if len(same) == 1 else None


def _by_years(desk: Desk, index: int, entries: list[Entry]) -> Entry | None:
    """The only one of about the year that the source looks back on, where all have a day."""
    year = desk.looked_back.get(index)
    if year is None or not all(e.day for e in entries):
        return None
    near = [e for e in entries if e.day and abs(e.day.year - year) <= 1]
    return near[0] if len(near) == 1 else None
