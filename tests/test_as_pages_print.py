"""Papers as pages of the web print them: blanks and type lines lost, mottos cut, fields above a letterhead, short numbers
with a year, congresses of organisations; each wording beside a near miss."""

from __future__ import annotations

import pytest
from said import links, read, told

from graph.extraction.claims import read_claims
from graph.model import Header
from graph.reading.glued import glued
from graph.reading.text import read_bytes

Link = tuple[str, str, str]
Fact = tuple[str | None, str, str | None]
Named = tuple[str, str | None, str | None]
HEAD = "HUYỆN ỦY MƯỜNG KHE\n*\nSố 45-{kind}/HU\nMường Khe, ngày 20 tháng 5 năm 2023\n"
REPORT = HEAD.format(kind="BC") + "BÁO CÁO\n"

LINKS: list[tuple[str, list[Link]]] = [
    # blanks that are lost
    ("Căncứ Nghị định số 59/2007/NĐ-CP ngày 9/4/2007;\nXétđề nghị của Giám đốc Sở tại Tờ trình số 388/TTr-STNMT ngày 3/2/2010;",
     [("SELF", "basedOn", "59/2007/NĐ-CP"), ("SELF", "basedOn", "388/TTr-STNMT")]),
    ("Thực hiệnQuyết định số 1489/QĐ-TTg ngày 8/10/2012, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:",
     [("SELF", "implements", "1489/QĐ-TTg")]),
    # this paper, in a report on another
    (REPORT + "sơ kết 3 năm thực hiện Nghị quyết số 35-NQ/TW ngày 22/10/2018\nHuyện ủy ban hành Nghị quyết số 12-NQ/HU ngày 12/8/2019. "
     "Nghị quyết này được thay thế bằng Nghị quyết số 09-NQ/HU ngày 3/2/2022.",
     [("SELF", "reviews", "35-NQ/TW"), ("09-NQ/HU", "replaces", "12-NQ/HU")]),
    # on a page that a paper heads
    ("Nghị định số 84/2020/NĐ-CP ngày 17/7/2020 của Chính phủ quy định chi tiết một số điều của Luật Giáo dục\n"
     "Nghị định này thay thế Nghị định số 75/2006/NĐ-CP ngày 2/8/2006.",
     [("84/2020/NĐ-CP", "guides", "Luật Giáo dục"), ("84/2020/NĐ-CP", "replaces", "75/2006/NĐ-CP")]),
    # in a page of news, paragraphs behind what was just issued
    ("Quy định mới về nước ngầm\n(Báo An Lâm) - Chính phủ vừa ban hành Nghị định số 53/2030/NĐ-CP ngày 16/5/2030 về nước ngầm.\n"
     "Nhiều địa phương chờ đợi.\nThứ nhất, hộ dân phải kê khai.\nThứ hai, phải lắp thiết bị đo.\nThứ ba, mức tiền được tính lại.\nThứ tư, có lộ trình.\n"
     "Nghị định này thay thế Nghị định số 02/2023/NĐ-CP ngày 01/02/2023.", [("53/2030/NĐ-CP", "replaces", "02/2023/NĐ-CP")]),
    # issued so as to carry out
    ("Huyện ủy ban hành Kế hoạch số 20-KH/HU về học tập Nghị quyết số 18-NQ/TW để thực hiện Kế hoạch số 5-KH/TU của Tỉnh ủy.",
     [("20-KH/HU", "implements", "05-KH/TU")]),
    ("Đảng ủy xã ban hành Kế hoạch số 20-KH/ĐU và Nghị quyết số 18-NQ/ĐU để thực hiện Kế hoạch số 5-KH/HU của Huyện ủy.",
     [("18-NQ/ĐU", "implements", "05-KH/HU"), ("20-KH/ĐU", "implements", "05-KH/HU")]),
    # no letter is guided
    ("Thông tư 78/2021/TT-BTC hướng dẫn Nghị định 123/2020/NĐ-CP, và Công văn 2455/TCT-CS hướng dẫn vận hành.",
     [("78/2021/TT-BTC", "guides", "123/2020/NĐ-CP")]),
    # a part in a bracket
    ("Quyết định số 31/2017/QĐ-UBND (Điều 5 bị bãi bỏ bởi Quyết định số 12/2020/QĐ-UBND).",
     [("12/2020/QĐ-UBND", "repeals", "31/2017/QĐ-UBND")]),
    # what is annexed stands just before
    ("Quy định số 19-QĐ/TU ngày 3/2/2019 do Tỉnh ủy ban hành, Quy chế kèm theo Quyết định số 44-QĐ/TU ngày 5/6/2020.", []),
    ("Quy định số 19-QĐ/TU ngày 3/2/2019 kèm theo Quyết định số 44-QĐ/TU ngày 5/6/2020.", [("19-QĐ/TU", "annexedTo", "44-QĐ/TU")]),
    # without `về`
    ("Quận ủy ban hành kế hoạch số 191-KH/QU việc thực hiện Chỉ thị số 24-CT/TU.", [("191-KH/QU", "implements", "24-CT/TU")]),
    # a list of those who ask
    ("Theo đề nghị của Chánh Văn phòng, Giám đốc Sở Tài chính tại Tờ trình số 2977/TTr-STC ngày 3/2/2016;", [("SELF", "basedOn", "2977/TTr-STC")]),
    # opening lines behind a basis
    (HEAD.format(kind="KH") + "KẾ HOẠCH\ntriển khai công tác cán bộ\nCăn cứ Kết luận số 10-KL/TW ngày 3/2/2022; thực hiện Kế hoạch số 15-KH/TU "
     "ngày 5/6/2022, Ban Thường vụ Huyện ủy yêu cầu:\n1. Các chi bộ quán triệt.",
     [("SELF", "basedOn", "10-KL/TW"), ("SELF", "implements", "15-KH/TU")]),
    # a place of a paper
    (HEAD.format(kind="KL") + "KẾT LUẬN\nvề chăn nuôi\nBan Thường vụ kết luận:\n2. Điều chỉnh chỉ tiêu đàn bò tại điểm 2, mục II Nghị quyết số "
     "4-NQ/HU ngày 3/2/2021.", [("SELF", "amends", "04-NQ/HU")]),
    # short numbers
    ("UBND tỉnh ban hành Kế hoạch số 25 thực hiện Nghị quyết số 11-NQ/TW ngày 3/6/2017.", [("Kế hoạch số 25", "implements", "11-NQ/TW")]),
    # a name and its number
    ("Luật Thủ đô 2024 (số 39/2024/QH15) thay thế Luật Thủ đô 2012 (số 25/2012/QH13).", [("39/2024/QH15", "replaces", "25/2012/QH13")]),
    ("Hƣớng dẫn số 12-HD/HU ngày 3/2/2015 đƣợc thay thế bởi Chƣơng trình số 31-CTr/HU ngày 4/5/2016.", [("31-CTr/HU", "replaces", "12-HD/HU")]),
    # the law passed last
    ("Căn cứ Nghị định số 34/2016/NĐ-CP ngày 14/5/2016 quy định chi tiết một số điều và biện pháp thi hành Luật Ban hành văn bản quy phạm pháp luật;",
     [("34/2016/NĐ-CP", "guides", "80/2015/QH13"), ("SELF", "basedOn", "34/2016/NĐ-CP")]),
]  # fmt: skip

