"""Whose a paper is that does not print it: symbols that several offices write, committees of offices, lists."""

from __future__ import annotations

import pytest
from said import read

SHARED = "{head}\nSố: 14/KH-{code}\n\nTân Giang, ngày 22 tháng 11 năm 2023\n\nKẾ HOẠCH\nTrồng rừng\n\nI. VIỆC\nTheo {cited}.\n"


@pytest.mark.parametrize(
    ("head", "code", "cited", "own", "other"),
    [
        # several offices of a unit write one symbol: each is known by its name
        ("UBND TỈNH TÂN GIANG\nBAN CHỈ ĐẠO 389", "BCĐ", "Kế hoạch số 9/KH-BCĐ ngày 05/3/2020", "ban-chi-dao-389-tinh-tan-giang", None),
        ("UBND TỈNH TÂN GIANG\nBAN CHỈ ĐẠO NHÀ Ở", "BCĐ", "Kế hoạch số 9/KH-BCĐ ngày 05/3/2020 của Ban Chỉ đạo",
         "ban-chi-dao-nha-o-tinh-tan-giang", None),
        ("HĐND TỈNH TÂN GIANG\nĐOÀN GIÁM SÁT", "ĐGS", "Kế hoạch số 9/KH-ĐGS ngày 05/3/2020", "doan-giam-sat-tinh-tan-giang", None),
        ("SỞ Y TẾ TỈNH TÂN GIANG\nTHANH TRA SỞ", "TTr", "Kế hoạch số 9/KH-TTr ngày 05/3/2020", "thanh-tra-so-y-te-tinh-tan-giang", None),
        # without an issuer it is of nobody else's
        ("UBND TỈNH TÂN GIANG\nBAN CHỈ ĐẠO 389", "BCĐ", "Kế hoạch số 9/KH-BQL ngày 05/3/2020", "ban-chi-dao-389-tinh-tan-giang", "bql-"),
        # another one that is named, by number, by words, in small letters, of the Centre, of another unit
        *(("UBND TỈNH TÂN GIANG\nBAN CHỈ ĐẠO NHÀ Ở", "BCĐ", f"Kế hoạch số 9/KH-BCĐ ngày 05/3/2020 của {name}", "ban-chi-dao-nha-o-tinh-tan-giang", other)
          for name, other in (
              ("Ban Chỉ đạo 389 tỉnh", "ban-chi-dao-389-tinh-"), ("Ban Chỉ đạo chuyển đổi số tỉnh", "ban-chi-dao-chuyen-doi-so-tinh-"),
              ("ban chỉ đạo 389", "ban-chi-dao-389-"), ("Ban Chỉ đạo 35 Trung ương", "ban-chi-dao-35-trung-uong"),
              ("Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tỉnh", "ban-chi-dao-phong-chong-"), ("Ban Chỉ đạo nhà ở huyện Lý Hạ", "ban-chi-dao-nha-o-huyen-"),
              ("Ban Chỉ đạo nhà ở", None), ("Ban Chỉ đạo nhà ở tỉnh", None), ("Ban Chỉ đạo gửi các xã", None),
          )),
        *(("SỞ Y TẾ TỈNH TÂN GIANG\nTHANH TRA SỞ", "TTr", f"Kết luận số 9/KL-TTr ngày 05/3/2020 của {name}", "thanh-tra-so-y-te-tinh-tan-giang", other)
          for name, other in (("Thanh tra Sở", None), ("Thanh tra Sở Y tế", None), ("Thanh tra Sở Nội vụ", "thanh-tra-so-noi-vu-"), ("Thanh tra tỉnh", "thanh-tra-tinh-"))),
        # schools and hospitals whose symbol leaves out which one it is
        *(("UBND TỈNH TÂN GIANG\nTRƯỜNG THPT LÝ HẠ", "THPT", f"Kế hoạch số 9/KH-THPT ngày 05/3/2020{name}", "truong-thpt-ly-ha-tinh-tan-giang", other)
          for name, other in (("", None), (" của Trường THPT Lý Hạ", None), (" của Trường THPT Nà Bó", "truong-thpt-na-bo-tinh-tan-giang"))),
        *(("UBND XÃ NÀ BÓ\nTRƯỜNG TIỂU HỌC HOA MAI", "THHM", f"Kế hoạch số 9/KH-THHM ngày 05/3/2020 của Trường Tiểu học Hoa Mai{name}", "thhm-xa-na-bo", other)
          for name, other in (("", None), (" xã Nà Bó", None), (" xã Nà Sơn", "thhm-xa-na-son"))),
        ("UBND TỈNH TÂN GIANG\nSỞ Y TẾ", "SYT", "Kế hoạch số 9/KH-TTKT ngày 05/3/2020 của Trung tâm Khuyến nông Quốc gia", "syt-tinh-tan-giang", "ttkt"),
        ("UBND XÃ NÀ BÓ\nHỢP TÁC XÃ NÀ LÂM", "HTX", "Kế hoạch số 9/KH-HTX ngày 05/3/2020", "hop-tac-xa-na-lam-xa-na-bo", None),
        # the one office of a symbol is known by it
        ("UBND TỈNH TÂN GIANG\nCHI CỤC CHĂN NUÔI", "CCCN", "Kế hoạch số 9/KH-CCCN ngày 05/3/2020", "cccn-tinh-tan-giang", None),
    ],
)  # fmt: skip
def test_a_symbol_that_several_offices_write(head: str, code: str, cited: str, own: str, other: str | None) -> None:
    found = read(SHARED.format(head=head, code=code, cited=cited))
    bodies = [(body or "").rpartition("/")[2] for body in (found.document.body, found.readings[0].document.body)]
    assert bodies[0] == own
    if other and other.endswith("-"):  # of this source alone
        assert bodies[1] != own
        assert bodies[1].startswith(other)
    else:
        assert bodies[1] == (other or own)


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        # its own: a district's or a province's own committee writes another symbol
        ("ĐẢNG BỘ TỈNH TÂN GIANG\nĐẢNG ỦY BỆNH VIỆN ĐA KHOA TỈNH", "Đảng ủy Bệnh viện Đa khoa tỉnh Tân Giang"),
        ("ĐẢNG BỘ HUYỆN LÝ HẠ\nĐẢNG ỦY TRUNG TÂM Y TẾ HUYỆN", "Đảng ủy Trung tâm Y tế huyện Lý Hạ"),
        ("ĐẢNG BỘ HUYỆN LÝ HẠ\nĐẢNG ỦY XÃ NÀ BÓ", "Đảng ủy xã Nà Bó"),
    ],
)
def test_whose_papers_a_party_committee_of_an_office_names(head: str, issuer: str) -> None:
    text = f"{head}\n*\nSố 31-BC/ĐU\n\nTân Giang, ngày 15 tháng 10 năm 2022\n\nBÁO CÁO\nsơ kết\n\nI. VIỆC\nĐã có Kế hoạch số 13-KH/ĐU, ngày 25/5/2018.\n"
    assert read(text).readings[0].document.issuer == issuer


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("Bãi bỏ các Quyết định của UBND huyện Lĩnh Nam sau đây:\n1. Quyết định số 44/QĐ-UBND ngày 19/12/2022 về phí;\n"
         "2. Quyết định số 45/QĐ-UBND ngày 19/12/2022 của UBND tỉnh Hải Vân;\n3. Quyết định số 46/QĐ-UBND ngày 19/12/2022.",
         ["Ủy ban nhân dân huyện Lĩnh Nam", "Ủy ban nhân dân tỉnh Hải Vân", "Ủy ban nhân dân huyện Lĩnh Nam"]),
        ("Các Nghị quyết của HĐND huyện Lĩnh Nam (cũ) hết hiệu lực, gồm: Nghị quyết số 44/NQ-HĐND ngày 19/12/2022; Nghị quyết số 52/NQ-HĐND"
         " ngày 20/7/2023.", ["Hội đồng nhân dân huyện Lĩnh Nam", "Hội đồng nhân dân huyện Lĩnh Nam"]),
        ("1. Văn bản của UBND phường Chi Lăng Hạ (cũ): Quyết định số 01/2022/QĐ-UBND, đề xuất bãi bỏ; Kế hoạch số 19/KH-UBND ngày 10/02/2025.",
         ["Ủy ban nhân dân phường Chi Lăng Hạ", "Ủy ban nhân dân phường Chi Lăng Hạ"]),
        ("1. Văn bản gửi các xã của UBND phường Chi Lăng Hạ: đã nhận. Kế hoạch số 19/KH-UBND ngày 10/02/2025.", [None]),
        ("Thực hiện Công văn số 12-CV/TĐTN ngày 09/6/2021 của Ban Thường vụ Tỉnh Đoàn.", ["Ban Thường vụ Tỉnh đoàn Tân Giang"]),
        ("(2) Thành ủy Trà Vân: Công văn số 602-CV/ThU, ngày 03/6/2019; Huyện ủy Lý Hạ: Kế hoạch số 88-KH/HU, ngày 12/6/2019.",
         ["Thành ủy Trà Vân", "Huyện ủy Lý Hạ"]),
        # who ends a paper need not have issued it
        ("Dự thảo bãi bỏ Nghị quyết số 14/NQ-HĐND ngày 20/7/2023 của HĐND xã Bình Trung. Thống nhất trình HĐND xã bãi bỏ Nghị quyết số 14/NQ-HĐND.",
         ["Hội đồng nhân dân xã Bình Trung", "Hội đồng nhân dân xã Bình Trung"]),
        ("HĐND huyện Lý Hạ ban hành Nghị quyết số 14/NQ-HĐND.", ["Hội đồng nhân dân huyện Lý Hạ"]),
        # soldiers' and the police's committees write the symbol that all do, and no committee of a district
        ("Đảng ủy Quân sự tỉnh đã ban hành Nghị quyết số 415-NQ/ĐU ngày 12/5/2022.", ["Đảng ủy Quân sự tỉnh Tân Giang"]),
        ("Đảng ủy Quân sự tỉnh đã ban hành Nghị quyết số 415-NQ/HU ngày 12/5/2022.", [None]),
        ("Theo Nghị quyết số 41-NQ/ĐU ngày 12/5/2022 của Đảng ủy Trung đoàn 774.", ["Đảng ủy Trung đoàn 774"]),
        ("Theo Nghị quyết số 41-NQ/ĐU ngày 12/5/2022 của Đảng ủy Sở Nội vụ 774.", ["Đảng ủy Sở Nội vụ"]),
        ("Theo Nghị quyết số 41-NQ/ĐU ngày 12/5/2022 của Đảng ủy Quân khu về huấn luyện.", ["Đảng ủy Quân khu"]),
        ("Theo Nghị quyết số 41-NQ/ĐU ngày 12/5/2022 của Đảng ủy Quân khu; Nghị quyết số 41-NQ/ĐU ngày 12/5/2022 của Đảng ủy Quân khu 2.",
         ["Đảng ủy Quân khu 2", "Đảng ủy Quân khu 2"]),
        ("Theo Nghị quyết số 41-NQ/ĐU ngày 12/5/2022 của Đảng ủy Quân khu; Nghị quyết số 45-NQ/ĐU ngày 12/5/2022 của Đảng ủy Quân khu 2.",
         ["Đảng ủy Quân khu", "Đảng ủy Quân khu 2"]),
        ("Đảng ủy Ban CHQS huyện Lĩnh Nam ban hành Kế hoạch số 5-KH/ĐU.", ["Đảng ủy Quân sự huyện Lĩnh Nam"]),
        ("Theo Kế hoạch số 5-KH/ĐU của Đảng ủy Bộ Chỉ huy Quân sự tỉnh.", ["Đảng ủy Bộ Chỉ huy quân sự tỉnh Tân Giang"]),
        ("Kế hoạch số 9/KH-UBND ngày 05/3/2020 của tỉnh, Kế hoạch số 8/KH-UBND ngày 05/3/2020 của tỉnh.",
         ["Ủy ban nhân dân tỉnh Tân Giang", "Ủy ban nhân dân tỉnh Tân Giang"]),
        # of several units, somebody else's
        ("Kế hoạch số 9/KH-UBND ngày 05/3/2020 của tỉnh, huyện.", [None]),
        ("Căn cứ các Quyết định của UBND tỉnh Hải Vân, Sở đã ban hành: Quyết định số 44/QĐ-UBND ngày 19/12/2022.", [None]),
        ("Thực hiện các Quyết định của UBND tỉnh Hải Vân, kết quả: Quyết định số 44/QĐ-UBND ngày 19/12/2022.", [None]),
        # the list goes on behind the papers of one; a line over them needs no colon
        ("1. Các Quyết định của UBND huyện Lĩnh Nam:\na) Quyết định số 44/QĐ-UBND ngày 19/12/2022;\n2. Quyết định số 45/QĐ-UBND ngày"
         " 19/12/2022.", ["Ủy ban nhân dân huyện Lĩnh Nam", None]),
        ("1. Quyết định của UBND huyện Lĩnh Nam\na) Quyết định số 44/QĐ-UBND ngày 19/12/2022;\n2. Quyết định của UBND tỉnh Hải Vân\na) Quyết"
         " định số 45/QĐ-UBND ngày 19/12/2022.", ["Ủy ban nhân dân huyện Lĩnh Nam", "Ủy ban nhân dân tỉnh Hải Vân"]),
        ("1. Trụ sở của UBND huyện Lĩnh Nam\na) Quyết định số 44/QĐ-UBND ngày 19/12/2022.", [None]),
        # two are named, papers of another type, what comes behind the list
        ("Bãi bỏ các Quyết định của UBND huyện Lĩnh Nam và của UBND tỉnh sau đây: Quyết định số 44/QĐ-UBND ngày 19/12/2022.", [None]),
        ("Bãi bỏ các Quyết định của UBND huyện Lĩnh Nam sau đây: Nghị quyết số 44/NQ-HĐND ngày 19/12/2022.", [None]),
        ("Bãi bỏ các Quyết định của UBND huyện Lĩnh Nam sau đây:\n1. Quyết định số 44/QĐ-UBND ngày 19/12/2022.\n\nĐiều 3. Theo Quyết định số"
         " 47/QĐ-UBND ngày 19/12/2022.", ["Ủy ban nhân dân huyện Lĩnh Nam", None]),
        ("Bãi bỏ một số quyết định sau đây của UBND huyện Lĩnh Nam:\na) Quyết định số 44/QĐ-UBND ngày 19/12/2022;\nb) Quyết định số 45/QĐ-UBND"
         " ngày 19/12/2022.", ["Ủy ban nhân dân huyện Lĩnh Nam", "Ủy ban nhân dân huyện Lĩnh Nam"]),
        ("Bãi bỏ 02 quyết định do UBND huyện Lĩnh Nam ban hành, gồm:\n1. Quyết định số 44/QĐ-UBND ngày 19/12/2022.", ["Ủy ban nhân dân huyện Lĩnh Nam"]),
        *((f"Bãi bỏ các quyết định của {two} sau đây:\n1. Quyết định số 44/QĐ-UBND ngày 19/12/2022.", [None])
          for two in ("UBND huyện Lĩnh Nam, UBND huyện Lý Hạ", "UBND huyện Lĩnh Nam và huyện Lý Hạ", "UBND huyện Lĩnh Nam, huyện Lý Hạ")),
        # who only leads, whom a list is sent to, what a row leaves open, decisions on a unit
        ("Các quyết định do UBND huyện Lĩnh Nam chủ trì:\n1. Quyết định số 44/QĐ-UBND ngày 19/12/2022.", [None]),
        ("Một số kế hoạch của Huyện ủy Lý Hạ:\n- Kế hoạch số 29-KH/HU, ngày 20/3/2017 của cấp ủy huyện bạn;", [None]),
        ("TT | Số, ký hiệu | Ngày | Cơ quan ban hành\n1 | 29-KH/HU | 20/3/2017 | Huyện ủy Lý Hạ\n2 | 30-KH/HU | 21/3/2017 | ...\n3 | 31-KH/HU | 22/3/2017 | \n", ["Huyện ủy Lý Hạ", None, None]),
        ("TT | Tên văn bản | Đơn vị | Ghi chú\n1 | Quyết định số 44/QĐ-UBND ngày 19/12/2022 | Ủy ban nhân dân huyện Lĩnh Nam |\n", [None]),
        # headings in capitals, of the organ alone, in a row of a table
        ("I. QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN HUYỆN LĨNH NAM\n1. Quyết định số 44/QĐ-UBND ngày 19/12/2022.\nB. VĂN BẢN DO HUYỆN ỦY LÝ HẠ BAN HÀNH\n"
         "1. Kế hoạch số 29-KH/HU, ngày 20/3/2017", ["Ủy ban nhân dân huyện Lĩnh Nam", "Huyện ủy Lý Hạ"]),
        ("I. QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN HUYỆN LĨNH NAM VÀ HUYỆN LÝ HẠ\n1. Quyết định số 44/QĐ-UBND ngày 19/12/2022.", [None]),
        ("1. Huyện ủy Lý Hạ\n- Kế hoạch số 29-KH/HU, ngày 20/3/2017 thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016;\n- Công văn số 30-CV/HU, ngày"
         " 20/3/2018 của Huyện ủy Nà Bó;\n- Kế hoạch số 33-KH/HU, ngày 20/3/2019.\nII. HUYỆN ỦY LĨNH NAM (01 văn bản)\n1. Kế hoạch số 8-KH/HU, ngày 02/3/2017",
         ["Huyện ủy Lý Hạ", "Bộ Chính trị", "Huyện ủy Nà Bó", "Huyện ủy Lý Hạ", "Huyện ủy Lĩnh Nam"]),
        ("- Huyện ủy Lý Hạ: Kế hoạch số 29-KH/HU, ngày 20/3/2017; Kế hoạch số 30-KH/HU, ngày 20/3/2018", ["Huyện ủy Lý Hạ", "Huyện ủy Lý Hạ"]),
        ("1. Sở Y tế\n- Quyết định số 44/QĐ-UBND ngày 19/12/2022.", [None]),
        ("1. UBND các huyện\n- Quyết định số 44/QĐ-UBND ngày 19/12/2022.", [None]),
        ("1. UBND huyện Lý Hạ đề nghị\n- Quyết định số 44/QĐ-UBND ngày 19/12/2022.", [None]),
        ("TT | Tên văn bản | Ghi chú\nI | UBND HUYỆN LĨNH NAM | \n1 | Quyết định số 44/QĐ-UBND ngày 19/12/2022 | \nII | Văn bản của UBND huyện Lý Hạ |\n"
         "1 | Quyết định số 45/QĐ-UBND ngày 19/12/2022 |", ["Ủy ban nhân dân huyện Lĩnh Nam", "Ủy ban nhân dân huyện Lý Hạ"]),
        *((f"| TT | {paper} | {heading} |\n|---|---|---|\n| 1 | Quyết định số 44/QĐ-UBND ngày 19/12/2022 | UBND huyện Lĩnh Nam |\n"
           "| 2 | Kế hoạch số 8-KH/HU, ngày 02/3/2017 | HUYỆN ỦY LÝ HẠ |", issuers)
          for paper, heading, issuers in (
              ("Tên văn bản", "Cơ quan ban hành", ["Ủy ban nhân dân huyện Lĩnh Nam", "Huyện ủy Lý Hạ"]),
              ("Văn bản", "Cơ quan/người có thẩm quyền ban hành", ["Ủy ban nhân dân huyện Lĩnh Nam", "Huyện ủy Lý Hạ"]),
              ("Tên văn bản", "Cơ quan chủ trì", [None, None]))),
    ],
)  # fmt: skip
def test_whose_the_papers_of_a_list_are(text: str, issuers: list[str | None]) -> None:
    head = "UBND TỈNH TÂN GIANG\nSỞ TƯ PHÁP\nSố: 5/BC-STP\n\nTân Giang, ngày 15 tháng 10 năm 2024\n\nBÁO CÁO\nrà soát\n\nI. VIỆC\n"
    assert [one.document.issuer for one in read(head + text).readings] == issuers


