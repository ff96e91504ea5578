"""Letterheads of units however their names are spelled, shortened or damaged: the body is the one of the whole name."""

from __future__ import annotations

from datetime import date

import pytest
from test_departments import reader

OLD, NEW = date(2023, 5, 5), date(2025, 10, 5)


@pytest.mark.parametrize(
    ("head", "code", "day", "slug"),
    [
        # the kind in short
        ("UBND TX. BUÔN HỒ", "12/KH-UBND", OLD, "ubnd-thi-xa-buon-ho-dak-lak"),
        ("UBND Tp.BUÔN MA THUỘT", "12/KH-UBND", OLD, "ubnd-thanh-pho-buon-ma-thuot-dak-lak"),
        ("HỘI ĐỒNG NHÂN DÂN\nXÃ CỜ ĐỎ, Tp. CẦN THƠ", "12/NQ-HĐND", NEW, "hdnd-xa-co-do-can-tho"),
        # one name in several spellings
        ("UBND HUYỆN KRÔNG PĂK", "12/KH-UBND", OLD, "ubnd-huyen-krong-pak-dak-lak"),
        ("HUYỆN ỦY EA H’LEO", "12-KH/HU", OLD, "hu-ea-h-leo-dak-lak"),
        ("UBND HUYỆN ĐAK PƠ", "12/KH-UBND", OLD, "ubnd-huyen-dak-po-gia-lai"),
        ("HUYỆN ỦY ĐĂK G'LONG", "12-KH/HU", OLD, "hu-dak-g-long-dak-nong"),
        ("HUYỆN ỦY ĐAKRÔNG", "12-KH/HU", OLD, "hu-dakrong-quang-tri"),
        ("HUYỆN ỦY MÙ CANG CHẢI", "12-KH/HU", OLD, "hu-mu-cang-chai-yen-bai"),
        ("HUYỆN ỦY SƠN HẠ", "12-KH/HU", OLD, "hu-son-ha"),  # no Sơn Hà of Quảng Ngãi
        ("UBND XÃ EA H’LEO", "12/KH-UBND", NEW, "ubnd-xa-ea-h-leo-dak-lak"),
        ("TỈNH LÂM ĐỒNG\nUBND XÃ ĐĂK SONG", "12/KH-UBND", NEW, "ubnd-xa-dak-song-lam-dong"),
        ("TỈNH GIA LAI\nUBND XÃ ĐĂK SONG", "12/KH-UBND", NEW, "ubnd-xa-dak-song-gia-lai"),
        # letters as they are recognised
        ("HUYÊN ÚY BUÔN ĐÔN", "12-KH/HU", OLD, "hu-buon-don-dak-lak"),
        ("UBND HUYÊN BUÔN ĐÔN", "12/KH-UBND", OLD, "ubnd-huyen-buon-don-dak-lak"),
        ("ĐẢNG ÚY XÃ EA WER\nÚY BAN KIỂM TRA", "12-KH/UBKT", NEW, "ubktdu-xa-ea-wer-dak-lak"),
        # names made of words that offices are called by, with the unit above on the same line
        ("HỘI ĐỒNG NHÂN DÂN\nXÃ DÂN CHỦ - TỈNH PHÚ THỌ", "12/NQ-HĐND", NEW, "hdnd-xa-dan-chu-phu-tho"),
        ("HỘI ĐỒNG NHÂN DÂN\nXÃ AN NINH, THÀNH PHỐ CẦN THƠ", "12/NQ-HĐND", NEW, "hdnd-xa-an-ninh-can-tho"),
        # offices of the committees of towns, cities and city districts
        ("BAN TUYÊN GIÁO THỊ ỦY BUÔN HỒ", "12-KH/BTGThU", OLD, "btgthu-thi-xa-buon-ho-dak-lak"),
        ("THỊ ỦY BUÔN HỒ\nBAN TUYÊN GIÁO", "12-KH/BTGThU", OLD, "btgthu-thi-xa-buon-ho-dak-lak"),
        ("QUẬN ỦY QUẬN 3\nBAN TỔ CHỨC", "12-KH/BTCQU", OLD, "btcqu-quan-3-ho-chi-minh"),
        ("BAN TỔ CHỨC QUẬN ỦY CÁI RĂNG", "12-KH/BTCQU", OLD, "btcqu-quan-cai-rang-can-tho"),
        ("ỦY BAN NHÂN DÂN\nQUẬN 5\nPHÒNG NỘI VỤ", "12/KH-PNV", OLD, "pnv-quan-5-ho-chi-minh"),
        ("CÔNG AN THÀNH PHỐ HỒ CHÍ MINH\nCÔNG AN QUẬN 5", "12/KH-CAQ", OLD, "caq-quan-5-ho-chi-minh"),
        # organisations of a city that is one of a province's districts, and of one under the Centre
        ("ỦY BAN MTTQ VIỆT NAM\nTHÀNH PHỐ BẢO LỘC", "12/KH-MTTQ", OLD, "mttq-thanh-pho-bao-loc-lam-dong"),
        ("ỦY BAN MTTQ VIỆT NAM\nTP. CẦN THƠ", "12/KH-MTTQ", OLD, "mttq-thanh-pho-can-tho"),
        ("LIÊN ĐOÀN LAO ĐỘNG\nTHÀNH PHỐ BẢO LỘC", "12/KH-LĐLĐ", OLD, "ldld-thanh-pho-bao-loc-lam-dong"),
        # of the country where no unit stands below it
        ("HỘI NÔNG DÂN VIỆT NAM\nHUYỆN BUÔN ĐÔN", "12-KH/HND", OLD, "hnd-huyen-buon-don-dak-lak"),
        ("HỘI LHPN VIỆT NAM\nXÃ EA WER", "12/KH-BTV", NEW, "lhpn-xa-ea-wer-dak-lak"),
        ("HỘI NÔNG DÂN VIỆT NAM", "12-KH/HNDTW", OLD, "hndtw"),
    ],
)
def test_its_body(head: str, code: str, day: date, slug: str) -> None:
    _, bodies = reader(head, code, day)
    body = bodies.own()
    assert body is not None
    assert body.certain
    assert body.slug == slug


