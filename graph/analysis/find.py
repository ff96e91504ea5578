"""Search over documents, bodies and texts, with or without accents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.analysis.answers import Mention
from graph.analysis.dossier import source_name
from graph.extraction.codes import parse_code
from graph.folding import fold
from graph.model import LEVELS, Body, Document
from graph.store.snapshot import Snapshot

KINDS = ("document", "body", "text")
_AROUND = 90


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: each list is a page, the counts are of all; `by_level` counts documents."""

    documents: tuple[Document, ...]
    bodies: tuple[Body, ...]
    texts: tuple[Mention, ...]
    document_total: int
    body_total: int
    text_total: int
    by_level: dict[str, int]

    @property
    def total(self) -> int:
        return self.document_total + self.body_total + self.text_total


def find(snapshot: Snapshot, words: str, *, kind: str | None = None, limit: int = 20, offset: int = 0) -> Found:
    """Documents, bodies and places in texts that hold all of `words`; those with the very accents come first."""
    wanted = " ".join(words.split())
    documents = _documents(snapshot, wanted) if kind in (None, "document") else []
    bodies = _bodies(snapshot, wanted) if kind in (None, "body") else []
    texts = list(_texts(snapshot, wanted)) if kind in (None, "text") else []
    cut = slice(offset, offset + limit)
    levels = Counter(document.level or "other" for document in documents)
    return Found(
        tuple(documents[cut]),
        tuple(bodies[cut]),
        tuple(texts[cut]),
        len(documents),
        len(bodies),
        len(texts),
        {level: levels[level] for level in LEVELS if levels[level]},
    )


def _documents(snapshot: Snapshot, wanted: str) -> list[Document]:
    code = parse_code(wanted)
    tokens = fold(str(code) if code else wanted).split()
    found: list[tuple[int, bool, date, str, Document]] = []
    for iri in snapshot.documents():
        document = snapshot.document(iri)
        if document is None:
            continue
        text = " ".join(
            part
            for part in (
                document.type,
                document.code,
                document.name,
                document.title,
                document.issuer,
                *snapshot.aliases(iri),
            )
            if part
        )
        folded = fold(text)
        if all(token in folded for token in tokens):
            rank = 0 if wanted.lower() in text.lower() else 1 if fold(wanted) in folded else 2
            found.append((rank, not document.held, document.date or date.max, iri, document))
    return [row[-1] for row in sorted(found, key=lambda row: row[:4])]


def _bodies(snapshot: Snapshot, wanted: str) -> list[Body]:
    folded = fold(wanted)
    found = [body for body in snapshot.bodies.values() if folded in fold(body.name)]
    return sorted(found, key=lambda body: (wanted.lower() not in body.name.lower(), body.name, body.iri))


def _texts(snapshot: Snapshot, wanted: str) -> Iterator[Mention]:
    folded = fold(wanted)
    if len(folded) < 2:
        return
    for row in snapshot.library.sources("read"):
        chars = snapshot.library.text(row.sha256)
        text = fold(chars)
        position = text.find(folded)
        while position >= 0:
            end = position + len(folded)
            source = source_name(snapshot, row.sha256)
            yield Mention(source, position, end, chars[position:end], _around(chars, position, end))
            position = text.find(folded, end)


def _around(chars: str, start: int, end: int) -> str:
    """The words around `start:end`, on one line, none of them cut."""
    first, last = max(0, start - _AROUND), min(len(chars), end + _AROUND)
    while 0 < first < start and not chars[first - 1].isspace():
        first += 1
    while end < last < len(chars) and not chars[last].isspace():
        last -= 1
    return " ".join(chars[first:last].split())