@pytest.mark.parametrize(
    ("cited", "body"),
    [
        ("Quyết định số 324/QĐ-KHVN ngày 15/8/2022 của Trung ương Hội", "khvn"),  # a union's Centre is not the Party's
        ("Nghị quyết số 5-NQ/BCH ngày 15/8/2022 của Ban Chấp hành Trung ương Hội Nông dân Việt Nam", "hndtw"),
        ("Kết luận số 3-KL/TW, ngày 15/8/2022 của Trung ương", "tw"),
        ("Nghị quyết số 5-NQ/TW, ngày 15/8/2012 của Ban Chấp hành Trung ương Hội nghị lần thứ năm", "tw-bchtw"),
    ],
)
def test_whose_centre(cited: str, body: str) -> None:
    assert (read(f"Theo {cited}.").readings[0].document.body or "").endswith(f"/{body}")


@pytest.mark.parametrize(
    ("again", "documents"),
    [
        ("Nghị quyết số 33/2022/NQ-HĐND ngày 12/7/2022", 1),
        ("Nghị quyết số 33/2022/NQ-HĐND", 1),
        # of another day, and the province's
        ("Nghị quyết số 33/2022/NQ-HĐND ngày 15/7/2022", 2),
        ("Nghị quyết số 33/2022/NQ-HĐND ngày 12/7/2022 của HĐND tỉnh Tân Giang", 2),
    ],
)
def test_a_number_again_without_its_issuer(again: str, documents: int) -> None:
    head = "HỘI ĐỒNG NHÂN DÂN\nHUYỆN LÝ HẠ\nSố: 9/NQ-HĐND\n\nLý Hạ, ngày 25 tháng 6 năm 2025\n\nNGHỊ QUYẾT\nVề trồng rừng\n\n"
    text = f"{head}I. VIỆC\nTheo Nghị quyết số 33/2022/NQ-HĐND ngày 12/7/2022 của Hội đồng nhân dân huyện.\n\nThực hiện {again}.\n"
    assert len({one.document.iri for one in read(text).readings}) == documents


