"""Which body a code means: the code, the place printed with the organ, else the source's own place.

`HU` is the Huyện ủy of the source's own district; `/TW` is one body for identity, while the organ (Central
Committee, Politburo, Secretariat) is kept beside it where the words tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from graph.extraction.organs import (
    BUREAU_CODES,
    LEVEL_RANK,
    PARTY_GROUPS,
    PLACE_KINDS,
    heir_of,
    is_of_city,
    is_of_no_unit,
    is_of_office,
    is_of_province,
    provinces_with,
    unit_level,
    unit_named,
    written_out,
)
from graph.folding import fold
from graph.iris import slug
from graph.model import Citation, Claims, DocumentCode, Header, Organ, Place
from graph.patterns import regex
from graph.resolution.knowledge import Knowledge
from graph.resolution.office_bodies import (
    OfficeBodies,
    is_called_shortly,
    printed_unit,
    whole_committee,
    with_its_unit,
)
from graph.resolution.titles import QUOTED, same_title, tells, title_key
from graph.resolution.unit_bodies import (
    CENTRE,
    CODE_LEVEL,
    ORGANS,
    BodyName,
    central,
)
from graph.vocabulary import (
    BodyCode,
    base_of_organ,
    body_by_code,
    last_day_of_districts,
    last_days_of_units,
    listed_body,
    predecessors_of,
)

_TW_ORGANS = {"bo chinh tri": "tw-bct", "ban bi thu": "tw-bbt", "ban chap hanh trung uong": "tw-bchtw"}
_OF_AGENCIES = tuple(f"{name} " for name in PARTY_GROUPS)
_BLOC = "ĐUK"
_BLOCS = ("ĐUKCQ", "ĐUKDN", "ĐUKCQDN")
"""The Party committees of a province's agencies and enterprises, up to 2025; each of them may write `…/ĐUK`."""
_OF_UNITS = ("UBND", "HĐND")
"""The State's committee and council, which every unit has."""
_COMMITTEES = ("TU", "HU", "QU", "ThU", "ĐU", "UBND", "HĐND")
"""Whose papers are those of a unit."""
_LATELY = timedelta(days=5 * 366)
"""So long papers may speak of a province that is no more without its name."""
_NUMBERED = regex(r"(?i)\bsố (\d)")
"""`tổ dân phố số 5` and `tổ dân phố 5` are one."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper by number and day, and who is printed with it."""

    code: DocumentCode
    organ: Organ | None
    day: date
    title: str | None = None

    def key(self, level: str | None, place: Place | None) -> Place:
        """What units are asked for to learn whose paper this is; a province's paper is known without its place, and
        others by the letters of its name, with or without accents."""
        name = fold(place.name) if place and level != "province" else ""
        return Place(f"= {self.code.number} {fold(f'{self.code.kind} {self.code.body}')} {level} {self.day}", name)

    def titled(self, level: str | None, place: Place | None) -> Place:
        """What titles of this paper are told under."""
        key = self.key(level, place)
        return Place(f"{key.kind} title", key.name)

    def has_title(self, titles: Iterable[str]) -> bool:
        """Whether it may be one that others quote by these `titles`: it has one of them, or one side tells none."""
        told = [title for title in titles if tells(title)]
        return self.title is None or not tells(self.title) or not told or any(same_title(self.title, t) for t in told)


def papers_of(claims: Claims) -> list[Paper]:
    """What a source is and cites by number and day."""
    header = claims.header
    own = [Paper(header.code, header.organ, header.date, header.title)] if header.code and header.date else []
    cited = (
        Paper(one.code, one.organ, one.date, one.title)
        for one in claims.citations
        if one.code and one.code.body and one.date
    )
    return [*own, *cited]


def _day_of(citation: Citation) -> date | None:
    """The day of what is cited, or the first of the year in its symbol."""
    year = citation.code.year if citation.code else None
    return citation.date or (date(year, 1, 1) if year and year != last_day_of_districts().year else None)


