"""What people decide about links: it shows everywhere, outlives every command, and can be undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from libraries import PAPER, everything, judge, made, paper_file

from graph.analysis.answers import TraceQuestion
from graph.analysis.dossier import dossier
from graph.analysis.links import edge_between
from graph.analysis.trace import trace
from graph.library.folder import Library, open_library
from graph.library.judgements import JudgementTable
from graph.model import Decision
from graph.store.backup import back_up, restore
from graph.store.snapshot import open_snapshot
from graph.store.verify import verify
from graph.store.writer import open_writer

Link = tuple[str, str, str]
PAPERS = {
    "program": ("07-CTr/HU", (5, 3, 2023), "CHƯƠNG TRÌNH", "Giữ rừng đầu nguồn",
                "Chương trình này thực hiện Kế hoạch số 35-KH/HU, ngày 16/4/2018 của Ban Thường vụ Huyện ủy."),
    "vague": ("08-CTr/HU", (6, 3, 2023), "CHƯƠNG TRÌNH", "Mở lớp nghề đan lát",
              "Chương trình này thực hiện Kế hoạch số 35-KH/HU của Ban Thường vụ Huyện ủy."),
    "guide": ("03-HD/HU", (9, 5, 2018), "HƯỚNG DẪN", "thực hiện Kế hoạch số 35-KH/HU, ngày 16/4/2018 của Ban Thường vụ Huyện ủy",
              "Các chi bộ đọc kỹ."),
    "plan": ("35-KH/HU", (16, 4, 2018), "KẾ HOẠCH", "Trồng quế", "Các chi bộ thi hành."),
    "later": ("35-KH/HU", (2, 7, 2021), "KẾ HOẠCH", "Trồng chè", "Các chi bộ thi hành."),
}  # fmt: skip
HERE = "https://w3id.org/luocdo/id/doc/hu-khe-son/"
PROGRAM, GUIDE = f"{HERE}2023-03-05/07-chuong-trinh", f"{HERE}2018-05-09/03-huong-dan"
VAGUE = f"{HERE}2023-03-06/08-chuong-trinh"
PLAN, LATER = f"{HERE}2018-04-16/35-ke-hoach", f"{HERE}2021-07-02/35-ke-hoach"
PRINTED = {
    "program": f"{HERE}2023-03-05/07-chuong-trinh",
}


def write(folder: Path, name: str) -> Path:
    """One of the papers."""
    return paper_file(folder, name, PAPERS[name])


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A library with all five papers."""
    (tmp_path / "in").mkdir()
    return made(tmp_path / "library", [write(tmp_path / "in", name) for name in PAPERS])


def remove(library: Library, name: str) -> None:
    with open_writer(library) as writer:
        writer.remove(library.ledger.find_source(f"{name}.txt")[0].sha256)


def undated(library: Library) -> str:
    """The plan that 08-CTr/HU names without its date."""
    with open_snapshot(library) as snapshot:
        (found,) = snapshot.objects(VAGUE, "implements")
        return found


def holds(library: Library, subject: str, target: str) -> dict[str, str]:
    """The relations that hold between two documents, by index and quads alike, each with its basis."""
    with open_snapshot(library) as snapshot:
        found = {}
        for relation in ("cites", "implements", "guides", "basedOn"):
            in_quads = target in snapshot.objects(subject, relation)
            one, other = (snapshot.links.number(snapshot.path_of(iri)) for iri in (subject, target))
            edges = snapshot.library.ledger.db.execute(
                "SELECT 1 FROM edge JOIN shown a ON a.id = subject JOIN shown b ON b.id = object"
                " WHERE a.path = ? AND b.path = ? AND relation = ?",
                (snapshot.path_of(subject), snapshot.path_of(target),
                 ["cites", "implements", "guides", "basedOn"].index(relation)),
            ).fetchall()  # fmt: skip
            assert bool(edges) == in_quads
            if in_quads:
                assert one is not None and other is not None
                edge = edge_between(snapshot, subject, target, (relation,), ("stated", "context", "judged"))
                assert edge is not None
                found[relation] = edge.basis
        return found


