"""One text as it is met in other clothes: without accents, in lines of other widths, as others type it. It says the same."""

from __future__ import annotations

import random
import re
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from said import read

from graph.folding import fold, strip_accents
from graph.model import Document
from graph.reading.layout import lay_out
from graph.vocabulary import type_on_line

ROOT = Path(__file__).parent.parent / "data"
Said = tuple[Counter[tuple[str, ...]], Counter[tuple[str, ...]]]


@cache
def texts() -> tuple[str, ...]:
    """Our own texts whose running text has no footnote, every paragraph on one line."""
    flows = (lay_out(path.read_text(encoding="utf-8")).flows for path in _files())
    return tuple(only[0].text for only in flows if len(only) == 1)


def _files() -> Iterator[Path]:
    """Every other text: each is read in some forty ways."""
    yield from sorted((ROOT / "gold" / "texts").glob("*.txt"))[::2]
    yield from sorted((ROOT / "samples").rglob("*.txt"))[::2]


def said(text: str) -> Said:
    """The links and the facts of a text, whatever its accents."""
    found = read(text)

    def name(document: Document) -> str:
        own = document.iri == found.document.iri
        return "SELF" if own else fold(f"{document.code or document.name} {document.date}").lower()

    return (
        Counter((name(link.subject), link.relation, name(link.object)) for link in found.links),
        Counter((name(fact.document), fact.fact, fold(fact.value or "").lower()) for fact in found.facts),
    )


@cache
def as_it_is() -> tuple[Said, ...]:
    return tuple(map(said, texts()))


def wrapped(column: int) -> Callable[[str], str]:
    """Each line broken at `column`, but for columns beside each other and rows of tables."""

    def broken(text: str) -> str:
        return "\n".join(
            line if re.search(r" {3}|\|", line) else textwrap.fill(line, column, break_on_hyphens=False)
            for line in text.split("\n")
        )

    return broken


def typed(pattern: str, *instead: str, odds: float = 1.0) -> Callable[[str], str]:
    """What a pattern finds typed otherwise, now and then where `odds` are less than one."""

    def other(text: str) -> str:
        dice = random.Random(len(text))
        return re.sub(pattern, lambda m: m.expand(dice.choice(instead)) if dice.random() < odds else m.group(), text)

    return other


DAY = r"(?<=ngày )(\d{1,2})/(\d{1,2})/(?=\d{4})"
PAPER = "(?=(?:Nghị quyết|Quyết định|Kế hoạch|Chỉ thị|Quy định|Kết luận|Hướng dẫn|Chương trình|Thông tư|Nghị định) số)"
OTHERS = {
    "spaces": typed(" ", "  ", odds=0.1),
    "spaces at which no line is broken": typed(" ", "\u00a0", "\t", odds=0.1),
    "numbers without their word": typed(r"(?<=[a-zà-ỹ]) số (?=\d+(?:/\d{4}/|-)[A-ZĐ])", " "),
    "spaced symbols": typed(r"(?<=\d)-(?=[A-ZĐ]\w{0,3}/)", " - ", " -", "- "),
    "dots in days": typed(DAY, r"\1.\2."),
    "letters for digits": typed(r"(?<=số )0(?=\d)|(?<=ngày )0(?=\d/)|(?<=/)0(?=\d/)", "O"),
    "the letter l for one": typed(r"(?<=số )1(?=\d)|(?<=ngày )1(?=\d/)|(?<=\d)1(?=/\d{4})", "l"),
    "day in brackets": typed(r"(/[A-ZĐ]{2,8}),? (ngày \d{1,2}/\d{1,2}/\d{4})", r"\1 (\2)"),
    "when it was signed": typed(r"(/[A-ZĐ]{2,8}),? ngày (?=\d)", r"\1 ký ngày "),
    "Icelandic letters": typed("Đ", "Ð"),
    "straight quotation marks": typed("[“”]", '"'),
    "bullets": typed(r"(?m)^[-+] ", "• ", "\uf0b7\t", "▪ "),
    "articles with a colon": typed(r"(?m)^(Điều \d+)\.(?= )", r"\1:"),
    "articles in bold": typed(r"(?m)^(Điều \d+\.)(?= )", r"**\1**"),
    "types in small letters": lambda text: re.sub(
        "(?<=[a-zà-ỹ] )" + PAPER + r"\w", lambda match: match.group().lower(), text
    ),
    "organised": typed("(?<!tổ chức )(?<!triển khai )thực hiện " + PAPER, "tổ chức thực hiện "),
    "what a letter is about": typed("(?m)^V/v ", "V/V "),
    "in other words": typed("bãi bỏ", "hủy bỏ"),
}


