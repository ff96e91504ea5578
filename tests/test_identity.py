"""Which document an undated citation means, as sources come and go."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from libraries import change, everything, in_either_order, judge, made, one_by_one, paper_file

from graph.analysis.answers import TraceQuestion
from graph.analysis.coverage import chosen_bodies, coverage
from graph.analysis.reference import find_above, find_body, find_reference
from graph.analysis.trace import trace
from graph.errors import AmbiguousReferenceError, UnknownReferenceError
from graph.library.folder import Library, create_library, open_library
from graph.store.snapshot import Snapshot, open_snapshot
from graph.store.verify import verify
from graph.store.writer import open_writer
from web.app import close, create_app

PAPER = (
    "HUYỆN ỦY KHE SƠN\n*\nSố {code}\n\nKhe Sơn, ngày {day:02} tháng {month} năm {year}\n\n{kind}\n{title}\n\n{body}\n"
)


def paper(folder: Path, name: str, code: str, date: tuple[int, int, int], kind: str, title: str, body: str) -> Path:
    """A paper of the invented Huyện ủy Khe Sơn."""
    day, month, year = date
    file = folder / f"{name}.txt"
    text = PAPER.format(code=code, day=day, month=month, year=year, kind=kind, title=title, body=body)
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture
def papers(tmp_path: Path) -> dict[str, Path]:
    """Two papers that name 35-KH/HU without a date, and two plans that carry the number."""
    folder = tmp_path / "in"
    folder.mkdir()
    body = "Chương trình này thực hiện Kế hoạch số 35-KH/HU của Ban Thường vụ Huyện ủy."
    return {
        "naming": paper(folder, "naming", "07-CTr/HU", (5, 3, 2023), "CHƯƠNG TRÌNH", "Trồng rừng", body),
        "also": paper(folder, "also", "08-CTr/HU", (6, 3, 2023), "CHƯƠNG TRÌNH", "Trồng chè", body),
        "plan": paper(folder, "plan", "35-KH/HU", (16, 4, 2018), "KẾ HOẠCH", "Trồng rừng", "Các chi bộ thi hành."),
        "other": paper(folder, "other", "35-KH/HU", (2, 7, 2021), "KẾ HOẠCH", "Trồng chè", "Các chi bộ thi hành."),
    }


def snapshots_in_either_order(folder: Path, papers: list[Path]) -> Iterator[Snapshot]:
    """What a library holds once the papers were added one by one, the first first and the last first: the same."""
    for library in in_either_order(folder, papers):
        with open_snapshot(library) as snapshot:
            yield snapshot


def plans(library: Library) -> dict[str, str | None]:
    """The documents with the number 35-KH/HU: the last parts of their IRIs, and their dates."""
    with open_snapshot(library) as snapshot:
        found = {iri: d for iri in snapshot.documents() if (d := snapshot.document(iri)) and d.code == "35-KH/HU"}
    return {iri.partition("/id/doc/")[2]: str(d.date) if d.date else None for iri, d in found.items()}


def of_people_s_committee(folder: Path, name: str, head: str, number: str, date: str, title: str, body: str) -> Path:
    """A paper of a People's Committee of the invented province An Lâm."""
    file = folder / f"{name}.txt"
    file.write_text(f"ỦY BAN NHÂN DÂN\n{head}\nSố: {number}\n\n{date}\n\n{title}\n\n{body}\n", encoding="utf-8")
    return file


def test_a_symbol_without_an_issuer_is_of_the_unit_that_is_known_to_have_it(tmp_path: Path) -> None:
    citing = of_people_s_committee(
        tmp_path, "citing", "HUYỆN KHE SƠN - TỈNH AN LÂM", "44/KH-UBND", "Khe Sơn, ngày 07 tháng 3 năm 2022",
        "KẾ HOẠCH\nCải tạo chợ", "Thực hiện Quyết định số 05/2021/QĐ-UBND, Ủy ban nhân dân huyện xây dựng kế hoạch như sau:",
    )  # fmt: skip
    upper = of_people_s_committee(
        tmp_path, "upper", "TỈNH AN LÂM", "05/2021/QĐ-UBND", "An Lâm, ngày 02 tháng 2 năm 2021",
        "QUYẾT ĐỊNH\nBan hành Quy định về chợ", "Điều 1. Ban hành Quy định.",
    )  # fmt: skip
    own = of_people_s_committee(
        tmp_path, "own", "HUYỆN KHE SƠN - TỈNH AN LÂM", "05/2021/QĐ-UBND", "Khe Sơn, ngày 03 tháng 3 năm 2021",
        "QUYẾT ĐỊNH\nBan hành Quy chế", "Điều 1. Ban hành Quy chế.",
    )  # fmt: skip

    def meant(library: Library) -> tuple[str, str | None]:
        with open_snapshot(library) as snapshot:
            plan = find_reference(snapshot, "44/KH-UBND")
            (iri,) = snapshot.objects(plan.iri, "implements")
            target = snapshot.document(iri)
            assert target is not None
            return target.level, str(target.date) if target.date else None

    with made(tmp_path / "library", [citing]) as library:
        alone = everything(library)
        assert meant(library) == ("other", None)
        change(library, add=upper)
        assert meant(library) == ("province", "2021-02-02")
        change(library, add=own)
        assert meant(library) == ("district", "2021-03-03")
        change(library, remove=own)
        change(library, remove=upper)
        assert everything(library) == alone


DECREE = "CHÍNH PHỦ\nSố: {number}\n\nHà Nội, ngày {day}\n\nNGHỊ ĐỊNH\n{title}\n\n{body}\n"
LAW = "QUỐC HỘI\nLuật số: {number}\n\nLUẬT\nTRÀ VÀ CHÈ\n\nQuốc hội ban hành Luật Trà và Chè.\n\n{body}\nLuật này được Quốc hội thông qua ngày {day}.\n"


def party_paper(
    folder: Path, name: str, head: str, code: str, day: str, title: str, body: str = "Các nơi thi hành."
) -> Path:
    """A paper of a Party committee by its letterhead; `day` as printed."""
    file = folder / f"{name}.txt"
    file.write_text(f"{head}\n*\nSố {code}\n\nNơi ấy, {day}\n\n{title}\n\n{body}\n", encoding="utf-8")
    return file


def test_a_district_is_of_the_province_whose_paper_it_carries_out(tmp_path: Path) -> None:
    # two provinces have a district of one name; two papers name no province, and are placed by what they cite
    an = party_paper(
        tmp_path, "an", "TỈNH ỦY AN LÂM", "30-CTr/TU", "ngày 12 tháng 3 năm 2018", "CHƯƠNG TRÌNH\nTrồng rừng"
    )
    binh = party_paper(
        tmp_path, "binh", "TỈNH ỦY BÌNH SA", "45-KH/TU", "ngày 02 tháng 2 năm 2018", "KẾ HOẠCH\nTrồng rừng"
    )
    alike = party_paper(
        tmp_path, "alike", "TỈNH ỦY BÌNH SA", "30-CTr/TU", "ngày 13 tháng 3 năm 2018", "CHƯƠNG TRÌNH\nTrồng chè"
    )
    same = party_paper(
        tmp_path, "same", "TỈNH ỦY BÌNH SA", "30-CTr/TU", "ngày 12 tháng 3 năm 2018", "CHƯƠNG TRÌNH\nTrồng chè"
    )
    district = party_paper(
        tmp_path, "district", "ĐẢNG BỘ TỈNH AN LÂM\nHUYỆN ỦY KHE SƠN", "62-CTr/HU", "ngày 20 tháng 6 năm 2018",
        "CHƯƠNG TRÌNH\nthực hiện Chương trình số 30-CTr/TU, ngày 12/3/2018 của Tỉnh ủy về trồng rừng",
    )  # fmt: skip
    namesake = party_paper(
        tmp_path, "namesake", "ĐẢNG BỘ TỈNH BÌNH SA\nHUYỆN ỦY KHE SƠN", "62-KH/HU", "ngày 11 tháng 5 năm 2018",
        "KẾ HOẠCH\nthực hiện Kế hoạch số 45-KH/TU, ngày 02/02/2018 của Tỉnh ủy về trồng rừng",
    )  # fmt: skip
    city = party_paper(
        tmp_path, "city", "THÀNH ỦY HẠ LÂM", "88-KH/TU", "ngày 16 tháng 7 năm 2018",
        "KẾ HOẠCH\nthực hiện Chương trình số 30-CTr/TU, ngày 12/3/2018 của Tỉnh ủy về trồng rừng",
    )  # fmt: skip
    commune = party_paper(
        tmp_path, "commune", "HUYỆN ỦY KHE SƠN\nĐẢNG ỦY XÃ BẢN LIỀN", "09-KH/ĐU", "ngày 14 tháng 8 năm 2018",
        "KẾ HOẠCH\nthực hiện Chương trình số 62-CTr/HU, ngày 20/6/2018 của Huyện ủy về trồng rừng",
    )  # fmt: skip
    upper = [an, binh, alike, district, namesake]

    def below(library: Library) -> set[str | None]:
        with open_snapshot(library) as snapshot:
            target = find_reference(snapshot, "30-CTr/TU@2018-03-12")
            return {step.document.code for step in trace(snapshot, target, TraceQuestion()).steps}

    with made(tmp_path / "library", [*upper, city, commune]) as library:
        assert below(library) == {"62-CTr/HU", "88-KH/TU", "09-KH/ĐU"}
        with open_snapshot(library) as snapshot:
            assert snapshot.body(find_body(snapshot, "Thành ủy Hạ Lâm").parent or "").name == "Tỉnh ủy An Lâm"  # type: ignore[union-attr]
            assert find_body(snapshot, "Huyện ủy Khe Sơn, tỉnh Bình Sa").parent
            # a commune that bears its district's name is no other commune of it
            with pytest.raises(UnknownReferenceError):
                find_body(snapshot, "Đảng ủy xã Khe Sơn")
        whole = everything(library)
        # a second province with such a paper: whose it is stays open; without it, all is as before
        change(library, add=same)
        with open_snapshot(library) as snapshot:
            assert find_body(snapshot, "Thành ủy Hạ Lâm").parent is None
        change(library, remove=same)
        assert everything(library) == whole
        assert verify(library) == []
    for number, order in enumerate(([city, commune, *upper], [commune, *reversed(upper), city])):
        with one_by_one(tmp_path / f"again-{number}", order) as library:
            assert everything(library) == whole


