"""The measuring of extraction: our own texts are read as committed, and a wrong reading is seen as wrong."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from graph.errors import InputError
from graph.evaluation.gold import gold_text, read_gold
from graph.evaluation.page import page
from graph.evaluation.score import Change, Evaluation, Figure, change, evaluate, read_committed

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "data" / "gold"
OWN = GOLD / "own.jsonl"
TEXTS = GOLD / "texts"

SENTENCE = "Kế hoạch số 50-KH/HU ngày 12/3/2018 thực hiện Nghị quyết số 18-NQ/TW, ngày 25/10/2017, có hiệu lực từ ngày 1/5/2018."
PLAN, RESOLUTION = (0, 35), (46, 85)
Row = dict[str, Any]


def row(text: str = SENTENCE, **other: object) -> Row:
    """A right label of `SENTENCE`, but for what is `other`."""
    plan = {
        "start": PLAN[0],
        "end": PLAN[1],
        "kind": "full",
        "type": "Kế hoạch",
        "code": "50-KH/HU",
        "date": "2018-03-12",
    }
    resolution = {
        "start": RESOLUTION[0],
        "end": RESOLUTION[1],
        "kind": "full",
        "type": "Nghị quyết",
        "code": "18-NQ/TW",
        "date": "2017-10-25",
    }
    right: Row = {
        "file": "one", "text": text, "start": 0, "end": len(text), "split": "dev", "group": "sentence", "header": None,
        "citations": [plan, resolution],
        "links": [{"subject": 0, "relation": "implements", "object": 1}],
        "facts": [{"of": 0, "fact": "effective_from", "value": "2018-05-01"}],
    }  # fmt: skip
    return right | other


def citations(**other: object) -> list[Row]:
    """The labels of both citations, the second one but for what is `other`."""
    plan, resolution = row()["citations"]
    return [plan, resolution | other]


def gold(folder: Path, *rows: Row) -> Path:
    """A gold file of these rows."""
    path = folder / "gold.jsonl"
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in rows), encoding="utf-8")
    return path


def measured(folder: Path, *rows: Row) -> Evaluation:
    return evaluate(read_gold(gold(folder, *rows)), folder)


def counts(found: Evaluation) -> dict[str, tuple[int, int, int, int]]:
    """Labels, findings, strictly and leniently right, by class."""
    return {
        kind: (one.labels, one.found, one.strict, one.lenient)
        for kind, one in found.figures["all"].items()
        if "/" in kind
    }


RIGHT = {"citation/full": (2, 2, 2, 2), "relation/implements": (1, 1, 1, 1), "fact/effective_from": (1, 1, 1, 1)}


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ({}, {}),
        ({"citations": citations(date="2017-10-26")}, {"citation/full": (2, 2, 1, 2)}),
        ({"citations": citations(end=RESOLUTION[1] - 1)}, {"citation/full": (2, 2, 1, 2)}),
        ({"citations": citations(type="Chỉ thị")}, {"citation/full": (2, 2, 1, 2)}),
        (
            {"citations": citations(code="19-NQ/TW")},
            {"citation/full": (2, 2, 1, 1), "relation/implements": (1, 1, 0, 0)},
        ),
        ({"citations": citations()[:1], "links": []}, {"citation/full": (1, 2, 1, 1), "relation/implements": (0, 1, 0, 0)}),
        (
            {"links": [{"subject": 1, "relation": "implements", "object": 0}]},
            {"relation/implements": (1, 1, 0, 0)},
        ),
        (
            {"links": [{"subject": 0, "relation": "replaces", "object": 1}]},
            {"relation/implements": (0, 1, 0, 0), "relation/replaces": (1, 0, 0, 0)},
        ),
        (
            {"links": [{"subject": 0, "relation": "implements", "object": 1, "basis": "context"}]},
            {"relation/implements": (1, 1, 0, 1)},
        ),
        ({"links": []}, {"relation/implements": (0, 1, 0, 0)}),
        ({"facts": [{"of": 1, "fact": "effective_from", "value": "2018-05-01"}]}, {"fact/effective_from": (1, 1, 0, 0)}),
        ({"facts": []}, {"fact/effective_from": (0, 1, 0, 0)}),
    ],
    ids=["right", "date", "end", "type", "other document", "one not labelled", "turned round", "other relation",
         "other basis", "no link", "fact of the other", "no fact"],
)  # fmt: skip
def test_each_difference_is_counted_where_it_is(tmp_path: Path, labels: Row, expected: Row) -> None:
    found = measured(tmp_path, row(**labels))
    assert counts(found) == RIGHT | expected
    assert bool(found.faults) == bool(expected)


def test_a_header_is_compared_field_by_field(tmp_path: Path) -> None:
    text = (
        "HUYỆN ỦY KHE SƠN\n*\nSố 12-KH/HU\n\nKhe Sơn, ngày 3 tháng 4 năm 2019\n\nKẾ HOẠCH\nvề trồng rừng\n\nNội dung.\n"
    )
    header = {
        "type": "Kế hoạch", "code": "12-KH/HU", "date": "2019-04-03", "issuer": "Huyện ủy Khe Sơn",
        "title": "về trồng rừng", "place": "Khe Sơn",
    }  # fmt: skip
    label = row(text, header=header, citations=[], links=[], facts=[])
    assert counts(measured(tmp_path, label)) == {f"header/{name}": (1, 1, 1, 1) for name in header}
    label["header"] = header | {"code": "13-KH/HU", "place": None}
    other = counts(measured(tmp_path, label))
    assert (other["header/code"], other["header/place"], other["header/date"]) == (
        (1, 1, 0, 0),
        (0, 1, 0, 0),
        (1, 1, 1, 1),
    )


def test_what_fell_what_is_gained_and_lost(tmp_path: Path) -> None:
    good, bad = row(), row(citations=citations(code="19-NQ/TW"))
    before = measured(tmp_path, good).as_json()
    assert change(measured(tmp_path, good), before) == Change((), (), ())
    worse = change(measured(tmp_path, bad), before)
    assert not worse.gained
    assert {name.split()[2] for name in worse.lost} == {"citation/full", "relation/implements"}
    assert {name.split()[0] for name in worse.fell} == {
        "citation", "citation/full", "relation", "relation/implements"
    }  # fmt: skip
    better = change(measured(tmp_path, good), measured(tmp_path, bad).as_json())
    assert better.gained == worse.lost
    assert (better.lost, better.fell) == ((), ())


def test_precision_recall_and_f1() -> None:
    assert Figure(labels=4, found=2, strict=1, lenient=2).scores(2) == (1.0, 0.5, pytest.approx(2 / 3))
    assert Figure(labels=0, found=2).scores(0) == (0.0, None, 0.0)
    assert Figure().scores(0) == (None, None, None)


def test_confidence_is_counted_in_its_band(tmp_path: Path) -> None:
    assert measured(tmp_path, row()).bands["all"][-1] == [1, 1]
    assert measured(tmp_path, row(links=[])).bands["all"][-1] == [1, 0]


@pytest.mark.long
def test_our_own_texts_are_read_as_committed() -> None:
    passages = read_gold(OWN)
    assert len({passage.file for passage in passages if passage.text is None}) >= 40
    committed = read_committed(OWN)
    assert committed is not None
    since = change(evaluate(passages, TEXTS), committed)
    assert (since.fell, since.lost) == ((), ())


def test_the_labels_quote_the_texts() -> None:
    """Every number that a label gives stands in its text; the test split is a quarter of the real passages."""
    for passage in read_gold(OWN):
        chars = gold_text(passage, TEXTS).decode("utf-8")
        for citation in passage.citations:
            if citation.kind == "full" and citation.code:
                digits = re.split("[-/ ]", citation.code)[0]
                near = (
                    chars[citation.start : citation.end]
                    .replace("l", "1")
                    .replace("O", "0")
                    .replace("o", "0")
                    .replace("I", "1")
                    .replace(" ", "")
                )
                assert digits.lstrip("0") in near, (passage.file, citation)
    real = read_gold(GOLD / "corpus.jsonl")
    assert len(real) >= 80
    assert sum(passage.split == "test" for passage in real) >= len(real) / 4


def test_the_page_of_figures_is_the_committed_result() -> None:
    assert (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8") == page(GOLD), "run: make accuracy"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "dòng 2"),
        ("[]", "dòng 2"),
        (json.dumps(row() | {"start": "x"}), "dòng 2"),
        (json.dumps({name: value for name, value in row().items() if name != "links"}), "links"),
        (json.dumps(row(links=[{"subject": 0, "relation": "implements", "object": 7}])), "7"),
        (json.dumps(row(citations=citations(end=9_000))), "9000"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, line: str, said: str) -> None:
    path = gold(tmp_path, row())
    path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    with pytest.raises(InputError) as raised:
        read_gold(path)
    assert said in raised.value.text("vi")
    assert "\n" not in raised.value.text("vi")


def luocdo(*arguments: object) -> subprocess.CompletedProcess[str]:
    """The command as a process of its own, in English."""
    return subprocess.run(
        [sys.executable, "-m", "graph", *map(str, arguments), "--lang", "en"],
        cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "cannot be read"),
        ({"gold.jsonl": ""}, "holds no text"),
        ({"gold.jsonl": "{\n"}, "wrong in line 1"),
        ({"gold.jsonl": "LABEL"}, "cannot be read"),
        ({"gold.jsonl": "LABEL", "a.txt": SENTENCE + " "}, "not the one that was labelled"),
        ({"gold.jsonl": "LABEL", "a.txt": SENTENCE}, ""),
    ],
    ids=["no gold", "empty gold", "broken gold", "no text", "other text", "the text"],
)
def test_evaluate_says_in_one_sentence_what_is_wrong(tmp_path: Path, files: dict[str, str], said: str) -> None:
    label = {name: value for name, value in row().items() if name != "text"}
    label |= {"file": "a.txt", "sha256": hashlib.sha256(SENTENCE.encode("utf-8")).hexdigest()}
    for name, content in files.items():
        (tmp_path / name).write_text(content.replace("LABEL", json.dumps(label)), encoding="utf-8")
    done = luocdo("evaluate", tmp_path / "gold.jsonl", tmp_path)
    assert done.returncode == (1 if said else 0)
    assert said in done.stderr
    assert done.stderr.count("\n") == (1 if said else 0)
    assert ("citation/full" in done.stdout) == (not said)


def test_evaluate_fails_when_a_class_falls(tmp_path: Path) -> None:
    path = gold(tmp_path, row())
    assert luocdo("evaluate", path, tmp_path, "--save").returncode == 0
    assert luocdo("evaluate", path, tmp_path).returncode == 0
    gold(tmp_path, row(citations=citations(code="19-NQ/TW")))
    done = luocdo("evaluate", path, tmp_path)
    assert done.returncode == 1
    assert "relation/implements (strict: 1.0000 → 0.0000)" in done.stderr
    assert "✗ one@0 missed citation/full 19-NQ/TW @46" in done.stdout
    assert "- one@0 missed citation/full 19-NQ/TW @46" in done.stdout


def test_the_counts_of_the_labels_are_those_of_the_files() -> None:
    text = (GOLD / "README.md").read_text(encoding="utf-8")
    real, own = (read_gold(GOLD / name) for name in ("corpus.jsonl", "own.jsonl"))
    aside = [one.file for one in real if one.split == "test"]
    assert f"| rows | {len(real):,} | {len(own):,} |" in text
    assert f"are {len(aside)} passages of {len(set(aside))} real files" in text