@pytest.mark.parametrize(
    ("whose", "code", "slug"),
    [
        ("Ban Tổ chức Thị ủy Buôn Hồ", "5-KH/BTCThU", "btcthu-thi-xa-buon-ho-dak-lak"),
        ("Ban Tổ chức Thị ủy Tân Châu", "5-KH/BTCThU", "btcthu-thi-xa-tan-chau-an-giang"),
        ("Ban Tổ chức Quận ủy Quận 3", "5-KH/BTCQU", "btcqu-quan-3-ho-chi-minh"),
        ("Ban Tổ chức Quận ủy Cái Răng", "5-KH/BTCQU", "btcqu-quan-cai-rang-can-tho"),
        ("UBND TP.HCM", "5/KH-UBND", "ubnd-thanh-pho-ho-chi-minh"),
        ("UBND TX.Buôn Hồ", "5/KH-UBND", "ubnd-thi-xa-buon-ho-dak-lak"),
        ("Hội Nông dân Việt Nam tỉnh An Giang", "5-KH/HND", "hnd-tinh-an-giang"),
        ("BTV Hội LHPN Việt Nam tỉnh An Giang", "5-KH/BTV", "lhpn-tinh-an-giang"),
        ("Hội Nông dân Việt Nam", "5-KH/HNDTW", "hndtw"),
        ("Sở Du lịch Hà Nội", "5/KH-SDL", "sdl-thanh-pho-ha-noi"),
    ],
)
def test_cited(whose: str, code: str, slug: str) -> None:
    title = f"KẾ HOẠCH\nthực hiện Kế hoạch số {code} ngày 05/5/2023 của {whose}"
    claims, bodies = reader("ỦY BAN NHÂN DÂN\nTỈNH AN GIANG", "3/KH-UBND", date(2023, 6, 6), title)
    body = bodies.cited(claims.citations[0])
    assert body is not None
    assert body.slug == slug


