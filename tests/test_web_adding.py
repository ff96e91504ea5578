"""Adding files in the browser: what is taken, from whom, how it is watched, and how it is taken back."""

from __future__ import annotations

import io
import re
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from graph.library.folder import create_library, open_library
from graph.library.ledger import Ledger
from graph.store.verify import verify
from graph.store.writer import open_writer
from web.adding import EXTENSION
from web.app import close, create_app
from web.uploads import MOST_FILES, Row, file_name

PAPER = "HUYỆN ỦY KHE SƠN\n*\nSố {code}\n\nKhe Sơn, ngày 05 tháng 3 năm 2023\n\nCHƯƠNG TRÌNH\nGiữ rừng đầu nguồn\n\n{body}\n"
SURE = PAPER.format(
    code="07-CTr/HU", body="Chương trình này thực hiện Kế hoạch số 35-KH/HU, ngày 16/4/2018 của Ban Thường vụ Huyện ủy."
)
GUESSED = PAPER.format(
    code="08-CTr/HU", body="Chương trình này thực hiện Kế hoạch số 35-KH/HU của Ban Thường vụ Huyện ủy."
)
PERSON = {"Accept": "text/html"}


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Flask]:
    create_library(tmp_path / "library").close()
    made = create_app(tmp_path / "library")
    yield made
    close(made)


def token(client: FlaskClient) -> str:
    page = client.get("/sources/new", headers=PERSON).get_data(as_text=True)
    found = re.search(r'name="token" value="([^"]+)"', page)
    assert found
    return found[1]


def send(client: FlaskClient, *files: tuple[str, str | bytes], **fields: str) -> TestResponse:
    data = {"token": fields.get("token") or token(client)}
    sent = [(io.BytesIO(text.encode("utf-8") if isinstance(text, str) else text), name) for name, text in files]
    return client.post("/sources/new", data={**data, "files": sent}, headers=PERSON)


def settled(client: FlaskClient, address: str) -> list[dict[str, str]]:
    """What became of an upload, once nothing is under way."""
    for _ in range(300):
        answer = client.get(f"{address}.json")
        told = answer.get_json()
        if told["stage"] not in ("running", "undoing"):
            assert "Retry-After" not in answer.headers
            assert told["stage"] != "broken", told
            return [{**row, "stage": told["stage"]} for row in told["rows"]]
        assert answer.headers["Retry-After"] == "1"
        time.sleep(0.1)
    raise AssertionError("it is still under way")


def packed(**files: str) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("_", "."), text)
    return kept.getvalue()


