"""What sentences say: each wording with the relation it gives, and near misses that give none."""

from __future__ import annotations

import pytest
from said import links, read

from graph.extraction.structure import split_sentences

PLAN = "HUYỆN ỦY KHE SƠN\nSố 12-KH/HU\n\nKhe Sơn, ngày 05 tháng 3 năm 2018\n\nKẾ HOẠCH\n{title}\n\n{body}\n"
RULES = "HUYỆN ỦY KHE SƠN\nSố 22-QĐ/HU\n\nKhe Sơn, ngày 05 tháng 3 năm 2024\n\nQUY ĐỊNH\nvề chế độ làm việc\n\nĐiều 1. Hiệu lực\n{body}\n"
REPORT = "HUYỆN ỦY KHE SƠN\nSố 40-BC/HU\n\nKhe Sơn, ngày 05 tháng 3 năm 2023\n\nBÁO CÁO\n{title}\n\n{body}\n"


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("Nghị định số 43/2014/NĐ-CP hết hiệu lực kể từ ngày Nghị định số 12/2024/NĐ-CP có hiệu lực, trừ khoản 2 Điều 5.", "trừ khoản 2 Điều 5"),
        ("Nghị định số 12/2024/NĐ-CP bãi bỏ Chương II Nghị định số 43/2014/NĐ-CP, trừ Phụ lục 2.", "Chương II, trừ Phụ lục 2"),
        # near misses: what this paper itself excepts
        ("Nghị định số 43/2014/NĐ-CP hết hiệu lực kể từ ngày Nghị định số 12/2024/NĐ-CP có hiệu lực, trừ khoản 2 Điều này.", None),
        ("Nghị định số 43/2014/NĐ-CP hết hiệu lực kể từ ngày Nghị định số 12/2024/NĐ-CP có hiệu lực, trừ trường hợp nêu trên.", None),
    ],
)  # fmt: skip
def test_exception_behind_what_ends(sentence: str, part: str | None) -> None:
    (link,) = read(sentence).links
    assert (link.relation, link.evidence.part, link.evidence.partial) == ("repeals", part, part is not None)


TITLES = {
    ("QUYẾT ĐỊNH", "15/2024/QĐ-UBND", "Quyết định số 12/2019/QĐ-UBND, ngày 05/5/2019"): {
        "Sửa đổi, bổ sung một số điều của {}": "amends", "Về việc sửa đổi, bổ sung {}": "amends", "Bãi bỏ {}": "repeals",
        "Về việc bãi bỏ {}": "repeals", "Về việc thay thế {}": "replaces", "Về việc đính chính {}": "corrects",
        "Về việc gia hạn thời gian thực hiện {}": "extends", "Ngưng hiệu lực thi hành {}": "suspends",
        "Về việc điều chỉnh {}": "amends", "Ban hành Quy định về chợ theo {}": None,
    },
    ("KẾ HOẠCH", "15-KH/HU", "Nghị quyết số 12-NQ/TU, ngày 05/5/2021"): {
        "thực hiện {}": "implements", "triển khai thực hiện {}": "implements", "về việc thực hiện {}": "implements",
        "cụ thể hóa {}": "implements", "học tập, quán triệt, tuyên truyền và triển khai thực hiện {}": "implements",
        "nghiên cứu, học tập, quán triệt {}": None, "kiểm tra việc thực hiện {}": "reviews", "sơ kết 03 năm thực hiện {}": "reviews",
        "tuyên truyền kỷ niệm 5 năm ban hành {}": None,
    },
    ("HƯỚNG DẪN", "15-HD/HU", "Quy định số 22-QĐ/TW, ngày 28/7/2021"): {
        "thực hiện {}": "guides", "thực hiện một số nội dung {}": "guides", "học tập, quán triệt {}": "guides",
    },
    ("BÁO CÁO", "15-BC/HU", "Nghị quyết số 12-NQ/TU, ngày 05/5/2021"): {
        "kết quả thực hiện {}": "reviews", "tổng kết 05 năm thực hiện {}": "reviews", "tình hình thực hiện {}": "reviews",
        "kết quả 3 năm thực hiện {}": "reviews", "đánh giá kết quả thực hiện {}": "reviews",
        "kiểm điểm việc thực hiện {}": "reviews", "kiểm điểm đồng chí A theo {}": None,
    },
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "code", "paper", "title", "relation"),
    [(*head, title, relation) for head, titles in TITLES.items() for title, relation in titles.items()],
)
def test_what_a_title_says_of_the_paper(kind: str, code: str, paper: str, title: str, relation: str | None) -> None:
    text = f"HUYỆN ỦY KHE SƠN\nSố {code}\n\nKhe Sơn, ngày 05 tháng 6 năm 2024\n\n{kind}\n{title.format(paper)}\n\n1. Làm.\n"
    assert [said for subject, said, _, _ in links(read(text)) if subject == "SELF"] == ([relation] if relation else [])


