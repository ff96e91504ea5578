"""Search over documents, bodies and texts, with or without accents."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from graph.analysis.answers import Found, Mention
from graph.analysis.dossier import source_name
from graph.analysis.later import Later, window
from graph.extraction.codes import parse_code
from graph.folding import fold
from graph.library.words import WordTable, place_pattern, words_of
from graph.model import Body, Document
from graph.store.snapshot import Snapshot

KINDS = ("document", "body", "text")
_AROUND = 90


def find(snapshot: Snapshot, words: str, *, kind: str | None = None, limit: int = 20, offset: int = 0) -> Found:
    """Documents that have all of `words`, bodies and texts that have them one after another.

    Documents with the very accents come first, then those that have the words in this order, held ones before cited
    ones, by date. The last word may be the beginning of a longer one.
    """
    wanted = " ".join(words.split())
    documents, by_level = _documents(snapshot, wanted) if kind in (None, "document") else ([], {})
    bodies = _bodies(snapshot, wanted) if kind in (None, "body") else []
    texts = _texts(snapshot, wanted) if kind in (None, "text") else []
    return Found(
        tuple(window(documents, limit, offset)),
        tuple(window(bodies, limit, offset)),
        tuple(window(texts, limit, offset)),
        len(documents),
        len(bodies),
        len(texts),
        by_level,
    )


def _documents(snapshot: Snapshot, wanted: str) -> tuple[Sequence[Document], dict[str, int]]:
    code = parse_code(wanted)
    links, held = snapshot.links, snapshot.links.held()
    exact, together, every = WordTable(snapshot.library.ledger.db).called(str(code) if code else wanted)
    rank = np.full(len(links), 3, "i1")
    for place, numbers in ((2, every), (1, together), (0, exact)):
        rank[numbers] = place
    found = np.flatnonzero((rank < 3) & links.rows["there"])
    day = links.rows["day"][found]
    last = np.iinfo(day.dtype).max
    order = np.lexsort((links.rank[found], np.where(day > 0, day, last), ~held[found], rank[found]))
    return Later(found[order].tolist(), lambda number: _document(snapshot, number)), links.by_level(found)


def _document(snapshot: Snapshot, number: int) -> Document:
    found = snapshot.document(snapshot.iri_of(snapshot.links.path(number)))
    assert found is not None  # noqa: S101 - ledger and quads are of one commit
    return found


def _bodies(snapshot: Snapshot, wanted: str) -> list[Body]:
    folded = fold(wanted)
    found = [body for body in snapshot.bodies.values() if folded in fold(body.name)]
    return sorted(found, key=lambda body: (wanted.lower() not in body.name.lower(), body.name, body.iri))


def _texts(snapshot: Snapshot, wanted: str) -> Sequence[Mention]:
    if not words_of(fold(wanted)):
        return ()
    ledger, pattern = snapshot.library.ledger, place_pattern(words_of(fold(wanted)))

    def place(number: int) -> Mention:
        sha256 = ledger.identity_of(number)[0]
        chars = snapshot.library.text(sha256)
        match = pattern.search(fold(chars))
        start, end = match.span() if match else (0, 0)
        return Mention(source_name(snapshot, sha256), start, end, chars[start:end], _around(chars, start, end))

    return Later(WordTable(ledger.db).texts(wanted), place)


def _around(chars: str, start: int, end: int) -> str:
    """The words around `start:end`, on one line, none of them cut."""
    first, last = max(0, start - _AROUND), min(len(chars), end + _AROUND)
    while 0 < first < start and not chars[first - 1].isspace():
        first += 1
    while end < last < len(chars) and not chars[last].isspace():
        last -= 1
    return " ".join(chars[first:last].split())
