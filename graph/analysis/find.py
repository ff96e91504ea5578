"""Search over documents, bodies and texts, with or without accents."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

import numpy as np

from graph.analysis.answers import FindQuestion, Found, Mention, SourceName
from graph.analysis.facets import Narrowed
from graph.analysis.later import window
from graph.analysis.reference import name_of_body, names_as_listed, numbered
from graph.analysis.shelf import documents_later, told_later
from graph.extraction.codes import parse_code
from graph.extraction.organs import PLACE_KINDS
from graph.folding import fold, one_line, small_letters
from graph.library.order import order_by
from graph.library.words import FoundNames, WordTable, find_words, place_pattern, words_of
from graph.model import Body
from graph.store.snapshot import Snapshot

KINDS = ("document", "body", "text")
BESIDE = 20
"""Texts that are told beside documents, at most: those of the kind `text` come page by page."""
_AROUND = 90
_OF_UNITS = ("uy ban nhan dan ", "hoi dong nhan dan ")


def find(snapshot: Snapshot, question: FindQuestion, *, limit: int = 20, offset: int = 0) -> Found:
    """Documents that have all the words, bodies and texts that have them one after another.

    Documents of this very number come first, then those with the very accents, those that have the words in this
    order, held ones before cited ones, by date. Where none has them the last word may be the beginning of a longer one,
    in texts too.
    Beside documents stand no more than `BESIDE` texts.
    """
    wanted, kind = one_line(question.words), question.kind
    found = _called(snapshot, wanted) if kind in (None, "document") else None
    documents, facets = _documents(snapshot, wanted, question, found) if found else ([], None)
    bodies = _bodies(snapshot, wanted) if kind in (None, "body") else []
    page = (limit, offset) if kind == "text" else (min(limit, BESIDE), 0)
    goes_on = found is None or found.goes_on
    texts, text_total = _texts(snapshot, wanted, *page, goes_on=goes_on) if kind in (None, "text") else ([], 0)
    shown = window(documents, limit, offset)
    return Found(
        documents_later(snapshot, shown),
        tuple(window(bodies, limit, offset)),
        tuple(texts),
        len(documents),
        len(bodies),
        text_total,
        facets.by_level() if facets else {},
        facets,
        told_later(snapshot, shown),
    )


def _called(snapshot: Snapshot, wanted: str) -> FoundNames:
    code = parse_code(wanted)
    return WordTable(snapshot.library.ledger.db).called(str(code) if code else wanted)


def _documents(
    snapshot: Snapshot, wanted: str, question: FindQuestion, called: FoundNames
) -> tuple[list[int], Narrowed]:
    """The numbers of all documents that are found, in their order."""
    links = snapshot.links
    rows, held = links.rows, links.held()
    paths = [snapshot.path_of(document.iri) for document in numbered(snapshot, wanted)]
    own = [number for path in paths if (number := links.number(path)) is not None]
    rank = np.full(len(links), 4, "i1")
    for place, numbers in ((3, called.others), (2, called.in_order), (1, called.exact), (0, own)):
        rank[numbers] = place
    found = np.flatnonzero((rank < 4) & rows["there"])
    narrowed = Narrowed(snapshot, question, found)
    chosen = found[narrowed.chosen()]
    day = rows["day"][chosen]
    last = np.iinfo(day.dtype).max
    order = order_by(rank[chosen], ~held[chosen], np.where(day > 0, day, last), links.rank[chosen])
    return chosen[order].tolist(), narrowed


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
    found = snapshot.bodies_like(*named)
    return sorted(found, key=lambda body: (wanted.lower() not in body.name.lower(), body.name, body.iri))


def _texts(snapshot: Snapshot, wanted: str, limit: int, offset: int, *, goes_on: bool) -> tuple[list[Mention], int]:
    """One page of the texts, and how many there are."""
    ledger, words = snapshot.library.ledger, words_of(fold(wanted))
    if not words:
        return [], 0
    found = WordTable(ledger.db).texts(wanted, limit, offset, goes_on=goes_on)
    named, typed = ledger.identities_of(found.page), words_of(small_letters(wanted))
    ways = [(place_pattern(words, goes_on=found.goes_on), words[0], fold)]
    if typed != words:  # the very accents first
        ways.insert(0, (place_pattern(typed, goes_on=found.goes_on), typed[0], small_letters))
    places = {sha256: _place(text, ways) for sha256, text in snapshot.library.beginnings_of(found.page)}
    known = (named[number] for number in found.page)
    return [Mention(SourceName(sha256, tuple(names)), *places[sha256]) for sha256, names in known], found.total


_Way = tuple[re.Pattern[str], str, Callable[[str], str]]
"""A `place_pattern`, its first word, and the letters to look in."""


def _place(text: Iterable[tuple[str, bool]], ways: Sequence[_Way]) -> tuple[int, int, str, str]:
    """The first place of the words in a text, by the first way in which they stand in it, with the words around it.

    `text` is given longer and longer: most places stand near the beginning.
    """
    chars = ""
    for chars, is_whole in text:
        for pattern, first, letters in ways if is_whole else ways[:1]:
            match = find_words(pattern, first, letters(chars))
            if match and (is_whole or match.end() + _AROUND < len(chars)):
                start, end = match.span()
                return start, end, chars[start:end], _around(chars, start, end)
    return 0, 0, "", _around(chars, 0, 0)


def _around(chars: str, start: int, end: int) -> str:
    """The words around `start:end`, on one line, none of them cut."""
    first, last = max(0, start - _AROUND), min(len(chars), end + _AROUND)
    while 0 < first < start and not chars[first - 1].isspace():
        first += 1
    while end < last < len(chars) and not chars[last].isspace():
        last -= 1
    return " ".join(chars[first:last].split())