FACTS: list[tuple[str, list[Fact]]] = [
    ("Thông tư số 11/2014/TT-BTC ngày 3/2/2014 đã được sửa đổi bởi Thông tư số 5/2017/TT-BTC và hết hiệu lực từ ngày 01/01/2021.",
     [("11/2014/TT-BTC", "ended", "2020-12-31")]),
    ("Thông tư số 11/2014/TT-BTC, được sửa đổi bởi Thông tư số 5/2017/TT-BTC, có hiệu lực từ ngày 01/3/2014.",
     [("11/2014/TT-BTC", "effective_from", "2014-03-01")]),
    ("Thông tư số 11/2014/TT-BTC được sửa đổi bởi Thông tư số 5/2017/TT-BTC, có hiệu lực từ ngày 01/3/2017.",
     [("05/2017/TT-BTC", "effective_from", "2017-03-01")]),
    ("Công văn số 391/BHXH-CSXH ngày 3/2/2018 triển khai các quy định của Luật Bảo hiểm xã hội có hiệu lực từ ngày 01/01/2018.",
     [(None, "effective_from", "2018-01-01")]),
    ("Nghị định số 391/2018/NĐ-CP ngày 3/2/2018 quy định chi tiết Luật Bảo hiểm xã hội có hiệu lực từ ngày 01/3/2018.",
     [("391/2018/NĐ-CP", "effective_from", "2018-03-01")]),
    ("Luật Việc làm đã được Quốc hội thông qua và sẽ chính thức có hiệu lực từ ngày 01/01/2026.", [(None, "effective_from", "2026-01-01")]),
    ("Nghị quyết số 12/2024/NQ-HĐND được thông qua ngày 3/2/2024 và bắt đầu có hiệu lực từ ngày 13/2/2024.",
     [("12/2024/NQ-HĐND", "effective_from", "2024-02-13")]),
    ("Nghị định số 12/2024/NĐ-CP có hiệu lực thi hành thống nhất trong cả nước kể từ ngày 01/3/2024.",
     [("12/2024/NĐ-CP", "effective_from", "2024-03-01")]),
    ("Số hiệu | 21/CT-UBND |\nNgày có hiệu lực | 05/01/2026 |\nỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\nSố: 21/CT-UBND\nLai Châu, ngày 30 tháng 12 năm 2025\n"
     "CHỈ THỊ\nVề việc tăng cường kỷ cương\nNăm 2025 kết quả khá.", [("SELF", "effective_from", "2026-01-05")]),
    ("Số hiệu | 22/CT-UBND |\nCơ quan khác\nXem thêm trang này.\nNgày có hiệu lực | 05/01/2026 |\nTheo dõi chúng tôi.", []),
    ("BỘ TÀI CHÍNH\nSố: 45-TC/TCT\nHà Nội, ngày 20 tháng 10 năm 1992\nQUYẾT ĐỊNH\nVề việc ban hành chế độ thu\nQUYẾT ĐỊNH:\nĐiều 3\n"
     "Quyết định này có hiệu lực từ ngày 01/11/1992.", [("SELF", "effective_from", "1992-11-01")]),
]  # fmt: skip

