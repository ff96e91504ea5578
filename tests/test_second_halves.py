"""What the second half of a sentence does, lists below headings, and who has issued nothing: each hit beside its near miss."""

from __future__ import annotations

import pytest
from said import links, read, told

Link = tuple[str, str, str]
Fact = tuple[str | None, str, str | None]

LETTER = (
    "ĐẢNG ỦY CÔNG TY THÉP\n*\nSố 31-CV/ĐU\nAn Lâm, ngày 10 tháng 9 năm 2012\nV/v đính chính\n\nKính gửi: Các chi bộ\n\n"
)

# fmt: off
TEXTS: list[tuple[str, list[Link], list[Fact]]] = [
    # what a paper does besides
    ("Kết luận số 30-KL/HU, ngày 21/12/2020 kéo dài thời gian thực hiện Đề án số 03-ĐA/HU đến hết quý II/2022, đồng thời tạm dừng thực hiện Kế hoạch số 58-KH/HU.",
     [("30-KL/HU", "extends", "03-ĐA/HU"), ("30-KL/HU", "suspends", "58-KH/HU")], [("03-ĐA/HU", "extended_to", "2022-06-30")]),
    ("Công văn số 30-CV/HU, ngày 21/12/2020 tạm dừng thực hiện Kế hoạch số 58-KH/HU để rà soát.", [], []),
    ("2. Kết luận này kéo dài thời gian thực hiện Nghị quyết số 08-NQ/TU đến hết năm 2030 và thay Kết luận số 29-KL/TU.",
     [("SELF", "extends", "08-NQ/TU"), ("SELF", "replaces", "29-KL/TU")], [("08-NQ/TU", "extended_to", "2030-12-31")]),
    ("Quyết định số 60-QĐ/HU thu gọn hai tổ giúp việc, theo đó bãi bỏ Quyết định số 12-QĐ/HU.", [("60-QĐ/HU", "repeals", "12-QĐ/HU")], []),
    ("Quyết định số 60-QĐ/HU dự kiến thu gọn hai tổ giúp việc, theo đó bãi bỏ Quyết định số 12-QĐ/HU.", [], []),
    ("Quyết định số 75-QĐ/ĐU bãi bỏ 33 văn bản do Đảng ủy xã Bản Bo ban hành, gồm cả Quy định số 06-QĐ/ĐU.", [("75-QĐ/ĐU", "repeals", "06-QĐ/ĐU")], []),
    ("Kế hoạch số 37-KH/ĐU, qua đó cụ thể hóa thêm một bước Nghị quyết số 19-NQ/HU.", [("37-KH/ĐU", "implements", "19-NQ/HU")], []),
    ("Quy định số 60-QĐ/TU ra đời, thay thế Quy định số 14-QĐ/TU.", [("60-QĐ/TU", "replaces", "14-QĐ/TU")], []),
    ("Quy định số 60-QĐ/TU ra đời, cấp ủy thay thế nhiều cán bộ theo Quy định số 14-QĐ/TU.", [], []),
    ("Tại Công văn số 207-CV/TU, Thường trực Tỉnh ủy cho kéo dài thời gian thực hiện Đề án số 03-ĐA/HU.", [("207-CV/TU", "extends", "03-ĐA/HU")], []),
    ("Kế hoạch số 155/KH-UBND, áp dụng cho giai đoạn 2022 - 2030, triển khai Quyết định số 131/QĐ-TTg.",
     [("155/KH-UBND", "implements", "131/QĐ-TTg")], [("155/KH-UBND", "period", "2022-01-01/2030-12-31")]),
    # what was done, and by what
    ("Các Quyết định số 71/2008/QÐ-UBND và số 15/2010/QÐ-UBND đều bị bãi bỏ bởi Quyết định số 40/2014/QÐ-UBND.",
     [("40/2014/QĐ-UBND", "repeals", "71/2008/QĐ-UBND"), ("40/2014/QĐ-UBND", "repeals", "15/2010/QĐ-UBND")], []),
    ("Đơn giá kèm theo Quyết định số 08/2021/QĐ-UBND được điều chỉnh hệ số nhân công theo Quyết định số 30/2022/QĐ-UBND.",
     [("30/2022/QĐ-UBND", "amends", "08/2021/QĐ-UBND")], []),
    ("Thông tư số 22/2019/TT-BYT in thiếu một dòng, đã được đính chính bằng Quyết định số 5602/QĐ-BYT.", [("5602/QĐ-BYT", "corrects", "22/2019/TT-BYT")], []),
    ("Quy định số 14-QĐ/HU đã được Huyện ủy bãi bỏ tại Quyết định số 903-QĐ/HU, không phải rà soát.", [("903-QĐ/HU", "repeals", "14-QĐ/HU")], []),
    ("Quy định số 14-QĐ/HU đã được Huyện ủy bãi bỏ tại Quyết định số 903-QĐ/HU là không phải.", [], []),
    ("Quy định số 75-QĐ/TW (sau này là Quy định số 57-QĐ/TW; từ năm 2022 là Quy định số 58-QĐ/TW).",
     [("57-QĐ/TW", "succeeds", "75-QĐ/TW"), ("58-QĐ/TW", "succeeds", "57-QĐ/TW")], []),
    ("Chương trình số 09-CTr/TU hết hiệu lực từ ngày 01/01/2021, được kế tục bởi Chương trình số 05-CTr/TU.",
     [("05-CTr/TU", "succeeds", "09-CTr/TU")], [("09-CTr/TU", "ended", "2020-12-31")]),
    ("Kết luận số 88-KL/HU không còn hiệu lực từ khi Nghị quyết số 03-NQ/TU được tổng kết.", [], [("88-KL/HU", "ended", None)]),
    ("Kết luận số 88-KL/HU hết hiệu lực từ khi Nghị quyết số 03-NQ/HU được ban hành.", [("03-NQ/HU", "repeals", "88-KL/HU")], []),
    ("Đề án số 04-ĐA/TU, ngày 30/12/2011 gia hạn đến 31/12/2020 tại Kết luận số 96-KL/TU.",
     [("96-KL/TU", "extends", "04-ĐA/TU")], [("04-ĐA/TU", "extended_to", "2020-12-31")]),
    # what the document itself does
    ("Quy định này có hiệu lực kể từ ngày ký; thay thế Quy định số 402-QĐ/TU (trừ khoản 2 Điều 6 áp dụng cho trường hợp nêu tại Điều 14) và Thông báo số 218-TB/TU.",
     [("SELF", "replaces", "402-QĐ/TU"), ("SELF", "replaces", "218-TB/TU")], [("SELF", "effective_from", None)]),
    ("Quyết định này có hiệu lực kể từ ngày 20/8/2022; giao Sở Công Thương rà soát, trình bãi bỏ Quyết định số 33/2015/QĐ-UBND.", [], [("SELF", "effective_from", "2022-08-20")]),
    (f"{LETTER}Tại Nghị quyết số 07-NQ/ĐU, ngày 27/8/2012 có ghi \"quý II\"; nay đính chính là \"quý III\".", [("SELF", "corrects", "07-NQ/ĐU")], []),
    (f"{LETTER}Tại Nghị quyết số 07-NQ/ĐU, ngày 27/8/2012 có ghi \"quý II\"; các chi bộ đề nghị đính chính là \"quý III\".", [], []),
    ("3. Công văn số 30/SNV-CCVC thay cho nội dung trả lời tại điểm 2 Công văn số 24/SNV-CCVC.", [("30/SNV-CCVC", "replaces", "24/SNV-CCVC")], []),
    ("KẾ HOẠCH\nthực hiện Chương trình số 06-CTr/TU, ngày 20/10/2025 về kinh tế tư nhân và tổng kết Kế hoạch số 88-KH/HU, ngày 19/9/2017",
     [("SELF", "implements", "06-CTr/TU"), ("SELF", "reviews", "88-KH/HU")], []),
    # lists
    ("Điều 3. Kể từ ngày 01/3/2017, các văn bản sau đây do Ban Thường vụ Huyện ủy ban hành được bãi bỏ:\nI- Lĩnh vực tổ chức\n- Quy định số 17-QĐ/HU, ngày 04/02/2008;\nII- Lĩnh vực kiểm tra\n+ Kế hoạch số 40-KH/HU, ngày 11/8/2011.",
     [("SELF", "repeals", "17-QĐ/HU"), ("SELF", "repeals", "40-KH/HU")], [("17-QĐ/HU", "ended", "2017-02-28"), ("40-KH/HU", "ended", "2017-02-28")]),
    ("Điều 3. Các văn bản sau đây được đề nghị bãi bỏ:\n- Quy định số 17-QĐ/HU, ngày 04/02/2008;", [], []),
    ("3. Không tiếp tục thực hiện kể từ ngày 01/01/2026:\n3.1. Chỉ thị số 21-CT/TU, ngày 07/7/2019;\n3.2. Quy định số 455-QĐ/TU, ngày 12/12/2021.",
     [], [("21-CT/TU", "ended", "2025-12-31"), ("455-QĐ/TU", "ended", "2025-12-31")]),
    ("1. Tiếp tục áp dụng trên địa bàn xã Khê Thượng đến hết ngày 30/6/2026:\na) Nghị quyết số 07/2022/NQ-HĐND ngày 15/7/2022;\nb) Nghị quyết số 03/2023/NQ-HĐND ngày 20/01/2023.",
     [], [("03/2023/NQ-HĐND", "extended_to", "2026-06-30"), ("07/2022/NQ-HĐND", "extended_to", "2026-06-30")]),
    ("2. Kể từ ngày Thông tư này có hiệu lực, các quy định dưới đây hết hiệu lực thi hành:\na) Khoản 2 Điều 129 được quy định tại khoản 63 Điều 1 Thông tư số 39/2018/TT-BTC;",
     [("SELF", "repeals", "39/2018/TT-BTC")], []),
    ("2. Nghị quyết số 09/2016/NQ-HĐND ngày 22/7/2016 về trồng dược liệu; hết hiệu lực từ ngày 01/9/2021.", [], [("09/2016/NQ-HĐND", "ended", "2021-08-31")]),
    ("2. Nghị quyết số 09/2016/NQ-HĐND ngày 22/7/2016 về trồng dược liệu; giấy phép cũ hết hiệu lực từ ngày 01/9/2021.", [], []),
    ("12 | Quyết định số 47/2005/QĐ-UB ngày 13/4/2005 | Lý do: không còn đối tượng | Ngày hết hiệu lực: 20/5/2019", [], [("47/2005/QĐ-UB", "ended", "2019-05-19")]),
    ("Văn bản của huyện thực hiện Nghị quyết số 26-NQ/TW gồm: Kế hoạch số 90-KH/HU; Đề án số 05-ĐA/HU.",
     [("90-KH/HU", "implements", "26-NQ/TW"), ("05-ĐA/HU", "implements", "26-NQ/TW")], []),
    ("Hướng dẫn số 02-HD/UBKTTU được dùng thay cho các hướng dẫn cũ: số 14-HD/UBKTTU (năm 2016), số 20-HD/UBKTTU (năm 2018).",
     [("02-HD/UBKTTU", "replaces", "14-HD/UBKTTU"), ("02-HD/UBKTTU", "replaces", "20-HD/UBKTTU")], []),
    # since when and until when
    ("Có hiệu lực từ ngày 20/11/2018 đến hết ngày 19/11/2020, Quyết định số 31/2018/QĐ-UBND cho thí điểm xe điện.",
     [], [("31/2018/QĐ-UBND", "effective_from", "2018-11-20"), ("31/2018/QĐ-UBND", "effective_to", "2020-11-19")]),
    ("Nghị quyết số 16-NQ/HU về du lịch không kéo dài, có hiệu lực đến hết ngày 31/12/2020.", [], [("16-NQ/HU", "effective_to", "2020-12-31")]),
    ("Nghị quyết số 10-NQ/TU, ngày 18/3/2022 về dược liệu (thời hạn được lùi đến hết quý I/2027).", [], [("10-NQ/TU", "extended_to", "2027-03-31")]),
    ("Thời hạn nộp báo cáo theo Nghị quyết số 10-NQ/TU được lùi đến hết quý I/2027.", [], []),
    ("Nghị quyết số 13-NQ/TU đã hết thời hạn nhưng chưa được tổng kết.", [], [("13-NQ/TU", "ended", None)]),
    ("Nghị quyết số 13-NQ/TU chưa hết thời hạn nhưng đã được sơ kết.", [], []),
    ("Kế hoạch số 39-KH/ĐU của Đảng ủy xã Thuận Lợi thì không còn hiệu lực do đối tượng không còn.", [], [("39-KH/ĐU", "ended", None)]),
    ("Ban Thường vụ ban hành Kế hoạch số 16-KH/HU và chấm dứt thực hiện Kế hoạch số 83-KH/HU; Quyết định số 104-QĐ/HU thì được sửa đổi.", [], [("83-KH/HU", "ended", None)]),
    ("Ban Thường vụ sẽ ban hành Kế hoạch số 16-KH/HU và chấm dứt thực hiện Kế hoạch số 83-KH/HU.", [], []),
    ("Huyện viện dẫn Quyết định số 61/2012/QĐ-UBND là văn bản đã hết hiệu lực từ ngày 20/9/2014.", [], [("61/2012/QĐ-UBND", "ended", "2014-09-19")]),
    ("Khi Nghị định số 72/2011/NĐ-CP hết hiệu lực, Thông tư số 40/2011/TT-BTC đương nhiên không còn được áp dụng.", [], []),
    ("Kiến nghị thành phố sửa đổi Quyết định số 74/2008/QĐ-UBND cho phù hợp với Nghị định số 100/2013/NĐ-CP; cho phép kéo dài việc thu phí đến hết năm 2020.", [], []),
]
# fmt: on