def test_a_commune_is_of_the_district_whose_paper_it_carries_out(tmp_path: Path) -> None:
    """Its letterhead names none: by number and day where one district has that paper; of two nobody tells which."""
    title = "KẾ HOẠCH\nthực hiện Kế hoạch số 12-KH/HU, ngày 05/5/2023 của Huyện ủy"
    papers = [
        party_paper(tmp_path, "one", "TỈNH ỦY AN LÂM\nHUYỆN ỦY KHE SƠN", "12-KH/HU", "ngày 05 tháng 5 năm 2023", "KẾ HOẠCH\nTrồng sen"),
        party_paper(tmp_path, "commune", "ĐẢNG ỦY XÃ BẢN BÓ", "30-KH/ĐU", "ngày 06 tháng 6 năm 2023", title),
        of_people_s_committee(
            tmp_path, "council", "XÃ BẢN BÓ", "31/KH-UBND", "Nơi ấy, ngày 06 tháng 6 năm 2023", title,
            "Theo Quyết định số 77/QĐ-UBND của huyện và Quyết định số 78/QĐ-UBND.",
        ),
    ]  # fmt: skip
    other = party_paper(
        tmp_path,
        "two",
        "TỈNH ỦY AN LÂM\nHUYỆN ỦY BÌNH AN",
        "12-KH/HU",
        "ngày 05 tháng 5 năm 2023",
        "KẾ HOẠCH\nTrồng lúa",
    )
    later = party_paper(
        tmp_path,
        "three",
        "TỈNH ỦY AN LÂM\nHUYỆN ỦY BÌNH AN",
        "12-KH/HU",
        "ngày 09 tháng 5 năm 2023",
        "KẾ HOẠCH\nTrồng lúa",
    )

    def meant(snapshot: Snapshot) -> set[str]:
        found = {
            snapshot.objects(find_reference(snapshot, code).iri, "implements")[0] for code in ("30-KH/ĐU", "31/KH-UBND")
        }
        return {iri.partition("/doc/")[2].partition("/")[0] for iri in found}

    for snapshot in snapshots_in_either_order(tmp_path / "alone", [*papers, later]):
        assert meant(snapshot) == {"hu-khe-son-an-lam"}
        decision = next(
            one for iri in snapshot.documents() if (one := snapshot.document(iri)) and one.code == "77/QĐ-UBND"
        )
        assert decision.level == "district"
    for snapshot in snapshots_in_either_order(tmp_path / "several", [*papers, other]):
        assert all(name.startswith("hu-") and len(name) == 15 for name in meant(snapshot))  # of each source alone


@pytest.mark.parametrize(
    ("head", "day", "issuers"),
    [
        ("BỘ Y TẾ", "05/5/2023", {"hu-khe-son-an-lam"}),
        ("TỈNH ỦY AN LÂM", "05/5/2023", {"hu-khe-son-an-lam"}),
        ("TỈNH ỦY BÌNH SA", "05/5/2023", {"hu-khe-son-an-lam", "alone"}),  # a district of another province
        ("BỘ Y TẾ", "06/5/2023", {"hu-khe-son-an-lam", "alone"}),  # another day
        ("BỘ Y TẾ", "09/5/2023", {"hu-khe-son-an-lam", "hu-binh-an-an-lam", "hu-dong-xa-binh-sa", "alone"}),
    ],
)
def test_a_paper_named_without_its_issuer_from_above(tmp_path: Path, head: str, day: str, issuers: set[str]) -> None:
    """By number and day, where one district (of the source's own province) has that paper; of two nobody tells which."""
    title = "KẾ HOẠCH\nthực hiện Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương"
    two = "09/5/2023" in day
    papers = [
        party_paper(tmp_path, "one", "TỈNH ỦY AN LÂM\nHUYỆN ỦY KHE SƠN", "12-KH/HU", "ngày 05 tháng 5 năm 2023", title),
        party_paper(
            tmp_path, "report", head, "90-BC/TU" if "TỈNH" in head else "90/BC-BYT", "ngày 01 tháng 3 năm 2024", "BÁO CÁO\nkết quả",
            f"Kế hoạch số 12-KH/HU, ngày {day} thực hiện Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương.",
        ),
        *(
            party_paper(tmp_path, name, above, "12-KH/HU", "ngày 09 tháng 5 năm 2023", title)
            for name, above in (("two", "TỈNH ỦY AN LÂM\nHUYỆN ỦY BÌNH AN"), ("three", "TỈNH ỦY BÌNH SA\nHUYỆN ỦY ĐỒNG XA"))
            if two
        ),
    ]  # fmt: skip
    for snapshot in snapshots_in_either_order(tmp_path / "library", papers):
        target = find_reference(snapshot, "18-NQ/TW@2017-10-25")
        found = [step.document.iri for step in trace(snapshot, target, TraceQuestion()).steps]
        names = [iri.partition("/doc/")[2].partition("/")[0] for iri in found]
        assert len(names) == len(issuers)
        assert {name if name.count("-") > 1 else "alone" for name in names} == issuers


def test_a_district_lies_in_the_province_that_was_merged(tmp_path: Path) -> None:
    # Chợ Đồn was a district of Bắc Kạn, which is part of Thái Nguyên since 01/7/2025
    plan = party_paper(
        tmp_path, "plan", "TỈNH ỦY BẮC KẠN", "66-KH/TU", "ngày 03 tháng 2 năm 2025", "KẾ HOẠCH\nTrồng chè cổ thụ"
    )
    district = party_paper(
        tmp_path, "district", "HUYỆN ỦY CHỢ ĐỒN", "19-KH/HU", "ngày 10 tháng 3 năm 2025",
        "KẾ HOẠCH\nthực hiện Kế hoạch số 66-KH/TU, ngày 03/02/2025 của Ban Thường vụ Tỉnh ủy về trồng chè cổ thụ",
    )  # fmt: skip
    commune = party_paper(
        tmp_path, "commune", "ĐẢNG BỘ TỈNH THÁI NGUYÊN\nĐẢNG ỦY XÃ CHỢ ĐỒN", "04-KH/ĐU", "ngày 05 tháng 9 năm 2025",
        "KẾ HOẠCH\nTrồng chè cổ thụ", "Kế hoạch này thay thế Kế hoạch số 19-KH/HU, ngày 10/3/2025 của Huyện ủy Chợ Đồn.",
    )  # fmt: skip
    report = party_paper(
        tmp_path, "report", "TỈNH ỦY THÁI NGUYÊN", "70-BC/TU", "ngày 20 tháng 12 năm 2025", "BÁO CÁO\nTrồng chè cổ thụ",
        "Đảng ủy xã Phủ Thông chưa ban hành kế hoạch thực hiện Kế hoạch số 66-KH/TU, ngày 03/02/2025 của Tỉnh ủy Bắc Kạn.",
    )  # fmt: skip
    with made(tmp_path / "library", [commune, report, district, plan]) as library, open_snapshot(library) as snapshot:
        theirs = find_reference(snapshot, "19-KH/HU")  # one document: what is cited is what is held
        assert snapshot.objects(theirs.iri, "implements") == [find_reference(snapshot, "66-KH/TU").iri]
        assert snapshot.objects(find_reference(snapshot, "04-KH/ĐU").iri, "replaces") == [theirs.iri]
        former, merged = find_body(snapshot, "Huyện ủy Chợ Đồn"), find_body(snapshot, "Tỉnh ủy Thái Nguyên")
        assert (former.parent, former.valid_to) == (find_body(snapshot, "Tỉnh ủy Bắc Kạn").iri, date(2025, 6, 30))
        # without districts a commune lies right below its province, also one that has issued nothing
        below = chosen_bodies(snapshot, (), under=[merged]).bodies
        assert [body.name for body in below] == ["Đảng ủy xã Chợ Đồn", "Đảng ủy xã Phủ Thông"]


