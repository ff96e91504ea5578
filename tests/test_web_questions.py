"""The pages that answer the questions: hits with their sentences, near misses, paging, hostile texts, both languages."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterable, Iterator
from datetime import date
from html import unescape
from pathlib import Path

import docx
import openpyxl
import pytest
from flask import Flask
from flask.testing import FlaskClient
from libraries import made, paper_file, sample_files

from graph.analysis.body import years
from graph.analysis.coverage import communes_untold
from graph.analysis.force import Reason, State, state
from graph.analysis.reference import find_body, find_reference
from graph.analysis.timeline import timeline
from graph.analysis.wanted import citing, issued, wanted
from graph.export.box_plot import Spread, box_plot, tick_step
from graph.library.folder import open_library
from graph.model import LEVELS, Body, Document
from graph.queries.catalogue import named_queries
from graph.store.snapshot import Snapshot, open_snapshot
from web.app import close, create_app
from web.ask import QUESTIONS
from web.citing import full_reference
from web.in_force import badge
from web.words import decimal

PERSON = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
EVIL = """</title></svg><script>alert(1)</script><img src=x onerror=alert(1)> " onmouseover="alert(2) {{7*7}}"""
PAPER = """ĐẢNG BỘ TỈNH AN LÂM
HUYỆN ỦY KHE SƠN
*
Số {code}

Khe Sơn, ngày {day} tháng {month} năm {year}

KẾ HOẠCH
{title}

I- NHIỆM VỤ
1. {body}

T/M BAN THƯỜNG VỤ
BÍ THƯ
"""
PAPERS = (
    # a plan of which the next says that it replaces it; what rests on it; what says that it is changed in part
    ("91-KH/HU", date(2015, 3, 2), f"về chợ phiên {EVIL} giai đoạn 2015-2030", "Giữ gìn chợ phiên."),
    (
        "92-KH/HU",
        date(2016, 5, 4),
        f"thực hiện Kế hoạch số 91-KH/HU, ngày 02/3/2015 của Huyện ủy Khe Sơn về chợ phiên {EVIL}",
        f"Làm theo {EVIL}.",
    ),
    (
        "93-KH/HU",
        date(2019, 6, 5),
        f"về chợ phiên trong tình hình mới {EVIL}",
        "Kế hoạch này thay thế Kế hoạch số 91-KH/HU, ngày 02/3/2015 của Huyện ủy Khe Sơn về chợ phiên giai đoạn 2015-2030.",
    ),
    (
        "94-KH/HU",
        date(2020, 7, 6),
        "sửa đổi, bổ sung khoản 2, mục III của Kế hoạch số 93-KH/HU, ngày 05/6/2019 của Huyện ủy Khe Sơn",
        f"Đổi theo {EVIL}.",
    ),
    # dated before what it implements
    (
        "95-KH/HU",
        date(2014, 1, 7),
        f"thực hiện Kế hoạch số 91-KH/HU, ngày 02/3/2015 của Huyện ủy Khe Sơn về chợ phiên {EVIL} giai đoạn 2014-2030",
        f"Làm theo {EVIL}.",
    ),
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a library with the samples and plans with hostile titles and sentences."""
    folder = tmp_path_factory.mktemp("questions")
    files = []
    for code, day, title, body in PAPERS:
        file = folder / f"{code.replace('/', '-')}-<i>.txt"
        text = PAPER.format(
            code=code, day=f"{day.day:02}", month=f"{day.month:02}", year=day.year, title=title, body=body
        )
        file.write_text(text, encoding="utf-8")
        files.append(file)
    made(folder / "library", [*sample_files(), *files]).close()
    return folder / "library"


@pytest.fixture(scope="module")
def app(library: Path) -> Iterator[Flask]:
    opened = create_app(library)
    yield opened
    close(opened)


@pytest.fixture(scope="module")
def snapshot(library: Path) -> Iterator[Snapshot]:
    with open_library(library) as opened, open_snapshot(opened) as found:
        yield found


def page_of(client: FlaskClient, address: str, status: int = 200) -> str:
    answer = client.get(address, headers=PERSON)
    assert answer.status_code == status, address
    return answer.get_data(as_text=True)


