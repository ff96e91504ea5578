"""The review in the browser, without one: cards, forms, decisions, undo."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from libraries import judge, made
from test_review import BRIDGE, EARLY, HERE, LATER, ONLY, PAPERS, QUEUE, VAGUE, asked, write
from werkzeug.test import TestResponse

from graph.analysis.quality import OF_LINKS
from graph.library.folder import Library, open_library
from graph.library.judgements import JudgementTable
from graph.store.snapshot import open_snapshot
from graph.store.writer import open_writer
from web.app import close, create_app

PERSON = {"Accept": "text/html"}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return made(tmp_path / "library", [write(tmp_path, name) for name in PAPERS])


@pytest.fixture
def app(library: Library) -> Iterator[Flask]:
    made = create_app(library.root)
    yield made
    close(made)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


def page(client: FlaskClient, address: str) -> str:
    answer = client.get(address, headers=PERSON)
    assert answer.status_code == 200
    return answer.get_data(as_text=True)


def post(client: FlaskClient, link: tuple[str, str, str], decision: str, **more: str) -> TestResponse:
    subject, relation, target = link
    fields = {
        "token": client.application.config["LUOCDO_TOKEN"], "subject": subject, "relation": relation, "object": target,
        "decision": decision, **more,
    }  # fmt: skip
    return client.post("/review", data=fields, headers=PERSON)


UNSURE = (ONLY, "implements", BRIDGE)


def test_a_card_shows_the_sentence_with_both_places_marked(client: FlaskClient) -> None:
    text = page(client, "/review?kind=ambiguous")
    first = text.partition('<article class="card question"')[2].partition("</article>")[0]
    assert len(re.findall(r"<mark class=\"c [a-z]+\">", first)) == 2
    assert "Kế hoạch số 35-KH/HU" in first and "16/4/2018" in first and "02/7/2021" in first
    assert "thuc-hien" in first and "độ tin cậy" in first
    assert text.count('<article class="card question"') == 2
    assert page(client, "/review").count('<article class="card question"') == 4


def test_a_decision_is_kept_with_who_and_why_and_undone(client: FlaskClient, library: Library) -> None:
    answer = post(client, UNSURE, "reject", who="Giàng A Páo", reason="nhầm <số>", kind="unsure")
    assert answer.status_code == 303
    assert "kind=unsure" in answer.headers["Location"]
    assert asked(library) == [one for one in QUEUE if one != QUEUE[2]]
    after = page(client, answer.headers["Location"])
    assert "Đã ghi — Bác: 10-CTr/HU Thực hiện 41-KH/HU" in re.sub(r"<[^>]+>", "", after).replace(
        "thực hiện", "Thực hiện"
    )
    decided = page(client, "/review?decided=1")
    assert "Giàng A Páo" in decided and "nhầm &lt;số&gt;" in decided
    (kept,) = JudgementTable(library.ledger.db).all()
    form = {"token": client.application.config["LUOCDO_TOKEN"], "number": str(kept.number), "who": "Lò Thị Mẩy"}
    assert client.post("/review/undo", data=form, headers=PERSON).status_code == 303
    assert asked(library) == QUEUE
    assert client.post("/review/undo", data=form, headers=PERSON).status_code == 404


@pytest.mark.parametrize(
    ("fields", "relation", "target"),
    [
        ({"right": LATER}, "implements", LATER),
        ({"right_words": "35-KH/HU@2021-07-02"}, "implements", LATER),
        ({"right": LATER, "right_relation": "basedOn"}, "basedOn", LATER),
    ],
)
def test_a_correction(
    fields: dict[str, str], relation: str, target: str, client: FlaskClient, library: Library
) -> None:
    with open_snapshot(library) as snapshot:
        (vague,) = snapshot.objects(VAGUE, "implements")
    assert post(client, (VAGUE, "implements", vague), "correct", **fields).status_code == 303
    with open_snapshot(library) as snapshot:
        assert snapshot.objects(VAGUE, relation) == [target]
        assert vague not in snapshot.objects(VAGUE, "implements")
    shown = page(client, f"/doc/{target.removeprefix('https://w3id.org/luocdo/id/doc/')}")
    assert "đã có người xác nhận" in shown
    assert "/review?link=" in shown


@pytest.mark.parametrize(
    ("link", "decision", "fields", "status"),
    [
        (UNSURE, "perhaps", {}, 400),
        (UNSURE, "accept", {"token": "x"}, 403),
        ((ONLY, "implements", f"{HERE}nothing"), "accept", {}, 404),
        ((ONLY, "replaces", BRIDGE), "accept", {}, 400),
        (UNSURE, "correct", {"right_relation": "moon"}, 400),
        (UNSURE, "correct", {"right": ONLY}, 400),
        (UNSURE, "correct", {"right_words": "nothing at all"}, 404),
        (UNSURE, "correct", {"right_words": "35-KH/HU"}, 300),
    ],
)
def test_what_cannot_be_decided(
    link: tuple[str, str, str],
    decision: str,
    fields: dict[str, str],
    status: int,
    client: FlaskClient,
    library: Library,
) -> None:
    assert post(client, link, decision, **fields).status_code == status
    assert asked(library) == QUEUE
    assert JudgementTable(library.ledger.db).count() == 0


def test_another_writer_is_waited_for_and_then_it_is_said(
    client: FlaskClient, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[int] = []
    deciding = threading.Thread(target=lambda: answers.append(post(client, UNSURE, "accept").status_code))
    with open_library(library.root) as other, open_writer(other):
        with monkeypatch.context() as hasty:
            hasty.setattr("web.local.PATIENCE", 0.1)
            answer = post(client, UNSURE, "accept")
        assert answer.status_code == 503
        assert "chưa giữ được" in answer.get_data(as_text=True)
        assert asked(library) == QUEUE
        deciding.start()
        deciding.join(0.3)
        assert answers == []
    deciding.join()
    assert answers == [303]


def test_a_link_that_somebody_reports(client: FlaskClient) -> None:
    shown = page(client, "/doc/hu-khe-son/2020-06-01/41-ke-hoach")
    found = re.findall(r'href="(/review\?link=[^"]+)"', shown)
    assert len(found) >= 3
    assert page(client, found[0].replace("&amp;", "&")).count('<article class="card question"') == 1
    assert client.get("/review?link=a+b", headers=PERSON).status_code == 400
    assert client.get("/review?link=a+implements+b", headers=PERSON).status_code == 404


def test_findings_are_looked_for_once_until_something_bears_on_them(
    client: FlaskClient, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    import web.findings as module

    calls: list[bool] = []  # whether those about links were looked for
    found = module.suspicions
    monkeypatch.setattr(module, "suspicions", lambda one, kinds: calls.append(kinds == OF_LINKS) or found(one, kinds))
    for _ in range(2):
        page(client, "/review"), page(client, "/review?kind=backwards"), page(client, "/quality")
    assert calls == [True, False]
    post(client, UNSURE, "accept")
    assert page(client, "/review").count('<article class="card question"') == 3
    page(client, "/quality"), page(client, "/quality?kind=backwards")
    assert calls == [True, False, True]
    with open_writer(library) as writer:
        writer.remove(library.ledger.find_source("early.txt")[0].sha256)
    assert page(client, "/review").count('<article class="card question"') == 2
    assert calls == [True, False, True, True, False]


def test_a_finding_comes_back_when_its_decision_is_undone(library: Library) -> None:
    number = judge(library, (EARLY, "implements", BRIDGE), "rejected")
    app = create_app(library.root)  # a server that has never seen the link
    try:
        client = app.test_client()
        assert page(client, "/review").count('<article class="card question"') == 3
        form = {"token": app.config["LUOCDO_TOKEN"], "number": str(number)}
        assert client.post("/review/undo", data=form, headers=PERSON).status_code == 303
        assert page(client, "/review").count('<article class="card question"') == 4
        assert page(client, "/review?kind=backwards").count('<article class="card question"') == 1
    finally:
        close(app)


def test_without_permission_the_page_is_read_and_says_why(library: Library) -> None:
    app = create_app(library.root, read_only=True)
    try:
        shown = page(app.test_client(), "/review")
        assert shown.count('<article class="card question"') == 4
        assert "<form method" not in shown and "chỉ để xem" in shown
    finally:
        close(app)
