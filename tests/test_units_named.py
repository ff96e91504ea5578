"""Committees of every listed unit are read with the unit's whole name, whatever word that begins with."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from said import read

from graph.extraction.grammar import grammar
from graph.extraction.organs import read_organ
from graph.model import Place

DATA = Path(__file__).parent.parent / "data"
COMMITTEES = {"huyện": "Huyện ủy", "quận": "Quận ủy", "thị xã": "Thị ủy", "thành phố": "Thành ủy"}


def place(text: str) -> Place | None:
    found = grammar(False).organ_anywhere.match(text)
    organ = read_organ(found) if found else None
    return organ.place if organ else None


def names(file: str) -> list[dict[str, str]]:
    with (DATA / file).open(encoding="utf-8") as lines:
        return [row for row in csv.DictReader(lines) if not row["name"].isdigit()]


def test_communes() -> None:
    rows = names("communes.csv")
    assert len(rows) > 3_000
    for row in rows:
        for committee in ("UBND", "Đảng ủy", "Ban Chấp hành Đảng bộ", "Ủy ban Mặt trận Tổ quốc Việt Nam"):
            told = place(f"{committee} {row['kind']} {row['name']} ban hành")
            assert told is not None
            assert told.name == row["name"]


def test_districts() -> None:
    rows = names("districts.csv")
    assert len(rows) > 696
    for row in rows:
        for kind, committee in COMMITTEES.items():
            for organ in ("UBND", "Ban Chấp hành Đảng bộ"):
                assert place(f"{organ} {kind} {row['name']} ban hành") == Place(kind, row["name"])
            told = place(f"{committee} {row['name']} ban hành")
            assert told is not None
            assert told.name == row["name"]


@pytest.mark.parametrize(
    ("head", "code", "issuer"),
    [
        ("THỊ ỦY BUÔN HỒ", "12-CV/ThU", "Thị ủy Buôn Hồ"),
        ("HUYỆN ỦY BUÔN ĐÔN", "12-CV/HU", "Huyện ủy Buôn Đôn"),
        ("THÀNH ỦY BUÔN MA THUỘT", "12-CV/ThU", "Thành ủy Buôn Ma Thuột"),
        # the symbol of a province's committee, written by a town's
        ("TỈNH ỦY ĐẮK LẮK\nTHỊ ỦY BUÔN HỒ", "12-CV/TU", "Thị ủy Buôn Hồ"),
        ("TỈNH ỦY ĐẮK LẮK", "12-CV/TU", "Tỉnh ủy Đắk Lắk"),
        # a quarter's own branch
        ("ĐẢNG BỘ XÃ EA BLANG\nCHI BỘ BUÔN TRẤP", "12-CV/CB", "Chi bộ buôn Trấp"),
    ],
)
def test_letterheads(head: str, code: str, issuer: str) -> None:
    text = f"{head}\n*\nSố {code}\n\nBuôn Hồ, ngày 03 tháng 8 năm 2022\n\nKính gửi: Các chi bộ,\n\nĐề nghị báo cáo.\n"
    assert read(text).document.issuer == issuer


@pytest.mark.parametrize("file", ["communes.csv", "districts.csv"])
def test_letterheads_in_capitals(file: str) -> None:
    # of words that names of organs hold, too: Hội An, Liên Hiệp, Đoàn Kết, Trung Tâm
    for row in names(file):
        if row.get("province", "") not in ("An Giang", "Lạng Sơn", "Phú Thọ", "Tuyên Quang", "Đắk Lắk"):
            continue
        kind = row.get("kind", "huyện")
        head = f"ỦY BAN NHÂN DÂN\n{kind.upper()} {row['name'].upper()}\nSố: 5/KH-UBND\n\nKẾ HOẠCH\ntrồng rừng\n"
        organ = read(head).claims.header.organ
        assert organ is not None
        assert organ.place is not None
        assert (organ.code, organ.place.name.lower()) == ("UBND", row["name"].lower())


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("XÃ HỘI AN", "Bảo đảm kinh tế - xã hội an toàn."),
        ("XÃ ĐOÀN KẾT", "Giữ đoàn kết."),
        ("XÃ AN NINH", "Giữ an ninh, trật tự."),
    ],
)
def test_what_the_text_writes_elsewhere_is_no_unit(head: str, text: str) -> None:
    found = read(f"ỦY BAN NHÂN DÂN\n{head}\nSố: 5/KH-UBND\n\nKẾ HOẠCH\ntrồng rừng\n\nI. VIỆC\n{text}\n")
    assert (found.document.issuer or "").lower() == f"ủy ban nhân dân {head.lower()}"


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("KH/TU", ["Tỉnh ủy Lai Châu", "Ban Thường vụ Tỉnh ủy Lai Châu", "BTV Tỉnh ủy Lai Châu", "BCH Đảng bộ tỉnh Lai Châu"]),
        ("KH/HU", ["Huyện ủy Tam Đường", "BTV Huyện ủy Tam Đường", "Ban Chấp hành Đảng bộ huyện Tam Đường", "HUYỆN ỦY TAM ĐƯỜNG"]),
        ("KH/ThU", ["Thành ủy Nha Trang", "BTV Thành ủy Nha Trang", "Ban Chấp hành Đảng bộ thành phố Nha Trang"]),
        ("KH/ĐU", ["Đảng ủy xã Bản Bo", "BTV Đảng ủy xã Bản Bo", "BCH Đảng bộ xã Bản Bo", "Đảng uỷ xã Bản Bo"]),
        ("KH-MTTQ", ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lai Châu", "UBMTTQ Việt Nam tỉnh Lai Châu", "Ủy ban MTTQ tỉnh Lai Châu"]),
    ],
)  # fmt: skip
def test_one_committee_in_whatever_form(code: str, names: list[str]) -> None:
    number = f"5-{code}" if "/" in code else f"5/{code}"
    bodies = {
        read(f"Theo Kế hoạch số {number}, ngày 01/2/2020 của {name}.").readings[0].document.body for name in names
    }
    assert len(bodies) == 1


def test_a_bureau_in_short() -> None:
    found = read("Theo Kế hoạch số 5-KH/ThU, ngày 01/2/2020 của BTV Thành ủy Nha Trang.").readings[0]
    assert found.document.issuer == "Ban Thường vụ Thành ủy Nha Trang"


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("CÔNG AN TỈNH ĐẮK LẮK", "Công an tỉnh Đắk Lắk"),
        ("CÔNG AN TỈNH LÂM ĐỒNG", "Công an tỉnh Lâm Đồng"),
        ("CÔNG AN THÀNH PHỐ ĐÀ NẴNG", "Công an thành phố Đà Nẵng"),
    ],
)
def test_police(head: str, issuer: str) -> None:
    text = f"{head}\nSố: 5/KH-CAT-PV01\n\nNơi đó, ngày 03 tháng 8 năm 2024\n\nKẾ HOẠCH\ntrồng rừng\n\nI. VIỆC\n"
    assert read(text).document.issuer == issuer