def text_of(page: str) -> str:
    """What a page says, without its tags and the form of its question."""
    main = page.partition("<main")[2].partition("</main>")[0]
    main = re.sub(r'<details class="filters"><summary>Đổi câu hỏi.*?</details>', "", main, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", main)).split())


ADDRESSES = [
    "/ask",
    "/ask?q=92-KH/HU",
    "/path?from=92-KH/HU&to=91-KH/HU",
    "/path?from=91-KH/HU&to=92-KH/HU",
    "/path?from=91-KH/HU&to=93-KH/HU",
    "/path?from=91-KH/HU&to=91-KH/HU",
    "/history?q=91-KH/HU",
    "/history?q=93-KH/HU",
    "/diff?a=2015-01-01&b=2021-01-01",
    "/diff?a=2015-01-01&b=2021-01-01&what=ended",
    "/diff?a=2015-01-01&b=2021-01-01&what=changed",
    "/stale?as_of=2022-01-01",
    "/stale?q=91-KH/HU",
    "/lapsed",
    "/wanted",
    "/wanted?code=*/HU&level=district",
    "/body/hu-khe-son-an-lam",
    "/lag?q=91-KH/HU",
    "/lag?q=91-KH/HU&by=body&order=slowest",
    "/lag?q=91-KH/HU&by=year&via=92-KH/HU",
    "/quality",
    "/quality?kind=backwards",
    "/doc?q=91-KH/HU",
]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_hostile_texts_stay_text(client: FlaskClient, address: str, language: str) -> None:
    joint = "&" if "?" in address else "?"
    page = client.get(f"{address}{joint}lang={language}", headers=PERSON, follow_redirects=True).get_data(as_text=True)
    assert f'<html lang="{language}"' in page
    assert page.count("<h1") == 1
    for broken in ("<script>", "<img", 'onmouseover="alert', "alert(1)</", " style="):
        assert broken not in page
    assert " 49" not in text_of(page)
    own = re.findall(r'href="(/(?!static|favicon|picture)[^"]*)"', page)
    assert all("lang=" in link for link in own)


def test_the_hostile_texts_are_there(client: FlaskClient) -> None:
    for address in ("/stale?as_of=2022-01-01", "/history?q=93-KH/HU", "/quality", "/lapsed?as_of=2031-01-01"):
        assert "alert(1)" in text_of(page_of(client, address)), address


# each question -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "said", "unsaid"),
    [
        # all steps, with the sentence of each and the levels that none passes
        (
            "/path?from=03-KH/CB@2018-06-12&to=18-NQ/TW@2017-10-25",
            ["1 chuỗi ngắn nhất", "Không chuỗi nào đi qua", "12-KH/ĐU", "2 bước", "nói rõ 1 câu dẫn chứng", "Mở trong văn bản"],
            ["ngược lại"],
        ),
        # the other way round is said
        ("/path?from=91-KH/HU&to=92-KH/HU", ["Chiều ngược lại thì có", "92-KH/HU thực hiện 91-KH/HU", "1 chuỗi"], []),
        # none either way
        ("/path?from=93-KH/HU&to=15-NQ/TW", ["Không thấy chuỗi", "Ai thực hiện 15-NQ/TW ?"], ["chuỗi ngắn nhất"]),
        ("/path?from=93-KH/HU&to=93-KH/HU", ["cùng ghi một văn bản"], ["Không thấy chuỗi"]),
        # oldest first, the sentence behind it
        ("/history?q=91-KH/HU", ["Thay thế 91-KH/HU", "Kế hoạch này thay thế", "Không thấy văn bản nào sửa đổi"], []),
        ("/history?q=93-KH/HU", ["khoản 2, mục III", "sửa đổi, bổ sung bởi (1)"], ["Không thấy câu nào nói"]),
        ("/history?q=16/2018/QĐ-UBND", ["Thay thế 16/2018/QĐ-UBND (một phần", "Thay thế 45/2010/QĐ-UBND nói rõ"], []),
        ("/history?q=15-NQ/TW", ["Không thấy câu nào nói văn bản này thay thế"], ["Thay thế 15"]),
        # between two days
        ("/diff?a=2019-06-04&b=2019-06-05", ["Ban hành thêm (1)", "Hết hoặc bị ngưng hiệu lực (1)", "93-KH/HU"], ["92-KH/HU"]),
        (
            "/diff?a=2019-06-04&b=2019-06-05&what=ended",
            ["91-KH/HU", "hết hiệu lực từ 05/6/2019, vì được thay thế bởi Kế hoạch số 93-KH/HU"],
            ["94-KH/HU"],
        ),
        ("/diff?a=2019-06-04&b=2019-06-05&what=ended", ["Chỉ kể những văn bản có hiệu lực vào ngày 04/6/2019"], []),
        ("/diff?a=2020-07-05&b=2020-07-06", ["Có hiệu lực, được sửa đổi, gia hạn hoặc bị ngưng một phần, có hiệu lực trở lại (1)"], []),
        ("/diff?a=2020-07-05&b=2020-07-06&what=changed", ["Sửa đổi bởi Kế hoạch số 94-KH/HU", "khoản 2"], []),
        ("/diff?a=2020-07-05&b=2020-07-06&what=ended", ["Không thấy văn bản nào hết hiệu lực"], ["91-KH/HU"]),
        ("/diff?a=2020-07-06&b=2020-07-05", ["sau ngày 05/7/2020"], []),
        # because of what, which sentence ended it, what came after it
        (
            "/stale?q=91-KH/HU&as_of=2022-01-01",
            ["92-KH/HU", "Vì nó thực hiện Kế hoạch số 91-KH/HU", "vì được thay thế bởi Kế hoạch số 93-KH/HU"],
            ["58-KH/HU"],
        ),
        ("/stale?q=91-KH/HU&as_of=2019-06-04", ["Không thấy văn bản nào như vậy", "ngày khác"], ["92-KH/HU"]),
        # the list of a trace tells what its picture marks
        ("/trace?q=91-KH/HU&as_of=2022-01-01", ["hết hiệu lực từ 05/6/2019", "⚠ dựa trên văn bản đã hết hiệu lực"], []),
        ("/trace?q=91-KH/HU&as_of=2022-01-01&view=table", ["⚠ dựa trên văn bản đã hết hiệu lực"], []),
        ("/trace?q=91-KH/HU&as_of=2019-06-04&view=table", ["92-KH/HU"], ["hết hiệu lực từ", "⚠"]),
        # of one body
        ("/stale?body=Huyện ủy Khe Sơn&as_of=2022-01-01", ["92-KH/HU", "Chỉ văn bản của Huyện ủy Khe Sơn"], []),
        ("/stale?body=Tỉnh ủy An Lâm&as_of=2022-01-01", ["Chỉ văn bản của Tỉnh ủy An Lâm", "Hỏi mọi cơ quan"], ["92-KH/HU"]),
        ("/lapsed?body=Huyện ủy Khe Sơn&as_of=2026-01-01", ["19-KH/HU", "Chỉ văn bản của Huyện ủy Khe Sơn"], ["/NQ-HĐND"]),
        ("/lapsed?body=Tỉnh ủy An Lâm&as_of=2026-01-01", ["Chỉ văn bản của Tỉnh ủy An Lâm"], ["19-KH/HU"]),
        # the last day of a period counts
        ("/lapsed?as_of=2026-01-01", ["19-KH/HU", "vì giai đoạn của văn bản đã hết"], []),
        ("/lapsed?as_of=2025-12-31", ["12/2018/NQ-HĐND"], ["44-KH/HU 22/3/2021"]),
        # a law that amends comes after none
        ("/lapsed?as_of=2026-01-01", ["Luật số 80/2015/QH13"], ["Có thể nối tiếp"]),
        ("/lapsed?as_of=1990-01-01", ["thời hạn", "ngày sau đó"], ["nối tiếp"]),
        # what is missing, and what a filter hides
        ("/wanted", ["15-NQ/TW", "Được nhắc trong 6 văn bản", "và 1"], []),
        ("/wanted?level=province", ["Cấp tỉnh", "Hiện"], ["Được nhắc trong 6 văn bản"]),
        ("/wanted?code=*/KHÔNG", ["Không có văn bản nào như vậy mang số, ký hiệu */KHÔNG"], ["15-NQ/TW"]),
        # a body
        ("/body/hu-khe-son-an-lam", ["Cấp huyện", "Tỉnh ủy An Lâm", "đến 30/6/2025", "91-KH/HU"], ["58-KH/HU"]),
        ("/body/hu-khe-son-an-lam?year=2016", ["92-KH/HU"], ["93-KH/HU"]),
        ("/body/hu-khe-son-an-lam?as_of=2014-12-31", ["95-KH/HU"], ["92-KH/HU"]),
        ("/body/hu-khe-son-an-lam?as_of=2025-07-01", ["chưa có hoặc không còn cơ quan này"], []),
        ("/body/hu-khe-son-an-lam?as_of=2025-06-30", [], ["không còn cơ quan này"]),
        # what others of its level have carried out, with who says that it has not
        (
            "/body/hu-phu-binh-trung-an-lam",
            ["ở đây chưa thấy", "68-KH/TU", "✗ có nguồn nói chưa ban hành", "205 ngày từ văn bản trên"],
            ["1905/QĐ"],
        ),
        ("/body/hu-tam-duong-lai-chau", ["Đảng ủy phường Tân Phong", "Nhiều cơ quan kế tiếp"], ["Huyện ủy Bình Lư"]),
        # days
        ("/lag?q=91-KH/HU", ["1 văn bản thực hiện có ngày", "429", "trước văn bản mà nó thực hiện (1)", "-419"], []),
        ("/lag?q=18-NQ/TW@2017-10-25", ["trung vị 165,5 ngày", "47,8", "Cấp huyện 6 7 47,8 165,5"], []),
        ("/lag?q=18-NQ/TW@2017-10-25&by=year", ["2018", "2019"], ["Cấp huyện 6"]),
        ("/lag?q=93-KH/HU", ["Không có văn bản thực hiện nào có ngày"], ["trung vị"]),
        # a cell that was come to through others leads to the sentence of each step
        (
            "/coverage?q=18-NQ/TW@2017-10-25&bodies=commune",
            ["Mở trong văn bản 21-KH/ĐU · câu văn từng bước 21-KH/ĐU"],
            ["câu văn từng bước 12-KH/ĐU"],
        ),
        ("/coverage?q=18-NQ/TW@2017-10-25&bodies=province", ["Mở trong văn bản 09-CTr/TU"], ["câu văn từng bước"]),
        # what cannot be right
        ("/quality", ["Văn bản thực hiện có ngày trước", "95-KH/HU", "nói rõ 1 câu dẫn chứng"], []),
        ("/quality?kind=cycle", ["Không thấy điều nào thuộc loại"], ["95-KH/HU"]),
    ],
)  # fmt: skip
def test_an_answer(client: FlaskClient, address: str, said: list[str], unsaid: list[str]) -> None:
    text = text_of(page_of(client, address)).partition("Xem câu SPARQL")[0]
    assert [words for words in said if words not in text] == []
    assert [words for words in unsaid if words in text] == []


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/path?from=92-KH/HU&to=91-KH/HU", "1 shortest chain"),
        ("/history?q=15-NQ/TW", "No sentence was found"),
        ("/diff?a=2019-06-04&b=2019-06-05&what=ended", "replaced by Kế hoạch số 93-KH/HU"),
        ("/stale?q=91-KH/HU&as_of=2022-01-01", "not in force since 05/6/2019: replaced by"),
        ("/lapsed?as_of=2026-01-01", "its period is over"),
        ("/wanted", "Cited by 6 documents"),
        ("/body/hu-khe-son-an-lam", "15 held"),
        ("/lag?q=18-NQ/TW@2017-10-25", "median 165.5 days"),
        ("/quality", "implementer dated before what it implements".capitalize()),
        ("/ask", "By which steps does the lower document implement the upper one?"),
    ],
)
def test_an_answer_in_english(client: FlaskClient, address: str, said: str) -> None:
    assert said in text_of(page_of(client, f"{address}{'&' if '?' in address else '?'}lang=en"))


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("/path?from=92-KH/HU", 400, "Chưa điền “Văn bản trên”."),
        ("/path?to=92-KH/HU", 400, "Chưa điền “Văn bản dưới”."),
        ("/history", 400, "Chưa điền “Số, ký hiệu hoặc tên văn bản”."),
        ("/diff?a=2019-06-04", 400, "Chưa điền “Ngày sau”."),
        ("/diff?a=2019-06-04&b=31/2/2020", 400, "31/2/2020"),
        ("/body", 400, "Chưa điền"),
        ("/body/nobody", 404, "nobody"),
        ("/body/hu-khe-son-an-lam?year=x", 400, "Năm phải là một số từ 0 trở lên, không phải “x”."),
        ("/quality?kind=moon", 400, "moon"),
        ("/lag?q=91-KH/HU&by=moon", 400, "moon"),
        ("/stale?as_of=moon", 400, "moon"),
        ("/history?q=119-KH/HU", 404, "118-KH/HU"),
        ("/sparql?named=moon", 400, "moon"),
        # a number of several documents leads to the choice, and the question stays
        ("/history?q=03-QĐ/HU", 300, "20/7/2021"),
        ("/path?from=03-QĐ/HU&to=15-NQ/TW", 300, "20/7/2021"),
        ("/body?q=Huyện ủy", 300, "Huyện ủy Khe Sơn"),
    ],
)
def test_what_cannot_be_answered_is_said(client: FlaskClient, address: str, status: int, said: str) -> None:
    assert said in text_of(page_of(client, address, status))


