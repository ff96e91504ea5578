"""What stands in a field for a document or a body that an address names by its IRI."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from graph.analysis.reference import body_labels, find_body, find_reference
from graph.errors import LuocdoError
from graph.model import Body, Document
from graph.store.snapshot import Snapshot
from web.current import served
from web.words import reference


def as_typed(text: str) -> str:
    """`text`; where it is the IRI of a document or a body, what a person would type for that very one, if anything."""
    current = served()
    start = f"{current.library.base}id/"
    if not text.startswith(start) or not current.library.current_snapshot():
        return text
    with current.reading() as snapshot:
        if text.startswith(f"{start}body/"):
            body = snapshot.body(text)
            names = body_labels(snapshot, snapshot.bodies_named(body.name)) if body else {}
            return next(_naming(snapshot, [body.name, names[text]], text, find_body), text) if body else text
        try:
            document = find_reference(snapshot, text)
        except LuocdoError:
            return text
        ways = [way for way in (document.code, reference(document)) if way]
        return next(_naming(snapshot, ways, document.iri, find_reference), text)


def _naming(
    snapshot: Snapshot, ways: list[str], iri: str, find: Callable[[Snapshot, str], Document | Body]
) -> Iterator[str]:
    """Those of some words that name what has the IRI and nothing else."""
    for typed in ways:
        try:
            if find(snapshot, typed).iri == iri:
                yield typed
        except LuocdoError:
            continue