@pytest.mark.parametrize(
    ("closing", "relation"),
    [
        ("Quyết định này thay thế {}.", "replaces"),
        ("Quyết định này có hiệu lực từ ngày 15/6/2024 và thay thế {}.", "replaces"),
        ("Quyết định này có hiệu lực kể từ ngày ký; bãi bỏ {}.", "repeals"),
        ("Bãi bỏ {}.", "repeals"),
        ("{} hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", "repeals"),
        ("Kể từ ngày Quyết định này có hiệu lực, {} hết hiệu lực thi hành.", "repeals"),
        ("Quyết định này có hiệu lực kể từ ngày ký ban hành và thay thế các văn bản sau: {}.", "replaces"),
        # of another paper, or of no day
        ("Kể từ ngày Quyết định này có hiệu lực, các hồ sơ theo {} được giải quyết tiếp.", None),
        ("Các nội dung khác thực hiện theo {}.", None),
    ],
)
def test_what_an_article_says_of_force(closing: str, relation: str | None) -> None:
    older = "Quyết định số 12/2019/QĐ-UBND ngày 05/5/2019"
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH AN LÂM\nSố: 15/2024/QĐ-UBND\n\nAn Lâm, ngày 05 tháng 6 năm 2024\n\nQUYẾT ĐỊNH\nBan hành Quy"
        f" định về chợ\n\nĐiều 1. Ban hành Quy định về chợ.\n\nĐiều 2. {closing.format(older)}\n\nĐiều 3. Thi hành.\n"
    )
    assert [said for subject, said, _, _ in links(read(text)) if subject == "SELF"] == ([relation] if relation else [])


