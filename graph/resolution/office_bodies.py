"""Offices, enterprises and their Party committees: what no gazetteer lists, told apart by name and unit."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from graph.extraction.grammar import organ_named
from graph.extraction.organs import (
    LEVEL_RANK,
    PARTY_GROUPS,
    PLACE_KINDS,
    committee_of,
    is_named_shortly,
    is_national,
    is_of_office,
    unit_level,
    unit_named,
    written_out,
)
from graph.extraction.unit_at_end import committee_at_end, unit_at_end
from graph.folding import UPPER, fold
from graph.iris import slug
from graph.model import Organ, Place
from graph.patterns import regex
from graph.resolution.unit_bodies import CENTRE, BodyName, UnitBodies
from graph.vocabulary import body_by_code, word_list

_SHORTLY = ("ban chi dao", "to cong tac", "hoi dong", "ban to chuc", "ban quan ly")
"""How an office of the source's own units is called that does not tell whose it is."""
_OWN_COMMITTEE = ("dang uy", "ban thuong vu dang uy", "ban chap hanh dang bo")
"""How a branch and an office call the committee above them."""
_OF_LOCAL = ("S", "P")
"""How the symbols of a province's and a district's offices begin (Sở, Phòng): each province has its own."""
_DEPARTMENTS = ("Sở ", "Phòng ", "Chi cục ", "Ban Dân tộc ", "Ban Quản lý ", "Thanh tra ", "Công an ")
"""How the names of what is under a People's Committee begin."""
_OF_DISTRICT = ("ThU", "ThXU", "QU", "CAH", "CAQ", "CATX")
"""How the symbols of offices of districts end that no gazetteer lists: `BTCThU`, `VPQU`."""
_OF_PROVINCES = ("Sở ", "Ban Dân tộc ", "Ban Quản lý Khu ", "Ban Quản lý các Khu ")
"""How the names of offices begin that each province has."""
_BUREAU = regex(r"^(?:Ban (?:Thường vụ|Chấp hành)|BCH|BTV|Thường trực) (?=Đảng (?:ủy|bộ)(?!\w))")
_OF_PARTY = regex(r" (?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy\b|\b(?:Hội (?!đồng)|Liên đoàn |Công đoàn |Mặt trận )")
_OF_COUNCIL = regex(r"^Ban .*(?:Hội đồng nhân dân|HĐND)\b")
"""What a committee of the Party or a council works through; the Front and the unions stand under that committee too."""
_GROUP = f"(?:{'|'.join(PARTY_GROUPS)})"
_OF_LOWER = regex(r" (?P<kind>huyện|quận|thị xã|xã|phường|thị trấn)$")
_OF_ONE_NAME = regex(
    rf"{_GROUP} (?:(?:Tổng công ty|Tập đoàn|(?:Trường )?Đại học|Học viện) "
    rf"|Công ty [^,;]*(?<!\w)[{UPPER}]\w+ [{UPPER}]\w+$)"
)
"""What no two provinces have by one name, `Công ty cổ phần Than Khe Sơn`: a `Sở Y tế` each of them has. So has each a
company that is called by its trade, however that is written: `_is_of_one_name`."""
_OFFICES_UNLISTED = ("Thành ủy", "Thị ủy", "Quận ủy")
"""The committees of districts whose offices write symbols that no gazetteer lists."""
_COMPANY = (("CP", "cổ phần"), ("TNHH", "trách nhiệm hữu hạn"), ("MTV", "một thành viên"))
_OF_A_LOCALITY = regex(
    r"(?:Trường(?! (?:Đại học|Sĩ quan|Cán bộ|Chính trị))|Bệnh viện|Trung tâm|Trạm|Hợp tác xã) ", re.IGNORECASE
)
"""What many units have by one name or symbol, as schools: each is of the lowest unit in its letterhead."""
_NATIONWIDE = regex(r"(?i)(?<!\w)(?:trung ương|quốc gia|việt nam|toàn quốc|khu vực)(?!\w)")
"""`Trung tâm Khuyến nông Quốc gia`, `Bệnh viện Trung ương Huế`: of no unit of those that name it."""
_OF_CENTRE = regex(rf"(?:Trung ương|Chính phủ|Quốc hội|[Qq]uốc gia)$| Bộ (?=[{UPPER}])")
"""`Ban Chỉ đạo Trung ương`, `Thanh tra Bộ Y tế`."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """An office to be told apart: its symbol and what is printed of it, whether others write that symbol as well, and
    the level and unit that its name tells.
    """

    code: str
    organ: Organ | None
    shared: bool
    level: str
    place: Place | None

    @property
    def name(self) -> str:
        """Its name written out; its symbol where none is printed."""
        return written_out(self.organ) if self.organ else self.code

    @property
    def has_unit(self) -> bool:
        """Whether its unit is printed."""
        return self.organ is not None and self.organ.place is not None


class OfficeBodies(UnitBodies):
    """The offices that one source names, of its units or of the whole country."""

    def _unlisted(self, code: str, organ: Organ | None) -> BodyName:
        """The office that writes a symbol which no gazetteer lists, by the first rule that tells which it is."""
        asked = self._asked_for(code, organ)
        return next(filter(None, (rule(self, asked) for rule in _WHICH_OFFICE)))

    def _asked_for(self, code: str, organ: Organ | None) -> _Asked:
        organ = with_its_unit(organ) if organ and not organ.place else organ
        shared = code in word_list("shared-symbol")
        untold = organ is None or (shared and (is_called_shortly(organ) or self._is_own_named(organ)))
        if untold and self._is_own_series(code):
            organ = self.header.organ
        level = organ.level if organ and organ.level in LEVEL_RANK else "other"
        place = self._unit_of_office(organ, level) if organ else None
        by_council = code in word_list("province-symbol")  # a council's committee writes it as well
        return _Asked(code, organ, shared or by_council, level, place)

    def _of_each_province(self, asked: _Asked) -> BodyName | None:
        """An office that each province has, where its own is not printed: that of the source's province."""
        if asked.has_unit or not self._each_province_has(asked.code, asked.organ.text if asked.organ else ""):
            return None
        own = self.places.get("province")
        if own is None:
            return self._body([asked.code], asked.name, "province", asked.code, None, certain=False)
        name = asked.name if asked.name.endswith(own.name) else f"{asked.name} {own.kind} {own.name}"
        return replace(
            self._office(asked.code, name, own, "province"), parent=self._committee("state", own, "province")
        )

    def _of_own_district(self, asked: _Asked) -> BodyName | None:
        """An office of a town, a city or a city district that is not printed: of the source's own."""
        if asked.has_unit or not asked.code.endswith(_OF_DISTRICT):
            return None
        if own := self.places.get("district"):
            return self._office(asked.code, f"{asked.name} {own.name}", own, "district")
        return self._body([asked.code], asked.name, "district", asked.code, None, certain=False)

    def _of_locality(self, asked: _Asked) -> BodyName | None:
        """A school or a hospital whose name ends with no unit: of the lowest of the source's own."""
        organ = asked.organ
        if organ is None or asked.place or not _OF_A_LOCALITY.match(organ.text) or _NATIONWIDE.search(organ.text):
            return None
        if not (unit := self._lowest("commune", "district", "province")):
            return None
        place, name = self._with_kind(unit[1], unit[0]), written_out(organ)
        series = _series(asked.code, name, place, shared=asked.shared)
        return replace(self._office(asked.code, name, place, unit[0], series=series), level="other")

    def _of_its_unit(self, asked: _Asked) -> BodyName | None:
        """An office whose unit is printed, or is the source's own of its level."""
        organ, place = asked.organ, asked.place
        if organ is None or place is None:
            return None
        name = organ.text if organ.text.endswith(place.name) else written_out(organ, place)
        several = asked.shared and not self._each_province_has(asked.code, name)
        series = _series(asked.code, name, place, shared=several)
        return self._office(asked.code, name, place, asked.level, series=series)

    def _of_shared_symbol(self, asked: _Asked) -> BodyName | None:
        """An office without its unit whose symbol others write too: the source's own is of the source's unit, a central
        one is known by its name, any other is one of this source alone.
        """
        code, organ, name = asked.code, asked.organ, asked.name
        if not asked.shared:
            return None
        if organ and _OF_CENTRE.search(name):
            return BodyName(slug(name), name, "central", code)
        own = self._lowest("commune", "district", "province") if organ and organ is self.header.organ else None
        if own:
            return self._office(code, name, own[1], own[0], series=name)
        return self._body([name], name, "other", code, None, certain=False)

    def _of_own_province(self, asked: _Asked) -> BodyName | None:
        """`Sở Nội vụ` of the source's province."""
        own, organ = self._province_of(asked), asked.organ
        if own is None or organ is None or not organ.text.startswith("Sở "):
            return None
        return self._office(asked.code, written_out(organ, own), own, "province")

    def _of_lowest_unit(self, asked: _Asked) -> BodyName | None:
        """`Phòng Nội vụ` of the source's district, since there are none of its commune."""
        code, organ = asked.code, asked.organ
        if not (organ.text.startswith("Phòng ") if organ else code.startswith("P")):
            return None
        unit = self._lowest("district", *(["commune"] if self._after_districts() else []))
        if unit:
            return self._office(code, written_out(organ, unit[1]) if organ else code, unit[1], unit[0])
        return self._body([code], organ.text, "other", code, None, certain=False) if organ else None

    def _without_accents(self, asked: _Asked) -> BodyName | None:
        """`Phong Kinh Te`: its words are not read."""
        organ = asked.organ
        if organ is None or not organ.text.isascii() or " " not in organ.text:
            return None
        return self._body([asked.code or organ.text], organ.text, asked.level, asked.code, None, certain=False)

    def _by_symbol(self, asked: _Asked) -> BodyName:
        """The one office of its symbol, or of its symbol and the source's province."""
        code, own = asked.code, self._province_of(asked)
        name = written_out(asked.organ) if asked.organ else f"{code} {own.name}" if own else code
        return BodyName(slug(f"{code} {own.kind} {own.name}" if own else code or name), name, asked.level, code)

    def _province_of(self, asked: _Asked) -> Place | None:
        """The source's province, where the symbol is one of a province's or a district's offices."""
        return self.places.get("province") if asked.code.startswith(_OF_LOCAL) else None

    def _each_province_has(self, code: str, name: str) -> bool:
        """Whether it is an office that each province has one of, and no council's committee: `Ban Dân tộc`."""
        return code in word_list("province-symbol") and not _OF_COUNCIL.search(name)

    def _is_own_named(self, organ: Organ) -> bool:
        """Whether it is the source's own by a part of its name: `Ban Chỉ đạo 389` of `Ban Chỉ đạo 389 tỉnh An Lâm`."""
        own = self.header.organ
        return own is not None and f"{fold(written_out(own))} ".startswith(f"{fold(written_out(organ))} ")

    def _office(self, code: str, name: str, place: Place, level: str, *, series: str | None = None) -> BodyName:
        """An office of a unit that no gazetteer lists, by its symbol: the same symbol in another unit is another.

        `series` is its name where several offices of a unit write one symbol.
        """
        above = self._over_office(name, place, level)
        uppers = self._uppers_of(place, level, self._parent(place, level))
        parts = [series or code or name, place.kind, place.name, *uppers]
        one = not self._is_one_of_several(place, level)
        return self._body(parts, name, level, code, above, certain=one)

    def _over_office(self, name: str, place: Place, level: str) -> BodyName | None:
        """Who stands over an office of a unit, by its name; None where that does not tell it."""
        if name.startswith(_DEPARTMENTS):
            return self._committee("state", place, level)
        if _OF_A_LOCALITY.match(name):
            return self._committee("state", place, level)
        if _OF_COUNCIL.search(name):
            return self._named(body_by_code()["HĐND"], place, level)
        return self._committee("party", place, level) if _OF_PARTY.search(name) else None

    def _unit_of_office(self, organ: Organ, level: str) -> Place | None:
        """The unit whose office this is, `Phòng Kinh tế xã A`: as printed, else the source's own of that level."""
        printed = printed_unit(organ)
        if printed is None:
            return self.places.get(level)
        unit = self._with_kind(printed, level)
        return unit if unit_level(unit, self.day) == level else None

    def _is_own_series(self, code: str) -> bool:
        """Whether the source's own number is of the series of `code`."""
        return self.header.code is not None and self.header.code.body == code

    def _of_office(self, organ: Organ) -> BodyName:
        """The committee of an office of the whole country, else of one of the source's province or district; of this
        source alone where it does not tell which."""
        name = self._with_lower_unit(self._written_whole(organ))
        of_unit = (one for one in self.places.items() if name.endswith(f" {one[1].kind} {one[1].name}"))
        own = next(of_unit, self._lowest("province", "district"))  # `… huyện Khe Sơn` is of the district
        national = is_national(organ)
        above = self._committee("party", own[1], own[0]) if own and not national else None
        one_name = _is_of_one_name(name)
        central = national or (own is None and self._is_central())
        if own is None and not central and not one_name and (whole := self._within_letterhead(name)):
            return whole
        untold = own is None and not central and not one_name
        if untold or is_named_shortly(name) or _OF_LOWER.search(name):
            return self._body([name], name, "other", organ.code, above, certain=False)
        if national or own is None or one_name:
            upper = CENTRE if central else above
            return BodyName(slug(name), name, "central" if national else "other", organ.code, upper)
        level, unit = own
        bare = re.sub(rf" (?:(?:{unit.kind} )?{re.escape(unit.name)}|{unit.kind})$", "", name)  # `Đảng ủy Sở Y tế tỉnh`
        parts = [
            bare,
            *([unit.kind] if level != "province" else []),
            unit.name,
            *self._uppers_of(unit, level, self._parent(unit, level)),
        ]
        one = not self._is_one_of_several(unit, level)
        return self._body(parts, name, "other", organ.code, above, certain=one)

    def _within_letterhead(self, name: str) -> BodyName | None:
        """The source's own committee of this name, told apart by the one above it: `ĐẢNG BỘ ĐẠI HỌC HUẾ` over `ĐẢNG ỦY
        TRƯỜNG ĐẠI HỌC SƯ PHẠM`, which other universities have, too."""
        own, above = self.header.organ, self.header.above
        if own is None or above is None or _in_full(whole_committee(own)) != name or not is_of_office(above):
            return None
        upper = self._of_office(above)
        whole = re.sub(rf"^{_GROUP} ", "", upper.name)
        return BodyName(slug(f"{name} {whole}"), name, "other", own.code, upper) if upper.certain else None

    def _with_lower_unit(self, name: str) -> str:
        """`Đảng ủy Tòa án nhân dân huyện` with the name of the source's own district."""
        ends = _OF_LOWER.search(name)
        own = self.places.get(PLACE_KINDS[ends["kind"]]) if ends else None
        return f"{name} {own.name}" if ends and own and own.kind == ends["kind"] else name

    def _written_whole(self, organ: Organ) -> str:
        """Its name; what a source calls shortly is its own committee or the one above: `Đảng ủy Bệnh viện`."""
        name = _in_full(organ)
        near = (_in_full(one) for one in (self.header.organ, self.header.above) if one)
        return next((one for one in near if one.startswith(f"{name} ")), name)

    def _is_central(self) -> bool:
        """Whether who issues the source, or the committee above it, is of the Centre."""
        return any(
            one and (one.level == "central" or is_national(one)) for one in (self.header.organ, self.header.above)
        )