@pytest.mark.parametrize(
    ("city", "cited", "issuer"),
    [
        ("ĐÀ NẴNG", ", ngày 05/3/2024 của Tỉnh ủy", "Tỉnh ủy Quảng Nam"),
        ("ĐÀ NẴNG", ", ngày 05/3/2024 của Thành ủy", "Thành ủy Đà Nẵng"),
        ("ĐÀ NẴNG", " của Tỉnh ủy", "Tỉnh ủy Quảng Nam"),
        ("HÀ NỘI", ", ngày 05/3/2007 của Tỉnh ủy", "Tỉnh ủy Hà Tây"),
        # a province that was no more by that day, or long before the paper; one of two
        ("HÀ NỘI", ", ngày 05/3/2024 của Tỉnh ủy", "Tỉnh ủy"),
        ("HÀ NỘI", " của Tỉnh ủy", "Tỉnh ủy"),
        ("CẦN THƠ", ", ngày 05/3/2024 của Tỉnh ủy", "Tỉnh ủy"),
    ],
)
def test_the_province_that_became_a_city(city: str, cited: str, issuer: str) -> None:
    text = f"THÀNH ỦY {city}\nĐẢNG ỦY XÃ BẢN BÓ\n*\nSố 31-BC/ĐU\n\nBản Bó, ngày 15 tháng 10 năm 2025\n\nBÁO CÁO\nsơ kết\n\nI. VIỆC\nĐã có Kế hoạch số 13-KH/TU{cited}.\n"
    assert read(text).readings[0].document.issuer == issuer