def test_what_a_province_s_predecessor_issued_is_cited_by_number_and_day(tmp_path: Path) -> None:
    # Bến Tre and Trà Vinh are part of Vĩnh Long since 01/7/2025
    title, cited = "QUYẾT ĐỊNH\nQuản lý giếng khoan", "Bãi bỏ Quyết định số 46/2024/QĐ-UBND{day}{of}."
    first, second = (
        of_people_s_committee(tmp_path, unit, f"TỈNH {unit}", "46/2024/QĐ-UBND", f"{unit}, ngày {day} năm 2024", title, "Điều 1.")
        for unit, day in (("BẾN TRE", "30 tháng 9"), ("TRÀ VINH", "30 tháng 9"))
    )  # fmt: skip
    later = [
        of_people_s_committee(
            tmp_path, name, "TỈNH VĨNH LONG", f"{number}/QĐ-UBND", "Vĩnh Long, ngày 28 tháng 01 năm 2026",
            "QUYẾT ĐỊNH\nVề giếng khoan", f"Điều 1. {cited.format(day=day, of=of)}",
        )
        for name, number, day, of in (
            ("bare", 188, " ngày 30/9/2024", ""),
            ("of", 189, " ngày 30/9/2024", " của Ủy ban nhân dân tỉnh"),
            ("day", 190, " ngày 29/9/2024", ""),
            ("named", 191, " ngày 30/9/2024", " của Ủy ban nhân dân tỉnh Vĩnh Long"),
        )
    ]  # fmt: skip
    named = later.pop()

    def repealed(library: Library) -> list[list[str]]:
        with open_snapshot(library) as snapshot:
            acting = [find_reference(snapshot, f"{number}/QĐ-UBND") for number in (188, 189, 190)]
            return [
                [snapshot.path_of(iri).split("/")[1] for iri in snapshot.objects(one.iri, "repeals")] for one in acting
            ]

    theirs, own = ["ubnd-tinh-ben-tre"], ["ubnd-tinh-vinh-long"]
    with made(tmp_path / "library", [first, *later]) as library:
        assert repealed(library) == [theirs, theirs, own]  # of another day: of none that is known
        whole = everything(library)
        for other in (second, named):  # another of this number and day: which is meant is not told
            change(library, add=other)
            assert repealed(library) == [own, own, own]
            change(library, remove=other)
        assert everything(library) == whole
        assert verify(library) == []
    with one_by_one(tmp_path / "again", [*reversed(later), first]) as library:
        assert everything(library) == whole


def test_what_the_province_of_a_district_issued_that_two_provinces_had(tmp_path: Path) -> None:
    # a district Tân Uyên lay in Bình Dương, another one in Lai Châu
    title, place = "KẾ HOẠCH\nTrồng chè", "ngày 25 tháng 9 năm 2019"
    held, other = (
        of_people_s_committee(tmp_path, unit, f"TỈNH {unit}", "88/KH-UBND", f"{unit}, {place}", title, "Các huyện làm.")
        for unit in ("LAI CHÂU", "BÌNH DƯƠNG")
    )
    below = [
        of_people_s_committee(
            tmp_path, name, "HUYỆN TÂN UYÊN", f"{number}/KH-UBND", "Tân Uyên, ngày 12 tháng 11 năm 2019", title,
            f"Thực hiện Kế hoạch số 88/KH-UBND ngày {day} của Ủy ban nhân dân tỉnh{of}.",
        )
        for name, number, day, of in (
            ("same", 41, "25/9/2019", ""), ("day", 42, "26/9/2019", ""), ("named", 43, "25/9/2019", " Bình Dương")
        )
    ]  # fmt: skip
    named = below.pop()
    theirs = "ubnd-tinh-lai-chau"

    def carried_out(library: Library) -> list[bool]:
        with open_snapshot(library) as snapshot:
            acting = [find_reference(snapshot, f"{number}/KH-UBND").iri for number in (41, 42)]
            objects = [tuple(snapshot.objects(one, "implements")) for one in acting]
        assert [len(one) for one in objects] == [1, 1]
        return [snapshot.path_of(one).split("/")[1] == theirs for (one,) in objects]

    for library in in_either_order(tmp_path, [held, *below]):
        whole = everything(library)
        assert carried_out(library) == [True, False]  # of another day: of none that is known
        for one in (other, named):  # another of this number and day: which is meant is not told
            change(library, add=one)
            assert carried_out(library) == [False, False]
            change(library, remove=one)
        assert everything(library) == whole


def test_a_commune_of_a_province_that_became_the_source_s_own(tmp_path: Path) -> None:
    # La Pán Tẩn lay in the district Mù Cang Chải of Yên Bái, which is a part of Lào Cai since
    cited = "Các đảng ủy giữ sổ theo Kế hoạch số 23-KH/ĐU, ngày 10/8/2017 của Đảng ủy xã La Pán Tẩn."
    before = party_paper(
        tmp_path, "before", "TỈNH ỦY YÊN BÁI\nHUYỆN ỦY MÙ CANG CHẢI", "95-BC/HU", "ngày 10 tháng 3 năm 2021",
        "BÁO CÁO\nGiữ rừng", cited,
    )  # fmt: skip
    since = party_paper(
        tmp_path, "since", "ĐẢNG BỘ TỈNH LÀO CAI\nĐẢNG ỦY XÃ PÚNG LUÔNG", "17-KH/ĐU", "ngày 08 tháng 12 năm 2025",
        "KẾ HOẠCH\nGiữ rừng", cited,
    )  # fmt: skip
    elsewhere = party_paper(
        tmp_path, "elsewhere", "ĐẢNG BỘ TỈNH QUẢNG TRỊ\nĐẢNG ỦY XÃ PHONG NHA", "18-KH/ĐU", "ngày 08 tháng 12 năm 2025",
        "KẾ HOẠCH\nGiữ rừng", cited,
    )  # fmt: skip
    for snapshot in snapshots_in_either_order(tmp_path, [before, since, elsewhere]):
        one, same, other = (
            set(snapshot.objects(find_reference(snapshot, code).iri, "cites"))
            for code in ("95-BC/HU", "17-KH/ĐU", "18-KH/ĐU")
        )
        assert len(one) == 1
        assert one == same
        assert one != other


def test_a_town_s_paper_that_the_commune_of_its_name_cites(tmp_path: Path) -> None:
    # the town Phong Nha of the district Bố Trạch became a part of the commune Phong Nha on 01/7/2025
    old = party_paper(
        tmp_path, "old", "HUYỆN ỦY BỐ TRẠCH\nĐẢNG ỦY THỊ TRẤN PHONG NHA", "05-KH/ĐU", "ngày 10 tháng 5 năm 2021",
        "KẾ HOẠCH\nSắp xếp bến thuyền",
    )  # fmt: skip
    new = party_paper(
        tmp_path, "new", "ĐẢNG BỘ TỈNH QUẢNG TRỊ\nĐẢNG ỦY XÃ PHONG NHA", "07-KH/ĐU", "ngày 30 tháng 10 năm 2025",
        "KẾ HOẠCH\nSắp xếp bến thuyền",
        "Kế hoạch này thay thế Kế hoạch số 05-KH/ĐU, ngày 10/5/2021 của Đảng ủy thị trấn Phong Nha và Kế hoạch số"
        " 06-KH/ĐU, ngày 11/5/2021 của Đảng ủy xã Phong Nha.",
    )  # fmt: skip
    with made(tmp_path / "library", [new, old]) as library, open_snapshot(library) as snapshot:
        held, other = find_reference(snapshot, "05-KH/ĐU"), find_reference(snapshot, "06-KH/ĐU")
        assert held.held
        assert set(snapshot.objects(find_reference(snapshot, "07-KH/ĐU").iri, "replaces")) == {held.iri, other.iri}
        assert held.body != other.body


def test_a_commune_before_and_after_the_end_of_districts(tmp_path: Path) -> None:
    # the commune Bản Bo of the district Tam Đường, and the one of the same name that was made in 2025
    title = "KẾ HOẠCH\nTrồng chè cổ thụ"
    old = party_paper(
        tmp_path, "old", "HUYỆN ỦY TAM ĐƯỜNG\nĐẢNG ỦY XÃ BẢN BO", "21-KH/ĐU", "ngày 06 tháng 3 năm 2018", title
    )
    new = party_paper(
        tmp_path, "new", "ĐẢNG BỘ TỈNH LAI CHÂU\nĐẢNG ỦY XÃ BẢN BO", "07-KH/ĐU", "ngày 11 tháng 9 năm 2025", title
    )
    bare = of_people_s_committee(
        tmp_path, "bare", "XÃ BẢN BO", "15/KH-UBND", "Bản Bo, ngày 18 tháng 9 năm 2025", title, "Các bản thi hành."
    )
    report = party_paper(
        tmp_path, "report", "TỈNH ỦY LAI CHÂU", "33-BC/TU", "ngày 05 tháng 12 năm 2025", "BÁO CÁO\nTrồng chè cổ thụ",
        "Đã sơ kết Kế hoạch số 21-KH/ĐU, ngày 06/3/2018 của Đảng ủy xã Bản Bo, Kế hoạch số 07-KH/ĐU, ngày 11/9/2025 của"
        " Đảng ủy xã Bản Bo và Kế hoạch số 15/KH-UBND, ngày 18/9/2025 của UBND xã Bản Bo.",
    )  # fmt: skip
    for snapshot in snapshots_in_either_order(tmp_path, [old, new, bare, report]):
        cited = set(snapshot.objects(find_reference(snapshot, "33-BC/TU").iri, "cites"))
        held = {find_reference(snapshot, code).iri for code in ("21-KH/ĐU", "07-KH/ĐU", "15/KH-UBND")}
        assert cited == held
        parents = {
            snapshot.body(snapshot.document(iri).body).parent.rpartition("/")[2]  # type: ignore[union-attr, arg-type]
            for iri in held
        }
        assert parents == {"hu-tam-duong-lai-chau", "tu-lai-chau", "ubnd-tinh-lai-chau"}
        # by the names that lists show each is found; what both lie in tells neither
        for name in ("Đảng ủy xã Bản Bo", "Đảng ủy xã Bản Bo, tỉnh Lai Châu"):
            with pytest.raises(AmbiguousReferenceError) as several:
                find_body(snapshot, name)
            assert set(several.value.labels["vi"]) == {
                "Đảng ủy xã Bản Bo (Huyện ủy Tam Đường)", "Đảng ủy xã Bản Bo (Tỉnh ủy Lai Châu)"
            }  # fmt: skip
        then, now = (find_body(snapshot, name) for name in sorted(several.value.labels["vi"]))
        # the one of then ended with the district
        assert (then.valid_to, now.valid_to) == (date(2025, 6, 30), None)
        communes = chosen_bodies(snapshot, (), levels=("commune",))
        matrix = coverage(snapshot, (find_reference(snapshot, "33-BC/TU"),), date(2026, 1, 1), communes)
        assert {cell.body.iri.rpartition("/")[2]: cell.state for cell in matrix.cells} == {
            "du-xa-ban-bo-tam-duong": "not_applicable",
            "du-xa-ban-bo-lai-chau": "no_evidence",
            "ubnd-xa-ban-bo-lai-chau": "no_evidence",
        }


