"""A country that issues papers, one after the other: who issues what when, and what of the earlier ones it takes up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from graph.bench.papers import ARTICLES, CHANCES, KINDS, draw_kind
from graph.bench.records import DISTRICTS_END, FIRST_DAY, HUBS, LAST_DAY, Records
from graph.bench.register import CENTRE, GOVERNMENT, Issuer, Level, Register
from graph.bench.wordings import topics, wordings

LOST = 0.05
"""Which part of what is issued is not in the library, and at most cited."""
UNDATED = 0.05
"""Which part of the citations leave the date out, where another's number or year can make up for it."""
MENTIONED = 0.35
"""Which part of the papers name another by the way."""
OWN = {"basedOn": 0.25, "reviews": 0.4, "guides": 0.4}
"""How often a link goes to a paper of the same body and not to one from above; else never."""
ENDING = ("replaces", "repeals", "succeeds")
"""Relations after which nobody takes the other paper up any more."""
LASTING = 0.8
"""How much less often papers of the Centre, the Government and ministries end earlier ones."""
ALONG_ONE_LINE = 0.8
"""How often the second paper that one carries out is the one that the first carries out, and so on."""
SAME_TOPIC, SAME_FIELD = 0.6, 0.3
"""How often a paper is about the same as what it takes up, and how often about something else in the same field."""
_STEPS = {"decision": 40, "letter": 40, "plan": 15}
"""How many numbers of a series may lie between two papers that are in the library or cited, by form."""
_GROWTH = 0.75
"""The days that have gone by are this power of the part that is issued: later years have more papers."""
_TRIES = 4

Number = tuple[str, int, str]
"""Abbreviation of the type, number and code of the body: a symbol without its year."""


@dataclass(frozen=True, slots=True)
class Target:
    """A paper that another cites: its place in the records, and whether the citation tells its date."""

    index: int
    dated: bool


@dataclass(frozen=True, slots=True)
class Issue:
    """A paper of the library: its place in the records, the papers it takes up by relation, one named by the way."""

    index: int
    targets: dict[str, list[Target]]
    mentioned: Target | None


