"""Web pages: the paper is read, what stands around it is not."""

from __future__ import annotations

import pytest
from office_files import TEXT, paper_html, paper_mht

from graph.errors import InputError
from graph.extraction.claims import read_claims
from graph.reading.any_file import read_any
from graph.resolution.resolve import resolve


def shown(body: str, head: str = "<meta name=Generator content='Microsoft Word 15'>") -> str:
    return read_any(f"<html><head>{head}</head><body>{body}</body></html>".encode(), "a.html").chars.strip("\n")


def test_menus_are_no_text() -> None:
    text = read_any(paper_html(), "a.html")
    assert text.source.format == "html"
    assert [line for line in text.chars.split("\n") if line] == [line for line in TEXT.split("\n") if line]
    found = resolve(read_claims(text))
    assert found.document.code == "41-KH/HU"
    assert {link.object.code for link in found.links} == {"18-NQ/TW", "09-CTr/TU", "20-KH/HU"}


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "utf-8-sig"])
def test_the_letters_of_a_page(charset: str) -> None:
    assert read_any(paper_html(charset=charset), "a.html").chars == read_any(paper_html(), "a.html").chars


def test_a_page_that_says_a_wrong_charset_is_read_by_what_it_holds() -> None:
    data = paper_html().replace(b'charset="utf-8"', b'charset="iso-8859-1"')
    assert read_any(data, "a.html").chars == read_any(paper_html(), "a.html").chars


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>a<br>b</p><p>c   d\n e</p>", "a\nb\nc d e"),
        ("<p>a</p><script>b</script><style>c</style><noscript>d</noscript><p>e</p>", "a\ne"),
        ("<p>a</p><p style='display: none'>b</p><p hidden>c</p><p style='color:red'>d</p>", "a\nd"),
        ("<ol start=3 type=a><li>x<li>y</ol>", "c) x\nd) y"),
        ("<ul><li>x</li><li>- y</li></ul>", "- x\n- y"),
        ("<table><tr><th>Số<th>Tên</tr><tr><td>1<td>Kế hoạch</table>", "Số | Tên\n1 | Kế hoạch"),
        ("<p>Nghị quyết<sup>1</sup>, 5 m<sup>2</sup>, x<sup>a</sup></p>", "Nghị quyết¹, 5 m², xa"),
        ("<p>&lt;b&gt; &amp; &#7883;</p>", "<b> & ị"),
        ("<p><font face='.VnTime'>NghÞ quyÕt</font> Þ</p>", "Nghị quyết Þ"),
        ("<p style=\"font-family:'VNI-Times'\">Nghò quyeát</p>", "Nghị quyết"),
        ("<p>cũ <del>bỏ</del><ins>thêm</ins></p>", "cũ thêm"),
        ("<pre>Số 5-KH/HU\n  Kế hoạch</pre><p>a\nb</p>", "Số 5-KH/HU\n  Kế hoạch\na b"),
    ],
)
def test_what_a_page_shows(body: str, text: str) -> None:
    assert shown(body) == text


@pytest.mark.parametrize(
    ("style", "text"),
    [
        (".an { color: red; display: none }", "a\nc"),
        ("p, #b {display:none}", "a\nc"),
        # on paper alone, within another, or shown again
        ("@media print {.an {display: none} .c {display: none}}", "a\nb\nc"),
        (".tab .an {display:none}", "a\nb\nc"),
        (".an {display:none} .an.active {display: block}", "a\nb\nc"),
        (".an {color: red}", "a\nb\nc"),
        ("}}{ .an {display:none", "a\nb\nc"),
    ],
)
def test_what_the_style_of_a_page_hides(style: str, text: str) -> None:
    head = f"<meta name=Generator content='Microsoft Word 15'><style>{style}</style>"
    assert shown("<div>a</div><div class='x an' id=b>b</div><div>c</div>", head) == text


@pytest.mark.parametrize("count", [300, 900])
def test_elements_that_nobody_closed_hide_nothing(count: int) -> None:
    page = "".join(f"<font><p>Điều {number}. Nội dung của điều này." for number in range(count))
    assert shown(page).count("Điều") == count


def test_a_page_too_deep_to_be_read_whole_is_not_read() -> None:
    with pytest.raises(InputError) as caught:
        shown("<div>" * 3_000 + "Kế hoạch")
    assert caught.value.key == "file_damaged"


