"""Documents that are cited and not held, and what a body issued."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase

from graph.analysis.later import Later
from graph.folding import fold
from graph.model import LEVELS, Body, Document
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


@dataclass(frozen=True, slots=True)
class WantedAnswer:
    """All of them, most wanted first; `by_level` counts them."""

    results: Sequence[Wanted]
    by_level: dict[str, int]


def wanted(snapshot: Snapshot, code: str | None = None) -> WantedAnswer:
    """What is cited most and not held; `code` is a pattern such as `*/HU`, accents and case aside."""
    counts = dict(snapshot.links.cited())
    alone: list[tuple[int, tuple[str, ...]]] = []
    together: dict[tuple[str | None, str | None, str | None], list[str]] = {}
    for path in sorted(counts):
        undated = "/undated/" in path
        document = snapshot.document(snapshot.iri_of(path)) if undated or code else None
        if code and not _matches(document, code):
            continue
        if document and document.date is None and document.code and undated:
            together.setdefault((document.body, document.code, broad_type(document.type)), []).append(path)
        else:
            alone.append((counts[path], (path,)))
    for many in together.values():
        many.sort(key=lambda path: (-counts[path], path))
        alone.append((sum(counts[path] for path in many), tuple(many)))
    alone.sort(key=lambda one: (-one[0], one[1]))
    levels = {row.path: row.level or "other" for row in snapshot.links.by_path([paths[0] for _, paths in alone])}
    told = Counter(levels.get(paths[0], "other") for _, paths in alone)

    def make(one: tuple[int, tuple[str, ...]]) -> Wanted:
        count, paths = one
        iris = [snapshot.iri_of(path) for path in paths]
        documents = tuple(snapshot.document(iri) or Document(iri, None) for iri in iris)
        return Wanted(documents[0], count, documents if len(documents) > 1 else ())

    return WantedAnswer(Later(alone, make), {level: told[level] for level in LEVELS if told[level]})


def _matches(document: Document | None, pattern: str) -> bool:
    return document is not None and document.code is not None and fnmatchcase(fold(document.code), fold(pattern))


def issued(snapshot: Snapshot, body: Body, *, year: int | None = None, held: bool = False) -> tuple[Document, ...]:
    """What a body issued, held or only cited, in order of date; with `held` only what is held."""
    found = [d for iri in snapshot.subjects(body.iri, "issuedBy") if (d := snapshot.document(iri))]
    found = [d for d in found if (year is None or (d.date and d.date.year == year)) and (d.held or not held)]
    return tuple(sorted(found, key=lambda d: (d.date or date.max, d.code or "", d.iri)))
