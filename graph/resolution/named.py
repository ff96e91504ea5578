"""Citations by name: resolutions of meetings by alias or meeting, laws by date, year, or as the one in force."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from graph.extraction.mentions import meeting_name
from graph.iris import document_path, slug, undated_path
from graph.model import Citation, Meeting, Status
from graph.resolution.congresses import SYMBOL, congress_named, last_part, series
from graph.resolution.desk import Answer, Desk
from graph.resolution.knowledge import (
    LAWS,
    Entry,
    alias_key,
    by_alias,
    by_meeting,
    law_key,
    law_slug,
    laws,
    of_title,
    row_path,
)
from graph.vocabulary import KnownDocument, broad_type, known_documents


def by_name(desk: Desk, index: int, citation: Citation) -> Answer:
    if citation.meeting:
        return _meeting(desk, citation, citation.meeting)
    name = citation.name or citation.text
    if citation.type in LAWS:
        return _law(desk, index, citation, name)
    if citation.type == "Hiến pháp":
        rows = [row for row in known_documents() if row.type == "Hiến pháp"]
        return _in_force(desk, citation, rows, "qh", name, desk.day_of(index))
    if congress := _congress(desk, name):
        return congress
    if citation.partial_date and citation.type:
        kind = broad_type(citation.type) or slug(citation.type)
        return Answer(document_path("tw", citation.partial_date, kind), "resolved", "date")
    owner = "tw" if citation.type in ("Điều lệ Đảng", "Cương lĩnh chính trị") else "unknown"
    return Answer(undated_path(owner, slug(name)[:80], desk.source), "unresolved", None)


def _meeting(desk: Desk, citation: Citation, meeting: Meeting) -> Answer:
    if meeting.number is None:
        return Answer(
            document_path("tw", f"khoa-{str(meeting.term).lower()}", "nghi-quyet-dai-hoi"), "resolved", "term"
        )
    if meeting.term is None:
        terms = {
            other.meeting.term
            for other in desk.claims.citations
            if other.meeting and other.meeting.number == meeting.number and other.meeting.term
        }
        if len(terms) == 1:
            answer = _meeting(desk, citation, Meeting(meeting.number, terms.pop()))
            return replace(answer, by="earlier_mention") if answer.status == "resolved" else answer
        rows = [
            row
            for alias, found in by_alias().items()
            if re.match(rf"nghi quyet (?:trung uong|tw) {meeting.number}(?: |$)", alias)
            for row in found
            if not (desk.day and row.day and row.day > desk.day)
        ]
        unique = tuple(dict.fromkeys(rows))
        if not unique:
            unique = tuple(
                row
                for m, found in by_meeting().items()
                if m.number == meeting.number
                for row in found
                if row.type == "Nghị quyết" and not (desk.day and row.day and row.day > desk.day)
            )
        path = undated_path("tw", slug(meeting_name(meeting)), desk.source)
        return Answer(path, "ambiguous" if len(unique) > 1 else "unresolved", None, candidates=unique)
    rows_by_alias = by_alias().get(alias_key(f"Nghị quyết Trung ương {meeting.number} khóa {meeting.term}"), ())
    if len(rows_by_alias) == 1:
        return Answer(row_path(rows_by_alias[0]), "resolved", "alias", row=rows_by_alias[0])
    rows_of = by_meeting().get(meeting, ())
    path = document_path("tw", f"khoa-{meeting.term.lower()}", slug(f"nghi quyet hoi nghi trung uong {meeting.number}"))
    return Answer(path, "ambiguous" if rows_of else "unresolved", None, candidates=rows_of)


def _congress(desk: Desk, name: str) -> Answer | None:
    """The resolution of a congress of a local Party organisation: one document for all sources, the numbered one where
    exactly one is known."""
    told = congress_named(name)
    if told is None:
        return None
    organ, number = told
    body = desk.bodies.of(SYMBOL, organ)
    if not body.certain:
        return None
    path = document_path(body.slug, last_part(number), "nghi-quyet-dai-hoi")
    known = desk.known.numbered(*series(body.slug, number))
    past = tuple(entry for entry in known if not (desk.day and entry.day and entry.day > desk.day))
    if len(past) == 1:
        return Answer(past[0].path, "resolved", "term", past[0], body=body, alias=path)
    if past:
        return Answer(path, "ambiguous", None, candidates=past, body=body)
    return Answer(path, "resolved", "term", body=body)


def _law(desk: Desk, index: int, citation: Citation, name: str) -> Answer:
    """A law by its title: as this source names it in full elsewhere, by its day or year, or as the one in force."""
    fuller: dict[str, Answer] = {}
    day, key = desk.day_of(index), law_key(name)
    for other_index in desk.titled.get(key, {}).values():
        other = desk.claims.citations[other_index]
        says_more = other.code is not None or (citation.date is None and other.date is not None)
        if other_index == index or other.type != citation.type or not says_more:
            continue
        if other.code and not desk.given_way.get(other.code, frozenset()).isdisjoint(("", key)):
            continue  # `Luật Hải quan mới thay thế Luật Hải quan số 29/2001/QH10`: not the one that is gone
        if citation.date and other.date and citation.date != other.date:
            continue
        if not _of_one_year(citation, other):
            continue  # `Luật Nhà ở năm 2005` is not Luật Nhà ở số 65/2014/QH13
        if day and _is_after(other.date, other.code.year if other.code else None, day):
            continue
        answer = desk.answer(other_index)
        if answer.status == "resolved":
            fuller.setdefault(answer.path, replace(answer, by="earlier_mention", same_as=other_index))
    if len(fuller) == 1:
        return next(iter(fuller.values()))
    series = of_title(citation.type, name)
    known = desk.known.numbered(*series) if series else ()
    rows = list(laws().get(key, ()))
    return _in_force(desk, citation, rows, "qh", name, day, known, adopted=index in desk.guided)


def _of_one_year(citation: Citation, other: Citation) -> bool:
    """Whether the years that two citations of a law tell, by its day or its symbol, do not differ."""
    told = str(citation.date.year) if citation.date else (citation.partial_date or "")[:4]
    year = other.code.year if other.code else other.date.year if other.date else None
    return not told or year is None or told == str(year)


def _in_force(
    desk: Desk,
    citation: Citation,
    rows: list[KnownDocument],
    body: str,
    name: str,
    day: date | None,
    known: tuple[Entry, ...] = (),
    *,
    adopted: bool = False,
) -> Answer:
    """By day or year the one of the authority file or of `known`, those that other sources name by number and title;
    else the one in force, or with `adopted` the one passed last, where the authority file holds all of that title."""
    begins = _passed if adopted else _starts
    listed = {row_path(row) for row in rows}
    others = [entry for entry in known if entry.path not in listed]
    when = citation.date.isoformat() if citation.date else citation.partial_date
    if when:
        same = [row for row in rows if (row.day == citation.date if citation.date else row.year == when[:4])]
        if len(same) == 1:
            return Answer(row_path(same[0]), "resolved", "date", row=same[0])
        path = document_path(body, when if citation.date else when[:4], law_slug(name))
        of_year = [entry for entry in others if _year(entry) == int(when[:4]) and _is_of(entry, citation)]
        if len(of_year) == 1 and not same:
            return Answer(of_year[0].path, "resolved", "date", of_year[0], alias=path)
        return Answer(path, "resolved", "date")
    undated = undated_path(body, law_slug(name)[:80], desk.source)
    if others:
        past_rows = [row for row in rows if not (day and begins(row) > day)]
        past_others = [entry for entry in others if not (day and _is_after(entry.day, _year(entry), day))]
        if len(past_others) == 1 and not past_rows:
            return Answer(past_others[0].path, "resolved", "only_known", past_others[0], alias=undated)
        candidates: tuple[KnownDocument | Entry, ...] = (*past_rows, *past_others)
        status: Status = "ambiguous" if len(candidates) > 1 else "unresolved"
        return Answer(undated, status, None, candidates=candidates if len(candidates) > 1 else ())
    past = [row for row in rows if not (day and begins(row) > day)]
    if past and (day or len(rows) == 1):
        chosen = max(past, key=lambda row: (begins(row), row.day or date.min))
        if not (day and chosen.effective_to and chosen.effective_to < day):
            return Answer(row_path(chosen), "resolved", "in_force" if len(rows) > 1 else "title", row=chosen)
    return Answer(
        undated,
        "ambiguous" if len(rows) > 1 else "unresolved",
        None,
        candidates=tuple(rows) if len(rows) > 1 else (),
    )


def _is_after(when: date | None, year: int | None, day: date) -> bool:
    """Whether a law of the day `when`, or of which only the year in its symbol is known, is younger than `day`."""
    return when > day if when else bool(year and year > day.year)


def _is_of(entry: Entry, citation: Citation) -> bool:
    """Whether a law that others name may be the one of this day: of that day, or only its year is told."""
    return citation.date is None or entry.day in (None, citation.date)


def _year(entry: Entry) -> int | None:
    """The year in which a law that others name was passed; None where nobody tells."""
    year = entry.path.split("/")[2][:4]
    return int(year) if year.isdigit() else None


def _passed(row: KnownDocument) -> date:
    return row.day or row.effective_from or date.min


def _starts(row: KnownDocument) -> date:
    return row.effective_from or row.day or date.min