@pytest.mark.parametrize(
    ("body", "replaces"),
    [
        ("Thực hiện Chỉ thị số 09-CT/TU, ngày 02/02/2018 của Tỉnh ủy, Ban Thường vụ Huyện ủy ban hành kế hoạch (thay thế Kế hoạch số 05-KH/HU).", ["SELF"]),
        ("Thực hiện Chỉ thị số 09-CT/TU, ngày 02/02/2018 của Tỉnh ủy, Ban Thường vụ Huyện ủy xây dựng Kế hoạch, thay thế Kế hoạch số 05-KH/HU.", ["SELF"]),
        # near misses: what others issue, what was issued before, a paper of another type, a task
        ("Thực hiện Chỉ thị số 09-CT/TU, ngày 02/02/2018 của Tỉnh ủy, Đảng ủy xã Bản Mây ban hành kế hoạch (thay thế Kế hoạch số 05-KH/ĐU).", []),
        ("Thực hiện Chỉ thị số 09-CT/TU, ngày 02/02/2018 của Tỉnh ủy, Huyện ủy đã ban hành kế hoạch (thay thế Kế hoạch số 05-KH/HU).", []),
        ("Thực hiện Chỉ thị số 09-CT/TU, ngày 02/02/2018 của Tỉnh ủy, Ban Thường vụ Huyện ủy ban hành quy định (thay thế Quy định số 05-QĐ/HU).", []),
        ("Thực hiện Chỉ thị số 09-CT/TU, ngày 02/02/2018 của Tỉnh ủy, ban hành kế hoạch (thay thế Kế hoạch số 05-KH/HU).", []),
        ("Ban Thường vụ Huyện ủy yêu cầu các chi bộ xây dựng kế hoạch (thay thế Kế hoạch số 05-KH/CB).", []),
        ("Tháng 3/2017, Huyện ủy ban hành kế hoạch mới thay thế Kế hoạch số 05-KH/HU.", []),
        ("Sau khi Huyện ủy ban hành kế hoạch thay thế Kế hoạch số 05-KH/HU, các xã đã làm.", []),
    ],
)  # fmt: skip
def test_a_paper_that_is_issued_instead_of_another(body: str, replaces: list[str]) -> None:
    """The one that stands before it in the sentence, which it carries out, replaces nothing."""
    found = links(read(PLAN.format(title="về chợ", body=body)))
    assert [subject for subject, relation, _, _ in found if relation == "replaces"] == replaces


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # the subject is the citation just before the cue in its noun phrase
        (
            "Kế hoạch số 50-KH/HU, ngày 13/12/2016 của Huyện ủy thực hiện Nghị quyết số 07-NQ/TU, ngày 30/9/2016.",
            [("50-KH/HU", "implements", "07-NQ/TU", "stated")],
        ),
        # prose: the one who acts is a body
        ("Kế hoạch số 50-KH/HU đang thực hiện tốt, Nghị quyết số 07-NQ/TU thì chưa.", []),
        ("Các xã thực hiện nghiêm Quyết định số 19-QĐ/HU ngày 04/5/2019.", []),
        ("Theo Kế hoạch số 50-KH/HU, các xã triển khai thực hiện Nghị quyết số 07-NQ/TU.", []),
        # a chain
        (
            "Kế hoạch số 8-KH/ĐU thực hiện Kế hoạch số 50-KH/HU thực hiện Nghị quyết số 07-NQ/TU.",
            [("08-KH/ĐU", "implements", "50-KH/HU", "stated"), ("50-KH/HU", "implements", "07-NQ/TU", "stated")],
        ),
        # joined objects; never past a semicolon
        (
            "Kế hoạch số 17-KH/TU về triển khai thực hiện Chỉ thị số 26-CT/TW và Hướng dẫn số 04-HD/TW; Quy định số 5-QĐ/TU.",
            [("17-KH/TU", "implements", "26-CT/TW", "stated"), ("17-KH/TU", "implements", "04-HD/TW", "stated")],
        ),
        # a Hướng dẫn guides, and does not implement beside it
        (
            "Hướng dẫn số 42-HD/BTCTW về thực hiện Chỉ thị số 50-CT/TW.",
            [("42-HD/BTCTW", "guides", "50-CT/TW", "stated")],
        ),
        # brackets
        (
            "Quy định số 03-QĐ/HU, ngày 04/5/2019 về luân chuyển cán bộ (thay thế Quy định số 05-QĐ/HU, ngày 20/11/2017).",
            [("03-QĐ/HU", "replaces", "05-QĐ/HU", "stated")],
        ),
        (
            "Chỉ thị số 03-CT/TW, ngày 14/5/2011 (nay là Chỉ thị số 05-CT/TW, ngày 15/5/2016) được học tập rộng rãi.",
            [("05-CT/TW", "succeeds", "03-CT/TW", "stated")],
        ),
        (
            "Chỉ thị số 05-CT/TW, ngày 15/5/2016 (trước đây là Chỉ thị số 03-CT/TW, ngày 14/5/2011).",
            [("05-CT/TW", "succeeds", "03-CT/TW", "stated")],
        ),
        # passive turns the direction
        (
            "Quy chế số 02-QC/HU đã được thay thế bằng Quy chế số 06-QC/HU.",
            [("06-QC/HU", "replaces", "02-QC/HU", "stated")],
        ),
        (
            "Nghị định số 10/2020/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 47/2022/NĐ-CP.",
            [("47/2022/NĐ-CP", "amends", "10/2020/NĐ-CP", "stated")],
        ),
        (
            "Chỉ thị số 35-CT/TW của Bộ Chính trị (sửa đổi, bổ sung bởi Kết luận số 118-KL/TW, ngày 18/01/2025).",
            [("118-KL/TW", "amends", "35-CT/TW", "stated")],
        ),
        (
            "Quy chế số 02-QC/HU (thay thế bằng Quy chế số 06-QC/HU).",
            [("06-QC/HU", "replaces", "02-QC/HU", "stated")],
        ),
        (
            "Quy chế số 02-QC/HU (thay thế Quy chế số 06-QC/HU).",
            [("02-QC/HU", "replaces", "06-QC/HU", "stated")],
        ),
        # a topic without a document is no object
        ("Quyết định số 1442-QĐ/HU ngày 05/9/2017 sửa đổi, bổ sung quy trình bổ nhiệm cán bộ.", []),
        ("Hiện nay là thời điểm quan trọng; Chỉ thị số 05-CT/TW được học tập.", []),
        # theo, quán triệt alone: a mention
        ("Thực hiện theo quy định tại Quy định số 24-QĐ/TW.", []),
        ("Các chi bộ học tập, quán triệt Nghị quyết số 18-NQ/TW.", []),
        # reviewing
        (
            "Công văn số 26-CV/TU về việc tổng kết 15 năm thực hiện Nghị quyết số 15-NQ/TW.",
            [("26-CV/TU", "reviews", "15-NQ/TW", "stated")],
        ),
        ("Cấp ủy kiểm tra, giám sát việc thực hiện Nghị quyết số 15-NQ/TW hằng năm.", []),
    ],
)
def test_sentences_of_a_report(sentence: str, expected: list[tuple[str, str, str, str]]) -> None:
    found = read(REPORT.format(title="Tình hình công tác năm 2022", body="I. KẾT QUẢ\n\n" + sentence))
    assert links(found) == expected


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        (
            "thực hiện Nghị quyết số 18-NQ/TW, ngày 25/10/2017",
            "I- MỤC TIÊU",
            [("SELF", "implements", "18-NQ/TW", "stated")],
        ),
        (
            "phát triển kinh tế",
            "Thực hiện Nghị quyết số 05-NQ/TU, ngày 20/5/2016 của Tỉnh ủy, Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:",
            [("SELF", "implements", "05-NQ/TU", "stated")],
        ),
        # what several bodies issued is not this document, what its own organ issues is
        (
            "phát triển kinh tế",
            "Đến nay, 02 chi bộ, đảng bộ đã ban hành kế hoạch thực hiện Nghị quyết số 05-NQ/TU.",
            [],
        ),
        (
            "phát triển kinh tế",
            "Huyện ủy yêu cầu các chi bộ, đảng bộ xây dựng kế hoạch thực hiện Nghị quyết số 05-NQ/TU.",
            [],
        ),
        (
            "phát triển kinh tế",
            "Huyện ủy phê bình Đảng ủy xã A chậm ban hành kế hoạch thực hiện Nghị quyết số 05-NQ/TU.",
            [],
        ),
        (
            "phát triển kinh tế",
            "Theo đề nghị của Ban Tổ chức, Huyện ủy xây dựng kế hoạch thực hiện Nghị quyết số 05-NQ/TU như sau:",
            [("SELF", "implements", "05-NQ/TU", "stated")],
        ),
        ("phát triển kinh tế", "Mỗi chi bộ xây dựng kế hoạch thực hiện Nghị quyết số 05-NQ/TU.", []),
        ("phát triển kinh tế", "Huyện ủy yêu cầu: các chi bộ xây dựng kế hoạch thực hiện Nghị quyết số 05-NQ/TU.", []),
        (
            "phát triển kinh tế",
            "Huyện ủy phân công Ban Tổ chức xây dựng kế hoạch thực hiện Nghị quyết số 05-NQ/TU.",
            [],
        ),
        ("phát triển kinh tế", "Đảng ủy xã Tân Khe xây dựng kế hoạch thực hiện Nghị quyết số 05-NQ/TU.", []),
        ("phát triển kinh tế", "UBND huyện đã ban hành kế hoạch thực hiện Nghị quyết số 05-NQ/TU.", []),
        (
            "phát triển kinh tế",
            "Từ tình hình của Đảng ủy xã Tân Khe, Huyện ủy xây dựng kế hoạch thực hiện Nghị quyết số 05-NQ/TU như sau:",
            [("SELF", "implements", "05-NQ/TU", "stated")],
        ),
        ("phát triển kinh tế", "Hầu hết các đơn vị xây dựng chương trình thực hiện Nghị quyết số 05-NQ/TU.", []),
        (
            "phát triển kinh tế",
            "Qua 02 năm, Ban Thường vụ Huyện ủy ban hành kế hoạch thực hiện Nghị quyết số 05-NQ/TU như sau:",
            [("SELF", "implements", "05-NQ/TU", "stated")],
        ),
        (
            "phát triển kinh tế",
            "Trên cơ sở đề nghị của các phòng, Ban Thường vụ Huyện ủy ban hành kế hoạch thực hiện Nghị quyết số 05-NQ/TU"
            " như sau:",
            [("SELF", "implements", "05-NQ/TU", "stated")],
        ),
        (
            "phát triển kinh tế",
            "Căn cứ Quy chế số 01-QC/HU, ngày 02/8/2020; Quy định số 24-QĐ/TW, ngày 30/7/2021;",
            [("SELF", "basedOn", "01-QC/HU", "stated"), ("SELF", "basedOn", "24-QĐ/TW", "stated")],
        ),
        (
            "phát triển kinh tế",
            "I- MỤC ĐÍCH\n\n1. Cụ thể hóa Nghị quyết số 05-NQ/TU, ngày 20/5/2016 thành việc làm.",
            [("SELF", "implements", "05-NQ/TU", "stated")],
        ),
        ("phát triển kinh tế", "I- NHIỆM VỤ\n\n1. Các xã triển khai thực hiện Nghị quyết số 05-NQ/TU.", []),
        (
            "phát triển kinh tế",
            "I- NHIỆM VỤ\n\n1. Việc chung.\n\nKế hoạch này thay thế Kế hoạch số 09-KH/HU, ngày 02/02/2015.",
            [("SELF", "replaces", "09-KH/HU", "stated")],
        ),
        (
            "thực hiện Quyết định số 61/2015/QĐ-UBND (thay thế Kế hoạch số 09-KH/HU, ngày 02/02/2015)",
            "I- NỘI DUNG",
            [("SELF", "implements", "61/2015/QĐ-UBND", "stated"), ("SELF", "replaces", "09-KH/HU", "stated")],
        ),
        (
            "thực hiện Quyết định số 61/2015/QĐ-UBND (thay thế Quyết định số 12/2011/QĐ-UBND)",
            "I- NỘI DUNG",
            [
                ("SELF", "implements", "61/2015/QĐ-UBND", "stated"),
                ("61/2015/QĐ-UBND", "replaces", "12/2011/QĐ-UBND", "stated"),
            ],
        ),
        (
            "sửa đổi, bổ sung Kế hoạch số 09-KH/HU, ngày 02/02/2015",
            "I- NỘI DUNG",
            [("SELF", "amends", "09-KH/HU", "stated")],
        ),
    ],
)
def test_what_a_plan_says_of_itself(title: str, body: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert links(read(PLAN.format(title=title, body=body))) == expected


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        # a report answers what it was asked by, and reviews what it is about
        (
            "Tổng kết 15 năm thực hiện Nghị quyết số 15-NQ/TW, ngày 30/7/2007",
            "Thực hiện Công văn số 26-CV/TU, ngày 01/11/2021 của Tỉnh ủy, Ban Thường vụ Huyện ủy Khe Sơn báo cáo như sau:",
            [("SELF", "reviews", "15-NQ/TW", "stated"), ("SELF", "respondsTo", "26-CV/TU", "stated")],
        ),
        ("Kết quả triển khai Nghị quyết số 15-NQ/TW", "I. KẾT QUẢ", [("SELF", "reviews", "15-NQ/TW", "stated")]),
        (
            "Tình hình học tập, quán triệt và triển khai Nghị quyết số 15-NQ/TW",
            "I. KẾT QUẢ",
            [("SELF", "reviews", "15-NQ/TW", "stated")],
        ),
        ("Kết quả triển khai công tác dân vận theo Nghị quyết số 15-NQ/TW", "I. KẾT QUẢ", []),
        # a report is never the subject of implements
        ("Kết quả năm 2022", "I. KẾT QUẢ\n\nNhằm thực hiện Nghị quyết số 15-NQ/TW, huyện đã có nhiều cố gắng.", []),
    ],
)
def test_what_a_report_says_of_itself(title: str, body: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert links(read(REPORT.format(title=title, body=body))) == expected


NOTES = """Huyện ủy Khe Sơn

BÁO CÁO
Tổng kết 10 năm thực hiện Nghị quyết số 15-NQ/TW, ngày 30/7/2007

I. KẾT QUẢ

{sentence}

¹ Kế hoạch số 50-KH/HU, ngày 13/12/2016 của Huyện ủy thực hiện Nghị quyết số 07-NQ/TU; Quy định số 03-QĐ/HU, ngày 20/7/2021.
² Đã nêu trên.
"""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # papers were issued to carry out one document, the mark is on it
        ("Huyện ủy đã ban hành nhiều kế hoạch để cụ thể hóa việc thực hiện Nghị quyết¹.", ["50-KH/HU", "03-QĐ/HU"]),
        # the mark is on the papers
        ("Huyện ủy đã ban hành nhiều kế hoạch¹ để thực hiện Nghị quyết số 15-NQ/TW.", ["50-KH/HU", "03-QĐ/HU"]),
        # a plural of upper documents: examples, no link
        ("Huyện ủy đã ban hành kế hoạch quán triệt các chủ trương, nghị quyết, chỉ thị¹.", []),
        # each of two has a mark of its own
        (
            "Huyện ủy ban hành kế hoạch thực hiện Nghị quyết số 15-NQ/TW¹ và Nghị quyết số 19-NQ/TW².",
            ["50-KH/HU", "03-QĐ/HU"],
        ),
        # the reviewed one, named by its type alone, was put into plans; into a way of working, or by a city, none
        ("Các xã đã cụ thể hóa Nghị quyết bằng các kế hoạch, ban hành kịp thời¹.", ["50-KH/HU", "03-QĐ/HU"]),
        ("Các xã đã cụ thể hóa Nghị quyết bằng các mô hình, ban hành kịp thời¹.", []),
        ("Các xã đã cụ thể hóa Nghị quyết thành phố bằng các kế hoạch, ban hành kịp thời¹.", []),
        # no document that they carry out
        ("Huyện ủy đã ban hành quy định về công tác cán bộ¹.", []),
    ],
)
def test_footnotes(sentence: str, expected: list[str]) -> None:
    found = [link for link in read(NOTES.format(sentence=sentence)).links if link.evidence.basis == "context"]
    assert [link.subject.code for link in found] == expected
    for link in found:
        assert link.object.code == "15-NQ/TW"
        assert link.evidence.footnote == "1"
        assert link.evidence.governed_by is not None
        assert "ban hành" in link.evidence.governed_by.sentence


