"""Units of one name: whose papers they are where the province or district tells it, and of whom nobody tells."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from click.testing import CliRunner
from libraries import change, everything, in_either_order, made, text_files

from graph.analysis.body import body_view
from graph.analysis.coverage import coverage
from graph.analysis.reference import find_body, find_reference
from graph.cli.main import cli
from graph.errors import AmbiguousReferenceError
from graph.extraction.claims import read_claims
from graph.iris import of_one_source
from graph.library.folder import Library, create_library
from graph.model import Claims
from graph.reading.text import read_bytes
from graph.resolution.desk import Desk
from graph.resolution.knowledge import NothingKnown
from graph.resolution.resolve import find
from graph.store.snapshot import open_snapshot
from graph.store.verify import verify
from web.app import close, create_app

SINCE = "05 tháng 5 năm 2026"
BEFORE = "05 tháng 5 năm 2018"
PAPER = "{head}\n-------\nSố: {code}\n\nNơi ấy, ngày {day}\n\nKẾ HOẠCH\ntrồng rừng\n\n{body}\n\nTM. ĐƠN VỊ\n"


def paper(head: str, code: str = "12/KH-UBND", day: str = SINCE, body: str = "Các thôn thi hành.") -> str:
    return PAPER.format(head=head, code=code, day=day, body=body)


def read(text: str) -> Claims:
    return read_claims(read_bytes(text.encode(), "x.txt"))


def desk(text: str) -> Desk:
    return Desk(read(text), NothingKnown(), "x/", find)


def slug_of(text: str) -> str:
    """The body that issued it, `?` in the place of the source where it is of that alone."""
    found = desk(text)
    body = found.own_body
    assert body is not None
    assert body.certain is not body.slug.endswith(f"-{found.source[:12]}")
    assert of_one_source(f"/body/{body.slug}") is not body.certain
    return body.slug.replace(found.source[:12], "?")


def cited(text: str) -> str:
    found = desk(text)
    body = found.bodies.cited(found.claims.citations[0])
    assert body is not None
    assert body.certain is not body.slug.endswith(f"-{found.source[:12]}")
    return body.slug.replace(found.source[:12], "?")


@pytest.mark.parametrize(
    ("head", "day", "slug"),
    [
        # since districts ended: several provinces have one, only one has, none is listed
        ("ỦY BAN NHÂN DÂN\nXÃ TÂN AN", SINCE, "ubnd-xa-tan-an-?"),
        ("TỈNH VĨNH LONG\nỦY BAN NHÂN DÂN\nXÃ TÂN AN", SINCE, "ubnd-xa-tan-an-vinh-long"),
        ("ỦY BAN NHÂN DÂN\nXÃ BẢN BO", SINCE, "ubnd-xa-ban-bo-lai-chau"),
        ("ỦY BAN NHÂN DÂN\nĐẶC KHU CÔ TÔ", SINCE, "ubnd-dac-khu-co-to-quang-ninh"),
        ("ỦY BAN NHÂN DÂN\nXÃ KHE LẠC THƯỢNG", SINCE, "ubnd-xa-khe-lac-thuong"),
        # several wards, and one commune
        ("ỦY BAN NHÂN DÂN\nPHƯỜNG HÒA BÌNH", SINCE, "ubnd-phuong-hoa-binh-?"),
        # while there were districts: several districts had one, several of a province, one of it
        ("ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP", BEFORE, "ubnd-xa-tan-lap-?"),
        ("HUYỆN MỘC CHÂU\nỦY BAN NHÂN DÂN\nXÃ TÂN LẬP", BEFORE, "ubnd-xa-tan-lap-moc-chau"),
        ("TỈNH BẮC KẠN\nỦY BAN NHÂN DÂN\nXÃ TÂN LẬP", BEFORE, "ubnd-xa-tan-lap-cho-don"),
        ("TỈNH TUYÊN QUANG\nỦY BAN NHÂN DÂN\nXÃ HÙNG LỢI", BEFORE, "ubnd-xa-hung-loi-yen-son"),
        ("THÀNH PHỐ HÀ NỘI\nỦY BAN NHÂN DÂN\nXÃ ĐỒNG TÂM", BEFORE, "ubnd-xa-dong-tam-my-duc-ha-noi"),
        ("ỦY BAN NHÂN DÂN\nXÃ GIANG MA", BEFORE, "ubnd-xa-giang-ma-tam-duong"),
        # a district that ten provinces had, and which of them had that commune
        ("ỦY BAN NHÂN DÂN\nHUYỆN CHÂU THÀNH", BEFORE, "ubnd-huyen-chau-thanh-?"),
        ("HUYỆN CHÂU THÀNH\nỦY BAN NHÂN DÂN\nXÃ PHƯỚC VINH", BEFORE, "ubnd-xa-phuoc-vinh-chau-thanh-tay-ninh"),
        ("HUYỆN CHÂU THÀNH\nỦY BAN NHÂN DÂN\nXÃ TÂN PHÚ", BEFORE, "ubnd-xa-tan-phu-chau-thanh-?"),
        # of other kinds
        ("ỦY BAN NHÂN DÂN\nQUẬN TÂN PHÚ", BEFORE, "ubnd-quan-tan-phu-ho-chi-minh"),
        ("ỦY BAN NHÂN DÂN\nHUYỆN TÂN PHÚ", BEFORE, "ubnd-huyen-tan-phu-dong-nai"),
        ("ỦY BAN NHÂN DÂN\nHUYỆN TAM NÔNG", BEFORE, "ubnd-huyen-tam-nong-?"),
        # one whose province was merged later, and one of the same in two
        ("ỦY BAN NHÂN DÂN\nHUYỆN BA VÌ", BEFORE, "ubnd-huyen-ba-vi-ha-noi"),
        ("ỦY BAN NHÂN DÂN\nHUYỆN PHONG ĐIỀN", BEFORE, "ubnd-huyen-phong-dien-?"),
        ("ỦY BAN NHÂN DÂN\nTHỊ XÃ PHONG ĐIỀN", "05 tháng 5 năm 2025", "ubnd-thi-xa-phong-dien-hue"),
    ],
)
def test_letterheads(head: str, day: str, slug: str) -> None:
    assert slug_of(paper(head, day=day)) == slug


@pytest.mark.parametrize(
    ("head", "code", "slug"),
    [
        ("ĐẢNG BỘ TỈNH\nĐẢNG ỦY XÃ TÂN AN", "12-KH/ĐU", "du-xa-tan-an-?"),
        ("ĐẢNG BỘ XÃ TÂN AN\nCHI BỘ THÔN HẠ", "12-KH/CB", "cb-thon-ha-du-xa-tan-an-?"),
        ("HỘI ĐỒNG NHÂN DÂN\nXÃ TÂN AN", "12/NQ-HĐND", "hdnd-xa-tan-an-?"),
        ("UBND XÃ TÂN AN\nPHÒNG KINH TẾ", "12/KH-PKT", "pkt-xa-tan-an-?"),
        ("UBND XÃ TÂN AN\nHỢP TÁC XÃ NÔNG NGHIỆP", "12/KH-HTX", "hop-tac-xa-nong-nghiep-xa-tan-an-?"),
        ("UBND XÃ TÂN AN\nBAN CHỈ ĐẠO 389", "12/KH-BCĐ", "ban-chi-dao-389-xa-tan-an-?"),
        ("UBND XÃ TÂN AN\nTRƯỜNG TIỂU HỌC LÊ LỢI", "12/KH-THLL", "thll-xa-tan-an-?"),
        ("ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM\nXÃ TÂN AN", "12/KH-MTTQ-BTT", "mttq-xa-tan-an-?"),
        ("ĐOÀN TNCS HỒ CHÍ MINH\nBCH XÃ TÂN AN", "12-KH/ĐTN", "dtn-xa-tan-an-?"),
    ],
)
def test_offices(head: str, code: str, slug: str) -> None:
    assert slug_of(paper(head, code)) == slug
    told = slug_of(paper(f"TỈNH VĨNH LONG\n{head}".replace("ĐẢNG BỘ TỈNH\n", ""), code))
    assert told == slug.replace("?", "vinh-long")


def test_a_cooperative_is_no_commune() -> None:
    text = paper("UBND HUYỆN MỘC CHÂU\nHỢP TÁC XÃ NÔNG NGHIỆP", "12/KH-HTX", BEFORE)
    assert slug_of(text) == "hop-tac-xa-nong-nghiep-huyen-moc-chau-son-la"


PLAN = "Xét Kế hoạch số 8/KH-UBND ngày {day} của UBND {unit}."


@pytest.mark.parametrize(
    ("head", "unit", "slug"),
    [
        # in a paper of one of the provinces, of another, of a ministry
        ("ỦY BAN NHÂN DÂN\nTỈNH VĨNH LONG", "xã Tân An", "ubnd-xa-tan-an-vinh-long"),
        ("ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU", "xã Tân An", "ubnd-xa-tan-an-?"),
        ("BỘ Y TẾ", "xã Tân An", "ubnd-xa-tan-an-?"),
        # one that is listed once
        ("BỘ Y TẾ", "xã Bản Bo", "ubnd-xa-ban-bo-lai-chau"),
        # of an invented province that has what no list knows
        ("ỦY BAN NHÂN DÂN\nTỈNH AN LÂM", "xã Tân An", "ubnd-xa-tan-an-an-lam"),
    ],
)
def test_cited(head: str, unit: str, slug: str) -> None:
    assert cited(paper(head, body=PLAN.format(day="01/10/2025", unit=unit))) == slug


@pytest.mark.parametrize(
    ("head", "day", "unit", "slug"),
    [
        ("ỦY BAN NHÂN DÂN\nTỈNH LONG AN", BEFORE, "huyện Châu Thành", "ubnd-huyen-chau-thanh-long-an"),
        ("ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU", BEFORE, "huyện Châu Thành", "ubnd-huyen-chau-thanh-?"),
        # of the two provinces that became one each had one
        ("ỦY BAN NHÂN DÂN\nTỈNH AN GIANG", BEFORE, "huyện Châu Thành", "ubnd-huyen-chau-thanh-an-giang"),
        # one commune of the province had that name, several, none
        ("ỦY BAN NHÂN DÂN\nTỈNH BẮC KẠN", BEFORE, "xã Tân Lập", "ubnd-xa-tan-lap-cho-don"),
        ("ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI", BEFORE, "xã Tân An", "ubnd-xa-tan-an-van-ban"),
        ("ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN", BEFORE, "xã Tân Lập", "ubnd-xa-tan-lap-?"),
        # a district's paper names the communes of that district, though of several that district is not told
        ("ỦY BAN NHÂN DÂN\nHUYỆN CHÂU THÀNH", BEFORE, "xã Phước Vinh", "ubnd-xa-phuoc-vinh-chau-thanh-tay-ninh"),
        ("ỦY BAN NHÂN DÂN\nHUYỆN CHÂU THÀNH", BEFORE, "xã Tân Phú", "ubnd-xa-tan-phu-chau-thanh-?"),
        ("TỈNH SƠN LA\nỦY BAN NHÂN DÂN\nHUYỆN MỘC CHÂU", BEFORE, "xã Tân Lập", "ubnd-xa-tan-lap-moc-chau"),
    ],
)
def test_cited_while_there_were_districts(head: str, day: str, unit: str, slug: str) -> None:
    assert cited(paper(head, day=day, body=PLAN.format(day="01/3/2018", unit=unit))) == slug


@pytest.mark.parametrize(
    ("printed", "slug", "title"),
    [
        ("UBND xã Tân An, tỉnh Vĩnh Long", "ubnd-xa-tan-an-vinh-long", None),
        ("UBND xã Tân An tỉnh Vĩnh Long về trồng rừng ngập mặn", "ubnd-xa-tan-an-vinh-long", "trồng rừng ngập mặn"),
        ("UBND phường Hòa Bình, TP.HCM về trồng cây", "ubnd-phuong-hoa-binh-ho-chi-minh", "trồng cây"),
        ("UBND xã Tân An (tỉnh Vĩnh Long) về trồng rừng", "ubnd-xa-tan-an-vinh-long", "trồng rừng"),
        ("Phòng Kinh tế xã Tân An, tỉnh Vĩnh Long", "kh-xa-tan-an-vinh-long", None),
        # a list goes on, or another organ
        ("UBND xã Tân An, xã Tân Hội", "ubnd-xa-tan-an-nghe-an", None),
        ("UBND xã Tân An, Tỉnh ủy Vĩnh Long", "ubnd-xa-tan-an-nghe-an", None),
    ],
)
def test_cited_with_the_units_above(printed: str, slug: str, title: str | None) -> None:
    symbol = "UBND" if printed.startswith("UBND") else "KH"
    text = paper("ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN", body=f"Xét Kế hoạch số 8/KH-{symbol} ngày 01/10/2025 của {printed}.")
    assert cited(text) == slug
    assert read(text).citations[0].title == title


@pytest.mark.parametrize(
    ("printed", "slug"),
    [
        ("UBND huyện Châu Thành, tỉnh Long An", "ubnd-huyen-chau-thanh-long-an"),
        ("UBND xã Tân Lập - huyện Mộc Châu - tỉnh Sơn La", "ubnd-xa-tan-lap-moc-chau"),
        ("UBND xã Tân Lập, tỉnh Bắc Kạn", "ubnd-xa-tan-lap-cho-don"),
        ("UBND phường 5, quận 3, Thành phố Hồ Chí Minh", "ubnd-phuong-5-3"),
        ("UBND huyện Châu Thành, thị xã Hoàng Mai", "ubnd-huyen-chau-thanh-?"),
    ],
)
def test_cited_with_the_units_above_of_then(printed: str, slug: str) -> None:
    assert cited(paper("BỘ Y TẾ", day=BEFORE, body=PLAN.replace("{unit}", printed[5:]).format(day="01/3/2018"))) == slug


@pytest.mark.parametrize(
    "printed",
    [
        "UBND xã Tân An, tỉnh Vĩnh Long ban hành Kế hoạch số 8/KH-UBND ngày 01/10/2025 về trồng rừng",
        "Ngày 01/10/2025, UBND xã Tân An (tỉnh Vĩnh Long) đã ban hành Kế hoạch số 8/KH-UBND về trồng rừng",
    ],
)
def test_who_issued_it_stands_before(printed: str) -> None:
    assert cited(paper("BỘ Y TẾ", body=f"Năm qua, {printed}.")) == "ubnd-xa-tan-an-vinh-long"


def test_what_is_printed_in_full_once_is_the_same_again() -> None:
    unit = "xã Tân An, tỉnh Vĩnh Long"
    text = f"{PLAN.format(day='01/10/2025', unit='xã Tân An')} {PLAN.format(day='02/10/2025', unit=unit)}"
    found = desk(paper("BỘ Y TẾ", body=text))
    assert {found.bodies.cited(one).slug for one in found.claims.citations} == {"ubnd-xa-tan-an-vinh-long"}  # type: ignore[union-attr]
    both = f"{text} {PLAN.format(day='03/10/2025', unit='xã Tân An, tỉnh Nghệ An')}"
    found = desk(paper("BỘ Y TẾ", body=both))
    assert [found.bodies.cited(one).certain for one in found.claims.citations] == [False, True, True]  # type: ignore[union-attr]


def test_within_one_source_it_is_one_body() -> None:
    body = f"{PLAN.format(day='01/10/2025', unit='xã Tân An')} {PLAN.format(day='02/10/2025', unit='xã Tân An')}"
    found = desk(paper("ỦY BAN NHÂN DÂN\nXÃ TÂN AN", body=body))
    slugs = {found.bodies.cited(one).slug for one in found.claims.citations}  # type: ignore[union-attr]
    assert found.own_body is not None
    assert slugs == {found.own_body.slug}


def test_a_number_again_of_another_unit_of_its_level_is_its_own() -> None:
    again = "Kế hoạch số 8/KH-UBND ngày 01/10/2025 của UBND {unit}"
    text = paper("BỘ Y TẾ", body=f"Xét {again.format(unit='xã Bản Bo')}; {again.format(unit='xã Tân An')}.")
    found = desk(text)
    bodies = [found.answer(index).body for index in range(2)]
    assert [body.slug.replace(found.source[:12], "?") for body in bodies if body] == [
        "ubnd-xa-ban-bo-lai-chau",
        "ubnd-xa-tan-an-?",
    ]


def bodies(library: Library, name: str = "Ủy ban nhân dân xã Tân An") -> list[str]:
    """The bodies of that name, those of one source without it."""
    with open_snapshot(library) as snapshot:
        named = snapshot.bodies_named(name)
    slugs = (one.iri.rpartition("/")[2] for one in named)
    return sorted(one[:-12] + "?" if of_one_source(f"/body/{one}") else one for one in slugs)


@pytest.fixture
def papers(tmp_path: Path) -> dict[str, Path]:
    """Two papers of a `xã Tân An` that do not tell which, one that tells it, one of another; a report on all."""
    told = "Làm tốt. " * 200 + "\n\nĐến nay UBND xã Tân An chưa ban hành kế hoạch thực hiện {}."
    report = told.format("Quyết định số 15/QĐ-TTg ngày 03/3/2026 của Thủ tướng Chính phủ")
    plan = "Thực hiện Quyết định số 15/QĐ-TTg ngày 03/3/2026 của Thủ tướng Chính phủ."
    texts = {
        "one": paper("ỦY BAN NHÂN DÂN\nXÃ TÂN AN", "5/KH-UBND", body=plan),
        "two": paper("ỦY BAN NHÂN DÂN\nXÃ TÂN AN", "6/KH-UBND", body=PLAN.format(day="01/4/2026", unit="xã Tân An")),
        "told": paper("TỈNH VĨNH LONG\nỦY BAN NHÂN DÂN\nXÃ TÂN AN", "7/KH-UBND"),
        "other": paper("TỈNH NGHỆ AN\nỦY BAN NHÂN DÂN\nXÃ TÂN AN", "8/KH-UBND"),
        "report": paper("BỘ Y TẾ", "9/KH-BYT", body=report),
    }
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return {name: folder / f"{name}.txt" for name in texts}


@pytest.mark.parametrize(
    ("province", "slug"),
    [
        # it had one of its own, several, none
        ("TỈNH BẮC KẠN", "ubnd-xa-tan-lap-cho-don"),
        ("TỈNH LONG AN", "ubnd-xa-tan-lap-long-an-?"),
        ("TỈNH LAI CHÂU", "ubnd-xa-tan-lap-?"),
        ("TỈNH SƠN LA", "ubnd-xa-tan-lap-moc-chau"),
    ],
)
def test_what_others_tell_of_a_commune_of_another_province(province: str, slug: str, tmp_path: Path) -> None:
    told = paper("TỈNH SƠN LA\nHUYỆN MỘC CHÂU\nỦY BAN NHÂN DÂN\nXÃ TÂN LẬP", "7/KH-UBND", BEFORE)
    body = PLAN.format(day="01/3/2018", unit="xã Tân Lập")
    cites = paper(f"ỦY BAN NHÂN DÂN\n{province}", day=BEFORE, body=body)
    files = [tmp_path / f"{number}.txt" for number in range(2)]
    for file, text in zip(files, (told, cites), strict=True):
        file.write_text(text, encoding="utf-8")
    with made(tmp_path / "library", files) as library:
        named = bodies(library, "Ủy ban nhân dân xã Tân Lập")
    assert set(named) == {"ubnd-xa-tan-lap-moc-chau", slug}


@pytest.mark.parametrize(
    ("province", "slug"),
    [("TỈNH BẮC KẠN", "ubnd-xa-tan-lap-cho-don"), ("TỈNH LONG AN", "ubnd-xa-tan-lap-long-an-?")],
)
def test_a_letterhead_s_province_counts_more_than_what_others_tell(province: str, slug: str, tmp_path: Path) -> None:
    heads = ["TỈNH SƠN LA\nHUYỆN MỘC CHÂU\nỦY BAN NHÂN DÂN\nXÃ TÂN LẬP", f"{province}\nỦY BAN NHÂN DÂN\nXÃ TÂN LẬP"]
    files = [tmp_path / f"{number}.txt" for number in range(2)]
    for number, file in enumerate(files):
        file.write_text(paper(heads[number], f"{number}/KH-UBND", BEFORE), encoding="utf-8")
    with made(tmp_path / "library", files) as library:
        assert set(bodies(library, "Ủy ban nhân dân xã Tân Lập")) == {"ubnd-xa-tan-lap-moc-chau", slug}


@pytest.mark.parametrize(
    ("cited", "slug"),
    [
        # the one that has such a paper, both, none; one of another title
        ("Kế hoạch số 7/KH-UBND ngày 05/5/2018 của UBND xã Tân Lập", "ubnd-xa-tan-lap-moc-chau"),
        ("Kế hoạch số 7/KH-UBND ngày 05/5/2018 của UBND xã Tân Lập về trồng rừng", "ubnd-xa-tan-lap-moc-chau"),
        ("Kế hoạch số 8/KH-UBND ngày 05/5/2018 của UBND xã Tân Lập", "ubnd-xa-tan-lap-?"),
        ("Kế hoạch số 9/KH-UBND ngày 05/5/2018 của UBND xã Tân Lập", "ubnd-xa-tan-lap-?"),
        ("Kế hoạch số 7/KH-UBND ngày 05/5/2018 của UBND xã Tân Lập về dạy nghề cho lao động", "ubnd-xa-tan-lap-?"),
    ],
)
def test_a_known_paper_tells_whose_it_is(cited: str, slug: str, tmp_path: Path) -> None:
    one = "TỈNH SƠN LA\nHUYỆN MỘC CHÂU\nỦY BAN NHÂN DÂN\nXÃ TÂN LẬP"
    other = "TỈNH BẮC KẠN\nHUYỆN CHỢ ĐỒN\nỦY BAN NHÂN DÂN\nXÃ TÂN LẬP"
    texts = [
        paper(one, "7/KH-UBND", BEFORE).replace("trồng rừng", "trồng rừng và bảo vệ rừng"),
        paper(one, "8/KH-UBND", BEFORE),
        paper(other, "8/KH-UBND", BEFORE),
        paper("BỘ Y TẾ", day="06 tháng 6 năm 2018", body=f"Thực hiện {cited}."),
    ]
    for library in in_either_order(tmp_path, text_files(tmp_path, texts)):
        named = bodies(library, "Ủy ban nhân dân xã Tân Lập")
        assert set(named) == {"ubnd-xa-tan-lap-moc-chau", "ubnd-xa-tan-lap-cho-don", slug}
        assert verify(library) == []


def test_two_cities_of_provinces_that_merged_are_two(tmp_path: Path) -> None:
    heads = [f"THÀNH PHỐ {city}\nỦY BAN NHÂN DÂN\nPHƯỜNG NAM CƯỜNG" for city in ("YÊN BÁI", "LÀO CAI")]
    heads.append("ỦY BAN NHÂN DÂN\nPHƯỜNG NAM CƯỜNG")
    files = [tmp_path / f"{number}.txt" for number in range(3)]
    for number, file in enumerate(files):
        file.write_text(paper(heads[number], f"{number + 1}/KH-UBND", BEFORE), encoding="utf-8")
    with made(tmp_path / "library", files) as library:
        named = bodies(library, "Ủy ban nhân dân phường Nam Cường")
    assert named == ["ubnd-phuong-nam-cuong-?", "ubnd-phuong-nam-cuong-lao-cai", "ubnd-phuong-nam-cuong-yen-bai"]


@pytest.mark.parametrize(
    ("heads", "slugs"),
    [
        # both provinces that are An Giang since had a Châu Thành; one of the two that are Bắc Ninh had a Lục Ngạn
        (("TỈNH AN GIANG\nỦY BAN NHÂN DÂN\nHUYỆN CHÂU THÀNH", "TỈNH KIÊN GIANG\nỦY BAN NHÂN DÂN\nHUYỆN CHÂU THÀNH", "ỦY BAN NHÂN DÂN\nTỈNH AN GIANG"),
         ["ubnd-huyen-chau-thanh-?", "ubnd-huyen-chau-thanh-an-giang", "ubnd-huyen-chau-thanh-kien-giang"]),
        (("TỈNH BẮC GIANG\nỦY BAN NHÂN DÂN\nHUYỆN LỤC NGẠN", "ỦY BAN NHÂN DÂN\nTỈNH BẮC NINH"), ["ubnd-huyen-luc-ngan-bac-giang"]),
    ],
)  # fmt: skip
def test_districts_of_one_name_in_what_merged(heads: tuple[str, ...], slugs: list[str], tmp_path: Path) -> None:
    district = heads[0].rpartition("\n")[2].lower().title().replace("Huyện", "huyện")
    texts = [paper(head, "7/KH-UBND", BEFORE) for head in heads[:-1]]
    texts.append(paper(heads[-1], day=SINCE, body=f"Theo Kế hoạch số 7/KH-UBND của UBND {district}."))
    files = [tmp_path / f"{number}.txt" for number in range(len(texts))]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, encoding="utf-8")
    with made(tmp_path / "library", files) as library:
        assert bodies(library, f"Ủy ban nhân dân {district}") == slugs
        assert verify(library) == []


@pytest.mark.parametrize(
    ("province", "slug"),
    [("TỈNH LONG AN", "ubnd-xa-tan-lap-long-an-?"), ("TỈNH SƠN LA", "ubnd-xa-tan-lap-moc-chau")],
)
def test_a_known_paper_of_another_province_tells_nothing(province: str, slug: str, tmp_path: Path) -> None:
    told = paper("TỈNH SƠN LA\nHUYỆN MỘC CHÂU\nỦY BAN NHÂN DÂN\nXÃ TÂN LẬP", "8/KH-UBND", "01 tháng 3 năm 2018")
    body = PLAN.format(day="01/3/2018", unit="xã Tân Lập")
    files = [tmp_path / f"{number}.txt" for number in range(2)]
    for file, text in zip(files, (told, paper(f"ỦY BAN NHÂN DÂN\n{province}", day=BEFORE, body=body)), strict=True):
        file.write_text(text, encoding="utf-8")
    with made(tmp_path / "library", files) as library:
        assert set(bodies(library, "Ủy ban nhân dân xã Tân Lập")) == {"ubnd-xa-tan-lap-moc-chau", slug}


def test_it_merges_when_it_is_told_and_parts_again(papers: dict[str, Path], tmp_path: Path) -> None:
    with made(tmp_path / "library", [papers["one"], papers["two"], papers["report"]]) as library:
        alone = everything(library)
        assert bodies(library) == ["ubnd-xa-tan-an-?"] * 3
        change(library, add=papers["told"])
        assert bodies(library) == ["ubnd-xa-tan-an-vinh-long"]
        merged = everything(library)
        change(library, add=papers["other"])
        assert bodies(library) == ["ubnd-xa-tan-an-?"] * 3 + ["ubnd-xa-tan-an-nghe-an", "ubnd-xa-tan-an-vinh-long"]
        assert verify(library) == []
        change(library, remove=papers["other"])
        assert everything(library) == merged
        change(library, remove=papers["told"])
        assert everything(library) == alone
        assert verify(library) == []


@pytest.mark.parametrize(
    ("quoted", "body"),
    [
        ("", "ubnd-xa-tan-an-vinh-long"),
        (" về cấp nước sạch nông thôn năm 2026", "ubnd-xa-tan-an-vinh-long"),
        # no more is quoted than how it begins
        (" về cấp nước sạch nông thôn", "ubnd-xa-tan-an-vinh-long"),
        # another plan of that number and day
        (" về phòng, chống dịch bệnh động vật", "ubnd-xa-tan-an-?"),
    ],
)
def test_a_paper_of_another_title_tells_nothing(quoted: str, body: str, tmp_path: Path) -> None:
    head, number = "ỦY BAN NHÂN DÂN\nTỈNH VĨNH LONG", "300/KH-UBND"
    province = paper(head, number, "10 tháng 01 năm 2026").replace("trồng rừng", "cấp nước sạch nông thôn năm 2026")
    cites = f"Thực hiện Kế hoạch số 300/KH-UBND ngày 10/01/2026 của UBND tỉnh{quoted}."
    texts = [paper("ỦY BAN NHÂN DÂN\nXÃ TÂN AN", body=cites), province]
    for library in in_either_order(tmp_path, text_files(tmp_path, texts)):
        assert bodies(library) == [body]


def test_the_same_in_any_order(papers: dict[str, Path], tmp_path: Path) -> None:
    wanted = None
    some = [papers[name] for name in ("one", "told", "report", "other")]
    for number, order in enumerate(list(itertools.permutations(some))[::7]):
        with create_library(tmp_path / str(number)) as library:
            for one in order:
                change(library, add=one)
            change(library, remove=papers["other"])
            found = everything(library)
            wanted = wanted or found
            assert found == wanted


def test_coverage_tells_of_each_source_alone(papers: dict[str, Path], tmp_path: Path) -> None:
    with (
        made(tmp_path / "library", [papers["one"], papers["report"], papers["told"], papers["other"]]) as library,
        open_snapshot(library) as snapshot,
    ):
        document = find_reference(snapshot, "15/QĐ-TTg")
        found = coverage(snapshot, (document,), document.date)  # type: ignore[arg-type]
        assert {cell.state for cell in found.cells} <= {"issued", "stated_missing", "no_evidence"}
        assert all(of_one_source(cell.body.iri) for cell in found.cells)


def test_its_page_tells_why(papers: dict[str, Path], tmp_path: Path) -> None:
    with made(tmp_path / "library", [papers["one"], papers["told"], papers["other"]]) as library:
        with open_snapshot(library) as snapshot:
            (alone,) = (one for one in snapshot.bodies_named("Ủy ban nhân dân xã Tân An") if of_one_source(one.iri))
            view = body_view(snapshot, alone)
        assert view.only_in is not None
        assert [name.rpartition("/")[2] for name in view.only_in.names] == ["one.txt"]
        labels = [
            "Ủy ban nhân dân xã Tân An (Ủy ban nhân dân tỉnh Nghệ An)",
            "Ủy ban nhân dân xã Tân An (Ủy ban nhân dân tỉnh Vĩnh Long)",
        ]
        app = create_app(library.root)
        try:
            page = app.test_client().get(alone.iri.partition("/id")[2], follow_redirects=True).get_data(as_text=True)
            printed = app.test_client().get("/api/body", query_string={"q": alone.iri}).get_json()
        finally:
            close(app)
        assert "không cho biết là đơn vị nào" in page
        assert all(f">{label}</a>" in page for label in labels)
        assert [one["iri"].rpartition("/")[2] for one in printed["may_be"]] == [
            "ubnd-xa-tan-an-nghe-an",
            "ubnd-xa-tan-an-vinh-long",
        ]
        result = CliRunner().invoke(cli, ["body", "--library", str(library.root), "--lang", "vi", alone.iri])
        assert "Có thể là: " + "; ".join(labels) in result.output
        with open_snapshot(library) as snapshot, pytest.raises(AmbiguousReferenceError) as several:
            find_body(snapshot, "UBND xã Tân An")
        assert sorted(several.value.labels["vi"]) == sorted([*labels, "Ủy ban nhân dân xã Tân An (one.txt)"])
