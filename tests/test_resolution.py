"""Which document a citation means, and which body issued it."""

from __future__ import annotations

import pytest

from graph.extraction.claims import read_claims
from graph.model import Reading, Resolution
from graph.reading.text import read_bytes
from graph.resolution.resolve import ONLY_KNOWN_LIMIT, resolve
from graph.resolution.titles import tells_topic

HEADER = "ĐẢNG BỘ TỈNH AN LÂM\nHUYỆN ỦY KHE SƠN\nSố 40-BC/HU\n\nKhe Sơn, ngày {day} năm {year}\n\nBÁO CÁO\nKết quả công tác\n\nI. KẾT QUẢ\n\n{body}\n"


def read(body: str, day: str = "05 tháng 3", year: int = 2023) -> Resolution:
    """A report of the invented Huyện ủy Khe Sơn with one paragraph."""
    return resolve(read_claims(read_bytes(HEADER.format(body=body, day=day, year=year).encode(), "x.txt")))


def only(found: Resolution) -> Reading:
    """The one citation."""
    assert len(found.readings) == 1
    return found.readings[0]


@pytest.mark.parametrize(
    ("text", "code", "date", "by"),
    [
        ("Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị", "57-NQ/TW", "2024-12-22", "date"),
        ("Kế hoạch số 8-KH/HU, ngày 05/3/2020", "08-KH/HU", "2020-03-05", "date"),  # known nowhere else
        ("Nghị quyết số 18-NQ/TW của Ban Chấp hành Trung ương (khóa XII)", "18-NQ/TW", "2017-10-25", "term"),
        ("Nghị quyết số 49-NQ/TW của Bộ Chính trị khóa IX", "49-NQ/TW", "2005-06-02", "term"),
        ("Nghị quyết Trung ương 4 khóa XII", "04-NQ/TW", "2016-10-30", "alias"),
        ("Chỉ thị số 05-CT/TW", "05-CT/TW", "2016-05-15", "only_known"),
        ("Nghị định số 30/2020/NĐ-CP", "30/2020/NĐ-CP", "2020-03-05", "date"),
        ("Luật Tổ chức chính quyền địa phương", "77/2015/QH13", "2015-06-19", "in_force"),
        ("Luật Phòng, chống tham nhũng", "36/2018/QH14", "2018-11-20", "in_force"),
    ],
)
def test_resolved(text: str, code: str, date: str, by: str) -> None:
    reading = only(read(f"Cấp ủy đã học tập {text}."))
    assert reading.status == "resolved"
    assert reading.resolved_by == by
    assert reading.document.code == code
    assert reading.document.date is not None and reading.document.date.isoformat() == date


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("Nghị quyết số 18-NQ/TW", {"2017-10-25", "2022-06-16"}),
        ("Nghị quyết Trung ương 4", {"2012-01-16", "2016-10-30"}),
        ("Nghị quyết Hội nghị Trung ương 5 (khóa X)", {"2007-07-30", "2007-08-01"}),
    ],
)
def test_ambiguous_is_listed_and_stays_undated(text: str, candidates: set[str]) -> None:
    reading = only(read(f"Cấp ủy đã học tập {text}."))
    assert reading.status == "ambiguous"
    assert reading.document.date is None
    assert {str(candidate.date) for candidate in reading.candidates} == candidates


def test_what_is_younger_than_the_source_is_no_candidate() -> None:
    reading = only(read("Cấp ủy đã học tập Nghị quyết số 18-NQ/TW.", year=2019))
    assert (reading.status, reading.resolved_by) == ("resolved", "only_known")
    assert str(reading.document.date) == "2017-10-25"


def test_a_fuller_mention_dates_the_others() -> None:
    found = read(
        "Thực hiện Kế hoạch số 35-KH/HU, ngày 16/4/2018. Kế hoạch số 35-KH/HU đạt kết quả; Kế hoạch 35 còn hạn chế."
    )
    assert [r.resolved_by for r in found.readings] == ["date", "earlier_mention", "earlier_mention"]
    assert len({r.document.iri for r in found.readings}) == 1


def test_two_fuller_mentions_leave_it_open() -> None:
    found = read(
        "Quy định số 03-QĐ/HU, ngày 10/02/2017; Quy định số 03-QĐ/HU, ngày 04/5/2019. Quy định số 03-QĐ/HU được nêu lại."
    )
    assert found.readings[2].status == "ambiguous"
    assert found.readings[2].document.iri not in {r.document.iri for r in found.readings[:2]}


def test_unknown_documents_belong_to_their_source_alone() -> None:
    first, second = only(read("Kế hoạch số 77-KH/HU được nêu.")), only(read("Kế hoạch số 77-KH/HU được nhắc."))
    assert first.status == second.status == "unresolved"
    assert first.document.iri != second.document.iri


def test_a_link_over_the_only_known_is_never_sure() -> None:
    found = read("Kế hoạch số 12-KH/HU, ngày 05/3/2017 thực hiện Chỉ thị số 05-CT/TW.")
    assert found.links[0].evidence.confidence <= ONLY_KNOWN_LIMIT
    sure = read("Kế hoạch số 12-KH/HU, ngày 05/3/2017 thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016.")
    assert sure.links[0].evidence.confidence > ONLY_KNOWN_LIMIT


@pytest.mark.parametrize(
    ("text", "body", "issuer"),
    [
        ("Kế hoạch số 8-KH/HU, ngày 05/3/2020 của Huyện ủy", "hu-khe-son-an-lam", "Huyện ủy Khe Sơn"),
        (
            "Kế hoạch số 8-KH/HU, ngày 05/3/2020 của Ban Thường vụ Huyện ủy",
            "hu-khe-son-an-lam",
            "Ban Thường vụ Huyện ủy Khe Sơn",
        ),
        (
            "Kế hoạch số 8-KH/HU, ngày 05/3/2020 của Huyện ủy Phú Bình Trung",
            "hu-phu-binh-trung-an-lam",
            "Huyện ủy Phú Bình Trung",
        ),
        ("Nghị quyết số 7-NQ/TU, ngày 05/3/2020", "tu-an-lam", "Tỉnh ủy An Lâm"),
        ("Công văn số 8-CV/BTCTU, ngày 05/3/2020", "btctu-an-lam", "Ban Tổ chức Tỉnh ủy An Lâm"),
        ("Kế hoạch số 8-KH/ĐU, ngày 05/3/2020 của Đảng ủy xã Tân Khe", "du-xa-tan-khe-khe-son", "Đảng ủy xã Tân Khe"),
        ("Quyết định số 9/QĐ-UBND ngày 05/3/2020 của UBND tỉnh", "ubnd-tinh-an-lam", "Ủy ban nhân dân tỉnh An Lâm"),
        (
            "Nghị quyết số 15-NQ/TW, ngày 30/7/2007 của Ban Chấp hành TW (khóa X)",
            "tw-bchtw",
            "Ban Chấp hành Trung ương (khóa X)",
        ),
        ("Chỉ thị số 26-CT/TW, ngày 09/11/2018 của Bộ Chính trị", "tw-bct", "Bộ Chính trị"),
    ],
)
def test_bodies(text: str, body: str, issuer: str) -> None:
    reading = only(read(f"Cấp ủy đã học tập {text}."))
    assert reading.document.body is not None
    assert reading.document.body.rpartition("/")[2] == body
    assert reading.document.issuer == issuer


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        # ministries and State committees, whatever dash their names have, with words in small letters
        ("Thông tư số 8/2023/TT-BLĐTBXH của Bộ trưởng Bộ Lao động – Thương binh và Xã hội", "Bộ Lao động - Thương binh và Xã hội"),
        ("Quyết định số 8/2005/QĐ-BVHTT của Bộ Văn hóa – Thông tin", "Bộ Văn hóa – Thông tin"),
        ("Thông tư số 88/KHKT-TT của Ủy ban Khoa học và kỹ thuật Nhà nước", "Ủy ban Khoa học và kỹ thuật Nhà nước"),
        ("Thông báo số 8/TB-UBATGT của Ủy ban An toàn giao thông Quốc gia", "Ủy ban An toàn giao thông Quốc gia"),
        ("Thông báo số 8/TB-UBATGT của Ủy ban An toàn giao thông và các sở", "Ủy ban An toàn"),
        ("Quyết định số 8/QĐ-UBDSGĐTE của Ủy ban Dân số, Gia đình và Trẻ em", "Ủy ban Dân số, Gia đình và Trẻ em"),
        # whose head is a minister as well
        ("Quyết định số 8/2008/QĐ-UBDT của Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc", "Ủy ban Dân tộc"),
        ("Quyết định số 8/QĐ-BTCCBCP của Bộ trưởng – Trưởng ban Ban Tổ chức – Cán bộ Chính phủ", "Ban Tổ chức – Cán bộ Chính phủ"),
        # near misses: what the organ does, and to whom
        ("Công văn số 8/SNV-TCBC của Sở Nội vụ gửi huyện Phú Bình Trung", "Sở Nội vụ tỉnh An Lâm"),
        ("Công văn số 8/BYT-VP của Bộ Y tế – Chương trình phòng dịch", "Bộ Y tế"),
        # a name that the end of a line in a narrow column cuts
        ("Thông tư số 8/2016/TT-BTC của Bộ trưởng Bộ\nTài chính", "Bộ Tài chính"),
    ],
)  # fmt: skip
def test_organs_of_the_state(text: str, issuer: str) -> None:
    assert only(read(f"Cấp ủy đã học tập {text}.")).issuer == issuer


