"""Search over documents, bodies and texts, with or without accents."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from graph.analysis.answers import FindQuestion, Found, Mention, SourceName
from graph.analysis.facets import Narrowed
from graph.analysis.later import window
from graph.analysis.reference import name_of_body, names_as_listed, numbered
from graph.analysis.shelf import documents_later
from graph.extraction.codes import parse_code
from graph.extraction.organs import PLACE_KINDS
from graph.folding import fold, one_line, small_letters
from graph.library.words import WordTable, find_words, place_pattern, words_of
from graph.model import Body, Document
from graph.store.snapshot import Snapshot

KINDS = ("document", "body", "text")
_AROUND = 90
_OF_UNITS = ("uy ban nhan dan ", "hoi dong nhan dan ")


def find(snapshot: Snapshot, question: FindQuestion, *, limit: int = 20, offset: int = 0) -> Found:
    """Documents that have all the words, bodies and texts that have them one after another.

    Documents of this very number come first, then those with the very accents, those that have the words in this
    order, held ones before cited ones, by date. The last word may be the beginning of a longer one.
    """
    wanted, kind = one_line(question.words), question.kind
    documents, facets = _documents(snapshot, wanted, question) if kind in (None, "document") else ((), None)
    bodies = _bodies(snapshot, wanted) if kind in (None, "body") else []
    texts, text_total = _texts(snapshot, wanted, limit, offset) if kind in (None, "text") else ([], 0)
    return Found(
        tuple(window(documents, limit, offset)),
        tuple(window(bodies, limit, offset)),
        tuple(texts),
        len(documents),
        len(bodies),
        text_total,
        facets.by_level() if facets else {},
        facets,
    )


def _documents(snapshot: Snapshot, wanted: str, question: FindQuestion) -> tuple[Sequence[Document], Narrowed]:
    code = parse_code(wanted)
    links = snapshot.links
    rows, held = links.rows, links.held()
    exact, together, every = WordTable(snapshot.library.ledger.db).called(str(code) if code else wanted)
    paths = [snapshot.path_of(document.iri) for document in numbered(snapshot, wanted)]
    own = [number for path in paths if (number := links.number(path)) is not None]
    rank = np.full(len(links), 4, "i1")
    for place, numbers in ((3, every), (2, together), (1, exact), (0, own)):
        rank[numbers] = place
    found = np.flatnonzero((rank < 4) & rows["there"])
    narrowed = Narrowed(snapshot, question, found)
    chosen = found[narrowed.chosen()]
    day = rows["day"][chosen]
    last = np.iinfo(day.dtype).max
    order = np.lexsort((links.rank[chosen], np.where(day > 0, day, last), ~held[chosen], rank[chosen]))
    return documents_later(snapshot, chosen[order].tolist()), narrowed


def _with_kind(name: str) -> tuple[str, ...]:
    """The names that a People's Committee or Council may have whose unit is typed without its kind: `ubnd ba tri`."""
    head = next((head for head in _OF_UNITS if name.startswith(head)), None)
    place = name.removeprefix(head) if head else ""
    if not place or any(place.startswith(kind) for kind in map(fold, PLACE_KINDS)):
        return ()
    return tuple(f"{head}{fold(kind)} {place}" for kind in PLACE_KINDS)


def _bodies(snapshot: Snapshot, wanted: str) -> list[Body]:
    plain = name_of_body(wanted)
    named = dict.fromkeys((fold(wanted), plain, *_with_kind(plain), *names_as_listed(wanted)))
    found = {body.iri: body for folded in named for body in snapshot.bodies_like(folded)}
    return sorted(found.values(), key=lambda body: (wanted.lower() not in body.name.lower(), body.name, body.iri))


def _texts(snapshot: Snapshot, wanted: str, limit: int, offset: int) -> tuple[list[Mention], int]:
    """One page of the texts, and how many there are."""
    ledger, words = snapshot.library.ledger, words_of(fold(wanted))
    if not words:
        return [], 0
    found = WordTable(ledger.db).texts(wanted)
    ranks = np.fromiter((rank for _, rank in found), "f8", len(found))
    last = min(offset + limit, len(found))
    near = np.flatnonzero(ranks <= np.partition(ranks, last - 1)[last - 1]) if last else ranks[:0]
    nearest = [(ranks.item(place), found[place][0]) for place in near.tolist()]
    known = ledger.identities_of([number for _, number in nearest])
    page = sorted((rank, *known[number], number) for rank, number in nearest)[offset : offset + limit]
    typed = words_of(small_letters(wanted))
    as_typed, pattern = place_pattern(typed), place_pattern(words)

    def place(chars: str) -> tuple[int, int, str, str]:
        match = find_words(as_typed, typed[0], small_letters(chars)) or find_words(pattern, words[0], fold(chars))
        start, end = match.span() if match else (0, 0)
        return start, end, chars[start:end], _around(chars, start, end)

    texts = snapshot.library.texts_of([number for *_, number in page])
    places = {sha256: place(chars) for sha256, chars in texts}
    mentions = [Mention(SourceName(sha256, tuple(names)), *places[sha256]) for _, sha256, names, _ in page]
    return mentions, len(found)


def _around(chars: str, start: int, end: int) -> str:
    """The words around `start:end`, on one line, none of them cut."""
    first, last = max(0, start - _AROUND), min(len(chars), end + _AROUND)
    while 0 < first < start and not chars[first - 1].isspace():
        first += 1
    while end < last < len(chars) and not chars[last].isspace():
        last -= 1
    return " ".join(chars[first:last].split())