MISSING: list[tuple[str, list[str]]] = [
    (
        "b) Về ban hành văn bản thực hiện Nghị quyết số 21-NQ/HU, ngày 30/8/2018\n\n- Đã ban hành: Đảng ủy xã Tà Mung.\n"
        "- Ban hành chậm: Đảng ủy xã Khoen On với Kế hoạch số 26-KH/ĐU thực hiện Nghị quyết số 21-NQ/HU.\n- Chưa ban hành: Đảng ủy xã Pha Mu, Chi bộ Trung tâm Y tế huyện.",
        ["Đảng ủy xã Pha Mu", "Chi bộ Trung tâm Y tế huyện"],
    ),
    (
        "b) Về nuôi cá lồng theo Nghị quyết số 21-NQ/HU, ngày 30/8/2018\n\n- Đã ban hành: Đảng ủy xã Tà Mung.\n- Chưa ban hành: Đảng ủy xã Pha Mu.",
        [],
    ),
    (
        "2. Các huyện ủy đã ban hành văn bản thực hiện Kế hoạch số 112-KH/TU, gồm:\n+ Kế hoạch số 87-KH/HU của Huyện ủy Cao Phong Hạ\n"
        "Huyện ủy Yên Thủy Hạ báo đã có kế hoạch nhưng không gửi. Riêng Huyện ủy Kim Bôi Hạ chưa ban hành.",
        ["Huyện ủy Kim Bôi Hạ"],
    ),
    (
        "Chưa ban hành kế hoạch thực hiện Kế hoạch số 190-KH/TU có Đảng ủy Sở Xây dựng; Đảng ủy Sở Tư pháp ban hành sau khi được nhắc.",
        ["Đảng ủy Sở Xây dựng"],
    ),
    (
        "Quận ủy Lê Chân Hạ đã gửi kế hoạch triển khai Kết luận số 01-KL/TW, Quận ủy Hải Trung chưa có kế hoạch.",
        ["Quận ủy Hải Trung"],
    ),
    (
        "Đảng ủy nào quá ngày 30/9 mà chưa ban hành kế hoạch thực hiện Chỉ thị số 30-CT/HU thì không được khen thưởng.",
        [],
    ),
    (
        "Để thực hiện Nghị quyết số 18-NQ/TW và Kết luận số 64-KL/TW, các huyện đã ban hành các văn bản sau:\n\n"
        "| STT | Đơn vị | Văn bản |\n|---|---|---|\n| 1 | Huyện ủy Bố Hạ | Kế hoạch số 12-KH/HU |\n| 2 | Huyện ủy Tân Sơn | Chưa ban hành |",
        ["Huyện ủy Tân Sơn", "Huyện ủy Tân Sơn"],
    ),
]


