"""A place that names a document, with some of the text around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.analysis.answers import Mention
from graph.library.folder import Library

AROUND = 110


@dataclass(frozen=True, slots=True)
class Around:
    """A mention between the words of its line; where it ends the line, with those that follow."""

    mention: Mention
    before: str
    behind: str


def with_words_around(library: Library, mentions: Iterable[Mention]) -> Iterator[Around]:
    """Each mention with its surroundings; a text is read once for neighbouring mentions."""
    sha256, text = "", ""
    for mention in mentions:
        if mention.source.sha256 != sha256:
            sha256, text = mention.source.sha256, library.text(mention.source.sha256)
        yield Around(mention, _before(text, mention.start), _behind(text, mention.end))


def _before(text: str, start: int) -> str:
    line = text[max(0, start - AROUND) : start].rpartition("\n")[2]
    cut = start - len(line) > 0 and text[start - len(line) - 1] != "\n"
    return f"… {line.partition(' ')[2]}" if cut else line


def _behind(text: str, end: int) -> str:
    line = text[end : end + AROUND].partition("\n")[0]
    if not line.strip():
        followed = text[end : end + AROUND].split()
        return f" {' '.join(followed[:-1])} …" if end + AROUND < len(text) else f" {' '.join(followed)}"
    cut = end + len(line) < len(text) and text[end + len(line)] != "\n"
    return f"{line.rpartition(' ')[0]} …" if cut else line