@pytest.mark.parametrize(
    ("printed", "body"),
    [
        ("UBND tỉnh Bà Rịa - Vũng Tàu", "ubnd-tinh-ba-ria-vung-tau"),
        ("UBND tỉnh Bà Rịa–Vũng Tàu", "ubnd-tinh-ba-ria-vung-tau"),
        ("UBND thành phố Phan Rang - Tháp Chàm", "ubnd-thanh-pho-phan-rang-thap-cham-an-lam"),
        ("UBND tỉnh BR-VT", "ubnd-tinh-ba-ria-vung-tau"),
        ("UBND tỉnh Thừa Thiên - Huế", "ubnd-tinh-thua-thien-hue"),
        ("UBND tỉnh Đắc Lắc", "ubnd-tinh-dak-lak"),
        ("UBND tỉnh Khánh Hoà", "ubnd-tinh-khanh-hoa"),
        ("UBND TP.HCM", "ubnd-thanh-pho-ho-chi-minh"),
        ("UBND TPHCM", "ubnd-thanh-pho-ho-chi-minh"),
        # near misses: another unit behind a dash, a district that is called as a province
        ("UBND tỉnh Bến Tre - Sở Tài chính", "ubnd-tinh-ben-tre"),
        ("UBND huyện Khánh Hòa", "ubnd-huyen-khanh-hoa-an-lam"),
    ],
)
def test_a_province_however_it_is_spelled(printed: str, body: str) -> None:
    document = only(read(f"Cấp ủy đã học tập Quyết định số 8/QĐ-UBND ngày 05/3/2020 của {printed}.")).document
    assert document.body is not None
    assert document.body.rpartition("/")[2] == body


@pytest.mark.parametrize(
    ("printed", "body", "name"),
    [
        # each province has its own offices, whatever symbols they share
        ("Tờ trình số 8/TTr-SXD ngày 05/3/2020", "sxd-tinh-an-lam", "Sở Xây dựng tỉnh An Lâm"),
        ("Tờ trình số 8/TTr-SKHĐT-QLN ngày 05/3/2020", "skhdt-tinh-an-lam", "Sở Kế hoạch và Đầu tư tỉnh An Lâm"),
        ("Công văn số 8/SQLĐT ngày 05/3/2020", "sqldt-tinh-an-lam", "SQLĐT An Lâm"),
        (
            "Công văn số 8/STP-VB ngày 05/3/2020 của Sở Tư pháp Hà Nội",
            "stp-thanh-pho-ha-noi",
            "Sở Tư pháp thành phố Hà Nội",
        ),
        ("Công văn số 8/BKHĐT-QLN ngày 05/3/2020", "bkhdt", "Bộ Kế hoạch và Đầu tư"),
        ("Công văn số 8/TCDL ngày 05/3/2020", "tcdl", "TCDL"),
        # an older symbol of the same body
        (
            "Quyết định số 8/QĐ-UB ngày 05/3/2002 của UBND tỉnh An Lâm",
            "ubnd-tinh-an-lam",
            "Ủy ban nhân dân tỉnh An Lâm",
        ),
        # what goes on behind a place is none of it
        (
            "Quyết định số 8/QĐ-UBND ngày 05/3/2020 của UBND tỉnh Nam Định Quy định mức thu",
            "ubnd-tinh-nam-dinh",
            "Ủy ban nhân dân tỉnh Nam Định",
        ),
        (
            "Nghị quyết số 8/NQ-HĐND ngày 05/3/2020 của HĐND tỉnh Khóa XIV",
            "hdnd-tinh-an-lam",
            "Hội đồng nhân dân tỉnh An Lâm",
        ),
    ],
)
def test_state_bodies(printed: str, body: str, name: str) -> None:
    found = read(f"Cấp ủy đã học tập {printed}.")
    document = only(found).document
    assert document.body is not None
    assert document.body.rpartition("/")[2] == body
    assert name in [one.name for one in found.bodies]


@pytest.mark.parametrize(
    ("printed", "body", "level"),
    [
        ("Kế hoạch số 8-KH/TU, ngày 05/3/2020 của Thành ủy Phú Bình", "thu-phu-binh-an-lam", "district"),
        ("Kế hoạch số 8-KH/ThU, ngày 05/3/2020 của Thành ủy Phú Bình", "thu-phu-binh-an-lam", "district"),
        (
            "Nghị quyết số 8-NQ/TU, ngày 05/3/2020 của Ban Chấp hành Đảng bộ thành phố Phú Bình",
            "thu-phu-binh-an-lam",
            "district",
        ),
        (
            "Hướng dẫn số 8-HD/BTCTU, ngày 05/3/2020 của Ban Tổ chức Thành ủy Phú Bình",
            "btctu-phu-binh-an-lam",
            "district",
        ),
        (
            "Kế hoạch số 8/KH-UBND ngày 05/3/2020 của UBND thành phố Phú Bình",
            "ubnd-thanh-pho-phu-binh-an-lam",
            "district",
        ),
        ("Kế hoạch số 8-KH/TU, ngày 05/3/2020 của Thành ủy An Lâm", "thu-an-lam-an-lam", "district"),
        ("Kế hoạch số 8-KH/TU, ngày 05/3/2020 của Tỉnh ủy An Lâm", "tu-an-lam", "province"),
        ("Kế hoạch số 8-KH/TU, ngày 05/3/2020 của Thành ủy Đà Nẵng", "tu-da-nang", "province"),
        ("Hướng dẫn số 8-HD/BTCTU, ngày 05/3/2020 của Ban Tổ chức Thành ủy Hà Nội", "btctu-ha-noi", "province"),
        ("Kế hoạch số 8/KH-UBND ngày 05/3/2020 của UBND thành phố Cần Thơ", "ubnd-thanh-pho-can-tho", "province"),
    ],
)
def test_a_city_under_the_centre_and_a_city_in_a_province(printed: str, body: str, level: str) -> None:
    document = only(read(f"Cấp ủy đã học tập {printed}.")).document
    assert document.body is not None
    assert (document.body.rpartition("/")[2], document.level) == (body, level)


@pytest.mark.parametrize(
    ("printed", "body"),
    [
        ("Đảng ủy Ủy ban nhân dân tỉnh An Lâm", "duubnd-tinh-an-lam"),
        ("Ban Thường vụ Đảng ủy UBND tỉnh", "duubnd-tinh-an-lam"),
        ("Đảng ủy các cơ quan Đảng tỉnh An Lâm", "ducq-tinh-an-lam"),
        ("Đảng ủy Công an tỉnh", "duca-tinh-an-lam"),
        ("BTV Đảng ủy xã Tân Khe", "du-xa-tan-khe-khe-son"),
        ("Đảng ủy Chính phủ", "ducp"),
        ("Đảng ủy Khối các cơ quan tỉnh", "dukcq-tinh-an-lam"),
        ("Đảng ủy Khối Doanh nghiệp tỉnh An Lâm", "dukdn-tinh-an-lam"),
        ("Ban Thường vụ Đảng ủy Khối cơ quan và Doanh nghiệp tỉnh", "dukcqdn-tinh-an-lam"),
        ("Đảng ủy Khối các cơ quan Trung ương", "dukcqtw"),
        # an office is named with its unit or without; a name may have a hyphen within
        ("Đảng ủy Sở Y tế tỉnh", "dang-uy-so-y-te-an-lam"),
        ("Đảng ủy Sở Y tế An Lâm", "dang-uy-so-y-te-an-lam"),
        ("Đảng ủy Bệnh viện Sản - Nhi", "dang-uy-benh-vien-san-nhi-an-lam"),
        ("Đảng ủy Bộ đội Biên phòng tỉnh", "dang-uy-bo-doi-bien-phong-an-lam"),
        ("Đảng ủy Bệnh viện Đa khoa huyện", "dang-uy-benh-vien-da-khoa-huyen-khe-son-an-lam"),
        # where the sentence goes on the name has ended, and not before
        ("Đảng ủy Sở Y tế cho các chi bộ", "dang-uy-so-y-te-an-lam"),
        ("Đảng ủy Sở Y tế yêu cầu học tập", "dang-uy-so-y-te-an-lam"),
        ("Đảng ủy Sở Y tế các chi bộ đã nhận", "dang-uy-so-y-te-an-lam"),
        ("Đảng ủy Ban Quản lý các khu công nghiệp", "dang-uy-ban-quan-ly-cac-khu-cong-nghiep-an-lam"),
        ("Đảng ủy Quân chủng Phòng không - Không quân", "dang-uy-quan-chung-phong-khong-khong-quan"),
        ("Đảng ủy Sở Giáo dục và Đào tạo", "dang-uy-so-giao-duc-va-dao-tao-an-lam"),
        ("Đảng ủy Công ty Điện lực An Lâm về tiết kiệm điện", "dang-uy-cong-ty-dien-luc-an-lam"),
    ],
)
def test_committees_that_share_a_symbol_are_several_bodies(printed: str, body: str) -> None:
    document = only(read(f"Cấp ủy đã học tập Kế hoạch số 8-KH/ĐU, ngày 05/3/2020 của {printed}.")).document
    assert document.body is not None
    assert document.body.rpartition("/")[2] == body