@pytest.mark.parametrize(
    ("other", "kept", "added"),
    [
        pytest.param(strip_accents, 0.97, 0.006, id="without accents"),
        *(pytest.param(wrapped(column), 0.995, 0.002, id=f"column {column}") for column in (60, 72, 100)),
        *(pytest.param(other, 0.997, 0.002, id=name) for name, other in OTHERS.items()),
    ],
)
def test_it_says_the_same(other: Callable[[str], str], kept: float, added: float) -> None:
    whole = lost = more = 0
    for text, before in zip(texts(), as_it_is(), strict=True):
        otherwise = other(text)
        for one, two in zip(before, before if otherwise == text else said(otherwise), strict=True):
            whole += one.total()
            lost += (one - two).total()
            more += (two - one).total()
    assert whole > 700
    assert lost <= whole * (1 - kept)
    assert more <= whole * added


def heads(pattern: str, instead: str) -> Callable[[str], str]:
    """The lines of a letterhead typed otherwise."""

    def other(text: str) -> str:
        lines = text.split("\n")
        return "\n".join([*(re.sub(pattern, instead, line) for line in lines[:9]), *lines[9:]])

    return other


def stacked(text: str) -> str:
    """The right column of a letterhead under the left one, as some files give it."""
    lines = text.split("\n")
    halves = [re.fullmatch(r"(\S.*?) {3,}(\S.*)| {18,}(?P<alone>\S.*)", line) for line in lines[:9]]
    last = max((place for place, half in enumerate(halves) if half), default=-1) + 1
    while 0 < last < len(lines) and re.match(r"Số|\*|-{3,}|_{3,}", lines[last].strip()):
        last += 1
    left = [half[1] if half else line for half, line in zip((*halves, *[None] * 9), lines[:last], strict=False)]
    right = [half[2] or half["alone"] for half in halves if half]
    return "\n".join([*(line for line in left if line), *right, *lines[last:]])


def on_one_line(text: str) -> str:
    """A letterhead run into one line, as some programs take it out of a PDF."""
    lines = text.split("\n")
    ends = (
        place
        for place, line in enumerate(lines[:14])
        if type_on_line(line.strip()) or line.startswith(("V/v ", "Kính gửi"))
    )
    end = next(ends, 0)
    begins = (
        place
        for place, line in enumerate(lines[:end])
        if line.strip()[:2].isupper() and not line.rstrip().endswith(".")
    )
    begin = next(begins, end)
    return "\n".join([*lines[:begin], " ".join(" ".join(lines[begin:end]).split()), "", *lines[end:]]) if end else text


def head(text: str) -> tuple[object, ...]:
    document = read(text)
    return (
        document.document.type, document.document.code, document.document.date, document.document.issuer,
        document.claims.header.place,
    )  # fmt: skip


@cache
def printed() -> tuple[str, ...]:
    return tuple(path.read_text(encoding="utf-8") for path in _files())


@cache
def headed() -> tuple[tuple[object, ...], ...]:
    return tuple(map(head, printed()))


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(stacked, id="one column under the other"),
        pytest.param(heads(r"^(\D{2,40}), ngày (?=\d)|(?<= {3})(\D{2,40}), ngày (?=\d)", r"\1\2 ngày "), id="no comma"),
        pytest.param(heads(r"(?<=\S) {3,}(?=\S)", "  "), id="narrow columns"),
        pytest.param(heads(r"(?<=\S) {3,}(?=\S)", "\t\t"), id="tabs"),
        pytest.param(heads(r"(?<=\S) {3,}(?=\S)", " | "), id="a table"),
        pytest.param(heads(r"^(?=.)", "      "), id="indented"),
        pytest.param(heads(r"^Số:? ?(?=\d)", "Số:"), id="number glued"),
        pytest.param(heads(r"^(Số:? ?\d+) ?([-/]) ?", r"\1 \2 "), id="number spaced"),
        pytest.param(lambda text: text.replace("Đ", "Ð"), id="Icelandic letters"),
    ],
)
def test_its_letterhead_says_the_same(other: Callable[[str], str]) -> None:
    unlike = [(one, two) for one, text in zip(headed(), printed(), strict=True) if (two := head(other(text))) != one]
    assert len(printed()) > 250
    assert len(unlike) <= len(printed()) * 0.015, unlike


def test_its_letterhead_says_the_same_on_one_line() -> None:
    """Where who issues and the unit above it stand in one column, a few names cannot be told apart."""
    changed = [(one, text, on_one_line(text)) for one, text in zip(headed(), printed(), strict=True)]
    changed = [one for one in changed if one[1] != one[2]]
    unlike = [(one, two) for one, _, text in changed if (two := head(text)) != one]
    assert len(changed) > 200
    assert len(unlike) <= len(changed) * 0.035, unlike
