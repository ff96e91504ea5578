"""Texts in encodings from before Unicode, told by what they hold."""

from __future__ import annotations

import unicodedata

import pytest
from office_files import TEXT

from graph.errors import InputError
from graph.reading import old_letters
from graph.reading.any_file import read_any
from graph.reading.text import read_bytes

LETTERS = "aăâeêioôơuưyđAĂÂEÊIOÔƠUƯYĐ"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
VNI_TONES = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï", "": ""}
VNI_HAT = {"\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä", "": "â"}
VNI_BREVE = {"\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë", "": "ê"}
VNI_I = {"\u0301": "í", "\u0300": "ì", "\u0309": "æ", "\u0303": "ó", "\u0323": "ò", "": "i"}


def by_table(text: str, name: str) -> bytes:
    """`text` in TCVN3 or VISCII, by the table read backwards."""
    back = {letter: chr(code) for code, letter in old_letters._table(name).items()}
    return "".join(back.get(letter, letter) for letter in text).encode("latin-1")


def in_vni(text: str) -> bytes:
    """`text` in VNI, written from its rules."""
    found = []
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        base, tone = parts[0], next((sign for sign in parts[1:] if sign in VNI_TONES), "")
        low = base.lower()
        if low == "đ":
            one = "ñ"
        elif low == "i":
            one = VNI_I[tone]
        elif "\u0302" in parts:
            one = low + VNI_HAT[tone]
        elif "\u0306" in parts:
            one = low + VNI_BREVE[tone]
        elif "\u031b" in parts:
            one = {"o": "ô", "u": "ö"}[low] + VNI_TONES[tone]
        elif low == "y" and tone == "\u0323":
            one = "î"
        else:
            one = low + VNI_TONES[tone]
        found.append(one.upper() if base.isupper() or base == "Đ" else one)
    return "".join(found).encode("cp1252")


def in_1258(text: str) -> bytes:
    """`text` in Windows-1258: letters with their hats, tones behind them."""
    found = []
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tone = next((sign for sign in parts if sign in TONES[1:]), "")
        found.append(unicodedata.normalize("NFC", "".join(sign for sign in parts if sign != tone)) + tone)
    return "".join(found).encode("cp1258")


@pytest.mark.parametrize("name", ["tcvn3", "viscii"])
def test_tables_hold_every_letter_once(name: str) -> None:
    letters = old_letters._table(name).values()
    assert len(set(letters)) == len(letters)
    small = {unicodedata.normalize("NFC", letter + tone) for letter in "aăâeêioôơuưy" for tone in TONES} | {"đ"}
    assert {letter for letter in small if not letter.isascii()} <= set(letters)


@pytest.mark.parametrize(
    "data",
    [
        by_table(TEXT.lower(), "tcvn3"),
        by_table(TEXT, "viscii"),
        in_vni(TEXT),
        in_1258(TEXT),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        unicodedata.normalize("NFD", TEXT).encode(),
        unicodedata.normalize("NFD", TEXT[:80]).encode() + TEXT[80:].encode(),
    ],
    ids=["tcvn3", "viscii", "vni", "1258", "utf-16", "utf-16-le", "utf-16-be", "nfd", "mixed"],
)
def test_old_encodings(data: bytes) -> None:
    text = read_any(data, "a.txt")
    assert text.source.format == "txt"
    assert text.chars.lower() == TEXT.lower()
    assert text.source.chars == len(text.chars)


@pytest.mark.parametrize(
    ("letters", "shown"),
    [
        (
            "Nghò quyeát soá 15-NQ/TW, Ñaûng boä tænh, kyõ thuaät, höôùng daãn",
            "Nghị quyết số 15-NQ/TW, Đảng bộ tỉnh, kỹ thuật, hướng dẫn",
        ),
        ("ÑAÛNG COÄNG SAÛN VIEÄT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM"),
    ],
)
def test_vni(letters: str, shown: str) -> None:
    assert old_letters.from_vni(letters) == shown


@pytest.mark.parametrize(
    "data",
    [
        "Le marché a été fermé à Noël, où l'on dîne.".encode("cp1252"),  # French is no Vietnamese
        "Der Käufer zahlt für die Straße über die Brücke.".encode("cp1252"),
        bytes(range(128, 256)) * 8,
        b"\xff\xfe\x00\xd8\x00\xd8",
        b"ab\x00" * 400,
    ],
)
def test_what_is_no_vietnamese_is_not_guessed(data: bytes) -> None:
    with pytest.raises(InputError) as caught:
        read_any(data, "a.txt")
    assert caught.value.key in ("file_not_utf8", "file_binary")


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        (
            old_letters.from_tcvn3("") or "NghÞ quyÕt vÒ viÖc thùc hiÖn kÕ ho¹ch cña huyÖn",
            "Nghị quyết về việc thực hiện kế hoạch của huyện",
        ),
        ("Nghò quyeát veà vieäc thöïc hieän keá hoaïch cuûa huyeän", "Nghị quyết về việc thực hiện kế hoạch của huyện"),
        # right already, though a sign of the old ones stands in it
        ("Nghị quyết về việc thực hiện § 5 của huyện", "Nghị quyết về việc thực hiện § 5 của huyện"),
        ("Zürich übt Ö", "Zürich übt Ö"),
    ],
)
def test_letters_that_a_file_kept_without_its_fonts(text: str, mended: str) -> None:
    assert old_letters.mended(text) == mended


def test_zeros_in_a_text_are_no_reason_to_leave_it() -> None:
    for data in (TEXT.replace(",", ",\x00").encode(), TEXT.encode() + bytes(500)):
        assert read_any(data, "a.txt").chars == data.decode()


def test_utf8_is_never_touched() -> None:
    odd = "NghÞ quyÕt vÒ viÖc thùc hiÖn kÕ ho¹ch cña huyÖn\n"
    assert read_any(odd.encode(), "a.txt") == read_bytes(odd.encode(), "a.txt")
