"""One committee, whichever of its bureaus signs and however others write it; and another where its name is another's."""

from __future__ import annotations

from datetime import date

import pytest
from said import read

from graph.extraction.claims import read_claims
from graph.model import Claims, Place
from graph.reading.text import read_bytes
from graph.resolution.bodies import BodyName, BodyReader

COMMITTEES = {
    # letterhead (above, own), symbol, its organisation -> the body
    ("ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG ỦY CHÍNH PHỦ", "ĐU", "Đảng bộ Chính phủ"): "ducp",
    ("ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG ỦY QUỐC HỘI", "ĐU", "Đảng bộ Quốc hội"): "duqh",
    ("ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG ỦY CÔNG AN TRUNG ƯƠNG", "ĐUCA", "Đảng bộ Công an Trung ương"): "ducatw",
    ("ĐẢNG ỦY CHÍNH PHỦ", "ĐẢNG ỦY BỘ TÀI CHÍNH", "ĐU", "Đảng bộ Bộ Tài chính"): "dang-uy-bo-tai-chinh",
    ("ĐẢNG ỦY QUỐC HỘI", "ĐẢNG ỦY VĂN PHÒNG QUỐC HỘI", "ĐU", "Đảng bộ Văn phòng Quốc hội"): "dang-uy-van-phong-quoc-hoi",
    ("TỈNH ỦY AN LÂM", "ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH", "ĐU", "Đảng bộ Ủy ban nhân dân tỉnh"): "duubnd-tinh-an-lam",
    ("TỈNH ỦY AN LÂM", "ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH", "ĐU", "Đảng bộ các cơ quan Đảng tỉnh"): "ducq-tinh-an-lam",
    ("TỈNH ỦY AN LÂM", "ĐẢNG ỦY CÔNG AN TỈNH", "ĐUCA", "Đảng bộ Công an tỉnh"): "duca-tinh-an-lam",
    ("ĐẢNG ỦY UBND TỈNH AN LÂM", "ĐẢNG ỦY SỞ Y TẾ", "ĐU", "Đảng bộ Sở Y tế"): "dang-uy-so-y-te-an-lam",
    ("TỈNH ỦY AN LÂM", "ĐẢNG ỦY BỆNH VIỆN ĐA KHOA TỈNH", "ĐU", "Đảng bộ Bệnh viện Đa khoa tỉnh"): "dang-uy-benh-vien-da-khoa-an-lam",
    ("TỈNH ỦY AN LÂM", "ĐẢNG ỦY TRƯỜNG CHÍNH TRỊ TỈNH", "ĐU", "Đảng bộ Trường Chính trị tỉnh"): "dang-uy-truong-chinh-tri-an-lam",
    ("TỈNH ỦY AN LÂM", "ĐẢNG ỦY CÔNG TY CỔ PHẦN CHÈ KHE SƠN", "ĐU", "Đảng bộ Công ty cổ phần Chè Khe Sơn"): "dang-uy-cong-ty-co-phan-che-khe-son",
    ("TỈNH ỦY AN LÂM", "HUYỆN ỦY KHE SƠN", "HU", "Đảng bộ huyện Khe Sơn"): "hu-khe-son-an-lam",
    ("TỈNH ỦY AN LÂM", "THÀNH ỦY BÌNH AN", "TU", "Đảng bộ thành phố Bình An"): "thu-binh-an-an-lam",
    ("TỈNH ỦY AN LÂM", "THỊ ỦY TÂN HÒA", "TU", "Đảng bộ thị xã Tân Hòa"): "thu-tan-hoa-an-lam",
    ("TỈNH ỦY AN LÂM", "THỊ ỦY TÂN HÒA", "TXU", "Đảng bộ thị xã Tân Hòa"): "thu-tan-hoa-an-lam",
    ("ĐẢNG BỘ HUYỆN KHE SƠN", "ĐẢNG ỦY XÃ BẢN BÓ", "ĐU", "Đảng bộ xã Bản Bó"): "du-xa-ban-bo-khe-son",
    ("ĐẢNG BỘ HUYỆN KHE SƠN", "ĐẢNG ỦY TRUNG TÂM Y TẾ HUYỆN", "ĐU", "Đảng bộ Trung tâm Y tế huyện"): "dang-uy-trung-tam-y-te-huyen-khe-son",
    ("ĐẢNG BỘ HUYỆN KHE SƠN", "ĐẢNG ỦY CƠ QUAN CHÍNH QUYỀN HUYỆN", "ĐU", "Đảng bộ Cơ quan chính quyền huyện"): "dang-uy-co-quan-chinh-quyen-huyen-khe-son",
}  # fmt: skip
SIGNATURES = ("ĐẢNG ỦY", "BAN THƯỜNG VỤ", "BAN CHẤP HÀNH", "THƯỜNG TRỰC")
PAPER = "{above}\n{own}\n*\nSố 12-{kind}/{symbol}\n\nNơi ấy, ngày 05 tháng 5 năm 2025\n\n{title}\n\n1. Làm.\n\nT/M {signs}\nBÍ THƯ\n"
CASES = [(*row, body) for row, body in COMMITTEES.items()]