_WHICH_OFFICE: tuple[Callable[[OfficeBodies, _Asked], BodyName | None], ...] = (
    OfficeBodies._of_each_province,
    OfficeBodies._of_own_district,
    OfficeBodies._of_locality,
    OfficeBodies._of_its_unit,
    OfficeBodies._of_shared_symbol,
    OfficeBodies._of_own_province,
    OfficeBodies._of_lowest_unit,
    OfficeBodies._without_accents,
    OfficeBodies._by_symbol,
)
"""The rules that tell which office is meant, the first that does counts; the last always does."""


def whole_committee(organ: Organ) -> Organ:
    """The committee whose bureau or plenum it is: `Ban Thường vụ Đảng ủy Bộ Y tế`, `Ban Chấp hành Đảng bộ Bộ Y tế`."""
    if organ.code not in ("ĐU", ""):
        return organ
    name = written_out(organ)
    whole = _BUREAU.sub("", name, count=1)
    whole = committee_of(whole) if whole.startswith("Đảng bộ") else whole
    whole = re.sub("^Đảng bộ", "Đảng ủy", whole)
    return organ if whole == name else organ_named(whole) or replace(organ, text=whole, place=None)


def _series(code: str, name: str, place: Place, *, shared: bool) -> str:
    """What tells an office from the others of its unit: its symbol, or its name where others write that symbol as well.

    So do schools, hospitals and centres whose symbol leaves their own name out: `KH-THPT` of `Trường THPT Lê Lợi`.
    """
    bare = _without_unit(name, place)
    initials = "".join(word[0] for word in fold(bare).split()[-2:])
    own = not _OF_A_LOCALITY.match(name) or initials in fold(code).replace("-", "")
    return code if own and not shared else bare