REPORT = """TỈNH ỦY AN LÂM
*
Số 15-BC/TU

An Lâm, ngày 25 tháng 8 năm 2023

BÁO CÁO
công tác quý III

1. Đã có {}.
"""


@pytest.mark.parametrize(
    ("cited", "issuer"),
    [
        # what a paper of another unit carries out is of the committee of that unit
        ("Kế hoạch số 702/KH-UBND, ngày 24/02/2023 của UBND tỉnh Bình Sa thực hiện Chương trình số 58-CTr/TU", "Tỉnh ủy Bình Sa"),
        ("Kế hoạch số 702/KH-UBND, ngày 24/02/2023 của UBND tỉnh Bình Sa về triển khai thực hiện Chương trình số 58-CTr/TU của Tỉnh ủy",
         "Tỉnh ủy Bình Sa"),
        ("Kế hoạch số 21/KH-UBND, ngày 24/02/2023 của UBND huyện Khe Sơn thực hiện Nghị quyết số 08-NQ/HU", "Huyện ủy Khe Sơn"),
        # near misses: another one that is named, a symbol of another level, papers that stand side by side
        ("Kế hoạch số 702/KH-UBND, ngày 24/02/2023 của UBND tỉnh Bình Sa thực hiện Chương trình số 58-CTr/TU của Tỉnh ủy Cát Hải",
         "Tỉnh ủy Cát Hải"),
        ("Kế hoạch số 21-KH/HU, ngày 24/02/2023 của Huyện ủy Khe Sơn thực hiện Chương trình số 58-CTr/TU", "Tỉnh ủy An Lâm"),
        ("Kế hoạch số 21-KH/TU, ngày 24/02/2023 của Thành ủy Hạ Lâm thực hiện Chương trình số 58-CTr/TU", "Tỉnh ủy An Lâm"),
        ("Kế hoạch số 702/KH-UBND, ngày 24/02/2023 của UBND tỉnh Bình Sa và Chương trình số 58-CTr/TU", "Tỉnh ủy An Lâm"),
    ],
)  # fmt: skip
def test_what_a_paper_of_another_unit_carries_out(cited: str, issuer: str) -> None:
    found = read(REPORT.format(cited))
    assert found.readings[-1].document.issuer == issuer