@pytest.mark.parametrize(
    ("sentence", "note", "expected"),
    [
        # what a note says without a subject is said of the one paper that carries its mark
        ("Đã ban hành Kế hoạch số 9-KH/HU, ngày 30/6/2025¹.", "Thay thế Kế hoạch số 3-KH/HU, ngày 20/5/2020.",
         [("09-KH/HU", "replaces", "03-KH/HU", "context")]),
        ("Đã ban hành Kế hoạch số 9-KH/HU, ngày 30/6/2025 về trồng rừng¹.", "Thực hiện Nghị quyết số 7-NQ/TU.",
         [("09-KH/HU", "implements", "07-NQ/TU", "context")]),
        ("Học tập Quy định số 3-QĐ/HU, ngày 20/5/2020¹.", "Nay là Quy định số 9-QĐ/HU, ngày 30/6/2025.",
         [("09-QĐ/HU", "succeeds", "03-QĐ/HU", "context")]),
        ("Học tập Quy định số 3-QĐ/HU, ngày 20/5/2020¹.",
         "Đã được sửa đổi, bổ sung bởi Quy định số 9-QĐ/HU, ngày 30/6/2025.", [("09-QĐ/HU", "amends", "03-QĐ/HU", "context")]),
        # a note that goes on with the title of that paper, which another carries out
        ("Kế hoạch số 9-KH/HU, ngày 30/6/2025 thực hiện Kết luận số 6-KL/TU¹.", "Của Tỉnh ủy về tiếp tục thực hiện Chỉ thị số 4-CT/TU.",
         [("09-KH/HU", "implements", "06-KL/TU", "stated"), ("06-KL/TU", "implements", "04-CT/TU", "context")]),
        ("Đã ban hành Kế hoạch số 9-KH/HU, ngày 30/6/2025¹.", "Của Huyện ủy về kết quả học tập Chỉ thị số 4-CT/TU.", []),
        ("Đã gửi Báo cáo số 9-BC/HU, ngày 30/6/2025¹.", "Của Huyện ủy về thực hiện Chỉ thị số 4-CT/TU.", []),
        # a note that names another paper first, a plan, a mark behind other words or on a plural
        ("Đã ban hành Kế hoạch số 9-KH/HU, ngày 30/6/2025¹.", "Kế hoạch số 5-KH/HU thay thế Kế hoạch số 3-KH/HU.",
         [("05-KH/HU", "replaces", "03-KH/HU", "stated")]),
        ("Đã ban hành Kế hoạch số 9-KH/HU, ngày 30/6/2025¹.", "Dự kiến thay thế Kế hoạch số 3-KH/HU.", []),
        # a note that goes on behind its papers tells a task; what is younger was not changed
        ("Đã ban hành Kế hoạch số 9-KH/HU, ngày 30/6/2025¹.", "Thực hiện Nghị quyết số 7-NQ/TU ở các xã còn chậm.", []),
        ("Đã ban hành Kế hoạch số 9-KH/HU, ngày 30/6/2025¹.", "Thay thế Kế hoạch số 3-KH/HU chưa được xem xét.", []),
        ("Đã ban hành Kế hoạch số 9-KH/HU, ngày 30/6/2025¹.", "Sửa đổi tại Kế hoạch số 12-KH/HU, ngày 05/8/2025.", []),
        ("Đã ban hành Kế hoạch số 9-KH/HU, ngày 30/6/2025 và các văn bản khác của huyện trong năm nay¹.",
         "Thay thế Kế hoạch số 3-KH/HU.", []),
    ],
)  # fmt: skip
def test_what_a_note_says_of_the_paper_with_its_mark(
    sentence: str, note: str, expected: list[tuple[str, str, str, str]]
) -> None:
    text = f"Huyện ủy Khe Sơn\n\nBÁO CÁO\nKết quả trồng rừng\n\nI. KẾT QUẢ\n\n{sentence}\n\n¹ {note}\n"
    assert links(read(text)) == expected


