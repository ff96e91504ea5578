"""Pictures of pages (.tif, .jpg, .png, PDFs without letters): read by Tesseract with Vietnamese, where it is there."""

from __future__ import annotations

import io
import os
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from graph.errors import InputError
from graph.reading import content, pdf
from graph.reading.content import Content
from graph.reading.deskew import straight
from graph.reading.misread import put_right
from graph.reading.old_letters import known_share, mended
from graph.reading.recognise import Recognised, can_recognise, recognise

PIXELS = 60_000_000
"""A page of paper at 600 points an inch has 35 million."""
FRAMES = 500
_DOTS = 300 / 72
"""Pages are drawn at 300 points an inch."""
_WIDEST = 5_000
_FEW, _READS = 40, 0.08
"""A page with fewer letters is not turned; of an upright page so many words are known, as a share."""


def read(data: bytes, name: str) -> Content:
    """The text of the pages in a picture, or in a PDF some of whose pages are pictures.

    Raises `InputError` where it is damaged or too large, and where nothing is here to recognise letters.
    """
    is_pdf = b"%PDF-" in data[:1024]
    if not can_recognise():
        return _letters_alone(data, name) if is_pdf else _refuse(name)
    pages = list(_recognised(_pdf_pages(data, name) if is_pdf else _frames(data, name)))
    seen = [page for page in pages if isinstance(page, Recognised) and page.letters]
    letters = sum(page.letters for page in seen)
    confidence = round(sum(page.confidence * page.letters for page in seen) / letters, 3) if letters else None
    text = pdf.joined([put_right(page.text) if isinstance(page, Recognised) else page for page in pages])
    return Content(mended(text), ("note_recognised",) if letters else (), confidence)


def _letters_alone(data: bytes, name: str) -> Content:
    """The pages of a PDF that have letters, the others empty."""
    with pdf.opened(data, name) as document:
        pages: list[str] = []
        for page in document:
            text = pdf.page_text(page, first=not pages)
            pages.append("" if text is None or pdf.is_picture(page, text) else text)
    if not any(map(str.strip, pages)):
        _refuse(name)
    return Content(mended(pdf.joined(pages)), ("note_pictures_unread",))


def _refuse(name: str) -> Content:
    raise InputError("file_needs_recognition", path=name)


def _recognised(pages: Iterator[tuple[int, Any]]) -> Iterator[str | Recognised]:
    """Each page as text or as recognised, in order; several are recognised at a time, few pictures held."""
    workers = os.cpu_count() or 1
    with ThreadPoolExecutor(workers) as pool:
        waiting: deque[str | Future[Recognised]] = deque()
        number = count = 0
        for count, page in pages:
            waiting.append(page if isinstance(page, str) else pool.submit(_one, page))
            if len(waiting) > workers + 1:
                number += 1
                yield _done(waiting.popleft(), number, count)
        for place, found in enumerate(waiting, 1):
            yield _done(found, number + place, count)


def _one(image: Any) -> Recognised:
    """A page, turned until it reads as Vietnamese where it lies on its side or on its head."""
    found = recognise(straight(image))
    if found.letters < _FEW or _reads(found):
        return found
    turned = (recognise(straight(image.rotate(angle, expand=True))) for angle in (180, 90, 270))
    return next((one for one in turned if _reads(one)), found)


def _reads(page: Recognised) -> bool:
    return not page.tall and known_share(page.text) >= _READS


def _done(found: str | Future[Recognised], number: int, count: int) -> str | Recognised:
    page = found if isinstance(found, str) else found.result()
    content.tell_page(number, count)
    return page


def _pdf_pages(data: bytes, name: str) -> Iterator[tuple[int, Any]]:
    """How many pages a PDF has, with the text of each, or its picture where it is one."""
    with pdf.opened(data, name) as document:
        first = True
        for number in range(len(document)):
            page = document[number]
            text = pdf.page_text(page, first=first)
            if text is None or pdf.is_picture(page, text):
                scale = min(_DOTS, _WIDEST / max(page.get_width(), page.get_height(), 1))
                yield len(document), page.render(scale=scale, grayscale=True).to_pil()
            else:
                yield len(document), text
            first = first and not (text or "").strip()
            page.close()


def _grey(image: Any) -> Any:
    """A picture in shades of grey: what is seen through is white, of two bytes of brightness the upper one counts."""
    from PIL import Image

    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        image = image.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("L")
    return image.convert("L")


def _frames(data: bytes, name: str) -> Iterator[tuple[int, Any]]:
    """How many pictures a file has, with each as a grey one."""
    from PIL import Image, ImageOps, ImageSequence

    Image.MAX_IMAGE_PIXELS = None  # looked at here, before anything is unpacked
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "TIFF")) as image:
            count = getattr(image, "n_frames", 1)
            for frame in ImageSequence.Iterator(image):
                if frame.width * frame.height > PIXELS or count > FRAMES:
                    raise InputError("file_unpacks_large", path=name)
                grey = _grey(ImageOps.exif_transpose(frame))
                if max(grey.size) > _WIDEST:
                    grey.thumbnail((_WIDEST, _WIDEST))
                yield count, grey
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise InputError("file_damaged", path=name) from error
