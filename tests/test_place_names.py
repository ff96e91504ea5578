"""Names of places that are words too take nothing back: `xã Hương Cần`, `phường Tân Lập`, `xã Bản Lầm`."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from said import links, read, told

DATA = Path(__file__).parent.parent / "data"
EVERY = 40
"""Of the communes of the gazetteers each so-many-th is tried, and all of `WORDS`."""
WORDS = ("Tân Lập", "Nhơn Hòa Lập", "Hương Cần", "Tiểu Cần", "Nậm Cần", "Châu Can", "Y Can", "Trí Phải", "Bản Lầm")
WORDS += ("Mường Khong", "Nậm Chua", "Mường Muốn", "Không Tào", "Đồn Đạc", "Sai Sơn", "Xuân Lập", "Yên Lập")


def communes() -> list[tuple[str, str]]:
    found = {("xã", name) for name in WORDS}
    for file in ("communes.csv", "former_communes.csv"):
        with (DATA / file).open(encoding="utf-8") as lines:
            rows = [(row["kind"], row["name"]) for row in csv.DictReader(lines)]
        found |= {(kind, name) for kind, name in rows[::EVERY] if name[-1:].isalpha() and "Nông trường" not in name}
    return sorted(found)


@pytest.mark.parametrize(("kind", "name"), communes())
def test_a_name_is_no_word(kind: str, name: str) -> None:
    council = f"của Ủy ban nhân dân {kind} {name}"
    replaced = f"Quyết định số 12/2018/QĐ-UBND {council} đã được thay thế bởi Quyết định số 14/2020/QĐ-UBND."
    assert links(read(replaced)) == [("14/2020/QĐ-UBND", "replaces", "12/2018/QĐ-UBND", "stated")]
    ended = f"Quyết định số 12/2018/QĐ-UBND {council} hết hiệu lực từ ngày 01/7/2025."
    assert told(read(ended)) == [("12/2018/QĐ-UBND", "ended", "2025-06-30")]
    prolonged = f"Kế hoạch số 12/KH-UBND {council} được kéo dài thời gian thực hiện đến hết năm 2026."
    assert told(read(prolonged)) == [("12/KH-UBND", "extended_to", "2026-12-31")]
    nothing = f"Đảng ủy {kind} {name} chưa ban hành kế hoạch thực hiện Chỉ thị số 19-CT/TU."
    assert told(read(nothing)) == [("19-CT/TU", "not_issued", f"Đảng ủy {kind} {name}")]


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 12/2018/QĐ-UBND của Ủy ban nhân dân xã Hương Sơn cần được thay thế bởi Quyết định số 14/2020/QĐ-UBND.",
        "Quyết định số 12/2018/QĐ-UBND của Ủy ban nhân dân xã Tân Sơn chưa hết hiệu lực.",
        "QUYẾT ĐỊNH SỐ 12/2018/QĐ-UBND CỦA ỦY BAN NHÂN DÂN XÃ TÂN SƠN CHƯA HẾT HIỆU LỰC.",
        "Kế hoạch số 12/KH-UBND của Ủy ban nhân dân xã Tân Sơn cần kéo dài thời gian thực hiện đến hết năm 2026.",
        "Nhiều người lầm rằng Đảng ủy xã Tân Sơn chưa ban hành kế hoạch thực hiện Chỉ thị số 19-CT/TU.",
    ],
)
def test_a_word_is_no_name(text: str) -> None:
    found = read(text)
    assert not links(found)
    assert not told(found)
