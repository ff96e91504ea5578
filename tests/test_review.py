"""The queue of what a person must decide: what is asked, how it is decided, on the command line and as JSON."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from libraries import PAPER, judge, made, paper_file

import graph.analysis.review as module
from graph.analysis.reference import find_reference
from graph.analysis.review import KINDS, Question, judgement_of, open_of, places, question_about, review
from graph.cli.main import cli
from graph.errors import InputError, UsageError
from graph.library.folder import Library
from graph.store.snapshot import open_snapshot
from graph.store.verify import verify
from graph.store.writer import open_writer

PAPERS = {
    # the plan may be that of 2018 or that of 2021
    "vague": ("08-CTr/HU", (6, 3, 2023), "CHƯƠNG TRÌNH", "Mở lớp nghề đan lát",
              "Chương trình này thực hiện Kế hoạch số 35-KH/HU của Ban Thường vụ Huyện ủy."),
    # only named, nothing is said of it
    "naming": ("09-CTr/HU", (7, 3, 2023), "CHƯƠNG TRÌNH", "Nuôi cá lồng",
               "Các chi bộ học tập theo Kế hoạch số 35-KH/HU của Ban Thường vụ Huyện ủy."),
    "plan": ("35-KH/HU", (16, 4, 2018), "KẾ HOẠCH", "Trồng quế", "Các chi bộ thi hành."),
    "later": ("35-KH/HU", (2, 7, 2021), "KẾ HOẠCH", "Trồng chè", "Các chi bộ thi hành."),
    # the only 41-KH/HU that is known
    "only": ("10-CTr/HU", (8, 3, 2023), "CHƯƠNG TRÌNH", "Sửa cầu treo",
             "Chương trình này thực hiện Kế hoạch số 41-KH/HU của Ban Thường vụ Huyện ủy."),
    "bridge": ("41-KH/HU", (1, 6, 2020), "KẾ HOẠCH", "Làm cầu", "Các chi bộ thi hành."),
    # dated before what it carries out
    "early": ("02-CTr/HU", (4, 1, 2017), "CHƯƠNG TRÌNH", "Giữ nghề dệt",
              "Chương trình này thực hiện Kế hoạch số 41-KH/HU, ngày 01/6/2020 của Ban Thường vụ Huyện ủy."),
    # sure: asks nothing
    "sure": ("11-CTr/HU", (9, 3, 2023), "CHƯƠNG TRÌNH", "Mở chợ phiên",
             "Chương trình này thực hiện Kế hoạch số 41-KH/HU, ngày 01/6/2020 của Ban Thường vụ Huyện ủy."),
}  # fmt: skip
HERE = "https://w3id.org/luocdo/id/doc/hu-khe-son/"
PLAN, LATER, BRIDGE = f"{HERE}2018-04-16/35-ke-hoach", f"{HERE}2021-07-02/35-ke-hoach", f"{HERE}2020-06-01/41-ke-hoach"
VAGUE, ONLY, EARLY = (
    f"{HERE}2023-03-06/08-chuong-trinh", f"{HERE}2023-03-08/10-chuong-trinh", f"{HERE}2017-01-04/02-chuong-trinh",
)  # fmt: skip
NAMING, SURE = f"{HERE}2023-03-07/09-chuong-trinh", f"{HERE}2023-03-09/11-chuong-trinh"


def write(folder: Path, name: str) -> Path:
    """One of the papers."""
    return paper_file(folder, name, PAPERS[name])


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A library with all papers, only to be read."""
    folder = tmp_path_factory.mktemp("review")
    return made(folder / "library", [write(folder, name) for name in PAPERS])


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A library with all papers."""
    return made(tmp_path / "library", [write(tmp_path, name) for name in PAPERS])


def asked(library: Library, *kinds: str) -> list[tuple[str, str, str, str]]:
    """The queue: kind, subject, relation, object by the last two parts of their IRIs."""
    with open_snapshot(library) as snapshot:
        found = review(snapshot, kinds)
        assert len(found.results) == found.total
        return [(one.kind, _short(one.subject.iri), one.relation, _short(one.object.iri)) for one in found.results]


def _short(iri: str) -> str:
    path = iri.removeprefix(HERE)
    return "undated/" + path.split("/")[1] if path.startswith("undated/") else path


QUEUE = [
    ("ambiguous", "2023-03-06/08-chuong-trinh", "implements", "undated/35-ke-hoach"),
    ("ambiguous", "2023-03-07/09-chuong-trinh", "cites", "undated/35-ke-hoach"),
    ("unsure", "2023-03-08/10-chuong-trinh", "implements", "2020-06-01/41-ke-hoach"),
    ("backwards", "2017-01-04/02-chuong-trinh", "implements", "2020-06-01/41-ke-hoach"),
]


def test_what_is_asked(whole: Library) -> None:
    assert asked(whole) == QUEUE
    assert asked(whole, "unsure") == QUEUE[2:3]
    assert asked(whole, "two_dates") == []


def test_one_kind_looks_for_nothing_else(whole: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of what sources leave open costs a page: nothing is looked for over the whole library."""
    looked = []
    monkeypatch.setattr(module, "suspicions", lambda _snapshot, kinds=(): looked.append(kinds) or [])
    with open_snapshot(whole) as snapshot:
        assert review(snapshot, ("ambiguous",), limit=1).by_kind == {"ambiguous": 2, "unsure": 1}
        assert looked == []
        review(snapshot, ("unsure", "backwards")), review(snapshot)
        assert looked == [("backwards",), ()]


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_pages_put_together_are_the_queue(limit: int, whole: Library) -> None:
    with open_snapshot(whole) as snapshot:
        every = review(snapshot).results
        pages = [review(snapshot, limit=limit, offset=offset) for offset in range(0, 6, limit)]
        assert [one.link for page in pages for one in page.results] == [one.link for one in every]
        assert {page.total for page in pages} == {4}
        assert {json.dumps(page.by_kind) for page in pages} == {'{"ambiguous": 2, "unsure": 1, "backwards": 1}'}
        assert list(review(snapshot, limit=2, offset=4).results) == []


