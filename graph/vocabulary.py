"""The gazetteers of ontology/ and data/: types, body codes, cues, terms, places, known documents.

They are read with pyoxigraph's parser, which takes a few milliseconds for all of them: the same files are
published as SKOS, so there is no second form of them.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from importlib.resources import files

import pyoxigraph as ox

from graph.folding import fold, one_tone_style, strip_accents
from graph.model import Meeting, Place
from graph.namespaces import CODE, CUE, LEVEL, ONTOLOGY, REPLACED_BY, SKOS, TERM, TYPE


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A concept of the scheme of document types."""

    slug: str
    name: str
    name_en: str
    abbreviations: tuple[str, ...]
    variants: tuple[str, ...]
    words: tuple[str, ...]
    broader: str | None
    systems: tuple[str, ...]
    levels: tuple[str, ...] = ()
    """The levels whose bodies issue it; empty where all do."""
    cited: bool = True
    """Whether papers are called by it; a `Danh mục` only heads a page."""


@dataclass(frozen=True, slots=True)
class BodyCode:
    """A concept of the scheme of bodies: a code, or an organ that shares one."""

    slug: str
    code: str | None
    variants: tuple[str, ...]
    name: str
    name_en: str
    names: tuple[str, ...]
    system: str
    kind: str
    level: str | None
    broader: str | None
    needs_place: bool
    valid_from: date | None
    valid_to: date | None
    heir: str | None = None
    """The slug of what came of it."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that say how two documents relate. `passive` cues have their object before them."""

    slug: str
    relation: str
    pattern: str
    passive: bool
    zones: frozenset[str]


@dataclass(frozen=True, slots=True)
class PartyTerm:
    """The years in which one congress' committee numbers its papers."""

    roman: str
    number: int
    first: date
    last: date | None


@dataclass(frozen=True, slots=True)
class KnownDocument:
    """A row of the authority file. `sure` rows were seen in sources; the others may only fill a gap."""

    key: str
    code: str | None
    type: str
    number: str | None
    day: date | None
    year: str
    term: str | None
    meeting: Meeting | None
    meeting_inferred: bool
    body: str
    issuer: str
    title: str
    aliases: tuple[str, ...]
    effective_from: date | None
    effective_to: date | None
    replaces: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """A row of places.csv; `also` are other spellings of its name."""

    place: Place
    parent: str | None
    valid_from: date | None
    valid_to: date | None
    successors: tuple[str, ...]
    decided_by: str | None
    also: tuple[str, ...]


def _resource(folder: str, name: str) -> bytes:
    return files(folder).joinpath(name).read_bytes()


@cache
def _rows(file: str) -> tuple[dict[str, str], ...]:
    """The rows of a table of `data/` by the names of its columns; read once, as several ask for the same table."""
    return tuple(csv.DictReader(_resource("data", file).decode("utf-8").splitlines()))


@cache
def _concepts(name: str) -> dict[str, dict[str, list[ox.Literal | ox.NamedNode]]]:
    """Subject IRI -> property IRI -> objects, of one Turtle file of ontology/."""
    found: dict[str, dict[str, list[ox.Literal | ox.NamedNode]]] = defaultdict(lambda: defaultdict(list))
    for quad in ox.parse(_resource("ontology", name), ox.RdfFormat.TURTLE):
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal | ox.NamedNode):
            found[quad.subject.value][quad.predicate.value].append(quad.object)
    return found


def _texts(
    concept: dict[str, list[ox.Literal | ox.NamedNode]], term: str, language: str | None = None
) -> tuple[str, ...]:
    return tuple(
        value.value
        for value in concept.get(term, ())
        if language is None or (isinstance(value, ox.Literal) and value.language == language)
    )


def _text(concept: dict[str, list[ox.Literal | ox.NamedNode]], term: str, language: str | None = None) -> str | None:
    return next(iter(_texts(concept, term, language)), None)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text and len(text) == 10 else None


def _slug(iri: str | None, namespace: str) -> str | None:
    return iri.removeprefix(namespace) if iri and iri.startswith(namespace) else None


@cache
def document_types() -> dict[str, DocumentType]:
    """Document types by slug."""
    return {
        slug: DocumentType(
            slug=slug,
            name=_text(concept, SKOS + "prefLabel", "vi") or slug,
            name_en=_text(concept, SKOS + "prefLabel", "en") or slug,
            abbreviations=_texts(concept, SKOS + "notation"),
            variants=_texts(concept, SKOS + "hiddenLabel"),
            words=_texts(concept, SKOS + "altLabel", "vi"),
            broader=_slug(_text(concept, SKOS + "broader"), TYPE),
            systems=_texts(concept, ONTOLOGY + "system"),
            levels=tuple(iri.removeprefix(LEVEL) for iri in _texts(concept, ONTOLOGY + "issuingLevel")),
            cited=_text(concept, ONTOLOGY + "cited") != "false",
        )
        for iri, concept in _concepts("types.ttl").items()
        if (slug := _slug(iri, TYPE))
    }