CITED: list[tuple[str, list[Named]]] = [
    ("Căn cứ Nghị định số 199/2013/NĐ\n- CP ngày 26 tháng 11 năm 2013;", [("199/2013/NĐ-CP", "2013-11-26", None)]),
    ("Thực hiện Nghị quyết 14/2016/NQ-HĐND tỉnh ngày 9/12/2016.", [("14/2016/NQ-HĐND", "2016-12-09", "Hội đồng nhân dân tỉnh")]),
    ("Kế hoạch số 5-KH/BCĐ1237 ngày 03/01/2019 được ban hành.", [("05-KH/BCĐ1237", "2019-01-03", None)]),
    ("Thông báo Kết luận số 70-KL/TW ngày 31/1/2024 đến các chi bộ.", [("70-KL/TW", "2024-01-31", None)]),
    ("Ngày 17/6/2020, Quốc hội khóa XIV thông qua Luật Đầu tư số 61/2020/QH14.", [("61/2020/QH14", "2020-06-17", "Quốc hội")]),
    ("Ngày 20/7/2022, tại kỳ họp thứ 9, HĐND tỉnh thông qua Nghị quyết số 12/2022/NQ-HĐND.",
     [("12/2022/NQ-HĐND", "2022-07-20", "Hội đồng nhân dân tỉnh")]),
    ("Ngày 3/2/2022, Huyện ủy ban hành Kế hoạch số 36-KH/HU.", [("36-KH/HU", "2022-02-03", "Huyện ủy")]),
    ("Căn cứ Luật\nĐất đai ngày 26 tháng 11 năm 2003;", [("Luật Đất đai", "2003-11-26", None)]),
    ("Căn cứ Luật tổ chức HĐND, UBND ngày 26/11/2003;", [("Luật tổ chức HĐND, UBND", "2003-11-26", None)]),
    ("Căn cứ Pháp lệnh về Tài nguyên khoáng sản ngày 28-7-1989;", [("Pháp lệnh về Tài nguyên khoáng sản", "1989-07-28", None)]),
    ("Luật số 44-LCT/HĐNN8 được thông qua.", [("44-LCT/HĐNN8", None, None)]),
    ("Nghị quyết 30a về giảm nghèo; phòng 30a đã khóa.", [("Nghị quyết 30a", None, None)]),
    ("Thông tư 39/2014 hết hạn; kế hoạch 12/2023 của chi bộ.", [("Thông tư 39/2014", None, None)]),
    ("Đề án 06 năm 2023 và Kế hoạch 5 năm 2021-2025.", [("Đề án 06 năm 2023", None, None)]),
    ("Nghị quyết Đại hội VII Hội Nông dân Việt Nam.", [("Nghị quyết Đại hội VII Hội Nông dân Việt Nam", None, None)]),
    ("Nghị quyết Đại hội chi bộ nhiệm kỳ 2020-2025.", [("Nghị quyết Đại hội chi bộ nhiệm kỳ 2020-2025", None, None)]),
    ("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVIII và Đảng bộ huyện lần thứ XXII.",
     [("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVIII", None, None), ("Nghị quyết Đại hội Đảng bộ huyện lần thứ XXII", None, None)]),
]  # fmt: skip