def test_a_citation_cut_by_a_page_end_is_one_link_shown_repaired() -> None:
    text = (
        "BÁO CÁO\nKết quả công tác\n\nI. KẾT QUẢ\n\n"
        "Các cấp ủy kiểm tra việc thực hiện Chỉ thị số 03-CT/TW, ngày 14/5/2011 của Bộ Chính trị (nay là¹\n\n"
        "¹ Theo báo cáo của Ban Tuyên giáo.\n\nChỉ thị số 05-CT/TW, ngày 15/5/2016) trong năm.\n"
    )
    found = read(text)
    assert links(found) == [("05-CT/TW", "succeeds", "03-CT/TW", "stated")]
    evidence = found.links[0].evidence
    assert evidence.repaired is not None
    assert "Ban Tuyên giáo" in evidence.sentence
    assert "Ban Tuyên giáo" not in evidence.repaired
    assert text[evidence.span.start : evidence.span.end] == evidence.sentence


@pytest.mark.parametrize(
    ("behind", "part"),
    [
        (" của Huyện ủy trên địa bàn xã.", "trên địa bàn xã"),
        (" của Huyện ủy áp dụng trên địa bàn xã này, kể từ ngày ký.", "áp dụng trên địa bàn xã này"),
        # near misses: where the paper itself applies is told by its title
        (" của Huyện ủy về quản lý chợ trên địa bàn huyện.", None),
        (" của Huyện ủy.", None),
    ],
)
def test_what_ends_in_one_place_ends_in_part(behind: str, part: str | None) -> None:
    body = f"I- VIỆC\n\n1. Việc.\n\nKế hoạch này thay thế Kế hoạch số 09-KH/HU, ngày 02/02/2015{behind}"
    (link,) = read(PLAN.format(title="phát triển", body=body)).links
    assert (link.relation, link.evidence.part, link.evidence.partial) == ("replaces", part, part is not None)


