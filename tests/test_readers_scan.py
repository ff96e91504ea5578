"""Pictures of pages, where letters are recognised; and what is said where nothing can."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from libraries import made
from office_files import AGENCY, BODY, FOOT, MOTTO, TITLE, paper_pdf, picture, printed, saved
from PIL import Image

from graph.errors import InputError
from graph.extraction.claims import read_claims
from graph.library import intake
from graph.library.claims import read_claims_file, write_claims
from graph.reading import apart, pdf, scan
from graph.reading.any_file import read_any
from graph.reading.deskew import skew, straight
from graph.reading.recognise import can_recognise
from graph.resolution.resolve import resolve
from graph.store.verify import verify
from graph.store.writer import open_writer
from web.adding import Watched
from web.app import create_app
from web.uploads import Row

LINES = (*AGENCY, *MOTTO, *TITLE, *BODY, *FOOT)

needs_tesseract = pytest.mark.skipif(
    not can_recognise() and not os.environ.get("LUOCDO_ALL_REQUIRED"), reason="Tesseract with Vietnamese is not here"
)


def pictured_pdf(*pages: object) -> bytes:
    """A PDF whose pages are pictures."""
    made = io.BytesIO()
    first, *rest = pages
    first.save(made, "PDF", resolution=200, save_all=True, append_images=rest)  # type: ignore[attr-defined]
    return made.getvalue()


@pytest.mark.parametrize(
    ("mode", "ink", "paper"),
    [("L", 0, 255), ("1", 0, 1), ("RGBA", (0, 0, 0, 255), (0, 0, 0, 0)), ("LA", (0, 255), (0, 0)), ("I;16", 0, 65535)],
)
def test_letters_are_dark_on_white_whatever_the_picture_is_made_of(mode: str, ink: Any, paper: Any) -> None:
    image = Image.new(mode, (2, 1), paper)
    image.putpixel((0, 0), ink)
    (page,) = scan._frames(saved(image, "PNG"), "a.png")
    assert [page[1].getpixel((place, 0)) for place in (0, 1)] == [0, 255]


def test_too_many_pictures_are_refused_before_any_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    page = Image.new("1", (2, 2))
    data = saved(page, "TIFF", save_all=True, append_images=[page, page])
    assert len(list(scan._frames(data, "a.tif"))) == 3
    monkeypatch.setattr(scan, "FRAMES", 2)
    with pytest.raises(InputError) as caught:
        next(scan._frames(data, "a.tif"))
    assert caught.value.key == "file_unpacks_large"


@needs_tesseract
@pytest.mark.parametrize("kind", ["png", "jpg", "tif", "pdf"])
def test_a_scanned_paper_is_read(kind: str) -> None:
    page = picture(LINES, turned=1.5 if kind == "png" else 0.0)
    match kind:
        case "pdf":
            data = pictured_pdf(page)
        case "tif":
            data = saved(page, "TIFF", save_all=True, append_images=[picture(["Trang hai của kế hoạch này"])])
        case _:
            data = saved(page, {"jpg": "JPEG"}.get(kind, "PNG"))
    text = read_any(data, f"a.{kind}")
    assert text.source.format == kind
    assert text.source.notes == ("note_recognised",)
    assert text.source.confidence is not None and 0.5 < text.source.confidence <= 1
    assert text.chars.count("\f") == (2 if kind == "tif" else 1)
    claims = read_claims(text)
    assert read_claims_file(write_claims(claims, "https://example.org/")) == claims
    found = resolve(claims)
    assert found.document.code == "41-KH/HU"
    assert ("replaces", "20-KH/HU") in {(link.relation, link.object.code) for link in found.links}
    assert all(link.evidence.confidence < 0.97 for link in found.links)


@needs_tesseract
@pytest.mark.parametrize("angle", [90, 180])
def test_a_page_on_its_side_or_head_is_turned(angle: int) -> None:
    page = picture([*TITLE, BODY[2]], size=(1650, 500)).rotate(angle, expand=True)
    assert "20-KH/HU" in read_any(saved(page, "PNG"), "a.png").chars


def mixed_pdf() -> bytes:
    """A PDF with a page of letters and the picture of a page."""
    import pypdfium2 as pdfium

    joined = pdfium.PdfDocument.new()
    parts = [
        paper_pdf([printed(80, BODY)]),
        pictured_pdf(picture(["Kế hoạch số 77-KH/HU, ngày 01/02/2019 của Huyện ủy"] * 6)),
    ]
    for part in parts:
        joined.import_pages(pdfium.PdfDocument(part))
    made = io.BytesIO()
    joined.save(made)
    return made.getvalue()


@needs_tesseract
def test_a_pdf_that_mixes_both_is_read_page_by_page() -> None:
    text = read_any(mixed_pdf(), "a.pdf")
    first, second, _ = text.chars.split("\f")
    assert "Kế hoạch này thay thế Kế hoạch số 20-KH/HU" in first
    assert "77-KH/HU" in second
    assert text.source.confidence is not None


@needs_tesseract
def test_pages_that_nothing_could_recognise_are_read_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.pdf").write_bytes(mixed_pdf())
    with monkeypatch.context() as without:
        without.setenv("PATH", str(tmp_path))
        without.setattr(apart, "_child", None)
        can_recognise.cache_clear()
        library = made(tmp_path / "library", [tmp_path / "a.pdf"])
        with open_writer(library) as writer:
            assert writer.update().stale == 0
        assert apart._child is not None
        apart._child.end()
    can_recognise.cache_clear()
    with library:
        (sha256,) = library.ledger.read_ids()
        assert library.claims(sha256).source.notes == ("note_pictures_unread",)
        assert verify(library) == []
        with open_writer(library) as writer:
            found = writer.update()
            assert (found.stale, writer.update().stale) == (1, 0)
        assert any("77-KH/HU" in line.object for line in found.changes[0].gained)
        assert library.claims(sha256).source.notes == ("note_recognised",)
        assert verify(library) == []


@needs_tesseract
def test_letters_are_not_recognised_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.png").write_bytes(saved(picture(LINES), "PNG"))
    with made(tmp_path / "library", [tmp_path / "a.png"]) as library:
        (sha256,) = library.ledger.read_ids()
        before = library.claims(sha256)
        assert before.source.confidence is not None
        library.ledger.db.execute("UPDATE kept SET reader = 'older'")
        monkeypatch.setattr(intake, "read_any", None)
        with open_writer(library) as writer:
            assert writer.update().changes == []
        assert library.claims(sha256) == before
        assert library.ledger.reader(sha256) == intake.reader_version()
        assert verify(library) == []


@pytest.mark.parametrize(
    ("shares", "letters", "picture"),
    [
        ([0.9], 0, True),
        # half a page that was scanned, beside a printed head and signature
        ([0.3], 60, True),
        ([0.1, 0.1], 60, True),
        # a stamp
        ([0.03, 0.02], 60, False),
        ([], 60, False),
        # a paper with a picture in it
        ([0.5], 900, False),
    ],
)
def test_which_pages_are_pictures(shares: list[float], letters: int, picture: bool) -> None:
    import pypdfium2 as pdfium
    from PIL import Image
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    made = io.BytesIO()
    canvas = Canvas(made, (600, 800))
    for share in shares:
        canvas.drawImage(ImageReader(Image.new("L", (60, 80))), 0, 0, 600 * share**0.5, 800 * share**0.5)
    for row in range(0, letters, 60):
        canvas.drawString(20, 780 - row / 2, "a" * 60)
    canvas.save()
    page = pdfium.PdfDocument(made.getvalue())[0]
    assert pdf.is_picture(page, pdf.page_text(page, first=True)) is picture


def test_what_is_said_without_a_program_that_recognises(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "can_recognise", lambda: False)
    with pytest.raises(InputError) as caught:
        scan.read(saved(picture(["a"], size=(200, 200)), "PNG"), "ảnh.png")
    assert caught.value.key == "file_needs_recognition"
    assert "Tesseract" in caught.value.text("vi")
    with pytest.raises(InputError) as caught:
        scan.read(pictured_pdf(picture(["a"], size=(900, 1200))), "quét.pdf")
    assert caught.value.key == "file_needs_recognition"
    half = scan.read(paper_pdf([printed(80, BODY)]), "a.pdf")
    assert half.notes == ("note_pictures_unread",)
    assert "20-KH/HU" in half.chars


@pytest.mark.parametrize("angle", [-3.0, -1.0, 0.0, 2.0, 4.0])
def test_a_page_that_lies_askew_is_turned(angle: float) -> None:
    page = picture(LINES, turned=angle)
    assert abs(skew(page) + angle) <= 0.3
    assert abs(skew(straight(page))) <= 0.3


@needs_tesseract
def test_each_page_is_told(tmp_path: Path) -> None:
    from PIL import Image

    blank = [Image.new("L", (300, 200), 255) for _ in range(5)]
    (tmp_path / "a.tif").write_bytes(saved(blank[0], "TIFF", save_all=True, append_images=blank[1:]))
    (tmp_path / "b.txt").write_text("Kế hoạch", encoding="utf-8")
    code = [
        sys.executable,
        "-m",
        "graph",
        "add",
        "a.tif",
        "b.txt",
        "--progress",
        "--library",
        "thư viện",
        "--lang",
        "en",
    ]
    ran = subprocess.run(code, cwd=tmp_path, capture_output=True, check=True, timeout=100)
    told = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [(one["file"], one["state"], one.get("page"), one.get("pages")) for one in told] == [
        *(("a.tif", "reading", page, 5) for page in range(1, 6)),
        ("a.tif", "reading", None, None),
        ("b.txt", "reading", None, None),
        ("b.txt", "read", None, None),
        ("a.tif", "failed", None, None),
    ]
    row = Row("a.tif", "0" * 64, True, "reading", pages=(3, 5))
    with create_app(tmp_path / "thư viện").test_request_context("/?lang=en"):
        assert Watched(row, None).words == "reading (3 of 5 pages done)"
        row.state = "failed"
        assert Watched(row, None).words == "could not be read"


def test_a_blank_picture_holds_no_text() -> None:
    from PIL import Image

    with pytest.raises(InputError) as caught:
        read_any(saved(Image.new("L", (300, 300), 255), "PNG"), "a.png")
    assert caught.value.key in ("file_empty", "file_needs_recognition")


def test_a_picture_that_is_cut_off() -> None:
    data = saved(picture(["a"], size=(400, 400)), "PNG")
    with pytest.raises(InputError) as caught:
        read_any(data[: len(data) // 2], "a.png")
    assert caught.value.key in ("file_damaged", "file_needs_recognition", "file_empty")
