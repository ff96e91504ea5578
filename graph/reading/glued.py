"""Where a blank is missing between words: `Căncứ Nghị định`, `Thực hiệnQuyết định`, `3Thông tư`.

Pages lose the blanks at which their lines once ended. Only words that stand together in every paper are told apart, and
the names of types from what they are stuck to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graph.patterns import regex
from graph.vocabulary import document_types, word_list

_LAW = "Luật"
_STUCK_TO_NUMBER = regex(r"(?:TT|QĐ|NĐ|NQ)(?<!\w..)(?:LT)?(?=\d{1,5}/(?:(?:19|20)\d\d/)?[A-ZĐ])")
"""`TT133/2016/TT-BTC`: the abbreviation of a type before its number."""
_ENDS_SYMBOL = regex(r"/QH\d\d")
"""`Luật số 21/2017/QH14Luật số …`: the end of a symbol, behind which a type begins."""
_GOES_ON = ("của ", "về ", "và ", "thì ", "quy định ")
"""`số 47-QĐ/TWcủa Ban Chấp hành`: how a sentence goes on behind the end of a symbol."""
_DAY, _NUMBER = "ngày", "số"


def glued(text: str) -> list[int]:
    """The places in `text` before which a blank is missing, in order."""
    small = text.lower()
    if len(small) != len(text):
        return []
    found: set[int] = set()
    for stuck, first in _stuck_pairs():
        begin = small.find(stuck)
        while begin >= 0:
            found.add(begin + first)
            begin = small.find(stuck, begin + 1)
    for match in _stuck_capital().finditer(text):
        begin = match.start()
        before = text[begin - 1]
        stands = (
            before.islower()
            or text[begin - 3 : begin - 1] in ("- ", ". ")
            or _ENDS_SYMBOL.fullmatch(text, begin - 5, begin)
        )
        if stands and text.startswith(_type_names(), begin):
            found.add(begin)
    found.update(match.end() for match in _STUCK_TO_NUMBER.finditer(text))
    found.update(_stuck_to_symbols(text))
    found.update(_stuck_to_digits(small))
    return sorted(found)


def _stuck_to_symbols(text: str) -> Iterator[int]:
    for word in _GOES_ON:
        begin = text.find(word)
        while begin >= 0:
            if text[begin - 1 : begin].isupper() and text[begin - 2 : begin - 1].isupper():
                yield begin
            begin = text.find(word, begin + 1)


def _stuck_to_digits(small: str) -> Iterator[int]:
    """`70-TB/TWngày 06`, `Luật Đất đai ngày26`, `Quyết định số31-QĐ/TW`: beside the words that lead to digits."""
    for word in (_DAY, _NUMBER):
        begin = small.find(word)
        while begin >= 0:
            end = begin + len(word)
            before, behind = small[begin - 1 : begin], small[end : end + 2]
            if behind[:1].isdigit() and not before.isalnum():
                yield end
            elif word is _DAY and before.isalpha() and behind.strip().isdigit():
                yield begin
            begin = small.find(word, end)


@cache
def _stuck_pairs() -> tuple[tuple[str, int], ...]:
    """Two words without the blank between them, and the length of the first."""
    pairs = (words.split() for words in word_list("pair"))
    return tuple((first + second, len(first)) for first, second in pairs)


@cache
def _type_names() -> tuple[str, ...]:
    """`Quyết định `: names of types, with the blank behind them."""
    return tuple(f"{kind.name} " for kind in document_types().values() if " " in kind.name or kind.name == _LAW)


@cache
def _stuck_capital() -> re.Pattern[str]:
    """A capital with which the name of a type may begin, behind a letter or digit."""
    return regex(f"[{''.join(sorted({name[0] for name in _type_names()}))}](?<=[^\\W_].)")
