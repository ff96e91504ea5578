"""The page of figures in `docs/`, made from the committed results; `make accuracy` writes it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from graph.errors import InputError
from graph.evaluation.gold import read_gold
from graph.evaluation.score import BANDS, TOTALS, Figure, committed_file, read_committed

GOLD = Path("data/gold")
_INTRO = """# Đọc chính xác đến đâu · How well texts are read

*Trang này do máy lập từ `data/gold/*.result.json` · This page is generated from `data/gold/*.result.json`.*

*Chặt*: đúng từng ký tự của vị trí, loại, ngày, cách nói. *Rộng*: đúng văn bản; đúng quan hệ và chiều; đúng giá trị.
Phần **test** để riêng, không quy tắc nào được viết từ đó.

*Strict*: right to the character in place, kind, date and basis. *Lenient*: the right document; the right relation and
direction; the right value. The **test** part is set aside: no rule is written from it.

Nhãn được gán thế nào, chạy lại thế nào · How the labels were made, and how to repeat this:
[`data/gold/README.md`](../data/gold/README.md).
"""
_FIRST_SIGHT = """## Đọc lần đầu · At first sight

Mỗi đợt, văn bản tự soạn hay văn bản thật, được đo một lần trước khi bất cứ quy tắc nào được viết từ đó;
rồi mới thành phần phát triển. Số liệu từng đợt ở `data/gold/first-sight.json`.

