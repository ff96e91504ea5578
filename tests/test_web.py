"""The viewer's routes, without a browser: what they answer, to whom, and with which headers."""

from __future__ import annotations

import gzip
import html
import io
import json
import re
import socket
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import openpyxl
import pyoxigraph as ox
import pytest
from flask import Flask, url_for
from flask.testing import FlaskClient
from libraries import made

from graph.analysis.answers import MarkedCitation
from graph.errors import LuocdoError
from graph.library.folder import create_library, open_library
from graph.messages import catalogue, say
from graph.model import Document, Span
from graph.store.snapshot import open_snapshot
from graph.store.writer import open_writer
from web.addresses import page_address
from web.app import close, create_app
from web.chart import bars_of
from web.document_data import JSON_LD
from web.listing import listed
from web.marks import marked_lines, section_at, sections
from web.mentions import with_words_around
from web.results import Cell, Table
from web.security import HEADERS, split_host
from web.serve import host_names, reached_at, serve
from web.terms import terms
from web.traces import asked
from web.words import day, grouped, reference

RESOLUTION = "tw/2007-07-30/15-nghi-quyet"
EVERY = "0.0.0.0"  # noqa: S104 - a name to answer to, nothing is bound
PERSON = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
SELECT = "SELECT ?plan WHERE { ?plan vb:implements ?resolution } ORDER BY ?plan LIMIT 3"
CONSTRUCT = "CONSTRUCT { ?a vb:implements ?b } WHERE { ?a vb:implements ?b } LIMIT 2"
PAGES = [
    "/",
    "/find?q=ke+hoach",
    "/find?q=03-QĐ/HU",
    "/find?q=xyzzy",
    f"/doc/{RESOLUTION}",
    "/doc/nowhere/at/all",
    "/trace?q=15-NQ/TW",
    "/trace?q=15-NQ/TW&view=table",
    "/trace?q=15-NQ/TW&view=explore",
    "/trace?q=15-NQ/TW&up=1",
    "/trace?q=03-QĐ/HU",
    "/trace",
    "/trace?q=15-NQ/TW&level=moon",
    "/trace?q=15-NQ/TW&as_of=yesterday",
    "/trace?q=15-NQ/TW&sentences=1",
    "/evidence",
    "/evidence?link=a+b+c",
    "/evidence?link=doc/nowhere+implements+doc/at/all",
    f"/evidence?link=doc/{RESOLUTION}+implements+doc/{RESOLUTION}",
    f"/evidence?link=doc/hu-khe-son-an-lam/2018-04-16/35-ke-hoach+implements+doc/{RESOLUTION}",
    "/trace.svg?q=15-NQ/TW",
    "/trace.csv?q=15-NQ/TW",
    "/trace.graphml?q=15-NQ/TW",
    "/trace.docx?q=15-NQ/TW",
    "/trace.json?q=15-NQ/TW",
    "/sources",
    "/sources?state=failed",
    "/sources/nothing",
    "/sources/new",
    "/sources/new/nothing",
    "/review",
    "/review?kind=ambiguous",
    "/review?kind=moon",
    "/review?decided=1",
    "/review?link=a+b+c",
    "/id/body/tw",
    "/id/body/nobody",
    "/api/openapi.json",
    "/api/stats",
    "/api/sources",
    "/api/review",
    "/api/review?decided=1",
    "/api/review?source=nothing",
    "/sparql",
    "/sparql?query=SELECT",
    f"/id/doc/{RESOLUTION}",
    f"/data/doc/{RESOLUTION}.ttl",
    "/data.nq",
    "/data.ttl",
    "/void",
    "/api/trace?q=15-NQ/TW",
    "/api/show?q=15-NQ/TW",
    "/api/find?q=ke+hoach",
    "/api/documents?q=03-QĐ/HU",
    "/api/trace?q=xyzzy",
    "/healthz",
    "/help",
    "/about",
    "/favicon.ico",
    "/picture.css",
    "/static/luocdo.css",
    "/static/trace.js",
    "/nowhere",
]


@pytest.fixture(scope="module")
def hostile(small_library: Path) -> Document:
    """The document whose title tries to break out of the page."""
    with open_library(small_library) as library, open_snapshot(library) as snapshot:
        found = [document for iri in snapshot.documents() if (document := snapshot.document(iri))]
        (hostile,) = [document for document in found if document.title and "<img" in document.title]
        return hostile


