"""The text below a letterhead that ran into the same line, as a saved page may hold it: its parts on lines again.

`… QUYẾT ĐỊNH Về việc … Căn cứ …; QUYẾT ĐỊNH: Điều 1. …` is as long with a line end for a blank before each part.
"""

from __future__ import annotations

from graph.folding import UPPER
from graph.patterns import regex

_LONG = 200
"""A line that long is no title with what it is about."""
_ENOUGH = 2
"""So many parts, at least, tell that a line is a whole paper."""
_PARTS = regex(
    rf" (?=(?:[-–] )?(?:Căn cứ|Xét (?:Tờ trình|tờ trình|đề nghị|Báo cáo)|Theo đề nghị) )"
    rf"|(?<![{UPPER}]) (?=(?:[{UPPER}]{{2,}} ){{2,12}}(?:[-–] )?Căn cứ )"
    rf"| (?=(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ|NGHỊ QUYẾT|NGHỊ ĐỊNH|THÔNG TƯ) ?:)"
    rf"|(?<=[.;:/]) (?=Điều \d{{1,3}}[.:] )"
    rf"|(?<=[.;:/]) (?=[IVX]{{1,5}}[.\-] ?[{UPPER}]{{2}})"
    rf"|(?<=[.;:{UPPER}]) (?=\d{{1,2}}\. [{UPPER}])"
)
_OPENING = regex(rf"(?<=[\w)”\"]) (?=(?:Thực hiện|Triển khai|Để thực hiện) [{UPPER}])")
"""The opening line, whose capital follows the title without a stop."""


def body_apart(text: str, start: int, end: int) -> str:
    """`text`, as long as it was: its line from `start` to `end`, behind a type, has each part on a line of its own."""
    if end - start < _LONG:
        return text
    places = [part.start() for part in _PARTS.finditer(text, start, end)]
    if len(places) < _ENOUGH:
        return text
    opening = _OPENING.search(text, start, places[0])
    pieces, at = [], 0
    for place in (*([opening.start()] if opening else []), *places):
        pieces += [text[at:place], "\n"]
        at = place + 1
    return "".join((*pieces, text[at:]))
