"""What others of its level have carried out and a body has not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from libraries import made

from graph.analysis.coverage import chosen_bodies, coverage
from graph.analysis.gaps import gaps, lower_bodies
from graph.analysis.lag import usual_days
from graph.analysis.reference import find_body, find_reference
from graph.store.snapshot import Snapshot, open_snapshot

PAPER = """ĐẢNG BỘ TỈNH AN LÂM
{organ}
*
Số {code}

{place}, ngày {day} tháng {month} năm {year}

{kind}
{title}

{body}
"""
FIRST = "Chương trình hành động số 09-CTr/TU, ngày 26/01/2018 của Tỉnh ủy An Lâm"
SECOND = "Chương trình hành động số 10-CTr/TU, ngày 02/02/2018 của Tỉnh ủy An Lâm"
PAPERS = (
    ("HUYỆN ỦY KHE SƠN", "35-KH/HU", date(2018, 4, 16), "KẾ HOẠCH", f"thực hiện {FIRST}", "Các xã làm theo."),
    ("HUYỆN ỦY KHE SƠN", "36-KH/HU", date(2018, 4, 23), "KẾ HOẠCH", f"thực hiện {SECOND}", "Các xã làm theo."),
    ("HUYỆN ỦY NAM LỘ", "12-KH/HU", date(2018, 5, 10), "KẾ HOẠCH", f"thực hiện {FIRST}", "Các xã làm theo."),
    ("HUYỆN ỦY PHÚ BÌNH", "07-BC/HU", date(2019, 1, 15), "BÁO CÁO", "về công tác năm 2018",
     f"Huyện ủy Phú Bình chưa ban hành kế hoạch thực hiện {FIRST}."),
)  # fmt: skip


@pytest.fixture(scope="module")
def districts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Snapshot]:
    folder = tmp_path_factory.mktemp("districts")
    files: list[Path] = []
    for organ, code, day, kind, title, body in PAPERS:
        place = organ.removeprefix("HUYỆN ỦY ").title()
        text = PAPER.format(
            organ=organ, code=code, place=place, day=f"{day.day:02}", month=f"{day.month:02}", year=day.year, kind=kind,
            title=title, body=body,
        )  # fmt: skip
        files.append(folder / f"{code.replace('/', '-')}.txt")
        files[-1].write_text(text, encoding="utf-8")
    with made(folder / "library", files) as library, open_snapshot(library) as snapshot:
        yield snapshot


@pytest.mark.parametrize(
    ("name", "day", "found"),
    [
        ("Huyện ủy Phú Bình", "2019-12-31", {"09-CTr/TU": (2, "stated_missing"), "10-CTr/TU": (1, "no_evidence")}),
        ("Huyện ủy Nam Lộ", "2019-12-31", {"10-CTr/TU": (1, "no_evidence")}),
        ("Huyện ủy Khe Sơn", "2019-12-31", {}),
        # before the report, and before the second of the plans
        ("Huyện ủy Phú Bình", "2018-12-31", {"09-CTr/TU": (2, "no_evidence"), "10-CTr/TU": (1, "no_evidence")}),
        ("Huyện ủy Phú Bình", "2018-04-20", {"09-CTr/TU": (1, "no_evidence")}),
        # nobody else is of its level under the same body
        ("Tỉnh ủy An Lâm", "2019-12-31", {}),
    ],
)
def test_gaps(districts: Snapshot, name: str, day: str, found: dict[str, tuple[int, str]]) -> None:
    answer = gaps(districts, find_body(districts, name), date.fromisoformat(day))
    assert {gap.cell.document.code: (gap.others, gap.cell.state) for gap in answer.results} == found
    assert [gap.others for gap in answer.results] == sorted((gap.others for gap in answer.results), reverse=True)


@pytest.mark.parametrize(
    ("name", "usual"), [("Huyện ủy Khe Sơn", (2, 80.0)), ("Huyện ủy Nam Lộ", (1, 104.0)), ("Huyện ủy Phú Bình", None)]
)
def test_usual_days(districts: Snapshot, name: str, usual: tuple[int, float] | None) -> None:
    assert usual_days(districts, find_body(districts, name)) == usual


def test_lower_bodies(districts: Snapshot) -> None:
    found = lower_bodies(districts, find_body(districts, "Tỉnh ủy An Lâm"))
    assert [body.name for body in found] == ["Huyện ủy Khe Sơn", "Huyện ủy Nam Lộ", "Huyện ủy Phú Bình"]


def test_of_whom_nobody_knows_who_it_is_nothing_is_said(tmp_path: Path) -> None:
    texts = (
        "Kế hoạch số 12-KH/HU, ngày 01/02/2020 của Huyện ủy thực hiện Nghị quyết số 15-NQ/TW, ngày 30/7/2007.",
        "Kế hoạch số 13-KH/HU, ngày 05/02/2020 của Huyện ủy về trồng rừng.",
        "Kế hoạch số 14-KH/HU, ngày 06/02/2020 của Huyện ủy Nam Lộ về trồng rừng.",
    )
    files = [tmp_path / f"{number}.txt" for number in range(len(texts))]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, encoding="utf-8")
    with made(tmp_path / "library", files) as library, open_snapshot(library) as snapshot:
        districts = chosen_bodies(snapshot, (), levels=("district",))
        found = coverage(snapshot, (find_reference(snapshot, "15-NQ/TW"),), date(2021, 1, 1), districts)
    told = [(cell.body.name, cell.state) for cell in found.cells]
    assert len(districts.bodies) == 3 and told == [("Huyện ủy", "cited"), ("Huyện ủy Nam Lộ", "no_evidence")]