def test_a_question_shows_its_sentence_with_the_place(whole: Library) -> None:
    with open_snapshot(whole) as snapshot:
        one = review(snapshot).results[0]
        (evidence,) = one.evidence
        marks = {
            iri: evidence.sentence[start - evidence.span.start : end - evidence.span.start]
            for start, end, iri in places(snapshot, one, evidence)
        }
        assert marks == {VAGUE: "Chương trình này", one.object.iri: "Kế hoạch số 35-KH/HU"}
        assert (one.open, [candidate.iri for candidate in one.candidates]) == ("object", [PLAN, LATER])
        named = review(snapshot).results[1]
        assert named.open == "object" and "học tập theo" in named.evidence[0].sentence
        assert review(snapshot, ("unsure",)).results[0].confidence == 0.8
        plan = snapshot.document(PLAN)
        naming = snapshot.document(NAMING)
        assert plan and naming
        assert [one.iri for one in module._others(snapshot, plan)] == [LATER]
        assert module._others(snapshot, naming) == ()


def test_questions_of_one_source(whole: Library) -> None:
    for name, count in (("vague", 1), ("only", 1), ("sure", 0), ("plan", 0)):
        sha256 = whole.ledger.find_source(f"{name}.txt")[0].sha256
        with open_snapshot(whole) as snapshot:
            found = review(snapshot, source=sha256)
            assert (found.total, open_of(snapshot, sha256)) == (count, count)


@pytest.mark.parametrize(
    ("link", "decision", "gone"),
    [
        ((ONLY, "implements", BRIDGE), "accepted", QUEUE[2]),
        ((ONLY, "implements", BRIDGE), "rejected", QUEUE[2]),
        ((EARLY, "implements", BRIDGE), "accepted", QUEUE[3]),
        ((EARLY, "implements", BRIDGE), "rejected", QUEUE[3]),
        # near misses
        ((SURE, "implements", BRIDGE), "accepted", None),
        ((ONLY, "basedOn", BRIDGE), "rejected", None),
    ],
)
def test_what_is_decided_is_out(
    link: tuple[str, str, str], decision: str, gone: tuple[str, str, str, str] | None, library: Library
) -> None:
    number = judge(library, link, decision)  # type: ignore[arg-type]
    assert asked(library) == [one for one in QUEUE if one != gone]
    with open_writer(library) as writer:
        writer.unjudge(number, at=datetime(2026, 2, 1, tzinfo=UTC))
    assert asked(library) == QUEUE