@pytest.mark.parametrize(
    ("head", "issuer", "body"),
    [
        ("ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH", "Đảng ủy Ủy ban nhân dân tỉnh An Lâm", "duubnd-tinh-an-lam"),
        ("ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH", "Đảng ủy các cơ quan Đảng tỉnh An Lâm", "ducq-tinh-an-lam"),
        ("ĐẢNG ỦY CÔNG AN TỈNH", "Đảng ủy Công an tỉnh An Lâm", "duca-tinh-an-lam"),
        ("ĐẢNG ỦY SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Đảng ủy Sở Giáo dục và Đào tạo", "dang-uy-so-giao-duc-va-dao-tao-an-lam"),
    ],
)
def test_such_a_committee_is_the_same_body_in_its_own_head(head: str, issuer: str, body: str) -> None:
    text = f"TỈNH ỦY AN LÂM\n{head}\n*\nSố 12-KH/ĐU\n\nAn Lâm, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng rừng\n"
    document = resolve(read_claims(read_bytes(text.encode(), "x.txt"))).document
    assert document.body is not None
    assert (document.issuer, document.body.rpartition("/")[2]) == (issuer, body)


@pytest.mark.parametrize(
    ("code", "printed", "body", "issuer"),
    [
        # groups of the Party in offices of the State and in the Front, up to 2025
        ("8-KH/BCSĐ", "Ban cán sự đảng UBND tỉnh", "bcsdubnd-tinh-an-lam", "Ban cán sự đảng Ủy ban nhân dân tỉnh An Lâm"),
        ("8-KH/BCSĐ", "Ban cán sự đảng Bộ Y tế", "ban-can-su-dang-bo-y-te", "Ban cán sự đảng Bộ Y tế"),
        ("8-KH/BCSĐ", "Ban cán sự đảng Tòa án nhân dân tỉnh", "ban-can-su-dang-toa-an-nhan-dan-an-lam",
         "Ban cán sự đảng Tòa án nhân dân tỉnh"),
        ("8-KH/BCSĐ", "Ban cán sự đảng Chính phủ", "bcsdcp", "Ban cán sự đảng Chính phủ"),
        ("8-KH/ĐĐ", "Đảng đoàn HĐND tỉnh", "ddhdnd-tinh-an-lam", "Đảng đoàn Hội đồng nhân dân tỉnh An Lâm"),
        ("8-KH/ĐĐ", "Đảng đoàn Liên đoàn Lao động tỉnh", "dang-doan-lien-doan-lao-dong-an-lam",
         "Đảng đoàn Liên đoàn Lao động tỉnh"),
    ],
)  # fmt: skip
def test_party_groups(code: str, printed: str, body: str, issuer: str) -> None:
    cited = only(read(f"Cấp ủy đã học tập Kế hoạch số {code}, ngày 05/3/2020 của {printed}.")).document
    assert ((cited.body or "").rpartition("/")[2], cited.issuer) == (body, issuer)
    head = (
        f"TỈNH ỦY AN LÂM\n{printed.upper()}\n*\nSố {code}\nAn Lâm, ngày 05 tháng 3 năm 2020\n\nKẾ HOẠCH\nTrồng rừng\n"
    )
    held = resolve(read_claims(read_bytes(head.encode(), "x.txt"))).document
    assert held.iri == cited.iri


@pytest.mark.parametrize(
    ("head", "code", "printed"),
    [
        ("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM", "02/NQ-BCH", "Ban Chấp hành Tổng Liên đoàn Lao động Việt Nam"),
        ("HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM\nĐOÀN CHỦ TỊCH", "07/NQ-ĐCT", "Đoàn Chủ tịch Trung ương Hội LHPN Việt Nam"),
        ("HỘI CỰU CHIẾN BINH VIỆT NAM", "12/NQ-CCB", "Trung ương Hội Cựu chiến binh Việt Nam"),
        ("TRUNG ƯƠNG HỘI NÔNG DÂN VIỆT NAM", "69-NQ/HNDTW", "Ban Chấp hành Trung ương Hội Nông dân Việt Nam"),
        ("ĐOÀN TNCS HỒ CHÍ MINH\nBAN CHẤP HÀNH TRUNG ƯƠNG", "10-NQ/TWĐTN", "Ban Chấp hành Trung ương Đoàn"),
    ],
)
def test_unions_of_the_centre(head: str, code: str, printed: str) -> None:
    text = f"{head}\nSố {code}\n\nHà Nội, ngày 12 tháng 6 năm 2021\n\nNGHỊ QUYẾT\nTrồng rừng\n"
    held = resolve(read_claims(read_bytes(text.encode(), "x.txt"))).document
    cited = only(read(f"Cấp ủy đã học tập Nghị quyết số {code}, ngày 12/6/2021 của {printed}.")).document
    assert (held.iri, held.level) == (cited.iri, "central")


@pytest.mark.parametrize(
    "printed", ["Đảng ủy Bệnh viện", "Đảng ủy Bộ", "Ban cán sự đảng Bộ", "Đảng ủy Tòa án nhân dân quận"]
)
def test_what_a_name_does_not_tell_is_of_its_source(printed: str) -> None:
    text = "Cấp ủy đã học tập Kế hoạch số 8-KH/ĐU, ngày 05/3/2020 của {}{}."
    one, other = (only(read(text.format(printed, end))).document for end in ("", " theo lịch"))
    assert one.body != other.body
    whole = [only(read(text.format("Đảng ủy Sở Y tế", end))).document.body for end in ("", " theo lịch")]
    assert whole[0] == whole[1]


@pytest.mark.parametrize(
    ("printed", "body"),
    [
        # Ứng Hòa lay in Hà Tây up to 31/7/2008; Sóc Sơn in Hà Nội before as well
        ("Nghị quyết số 4-NQ/HU, ngày 01/3/2007 của Huyện ủy", "hu-ung-hoa-ha-tay"),
        ("Nghị quyết số 4-NQ/HU, ngày 01/3/2017 của Huyện ủy", "hu-ung-hoa-ha-noi"),
        ("Nghị quyết số 4-NQ/HU, ngày 01/3/2007 của Huyện ủy Sóc Sơn", "hu-soc-son-ha-noi"),
        ("Nghị quyết số 4-NQ/TU, ngày 01/3/2007 của Thành ủy", "tu-ha-noi"),
    ],
)
def test_a_district_of_then_under_the_province_that_is_printed(printed: str, body: str) -> None:
    head = (
        "THÀNH ỦY HÀ NỘI\nHUYỆN ỦY ỨNG HÒA\n*\nSố 5-BC/HU\nỨng Hòa, ngày 05 tháng 3 năm 2018\n\nBÁO CÁO\nTrồng rừng\n\n"
    )
    found = resolve(read_claims(read_bytes(f"{head}Đã học tập {printed}.\n".encode(), "x.txt")))
    assert (only(found).document.body or "").rpartition("/")[2] == body


@pytest.mark.parametrize("printed", ["Đảng đoàn Tổng Liên đoàn Lao động Việt Nam", "Đảng đoàn Hội Nông dân Việt Nam"])
def test_party_groups_of_the_whole_country(printed: str) -> None:
    cited = only(read(f"Cấp ủy đã học tập Kế hoạch số 8-KH/ĐĐ, ngày 05/3/2020 của {printed}.")).document
    head = f"{printed.upper()}\n*\nSố 8-KH/ĐĐ\nHà Nội, ngày 05 tháng 3 năm 2020\n\nKẾ HOẠCH\nTrồng rừng\n"
    held = resolve(read_claims(read_bytes(head.encode(), "x.txt"))).document
    assert (cited.level, cited.issuer, cited.iri) == ("central", printed, held.iri)


