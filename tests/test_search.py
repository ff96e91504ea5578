"""Search by words: with accents and without, in documents, bodies and texts; each hit beside its near miss."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path

import pytest
from libraries import made

import graph.analysis.find as find_module
import graph.library.words as words_module
from graph.analysis.answers import FindQuestion
from graph.analysis.find import find
from graph.analysis.reference import find_body, find_reference
from graph.analysis.suggest import suggest
from graph.errors import AmbiguousReferenceError, UnknownReferenceError
from graph.library.folder import open_library
from graph.library.words import WordTable
from graph.model import Body, Document
from graph.namespaces import DEFAULT_BASE
from graph.store.snapshot import open_snapshot
from graph.store.verify import verify
from graph.store.writer import open_writer

PAPERS = {
    "a.txt": (
        "TỈNH ỦY HÀ NAM\n*\nSố 15-KH/TU\nHà Nam, ngày 10 tháng 3 năm 2020\n\nKẾ HOẠCH\nphát triển nông nghiệp sạch\n\n"
        "Tỉnh ủy giao các huyện ủy xây dựng vùng nông\nnghiệp sạch trong năm 2020.\n"
    ),
    "b.txt": (
        "TỈNH ỦY HÀ NAM\n*\nSố 150-KH/TU\nHà Nam, ngày 12 tháng 5 năm 2021\n\nKẾ HOẠCH\nnông thôn mới, nghiệp vụ tổ chức\n\n"
        "Các chi bộ học nghiệp vụ tổ chức mỗi quý một lần.\n"
    ),
    "c.txt": (
        "HUYỆN ỦY LÝ NHÂN\n*\nSố 08-KH/HU\nLý Nhân, ngày 02 tháng 6 năm 2020\n\nKẾ HOẠCH\nthực hiện Kế hoạch số 15-KH/TU "
        "ngày 10/3/2020 của Tỉnh ủy Hà Nam\n\nHuyện ủy mở lớp về hoá học cho nông dân.\n"
    ),
}


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("search")
    for name, text in PAPERS.items():
        (folder / name).write_text(text, encoding="utf-8")
    made(folder / "library", [folder / name for name in PAPERS]).close()
    return folder / "library"


def codes(library: Path, words: str) -> list[str]:
    with open_library(library) as one, open_snapshot(one) as snapshot:
        return [document.code or "" for document in find(snapshot, FindQuestion(words, "document")).documents]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("nông nghiệp", ["15-KH/TU", "150-KH/TU"]),  # one after another first, then all the words
        ("nong nghiep", ["15-KH/TU", "150-KH/TU"]),
        (unicodedata.normalize("NFD", "nông  nghiệp sạch"), ["15-KH/TU"]),
        ("NÔNG NGHIỆP SẠCH", ["15-KH/TU"]),
        ("nông nghi", ["15-KH/TU", "150-KH/TU"]),  # the last word goes on
        ("nôn nghiệp", []),  # the first does not
        ("nông nghiệp s", ["15-KH/TU"]),
        ("huyện ủy giao các h", []),
        ("15", ["15-KH/TU", "08-KH/HU"]),  # a number does not go on
        ("15-KH/TU", ["15-KH/TU", "08-KH/HU"]),
        ("150 KH TU", ["150-KH/TU"]),
        ("nghiệp nông", ["15-KH/TU", "150-KH/TU"]),
        ('" OR (', []),
        ("zzz", []),
        ("nông' --", ["15-KH/TU", "150-KH/TU"]),
    ],
)
def test_documents_are_found_by_words(papers: Path, words: str, expected: list[str]) -> None:
    assert codes(papers, words) == expected


def test_the_very_accents_come_first(papers: Path, tmp_path: Path) -> None:
    for name, title in (("1.txt", "nong thon mau"), ("2.txt", "nông thôn mẫu")):
        head = f"TỈNH ỦY HÀ NAM\n*\nSố 0{name[0]}-CT/TU\nHà Nam, ngày 0{name[0]} tháng 3 năm 2019\n\nCHỈ THỊ\n"
        (tmp_path / name).write_text(f"{head}{title}\n\nCác cấp ủy xây dựng nông thôn mẫu.\n", encoding="utf-8")
    library = made(tmp_path / "library", [tmp_path / "1.txt", tmp_path / "2.txt"])
    library.close()
    assert codes(library.root, "nông thôn mẫu") == ["02-CT/TU", "01-CT/TU"]
    assert codes(library.root, "nong thon mau") == ["01-CT/TU", "02-CT/TU"]
    with open_library(library.root) as one, open_snapshot(one) as snapshot:
        found = {
            words: find(snapshot, FindQuestion(words, "text")).texts for words in ("nông thôn mẫu", "nong thon mau")
        }
    places = {words: {place.text for place in texts} for words, texts in found.items()}
    assert places == {"nông thôn mẫu": {"nông thôn mẫu"}, "nong thon mau": {"nong thon mau", "nông thôn mẫu"}}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("vùng nông nghiệp", ["vùng nông\nnghiệp"]),  # over the end of a line
        ("vung nong nghi", ["vùng nông\nnghiệp"]),
        ("nông nghiệp vùng", []),
        ("hóa học", ["hoá học"]),
        ("nghiệp vụ tổ", ["nghiệp vụ tổ"]),
        ("-", []),
    ],
)
def test_texts_are_found_by_words_one_after_another(papers: Path, words: str, expected: list[str]) -> None:
    with open_library(papers) as one, open_snapshot(one) as snapshot:
        found = find(snapshot, FindQuestion(words, "text"))
        assert [place.text for place in found.texts] == expected
        assert found.text_total == len(expected)
        for place in found.texts:
            assert one.text(place.source.sha256)[place.start : place.end] == place.text
            assert " ".join(place.text.split()) in place.sentence


def texts(library: Path, words: str, limit: int = 20, offset: int = 0) -> list[str]:
    with open_library(library) as one, open_snapshot(one) as snapshot:
        found = find(snapshot, FindQuestion(words, "text"), limit=limit, offset=offset).texts
        return [f"{place.source.names[0].rpartition('/')[2]}: {place.text}" for place in found]


def test_the_last_word_goes_on_only_where_nothing_has_it_as_it_stands(tmp_path: Path) -> None:
    files = [tmp_path / "dan.txt", tmp_path / "dang.txt"]
    for file, words in zip(files, ("đoàn kết dân tộc", "đoàn kết đảng viên, đoàn kết đan xen"), strict=True):
        file.write_text(f"Chi bộ giữ {words}.\n", encoding="utf-8")
    made(tmp_path / "library", files).close()
    assert texts(tmp_path / "library", "đoàn kết dân") == ["dan.txt: đoàn kết dân", "dang.txt: đoàn kết đan"]
    assert texts(tmp_path / "library", "đoàn kết viên") == []
    assert texts(tmp_path / "library", "kết đảng vi") == ["dang.txt: kết đảng viên"]


def test_a_place_is_found_however_far_down_it_stands(tmp_path: Path) -> None:
    filled = [tmp_path / f"{size}.txt" for size in (0, 900, 1_000, 1_013, 8_100, 70_000)]
    for file in filled:
        before = "Chi bộ họp đủ. " * (int(file.stem) // 15)
        file.write_text(f"{before}Trong huyện có làng nghề gốm Phù Lưu.\n", encoding="utf-8")
    made(tmp_path / "library", filled).close()
    with open_library(tmp_path / "library") as one, open_snapshot(one) as snapshot:
        for words, text in (("làng nghề gốm", "làng nghề gốm"), ("lang nghe gom", "làng nghề gốm"), ("lưu", "Lưu")):
            found = find(snapshot, FindQuestion(words, "text")).texts
            assert [place.text for place in found] == [text] * len(filled)
            assert all(one.text(place.source.sha256)[place.start : place.end] == text for place in found)


def test_of_very_many_texts_the_last_that_came_stand_first(
    papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(5)]
    for number, file in enumerate(files):
        file.write_text(f"Hợp tác xã số {number} thu hoạch chè.{' Thu hoạch chè.' * (number == 1)}\n", encoding="utf-8")
    made(tmp_path / "library", files).close()
    telling = texts(tmp_path / "library", "thu hoạch chè")
    assert telling[0].startswith("1.txt")
    monkeypatch.setattr(words_module, "RANKED", 4)
    latest = texts(tmp_path / "library", "thu hoạch chè")
    assert [text[:5] for text in latest] == ["4.txt", "3.txt", "2.txt", "1.txt", "0.txt"]
    assert texts(tmp_path / "library", "thu hoạch chè", limit=2, offset=2) == latest[2:4]
    assert texts(tmp_path / "library", "hợp tác xã số 3") == ["3.txt: Hợp tác xã số 3"]


def test_beside_documents_stand_a_few_texts(papers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find_module, "BESIDE", 1)
    with open_library(papers) as one, open_snapshot(one) as snapshot:
        beside = find(snapshot, FindQuestion("kế hoạch"), offset=1)
        assert (len(beside.texts), beside.text_total) == (1, 3)
        assert beside.texts == find(snapshot, FindQuestion("kế hoạch")).texts
        assert len(find(snapshot, FindQuestion("kế hoạch", "text")).texts) == 3


def test_words_come_and_go_with_their_source(papers: Path, tmp_path: Path) -> None:
    texts = [tmp_path / name for name in PAPERS]
    for file, text in zip(texts, PAPERS.values(), strict=True):
        file.write_text(text, encoding="utf-8")
    library = made(tmp_path / "library", texts[:2])
    with library:
        with open_writer(library) as writer:
            writer.remove(next(iter(row.sha256 for row in library.sources() if row.names[0].endswith("a.txt"))))
        assert codes(library.root, "nông nghiệp sạch") == []
        with open_snapshot(library) as snapshot:
            assert find(snapshot, FindQuestion("vùng nông nghiệp")).total == 0
        with open_writer(library) as writer:
            writer.add(texts)
        assert codes(library.root, "nông nghiệp sạch") == ["15-KH/TU"]
        assert verify(library) == []
        with library.ledger.transaction():
            WordTable(library.ledger.db).tell(1, "một chữ không ai viết")
            library.ledger.db.execute("DELETE FROM called WHERE rowid = (SELECT max(rowid) FROM called)")
        told = {(one.key, one.what) for one in verify(library)}
        assert told == {("verify_table", "worded"), ("verify_table", "called")}


def test_after_a_large_load_each_word_stands_in_one_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pieces = "SELECT count(DISTINCT segid) FROM worded_idx"
    with made(tmp_path / "library", []) as library:
        for name, text in PAPERS.items():
            (tmp_path / name).write_text(text, encoding="utf-8")
            with open_writer(library) as writer:
                writer.add([tmp_path / name])
        before = codes(library.root, "kế hoạch")
        assert library.ledger.db.execute(pieces).fetchone()[0] > 1
        monkeypatch.setattr("graph.store.writer.LARGE", 0)
        with open_writer(library) as writer:
            writer.rebuild()
        assert library.ledger.db.execute(pieces).fetchone() == (1,)
        assert codes(library.root, "kế hoạch") == before != []
        assert verify(library) == []


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (FindQuestion("kế hoạch", "document", levels=("district",)), ["08-KH/HU"]),
        (FindQuestion("kế hoạch", "document", since=date(2020, 6, 2)), ["08-KH/HU", "150-KH/TU"]),
        (FindQuestion("kế hoạch", "document", since=date(2020, 6, 3), until=date(2021, 5, 11)), []),
        (FindQuestion("kế hoạch", "document", held=False), []),
        (FindQuestion("kế hoạch", "document", held=True, until=date(2020, 3, 10)), ["15-KH/TU"]),
        (FindQuestion("kế hoạch", "document", types=("ke-hoach", "chi-thi")), ["15-KH/TU", "08-KH/HU", "150-KH/TU"]),
        (FindQuestion("kế hoạch", "document", types=("chi-thi",)), []),
        (
            FindQuestion("kế hoạch", "document", body=f"{DEFAULT_BASE}id/body/tu-ha-nam", since=date(2021, 1, 1)),
            ["150-KH/TU"],
        ),
        (FindQuestion("kế hoạch", "document", body=f"{DEFAULT_BASE}id/body/nobody"), []),
    ],
)
def test_documents_are_narrowed(papers: Path, question: FindQuestion, expected: list[str]) -> None:
    with open_library(papers) as one, open_snapshot(one) as snapshot:
        found = find(snapshot, question)
        assert [document.code for document in found.documents] == expected
        assert found.document_total == len(expected)
        assert find(snapshot, FindQuestion("kế hoạch", "document")).by_level == {"province": 2, "district": 1}


@pytest.mark.parametrize(
    ("question", "types", "levels", "years", "issued"),
    [
        (FindQuestion("kế hoạch"), {"ke-hoach": 3}, {"province": 2, "district": 1}, {2021: 1, 2020: 2}, [2, 1]),
        # each facet counts what the others leave, not what it leaves itself
        (
            FindQuestion("kế hoạch", levels=("province",)),
            {"ke-hoach": 2},
            {"province": 2, "district": 1},
            {2021: 1, 2020: 1},
            [2],
        ),
        (FindQuestion("kế hoạch", since=date(2021, 1, 1)), {"ke-hoach": 1}, {"province": 1}, {2021: 1, 2020: 2}, [1]),
    ],
)
def test_facets_count_what_they_would_leave(
    papers: Path,
    question: FindQuestion,
    types: dict[str, int],
    levels: dict[str, int],
    years: dict[int, int],
    issued: list[int],
) -> None:
    with open_library(papers) as one, open_snapshot(one) as snapshot:
        facets = find(snapshot, question).facets
        assert facets is not None
        assert (facets.by_level(), facets.by_year(), list(facets.by_body().values())) == (levels, years, issued)
        assert facets.by_type() == types
        assert facets.by_held() == {True: sum(types.values()), False: 0}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("kh15", ["15-KH/TU"]),  # shorthand
        ("15-kh/tu", ["15-KH/TU", "08-KH/HU"]),  # its number, then who names it
        ("kế", ["Bộ Kế hoạch và Đầu tư", "15-KH/TU", "08-KH/HU", "150-KH/TU"]),  # the one with most links to it first
        ("lý nh", ["Huyện ủy Lý Nhân", "08-KH/HU"]),
        ("ly nh", ["Huyện ủy Lý Nhân", "08-KH/HU"]),
        ("k", []),
        ("lý nhâm", []),
    ],
)
def test_suggestions(papers: Path, typed: str, expected: list[str]) -> None:
    with open_library(papers) as one, open_snapshot(one) as snapshot:
        found = suggest(snapshot, typed)
        assert [one.name if isinstance(one, Body) else one.code for one in found] == expected


STATE = (
    "ỦY BAN NHÂN DÂN\n{unit}\nSố: {code}\n{place}, ngày {day}\n\n{kind}\n{title}\n\nĐiều 1. Giếng khoan được đăng ký.\n"
)


@pytest.fixture(scope="module")
def state_papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("state")
    named = [
        ("TỈNH BẾN TRE", "37/2024/QĐ-UBND", "Bến Tre", "30 tháng 9 năm 2024", "QUYẾT ĐỊNH", "Quản lý nước"),
        ("TỈNH BẾN TRE", "37/2022/QĐ-UBND", "Bến Tre", "30 tháng 9 năm 2022", "QUYẾT ĐỊNH", "Quản lý đất"),
        ("HUYỆN BA TRI", "410/KH-UBND", "Ba Tri", "20 tháng 11 năm 2024", "KẾ HOẠCH",
         "Thực hiện Quyết định số 37/2024/QĐ-UBND ngày 30/9/2024 của Ủy ban nhân dân tỉnh Bến Tre"),
    ]  # fmt: skip
    files = []
    for number, (unit, code, place, day, kind, title) in enumerate(named):
        files.append(folder / f"{number}.txt")
        text = STATE.format(unit=unit, code=code, place=place, day=day, kind=kind, title=title)
        files[-1].write_text(text, encoding="utf-8")
    decree = "CHÍNH PHỦ\nSố: 54/2024/NĐ-CP\nHà Nội, ngày 16 tháng 5 năm 2024\n\nNGHỊ ĐỊNH\nQuy định việc khoan giếng\n\nĐiều 1.\n"
    files.append(folder / "decree.txt")
    files[-1].write_text(decree, encoding="utf-8")
    made(folder / "library", files).close()
    return folder / "library"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        # without the bar of Đ, with or without the year
        ("nd54", ["54/2024/NĐ-CP"]),
        ("nđ 54/2024", ["54/2024/NĐ-CP"]),
        ("qd 37/2024", ["37/2024/QĐ-UBND"]),
        ("37/2022 qd", ["37/2022/QĐ-UBND"]),
        ("qd37", ["37/2022/QĐ-UBND", "37/2024/QĐ-UBND"]),
        # a number alone is that of a paper, never of one in whose title it stands
        ("410", ["410/KH-UBND"]),
        ("37/2024", ["37/2024/QĐ-UBND"]),
        ("37", ["37/2022/QĐ-UBND", "37/2024/QĐ-UBND"]),
        ("kd54", []),
        ("nd 54/2023", []),
        ("37/2023", []),
        ("9", []),
    ],
)
def test_numbers_as_they_are_typed(state_papers: Path, typed: str, expected: list[str]) -> None:
    with open_library(state_papers) as library, open_snapshot(library) as snapshot:
        try:
            found = [find_reference(snapshot, typed)]
        except AmbiguousReferenceError as several:
            found = [one for one in several.candidates if isinstance(one, Document)]
        except UnknownReferenceError:
            found = []
        assert sorted(one.code or "" for one in found if one.held) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("ubnd tinh ben tre", ["Ủy ban nhân dân tỉnh Bến Tre"]),
        ("UBND huyện Ba Tri", ["Ủy ban nhân dân huyện Ba Tri"]),
        ("ubnd ba tri", ["Ủy ban nhân dân huyện Ba Tri"]),  # the kind of the unit left out
        ("ubnd tri", []),
        ("hdnd ba tri", []),
    ],
)
def test_bodies_by_their_short_names(state_papers: Path, typed: str, expected: list[str]) -> None:
    with open_library(state_papers) as library, open_snapshot(library) as snapshot:
        assert [body.name for body in find(snapshot, FindQuestion(typed, "body")).bodies] == expected


CITY = """THÀNH ỦY THÀNH PHỐ HỒ CHÍ MINH
*
Số 05-CTr/TU

