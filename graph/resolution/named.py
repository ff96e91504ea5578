"""Citations by name: resolutions of meetings by alias or meeting, laws by date, year, or as the one in force."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from graph.extraction.mentions import meeting_name
from graph.iris import document_path, slug, undated_path
from graph.model import Citation, Meeting
from graph.resolution.desk import Answer, Desk
from graph.resolution.knowledge import alias_key, by_alias, by_meeting, law_key, laws, row_path
from graph.vocabulary import KnownDocument, broad_type, known_documents


def by_name(desk: Desk, index: int, citation: Citation) -> Answer:
    if citation.meeting:
        return _meeting(desk, citation, citation.meeting)
    name = citation.name or citation.text
    if citation.type in ("Luật", "Bộ luật", "Pháp lệnh"):
        return _law(desk, index, citation, name)
    if citation.type == "Hiến pháp":
        rows = [row for row in known_documents() if row.type == "Hiến pháp"]
        return _in_force(desk, citation, rows, "qh", name)
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


def _law(desk: Desk, index: int, citation: Citation, name: str) -> Answer:
    key = law_key(name)
    for other_index in desk.titled.get(key, ()):
        other = desk.claims.citations[other_index]
        if other_index == index or other.type != citation.type:
            continue
        if citation.date and other.date and citation.date != other.date:
            continue
        answer = desk.answer(other_index)
        if answer.status == "resolved":
            return replace(answer, by="earlier_mention", same_as=other_index)
    return _in_force(desk, citation, list(laws().get(key, ())), "qh", name)


def _in_force(desk: Desk, citation: Citation, rows: list[KnownDocument], body: str, name: str) -> Answer:
    if citation.date:
        same = [row for row in rows if row.day == citation.date]
        if len(same) == 1:
            return Answer(row_path(same[0]), "resolved", "date", row=same[0])
        return Answer(document_path(body, citation.date.isoformat(), slug(name)), "resolved", "date")
    if citation.partial_date:
        same = [row for row in rows if row.year == citation.partial_date[:4]]
        if len(same) == 1:
            return Answer(row_path(same[0]), "resolved", "date", row=same[0])
        return Answer(document_path(body, citation.partial_date[:4], slug(name)), "resolved", "date")
    past = [row for row in rows if not (desk.day and _starts(row) > desk.day)]
    if past and (desk.day or len(rows) == 1):
        chosen = max(past, key=lambda row: (_starts(row), row.day or date.min))
        if not (desk.day and chosen.effective_to and chosen.effective_to < desk.day):
            return Answer(row_path(chosen), "resolved", "in_force" if len(rows) > 1 else "title", row=chosen)
    return Answer(
        undated_path(body, slug(name)[:80], desk.source),
        "ambiguous" if len(rows) > 1 else "unresolved",
        None,
        candidates=tuple(rows) if len(rows) > 1 else (),
    )


def _starts(row: KnownDocument) -> date:
    return row.effective_from or row.day or date.min