def fields_of(page: str) -> list[tuple[str, str, bool]]:
    """Name, value and whether it is told to be wrong of each field of the form that asks again."""
    form = page.partition('id="put-right"')[2].partition("</form>")[0]
    found = []
    for tag in re.findall(r"<input[^>]*>|<select.*?</select>", form, re.DOTALL):
        name = re.search(r' name="([^"]*)"', tag)
        value = (
            re.search(r'value="([^"]*)" selected', tag)
            if tag.startswith("<select")
            else re.search(r'value="([^"]*)"', tag)
        )
        if name and name[1] != "lang":
            found.append((name[1], html.unescape(value[1]) if value else "", "aria-invalid" in tag))
    return found


@pytest.mark.parametrize(
    ("address", "status", "fields"),
    [
        # what is wrong is marked, what else was typed stays
        (
            "/stale?q=15-NQ/TW&body=Huyện+ủy+Khe+Sơn&as_of=31/2/2024",
            400,
            [("q", "15-NQ/TW", False), ("body", "Huyện ủy Khe Sơn", False), ("as_of", "31/2/2024", True)],
        ),
        ("/path?from=92-KH/HU", 400, [("from", "92-KH/HU", False), ("to", "", True)]),
        ("/diff?a=hôm+qua&b=31/12/2020", 400, [("a", "hôm qua", True), ("b", "31/12/2020", False), ("q", "", False)]),
        (
            "/trace?q=18-NQ/TW&up=1&body=Huyen+uy+Ke+Son&basis=stated&offset=60",
            404,
            [
                ("up", "1", False),
                ("basis", "stated", False),
                ("q", "18-NQ/TW", False),
                ("body", "Huyen uy Ke Son", True),
            ],
        ),
        ("/trace?q=18-NQ/TW&level=moon", 400, [("q", "18-NQ/TW", False), ("level", "", False)]),
        (
            "/coverage?q=15-NQ/TW&q=99-KH/XX&bodies=district&bodies=Huyện+ủy+Khe+Sơn&under=An+Lâm",
            404,
            [
                ("q", "15-NQ/TW", False),
                ("q", "99-KH/XX", True),
                ("bodies", "district", False),
                ("as_of", "", False),
                ("bodies", "Huyện ủy Khe Sơn", False),
                ("under", "An Lâm", False),
            ],
        ),
        ("/body/hu-khe-son-an-lam?year=x", 400, [("year", "x", True)]),
        ("/history?q=%22%3E%3Cb%3E9%3C/b%3E", 404, [("q", '"><b>9</b>', True)]),
        # a page without a form has none
        ("/sparql?named=moon", 400, []),
        ("/nowhere?q=15-NQ/TW", 404, []),
    ],
)
def test_what_was_typed_stays_to_be_put_right(
    client: FlaskClient, address: str, status: int, fields: list[tuple[str, str, bool]]
) -> None:
    assert fields_of(page_of(client, address, status)) == fields


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("/path?from=03-QĐ/HU&to=15-NQ/TW", r'href="/path\?from=http[^"]*&amp;to=15-NQ/TW'),
        ("/path?from=15-NQ/TW&to=03-QĐ/HU", r'href="/path\?from=15-NQ/TW&amp;to=http'),
        ("/stale?q=03-QĐ/HU&as_of=2020-01-01", r'href="/stale\?q=http[^"]*&amp;as_of=2020-01-01'),
        ("/trace?q=15-NQ/TW&body=Huyện ủy", r'href="/trace\?q=15-NQ/TW&amp;body=http'),
        ("/body?q=Huyện ủy&year=2018", r'href="/body\?q=http[^"]*&amp;year=2018'),
    ],
)
def test_a_choice_keeps_the_question(client: FlaskClient, address: str, kept: str) -> None:
    links = re.findall(kept, page_of(client, address, 300))
    assert len(links) > 1
    found = unescape(re.findall(kept + '[^"]*', page_of(client, address, 300))[0]).removeprefix('href="')
    assert client.get(found, headers=PERSON).status_code in (200, 302)