@cache
def cited_types() -> tuple[DocumentType, ...]:
    """The document types by which papers are called."""
    return tuple(kind for kind in document_types().values() if kind.cited)


@cache
def cited_names() -> frozenset[str]:
    """What those types are called, in small letters."""
    return frozenset(kind.name.lower() for kind in cited_types())


def type_name(slug: str | None) -> str | None:
    """The name of the document type with a slug; None where no type has it."""
    found = document_types().get(slug or "")
    return found.name if found else None


@cache
def type_by_name() -> dict[str, DocumentType]:
    """Document types by their folded names and other words."""
    found: dict[str, DocumentType] = {}
    for kind in document_types().values():
        for word in (kind.name, *kind.words):
            found.setdefault(fold(word), kind)
    return found


@lru_cache(10_000)
def type_named(name: str | None) -> DocumentType | None:
    """The type with this name (`Kế hoạch`), however it is accented or capitalised."""
    return type_by_name().get(fold(name)) if name else None


_QUALIFIED = re.compile(
    r"(?i) (?:phối hợp|chính trị|chuyên đề|liên tịch|liên ngành|liên sở|liên bộ|tóm tắt|thanh tra"
    r"|phoi hop|chinh tri|chuyen de|lien tich|lien nganh|lien so|lien bo|tom tat|thanh tra|tạm thời|tam thoi"
    r"|\((?:bổ sung|sửa đổi|sửa đổi, bổ sung|điều chỉnh|tạm thời|bo sung|sua doi|sua doi, bo sung|dieu chinh"
    r"|tam thoi)\))$"
)
_QUALIFIED_LENGTH = 22
"""What a type line may go on with: `BÁO CÁO CHÍNH TRỊ`, `QUY ĐỊNH (BỔ SUNG)`; it has fewer letters than that."""


_TYPE_LENGTH = 80
"""More letters than a type has, with what it may go on with, and with a space between any two."""
_TYPE_WORDS = 5
"""So many words a type has at most."""


def type_on_line(line: str) -> DocumentType | None:
    """The type that a line is nothing but, also where several issue it together: `CHƯƠNG TRÌNH PHỐI HỢP`."""
    if len(line) > _TYPE_LENGTH:
        return None
    letters = line.split()
    if len(letters) > 4 and all(len(letter) == 1 for letter in letters):  # `N G H Ị  Q U Y Ế T`
        return _types_run_together().get(fold("".join(letters)))
    qualified = _QUALIFIED.search(line, max(0, len(line) - _QUALIFIED_LENGTH))
    return type_named(line) or (type_named(line[: qualified.start()]) if qualified else None)


def type_that_begins(line: str) -> DocumentType | None:
    """The type with which a line begins, of one word or more: `KẾT LUẬN CỦA BAN BÍ THƯ`, `KẾ HOẠCH TRIỂN KHAI`."""
    words = line.split(" ", _TYPE_WORDS)[:_TYPE_WORDS]
    return next(filter(None, (type_named(" ".join(words[:count])) for count in range(len(words), 0, -1))), None)


@cache
def _types_run_together() -> dict[str, DocumentType]:
    return {fold(kind.name).replace(" ", ""): kind for kind in document_types().values()}


@lru_cache(10_000)
def broad_type(name: str | None) -> str | None:
    """The slug that identity uses: that of the widest type (`chuong-trinh` for `Chương trình hành động`)."""
    kind = type_named(name)
    while kind and kind.broader:
        kind = document_types().get(kind.broader)
    return kind.slug if kind else None


@cache
def widening_types(name: str | None) -> tuple[str, ...]:
    """The name of a type and those of the wider ones: `Chương trình hành động`, `Chương trình`."""
    if name is None:
        return ()
    kind = type_named(name)
    wider = document_types().get(kind.broader) if kind and kind.broader else None
    return (name, *widening_types(wider.name if wider else None))