def with_its_unit(organ: Organ) -> Organ:
    """An office with the unit that ends its name: `Ban Dân tộc tỉnh An Lâm`, `Ban Tuyên giáo Thị ủy Tân Hòa`."""
    if (unit := unit_at_end(organ.text)) and unit.before:
        return replace(organ, text=unit.before, place=unit.place, level=unit_level(unit.place))
    committee = committee_at_end(organ.text)
    if committee and committee.before and committee.called in _OFFICES_UNLISTED:
        text = f"{committee.before} {committee.called}"
        return replace(organ, text=text, place=committee.place, level=unit_level(committee.place))
    words = organ.text.split() if organ.text.startswith(_OF_PROVINCES) else []
    for count in reversed(range(1, min(6, len(words) - 1))):
        province = unit_named(" ".join(words[-count:]))
        if province and PLACE_KINDS[province.kind] == "province":  # `Sở Du lịch Hà Nội`
            return replace(organ, place=Place("", province.name), level="province")
    return organ


def _without_unit(name: str, place: Place) -> str:
    """The name of an office without that of its unit: `Ban Chỉ đạo 389 tỉnh An Lâm`."""
    return re.sub(rf" (?:(?:{place.kind} )?{re.escape(place.name)}|{place.kind or place.name})$", "", name)


def _in_full(organ: Organ) -> str:
    """Its name, with what is short in the names of enterprises written out: `Công ty CP`."""
    name = written_out(organ)
    for short, long in _COMPANY if "Công ty" in name else ():
        name = re.sub(rf"\b{short}\b", long, name)
    return name


def _is_of_one_name(name: str) -> bool:
    """Whether no other unit has a committee of this name: `Đảng ủy Công ty Xổ số Kiến thiết` each province may have."""
    last = fold(" ".join(name.split()[-2:]))
    return _OF_ONE_NAME.match(name) is not None and last not in _terms()


@cache
def _terms() -> frozenset[str]:
    """Words of offices' names that say what they do, without accents."""
    return frozenset(map(fold, word_list("organ-term")))


def printed_unit(organ: Organ) -> Place | None:
    """The unit that is printed with an organ."""
    return organ.place if organ.place and organ.place.name else None


def is_called_shortly(organ: Organ) -> bool:
    """Whether it is an office of the source's own units that its name does not tell: `Ban Chỉ đạo`."""
    return fold(organ.text) in _SHORTLY or (organ.place is None and fold(organ.text) in _OWN_COMMITTEE)