@pytest.mark.parametrize(
    ("link", "decision", "subject", "target", "found"),
    [
        # a rejected link is out, the citation stays
        ((PROGRAM, "implements", PLAN), "rejected", PROGRAM, PLAN, {"cites": "stated"}),
        # one that guides does not implement either
        ((GUIDE, "implements", PLAN), "rejected", GUIDE, PLAN, {"cites": "stated"}),
        ((GUIDE, "guides", PLAN), "rejected", GUIDE, PLAN, {"cites": "stated"}),
        # what is not cited is not implemented
        ((PROGRAM, "cites", PLAN), "rejected", PROGRAM, PLAN, {}),
        # an accepted link is judged
        ((PROGRAM, "implements", PLAN), "accepted", PROGRAM, PLAN, {"cites": "judged", "implements": "judged"}),
        # near misses: another relation, another document, the other direction
        ((PROGRAM, "basedOn", PLAN), "rejected", PROGRAM, PLAN, {"cites": "stated", "implements": "stated"}),
        ((PROGRAM, "implements", LATER), "rejected", PROGRAM, PLAN, {"cites": "stated", "implements": "stated"}),
        ((PLAN, "implements", PROGRAM), "rejected", PROGRAM, PLAN, {"cites": "stated", "implements": "stated"}),
        # a finding is no link
        ((PROGRAM, "two_dates", PLAN), "accepted", PROGRAM, PLAN, {"cites": "stated", "implements": "stated"}),
    ],
)
def test_a_judgement_decides_what_holds(
    link: Link, decision: Decision, subject: str, target: str, found: dict[str, str], library: Library
) -> None:
    before = everything(library)
    number = judge(library, link, decision)
    assert holds(library, subject, target) == found
    assert verify(library) == []
    with open_writer(library) as writer:
        assert writer.unjudge(number, at=datetime(2026, 2, 1, tzinfo=UTC), by="Lò Thị Mẩy")
        assert not writer.unjudge(number, at=datetime(2026, 2, 2, tzinfo=UTC))
    assert everything(library) == before
    assert verify(library) == []


def test_a_correction_takes_the_sentence_along(library: Library) -> None:
    """08-CTr/HU names a plan without its date; a person knows which."""
    vague = undated(library)
    number = judge(library, (VAGUE, "implements", LATER), "accepted", instead=(VAGUE, "implements", vague))
    assert holds(library, VAGUE, vague) == {"cites": "stated"}
    assert holds(library, VAGUE, LATER) == {"cites": "judged", "implements": "judged"}
    with open_snapshot(library) as snapshot:
        edge = edge_between(snapshot, VAGUE, LATER, ("implements",), ("judged",))
        assert edge and ["35-KH/HU" in one.sentence for one in edge.evidence] == [True]
        assert edge_between(snapshot, VAGUE, LATER, ("implements",), ("stated",)) is None
        later = snapshot.document(LATER)
        assert later
        found = trace(snapshot, later, TraceQuestion())
        assert [(step.document.iri, step.edge.basis) for step in found.steps] == [(VAGUE, "judged")]
        assert trace(snapshot, later, TraceQuestion(bases=("stated", "context"))).hidden == 1
        assert [one.edge.basis for one in dossier(snapshot, later).acted_on_by["implements"]] == ["judged"]
    assert verify(library) == []
    with open_writer(library) as writer:
        writer.unjudge(number, at=datetime(2026, 2, 1, tzinfo=UTC))
    assert holds(library, VAGUE, vague) == {"cites": "stated", "implements": "stated"}
    assert holds(library, VAGUE, LATER) == {}


def test_a_document_of_the_authority_file_is_shown_when_a_link_leads_to_it(library: Library) -> None:
    vague, known = undated(library), "https://w3id.org/luocdo/id/doc/tw/2007-07-30/15-nghi-quyet"
    with open_snapshot(library) as snapshot:
        assert known not in set(snapshot.documents())
    number = judge(library, (VAGUE, "implements", known), "accepted", instead=(VAGUE, "implements", vague))
    assert holds(library, VAGUE, known)["implements"] == "judged"
    assert verify(library) == []
    remove(library, "vague")
    with open_snapshot(library) as snapshot:
        assert known not in set(snapshot.documents())
    assert verify(library) == []
    judge(library, (PROGRAM, "implements", "https://w3id.org/luocdo/id/doc/tw/1900-01-01/1-nghi-quyet"), "accepted")
    assert "implements" in holds(library, PROGRAM, PLAN)
    assert verify(library) == []
    with open_writer(library) as writer:
        assert writer.unjudge(number, at=datetime(2026, 2, 1, tzinfo=UTC))
    assert verify(library) == []


