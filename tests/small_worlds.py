"""Small invented worlds of papers, drawn at random: what is true in them, and the texts that say so."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from hypothesis import strategies as st
from test_time import paper

KINDS = ("NQ", "KH", "QĐ", "UB")
WORDS = {"NQ": "Nghị quyết", "KH": "Kế hoạch", "QĐ": "Quy định", "UB": "Quyết định"}
ENDING = ("replaces", "repeals")
DOING = ("implements", "details")
"""What a paper does that takes another as in force, and carries it out."""
PRESUMING = (*ENDING, "amends", "extends", "suspends")
"""What a paper does that takes another as in force."""
LAW_OF_2015 = (date(2016, 7, 1), date(2025, 3, 31))
"""When what laid down the details of a paper ended with it."""


@dataclass(frozen=True)
class Act:
    """What a paper does to an earlier one; `part`: to a part of it. `until`: the new last day of an extension, the last
    day of what is repealed, or before what is suspended or amended is so, the new first day of what is put off."""

    relation: str
    on: int
    part: bool = False
    until: date | None = None
    to: date | None = None
    """The last day of a suspension, where it is told."""

    @property
    def in_part(self) -> bool:
        """Whether the rest of the earlier one goes on as it was."""
        return self.part or self.relation == "amends"


@dataclass(frozen=True)
class Paper:
    """A paper by its place in the world, with what its text states."""

    place: int
    kind: str
    day: date
    start: date | None
    term: date | None
    acts: tuple[Act, ...]

    @property
    def code(self) -> str:
        number = f"{self.place + 1:02}"
        return f"{number}/QĐ-UBND" if self.kind == "UB" else f"{number}-{self.kind}/HU"

    @property
    def reference(self) -> str:
        issuer = "Ủy ban nhân dân tỉnh" if self.kind == "UB" else "Huyện ủy Khe Sơn"
        return f"{WORDS[self.kind]} số {self.code} ngày {self.day:%d/%m/%Y} của {issuer}"


@dataclass
class World:
    """Papers in the order of their dates."""

    papers: list[Paper] = field(default_factory=list)

    def write(self, folder: Path) -> list[Path]:
        """The papers as files."""
        folder.mkdir(parents=True)
        return [paper(folder, one.code, one.day.isoformat(), self._text(one)) for one in self.papers]

    def _text(self, one: Paper) -> str:
        opening, articles = [], []
        this = f"{WORDS[one.kind]} này"
        for act in one.acts:
            other = self.papers[act.on].reference
            up_to = f" đến hết ngày {act.to:%d/%m/%Y}" if act.to else ""
            since = f" kể từ ngày {act.until + timedelta(1):%d/%m/%Y}" if act.until else ""
            if act.relation == "details":
                articles.append(f"{this} quy định chi tiết {other}.")
            elif act.relation == "implements":
                opening.append(f"Thực hiện {other}, Huyện ủy Khe Sơn xây dựng kế hoạch như sau.")
            elif act.relation == "replaces":
                articles.append(f"{this} thay thế {other}{', trừ Phụ lục 03' if act.part else ''}.")
            elif act.relation == "repeals":
                articles.append(f"Bãi bỏ {'khoản 2 Điều 5 ' if act.part else ''}{other}{since}.")
            elif act.relation == "amends":
                articles.append(f"Sửa đổi, bổ sung Điều 5 {other}{since}.")
            elif act.relation == "says over":
                articles.append(f"{other} không còn được áp dụng.")
            elif act.relation == "moves":
                to = f"ngày {act.until:%d/%m/%Y}" if act.until else "khi có văn bản mới"
                articles.append(f"Lùi thời điểm có hiệu lực của {other} đến {to}.")
            elif act.relation == "suspends":
                articles.append(f"Ngưng hiệu lực {'khoản 2 Điều 5 ' if act.part else ''}{other}{since}{up_to}.")
            elif act.until:
                articles.append(f"Gia hạn thời hạn thực hiện {other} đến hết ngày {act.until:%d/%m/%Y}.")
            else:
                articles.append(f"Gia hạn thời hạn thực hiện {other}.")
        if one.start:
            articles.append(f"{this} có hiệu lực từ ngày {one.start:%d/%m/%Y}.")
        if one.term:
            articles.append(f"{this} có hiệu lực đến hết ngày {one.term:%d/%m/%Y}.")
        lines = [f"Điều {number}. {article}" for number, article in enumerate(articles, start=1)]
        return "\n\n".join([*opening, *(lines or ["Điều 1. Phạm vi."])])

    # what is true

    def start(self, place: int) -> date | None:
        """The first day in force: to which it was moved last, as stated, or for a Party paper the day of signing."""
        one = self.papers[place]
        if moving := self.acting(place, "moves"):
            return max(moving, key=lambda each: each[0].day)[1].until
        return one.start or (one.day if one.kind != "UB" else None)

    def acting(self, place: int, *relations: str) -> list[tuple[Paper, Act]]:
        """Who does something to a paper."""
        return [(one, act) for one in self.papers for act in one.acts if act.on == place and act.relation in relations]

    def begin(self, place: int) -> date:
        """The first day on which it may be in force: its start, where nobody tells one that of issue."""
        return self.start(place) or self.papers[place].day

    def term_end(self, place: int, as_of: date) -> tuple[date | None, bool]:
        """The last day of the term of a paper, as it was extended; and whether the old one is over that was extended to
        a day that nobody tells."""
        term = self.papers[place].term
        told = [act.until for _, act in self.acting(place, "extends") if act.until]
        untold = [one for one, act in self.acting(place, "extends") if one.day <= as_of]
        if not told and term and untold:
            return None, as_of > term
        if not told and term is None:
            return None, False
        return max([day for day in (term, *told) if day]), False

    def ends(self, place: int, as_of: date) -> tuple[list[date], bool]:
        """The last days by who replaced or repealed a paper as a whole, and whether one of them is unknown."""
        acts = self.acting(place, *ENDING)
        told = [act.until for _, act in acts if act.until and not act.part]
        firsts = [
            self.start(one.place)
            for one, act in acts
            if not (act.part or act.until or self.is_void(one.place, as_of)) and one.day <= as_of
        ]
        ends = told + [first - timedelta(1) for first in firsts if first]
        return ends + self.ends_with(place, as_of), None in firsts

    def ends_with(self, place: int, as_of: date) -> list[date]:
        """The last days of what a paper alone lays down the details of, where it ended under the law of 2015."""
        detailed = [act.on for act in self.papers[place].acts if act.relation == "details"]
        if self.papers[place].kind != "UB" or len(detailed) != 1:
            return []
        acts = self.acting(detailed[0], *ENDING)
        told = [act.until + timedelta(1) for _, act in acts if act.until and not act.part]
        firsts = [
            self.start(one.place)
            for one, act in acts
            if not (act.part or act.until or self.is_void(one.place, as_of)) and one.day <= as_of
        ]
        begun = [*([min(told)] if told else []), *(first for first in firsts if first)]
        return [day - timedelta(1) for day in begun if LAW_OF_2015[0] <= day <= LAW_OF_2015[1]]

    def is_void(self, place: int, as_of: date) -> bool:
        """Whether a paper was repealed before it ever started."""
        start = self.start(place)
        if start is None:
            return False
        told = [act.until for _, act in self.acting(place, *ENDING) if act.until and not act.part]
        undoing = [
            one for one, act in self.acting(place, "repeals") if not (act.part or act.until) and one.day <= as_of
        ]
        return any(day < start for day in told) or any((self.start(one.place) or date.max) <= start for one in undoing)

    def took_effect(self, one: Paper, act: Act, first: date, last: date) -> bool:
        """Whether what a paper does to a part of another, or to its term, began after `first`, up to `last`."""
        begun = act.until + timedelta(1) if act.until and act.in_part else self.begin(one.place)
        return first < begun <= last and not self.is_void(one.place, last)

    def halts_from(self, one: Paper) -> date | None:
        """The first day on which a paper suspends others as a whole: the one that is told for that, or its start."""
        whole = [act for act in one.acts if act.relation == "suspends" and not act.part]
        told = {act.until + timedelta(1) for act in whole if act.until}
        return told.pop() if len(told) == 1 else self.start(one.place)

    def halts(self, one: Paper, as_of: date) -> bool:
        """Whether a paper still suspends others as a whole, by the one last day that it tells for all of them."""
        told = {act.to for act in one.acts if act.relation == "suspends" and not act.part}
        last = told.pop() if len(told) == 1 else None
        return not (last and last < as_of)

    def in_use(self, place: int, as_of: date) -> bool:
        """Whether somebody has acted under a paper, or has changed or ended it, whose first day was not put off to one
        that nobody tells."""
        is_put_off = bool(self.acting(place, "moves")) and self.start(place) is None
        return not is_put_off and any(one.day <= as_of for one, _ in self.acting(place, *DOING, *PRESUMING))

    def superseded(self, place: int, as_of: date) -> bool:
        """Whether a paper that ends this one as a whole, since nobody tells when, is in use."""
        return any(
            not (act.part or act.until or self.start(one.place)) and one.day <= as_of and self.in_use(one.place, as_of)
            for one, act in self.acting(place, *ENDING)
        )

    def is_over(self, place: int, as_of: date) -> bool:
        """Whether a paper has ended."""
        days = self.last_days(place, as_of)
        said = [one.day for one, _ in self.acting(place, "says over")]
        return bool(days and as_of > min(days)) or self.superseded(place, as_of) or any(day <= as_of for day in said)

    def ends_some_day(self, place: int, as_of: date) -> bool:
        """Whether an end is told that nobody gives the day of."""
        is_told = bool(self.last_days(place, as_of))
        is_said = bool(self.acting(place, "says over"))
        return self.ends(place, as_of)[1] or (not is_told and (is_said or self.term_end(place, as_of)[1]))

    def last_days(self, place: int, as_of: date) -> list[date]:
        """All last days that are told."""
        term, _ = self.term_end(place, as_of)
        return self.ends(place, as_of)[0] + ([term] if term else [])

    def state(self, place: int, as_of: date) -> str:
        """yes, no, unknown; by the rules of docs/in-force.md."""
        if as_of < self.begin(place) or self.is_over(place, as_of):
            return "no"
        start = self.start(place)
        if self.ends_some_day(place, as_of):
            return "unknown"
        told = [
            self.halts_from(one) is not None and not self.ends_some_day(one.place, as_of)
            for one, act in self.acting(place, "suspends")
            if not act.part
            and (self.halts_from(one) or one.day) <= as_of
            and not self.is_over(one.place, as_of)
            and self.halts(one, as_of)
        ]
        if told:
            return "no" if all(told) else "unknown"
        if start or self.in_use(place, as_of):
            return "yes"
        return "unknown"

    def below(self, places: set[int], as_of: date) -> dict[int, int]:
        """Everybody who implements one of `places`, directly or not, with the length of the shortest chain."""
        depth = dict.fromkeys(places, 0)
        layer = set(places)
        while layer:
            layer = {
                one.place
                for upper in layer
                for one, _ in self.acting(upper, *DOING)
                if one.day <= as_of and one.place not in depth
            }
            depth |= dict.fromkeys(layer, max(depth.values()) + 1)
        return {place: far for place, far in depth.items() if far}

    def dead(self, as_of: date) -> set[int]:
        """Papers that are not in force and have been."""
        return {
            one.place for one in self.papers if self.state(one.place, as_of) == "no" and as_of >= self.begin(one.place)
        }

    def suspended(self, as_of: date) -> set[int]:
        """Papers that would be in force, were they not suspended."""
        return {place for place in self.dead(as_of) if not self.is_over(place, as_of)}

    def stale(self, as_of: date) -> set[int]:
        """Papers in force that rest on one that is not."""
        dead = self.dead(as_of)
        return {place for place in self.below(dead, as_of) if place not in dead and self.state(place, as_of) == "yes"}

    def lapsed(self, as_of: date) -> set[int]:
        """Papers that ended because their term ran out; not what suspended others up to then."""
        found = set()
        for place in self.dead(as_of):
            if any(act.relation == "suspends" for act in self.papers[place].acts):
                continue
            term, _ = self.term_end(place, as_of)
            days = self.last_days(place, as_of)
            if term and term == min(days) < as_of and self.papers[place].day <= as_of:
                found.add(place)
        return found

    def days(self) -> list[date]:
        """The days on which something changes, and their neighbours."""
        told = {one.day for one in self.papers}
        for one in self.papers:
            told |= {
                one.start or one.day,
                one.term or one.day,
                *(day for act in one.acts for day in (act.until, act.to) if day),
            }
        return sorted(day + timedelta(more) for day in told for more in (-1, 0, 1))


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """A world of three to seven papers, each acting on earlier ones."""
    world = World()
    day = date(2015, 1, 5)
    for place in range(draw(st.integers(3, 7))):
        day += timedelta(draw(st.integers(1, 300)))
        kind = draw(st.sampled_from(KINDS))
        start = day + timedelta(draw(st.integers(1, 400))) if draw(st.integers(0, 2)) == 0 else None
        term = day + timedelta(draw(st.integers(30, 900))) if draw(st.integers(0, 2)) == 0 else None
        acts: dict[int, Act] = {}
        for on in draw(st.lists(st.integers(0, place - 1), max_size=3, unique=True)) if place else []:
            acts[on] = draw(_acts(kind, on, day))
        if (
            place and kind != "KH" and draw(st.integers(0, 4)) == 0
        ):  # what came last is taken back, maybe before it starts
            acts[place - 1] = Act("repeals", place - 1)
        world.papers.append(Paper(place, kind, day, start, term, tuple(acts.values())))
    return world


@st.composite
def _acts(draw: st.DrawFn, kind: str, on: int, day: date) -> Act:
    if kind == "KH":
        return Act("implements", on)
    if kind == "UB" and draw(st.integers(0, 2)) == 0:
        return Act("details", on)
    relation = draw(st.sampled_from(("replaces", "repeals", "amends", "suspends", "extends", "moves", "says over")))
    part = relation in (*ENDING, "suspends") and draw(st.booleans())
    dated = relation in ("extends", "repeals", "suspends", "amends", "moves")
    until = day + timedelta(draw(st.integers(100, 900))) if dated and draw(st.booleans()) else None
    is_brief = relation == "suspends" and not part and draw(st.booleans())
    to = (until or day) + timedelta(draw(st.integers(100, 500))) if is_brief else None
    return Act(relation, on, part, until, to)
