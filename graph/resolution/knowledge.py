"""What is known beyond one source: the authority file, and what other sources state."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Protocol

from graph.extraction.codes import parse_code
from graph.extraction.organs import unit_above
from graph.folding import fold
from graph.iris import document_path, slug
from graph.model import Meeting, Place
from graph.vocabulary import KnownDocument, base_of_organ, body_by_code, broad_type, known_documents, type_named

LAWS = ("Luật", "Bộ luật", "Pháp lệnh")
"""Types that are cited by their titles."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A document that is known by number and date, or by number and year; `path` is the path of its IRI.

    `sure` is False for a row of the authority file that was not checked; `row` is that row.
    """

    path: str
    body: str
    number: str
    broad: str | None
    kind: str
    type: str | None
    code: str | None
    day: date | None
    term: str | None
    title: str | None
    issuer: str | None
    held: bool = False
    row: KnownDocument | None = None


class Knowledge(Protocol):
    """What resolution asks about other sources; the authority file it knows itself."""

    def numbered(self, body: str, number: str) -> tuple[Entry, ...]:
        """Documents of `body` with `number` that other sources state with their date."""
        ...

    def parent(self, place: Place) -> Place | None:
        """The unit above `place`, where exactly one is known."""
        ...

    def told_above(self, place: Place) -> frozenset[Place]:
        """The units that sources tell above units of this kind and name."""
        ...


class NothingKnown:
    """For a source read alone: only the gazetteers."""

    def numbered(self, body: str, number: str) -> tuple[Entry, ...]:
        return ()

    def parent(self, place: Place) -> Place | None:
        return unit_above(place)

    def told_above(self, place: Place) -> frozenset[Place]:
        return frozenset()


def document_name(number: str, broad: str | None, kind: str) -> str:
    """The last part of a document's path: `15-nghi-quyet`."""
    return slug(f"{number} {broad or kind or 'van ban'}")


@cache
def row_path(row: KnownDocument) -> str:
    """The path of the IRI of a row of the authority file."""
    body, number, kind, year = _row_key(row)
    suffix = "-" + slug(row.key.partition("#")[2].partition("@")[0]) if "#" in row.key else ""
    when = row.key.rpartition("@")[2]
    if year:
        when = str(year)
    name = document_name(number, broad_type(row.type), kind) if number else slug(f"{row.type} {row.year}")
    return document_path(body, when, name + suffix)


def _row_key(row: KnownDocument) -> tuple[str, str, str, int | None]:
    code = parse_code(row.code) if row.code else None
    if code is None:
        return base_slug(row.body), row.number or "", "", None
    return base_slug(code.body), code.number, code.kind, code.year


def base_slug(code: str) -> str:
    """The slug of the body of identity: `tw` for the Centre and all its organs."""
    base = base_of_organ(code)
    known = body_by_code().get(base) if base else None
    if known is None:
        return slug(code)
    return "tw" if known.code in ("TW", "HNTW") else known.slug


@cache
def authority() -> dict[tuple[str, str], tuple[Entry, ...]]:
    """The numbered rows of the authority file by body and number."""
    found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for row in known_documents():
        body, number, kind, _ = _row_key(row)
        if number:
            found[body, number].append(
                Entry(
                    row_path(row),
                    body,
                    number,
                    broad_type(row.type),
                    kind,
                    _type(row),
                    row.code,
                    row.day,
                    row.term,
                    row.title,
                    row.issuer,
                    row=row,
                )
            )
    return {key: tuple(entries) for key, entries in found.items()}


def _type(row: KnownDocument) -> str:
    kind = type_named(row.type)
    return kind.name if kind else row.type


@cache
def by_meeting() -> dict[Meeting, tuple[KnownDocument, ...]]:
    """Rows by the plenum that adopted them."""
    found: dict[Meeting, list[KnownDocument]] = defaultdict(list)
    for row in known_documents():
        if row.meeting:
            found[row.meeting].append(row)
    return {meeting: tuple(rows) for meeting, rows in found.items()}


@cache
def by_alias() -> dict[str, tuple[KnownDocument, ...]]:
    """Rows by their folded aliases."""
    found: dict[str, list[KnownDocument]] = defaultdict(list)
    for row in known_documents():
        for alias in row.aliases:
            key = alias_key(alias)
            if row not in found[key]:
                found[key].append(row)
    return {key: tuple(rows) for key, rows in found.items()}


def alias_key(name: str) -> str:
    """A name for comparison: folded, without `Hội nghị` and brackets."""
    folded = fold(name).replace("(", "").replace(")", "").replace("hoi nghi ", "")
    return " ".join(folded.split())


@cache
def laws() -> dict[str, tuple[KnownDocument, ...]]:
    """Laws, codes and ordinances by folded title, oldest first."""
    found: dict[str, list[KnownDocument]] = defaultdict(list)
    for row in known_documents():
        if row.title.startswith(("Luật ", "Bộ luật ", "Pháp lệnh ")):
            found[law_key(row.title)].append(row)
    return {key: tuple(sorted(rows, key=lambda row: row.day or date.min)) for key, rows in found.items()}


def of_title(kind: str | None, title: str | None) -> tuple[str, str] | None:
    """The series in which a law is known by its title: body and, in the number's place, the title; None for others."""
    whole = whole_title(kind, title)
    return ("qh", f"= {law_key(whole)}") if whole else None


def whole_title(kind: str | None, title: str | None) -> str | None:
    """What a law is called: its type and its title, `Luật Đất đai`; None for other papers."""
    if not title or kind not in LAWS:
        return None
    return title if fold(title).startswith(fold(kind)) else f"{kind} {title}"


def law_key(title: str) -> str:
    """A law's title for comparison: folded, councils and committees written out, a comma for `và`."""
    return _written_out(fold(title).replace(",", "").replace("va dai bieu ", "va ").replace(" va ", " "))


def law_slug(title: str) -> str:
    """A law's title for an IRI, the same however short its councils and committees are printed."""
    return slug(_written_out(fold(title)))


def _written_out(folded: str) -> str:
    return " ".join(_WRITTEN.get(word, word) for word in folded.split())


_WRITTEN = {"hdnd": "hoi dong nhan dan", "ubnd": "uy ban nhan dan", "mttq": "mat tran to quoc"}