Thành phố Hồ Chí Minh, ngày 25 tháng 8 năm 2025

CHƯƠNG TRÌNH
phát triển kinh tế biển

Chương trình này thay thế Chương trình số 58-CTr/TU, ngày 10/01/2023 của Tỉnh ủy Bình Dương và Kế hoạch số 88-KH/TU, ngày
02/6/2023 của Thành ủy Thủ Đức. Đảng ủy phường Thủ Dầu Một báo cáo trước ngày 15/10/2025 theo Kế hoạch số 12-KH/ĐU, ngày
06/10/2025 của Đảng ủy phường Thủ Dầu Một.
"""


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("city")
    (folder / "05-ctr.txt").write_text(CITY, encoding="utf-8")
    made(folder / "library", [folder / "05-ctr.txt"]).close()
    return folder / "library"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Thành ủy Thành phố Hồ Chí Minh", "Thành ủy Hồ Chí Minh"),
        ("Thành ủy TP.HCM", "Thành ủy Hồ Chí Minh"),
        ("thành uỷ tphcm", "Thành ủy Hồ Chí Minh"),
        ("thanh uy tphcm", "Thành ủy Hồ Chí Minh"),
        ("BTV Thành ủy TP. Hồ Chí Minh", "Thành ủy Hồ Chí Minh"),
        ("Đảng bộ Thành phố Hồ Chí Minh", "Thành ủy Hồ Chí Minh"),
        ("Ban Chấp hành Đảng bộ thành phố Thủ Đức", "Thành ủy Thủ Đức"),
        ("Tỉnh ủy tỉnh Bình Dương", "Tỉnh ủy Bình Dương"),
        ("Đảng bộ phường Thủ Dầu Một", "Đảng ủy phường Thủ Dầu Một"),
        # near misses: a unit of another kind, one that nobody names
        ("Đảng bộ xã Thủ Dầu Một", None),
        ("Huyện ủy huyện Bình Dương", None),
        ("Thành ủy TP. Hải Phòng", None),
    ],
)
def test_a_body_by_the_names_that_people_type(city: Path, typed: str, expected: str | None) -> None:
    with open_library(city) as library, open_snapshot(library) as snapshot:
        shown = {body.name for body in find(snapshot, FindQuestion(typed, "body")).bodies}
        if expected is None:
            assert not shown
            with pytest.raises(UnknownReferenceError):
                find_body(snapshot, typed)
        else:
            assert find_body(snapshot, typed).name == expected
            assert expected in shown
