"""The sample documents against the answers written by hand from their meaning, and the report on Tam Đường."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from graph.extraction.claims import read_claims
from graph.model import Resolution
from graph.reading.text import read_file
from graph.resolution.resolve import resolve

SAMPLES = Path(__file__).resolve().parents[1] / "data" / "samples"
ANSWERS = [json.loads(line) for line in (SAMPLES / "answers.jsonl").read_text(encoding="utf-8").splitlines()]
MASS_ORGANISATIONS = ("41-kh-mttq", "33-kh-dtn", "27-kh-hnd")
"""Standing committees of mass organisations are not named in full yet."""
IN_CAPITALS = ("03-kh-cb-ban-na-sinh", "04-kh-cb-cong-an-xa", "05-kh-cb-truong-thcs")
"""Branches whose name stands in capitals only: which letters are small cannot be told."""


@cache
def resolved(file: str) -> Resolution:
    """A sample on its own, resolved."""
    return resolve(read_claims(read_file(SAMPLES / file)))


def test_every_sample_has_an_answer() -> None:
    files = {path.relative_to(SAMPLES).as_posix() for path in SAMPLES.rglob("*.txt")}
    assert files == {answer["file"] for answer in ANSWERS}
    assert len(files) >= 51


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: answer["file"])
def test_header(answer: dict[str, Any]) -> None:
    own = resolved(answer["file"]).document
    wanted = answer["document"]
    assert own.code == wanted["code"]
    assert own.type == wanted["type"]
    assert (own.date.isoformat() if own.date else None) == wanted["date"]
    assert _bare(own.title) == _bare(wanted["title"])
    assert own.issuer is not None
    if any(name in answer["file"] for name in IN_CAPITALS):
        assert own.issuer.lower().startswith("chi bộ")
    elif not any(name in answer["file"] for name in MASS_ORGANISATIONS):
        assert own.issuer == wanted["issuer"]


def _bare(title: str | None) -> str:
    text = (title or "").strip('“”". ').lower()
    return text.removeprefix("về việc ").removeprefix("về ")


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: answer["file"])
def test_citations(answer: dict[str, Any]) -> None:
    """Each distinct document that is cited, with the date that the text states; none besides."""
    found = resolved(answer["file"])
    stated: dict[str, set[str]] = {}
    for reading in found.readings:
        if reading.citation.date:
            stated.setdefault(reading.document.iri, set()).add(reading.citation.date.isoformat())
    have = set()
    for reading in found.readings:
        if reading.document.iri == found.document.iri or reading.citation.kind in ("backref", "short"):
            continue
        numbered = reading.citation.code is not None
        label = reading.document.code if numbered else (reading.citation.name or "").lower()
        days = stated.get(reading.document.iri, set())
        assert len(days) <= 1
        have.add((label, next(iter(days), None)))
    want = {(c["code"] or (c.get("name") or "").lower(), c["date"]) for c in answer["citations"]}
    assert have == want


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: answer["file"])
def test_links(answer: dict[str, Any]) -> None:
    """Exactly the links of the answer: subject, relation, object, basis, partial."""
    found = resolved(answer["file"])
    names = {
        reading.document.iri: (reading.citation.name or "").lower()
        for reading in found.readings
        if reading.citation.kind == "name" and reading.citation.meeting is None
    }

    def label(iri: str, code: str | None, name: str | None) -> str:
        return "SELF" if iri == found.document.iri else names.get(iri) or code or (name or "").lower()

    def wanted(value: Any) -> str:
        return "SELF" if value == "SELF" else str(value.get("code") or value["name"].lower())

    want = {
        (wanted(one["subject"]), one["relation"], wanted(one["object"]), one["basis"], bool(one.get("partial")))
        for one in answer["links"]
    }
    have = {
        (
            label(link.subject.iri, link.subject.code, link.subject.name),
            link.relation,
            label(link.object.iri, link.object.code, link.object.name),
            link.evidence.basis,
            link.evidence.partial,
        )
        for link in found.links
    }
    spelled = {name: code for code, name in ((_code_of(found, n), n) for n in names.values()) if code}
    assert {tuple(spelled.get(part, part) for part in one) for one in have} == {
        tuple(spelled.get(part, part) for part in one) for one in want
    }


def _code_of(found: Resolution, name: str) -> str | None:
    for reading in found.readings:
        if (reading.citation.name or "").lower() == name:
            return reading.document.code
    return None


def test_offsets_are_exact() -> None:
    count = 0
    for answer in ANSWERS:
        found = resolved(answer["file"])
        chars = read_file(SAMPLES / answer["file"]).chars
        for reading in found.readings:
            span = reading.citation.span
            assert chars[span.start : span.end] == reading.citation.text
        for link in found.links:
            evidence = link.evidence
            assert chars[evidence.span.start : evidence.span.end] == evidence.sentence
            if evidence.governed_by:
                span = evidence.governed_by.span
                assert chars[span.start : span.end] == evidence.governed_by.sentence
            count += 1
    assert count >= 150
