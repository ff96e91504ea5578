"""How portals, courts, letters and clerks vary what is done to a paper, with near misses beside."""

from __future__ import annotations

from pathlib import Path

import pytest
from said import links, read, told

from graph.evaluation.gold import read_gold
from graph.extraction.claims import read_claims
from graph.reading.text import read_bytes

Link = tuple[str, str, str]
Fact = tuple[str, str, str | None]

SENTENCES: list[tuple[str, list[Link], list[Fact]]] = [
    # in part, told in a bracket within the words
    ("Nghị định số 88/2019/NĐ-CP bị bãi bỏ một phần (Điều 7) bởi Nghị định số 12/2022/NĐ-CP.",
     [("12/2022/NĐ-CP", "repeals", "88/2019/NĐ-CP")], []),
    ("Nghị định số 88/2019/NĐ-CP bị Nghị định số 12/2022/NĐ-CP bãi bỏ một phần (Điều 7).",
     [("12/2022/NĐ-CP", "repeals", "88/2019/NĐ-CP")], []),
    ("Luật Lưu trữ được quy định chi tiết và hướng dẫn thi hành bởi Nghị định số 113/2025/NĐ-CP.",
     [("113/2025/NĐ-CP", "guides", "Luật Lưu trữ")], []),
    ("Nhiều nơi viện dẫn Luật Cư trú (có Nghị định số 54/2024/NĐ-CP ngày 26/11/2024 quy định chi tiết) mà bỏ qua Luật Hộ tịch.",
     [("54/2024/NĐ-CP", "guides", "Luật Cư trú")], []),
    # what ended because another took its place
    ("- QĐ 31/2014/QĐ-UBND (hết hiệu lực từ 10/02/2021 do QĐ 05/2021/QĐ-UBND thay thế)",
     [("05/2021/QĐ-UBND", "replaces", "31/2014/QĐ-UBND")], [("31/2014/QĐ-UBND", "ended", "2021-02-09")]),
    ("Nghị quyết số 20/2017/NQ-HĐND chỉ được Nghị quyết số 09/2021/NQ-HĐND kéo dài thời gian thực hiện đến hết năm 2022.",
     [("09/2021/NQ-HĐND", "extends", "20/2017/NQ-HĐND")], [("20/2017/NQ-HĐND", "extended_to", "2022-12-31")]),
    ("Kế hoạch số 31/KH-UBND được gia hạn thêm đến ngày 15/12/2025 bằng Kế hoạch số 42/KH-UBND.",
     [("42/KH-UBND", "extends", "31/KH-UBND")], [("31/KH-UBND", "extended_to", "2025-12-15")]),
    ("Thông tư số 15/2024/TT-BTC khiến Thông tư số 08/2016/TT-BTC và Thông tư số 09/2016/TT-BTC cùng hết hiệu lực.",
     [("15/2024/TT-BTC", "repeals", "08/2016/TT-BTC"), ("15/2024/TT-BTC", "repeals", "09/2016/TT-BTC")],
     [("09/2016/TT-BTC", "ended", None)]),
    ("Thông tư số 15/2024/TT-BTC làm cho việc áp dụng Thông tư số 08/2016/TT-BTC thuận lợi hơn.", [], []),
    ("Thay cho Kế hoạch số 20/KH-UBND, huyện ban hành Kế hoạch số 61/KH-UBND ngày 30/5/2019 về phòng dịch.",
     [("61/KH-UBND", "replaces", "20/KH-UBND")], []),
    ("Nghị định số 55/1995/NĐ-CP đã nhường chỗ cho Nghị định số 40/2010/NĐ-CP.",
     [("40/2010/NĐ-CP", "replaces", "55/1995/NĐ-CP")], []),
    ("Công an tỉnh đã thu hồi Kế hoạch số 15/KH-CAT; thay thế kế hoạch này là Kế hoạch số 60/KH-CAT ngày 09/9/2019.",
     [("60/KH-CAT", "replaces", "15/KH-CAT")], []),
    ("Nghị quyết số 35/2016/NQ-HĐND đã bị Hội đồng nhân dân tỉnh bãi bỏ kể từ ngày 01/8/2019.",
     [], [("35/2016/NQ-HĐND", "ended", "2019-07-31")]),
    ("Quy chế số 05-QC/TU đã sửa đổi, bổ sung tại Quyết định số 92-QĐ/TU, ngày 20/12/2023.",
     [("92-QĐ/TU", "amends", "05-QC/TU")], []),
    ("Quyết định số 92-QĐ/TU, ngày 20/12/2023 sửa đổi, bổ sung Quy chế số 05-QC/TU.", [("92-QĐ/TU", "amends", "05-QC/TU")], []),
    ("Quy định số 88-QĐ/TU, ngày 3/3/2025, do hợp nhất Quy định số 12-QĐ/TU với Quy định số 45-QĐ/TU, dài 32 điều.",
     [("88-QĐ/TU", "consolidates", "12-QĐ/TU"), ("88-QĐ/TU", "consolidates", "45-QĐ/TU")], []),
    ("Hướng dẫn số 11-HD/BTC đã bị Hướng dẫn số 36-HD/BTC thay thế, và chính Hướng dẫn số 36-HD/BTC cũng được thay thế bởi Hướng dẫn số 05-HD/BTC.",
     [("05-HD/BTC", "replaces", "36-HD/BTC"), ("36-HD/BTC", "replaces", "11-HD/BTC")], []),
    ("Thông báo số 25/TB-UBND đã bị Công văn số 312/UBND-NC của Chủ tịch UBND tỉnh đình chỉ ngay trong ngày.",
     [("312/UBND-NC", "suspends", "25/TB-UBND")], []),
    ("Thông báo số 25/TB-UBND bị dư luận phản ứng, Công văn số 312/UBND-NC đình chỉ công tác hai cán bộ.", [], []),
    # carried out
    ("Ba kế hoạch số 15/KH-UBND, 16/KH-UBND và 19/KH-UBND đều ban hành để thực hiện Nghị quyết số 05-NQ/TU.",
     [("15/KH-UBND", "implements", "05-NQ/TU"), ("16/KH-UBND", "implements", "05-NQ/TU"), ("19/KH-UBND", "implements", "05-NQ/TU")], []),
    ("Chỉ thị số 30-CT/TU được cụ thể hóa bằng Kế hoạch số 77/KH-UBND, rồi bằng Kế hoạch số 15/KH-UBND ngày 20/01/2016.",
     [("15/KH-UBND", "implements", "30-CT/TU"), ("77/KH-UBND", "implements", "30-CT/TU")], []),
    ("Chỉ thị số 30-CT/TU được cụ thể hóa bằng Kế hoạch số 77/KH-UBND, rồi Công văn số 15/UBND-VX điều chỉnh kế hoạch này.",
     [("15/UBND-VX", "amends", "77/KH-UBND"), ("77/KH-UBND", "implements", "30-CT/TU")], []),
    ("Để phúc đáp Công văn số 15-CV/ĐU ngày 02/3/2020, Văn phòng Đảng ủy có ý kiến như sau:",
     [("SELF", "respondsTo", "15-CV/ĐU")], []),
    ("Căn cứ khoản 1 Điều 8 Nghị định số 44/2021/NĐ-CP thì hàng xóm nhà ông phải nộp phạt.", [], []),
    # which paper a word means, and since when
    ("Luật Lưu trữ năm 2024 có hiệu lực từ ngày 01/7/2025; Luật Lưu trữ năm 2011 hết hiệu lực kể từ ngày Luật này có hiệu lực.",
     [("Luật Lưu trữ", "repeals", "Luật Lưu trữ")], [(None, "effective_from", "2025-07-01")]),
    ("Theo Thông tư số 05/2020/TT-BTC, Thông tư số 03/2018/TT-BTC hết hiệu lực kể từ ngày Thông tư này có hiệu lực.",
     [("05/2020/TT-BTC", "repeals", "03/2018/TT-BTC")], []),
    ("Thông tư số 01/2011/TT-BNV được dùng nhiều năm. Văn bản này hết hiệu lực từ ngày 05/3/2020.",
     [], [("01/2011/TT-BNV", "ended", "2020-03-04")]),
    ("Thông tư số 01/2011/TT-BNV kế thừa Thông tư số 02/2004/TT-BNV. Văn bản này hết hiệu lực từ ngày 05/3/2020.",
     [("01/2011/TT-BNV", "succeeds", "02/2004/TT-BNV")], []),
    ("Báo tỉnh đưa tin: từ ngày 01/3/2025, TT 02/2017/TT-BNV và TT 13/2018/TT-BNV không còn hiệu lực.",
     [], [("02/2017/TT-BNV", "ended", "2025-02-28"), ("13/2018/TT-BNV", "ended", "2025-02-28")]),
    ("Tính đến thời điểm kiểm tra, Quy định số 05-QĐ/ĐU không còn hiệu lực.", [], [("05-QĐ/ĐU", "ended", None)]),
    ("Giấy phép được dùng đến thời điểm Quy định số 05-QĐ/ĐU không còn hiệu lực.", [], []),
    # a list of papers in which the second has a title that tells what it does
    ("Thông tư số 41/2019/TT-BNV sửa đổi, bổ sung một số điều của Thông tư số 38/2015/TT-BNV và Thông tư số 19/2016/TT-BNV về việc hướng dẫn thi hành Nghị định số 31/2015/NĐ-CP.",
     [("19/2016/TT-BNV", "guides", "31/2015/NĐ-CP"), ("41/2019/TT-BNV", "amends", "19/2016/TT-BNV"),
      ("41/2019/TT-BNV", "amends", "38/2015/TT-BNV")], []),
    ("Thông tư số 41/2019/TT-BNV sửa đổi, bổ sung một số điều của Thông tư số 38/2015/TT-BNV và Công văn số 19/BNV-TH về việc hướng dẫn thi hành Nghị định số 31/2015/NĐ-CP.",
     [("19/BNV-TH", "guides", "31/2015/NĐ-CP"), ("41/2019/TT-BNV", "amends", "38/2015/TT-BNV")], []),
    ("Thông tư số 29/2015/TT-BNV hướng dẫn thực hiện một số điều về tuyển dụng, thi nâng ngạch quy định tại Nghị định số 05/2015/NĐ-CP.",
     [("29/2015/TT-BNV", "guides", "05/2015/NĐ-CP")], []),
    ("Thông tư số 29/2015/TT-BNV hướng dẫn chế độ báo cáo theo Nghị định số 05/2015/NĐ-CP.", [], []),
    # a draft amends nothing yet
    ("Chính phủ thông qua hai chính sách của Luật sửa đổi, bổ sung một số điều của Luật Thương mại; Luật Thương mại vẫn đang áp dụng.", [], []),
    # what some hold for true, and what only asked
    ("Một số đồng chí còn cho rằng Chỉ thị số 05-CT/TW đã hết hiệu lực, nhận thức đó là chưa đúng.", [], []),
    ("Quyết định số 655-QĐ/HU: tạm đình chỉ thi hành theo Thông báo số 512-TB/HU.", [], []),
    ("Tình trạng: tạm đình chỉ thi hành theo Thông báo số 512-TB/HU.", [], []),
    ("Về Kế hoạch số 35-KH/HU: gia hạn đến hết năm 2025 theo Tờ trình số 206-TTr/BTCHU.", [], [("35-KH/HU", "extended_to", "2025-12-31")]),
    # whose titles begin with what is done
    ("Đề án số 02-ĐA/HU, ngày 10/5/2018 sắp xếp tổ chức bộ máy giai đoạn 2018-2021.", [], [("02-ĐA/HU", "period", "2018-01-01/2021-12-31")]),
    ("Kế hoạch số 152-KH/ThU, ngày 19/11/2018 được ban hành cho giai đoạn 2019-2021.", [], [("152-KH/ThU", "period", "2019-01-01/2021-12-31")]),
    ("Kế hoạch số 152-KH/ThU, ngày 19/11/2018 đề ra chỉ tiêu cho giai đoạn 2019-2021.", [], []),
    ("Văn bản hợp nhất số 03/VBHN-BYT ngày 14/4/2025 hợp nhất Thông tư số 23/2011/TT-BYT và Thông tư số 52/2017/TT-BYT.",
     [("03/VBHN-BYT", "consolidates", "23/2011/TT-BYT"), ("03/VBHN-BYT", "consolidates", "52/2017/TT-BYT")], []),
    # what is suspended or prolonged is no paper
    ("Cán bộ vi phạm Quy định số 37-QĐ/TW: đình chỉ theo Quy định số 69-QĐ/TW.", [], []),
    ("Thời hạn nộp thuế quy định tại Nghị định số 41/2020/NĐ-CP: gia hạn theo Nghị định số 52/2021/NĐ-CP.", [], []),
    # what is guided, and what is only named behind it
    ("Công văn số 40/STC-QLNS hướng dẫn về quyết toán, không áp dụng định mức chi quy định tại Nghị quyết số 20/2022/NQ-HĐND.", [], []),
    ("Công văn số 40/CT-TTHT hướng dẫn về hoàn thuế, doanh nghiệp được gia hạn nộp thuế quy định tại Nghị định số 41/2020/NĐ-CP.", [], []),
    ("Kỳ họp thông qua Nghị quyết số 20/2024/NQ-HĐND sửa đổi, bổ sung một số điều của Nghị quyết số 10/2020/NQ-HĐND và Nghị quyết số 21/2024/NQ-HĐND về bãi bỏ Nghị quyết số 11/2020/NQ-HĐND.",
     [("20/2024/NQ-HĐND", "amends", "10/2020/NQ-HĐND"), ("21/2024/NQ-HĐND", "repeals", "11/2020/NQ-HĐND")], []),
    ("Danh mục dự án theo Nghị quyết số 20/NQ-HĐND được xây dựng cho giai đoạn 2021 - 2025.", [], []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "stated", "facts"), SENTENCES)
