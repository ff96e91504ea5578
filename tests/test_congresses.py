"""Congresses of the Party's local organisations: whose they are, and which resolution is theirs."""

from __future__ import annotations

from pathlib import Path

import pytest
from libraries import in_either_order, text_files
from said import read

from graph.analysis.answers import TraceQuestion
from graph.analysis.reference import find_reference
from graph.analysis.trace import trace
from graph.store.snapshot import open_snapshot
from graph.store.verify import verify

PLAN = "{head}\n*\nSố {code}\n\nĐồng Văn, ngày {day}\n\nKẾ HOẠCH\nthực hiện {cited}\n-----\n\n1. Du lịch.\n"
HELD = (
    "ĐẢNG BỘ TỈNH HÀ GIANG\nĐẠI HỘI ĐẠI BIỂU LẦN THỨ XVII\n*\nSố 01-NQ/ĐH\n\nHà Giang, ngày 17 tháng 10 năm 2020\n\n"
    "NGHỊ QUYẾT\nĐại hội đại biểu Đảng bộ tỉnh Hà Giang lần thứ XVII, nhiệm kỳ 2020 - 2025\n-----\n\n1. Du lịch.\n"
)
DISTRICT = "ĐẢNG BỘ TỈNH HÀ GIANG\nHUYỆN ỦY ĐỒNG VĂN"


def plan(cited: str, head: str = DISTRICT, code: str = "70-KH/HU", day: str = "15 tháng 01 năm 2022") -> str:
    return PLAN.format(head=head, code=code, day=day, cited=cited)


def path_of(cited: str) -> str:
    """The path of the first paper that a plan cites, `?` in the place of the source where it is of that alone."""
    found = read(plan(cited))
    path = found.readings[0].document.iri.partition("/id/doc/")[2]
    return path.replace(found.claims.source.sha256[:12], "?")


@pytest.mark.parametrize(
    ("issuer", "body"),
    [
        ("Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII", "dh-tinh-ha-giang"),
        ("Đại hội đại biểu Đảng bộ tỉnh Hà Giang, nhiệm kỳ 2020 - 2025", "dh-tinh-ha-giang"),
        ("Đại hội Đảng bộ tỉnh Lào Cai lần thứ XVI", "dh-tinh-lao-cai"),
        ("Đại hội đại biểu Đảng bộ huyện lần thứ XXI", "dh-huyen-dong-van-ha-giang"),
        ("Đại hội đại biểu Đảng bộ xã Lũng Cú lần thứ V", "dh-xa-lung-cu-dong-van"),
        # of no unit, or of none that is told: of this source alone
        ("Đại hội đại biểu Đảng bộ Quân sự tỉnh lần thứ X", "dh-?"),
        ("Đại hội đại biểu Hội Nông dân tỉnh", "dh-?"),
        ("Đại hội đại biểu lần thứ XVII", "dh-?"),
    ],
)
def test_whose_congress_it_is(issuer: str, body: str) -> None:
    assert path_of(f"Nghị quyết số 01-NQ/ĐH, ngày 17/10/2020 của {issuer}") == f"{body}/2020-10-17/01-nghi-quyet"


@pytest.mark.parametrize(
    ("name", "path"),
    [
        (
            "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2020 - 2025",
            "dh-tinh-ha-giang/lan-thu-xvii",
        ),
        ("Nghị quyết Đại hội Đảng bộ tỉnh Hà Giang lần thứ 17", "dh-tinh-ha-giang/lan-thu-xvii"),
        ("Nghị quyết Đại hội đại biểu Đảng bộ huyện lần thứ XXI", "dh-huyen-dong-van-ha-giang/lan-thu-xxi"),
        ("Nghị quyết Đại hội Đảng bộ xã Lũng Cú lần thứ V", "dh-xa-lung-cu-dong-van/lan-thu-v"),
        # the Centre's; not told which of them; not a Party organisation's of a unit
        ("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "tw/khoa-xiii"),
        ("Nghị quyết Đại hội đại biểu Đảng bộ tỉnh nhiệm kỳ 2020 - 2025", "unknown/undated"),
        ("Nghị quyết Đại hội Hội Nông dân tỉnh lần thứ X", "unknown/undated"),
    ],
)
def test_the_resolution_of_a_congress(name: str, path: str) -> None:
    assert path_of(name).startswith(f"{path}/nghi-quyet-dai-hoi")


def test_it_is_named_in_one_form() -> None:
    for name in (
        "Đại hội Đảng bộ tỉnh lần thứ 17",
        "Đại hội đại biểu Đảng bộ tỉnh Hà Giang lần thứ XVII, nhiệm kỳ 2020 - 2025",
    ):
        document = read(plan(f"Nghị quyết {name}")).readings[0].document
        assert document.name == "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Hà Giang lần thứ XVII"
        assert document.issuer == "Đại hội đại biểu Đảng bộ tỉnh Hà Giang"


def test_the_numbered_one_is_found_by_its_name(tmp_path: Path) -> None:
    texts = [
        plan("Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII"),
        HELD,
        plan("Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVI", code="71-KH/HU"),
        # before it met
        plan("Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII", code="72-KH/HU", day="15 tháng 01 năm 2020"),
    ]
    for library in in_either_order(tmp_path, text_files(tmp_path, texts)):
        assert verify(library) == []
        with open_snapshot(library) as snapshot:
            target = find_reference(snapshot, "01-NQ/ĐH")
            assert [one.document.code for one in trace(snapshot, target, TraceQuestion()).steps] == ["70-KH/HU"]