@pytest.mark.parametrize(
    ("what", "partial"),
    [
        ("các nhiệm vụ của", True),
        ("một số nội dung thuộc", True),
        ("03 chỉ tiêu tại", True),
        ("toàn bộ", False),
        ("", False),
    ],
)
def test_some_of_a_paper_is_a_part_of_it(what: str, partial: bool) -> None:
    found = read(f"Kế hoạch này thay thế {what} Kế hoạch số 12-KH/HU.")
    assert [(link.relation, link.evidence.partial) for link in found.links] == [("replaces", partial)]


def test_exception_makes_a_replacement_partial() -> None:
    found = read(
        PLAN.format(
            title="phát triển",
            body="I- VIỆC\n\n1. Việc.\n\nKế hoạch này thay thế Kế hoạch số 09-KH/HU, ngày 02/02/2015, trừ Phụ lục 03.",
        )
    )
    assert links(found) == [("SELF", "replaces", "09-KH/HU", "stated")]
    assert found.links[0].evidence.partial
    assert found.links[0].evidence.part == "trừ Phụ lục 03"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a sentence that stands alone speaks of its document where it begins with what only a document does
        ("Bãi bỏ Quyết định số 22-QĐ/HU, ngày 14/4/2011.", [("SELF", "repeals", "22-QĐ/HU", "stated")]),
        ("Nay hủy bỏ Quyết định số 22-QĐ/HU, ngày 14/4/2011.", [("SELF", "repeals", "22-QĐ/HU", "stated")]),
        ("Bãi bỏ Quyết định số 22-QĐ/HU là cần thiết.", []),
        ("Đề nghị bãi bỏ Quyết định số 22-QĐ/HU.", []),
        ("Sửa đổi khoản 2 Điều 5 Quy chế số 01-QC/HU như sau:", [("SELF", "amends", "01-QC/HU", "stated")]),
        ("Sửa đổi Quy chế số 01-QC/HU cho phù hợp với tình hình.", []),
        ("Gia hạn thời hạn thực hiện Kế hoạch số 12-KH/HU đến năm 2026.", [("SELF", "extends", "12-KH/HU", "stated")]),
        ("Cho phép gia hạn thời hạn thực hiện Kế hoạch số 12-KH/HU.", []),
        ("Phúc đáp văn bản số 2207/UBND-NC ngày 18/9/2020, Bộ Nội vụ có ý kiến như sau:",
         [("SELF", "respondsTo", "2207/UBND-NC", "stated")]),
        ("Để phúc đáp Công văn số 2207/UBND-NC, đơn vị đã họp.", []),
        ("Khoản 2 Điều 5 Quyết định số 12/2020/QĐ-UBND được sửa đổi như sau:",
         [("SELF", "amends", "12/2020/QĐ-UBND", "stated")]),
        ("Quyết định số 12/2020/QĐ-UBND được sửa đổi nhiều lần.", []),
        # who heads a court or a procuracy issues for it
        ("Thực hiện Chỉ thị số 01/CT-VKSTC ngày 05/12/2022 của Viện trưởng Viện kiểm sát nhân dân tối cao và Hướng dẫn số"
         " 18/HD-VKSTC ngày 26/12/2022, Viện kiểm sát nhân dân tỉnh xây dựng kế hoạch như sau:",
         [("SELF", "implements", "01/CT-VKSTC", "stated"), ("SELF", "implements", "18/HD-VKSTC", "stated")]),
        # brackets between a document and what it does
        ("Kế hoạch số 12-KH/HU (thay thế Kế hoạch số 07-KH/HU) triển khai thực hiện Nghị quyết số 66-NQ/TW.",
         [("12-KH/HU", "replaces", "07-KH/HU", "stated"), ("12-KH/HU", "implements", "66-NQ/TW", "stated")]),
        # a row of a table
        ("1 | Kế hoạch số 12-KH/ĐU ngày 05/4/2022 | Triển khai thực hiện Nghị quyết số 05-NQ/HU",
         [("12-KH/ĐU", "implements", "05-NQ/HU", "stated")]),
        ("1 | Kế hoạch số 12-KH/ĐU ngày 05/4/2022 | đúng hạn, đã thực hiện Nghị quyết số 05-NQ/HU", []),
    ],
)  # fmt: skip
def test_sentences_that_stand_alone(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert links(read(text)) == expected


@pytest.mark.parametrize(
    ("closing", "expected"),
    [
        ("Quy định số 11-QĐ/HU, ngày 14/02/2016 cũng bị bãi bỏ.", [("SELF", "repeals", "11-QĐ/HU", "stated")]),
        ("Quyết định này có hiệu lực từ ngày ký; thay thế Quyết định số 45-QĐ/HU và bãi bỏ khoản 4 Điều 9 Quy chế số 05-QC/HU.",
         [("SELF", "replaces", "45-QĐ/HU", "stated"), ("SELF", "repeals", "05-QC/HU", "stated")]),
        ("Cán bộ bị kỷ luật theo Quy định số 11-QĐ/HU.", []),
    ],
)  # fmt: skip
def test_what_a_closing_article_ends(closing: str, expected: list[tuple[str, str, str, str]]) -> None:
    text = (
        "HUYỆN ỦY KHE SƠN\nSố 12-QĐ/HU\n\nKhe Sơn, ngày 05 tháng 3 năm 2018\n\nQUYẾT ĐỊNH\nban hành Quy chế làm việc\n\n"
        f"Điều 1. Ban hành Quy chế.\n\nĐiều 2. {closing}\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n"
    )
    assert links(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Quy định này sửa đổi Quy định số 15-QĐ/HU, đồng thời hủy bỏ Hướng dẫn số 08-HD/HU.",
            [("SELF", "amends", "15-QĐ/HU"), ("SELF", "repeals", "08-HD/HU")],
        ),
        ("Quy định này thay thế Quy định số 15-QĐ/HU; bãi bỏ Hướng dẫn số 08-HD/HU.",
         [("SELF", "replaces", "15-QĐ/HU"), ("SELF", "repeals", "08-HD/HU")]),
        ("Huyện ủy sửa đổi Quy định số 15-QĐ/HU, đồng thời hủy bỏ Hướng dẫn số 08-HD/HU.", []),
    ],
)  # fmt: skip
def test_one_paper_does_both(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [link[:3] for link in links(read(RULES.format(body=text)))] == expected


@pytest.mark.parametrize(
    ("above", "headings", "row", "told"),
    [
        ("Bảng đối chiếu", "Văn bản | Văn bản bị thay thế", "{new} | {old}", True),
        ("Bảng đối chiếu", "STT | Thay thế văn bản | Văn bản", "1 | {old} | {new}", True),
        ("Bảng đối chiếu", "| Văn bản | Văn bản bị thay thế |", "| {new} | {old} |", True),
        # what is only meant, denied, of several papers on both sides, or the wrong way round
        ("Văn bản dự kiến thay thế trong năm", "Văn bản | Văn bản bị thay thế", "{new} | {old}", False),
        ("Bảng đối chiếu", "Văn bản | Văn bản bị thay thế", "{new} | {old} (đề nghị)", False),
        ("Bảng đối chiếu", "Văn bản | Văn bản bị thay thế", "{new} | Không thay thế {old}", False),
        (
            "Bảng đối chiếu",
            "Văn bản | Văn bản bị thay thế",
            "{new}; Quy định số 9-QĐ/HU | {old}; Quy định số 5-QĐ/HU",
            False,
        ),
        ("Bảng đối chiếu", "Văn bản | Văn bản bị thay thế", "{old} | {new}", False),
        ("Bảng đối chiếu", "Văn bản | Văn bản đề nghị thay thế", "{new} | {old}", False),
        ("Bảng đối chiếu", "Văn bản triển khai | Văn bản bị thay thế", "{new} | {old}", False),
    ],
)
def test_headings_of_a_table(above: str, headings: str, row: str, told: bool) -> None:
    new, old = "Quyết định số 12-QĐ/HU, ngày 01/02/2023", "Quyết định số 3-QĐ/HU, ngày 04/5/2019"
    text = REPORT.format(title="Kết quả rà soát", body=f"{above}\n{headings}\n{row.format(new=new, old=old)}")
    assert links(read(text)) == [("12-QĐ/HU", "replaces", "03-QĐ/HU", "stated")] * told


@pytest.mark.parametrize(
    ("done", "relation"),
    [
        ("được kéo dài thời gian thực hiện", "extends"),
        ("được cấp ủy thống nhất sửa đổi, bổ sung", "amends"),
        ("được đề nghị thay thế", None),
        ("được xem xét sửa đổi, bổ sung", None),
        ("được rà soát để sửa đổi", None),
        ("chưa được thay thế", None),
    ],
)
def test_what_was_done_by_the_paper_named_first(done: str, relation: str | None) -> None:
    found = read(f"Theo Quyết định số 12-QĐ/HU, ngày 01/02/2023, Quyết định số 3-QĐ/HU, ngày 04/5/2019 {done}.")
    assert [link.relation for link in found.links] == ([relation] if relation else [])


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        # the number of a quoted item ends nothing
        ("Sửa đổi khoản 2 như sau: “2. Cấp ủy quyết định.” Điều 2 giữ nguyên.", 2),
        ('Sửa đổi khoản 3 như sau: "3. Cấp ủy quyết định."', 1),
        # near misses: a number that ends what is quoted, and one that is quoted in passing
        ("Đã họp: “Lần 2.” Sau đó nghỉ.", 2),
        ("Thay cụm từ “số 2. Bản” bằng chữ khác.", 2),
    ],
)
def test_where_sentences_end(text: str, sentences: int) -> None:
    assert len(split_sentences(text, 0, len(text))) == sentences