class BodyReader(OfficeBodies):
    """Names bodies for one source, whose places and organ stand in its header."""

    def __init__(self, header: Header, source: str, known: Knowledge, *, day: date | None = None) -> None:
        super().__init__(header, source, known, day)
        self._earlier: dict[date, BodyReader] = {}
        self._found: dict[tuple[str, Organ | None], BodyName] = {}
        self._within: dict[tuple[Place, ...], BodyReader] = {}
        self._uppers: dict[Place, set[tuple[Place, ...]]] = {}
        self.by_papers = False

    def hear(self, organs: Iterable[Organ | None]) -> None:
        """Note which units above others the source prints: what it names again without them is the same."""
        for organ in organs:
            if organ and organ.place and organ.uppers:
                self._uppers.setdefault(organ.place, set()).add(organ.uppers)

    def place_by(self, papers: Iterable[Paper]) -> None:
        """Find the units above the source's own by the papers that it cites or is, where its words do not tell them.

        `Chương trình số 30-CTr/TU ngày 12/3/2018 của Tỉnh ủy` is that of the one province that is known to have it, and
        so is `Kế hoạch số 12-KH/HU ngày 05/5/2018 của Huyện ủy` in a paper of a commune.
        """
        if self._lowest("commune", "district") is None or "province" in self.places:
            return
        found: dict[str, set[Place]] = {}
        for paper in papers:
            level, place = self.unit_of(paper.code.body, paper.organ)
            printed = paper.organ.place.name if paper.organ and paper.organ.place else ""
            mine = self.places.get(level or "")
            untold = place is None and level not in ("province", "district")
            if untold or (paper.organ and paper.organ.uppers) or (printed and (mine is None or printed != mine.name)):
                continue  # of another unit
            above = self._unit_told(paper, level, place)
            upper = unit_level(above, self.day) if above else None
            if above and upper in LEVEL_RANK and upper not in self.places:
                found.setdefault(upper, set()).add(above)
        for upper, places in found.items():
            if len(places) == 1:
                self.places[upper] = places.pop()
                self.by_papers = True
        if self.by_papers:
            self._climb()

    def _unit_told(self, paper: Paper, level: str | None, place: Place | None) -> Place | None:
        """The unit above that others tell of a paper, unless theirs is of another body, by the same number on the same
        day: it has another title."""
        above = self.known.parent(paper.key(level, place))
        if above and paper.has_title(one.name for one in self.known.told_above(paper.titled(level, place))):
            return above
        return None

    def units_told(self, papers: Iterable[Paper]) -> Iterator[tuple[Place, Place]]:
        """Each paper of a committee, as its key, with the unit that `place_by` learns from it, and with its title."""
        for paper in papers:
            reader = self._as_of(paper.day)._where(paper.organ)
            level, place = reader.unit_of(paper.code.body, paper.organ)
            above = place if level == "province" else reader._parent(place, level) if place and level else None
            title = Place("", title_key(paper.title)[:QUOTED]) if paper.title and tells(paper.title) else None
            if above and level in LEVEL_RANK:
                yield paper.key(level, place), above
                if title:
                    yield paper.titled(level, place), title
            if place and level == "district":
                yield paper.key(level, None), place
                if title:
                    yield paper.titled(level, None), title

    def unit_of(self, code: str, organ: Organ | None) -> tuple[str | None, Place | None]:
        """The level of who issues under `code`, and its unit where that is told; nothing but for a unit's committee."""
        base = self._base(code, organ)
        body = listed_body(base) if base in _COMMITTEES else None
        return self._unit(body, organ) if body else (None, None)

    def own(self) -> BodyName | None:
        """The body that issued the source's own document."""
        header = self.header
        symbol = header.code.body if header.code else header.organ.code if header.organ else None
        if symbol is None:
            return None
        body = self.of(symbol, header.organ)
        above = self._letterhead_above()
        if above is None and body.parent is None and body.certain and header.organ and is_of_no_unit(header.organ):
            lowest = self._lowest("district", "province")  # `TỈNH ỦY AN LÂM` over `ĐẢNG ỦY THAN AN LÂM`
            above = self._committee("party", lowest[1], lowest[0]) if lowest else None
        return replace(body, parent=above) if above and above.slug != body.slug else body

    def _letterhead_above(self) -> BodyName | None:
        """The committee that the letterhead prints above who issues."""
        above = self.of(self.header.above.code, self.header.above) if self.header.above else None
        return above if above and above.certain else None

    def of(self, code: str, organ: Organ | None) -> BodyName:
        """The body that issues under `code`, where `organ` is what is printed with it."""
        found = self._found.get((code, organ))
        if found is None:
            found = self._found[code, organ] = self._of(code, organ)
        return found

    def cited(self, citation: Citation) -> BodyName | None:
        """The body that issued what is cited by its number, as of the day of that paper."""
        code = citation.code
        if code is None:
            return None
        reader = self._as_of(_day_of(citation))
        body = reader.of(code.body, citation.organ)
        return body if body.certain else reader._whose_paper(citation) or body

    def is_by_paper(self, citation: Citation) -> bool:
        """Whether only a paper of its number and day tells which of several units of one name issued what is cited."""
        code, body = citation.code, self.cited(citation)
        if code is None or body is None or not body.certain:
            return False
        return not self._as_of(_day_of(citation)).of(code.body, citation.organ).certain

    def _whose_paper(self, citation: Citation) -> BodyName | None:
        """The one body of a unit of the printed name, or where none is printed of any, that is known to have issued a
        paper of this number and day."""
        code, organ, day = citation.code, citation.organ, citation.date
        if code is None or day is None:
            return None
        paper = Paper(code, organ, day, citation.title)
        level, place = self.unit_of(code.body, organ)
        if place is None:
            return self._of_whom_nothing_is_printed(paper, level)
        if organ is None or printed_unit(organ) is None:
            return None
        above = self._unit_told(paper, level, place) if level != "province" else None
        if above is None or not self._lies_here(place, above):
            return None
        body = self.of(code.body, replace(organ, uppers=(above,)))
        return body if body.certain else None

    def _of_whom_nothing_is_printed(self, paper: Paper, level: str | None) -> BodyName | None:
        """The committee of the one district or province that is known to have issued a paper, in a source of no such
        unit: a ministry's report names `Kế hoạch số 66-KH/HU ngày 20/12/2017`."""
        place = self._unit_told(paper, level, None) if level in ("province", "district") else None
        if place is None or level is None or unit_level(place, paper.day) != level:
            return None
        above = self._unit_told(paper, level, place) if level == "district" else None
        if "province" in self.places and (above is None or not self._lies_here(place, above)):
            return None
        organ = Organ(paper.organ.text if paper.organ else "", paper.code.body, place, level, (above,) if above else ())
        body = self.of(paper.code.body, organ)
        return body if body.certain else None

    def _lies_here(self, place: Place, above: Place) -> bool:
        """Whether a unit under `above` lies in the source's own province, where it has one."""
        province = self.places.get("province")
        if province is None:
            return True
        within = [district for district, _ in self._districts_within(place, province)]
        return above.name in (province.name, *within)

    def unit_left_out(self, citation: Citation, level: str) -> Place | None:
        """The unit of this level that a citation means without its name: the source's own, or what became it."""
        place = self.places.get(level)
        if place and level == "province" and citation.organ and is_of_province(citation.organ):
            return self._as_of(_day_of(citation))._province_before(place)
        return place

    def organ_cited(self, citation: Citation) -> BodyName | None:
        """As `cited`, with the organ as `organ_of`."""
        code, body = citation.code, self.cited(citation)
        return self.organ_of(code.body, citation.organ) if code and body is CENTRE else body

    def _as_of(self, day: date | None) -> BodyReader:
        """This reader, or where a paper of a time with other units is cited later, one that knows them."""
        if day is None or self.day is None:
            return self
        last = next((one for one in last_days_of_units() if day <= one < self.day), None)
        if last is None:
            return self
        if last not in self._earlier:
            earlier = self._earlier[last] = BodyReader(self.header, self.source, self.known, day=last)
            then = earlier.places.values()
            earlier.places |= {
                level: place
                for level, place in self.places.items()
                if level not in earlier.places and place not in then
            }
            earlier.by_papers, earlier._uppers = self.by_papers, self._uppers
        return self._earlier[last]

    def _base(self, code: str, organ: Organ | None) -> str | None:
        """The code under which the body that issues under `code` is listed."""
        base = base_of_organ(code)
        if base == "ThXU" or (base == "TU" and organ and organ.code == "ThXU"):
            return "ThU"  # a Thị ủy writes `…/ThU`, `…/TXU`, `…/TU`
        if base == "TU" and organ and is_of_city(organ) and self._is_district(organ.place):
            return "ThU"
        union = listed_body(organ.code) if organ else None
        if organ and union and union.system == "mass" and (base in BUREAU_CODES or not union.needs_place):
            return organ.code
        if base not in (*PARTY_GROUPS.values(), _BLOC):
            return base
        printed = organ.code if organ and _is_committee_of_agencies(organ.code) else base
        own = (one.code for one in (self.header.organ, self.header.above) if one and one.code in _BLOCS)
        return next(own, printed) if printed == _BLOC else printed

    def _where(self, organ: Organ | None) -> BodyReader:
        """This reader, or where the units above an organ's own are printed, one whose own they are."""
        uppers = organ.uppers if organ else ()
        place = organ.place if organ else None
        if place and not uppers and place not in self.places.values():
            heard = self._uppers.get(place, ())
            uppers = next(iter(heard)) if len(heard) == 1 else ()
        if place is None or not uppers:
            return self
        units = (*reversed(uppers), place)
        if units not in self._within:
            header = replace(self.header, places=units, organ=None, code=None, above=None)
            within = self._within[units] = BodyReader(header, self.source, self.known, day=self.day)
            district = within.places.get("district")
            if "province" not in within.places and district and (province := self._parent(district, "district")):
                within.places["province"] = province
        return self._within[units]

    def _of(self, code: str, organ: Organ | None) -> BodyName:
        if organ and organ.uppers and not organ.place:
            organ = with_its_unit(organ)
        if organ and (there := self._where(organ)) is not self:
            return there.of(code, replace(organ, uppers=()))
        organ = whole_committee(organ) if organ else None
        base = self._base(code, organ)
        known = listed_body(base) if base else None
        printed = body_by_code().get(organ.code) if organ else None
        if known and printed and known.system == "state" and printed.system == "party":
            known = printed  # `07-HD/BTC` of a Ban Tổ chức, not of the ministry
        if known and printed and known.needs_place and not printed.needs_place and known.system == printed.system:
            known = printed  # `12-KH/ĐUCA` of `Đảng ủy Công an Trung ương`
        if known is None:
            return self._unknown(code, organ)
        if known.code in ("TW",) or known.code == "HNTW":
            return CENTRE
        if organ and not organ.code and organ.place:  # a unit's, by the letterhead
            place, level = organ.place, organ.level or "other"
            parts = [written_out(organ), *self._uppers_of(place, level, self._parent(place, level))]
            one = not self._is_one_of_several(place, level)
            return self._body(parts, written_out(organ), level, code, None, certain=one)
        if not known.needs_place and known.system == "state" and organ and is_called_shortly(organ):
            # `07-HD/BTC` of a `Ban Tổ chức` that is not told further
            return self._body([organ.text], organ.text, "other", code, None, certain=False)
        if not known.needs_place:
            return central(known)
        return self._placed(known, organ)

    def called(self, name: str) -> BodyName:
        """A body that no gazetteer has, by its name and the lowest unit of the source."""
        own = self._lowest("commune", "district", "province")
        if own is None:
            return BodyName(slug(name), name, "other", "", None)
        level, place = own
        parts = [name, place.name, *self._uppers_of(place, level, self._parent(place, level))]
        return self._body(parts, name, "other", "", None, certain=not self._is_one_of_several(place, level))

    def committee_for(self, unit: str, code: DocumentCode | None) -> BodyName | None:
        """The committee of a unit told by its name alone (`xã A`) that would carry out `code`.

        That of the Party where a Party source speaks of a Party paper, the People's Committee where one of them is the
        State's; None where neither is known, or `unit` is none.
        """
        kind = next((kind for kind in PLACE_KINDS if unit.lower().startswith(f"{kind} ")), None)
        own = self.header.code
        if kind is None or own is None:
            return None
        place = Place(kind, unit[len(kind) + 1 :])
        level = unit_level(place, self.day)
        is_party = own.party and (code is None or code.party)
        return self._committee("party" if is_party else "state", place, level) if level else None

    def may_be_above(self, code: str) -> bool:
        """Whether `QĐ-UBND` without an issuer may be of a unit above the source's own as well."""
        body = listed_body(base_of_organ(code) or "")
        levelless = body is not None and body.needs_place and not body.level and body.system == "state"
        return levelless and self.of(code, None).level in ("district", "commune")

    def above(self, citation: Citation) -> tuple[BodyName, ...]:
        """The bodies of the units above the source's own that a symbol without an issuer may mean; where no gazetteer
        lists the symbol, offices of its own units; the blocs of its province that share one."""
        organ, code = citation.organ, citation.code.body if citation.code else ""
        if possible := self._before_its_merger(citation) or self._where_its_district_may_lie(citation):
            return possible
        if not code or (organ and organ.code != _BLOC and not is_called_shortly(organ)):
            return ()
        body = listed_body(base_of_organ(code) or "")
        if body is None:
            return self._offices(code)
        if body.code == "ĐU" and self._base(code, None) == "ĐU":
            return self._committees_near()
        if self._base(code, organ) == _BLOC and (province := self.places.get("province")):
            return tuple(self._named(body_by_code()[one], province, "province") for one in _BLOCS)
        of_party = self.header.code is not None and self.header.code.party
        of_union = body.system == "mass" and body.needs_place and not body.level and organ is None
        if (body.code in _OF_UNITS and of_party) or of_union:
            units_of = [(level, place) for level, place in self.places.items() if level in LEVEL_RANK]
            return tuple(self._named(body, place, level) for level, place in units_of)
        if not self.may_be_above(code):
            return self._over_own_office(body)
        own = LEVEL_RANK[self.of(code, None).level]
        uppers = [(level, place) for level, place in self.places.items() if LEVEL_RANK.get(level, own) < own]
        return tuple(self._named(body, place, level) for level, place in uppers)

    def _before_its_merger(self, citation: Citation) -> tuple[BodyName, ...]:
        """The committees of the provinces that its own was made of: one of them may have issued what is cited by
        number and day alone, or as `của Ủy ban nhân dân tỉnh`."""
        day, province = citation.date, self.places.get("province")
        merged = predecessors_of(province.name) if province and day and citation.code else frozenset()
        if day is None or not merged or (then := self._as_of(day)) is self:
            return ()
        places = (place for name in sorted(merged) if (place := unit_named(name)) and heir_of(place, day) == place)
        return self._committees_in(places, citation, then)

    def _where_its_district_may_lie(self, citation: Citation) -> tuple[BodyName, ...]:
        """The committees of the provinces that had a district of the name of the source's own, where nothing tells
        which one it is: one of them may have issued what is cited by number and day, as `của Ủy ban nhân dân tỉnh`."""
        district = self.places.get("district")
        if citation.organ is None or citation.date is None or district is None or "province" in self.places:
            return ()
        return self._committees_in(filter(None, map(unit_named, sorted(provinces_with(district)))), citation, self)

    def _committees_in(self, provinces: Iterable[Place], citation: Citation, then: BodyReader) -> tuple[BodyName, ...]:
        """The bodies of `provinces`, as `then` reads them, that a citation may mean which prints the symbol of a
        province's committee, and no unit."""
        code, organ = citation.code, citation.organ
        base = self._base(code.body, organ) if code and not (organ and printed_unit(organ)) else None
        if code is None or base not in ("TU", *_OF_UNITS) or then.of(code.body, organ).level != "province":
            return ()
        return tuple(then._named(body_by_code()[base], place, "province") for place in provinces)

    def _over_own_office(self, body: BodyCode) -> tuple[BodyName, ...]:
        """The council or committee of its province that an office of a province may mean by `QĐ-UBND`."""
        own, province = self.header.organ, self.places.get("province")
        of_office = own is not None and own.level == "province" and own.code not in _OF_UNITS
        return (self._named(body, province, "province"),) if body.code in _OF_UNITS and of_office and province else ()

    def _committees_near(self) -> tuple[BodyName, ...]:
        """The committees that an office or a branch of a commune may mean by `…/ĐU`: the commune's, the one above."""
        own, commune = self.header.code, self.places.get("commune")
        if own is None or own.body == "ĐU":
            return ()
        of_commune = self._committee("party", commune, "commune") if commune else None
        return tuple({one.slug: one for one in (of_commune, self._letterhead_above()) if one}.values())

    def one_of_several(self, code: str) -> BodyName:
        """The body of this source alone that stands where nothing tells which of those it is."""
        body = listed_body(base_of_organ(code) or "")
        return self._unplaced(body, body.name, None) if body else self._unknown(code, None)

    def _unplaced(self, body: BodyCode, name: str, level: str | None) -> BodyName:
        code = body.code or ""
        return self._body([body.slug], name, level or "other", code, None, certain=False)

    def organ_of(self, code: str, organ: Organ | None) -> BodyName:
        """The body that `vb:issuedBy` names: the organ where the words tell it, else as `of`."""
        body = self.of(code, organ)
        if body is CENTRE and organ:
            return ORGANS.get(_TW_ORGANS.get(fold(organ.text), ""), CENTRE)
        return body

    def _unknown(self, code: str, organ: Organ | None) -> BodyName:
        if organ and organ.text == "Trung ương":
            organ = None  # `324/QĐ-KHVN của Trung ương Hội`: not the Party's
        if organ and organ.code and (body := body_by_code().get(organ.code)) and organ.code != code:
            return self._placed(body, organ) if body.needs_place else central(body)
        return self._unlisted(code, organ)

    def _offices(self, code: str) -> tuple[BodyName, ...]:
        """The offices of the source's own units that an unlisted `code` without an issuer may mean: `15/KH-KT`."""
        if body_by_code().get(code) or self._is_own_series(code):
            return ()
        units_of = ((level, place) for level, place in self.places.items() if level in LEVEL_RANK)
        found = (self._office(code, code, self._with_kind(place, level), level) for level, place in units_of)
        bare = self.of(code, None).slug
        return tuple(one for one in found if one.slug != bare)

    def _unit(self, body: BodyCode, organ: Organ | None) -> tuple[str | None, Place | None]:
        """The level of a body that is of a unit, and the unit where it is told."""
        code = body.code or ""
        own_code = self.header.code
        if (
            organ is None
            and body.system == "mass"
            and own_code
            and listed_body(base_of_organ(own_code.body) or "") == body
        ):
            organ = self.header.organ  # of its own series
        place = printed_unit(organ) if organ else None
        level = CODE_LEVEL.get(code) or body.level
        if level is None and organ and organ.place is None and organ.level in LEVEL_RANK:
            level = organ.level  # `Ủy ban Mặt trận Tổ quốc Việt Nam xã A`, printed in one piece
        if level == "province" and organ and is_of_city(organ) and self._is_district(organ.place):
            level = "district"
        if place and place.kind:
            level = (unit_level(place, self.day) or level) if code not in CODE_LEVEL else level
        elif organ and organ.place and organ.place.kind:
            level = self._level_of(organ.place.kind) or level
        elif place is None and level is None:
            own = self.header.organ
            if own and own.code in (
                code,
                *({"UBND", "HĐND", "TTHĐND"} if code in ("UBND", "HĐND", "UB", "TTHĐND") else ()),
            ):
                level = own.level or (unit_level(own.place, self.day) if own.place else None)
            if code == "ĐU" and level in ("province", "district"):
                level = None  # `Đảng ủy Bệnh viện Đa khoa tỉnh`: the unit's own committee has another symbol
        if place is None and level in LEVEL_RANK and self._own_reaches(level):
            place = self.places.get(level or "")
        if place and level == "province" and organ and is_of_province(organ):
            place = self._province_before(place)
        return level, place

    def _province_before(self, own: Place) -> Place | None:
        """`Tỉnh ủy` in a paper of a city under the Centre: of the one province that became (a part of) it lately."""
        if own.kind != "thành phố" or unit_level(own) != "province":
            return own
        since = self.day - _LATELY if self.day else date.min
        merged = filter(None, map(unit_named, predecessors_of(own.name)))
        former = [place for place in merged if heir_of(place, since) == place]
        return former[0] if len(former) == 1 else None

    def _placed(self, body: BodyCode, organ: Organ | None) -> BodyName:
        own = whole_committee(self.header.organ) if self.header.organ else None
        untold = organ is None or (organ.place is None and organ.text == body.name)
        if untold and own and is_of_office(own) and body.code == own.code and self._is_own_series(own.code):
            organ = own  # `21-KH/ĐU`, `… của Đảng ủy` in a paper of `Đảng ủy Trường …` that writes so itself
        if untold and organ and own and body.code == "ĐU" and own.code != "ĐU" and self._is_own_series("ĐU"):
            force = listed_body(own.code or "")  # the same in a paper of `Đảng ủy Công an huyện …`
            if force and force.system == "party" and force.kind == "committee" and force.needs_place:
                return self._placed(force, own)
        if body.code in PARTY_GROUPS.values() and organ and is_of_office(organ):
            return self._of_office(organ)
        level, place = self._unit(body, organ)
        if level == "branch":
            return self._branch(body, place)
        if place is None:
            name = written_out(organ) if organ else body.name
            return self._unplaced(body, name, level)
        return self._named(body, place, level or "other")

    def _is_district(self, city: Place | None) -> bool:
        """Whether a city, or the one that a source of a city means, is one of a province's districts."""
        if city is None or not city.name:
            city = next((place for place in self.places.values() if place.kind == "thành phố"), None)
        return city is not None and unit_level(Place("thành phố", city.name), self.day) == "district"

    def _level_of(self, kind: str) -> str | None:
        """The level of a unit of which only the kind is printed: `UBND thành phố` in a paper of one city is its own."""
        own = (level for level, place in self.places.items() if place.kind == kind)
        return next(own, PLACE_KINDS.get(kind))

    def _own_reaches(self, level: str) -> bool:
        """Whether a source may mean its own unit of `level`: not where units of that level lie below it."""
        own = self.header.organ
        own_level = own.level if own and own.level in LEVEL_RANK else None
        return own_level is None or LEVEL_RANK[level] <= LEVEL_RANK[own_level] or level != "commune"

    def _branch(self, body: BodyCode, place: Place | None) -> BodyName:
        level, above = self._lowest("commune", "district", "province") or ("", None)
        own = self.header.organ
        if place is None:
            place = own.place if own and own.code == body.code else None
        if place is None:
            return self._unplaced(body, body.name, "branch")
        unit = f"{place.kind} {place.name}".strip()
        if own and own.level == "branch" and self._is_under_an_unknown_office():
            return self._unplaced(body, f"{body.name} {unit}", "branch")
        if office := self._office_over(own):
            name = f"{body.name} {unit}"
            return BodyName(slug(f"{body.slug} {unit} {office.slug}"), name, "branch", body.code or "", office)
        if above is None:
            return self._unplaced(body, f"{body.name} {unit}", "branch")
        if above and unit.endswith(f" {above.kind}"):
            unit = f"{unit} {above.name}"  # `Chi bộ Công an xã` of the source's own commune
        upper = self._committee("party", above, level)
        parts = [body.slug, _NUMBERED.sub(r"\1", unit), upper.slug if upper else above.name]
        certain = upper is None or upper.certain  # whose slug ends with the source where it is not
        return BodyName(slug(" ".join(parts)), f"{body.name} {unit}", "branch", body.code or "", upper, certain)

    def _is_under_an_unknown_office(self) -> bool:
        """Whether the committee that the letterhead prints above may be of several offices: `ĐẢNG ỦY BỆNH VIỆN`."""
        above = self.header.above
        return above is not None and is_of_office(above) and not self.of(above.code, above).certain

    def _office_over(self, own: Organ | None) -> BodyName | None:
        """The committee of an office or an enterprise that the source, or its letterhead, is of: its branches are under
        it."""
        if own is None or own.level in LEVEL_RANK:
            return None
        if is_of_office(own) and own.level != "branch":
            found = self.own()
            return found if found and found.certain else None
        return self._letterhead_above()


def _is_committee_of_agencies(code: str) -> bool:
    """Whether it is a committee that may write `…/ĐU` and is not that of a unit: `Đảng ủy Ủy ban nhân dân`."""
    body = body_by_code().get(code)
    return (
        body is not None and (body.kind, body.system) == ("committee", "party") and body.name.startswith(_OF_AGENCIES)
    )