@pytest.mark.parametrize("words", ["_external=1&_scheme=javascript", "endpoint=x", "_anchor=x", "path=x"])
def test_an_address_cannot_change_how_links_are_made(client: FlaskClient, words: str) -> None:
    for address in ("/wanted?code=*", "/body/hu-khe-son-an-lam?year=2018", "/diff?a=2010-01-01&b=2025-01-01"):
        page = page_of(client, f"{address}&{words}")
        assert "javascript:" not in page
        assert 'href="/body/x' not in page


# lists ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "module", "pattern"),
    [
        ("/diff?a=2010-01-01&b=2025-12-31&what=appeared", "differences", r'<li><a class="doc" href="([^"]*)"'),
        ("/wanted", "wanted", r'<li><a class="doc" href="([^"]*)"'),
        ("/lapsed", "lapsed", r'<li><a class="doc" href="([^"]*)"'),
        ("/stale?as_of=2027-01-01", "stale", r'<li><a class="doc" href="([^"]*)"'),
        ("/body/hu-khe-son-an-lam", "bodies", r'<li><a class="doc" href="([^"]*)"'),
        ("/lag?q=18-NQ/TW@2017-10-25", "lag", r'<th scope="row"><a href="([^"]*)"'),
        ("/lag?q=18-NQ/TW@2017-10-25&order=slowest", "lag", r'<th scope="row"><a href="([^"]*)"'),
    ],
)
def test_pages_of_a_list_are_the_whole_list(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, address: str, module: str, pattern: str
) -> None:
    monkeypatch.setattr(f"web.{module}.PER_PAGE", 1_000)
    whole = re.findall(pattern, page_of(client, address))
    monkeypatch.setattr(f"web.{module}.PER_PAGE", 2)
    found, following = [], address
    for _ in range(len(whole) + 1):
        page = page_of(client, following)
        found += re.findall(pattern, page)
        link = re.search(r'<a rel="next" href="([^"]*)"', page)
        if not link:
            break
        following = unescape(link[1])
    assert len(whole) > 2
    assert found == whole
    beyond = f"{address}{'&' if '?' in address else '?'}offset=99999"
    assert re.findall(pattern, page_of(client, beyond)) == whole[(len(whole) - 1) // 2 * 2 :]


def test_a_page_makes_no_more_than_itself(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents of the lists are looked up when they are shown."""
    monkeypatch.setattr("web.wanted.PER_PAGE", 3)
    monkeypatch.setattr("web.bodies.PER_PAGE", 3)
    monkeypatch.setattr("web.bodies.GAPS", 2)
    looked_up: list[str] = []
    one, many = Snapshot.document, Snapshot.documents_by_number

    def counted(self: Snapshot, iri: str) -> Document | None:
        looked_up.append(iri)
        return one(self, iri)

    def all_counted(self: Snapshot, numbers: Iterable[int]) -> dict[int, Document]:
        found = many(self, numbers)
        looked_up.extend(document.iri for document in found.values())
        return found

    monkeypatch.setattr(Snapshot, "document", counted)
    monkeypatch.setattr(Snapshot, "documents_by_number", all_counted)
    page_of(client, "/body/hu-khe-son-an-lam")
    assert 0 < len(looked_up) <= 5 + 2
    looked_up.clear()
    page_of(client, "/wanted?level=central")
    assert 0 < len([iri for iri in looked_up if "/undated/" not in iri]) <= 3 * 6


def test_the_slowest_are_the_fastest_turned(client: FlaskClient) -> None:
    pattern = r'<tr><td class="day">(\d+)</td>'
    fast = re.findall(pattern, page_of(client, "/lag?q=18-NQ/TW@2017-10-25"))
    slow = re.findall(pattern, page_of(client, "/lag?q=18-NQ/TW@2017-10-25&order=slowest"))
    assert fast == sorted(fast, key=int)
    assert slow == fast[::-1]


def test_levels_of_what_is_wanted(snapshot: Snapshot) -> None:
    every = wanted(snapshot)
    for level, number in every.by_level.items():
        some = wanted(snapshot, levels=(level,))
        assert len(some.results) == number
        assert {one.document.level or "other" for one in some.results} == {level}
        assert some.by_level == every.by_level
    assert len(wanted(snapshot, levels=LEVELS).results) == len(every.results)


def test_who_cites_what_is_wanted(snapshot: Snapshot) -> None:
    for one in wanted(snapshot).results[:20]:
        everyone = {iri for d in one.undated or (one.document,) for iri in snapshot.subjects(d.iri, "cites")}
        everyone = {iri for iri in everyone if (document := snapshot.document(iri)) and document.held}
        assert {d.iri for d in citing(snapshot, one, 1_000)} == everyone
        assert len(citing(snapshot, one, 2)) == min(2, len(everyone))


def test_the_years_of_a_body(snapshot: Snapshot) -> None:
    body = find_body(snapshot, "Huyện ủy Khe Sơn")
    counted = {one.year: (one.issued, one.held) for one in years(snapshot, body)}
    assert counted[2018] == (2, 2)
    assert sum(number for number, _ in counted.values()) == len(issued(snapshot, body).results)
    for year, (number, held) in counted.items():
        if year:
            assert len(issued(snapshot, body, year=year).results) == number
            assert len(issued(snapshot, body, year=year, held=True).results) == held
    day = date(2016, 5, 3)  # the day before 92-KH/HU
    assert [one.year for one in years(snapshot, body, day)] == [2008, 2014, 2015]
    assert [d.code for d in issued(snapshot, body, as_of=day).results] == ["17-KH/HU", "95-KH/HU", "91-KH/HU"]


# the document's page -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ref", "as_of", "kind", "said"),
    [
        ("91-KH/HU", "2019-06-04", "yes", "còn hiệu lực"),
        ("91-KH/HU", "2019-06-05", "no", "hết hiệu lực từ 05/6/2019, vì được thay thế bởi Kế hoạch số 93-KH/HU ngày 05/6/2019"),
        ("91-KH/HU", "2015-03-01", "no", "chưa có hiệu lực, bắt đầu từ 02/3/2015"),
        ("93-KH/HU", "2031-01-01", "yes", "còn hiệu lực"),
        ("80/2015/QH13", "2017-01-01", "yes", "còn hiệu lực"),
        ("71/KH-UBND", "2023-01-01", "no", "hết hiệu lực từ 01/01/2023, vì đã hết thời hạn được gia hạn theo"),
    ],
)  # fmt: skip
def test_the_badge(client: FlaskClient, ref: str, as_of: str, kind: str, said: str) -> None:
    answer = client.get("/doc", query_string={"q": ref, "as_of": as_of}, headers=PERSON, follow_redirects=True)
    page = answer.get_data(as_text=True)
    badge_shown = re.search(r'<span class="badge force-(\w+)">(.*?)</span>\s*[^<]*</summary>', page)
    assert badge_shown and badge_shown[1] == kind
    assert said in re.sub(r"<[^>]*>", "", badge_shown[2])
    assert (
        "<blockquote" in page.partition('class="force"')[2].partition("</form>")[0] or kind == "yes" or "chưa" in said
    )


@pytest.mark.parametrize(("as_of", "rests"), [("2022-01-01", True), ("2019-06-04", False)])
def test_a_document_that_rests_on_an_ended_one_says_so(client: FlaskClient, as_of: str, rests: bool) -> None:
    answer = client.get("/doc", query_string={"q": "92-KH/HU", "as_of": as_of}, headers=PERSON, follow_redirects=True)
    head = answer.text.partition('<p class="actions">')[0]
    assert ("⚠ dựa trên văn bản đã hết hiệu lực" in head) is rests
    assert (f"up=1&amp;as_of={as_of}" in head) is rests


DAY = date(2020, 1, 1)
OTHER = Document("iri", "Kế hoạch", "7-KH/HU", date=DAY)


@pytest.mark.parametrize(
    ("in_force", "since", "until", "reasons", "kind", "said"),
    [
        (None, None, None, (), "unknown", "không thấy câu nào"),
        (None, None, None, (Reason("replaced", None, OTHER),), "unknown", "được thay thế bởi Kế hoạch số 7-KH/HU ngày 01/01/2020, nhưng chưa rõ từ ngày nào"),
        (None, None, None, (Reason("ended", None),), "unknown", "có câu nói không còn áp dụng, nhưng"),
        (False, None, date(2019, 12, 31), (Reason("ended", date(2019, 12, 31), OTHER),), "no", "hết hiệu lực từ 01/01/2020, vì Kế hoạch số 7-KH/HU ngày 01/01/2020 nói"),
        (False, None, date(2019, 12, 31), (Reason("stated_end", date(2019, 12, 31)),), "no", "vì thời hạn của văn bản đã hết"),
        (False, None, date(2019, 12, 31), (Reason("repealed", date(2019, 12, 31), OTHER),), "no", "vì bị bãi bỏ bởi"),
        # an extension by another document is no reason for the end
        (False, None, date(2019, 12, 31), (Reason("period", date(2019, 12, 31), OTHER),), "no", "vì giai đoạn của văn bản đã hết"),
        # it ended before it began
        (False, date(2020, 7, 1), date(2019, 12, 31), (Reason("repealed", date(2019, 12, 31), OTHER),), "no", "chưa bao giờ có hiệu lực, vì bị bãi bỏ bởi Kế hoạch số 7-KH/HU ngày 01/01/2020 trước ngày bắt đầu, 01/7/2020"),
        (False, date(2020, 7, 1), date(2020, 12, 31), (Reason("repealed", date(2020, 12, 31), OTHER),), "no", "chưa có hiệu lực, bắt đầu từ 01/7/2020"),
        (False, None, None, (Reason("unissued", date(2020, 7, 1)),), "no", "chưa có hiệu lực, ban hành ngày 01/7/2020"),
        (False, None, None, (Reason("superseded", date(2019, 5, 1), OTHER),), "no", "hết hiệu lực chậm nhất từ 01/5/2019, vì khi ấy Kế hoạch số 7-KH/HU ngày 01/01/2020, văn bản chấm dứt nó, đã được áp dụng"),
        (False, None, None, (Reason("suspended", date(2019, 5, 1), OTHER),), "no", "bị ngưng hiệu lực từ 01/5/2019, theo Kế hoạch"),
        # a part that is suspended, until it is in force again
        (True, DAY, None, (Reason("suspended_part", date(2020, 5, 1), OTHER, "Điều 9"),), "yes", "còn hiệu lực, một phần đang bị ngưng: Điều 9"),
        (True, DAY, None, (Reason("suspended_part", date(2020, 5, 1), OTHER),), "yes", "còn hiệu lực, một phần đang bị ngưng"),
        (True, DAY, None, (Reason("suspended_part", date(2020, 1, 1), OTHER, "Điều 9"), Reason("resumed_part", date(2020, 6, 1), OTHER, "Điều 9")), "yes", "còn hiệu lực"),
    ],
)  # fmt: skip
def test_a_badge_in_words(
    in_force: bool | None, since: date | None, until: date | None, reasons: tuple[Reason, ...], kind: str, said: str
) -> None:
    found = badge(State(OTHER, date(2020, 6, 1), in_force, since, until, (), reasons), "vi")
    assert found.kind == kind
    assert said in found.sentence.striptags()
    assert ("đang bị ngưng" in said) == ("đang bị ngưng" in found.sentence)


@pytest.mark.parametrize(
    ("as_of", "states"),
    [
        (
            "2022-01-01",
            {"92-KH/HU": "dựa trên văn bản đã hết hiệu lực", "95-KH/HU": "dựa trên văn bản đã hết hiệu lực"},
        ),
        ("2019-06-04", {}),
        ("2031-01-01", {"92-KH/HU": "dựa trên văn bản đã hết hiệu lực", "95-KH/HU": "hết hiệu lực từ 01/01/2031"}),
    ],
)
def test_a_list_tells_how_its_documents_stand(app: Flask, as_of: str, states: dict[str, str]) -> None:
    answer = app.test_client().get(f"/trace.xlsx?q=91-KH/HU&as_of={as_of}&lang=vi")
    (sheet,) = openpyxl.load_workbook(io.BytesIO(answer.data)).worksheets
    rows = [row for row in sheet.iter_rows(values_only=True) if len([cell for cell in row if cell]) > 2]
    place = rows[0].index("Hiệu lực")
    assert {str(row[0]).partition(" hoạch ")[2]: row[place] for row in rows[1:] if row[place]} == states
    answer = app.test_client().get(f"/trace.docx?q=91-KH/HU&as_of={as_of}&lang=vi")
    (table,) = docx.Document(io.BytesIO(answer.data)).tables
    assert sorted(filter(None, (row.cells[5].text for row in table.rows[1:]))) == sorted(states.values())


MERGED = (
    ("programme", "TỈNH ỦY QUẢNG BÌNH", "09-CTr/TU", "10 tháng 4 năm 2017", "CHƯƠNG TRÌNH HÀNH ĐỘNG\nvề du lịch", "Làm tốt."),
    ("district", "ĐẢNG BỘ TỈNH QUẢNG BÌNH\nHUYỆN ỦY BỐ TRẠCH", "27-KH/HU", "15 tháng 6 năm 2017",
     "KẾ HOẠCH\nthực hiện Chương trình hành động số 09-CTr/TU, ngày 10/4/2017 của Tỉnh ủy", "Làm tốt."),
    ("other", "ĐẢNG BỘ TỈNH QUẢNG TRỊ\nHUYỆN ỦY HƯỚNG HÓA", "33-KH/HU", "10 tháng 7 năm 2017", "KẾ HOẠCH\ntrồng cà phê", "Làm tốt."),
    ("plan", "TỈNH ỦY QUẢNG TRỊ", "18-KH/TU", "25 tháng 9 năm 2025", "KẾ HOẠCH\nvề du lịch", "Làm tốt."),
    ("commune", "ĐẢNG BỘ TỈNH QUẢNG TRỊ\nĐẢNG ỦY XÃ PHONG NHA", "07-KH/ĐU", "30 tháng 10 năm 2025",
     "KẾ HOẠCH\nthực hiện Kế hoạch số 18-KH/TU, ngày 25/9/2025 của Tỉnh ủy", "Làm tốt."),
    ("third", "ĐẢNG BỘ TỈNH QUẢNG BÌNH\nHUYỆN ỦY MINH HÓA", "31-KH/HU", "10 tháng 7 năm 2017", "KẾ HOẠCH\ntrồng chè", "Làm tốt."),
)  # fmt: skip


@pytest.fixture(scope="module")
def merged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    folder = tmp_path_factory.mktemp("merged")
    files = []
    for name, head, code, day, title, body in MERGED:
        files.append(folder / f"{name}.txt")
        files[-1].write_text(f"{head}\n*\nSố {code}\n\nĐồng Hới, ngày {day}\n\n{title}\n\n{body}\n", encoding="utf-8")
    made(folder / "library", files).close()
    opened = create_app(folder / "library")
    yield opened.test_client()
    close(opened)


@pytest.mark.parametrize(
    ("address", "there", "missing"),
    [
        # a programme of one province is not for the districts of another
        ("/coverage?q=09-CTr/TU&bodies=district&as_of=2018-01-01", ["Huyện ủy Hướng Hóa", "có 1 cơ quan không thuộc tỉnh Quảng Bình"], ["Không liệt kê"]),
        ("/coverage?q=09-CTr/TU&bodies=district&as_of=2018-01-01&under=tỉnh Quảng Bình", ["Huyện ủy Minh Hóa"], ["Huyện ủy Hướng Hóa", "không thuộc"]),
        ("/coverage?q=09-CTr/TU&as_of=2018-01-01", ["chọn cấp phải thực hiện"], ["không thuộc"]),
        # who is not there any more stands in the way of those who are, and is told on demand
        ("/coverage?q=09-CTr/TU&bodies=district", ["Huyện ủy Bố Trạch", "Không liệt kê 2 cơ quan"], ["Huyện ủy Minh Hóa", "không thuộc"]),
        ("/coverage?q=09-CTr/TU&bodies=district&state=not_applicable", ["Huyện ủy Minh Hóa"], ["Huyện ủy Bố Trạch", "Không liệt kê"]),
        # what was understood stands there also where there is nobody to list
        ("/coverage?q=trồng chè", ["Kế hoạch số 31-KH/HU", "Chưa thấy cơ quan nào"], []),
        # who asks of names that are nobody's gets nobody; one that may be several is told beside those answered
        ("/coverage?q=09-CTr/TU&bodies=Huyện ủy Sơn Mây", ["Không có cơ quan nào tên Huyện ủy Sơn Mây", "Chưa thấy cơ quan nào"], ["Huyện ủy Bố Trạch"]),
        ("/coverage?q=09-CTr/TU&bodies=commune&under=Huyện ủy Bố Trạch", ["Chưa thấy cơ quan nào"], ["Đảng ủy xã"]),
        ("/coverage?q=09-CTr/TU&as_of=2018-01-01&bodies=Huyện ủy, Huyện ủy Minh Hóa", ["có thể là 3 cơ quan", "Minh Hóa"], ["Không có cơ quan nào"]),
        # the official list has more communes than the library tells of
        ("/coverage?q=18-KH/TU&bodies=commune", ["tỉnh Quảng Trị còn 77 xã, phường, đặc khu", "phường Ba Đồn", "đặc khu Cồn Cỏ"], ["xã Phong Nha,"]),
        ("/coverage?q=18-KH/TU&bodies=commune&under=tỉnh Quảng Trị", ["tỉnh Quảng Trị còn 77 xã"], []),
        ("/coverage?q=18-KH/TU&bodies=commune&as_of=2025-06-30", [], ["Theo danh mục"]),
        ("/coverage?q=18-KH/TU&bodies=district", [], ["Theo danh mục"]),
        ("/coverage?q=09-CTr/TU&bodies=commune", [], ["Theo danh mục"]),
        ("/coverage?q=33-KH/HU&bodies=district", ["Huyện ủy Minh Hóa", "không còn hoặc chưa có"], ["Không liệt kê"]),
    ],
)  # fmt: skip
def test_the_matrix_of_a_merged_province(
    merged: FlaskClient, address: str, there: list[str], missing: list[str]
) -> None:
    said = text_of(page_of(merged, address))
    assert [words for words in there if words not in said] == []
    assert [words for words in missing if words in said] == []


def test_a_level_is_chosen_within_the_unit(merged: FlaskClient) -> None:
    page = page_of(merged, "/coverage?q=09-CTr/TU&as_of=2018-01-01")
    (address,) = re.findall(r'<a class="chip" href="([^"]*bodies=district[^"]*)"', page)
    assert "Huyện ủy Hướng Hóa" not in text_of(page_of(merged, unescape(address)))
    asked = "/api/coverage?q=09-CTr/TU&bodies=district"
    whole = merged.get(asked).get_json()
    assert sorted(cell["state"] for cell in whole["cells"]) == ["issued", "not_applicable", "not_applicable"]
    assert whole["total"] == 3
    page = merged.get(f"{asked}&limit=2&offset=1").get_json()
    assert page == whole | {"cells": whole["cells"][1:]}


def test_what_may_have_come_after_a_term_is_a_suggestion(tmp_path: Path) -> None:
    papers = [
        ("12-KH/HU", (15, 6, 2016), "KẾ HOẠCH", "xây dựng đường thôn giai đoạn 2016-2020", "1. Làm."),
        ("15-KH/HU", (15, 2, 2021), "KẾ HOẠCH", "xây dựng đường thôn giai đoạn 2021-2025", "1. Làm."),
    ]
    made(tmp_path / "library", [paper_file(tmp_path, one[0][:2], one) for one in papers]).close()
    opened = create_app(tmp_path / "library")
    try:
        said = text_of(page_of(opened.test_client(), "/lapsed?as_of=2021-06-01"))
    finally:
        close(opened)
    assert "gợi ý Có thể nối tiếp" in said and said.count("15-KH/HU") == 1


def test_a_timeline(snapshot: Snapshot) -> None:
    found = timeline(snapshot, find_reference(snapshot, "91-KH/HU"))
    assert [(one.kind, str(one.day)) for one in found.dated] == [
        ("issued", "2015-03-02"),
        ("replaced", "2019-06-04"),
        ("period", "2030-12-31"),
    ]
    assert len(found.dated[2].facts) == 2  # two sources tell the same end: one event
    replaced = found.dated[1]
    assert replaced.document and replaced.document.code == "93-KH/HU"
    assert replaced.edge and "thay thế" in replaced.edge.evidence[0].sentence
    resolution = timeline(snapshot, find_reference(snapshot, "15-NQ/TW"))
    assert "reviews" in {one.kind for one in (*resolution.dated, *resolution.undated)}
    assert all(one.day is None for one in resolution.undated)


def test_the_timeline_view(client: FlaskClient) -> None:
    page = page_of(client, "/doc/hu-khe-son-an-lam/2015-03-02/91-ke-hoach?view=timeline")
    text = text_of(page)
    assert re.search(r"02/3/2015 Ban hành 04/6/2019 Ngày cuối trước khi bị thay thế .* 31/12/2030 Hết giai đoạn", text)
    assert '<time datetime="2019-06-04">' in page


@pytest.mark.parametrize(
    ("document", "reference"),
    [
        (
            Document("i", "Kế hoạch", "35-KH/HU", date=date(2018, 4, 16), issuer="Huyện ủy Khe Sơn", title="về chợ"),
            "Kế hoạch số 35-KH/HU ngày 16/4/2018 của Huyện ủy Khe Sơn về chợ",
        ),
        # what nobody states is left out, and a title that is the name is not said twice
        (Document("i", "Luật", None, name="Luật Đất đai", title="Luật Đất đai"), "Luật Đất đai"),
        (Document("i", "Báo cáo", None, title="về chợ", issuer="Huyện ủy"), "Báo cáo về chợ của Huyện ủy"),
    ],
)
def test_how_to_cite(document: Document, reference: str) -> None:
    assert full_reference(document) == reference


def test_the_issuer_leads_to_the_body(client: FlaskClient) -> None:
    link = 'href="/body/hu-khe-son-an-lam'
    for address in (
        "/doc/hu-khe-son-an-lam/2015-03-02/91-ke-hoach",
        "/find?q=chợ phiên&kind=document",
        "/trace?q=91-KH/HU",
        "/trace?q=91-KH/HU&view=table",
        "/stale?as_of=2022-01-01",
    ):
        assert link in page_of(client, address), address
    answer = client.get("/id/body/hu-khe-son-an-lam", headers=PERSON)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/body/hu-khe-son-an-lam")


def test_every_body_of_a_document_has_its_page(client: FlaskClient, snapshot: Snapshot) -> None:
    bodies = {document.body for iri in snapshot.documents() if (document := snapshot.document(iri)) and document.body}
    assert len(bodies) > 20
    for iri in bodies:
        path = iri.partition("/id/body/")[2]
        assert client.get(f"/body/{path}", headers=PERSON).status_code == 200, iri


# the page of all questions -----------------------------------------------------------------------------------


def test_every_shipped_question_is_on_the_page(client: FlaskClient) -> None:
    page = page_of(client, "/ask?lang=vi")
    queries = named_queries()
    for query in queries.values():
        assert unescape(page).count(query.text.strip().splitlines()[-1]) >= 1
        assert f'href="/sparql?named={query.name}&amp;lang=vi"' in page or f"named={query.name}" in page
    assert {question.query for question in QUESTIONS} <= set(queries)


def test_the_forms_lead_to_their_pages(app: Flask, client: FlaskClient) -> None:
    page = page_of(client, "/ask?q=92-KH/HU")
    assert page.count('value="92-KH/HU"') >= 6
    actions = re.findall(r'<form class="card" id="[^"]*" action="([^"]*)"', page)
    assert len(actions) == len(QUESTIONS)
    with app.test_request_context():
        for action in actions:
            assert client.get(action, headers=PERSON).status_code in (200, 302, 400)


@pytest.mark.parametrize(
    ("address", "filled"),
    [
        ("/path?from=92-KH/HU&to=91-KH/HU", "VALUES ?lower { <https://w3id.org/luocdo/id/doc/hu-khe-son-an-lam/2016-05-04/92-ke-hoach> }"),
        ("/history?q=91-KH/HU", "VALUES ?target { <https://w3id.org/luocdo/id/doc/hu-khe-son-an-lam/2015-03-02/91-ke-hoach> }"),
        ("/stale?as_of=2022-01-01", 'VALUES ?asOf { "2022-01-01"^^'),
        ("/diff?a=2019-06-04&b=2019-06-05", 'VALUES ?to { "2019-06-05"^^'),
        ("/body/hu-khe-son-an-lam", "VALUES ?body { <https://w3id.org/luocdo/id/body/hu-khe-son-an-lam> }"),
        ("/quality?kind=two_starts", '"effective_from"'),
        ("/wanted", "vb:cites"),
    ],
)  # fmt: skip
def test_the_very_query_is_shown_and_opens(client: FlaskClient, address: str, filled: str) -> None:
    page = page_of(client, address)
    assert filled in unescape(page)
    link = re.search(r'href="(/sparql\?named=[^"]*)"', page)
    assert link
    box = re.search(r"<textarea[^>]*>(.*?)</textarea>", page_of(client, unescape(link[1])), re.DOTALL)
    assert box and filled in unescape(box[1])


@pytest.mark.parametrize(
    "address", ["/stale?q=91-KH/HU", "/wanted?code=*/HU", "/quality", "/lag?q=91-KH/HU&via=92-KH/HU"]
)
def test_no_query_where_none_asks_the_same(client: FlaskClient, address: str) -> None:
    assert "Xem câu SPARQL" not in page_of(client, address)


# the chart ---------------------------------------------------------------------------------------------------


def test_a_chart_says_what_its_table_says(client: FlaskClient) -> None:
    page = page_of(client, "/lag?q=18-NQ/TW@2017-10-25&lang=en")
    (chart,) = re.findall(r'<svg[^>]*class="plot".*?</svg>', page, re.DOTALL)
    names = re.findall(r'<tr><th scope="row">([^<]*)</th>', page)
    assert [name for name in names if f">{name}</text>" not in chart] == []
    assert chart.count("median") == len(names) == 4
    assert "style=" not in chart


def test_box_plot() -> None:
    drawn = box_plot(
        [Spread("<b>", "n & m", 0, (25, 75), 50, 100), Spread("một", "", 10, None, 10, 10)],
        title='a "b" <c>',
        number=lambda value: f"{value:g}",
    )
    assert "&lt;b&gt;" in drawn and "n &amp; m" in drawn and "<b>" not in drawn
    assert drawn.count("<rect") == 1  # one document has no quartiles
    assert '<rect x="25.5%" width="49.0%"' in drawn
    assert 'role="img"' in drawn
    assert "<svg" in box_plot([], title="", number=str)


@pytest.mark.parametrize(
    ("most", "step"), [(0, 1), (5, 1), (6, 2), (10, 2), (11, 5), (93, 20), (502, 200), (10_000, 2_000)]
)
def test_tick_step(most: float, step: float) -> None:
    assert tick_step(most) == step


@pytest.mark.parametrize(
    ("number", "language", "shown"),
    [
        (165.5, "vi", "165,5"),
        (165.5, "en", "165.5"),
        (93, "vi", "93"),
        (1234.0, "en", "1,234"),
        (1234.25, "vi", "1.234,2"),
    ],
)
def test_decimal(number: float, language: str, shown: str) -> None:
    assert decimal(number, language) == shown


def test_the_state_told_is_the_state_reckoned(client: FlaskClient, snapshot: Snapshot) -> None:
    """The badge of each sample says what `state` says."""
    kinds = {True: "yes", False: "no", None: "unknown"}
    day = date(2023, 6, 30)
    documents = [document for iri in list(snapshot.documents())[::5] if (document := snapshot.document(iri))]
    assert len(documents) > 20
    for document in documents:
        path = document.iri.partition("/id/doc/")[2]
        page = page_of(client, f"/doc/{path}?as_of={day.isoformat()}")
        assert f"badge force-{kinds[state(snapshot, document, day).in_force]}" in page


def test_communes_that_differ_in_an_accent() -> None:
    told = [Body("b", "Đảng ủy xã Cẩm Giang", "commune", "ĐU")]
    left = communes_untold("thành phố Hải Phòng", told, date(2026, 1, 1))
    assert "xã Cẩm Giàng" in left
    assert "xã Cẩm Giang" not in left