@pytest.mark.parametrize(
    ("head", "whose", "slug"),
    [
        ("UBND QUẬN CÁI RĂNG\nPHÒNG NỘI VỤ", "", "pnv-quan-cai-rang-can-tho"),
        ("UBND QUẬN CÁI RĂNG\nPHÒNG NỘI VỤ", "Phòng Nội vụ", "pnv-quan-cai-rang-can-tho"),
        ("UBND QUẬN CÁI RĂNG\nPHÒNG NỘI VỤ", "Phòng Nội vụ quận Ninh Kiều", "pnv-quan-ninh-kieu-can-tho"),
        ("UBND QUẬN CÁI RĂNG\nPHÒNG NỘI VỤ", "Phòng Nội vụ quận 5", "pnv-quan-5-ho-chi-minh"),
        ("UBND XÃ BẢN BÓ - HUYỆN KHE SƠN - TỈNH AN GIANG", "Phòng Nội vụ huyện", "pnv-huyen-khe-son-an-giang"),
        ("UBND XÃ BẢN BÓ - HUYỆN KHE SƠN - TỈNH AN GIANG", "", "pnv-huyen-khe-son-an-giang"),
        ("UBND TỈNH AN GIANG\nSỞ Y TẾ", "Phòng Nội vụ huyện Khe Sơn", "pnv-huyen-khe-son-an-giang"),
    ],
)
def test_offices_of_districts(head: str, whose: str, slug: str) -> None:
    symbol = "PNV" if "PHÒNG" in head else "SYT" if "SỞ" in head else "UBND"
    cited = "Kế hoạch số 5/KH-PNV ngày 05/5/2023" + (f" của {whose}" if whose else "")
    claims, bodies = reader(head, f"3/KH-{symbol}", date(2023, 6, 6), f"KẾ HOẠCH\nthực hiện {cited}")
    body = bodies.cited(claims.citations[0])
    assert body is not None
    assert body.certain
    assert body.slug == slug


def test_an_office_whose_name_is_not_read_is_of_this_source_alone() -> None:
    _, bodies = reader("UBND XA BA CHUC\nPHONG KINH TE", "3/KH-KT", NEW)
    body = bodies.own()
    assert body is not None
    assert not body.certain


@pytest.mark.parametrize(
    ("whose", "code", "slug"),
    [
        ("Ban Tổ chức Thị ủy", "5-KH/BTCThU", "btcthu-thi-xa-buon-ho-dak-lak"),
        ("UBKT Thị ủy", "5-KH/UBKTThU", "ubktthu-thi-xa-buon-ho-dak-lak"),
        ("Văn phòng Thị ủy An Nhơn", "5-KH/VPThU", "vpthu-thi-xa-an-nhon-binh-dinh"),
        ("Công an thị xã", "5/KH-CATX", "catx-thi-xa-buon-ho-dak-lak"),
        ("Công an thị xã An Nhơn", "5/KH-CATX", "catx-thi-xa-an-nhon-binh-dinh"),
        ("", "5/KH-CATX", "catx-thi-xa-buon-ho-dak-lak"),
    ],
)
def test_offices_of_a_town_in_a_school_s_paper(whose: str, code: str, slug: str) -> None:
    cited = f"Kế hoạch số {code} ngày 05/5/2023" + (f" của {whose}" if whose else "")
    head = "UBND THỊ XÃ BUÔN HỒ\nTRƯỜNG THCS EA BLANG"
    claims, bodies = reader(head, "3/KH-THCS", date(2023, 6, 6), f"KẾ HOẠCH\nthực hiện {cited}")
    body = bodies.cited(claims.citations[0])
    assert body is not None
    assert body.slug == slug


def test_the_inspection_committee_of_a_city_is_not_the_province_s() -> None:
    title = "KẾ HOẠCH\nthực hiện Kế hoạch số 5-KH/UBKTThU ngày 05/5/2023 của UBKT Thành ủy"
    head = "UBND THÀNH PHỐ BẢO LỘC\nTRƯỜNG THCS LỘC SƠN"
    claims, bodies = reader(head, "3/KH-THCS", date(2023, 6, 6), title)
    body = bodies.cited(claims.citations[0])
    assert body is not None
    assert body.name == "Ủy ban Kiểm tra Thành ủy Bảo Lộc"
