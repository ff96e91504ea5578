"""Who carries out what a sentence names: the document, another paper, or a body whose doing is no link."""

from __future__ import annotations

from pathlib import Path

import pytest
from libraries import made
from said import links, read

from graph.analysis.reference import find_reference
from graph.store.snapshot import open_snapshot

A, B = "Nghị quyết số 19-NQ/TU", "Chỉ thị số 26-CT/TU"
A_CODE, B_CODE = "19-NQ/TU", "26-CT/TU"
Links = list[tuple[str, str, str]]


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        # somebody does both
        (f"Đảng ủy đã quán triệt {A}, tổ chức thực hiện {B}.", []),
        (f"Đảng ủy đã quán triệt {A} về văn hóa, tổ chức thực hiện {B}.", []),
        (f"Các chi bộ đã học tập, quán triệt {A}, Kết luận số 12-KL/TU về văn hóa, triển khai {B}.", []),
        (f"Các phòng đã thực hiện nghiêm {A} về văn hóa, triển khai {B} về kỷ luật.", []),
        # the paper does
        (f"Đảng ủy ban hành {A} về văn hóa, triển khai {B}.", [(A_CODE, "implements", B_CODE)]),
        (f"{A} về văn hóa, thực hiện {B} đã được quán triệt.", [(A_CODE, "implements", B_CODE)]),
        (f"Đảng ủy đã phổ biến {A} về văn hóa, thay thế Nghị quyết số 03-NQ/TU.", [(A_CODE, "replaces", "03-NQ/TU")]),
        (f"{A} do Tỉnh ủy An Lâm thay thế Nghị quyết số 03-NQ/TU.", [(A_CODE, "replaces", "03-NQ/TU")]),
        ("Việc thay thế Nghị quyết số 03-NQ/TU do Tỉnh ủy An Lâm xem xét.", []),
        # a comma parts an office from who issues: `Tỉnh ủy, huyện Khe Sơn` is no organ
        (f"Thực hiện {A} của Ban Chấp hành Đảng bộ tỉnh, thành phố Hạ Lâm đã xây dựng Đề án số 02-ĐA/ThU.", [("02-ĐA/ThU", "implements", A_CODE)]),
        ("Thực hiện Công văn số 215/SNV-TCBC của Sở Nội vụ, huyện Khe Sơn đã có Báo cáo số 88/BC-UBND.", [("88/BC-UBND", "respondsTo", "215/SNV-TCBC")]),
        (f"Thực hiện {A} của Tỉnh ủy, huyện Khe Sơn đã ban hành Kế hoạch số 91-KH/HU.", [("91-KH/HU", "implements", A_CODE)]),
        (f"Thực hiện {A} của Ban Thường vụ Tỉnh ủy, huyện ban hành Kế hoạch số 91-KH/HU.", [("91-KH/HU", "implements", A_CODE)]),
        ("Thực hiện Nghị quyết số 07-NQ/ĐU của Đảng uỷ, thôn Tà Lỷ ban hành Nghị quyết số 02-NQ/CB.", [("02-NQ/CB", "implements", "07-NQ/ĐU")]),
        ("Thuc hien Nghi quyet so 19-NQ/TU cua Tinh uy, huyen Khe Son da ban hanh Ke hoach so 91-KH/HU.", [("91-KH/HU", "implements", A_CODE)]),
    ],
)  # fmt: skip
def test_in_a_report(sentence: str, stated: Links) -> None:
    assert [one[:3] for one in links(read(sentence))] == stated


PLAN = "TỈNH ỦY AN LÂM\nĐẢNG ỦY XÃ TÀ LỶ\n*\nSố 21-KH/ĐU\n\nTà Lỷ, ngày 12 tháng 12 năm 2025\n\nKẾ HOẠCH\nphát triển văn hóa\n\n{}\n"
NOTICE = "TỈNH ỦY AN LÂM\nVĂN PHÒNG\n*\nSố 55-TB/VPTU\n\nAn Lâm, ngày 28 tháng 11 năm 2025\n\nTHÔNG BÁO\nvề một số việc\n\n{}\n"