@cache
def types_by_abbreviation() -> dict[str, tuple[DocumentType, ...]]:
    """Types by abbreviation in upper case: official ones first, variants behind them."""
    found: dict[str, list[DocumentType]] = defaultdict(list)
    for variants in (False, True):
        for kind in document_types().values():
            for abbreviation in kind.variants if variants else kind.abbreviations:
                if kind not in found[abbreviation.upper()]:
                    found[abbreviation.upper()].append(kind)
    return {abbreviation: tuple(kinds) for abbreviation, kinds in found.items()}


@cache
def official_abbreviations() -> dict[str, str]:
    """Upper-case abbreviation -> its usual spelling, the official one first (`CTR` -> `CTr`, `QĐI` -> `QĐi`)."""
    kinds = document_types().values()
    return {a.upper(): a for kind in kinds for a in kind.variants if not a.isupper()} | {
        a.upper(): a for kind in kinds for a in kind.abbreviations
    }


@cache
def body_codes() -> dict[str, BodyCode]:
    """Body codes and organs by slug."""
    return {
        slug: BodyCode(
            slug=slug,
            code=_text(concept, SKOS + "notation"),
            variants=_texts(concept, SKOS + "hiddenLabel"),
            name=_text(concept, SKOS + "prefLabel", "vi") or slug,
            name_en=_text(concept, SKOS + "prefLabel", "en") or slug,
            names=_texts(concept, SKOS + "altLabel", "vi"),
            system=_text(concept, ONTOLOGY + "system") or "other",
            kind=_text(concept, ONTOLOGY + "bodyKind") or "",
            level=_slug(_text(concept, ONTOLOGY + "level"), LEVEL),
            broader=_slug(_text(concept, SKOS + "broader"), CODE),
            needs_place=_text(concept, ONTOLOGY + "needsPlace") == "true",
            valid_from=_day(_text(concept, ONTOLOGY + "validFrom")),
            valid_to=_day(_text(concept, ONTOLOGY + "validTo")),
            heir=_slug(_text(concept, REPLACED_BY), CODE),
        )
        for iri, concept in _concepts("bodies.ttl").items()
        if (slug := _slug(iri, CODE))
    }


@cache
def body_by_code() -> dict[str, BodyCode]:
    """Body codes by the code as printed, variants in upper case beside them."""
    found: dict[str, BodyCode] = {}
    for body in body_codes().values():
        if body.code:
            found[body.code] = body
    for body in body_codes().values():
        for code in (*((body.code,) if body.code else ()), *(body.variants if body.code else ())):
            found.setdefault(code, body)
            found.setdefault(code.upper(), body)
    return found


def listed_body(code: str) -> BodyCode | None:
    """The body that writes `code`; another or an older symbol leads to the body itself (`UB`, `TĐTN`)."""
    body = body_by_code().get(code)
    return (body_codes().get(body.broader) if body and body.broader else None) or body


@cache
def cues() -> tuple[Cue, ...]:
    """The wordings that carry relations."""
    starts = "|".join((*word_list("organ-start"), *word_list("unit-start")))
    stops = "|".join(word_list("doing-stops"))
    organ = rf"(?: (?:chính )?(?:{starts}|liên (?:bộ|ngành|sở))(?: (?:(?!(?:{stops})(?!\w))[^;,.()\d]){{1,40}}?)?)?"
    of_another = r"(?![^()]*(?:luật|nghị|thông tư|quyết))"
    part = (
        r"(?: \((?:một phần|toàn bộ|(?:các |tại )?(?:điểm|khoản|điều|chương|mục|phần|phụ lục|mẫu|biểu) "
        rf"{of_another}[^()]{{1,60}})\))?"
    )
    before, carried = "|".join(word_list("doing-before")), "|".join(word_list("doing"))
    doing = rf"(?:(?:{before})(?:,| và)? ){{0,5}}(?:{carried})"
    return tuple(
        Cue(
            slug=slug,
            relation=(_text(concept, ONTOLOGY + "relation") or "").removeprefix(ONTOLOGY),
            pattern=pattern.replace("<organ>", organ).replace("<doing>", doing).replace("<part>", part),
            passive=_text(concept, ONTOLOGY + "passive") == "true",
            zones=frozenset(_texts(concept, ONTOLOGY + "zone")),
        )
        for iri, concept in _concepts("cues.ttl").items()
        if (slug := _slug(iri, CUE))
        for pattern in _texts(concept, ONTOLOGY + "pattern")
    )


@cache
def word_list(name: str) -> tuple[str, ...]:
    """A list of words that the grammar needs, from words.ttl: `filler`, `law-end`, `unit` …"""
    concept = _concepts("words.ttl").get(TERMS_WORD + name, {})
    return _texts(concept, SKOS + "altLabel", "vi") or _texts(concept, ONTOLOGY + "pattern")


