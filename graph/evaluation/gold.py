"""Labels made by reading: what a passage of a text says, with offsets into the clean text."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.errors import InputError

HEADER_FIELDS = ("type", "code", "date", "issuer", "title", "place")


@dataclass(frozen=True, slots=True)
class GoldCitation:
    """A citation as labelled; `to` is what a back-reference means: a place among the citations, or "SELF"."""

    start: int
    end: int
    kind: str
    type: str | None
    code: str | None
    name: str | None
    date: str | None
    part: str | None
    to: int | str | None


@dataclass(frozen=True, slots=True)
class GoldLink:
    """A link as labelled; subject and object are places among the citations, or "SELF"."""

    subject: int | str
    relation: str
    object: int | str
    part: str | None
    basis: str


@dataclass(frozen=True, slots=True)
class GoldFact:
    """A fact as labelled; `of` is a place among the citations, or "SELF"."""

    of: int | str
    fact: str
    value: str | None


@dataclass(frozen=True, slots=True)
class GoldPassage:
    """`[start, end)` of the clean text of `file`; `header` only where the passage begins the document.

    A passage of a few sentences may carry its `text` instead; `file` is then only a name.
    """

    file: str
    sha256: str | None
    start: int
    end: int
    split: str
    group: str
    header: dict[str, str | None] | None
    citations: tuple[GoldCitation, ...]
    links: tuple[GoldLink, ...]
    facts: tuple[GoldFact, ...]
    text: str | None = None


def read_gold(path: Path) -> list[GoldPassage]:
    """The passages of a gold file, one JSON object a line. Raises `InputError` where a line is none."""
    try:
        rows = path.read_text(encoding="utf-8").rstrip()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError("file_unreadable", path=path, reason=error) from None
    passages = []
    for number, line in enumerate(rows.split("\n") if rows else (), start=1):  # other line ends may stand in a text
        try:
            passage = _passage(json.loads(line))
            _check(passage)
            passages.append(passage)
        except (ValueError, KeyError, TypeError) as error:
            raise InputError("gold_line", path=path, line=number, reason=error) from None
    if not passages:
        raise InputError("file_empty", path=path)
    return passages


def _check(passage: GoldPassage) -> None:
    """Raises ValueError where a place is none of the passage's citations, or a citation lies outside the passage."""
    places: list[int | str | None] = [fact.of for fact in passage.facts]
    for link in passage.links:
        places += [link.subject, link.object]
    for citation in passage.citations:
        if not passage.start <= citation.start < citation.end <= passage.end:
            raise ValueError(f"citation {citation.start}–{citation.end} outside {passage.start}–{passage.end}")
        places += [citation.to]
    for place in places:
        if place not in (None, "SELF") and not (isinstance(place, int) and 0 <= place < len(passage.citations)):
            raise ValueError(f"{place!r} is no citation of the passage")


def gold_text(passage: GoldPassage, folder: Path) -> bytes:
    """The bytes of the passage's file under `folder`. Raises `InputError` where they are not those labelled."""
    if passage.text is not None:
        return passage.text.encode("utf-8")
    path = folder / passage.file
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError("file_unreadable", path=path, reason=error) from None
    if hashlib.sha256(data).hexdigest() != passage.sha256:
        raise InputError("gold_other_bytes", path=path)
    return data


def _passage(row: dict[str, Any]) -> GoldPassage:
    header = row["header"]
    return GoldPassage(
        row["file"],
        row.get("sha256"),
        int(row["start"]),
        int(row["end"]),
        row["split"],
        row["group"],
        {name: header.get(name) for name in HEADER_FIELDS} if header is not None else None,
        tuple(
            GoldCitation(
                c["start"],
                c["end"],
                c["kind"],
                c.get("type"),
                c.get("code"),
                c.get("name"),
                c.get("date"),
                c.get("part"),
                c.get("to"),
            )
            for c in row["citations"]
        ),
        tuple(
            GoldLink(one["subject"], one["relation"], one["object"], one.get("part"), one.get("basis", "stated"))
            for one in row["links"]
        ),
        tuple(GoldFact(one["of"], one["fact"], one.get("value")) for one in row["facts"]),
        row.get("text"),
    )