Each batch, of our own texts or of real ones, was measured once before any rule was written from it; only then it joined
the development part. The figures of each are in `data/gold/first-sight.json`.
"""
_NEWEST = 10
"""So many batches are shown by themselves, the newest first."""
_SETS = (
    ("corpus", "Văn bản thật · Real documents"),
    ("own", "Văn bản tự soạn · Texts of our own"),
)
_VIEWS = {
    "all": "tất cả · all",
    "dev": "phần phát triển · development",
    "test": "phần để riêng · test",
    "party": "văn bản Đảng · Party",
    "real": "văn bản thật · real documents",
    "state": "văn bản Nhà nước · State",
    "central": "trung ương · central State",
    "local": "địa phương · local State",
    "text": "văn bản · documents",
    "sentence": "câu lẻ · single sentences",
}
_WHAT = {
    "citation": "viện dẫn · citations",
    "relation": "quan hệ · links",
    "header": "đầu văn bản · header fields",
    "fact": "dữ kiện · facts",
}


def page(folder: Path) -> str:
    """The page, from the gold files, results and agreement in `folder`. Raises `InputError` where one is missing."""
    return "\n".join([_INTRO, *_agreement(folder), *_sets(folder), *_first_sight(folder)]).rstrip("\n") + "\n"


def _table(head: tuple[str, ...], rows: Iterator[list[str]] | list[list[str]]) -> list[str]:
    lines = ["| " + " | ".join(head) + " |", "|---" + "|---:" * (len(head) - 1) + "|"]
    return [*lines, *("| " + " | ".join(row) + " |" for row in rows), ""]


def _agreement(folder: Path) -> list[str]:
    counts = _read(folder / "agreement.json")
    rows = [
        [
            _WHAT[kind],
            str(one["both"]),
            str(one["first only"]),
            str(one["second only"]),
            f"{2 * one['both'] / (2 * one['both'] + one['first only'] + one['second only']):.3f}",
        ]
        for kind, one in counts.items()
    ]
    head = ("hai lượt đọc · two readers", "cùng thấy · both", "chỉ lượt 1 · first", "chỉ lượt 2 · second", "F1")
    return ["## Hai lượt đọc giống nhau đến đâu · Agreement", "", *_table(head, rows)]


def _first_sight(folder: Path) -> list[str]:
    batches = _read(folder / "first-sight.json")
    groups: dict[str, list[dict[str, Any]]] = {}
    for one in batches:
        groups.setdefault(one["texts"], []).append(one)
    head = ("đoạn · passages", "", "nhãn · labels", "F1 chặt · strict", "P", "R", "F1")
    every = [row for name, several in groups.items() for row in _seen_first(name, several)]
    newest = [row for one in batches[: -_NEWEST - 1 : -1] for row in _seen_first(one["texts"], [one])]
    return [
        _FIRST_SIGHT,
        f"### Tất cả {len(batches)} đợt · All {len(batches)} batches\n",
        *_table(head, every),
        f"### {_NEWEST} đợt mới nhất · The newest {_NEWEST}\n",
        *_table(head, newest),
    ]


def _seen_first(texts: str, batches: list[dict[str, Any]]) -> Iterator[list[str]]:
    """The rows of some batches of one kind, summed up."""
    passages = sum(one["passages"] for one in batches)
    for kind in TOTALS:
        figure = Figure(*(sum(numbers) for numbers in zip(*(one["figures"][kind] for one in batches), strict=True)))
        if figure.labels:
            scores = (figure.scores(figure.strict)[2], *figure.scores(figure.lenient))
            yield [f"{_VIEWS[texts]} ({passages})", _WHAT[kind], str(figure.labels), *map(_score, scores)]


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError("file_unreadable", path=path, reason=error) from None


def _sets(folder: Path) -> Iterator[str]:
    for name, title in _SETS:
        gold = folder / f"{name}.jsonl"
        result = read_committed(gold)
        if result is None:
            raise InputError("file_unreadable", path=committed_file(gold), reason="not there yet")
        files = len({passage.file for passage in read_gold(gold) if passage.text is None})
        yield f"## {title}\n"
        yield (
            f"{result['passages']} đoạn từ {files} tệp, {result['characters']:,} ký tự · {result['passages']} passages"
            f" of {files} files, {result['characters']:,} characters.\n"
        )
        yield from _totals(result)
        yield from _by_class(result)
        yield from _calibration(result)


def _score(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _totals(result: dict[str, Any]) -> list[str]:
    rows = []
    for view, what in _VIEWS.items():
        figures = result["figures"].get(view, {})
        if view != "all" and figures == result["figures"]["all"]:
            continue
        for kind in TOTALS:
            if kind in figures:
                one = Figure(*figures[kind])
                scores = (one.scores(one.strict)[2], *one.scores(one.lenient))
                rows.append([what, _WHAT[kind], str(one.labels), *map(_score, scores)])
    return _table(("phần · part", "", "nhãn · labels", "F1 chặt · strict", "P", "R", "F1"), rows)


def _by_class(result: dict[str, Any]) -> list[str]:
    rows = []
    for kind, counts in result["figures"]["all"].items():
        if kind not in TOTALS:
            one = Figure(*counts)
            scores = (one.scores(one.strict)[2], *one.scores(one.lenient))
            rows.append([f"`{kind}`", str(one.labels), str(one.found), *map(_score, scores)])
    return _table(("lớp · class", "nhãn · labels", "tìm thấy · found", "F1 chặt · strict", "P", "R", "F1"), rows)


def _calibration(result: dict[str, Any]) -> Iterator[str]:
    views = [view for view in ("dev", "test") if view in result["bands"]]
    yield "Độ tin của quan hệ so với thực tế · Confidence of links beside what is right:\n"
    rows = []
    for place, (low, high) in enumerate(pairwise(BANDS)):
        cells = []
        for view in views:
            count, right = result["bands"][view][place]
            cells += [str(count), f"{right / count:.3f}" if count else "–"]
        if any(cell not in ("0", "–") for cell in cells):
            rows.append([f"{low:.2f}–{min(high, 1):.2f}", *cells])
    head = [cell for view in views for cell in (f"quan hệ · links, {view}", f"đúng · right, {view}")]
    yield from _table(("độ tin · confidence", *head), rows)


if __name__ == "__main__":
    sys.stdout.write(page(GOLD))