class Nothing:
    """What a library without papers knows."""

    def parent(self, place: Place) -> Place | None:
        return None

    def told_above(self, place: Place) -> frozenset[Place]:
        return frozenset()


def reader(text: str) -> tuple[Claims, BodyReader]:
    claims = read_claims(read_bytes(text.encode(), "x.txt"))
    return claims, BodyReader(claims.header, "f" * 64, Nothing(), day=claims.header.date)  # type: ignore[arg-type]


def committee(organisation: str) -> str:
    """`Đảng bộ huyện Khe Sơn` -> `Huyện ủy Khe Sơn`."""
    for of, its in (("huyện", "Huyện ủy"), ("thành phố", "Thành ủy"), ("thị xã", "Thị ủy")):
        organisation = organisation.replace(f"Đảng bộ {of}", its)
    return organisation.replace("Đảng bộ", "Đảng ủy")


@pytest.mark.parametrize("signs", SIGNATURES)
@pytest.mark.parametrize(("above", "own", "symbol", "organisation", "body"), CASES)
def test_whoever_signs(above: str, own: str, symbol: str, organisation: str, body: str, signs: str) -> None:
    title = "KẾ HOẠCH\nthực hiện Nghị quyết số 57-NQ/TW"
    _, bodies = reader(PAPER.format(above=above, own=own, kind="KH", symbol=symbol, title=title, signs=signs))
    issuer = bodies.own()
    assert issuer is not None
    assert issuer.certain
    assert issuer.slug.removesuffix("-an-lam") == body.removesuffix("-an-lam")


@pytest.mark.parametrize("form", ["{}", "Ban Thường vụ {}", "BTV {}", "Thường trực {}", "Ban Chấp hành {organisation}"])
@pytest.mark.parametrize(("above", "own", "symbol", "organisation", "body"), CASES)
def test_however_it_is_written(above: str, own: str, symbol: str, organisation: str, body: str, form: str) -> None:
    whose = form.format(committee(organisation), organisation=organisation)
    title = f"BÁO CÁO\nkết quả thực hiện Kế hoạch số 30-KH/{symbol}, ngày 05/01/2025 của {whose}"
    claims, bodies = reader(PAPER.format(above=above, own=own, kind="BC", symbol=symbol, title=title, signs="ĐẢNG ỦY"))
    meant = bodies.cited(claims.citations[0])
    assert meant is not None
    assert meant.slug.removesuffix("-an-lam") == body.removesuffix("-an-lam")