@pytest.mark.parametrize(
    ("paper", "opening", "stated"),
    [
        # on what it rests, and what it carries out
        (PLAN, f"Tiếp thu Thông báo số 05-TB/TU của Tỉnh ủy, để thực hiện {A} và {B}, Đảng ủy xã ban hành Kế hoạch như sau:",
         [("SELF", "implements", A_CODE), ("SELF", "implements", B_CODE)]),
        (PLAN, f"Căn cứ Thông báo số 05-TB/TU của Tỉnh ủy, nhằm thực hiện {A}, Đảng ủy xã ban hành Kế hoạch như sau:",
         [("SELF", "basedOn", "05-TB/TU"), ("SELF", "implements", A_CODE)]),
        (PLAN, f"Kế hoạch số 05-KH/TU của Tỉnh ủy, để thực hiện {A}, đã giao các xã nhiều việc.",
         [("05-KH/TU", "implements", A_CODE)]),
        # what is followed up is carried out by others
        (NOTICE, f"Qua theo dõi việc xây dựng kế hoạch thực hiện {A} và {B}, Văn phòng Tỉnh ủy thông báo như sau:", []),
        (PLAN, f"Sau khi rà soát tình hình, Đảng ủy xã ban hành Kế hoạch thực hiện {A} như sau:",
         [("SELF", "implements", A_CODE)]),
        (NOTICE, f"Thực hiện {A}, Văn phòng Tỉnh ủy thông báo như sau:", [("SELF", "implements", A_CODE)]),
    ],
)  # fmt: skip
def test_in_an_opening_line(paper: str, opening: str, stated: Links) -> None:
    assert [one[:3] for one in links(read(paper.format(opening)))] == stated


LETTER = "UBND HUYỆN KHE SƠN\nPHÒNG TƯ PHÁP\nSố: 88/TP-NC\n{about}Khe Sơn, ngày 16 tháng 3 năm 2022\n\n{to}{line}\n"
LINE = "Thực hiện Công văn số 880/UBND-NC ngày 14/3/2022 của UBND tỉnh, Phòng Tư pháp đề nghị các xã gửi báo cáo."


@pytest.mark.parametrize(
    ("about", "to", "line", "stated"),
    [
        (
            "V/v rà soát văn bản\n",
            "Kính gửi: Ủy ban nhân dân các xã\n\n",
            LINE,
            [("SELF", "respondsTo", "880/UBND-NC")],
        ),
        ("", "Kính gửi: Ủy ban nhân dân các xã\n\n", LINE, [("SELF", "respondsTo", "880/UBND-NC")]),
        ("", "", "Năm 2022, Phòng Tư pháp đã làm nhiều việc.\n\nKính gửi các xã: " + LINE, []),
        ("", "Kính gửi: Ủy ban nhân dân các xã\n\n", f"1. Về rà soát. {LINE.replace('Thực hiện', 'Nghiên cứu')}", []),
    ],
)
def test_a_letter_that_does_not_say_what_it_is_about(about: str, to: str, line: str, stated: Links) -> None:
    found = read(LETTER.format(about=about, to=to, line=line))
    assert [one[:3] for one in links(found) if one[1] == "respondsTo"] == stated


AGREED = "UBND TỈNH AN LÂM\nSố: 120/UBND-VX\nV/v Kế hoạch số 15\n\nKính gửi: Sở Y tế\n\nXét đề nghị của Sở Y tế, {}.\n"
PROLONGS = "kéo dài thời gian thực hiện {} đến hết ngày 31/12/2026"
OWN, OTHER = "Kế hoạch số 15/KH-UBND ngày 02/3/2022", "Nghị quyết số 15/NQ-HĐND ngày 02/3/2022"


@pytest.mark.parametrize(
    ("said", "prolongs", "told"),
    [
        (f"Chủ tịch UBND tỉnh đồng ý {PROLONGS.format(OWN)}", True, True),
        (f"Chủ tịch UBND tỉnh không đồng ý {PROLONGS.format(OWN)}", False, False),
        (f"Chủ tịch UBND tỉnh chưa thống nhất {PROLONGS.format(OWN)}", False, False),
        (f"UBND tỉnh trình HĐND tỉnh quyết định {PROLONGS.format(OTHER)}", False, False),
        (f"UBND tỉnh thống nhất {PROLONGS.format(OTHER)}", False, True),
    ],
)
def test_what_the_body_of_a_letter_agrees_to(said: str, prolongs: bool, told: bool) -> None:
    claims = read(AGREED.format(said))
    assert (any(one[1] == "extends" for one in links(claims)), bool(claims.facts)) == (prolongs, told)


