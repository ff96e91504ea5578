"""What stands in a field for a document that an address names by its IRI."""

from __future__ import annotations

from graph.analysis.reference import find_reference
from graph.errors import LuocdoError
from graph.model import Document
from graph.store.snapshot import Snapshot
from web.current import served
from web.words import reference


def as_typed(text: str) -> str:
    """`text`; where it is the IRI of a document, what a person would type for that very document, if anything is."""
    current = served()
    if not text.startswith(f"{current.library.base}id/") or not current.library.current_snapshot():
        return text
    with current.reading() as snapshot:
        try:
            document = find_reference(snapshot, text)
        except LuocdoError:
            return text
        ways = (document.code, reference(document))
        return next((way for way in ways if way and _names(snapshot, way, document)), text)


def _names(snapshot: Snapshot, typed: str, document: Document) -> bool:
    """Whether `typed` names this document and no other."""
    try:
        return find_reference(snapshot, typed).iri == document.iri
    except LuocdoError:
        return False