def test_files_that_come_while_the_others_are_told(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive is unpacked beside the page that is asked for: its files are told the next time."""
    address = send(client, ("hai.txt", GUESSED)).headers["Location"]
    assert len(settled(client, address)) == 1
    upload = client.application.extensions[EXTENSION].get(address.rpartition("/")[2])
    source = Ledger.source

    def one_more(ledger: Ledger, sha256: str) -> object:
        upload.rows = [*upload.rows, Row("mới.txt", "0" * 64, True, "failed", "Tệp không có chữ nào.")]
        return source(ledger, sha256)

    monkeypatch.setattr(Ledger, "source", one_more)
    assert len(client.get(f"{address}.json").get_json()["rows"]) == 1
    monkeypatch.setattr(Ledger, "source", source)
    assert [row["state"] for row in client.get(f"{address}.json").get_json()["rows"]] == ["read", "failed"]


def test_an_archive_is_told_by_its_files(client: FlaskClient, tmp_path: Path) -> None:
    sent = (
        ("gói.zip", packed(một_txt=SURE, rỗng_txt="")),
        ("hai.txt", GUESSED),
        ("số_liệu.zip", packed(a_csv="1,2\n")),
    )
    address = send(client, *sent).headers["Location"]
    rows = settled(client, address)
    assert {row["stage"] for row in rows} == {"done"}
    assert [row["state"] for row in rows] == ["read", "failed", "read", "failed"]
    assert [row["reason"] for row in rows if row["reason"]] == [
        'Tệp "gói.zip/rỗng.txt" không có chữ nào. Hãy kiểm tra xem có nhầm tệp không.',
        'Tệp nén "số_liệu.zip" không có tệp nào bên trong. Hãy kiểm tra xem có nhầm tệp không.',
    ]
    page = client.get(address, headers=PERSON).get_data(as_text=True)
    assert "gói.zip/một.txt" in page and "2 văn bản, 1 liên kết, 0 chỗ cần quyết định" in page
    # what was there before stays when the same archive is taken out again
    again = send(
        client, ("gói.zip", packed(một_txt=SURE, rỗng_txt="", ba_txt=SURE.replace("07-CTr", "09-CTr")))
    ).headers["Location"]
    assert sorted(row["state"] for row in settled(client, again)) == ["failed", "read", "unchanged"]
    client.post(f"{again}/undo", data={"token": token(client)})
    settled(client, again)
    with open_library(tmp_path / "library") as library:
        assert [row.names[0] for row in library.sources()] == [
            "gói.zip/một.txt",
            "gói.zip/rỗng.txt",
            "hai.txt",
            "số_liệu.zip",
        ]
    client.post(f"{address}/undo", data={"token": token(client)})
    settled(client, address)
    with open_library(tmp_path / "library") as library:
        assert library.sources() == ()


def test_files_are_read_watched_and_taken_out_again(client: FlaskClient, tmp_path: Path) -> None:
    answer = send(client, ("một.txt", SURE), ("hai.txt", GUESSED), ("rỗng.txt", ""))
    assert answer.status_code == 303
    address = answer.headers["Location"]
    rows = settled(client, address)
    assert [row["state"] for row in rows] == ["read", "read", "failed"]
    assert rows[2]["reason"] == 'Tệp "rỗng.txt" không có chữ nào. Hãy kiểm tra xem có nhầm tệp không.'
    page = client.get(address, headers=PERSON).get_data(as_text=True)
    assert "2 văn bản, 1 liên kết, 0 chỗ cần quyết định" in page
    assert "2 văn bản, 1 liên kết, 1 chỗ cần quyết định" in page
    assert "Đã đọc 2 tệp. 1 tệp không đọc được." in page
    assert 'href="/review?source=' in page
    with open_library(tmp_path / "library") as library:
        assert [row.names for row in library.sources()] == [("hai.txt",), ("một.txt",), ("rỗng.txt",)]
    second = send(client, ("khác.txt", SURE), ("hai.txt", GUESSED)).headers["Location"]
    assert [row["state"] for row in settled(client, second)] == ["unchanged", "unchanged"]
    assert client.get(second, headers=PERSON).get_data(as_text=True).count("Xem lược đồ") == 2
    back = client.post(f"{address}/undo", data={"token": token(client)})
    assert back.status_code == 303
    assert {row["stage"] for row in settled(client, address)} == {"undone"}
    with open_library(tmp_path / "library") as library:
        assert library.sources() == ()
        assert verify(library) == []
    assert client.post(f"{address}/undo", data={"token": token(client)}).status_code == 409


def test_the_first_page_asks_for_files_until_a_document_is_held(client: FlaskClient) -> None:
    def first() -> str:
        return client.get("/", headers=PERSON).get_data(as_text=True)

    assert 'action="/sources/new"' in first()
    settled(client, send(client, ("rỗng.txt", "")).headers["Location"])
    page = first()  # there is a generation by now, and nothing in it
    assert 'action="/sources/new"' in page and "1 tệp không đọc được" in page
    settled(client, send(client, ("một.txt", SURE)).headers["Location"])
    page = first()
    assert 'action="/sources/new"' not in page and "07-CTr/HU" in page


def test_what_was_there_before_stays_when_an_upload_is_undone(client: FlaskClient, tmp_path: Path) -> None:
    (tmp_path / "một.txt").write_text(SURE, encoding="utf-8")
    with open_library(tmp_path / "library") as library, open_writer(library) as writer:
        writer.add([tmp_path / "một.txt"])
    address = send(client, ("lại.txt", SURE), ("hai.txt", GUESSED)).headers["Location"]
    assert [row["state"] for row in settled(client, address)] == ["unchanged", "read"]
    client.post(f"{address}/undo", data={"token": token(client)})
    settled(client, address)
    with open_library(tmp_path / "library") as library:
        assert [set(row.names) for row in library.sources()] == [{"lại.txt", str(tmp_path / "một.txt")}]


def test_a_reader_that_is_killed_is_told(client: FlaskClient, tmp_path: Path) -> None:
    with open_library(tmp_path / "library") as library, open_writer(library):
        address = send(client, ("một.txt", SURE)).headers["Location"]
        time.sleep(1)
        upload = client.application.extensions[EXTENSION].get(address.rpartition("/")[2])
        upload._child.kill()
        for _ in range(100):
            if not upload.is_busy:
                break
            time.sleep(0.1)
    told = client.get(f"{address}.json").get_json()
    assert (told["stage"], told["rows"][0]["state"]) == ("broken", "waiting")
    assert f"(mã {upload._child.returncode})" in told["message"]
    assert "hãy gửi lại" in client.get(address, headers=PERSON).get_data(as_text=True)


def test_an_upload_waits_for_another_writer(client: FlaskClient, tmp_path: Path) -> None:
    with open_library(tmp_path / "library") as library, open_writer(library):
        address = send(client, ("một.txt", SURE)).headers["Location"]
        time.sleep(2)
        told = client.get(f"{address}.json").get_json()
        assert (told["stage"], told["rows"][0]["state"]) == ("running", "waiting")
        assert client.get(address, headers=PERSON).headers["Retry-After"] == "1"
        assert client.get("/sources", headers=PERSON).status_code == 200
    assert [row["state"] for row in settled(client, address)] == ["read"]


@pytest.mark.parametrize(
    ("files", "fields", "status", "words"),
    [
        ([], {}, 400, "Chưa chọn tệp nào"),
        ([("một.txt", SURE)], {"token": "wrong"}, 403, "Trang này đã cũ"),
        ([(f"{n}.txt", "x") for n in range(MOST_FILES + 1)], {}, 400, str(MOST_FILES)),
    ],
)
def test_what_is_not_taken(
    files: list[tuple[str, str]], fields: dict[str, str], status: int, words: str, client: FlaskClient, tmp_path: Path
) -> None:
    answer = send(client, *files, **fields)
    assert answer.status_code == status
    assert words in answer.get_data(as_text=True)
    with open_library(tmp_path / "library") as library:
        assert library.sources() == ()


def test_too_much_at_once_is_refused(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    given = token(client)
    monkeypatch.setattr("web.adding.MOST_BYTES", 300_000)
    answer = send(client, ("lớn.txt", "a" * 310_000), token=given)
    assert answer.status_code == 413
    assert "Hãy chia thành nhiều lần" in answer.get_data(as_text=True)
    fits = send(client, ("vừa.txt", "a" * 250_000), token=given)
    assert fits.status_code == 303
    settled(client, fits.headers["Location"])


@pytest.mark.parametrize("path", ["/sources/new", "/review", "/review/undo"])
@pytest.mark.parametrize(
    ("remote", "host", "read_only", "may"),
    [
        ("127.0.0.1", "localhost", False, True),
        ("::1", "[::1]:8115", False, True),
        ("127.0.0.1", "localhost", True, False),
        ("10.0.0.9", "localhost", False, False),
        ("127.0.0.1", "10.0.0.7", False, False),
        ("", "localhost", False, False),
    ],
)
def test_only_a_person_at_this_machine_changes_anything(
    path: str, remote: str, host: str, read_only: bool, may: bool, small_library: Path
) -> None:
    made = create_app(small_library, read_only=read_only, hosts=frozenset({"*"}))
    try:
        given = made.config["LUOCDO_TOKEN"]
        place = {"REMOTE_ADDR": remote}
        headers = {"Host": host, **PERSON}
        client = made.test_client()
        answer = client.post(path, data={"token": given}, headers=headers, environ_base=place)
        assert answer.status_code == (400 if may else 403)
        assert answer.headers["Cache-Control"] == "no-store"
        if path != "/review/undo":
            seen = client.get(path, headers=headers, environ_base=place)
            assert seen.status_code == 200
            assert (given in seen.get_data(as_text=True)) == may
            assert seen.headers["Cache-Control"] == "no-store"
    finally:
        close(made)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("bao-cao.txt", "bao-cao.txt"),
        ("Báo cáo số 5.txt", "Báo cáo số 5.txt"),
        ("C:\\Users\\A\\kế hoạch.txt", "kế hoạch.txt"),
        ("../../etc/passwd", "passwd"),
        ("..", "_"),
        ("", "_"),
        (".txt", "txt"),
        ("a<b>:c?.txt", "a_b__c_.txt"),
        ("-rf.txt", "-rf.txt"),
        ("x\u202etxt.exe", "x_txt.exe"),
        ("a\nb.txt", "a_b.txt"),
    ],
)
def test_the_name_of_a_file(given: str, kept: str) -> None:
    assert file_name(given) == kept


def test_a_long_name_keeps_its_ending() -> None:
    name = file_name("ế" * 300 + ".txt")
    assert name.endswith(".txt")
    assert 100 < len(name.encode("utf-8")) <= 140


def test_two_files_of_one_name_are_two_sources(client: FlaskClient, tmp_path: Path) -> None:
    address = send(client, ("a.txt", SURE), ("A.txt", GUESSED), ("-a.txt", GUESSED + "\n")).headers["Location"]
    assert [row["state"] for row in settled(client, address)] == ["read", "read", "read"]
    with open_library(tmp_path / "library") as library:
        assert {row.names for row in library.sources()} == {("a.txt",), ("2/A.txt",), ("-a.txt",)}


def test_an_unknown_upload_says_so(client: FlaskClient) -> None:
    answer = client.get("/sources/new/0123456789abcdef", headers=PERSON)
    assert answer.status_code == 404
    assert "máy chủ có thể đã chạy lại" in answer.get_data(as_text=True)


def test_sources_by_state(client: FlaskClient) -> None:
    settled(client, send(client, ("một.txt", SURE), ("rỗng.txt", "")).headers["Location"])
    every, failed, read = (
        client.get(f"/sources{more}", headers=PERSON).get_data(as_text=True)
        for more in ("", "?state=failed", "?state=read")
    )
    assert "một.txt" in every and "rỗng.txt" in every
    assert "một.txt" not in failed and "không có chữ nào" in failed
    assert "một.txt" in read and "rỗng.txt" not in read
    assert client.get("/sources?state=moon", headers=PERSON).status_code == 400
