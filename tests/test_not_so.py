"""Wordings that look like a link or a fact and are none, each beside one that is; long texts of them are read at once."""

from __future__ import annotations

import pytest
from said import links, read, told

Link = tuple[str, str, str]
Fact = tuple[str | None, str, str | None]
OVER = "DANH MỤC VĂN BẢN HẾT HIỆU LỰC\n1. Nghị quyết số 12/2030/NQ-HĐND về chợ\n"
GONE: list[Fact] = [("12/2030/NQ-HĐND", "ended", None)]
DRAFT = "ỦY BAN NHÂN DÂN\nTỈNH AN LÂM\nSố: {}/QĐ-UBND\nAn Lâm, ngày {} năm 2031\nDỰ THẢO\n\nQUYẾT ĐỊNH\nVề chợ\nĐiều 1. Bãi bỏ Quyết định số 12/2029/QĐ-UBND."

LINKS: list[tuple[str, list[Link]]] = [
    # words that stand for a paper: two may be meant, or something else
    ("Nghị định số 15/2030/NĐ-CP đã cũ. Năm 2032 có Nghị định số 20/2032/NĐ-CP; văn bản đó thay thế Nghị định số 19/2020/NĐ-CP.", []),
    ("Quyết định số 15-QĐ/TU về chợ. Lò mổ gây ô nhiễm. Quyết định số 17-QĐ/TU bãi bỏ nó.", []),
    ("Quyết định số 15-QĐ/TU về chợ. Quyết định số 17-QĐ/TU bãi bỏ nó.", [("17-QĐ/TU", "repeals", "15-QĐ/TU")]),
    ("Quyết định số 15-QĐ/TU về chợ. Hội đồng cũ vẫn còn, nó được thay thế bởi Quyết định số 17-QĐ/TU.", []),
    ("Đã có Nghị quyết số 18-NQ/TU. Huyện lập kế hoạch riêng. Đây là kế hoạch thực hiện Nghị quyết số 25-NQ/TW.", []),
    ("Huyện ủy ban hành Nghị quyết số 19-NQ/HU. Đại hội cũng ra nghị quyết. Kế hoạch số 22-KH/ĐU triển khai nghị quyết đó.", []),
    ("Huyện ủy ban hành Nghị quyết số 19-NQ/HU. Kế hoạch số 22-KH/ĐU thực hiện nghị quyết đó của Quốc hội.", []),
    # cells
    ("STT | Báo cáo | Ghi chú\n1 | Báo cáo số 15-BC/HU ngày 01/02/2030 | Triển khai bằng Kế hoạch số 51-KH/ĐU ngày 01/3/2030", []),
    # a title has no verb of its own
    ("Quyết định số 30-QĐ/TU\nQuyết định thay thế Quyết định số 12-QĐ/TU là Quyết định số 40-QĐ/TU ngày 01/02/2030.", [("40-QĐ/TU", "replaces", "12-QĐ/TU")]),
    ("Kế hoạch số 15-KH/HU\nKế hoạch thực hiện Nghị quyết số 18-NQ/HU chưa được xã nào ban hành", []),
    # whose paper speaks
    ("QUYẾT ĐỊNH\nVề chợ\nĐiều 2. Giao Sở Nội vụ tham mưu thay thế Quyết định số 14-QĐ/TU. Đồng thời, bãi bỏ Quyết định số 13-QĐ/TU sau khi có ý kiến.", []),
    ("Nhiệm vụ còn lại:\n- Kế hoạch số 215/KH-UBND: sơ kết Chỉ thị số 12/CT-UBND.", []),
    ("Quốc hội ban hành Nghị quyết số 71/2030/QH15 và Tỉnh ủy ban hành Kế hoạch số 27-KH/TU để thực hiện Nghị quyết số 29-NQ/TW.",
     [("27-KH/TU", "implements", "29-NQ/TW")]),
    ("Luật Đất đai năm 2034 bãi bỏ Luật Đất đai năm 2013.", [("Luật Đất đai", "repeals", "Luật Đất đai")]),
    ("Kế hoạch số 18-KH/ĐU mà Đảng ủy không ban hành để thực hiện Nghị quyết số 21-NQ/TW.", []),
    # a misprinted number leaves nobody who ends what is listed below
    ("Nghị định 145/2030/NDD-CP quy định chi tiết một số điều của Bộ luật Lao động có hiệu lực từ ngày 01/02/2031. Kể từ ngày Nghị định này có hiệu lực, có 2 Nghị định sau đây sẽ hết hiệu lực thi hành:\n"
     "1. Nghị định số 15/2023/NĐ-CP.\n2. Nghị định số 35/2025/NĐ-CP.", [("145/2030/NDD-CP", "guides", "Bộ luật Lao động")]),
    # drafts
    (DRAFT.format("    ", "   tháng   "), []),
    (DRAFT.format("    ", "   tháng   ").replace("DỰ THẢO", "DỰ THẢO (lần 2)"), []),
    (DRAFT.format("    ", "   tháng   ").replace("DỰ THẢO\n", "").replace("Về chợ\n", "Về chợ\n\n(DỰ THẢO - gửi các phòng góp ý)\n\n"), []),
    (DRAFT.format("    ", "   tháng   ").replace("DỰ THẢO\n", "").replace("Về chợ\n", "Về chợ\n(kèm theo dự thảo)\n"), [("SELF", "repeals", "12/2029/QĐ-UBND")]),
    (DRAFT.format("15", "12 tháng 3"), [("SELF", "repeals", "12/2029/QĐ-UBND")]),
    # a menu of the page, the draft of another
    ("VĂN BẢN\nDỰ THẢO - Lấy ý kiến\nLIÊN HỆ\nQUYẾT ĐỊNH\nVề chợ\nĐiều 1. Bãi bỏ Quyết định số 12/2029/QĐ-UBND.", [("SELF", "repeals", "12/2029/QĐ-UBND")]),
    # a heading behind a list that has none begins another
    ("QUYẾT ĐỊNH\nVề văn bản\nĐiều 1. Bãi bỏ các văn bản sau:\n1. Quy định số 50-QĐ/TU;\n2. Quy định số 51-QĐ/TU.\nA. Văn phòng Tỉnh ủy\n1. Hướng dẫn số 53-HD/TU.",
     [("SELF", "repeals", "50-QĐ/TU"), ("SELF", "repeals", "51-QĐ/TU")]),
    # aims of a decision, a number of a year
    ("QUYẾT ĐỊNH\nVề bộ phận một cửa\nỦY BAN NHÂN DÂN TỈNH AN LÂM\nCăn cứ Nghị định số 61/2028/NĐ-CP;\nNhằm cụ thể hóa Chương trình hành động số 21-CTr/TU;\n"
     "QUYẾT ĐỊNH:\nĐiều 1. Ban hành.", [("SELF", "basedOn", "61/2028/NĐ-CP"), ("SELF", "implements", "21-CTr/TU")]),
    ("KẾ HOẠCH\nSắp xếp trường\nKế hoạch này thay thế Kế hoạch 58 năm 2028 của Ban Thường vụ Huyện ủy.", [("SELF", "replaces", "Kế hoạch 58 năm 2028")]),
    ("KẾ HOẠCH\nSắp xếp trường\nKế hoạch này thay thế Kế hoạch 5 năm 2021 - 2025 của huyện.", []),
]  # fmt: skip
FACTS: list[tuple[str, list[Fact]]] = [
    # lists of papers that are over, and other lists
    (OVER, GONE),
    (OVER + "II. VĂN BẢN CÒN GIÁ TRỊ\n1. Nghị quyết số 14/2030/NQ-HĐND về bến", GONE),
    (OVER + "II. VĂN BẢN TIẾP TỤC ÁP DỤNG\n1. Nghị quyết số 14/2030/NQ-HĐND về bến", GONE),
    (OVER + "Nơi nhận\n- Công văn số 15/UBND-VP", GONE),
    ("1. Văn bản hết hiệu lực\nKhông có.\n2. Văn bản ban hành trong năm\n- Quyết định số 15/2029/QĐ-UBND", []),
    ("Các văn bản do Bộ Y tế ban hành chưa hết hiệu lực\n1. Thông tư số 15/2029/TT-BYT về chợ", []),
    ("STT | Văn bản mới | Văn bản hết hiệu lực\n1 | Nghị quyết số 12/2030/NQ-HĐND | Không", []),
    ("TT | Văn bản hết hiệu lực | Kết quả\n1 | Quyết định số 15/2029/QĐ-UBND | Còn hiệu lực đến khi có văn bản mới", []),
    ("TT | Văn bản hết hiệu lực | Lý do\n1 | Quyết định số 15/2029/QĐ-UBND | Không còn đối tượng\nDanh mục văn bản mới\n1 | Nghị định số 19/2029/NĐ-CP | mới",
     [("15/2029/QĐ-UBND", "ended", None)]),
    # fields that are of something else
    ("Tình trạng: Hết hiệu lực\nKẾ HOẠCH\ntrồng rừng phòng hộ", []),
    ("Hợp đồng ký theo Nghị định số 102/2034/NĐ-CP vẫn giữ. Nó hết hiệu lực từ ngày 01/8/2036.", []),
    # wishes, suppositions, what is ruled
    ("Đề nghị nêu rõ việc bãi bỏ: Quyết định số 15-QĐ/TU hết hiệu lực từ ngày 01/01/2031.", []),
    ("Sở cho rằng Thông tư số 11/2031/TT-BNN đến ngày 05/11/2031 mới có hiệu lực là sai.", []),
    ("QUYẾT ĐỊNH\nVề chợ\nĐiều 2. Quyết định số 13/2034/QĐ-UBND sẽ hết hiệu lực.", [("13/2034/QĐ-UBND", "ended", None)]),
    ("Điều 15 Thông tư số 43/2031/TT-BYT ghi: “Thông tư này có hiệu lực kể từ ngày 15/01/2032”. Điều 3 in nhầm, nay sửa lại là Điều 4.",
     [("43/2031/TT-BYT", "effective_from", "2032-01-15")]),
    # two papers of one number
    ("Quyết định số 15/QĐ-UBND ngày 01/02/2020 của UBND tỉnh An Lâm hết hiệu lực. Quyết định số 15/QĐ-UBND ngày 02/3/2031 của UBND tỉnh Khê Sơn hết hiệu lực "
     "từ ngày 01/01/2040.", [("15/QĐ-UBND", "ended", "2039-12-31"), ("15/QĐ-UBND", "ended", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LINKS)
def test_links(text: str, expected: list[Link]) -> None:
    assert sorted({one[:3] for one in links(read(text))}) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), FACTS)
def test_facts(text: str, expected: list[Fact]) -> None:
    assert sorted(told(read(text)), key=str) == sorted(expected, key=str)


LONG = {
    "Nghị định số 64/2027/NĐ-CP. " + "Văn bản đó " * 2_000: 1,
    "nó và " * 20_000: 0,
    "bỏ nghị quyết ấy và " * 8_000: 0,
    "72-KH/ĐU\n14/9/2031\nĐảng ủy xã Mường Khe\nKế hoạch thực hiện Nghị quyết số 23-NQ/TW\n" * 2_000: 4_000,
    "; ".join(f"Nghị định số {n}/2019/NĐ-CP thay thế Nghị định số {n}/2009/NĐ-CP" for n in range(1, 600)): 1_198,
}


@pytest.mark.parametrize("text", LONG, ids=lambda text: text[:20])
def test_long_texts_of_them_are_read(text: str) -> None:
    assert len(read(text).claims.citations) == LONG[text]
