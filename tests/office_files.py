"""Files of every kind that an office has, made from our own sentences."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

AGENCY = ("TỈNH ỦY AN LÂM", "HUYỆN ỦY KHE SƠN", "*", "Số 41-KH/HU")
MOTTO = ("ĐẢNG CỘNG SẢN VIỆT NAM", "Khe Sơn, ngày 12 tháng 6 năm 2019")
TITLE = ("KẾ HOẠCH", "thực hiện Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương")
BODY = (
    "Thực hiện Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương và Chương trình hành động số "
    "09-CTr/TU, ngày 26/01/2018 của Tỉnh ủy An Lâm, Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:",
    "I- MỤC ĐÍCH",
    "Kế hoạch này thay thế Kế hoạch số 20-KH/HU, ngày 05/3/2016 của Huyện ủy Khe Sơn.",
)
FOOT = ("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Lò Văn Sâu")
TEXT = "\n".join((*AGENCY, "", *MOTTO, "", *TITLE, "", *BODY, "", *FOOT)) + "\n"

FONTS = (
    "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
    "/System/Library/Fonts/Supplemental/Arial.ttf",
    "C:/Windows/Fonts/arial.ttf",
)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def font() -> str:
    """A font that has the letters of Vietnamese."""
    found = next((path for path in FONTS if Path(path).is_file()), None)
    if found is None:
        if os.environ.get("LUOCDO_ALL_REQUIRED"):
            pytest.fail("no font with Vietnamese letters")
        pytest.skip("no font with Vietnamese letters")
    return found


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A zip of `parts`."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))  # the same bytes at any time
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, part)
    return made.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A Word file whose document.xml holds `body`; `parts` are others by their name without folder and ending."""
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "word/document.xml": f"<w:document {W} {MORE}><w:body>{body}</w:body></w:document>",
    }
    return zipped(files | {f"word/{name}.xml": part for name, part in parts.items()})


def p(text: str, properties: str = "", font: str = "") -> str:
    """A paragraph of a Word file."""
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>' if font else ""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r>{fonts}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def table(*rows: Sequence[str]) -> str:
    """A table of a Word file; a cell is paragraphs parted by line ends."""
    cells = ("".join(f"<w:tc>{''.join(map(p, cell.split(chr(10))))}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def paper_docx() -> bytes:
    """The paper as python-docx writes it: its letterhead a table without borders."""
    import docx as word

    paper = word.Document()
    head = paper.add_table(1, 2)
    head.cell(0, 0).text, head.cell(0, 1).text = "\n".join(AGENCY), "\n".join(MOTTO)
    for line in (*TITLE, *BODY, *FOOT):
        paper.add_paragraph(line)
    made = io.BytesIO()
    paper.save(made)
    return made.getvalue()


def paper_odt(text: str = TEXT, body: str | None = None, styles: str = "", pages: str = "") -> bytes:
    """The paper, or `body`, as an OpenDocument text; `pages` is what its other part says of its pages."""
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in (
            ("office", "office"),
            ("text", "text"),
            ("table", "table"),
            ("style", "style"),
            ("draw", "drawing"),
            ("fo", "xsl-fo-compatible"),
            ("svg", "svg-compatible"),
        )
    )
    inner = "".join(f"<text:p>{line}</text:p>" for line in text.split("\n")) if body is None else body
    content = (
        f"<office:document-content {names}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{inner}</office:text></office:body></office:document-content>"
    )
    parts: dict[str, str | bytes] = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}
    if pages or "outline-style" in styles:
        parts["styles.xml"] = f"<office:document-styles {names}>{styles}{pages}</office:document-styles>"
    return zipped(parts)


def paper_rtf(text: str = TEXT) -> bytes:
    """The paper as RTF, its letters as numbers."""
    body = "".join(
        r"\par " if sign == "\n" else sign if sign.isascii() else rf"\u{ord(sign) - (ord(sign) > 32767) * 65536}?"
        for sign in text
    )
    return rf"{{\rtf1\ansi\ansicpg1252\deff0{{\fonttbl{{\f0 Times New Roman;}}}}\f0 {body}}}".encode("ascii")