def test_a_choice_is_typed_as_it_stands(tmp_path: Path) -> None:
    title = "KẾ HOẠCH\nthực hiện Nghị quyết số 03-NQ/TU, ngày 01/6/2018 của Tỉnh ủy Lai Châu"
    papers = [
        party_paper(tmp_path, name, f"HUYỆN ỦY {name.upper()}", "07-KH/HU", "ngày 14 tháng 9 năm 2018", title)
        for name in ("Khe Sơn", "Lũng Pài")
    ]
    papers.append(tmp_path / "letter.txt")
    papers[-1].write_text("Theo Kế hoạch số 07-KH/HU và Kế hoạch số 07-KH/HU của Huyện ủy Na Lơ.", encoding="utf-8")
    for snapshot in snapshots_in_either_order(tmp_path, papers):
        with pytest.raises(AmbiguousReferenceError) as several:
            find_reference(snapshot, "07-KH/HU")
        assert len(several.value.candidates) == 4
        for language in ("vi", "en"):
            for candidate, label in zip(several.value.candidates, several.value.labels[language], strict=True):
                typed = label.partition("<")[2].rstrip(">") or label
                assert find_reference(snapshot, typed) == candidate


def test_the_words_of_a_paper_itself_come_first(tmp_path: Path) -> None:
    plan = party_paper(
        tmp_path, "plan", "HUYỆN ỦY TAM ĐƯỜNG", "21-KH/HU", "ngày 06 tháng 3 năm 2018",
        "KẾ HOẠCH\nthực hiện Kế hoạch số 66-KH/TU, ngày 03/02/2018 của Tỉnh ủy Lai Châu",
    )  # fmt: skip
    reports = [
        party_paper(
            tmp_path, f"report-{number}", "HUYỆN ỦY TAM ĐƯỜNG", f"{number}-BC/HU", "ngày 06 tháng 9 năm 2018", "BÁO CÁO\nTrồng chè",
            "Kế hoạch số 21-KH/HU, ngày 06/3/2018 thực hiện Kế hoạch số 66-KH/TU, ngày 03/02/2018 của Tỉnh ủy.",
        )
        for number in range(70, 76)
    ]  # fmt: skip
    with made(tmp_path / "library", [plan, *reports]) as library, open_snapshot(library) as snapshot:
        target = find_reference(snapshot, "66-KH/TU")
        (step,) = trace(snapshot, target, TraceQuestion()).steps
        sources = [evidence.source for evidence in step.edges[0].evidence]
        assert len(sources) == 7
        assert sources[:1] == snapshot.holding(find_reference(snapshot, "21-KH/HU").iri)


def test_an_office_that_no_gazetteer_lists_is_of_its_unit(tmp_path: Path) -> None:
    # two communes have a Phòng Kinh tế with one symbol, and letters of one number and day
    title, body = "KẾ HOẠCH\nTrồng cà phê", "Các thôn thi hành."
    name = "XÃ {}\nPHÒNG KINH TẾ"
    papers = [
        of_people_s_committee(tmp_path, "ia-pnon", name.format("IA PNÔN"), "15/KH-KT", "Ia Dom, ngày 05 tháng 11 năm 2025", title, body),
        of_people_s_committee(tmp_path, "ia-dom", name.format("IA DOM"), "15/KH-KT", "Ia Dom, ngày 05 tháng 11 năm 2025", title, body),
        of_people_s_committee(
            tmp_path, "plan", "XÃ IA DOM", "61/KH-UBND", "Ia Dom, ngày 09 tháng 12 năm 2025", "KẾ HOẠCH\nTrồng tiêu",
            "Tiếp tục theo Kế hoạch số 15/KH-KT ngày 05/11/2025.",
        ),
        of_people_s_committee(
            tmp_path, "report", "XÃ IA PNÔN", "62/BC-UBND", "Ia Dom, ngày 09 tháng 12 năm 2025", "BÁO CÁO\nTrồng tiêu",
            "Đã sơ kết Kế hoạch số 15/KH-KT ngày 05/11/2025 của Phòng Kinh tế.",
        ),
    ]  # fmt: skip
    for snapshot in snapshots_in_either_order(tmp_path, papers):
        cited = {
            code: [
                iri.split("/doc/")[1].split("/")[0]
                for iri in snapshot.objects(find_reference(snapshot, code).iri, "cites")
            ]
            for code in ("61/KH-UBND", "62/BC-UBND")
        }
        assert cited == {"61/KH-UBND": ["kt-xa-ia-dom-gia-lai"], "62/BC-UBND": ["kt-xa-ia-pnon-gia-lai"]}


def test_a_district_of_a_province_that_ended_before_it(tmp_path: Path) -> None:
    # Ứng Hòa lay in Hà Tây up to 31/7/2008, and in Hà Nội since; its papers print no province
    title = "KẾ HOẠCH\nTrồng rừng"
    papers = [
        party_paper(tmp_path, "province", "TỈNH ỦY HÀ TÂY", "12-KH/TU", "ngày 20 tháng 4 năm 1998", title),
        party_paper(
            tmp_path, "before", "HUYỆN ỦY ỨNG HÒA", "08-KH/HU", "ngày 10 tháng 6 năm 1998", title,
            "Thực hiện Kế hoạch số 12-KH/TU, ngày 20/4/1998 của Tỉnh ủy.",
        ),
        party_paper(
            tmp_path, "since", "HUYỆN ỦY ỨNG HÒA", "40-KH/HU", "ngày 20 tháng 7 năm 2016", title,
            "Đã sơ kết Kế hoạch số 08-KH/HU, ngày 10/6/1998 của Huyện ủy.",
        ),
    ]  # fmt: skip
    for snapshot in snapshots_in_either_order(tmp_path, papers):
        before, since = (find_reference(snapshot, code) for code in ("08-KH/HU", "40-KH/HU"))
        assert snapshot.objects(before.iri, "implements") == [find_reference(snapshot, "12-KH/TU").iri]
        assert snapshot.objects(since.iri, "cites") == [before.iri]
        parents = [snapshot.body(one.body or "").parent.rpartition("/")[2] for one in (before, since)]  # type: ignore[union-attr]
        assert parents == ["tu-ha-tay", "tu-ha-noi"]


def test_what_papers_tell_of_a_district_counts_more_than_the_lists(tmp_path: Path) -> None:
    # the lists have a Phú Bình in Thái Nguyên alone; a paper of its own says that there is one in Lai Châu
    papers = [
        party_paper(tmp_path, "own", "TỈNH ỦY LAI CHÂU\nHUYỆN ỦY PHÚ BÌNH", "8-KH/HU", "ngày 05 tháng 3 năm 2019", "KẾ HOẠCH\nTrồng rừng"),
        party_paper(
            tmp_path, "report", "TỈNH ỦY LAI CHÂU", "9-BC/TU", "ngày 05 tháng 3 năm 2020", "BÁO CÁO\nTrồng rừng",
            "Đã sơ kết Kế hoạch số 8-KH/HU, ngày 05/3/2019 của Huyện ủy Phú Bình.",
        ),
    ]  # fmt: skip
    for snapshot in snapshots_in_either_order(tmp_path, papers):
        cited = snapshot.objects(find_reference(snapshot, "09-BC/TU").iri, "cites")
        assert cited == [find_reference(snapshot, "08-KH/HU").iri]


def test_a_committee_s_symbol_in_papers_of_its_commune(tmp_path: Path) -> None:
    # an office and a branch cite by `…/ĐU` alone: the commune's own committee where it is known to have that paper
    commune, title = "ĐẢNG BỘ TỈNH LÀO CAI\nĐẢNG ỦY XÃ BẢO THẮNG", "KẾ HOẠCH\nTrồng quế"
    school = "ĐẢNG ỦY XÃ BẢO THẮNG\nCHI BỘ TRƯỜNG TIỂU HỌC SỐ 1"
    bare = "Kế hoạch số 19-KH/ĐU, ngày 02/9/2025"
    papers = [
        party_paper(tmp_path, "commune", commune, "19-KH/ĐU", "ngày 02 tháng 9 năm 2025", title),
        party_paper(
            tmp_path, "office", "ĐẢNG ỦY XÃ BẢO THẮNG\nVĂN PHÒNG", "21-TB/VPĐU", "ngày 10 tháng 11 năm 2025", "THÔNG BÁO\nTrồng cây",
            f"Chi bộ Công an xã chưa ban hành kế hoạch thực hiện {bare}.",
        ),
        party_paper(
            tmp_path, "branch", school, "05-KH/CB", "ngày 28 tháng 9 năm 2025", "KẾ HOẠCH\nTrồng cây",
            f"Thực hiện {bare} và Kế hoạch số 20-KH/ĐU, ngày 03/9/2025.",
        ),
    ]  # fmt: skip
    for snapshot in snapshots_in_either_order(tmp_path, papers):
        plan = find_reference(snapshot, "19-KH/ĐU").iri
        cited = snapshot.objects(find_reference(snapshot, "05-KH/CB").iri, "cites")
        assert snapshot.objects(find_reference(snapshot, "21-TB/VPĐU").iri, "cites") == [plan]
        assert plan in cited
        assert len(cited) == 2  # the other is nobody's for certain
        assert snapshot.document(next(iri for iri in cited if iri != plan)).issuer is None  # type: ignore[union-attr]
        lower = find_body(snapshot, "Chi bộ Công an xã Bảo Thắng")
        assert lower.parent == find_body(snapshot, "Đảng ủy xã Bảo Thắng").iri


