"""Whose the paper is that a paper of another unit carries out: `Kế hoạch số … của Ủy ban nhân dân tỉnh A thực hiện
Chương trình số …-CTr/TU` is on a programme of the committee of A, whoever writes so."""

from __future__ import annotations

import re
from itertools import pairwise

from graph.extraction.codes import base_body
from graph.extraction.organs import COMMITTEES, unit_level
from graph.extraction.sheet import Sheet
from graph.extraction.spelling import either
from graph.model import Organ
from graph.patterns import regex

_CARRIES_OUT = regex(
    either(r"(?: về(?: việc)?)?(?: tổ chức| triển khai)*(?: thực hiện| triển khai| cụ thể hóa| cụ thể hoá) "),
    re.IGNORECASE,
)


def share_outer_issuers(sheet: Sheet) -> None:
    """Give what such a paper carries out, where no unit is printed with it, the Party committee of the same unit, if its
    symbol is of that level."""
    for outer, inner in pairwise(sheet.found):
        place = outer.organ.place if outer.organ else None
        if not (place and place.kind in COMMITTEES and inner.code):
            continue
        if not _CARRIES_OUT.fullmatch(sheet.text, outer.core, inner.start):
            continue
        body, _ = base_body(inner.code.body)
        if not (body and body.kind == "committee" and body.level and body.level == unit_level(place, outer.day)):
            continue
        if inner.organ is None:
            inner.organ = Organ(COMMITTEES[place.kind], body.code or "", place, body.level)
        elif inner.organ.code == body.code and inner.organ.place is None:
            inner.organ = inner.organ.at(place)
