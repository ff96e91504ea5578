"""Tesseract, a program of its own: the letters in the picture of a page, and how sure it is of them."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from typing import Any

from graph.reading.pdf_lines import Glyph, page_lines


@dataclass(frozen=True, slots=True)
class Recognised:
    """The lines of a page, how many letters they have and how sure they are, from 0 to 1.

    `tall` where they run upwards.
    """

    text: str
    letters: int
    confidence: float
    tall: bool = False


@cache
def can_recognise() -> bool:
    """Whether Tesseract is here and knows Vietnamese."""
    program = shutil.which("tesseract")
    if program is None:
        return False
    ran = subprocess.run([program, "--list-langs"], capture_output=True, check=False, timeout=30)  # noqa: S603
    return b"vie" in ran.stdout.split()


def recognise(image: Any) -> Recognised:
    """The text of the grey picture `image`; nothing where Tesseract finds none."""
    program = shutil.which("tesseract") or "tesseract"
    picture = io.BytesIO()
    image.save(picture, "PPM")
    command = [program, "stdin", "stdout", "-l", "vie", "--dpi", "300", "--psm", "3", "tsv"]
    ran = subprocess.run(command, input=picture.getvalue(), capture_output=True, check=False)  # noqa: S603
    table = csv.DictReader(io.StringIO(ran.stdout.decode("utf-8", "replace")), delimiter="\t", quoting=csv.QUOTE_NONE)
    rows: dict[tuple[str, ...], list[tuple[int, int, int, int, str]]] = {}
    letters, sure, tall = 0, 0.0, 0
    for row in table:
        text = (row.get("text") or "").strip()
        if not text or row["level"] != "5":
            continue
        key = (row["block_num"], row["par_num"], row["line_num"])
        box = (int(row["left"]), int(row["top"]), int(row["width"]), int(row["height"]))
        rows.setdefault(key, []).append((*box, text))
        letters += len(text)
        tall += len(text) if len(text) > 2 and box[3] > box[2] else 0
        sure += len(text) * max(0.0, float(row["conf"])) / 100
    glyphs = [_row(words, image.height) for words in rows.values()]
    lines = page_lines(glyphs, image.width, image.height, first=True)
    return Recognised("\n".join(lines), letters, sure / letters if letters else 0.0, tall * 2 > letters)


def _row(words: list[tuple[int, int, int, int, str]], height: int) -> list[Glyph]:
    """The words of a line, a space between them, all as high as the line."""
    bottom = height - max(top + high for _, top, _, high, _ in words)
    size = max(high for _, _, _, high, _ in words)
    found: list[Glyph] = []
    for left, _, width, _, text in words:
        if found:
            found.append(Glyph(" ", left, bottom, left, bottom, size))
        found.append(Glyph(text, left, bottom, left + width, bottom + size, size))
    return found