def test_blocs_that_share_a_symbol(tmp_path: Path) -> None:
    # two committees of a province write `…/ĐUK`; who is under one of them names it shortly
    agencies = "ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH AN LÂM"
    enterprises = "ĐẢNG ỦY KHỐI DOANH NGHIỆP TỈNH AN LÂM"
    above, title = "TỈNH ỦY AN LÂM\n", "KẾ HOẠCH\nTrồng rừng"
    papers = [
        party_paper(tmp_path, "agencies", above + agencies, "12-KH/ĐUK", "ngày 05 tháng 3 năm 2024", title),
        party_paper(tmp_path, "same", above + agencies, "14-KH/ĐUK", "ngày 08 tháng 3 năm 2024", title),
        party_paper(tmp_path, "enterprises", above + enterprises, "12-KH/ĐUK", "ngày 06 tháng 3 năm 2024", title),
        party_paper(tmp_path, "both", above + enterprises, "14-KH/ĐUK", "ngày 08 tháng 3 năm 2024", title),
        party_paper(
            tmp_path, "branch", f"{agencies}\nCHI BỘ SỞ NGOẠI VỤ", "03-KH/CB", "ngày 02 tháng 4 năm 2024", "KẾ HOẠCH\nTrồng cây",
            "Thực hiện Kế hoạch số 14-KH/ĐUK, ngày 08/3/2024 của Đảng ủy Khối.",
        ),
        party_paper(
            tmp_path, "report", "TỈNH ỦY AN LÂM\nBAN TỔ CHỨC", "71-BC/BTCTU", "ngày 02 tháng 5 năm 2024", "BÁO CÁO\nTrồng cây",
            "Đã có Kế hoạch số 12-KH/ĐUK, ngày 05/3/2024 của Đảng ủy Khối và Kế hoạch số 14-KH/ĐUK, ngày 08/3/2024.",
        ),
    ]  # fmt: skip
    for snapshot in snapshots_in_either_order(tmp_path, papers):
        cited = {
            code: {
                iri.split("/doc/")[1].split("/")[0]
                for iri in snapshot.objects(find_reference(snapshot, code).iri, "cites")
            }
            for code in ("03-KH/CB", "71-BC/BTCTU")
        }
        assert cited["03-KH/CB"] == {"dukcq-tinh-an-lam"}
        assert cited["71-BC/BTCTU"] == {"dukcq-tinh-an-lam", "duk-tinh-an-lam"}  # of the second nothing tells whose
        lower = find_body(snapshot, "Chi bộ Sở Ngoại vụ")
        assert lower.parent == find_body(snapshot, "Đảng ủy Khối cơ quan tỉnh An Lâm").iri


def test_a_city_of_a_province_that_came_under_the_centre(tmp_path: Path) -> None:
    # Huế was a city of Thừa Thiên Huế up to 2024, and is the whole province since
    title = "CHƯƠNG TRÌNH HÀNH ĐỘNG\nTrồng sen"
    carries_out = "{}\nthực hiện Chương trình hành động số 25-CTr/TU, ngày 18/3/{} của {}"
    province = "ĐẢNG BỘ TỈNH THỪA THIÊN HUẾ\n"
    papers = [
        party_paper(tmp_path, "city", f"{province}THÀNH ỦY HUẾ", "25-CTr/TU", "ngày 18 tháng 3 năm 2022", title),
        party_paper(tmp_path, "centre", "THÀNH ỦY HUẾ", "25-CTr/TU", "ngày 18 tháng 3 năm 2025", title),
        party_paper(
            tmp_path, "ward", "ĐẢNG BỘ THÀNH PHỐ HUẾ\nĐẢNG ỦY PHƯỜNG KIM LONG", "31-KH/ĐU", "ngày 05 tháng 5 năm 2022",
            carries_out.format("KẾ HOẠCH", 2022, "Thành ủy Huế"),
        ),
        party_paper(
            tmp_path, "district", "HUYỆN ỦY A LƯỚI", "77-KH/HU", "ngày 10 tháng 4 năm 2025",
            carries_out.format("KẾ HOẠCH", 2025, "Thành ủy"),
        ),
        party_paper(
            tmp_path, "earlier", f"{province}HUYỆN ỦY A LƯỚI", "70-KH/HU", "ngày 10 tháng 4 năm 2021", "KẾ HOẠCH\nTrồng keo"
        ),
        party_paper(
            tmp_path, "late", "THÀNH ỦY HUẾ\nĐẢNG ỦY PHƯỜNG KIM LONG", "09-BC/ĐU", "ngày 15 tháng 9 năm 2025",
            carries_out.format("BÁO CÁO\nkết quả", 2022, "Thành ủy Huế (tỉnh Thừa Thiên Huế)"),
        ),
    ]  # fmt: skip
    for snapshot in snapshots_in_either_order(tmp_path, papers):
        city, centre = (find_reference(snapshot, f"25-CTr/TU@{year}-03-18") for year in (2022, 2025))
        assert (city.level, centre.level) == ("district", "province")
        names = {one.iri.rpartition("/")[2]: one for one in snapshot.bodies.values()}
        parents = {name: (body.parent or "").rpartition("/")[2] for name, body in names.items()}
        assert parents["thu-hue-thua-thien-hue"] == "tu-thua-thien-hue"
        assert parents["du-phuong-kim-long-hue"] == "tu-hue"
        told = {
            code: snapshot.objects(find_reference(snapshot, code).iri, "implements")
            for code in ("31-KH/ĐU", "77-KH/HU")
        }
        assert told == {"31-KH/ĐU": [city.iri], "77-KH/HU": [centre.iri]}


def test_a_province_s_paper_in_papers_of_the_city_that_it_became_a_part_of(tmp_path: Path) -> None:
    """`Tỉnh ủy` there is that of the one province; of two nobody tells which; `Thành ủy` is the city's."""
    carries_out = "KẾ HOẠCH\nthực hiện Nghị quyết số {}-NQ/TU, ngày 10/01/2021 của {}"
    heads = {
        name: f"ĐẢNG BỘ THÀNH PHỐ {city}\nĐẢNG ỦY {commune}"
        for name, city, commune in (
            ("north", "HẢI PHÒNG", "XÃ GIA LỘC"), ("south", "HỒ CHÍ MINH", "PHƯỜNG DĨ AN"), ("middle", "HUẾ", "XÃ A LƯỚI 1"),
        )
    }  # fmt: skip
    papers = [
        party_paper(tmp_path, f"{name}-{called}", head, f"{number}-KH/ĐU", "ngày 15 tháng 9 năm 2025", carries_out.format(number, whose))
        for name, head in heads.items()
        for number, called, whose in (("11", "province", "Tỉnh ủy"), ("12", "city", "Thành ủy"))
    ] + [
        party_paper(
            tmp_path, "districts", heads["middle"], "14-KH/ĐU", "ngày 15 tháng 9 năm 2025", "KẾ HOẠCH\nTrồng sen",
            "Kế hoạch này thay thế Kế hoạch số 29-KH/HU, ngày 01/4/2025 của Huyện ủy A Lưới và Kế hoạch số 30-KH/HU, ngày 01/4/2024 của Huyện ủy A Lưới.",
        ),
        party_paper(tmp_path, "before", "ĐẢNG BỘ TỈNH THỪA THIÊN HUẾ\nHUYỆN ỦY A LƯỚI", "09-KH/HU", "ngày 15 tháng 9 năm 2020", "KẾ HOẠCH\nTrồng keo"),
    ]  # fmt: skip
    with made(tmp_path / "library", papers) as library, open_snapshot(library) as snapshot:
        meant = {}
        for iri in snapshot.documents():
            document = snapshot.document(iri)
            assert document is not None
            for target in snapshot.objects(iri, "implements") + snapshot.objects(iri, "replaces"):
                other = snapshot.document(target)
                assert other is not None and other.body is not None
                of = (document.body or "").rpartition("/")[2]
                meant[of, other.code] = re.sub(r"-[0-9a-f]{12}$", "", other.body.rpartition("/")[2])
    assert meant == {
        ("du-xa-gia-loc-hai-phong", "11-NQ/TU"): "tu-hai-duong",
        ("du-xa-gia-loc-hai-phong", "12-NQ/TU"): "tu-hai-phong",
        ("du-phuong-di-an-ho-chi-minh", "11-NQ/TU"): "tu",
        ("du-phuong-di-an-ho-chi-minh", "12-NQ/TU"): "tu-ho-chi-minh",
        ("du-xa-a-luoi-1-hue", "11-NQ/TU"): "tu-thua-thien-hue",
        ("du-xa-a-luoi-1-hue", "12-NQ/TU"): "thu-hue-thua-thien-hue",  # it was a city of the province then
        ("du-xa-a-luoi-1-hue", "29-KH/HU"): "hu-a-luoi-hue",
        ("du-xa-a-luoi-1-hue", "30-KH/HU"): "hu-a-luoi-thua-thien-hue",
    }