class Tags(HTMLParser):
    """Collects what a page may not hold, and its texts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.wrong: list[str] = []
        self.headings = 0
        self.language = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.headings += tag == "h1"
        if tag == "html":
            self.language = given.get("lang") or ""
        if tag in {"style", "iframe", "object", "embed", "base", "img"}:
            self.wrong.append(tag)
        if tag == "script" and not given.get("src") and given.get("type") != "application/json":
            self.wrong.append("inline script")
        for name, value in attrs:
            if name.startswith("on") or name == "style":
                self.wrong.append(f"{tag} {name}")
            if name in {"href", "src", "action"} and re.match(r"\s*(javascript|data|https?):|//", value or ""):
                self.wrong.append(f"{tag} {name}={value}")


# what every answer carries ------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("accept", ["text/html", "application/json"])
def test_every_answer_carries_the_headers(client: FlaskClient, path: str, accept: str) -> None:
    answer = client.get(path, headers={"Accept": accept})
    assert answer.status_code < 500
    for name, value in HEADERS.items():
        assert answer.headers.get(name) == value
    assert answer.headers.get("Cache-Control")
    if answer.mimetype == "text/html":
        page = Tags(answer.get_data(as_text=True))
        assert page.wrong == []
    answer.close()


@pytest.mark.parametrize(
    "path", ["/", "/find?q=ke+hoach", f"/doc/{RESOLUTION}", "/trace?q=15-NQ/TW", "/sources", "/help", "/about"]
)
@pytest.mark.parametrize(
    ("address", "accepted", "language"),
    [
        ("", "", "vi"),
        ("", "en-GB,en;q=0.9", "en"),
        ("", "fr", "vi"),
        ("lang=vi", "en", "vi"),
        ("lang=en", "vi", "en"),
        ("lang=xx", "", "vi"),
    ],
)
def test_language(client: FlaskClient, path: str, address: str, accepted: str, language: str) -> None:
    joint = "&" if "?" in path else "?"
    headers = {**PERSON, **({"Accept-Language": accepted} if accepted else {})}
    answer = client.get(f"{path}{joint}{address}" if address else path, headers=headers)
    page = answer.get_data(as_text=True)
    parsed = Tags(page)
    assert parsed.language == language
    assert parsed.headings == 1
    own = re.findall(r'href="(/(?!static|favicon|picture)[^"]*)"', page)
    if address in {"lang=vi", "lang=en"}:
        assert all("lang=" in link for link in own)
    else:
        assert sum("lang=" in link for link in own) == 1  # the one to the other language


@pytest.mark.parametrize(
    ("host", "answered"),
    [
        ("localhost", True),
        ("127.0.0.1", True),
        ("[::1]", True),
        ("localhost:80", True),
        ("LOCALHOST", True),
        ("localhost:8000", True),  # a forwarded port
        ("evil.example", False),
        ("127.0.0.1.evil.example", False),
        ("10.0.0.7", False),
    ],
)
def test_only_its_own_names_are_answered(client: FlaskClient, host: str, answered: bool) -> None:
    status = client.get("/", headers={"Host": host}).status_code
    assert status == (200 if answered else 421)


def test_a_server_for_every_address_answers_to_plain_addresses(small_library: Path) -> None:
    app = create_app(small_library, hosts=host_names(EVERY))
    client = app.test_client()
    assert client.get("/healthz", headers={"Host": "10.0.0.7"}).status_code == 200
    assert client.get("/healthz", headers={"Host": "evil.example"}).status_code == 421
    close(app)


@pytest.mark.parametrize(
    ("host", "parts"),
    [
        ("localhost:8115", ("localhost", "8115")),
        ("localhost", ("localhost", "")),
        ("[::1]:8115", ("[::1]", "8115")),
        ("[::1]", ("[::1]", "")),
        ("a:b:1", ("a:b:1", "")),
    ],
)
def test_split_host(host: str, parts: tuple[str, str]) -> None:
    assert split_host(host) == parts


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize("path", ["/", "/trace?q=15-NQ/TW", "/api/trace?q=15-NQ/TW", "/healthz", f"/doc/{RESOLUTION}"])
def test_nothing_but_sparql_is_posted_to(client: FlaskClient, method: str, path: str) -> None:
    answer = client.open(path, method=method)
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]


# pages --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["15-NQ/TW", "nq15tw", "Nghị quyết số 15-NQ/TW"])
def test_an_exact_hit_leads_to_the_document(client: FlaskClient, words: str) -> None:
    answer = client.get("/find", query_string={"q": words}, headers=PERSON)
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith(f"/doc/{RESOLUTION}?q=")


@pytest.mark.parametrize("words", ["xếp tổ chức", "Thượng tướng", "phát triển"])
def test_a_part_of_what_one_document_is_called_lists_it(client: FlaskClient, words: str) -> None:
    answer = client.get("/find", query_string={"q": words}, headers=PERSON)
    assert "Location" not in answer.headers


def test_a_search_is_narrowed_and_widened_by_links(client: FlaskClient) -> None:
    address = "/find?q=kế+hoạch&kind=document&level=district&from=2018-01-01&to=2018-12-31"
    page = client.get(address, headers=PERSON).get_data(as_text=True)
    shown = re.findall(
        r'<li><a href="([^"]*)"(?: aria-current="true")?>([^<]*)</a> <span class="count">\((\d+)\)', page
    )
    assert {"Cấp huyện", "2018"} <= {name for _, name, _ in shown}
    for link, name, count in shown:
        found = client.get(html.unescape(link), headers=PERSON).get_data(as_text=True)
        assert f'<span class="count">({count})</span></h2>' in found, name
    without = [html.unescape(link) for link in re.findall(r'<a class="chip" href="([^"]*)"', page)]
    assert [("level=" in link, "from=" in link) for link in without] == [(False, True), (True, False)]


@pytest.mark.parametrize(("words", "first"), [("huyện ủy khe sơn", "Cơ quan"), ("khe sơn", "Văn bản")])
def test_a_body_that_is_named_stands_first(client: FlaskClient, words: str, first: str) -> None:
    page = client.get("/find", query_string={"q": words}, headers=PERSON).get_data(as_text=True)
    assert re.findall(r"<h2>(\S+ \S+)", page)[0] == first


def test_a_search_goes_on_over_its_pages(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.search.PER_PAGE", 4)
    seen: list[str] = []
    address: str | None = "/find?q=kế+hoạch&kind=document"
    while address:
        page = client.get(address, headers=PERSON).get_data(as_text=True)
        seen += re.findall(r'<li><a class="doc" href="([^"?]*)', page)
        following = re.search(r'<a rel="next" href="([^"]*)"', page)
        address = html.unescape(following[1]) if following else None
    total = re.search(r'<span class="count">\((\d+)\)</span></h2>', page)
    assert total and len(seen) == len(set(seen)) == int(total[1]) > 4


def test_an_ambiguous_number_gives_the_choices(client: FlaskClient) -> None:
    answer = client.get("/find", query_string={"q": "03-QĐ/HU"}, headers=PERSON)
    page = answer.get_data(as_text=True)
    assert answer.status_code == 300
    assert [date in page for date in ("10/02/2017", "04/5/2019", "20/7/2021")] == [True] * 3
    assert "Hiểu là: " in page and "Quy định số 03-QĐ/HU" in page and "all=1" in page


@pytest.mark.parametrize(
    ("address", "typed"),
    [
        ("/coverage?under={}id/body/hu-khe-son-an-lam", 'value="Huyện ủy Khe Sơn"'),
        ("/coverage?under={}id/body/nobody", 'id/body/nobody"'),
        ("/coverage?q={}id/doc/tw/2007-07-30/15-nghi-quyet", 'value="15-NQ/TW"'),
        ("/trace?q=15-NQ/TW&body={}id/body/hu-khe-son-an-lam", 'value="Huyện ủy Khe Sơn"'),
    ],
)
def test_a_field_holds_what_a_person_would_type(client: FlaskClient, address: str, typed: str) -> None:
    answer = client.get(address.format("https://w3id.org/luocdo/"), headers=PERSON)
    assert typed in answer.get_data(as_text=True)


def test_an_ambiguous_trace_keeps_its_filters(client: FlaskClient) -> None:
    answer = client.get("/trace", query_string={"q": "03-QĐ/HU", "up": "1"}, headers=PERSON)
    assert answer.status_code == 300
    assert re.search(r'href="/trace\?q=[^"]*up=1', answer.get_data(as_text=True))


@pytest.mark.parametrize(
    ("order", "codes"),
    [
        ("issuer", ["12-KH/ĐU", "35-KH/HU", "03-KH/CB", "118-KH/HU", "09-CTr/TU"]),
        ("date", ["09-CTr/TU", "118-KH/HU", "35-KH/HU", "12-KH/ĐU", "03-KH/CB"]),
        ("number", ["03-KH/CB", "09-CTr/TU", "12-KH/ĐU", "35-KH/HU", "118-KH/HU"]),
    ],
)
def test_the_table_of_a_trace_is_sorted(client: FlaskClient, order: str, codes: list[str]) -> None:
    page = client.get(f"/trace?q=18-NQ/TW@2017-10-25&view=table&order={order}", headers=PERSON).get_data(as_text=True)
    assert re.findall(r'<th scope="row"><a [^>]*>\S.* số (\S+)</a>', page) == codes
    assert page.count('aria-sort="ascending"') == 1


@pytest.mark.parametrize(
    ("given", "short"),
    [
        ("/trace?q=15-NQ/TW&up=&level=district&from=&basis=stated&basis=context&basis=judged&relation=implements",
         "/trace?q=15-NQ/TW&level=district"),
        ("/trace?q=15-NQ/TW&relation=implements&relation=guides&basis=stated&to=",
         "/trace?q=15-NQ/TW&relation=implements&relation=guides&basis=stated"),
        ("/stale?q=&lang=vi", "/stale?lang=vi"),
        ("/stale?q=", "/stale"),
        ("/%2Fexample.org/?q=", "/example.org/"),
        # near misses: nothing goes without saying; a program gets its answer at once
        ("/trace?q=15-NQ/TW&basis=stated", None),
        ("/api/stale?q=", None),
    ],
)  # fmt: skip
def test_an_address_says_only_what_is_needed(client: FlaskClient, given: str, short: str | None) -> None:
    answer = client.get(given, headers=PERSON)
    assert answer.headers.get("Location") == short and answer.status_code == (302 if short else 200)


@pytest.mark.parametrize(
    ("asked", "answering"),
    [
        ("/ask/trace-implements?q=35-KH/HU", "/trace?q=35-KH/HU&up=1"),
        ("/ask/stale", "/stale"),
        ("/ask/path?from=35-KH/HU", "/ask#path"),  # its other field is missing
        ("/ask/by-level?lang=en", "/sparql?named=by-level&lang=en"),  # no page answers it
        ("/ask/nothing", None),
    ],
)
def test_each_question_has_an_address(client: FlaskClient, asked: str, answering: str | None) -> None:
    answer = client.get(asked, headers=PERSON)
    assert answer.headers.get("Location") == answering and answer.status_code == (302 if answering else 404)


def test_the_number_of_boxes_is_set_in_the_address(client: FlaskClient) -> None:
    def page(address: str) -> str:
        return client.get(html.unescape(address), headers=PERSON).get_data(as_text=True)

    few = page("/trace?q=15-NQ/TW&most=3")
    assert "data-level" not in few
    assert '<table class="counts">' in few and 'name="most" min="1" max="500" value="3"' in few
    whole = re.search(r'href="([^"]*most=(\d+))">Cứ vẽ cả', few)
    assert whole
    drawn = page(whole[1])
    assert int(whole[2]) == drawn.count("data-level=") > 5
    for kept in re.findall(r'<a class="chip" href="([^"]*)"', drawn):
        assert f"most={whole[2]}" in kept
    assert client.get(f"/trace.svg?q=15-NQ/TW&most={whole[2]}").status_code == 200
    assert client.get("/trace.svg?q=15-NQ/TW&most=3").status_code == 413


def test_what_is_near_is_asked_the_same(client: FlaskClient) -> None:
    page = client.get("/trace?q=119-KH/HU&view=table&up=1", headers=PERSON).get_data(as_text=True)
    near = [html.unescape(link) for link in re.findall(r'<li><a href="([^"]*)" lang="vi">Kế hoạch 118-KH/HU', page)]
    assert len(near) == 1 and page.count("118-KH/HU (") == 1
    answer = client.get(near[0], headers=PERSON)
    assert answer.status_code == 200 and "view=table" in near[0]
    assert "118-KH/HU" in answer.get_data(as_text=True)


@pytest.mark.parametrize("more", ["", "&level=commune", "&up=1", "&direct=1", "&depth=2"])
def test_the_list_by_chain_holds_each_row_once_below_its_own(sample_library: Path, more: str) -> None:
    app = create_app(sample_library)
    reference = "03-KH/CB@2018-06-12" if "up" in more else "15-NQ/TW"
    with (
        app.test_request_context(f"/trace?q={reference}{more}"),
        open_library(sample_library) as library,
        open_snapshot(library) as snapshot,
    ):
        found = asked(snapshot)
        listing = listed(found, 0)
        steps = {step.document.iri: step for step in (*found.steps, *found.between)}
        seen: list[str] = []
        todo = [(found.target.iri, branch) for branch in listing.by_chain()]
        while todo:
            nearer, branch = todo.pop()
            seen.append(branch.row.document.iri)
            assert steps[seen[-1]].via[1].iri == nearer
            todo += [(branch.row.document.iri, one) for one in branch.branches]
        assert sorted(seen) == sorted(row.document.iri for row in listing.rows)
    close(app)


def test_nothing_found_offers_what_is_near(client: FlaskClient) -> None:
    answer = client.get("/find", query_string={"q": "119-KH/HU"}, headers=PERSON)
    page = answer.get_data(as_text=True)
    assert answer.status_code == 404
    assert "118-KH/HU" in page
    of_symbol = re.search(r'<a href="([^"]*)">Xem (\d+) văn bản có ký hiệu', page)
    assert of_symbol
    listed = client.get(html.unescape(of_symbol[1]), headers=PERSON).get_data(as_text=True)
    assert f'<span class="count">({of_symbol[2]})</span></h2>' in listed and "118-KH/HU" in listed


@pytest.mark.parametrize("words", ["huyen uy khe sonn", "Huyện uỷ Khê Sươn"])
def test_a_misspelled_body_is_offered(client: FlaskClient, words: str) -> None:
    answer = client.get("/find", query_string={"q": words}, headers=PERSON)
    assert answer.status_code == 404
    assert 'lang="vi">Huyện ủy Khe Sơn</a>' in answer.text.partition("Gần nhất là:")[2]


def test_the_first_page_counts_what_its_links_list(sample_library: Path) -> None:
    client = create_app(sample_library).test_client()
    start = client.get("/?lang=en").text
    for page in ("stale", "lapsed", "wanted"):
        told = re.search(rf'<a href="/{page}[^"]*">([\d,]+) ', start)
        listed = re.search(r'<p class="lead">([\d,]+) ', client.get(f"/{page}?lang=en").text)
        assert told and listed and told[1] == listed[1], page
    close(client.application)


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/nowhere", 404, "Không có trang nào"),
        ("/doc/nowhere/at/all", 404, "Không có văn bản nào"),
        ("/sources/" + 64 * "0", 404, "Không có nguồn"),
        ("/trace", 400, "Chưa điền “Số, ký hiệu hoặc tên văn bản”."),
        ("/trace?q=15-NQ/TW&level=moon", 400, "moon"),
        ("/trace?q=15-NQ/TW&as_of=31/2/2018", 400, "31/2/2018"),
        ("/find?q=a&kind=text&page=minus", 400, "minus"),
        ("/trace?q=15-NQ/TW&view=table&order=colour", 400, "colour"),
        ("/find?q=???", 404, "???"),
        ("/coverage?q=%00", 404, "Không tìm thấy văn bản nào"),
        ("/find?q=https://w3id.org/luocdo/id/doc/{a}", 404, "{a}"),
        ("/trace?q=https://w3id.org/luocdo/id/doc/%7Ba%7D%20b", 404, "{a} b"),
        ("/body/{a}", 404, "{a}"),
        ("/review?link={x}+implements+b", 404, "{x}"),
        ("/trace?q=" + 9_000 * "x", 414, "8000"),
    ],
)
def test_problems_say_what_and_what_next(client: FlaskClient, address: str, status: int, words: str) -> None:
    answer = client.get(address, headers=PERSON)
    page = answer.get_data(as_text=True)
    assert answer.status_code == status
    assert words in page
    assert 'role="search"' in page


def test_a_mistake_in_the_program_is_a_page_without_details(small_library: Path) -> None:
    app = create_app(small_library)

    @app.get("/broken")
    def broken() -> str:
        raise KeyError("secret")

    answer = app.test_client().get("/broken", headers=PERSON)
    assert answer.status_code == 500
    assert "secret" not in answer.get_data(as_text=True)
    assert answer.headers["Content-Security-Policy"] == HEADERS["Content-Security-Policy"]
    close(app)


@pytest.mark.parametrize("page", ["/", "/find?q=xyzzy", f"/doc/{RESOLUTION}", "/trace?q=15-NQ/TW", "/nowhere"])
def test_help_is_one_step_away(client: FlaskClient, page: str) -> None:
    text = client.get(page, headers=PERSON).get_data(as_text=True)
    assert re.search(r'<nav.*href="/help".*</nav>', text, re.S)
    assert re.search(r'<footer>.*href="/help".*href="/about".*</footer>', text, re.S)


def test_help_shows_the_legend_of_the_picture_and_an_example_of_this_library(client: FlaskClient) -> None:
    text = client.get("/help?lang=en", headers=PERSON).get_data(as_text=True)
    signs = [key for key in catalogue() if key.startswith("picture_legend_")]
    assert [say(key, "en") in text for key in signs] == [True] * len(signs)
    assert text.count('<svg class="picture"') == len(signs) >= 12
    assert text.count('id="picture-arrow"') == 1
    assert "15-nghi-quyet" in text.partition("Try it:")[2].partition("</p>")[0]


def test_about_has_the_committed_figures(client: FlaskClient) -> None:
    text = client.get("/about?lang=en", headers=PERSON).get_data(as_text=True)
    with (Path(__file__).parents[1] / "data" / "gold" / "corpus.result.json").open(encoding="utf-8") as file:
        labels = json.load(file)["figures"]["all"]
    rows = re.findall(r'<tr><th scope="row"[^>]*>([^<]+)</th><td>([\d,]+)</td>', text)
    assert dict(rows)["Relations"] == f"{labels['relation'][0]:,}"
    assert len(rows) == sum(counts[0] >= 10 for counts in labels.values()) >= 20
    assert "vis-network" in text and "Apache-2.0" in text


@pytest.mark.parametrize(
    ("read_only", "told", "untold"),
    [(False, 'action="/sources/new"', "luocdo add …"), (True, "luocdo add", "/sources/new")],
)
def test_an_empty_library_says_how_to_fill_it(tmp_path: Path, read_only: bool, told: str, untold: str) -> None:
    create_library(tmp_path / "library").close()
    app = create_app(tmp_path / "library", read_only=read_only)
    client = app.test_client()
    start = client.get("/", headers=PERSON)
    page = start.get_data(as_text=True)
    assert start.status_code == 200 and told in page and untold not in page
    assert read_only or start.headers["Cache-Control"] == "no-store"
    # from another machine nobody adds files
    if not read_only:
        page = client.get("/", headers=PERSON, environ_base={"REMOTE_ADDR": "10.0.0.9"}).get_data(as_text=True)
        assert "luocdo add" in page and "token" not in page
    for address, status in (("/sources", 200), ("/trace?q=15-NQ/TW", 503)):
        answer = client.get(address, headers=PERSON)
        page = answer.get_data(as_text=True)
        assert answer.status_code == status and told.replace("action", "href") in page and untold not in page
    assert client.get("/about", headers=PERSON).status_code == 200
    assert client.get("/healthz").get_json() == {"snapshot": 0}
    close(app)


def test_a_newer_snapshot_is_taken_up(tmp_path: Path) -> None:
    library = create_library(tmp_path / "library")
    samples = Path(__file__).parents[1] / "data" / "samples" / "tinh-an-lam"
    first, second = sorted(samples.glob("2018-*.txt"))[:2]
    with open_writer(library) as writer:
        writer.add([first])
    app = create_app(tmp_path / "library")
    client = app.test_client()
    before = client.get("/healthz").get_json()["snapshot"]
    held = client.get("/api/stats").get_json()["held"]
    with open_writer(library) as writer:
        writer.add([second])
    library.close()
    assert client.get("/healthz").get_json()["snapshot"] > before
    assert client.get("/api/stats").get_json()["held"] == held + 1
    close(app)


def test_a_history_marks_what_never_was_in_force(tmp_path: Path) -> None:
    told = tmp_path / "told.txt"
    told.write_text(
        "Quyết định số 20/QĐ-UBND ngày 25/02/2025 có hiệu lực từ ngày 15/4/2025. "
        "Quyết định số 20/QĐ-UBND ngày 25/02/2025 thay thế Quyết định số 14/QĐ-UBND ngày 03/5/2018. "
        "Quyết định số 21/QĐ-UBND ngày 28/3/2025 bãi bỏ Quyết định số 20/QĐ-UBND ngày 25/02/2025. "
        "Quyết định số 21/QĐ-UBND ngày 28/3/2025 có hiệu lực từ ngày 28/3/2025.",
        encoding="utf-8",
    )
    with create_library(tmp_path / "library") as library, open_writer(library) as writer:
        writer.add([told])
    app = create_app(tmp_path / "library")
    page = app.test_client().get("/history?q=14/QĐ-UBND&lang=en", headers=PERSON).get_data(as_text=True)
    assert page.count("It never was in force") == 1
    close(app)


def test_hostile_titles_stay_text(client: FlaskClient, hostile: Document) -> None:
    path = hostile.iri.partition("/id/doc/")[2]
    addresses = [
        f"/doc/{path}",
        f"/doc/{path}?view=text",
        "/",
        "/sources",
        "/find?q=99-KH/HU&all=1",
        "/trace?q=15-NQ/TW",
        "/trace?q=15-NQ/TW&view=table",
        "/trace?q=15-NQ/TW&view=explore",
        '/find?q="><img src=x onerror=alert(3)>',
    ]
    for address in addresses:
        page = client.get(address, headers=PERSON).get_data(as_text=True)
        assert Tags(page).wrong == [], address
        assert "\u202e" not in page, address
        assert "49" not in re.findall(r"\{\{7\*7\}\}|49 \S*đảo", page), address
    shown = client.get(f"/doc/{path}", headers=PERSON).get_data(as_text=True)
    assert "&lt;img src=x onerror=alert(1)&gt;" in shown
    assert "{{7*7}} \ufffdđảo" in shown


def test_the_explorer_gets_its_data_as_json(client: FlaskClient) -> None:
    page = client.get("/trace?q=15-NQ/TW&view=explore", headers=PERSON).get_data(as_text=True)
    found = re.search(r'<script type="application/json" id="explore-data">(.*?)</script>', page, re.DOTALL)
    assert found
    data = json.loads(found[1])
    assert sum(node.get("target", False) for node in data["nodes"]) == 1
    assert {edge["source"] for edge in data["edges"]} <= set(range(len(data["nodes"])))
    for edge in data["edges"]:
        assert f'id="{edge["anchor"]}"' in page


def test_the_evidence_is_marked_in_the_text(client: FlaskClient, small_library: Path) -> None:
    answer = client.get("/api/trace", query_string={"q": "15-NQ/TW", "limit": 1}).get_json()
    evidence = answer["results"][0]["evidence"][0]
    address = f"/sources/{evidence['source']}?evidence={evidence['start']}-{evidence['end']}"
    page = client.get(address, headers=PERSON).get_data(as_text=True)
    marked = re.findall(r'<mark class="evidence"[^>]*>(.*?)</mark>(?:</p>|(?=[^<]))', page, re.DOTALL)
    assert marked
    with open_library(small_library) as library:
        text = library.text(evidence["source"])
    assert text[evidence["start"] : evidence["end"]] == evidence["sentence"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("ke-hoach.txt", "ke-hoach.txt"),
        ("Kế hoạch “năm” 2018.html", "K%E1%BA%BF%20ho%E1%BA%A1ch%20%E2%80%9Cn%C4%83m%E2%80%9D%202018.html"),
    ],
)
def test_the_original_file_is_sent_as_it_came(tmp_path: Path, name: str, shown: str) -> None:
    original = "<html><body><script>alert(1)</script><p>Kế hoạch số 35-KH/HU, ngày 05/3/2018</p></body></html>".encode()
    (tmp_path / name).write_bytes(original)
    with made(tmp_path / "library", [tmp_path / name]) as library:
        sha256 = library.sources()[0].sha256
    app = create_app(tmp_path / "library")
    try:
        client = app.test_client()
        page = client.get(f"/sources/{sha256}", headers=PERSON).get_data(as_text=True)
        (address,) = set(re.findall(r'href="(/sources/[^"]*/original)"', page))
        answer = client.get(address)
        assert answer.data == original
        # a browser shows nothing of it by itself
        assert answer.headers["Content-Disposition"].startswith("attachment;")
        assert shown in answer.headers["Content-Disposition"]
        assert answer.headers["Content-Type"] == "application/octet-stream"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert client.get("/sources/" + 64 * "0" + "/original").status_code == 404
    finally:
        close(app)


def test_the_filter_says_how_much_it_hides(client: FlaskClient) -> None:
    page = client.get("/trace?q=15-NQ/TW&basis=stated", headers=PERSON).get_data(as_text=True)
    assert re.search(r"Bộ lọc cơ sở đang ẩn \d+ văn bản", page)


# names and data -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("accept", "status", "place"),
    [
        (PERSON["Accept"], 303, f"/doc/{RESOLUTION}"),
        ("text/turtle", 303, f"/data/doc/{RESOLUTION}.ttl"),
        ("application/ld+json", 303, f"/data/doc/{RESOLUTION}.jsonld"),
        ("text/turtle;q=0.5,application/ld+json", 303, f"/data/doc/{RESOLUTION}.jsonld"),
        ("*/*", 303, f"/data/doc/{RESOLUTION}.ttl"),
        ("", 303, f"/data/doc/{RESOLUTION}.ttl"),
        ("image/png", 406, None),
    ],
)
def test_a_name_leads_by_accept(client: FlaskClient, accept: str, status: int, place: str | None) -> None:
    answer = client.get(f"/id/doc/{RESOLUTION}", headers={"Accept": accept})
    assert (answer.status_code, answer.headers.get("Location")) == (status, place)
    assert "Accept" in answer.headers["Vary"]


@pytest.mark.parametrize(("ending", "form"), [("ttl", ox.RdfFormat.TURTLE), ("jsonld", ox.RdfFormat.JSON_LD)])
def test_the_data_of_a_document(client: FlaskClient, ending: str, form: ox.RdfFormat) -> None:
    answer = client.get(f"/data/doc/{RESOLUTION}.{ending}")
    assert answer.mimetype == (JSON_LD if ending == "jsonld" else "text/turtle")
    quads = list(ox.parse(answer.data, form))
    base = "https://w3id.org/luocdo/"
    codes = [
        q.object.value for q in quads if q.predicate.value == f"{base}ns#code" and isinstance(q.object, ox.Literal)
    ]
    assert "15-NQ/TW" in codes
    links = [q for q in quads if q.predicate.value == f"{base}ns#implements"]
    assert links
    assert answer.data == client.get(f"/data/doc/{RESOLUTION}.{ending}").data


def test_the_dumps_hold_the_same_links(client: FlaskClient) -> None:
    with client.get("/data.nq") as quads, client.get("/data.ttl") as turtle:
        default = [q for q in ox.parse(quads.data, ox.RdfFormat.N_QUADS) if isinstance(q.graph_name, ox.DefaultGraph)]
        assert len(default) == len(list(ox.parse(turtle.data, ox.RdfFormat.TURTLE)))
    assert b"sparqlEndpoint" in client.get("/void").data


# the API ------------------------------------------------------------------------------------------------------


def test_api_trace(client: FlaskClient) -> None:
    whole = client.get("/api/trace?q=15-NQ/TW").get_json()
    part = client.get("/api/trace?q=15-NQ/TW&limit=1&offset=1").get_json()
    assert whole["total"] == len(whole["results"]) == part["total"]
    assert part["results"] == whole["results"][1:2]
    assert sum(whole["by_level"].values()) == whole["total"]


def test_api_errors(client: FlaskClient) -> None:
    several = client.get("/api/show", query_string={"q": "03-QĐ/HU"})
    assert several.status_code == 300
    assert several.get_json()["error"] == "ambiguous"
    assert len(several.get_json()["candidates"]) == 3
    none = client.get("/api/show", query_string={"q": "119-KH/HU"})
    assert (none.status_code, none.get_json()["error"]) == (404, "unknown")
    nobody = client.get("/api/coverage", query_string={"q": "15-NQ/TW", "bodies": "Huyện ủy Không Có"}).get_json()
    assert (nobody["cells"], nobody["unknown"]) == ([], ["Huyện ủy Không Có"])
    assert client.get("/api/show").get_json()["error"] == "web_missing"
    assert client.get("/api/nothing").get_json()["error"] == "http_404"


def test_api_documents(client: FlaskClient) -> None:
    assert client.get("/api/documents", query_string={"q": "03-QĐ/HU"}).get_json()["total"] == 3
    assert client.get("/api/documents", query_string={"q": "nq15tw"}).get_json()["total"] == 1
    assert client.get("/api/documents", query_string={"q": "xyzzy"}).get_json()["total"] == 0


@pytest.mark.parametrize(
    ("address", "keys"),
    [
        ("/api/path?from=118-KH/HU&to=15-NQ/TW", {"chains", "skipped_levels", "links"}),
        ("/api/history?q=15-NQ/TW", {"chain", "amended_by", "repealed_by", "never_in_force", "links"}),
        ("/api/sources", {"results", "total"}),
        ("/api/stats", {"documents", "held", "links", "snapshot"}),
    ],
)
def test_the_other_commands(client: FlaskClient, address: str, keys: set[str]) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert keys <= set(answer.get_json())


def test_the_description_names_every_route(app: Flask, client: FlaskClient) -> None:
    described = client.get("/api/openapi.json").get_json()
    routes = {str(rule) for rule in app.url_map.iter_rules() if str(rule).startswith("/api/")}
    assert set(described["paths"]) | {"/api/openapi.json"} == routes | {"/sparql"}
    for path, methods in described["paths"].items():
        for parameter in methods["get"]["parameters"]:
            assert parameter["in"] == "query", path


def test_health(client: FlaskClient, small_library: Path) -> None:
    with open_library(small_library) as library:
        assert client.get("/healthz").get_json() == {"snapshot": library.current_snapshot()}


# SPARQL -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("", "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("application/sparql-results+json", "application/sparql-results+json"),
        ("application/json", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("application/xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv"),
        ("text/tab-separated-values", "text/tab-separated-values"),
        ("text/csv;q=0.2, application/sparql-results+xml;q=0.9", "application/sparql-results+xml"),
    ],
)
@pytest.mark.parametrize("way", ["get", "form", "direct"])
def test_sparql_select(client: FlaskClient, accept: str, media: str, way: str) -> None:
    headers = {"Accept": accept} if accept else {}
    if way == "get":
        answer = client.get("/sparql", query_string={"query": SELECT}, headers=headers)
    elif way == "form":
        answer = client.post("/sparql", data={"query": SELECT}, headers=headers)
    else:
        answer = client.post("/sparql", data=SELECT, content_type="application/sparql-query", headers=headers)
    assert (answer.status_code, answer.mimetype) == (200, media)


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("", "text/turtle"),
        ("text/turtle", "text/turtle"),
        ("application/n-triples", "application/n-triples"),
        ("application/ld+json", "application/ld+json"),
        ("application/rdf+xml", "application/rdf+xml"),
    ],
)
def test_sparql_construct(client: FlaskClient, accept: str, media: str) -> None:
    headers = {"Accept": accept} if accept else {}
    answer = client.get("/sparql", query_string={"query": CONSTRUCT}, headers=headers)
    assert (answer.status_code, answer.mimetype) == (200, media)


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ({"method": "GET"}, 400),
        ({"method": "GET", "query_string": {"query": ["ASK {}", "ASK {}"]}}, 400),
        ({"method": "GET", "query_string": {"query": " "}}, 400),
        ({"method": "GET", "query_string": {"query": "SELECT WHERE"}}, 400),
        ({"method": "GET", "query_string": {"query": "ASK { SERVICE <http://example.org/> {} }"}}, 400),
        ({"method": "GET", "query_string": {"update": "CLEAR ALL"}}, 400),
        ({"method": "GET", "query_string": {"query": "CLEAR ALL"}}, 400),
        ({"method": "POST", "data": {"update": "CLEAR ALL"}}, 400),
        ({"method": "POST", "data": "CLEAR ALL", "content_type": "application/sparql-update"}, 415),
        ({"method": "POST", "data": "ASK {}", "content_type": "text/plain"}, 415),
        ({"method": "POST", "data": "query=ASK%20%7B%7D"}, 415),
        (
            {
                "method": "POST",
                "data": "ASK {}".encode("utf-16"),
                "content_type": "application/sparql-query; charset=UTF-16",
            },
            415,
        ),
        ({"method": "POST", "data": b"\xff", "content_type": "application/sparql-query"}, 400),
        ({"method": "POST", "data": "#" + 100_001 * "x", "content_type": "application/sparql-query"}, 413),
        ({"method": "POST", "data": 3_000_000 * "x", "content_type": "application/sparql-query"}, 413),
        ({"method": "PUT", "query_string": {"query": "ASK {}"}}, 405),
        ({"method": "GET", "query_string": {"query": "ASK {}"}, "headers": {"Accept": "image/png"}}, 406),
        ({"method": "GET", "query_string": {"query": CONSTRUCT}, "headers": {"Accept": "text/csv"}}, 406),
        ({"method": "GET", "query_string": {"query": "ASK {}", "format": "exe"}}, 400),
    ],
)
def test_sparql_refuses(client: FlaskClient, request_: dict[str, Any], status: int) -> None:
    answer = client.open("/sparql", **request_)
    assert answer.status_code == status
    assert len(answer.get_json()["message"]) > 10


def test_sparql_tells_line_and_column(client: FlaskClient) -> None:
    query = "SELECT *\nWHERE { ?a ?b }"
    answer = client.get("/sparql", query_string={"query": query}).get_json()
    assert (answer["error"], answer["line"]) == ("query_syntax", 2)
    page = client.post("/sparql", data={"query": query}, headers=PERSON)
    assert page.status_code == 400
    assert 'data-line="2"' in page.get_data(as_text=True)
    assert "WHERE { ?a ?b }" in page.get_data(as_text=True)


def test_sparql_of_a_named_dataset(client: FlaskClient) -> None:
    ask = "ASK { ?a vb:code '15-NQ/TW' }"
    authority = "https://w3id.org/luocdo/graph/authority"
    inside = client.get("/sparql", query_string={"query": ask, "default-graph-uri": authority})
    nowhere = client.post("/sparql", data={"query": ask, "default-graph-uri": "http://example.org/none"})
    assert inside.get_json()["boolean"] is True
    assert nowhere.get_json()["boolean"] is False


def test_sparql_for_people(client: FlaskClient) -> None:
    assert "<textarea" in client.get("/sparql", headers=PERSON).get_data(as_text=True)
    page = client.post("/sparql", data={"query": SELECT}, headers=PERSON).get_data(as_text=True)
    assert page.count('<td><a href="/doc/') == 3
    graph_page = client.post("/sparql", data={"query": CONSTRUCT}, headers=PERSON).get_data(as_text=True)
    assert "vb:implements" in graph_page
    ask = client.post("/sparql", data={"query": "ASK {}"}, headers=PERSON).get_data(as_text=True)
    assert "Có" in ask
    file = client.post("/sparql", data={"query": SELECT, "format": "csv"}, headers=PERSON)
    assert file.mimetype == "text/csv"
    assert file.headers["Content-Disposition"].startswith("attachment")


def test_a_query_that_is_ended(client: FlaskClient, app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(app.config, "LUOCDO_QUERY_SECONDS", 0.6)
    endless = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?a != ?i) }"
    answer = client.get("/sparql", query_string={"query": endless})
    assert (answer.status_code, answer.get_json()["error"]) == (503, "query_timeout")
    page = client.post("/sparql", data={"query": endless}, headers=PERSON)
    assert page.status_code == 503
    assert "COUNT(*)" in page.get_data(as_text=True)
    for name in ("", "nobody"):
        assert client.post("/sparql/stop", data={"run": name}).status_code == 404


def test_a_cut_result_says_so(client: FlaskClient, app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(app.config, "LUOCDO_QUERY_ROWS", 2)
    answer = client.get("/sparql", query_string={"query": SELECT})
    assert len(answer.get_json()["results"]["bindings"]) == 2
    assert answer.headers["Luocdo-Truncated"] == "2"


# marks, words, serving ----------------------------------------------------------------------------------------


def citation(start: int, end: int) -> MarkedCitation:
    return MarkedCitation(start, end, "", "full", "resolved", Document(f"d{start}-{end}", None))


def shape(text: str, citations: list[MarkedCitation], sentence: Span | None = None) -> str:
    """The marked text: citations in [], the sentence in {}."""
    out = []
    for line in marked_lines(text, Span(0, len(text)), citations, sentence):
        for run in line.runs:
            inner = "".join(f"[{p.text}]" if p.citation else p.text for p in run.pieces)
            out.append(f"{{{inner}}}" if run.marked else inner)
    return "".join(out)


@pytest.mark.parametrize(
    ("text", "citations", "sentence", "shown"),
    [
        ("abcdef", [], None, "abcdef"),
        ("abcdef", [(1, 3)], None, "a[bc]def"),
        ("abcdef", [(1, 3), (3, 5)], None, "a[bc][de]f"),
        ("abcdef", [(0, 6), (2, 4)], None, "[ab][cd][ef]"),  # nested: cut, not lost
        ("abcdef", [(0, 4), (2, 6)], None, "[ab][cdef]"),  # overlapping
        ("ab\ncd", [(1, 4)], None, "a[b\n][c]d"),  # over the end of a line
        ("abcdef", [(1, 3)], (2, 5), "a[b]{[c]de}f"),
        ("ab\ncd", [], (1, 4), "a{b\n}{c}d"),
        ("abc", [(1, 1)], None, "abc"),
        ("", [], None, ""),
    ],
)
def test_marked_lines(
    text: str, citations: list[tuple[int, int]], sentence: tuple[int, int] | None, shown: str
) -> None:
    marked = [citation(start, end) for start, end in citations]
    assert shape(text, marked, Span(*sentence) if sentence else None) == shown


@pytest.mark.parametrize("path", [RESOLUTION, "a b/đ%?#&+;=", "x//y", '../"<>'])
@pytest.mark.parametrize("language", ["", "?lang=en"])
def test_pages_have_the_addresses_that_flask_gives_them(app: Flask, path: str, language: str) -> None:
    with app.test_request_context(f"/{language}"):
        for endpoint in ("documents.show", "bodies.show"):
            assert page_address(endpoint, path) == url_for(endpoint, path=path)


@pytest.mark.parametrize(
    ("text", "going_on"),
    [
        ("theo quy định của\nluật", [True, False]),
        ("theo quy định của\nđịa phương", [True, False]),
        # near misses: a new sentence, items, a blank line, the end of what is shown
        ("theo quy định.\nĐiều 2", [False, False]),
        ("như sau:\na) xã\nđ. huyện", [False, False, False]),
        ("như sau\n\nxã", [False, True, False]),
    ],
)
def test_lines_that_a_page_broke_stand_together(text: str, going_on: list[bool]) -> None:
    assert [line.goes_on for line in marked_lines(text, Span(0, len(text)), ())] == going_on


def test_every_citation_has_an_anchor() -> None:
    text = "abcdef"
    same = [citation(1, 3), citation(1, 4), citation(1, 3), citation(2, 3)]
    lines = marked_lines(text, Span(0, 6), same)
    anchors = [start for line in lines for run in line.runs for piece in run.pieces for start in piece.anchors]
    assert sorted(anchors) == [1, 1, 1, 2]


def test_sections_lose_nothing() -> None:
    text = "\n".join(f"dòng {number}" for number in range(400))
    pages = sections(text, 500)
    assert "".join(text[page.span.start : page.span.end] for page in pages) == text
    assert all(text[page.span.end - 1] == "\n" for page in pages[:-1])
    assert section_at(pages, 700).number == 2
    assert section_at(pages, 10**9) == pages[-1]
    assert len(sections("")) == 1
    assert [page.span.end for page in sections("x" * 25, 10)] == [10, 20, 25]


def test_words_around(small_library: Path) -> None:
    with open_library(small_library) as library, open_snapshot(library) as snapshot:
        from graph.analysis.dossier import dossier
        from graph.analysis.reference import find_reference

        known = dossier(snapshot, find_reference(snapshot, "15-NQ/TW"))
        for around in with_words_around(library, known.mentions):
            assert "\n" not in around.before + around.behind
            text = library.text(around.mention.source.sha256)
            whole = around.before.removeprefix("… ") + around.mention.text + around.behind.removesuffix(" …")
            assert whole in text


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2007-07-30", "30/7/2007"),
        ("2018-02-01", "01/02/2018"),
        ("2018-04-01", "01/4/2018"),
        ("X", "X"),
        (None, ""),
    ],
)
def test_day(value: str | None, shown: str) -> None:
    assert day(value) == shown


def test_numbers_and_references() -> None:
    assert (grouped(24431, "vi"), grouped(24431, "en")) == ("24.431", "24,431")
    assert reference(Document("iri", None)) == "iri"


def test_every_message_is_used_and_complete() -> None:
    root = Path(__file__).parents[1] / "web"
    code = "".join(
        path.read_text(encoding="utf-8") for kind in ("*.py", "templates/*.html") for path in root.glob(kind)
    )
    made_up = (
        "web_basis_",
        "web_facet_",
        "web_list_of_",
        "web_cell_means_",
        "web_kind_",
        "web_view_",
        "web_state_",
        "web_http_",
        "web_explore_",
        "web_trace_",
        "web_ask_",
        "web_event_",
        "web_why_",
        "web_every_",
        "web_lag_by_",
        "web_diff_no_",
        "web_help_basis_",
        "web_read_",
        "web_api_",
        "web_upload_",
        "web_uploaded_",
        "web_stage_",
        "web_problem_title_",
    )
    for key, languages in catalogue().items():
        if key.startswith("web_"):
            assert set(languages) == {"vi", "en"}, key
            bare = key.removeprefix("web_").removesuffix("_one")
            assert key.startswith(made_up) or f'"{bare}"' in code or f'"web_{bare}"' in code or f"'{bare}'" in code, key


@pytest.mark.parametrize(
    ("page", "most"),
    [
        ("/", 15),
        ("/trace?q=15-NQ/TW", 15),
        ("/trace?q=15-NQ/TW&view=explore", 170 - 136),  # beside Cytoscape
        ("/sparql", 15),
        ("/review", 15),
        ("/sources/new", 15),
    ],
)
def test_own_scripts_of_a_page_stay_small(client: FlaskClient, page: str, most: int) -> None:
    static = Path(__file__).parents[1] / "web" / "static"
    text = client.get(page, headers=PERSON).get_data(as_text=True)
    todo, found = re.findall(r'<script type="module" src="/static/([^"?]+)', text), set[str]()
    while todo:
        name = todo.pop()
        if name not in found:
            found.add(name)
            todo += re.findall(r'from "\./([^"]+)"', (static / name).read_text(encoding="utf-8"))
    assert "suggest.js" in found
    assert sum(len(gzip.compress((static / name).read_bytes())) for name in found) <= most * 1024


def test_styles_stay_small() -> None:
    static = Path(__file__).parents[1] / "web" / "static"
    assert len(gzip.compress((static / "luocdo.css").read_bytes())) <= 8 * 1024
    assert (static / "forms.css").stat().st_size <= 2 * 1024


def test_a_port_in_use_is_said(small_library: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(LuocdoError) as caught:
            serve(small_library, port=taken.getsockname()[1])
    assert caught.value.key == "web_port_in_use"
    assert str(taken) not in caught.value.text("vi")


@pytest.mark.parametrize(
    ("host", "opened"),
    [("127.0.0.1", "127.0.0.1"), (EVERY, "127.0.0.1"), ("::1", "[::1]"), ("office", "office")],
)
def test_the_address_to_open(host: str, opened: str) -> None:
    assert reached_at(host) == opened


# coverage and suggestions


@pytest.mark.parametrize(
    ("address", "there", "missing"),
    [
        ("/coverage?q=18-NQ/TW@2017-10-25&bodies=district", ("Huyện ủy Khe Sơn", "35-KH/HU", "no evidence"), "12-KH/ĐU"),
        ("/coverage?q=18-NQ/TW@2017-10-25&bodies=Huyện+ủy+Khe+Sơn,+Huyện+ủy+Không+Có", ("No body is called",), "12-KH/ĐU"),
        ("/coverage?q=18-NQ/TW@2017-10-25&bodies=district&state=no_evidence", ("no evidence: <strong>",), "35-KH/HU"),
        ("/coverage?q=18-NQ/TW@2017-10-25&bodies=district&form=x", ('href="/coverage.docx?q=18', "/coverage.xlsx?q=18"), "12-KH/ĐU"),
        ("/coverage?q=18-NQ/TW@2017-10-25&bodies=district&state=stated_missing", ("No row is in",), "35-KH/HU"),
        ("/coverage", ("Bodies that are expected",), "JSON</a>"),
    ],
)  # fmt: skip
def test_the_matrix_of_coverage(client: FlaskClient, address: str, there: tuple[str, ...], missing: str) -> None:
    page = client.get(f"{address}{'&' if '?' in address else '?'}lang=en")
    assert page.status_code == 200
    for words in there:
        assert words in page.text
    assert missing not in page.text


@pytest.mark.parametrize("more", ["endpoint=x", "_external=1", "_scheme=ftp"])
def test_an_address_does_not_change_how_links_are_made(client: FlaskClient, more: str) -> None:
    plain, odd = (client.get(f"/coverage?q=18-NQ/TW@2017-10-25{extra}&lang=en") for extra in ("", f"&{more}"))
    assert odd.status_code == 200
    assert re.findall('href="([^"]*/api/[^"]*)"', odd.text) == re.findall('href="([^"]*/api/[^"]*)"', plain.text) != []


def test_many_bodies_are_counted_by_one_above(sample_library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.coverage.ROWS", 5)
    app = create_app(sample_library)
    client = app.test_client()
    address = "/coverage?q=18-NQ/TW@2017-10-25&bodies=district,commune&lang=en"
    page = client.get(address).text
    rows = re.findall(r'<tr><th scope="row"><a href="([^"]*)"[^>]*>([^<]*)</a>.*?</th><td>(\d+)</td>', page)
    api = client.get(address.replace("/coverage", "/api/coverage")).get_json()
    assert sum(int(count) for _, _, count in rows) == len(api["cells"]) and "35-KH/HU" not in page
    opened = {name: (html.unescape(where), int(count)) for where, name, count in rows}["Tỉnh ủy An Lâm"]
    data = client.get(opened[0].replace("/coverage", "/api/coverage")).get_json()
    assert len(data["cells"]) == opened[1] > 1
    assert not [cell for cell in data["cells"] if "Tam Đường" in cell["body"]]
    close(app)


def test_files_of_the_matrix_hold_the_rows_that_are_seen(client: FlaskClient) -> None:
    address = "/coverage?q=18-NQ/TW@2017-10-25&bodies=district&state=issued"
    page = client.get(address).text
    told = openpyxl.load_workbook(io.BytesIO(client.get(address.replace("?", ".xlsx?")).data)).active
    assert told is not None
    assert page.count('<td class="cell ') == 1 and "Huyện ủy Khe Sơn" in page
    bodies = {str(row[0]) for row in told.iter_rows(values_only=True) if str(row[0]).startswith("Huyện ủy")}
    assert bodies == {"Huyện ủy Khe Sơn"}


def test_suggestions_lead_to_documents_and_bodies(client: FlaskClient) -> None:
    rows = client.get("/suggest?q=nq15tw").get_json()
    assert rows[0]["href"] == "/doc/tw/2007-07-30/15-nghi-quyet"
    assert client.get("/suggest?q=").get_json() == client.get("/suggest?q=zzqq").get_json() == []


# results of queries for people


@pytest.mark.parametrize(
    ("columns", "rows", "lengths"),
    [
        (("level", "n"), [("district", "4"), ("commune", "1")], [100, 25]),
        (("a", "b"), [("1", "2"), ("3", "4")], []),  # which of the two?
        (("n",), [("1",), ("2",)], []),
        (("level", "n"), [("district", "-4"), ("commune", "1")], []),
        (("level", "n"), [("district", "4")], []),
        (("level", "n"), [("district", "0"), ("commune", "0.0")], [0, 0]),
    ],
)
def test_counts_are_drawn_as_bars(columns: tuple[str, ...], rows: list[tuple[str, ...]], lengths: list[float]) -> None:
    table = Table(columns, tuple(tuple(Cell(text) for text in row) for row in rows))
    assert [bar.length for bar in bars_of(table)] == lengths


def test_a_construct_is_drawn(client: FlaskClient) -> None:
    query = "CONSTRUCT { ?a vb:implements ?b } WHERE { ?a vb:implements ?b }"
    page = client.post("/sparql?lang=en", data={"query": query}, headers={"Accept": "text/html"})
    assert page.text.count('class="picture-box') > 3
    nothing = client.post(
        "/sparql?lang=en",
        data={"query": "CONSTRUCT { ?a vb:code ?c } WHERE { ?a vb:code ?c }"},
        headers={"Accept": "text/html"},
    )
    assert "picture-box" not in nothing.text and "vb:code" in nothing.text


def test_terms_are_known_in_both_languages() -> None:
    vietnamese, english = dict(terms("vi")), dict(terms("en"))
    assert vietnamese["vb:implements"] == "thực hiện"
    assert "level:district" in english and "type:ke-hoach" in english
    assert vietnamese.keys() == english.keys()


def test_a_matrix_begins_with_the_highest_body_above(client: FlaskClient) -> None:
    page = client.get("/coverage?q=18-NQ/TW@2017-10-25&bodies=district&as_of=2025-06-30&lang=vi").get_data(as_text=True)
    upper = [page.index(f">{name}<", page.index("<tbody")) for name in ("Tỉnh ủy An Lâm", "Huyện ủy Khe Sơn")]
    assert upper == sorted(upper)