@pytest.mark.parametrize(
    ("head", "provinces"),
    [
        ("ĐẢNG BỘ SỞ Y TẾ SÓC TRĂNG\nĐẢNG ỦY BỆNH VIỆN ĐA KHOA", ["Sóc Trăng"]),
        ("CỤC THUẾ HÒA BÌNH\nPHÒNG KIỂM TRA", ["Hòa Bình"]),
        # communes, villages, schools and enterprises are called as provinces are
        ("ĐẢNG ỦY XÃ THÁI BÌNH", []),
        ("ĐẢNG BỘ XÃ TÂN KHE\nCHI BỘ THÔN HÒA BÌNH", []),
        ("HUYỆN ỦY KHE SƠN\nCHI BỘ TRƯỜNG TIỂU HỌC HÒA BÌNH", []),
        ("ĐẢNG ỦY CÔNG TY XI MĂNG HẢI DƯƠNG", []),
    ],
)
def test_the_province_at_the_end_of_an_office_s_name(head: str, provinces: list[str]) -> None:
    text = f"{head}\n*\nSố 5-KH/ĐU\n\nNơi ấy, ngày 05 tháng 3 năm 2018\n\nKẾ HOẠCH\nTrồng rừng\n"
    places = read_claims(read_bytes(text.encode(), "x.txt")).header.places
    assert [place.name for place in places if place.kind == "tỉnh"] == provinces


@pytest.mark.parametrize(("printed", "one"), [("Tổng công ty Lâm nghiệp Khe Sơn", True), ("Sở Y tế", False)])
def test_offices_of_papers_that_tell_no_province(printed: str, one: bool) -> None:
    texts = (
        f"Cấp ủy đã học Kế hoạch số 8-KH/ĐU, ngày 05/3/2020 của Đảng ủy {printed}{end}.\n" for end in ("", " theo lịch")
    )
    bodies = {only(resolve(read_claims(read_bytes(text.encode(), "x.txt")))).document.body for text in texts}
    assert (len(bodies) == 1) is one


@pytest.mark.parametrize(
    ("printed", "of_ministry"),
    [("07-HD/BTC, ngày 05/3/2020 của Ban Tổ chức", False), ("07/HD-BTC, ngày 05/3/2020 của Bộ Tài chính", True)],
)
def test_a_symbol_of_a_ministry_and_of_an_office(printed: str, of_ministry: bool) -> None:
    document = only(read(f"Cấp ủy đã học tập Hướng dẫn số {printed}.")).document
    assert ((document.body or "").rpartition("/")[2] == "btc") is of_ministry


def test_a_committee_named_shortly_is_the_one_above() -> None:
    head = "ĐẢNG BỘ SỞ Y TẾ SÓC TRĂNG\n{}\n*\nSố {}\n\nSóc Trăng, ngày {} năm 2021\n\nKẾ HOẠCH\nTrồng rừng\n\n{}\n"
    held = read_bytes(head.format("ĐẢNG ỦY BỆNH VIỆN ĐA KHOA TỈNH", "27-KH/ĐU", "15 tháng 7", "").encode(), "x.txt")
    lower = (
        "ĐẢNG BỘ BỆNH VIỆN ĐA KHOA TỈNH SÓC TRĂNG\nCHI BỘ KHỐI NỘI\n*\nSố 04-KH/CB\n\nSóc Trăng, ngày 02 tháng 8 năm 2021\n\n"
        "KẾ HOẠCH\nTrồng cây\n\nThực hiện Kế hoạch số 27-KH/ĐU, ngày 15/7/2021 của Đảng ủy Bệnh viện.\n"
    )
    found = resolve(read_claims(read_bytes(lower.encode(), "y.txt")))
    assert [one.document.iri for one in found.readings] == [resolve(read_claims(held)).document.iri]


@pytest.mark.parametrize(
    ("printed", "body"),
    [
        # a district, a commune that only another province has is not of the source's province
        (
            "Kế hoạch số 8/KH-UBND ngày 01/3/2020 của UBND huyện Ninh Phước, tỉnh Ninh Thuận",
            "ubnd-huyen-ninh-phuoc-ninh-thuan",
        ),
        ("Kế hoạch số 8/KH-UBND ngày 01/3/2020 của UBND huyện Đức Trọng", "ubnd-huyen-duc-trong-lam-dong"),
        ("Kế hoạch số 8/KH-UBND ngày 01/10/2025 của UBND xã Chân Mây - Lăng Cô", "ubnd-xa-chan-may-lang-co-hue"),
        # one that several others have is of none that is told
        ("Kế hoạch số 8/KH-UBND ngày 01/3/2020 của UBND huyện Châu Thành", "ubnd-huyen-chau-thanh-{source}"),
        # none that is listed is taken for the source's own
        ("Kế hoạch số 8/KH-UBND ngày 01/3/2020 của UBND huyện Khe Sơn", "ubnd-huyen-khe-son-lam-dong"),
    ],
)
def test_units_of_other_provinces(printed: str, body: str) -> None:
    head = (
        "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nSố: 5/BC-UBND\nLâm Đồng, ngày 05 tháng 3 năm 2026\n\nBÁO CÁO\nTrồng rừng\n\n"
    )
    claims = read_claims(read_bytes(f"{head}Đã học tập {printed}.\n".encode(), "x.txt"))
    own = body.format(source=claims.source.sha256[:12])
    assert (only(resolve(claims)).document.body or "").rpartition("/")[2] == own


def test_national_committees_are_one_body_wherever_they_are_cited() -> None:
    # of a ministry, a region of the army: not of the province whose paper cites them; of a school it is
    head = "ĐẢNG ỦY CHÍNH PHỦ\nĐẢNG ỦY BỘ TÀI CHÍNH\n*\nSố 25-NQ/ĐU\nHà Nội, ngày 10 tháng 6 năm 2025\n\nNGHỊ QUYẾT\nTrồng rừng\n"
    held = resolve(read_claims(read_bytes(head.encode(), "x.txt")))
    cited = read(
        "Cấp ủy đã học tập Nghị quyết số 25-NQ/ĐU, ngày 10/6/2025 của Đảng ủy Bộ Tài chính, Kế hoạch số 8-KH/ĐU, ngày"
        " 05/3/2024 của Đảng ủy Quân khu 2 và Kế hoạch số 9-KH/ĐU, ngày 05/3/2024 của Đảng ủy Trường Đại học Khe Sơn."
    )
    bodies = [(one.document.body or "").rpartition("/")[2] for one in cited.readings]
    assert cited.readings[0].document.iri == held.document.iri
    assert bodies == [
        "dang-uy-bo-tai-chinh", "dang-uy-quan-khu-2", "dang-uy-truong-dai-hoc-khe-son",
    ]  # fmt: skip
    names = {body.iri: body.name for body in held.bodies}
    parent = next(body.parent for body in held.bodies if body.iri == held.document.body)
    assert (names[parent or ""], held.document.level) == ("Đảng ủy Chính phủ", "central")


@pytest.mark.parametrize(
    ("head", "code", "above"),
    [
        # the committee over a branch or another committee is the one that the letterhead prints
        ("ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH AN LÂM\nĐẢNG ỦY SỞ Y TẾ", "12-KH/ĐU", "Đảng ủy Ủy ban nhân dân tỉnh An Lâm"),
        ("ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH AN LÂM\nCHI BỘ SỞ NGOẠI VỤ", "9-KH/CB", "Đảng ủy Khối các cơ quan tỉnh An Lâm"),
        ("TỈNH AN LÂM\nĐẢNG BỘ SỞ Y TẾ\nCHI BỘ VĂN PHÒNG", "9-KH/CB", "Đảng ủy Sở Y tế"),
        # a unit's committee, an office of the committee: as everywhere
        ("TỈNH ỦY AN LÂM\nĐẢNG ỦY CÔNG AN TỈNH", "12-KH/ĐU", "Tỉnh ủy An Lâm"),
        ("HUYỆN ỦY KHE SƠN\nĐẢNG ỦY XÃ TÂN KHE", "12-KH/ĐU", "Huyện ủy Khe Sơn"),
        ("ĐẢNG BỘ HUYỆN KHE SƠN\nĐẢNG ỦY XÃ TÂN KHE\nCHI BỘ THÔN NÀ LÁC", "9-KH/CB", "Đảng ủy xã Tân Khe"),
    ],
)
def test_who_stands_above_by_the_letterhead(head: str, code: str, above: str) -> None:
    text = f"{head}\n*\nSố {code}\n\nNơi ấy, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\nTrồng rừng\n"
    found = resolve(read_claims(read_bytes(text.encode(), "x.txt")))
    bodies = {body.iri: body for body in found.bodies}
    own = bodies[found.document.body or ""]
    assert bodies[own.parent or ""].name == above


