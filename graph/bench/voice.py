"""How one paper speaks: its choice of words, what it calls others, and who speaks in it."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from graph.bench.country import Country, Issue, Target
from graph.bench.papers import ARTICLES, KINDS
from graph.bench.records import central_term
from graph.bench.register import CENTRE, Level
from graph.bench.wordings import topics, wordings

_DATES = (", ngày {d}/{m}/{y}", " ngày {d}/{m}/{y}", " ngày {d} tháng {m} năm {y}")
_QUARTERS = ("I", "II", "III", "IV")


class Voice:
    """The words of one paper. All chance comes from `rng`."""

    def __init__(self, country: Country, issue: Issue, rng: Random) -> None:
        records, index = country.records, issue.index
        self.country, self.index = country, index
        self.chance = rng.random
        self.stock = wordings()
        self.issuer = country.issuer(index)
        self.kind = KINDS[records.kind[index]]
        self.date = country.date(index)
        self.topic, self.field = topics()[records.topic[index]]
        self.party = self.issuer.system == "party"
        self.by_articles = self.kind.form in ARTICLES
        self._dates = _DATES[int(self.chance() * 3) if self.party else 1 + int(self.chance() * 2)]
        self._called: dict[int, str] = {}

    def pick(self, stock: Sequence[str]) -> str:
        """One of a list."""
        return stock[int(self.chance() * len(stock))]

    def some(self, stock: Sequence[str], count: int) -> list[str]:
        """Some of a list, no two alike: those on which a walk through it steps."""
        start, step = int(self.chance() * len(stock)), 1 + int(self.chance() * 2)
        return [stock[(start + step * place) % len(stock)] for place in range(count)]

    def say(self, sentence: str, cited: str = "") -> str:
        """A sentence of the stock with its slots filled."""
        chance, level, year = self.chance, self.issuer.level, self.date.year
        units = self.stock.units
        return sentence.format(
            n=11 + int(chance() * 60),
            k=2 + int(chance() * 8),
            p=45 + int(chance() * 54),
            m=f"{5 + int(chance() * 94)}0 triệu đồng",
            q=_QUARTERS[int(chance() * 4)],
            d=f"{1 + int(chance() * 28)}/{3 + int(chance() * 10)}",
            y=year,
            next=year + 1,
            field=self.field,
            here=units["here"][level],
            below=units["below"][level],
            cited=cited,
        )

    def cite(self, target: Target, *, topic: bool = False, again: bool = False) -> str:
        """A citation: type, number, date, issuer, with `topic` what it is about; one made `again` has no date."""
        country, index = self.country, target.index
        cited = f"{KINDS[country.records.kind[index]].word} số {country.code(index)}"
        if target.dated and not again:
            when = country.date(index)
            cited += self._dates.format(d=f"{when.day:02d}", m=printed_month(when.month), y=when.year)
        called = self._called.get(index) or self._called.setdefault(index, self._call(index))
        about = f" về {topics()[country.records.topic[index]][0]}" if topic else ""
        return f"{cited} của {called}{about}"

    def _call(self, index: int) -> str:
        """The issuer of a paper, often without its place, as it is one of those above or the writer itself."""
        issuer = self.country.issuer(index)
        if issuer.index == CENTRE:
            organ = self.organ(index)
            term = central_term(self.country.date(index)).roman
            return f"{organ} (khóa {term})" if organ.startswith("Ban Chấp hành") else organ
        near = issuer.level == Level.BRANCH or self.chance() < 0.4
        name = issuer.near if near else issuer.name
        return issuer.standing + name if self.chance() < 0.3 else name

    def organ(self, index: int) -> str:
        """Which organ of the Centre issued a paper."""
        records = self.country.records
        number, form = records.number[index], KINDS[records.kind[index]].form
        if form == "resolution" and number % 3 == 0:
            return "Ban Chấp hành Trung ương Đảng"
        return "Bộ Chính trị" if form == "resolution" or number % 2 else "Ban Bí thư"

    def speaker(self) -> str:
        """Who says in an opening line that this is issued."""
        issuer = self.issuer
        if issuer.index == CENTRE:
            return self.organ(self.index)
        return issuer.standing + (issuer.near if self.chance() < 0.5 else issuer.name)


def printed_month(month: int) -> str:
    """A month as papers print it: `02`, `3`."""
    return f"{month:02d}" if month < 3 else str(month)