HEADERS: list[tuple[str, str | None, str | None, str | None, str | None]] = [
    # text, number, type, issuer, title
    ("UBND tỉnh ban hành kế hoạch mới\nTheo đó, Kế hoạch số 12/KH-UBND ngày 3/2/2024 được áp dụng.", None, None, None, None),
    ("Bộ trưởng ký bãi bỏ loạt văn bản\nTheo Thông tư số 12/2024/TT-BTC, nhiều văn bản đã cũ.", None, None, None, None),
    ("Bộ luật Dân sự năm 2015; Nghị định 126/2014/NĐ-CP;\nLuật sư tư vấn về tài sản.", None, None, None, None),
    ("CHÍNH PHỦ\nSố: 311-CP\nHà Nội, ngày 3 tháng 5 năm 1994\nVỀ QUẢN LÝ CÁC DOANH NGHIỆP\nCăn cứ Luật Tổ chức Chính phủ;\nNGHỊ ĐỊNH:\n"
     "Điều 1. Nghị định này quy định về doanh nghiệp.", "311/CP", "Nghị định", "Chính phủ", "VỀ QUẢN LÝ CÁC DOANH NGHIỆP"),
    ("BỘ TÀI CHÍNH\nSố: 65-TC/TCT\nHà Nội, ngày 3 tháng 5 năm 1994\nHƯỚNG DẪN THI HÀNH NGHỊ ĐỊNH SỐ 57/CP\nBộ Tài chính hướng dẫn như sau:\n"
     "Thông tư này có hiệu lực từ ngày ký.", "65-TC/TCT", "Thông tư", "Bộ Tài chính", "HƯỚNG DẪN THI HÀNH NGHỊ ĐỊNH SỐ 57/CP"),
    ("UBND TỈNH HÒA BÌNH\nSố: 902/QĐ-UBND\nHòa Bình, ngày 29 tháng 5 năm 2017\nVỀ VIỆC BAN HÀNH BỘ TIÊU CHÍ THÔN NÔNG THÔN MỚI TỈNH HÒA BÌNH GIAI ĐOẠN 2017-2020\n"
     "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÒA BÌNH\nCăn cứ Luật Đất đai;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Bộ tiêu chí.", "902/QĐ-UBND", "Quyết định",
     "Ủy ban nhân dân tỉnh Hòa Bình", "BAN HÀNH BỘ TIÊU CHÍ THÔN NÔNG THÔN MỚI TỈNH HÒA BÌNH GIAI ĐOẠN 2017-2020"),
    ("HỘI ĐỒNG NHÂN DÂN |\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM |\nSố: 22/2025/NQ-HĐND |\nLai Châu, ngày 3 tháng 5 năm 2025 |\nNGHỊ QUYẾT\nQUY ĐỊNH MỨC CHI\n"
     "HỘI ĐỒNG NHÂN DÂN TỈNH LAI CHÂU\nCăn cứ Luật Ngân sách nhà nước;", "22/2025/NQ-HĐND", "Nghị quyết", "Hội đồng nhân dân tỉnh Lai Châu",
     "QUY ĐỊNH MỨC CHI"),
    ("NGHỊ QUYẾT SỐ 219 NQ/UBTVQH9 NGÀY 31-8-1994\nCỦA ỦY BAN THƯỜNG VỤ QUỐC HỘI QUY ĐỊNH SỐ LƯỢNG ĐẠI BIỂU\nCăn cứ Hiến pháp năm 1992;\nTheo đề nghị của Chính phủ,\nQUYẾT NGHỊ:\nĐiều 1. Số đại biểu.",
     "219/NQ-UBTVQH9", "Nghị quyết", "Ủy ban Thường vụ Quốc hội", "QUY ĐỊNH SỐ LƯỢNG ĐẠI BIỂU"),
    ("HUYỆN ỦY MƯỜNG KHE\n*\nSố 12-HD/BTC\nMường Khe, ngày 5 tháng 9 năm 2000\nHƯỚNG DẪN\nthực hiện Chỉ thị 51-CT/TU", "12-HD/BTC", "Hướng dẫn",
     "Ban Tổ chức Huyện ủy Mường Khe", "thực hiện Chỉ thị 51-CT/TU"),
    ("BAN CHỈ ĐẠO 35\nHUYỆN ỦY MƯỜNG KHE\n*\nSố 14-KH/BCĐ35\nMường Khe, ngày 21 tháng 02 năm 2023\nKẾ HOẠCH\nthực hiện Chỉ thị 51-CT/TU", "14-KH/BCĐ35",
     "Kế hoạch", "Ban Chỉ đạo 35 Huyện ủy Mường Khe", "thực hiện Chỉ thị 51-CT/TU"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LINKS)
def test_links(text: str, expected: list[Link]) -> None:
    assert sorted(one[:3] for one in links(read(text))) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), FACTS)
