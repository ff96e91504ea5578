"""Types of generated papers: who issues which how often, how they are numbered, what they say of others."""

from __future__ import annotations

from dataclasses import dataclass

from graph.bench.register import Issuer, Level


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of paper: `form` is how it is drafted, `series` the row of numbers that it shares, `symbol` a pattern."""

    word: str
    abbreviation: str
    form: str
    series: int
    symbol: str

    @property
    def numbered_by_year(self) -> bool:
        """Whether the year stands in the symbol, so that a citation without date names one paper."""
        return self.symbol == _ACT

    def code(self, number: int, year: int, body: str) -> str:
        """The symbol as printed: `07-KH/HU`, `88/KH-UBND`, `15/2022/QĐ-UBND`, `3175/UBND-VX`."""
        return self.symbol.format(n=number, y=year, a=self.abbreviation, b=body, unit=_UNITS[number % len(_UNITS)])


SERIES = 12
"""Rows of numbers that a body may have."""
_UNITS = ("VX", "KT", "NC", "TH", "NN")
_PARTY, _STATE, _ACT, _LETTER = "{n:02d}-{a}/{b}", "{n:02d}/{a}-{b}", "{n:02d}/{y}/{a}-{b}", "{n:02d}/{b}-{unit}"

KINDS = (
    Kind("Nghị quyết", "NQ", "resolution", 0, _PARTY),
    Kind("Chỉ thị", "CT", "directive", 1, _PARTY),
    Kind("Quy định", "QĐ", "regulation", 2, _PARTY),
    Kind("Kết luận", "KL", "conclusion", 3, _PARTY),
    Kind("Chương trình hành động", "CTr", "plan", 4, _PARTY),
    Kind("Kế hoạch", "KH", "plan", 5, _PARTY),
    Kind("Hướng dẫn", "HD", "guidance", 6, _PARTY),
    Kind("Báo cáo", "BC", "report", 7, _PARTY),
    Kind("Thông báo", "TB", "notice", 8, _PARTY),
    Kind("Công văn", "CV", "letter", 9, _PARTY),
    Kind("Quyết định", "QĐ", "decision", 2, _PARTY),
    Kind("Nghị định", "NĐ", "decree", 10, _ACT),
    Kind("Thông tư", "TT", "circular", 10, _ACT),
    Kind("Quyết định", "QĐ", "decision", 2, _STATE),
    Kind("Quyết định", "QĐ", "decision", 10, _ACT),
    Kind("Kế hoạch", "KH", "plan", 5, _STATE),
    Kind("Chỉ thị", "CT", "directive", 1, _STATE),
    Kind("Báo cáo", "BC", "report", 7, _STATE),
    Kind("Thông báo", "TB", "notice", 8, _STATE),
    Kind("Công văn", "", "letter", 9, _LETTER),
    Kind("Nghị quyết", "NQ", "council", 0, _STATE),
    Kind("Nghị quyết", "NQ", "council", 11, _ACT),
    Kind("Hướng dẫn", "HD", "guidance", 6, _STATE),
)

Mix = tuple[tuple[int, float], ...]


def _mix(parts: dict[int, float]) -> Mix:
    whole, reached, mixed = sum(parts.values()), 0.0, []
    for kind, part in parts.items():
        reached += part / whole
        mixed.append((kind, reached))
    return tuple(mixed)


_COMMITTEE = _mix({0: 10, 1: 7, 2: 7, 3: 8, 4: 13, 5: 19, 6: 14, 7: 8, 8: 4, 9: 4, 10: 6})
_MIXES = {
    ("party", Level.CENTRAL): _mix({0: 30, 1: 20, 2: 20, 3: 30}),
    ("party", Level.PROVINCE): _COMMITTEE,
    ("party", Level.DISTRICT): _COMMITTEE,
    ("party", Level.COMMUNE): _mix({0: 20, 3: 3, 4: 10, 5: 42, 7: 12, 8: 5, 9: 4, 10: 4}),
    ("party", Level.BRANCH): _mix({0: 30, 5: 50, 7: 20}),
    ("government", Level.CENTRAL): _mix({11: 75, 20: 25}),
    ("premier", Level.CENTRAL): _mix({13: 50, 14: 30, 16: 20}),
    ("ministry", Level.CENTRAL): _mix({12: 75, 13: 25}),
    ("state", Level.PROVINCE): _mix({13: 26, 14: 14, 15: 26, 16: 6, 17: 8, 18: 4, 19: 6, 22: 10}),
    ("state", Level.DISTRICT): _mix({13: 29, 14: 6, 15: 32, 16: 4, 17: 10, 18: 4, 19: 5, 22: 10}),
    ("state", Level.COMMUNE): _mix({13: 32, 15: 44, 17: 13, 18: 5, 19: 6}),
    ("council", Level.PROVINCE): _mix({20: 60, 21: 40}),
    ("council", Level.DISTRICT): _mix({20: 80, 21: 20}),
    ("council", Level.COMMUNE): _mix({20: 100}),
}

CHANCES: dict[str, dict[str, tuple[float, ...]]] = {
    "plan": {
        "amends": (0.25,),
        "implements": (0.98, 0.5, 0.3),
        "basedOn": (0.45, 0.4),
        "repeals": (0.1,),
        "replaces": (0.3,),
        "succeeds": (0.4,),
    },
    "resolution": {
        "amends": (0.1,),
        "implements": (0.95, 0.5, 0.3),
        "basedOn": (0.6, 0.4),
        "repeals": (0.3,),
        "replaces": (0.2,),
        "succeeds": (0.6,),
    },
    "directive": {
        "implements": (0.95, 0.4),
        "basedOn": (0.3,),
        "repeals": (0.3,),
        "replaces": (0.3,),
        "succeeds": (0.4,),
    },
    "regulation": {
        "amends": (0.3,),
        "implements": (0.5,),
        "basedOn": (0.97, 0.6),
        "repeals": (0.4,),
        "replaces": (0.5,),
    },
    "conclusion": {"implements": (0.98, 0.4), "basedOn": (0.3,), "succeeds": (0.4,)},
    "guidance": {"guides": (1.0,), "basedOn": (0.6, 0.4), "replaces": (0.5,)},
    "report": {"reviews": (1.0,), "respondsTo": (0.5,)},
    "notice": {"implements": (0.95, 0.3), "basedOn": (0.3,)},
    "letter": {"guides": (0.5,), "implements": (0.95,)},
    "decision": {
        "amends": (0.35,),
        "implements": (0.75,),
        "basedOn": (0.98, 0.8, 0.6),
        "repeals": (0.7,),
        "replaces": (0.4,),
    },
    "decree": {
        "amends": (0.2,),
        "implements": (0.2,),
        "basedOn": (0.5,),
        "repeals": (0.4,),
        "replaces": (0.3,),
    },
    "circular": {
        "amends": (0.2,),
        "guides": (0.95,),
        "basedOn": (0.6,),
        "repeals": (0.3,),
        "replaces": (0.3,),
    },
    "council": {
        "amends": (0.3,),
        "implements": (0.5,),
        "basedOn": (0.98, 0.8),
        "repeals": (0.7,),
        "replaces": (0.4,),
    },
}
"""How likely a paper of a form has a first link of each relation, a second after the first, and so on.

A link that finds no paper to go to is left out, and what ends one earlier paper mostly ends no other.
"""
ARTICLES = ("decision", "decree", "circular", "council")
"""Forms whose text is articles."""
CARRIED_OUT = frozenset(("plan", "resolution", "directive", "regulation", "conclusion", *ARTICLES))
"""Forms of papers that others carry out."""


def draw_kind(issuer: Issuer, chance: float) -> int:
    """The place in `KINDS` of what `issuer` issues; `chance`, from 0 to 1, says which."""
    mix = _MIXES[issuer.system, issuer.level]
    return next((kind for kind, reached in mix if chance < reached), mix[-1][0])
