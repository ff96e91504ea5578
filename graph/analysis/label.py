"""How a document is written in one line, dates in Vietnamese form."""

from __future__ import annotations

from datetime import date

from graph.messages import say
from graph.model import Document


def vietnamese_date(day: date | None) -> str:
    """`30/7/2007` or `01/02/2018` (a day below 10 and a month below 3 take a zero); empty where not known."""
    if day is None:
        return ""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"{day.day:02}/{month}/{day.year}"


def written_date(text: str) -> str:
    """An ISO date as offices write it; a text that is no date stays as it is."""
    try:
        return vietnamese_date(date.fromisoformat(text))
    except ValueError:
        return text


def document_label(document: Document, language: str = "vi") -> str:
    """`Nghị quyết 15-NQ/TW (30/7/2007)`; the name where there is no number, the title where there is neither."""
    if document.code:
        head = f"{document.type} {document.code}" if document.type else document.code
    elif document.name:
        head = document.name
    else:
        head = " ".join(part for part in (document.type, document.title) if part) or say("document_unnamed", language)
    when = vietnamese_date(document.date) or say("date_unknown", language)
    return f"{head} ({when})"