@pytest.mark.parametrize(
    ("printed", "above"),
    [
        # offices and committees of a unit are under its committee; that is under the one of the unit above
        ("Kế hoạch số 8-KH/VPTU, ngày 05/3/2020 của Văn phòng Tỉnh ủy", "Tỉnh ủy An Lâm"),
        ("Kế hoạch số 8-KH/ĐU, ngày 05/3/2020 của Đảng ủy Công an tỉnh", "Tỉnh ủy An Lâm"),
        ("Kế hoạch số 8-KH/UBKTHU, ngày 05/3/2020 của Ủy ban Kiểm tra Huyện ủy", "Huyện ủy Khe Sơn"),
        ("Kế hoạch số 8/KH-STC ngày 05/3/2020 của Sở Tài chính", "Ủy ban nhân dân tỉnh An Lâm"),
        ("Kế hoạch số 8/KH-UBND ngày 05/3/2020 của UBND huyện", "Ủy ban nhân dân tỉnh An Lâm"),
        ("Kế hoạch số 8-KH/HU, ngày 05/3/2020 của Huyện ủy", "Tỉnh ủy An Lâm"),
        ("Kế hoạch số 8-KH/TU, ngày 05/3/2020 của Tỉnh ủy", "Trung ương Đảng"),
    ],
)
def test_who_stands_above(printed: str, above: str) -> None:
    found = read(f"Cấp ủy đã học tập {printed}.")
    bodies = {one.iri: one for one in found.bodies}
    body = bodies[only(found).document.body or ""]
    assert bodies[body.parent or ""].name == above


@pytest.mark.parametrize(
    ("head", "issuer", "body", "level"),
    [
        (
            "ĐẢNG BỘ TỈNH AN LÂM\nTHÀNH ỦY PHÚ BÌNH",
            "Ban Thường vụ Thành ủy Phú Bình",
            "thu-phu-binh-an-lam",
            "district",
        ),
        ("TỈNH ỦY AN LÂM\nTHÀNH ỦY PHÚ BÌNH", "Ban Thường vụ Thành ủy Phú Bình", "thu-phu-binh-an-lam", "district"),
        ("TỈNH ỦY AN LÂM", "Ban Thường vụ Tỉnh ủy An Lâm", "tu-an-lam", "province"),
        ("THÀNH ỦY HẢI PHÒNG", "Ban Thường vụ Thành ủy Hải Phòng", "tu-hai-phong", "province"),
    ],
)
def test_a_city_s_committee_that_writes_as_a_province_s(head: str, issuer: str, body: str, level: str) -> None:
    text = f"{head}\nSố 12-KH/TU\n\nngày 05 tháng 3 năm 2023\n\nKẾ HOẠCH\nTrồng rừng\n\n1. Mục đích.\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n"
    document = resolve(read_claims(read_bytes(text.encode(), "x.txt"))).document
    assert document.body is not None
    assert (document.issuer, document.body.rpartition("/")[2], document.level) == (issuer, body, level)


def test_the_type_word_wins_over_the_code() -> None:
    found = read(
        "Chương trình hành động số 09 -CT/HU, ngày 30/5/2008; Chương trình hành động số 09-CTr/HU, ngày 30/5/2008."
    )
    assert {r.document.type for r in found.readings} == {"Chương trình hành động"}
    assert len({r.document.iri for r in found.readings}) == 1


def test_the_centre_is_one_body_for_identity() -> None:
    """A source that names the wrong organ splits nothing."""
    right = only(read("Quy định số 24-QĐ/TW, ngày 30/7/2021 của Ban Chấp hành Trung ương."))
    wrong = only(read("Quy định số 24-QĐ/TW, ngày 30/7/2021 của Bộ Chính trị."))
    assert right.document.iri == wrong.document.iri


def test_an_unchecked_row_never_overrules_a_stated_date() -> None:
    stated = only(read("Chỉ thị số 18-CT/TW ngày 01/02/2017 của Ban Bí thư."))
    assert str(stated.document.date) == "2017-02-01"
    assert not stated.document.unchecked


COMMUNE = (
    "ỦY BAN NHÂN DÂN\nXÃ TÂN KHÊ - HUYỆN KHE SƠN\nSố: 07/KH-UBND\n\nTân Khê, ngày 05 tháng 3 năm 2023\n\nKẾ HOẠCH\n"
    "Cải tạo chợ xã\n\nI. NHIỆM VỤ\n\n{body}\n"
)


@pytest.mark.parametrize(
    ("body", "resolved_by", "code", "same"),
    [
        # a symbol with its year is of another series than one without
        (
            "Quyết định số 02/2021/QĐ-UBND ngày 23/3/2021 của Ủy ban nhân dân tỉnh An Lâm; "
            "Quyết định số 02/QĐ-UBND của Ủy ban nhân dân tỉnh An Lâm.",
            None,
            "02/QĐ-UBND",
            False,
        ),
        (
            "Quyết định số 03/QĐ-UBND ngày 10/12/2010 và Quyết định số 03/2013/QĐ-UBND ngày 27/02/2013 của Ủy ban nhân dân "
            "tỉnh An Lâm được giữ. Quyết định số 03/QĐ-UBND được giao lại.",
            "earlier_mention",
            "03/QĐ-UBND",
            True,
        ),
        # who prints no issuer repeats the one fuller mention, though it is of another level
        (
            "Quyết định số 03/QĐ-UBND ngày 10/12/2010 của Ủy ban nhân dân tỉnh An Lâm được giữ. "
            "Tiếp tục theo Quyết định số 03/QĐ-UBND.",
            "earlier_mention",
            "03/QĐ-UBND",
            True,
        ),
        (
            "Quyết định số 03/2010/QĐ-UBND ngày 10/12/2010 của Ủy ban nhân dân tỉnh An Lâm được giữ. "
            "Tiếp tục theo Quyết định số 03/2010/QĐ-UBND.",
            "earlier_mention",
            "03/2010/QĐ-UBND",
            True,
        ),
        (
            "Theo Quyết định số 03/2010/QĐ-UBND của Ủy ban nhân dân tỉnh An Lâm. "
            "Tiếp tục theo Quyết định số 03/2010/QĐ-UBND ngày 10/12/2010.",
            "date",
            "03/2010/QĐ-UBND",
            True,
        ),
        # near misses: of another day, of another year, of two bodies
        (
            "Quyết định số 03/QĐ-UBND ngày 10/12/2010 của Ủy ban nhân dân tỉnh An Lâm được giữ. "
            "Tiếp tục theo Quyết định số 03/QĐ-UBND ngày 11/12/2010.",
            "date",
            "03/QĐ-UBND",
            False,
        ),
        (
            "Quyết định số 03/2010/QĐ-UBND của Ủy ban nhân dân tỉnh An Lâm được giữ. "
            "Tiếp tục theo Quyết định số 03/2011/QĐ-UBND.",
            None,
            "03/2011/QĐ-UBND",
            False,
        ),
        (
            "Quyết định số 03/2010/QĐ-UBND của Ủy ban nhân dân tỉnh An Lâm và Quyết định số 03/2010/QĐ-UBND của Ủy ban "
            "nhân dân huyện Nà Lin được giữ. Tiếp tục theo Quyết định số 03/2010/QĐ-UBND.",
            None,
            "03/2010/QĐ-UBND",
            False,
        ),
        # near miss: the issuer is printed, and is another
        (
            "Quyết định số 03/QĐ-UBND ngày 10/12/2010 của Ủy ban nhân dân tỉnh An Lâm được giữ. "
            "Tiếp tục theo Quyết định số 03/QĐ-UBND của Ủy ban nhân dân huyện Khe Sơn.",
            None,
            "03/QĐ-UBND",
            False,
        ),
    ],
)
def test_a_symbol_that_comes_again(body: str, resolved_by: str | None, code: str, same: bool) -> None:
    found = resolve(read_claims(read_bytes(COMMUNE.format(body=body).encode(), "x.txt")))
    first, last = found.readings[0], found.readings[-1]
    assert last.resolved_by == resolved_by
    assert last.document.code == code
    assert (last.document.iri == first.document.iri) is same


@pytest.mark.parametrize(
    ("body", "replaced"),
    [
        ("Kế hoạch này thay thế Kế hoạch số 12-KH/HU, ngày 30/5/2019 của Huyện ủy.", ["2019-05-30"]),
        # near misses: its own number, of its own day or of none
        ("Kế hoạch này thay thế Kế hoạch số 12-KH/HU, ngày 05/3/2024 của Huyện ủy.", []),
        ("Kế hoạch này thay thế Kế hoạch số 12-KH/HU.", []),
    ],
)
def test_a_number_that_comes_again_in_another_term(body: str, replaced: list[str]) -> None:
    text = f"HUYỆN ỦY KHE SƠN\n*\nSố 12-KH/HU\n\nKhe Sơn, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\nTrồng rừng\n\n{body}\n"
    found = resolve(read_claims(read_bytes(text.encode(), "x.txt")))
    assert [str(link.object.date) for link in found.links if link.relation == "replaces"] == replaced


