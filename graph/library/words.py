"""Words to search by, in the ledger: what documents are called, and the texts of sources, in tables of FTS5."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import orjson

from graph.folding import fold, one_tone_style, small_letters

RANKED = 2_000
"""Of more texts than these the ones that came last stand first: how telling each is says little then."""
_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """The words of folded text, as the index cuts them: letters and digits."""
    return _WORD.findall(text)


def place_pattern(words: Sequence[str], *, goes_on: bool) -> re.Pattern[str]:
    """Where words stand one after another in folded text, whatever lies between; the last may go on."""
    rest = r"[^\W_]*" if goes_on else ""
    return re.compile(r"(?<![^\W_])" + r"[\W_]+".join(map(re.escape, words)) + rest + r"(?![^\W_])")


def find_words(pattern: re.Pattern[str], first: str, text: str) -> re.Match[str] | None:
    """The first place of a `place_pattern` whose first word is `first`: it is tried only where that word stands."""
    at = text.find(first)
    while at >= 0:
        if match := pattern.match(text, at):
            return match
        at = text.find(first, at + 1)
    return None


@dataclass(frozen=True, slots=True)
class FoundTexts:
    """The numbers of a page of sources, how many there are of them in all, and whether the last word goes on."""

    page: list[int]
    total: int
    goes_on: bool


@dataclass(frozen=True, slots=True)
class FoundNames:
    """Numbers of documents: those called so with these very accents; of the others, those that have the words one after
    another, and all that have each of the words; whether the last word may go on, nothing having it as it stands."""

    exact: list[int]
    in_order: list[int]
    others: list[int]
    goes_on: bool


class WordTable:
    """What is searched. A search names words. Where nothing has them all, the last one may be the beginning of a
    longer one, unless it is a number; while somebody types, it always may.
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

    def settle(self) -> None:
        """Put what many changes wrote into one piece: a word is then looked up once."""
        for table in ("called", "worded"):
            self._db.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")  # noqa: S608 - a table of ours

    # searched

    def called(self, text: str) -> FoundNames:
        """The documents that are called so."""
        exact, folded = words_of(_exact(text)), words_of(fold(text))
        if not folded:
            return FoundNames([], [], [], goes_on=False)
        for goes_on in (False, True) if _unfinished(folded) else (False,):
            so = f"exact : ({_phrase(exact, goes_on=goes_on)})"
            called_so = self._numbers("called", so)
            others = self._numbers("called", f"(folded : ({_each(folded, goes_on=goes_on)})) NOT ({so})")
            if called_so or others:
                together = f"(folded : ({_phrase(folded, goes_on=goes_on)})) NOT ({so})"
                in_order = self._numbers("called", together) if others else []
                return FoundNames(called_so, in_order, others, goes_on=goes_on)
        return FoundNames([], [], [], goes_on=_unfinished(folded))

    def called_together(self, text: str, limit: int) -> list[int]:
        """Some of the documents that have the words one after another."""
        folded = words_of(fold(text))
        return self._documents("folded", _phrase(folded, goes_on=_unfinished(folded)), limit) if folded else []

    def called_so(self, text: str, limit: int) -> list[int]:
        """Some of the documents that have the words one after another; where none has, some that have each of them."""
        folded = words_of(fold(text))
        together = self.called_together(text, limit)
        if together or not folded:
            return together
        return self._documents("folded", _each(folded, goes_on=_unfinished(folded)), limit)

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
        return self._numbers("called", f"{column} : ({query})", limit)

    def texts(self, text: str, limit: int, offset: int = 0, *, goes_on: bool = True) -> FoundTexts:
        """The sources whose texts have the words one after another: the most telling first; of more than `RANKED`
        those that came last. Without `goes_on` the last word is no beginning of a longer one."""
        folded, may_go_on, goes_on = words_of(fold(text)), goes_on, False
        total = self._count(phrase := _phrase(folded))
        if not total and (goes_on := may_go_on and _unfinished(folded)):
            total = self._count(phrase := _phrase(folded, goes_on=True))
        order = "rowid DESC" if total > RANKED else "rank, (SELECT sha256 FROM source WHERE id = worded.rowid)"
        page = self._db.execute(
            f"SELECT rowid FROM worded WHERE worded MATCH ? ORDER BY {order} LIMIT ? OFFSET ?",  # noqa: S608 - our own words
            (phrase, limit, offset),
        )
        return FoundTexts([number for (number,) in page], total, goes_on)

    def _count(self, phrase: str) -> int:
        return int(self._db.execute("SELECT count(*) FROM worded WHERE worded MATCH ?", (phrase,)).fetchone()[0])

    def _numbers(self, table: str, query: str, limit: int = -1) -> list[int]:
        """As one array of JSON: half the time of as many rows."""
        (found,) = self._db.execute(
            f"SELECT json_group_array(rowid) FROM (SELECT rowid FROM {table} WHERE {table} MATCH ? LIMIT ?)",  # noqa: S608 - a table of ours
            (query, limit),
        ).fetchone()
        numbers: list[int] = orjson.loads(found)
        return numbers


def _exact(text: str) -> str:
    return small_letters(one_tone_style(text))


def _unfinished(words: Sequence[str]) -> bool:
    """Whether the last word may be the beginning of a longer one."""
    return not words[-1].isdigit()


def _phrase(words: Sequence[str], *, goes_on: bool = False) -> str:
    """Words one after another; the last may go on."""
    return f'"{" ".join(words)}"' + ("*" if goes_on else "")


def _each(words: Sequence[str], *, goes_on: bool = False) -> str:
    """Each of the words, wherever it stands; the last may go on."""
    return " AND ".join([*(f'"{word}"' for word in words[:-1]), _phrase(words[-1:], goes_on=goes_on)])