@pytest.mark.parametrize(
    ("whose", "symbol", "body"),
    [
        ("Đảng ủy Sở Nội vụ", "ĐU", "dang-uy-so-noi-vu-an-lam"),
        ("Ban Chấp hành Đảng bộ Bộ Y tế", "ĐU", "dang-uy-bo-y-te"),
        ("BCH Đảng bộ Bộ Y tế", "ĐU", "dang-uy-bo-y-te"),
        ("Đảng bộ Bộ Y tế", "ĐU", "dang-uy-bo-y-te"),
        ("Tỉnh ủy", "TU", "tu-an-lam"),
        ("Ban Chấp hành Đảng bộ tỉnh", "TU", "tu-an-lam"),
        ("Ban Chấp hành Đảng bộ xã Nà Bản", "ĐU", "du-xa-na-ban"),
    ],
)
def test_another_committee_in_its_papers(whose: str, symbol: str, body: str) -> None:
    """In a paper of `Đảng ủy Sở Y tế`, which writes `/ĐU` itself."""
    title = f"BÁO CÁO\nkết quả thực hiện Kế hoạch số 30-KH/{symbol}, ngày 05/01/2025 của {whose}"
    text = PAPER.format(
        above="ĐẢNG ỦY UBND TỈNH AN LÂM", own="ĐẢNG ỦY SỞ Y TẾ", kind="BC", symbol="ĐU", title=title, signs="ĐẢNG ỦY"
    )
    claims, bodies = reader(text)
    meant: BodyName | None = bodies.cited(claims.citations[0])
    assert meant is not None
    assert meant.slug == body


def test_its_own_series_without_an_issuer() -> None:
    title = "BÁO CÁO\nkết quả thực hiện Kế hoạch số 30-KH/ĐU"
    text = PAPER.format(
        above="ĐẢNG ỦY UBND TỈNH AN LÂM",
        own="ĐẢNG ỦY SỞ Y TẾ",
        kind="BC",
        symbol="ĐU",
        title=title,
        signs="BAN THƯỜNG VỤ",
    )
    claims, bodies = reader(text)
    assert bodies.cited(claims.citations[0]) == bodies.of("ĐU", claims.header.organ)
    assert claims.header.date == date(2025, 5, 5)


def _paper_of(*organs: str) -> str:
    return "\n".join(
        (*organs, "*", "Số 12-KH/ĐU", "ĐẢNG CỘNG SẢN VIỆT NAM", "Sông Mây, ngày 12 tháng 3 năm 2018", "", "KẾ HOẠCH",
         "thực hiện Nghị quyết số 61-NQ/TW ngày 01/02/2016 của Bộ Chính trị", "",
         "1. Đảng ủy đã ban hành Kế hoạch số 04-KH/ĐU ngày 05/4/2017 về bến đò.")
    )  # fmt: skip


@pytest.mark.parametrize(
    ("organs", "issuer"),
    [
        (("HUYỆN ỦY SÔNG MÂY", "ĐẢNG ỦY CÔNG AN HUYỆN"), "Đảng ủy Công an huyện Sông Mây"),
        (("HUYỆN ỦY SÔNG MÂY", "ĐẢNG BỘ CÔNG AN HUYỆN"), "Đảng ủy Công an huyện Sông Mây"),
        (("ĐẢNG BỘ HUYỆN SÔNG MÂY", "ĐẢNG BỘ CƠ SỞ QUÂN SỰ HUYỆN"), "Đảng ủy Quân sự huyện Sông Mây"),
        (("ĐẢNG BỘ TỈNH SÔNG MÂY", "ĐẢNG BỘ SỞ Y TẾ"), "Đảng ủy Sở Y tế"),
        (("HUYỆN ỦY SÔNG MÂY", "ĐẢNG ỦY CÁC CƠ QUAN CHÍNH QUYỀN"), "Đảng ủy các cơ quan Chính quyền"),
        (("HUYỆN ỦY SÔNG MÂY", "ĐẢNG BỘ XÃ BẾN LAU"), "Đảng ủy xã Bến Lau"),
    ],
)
def test_the_committee_of_an_office_is_not_its_units(organs: tuple[str, ...], issuer: str) -> None:
    found = read(_paper_of(*organs))
    assert found.document.issuer == issuer
    cited = next(one.document for one in found.readings if one.document.code == "04-KH/ĐU")
    assert cited.body == found.document.body


def test_a_team_of_inspection_is_named_in_small_letters() -> None:
    text = _paper_of("HUYỆN ỦY SÔNG MÂY", "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 477").replace("Số 12-KH/ĐU\n", "")
    assert read(text).document.issuer == "Đoàn Kiểm tra theo Quyết định số 477"