@pytest.mark.parametrize(
    ("printed", "then"),
    [
        # a place that is called as a school is; a school, an office, before another paper
        ("Huyện ủy Trường Sa", "Nghị quyết số 01-NQ/TW"),
        ("Đảng ủy Trường Đại học Tây Khê", "Nghị quyết số 01-NQ/TW"),
        ("Chi bộ Phòng Giáo dục và Đào tạo", "Nghị quyết 18 của Trung ương"),
    ],
)
def test_an_issuer_ends_where_the_next_paper_begins(printed: str, then: str) -> None:
    text = f"Căn cứ Kế hoạch số 12-KH/CB ngày 28/12/2015 của {printed} và {then}.\n"
    found = resolve(read_claims(read_bytes(text.encode(), "x.txt")))
    assert found.readings[0].issuer == printed
    assert len(found.links) == 2


@pytest.mark.parametrize(
    ("head", "code", "issuer", "body", "above"),
    [
        ("ỦY BAN MTTQ VIỆT NAM XÃ TÂN KHÊ\nBAN THƯỜNG TRỰC", "20/KH-MTTQ-BTT",
         "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân Khê", "mttq-xa-tan-khe", "du-xa-tan-khe"),
        ("ỦY BAN MTTQ VIỆT NAM\nXÃ TÂN KHÊ", "20/KH-MTTQ",
         "Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân Khê", "mttq-xa-tan-khe", "du-xa-tan-khe"),
        ("TỈNH ĐOÀN AN LÂM\nBAN THƯỜNG VỤ", "20-KH/TĐTN-BTG", "Ban Thường vụ Tỉnh đoàn An Lâm", "dtn-tinh-an-lam", "tu-an-lam"),
        ("TỈNH ĐOÀN AN LÂM\nHUYỆN ĐOÀN KHE SƠN", "20-KH/ĐTN", "Huyện đoàn Khe Sơn", "dtn-huyen-khe-son-an-lam",
         "hu-khe-son-an-lam"),
        ("ĐOÀN TNCS HỒ CHÍ MINH\nBAN CHẤP HÀNH TỈNH AN LÂM", "20-KH/TĐTN-BTG", "Tỉnh đoàn An Lâm", "dtn-tinh-an-lam",
         "tu-an-lam"),
        ("BCH ĐOÀN XÃ TÂN KHÊ", "20-KH/ĐTN", "Ban Chấp hành Đoàn xã Tân Khê", "dtn-xa-tan-khe", "du-xa-tan-khe"),
        # a symbol that several of them write
        ("HỘI LIÊN HIỆP PHỤ NỮ TỈNH AN LÂM\nBAN THƯỜNG VỤ", "20/KH-BTV",
         "Ban Thường vụ Hội Liên hiệp Phụ nữ tỉnh An Lâm", "lhpn-tinh-an-lam", "tu-an-lam"),
        ("BCH HỘI NÔNG DÂN TỈNH AN LÂM", "20-KH/HNDT", "Hội Nông dân tỉnh An Lâm", "hnd-tinh-an-lam", "tu-an-lam"),
        # an organisation in the Front, since 2025
        ("ỦY BAN MTTQ VIỆT NAM TỈNH AN LÂM\nHỘI NÔNG DÂN", "20-KH/HND", "Hội Nông dân tỉnh An Lâm", "hnd-tinh-an-lam",
         "tu-an-lam"),
    ],
)  # fmt: skip
def test_the_front_and_its_organisations(head: str, code: str, issuer: str, body: str, above: str) -> None:
    text = f"{head}\nSố: {code}\n\nNơi ấy, ngày 05 tháng 11 năm 2023\n\nKẾ HOẠCH\nTrồng rừng\n\nCác nơi thi hành.\n"
    found = resolve(read_claims(read_bytes(text.encode(), "x.txt")))
    own = {one.iri: one for one in found.bodies}[found.document.body or ""]
    assert found.document.issuer == issuer
    assert [(iri or "").rpartition("/")[2] for iri in (own.iri, own.parent)] == [body, above]


@pytest.mark.parametrize(
    ("printed", "issuer", "body"),
    [
        ("Đảng ủy xã", "Đảng ủy xã Tân Khê", "du-xa-tan-khe"),
        ("Ban Chấp hành Đảng bộ xã", "Ban Chấp hành Đảng bộ xã Tân Khê", "du-xa-tan-khe"),
        ("BCH Đảng bộ xã Khe Lạc", "Ban Chấp hành Đảng bộ xã Khe Lạc", "du-xa-khe-lac"),
        ("Ban Chấp hành Đảng bộ thị trấn Khe Lạc", "Ban Chấp hành Đảng bộ thị trấn Khe Lạc", "du-thi-tran-khe-lac"),
    ],
)
def test_the_members_of_a_commune_s_committee_are_that_committee(printed: str, issuer: str, body: str) -> None:
    text = (
        "ĐẢNG ỦY XÃ TÂN KHÊ\nCHI BỘ LÀNG CHAN\nSố 12-KH/CB\n\nTân Khê, ngày 05 tháng 3 năm 2023\n\nKẾ HOẠCH\nTrồng rừng\n\n"
        f"Thực hiện Nghị quyết số 04-NQ/ĐU ngày 28/12/2022 của {printed}, chi bộ đề ra các việc sau.\n"
    )
    found = resolve(read_claims(read_bytes(text.encode(), "x.txt")))
    cited = found.readings[0].document
    assert (cited.issuer, (cited.body or "").rpartition("/")[2], cited.level) == (issuer, body, "commune")
    assert found.document.issuer == "Chi bộ làng Chan"


@pytest.mark.parametrize(
    ("head", "printed"),
    [
        ("CHI BỘ THÔN BÃI SẬY", "Chi bộ thôn Bãi Sậy"),
        ("CHI BỘ BẢN NÀ SINH", "Chi bộ bản Nà Sinh"),
        ("CHI BỘ CÔNG AN XÃ TÂN KHÊ", "Chi bộ Công an xã Tân Khê"),
        ("CHI BỘ TỔ DÂN PHỐ SỐ 5", "Chi bộ tổ dân phố số 5"),
        ("CHI BỘ KHU PHỐ 3", "Chi bộ khu phố 3"),
    ],
)
def test_a_branch_is_one_body_in_its_head_and_where_it_is_cited(head: str, printed: str) -> None:
    text = (
        f"ĐẢNG ỦY XÃ TÂN KHÊ\n{head}\nSố 12-KH/CB\n\nTân Khê, ngày 05 tháng 3 năm 2023\n\nKẾ HOẠCH\nTrồng rừng\n\n"
        f"Kế hoạch này thay thế Kế hoạch số 11-KH/CB ngày 28/12/2015 của {printed}.\n"
    )
    found = resolve(read_claims(read_bytes(text.encode(), "x.txt")))
    assert found.document.body == found.readings[-1].document.body
    assert printed in [body.name for body in found.bodies]


@pytest.mark.parametrize(
    ("sentence", "units"),
    [
        # what is joined to a paper is of its issuer, where it is of its series
        ("UBND tỉnh ban hành Kế hoạch số 942/KH-UBND ngày 12/6/2017 và Quyết định số 27/QĐ-UBND ngày 14/8/2018.", ["tỉnh", "tỉnh"]),
        ("UBND tỉnh đã ban hành Kế hoạch số 942/KH-UBND, Quyết định số 27/QĐ-UBND và Công văn số 30/UBND-VX.", ["tỉnh", "tỉnh", None]),
        ("UBND xã Bản Liền ban hành Kế hoạch số 12/KH-UBND và Quyết định số 27/QĐ-UBND.", ["xã Bản Liền", "xã Bản Liền"]),
        # of another series; who is printed behind; what it carries out; a sentence of its own
        ("UBND tỉnh ban hành Kế hoạch số 942/KH-UBND và Nghị quyết số 15/NQ-HĐND.", ["tỉnh", None]),
        ("UBND tỉnh ban hành Kế hoạch số 942/KH-UBND và Quyết định số 27/QĐ-UBND của UBND xã Bản Liền.", ["tỉnh", "xã Bản Liền"]),
        ("UBND tỉnh ban hành Kế hoạch số 942/KH-UBND thực hiện Quyết định số 27/QĐ-UBND.", ["tỉnh", None]),
        ("UBND tỉnh ban hành Kế hoạch số 942/KH-UBND. Quyết định số 27/QĐ-UBND cũng được triển khai.", ["tỉnh", None]),
        ("Kế hoạch số 942/KH-UBND của UBND tỉnh và Quyết định số 27/QĐ-UBND.", ["tỉnh", None]),
    ],
)  # fmt: skip
def test_what_is_issued_together_is_of_one_issuer(sentence: str, units: list[str | None]) -> None:
    text = f"ĐẢNG BỘ TỈNH AN LÂM\nHUYỆN ỦY KHE SƠN\nSố 45-BC/HU\n\nKhe Sơn, ngày 19 tháng 10 năm 2020\n\nBÁO CÁO\nvề du lịch\n\nI. KẾT QUẢ\n{sentence}\n"
    found = resolve(read_claims(read_bytes(text.encode(), "x.txt")))
    organs = [one.citation.organ for one in found.readings]
    assert [f"{one.place.kind} {one.place.name}".strip() if one and one.place else None for one in organs] == units


