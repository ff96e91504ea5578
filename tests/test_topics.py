"""What papers are about, by their titles."""

from __future__ import annotations

from pathlib import Path

import pytest
from libraries import made, text_files

from graph.analysis.reference import find_reference
from graph.analysis.topic import is_on_another, on_one_thing, topic
from graph.errors import AmbiguousReferenceError
from graph.store.snapshot import open_snapshot

PROGRAMME = (
    "thực hiện Nghị quyết số 12-NQ/TU, ngày 05/5/2016 của Ban Chấp hành Đảng bộ tỉnh về phát triển cây dược liệu"
)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("về phát triển cây dược liệu giai đoạn 2016 - 2020", "phát triển cây dược liệu giai đoạn 2023 - 2025", True),
        (f"{PROGRAMME} giai đoạn 2016 - 2020", "phát triển cây dược liệu trên địa bàn huyện Khe Sơn", True),
        (PROGRAMME, "thực hiện Nghị quyết số 29-NQ/TU, ngày 15/4/2020 của Tỉnh ủy về chăn nuôi đại gia súc", False),
        ("thực hiện Chỉ thị số 05-CT/TW năm 2019", "thực hiện Chỉ thị số 05-CT/TW năm 2020", True),
        ("thực hiện Chỉ thị số 05-CT/TW năm 2019", "thực hiện Chỉ thị số 06-CT/TW năm 2020", False),
        ("thực hiện Quyết định số 12/2018/QĐ-TTg", "thực hiện Quyết định số 12/2019/QĐ-TTg", False),
        ("chuyển đổi số huyện Khe Sơn giai đoạn 2021-2025", "chuyển đổi số huyện Khe Sơn giai đoạn 2026-2030", True),
        ("tổ chức Ngày hội đọc sách năm 2023", "tổ chức giải bóng chuyền năm 2024", False),
    ],
)
def test_titles_on_one_thing(one: str, other: str, alike: bool) -> None:
    assert on_one_thing(topic(one), topic(other)) is alike


@pytest.mark.parametrize(
    ("title", "on_another"),
    [
        ("về việc tạm ngưng hiệu lực Nghị quyết số 20/2018/NQ-HĐND", True),
        ("kéo dài thời gian thực hiện Chương trình số 11-CTr/ĐU", True),
        ("về dừng xe, đỗ xe trên đường thôn", False),
        ("xây dựng đường thôn", False),
    ],
)
def test_titles_on_another_paper(title: str, on_another: bool) -> None:
    assert is_on_another(title) is on_another


HEAD = "HUYỆN ỦY {unit}\n*\nSố {code}\n\n{place}, ngày 10 tháng 4 năm 2023\n\n"
PLAN = HEAD.format(unit="KHE SƠN", code="60-KH/HU", place="Khe Sơn") + "KẾ HOẠCH\nxây dựng đường thôn\n\n1. Làm.\n"
CITING = (
    HEAD.format(unit="{unit}", code="75-BC/HU", place="Khe Sơn") + "BÁO CÁO\nkết quả xây dựng đường thôn\n\n"
    "Các xã làm theo Kế hoạch số 60-KH/HU của Ban Thường vụ Huyện ủy {of}.\n"
)


@pytest.mark.parametrize(("of", "choices"), [("Mường Lay", 2), ("Khe Sơn", 1)])
def test_an_open_number_of_another_body_is_a_choice(tmp_path: Path, of: str, choices: int) -> None:
    library = made(tmp_path / "library", text_files(tmp_path, [PLAN, CITING.format(unit="KHE SƠN", of=of)]))
    with open_snapshot(library) as snapshot:
        if choices == 1:
            assert str(find_reference(snapshot, "60-KH/HU").date) == "2023-04-10"
        else:
            with pytest.raises(AmbiguousReferenceError) as raised:
                find_reference(snapshot, "60-KH/HU")
            assert len(raised.value.candidates) == choices