def test_another_sentence_that_is_sure_answers(library: Library, tmp_path: Path) -> None:
    text = PAPER.format(
        code="12-BC/HU", day=1, month=2, year=2024, kind="BÁO CÁO", title="Tình hình",
        body="Chương trình số 10-CTr/HU, ngày 08/3/2023 của Ban Thường vụ Huyện ủy thực hiện Kế hoạch số 41-KH/HU, ngày 01/6/2020 của Ban Thường vụ Huyện ủy.",
    )  # fmt: skip
    (tmp_path / "report.txt").write_text(text, encoding="utf-8")
    with open_writer(library) as writer:
        writer.add([tmp_path / "report.txt"])
    assert QUEUE[2] not in asked(library)
    with open_writer(library) as writer:
        writer.remove(library.ledger.find_source("report.txt")[0].sha256)
    assert QUEUE[2] in asked(library)


def test_a_correction_takes_the_question_out(library: Library) -> None:
    with open_snapshot(library) as snapshot:
        one = review(snapshot).results[0]
        later = find_reference(snapshot, "35-KH/HU@2021-07-02")
        right = judgement_of(
            one, "accepted", at=datetime(2026, 1, 1, tzinfo=UTC), right=(one.subject, one.relation, later)
        )
    assert (right.link, right.instead) == ((VAGUE, "implements", LATER), one.link)
    with open_writer(library) as writer:
        writer.judge(right)
    assert asked(library) == QUEUE[1:]
    assert verify(library) == []
    with open_snapshot(library) as snapshot:
        assert snapshot.objects(VAGUE, "implements") == [LATER]


def test_a_finding_about_documents_is_answered(tmp_path: Path) -> None:
    """One number in one year, twice."""
    one, other = write(tmp_path, "plan"), tmp_path / "again.txt"
    text = one.read_text(encoding="utf-8").replace("ngày 16 tháng 4", "ngày 20 tháng 9").replace("Trồng quế", "Đào ao")
    other.write_text(text, encoding="utf-8")
    with made(tmp_path / "library", [one, other]) as library:
        ((kind, *_),) = asked(library)
        assert kind == "same_key"
        with open_snapshot(library) as snapshot:
            (question,) = review(snapshot).results
            assert [document.code for document in question.documents] == ["35-KH/HU", "35-KH/HU"]
            with pytest.raises(InputError):
                judgement_of(
                    question, "accepted", at=datetime(2026, 1, 1, tzinfo=UTC),
                    right=(question.subject, "implements", question.object),
                )  # fmt: skip
        judge(library, question.link, "accepted")
        assert asked(library) == []
        assert verify(library) == []


@pytest.mark.parametrize(
    ("subject", "relation", "target", "kind"),
    [
        (SURE, "implements", BRIDGE, "asked"),
        (SURE, "cites", BRIDGE, "asked"),
        (EARLY, "implements", BRIDGE, "asked"),
        (SURE, "replaces", BRIDGE, None),
        (BRIDGE, "implements", SURE, None),
        (SURE, "two_dates", BRIDGE, None),
        (SURE, "moon", BRIDGE, None),
    ],
)
def test_a_question_about_any_link(subject: str, relation: str, target: str, kind: str | None, whole: Library) -> None:
    def about() -> Question:
        with open_snapshot(whole) as snapshot:
            ends = [snapshot.document(iri) for iri in (subject, target)]
            assert ends[0] and ends[1]
            return question_about(snapshot, ends[0], relation, ends[1])

    if kind is None:
        with pytest.raises(InputError):
            about()
    else:
        assert about().kind == kind


# the command