def test_a_page_set_in_tables() -> None:
    paper = "".join(f"<p>{line}</p>" for line in TEXT.split("\n"))
    links = "".join(f'<li><a href="/{number}">Nghị định số {number}/2013/NĐ-CP</a></li>' for number in range(40, 60))
    cells = f"<tr><td>Trang chủ</td></tr><tr><td>{links}</td><td><table><tr><td>{paper}</td></tr></table></td></tr>"
    assert shown(f"<table>{cells}<tr><td>Giấy phép số 9/GP-TTĐT</td></tr></table>", "").startswith("TỈNH ỦY AN LÂM")
    assert "GP-TTĐT" not in shown(f"<table>{cells}<tr><td>Giấy phép số 9/GP-TTĐT</td></tr></table>", "")


def test_a_cell_that_reaches_down_leaves_its_place_empty_below() -> None:
    rows = "<tr><td rowspan='3'>A</td><td>B</td><td rowspan='2'>C</td></tr><tr><td>D</td></tr><tr><td>E</td><td>F</td></tr><tr><td>G</td><td>H</td><td>I</td></tr>"
    assert [line for line in shown(f"<table>{rows}</table>").split("\n") if line] == [
        "A | B | C",
        " | D | ",
        " | E | F",
        "G | H | I",
    ]
    assert shown("<table><tr><td rowspan='9999999999'>A</td><td>B</td></tr></table>").strip() == "A | B"


def test_old_letters_are_changed_once() -> None:
    page = "<html><head><meta charset=iso-8859-1></head><body><font face='.VnTime'><p>{}</p></font></body></html>"
    line = "K\xd5 ho\xb9ch c\xf1a huy\xd6n, quy\xd5t \xae\xdenh tr\xaan \xae\xdea b\xb5n huy\xd6n. " * 4
    assert read_any(page.format(line).encode("latin-1"), "a.html").chars.startswith(
        "Kế hoạch của huyện, quyết định trên"
    )


def test_a_paper_that_lies_on_a_hidden_tab_counts() -> None:
    paper = "".join(f"<p>{line}</p>" for line in TEXT.split("\n"))
    page = f"<div><p>Tóm tắt của trang mạng, dài hơn hai mươi lăm chữ.</p></div><div hidden>{paper}</div>"
    assert shown(page, "").startswith("TỈNH ỦY AN LÂM")
    other = "<div hidden><p>Nội dung ẩn khác, cũng dài hơn hai mươi lăm chữ.</p></div>"
    assert "ẩn" not in shown(f"<div><p>Nội dung được đọc của trang này, khá dài.</p></div>{other}", "")


def test_the_vietnamese_half_of_a_page_is_read() -> None:
    paper = "".join(f"<p>{line}</p>" for line in TEXT.split("\n"))
    english = (
        "<p>The District Party Committee issues this plan to carry out the resolution of the Central Committee.</p>" * 6
    )
    assert "District" not in shown(f"<div>{english}</div><div>{paper}</div>", "")


@pytest.mark.parametrize("page", ["<html></html>", "<!DOCTYPE html><p></p>", "<html><script>x</script></html>"])
def test_pages_without_text(page: str) -> None:
    with pytest.raises(InputError) as caught:
        read_any(page.encode(), "a.html")
    assert caught.value.key in ("file_empty", "file_damaged")


def test_text_that_speaks_of_html_is_text() -> None:
    text = "Kế hoạch viết trang <html> cho huyện\n"
    assert read_any(text.encode(), "a.txt").chars == text


@pytest.mark.parametrize(
    ("page", "charset", "encoding"),
    [
        (paper_html(), "utf-8", "base64"),
        (paper_html(), "utf-8", "quoted-printable"),
        # the letter's head says nothing true, the page does
        (paper_html(), "iso-8859-1", "base64"),
        # the page says nothing, the letter's head does
        (paper_html(charset="utf-16-le").replace("charset".encode("utf-16-le"), b""), "utf-16-le", "base64"),
        (paper_html(), "no such charset", "base64"),
    ],
)
def test_a_page_saved_with_its_pictures(page: bytes, charset: str, encoding: str) -> None:
    text = read_any(paper_mht(page, charset, encoding), "a.mht")
    assert text.source.format == "mht"
    assert text.chars == read_any(paper_html(), "a.html").chars


@pytest.mark.parametrize("kind", ["image/png", "text/plain"])
def test_a_saved_page_without_a_page(kind: str) -> None:
    data = f"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\nContent-Type: {kind}\n\nx\n--a--\n"
    with pytest.raises(InputError) as caught:
        read_any(data.encode(), "a.mht")
    assert caught.value.key == "file_damaged"
