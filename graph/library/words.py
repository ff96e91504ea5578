"""Words to search by, in the ledger: what documents are called, and the texts of sources, in tables of FTS5."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Sequence

import orjson

from graph.folding import fold, one_tone_style, small_letters

_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """The words of folded text, as the index cuts them: letters and digits."""
    return _WORD.findall(text)


def place_pattern(words: Sequence[str]) -> re.Pattern[str]:
    """Where words stand one after another in folded text, whatever lies between; the last may go on."""
    goes_on = "" if words[-1].isdigit() else r"[^\W_]*"
    return re.compile(r"(?<![^\W_])" + r"[\W_]+".join(map(re.escape, words)) + goes_on + r"(?![^\W_])")


def find_words(pattern: re.Pattern[str], first: str, text: str) -> re.Match[str] | None:
    """The first place of a `place_pattern` whose first word is `first`: it is tried only where that word stands."""
    at = text.find(first)
    while at >= 0:
        if match := pattern.match(text, at):
            return match
        at = text.find(first, at + 1)
    return None


class WordTable:
    """What is searched. A search names words; the last of them may be the beginning of a longer one, unless it is a
    number.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    # written with each change

    def call(self, names: Iterable[tuple[str, str]]) -> None:
        """Documents at their paths are called so: all that a list shows of them, and other names."""
        rows = [(_exact(text), fold(text), path) for path, text in names]
        self._db.executemany(
            "INSERT OR REPLACE INTO called (rowid, exact, folded) SELECT id, ?, ? FROM shown WHERE path = ?", rows
        )

    def forget_names(self, paths: Iterable[str]) -> None:
        """Documents that go; call it while their numbers are there."""
        self._db.executemany(
            "DELETE FROM called WHERE rowid = (SELECT id FROM shown WHERE path = ?)", ((path,) for path in paths)
        )

    def tell(self, source: int, text: str) -> None:
        """The text of a source that came."""
        self._db.execute("INSERT INTO worded (rowid, folded) VALUES (?, ?)", (source, fold(text)))

    def forget_text(self, source: int, text: str) -> None:
        """A source goes whose text was `text`."""
        self._db.execute("INSERT INTO worded (worded, rowid, folded) VALUES ('delete', ?, ?)", (source, fold(text)))

    # searched

    def called(self, text: str) -> tuple[list[int], list[int], list[int]]:
        """Numbers of documents: those called so with these very accents, those that have the words one after another,
        and all that have each of the words."""
        exact, folded = words_of(_exact(text)), words_of(fold(text))
        if not folded:
            return [], [], []
        together = self._documents("folded", _phrase(folded))
        every = self._documents("folded", _each(folded)) if len(folded) > 1 else together
        return self._documents("exact", _phrase(exact)), together, every

    def called_together(self, text: str, limit: int) -> list[int]:
        """Some of the documents that have the words one after another."""
        folded = words_of(fold(text))
        return self._documents("folded", _phrase(folded), limit) if folded else []

    def called_so(self, text: str, limit: int) -> list[int]:
        """Some of the documents that have the words one after another; where none has, some that have each of them."""
        folded = words_of(fold(text))
        together = self.called_together(text, limit)
        return together or (self._documents("folded", _each(folded), limit) if folded else [])

    def called_like(self, words: Sequence[str], limit: int) -> list[int]:
        """Documents that have any of the words, those with the rarest first."""
        if not words:
            return []
        query = " OR ".join(f'"{word}"' for word in words)
        found = self._db.execute(
            "SELECT rowid FROM called WHERE called MATCH ? ORDER BY rank LIMIT ?", (f"folded : ({query})", limit)
        )
        return [number for (number,) in found]

    def _documents(self, column: str, query: str, limit: int = -1) -> list[int]:
        """As one array of JSON: half the time of as many rows."""
        asked = (f"{column} : ({query})", limit)
        (found,) = self._db.execute(
            "SELECT json_group_array(rowid) FROM (SELECT rowid FROM called WHERE called MATCH ? LIMIT ?)", asked
        ).fetchone()
        numbers: list[int] = orjson.loads(found)
        return numbers

    def texts(self, text: str) -> list[tuple[int, float]]:
        """Numbers of the sources whose texts have the words one after another, each with its rank: the most telling
        has the least."""
        asked = (_phrase(words_of(fold(text))),)
        return self._db.execute("SELECT rowid, rank FROM worded WHERE worded MATCH ?", asked).fetchall()


def _exact(text: str) -> str:
    return small_letters(one_tone_style(text))


def _phrase(words: Sequence[str]) -> str:
    """Words one after another; the last may go on, unless it is a number."""
    return f'"{" ".join(words)}"' + ("" if words[-1].isdigit() else "*")


def _each(words: Sequence[str]) -> str:
    """Each of the words, wherever it stands; the last may go on, unless it is a number."""
    return " AND ".join([*(f'"{word}"' for word in words[:-1]), _phrase(words[-1:])])
