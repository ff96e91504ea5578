"""The real report and the labelled citation strings, read where they lie beside the project; else not run."""

from __future__ import annotations

import json
import os
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from graph.extraction.citations import find_mentions
from graph.extraction.claims import read_claims
from graph.extraction.mentions import Mention
from graph.model import Resolution
from graph.reading.layout import lay_out
from graph.reading.text import read_bytes, read_file
from graph.resolution.resolve import resolve

SHARED = Path(os.environ.get("LUOCDO_SHARED") or Path(__file__).resolve().parents[2] / "shared")
SEED = SHARED / "seed"
EXAMPLES = SHARED / "domain" / "citation_examples.jsonl"

pytestmark = pytest.mark.skipif(not SEED.is_dir(), reason="the documents to measure on are not beside the project")


def lines(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSONL file; none where it is not there."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.is_file() else []


@pytest.fixture(scope="module")
def report() -> Resolution:
    """The report, resolved on its own."""
    return resolve(read_claims(read_file(SEED / "report-tam-duong.txt")))


def key(code: str | None, date: str | None) -> tuple[str | None, str | None]:
    """How the hand-made answer names a document: its number and the date that the text states."""
    return (code, date)


def stated(found: Resolution) -> dict[str, str | None]:
    """Document IRI -> the date that the text states of it, or None."""
    dates: dict[str, str | None] = {}
    for reading in found.readings:
        date = reading.citation.date.isoformat() if reading.citation.date else None
        dates[reading.document.iri] = dates.get(reading.document.iri) or date
    return dates


def test_the_header_of_the_report(report: Resolution) -> None:
    own = report.document
    assert (own.type, own.code, own.date, own.level) == ("Báo cáo", None, None, "district")
    assert own.issuer == "Ban Thường vụ Huyện ủy Tam Đường"
    assert own.body is not None and own.body.rpartition("/")[2].startswith("hu-tam-duong")


def test_exactly_the_documents(report: Resolution) -> None:
    dates = stated(report)
    numbered = {
        (r.document.code, r.document.type, dates[r.document.iri], r.document.issuer)
        for r in report.readings
        if r.citation.code is not None
    }
    wanted = {(d["code"], d["type"], d["date"], d["issuer"]) for d in lines(SEED / "documents.jsonl")}
    assert len(wanted) == 26
    assert numbered == wanted


def test_exactly_the_links(report: Resolution) -> None:
    dates = stated(report)
    own = report.document.iri

    def name(iri: str, code: str | None, other: str | None) -> tuple[str | None, str | None]:
        return ("SELF", None) if iri == own else (code or other, dates.get(iri))

    have = {
        (
            name(x.subject.iri, x.subject.code, x.subject.name),
            x.relation,
            name(x.object.iri, x.object.code, x.object.name),
            x.evidence.basis,
        )
        for x in report.links
    }
    want = {
        (
            key(x["subject"], x["subject_date"]),
            x["relation"],
            key(x["object"], x["object_date"]),
            x["basis"].split(":")[0].split(",")[0],
        )
        for x in lines(SEED / "links.jsonl")
    }
    assert len(want) == 17
    assert want <= have
    more = have - want
    assert {(s[0], r) for s, r, _, _ in more} == {("82-CV/BNCTU", "implements")}, "what is added must be right"


def test_three_documents_with_one_number(report: Resolution) -> None:
    found = {r.document.iri for r in report.readings if r.document.code == "03-QĐ/HU"}
    assert len(found) == 3


def test_the_citation_cut_by_a_page_end(report: Resolution) -> None:
    link = next(x for x in report.links if x.relation == "succeeds")
    assert (link.subject.code, link.object.code) == ("05-CT/TW", "03-CT/TW")
    assert link.evidence.repaired is not None
    assert "(nay là Chỉ thị 05-CT/TW)" in link.evidence.repaired
    assert "luân chuyển cán bộ" not in link.evidence.repaired


def test_the_plenum_is_a_node(report: Resolution) -> None:
    found = [r for r in report.readings if r.document.name == "Nghị quyết Hội nghị Trung ương 5 (khóa X)"]
    assert found and found[0].status == "ambiguous"
    assert {c.code for c in found[0].candidates} == {"14-NQ/TW", "15-NQ/TW", "16-NQ/TW", "17-NQ/TW"}


def mentions(text: str) -> list[Mention]:
    """Every citation of a text, footnotes too."""
    return [mention for flow in lay_out(unicodedata.normalize("NFC", text)).flows for mention in find_mentions(flow)]


@pytest.mark.parametrize(
    "example", [e for e in lines(EXAMPLES) if not e.get("needs_context")], ids=lambda example: example["id"]
)
def test_labelled_strings(example: dict[str, Any]) -> None:
    """Number, type, body, date, term, issuer and what it resolves to, for each labelled reading."""
    text = unicodedata.normalize("NFC", example["text"])
    found = resolve(read_claims(read_bytes(text.encode("utf-8"), "x.txt")))
    readings = [r for r in found.readings if r.citation.kind != "backref"]
    header = found.claims.header.code
    wanted = [w for w in example["readings"] if not (w.get("own_header") or w.get("self_reference"))]
    if any(w.get("own_header") for w in example["readings"]) and header:
        assert header.number == example["readings"][0]["number"]
    assert len(readings) == len(wanted)
    for have, want in zip(readings, wanted, strict=True):
        citation = have.citation
        if "number" in want:
            assert citation.code is not None and citation.code.number == want["number"]
        if want.get("type_code") and citation.code and citation.code.kind:
            assert citation.code.kind == want["type_code"]
        if want.get("body_code") and citation.code and citation.code.body:
            assert citation.code.body == want["body_code"]
        if want.get("date"):
            assert citation.date is not None and citation.date.isoformat() == want["date"]
        if want.get("doc_type") and "hoặc" not in want["doc_type"] and citation.type:
            assert citation.type == want["doc_type"]
        if want.get("term") and citation.term:
            assert citation.term == want["term"]
        elsewhere = "earlier mention" in want.get("resolved_by", "")
        if want.get("resolves_to") and not want.get("back_reference") and not elsewhere:
            number, _, day = want["resolves_to"].partition("@")
            assert have.status == "resolved"
            assert (have.document.code or "HP2013") == number.partition("#")[0]
            assert have.document.date is not None and have.document.date.isoformat() == day
        if want.get("ambiguous"):
            assert have.status == "ambiguous" or have.document.name
            known = {f"{c.code}@{c.date}" for c in have.candidates}
            assert {c.replace("#KHCN", "") for c in want.get("candidates", [])} <= known or have.status != "ambiguous"
