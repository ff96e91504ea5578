"""Running heads and feet: what stands alone beside the page number of several pages, `Báo cáo tổng kết NQ 25`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from graph.patterns import regex

_LONGEST = 90
_IS_TEXT = regex(r"[|]|[.;:,]$|(?i:cộng hòa xã hội|cộng hoà xã hội|đảng cộng sản|độc lập - tự do)")
"""What no head has: cells, the end of a sentence, the motto of a paper that begins there."""


def running_heads(lines: Sequence[str], after_blank: Sequence[bool], turns: Sequence[int]) -> set[int]:
    """The places in `lines` of running heads and feet.

    `turns` are the places before which a page number was left out. A head is the same on two pages at least, and parted
    from the text by a blank line.
    """
    last = len(lines)
    heads = {turn for turn in turns if 0 < turn < last and (turn + 1 == last or after_blank[turn + 1])}
    feet = {turn - 1 for turn in turns if 1 < turn <= last and after_blank[turn - 1]}
    return _alike(lines, heads) | _alike(lines, feet)


def _alike(lines: Sequence[str], places: set[int]) -> set[int]:
    """Those of `places` whose line stands at another one of them, too."""
    short = {place for place in places if len(lines[place]) <= _LONGEST and not _IS_TEXT.search(lines[place])}
    times = Counter(lines[place] for place in short)
    return {place for place in short if times[lines[place]] > 1}