@pytest.mark.parametrize(
    ("opening", "documents"),
    [
        # what the title names by its number alone is named in full behind it
        ("Triển khai Kế hoạch số 1450/KH-UBND ngày 15/7/2021 của UBND huyện Khe Sơn, UBND xã xây dựng Kế hoạch như sau:", 1),
        # two of that number; of another type
        ("Triển khai Kế hoạch số 1450/KH-UBND ngày 15/7/2021 của UBND huyện Khe Sơn và Kế hoạch số 1450/KH-UBND ngày 16/7/2021 của UBND tỉnh An Lâm,"
         " UBND xã xây dựng Kế hoạch như sau:", 3),
        ("Triển khai Quyết định số 1450/QĐ-UBND ngày 15/7/2021 của UBND huyện Khe Sơn, UBND xã xây dựng Kế hoạch như sau:", 2),
    ],
)  # fmt: skip
def test_what_a_title_names_by_its_number(opening: str, documents: int) -> None:
    text = (
        "UBND HUYỆN KHE SƠN\nUBND XÃ TÀ LỶ\nSố: 88/KH-UBND\n\nTà Lỷ, ngày 30 tháng 7 năm 2021\n\nKẾ HOẠCH\n"
        f"Triển khai Kế hoạch số 1450/KH-UBND\n\n{opening}\n1. Kiểm tra.\n"
    )
    found = resolve(read_claims(read_bytes(text.encode(), "x.txt")))
    assert len({link.object.iri for link in found.links}) == documents


@pytest.mark.parametrize(
    ("closing", "title"),
    [
        # other rules that are against this paper are no part of a title
        ("Quyết định số 17-QĐ/HU về định mức chi và các quy định trước đây trái với Quyết định này.", "định mức chi"),
        (
            "Quyết định số 17-QĐ/HU về định mức chi và các văn bản khác không phù hợp với Quyết định này.",
            "định mức chi",
        ),
        (
            "Quyết định số 17-QĐ/HU về định mức chi và các quy định trong tiếp khách.",
            "định mức chi và các quy định trong tiếp khách",
        ),
    ],
)
def test_where_a_title_ends(closing: str, title: str) -> None:
    text = (
        "HUYỆN ỦY KHE SƠN\nSố 45-QĐ/HU\n\nKhe Sơn, ngày 19 tháng 10 năm 2020\n\nQUYẾT ĐỊNH\nvề định mức chi\n\n"
        f"Điều 3. Quyết định này thay thế {closing}\n"
    )
    found = read_claims(read_bytes(text.encode(), "x.txt")).citations
    assert [one.title for one in found if one.kind == "full"] == [title]


@pytest.mark.parametrize(
    ("day", "years", "resolved"),
    [
        # 08-NQ/TW is of 2002, of 2007 and of 2017
        ("20 tháng 9 năm 2020", "03", "2017-01-16"),
        ("20 tháng 3 năm 2021", "3", "2017-01-16"),
        ("20 tháng 9 năm 2017", "10", "2007-02-05"),
        # of no such year, of a year that is not counted
        ("20 tháng 9 năm 2020", "08", None),
        ("20 tháng 9 năm 2020", "", None),
    ],
)
def test_what_is_looked_back_on_is_of_that_year(day: str, years: str, resolved: str | None) -> None:
    text = (
        f"ĐẢNG BỘ TỈNH AN LÂM\nHUYỆN ỦY KHE SƠN\nSố 45-BC/HU\n\nKhe Sơn, ngày {day}\n\nBÁO CÁO\n"
        f"kết quả {years and years + ' năm '}thực hiện Nghị quyết số 08-NQ/TW\n\nI. KẾT QUẢ\nLàm tốt.\n"
    )
    found = resolve(read_claims(read_bytes(text.encode(), "x.txt")))
    (link,) = found.links
    assert (link.relation, str(link.object.date or "") or None) == ("reviews", resolved)
    assert (link.evidence.confidence <= 0.8) == (resolved is not None)


@pytest.mark.parametrize(
    ("text", "body", "date"),
    [
        ("Huyện ủy Nậm Sang đã ban hành Kế hoạch số 118-KH/HU", "Huyện ủy Nậm Sang", None),
        ("Ban Thường vụ Huyện ủy Nậm Sang kịp thời ban hành các Kế hoạch số 118-KH/HU", "Huyện ủy Nậm Sang", None),
        ("đã có văn bản (Huyện ủy Nậm Sang: Kế hoạch số 118-KH/HU)", "Huyện ủy Nậm Sang", None),
        ("Đảng ủy xã Bản Liền có Nghị quyết số 12-NQ/ĐU", "Đảng ủy xã Bản Liền", None),
        ("Ngày 14/6/2019, Ban Bí thư ban hành Quy định số 19-QĐ/TW", "Ban Bí thư", "2019-06-14"),
        ("Ngày 02 tháng 7 năm 2021, Huyện ủy ban hành Kế hoạch số 118-KH/HU", "Huyện ủy Khe Sơn", "2021-07-02"),
        ("Huyện ủy ban hành Kế hoạch số 118-KH/HU", "Huyện ủy Khe Sơn", None),
        ("UBND huyện đã ban hành Kế hoạch số 955/KH-UBND", "Ủy ban nhân dân huyện Khe Sơn", None),
        ("UBND tỉnh đã ban hành Kế hoạch số 955/KH-UBND", "Ủy ban nhân dân tỉnh An Lâm", None),
        ("HĐND huyện có Nghị quyết số 15/NQ-HĐND", "Hội đồng nhân dân huyện Khe Sơn", None),
        ("UBND xã ban hành Kế hoạch số 31/KH-UBND", "Ủy ban nhân dân xã", None),
        ("UBND các xã ban hành Kế hoạch số 31/KH-UBND", "Ủy ban nhân dân", None),
        # whose bracket it stands in, in a list of units; of several kinds only the level is told
        ("UBND các huyện: Nậm Sang (Kế hoạch số 31/KH-UBND) đã làm", "Ủy ban nhân dân huyện Nậm Sang", None),
        ("UBND các xã, thị trấn gồm: Bản Liền (Kế hoạch số 31/KH-UBND)", "Ủy ban nhân dân xã", None),
        (
            "UBND các xã, thị trấn gồm: thị trấn Bản Liền (Kế hoạch số 31/KH-UBND)",
            "Ủy ban nhân dân thị trấn Bản Liền",
            None,
        ),
        ("Các huyện ủy: Nậm Sang (Kế hoạch số 118-KH/HU)", "Huyện ủy Nậm Sang", None),
        ("Đảng ủy các xã: Bản Liền (Kế hoạch số 12-KH/ĐU)", "Đảng ủy xã Bản Liền", None),
        ("UBND các huyện: Nậm Sang (Kế hoạch số 118-KH/HU)", "Huyện ủy Khe Sơn", None),
        ("UBND xã Bản Liền rà soát, bãi bỏ Kế hoạch số 8/KH-UBND", "Ủy ban nhân dân xã Bản Liền", None),
        ("Riêng Đảng ủy xã Bản Liền ban hành chậm (Kế hoạch số 12-KH/ĐU)", "Đảng ủy xã Bản Liền", None),
        ("Đảng ủy xã Bản Liền đã ban hành kế hoạch sớm nhất (Kế hoạch số 12-KH/ĐU)", "Đảng ủy xã Bản Liền", None),
        # not theirs: another issuer is printed behind, the symbol is another's, it is theirs to carry out
        ("Đảng ủy xã Bản Liền chưa ban hành (Kế hoạch số 118-KH/HU)", "Huyện ủy Khe Sơn", None),
        ("Huyện ủy Nậm Sang học tập chậm (Kế hoạch số 118-KH/HU)", "Huyện ủy Khe Sơn", None),
        ("Huyện ủy Nậm Sang chưa ban hành (Kế hoạch số 118-KH/HU)", "Huyện ủy Khe Sơn", None),
        ("Huyện ủy Nậm Sang ban hành Kế hoạch số 118-KH/HU của Huyện ủy Khe Sơn", "Huyện ủy Khe Sơn", None),
        ("Đảng ủy xã Bản Liền có Kế hoạch số 118-KH/HU", "Huyện ủy Khe Sơn", None),
        ("Huyện ủy Nậm Sang học tập Kế hoạch số 118-KH/HU", "Huyện ủy Khe Sơn", None),
        ("Ngày 14/6/2019, Thị ủy Hạ Bình ban hành Kế hoạch số 118-KH/ThU", "Thị ủy Hạ Bình", "2019-06-14"),
        ("Huyện ủy Nậm Tra đến ngày 14/6/2019 mới ban hành Kế hoạch số 118-KH/HU", "Huyện ủy Nậm Tra", "2019-06-14"),
        ("Huyện ủy Nậm Tra được giao đến ngày 14/6/2019 ban hành Kế hoạch số 118-KH/HU", "Huyện ủy Khe Sơn", None),
        ("Ngày 14/6/2019, Huyện ủy học tập Kế hoạch số 118-KH/HU", "Huyện ủy Khe Sơn", None),
        ("Ngày 14/6/2019, Huyện ủy ban hành Kế hoạch số 118-KH/HU, ngày 20/6/2019", "Huyện ủy Khe Sơn", "2019-06-20"),
    ],
)
def test_who_is_said_to_issue_it(text: str, body: str, date: str | None) -> None:
    found = read(f"{text}.")
    reading = only(found)
    stated = reading.citation.date
    assert (stated.isoformat() if stated else None) == date
    assert next(one.name for one in found.bodies if one.iri == reading.document.body) == body


