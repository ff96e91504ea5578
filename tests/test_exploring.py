"""What can be added to a picture, counted and fetched; and views of it that the library keeps."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from graph.analysis.answers import TraceQuestion
from graph.analysis.picture import shown_documents
from graph.analysis.reference import find_reference
from graph.analysis.rest import Pick, Rest, left_out
from graph.analysis.trace import trace
from graph.library.folder import create_library, open_library
from graph.library.views import ViewTable
from graph.model import RELATIONS
from graph.store.backup import back_up, restore
from graph.store.snapshot import Snapshot
from graph.store.verify import verify
from graph.store.writer import open_writer
from web.app import close, create_app
from web.local import TOKEN

RESOLUTION = "https://w3id.org/luocdo/id/doc/tw/2007-07-30/15-nghi-quyet"
PERSON = {"Accept": "text/html"}


# what can be added


def neighbours(snapshot: Snapshot, iri: str, relation: str, *, up: bool) -> set[str]:
    return set(snapshot.objects(iri, relation) if up else snapshot.subjects(iri, relation)) - {iri}


@pytest.mark.parametrize("relations", [("implements",), RELATIONS])
def test_each_neighbour_is_counted_once_a_direction(snapshot: Snapshot, relations: tuple[str, ...]) -> None:
    question = TraceQuestion(relations=relations)
    many = 0
    for iri in snapshot.documents():
        document = snapshot.document(iri)
        assert document
        counts = Counter[bool]()
        for group in Rest(snapshot, document, question, ()).groups():
            counts[group.up] += group.count
        for up in (False, True):
            every = set().union(*(neighbours(snapshot, iri, relation, up=up) for relation in relations))
            assert counts[up] == len(every), (iri, up)
            many += len(every)
    assert many > 90


def test_what_is_shown_is_not_offered(snapshot: Snapshot) -> None:
    document = snapshot.document(RESOLUTION)
    assert document
    every = sorted(neighbours(snapshot, RESOLUTION, "implements", up=False))
    for shown in ([], every[:1], every[:-1], every):
        left = Rest(snapshot, document, TraceQuestion(), shown)
        documents, edges = left.picked(Pick(limit=100))
        assert {one.iri for one in documents} == set(every) - set(shown)
        assert sum(group.count for group in left.groups()) == len(documents)
        assert {edge.subject for edge in edges if edge.object == RESOLUTION} == set(every) - set(shown)
        assert all(edge.evidence for edge in edges)


@pytest.mark.parametrize(
    ("pick", "question", "codes"),
    [
        (Pick(limit=2), TraceQuestion(), ["20-CTr/TU", "12-NQ/HU"]),
        (Pick(first=2016, last=2018), TraceQuestion(), ["12-KH/HU", "50-KH/HU", "118-KH/HU"]),
        (Pick(last=2007), TraceQuestion(), ["20-CTr/TU", "12-NQ/HU"]),
        (Pick(levels=("province",)), TraceQuestion(), ["20-CTr/TU"]),
        (Pick(relations=("guides",)), TraceQuestion(), []),
        (Pick(), TraceQuestion(bases=("stated",)), ["20-CTr/TU"]),
        (Pick(), TraceQuestion(levels=("province", "commune")), ["20-CTr/TU"]),
        (Pick(up=True), TraceQuestion(), []),
    ],
)
def test_some_are_picked(snapshot: Snapshot, pick: Pick, question: TraceQuestion, codes: list[str]) -> None:
    document = snapshot.document(RESOLUTION)
    assert document
    documents, _ = Rest(snapshot, document, question, ()).picked(pick)
    assert [one.code for one in documents] == codes


def test_new_boxes_come_with_their_links_and_lines(client: FlaskClient) -> None:
    address = "/trace/rest?lang=en"
    groups = client.post(address, json={"of": RESOLUTION, "shown": []}).get_json()["groups"]
    every = sum(group["count"] for group in groups if not group["up"])
    added = client.post(address, json={"of": RESOLUTION, "shown": [], "pick": {"limit": 99}}).get_json()
    assert len(added["nodes"]) == every == added["rows"].count("<li id=")
    ids = re.findall(r' id="([^"]+)"', added["rows"])
    assert len(ids) == len(set(ids))
    assert {edge["anchor"] for edge in added["edges"]} <= set(ids)
    assert "</script><img" not in added["rows"] and "&lt;/script&gt;" in added["rows"]


@pytest.mark.parametrize(
    "question",
    [
        TraceQuestion(depth=1),
        TraceQuestion(depth=1, up=True),
        TraceQuestion(depth=1, relations=RELATIONS),
        TraceQuestion(depth=1, levels=("commune",)),
        TraceQuestion(depth=1, bases=("context",)),
        TraceQuestion(depth=1, as_of=date(2018, 5, 30)),
    ],
)
def test_what_is_left_out_is_what_would_be_offered(snapshot: Snapshot, question: TraceQuestion) -> None:
    shown = {one.iri for one in shown_documents(trace(snapshot, find_reference(snapshot, "35-KH/HU"), question))}
    offered = {}
    for iri in shown:
        document = snapshot.document(iri)
        assert document is not None
        groups = [one for one in Rest(snapshot, document, question, shown).groups() if one.up == question.up]
        if groups:
            counts = Counter[str]()
            for group in groups:
                counts[group.relation] += group.count
            offered[iri] = dict(counts)
    assert left_out(snapshot, question, shown) == offered


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (None, 400),
        ([], 400),
        ({"of": "nobody"}, 404),
        ({"of": {"a": 1}, "shown": 7}, 404),
        ({"of": RESOLUTION, "shown": [1, None, "x", {}]}, 200),
        ({"of": RESOLUTION, "pick": {"limit": "all", "relations": "implements", "levels": [[]], "first": 10**9}}, 200),
        ({"of": RESOLUTION, "pick": {"limit": -5, "first": -1, "last": 0, "up": "yes"}}, 200),
    ],
)
def test_whatever_is_sent_gets_an_answer(client: FlaskClient, sent: Any, status: int) -> None:
    answer = client.post("/trace/rest", data=json.dumps(sent), content_type="application/json")
    assert answer.status_code == status
    assert answer.get_json()


# kept views


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[FlaskClient]:
    create_library(tmp_path / "library").close()
    app = create_app(tmp_path / "library")
    yield app.test_client()
    close(app)


def keep(client: FlaskClient, query: str, **more: str) -> tuple[int, str]:
    form = {"token": client.application.config[TOKEN], "query": query, **more}
    answer = client.post("/v", data=form, headers=PERSON)
    return answer.status_code, (answer.get_json() or {}).get("address", "") if answer.is_json else ""


VIEW = "q=15-NQ/TW&level=district&view=explore&pin=doc/a@1,2&pin=doc/b@3,4&open=doc/c!up!!!!30&focus=doc/a"


def test_a_view_is_kept_under_one_name_and_leads_back(kept: FlaskClient) -> None:
    status, address = keep(kept, VIEW)
    assert status == 200
    assert keep(kept, f"{VIEW}&lang=en") == (200, address)
    assert keep(kept, f"{VIEW}&hide=doc/d")[1] != address
    answer = kept.get(f"{address}?lang=en", headers=PERSON)
    assert answer.status_code == 302
    where = answer.headers["Location"]
    assert "q=15-NQ/TW" in where and "level=district" in where and "view=explore" in where and "lang=en" in where
    assert f"saved={address.rpartition('/')[2]}" in where
    assert "pin=" not in where


@pytest.mark.parametrize(
    ("query", "more", "status"),
    [("level=district", {}, 400), ("", {}, 400), (VIEW, {"token": "x"}, 403), ("q=" + 99_000 * "x", {}, 200)],
)
def test_what_is_no_view_is_not_kept(kept: FlaskClient, query: str, more: dict[str, str], status: int) -> None:
    assert keep(kept, query, **more)[0] == status


def test_an_unknown_view_is_said(kept: FlaskClient) -> None:
    answer = kept.get("/v/0123456789abcdef", headers=PERSON)
    assert answer.status_code == 404
    assert "0123456789abcdef" in answer.get_data(as_text=True)


def test_the_page_has_the_acts_in_their_order_and_a_token_only_at_this_machine(
    small_library: Path, client: FlaskClient
) -> None:
    query = "q=15-NQ/TW&view=explore&pin=doc/a@1,2&open=doc/c!up!!!!30&pin=doc/b@3,4"

    def data(asked: FlaskClient, **more: str) -> dict[str, Any]:
        answer = asked.get(f"/trace?{query}", headers={**PERSON, **more})
        found = re.search(r'id="explore-data">(.*?)</script>', answer.get_data(as_text=True), re.DOTALL)
        assert found
        assert (answer.headers["Cache-Control"] == "no-store") == ("token" in found[1])
        read: dict[str, Any] = json.loads(found[1])
        return read

    assert data(client)["acts"] == [["pin", "doc/a@1,2"], ["open", "doc/c!up!!!!30"], ["pin", "doc/b@3,4"]]
    assert data(client)["keep"]["token"] == client.application.config[TOKEN]
    reading = create_app(small_library, read_only=True)
    assert "token" not in data(reading.test_client())["keep"]
    assert keep(reading.test_client(), VIEW)[0] == 403
    close(reading)


def test_views_outlive_rebuild_and_backup(tmp_path: Path) -> None:
    library = create_library(tmp_path / "library")
    with library.ledger.transaction():
        name = ViewTable(library.ledger.db).put(VIEW)
    with open_writer(library) as writer:
        writer.rebuild()
    assert verify(library) == []
    back_up(library, tmp_path / "backup")
    library.close()
    restore(tmp_path / "backup", tmp_path / "again")
    with open_library(tmp_path / "again") as again:
        assert ViewTable(again.ledger.db).get(name) == VIEW


# files of what is shown


def scene_of(client: FlaskClient, **changes: Any) -> dict[str, Any]:
    """The scene of a picture in which one plan is pinned far away, one is hidden and those of a level are folded."""
    page = client.get("/trace?q=18-NQ/TW@2017-10-25&view=explore").get_data(as_text=True)
    data = json.loads(page.partition('id="explore-data">')[2].partition("</script>")[0])
    folded = [one["id"] for one in data["nodes"] if one["level"] == "commune"]
    shown = {one["id"]: [one["x"], one["y"]] for one in data["nodes"] if one["id"] not in (*folded, HIDDEN)}
    shown[PINNED] = [2_345, 60]
    ids = [one["id"] for one in data["nodes"]]
    links = [(ids[edge["source"]], ids[edge["target"]]) for edge in data["edges"]]
    assert PINNED in ids and HIDDEN in ids and folded
    return {
        "address": "/trace?q=18-NQ/TW@2017-10-25&view=explore&hide=x",
        "boxes": [[iri, *place] for iri, place in shown.items()],
        "links": [pair for pair in links if HIDDEN not in pair],
        "bands": [[band["level"], band["y"], band["height"]] for band in data["bands"]],
        "folds": [{"name": "level:commune", "members": folded, "x": 500, "y": 700}],
    } | changes


DOCUMENTS = "https://w3id.org/luocdo/id/doc"
UPPER = f"{DOCUMENTS}/tw/2017-10-25/18-nghi-quyet"
PINNED = f"{DOCUMENTS}/tu-an-lam/2018-01-26/09-chuong-trinh"
HIDDEN = f"{DOCUMENTS}/hu-khe-son-an-lam/2018-04-16/35-ke-hoach"


def test_files_show_what_is_shown(client: FlaskClient) -> None:
    scene = scene_of(client)
    picture = client.post("/trace.svg?q=18-NQ/TW@2017-10-25&lang=en", json=scene).get_data(as_text=True)
    assert ">03-KH/CB<" in picture and ">35-KH/HU<" not in picture and ">12-KH/ĐU<" not in picture
    assert len(re.findall(r'<g class="picture-box[^"]*" transform', picture)) == len(scene["boxes"]) + 1
    folded = len(scene["folds"][0]["members"])
    assert f">Documents folded: {folded}<" in picture
    assert f"0 added, 1 hidden, {folded} folded" in picture and "hide=x" in picture
    (x,) = re.findall(r'translate\((\d+) \d+\)"[^>]*data-iri="[^"]*09-chuong-trinh"', picture)
    assert 2_200 < int(x) < 2_345
    told = {
        form: client.post(f"/trace.{form}?q=18-NQ/TW@2017-10-25&lang=en", json=scene).get_data()
        for form in ("csv", "json", "html")
    }
    assert b"09-CTr/TU" in told["csv"] and b",35-KH/HU" not in told["csv"]
    listed = {one["document"]["iri"] for one in json.loads(told["json"])["results"]}
    assert listed == {iri for iri, *_ in scene["boxes"]} - {UPPER}
    assert "Documents folded" in told["html"].decode()
    for form in ("docx", "xlsx", "graphml", "gexf"):
        assert client.post(f"/trace.{form}?q=18-NQ/TW@2017-10-25", json=scene).status_code == 200


def test_what_was_added_is_listed_with_its_link(client: FlaskClient) -> None:
    added = f"{DOCUMENTS}/du-xa-tan-khe-khe-son/2018-05-28/12-ke-hoach"
    shown = {"boxes": [[UPPER, 0, 0], [HIDDEN, 5, 50], [added, 5, 90]], "folds": []}
    for links, codes in (([[added, HIDDEN]], ["35-KH/HU", "12-KH/ĐU"]), ([], ["35-KH/HU"])):
        scene = scene_of(client, **shown, links=[[HIDDEN, UPPER], *links])
        answer = client.post("/trace.json?q=18-NQ/TW@2017-10-25&direct=1", json=scene).get_json()
        assert [one["document"]["code"] for one in answer["results"]] == codes
    answer = client.post(
        "/trace.csv?q=18-NQ/TW@2017-10-25&direct=1", json=scene_of(client, **shown, links=[[added, HIDDEN]])
    )
    assert "12-KH/ĐU > 35-KH/HU" in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({}, 200),
        ({"address": "//elsewhere.example/trace?q=1"}, 200),
        ({"boxes": []}, 400),
        ({"boxes": [["nobody", 1, 1]]}, 400),
        ({"boxes": [[UPPER, "1", 1]]}, 400),
        ({"boxes": [[UPPER, 1e300, -1e300], ["nobody", 1, 1], ["<b>", 0, 0]]}, 200),
        ({"bands": []}, 400),
        ({"bands": [["</style>", 1, 1]]}, 400),
        ({"folds": [{"name": "level:x", "members": [], "x": 0, "y": 0}]}, 400),
        ({"folds": [{"name": "<script>", "members": ["nobody"], "x": 0, "y": 0}]}, 200),
        ({"links": [["nobody", UPPER], [UPPER, UPPER]]}, 200),
        ({"links": 7}, 400),
    ],
)
def test_a_file_of_whatever_is_sent(client: FlaskClient, changes: dict[str, Any], status: int) -> None:
    answer = client.post("/trace.svg?q=18-NQ/TW@2017-10-25", json=scene_of(client, **changes))
    assert answer.status_code == status
    text = answer.get_data(as_text=True)
    assert "<script>" not in text and "elsewhere" not in text and "nobody" not in text