@cache
def misspellings() -> dict[str, str]:
    """Words of the grammar as they are often misspelt, in small letters, with the right ones: each as long."""
    return {
        wrong: right
        for concept in _concepts("spellings.ttl").values()
        if (right := _text(concept, SKOS + "prefLabel", "vi"))
        for wrong in _texts(concept, SKOS + "hiddenLabel", "vi")
    }


@lru_cache(1_000)
def begins_organ(line: str) -> bool:
    """Whether a line begins as the name of an organ does: `BAN TỔ CHỨC`, not `BAN HÀNH`."""
    return _organ_start().match(one_tone_style(line).lower()) is not None


@cache
def _organ_start() -> re.Pattern[str]:
    words = [one_tone_style(word.lower()) for word in word_list("organ-start")]
    words += [strip_accents(word) for word in words if len(word) > 3]
    starts = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(rf"(?:{starts})(?!\w|,| (?:chức|hành|cáo|nghị|kết|hợp(?! tác xã)|đất|quốc(?! hội))(?!\w))")


TERMS_WORD = "https://w3id.org/luocdo/word/"


@cache
def party_terms() -> tuple[PartyTerm, ...]:
    """Terms of the Party's Central Committee, oldest first."""
    terms = [
        PartyTerm(
            roman=_text(concept, SKOS + "notation") or "",
            number=int(_text(concept, ONTOLOGY + "termNumber") or 0),
            first=first,
            last=_day(_text(concept, ONTOLOGY + "numberingTo")),
        )
        for iri, concept in _concepts("terms.ttl").items()
        if iri.startswith(TERM + "party-") and (first := _day(_text(concept, ONTOLOGY + "numberingFrom")))
    ]
    return tuple(sorted(terms, key=lambda term: term.number))


def term_of(day: date) -> str | None:
    """The roman number of the term in which the Party's papers of `day` are numbered."""
    for term in reversed(party_terms()):
        if term.first <= day and (term.last is None or day <= term.last):
            return term.roman
    return None


def _meeting(plenum: str, term: str) -> Meeting | None:
    digits = plenum.removeprefix("HNTW").partition("-")[0]
    return Meeting(int(digits), term or None) if digits.isdigit() else None


@cache
def known_documents() -> tuple[KnownDocument, ...]:
    """The authority file."""
    return tuple(
        KnownDocument(
            key=row["key"],
            code=row["code"] or None,
            type=row["type"],
            number=row["number"] or None,
            day=_day(row["date"]),
            year=row["date"][:4],
            term=row["term"] or None,
            meeting=_meeting(row["plenum"], row["term"]),
            meeting_inferred=row["plenum"].endswith("?"),
            body=row["issuer_code"],
            issuer=row["issuer"],
            title=row["title"],
            aliases=tuple(alias.strip() for alias in row["aliases"].split("|") if alias.strip()),
            effective_from=_day(row["effective_from"]),
            effective_to=_day(row["effective_to"]),
            replaces=row["replaces"],
            sure=row["confidence"] == "high",
        )
        for row in _rows("authority.csv")
    )


@cache
def _days_by_code() -> dict[str, frozenset[date]]:
    found: dict[str, set[date]] = {}
    for row in known_documents():
        if row.code and row.day:
            found.setdefault(row.code, set()).add(row.day)
    return {code: frozenset(days) for code, days in found.items()}


def known_days(code: str) -> frozenset[date]:
    """The days of the papers of a number that the authority file has."""
    return _days_by_code().get(code, frozenset())


@cache
def units() -> tuple[Unit, ...]:
    """The units of administration that luocdo knows by name: provinces, and the district of the samples."""
    return tuple(
        Unit(
            place=Place(row["kind"], row["name"]),
            parent=row["parent"] or None,
            valid_from=_day(row["valid_from"]),
            valid_to=_day(row["valid_to"]),
            successors=tuple(name.strip() for name in row["successor"].split("|") if name.strip()),
            decided_by=row["deciding_document"] or None,
            also=tuple(row["also"].split("|")) if row["also"] else (),
        )
        for row in _rows("places.csv")
    )


@cache
def double_names() -> tuple[str, ...]:
    """The names of units, present and former, that are put together of two: `Phan Rang - Tháp Chàm`, `1 Bảo Lộc`."""
    names = {name for unit in units() for name in (unit.place.name, *unit.also)}
    for file in ("districts.csv", "communes.csv"):
        names |= {row["name"] for row in _rows(file)}
    return tuple(sorted(name for name in names if _is_double(name)))


