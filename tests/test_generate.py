"""Generated libraries: what their papers state is what the reader finds, and their shape is that of real ones."""

from __future__ import annotations

import statistics
import unicodedata
from collections import Counter, defaultdict
from itertools import islice
from pathlib import Path

import pytest
from click.testing import CliRunner
from said import read

from graph.bench.country import Country, Issue
from graph.bench.generate import A_FOLDER, Paper, documents, generate, stated_links
from graph.bench.papers import KINDS
from graph.bench.records import DISTRICTS_END, HUBS, numbering_period
from graph.bench.register import CENTRE, Level
from graph.bench.wordings import provinces, unit_names, wordings
from graph.folding import fold
from graph.vocabulary import known_documents

SIZE = 5_000
LEVELS = {level: level.name.lower() for level in Level}


@pytest.fixture(scope="module")
def country() -> tuple[Country, list[Issue]]:
    """A library of which only the records are made."""
    made = Country(SIZE, 3)
    return made, list(made.issues())


@pytest.mark.parametrize("seed", [1, 2])
def test_the_reader_finds_what_is_stated(seed: int) -> None:
    papers = list(islice(documents(1_200, seed), 0, None, 4))
    assert len(papers) == 300
    found_links = 0
    for paper in papers:
        found = read(paper.text)
        own = found.document
        assert (own.code, own.date, own.held) == (paper.code, paper.date, True)
        assert all(link.subject.iri == own.iri for link in found.links), paper.text
        links = {(link.relation, link.object.code, link.object.date) for link in found.links}
        assert links == {(link.relation, link.code, link.date) for link in paper.links}, paper.text
        found_links += len(links)
    assert found_links > 450


def test_the_reader_finds_type_and_level() -> None:
    made = Country(400, 4)
    for issue, paper in zip(made.issues(), documents(400, 4), strict=True):
        found = read(paper.text).document
        assert found.type == KINDS[made.records.kind[issue.index]].word
        assert found.level == LEVELS[made.issuer(issue.index).level], paper.text


def test_the_same_seed_gives_the_same_bytes() -> None:
    one, again, other = (list(documents(300, seed)) for seed in (5, 5, 6))
    assert one == again
    assert {paper.text for paper in one}.isdisjoint(paper.text for paper in other)


def test_texts() -> None:
    papers = list(documents(1_000, 7))
    assert len({paper.text for paper in papers}) == len({paper.name for paper in papers}) == 1_000
    for paper in papers:
        assert 600 <= len(paper.text) <= 2_400
        assert unicodedata.is_normalized("NFC", paper.text)
        assert paper.text.startswith("Văn bản giả định")
        assert not {"{", "}"} & set(paper.text) and "None" not in paper.text


def test_files_lie_a_thousand_to_a_folder() -> None:
    names = [paper.name for paper in documents(A_FOLDER + 1, 0)]
    assert names[0].startswith("000/00000-") and names[-1].startswith("001/01000-")
    assert Counter(name.partition("/")[0] for name in names) == {"000": A_FOLDER, "001": 1}
    assert all(name.endswith(".txt") and name.isascii() for name in names)


def test_nothing_cites_a_later_paper(country: tuple[Country, list[Issue]]) -> None:
    made, issues = country
    assert [made.date(issue.index) for issue in issues] == sorted(made.date(issue.index) for issue in issues)
    for issue in issues:
        cited = [target for targets in issue.targets.values() for target in targets]
        for target in [*cited, *([issue.mentioned] if issue.mentioned else [])]:
            assert made.date(target.index) < made.date(issue.index)


def test_numbers_are_unique(country: tuple[Country, list[Issue]]) -> None:
    made, _ = country
    records = made.records
    numbers = set()
    known = {(row.code, row.term) for row in known_documents()}
    for index in range(len(records.body)):
        issuer = made.issuer(index)
        period, term = numbering_period(issuer, made.date(index))
        numbers.add((issuer.index, made.code(index), period))
        assert issuer.index != CENTRE or (made.code(index), term) not in known
    assert len(numbers) == len(records.body)


def test_links_go_up(country: tuple[Country, list[Issue]]) -> None:
    made, issues = country
    for issue in issues:
        level = made.issuer(issue.index).level
        for relation, targets in issue.targets.items():
            for target in targets:
                other = made.issuer(target.index)
                assert other.level <= level
                if relation in ("replaces", "repeals", "succeeds", "amends"):
                    assert other.index == made.records.body[issue.index]
                    assert made.records.kind[target.index] == made.records.kind[issue.index]


