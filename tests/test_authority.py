"""The authority file and the places: what ships as known."""

import csv
import itertools
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from rdflib import SKOS, Graph

import data
import ontology
from graph.extraction.organs import unit_above
from graph.model import Place
from graph.vocabulary import districts_of_commune, provinces_of_commune

FOLDER = Path(data.__file__).parent
COLUMNS = (
    "key,code,type,number,date,term,plenum,issuer_code,issuer,title,aliases,"
    "effective_from,effective_to,replaces,replaced_by,note,confidence"
)
KEY = re.compile(r"(?P<number>[^@#\s]+)@(?P<date>[\d-]+)(?:#(?P<suffix>\w+))?")


def table(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ROWS = table("authority.csv")
BY_KEY = {row["key"]: row for row in ROWS}
PLACES = table("places.csv")


def first_day(text: str) -> date:
    """The first day that a full or partial date can mean."""
    return date.fromisoformat((text + "-01-01")[:10])


def is_date(text: str) -> bool:
    """A full day, a month or a year."""
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", text):
        return False
    first_day(text)
    return True


def parts(cell: str) -> list[str]:
    return cell.split("|") if cell else []


@pytest.mark.parametrize(
    "name", ["authority.csv", "places.csv", "districts.csv", "communes.csv", "former_communes.csv"]
)
def test_files_are_plain(name):
    text = (FOLDER / name).read_bytes()
    assert not text.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in text
    assert text.endswith(b"\n")


# The authority file


def test_rows_and_columns():
    assert ",".join(ROWS[0]) == COLUMNS
    assert len(ROWS) == len(BY_KEY) == 376
    assert Counter(row["confidence"] for row in ROWS) == {"high": 181, "medium": 192, "low": 3}


def test_keys_are_made_of_number_and_date():
    for row in ROWS:
        key = KEY.fullmatch(row["key"])
        assert key, row["key"]
        assert key["number"] == (row["code"] or "HP2013"), row["key"]
        assert key["date"] == row["date"], row["key"]
        assert row["code"].startswith(row["number"]), row["key"]


def test_a_key_has_a_suffix_only_where_number_and_date_are_shared():
    shared = Counter((row["code"], row["date"]) for row in ROWS)
    for row in ROWS:
        if "#" in row["key"]:
            assert shared[row["code"], row["date"]] > 1, row["key"]
    assert [row["key"] for row in ROWS if "#" in row["key"]] == [
        "02-NQ/HNTW@1996-12-24#KHCN",
        "03-NQ/HNTW@1997-06-18#CB",
    ]


def test_dates_are_days_or_openly_partial():
    partial = {row["key"] for row in ROWS if len(row["date"]) < 10}
    assert partial == {"212/QĐ-TTg@2018", "30/2026/QH16@2026-04"}
    for row in ROWS:
        assert is_date(row["date"]), row["key"]
        for column in ("effective_from", "effective_to"):
            assert row[column] == "" or is_date(row[column]), row["key"]
        if row["effective_from"] and row["effective_to"]:
            assert row["effective_from"] < row["effective_to"], row["key"]


@pytest.mark.parametrize(
    ("code", "dates"),
    [
        ("15-NQ/TW", ["2002-03-18", "2007-07-30", "2012-06-01", "2022-05-05"]),
        ("18-NQ/TW", ["2017-10-25", "2022-06-16"]),
        ("22-NQ/TW", ["1989-11-27", "2008-02-02", "2013-04-10", "2018-03-15", "2026-07-28"]),
        ("132-QĐ/TW", ["2018-03-08", "2023-10-27"]),
        ("02-NQ/HNTW", ["1996-12-24", "1996-12-24"]),
        # the same number of another type is another document
        ("15-CT/TW", ["2007-07-07"]),
    ],
)
def test_numbers_that_name_several_documents_are_kept_apart(code, dates):
    assert [row["date"] for row in ROWS if row["code"] == code] == dates


def test_how_many_numbers_are_shared():
    assert sum(count > 1 for count in Counter(row["code"] for row in ROWS).values()) == 59


@pytest.mark.parametrize(
    ("alias", "key"),
    [
        ("Khoán 10", "10-NQ/TW@1988-04-05"),
        ("Nghị quyết Trung ương 4 khóa XI", "12-NQ/TW@2012-01-16"),
        ("Nghị quyết Trung ương 4 khóa XII", "04-NQ/TW@2016-10-30"),
        ("Hiến pháp năm 2013", "HP2013@2013-11-28"),
    ],
)
def test_aliases(alias, key):
    assert [row["key"] for row in ROWS if alias in parts(row["aliases"])] == [key]


def test_an_alias_names_one_document():
    aliases = Counter(alias for row in ROWS for alias in parts(row["aliases"]))
    assert set(aliases.values()) == {1}
    assert all(alias == alias.strip() for alias in aliases)


def test_replacements_point_at_rows():
    unknown = set()
    for row in ROWS:
        for column, later in (("replaces", row["date"]), ("replaced_by", None)):
            for key in parts(row[column]):
                assert KEY.fullmatch(key), row["key"]
                if key not in BY_KEY:
                    unknown.add(key)
                elif later is None:
                    assert BY_KEY[key]["date"] > row["date"], row["key"]
                else:
                    assert BY_KEY[key]["date"] < later, row["key"]
    assert unknown == {"172-QĐ/TW@2013"}


def test_laws_are_titled_by_their_full_name():
    for row in ROWS:
        if row["type"] in {"Luật", "Pháp lệnh", "Hiến pháp"}:
            assert row["title"].startswith(row["type"]), row["key"]


@pytest.mark.parametrize(
    ("key", "effective"),
    [
        ("80/2015/QH13@2015-06-22", ("2016-07-01", "2025-03-31")),
        ("64/2025/QH15@2025-02-19", ("2025-04-01", "")),
        # in force before its own date
        ("01-QĐ/TW@2026-02-03", ("2026-02-01", "")),
        # nothing is stated: nothing is derived
        ("15-NQ/TW@2007-07-30", ("", "")),
    ],
)
def test_time_in_force(key, effective):
    row = BY_KEY[key]
    assert (row["effective_from"], row["effective_to"]) == effective


def test_types_and_terms_are_those_of_the_schemes():
    folder = Path(ontology.__file__).parent
    types = {str(label) for label in Graph().parse(folder / "types.ttl").objects(None, SKOS.prefLabel)}
    terms = {str(value) for value in Graph().parse(folder / "terms.ttl").objects(None, SKOS.notation)}
    assert {row["type"] for row in ROWS} <= types
    assert {row["term"] for row in ROWS} - {""} <= terms


def test_party_documents_lie_in_their_term():
    """Number and date tell the term: the windows of terms.ttl and the rows agree."""
    scheme = Graph().parse(Path(ontology.__file__).parent / "terms.ttl")
    windows = {
        str(row.notation): (str(row.start), str(row.end or "9999"))
        for row in scheme.query(
            """PREFIX vb: <https://w3id.org/luocdo/ns#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?notation ?start ?end WHERE {
                ?term vb:system "party" ; skos:notation ?notation ; vb:numberingFrom ?start .
                OPTIONAL { ?term vb:numberingTo ?end } } ORDER BY ?start"""
        )
    }
    checked = 0
    for row in ROWS:
        if row["term"]:
            start, end = windows[row["term"]]
            assert start <= row["date"] <= end, row["key"]
            checked += 1
    assert checked == 333


def test_issuer_codes_are_known():
    scheme = Graph().parse(Path(ontology.__file__).parent / "bodies.ttl")
    known = {str(label) for predicate in (SKOS.notation, SKOS.altLabel) for label in scheme.objects(None, predicate)}
    assert {row["issuer_code"] for row in ROWS} <= known


# Places


def test_provinces_before_and_after_the_merger():
    provinces = [row for row in PLACES if row["kind"] in {"tỉnh", "thành phố"}]
    old = [row for row in provinces if not row["valid_from"]]
    unchanged = [row for row in provinces if not row["valid_to"] and row["valid_from"] <= "2025-01-01"]
    new = [row for row in provinces if row["valid_from"] == "2025-07-01"]
    assert (len(old), len(unchanged), len(new)) == (64, 11, 23)
    assert Counter(row["kind"] for row in unchanged + new) == {"tỉnh": 28, "thành phố": 6}
    assert {row["valid_to"] for row in old} == {"", "2008-07-31", "2024-12-31", "2025-06-30"}
    # the city of Huế is under the Centre since 2025; the province was called otherwise
    (hue,) = [row for row in old if row["valid_to"] == "2024-12-31"]
    assert (hue["name"], hue["successor"]) == ("Thừa Thiên Huế", "Huế")
    # one more change, of 2026, whose day is not known
    assert [row["name"] for row in provinces if row["valid_from"] == "2026-04"] == ["Đồng Nai"]


@pytest.mark.parametrize(
    ("name", "kind", "successor"),
    [
        ("Hà Giang", "tỉnh", "Tuyên Quang"),
        ("Yên Bái", "tỉnh", "Lào Cai"),
        ("Hải Dương", "tỉnh", "Hải Phòng"),
        ("Lai Châu", "tỉnh", ""),
        # a name that goes on for a larger unit
        ("Tuyên Quang", "tỉnh", "Tuyên Quang"),
        ("Thèn Sin", "xã", "Sin Suối Hồ"),
        ("Nùng Nàng", "xã", "Tân Phong"),
    ],
)
def test_successors(name, kind, successor):
    (row,) = [r for r in PLACES if r["name"] == name and r["kind"] == kind and not r["valid_from"]]
    assert row["successor"] == successor


def test_tam_duong_has_no_single_heir():
    (district,) = [row for row in PLACES if row["kind"] == "huyện" and row["name"] == "Tam Đường"]
    assert district["parent"] == "Lai Châu"
    assert district["valid_to"] == "2025-06-30"
    assert district["deciding_document"] == "1670/NQ-UBTVQH15"
    heirs = ["Bình Lư", "Bản Bo", "Tả Lèng", "Khun Há", "Tân Phong", "Sin Suối Hồ"]
    assert sorted(parts(district["successor"])) == sorted(heirs)
    units = [row for row in PLACES if row["parent"] == "Tam Đường"]
    assert len(units) == 13
    assert {row["successor"] for row in units} == set(heirs)


def test_places_are_whole():
    names = {row["name"] for row in PLACES}
    keys = Counter((row["name"], row["kind"], row["parent"], row["valid_from"]) for row in PLACES)
    assert set(keys.values()) == {1}
    assert {row["kind"] for row in PLACES} == {"tỉnh", "thành phố", "huyện", "xã", "phường", "thị trấn"}
    known = {row["code"] for row in ROWS}
    for row in PLACES:
        assert row["parent"] == "" or row["parent"] in names, row
        assert row["deciding_document"] == "" or row["deciding_document"] in known, row
        assert all(is_date(row[column]) for column in ("valid_from", "valid_to") if row[column]), row
        for heir in parts(row["successor"]):
            heirs = [other for other in PLACES if other["name"] == heir]
            goes_on = [one for one in heirs if one is not row and not one["valid_from"] and not one["valid_to"]]
            assert goes_on or any(one["valid_from"] >= row["valid_to"] for one in heirs), row


def test_communes_are_whole():
    rows = table("communes.csv")
    lasting = {row["name"] for row in PLACES if row["kind"] in ("tỉnh", "thành phố") and not row["valid_to"]}
    assert Counter(row["kind"] for row in rows) == {"xã": 2621, "phường": 687, "đặc khu": 13}
    assert {row["province"] for row in rows} == lasting
    assert len({tuple(row.values()) for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("kind", "name", "provinces"),
    [
        ("xã", "Bản Bo", {"Lai Châu"}),
        ("xã", "Ninh Giang", {"Hải Phòng", "Ninh Bình"}),
        ("đặc khu", "Cô Tô", {"Quảng Ninh"}),
        ("xã", "Cho Don", {"Thái Nguyên"}),
        # of another kind, of no such name
        ("phường", "Bản Bo", set()),
        ("xã", "Hồ Thầu Thượng", set()),
    ],
)
def test_the_province_of_a_commune(kind: str, name: str, provinces: set[str]) -> None:
    assert provinces_of_commune(Place(kind, name)) == provinces


def test_former_communes_are_whole():
    rows = table("former_communes.csv")
    districts = {(row["name"], row["province"]) for row in table("districts.csv")}
    assert Counter(row["kind"] for row in rows) == {"xã": 7695, "phường": 1724, "thị trấn": 616}
    assert {(row["district"], row["province"]) for row in rows} <= districts
    assert len({tuple(row.values()) for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("kind", "name", "districts"),
    [
        ("xã", "Giang Ma", {("Tam Đường", "Lai Châu")}),
        ("xã", "giang ma", {("Tam Đường", "Lai Châu")}),
        ("xã", "Yên Viên", {("Gia Lâm", "Hà Nội")}),
        ("phường", "2", {("3", "Hồ Chí Minh"), ("Cà Mau", "Cà Mau")}),
        # of another kind, of no such name
        ("phường", "Giang Ma", set()),
        ("xã", "Hồ Thầu Thượng", set()),
    ],
)
def test_the_districts_of_a_former_commune(kind: str, name: str, districts: set[tuple[str, str]]) -> None:
    found = districts_of_commune(Place(kind, name))
    assert found >= districts if kind == "phường" and districts else found == districts


def test_kinds_tell_districts_of_one_name_apart():
    rows = table("districts.csv")
    for name, same in itertools.groupby(sorted(rows, key=lambda row: row["name"]), key=lambda row: row["name"]):
        kinds = [row["kinds"] for row in same]
        assert all(kinds) or not any(kinds), name
        assert len(kinds) > 1 or not any(kinds), name
    kinds = {kind for row in rows for kind in parts(row["kinds"])}
    assert kinds == {"huyện", "quận", "thị xã", "thành phố"}


def test_districts_are_whole():
    rows = table("districts.csv")
    provinces = {row["name"] for row in PLACES if not row["parent"]}
    assert len({(row["name"], row["province"]) for row in rows}) == len(rows)
    assert {row["province"] for row in rows} <= provinces
    assert not [
        row["name"] for row in rows if row["name"].lower().startswith(("huyện ", "quận ", "thành phố ", "thị xã "))
    ]
    # the last list before districts ended has 696; those that are older stand beside them
    assert len(rows) > 696


@pytest.mark.parametrize(
    ("kind", "name", "above"),
    [
        ("huyện", "Chợ Đồn", "Bắc Kạn"),
        ("huyện", "Cho Don", "Bắc Kạn"),
        ("huyện", "Quỳ Châu", "Nghệ An"),
        ("quận", "1", "Hồ Chí Minh"),
        # a town that was a district, and is a city now
        ("thị xã", "Phổ Yên", "Thái Nguyên"),
        ("thành phố", "Cao Bằng", "Cao Bằng"),
        ("thành phố", "Đồng Hới", "Quảng Bình"),
        # of one name: several provinces; accents tell two names apart
        ("huyện", "Châu Thành", None),
        ("huyện", "Kỳ Sơn", None),
        ("huyện", "Phú Ninh", "Quảng Nam"),
        ("huyện", "Phù Ninh", "Phú Thọ"),
        ("huyện", "Phu Ninh", None),
        # no district: a province, a commune, an invented one
        ("tỉnh", "Hà Nam", None),
        ("xã", "Chợ Đồn", None),
        ("huyện", "Khe Sơn", None),
    ],
)
def test_the_province_of_a_district(kind: str, name: str, above: str | None) -> None:
    found = unit_above(Place(kind, name))
    assert (found.name if found else None) == above
