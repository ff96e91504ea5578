"""What a paper is about, by its title: without the years and the papers that it carries out, and without its unit."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from graph.folding import fold

ALIKE = 0.6
"""How alike two topics are at least to be on one thing."""
_CARRIES_OUT = re.compile(
    r"(?:ve )?(?:viec )?(?:tiep tuc |to chuc )?"
    r"(?:(?:trien khai|thuc hien|cu the hoa|thi hanh|quan triet|hoc tap)(?:,| va)? ){1,4}"
    r"[a-z ]{4,40} (?:so:? ?)?(?:\d\S*[^;]*? ve (?:viec )?(?=\w)|(?=\d))"
)
"""`thực hiện Nghị quyết số …, ngày … của … về `: which paper it carries out; its topic follows, if any."""
_NOT_TOPIC = re.compile(
    r"(?:giai doan|nhiem ky|thoi ky|den|dinh huong den)?(?: nam)?"
    r"[ ,(]*(?<![\d/-])(?:19|20)\d\d\b(?![/-]\w*[a-z])(?: ?[-–] ?(?:19|20)?\d\d)?"
    r"|\bngay \d[\d/]*(?: thang \d+)?(?: nam)?|\btren dia ban (?:toan )?[a-z]+(?: \w+){0,4}$|^ve (?:viec )?"
)
_ON_ANOTHER = re.compile(
    r"(?:ve )?(?:viec )?(?:bai bo|huy bo|sua doi|bo sung|dieu chinh|keo dai|gia han|dinh chinh"
    r"|(?:tam )?(?:ngung|dinh chi)|tam dung|so ket|tong ket)\b"
)
"""How the title begins of what is about another paper."""


_NUMBERS = re.compile(r"\d\S*[-/]\w*[a-z]\w*")


def topic(title: str) -> str:
    """The topic of a title, folded: `phat trien cay duoc lieu`; where nothing else is told, the paper carried out."""
    bare = fold(title)
    bare = _CARRIES_OUT.sub("", bare, count=1) if _CARRIES_OUT.match(bare) else bare
    return " ".join(_NOT_TOPIC.sub(" ", bare).split())


def is_on_another(title: str) -> bool:
    """Whether a title is of a paper about another paper, which goes on with none: `kéo dài …`, `tổng kết …`."""
    return _ON_ANOTHER.match(fold(title)) is not None


def on_one_thing(one: str, other: str) -> bool:
    """Whether two topics are alike and name the same papers, where they name any."""
    if _NUMBERS.findall(one) != _NUMBERS.findall(other):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE
