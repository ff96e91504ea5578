"""Files of every kind, damaged at random, are read: each gives a text or one reason, and nothing hangs.

python tests/fuzz_readers.py [COUNT] [SEED]

One in a hundred is an old Word file, one a scan; the other kinds are as many as each other.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click
from office_files import (
    paper_docx,
    paper_html,
    paper_mht,
    paper_odt,
    paper_pdf,
    paper_rtf,
    picture,
    printed,
    saved,
    zipped,
)

from graph.errors import InputError
from graph.messages import catalogue
from graph.reading.any_file import members, read_any

SECONDS = 65
"""No file may take longer, with time to end a child that hangs."""
SCANS = frozenset(("png", "jpg", "tif", "scanned.pdf"))
SLOW = 100
"""One in so many is an old Word file, and one a scan: they take seconds."""


def seeds() -> dict[str, bytes]:
    """One good file of each kind."""
    small = picture(["Kế hoạch số 5-KH/HU"], size=(500, 200))
    return {
        "docx": paper_docx(),
        "odt": paper_odt(),
        "rtf": paper_rtf(),
        "html": paper_html(),
        "mht": paper_mht(),
        "pdf": paper_pdf([printed(), printed(80)]),
        "zip": zipped({"a.txt": "Kế hoạch", "b.docx": paper_docx()}),
        "doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le") * 40,
        "png": saved(small, "PNG"),
        "jpg": saved(small, "JPEG"),
        "tif": saved(small, "TIFF"),
        "scanned.pdf": saved(small, "PDF", resolution=200),
        "txt": "Thực hiện Nghị quyết số 18-NQ/TW".encode("utf-16"),
    }


def old_word() -> bytes:
    """The paper as an old Word file, by LibreOffice."""
    with tempfile.TemporaryDirectory() as folder:
        paper = Path(folder) / "paper.docx"
        paper.write_bytes(paper_docx())
        profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "doc:MS Word 97", "--outdir", folder, str(paper)]
        subprocess.run(command, capture_output=True, check=True, timeout=120)
        return paper.with_suffix(".doc").read_bytes()


def damaged(data: bytes, chance: random.Random) -> bytes:
    """`data` cut, with bits turned, parts doubled, taken out or written over."""
    found = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8, 40))):
        at = chance.randrange(max(1, len(found)))
        size = chance.choice((1, 2, 8, 100, 2000))
        match chance.randrange(6):
            case 0:
                del found[at:]
            case 1 if found:
                found[min(at, len(found) - 1)] ^= 1 << chance.randrange(8)
            case 2:
                found[at:at] = found[at : at + size]
            case 3:
                del found[at : at + size]
            case 4:
                found[at : at + size] = chance.randbytes(min(size, 100))
            case _:
                found[at : at + 4] = chance.choice((b"\xff\xff\xff\xff", b"\x00\x00\x00\x00", b"\x7f\xff\xff\xff"))
    return bytes(found)


def cases(count: int, seed: int, good: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Names and bytes of damaged files, the same for the same seed; the ending is often wrong."""
    chance = random.Random(seed)
    scans = [kind for kind in good if kind in SCANS]
    quick = [kind for kind in good if kind not in SCANS and kind != "doc"]
    for number in range(count):
        row, place = divmod(number, SLOW)
        kind = ("doc", scans[row % len(scans)])[place] if place < 2 else quick[number % len(quick)]
        yield f"{number}-{kind}.{chance.choice([kind, *good])}", damaged(good[kind], chance)


def outcomes(name: str, data: bytes) -> list[str]:
    """What becomes of each file in `data`: `read`, or the key of its reason."""
    found = []
    try:
        parts = members(data, name)
    except InputError as error:
        return [_checked(error, name)]
    for member, part in parts:
        if part is None:
            continue
        if isinstance(part, InputError):
            found.append(_checked(part, name))
            continue
        try:
            text = read_any(part, member)
        except InputError as error:
            found.append(_checked(error, name))
        else:
            assert text.chars.strip() and len(text.chars) == text.source.chars
            text.chars.encode("utf-8")
            found.append("read")
    return found


def _checked(error: InputError, name: str) -> str:
    assert error.key in catalogue()
    assert name in error.text("vi") and name in error.text("en")
    return error.key


def main() -> None:
    """Read COUNT damaged files and tell what became of them."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    told: Counter[str] = Counter()
    slowest = 0.0
    for name, data in cases(count, seed, seeds() | {"doc": old_word()}):
        begun = time.monotonic()
        for one in outcomes(name, data):
            told[one] += 1
        taken = time.monotonic() - begun
        slowest = max(slowest, taken)
        assert taken < SECONDS, name
    for key, number in told.most_common():
        click.echo(f"{number:7} {key}")
    click.echo(f"slowest: {slowest:.1f} s")


if __name__ == "__main__":
    main()