def test_the_latest_judgement_counts_and_none_is_lost(library: Library) -> None:
    link = (PROGRAM, "implements", PLAN)
    judge(library, link, "rejected", day=1)
    number = judge(library, link, "accepted", day=2)
    assert holds(library, PROGRAM, PLAN)["implements"] == "judged"
    with open_writer(library) as writer:
        writer.unjudge(number, at=datetime(2026, 1, 3, tzinfo=UTC), by="Lò Thị Mẩy")
    assert "implements" not in holds(library, PROGRAM, PLAN)
    table = JudgementTable(library.ledger.db)
    assert [(one.decision, one.by, one.reason, one.at.day) for one in table.latest(None, 0)] == [
        ("rejected", "Giàng A Páo", "đã đối chiếu", 1)
    ]
    kept = library.ledger.db.execute("SELECT decision, undone_by FROM judgement ORDER BY number").fetchall()
    assert kept == [("rejected", None), ("accepted", "Lò Thị Mẩy")]


def _rebuild(library: Library, folder: Path) -> None:
    with open_writer(library) as writer:
        writer.rebuild()


def _update(library: Library, folder: Path) -> None:
    library.ledger.db.execute("UPDATE kept SET reader = 'earlier'")
    with open_writer(library) as writer:
        writer.update()


def _go_and_come(library: Library, folder: Path) -> None:
    for name in ("program", "vague", "later", "plan"):
        remove(library, name)
        assert verify(library) == []
        with open_writer(library) as writer:
            writer.add([folder / "in" / f"{name}.txt"])


def _add_another(library: Library, folder: Path) -> None:
    before = everything(library)
    other = folder / "in" / "other.txt"
    text = PAPER.format(
        code="61-KH/HU", day=1, month=2, year=2024, kind="KẾ HOẠCH", title="Làm đường", body="Các chi bộ thi hành."
    )
    other.write_text(text, encoding="utf-8")
    with open_writer(library) as writer:
        writer.add([other])
    assert everything(library) != before
    remove(library, "other")


@pytest.mark.parametrize("happening", [_rebuild, _update, _go_and_come, _add_another])
def test_a_judgement_outlives(happening: Callable[[Library, Path], None], library: Library, tmp_path: Path) -> None:
    judge(library, (PROGRAM, "implements", PLAN), "rejected")
    judge(library, (VAGUE, "implements", LATER), "accepted", instead=(VAGUE, "implements", undated(library)))
    judge(library, (GUIDE, "guides", PLAN), "accepted")
    before = everything(library)
    happening(library, tmp_path)
    assert everything(library) == before
    assert verify(library) == []


def test_a_backup_holds_the_judgements(library: Library, tmp_path: Path) -> None:
    judge(library, (PROGRAM, "implements", PLAN), "rejected")
    before = everything(library)
    back_up(library, tmp_path / "backup.zip")
    restore(tmp_path / "backup.zip", tmp_path / "copy")
    with open_library(tmp_path / "copy") as copy:
        assert everything(copy) == before
        assert [one.reason for one in JudgementTable(copy.ledger.db).all()] == ["đã đối chiếu"]
        assert verify(copy) == []


def test_a_correction_to_what_the_citation_comes_to_mean_holds(library: Library, tmp_path: Path) -> None:
    """A person took the undated plan for the later one; then the earlier one goes, and only the later is left."""
    judge(library, (VAGUE, "implements", LATER), "accepted", instead=(VAGUE, "implements", undated(library)))
    remove(library, "program"), remove(library, "guide"), remove(library, "plan")
    assert holds(library, VAGUE, LATER) == {"cites": "judged", "implements": "judged"}
    assert verify(library) == []


def test_one_judgement_is_one_change(library: Library) -> None:
    number = library.current_snapshot()
    judge(library, (VAGUE, "implements", LATER), "accepted", instead=(VAGUE, "implements", undated(library)))
    assert library.current_snapshot() == number + 1


@pytest.mark.parametrize(
    "damage", ["DELETE FROM judged", "UPDATE judged SET decision = 'accepted'", "DELETE FROM doubt"]
)
def test_verify_sees_a_damaged_decision(damage: str, library: Library) -> None:
    judge(library, (PROGRAM, "implements", PLAN), "rejected")
    assert verify(library) == []
    library.ledger.db.execute(damage)
    assert {one.key for one in verify(library)} == {"verify_table"}


def test_what_was_decided_stands_in_the_graph_of_judgements(library: Library) -> None:
    judge(library, (PROGRAM, "implements", PLAN), "rejected")
    judge(library, (VAGUE, "implements", LATER), "accepted", instead=(VAGUE, "implements", undated(library)))
    said = [line for line in everything(library) if "graph/judgements>" in line]
    assert sum("#Judgement>" in line for line in said) == 3
    assert sum("insteadOf" in line for line in said) == 1
    assert sum("Giàng A Páo" in line for line in said) == 3