def test_a_paper_of_another_unit_of_the_same_name_places_nothing(tmp_path: Path) -> None:
    # a ward that took over the name of its district, whose paper was of another province
    council = of_people_s_committee(
        tmp_path, "council", "THÀNH PHỐ HẢI PHÒNG", "64/KH-UBND", "Hải Phòng, ngày 28 tháng 8 năm 2025",
        "KẾ HOẠCH\nSửa bến tàu", "Các phường thi hành.",
    )  # fmt: skip
    ward = of_people_s_committee(
        tmp_path, "ward", "PHƯỜNG NINH GIANG", "31/KH-UBND", "Ninh Giang, ngày 15 tháng 9 năm 2025",
        "KẾ HOẠCH\nthực hiện Kế hoạch số 64/KH-UBND ngày 28/8/2025 của UBND thành phố về sửa bến tàu",
        "Kế hoạch này thay thế Kế hoạch số 77/KH-UBND ngày 20/8/2024 của UBND huyện Ninh Giang.",
    )  # fmt: skip
    with made(tmp_path / "library", [council, ward]) as library, open_snapshot(library) as snapshot:
        above = find_body(snapshot, "Ủy ban nhân dân thành phố Hải Phòng").iri
        assert find_body(snapshot, "Ủy ban nhân dân phường Ninh Giang").parent == above
        former = find_body(snapshot, "Ủy ban nhân dân huyện Ninh Giang")
        assert (former.parent or "").endswith("/ubnd-tinh-hai-duong")
        assert former.valid_to == date(2025, 6, 30)


def test_a_level_named_again_means_the_unit_named_before(tmp_path: Path) -> None:
    commune = of_people_s_committee(
        tmp_path, "commune", "XÃ BẢN LIỀN", "12/KH-UBND", "Bản Liền, ngày 06 tháng 01 năm 2020",
        "KẾ HOẠCH\nTriển khai Kế hoạch số 145/KH-UBND ngày 18/11/2019 của UBND huyện Khe Sơn",
        "Căn cứ Kế hoạch số 145/KH-UBND ngày 18/11/2019 của UBND huyện về trồng rừng;\n\nCăn cứ Kế hoạch số 9/KH-UBND ngày 18/11/2019 của UBND huyện về trồng chè;",
    )  # fmt: skip
    with made(tmp_path / "library", [commune]) as library, open_snapshot(library) as snapshot:
        known = [d for iri in snapshot.documents() if (d := snapshot.document(iri)) and not d.held]
        assert {(d.code, d.issuer) for d in known} == {
            ("145/KH-UBND", "Ủy ban nhân dân huyện Khe Sơn"),
            ("09/KH-UBND", "Ủy ban nhân dân huyện Khe Sơn"),  # the only district of whose committee the commune speaks
        }


def act(folder: Path, name: str, form: str, **told: str) -> Path:
    """A law on tea, or a decree of it; both are invented."""
    file = folder / f"{name}.txt"
    file.write_text(form.format(**told), encoding="utf-8")
    return file


def test_a_law_is_known_by_its_title_and_day(tmp_path: Path) -> None:
    decree = act(
        tmp_path, "decree", DECREE, number="43/2019/NĐ-CP", day="15 tháng 5 năm 2019",
        title="Quy định chi tiết thi hành một số điều của Luật Trà và Chè",
        body="Căn cứ Luật Trà và Chè ngày 05 tháng 3 năm 2019;\nNghị định này thay thế Nghị định số 18/2004/NĐ-CP ngày "
        "29/10/2004 về thi hành Luật Trà và Chè.",
    )  # fmt: skip
    bare = act(
        tmp_path, "bare", DECREE, number="50/2020/NĐ-CP", day="15 tháng 5 năm 2020",
        title="Quy định chi tiết thi hành Luật Trà và Chè", body="Điều 1. Phạm vi.",
    )  # fmt: skip
    law = act(tmp_path, "law", LAW, number="12/2019/QH14", day="05 tháng 3 năm 2019", body="Điều 1. Cây chè.")
    older = act(tmp_path, "older", LAW, number="07/2002/QH11", day="02 tháng 4 năm 2002", body="Điều 1. Cây chè.")

    def guided(library: Library, decree: str) -> list[tuple[str | None, str | None]]:
        with open_snapshot(library) as snapshot:
            iri = find_reference(snapshot, decree).iri
            targets = [snapshot.document(target) for target in snapshot.objects(iri, "implements")]
            return [(one.code, str(one.date) if one.date else None) for one in targets if one]

    with made(tmp_path / "library", [decree, bare]) as library:
        alone = everything(library)
        assert guided(library, "43/2019/NĐ-CP") == [(None, "2019-03-05")]
        assert guided(library, "50/2020/NĐ-CP") == [(None, None)]
        change(library, add=law)
        assert guided(library, "43/2019/NĐ-CP") == [("12/2019/QH14", "2019-03-05")]
        assert guided(library, "50/2020/NĐ-CP") == [("12/2019/QH14", "2019-03-05")]  # the only one that is known
        with open_snapshot(library) as snapshot:
            assert find_reference(snapshot, "Luật Trà và Chè").code == "12/2019/QH14"
        assert guided(library, "18/2004/NĐ-CP") == [(None, None)]  # that law is younger
        change(library, add=older)
        assert guided(library, "43/2019/NĐ-CP") == [("12/2019/QH14", "2019-03-05")]
        assert guided(library, "50/2020/NĐ-CP") == [(None, None)]  # now it may be either
        assert guided(library, "18/2004/NĐ-CP") == [("07/2002/QH11", "2002-04-02")]  # the law of its own day
        assert verify(library) == []
        everything_known = everything(library)
        change(library, remove=law)
        change(library, remove=older)
        assert everything(library) == alone
    with made(tmp_path / "other order", [older, law, bare, decree]) as library:
        assert everything(library) == everything_known


def test_an_undated_document_merges_and_parts(papers: dict[str, Path], tmp_path: Path) -> None:
    with made(tmp_path / "library", [papers["naming"]]) as library:
        alone = everything(library)
        (undated,) = plans(library)
        assert plans(library)[undated] is None
        iri = f"{library.base}id/doc/{undated}"

        change(library, add=papers["plan"])
        assert list(plans(library).values()) == ["2018-04-16"]
        with open_snapshot(library) as snapshot:
            assert snapshot.document(iri) is None
            assert str(find_reference(snapshot, iri).date) == "2018-04-16"
        merged = everything(library)
        assert (
            sum("sameAs" in line and undated in line for line in merged) == 2
        )  # as its source says it, and as it holds

        change(library, add=papers["other"])
        assert sorted(map(str, plans(library).values())) == ["2018-04-16", "2021-07-02", "None"]
        with open_snapshot(library) as snapshot:
            found = snapshot.document(iri)
            assert found and found.date is None
            choices = [
                choices for _, choices in snapshot.citations_in(library.ledger.find_source("naming.txt")[0].sha256)
            ]
            assert [len(some) for some in choices if some] == [2]
        assert not any("sameAs" in line for line in everything(library))

        change(library, remove=papers["other"])
        assert everything(library) == merged
        change(library, remove=papers["plan"])
        assert everything(library) == alone
        assert verify(library) == []


def test_two_undated_mentions_never_merge_by_themselves(papers: dict[str, Path], tmp_path: Path) -> None:
    with made(tmp_path / "library", [papers["naming"], papers["also"]]) as library:
        assert list(plans(library).values()) == [None, None]
        change(library, add=papers["plan"])
        assert list(plans(library).values()) == ["2018-04-16"]


def test_any_order_of_coming_and_going_gives_the_same(papers: dict[str, Path], tmp_path: Path) -> None:
    wanted = None
    for number, order in enumerate(list(itertools.permutations(papers.values()))[::5]):
        with create_library(tmp_path / str(number)) as library:
            for one in order:
                change(library, add=one)
            change(library, remove=order[0])
            change(library, add=order[0])
            found = everything(library)
            wanted = wanted or found
            assert found == wanted


def test_an_old_address_leads_to_the_merged_document(papers: dict[str, Path], tmp_path: Path) -> None:
    with made(tmp_path / "library", [papers["naming"]]) as library:
        (undated,) = plans(library)
        change(library, add=papers["plan"])
        (dated,) = plans(library)
    app = create_app(tmp_path / "library")
    try:
        client = app.test_client()
        for accept in ("text/html", "text/turtle"):
            answer = client.get(f"/id/doc/{undated}", headers={"Accept": accept}, follow_redirects=True)
            assert answer.status_code == 200
            assert dated in answer.request.path or "2018-04-16" in answer.get_data(as_text=True)
    finally:
        close(app)


@pytest.mark.parametrize("first", ["judged", "merged"])
def test_a_judgement_follows_a_document_that_gets_its_date(first: str, papers: dict[str, Path], tmp_path: Path) -> None:
    """A person rejected the link to the undated plan; the link to the dated one is the same link."""
    with made(tmp_path / "library", [papers["naming"]]) as library:
        (undated,) = plans(library)
        with open_snapshot(library) as snapshot:
            naming = str(find_reference(snapshot, "07-CTr/HU").iri)
            iri = f"{library.base}id/doc/{undated}"
            assert snapshot.objects(naming, "implements") == [iri]
        if first == "merged":
            change(library, add=papers["plan"])
        judge(library, (naming, "implements", iri), "rejected")
        if first == "judged":
            change(library, add=papers["plan"])
        with open_snapshot(library) as snapshot:
            assert snapshot.objects(naming, "implements") == []
            assert len(snapshot.objects(naming, "cites")) == 1
        assert verify(library) == []
        change(library, remove=papers["plan"])
        with open_snapshot(library) as snapshot:
            assert snapshot.objects(naming, "implements") == []
        with open_library(library.root) as again, open_writer(again) as writer:
            writer.rebuild()
        with open_snapshot(library) as snapshot:
            assert snapshot.objects(naming, "implements") == []


def test_a_judgement_whose_document_is_gone_judges_nothing(papers: dict[str, Path], tmp_path: Path) -> None:
    """The undated plan was judged; then the source that named it is gone, and another names the plan with its date."""
    body = "Chương trình này thực hiện Kế hoạch số 35-KH/HU, ngày 16/4/2018 của Ban Thường vụ Huyện ủy."
    dated = paper(tmp_path, "dated", "07-CTr/HU", (5, 3, 2023), "CHƯƠNG TRÌNH", "Trồng rừng", body)
    with made(tmp_path / "library", [papers["naming"], papers["plan"]]) as library:
        with open_snapshot(library) as snapshot:
            naming = find_reference(snapshot, "07-CTr/HU").iri
            (alias,) = _aliases(everything(library))
        judge(library, (naming, "implements", alias), "rejected")
        change(library, add=dated)
        assert verify(library) == []
        change(library, remove=papers["naming"])
        assert verify(library) == []
        with open_snapshot(library) as snapshot:
            assert len(snapshot.objects(naming, "implements")) == 1