@pytest.mark.parametrize(
    ("cited", "issuer"),
    [
        # what begins the next line of a title is no name of a place
        ("268-KH/TU ngày 20/01/2025 của Tỉnh ủy\nGiai đoạn 2025 - 2027", "Tỉnh ủy Quảng Ninh"),
        ("268-KH/TU ngày 20/01/2025 của Tỉnh ủy\nNhiệm kỳ 2025 - 2030", "Tỉnh ủy Quảng Ninh"),
        ("268-KH/TU ngày 20/01/2025 của Ban Thường vụ Tỉnh ủy\nNăm 2025", "Ban Thường vụ Tỉnh ủy Quảng Ninh"),
        ("268-KH/TU ngày 20/01/2025 của Tỉnh ủy\nQuý I năm 2025", "Tỉnh ủy Quảng Ninh"),
        ("268-KH/TU ngày 20/01/2025 của Tỉnh ủy\nTrên địa bàn tỉnh", "Tỉnh ủy Quảng Ninh"),
        ("268-KH/TU ngày 20/01/2025 của Tỉnh ủy\nVề tín dụng chính sách", "Tỉnh ủy Quảng Ninh"),
        ("268-KH/TU ngày 20/01/2025 của Tỉnh ủy\nTRONG CÁC CẤP CÔNG ĐOÀN", "Tỉnh ủy Quảng Ninh"),
        ("268-KH/TU ngày 20/01/2025 của Tỉnh ủy Hải Phòng\nGiai đoạn 2025 - 2027", "Tỉnh ủy Hải Phòng"),
        # names that begin with the same words, on the same line and on the next one
        ("268-KH/TU ngày 20/01/2025 của Tỉnh ủy\nQuảng Ninh giai đoạn 2025 - 2027", "Tỉnh ủy Quảng Ninh"),
        ("26-KH/HU ngày 20/01/2025 của Huyện ủy Năm Căn\nNăm 2025", "Huyện ủy Năm Căn"),
        ("26-KH/HU ngày 20/01/2025 của Huyện ủy\nTừ Liêm từ năm 2025", "Huyện ủy Từ Liêm"),
        ("26-KH/HU ngày 20/01/2025 của Huyện ủy Đại Từ năm 2025", "Huyện ủy Đại Từ"),
        ("26-KH/ĐU ngày 20/01/2026 của Đảng ủy phường Móng Cái 2\nNăm 2026", "Đảng ủy phường Móng Cái 2"),
        ("26-KH/ĐU ngày 20/01/2026 của Đảng ủy xã Quý Lộc", "Đảng ủy xã Quý Lộc"),
        ("26-KH/ĐU ngày 20/01/2026 của Đảng ủy xã Tại Vân", "Đảng ủy xã Tại Vân"),
    ],
)
def test_the_next_line_of_a_title_is_no_place(cited: str, issuer: str) -> None:
    head = "LIÊN ĐOÀN LAO ĐỘNG TỈNH QUẢNG NINH\nSố: 22/KH-LĐLĐ\n\nQuảng Ninh, ngày 12 tháng 3 năm 2026\n\nKẾ HOẠCH\n"
    found = read(f"{head}Thực hiện Kế hoạch số {cited}\n\n1. Tuyên truyền.\n")
    assert [one.document.issuer for one in found.readings] == [issuer]