def test_a_sentence(sentence: str, stated: list[Link], facts: list[Fact]) -> None:
    found = read(sentence)
    assert sorted({link[:3] for link in links(found)}) == sorted(stated)
    assert told(found) == sorted(facts, key=str)


NOTHING = [
    "1. Quyết định số 12/2018/QĐ-UBND ngày 05/3/2018 về quản lý chợ\n- Điều 5 hết hiệu lực từ ngày 01/01/2024.",
    "1. Quyết định số 12/2018/QĐ-UBND ngày 05/3/2018 về quản lý chợ\n- Hết hiệu lực từ ngày 20/10/2022 (riêng Điều 3).",
    "1. Quyết định số 12/2018/QĐ-UBND ngày 05/3/2018 về quản lý chợ\n- Đã được Sở Công Thương trình thay thế bằng Quyết định số 30/2022/QĐ-UBND ngày 10/10/2022.",
    "1. Quyết định số 12/2018/QĐ-UBND ngày 05/3/2018 về quản lý chợ\n- Nghị định hướng dẫn mới ban hành.\n- Có hiệu lực từ ngày 15/3/2024.",
    "1. Quyết định số 12/2018/QĐ-UBND ngày 05/3/2018 về quản lý chợ\n- Được dự kiến hết hiệu lực từ ngày 01/01/2026.",
    "DANH MỤC VĂN BẢN\nSTT | Tên văn bản | Lý do chưa hết hiệu lực\n1 | Quyết định số 12/2018/QĐ-UBND ngày 05/3/2018 | Vẫn phù hợp thực tế",
    "Việc chậm ban hành Nghị định số 60/2024/NĐ-CP khiến Nghị định số 02/2003/NĐ-CP dù lạc hậu vẫn chưa hết hiệu lực.",
    "Quyết định số 30/2022/QĐ-UBND khiến Nghị định số 02/2003/NĐ-CP khó thực hiện và các giấy phép hết hiệu lực.",
    "Thay cho Quyết định số 12/2018/QĐ-UBND, UBND tỉnh không ban hành Quyết định số 30/2022/QĐ-UBND mà dùng công văn.",
    "UBND tỉnh đã trình Quy chế mới thay Quyết định số 12/2018/QĐ-UBND. Văn bản này có hiệu lực từ ngày 01/8/2024.",
    "Để trả lời Công văn số 45/BYT-YT ngày 13/12/2022, phòng Y tế các huyện tự gửi ý kiến.",
    "Hồ sơ gửi kèm Công văn số 40/SCT-TM đã sửa đổi, bổ sung theo Công văn số 44/UBND-KT ngày 12/12/2022.",
    "Mức phí đã được quy định cụ thể tại khoản 2 Quyết định số 12/2018/QĐ-UBND, nay bãi bỏ.",
    "Điều chỉnh đoạn cuối tuyến kênh tại Quyết định số 15/QĐ-UBND ngày 08/3/2018.",
    "DANH SÁCH VĂN BẢN\n1. Quyết định số 12/2018/QĐ-UBND ngày 05/3/2018 về quản lý chợ\n- Đính chính: Quyết định số 30/2022/QĐ-UBND ngày 10/10/2022 theo Công văn số 4/UBND-KT ngày 11/11/2022",
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_it_tells_nothing(text: str) -> None:
    found = read(text)
    assert (links(found), told(found)) == ([], [])


PARTS = [
    ("theo Mẫu số 03a/PL01 ban hành kèm theo Nghị định số 23/2021/NĐ-CP", "Mẫu số 03a/PL01"),
    ("tại gạch đầu dòng thứ nhất điểm d khoản 2 mục II Thông tư số 65/2008/TT-BTC", "gạch đầu dòng thứ nhất điểm d khoản 2 mục II"),
    ("đoạn 2 khoản 3 Điều 5 Nghị định số 34/2020/NĐ-CP", "đoạn 2 khoản 3 Điều 5"),
    ("đi hết đoạn đường nói ở Nghị định số 34/2020/NĐ-CP", None),
    ("mẫu nhà nêu tại Nghị định số 34/2020/NĐ-CP", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "part"), PARTS)
def test_which_part_is_named(text: str, part: str | None) -> None:
    claims = read_claims(read_bytes(text.encode("utf-8"), "x.txt"))
    assert [citation.part for citation in claims.citations] == [part]


RULED = [
    ("Sửa đổi chế độ đi học quy định tại khoản 3 Điều 1 Quyết định số 23/2017/QĐ-UBND như sau:", "khoản 3 Điều 1"),
    ("Thay thế quy định về mức chi tại gạch đầu dòng thứ hai điểm a khoản 2 Điều 4 Quyết định số 23/2017/QĐ-UBND.",
     "gạch đầu dòng thứ hai điểm a khoản 2 Điều 4"),
    ("Bổ sung hồ sơ quy định tại khoản 3 Điều 1 Quyết định số 23/2017/QĐ-UBND trong 05 ngày.", None),
]  # fmt: skip


@pytest.mark.parametrize(("article", "part"), RULED)
def test_what_is_laid_down_at_a_part_is_changed_there(article: str, part: str | None) -> None:
    text = f"""ỦY BAN NHÂN DÂN
TỈNH LỘC HÀ
-------
Số: 40/2022/QĐ-UBND
Lộc Hà, ngày 15 tháng 9 năm 2022

QUYẾT ĐỊNH
Về chế độ đi học của cán bộ

Điều 1. {article}
"""
    found = [link for link in read(text).links if link.object.code == "23/2017/QĐ-UBND"]
    assert [link.evidence.part for link in found] == ([part] if part else [])


def test_a_label_may_quote_a_text_with_other_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    label = '{"file": "a", "text": "một\x85hai\u2028ba", "start": 0, "end": 10, "split": "dev", "group": "sentence", "header": null, "citations": [], "links": [], "facts": []}\n'
    path.write_text(label * 2, encoding="utf-8")
    assert [passage.text for passage in read_gold(path)] == ["một\x85hai\u2028ba"] * 2


EXAMPLES = [
    ("Ví dụ 1: Báo cáo của đại hội\nSố 16-BC/ĐH\nVí dụ 2: Biên bản\nSố 18-BB/ĐH\n", []),
    ("Ghi chữ viết tắt tên cơ quan. Ví dụ: Quyết định của Ban Kinh tế Trung ương\nSố 246-QĐ/BKTTW\n", []),
    (
        "Nhiều quyết định chậm công bố hết hiệu lực. Ví dụ:\n- 15/2020/QĐ-UBND\n- 16/2020/QĐ-UBND\n",
        ["15/2020/QĐ-UBND", "16/2020/QĐ-UBND"],
    ),
    ("Ví dụ: Thực hiện Quy định số 05-QC/BTCTU, ngày 05/6/2019.", ["05-QC/BTCTU"]),
    ("Ví dụ: Kế hoạch số 35-KH/HU chưa nêu rõ chỉ tiêu.", ["35-KH/HU"]),
]


@pytest.mark.parametrize(("text", "codes"), EXAMPLES)
def test_a_number_that_is_an_example_cites_nothing(text: str, codes: list[str]) -> None:
    claims = read_claims(read_bytes(text.encode("utf-8"), "x.txt"))
    assert [str(citation.code) for citation in claims.citations] == codes


def test_a_note_lists_what_was_issued_where_its_mark_is_raised_in_brackets() -> None:
    text = """Các ban đã tham mưu ban hành các quy chế, kế hoạch để thực hiện Kế hoạch số 104-KH/ThU (¹).

(¹) Quyết định số 2015-QĐ/ThU, ngày 22/4/2019 về thành lập Ban Chỉ đạo; Quy chế số 02-QC/BCĐ, ngày 15/5/2019 về tổ chức.
"""
    assert {link[:3] for link in links(read(text))} == {
        ("2015-QĐ/ThU", "implements", "104-KH/ThU"),
        ("02-QC/BCĐ", "implements", "104-KH/ThU"),
    }