def _aliases(quads: list[str]) -> set[str]:
    return {line.partition(">")[0][1:] for line in quads if "sameAs" in line}


def test_a_paper_is_found_by_what_it_is_called(tmp_path: Path) -> None:
    """By the words that papers cite it by, or by its type and title; of no other type."""
    law = "Luật Đất đai số 31/2024/QH15 ngày 18/01/2024"
    papers = [
        (
            "12-CTr/TU",
            (2, 7, 2021),
            "CHƯƠNG TRÌNH HÀNH ĐỘNG",
            "thực hiện Nghị quyết Đại hội XIII của Đảng",
            "1. Mục tiêu.",
        ),
        (
            "20-KH/TU",
            (2, 9, 2024),
            "KẾ HOẠCH",
            "thi hành Luật Đất đai",
            f"Thực hiện {law}, Tỉnh ủy ban hành kế hoạch như sau:",
        ),
    ]
    files = [paper_file(tmp_path, f"{place}", paper) for place, paper in enumerate(papers)]
    with made(tmp_path / "library", files) as library, open_snapshot(library) as snapshot:
        asked = {
            "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng": None,
            "Nghị quyết Đại hội XIII": None,
            "Luật Đất đai": "31/2024/QH15",
            "Luật Đất đai năm 2024": "31/2024/QH15",
            "Chương trình hành động thực hiện Nghị quyết Đại hội": "12-CTr/TU",
            "kế hoạch thi hành luật đất đai": "20-KH/TU",
        }
        for words, code in asked.items():
            found = find_reference(snapshot, words)
            assert (found.code, found.name) == (code, None if code else "Nghị quyết Đại hội XIII")
        for words in ("Nghị quyết Đại hội XII của Đảng", "Luật Đất đai năm 2013", "Nghị định đất đai"):
            with pytest.raises(UnknownReferenceError):
                find_reference(snapshot, words)


PLANT = "{above}\n{organ}\n*\nSố {code}\n\nKhe Sơn, ngày {day}\n\nKẾ HOẠCH\nan toàn lao động\n\n{body}\n"


def test_a_chain_of_an_enterprise_is_one(tmp_path: Path) -> None:
    """Its committee is one body wherever it is named, its branches are its own."""
    plants = {
        "plant": ("ĐẢNG ỦY THAN AN LÂM", "ĐẢNG ỦY CÔNG TY CỔ PHẦN THAN KHE SƠN", "61-KH/ĐU", "05 tháng 3 năm 2024",
                  "Thực hiện Kế hoạch số 45-KH/ĐUTAL, ngày 22/12/2023 của Đảng ủy Than An Lâm, Đảng ủy xây dựng kế hoạch:"),
        "above": ("TỈNH ỦY AN LÂM", "ĐẢNG ỦY THAN AN LÂM", "45-KH/ĐUTAL", "22 tháng 12 năm 2023", "1. Nội dung."),
        "branch": ("ĐẢNG ỦY CÔNG TY CP THAN KHE SƠN", "CHI BỘ PHÂN XƯỞNG SÀNG TUYỂN", "07-KH/CB", "25 tháng 4 năm 2024",
                   "Thực hiện Kế hoạch số 61-KH/ĐU, ngày 05/3/2024 của Đảng ủy Công ty cổ phần Than Khe Sơn, Chi bộ xây dựng kế hoạch:"),
        "other": ("ĐẢNG ỦY CÔNG TY CP THAN NÀ HỲ", "CHI BỘ PHÂN XƯỞNG SÀNG TUYỂN", "07-KH/CB", "25 tháng 4 năm 2024", "1. Nội dung."),
        "report": ("", "TỈNH ỦY AN LÂM", "09-BC/TU", "05 tháng 6 năm 2024", "Có Đảng ủy Than An Lâm (Kế hoạch số 45-KH/ĐUTAL) làm tốt."),
    }  # fmt: skip
    files = []
    for name, (above, organ, code, day, body) in plants.items():
        files.append(tmp_path / f"{name}.txt")
        files[-1].write_text(PLANT.format(above=above, organ=organ, code=code, day=day, body=body), encoding="utf-8")
    with made(tmp_path / "library", files) as library, open_snapshot(library) as snapshot:
        found = trace(snapshot, find_reference(snapshot, "45-KH/ĐUTAL"), TraceQuestion())
        assert {step.document.code for step in found.steps} == {"61-KH/ĐU", "07-KH/CB"}
        told = snapshot.objects(find_reference(snapshot, "09-BC/TU").iri, "cites")
        assert find_reference(snapshot, "45-KH/ĐUTAL").iri in told
        assert find_body(snapshot, "Đảng ủy Than An Lâm").parent == find_body(snapshot, "Tỉnh ủy An Lâm").iri
        branches = {row.document for row in library.sources("read") if "07-KH/CB" in library.text(row.sha256)}
        assert len(branches) == 2


def test_a_commune_of_a_district_ended_with_it(tmp_path: Path) -> None:
    """Offices of a city's committee are called after it."""
    head = "{above}\n{organ}\n*\nSố {code}\n\nHà Nội, ngày {day}\n\nKẾ HOẠCH\nvề trồng cây\n\n1. Nội dung.\n"
    papers = (
        ("ĐẢNG BỘ HUYỆN KHE SƠN", "ĐẢNG ỦY XÃ TẢ LÝ", "03-KH/ĐU", "05 tháng 3 năm 2021"),
        ("ĐẢNG BỘ TỈNH AN LÂM", "ĐẢNG ỦY XÃ TẢ LÝ", "07-KH/ĐU", "05 tháng 3 năm 2026"),
        ("THÀNH ỦY HÀ NỘI", "VĂN PHÒNG", "09-KH/VPTU", "05 tháng 3 năm 2026"),
    )
    files = []
    for above, organ, code, day in papers:
        files.append(tmp_path / f"{code[:2]}.txt")
        files[-1].write_text(head.format(above=above, organ=organ, code=code, day=day), encoding="utf-8")
    with made(tmp_path / "library", files) as library, open_snapshot(library) as snapshot:
        ended = {body.iri.rpartition("/")[2]: body.valid_to for body in snapshot.bodies_like("ta ly")}
        assert ended == {"du-xa-ta-ly-khe-son": date(2025, 6, 30), "du-xa-ta-ly-an-lam": None}
        assert find_body(snapshot, "Văn phòng Thành ủy Hà Nội").level == "province"


def test_what_is_too_little_or_another_s_finds_no_paper(tmp_path: Path) -> None:
    """A type alone is nobody's name, and the number in the name of a plan is not the plan's; a title is, whatever it begins with."""
    papers = [
        ("12-KH/TU", (2, 7, 2021), "KẾ HOẠCH", "thực hiện Nghị quyết số 18-NQ/TW", "1. Mục tiêu về kỷ luật."),
        ("13-QĐ/TU", (2, 9, 2024), "QUYẾT ĐỊNH", "Quy định chi tiết Luật Đất đai ở tỉnh", "Điều 1. Ban hành."),
    ]
    files = [paper_file(tmp_path, f"{place}", paper) for place, paper in enumerate(papers)]
    with made(tmp_path / "library", files) as library, open_snapshot(library) as snapshot:
        asked = {
            "Kế hoạch thực hiện Nghị quyết số 18-NQ/TW": "12-KH/TU",
            "Nghị quyết số 18-NQ/TW": "18-NQ/TW",
            "Quy định chi tiết Luật Đất đai ở tỉnh": "13-QĐ/TU",
            "quy định chi tiết luật đất đai": "13-QĐ/TU",
            "quy định, chi tiết (luật đất đai)": "13-QĐ/TU",
            "Kế hoạch số 12-KH/TU": "12-KH/TU",
        }
        assert {words: find_reference(snapshot, words).code for words in asked} == asked
        for words in ("Luật", "ke hoach", "Nghị quyết số", "Quyết định về", "\ud800", "\x00", "(" * 9_999):
            with pytest.raises(UnknownReferenceError):
                find_reference(snapshot, words)
        for words in ("(", "\udcff", "%", ", " * 5_000):
            with pytest.raises(UnknownReferenceError):
                find_body(snapshot, words)


def test_the_committee_and_the_council_of_one_unit(tmp_path: Path) -> None:
    """Two provinces have a district of one name: the committee of one and the council of the other are of two units."""
    files = []
    for province, district in (("AN LÂM", "CHÂU HƯNG"), ("BÌNH LÂM", "TÂN SƠN")):
        head = f"ĐẢNG BỘ TỈNH {province}\nHUYỆN ỦY {district}"
        files.append(
            party_paper(tmp_path, province, head, "30-KH/HU", "ngày 12 tháng 3 năm 2018", "KẾ HOẠCH\nTrồng rừng")
        )
    for place, (province, district) in enumerate((("BÌNH LÂM", "CHÂU HƯNG"), ("BÌNH LÂM", "TÂN SƠN"))):
        head = f"ỦY BAN NHÂN DÂN\nHUYỆN {district}, TỈNH {province}\nSố: 3{place}/KH-UBND"
        file = tmp_path / f"council-{place}.txt"
        file.write_text(f"{head}\n\nNơi ấy, ngày 12 tháng 3 năm 2018\n\nKẾ HOẠCH\nTrồng rừng\n\nCác nơi thi hành.\n")
        files.append(file)
    with made(tmp_path / "library", files) as library, open_snapshot(library) as snapshot:
        council, committee = "Ủy ban nhân dân huyện Châu Hưng", "Huyện ủy Châu Hưng"
        asked = {
            "huyện Tân Sơn": ["Huyện ủy Tân Sơn", "Ủy ban nhân dân huyện Tân Sơn"],
            "huyện Châu Hưng, tỉnh An Lâm": [committee],
            "huyện Châu Hưng (Bình Lâm)": [council],
        }
        assert {words: [body.name for body in find_above(snapshot, words)] for words in asked} == asked
        with pytest.raises(AmbiguousReferenceError):
            find_above(snapshot, "huyện Châu Hưng")


