"""A paper of a unit, cited by those below it in each of the ways in which they call who issued it: one document."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from libraries import made

from graph.model import Document
from graph.store.snapshot import Snapshot, open_snapshot

PARTY = "{head}\n*\nSố {code}\n\nNơi ấy, ngày {day}\n\n{title}\n\n1. Làm.\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n"
UPPERS = {
    # letterhead, number, type, day
    "tu": ("TỈNH ỦY AN LÂM", "101-KH/TU", "Kế hoạch", (5, 5, 2023)),
    "hu": ("ĐẢNG BỘ TỈNH AN LÂM\nHUYỆN ỦY KHE SƠN", "102-KH/HU", "Kế hoạch", (5, 5, 2023)),
    "du": ("ĐẢNG BỘ HUYỆN KHE SƠN\nĐẢNG ỦY XÃ BẢN BÓ", "103-KH/ĐU", "Kế hoạch", (5, 5, 2023)),
    "uh": ("ỦY BAN NHÂN DÂN\nHUYỆN KHE SƠN - TỈNH AN LÂM", "104/KH-UBND", "Kế hoạch", (5, 5, 2023)),
    "ut": ("ỦY BAN NHÂN DÂN\nTỈNH AN LÂM", "105/KH-UBND", "Kế hoạch", (5, 5, 2023)),
    "bt": ("TỈNH ỦY AN LÂM\nBAN TỔ CHỨC", "106-HD/BTCTU", "Hướng dẫn", (5, 5, 2023)),
    "bh": ("HUYỆN ỦY KHE SƠN\nBAN TUYÊN GIÁO", "107-HD/BTGHU", "Hướng dẫn", (5, 5, 2023)),
    "so": ("ỦY BAN NHÂN DÂN TỈNH AN LÂM\nSỞ NỘI VỤ", "108/HD-SNV", "Hướng dẫn", (5, 5, 2023)),
    "du-ubnd": ("TỈNH ỦY AN LÂM\nĐẢNG ỦY UBND TỈNH", "109-KH/ĐU", "Kế hoạch", (5, 6, 2025)),
}
LOWERS = {
    "hu": ("ĐẢNG BỘ TỈNH AN LÂM\nHUYỆN ỦY KHE SƠN", "KH/HU"),
    "du": ("ĐẢNG BỘ HUYỆN KHE SƠN\nĐẢNG ỦY XÃ BẢN BÓ", "KH/ĐU"),
    "cb": ("ĐẢNG BỘ XÃ BẢN BÓ\nCHI BỘ THÔN NÀ BÓ", "KH/CB"),
    "uh": ("ỦY BAN NHÂN DÂN\nHUYỆN KHE SƠN - TỈNH AN LÂM", "KH-UBND"),
    "ux": ("ỦY BAN NHÂN DÂN\nXÃ BẢN BÓ - HUYỆN KHE SƠN", "KH-UBND"),
    "sy": ("ỦY BAN NHÂN DÂN TỈNH AN LÂM\nSỞ Y TẾ", "KH-SYT"),
    "thcs": ("UBND HUYỆN KHE SƠN\nTRƯỜNG THCS BẢN BÓ", "KH-THCSBB"),
}
CALLED = [
    ("tu", "hu du cb sy", "Tỉnh ủy|Tỉnh ủy An Lâm|Ban Thường vụ Tỉnh ủy|BTV Tỉnh ủy|Ban Chấp hành Đảng bộ tỉnh|BCH Đảng bộ tỉnh|"),
    ("hu", "du cb ux thcs", "Huyện ủy|Huyện ủy Khe Sơn|Ban Thường vụ Huyện ủy|BTV Huyện ủy|Ban Chấp hành Đảng bộ huyện|"),
    ("du", "cb ux", "Đảng ủy xã|Đảng ủy xã Bản Bó|Ban Thường vụ Đảng ủy xã|BTV Đảng ủy|Đảng ủy|Ban Chấp hành Đảng bộ xã|"),
    ("uh", "ux thcs du", "UBND huyện|Ủy ban nhân dân huyện Khe Sơn|UBND huyện Khe Sơn|huyện"),
    ("ut", "uh ux sy hu", "UBND tỉnh|Ủy ban nhân dân tỉnh An Lâm|UBND tỉnh An Lâm|tỉnh"),
    ("bt", "hu du", "Ban Tổ chức Tỉnh ủy|Ban Tổ chức Tỉnh ủy An Lâm|"),
    ("bh", "du", "Ban Tuyên giáo Huyện ủy|Ban Tuyên giáo Huyện ủy Khe Sơn|"),
    ("so", "uh sy", "Sở Nội vụ|Sở Nội vụ tỉnh An Lâm|"),
    ("du-ubnd", "sy", "Đảng ủy UBND tỉnh|Ban Thường vụ Đảng ủy UBND tỉnh|Đảng ủy Ủy ban nhân dân tỉnh"),
]  # fmt: skip
CITING = [
    (upper, lower, whose, dated)
    for upper, lowers, called in CALLED
    for lower in lowers.split()
    for whose in called.split("|")
    for dated in (True, False)
]


def printed(day: tuple[int, int, int]) -> str:
    return f"{day[0]:02} tháng {day[1]} năm {day[2]}"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Snapshot, dict[str, Document]]]:
    """All the papers in one library, and the documents by their numbers."""
    folder = tmp_path_factory.mktemp("citing")
    for name, (head, code, kind, day) in UPPERS.items():
        text = PARTY.format(head=head, code=code, day=printed(day), title=f"{kind.upper()}\nvề chợ")
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    for place, (upper, lower, whose, dated) in enumerate(CITING):
        _, code, kind, day = UPPERS[upper]
        head, symbol = LOWERS[lower]
        cited = f"{kind} số {code}" + (f", ngày {day[0]:02}/{day[1]}/{day[2]}" if dated else "")
        separator = "/" if "UBND" in symbol or symbol.startswith(("KH-S", "KH-T")) else "-"
        text = PARTY.format(
            head=head,
            code=f"{1000 + place}{separator}{symbol}",
            day=printed((6, 12, day[2])) if day[2] == 2023 else printed((20, 6, 2025)),
            title=f"KẾ HOẠCH\nthực hiện {cited}{' của ' if whose else ''}{whose}",
        )
        (folder / f"{1000 + place}.txt").write_text(text, encoding="utf-8")
    with made(folder / "library", sorted(folder.glob("*.txt"))) as one, open_snapshot(one) as snapshot:
        held = [found for iri in snapshot.documents() if (found := snapshot.document(iri)) and found.held]
        yield snapshot, {str(document.number): document for document in held}


@pytest.mark.parametrize(("place", "citing"), list(enumerate(CITING)))
def test_it_is_that_document(
    place: int, citing: tuple[str, str, str, bool], library: tuple[Snapshot, dict[str, Document]]
) -> None:
    snapshot, documents = library
    plan = documents[str(1000 + place)]
    number = UPPERS[citing[0]][1].split("-")[0].split("/")[0]
    found = [*snapshot.objects(plan.iri, "implements"), *snapshot.objects(plan.iri, "guides")]
    assert documents[number].iri in found, found
