"""Libraries made of the samples, and all that they hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from graph.library.folder import Library, create_library
from graph.model import Decision, Judgement
from graph.store.snapshot import open_snapshot
from graph.store.writer import open_writer

SAMPLES = Path(__file__).resolve().parents[1] / "data" / "samples"


def sample_files() -> list[Path]:
    """The sample documents, in the order of their names."""
    return sorted(SAMPLES.rglob("*.txt"))


def everything(library: Library) -> list[str]:
    """All quads, sorted."""
    with open_snapshot(library) as snapshot:
        return sorted(str(quad) for quad in snapshot.quads())


def made(root: Path, files: list[Path]) -> Library:
    """A library in `root` that holds `files`."""
    library = create_library(root)
    with open_writer(library) as writer:
        writer.add(files)
    return library


def judge(
    library: Library,
    link: tuple[str, str, str],
    decision: Decision,
    *,
    instead: tuple[str, str, str] | None = None,
    day: int = 1,
) -> int:
    """A person decides about a link; returns the number of the judgement."""
    with open_writer(library) as writer:
        return writer.judge(
            Judgement(*link, decision, datetime(2026, 1, day, tzinfo=UTC), "Giàng A Páo", "đã đối chiếu", instead)
        )


PAPER = (
    "HUYỆN ỦY KHE SƠN\n*\nSố {code}\n\nKhe Sơn, ngày {day:02} tháng {month} năm {year}\n\n{kind}\n{title}\n\n{body}\n"
)
Paper = tuple[str, tuple[int, int, int], str, str, str]
"""Code, day (day, month, year), type, title, body."""


def paper_file(folder: Path, name: str, paper: Paper) -> Path:
    """A paper of the invented Huyện ủy Khe Sơn as the file `name.txt`."""
    code, (day, month, year), kind, title, body = paper
    file = folder / f"{name}.txt"
    text = PAPER.format(code=code, day=day, month=month, year=year, kind=kind, title=title, body=body)
    file.write_text(text, encoding="utf-8")
    return file


def change(library: Library, *, add: Path | None = None, remove: Path | None = None) -> None:
    """One change of a library: a paper that comes, or one that goes."""
    with open_writer(library) as writer:
        if add:
            writer.add([add])
        if remove:
            writer.remove(library.ledger.find_source(remove.name)[0].sha256)


@contextmanager
def one_by_one(folder: Path, papers: Sequence[Path]) -> Iterator[Library]:
    """A library to which the papers are added in this order, a change each."""
    with made(folder, [papers[0]]) as library:
        for one in papers[1:]:
            change(library, add=one)
        yield library


def in_either_order(folder: Path, papers: list[Path]) -> Iterator[Library]:
    """The library once the papers were added one by one, the first first and the last first: it holds the same."""
    seen = []
    for number, order in enumerate((papers, papers[::-1])):
        with one_by_one(folder / f"library-{number}", order) as library:
            seen.append(everything(library))
            yield library
    assert seen[0] == seen[1]


def text_files(folder: Path, texts: Sequence[str]) -> list[Path]:
    """The texts as files, named by their places: `0.txt`, `1.txt`."""
    files = [folder / f"{number}.txt" for number in range(len(texts))]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, encoding="utf-8")
    return files