def test_another_symbol_is_no_other_body(tmp_path: Path) -> None:
    file = paper_file(tmp_path, "plan", ("12-KH/TU", (2, 7, 2021), "KẾ HOẠCH", "trồng rừng", "1. Mục tiêu."))
    with made(tmp_path / "library", [file]) as library, open_snapshot(library) as snapshot:
        assert [body.code for body in snapshot.bodies_like("kiem sat nhan dan toi cao")] == ["VKSNDTC"]


@pytest.mark.parametrize(
    ("heads", "bodies"),
    [
        # each province may have an enterprise that is called by its trade, also where a text writes that with capitals
        (("ĐẢNG BỘ TỈNH {}\nĐẢNG ỦY CÔNG TY TNHH XỔ SỐ KIẾN THIẾT",) * 2, 2),
        (("ĐẢNG BỘ TỈNH {}\nĐẢNG ỦY CÔNG TY CP CẤP NƯỚC",) * 2, 2),
        (("ĐẢNG BỘ TỈNH {}\nĐẢNG ỦY CÔNG TY CP CHÈ KHE SƠN",) * 2, 1),
        # a branch is of its commune, not of another of that name; of a hospital that is not told it is its paper's alone
        (("ĐẢNG BỘ HUYỆN {}\nĐẢNG ỦY XÃ HÒA AN\nCHI BỘ THÔN 1",) * 2, 2),
        (("ĐẢNG BỘ HUYỆN AN LÂM\nĐẢNG ỦY XÃ HÒA AN\nCHI BỘ THÔN 1",) * 2, 1),
        # several provinces have a Châu Thành
        (("TỈNH ỦY {}\nHUYỆN ỦY CHÂU THÀNH\nĐẢNG ỦY XÃ AN HIỆP",) * 2, 2),
        (("TỈNH ỦY AN LÂM\nHUYỆN ỦY CHÂU THÀNH\nĐẢNG ỦY XÃ AN HIỆP",) * 2, 1),
        (("ĐẢNG BỘ TỈNH AN LÂM\nĐẢNG ỦY BỆNH VIỆN\nCHI BỘ KHOA NHI",) * 2, 2),
        # a committee, its bureau and its plenum are one; a school that several universities have is told by its own
        (("ĐẢNG BỘ CHÍNH PHỦ\nĐẢNG ỦY BỘ Y TẾ", "ĐẢNG BỘ CHÍNH PHỦ\nBAN THƯỜNG VỤ ĐẢNG ỦY BỘ Y TẾ"), 1),
        (("ĐẢNG BỘ ĐẠI HỌC {}\nĐẢNG ỦY TRƯỜNG ĐẠI HỌC SƯ PHẠM",) * 2, 2),
        (("ĐẢNG BỘ ĐẠI HỌC AN LÂM\nĐẢNG ỦY TRƯỜNG ĐẠI HỌC SƯ PHẠM",) * 2, 1),
    ],
)
def test_one_body_or_two(tmp_path: Path, heads: tuple[str, str], bodies: int) -> None:
    files = [
        party_paper(
            tmp_path, unit, head.format(unit), f"{number}-KH/ĐU", "ngày 12 tháng 3 năm 2018", "KẾ HOẠCH\nTrồng rừng"
        )
        for number, (unit, head) in enumerate(zip(("AN LÂM", "BÌNH LÂM"), heads, strict=True), 30)
    ]
    with made(tmp_path / "library", files) as library, open_snapshot(library) as snapshot:
        found = {find_reference(snapshot, f"{number}-KH/ĐU").body for number in (30, 31)}
        assert len(found) == bodies
        kept = everything(library)
    with made(tmp_path / "turned", files[::-1]) as library:
        assert everything(library) == kept


def test_schools_and_delegations_that_share_a_symbol(tmp_path: Path) -> None:
    """Each is of the lowest unit of its letterhead; a paper of that unit which names the number alone means that one."""

    def paper(name: str, head: str, number: str, kind: str, title: str) -> Path:
        file = tmp_path / f"{name}.txt"
        file.write_text(
            f"{head}\nSố: {number}\n\nNơi ấy, ngày 12 tháng 3 năm 2023\n\n{kind}\n{title}\n\n1. Mục tiêu.\n"
        )
        return file

    papers = [
        paper("one", "UBND HUYỆN KHE SƠN\nTRƯỜNG THCS LÊ BÌNH", "12/KH-THCSLB", "KẾ HOẠCH", "về thư viện"),
        paper("two", "UBND HUYỆN BÌNH AN\nTRƯỜNG THCS LÝ BẮC", "12/KH-THCSLB", "KẾ HOẠCH", "về sân chơi"),
        paper("three", "UBND HUYỆN BÌNH AN\nTRUNG TÂM VĂN HÓA", "12/KH-TTVH", "KẾ HOẠCH", "về sân chơi"),
        paper("sent", "HỘI ĐỒNG NHÂN DÂN TỈNH AN LÂM\nĐOÀN GIÁM SÁT", "15/BC-ĐGS", "BÁO CÁO", "về chợ"),
        paper("sent-there", "HỘI ĐỒNG NHÂN DÂN TỈNH BÌNH LÂM\nĐOÀN GIÁM SÁT", "15/BC-ĐGS", "BÁO CÁO", "về chợ"),
        paper(
            "citing", "ỦY BAN NHÂN DÂN\nHUYỆN BÌNH AN", "60/KH-UBND", "KẾ HOẠCH", "Thực hiện Kế hoạch số 12/KH-THCSLB"
        ),
    ]
    with made(tmp_path / "library", papers) as library, open_snapshot(library) as snapshot:
        documents = [one for iri in snapshot.documents() if (one := snapshot.document(iri)) and one.held]
        bodies = {snapshot.bodies[one.body or ""].iri.rpartition("/")[2] for one in documents}
        plan = find_reference(snapshot, "60/KH-UBND")
        (meant,) = snapshot.objects(plan.iri, "implements")
        assert snapshot.document(meant).title == "sân chơi"  # type: ignore[union-attr]
    assert bodies == {
        "thcslb-huyen-khe-son", "thcslb-huyen-binh-an", "ttvh-huyen-binh-an", "doan-giam-sat-tinh-an-lam", "doan-giam-sat-tinh-binh-lam",
        "ubnd-huyen-binh-an",
    }  # fmt: skip


def test_an_office_of_a_province_means_its_committee(tmp_path: Path) -> None:
    """Where that has the number; of another number nobody can tell."""
    decision = of_people_s_committee(
        tmp_path, "decision", "TỈNH AN LÂM", "1020/QĐ-UBND", "An Lâm, ngày 18 tháng 4 năm 2022",
        "QUYẾT ĐỊNH\nPhê duyệt đề án trồng rừng", "Điều 1. Phê duyệt đề án.",
    )  # fmt: skip
    guidance = tmp_path / "guidance.txt"
    guidance.write_text(
        "ỦY BAN NHÂN DÂN TỈNH AN LÂM\nSỞ NỘI VỤ\nSố: 35/HD-SNV\n\nAn Lâm, ngày 20 tháng 5 năm 2022\n\nHƯỚNG DẪN\n"
        "Thực hiện Quyết định số 1020/QĐ-UBND và Quyết định số 1021/QĐ-UBND\n\n1. Nội dung.\n",
        encoding="utf-8",
    )
    with made(tmp_path / "library", [guidance, decision]) as library, open_snapshot(library) as snapshot:
        own = find_reference(snapshot, "35/HD-SNV").iri
        targets = {d.code: d.date for iri in snapshot.objects(own, "guides") if (d := snapshot.document(iri))}
        assert targets == {"1020/QĐ-UBND": date(2022, 4, 18), "1021/QĐ-UBND": None}
        assert verify(library) == []


def test_what_one_source_names_of_nobody_is_no_second_document(tmp_path: Path) -> None:
    """A letter names a paper by number and day, and not whose it is: who asks means the one that is known."""
    title, day = "KẾ HOẠCH\nTrồng rừng", "ngày 14 tháng 9 năm 2018"
    plans = [
        party_paper(tmp_path, name, f"TỈNH ỦY AN LÂM\nHUYỆN ỦY {name.upper()}", "07-KH/HU", day, title)
        for name in ("Khe Sơn", "Lũng Pài")
    ]
    letter = tmp_path / "letter.txt"
    letter.write_text("Theo Kế hoạch số 07-KH/HU ngày 14/9/2018.", encoding="utf-8")
    for snapshot in snapshots_in_either_order(tmp_path / "one", [plans[0], letter]):
        assert find_reference(snapshot, "07-KH/HU@2018-09-14").issuer == "Huyện ủy Khe Sơn"
    for snapshot in snapshots_in_either_order(tmp_path / "two", [*plans, letter]):
        with pytest.raises(AmbiguousReferenceError) as several:
            find_reference(snapshot, "07-KH/HU@2018-09-14")
        assert {one.issuer for one in several.value.candidates} == {"Huyện ủy Khe Sơn", "Huyện ủy Lũng Pài", None}