@pytest.mark.parametrize(("text", "stated", "facts"), TEXTS)
def test_second_halves(text: str, stated: list[Link], facts: list[Fact]) -> None:
    found = read(text)
    assert sorted({one[:3] for one in links(found)}) == sorted(stated)
    assert told(found) == sorted(facts, key=str)


@pytest.mark.parametrize(("text", "bodies"), MISSING)
def test_who_has_issued_nothing(text: str, bodies: list[str]) -> None:
    assert sorted(str(value) for _, fact, value in told(read(text)) if fact == "not_issued") == sorted(bodies)


HEADS = [
    (
        "TỈNH ỦY NAM SÁCH\n*\nSố 609-QĐ/TU\nNam Sách, ngày 15 tháng 4 năm 2008\n\nQUYẾT ĐỊNH\nvề cán bộ\n\n- Căn cứ Điều lệ Đảng;\n\nBAN THƯỜNG VỤ TỈNH ỦY QUYẾT ĐỊNH\n\nĐiều 1. Sửa.",
        "Ban Thường vụ Tỉnh ủy Nam Sách",
        "cán bộ",
    ),
    (
        "TỈNH ỦY NAM SÁCH\n*\nSố 145-KL/TU\nNam Sách, ngày 26 tháng 12 năm 2020\n\nKẾT LUẬN\nvề kinh tế biển\n\nNgày 22/12/2020, Ban Thường vụ Tỉnh ủy nghe Báo cáo số 18-BC/BCSĐ, thống nhất kết luận:",
        "Ban Thường vụ Tỉnh ủy Nam Sách",
        "kinh tế biển",
    ),
    (
        "TỈNH ỦY NAM SÁCH\n*\nSố 145-KL/TU\nNam Sách, ngày 26 tháng 12 năm 2020\n\nKẾT LUẬN\nvề kinh tế biển\n\nNgày 22/12/2020, Huyện ủy Bố Hạ nghe Báo cáo số 18-BC/BCSĐ.",
        "Tỉnh ủy Nam Sách",
        "kinh tế biển",
    ),
    (
        "TỔNG CỤC HẢI QUAN\nSố: 778/TCHQ-GSQL V/v khai báo tờ khai vận chuyển\nHà Nội, ngày 13 tháng 02 năm 2017\nKính gửi: Cục Hải quan các tỉnh.\nTổng cục Hải quan yêu cầu.",
        "Tổng cục Hải quan",
        "khai báo tờ khai vận chuyển",
    ),
]


@pytest.mark.parametrize(("text", "issuer", "title"), HEADS)
def test_headers(text: str, issuer: str, title: str) -> None:
    document = read(text).document
    assert (document.issuer, document.title) == (issuer, title)


def test_title_of_many_letters_behind_its_type() -> None:
    """A title in capitals goes on from its type on one line, however long it is."""
    long = " VÀ ".join(["QUẢN LÝ RỪNG", "BẢO VỆ RỪNG", "TRỒNG RỪNG", "CHẾ BIẾN LÂM SẢN", "DỊCH VỤ MÔI TRƯỜNG"] * 3)
    text = f"CHÍNH PHỦ\nSố: 74/2025/NĐ-CP\nHà Nội, ngày 31 tháng 3 năm 2025\nNGHỊ ĐỊNH SỬA ĐỔI MỘT SỐ ĐIỀU CỦA NGHỊ ĐỊNH SỐ 70/2015/NĐ-CP VỀ {long}\nCăn cứ Luật Tổ chức Chính phủ;"
    assert ("SELF", "amends", "70/2015/NĐ-CP", "stated") in links(read(text))