def paper_html(text: str = TEXT, charset: str = "utf-8") -> bytes:
    """The paper on a web page with menus around it."""
    lines = "".join(f"<p>{line}</p>" for line in text.split("\n") if line)
    links = "".join(f'<li><a href="/{number}">Luật Đất đai số {number}/2013/QH13</a></li>' for number in range(40, 60))
    return (
        f'<!DOCTYPE html><html><head><meta charset="{charset}"><title>Trang</title></head><body>'
        f"<div id=menu><ul>{links}</ul></div><nav>Nghị định số 99/2020/NĐ-CP</nav>"
        f"<div class=c>{lines}</div><script>var x = 'Luật số 1/2020/QH14';</script>"
        f"<div class=r><p><a href=/a>Quyết định số 77/QĐ-TTg mới ban hành</a></p></div></body></html>"
    ).encode(charset)


def paper_mht(page: bytes | None = None, charset: str = "utf-8", encoding: str = "base64") -> bytes:
    """The paper, or `page`, as a browser saves it with its pictures in one file."""
    from email.encoders import encode_base64, encode_quopri
    from email.mime.base import MIMEBase
    from email.mime.multipart import MIMEMultipart

    whole = MIMEMultipart("related", boundary="phan", start="<trang>")
    frame, shown = MIMEBase("text", "html", charset="utf-8"), MIMEBase("text", "html", charset=charset)
    frame.set_payload(b"<p>Qu\xe1\xba\xa3ng c\xc3\xa1o</p>")
    shown.set_payload(page if page is not None else paper_html())
    shown["Content-ID"] = "<trang>"
    for part in (frame, shown):
        (encode_base64 if encoding == "base64" else encode_quopri)(part)
        whole.attach(part)
    return whole.as_bytes()


def paper_pdf(
    pages: Sequence[Sequence[tuple[float, float, float, str]]], *, locked: str = "", turned: int = 0
) -> bytes:
    """A PDF of letters: each page is a list of left, top and size in points, and text.

    With `turned` its pages lie on their side or head, and are shown turned clockwise by so many degrees.
    """
    from reportlab.lib import pdfencrypt
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(TTFont("letters", font()))
    made = io.BytesIO()
    size = (842, 595) if turned in (90, 270) else (595, 842)
    canvas = Canvas(made, size, encrypt=pdfencrypt.StandardEncryption(locked) if locked else None)
    for page in pages:
        if turned:
            canvas.setPageRotation(turned)
            canvas.translate(*{90: (842, 0), 180: (595, 842), 270: (0, 595)}[turned])
            canvas.rotate(turned)
        for left, top, size, text in page:
            canvas.setFont("letters", size)
            canvas.drawString(left, 842 - top, text)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def wrapped(text: str, width: int = 82) -> list[str]:
    """`text` in lines of about `width` letters, as a page breaks it."""
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + len(word) + 1 > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def letterhead() -> list[tuple[float, float, float, str]]:
    """Agency and motto side by side, written row by row as a page shows them."""
    rows = []
    for place in range(4):
        rows.append((80.0, 80.0 + 18 * place, 12.0, AGENCY[place]))
        if place < 2:
            rows.append((330.0, 80.0 + 18 * place, 12.0, MOTTO[place]))
    return rows


def printed(first: float = 170, lines: Sequence[str] = (*TITLE, *BODY, *FOOT)) -> list[tuple[float, float, float, str]]:
    """Lines of a page below each other."""
    broken = [part for line in lines for part in wrapped(line)]
    return [(70.0, first + 18 * place, 11.0, part) for place, part in enumerate(broken)]


def picture(lines: Sequence[str], *, turned: float = 0.0, size: tuple[int, int] = (1650, 1400)) -> Any:
    """A picture of `lines` as a scanner makes it."""
    from PIL import Image, ImageDraw, ImageFont

    image = Image.new("L", size, 255)
    draw = ImageDraw.Draw(image)
    letters = ImageFont.truetype(font(), 34)
    broken = [part for line in lines for part in wrapped(line, 74)]
    for place, line in enumerate(broken):
        draw.text((120, 100 + 56 * place), line, fill=0, font=letters)
    return image.rotate(turned, expand=True, fillcolor=255)


def saved(image: Any, form: str, **options: Any) -> bytes:
    """The bytes of a picture."""
    made = io.BytesIO()
    image.save(made, form, **options)
    return made.getvalue()
