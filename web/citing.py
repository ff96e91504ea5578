"""How a document is cited in full, as offices write it."""

from __future__ import annotations

from graph.model import Document
from web.words import day, label


def full_reference(document: Document) -> str:
    """`Kế hoạch số 118-KH/HU ngày 01/4/2018 của Huyện ủy Tam Đường thực hiện …`; what nobody states is left out."""
    name = label(document)
    parts = [name]
    if document.date:
        parts.append(f"ngày {day(document.date)}")
    if document.issuer:
        parts.append(f"của {document.issuer}")
    if document.title and document.title not in name:
        parts.append(document.title)
    return " ".join(parts)