class Country:
    """Issues papers until `size` of them are in the library. All chance comes from `seed`."""

    def __init__(self, size: int, seed: int) -> None:
        self.size = size
        self.rng = Random(seed)  # noqa: S311 - the same papers each time are wanted
        self.register = Register(size, self.rng)
        self.records = Records(self.register)

    def issues(self) -> Iterator[Issue]:
        """The papers of the library in the order of their days; the first are the hubs."""
        days = (LAST_DAY - FIRST_DAY).days
        held = 0
        while held < self.size:
            day = int(days * (held / self.size) ** _GROWTH)
            index, issuer = self._issue(day, hub=held < len(HUBS))
            if held >= len(HUBS) and self.rng.random() < LOST:
                continue
            held += 1
            yield self._with_targets(index, issuer)

    def date(self, index: int) -> dt.date:
        """The date of a paper."""
        return FIRST_DAY + dt.timedelta(self.records.day[index])

    def issuer(self, index: int) -> Issuer:
        """Who issued a paper."""
        return self.register.issuer(self.records.body[index])

    def code(self, index: int) -> str:
        """The code of a paper."""
        kind = KINDS[self.records.kind[index]]
        return kind.code(self.records.number[index], self.date(index).year, self.issuer(index).code)

    def _number(self, index: int) -> Number:
        return KINDS[self.records.kind[index]].abbreviation, self.records.number[index], self.issuer(index).code

    def _issue(self, day: int, *, hub: bool) -> tuple[int, Issuer]:
        body = CENTRE if hub else self.register.draw(self.rng, districts=day < DISTRICTS_END)
        issuer = self.register.issuer(body)
        kind = 0 if hub else draw_kind(issuer, self.rng.random())
        topic = int(self.rng.random() * len(topics()))
        most = 2 if issuer.level == Level.CENTRAL else _STEPS.get(KINDS[kind].form, 6)
        step = 1 + int(self.rng.random() * most)
        return self.records.issue(issuer, kind, day, topic, step), issuer

    def _topic_after(self, index: int) -> int:
        """What a paper is about that takes up the one at `index`: often the same, mostly the same field at least."""
        topic, chance, fields = self.records.topic[index], self.rng.random(), len(wordings().topics["field"])
        other = int(self.rng.random() * len(topics()))
        if chance < SAME_TOPIC:
            return topic
        return other // fields * fields + topic % fields if chance < SAME_TOPIC + SAME_FIELD else other

    def _with_targets(self, index: int, issuer: Issuer) -> Issue:
        records, rng = self.records, self.rng
        form = KINDS[records.kind[index]].form
        found: dict[str, list[Target]] = {}
        named = {self._number(index)}
        for relation, chances in CHANCES[form].items():
            founding = relation == "implements" and issuer.index == CENTRE and form != "conclusion"
            lasting = relation in ENDING and issuer.level == Level.CENTRAL and rng.random() < LASTING
            if founding or lasting or _excluded(relation, found, form):
                continue
            for chance in chances:
                if rng.random() >= chance:
                    break
                before = found.get(relation, [])
                target = self._next_target(relation, index, issuer, named, before)
                if target is None:
                    break
                if not found and relation != "basedOn":
                    records.topic[index] = self._topic_after(target.index)
                if relation in ("implements", "guides") and not before:
                    records.line[index] = target.index
                found[relation] = [*before, target]
                if relation in ENDING:
                    records.ended[target.index] = 1
                elif relation not in ("amends", "respondsTo"):
                    records.take_up(target.index)
        mentioned = self._target("cites", index, issuer, named) if rng.random() < MENTIONED else None
        return Issue(index, found, mentioned)

    def _next_target(
        self, relation: str, index: int, issuer: Issuer, named: set[Number], before: list[Target]
    ) -> Target | None:
        """What a paper takes up next, after those `before` in the same relation."""
        if relation == "implements" and before and self.rng.random() < ALONG_ONE_LINE:
            return self._cited(self.records.line[before[-1].index], named)
        tries = (self._target(relation, index, issuer, named) for _ in range(_TRIES))
        return next((target for target in tries if target is not None), None)

    def _target(self, relation: str, index: int, issuer: Issuer, named: set[Number]) -> Target | None:
        """Another paper for a link, whose number the one at `index` has not `named` yet, of whatever year."""
        records, rng = self.records, self.rng
        day = records.day[index]
        if relation in (*ENDING, "amends"):
            other = records.own_earlier(index, rng)
        elif relation == "respondsTo":
            other = records.letter_from_above(issuer, day, rng)
        elif KINDS[records.kind[index]].form == "circular":
            other = records.of_body(GOVERNMENT, day, rng)
        elif issuer.level != Level.BRANCH and rng.random() < OWN.get(relation, 0.0):
            other = records.of_body(issuer.index, day, rng)
        else:
            other = records.from_above(issuer, day, rng)
        return None if other is None else self._cited(other, named)

    def _cited(self, other: int, named: set[Number]) -> Target | None:
        number = self._number(other)
        if number in named:
            return None
        named.add(number)
        leaves_out = self.issuer(other).level != Level.CENTRAL or KINDS[self.records.kind[other]].numbered_by_year
        return Target(other, dated=not (leaves_out and self.rng.random() < UNDATED))


def _excluded(relation: str, found: dict[str, list[Target]], form: str) -> bool:
    """Whether a paper with the links `found` has none of `relation`: title and end have room for one paper each."""
    if relation in ("amends", *ENDING) and not found.keys().isdisjoint(("amends", *ENDING)):
        return not (relation == "replaces" and "repeals" in found and form in ARTICLES)
    if form == "letter":
        return bool(found)
    return relation in ("implements", "guides") and "amends" in found and form in ARTICLES