def run(library: Library, *arguments: str) -> Result:
    return CliRunner().invoke(cli, ["review", *arguments, "--library", str(library.root)])


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_list_as_table(language: str, whole: Library) -> None:
    done = run(whole, "--lang", language)
    assert done.exit_code == 0
    assert "⟦Kế hoạch số 35-KH/HU⟧" in done.output
    assert ("4 điều cần người quyết định" if language == "vi" else "4 things for a person to decide") in done.output
    assert "luocdo review accept 10-CTr/HU@2023-03-08 implements 41-KH/HU@2020-06-01" in done.output


def test_the_list_as_json_and_csv(whole: Library) -> None:
    found = json.loads(run(whole, "list", "--format", "json", "--limit", "1").output)
    assert (found["total"], len(found["results"])) == (4, 1)
    assert found["by_kind"] == {"ambiguous": 2, "unsure": 1, "backwards": 1}
    (one,) = found["results"]
    assert one.keys() == {
        "kind", "subject", "relation", "object", "confidence", "open", "candidates", "documents", "evidence", "facts",
        "judgement",
    }  # fmt: skip
    (evidence,) = one["evidence"]
    assert [mark["document"] for mark in evidence["marks"]] == [one["subject"]["iri"], one["object"]["iri"]]
    rows = list(csv.DictReader(io.StringIO(run(whole, "--format", "csv").output.removeprefix("\ufeff"))))
    assert [row["kind"] for row in rows] == [one[0] for one in QUEUE]


def test_deciding_on_the_command_line(library: Library) -> None:
    done = run(library, "reject", "10-CTr/HU", "implements", "41-KH/HU", "--by", "Páo", "--reason", "nhầm số")
    assert (done.exit_code, asked(library)) == (0, [*QUEUE[:2], QUEUE[3]])
    done = run(library, "accept", "08-CTr/HU", "implements", asked_iri(library), "--object", "35-KH/HU@2021-07-02")
    assert (done.exit_code, asked(library)) == (0, [QUEUE[1], QUEUE[3]])
    decided = json.loads(run(library, "list", "--decided", "--format", "json").output)
    assert [(one["judgement"]["decision"], one["judgement"]["by"], one["judgement"]["reason"])
            for one in decided["results"]][-1] == ("rejected", "Páo", "nhầm số")  # fmt: skip
    assert decided["total"] == 3
    assert "Páo" in run(library, "list", "--decided").output
    assert run(library, "undo").exit_code == 0
    assert asked(library) == [*QUEUE[:2], QUEUE[3]]
    undone = json.loads(run(library, "undo", "10-CTr/HU", "implements", "41-KH/HU", "--format", "json").output)
    assert undone["undone"]["object"] == BRIDGE
    assert asked(library) == QUEUE
    assert verify(library) == []


def asked_iri(library: Library) -> str:
    with open_snapshot(library) as snapshot:
        return review(snapshot).results[0].object.iri


@pytest.mark.parametrize(
    ("arguments", "kind", "key"),
    [
        (["accept"], UsageError, "review_words"),
        (["accept", "08-CTr/HU", "implements"], UsageError, "review_words"),
        (["list", "08-CTr/HU"], UsageError, "review_words"),
        (["undo", "08-CTr/HU"], UsageError, "review_words"),
        (["reject", "11-CTr/HU", "implements", "41-KH/HU", "--object", "35-KH/HU@2021-07-02"], UsageError,
         "review_right_of_rejected"),
        (["accept", "11-CTr/HU", "repeals", "41-KH/HU"], InputError, "review_unknown"),
        (["accept", "11-CTr/HU", "implements", "41-KH/HU", "--object", "11-CTr/HU"], InputError, "review_not_a_link"),
        (["undo"], InputError, "review_nothing_to_undo"),
        (["list", "--source", "nothing.txt"], InputError, "source_unknown"),
    ],
)  # fmt: skip
def test_what_cannot_be_decided_is_said(arguments: list[str], kind: type[Exception], key: str, whole: Library) -> None:
    done = run(whole, *arguments)
    assert isinstance(done.exception, kind)
    assert done.exception.key == key  # type: ignore[attr-defined]
    assert asked(whole) == QUEUE


def test_kinds_are_in_the_order_of_the_queue() -> None:
    assert KINDS[:2] == ("ambiguous", "unsure")
    assert len(set(KINDS)) == 10
