"""A library of papers as large as is wanted, drafted so that what each says of others is known.

    python -m graph.bench.generate 100000 van-ban

Five levels issue Party and State papers from 2005 to 2026. What a paper takes up comes from above or is its own
body's, and is the likelier the oftener it was taken up before; a resolution of the Centre is, directly or not, behind
more than a fifth of all. The same number of papers and the same seed give the same bytes.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from graph.bench.country import Country, Issue
from graph.bench.drafting import Drafter
from graph.cli.language import environment_language
from graph.iris import slug

A_FOLDER = 1_000
"""Files in a folder."""
_NOT_EMPTY = {
    "vi": "Thư mục “{folder}” đã có tệp; hãy chọn một thư mục trống hoặc chưa có.",
    "en": "The folder “{folder}” is not empty; choose one that is, or a new one.",
}


@dataclass(frozen=True, slots=True)
class Link:
    """What a paper states of another: relation, code, and the date unless its citation leaves that out."""

    relation: str
    code: str
    date: dt.date | None


@dataclass(frozen=True, slots=True)
class Paper:
    """A generated paper: the name of its file, its code, date and text, and the links that it states."""

    name: str
    code: str
    date: dt.date
    text: str
    links: tuple[Link, ...]


def documents(count: int, seed: int = 0) -> Iterator[Paper]:
    """`count` papers in the order of their dates; none cites a later one."""
    country = Country(count, seed)
    drafter = Drafter(country, seed)
    for place, issue in enumerate(country.issues()):
        code = country.code(issue.index)
        name = f"{place // A_FOLDER:03d}/{place:05d}-{slug(code)}.txt"
        yield Paper(name, code, country.date(issue.index), drafter.draft(issue), stated_links(country, issue))


def stated_links(country: Country, issue: Issue) -> tuple[Link, ...]:
    """What a paper states of others, itself the subject."""
    return tuple(
        Link(relation, country.code(target.index), country.date(target.index) if target.dated else None)
        for relation, targets in issue.targets.items()
        for target in targets
    )


def write_library(count: int, folder: Path, seed: int = 0) -> Iterator[Paper]:
    """Write `count` papers below `folder`, each as soon as it is drafted, and hand them on."""
    for place, paper in enumerate(documents(count, seed)):
        path = f"{folder}/{paper.name}"
        if place % A_FOLDER == 0:
            Path(path).parent.mkdir(parents=True, exist_ok=True)
        with open(path, "wb") as file:  # noqa: PTH123 - a path object for each of very many files takes longer
            file.write(paper.text.encode("utf-8"))
        yield paper


@click.command(epilog="Ví dụ · Example:  python -m graph.bench.generate 100000 van-ban --seed 7")
@click.argument("count", metavar="N", type=click.IntRange(min=1))
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--seed", default=0, show_default=True, help="Hạt giống: cùng số, cùng văn bản · The same seed, the same papers."
)
def generate(count: int, folder: Path, seed: int) -> None:
    """Soạn một thư viện N văn bản giả định vào thư mục DIR · Draft N invented papers into the folder DIR."""
    from rich.console import Console
    from rich.progress import track

    if folder.exists() and any(folder.iterdir()):
        click.echo(_NOT_EMPTY[environment_language()].format(folder=folder), err=True)
        sys.exit(1)
    folder.mkdir(parents=True, exist_ok=True)
    console = Console(stderr=True)
    papers = write_library(count, folder, seed)
    links = sum(
        len(paper.links)
        for paper in track(papers, total=count, console=console, transient=True, disable=not console.is_terminal)
    )
    click.echo(f"{count} văn bản, {links} quan hệ · {count} papers, {links} links: {folder}")


if __name__ == "__main__":
    generate()
