"""Documents that are cited and not held, and what a body issued."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase

from graph.folding import fold
from graph.model import Body, Document
from graph.store.snapshot import Snapshot
from graph.vocabulary import broad_type


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document that is not held, by how many documents it is cited.

    `undated` are mentions of the same number of the same body whose date nobody tells, put together under one of them:
    they may mean one document or several.
    """

    document: Document
    cited_by: int
    undated: tuple[Document, ...] = ()


def wanted(snapshot: Snapshot, code: str | None = None) -> tuple[Wanted, ...]:
    """What is cited most and not held; `code` is a pattern such as `*/HU`, accents and case aside."""
    counts = Counter(target for _, target in snapshot.pairs("cites"))
    single: list[Wanted] = []
    undated: dict[tuple[str | None, str | None, str | None], list[tuple[Document, int]]] = {}
    for iri, count in counts.items():
        document = snapshot.document(iri)
        if document is None or document.held or not _matches(document, code):
            continue
        if document.date is None and document.code and "/undated/" in iri:
            key = (document.body, document.code, broad_type(document.type))
            undated.setdefault(key, []).append((document, count))
        else:
            single.append(Wanted(document, count))
    for many in undated.values():
        many.sort(key=lambda one: (-one[1], one[0].iri))
        documents = tuple(document for document, _ in many)
        single.append(Wanted(documents[0], sum(count for _, count in many), documents if len(many) > 1 else ()))
    return tuple(sorted(single, key=lambda one: (-one.cited_by, one.document.code or "~", one.document.iri)))


def _matches(document: Document, pattern: str | None) -> bool:
    return pattern is None or (document.code is not None and fnmatchcase(fold(document.code), fold(pattern)))


def issued(snapshot: Snapshot, body: Body, *, year: int | None = None, held: bool = False) -> tuple[Document, ...]:
    """What a body issued, held or only cited, in order of date; with `held` only what is held."""
    found = [d for iri in snapshot.subjects(body.iri, "issuedBy") if (d := snapshot.document(iri))]
    found = [d for d in found if (year is None or (d.date and d.date.year == year)) and (d.held or not held)]
    return tuple(sorted(found, key=lambda d: (d.date or date.max, d.code or "", d.iri)))
