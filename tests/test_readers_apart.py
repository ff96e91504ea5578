"""Files that do harm: one reason each, and the next file goes on."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from office_files import TYPES, W, docx, p, paper_docx, paper_pdf, picture, printed, saved, zipped
from PIL import Image

from graph.errors import InputError, UsageError
from graph.reading import apart
from graph.reading.any_file import read_any
from graph.reading.apart import read_apart
from graph.reading.kinds import kind_of
from graph.reading.time_limits import check_time_limits, scan_seconds, seconds

ENTITIES = "".join(f'<!ENTITY a{place + 1} "{f"&a{place};" * 10}">' for place in range(9))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(20) + b"\xfe\xff" + bytes(580)


def word(document: str | bytes) -> bytes:
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": document})


def png(width: int, height: int) -> bytes:
    """A picture that says how large it is, and holds next to nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\x00" * 99)) + chunk(b"IEND", b"")
    )


def objects() -> bytes:
    """A PDF of a million objects."""
    count = 1_000_000
    numbers = b" ".join(b"%d 0 R" % number for number in range(3, count))
    return (
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count %d/Kids[" % count
        + numbers
        + b"]>>endobj\n"
        + b"".join(b"%d 0 obj<</Type/Page>>endobj\n" % number for number in range(3, count))
        + b"trailer<</Root 1 0 R>>\n"
    )


def locked_docx() -> bytes:
    return OLE + "EncryptedPackage".encode("utf-16-le") + b"\x00" * 400


def locked_zip() -> bytes:
    """A Word file one of whose parts says that it is encrypted."""
    data = bytearray(docx(p("a")))
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(sign)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(sign, at + 1)
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "keys"),
    [
        (lambda: word(b" " * 80_000_000), ["file_unpacks_large"]),
        (lambda: docx("<w:p/>" * 9_000_000), ["file_needs_memory", "file_damaged"]),
        (lambda: docx("<w:sdt>" * 100_000), ["file_damaged"]),
        (lambda: word(f'<!DOCTYPE a [<!ENTITY a0 "aaaaaaaaaa">{ENTITIES}]><a>&a9;</a>'), ["file_entities"]),
        (lambda: word('<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><a>&a;</a>'), ["file_entities"]),
        (lambda: word('<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>'), ["file_entities"]),
        (lambda: png(50_000, 50_000), ["file_unpacks_large", "file_needs_recognition"]),
        (objects, ["file_unpacks_large", "file_damaged", "file_needs_memory", "file_too_slow"]),
        (locked_docx, ["file_locked"]),
        (locked_zip, ["file_locked"]),
        (lambda: OLE + "Workbook".encode("utf-16-le"), ["file_kind_unknown"]),
        (lambda: zipped({"[Content_Types].xml": "a", "xl/workbook.xml": "a"}), ["file_kind_unknown"]),
        (lambda: rb"{\rtf1" + b"{" * 200_000, ["file_damaged", "file_empty"]),
        (lambda: b"<html>" + b"<div>" * 200_000 + b"a", ["file_empty", "file_damaged"]),
        (lambda: paper_docx()[:2000], ["file_damaged"]),
        (lambda: word("<a>"), ["file_damaged"]),
    ],
)  # fmt: skip
def test_one_reason_and_the_next_file(data: Callable[[], bytes], keys: list[str]) -> None:
    begun = time.monotonic()
    with pytest.raises(InputError) as caught:
        read_any(data(), "lạ.docx")
    assert caught.value.key in keys
    assert "lạ.docx" in caught.value.text("vi") and "lạ.docx" in caught.value.text("en")
    assert "root:" not in caught.value.text("en")
    assert read_any(docx(p("Kế hoạch")), "sau.docx").chars == "Kế hoạch\n"
    assert time.monotonic() - begun < 60


def test_a_file_that_takes_too_long_is_given_up() -> None:
    slow = paper_pdf([printed()] * 600)
    begun = time.monotonic()
    with pytest.raises(InputError) as caught:
        read_apart("pdf", slow, "dài.pdf", 0.05)
    assert caught.value.key == "file_too_slow"
    assert time.monotonic() - begun < 5
    assert read_any(slow, "dài.pdf").chars.count("\f") == 600