def test_what_its_number_says_is_no_letter() -> None:
    text = "HUYỆN ỦY KHE SƠN\nSố 45-TTr/HU\n\nKính gửi: Ban Thường vụ Tỉnh ủy\n\nThực hiện Công văn số 88-CV/TU, Huyện ủy trình.\n"
    assert (read(text).document.type, read(text).links) == ("Tờ trình", ())


def test_a_form_that_is_sent_is_no_letter() -> None:
    found = read(
        "PHIẾU LẤY Ý KIẾN\n\nKính gửi: Các đồng chí ủy viên\n\nThực hiện Quy chế số 01-QC/HU, đề nghị cho ý kiến.\n"
    )
    assert found.document.type is None and not found.links


def test_rows_right_below_a_title_are_rows() -> None:
    text = (
        "QUYẾT ĐỊNH\nCông bố danh mục nghị quyết hết hiệu lực toàn bộ, một phần\n| TT | Văn bản | Nội dung | Lý do |\n"
        "| 1 | Nghị quyết số 07/2017/NQ-HĐND | Khoản 3 Điều 2 | Được sửa đổi bởi Nghị quyết số 15/2021/NQ-HĐND |\n"
        "| 2 | Nghị quyết số 22/2018/NQ-HĐND | Toàn bộ | Được thay thế bởi Nghị quyết số 31/2022/NQ-HĐND |\n"
    )
    found = read(text)
    assert [one[:3] for one in links(found)] == [
        ("15/2021/NQ-HĐND", "amends", "07/2017/NQ-HĐND"),
        ("31/2022/NQ-HĐND", "replaces", "22/2018/NQ-HĐND"),
    ]
    assert found.document.title == "Công bố danh mục nghị quyết hết hiệu lực toàn bộ, một phần"


@pytest.mark.parametrize(
    ("sentence", "issuer"),
    [
        ("Kế hoạch số 16-KH/HU do Huyện ủy Khe Sơn ban hành.", "Huyện ủy Khe Sơn"),
        ("Việc thay thế Kế hoạch số 16-KH/HU do Ban Thường vụ Tỉnh ủy xem xét, quyết định.", None),
        ("Kế hoạch số 16-KH/HU do Ban Tổ chức Tỉnh ủy chủ trì tham mưu.", None),
    ],
)
def test_who_only_decides_about_a_paper_has_not_issued_it(sentence: str, issuer: str | None) -> None:
    assert [one.issuer for one in read(sentence).readings] == [issuer]


def test_the_act_of_a_court_officer_is_no_cue() -> None:
    text = "QUYẾT ĐỊNH\nSửa đổi khoản 2 Điều 6 của Quy chế phối hợp trong {} ban hành kèm theo Quyết định số 17/2018/QĐ-UBND\n"
    for topic in ("công tác thi hành án dân sự", "quản lý chợ"):
        assert [one[:3] for one in links(read(text.format(topic)))] == [("SELF", "amends", "17/2018/QĐ-UBND")]


OLD = "HUYỆN ỦY TÂN YÊN\nĐẢNG ỦY XÃ PHÚC HÒA\n*\nSố 48-KH/ĐU\n\nPhúc Hòa, ngày 10 tháng 4 năm 2025\n\nKẾ HOẠCH\nvề trồng vải\n\n1. Làm.\n"
NEW = (
    "ĐẢNG BỘ TỈNH BẮC NINH\nĐẢNG ỦY XÃ PHÚC HÒA\n*\nSố 09-KH/ĐU\n\nPhúc Hòa, ngày 12 tháng 9 năm 2025\n\nKẾ HOẠCH\nvề trồng vải\n\n"
    "1. Kế hoạch này thay thế Kế hoạch số 48-KH/ĐU, ngày 10/4/2025 của Đảng ủy xã Phúc Hòa (cũ).\n"
)


def test_a_paper_of_the_commune_of_the_same_name_before(tmp_path: Path) -> None:
    """It lay in a district of a province that has been merged since: the paper is that of the old commune."""
    for name, text in (("old", OLD), ("new", NEW)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    with made(tmp_path / "library", sorted(tmp_path.glob("*.txt"))) as library, open_snapshot(library) as snapshot:
        old, new = (find_reference(snapshot, code) for code in ("48-KH/ĐU", "09-KH/ĐU"))
        assert list(snapshot.subjects(old.iri, "replaces")) == [new.iri]
        assert old.held and old.body and old.body.endswith("du-xa-phuc-hoa-tan-yen")