LATER = "Kế hoạch số 31-KH/ĐU, ngày 20/6/2021 của Đảng ủy xã Bản Liền {said} {later}, ngày 04/3/2022."


@pytest.mark.parametrize(
    ("said", "later", "issuers"),
    [
        ("nay là", "Kế hoạch số 12-KH/ĐU", {"Đảng ủy xã Bản Liền"}),
        ("đã được thay thế bằng", "Kế hoạch số 12-KH/ĐU", {"Đảng ủy xã Bản Liền"}),
        # near misses: of another committee, by the source's own symbol, only named beside it
        ("nay là", "Kế hoạch số 12-KH/ĐU của Đảng ủy xã Tà Lỷ", {"Đảng ủy xã Bản Liền", "Đảng ủy xã Tà Lỷ"}),
        ("đã được thay thế bằng", "Kế hoạch số 12-KH/HU", {"Đảng ủy xã Bản Liền", "Huyện ủy Khe Sơn"}),
        ("được ban hành trước", "Kế hoạch số 12-KH/ĐU", {"Đảng ủy xã Bản Liền", None}),
    ],
)
def test_one_committee_issued_what_took_the_place_of_its_paper(said: str, later: str, issuers: set[str | None]) -> None:
    found = read(LATER.format(said=said, later=later))
    assert {one.document.issuer for one in found.readings} == issuers


def test_a_ward_that_has_a_number() -> None:
    text = (
        "ĐẢNG ỦY PHƯỜNG 5\nCHI BỘ TỔ DÂN PHỐ SỐ 3\n*\nSố 02-KH/CB\n\nPhường 5, ngày 15 tháng 7 năm 2021\n\nKẾ HOẠCH\n"
        "thực hiện Chương trình số 22-CTr/ĐU, ngày 10/6/2021 của Đảng ủy phường\n"
    )
    found = resolve(read_claims(read_bytes(text.encode(), "x.txt")))
    assert only(found).document.issuer == "Đảng ủy phường 5"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nghị quyết Đại hội XIII của Đảng", "Nghị quyết Đại hội XIII"),
        ("Nghị quyết Đại hội đại biểu toàn quốc lần thứ mười ba của Đảng", "Nghị quyết Đại hội XIII"),
        ("Nghị quyết Đại hội đại biểu lần thứ XIII của Đảng", "Nghị quyết Đại hội XIII"),
        (
            "Nghị quyết Đại hội đại biểu Đảng bộ xã Bản Liền lần thứ nhất",
            "Nghị quyết Đại hội đại biểu Đảng bộ xã Bản Liền lần thứ nhất",
        ),
        # a committee's own congress is never the Party's of that number
        ("Nghị quyết Đại hội đại biểu lần thứ I Đảng bộ xã", "Nghị quyết Đại hội đại biểu lần thứ I Đảng bộ xã"),
        ("Nghị quyết Đại hội lần thứ XIII Đảng bộ huyện", "Nghị quyết Đại hội lần thứ XIII Đảng bộ huyện"),
        ("Nghị quyết Đại hội đại biểu lần thứ XIII", "Nghị quyết Đại hội đại biểu lần thứ XIII"),
    ],
)
def test_congresses(text: str, name: str) -> None:
    assert only(read(f"Cấp ủy đã học tập {text}.")).citation.name == name


@pytest.mark.parametrize("text", ["Nghị quyết Đại hội Đảng bộ các cấp", "Nghị quyết Đại hội"])
def test_no_one_congress(text: str) -> None:
    assert read(f"Cấp ủy đã học tập {text}.").readings == ()


@pytest.mark.parametrize(
    ("behind", "organ"),
    [
        ("của Ban Kinh tế - Ngân sách.", "Ban Kinh tế - Ngân sách"),
        ("của Ban Kinh tế - Ngân sách về dự toán.", "Ban Kinh tế - Ngân sách"),
        ("của Công ty Hưng Thịnh trình cấp trên.", "Công ty Hưng Thịnh"),
        ("của Công ty Điện lực quy định giá.", "Công ty Điện lực"),
    ],
)
def test_an_issuer_of_no_gazetteer(behind: str, organ: str) -> None:
    found = only(read(f"Cấp ủy đã học tập Báo cáo số 44/BC-KTNS {behind}")).citation.organ
    assert found is not None and found.text == organ


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        (
            "Đảng ủy xã Nà Tấu chậm ban hành kế hoạch thực hiện Chỉ thị số 05-CT/TW; phê bình đơn vị chưa xây dựng "
            "chương trình thực hiện Nghị quyết số 04-NQ/HU, trong đó có Đảng ủy xã Pá Khoang.",
            [("05-CT/TW", "Đảng ủy xã Nà Tấu"), ("04-NQ/HU", "Đảng ủy xã Pá Khoang")],
        ),
        (
            "Một số đơn vị chưa xây dựng chương trình thực hiện Nghị quyết số 04-NQ/HU, gồm: Đảng ủy xã Pá Khoang; "
            "Đảng ủy xã Nà Tấu.",
            [("04-NQ/HU", "Đảng ủy xã Pá Khoang"), ("04-NQ/HU", "Đảng ủy xã Nà Tấu")],
        ),
    ],
)
def test_a_list_belongs_to_its_own_clause(text: str, missing: list[tuple[str, str]]) -> None:
    facts = [(one.document.code, one.value) for one in read(text).facts if one.fact == "not_issued"]
    assert facts == missing


def test_a_citation_knows_its_paragraph() -> None:
    found = read(
        "Học tập Kế hoạch số 11-KH/HU, ngày 05/3/2020 và\nKế hoạch số 12-KH/HU, ngày 05/4/2020.\n\n"
        "Học tập Kế hoạch số 13-KH/HU, ngày 05/5/2020¹.\n\n---\n¹ Kế hoạch số 14-KH/HU, ngày 05/6/2020.\n"
    )
    first, *others = (reading.citation.paragraph for reading in found.readings)
    assert first is not None and first > 1
    assert others == [first, first + 1, 1]  # a line end within a paragraph is none; a footnote counts its own


@pytest.mark.parametrize(
    ("day", "own"),
    [("31 tháng 12 năm 2024", "ubnd-thanh-pho-hue-thua-thien-hue"), ("01 tháng 01 năm 2025", "ubnd-thanh-pho-hue")],
)
def test_a_city_that_came_under_the_centre_is_told_by_the_day_alone(day: str, own: str) -> None:
    """Its letterhead is the same before and after; what it issued before is of the city of a province."""
    text = (
        f"ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ\nSố: 15/QĐ-UBND\nHuế, ngày {day}\n\nQUYẾT ĐỊNH\nVề việc trồng sen\n\n"
        "Căn cứ Quyết định số 10/QĐ-UBND ngày 05/01/2023 của Ủy ban nhân dân thành phố Huế;\n"
    )
    found = resolve(read_claims(read_bytes(text.encode(), "x.txt")))
    issuers = [one.iri.split("/doc/")[1].split("/")[0] for one in (found.document, found.readings[0].document)]
    assert issuers == [own, "ubnd-thanh-pho-hue-thua-thien-hue"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("thực hiện Kế hoạch số 25-KH/TU, ngày 06/9/2021 của Ban Thường vụ Tỉnh ủy", False),
        ("thực hiện Kế hoạch số 25-KH/TU, ngày 06/9/2021 về trồng rừng gỗ lớn", True),
        ("thực hiện phong trào trồng rừng gỗ lớn", True),
        ("về trồng rừng gỗ lớn", True),
        ("trồng rừng", False),
    ],
)
def test_a_title_that_only_names_another_paper_tells_no_topic(title: str, expected: bool) -> None:
    assert tells_topic(title) is expected