@pytest.mark.parametrize("told", ["0", "-1", "1.5", "nhanh", "١٠", "99999999"])
def test_a_limit_that_is_no_number(told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LUOCDO_SCAN_SECONDS", told)
    with pytest.raises(UsageError) as wrong:
        check_time_limits()
    assert wrong.value.text("vi").startswith(f'LUOCDO_SCAN_SECONDS="{told}"')


def test_the_environment_tells_how_long_a_file_may_take(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LUOCDO_SECONDS", "LUOCDO_SCAN_SECONDS"):
        monkeypatch.delenv(name, raising=False)
    assert (seconds(), scan_seconds()) == (60, 600)
    monkeypatch.setenv("LUOCDO_SECONDS", "90")
    assert (seconds(), scan_seconds()) == (90, 600)
    page = saved(picture(["KẾ HOẠCH"] * 12), "PNG")
    monkeypatch.setenv("LUOCDO_SCAN_SECONDS", "1")
    with pytest.raises(InputError) as late:
        read_apart("tif", _pages(page, 12), "quét.tif")
    assert (late.value.key, late.value.values["seconds"]) == ("file_too_slow", 1)


def _pages(page: bytes, count: int) -> bytes:
    """One page, several times over, as a picture of several pages."""
    image, made = Image.open(BytesIO(page)).convert("L"), BytesIO()
    image.save(made, "TIFF", save_all=True, append_images=[image] * (count - 1))
    return made.getvalue()


def test_a_child_that_dies_costs_its_file_alone() -> None:
    slow = paper_pdf([printed()] * 600)
    read_any(docx(p("a")), "a.docx")
    child = apart._child
    assert child is not None
    threading.Timer(0.2, child._process.kill).start()
    with pytest.raises(InputError) as caught:
        read_any(slow, "dài.pdf")
    assert caught.value.key == "file_crashes_reader"
    assert read_any(docx(p("a")), "a.docx").chars == "a\n"
    assert apart._child is not child


def test_a_child_is_used_again_and_then_takes_its_leave(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "FILES", 3)
    seen = set()
    for _ in range(7):
        read_any(docx(p("a")), "a.docx")
        seen.add(apart._child)
    assert len(seen - {None}) < 7


def test_a_child_ends_with_its_parent() -> None:
    code = "from graph.reading import apart; from graph.reading.any_file import read_any; import sys, os\n"
    code += "read_any(sys.stdin.buffer.read(), 'a.docx'); print(apart._child._process.pid, flush=True); os._exit(1)"
    ran = subprocess.run([sys.executable, "-c", code], input=docx(p("a")), capture_output=True, check=False, timeout=60)
    pid = int(ran.stdout)
    for _ in range(100):
        if not Path(f"/proc/{pid}").exists() if os.name == "posix" else True:
            return
        if Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()[0] == "Z":
            return
        time.sleep(0.1)
    pytest.fail("the child is still there")


def test_plain_text_starts_no_child_and_loads_no_reader() -> None:
    code = "import sys; from graph.reading.any_file import read_any; read_any(sys.stdin.buffer.read(), 'a.txt')\n"
    code += "from graph.reading import *; print([name for name in sys.modules if name.split('.')[0] in ('lxml', 'PIL', "
    code += "'pypdfium2', 'subprocess') or name in ('graph.reading.apart', 'graph.reading.old_letters')])"
    ran = subprocess.run([sys.executable, "-c", code], input=b"Ke hoach", capture_output=True, check=True, timeout=60)
    assert ran.stdout.strip() == b"[]"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"Ngh", "txt"),
        (b"", "txt"),
        (b"\xef\xbb\xbf<!DOCTYPE html>", "html"),
        (b"<?xml version='1.0'?>\n<html>", "html"),
        (b"<!-- a --><HTML>", "html"),
        (b"<!--" + b"a" * 9_000 + b"-->\n<html>", "html"),
        (b"<!--" + b"a" * 9_000 + b"-->\nKe hoach", "txt"),
        (b"<h1>", "txt"),
        (b"<div class='a'><p>b</p></div>", "html"),
        (b"<?xml version='1.0'?>\n<?mso-application progid='Word.Document'?><w:wordDocument>", "other"),
        # pictures, archives and programs of other kinds; a text that begins like one
        (b"GIF89a\x01\x00", "other"),
        (b"BM\x36\x00\x00\x00", "other"),
        (b"\x1f\x8b\x08\x00", "other"),
        (b"BM ng", "txt"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a", "mht"),
        (b"From: <Saved by Blink>\r\nSubject: a\r\n b\r\nContent-Type: text/html", "mht"),
        (b"MIME-Version: 1.0\nContent-Type: text/plain", "txt"),
        # a letter, and a text that has a line like its head
        (b"Received: from a\r\n\tby b\r\nFrom: a@b\r\nDate: 1\r\nSubject: c\r\n\r\nK", "mail"),
        (b"Subject: a\nDate: b\nTo: c\n\nd", "txt"),
        (b"From: a@b\nTo: c@d\nDate: e\nSubject: FW: f\n\nKE HOACH\n", "txt"),  # copied into a text
        (b"From: a\nKe hoach\nDate: c\nTo: d\n\ne", "txt"),
        (OLE + "__substg1.0_".encode("utf-16-le"), "mail"),
        # a photograph of a telephone
        (b"\x00\x00\x00\x18ftypheic\x00\x00", "other"),
        (b"abcdftyp", "txt"),
        # the head of the letter is over
        (b"MIME-Version: 1.0\n\nContent-Type: multipart/related", "txt"),
        (b"%PDF-1.4", "pdf"),
        (b"\x00\x01junk%PDF-1.4", "pdf"),
        (b"a paper on %PDF-1.4", "txt"),
        (rb"{\rtf1", "rtf"),
        (b"{}", "txt"),
        (b"\xff\xd8\xff\xe0", "jpg"),
        (b"II*\x00", "tif"),
        (b"PK", "txt"),
        (zipped({"a.txt": "a"}), "zip"),
        # an archive of Word files is no Word file
        (zipped({"a.docx": docx(p("a")), "b.txt": "b"}), "zip"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "a"}), "odt"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "a"}), "other"),
        (zipped({"mimetype": "application/epub+zip", "a.xhtml": "a"}), "other"),
        (docx(p("a")), "docx"),
        (zipped({"[Content_Types].xml": TYPES, "document.xml": "a"}), "docx"),
        (zipped({"[Content_Types].xml": TYPES, "xl/workbook.xml": "a"}), "other"),
        (zipped({"a.txt": "a"})[:-30], "damaged"),
        (OLE + "WordDocument".encode("utf-16-le"), "doc"),
        (OLE[:8] + bytes(100) + "WordDocument".encode("utf-16-le"), "damaged"),
        (OLE, "other"),
    ],
)
def test_kinds_by_content(data: bytes, kind: str) -> None:
    assert kind_of(data) == kind


def test_links_to_pictures_outside_are_not_followed() -> None:
    import http.server

    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    where = f"http://127.0.0.1:{server.server_port}"
    try:
        page = f"<html><link rel=stylesheet href={where}/a.css><body><img src={where}/b.png><iframe src={where}/c></iframe>"
        read_any(f"{page}<p>Kế hoạch số 5-KH/HU của Huyện ủy Khe Sơn</p>".encode(), "a.html")
        rels = f'<Relationships xmlns="a"><Relationship Target="{where}/d" TargetMode="External"/></Relationships>'
        include = f'<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="{where}/e"/></a>'
        parts = {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {W}><w:body>{p('a')}{include}</w:body></w:document>",
            "word/_rels/document.xml.rels": rels,
        }
        read_any(zipped(parts), "a.docx")
    finally:
        server.shutdown()
        server.server_close()
    assert asked == []