def test_facts(text: str, expected: list[Fact]) -> None:
    assert told(read(text)) == expected


@pytest.mark.parametrize(("text", "expected"), CITED)
def test_citations(text: str, expected: list[Named]) -> None:
    found = read_claims(read_bytes(text.encode(), "x.txt")).citations
    named = [
        (
            str(one.code) if one.code and one.code.body else one.name or one.text,
            one.date.isoformat() if one.date else None,
        )
        for one in found
    ]
    assert named == [one[:2] for one in expected]
    for one, (_, _, issuer) in zip(read(text).readings, expected, strict=True):
        assert issuer is None or one.document.issuer == issuer


@pytest.mark.parametrize(("text", "code", "kind", "issuer", "title"), HEADERS)
def test_headers(text: str, code: str | None, kind: str | None, issuer: str | None, title: str | None) -> None:
    found = read(text)
    header: Header = found.claims.header
    assert (str(header.code) if header.code else None, header.type, header.title) == (code, kind, title)
    assert found.document.issuer == issuer


@pytest.mark.parametrize(
    ("text", "itself"),
    [
        ("Những quy định tại Quyết định số 12/2015/QĐ-UBND ngày 04/5/2015 trái với Quyết định này bị bãi bỏ.", True),
        ("Thay thế Phụ lục I Nghị định số 33/2016/NĐ-CP bằng Phụ lục I ban hành kèm theo Nghị định này.", True),
        (
            "Nghị định số 33/2016/NĐ-CP có hiệu lực từ ngày 05/7/2016; các quy định trái với Nghị định này đều bãi bỏ.",
            False,
        ),
        ("Thay thế Phụ lục I Nghị định số 33/2016/NĐ-CP; Phụ lục II Nghị định này được giữ nguyên.", False),
    ],
)
def test_this_paper_against_another(text: str, itself: bool) -> None:
    found = read(text)
    this = next(one for one in found.readings if one.citation.kind == "backref")
    assert (this.document.iri == found.document.iri) is itself


def test_a_part_before_what_was_done_to_it() -> None:
    link = read("Quyết định số 31/2017/QĐ-UBND (Điều 5 bị bãi bỏ bởi Quyết định số 12/2020/QĐ-UBND).").links[0]
    assert (link.evidence.partial, link.evidence.part) == (True, "Điều 5")


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Căncứ Nghị định", [3]),
        ("Thực hiệnQuyết định số", [9]),
        ("- 3Thông tư số", [3]),
        ("Căn cứ Nghị định", []),
        ("mục 3Thông", []),
        ("VietNamNet", []),
    ],
)
def test_where_a_blank_is_missing(text: str, apart: list[int]) -> None:
    assert glued(text) == apart
