"""Who is said to have issued nothing, in the matrix: which body a sentence means, and the lists that are asked for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from libraries import made

from graph.analysis.coverage import chosen_bodies, coverage
from graph.analysis.named_query import filled, named_query
from graph.analysis.reference import find_above, find_reference
from graph.cli.main import cli
from graph.store.snapshot import Snapshot, open_snapshot

DIRECTIVE = "TỈNH ỦY AN LÂM\n*\nSố 09-CT/TU\n\nAn Lâm, ngày 03 tháng 3 năm 2021\n\nCHỈ THỊ\nvề trồng rừng\n\nCác cấp ủy thi hành.\n"
REPORT = (
    "ĐẢNG BỘ TỈNH AN LÂM\nHUYỆN ỦY {district}\n*\nSố {number}-BC/HU\n\n{district}, ngày 05 tháng 12 năm 2022\n\nBÁO CÁO\n"
    "kết quả trồng rừng\n\n{body}\n"
)
KHE_SON = (
    "Có 07 chi, đảng bộ đã ban hành kế hoạch thực hiện Chỉ thị số 09-CT/TU, ngày 03/3/2021 của Tỉnh ủy, như: Đảng ủy xã"
    " Tà Lỷ (Kế hoạch số 14-KH/ĐU, ngày 02/4/2021), Chi bộ Phòng Giáo dục và Đào tạo (Kế hoạch số 3-KH/CB, ngày 09/4/2021)."
    " Chưa có kế hoạch: Đảng bộ xã Hòa Lạc, Chi bộ Trung tâm Y tế."
)
HA_LAM = (
    "Đảng ủy xã Hòa Lạc chưa ban hành kế hoạch thực hiện Chỉ thị số 09-CT/TU, ngày 03/3/2021 của Tỉnh ủy. Còn 01 xã Nà Bai"
    " chưa ban hành kế hoạch thực hiện Quyết định số 30/QĐ-UBND, ngày 04/4/2021 của Ủy ban nhân dân tỉnh và 01 xã (Mường Lát)"
    " chưa có kế hoạch thực hiện Chỉ thị số 09-CT/TU."
)


def written(folder: Path) -> list[Path]:
    texts = {
        "directive": DIRECTIVE,
        "khe-son": REPORT.format(district="KHE SƠN", number="81", body=KHE_SON),
        "ha-lam": REPORT.format(district="HẠ LÂM", number="64", body=HA_LAM),
    }
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return [folder / f"{name}.txt" for name in texts]


def states(snapshot: Snapshot, *, under: str | None = None) -> set[tuple[str, str]]:
    """The last part of each body's IRI with its state, as the function and as SPARQL tell them."""
    target, day = find_reference(snapshot, "09-CT/TU"), date(2026, 1, 1)
    chosen = chosen_bodies(snapshot, (), under=find_above(snapshot, under)) if under else None
    cells = coverage(snapshot, (target,), day, chosen).cells
    if not under:
        query = filled(snapshot, named_query("coverage"), {"target": "09-CT/TU", "asOf": "2026-01-01"})
        rows = {(row["body"], row["state"]) for row in snapshot.ask(query)}
        assert rows == {(cell.body.iri, cell.state) for cell in cells}
    return {(cell.body.iri.rpartition("/")[2], cell.state) for cell in cells}


def test_a_sentence_means_the_body_of_its_own_district(tmp_path: Path) -> None:
    with made(tmp_path / "library", written(tmp_path)) as library, open_snapshot(library) as snapshot:
        assert states(snapshot) == {
            ("du-xa-ta-ly-khe-son", "cited"),
            ("cb-phong-giao-duc-va-dao-tao-hu-khe-son-an-lam", "cited"),
            # a Party organisation is told by its committee; two communes of one name are two bodies
            ("du-xa-hoa-lac-khe-son", "stated_missing"),
            ("du-xa-hoa-lac-ha-lam", "stated_missing"),
            ("cb-trung-tam-y-te-hu-khe-son-an-lam", "stated_missing"),
            ("du-xa-muong-lat-ha-lam", "stated_missing"),
        }
        below = {name for name, state in states(snapshot, under="Huyện ủy Hạ Lâm") if state == "stated_missing"}
        # a unit told by its name alone: its Party committee where a Party source speaks of a Party paper
        assert below == {"du-xa-hoa-lac-ha-lam", "du-xa-muong-lat-ha-lam"}
        of_unit = {name for name, state in states(snapshot, under="huyện Hạ Lâm") if state == "stated_missing"}
        assert of_unit == below  # a unit is its committee and its councils together
        cells = coverage(snapshot, (find_reference(snapshot, "30/QĐ-UBND"),), date(2024, 1, 1)).cells
        assert [cell.body.name for cell in cells if cell.state == "stated_missing"] == ["Ủy ban nhân dân xã Nà Bai"]


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("Đảng ủy xã Tà Lỷ\nChi bộ Trung tâm Y tế\n", 2),
        ("name\nĐảng ủy xã Tà Lỷ\nChi bộ Trung tâm Y tế\n", 2),
        ("STT;Tên cơ quan;Ghi chú\n1;Đảng ủy xã Tà Lỷ;\n2;Chi bộ Trung tâm Y tế;mới\n", 2),
        ("TT,Đơn vị\n1,Đảng ủy xã Tà Lỷ\n2\n", 1),
    ],
)
def test_a_list_of_bodies_as_offices_keep_it(table: str, rows: int, tmp_path: Path) -> None:
    file = tmp_path / "bodies.csv"
    file.write_text(table, encoding="utf-8-sig")
    with made(tmp_path / "library", written(tmp_path)) as library:
        root = str(library.root)
    ran = CliRunner().invoke(cli, ["coverage", "09-CT/TU", "--bodies", str(file), "--library", root, "--format", "csv"])
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert len(ran.stdout.strip().splitlines()) == rows + 1