@pytest.mark.parametrize(
    ("head", "code", "opening", "units"),
    [
        # what a province tells of others is none of its own units
        ("TỈNH ỦY BẮC GIANG", "70-BC/TU", "Huyện ủy Lục Ngạn đã ban hành kế hoạch.", ["Bắc Giang"]),
        ("TỈNH ỦY BẮC GIANG", "70-BC/TU", "Năm 2023, Huyện ủy Lục Ngạn ban hành 3 kế hoạch.", ["Bắc Giang"]),
        ("TỈNH ỦY BẮC GIANG", "70-BC/TU", "Thường trực Tỉnh ủy giao Huyện ủy Lục Ngạn xây dựng báo cáo.", ["Bắc Giang"]),
        ("ĐẢNG BỘ TỈNH BẮC GIANG\nBAN THƯỜNG VỤ TỈNH ỦY", "70-BC/TU", "Riêng Đảng ủy xã Giáp Sơn chưa xây dựng kế hoạch.", ["Bắc Giang"]),
        ("UBND TỈNH BẮC GIANG\nSỞ Y TẾ", "70/BC-SYT", "UBND huyện Lục Ngạn đã ban hành kế hoạch.", ["Bắc Giang"]),
        # who speaks where the letterhead does not name it
        ("ĐẢNG BỘ TỈNH BẮC GIANG\nHUYỆN ỦY", "70-BC/HU", "Ban Thường vụ Huyện ủy Lục Ngạn báo cáo như sau.", ["Bắc Giang", "Lục Ngạn"]),
        ("ĐẢNG BỘ TỈNH BẮC GIANG\nHUYỆN ỦY LỤC NGẠN", "70-BC/HU", "Đảng ủy xã Giáp Sơn đã ban hành kế hoạch.", ["Bắc Giang", "Lục Ngạn"]),
    ],
)  # fmt: skip
def test_units_that_a_paper_is_of(head: str, code: str, opening: str, units: list[str]) -> None:
    text = f"{head}\n*\nSố {code}\n\nBắc Giang, ngày 15 tháng 01 năm 2024\n\nBÁO CÁO\ncông tác năm\n\n{opening}\n"
    assert [place.name for place in read(text).claims.header.places] == units