@cache
def unit_names() -> dict[str, str]:
    """The names of all units, by the name in small letters: `đoàn kết` -> `Đoàn Kết`."""
    names = {unit.place.name for unit in units()}
    for file in ("districts.csv", "communes.csv"):
        names |= {row["name"] for row in _rows(file)}
    return {one_tone_style(name.lower()): name for name in sorted(names)}


def _is_double(name: str) -> bool:
    return " - " in name or re.match(r"\d{1,2} [^\W\d]", name) is not None


def _spelling(name: str) -> str:
    """A name in small letters, the same however it is spelled: `Đắk`, `Đăk` and `Đắc`, `Ea H'Leo` and `Ea H’leo`."""
    return re.sub("[ắăa][kc](?!\\w)", "ăk", re.sub("[’ʼ‘`']", "", one_tone_style(name).lower()))


@cache
def _listed(file: str) -> dict[str, tuple[dict[str, str], ...]]:
    """The rows of a table of units by name in small letters without accents; a commune's with its kind."""
    found: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in _rows(file):
        found[fold(_spelling(_name_of(row)))].append(row)
    return {key: tuple(rows) for key, rows in found.items()}


def _name_of(row: dict[str, str]) -> str:
    return f"{row['kind']} {row['name']}" if "kind" in row else row["name"]


def _rows_of(name: str, file: str, kind: str = "") -> tuple[dict[str, str], ...]:
    """The units that are called so: by accents, too, where they are written."""
    spelling = _spelling(f"{kind} {name}".strip())
    rows = _listed(file).get(fold(spelling), ())
    same = tuple(row for row in rows if _spelling(_name_of(row)) == spelling)
    return same or (rows if name.isascii() else ())


@lru_cache(10_000)
def provinces_of_district(name: str, kind: str = "") -> frozenset[str]:
    """The names of the provinces that had a district, town or city of this name. Its kind changed with time: it counts
    only where several of one name had kinds of their own, `quận Tân Phú` and `huyện Tân Phú`."""
    rows = _rows_of(name, "districts.csv")
    of_kind = [row for row in rows if kind in row["kinds"].split("|")]
    return frozenset(row["province"] for row in of_kind or rows)


@cache
def communes_of(province: str) -> tuple[str, ...]:
    """The communes, wards and special zones of a province since districts ended, with their kinds."""
    return tuple(f"{row['kind']} {row['name']}" for row in _rows("communes.csv") if row["province"] == province)


@lru_cache(10_000)
def provinces_of_commune(commune: Place) -> frozenset[str]:
    """The names of the provinces that have a commune of this kind and name since districts ended."""
    return frozenset(row["province"] for row in _rows_of(commune.name, "communes.csv", commune.kind))


@lru_cache(10_000)
def districts_of_commune(commune: Place) -> frozenset[tuple[str, str]]:
    """The districts that had a commune of this kind and name when districts ended, each with its province."""
    rows = _rows_of(commune.name, "former_communes.csv", commune.kind)
    return frozenset((row["district"], row["province"]) for row in rows)


def last_day_of_districts() -> date:
    """The day on which their committees, as the gazetteer of bodies has it, and with them all districts ended."""
    day = body_by_code()["HU"].valid_to
    assert day is not None  # noqa: S101 - bodies.ttl tells it
    return day


@cache
def last_days_of_units() -> tuple[date, ...]:
    """The days after which there are other units of administration, in order."""
    begun = {unit.valid_from - timedelta(days=1) for unit in units() if unit.valid_from}
    ended = {unit.valid_to for unit in units() if unit.valid_to}
    return tuple(sorted(begun | ended | {last_day_of_districts()}))


@cache
def predecessors_of(province: str) -> frozenset[str]:
    """The names of the provinces that were merged into the one of this name, but for that name itself."""
    return frozenset(unit.place.name for unit in units() if province in unit.successors and unit.place.name != province)


def base_of_organ(code: str) -> str | None:
    """The code of the body that a symbol names, without unit or term: `BTC-TCCB` -> `BTC`, `QH15` -> `QH`."""
    known = body_by_code()
    head = code if code in known else re.split("[-/]", code)[0]
    body = known.get(head) or known.get(head.rstrip("0123456789"))
    return body.code if body else None


PLACE_LEVEL_OF_CODE = {
    "TU": "province",
    "HU": "district",
    "QU": "district",
    "ThU": "district",
    "ThXU": "district",
    "ĐU": "commune",
    "CB": "branch",
}
