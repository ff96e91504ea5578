"""PDF files with letters; a page ends in a form feed. Nothing in the file is run or fetched."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from graph.errors import InputError
from graph.reading.content import Content, NeedsRecognitionError
from graph.reading.old_letters import mended
from graph.reading.pdf_lines import Glyph, is_turned, page_lines, turned
from graph.reading.ruled_tables import filled, ruled_tables, with_rows_as_lines

PAGES = 5_000
_PICTURE_LETTERS = 200
"""A page with fewer letters may be a picture with a stamp on it."""
_PICTURE_SHARE = 0.15
"""Pictures that take less of a page than this are coats of arms, stamps, signatures."""
_OBJECTS = 2_000
_FEW_UNKNOWN, _UNKNOWN_SHARE = 10, 0.03
"""Up to so many letters of a page, and of all its letters this share, are bullets in fonts of their own."""
_LINE_HYPHENS = frozenset((0xFFFE, 0x2))
_SIGNS = {0xFFFE: "-", 0x2: "-", 0xAD: "-", 0xA0: " ", 0x9: " "}
"""How the library tells a hyphen at the end of a line, and the like."""


def read(data: bytes, name: str) -> Content:
    """The text of a PDF.

    Raises `InputError` where it is damaged or locked, and `NeedsRecognitionError` where a page is a picture.
    """
    with opened(data, name) as document:
        pages: list[str] = []
        for number in range(len(document)):
            page = document[number]
            text = page_text(page, first=not any(map(str.strip, pages)))
            if text is None or is_picture(page, text):
                raise NeedsRecognitionError
            pages.append(text)
            page.close()
    return Content(mended(joined(pages)))


@contextmanager
def opened(data: bytes, name: str) -> Iterator[Any]:
    """The document, open. Raises `InputError` where it cannot be opened."""
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise InputError("file_locked" if "assword" in str(error) else "file_damaged", path=name) from error
    try:
        if not 0 < len(document) <= PAGES:
            raise InputError("file_damaged" if len(document) <= 0 else "file_unpacks_large", path=name)
        yield document
    except pdfium.PdfiumError as error:
        raise InputError("file_damaged", path=name) from error
    finally:
        document.close()


def joined(pages: list[str]) -> str:
    """Pages as one text, a form feed behind each."""
    return "".join(f"{page}\n\f" for page in pages)


def page_text(page: Any, *, first: bool) -> str | None:
    """The lines of a page; None where its fonts do not tell which letters they show."""
    letters = page.get_textpage()
    rows = list(_rows(letters))
    unknown = _unknown(letters)
    letters.close()
    if unknown > max(_FEW_UNKNOWN, _UNKNOWN_SHARE * sum(map(len, rows))):
        return None
    width, height, angle = page.get_width(), page.get_height(), page.get_rotation()
    if angle and is_turned(rows):
        rows = turned(rows, angle, width, height)
    elif not angle and (tables := ruled_tables(page)):
        rows = with_rows_as_lines(rows, filled(rows, tables, height), height)
    elif angle in (90, 270):
        width, height = height, width
    return "\n".join(page_lines(rows, width, height, first=first))


def is_picture(page: Any, text: str) -> bool:
    """Whether a page with few letters shows pictures on more of it than a stamp takes."""
    if sum(not char.isspace() for char in text) >= _PICTURE_LETTERS:
        return False
    from pypdfium2 import raw

    area = page.get_width() * page.get_height() * _PICTURE_SHARE
    for number, thing in enumerate(page.get_objects(max_depth=3)):
        if number > _OBJECTS or area <= 0:
            break
        if thing.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = thing.get_bounds()
            area -= max(0.0, right - left) * max(0.0, top - bottom)
    return bool(area <= 0)


def _unknown(letters: Any) -> int:
    """How many letters of a page are known to the file by their place in a font alone.

    Their codes are places: some of them are below those of letters, and only those are looked at.
    """
    from pypdfium2 import raw

    codes = ((place, raw.FPDFText_GetUnicode(letters, place)) for place in range(raw.FPDFText_CountChars(letters)))
    return sum(code < 0x20 and raw.FPDFText_HasUnicodeMapError(letters, place) == 1 for place, code in codes)


def _rows(letters: Any) -> Iterator[list[Glyph]]:
    """The letters of a page, row by row, in the order of the file."""
    from pypdfium2 import raw

    box = raw.FS_RECTF()
    row: list[Glyph] = []
    for place in range(raw.FPDFText_CountChars(letters)):
        code = raw.FPDFText_GetUnicode(letters, place)
        if code in (0x0A, 0x0D):
            if row:
                yield row
            row = []
            continue
        char = _char(code)
        if char:
            raw.FPDFText_GetLooseCharBox(letters, place, box)  # as high as the font, whatever the letter
            row.append(Glyph(char, box.left, box.bottom, box.right, box.top, box.top - box.bottom))
        if code in _LINE_HYPHENS:  # the library joins what a line end divides: `12/2021/TT-` and `BTC`
            yield row
            row = []
    if row:
        yield row


def _char(code: int) -> str:
    """The letter of a code; signs of a font's own are bullets, controls nothing."""
    if code in _SIGNS:
        return _SIGNS[code]
    if 0xE000 <= code <= 0xF8FF:
        return "-"
    return "" if code < 0x20 or 0xD800 <= code <= 0xDFFF else chr(code)