def test_districts_end(country: tuple[Country, list[Issue]]) -> None:
    made, issues = country
    late = Counter(made.issuer(issue.index).level for issue in issues if made.records.day[issue.index] >= DISTRICTS_END)
    assert late[Level.DISTRICT] == 0 and late[Level.COMMUNE] > 100


@pytest.mark.parametrize(
    ("relation", "least", "most"),
    [
        ("implements", 0.40, 0.60),
        ("basedOn", 0.25, 0.40),
        ("reviews", 0.04, 0.09),
        ("amends", 0.01, 0.05),
        ("guides", 0.01, 0.05),
        ("replaces", 0.01, 0.05),
        ("succeeds", 0.01, 0.05),
        ("repeals", 0.01, 0.05),
    ],
)
def test_shares_of_relations(country: tuple[Country, list[Issue]], relation: str, least: float, most: float) -> None:
    made, issues = country
    counts = Counter(link.relation for issue in issues for link in stated_links(made, issue))
    assert 1.8 < counts.total() / SIZE < 2.4
    assert least <= counts[relation] / counts.total() <= most


def test_few_papers_are_taken_up_by_very_many(country: tuple[Country, list[Issue]]) -> None:
    _, issues = country
    cited: Counter[int] = Counter()
    carried_out: dict[int, list[int]] = defaultdict(list)
    for issue in issues:
        for relation, targets in issue.targets.items():
            cited.update(target.index for target in targets)
            if relation in ("implements", "guides"):
                for target in targets:
                    carried_out[target.index].append(issue.index)
    assert max(cited.values()) > 100 * statistics.median(cited.values())
    assert 0.2 <= len(behind(carried_out, 0)) / SIZE <= 0.5
    usual = [len(behind(carried_out, index)) for index in islice(carried_out, len(HUBS), None, 5)]
    assert statistics.median(usual) < 10 < max(usual)


def behind(carried_out: dict[int, list[int]], index: int) -> set[int]:
    """All papers that carry out the one at `index`, directly or not."""
    found: set[int] = set()
    open_ends = [index]
    while open_ends:
        for other in carried_out.get(open_ends.pop(), ()):
            if other not in found:
                found.add(other)
                open_ends.append(other)
    return found


def test_some_are_wanted_and_some_undated(country: tuple[Country, list[Issue]]) -> None:
    made, issues = country
    held = {issue.index for issue in issues}
    targets = [target for issue in issues for several in issue.targets.values() for target in several]
    cited = {target.index for target in targets}
    assert 0.03 < len(cited - held) / len(cited) < 0.08
    assert 0.02 < sum(not target.dated for target in targets) / len(targets) < 0.08
    assert {made.issuer(index).level for index in held} == set(Level)
    assert 0.3 < len({made.records.body[index] for index in held}) / SIZE < 0.5


def test_names_differ_without_accents() -> None:
    names = unit_names()
    assert len({fold(name) for name in names}) == len(names) > 20_000
    assert not {fold(name) for _, name in provinces()} & {fold(name) for name in names}
    assert len(provinces()) >= 30
    assert all(sentences for stock in (wordings().prose, wordings().headings) for sentences in stock.values())


def test_the_command_writes_a_library(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "library"
    done = CliRunner().invoke(generate, ["25", str(folder), "--seed", "9"])
    assert done.exit_code == 0, done.output
    written = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    expected: list[Paper] = list(documents(25, 9))
    assert written == {paper.name: paper.text.encode("utf-8") for paper in expected}


@pytest.mark.parametrize(("language", "word"), [("vi_VN.UTF-8", "Thư mục"), ("en_GB.UTF-8", "The folder")])
def test_the_command_refuses_a_folder_that_is_not_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, word: str
) -> None:
    monkeypatch.setenv("LC_ALL", language)
    (tmp_path / "kept.txt").write_text("kept", encoding="utf-8")
    done = CliRunner().invoke(generate, ["5", str(tmp_path)])
    assert done.exit_code == 1
    assert done.stderr.startswith(word) and done.stderr.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["kept.txt"]


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [(["--help"], 0, "Ví dụ"), (["0", "nowhere"], 2, "N"), (["many", "nowhere"], 2, "N"), (["5"], 2, "DIR")],
)
def test_usage(arguments: list[str], status: int, words: str) -> None:
    done = CliRunner().invoke(generate, arguments)
    assert done.exit_code == status and words in done.output
    assert not Path("nowhere").exists()
