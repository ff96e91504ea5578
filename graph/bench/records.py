"""What has been issued so far, a few bytes a paper, and which of it a new paper takes up."""

from __future__ import annotations

import datetime as dt
from array import array
from random import Random

from graph.bench.papers import CARRIED_OUT, KINDS, SERIES
from graph.bench.register import CENTRE, Issuer, Level, Register
from graph.vocabulary import PartyTerm, known_documents, party_terms

FIRST_DAY = dt.date(2005, 1, 4)
LAST_DAY = dt.date(2026, 6, 30)
DISTRICTS_END = (dt.date(2025, 7, 1) - FIRST_DAY).days
"""The first day, counted from `FIRST_DAY`, on which there were no districts."""
HUBS = (0.36, 0.12, 0.06)
"""The papers issued first are hubs: which part of the papers that take up one of the Centre's takes up each of them."""
RECENT_SHARE = 0.6
"""Which part of the papers take up one of a body's last; the others one in proportion to how often it was taken up."""
REACH = 0.15
"""How far that looks back, as a part of all times that the body's papers were taken up: the oldest fall into disuse."""
_RECENT = 6
_TRIES = 5
_FROM_ALL = 0.25
"""How often the paper that one ends is not the last before it."""
_CONGRESS_MONTH = {Level.PROVINCE: 10, Level.DISTRICT: 8, Level.COMMUNE: 6}
"""When the congress of a level was held, in 2000 and each fifth year after."""


class Records:
    """The papers issued so far, in order of their days.

    A paper takes 26 bytes, and 4 for each time that it is taken up; a body takes the last number of each series.
    """

    def __init__(self, register: Register) -> None:
        self.body = array("I")
        self.kind = array("B")
        self.number = array("I")
        self.day = array("H")
        self.topic = array("H")
        self.before = array("I")
        """The paper before each in its series, 0 where there is none."""
        self.ended = bytearray()
        self.line = array("I")
        """What each paper carries out before all else, itself where nothing."""
        self.carried_out = [array("I") for _ in range(register.first_branch)]
        """A body's papers that others can carry out."""
        self.taken_up = [array("I") for _ in range(register.first_branch)]
        """Those of a body's papers that others took up, each once for each time."""
        self.last_letter = array("I", bytes(4 * register.first_branch))
        self.latest = array("I", bytes(4 * SERIES * register.count))
        """The last paper of each series of each body."""
        self._last = array("I", bytes(4 * SERIES * register.count))
        self._period = array("B", bytes(SERIES * register.count))
        self._known = {
            (row.code, row.term if row.code.endswith("/TW") else None) for row in known_documents() if row.code
        }

    def issue(self, issuer: Issuer, kind: int, day: int, topic: int, step: int) -> int:
        """Enter a new paper; its number is `step` above the last one of its series, and none of the authority file."""
        when = FIRST_DAY + dt.timedelta(day)
        series = issuer.index * SERIES + KINDS[kind].series
        period, term = numbering_period(issuer, when)
        number = step + (self._last[series] if self._period[series] == period else 0)
        while issuer.level == Level.CENTRAL and (KINDS[kind].code(number, when.year, issuer.code), term) in self._known:
            number += 1
        self._last[series], self._period[series] = number, period
        index = len(self.body)
        self.body.append(issuer.index)
        self.kind.append(kind)
        self.number.append(number)
        self.day.append(day)
        self.topic.append(topic)
        self.ended.append(0)
        self.line.append(index)
        self.before.append(self.latest[series])
        self.latest[series] = index
        if issuer.level != Level.BRANCH:
            if KINDS[kind].form in CARRIED_OUT and index >= len(HUBS):
                self.carried_out[issuer.index].append(index)
            elif KINDS[kind].form == "letter":
                self.last_letter[issuer.index] = index
        return index

    def take_up(self, index: int) -> None:
        """Note that one more paper takes up the paper at `index`."""
        if index >= len(HUBS):
            self.taken_up[self.body[index]].append(index)

    def of_body(self, body: int, day: int, rng: Random, *, hubs: bool = True) -> int | None:
        """A paper of a body, issued before `day` and not ended, that a new one may take up; `hubs`: also a hub."""
        papers, again = self.carried_out[body], self.taken_up[body]
        if hubs and body == CENTRE and (found := self._hub(rng.random(), day, must=not papers)) is not None:
            return found
        for _ in range(_TRIES if papers else 0):
            if not again or rng.random() < RECENT_SHARE:
                index = papers[-1 - int(rng.random() * min(_RECENT, len(papers)))]
            else:
                index = again[-1 - int(rng.random() * max(1, len(again) * REACH))]
            if self.day[index] < day and not self.ended[index]:
                return index
        return None

    def _hub(self, chance: float, day: int, *, must: bool) -> int | None:
        """The hub that `chance`, from 0 to 1, says, if any; the first where there `must` be one."""
        for index, share in enumerate(HUBS):
            if (chance < share or must) and index < len(self.day) and self.day[index] < day:
                return index
            chance -= share
        return None

    def from_above(self, issuer: Issuer, day: int, rng: Random) -> int | None:
        """A paper of one of the bodies above, of the Centre where they have none."""
        chance, hubs = rng.random(), issuer.level != Level.CENTRAL
        for body, reached in issuer.above:
            if chance < reached and (found := self.of_body(body, day, rng, hubs=hubs)) is not None:
                return found
        return self.of_body(CENTRE, day, rng, hubs=hubs)

    def letter_from_above(self, issuer: Issuer, day: int, rng: Random) -> int | None:
        """The last letter of one of the bodies above."""
        chance = rng.random()
        letters = (self.last_letter[body] for body, reached in issuer.above if chance < reached)
        return next((letter for letter in letters if letter and self.day[letter] < day), None)

    def own_earlier(self, index: int, rng: Random) -> int | None:
        """An earlier paper of the same body and type as the one at `index`, mostly the one before it."""
        body, kind, day = self.body[index], self.kind[index], self.day[index]
        other: int | None = self.before[index] or None
        if body < len(self.taken_up) and rng.random() < _FROM_ALL:
            papers = self.carried_out[body]
            other = papers[int(rng.random() * len(papers))] if papers else None
        if (
            other is None
            or other < len(HUBS)
            or self.kind[other] != kind
            or self.ended[other]
            or self.day[other] >= day
        ):
            return None
        return other


def central_term(when: dt.date) -> PartyTerm:
    """The term in which the Centre's papers of a day are numbered."""
    return next(term for term in reversed(party_terms()) if term.first <= when)


def numbering_period(issuer: Issuer, when: dt.date) -> tuple[int, str | None]:
    """The time within which the numbers of a body run on, counted from 1, and the term's name at the Centre."""
    if issuer.system != "party":
        return when.year - FIRST_DAY.year + 1, None
    if issuer.level == Level.CENTRAL:
        term = central_term(when)
        return term.number, term.roman
    if issuer.level == Level.BRANCH:
        return (when.year - 2000) // 2 + 1, None
    return ((when.year - 2000) * 12 + when.month - _CONGRESS_MONTH[issuer.level]) // 60 + 1, None
