"""The file to mail: complete in itself, and whatever a title holds stays text."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from graph.analysis.answers import Edge, Step, Trace, TraceQuestion
from graph.analysis.picture import draw
from graph.analysis.picture_labels import legible
from graph.analysis.standing import Standing
from graph.export.html import VIS, html_page
from graph.export.origin import Origin
from graph.model import Document, Evidence, Governing, Span
from web.vendor import EDITOR, EDITOR_SHA256, PACKAGES, VENDOR, clean, differing

HOSTILE = {
    "script": "</script><script>window.fired=1</script>",
    "handler": '<img src=x onerror="window.fired=1">',
    "link": '<a href="javascript:window.fired=1">href</a>',
    "template": "{{7*7}}{% raw %}${7*7}",
    "comment": "<!--<script>",
    "attribute": "\" onfocus='window.fired=1' autofocus x=\"",
    "direction": "\u202eabc\u200f\u2067 kế hoạch",
    "long": "Kế hoạch " * 34,
    "decomposed": "Nghị quyết",
    "control": "a\x00b\u2028c",
}
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")


def traced(words: str = "về quản lý", count: int = 3) -> Trace:
    """A resolution with plans that implement it, `words` in every text that a source can bring in."""
    target = Document(
        "https://example.org/resolution", "Nghị quyết", "15-NQ/TW", None, date(2007, 7, 30), words, "central", words
    )
    evidence = Evidence(Span(3, 40), words, "thực hiện", "cue", 0.9, source="ab" * 32)
    plans = [
        Document(
            f"https://example.org/{number}",
            words,
            f"{number}-KH/HU" if number else None,
            words,
            date(2018, 1, 1 + number % 28),
            words,
            "district",
            words,
        )
        for number in range(count)
    ]
    edges = tuple(Edge(plan.iri, "implements", target.iri, "stated", (evidence,)) for plan in plans)
    steps = tuple(Step(plan, 1, (plan, target), (edge,)) for plan, edge in zip(plans, edges, strict=True))
    return Trace(target, TraceQuestion(), steps, (target, *plans), edges, by_year={("district", 2018): count})


def of(words: str) -> Origin:
    """Where a file is from, `words` in every text that comes from elsewhere."""
    return Origin(words, date(2026, 1, 1), 1, words, files={"ab" * 32: words})


class Page(HTMLParser):
    """What a page is made of: its tags with attributes, its text, and its scripts by kind."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[tuple[str | None, str]] = []
        self.text = ""
        self.feed(data.decode("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "script":
            self.scripts.append((self.tags[-1][1].get("type"), data))
        else:
            self.text += data

    @property
    def data(self) -> Any:
        return json.loads("".join(text for kind, text in self.scripts if kind == "application/json"))


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_are_text_everywhere(words: str) -> None:
    quiet, page = (
        Page(html_page(traced(), language="vi")),
        Page(html_page(traced(words), language="vi", origin=of(words))),
    )
    assert {tag for tag, _ in page.tags} == {tag for tag, _ in quiet.tags} | {"footer"}
    assert len([tag for tag, _ in page.tags if tag == "script"]) == 3
    assert not any(name.startswith("on") or name in {"href", "src"} for _, a in page.tags for name in a)
    assert legible(words) in page.text
    assert all("\x00" not in node["label"] + node["title"] for node in page.data["nodes"])


def test_how_documents_stand_and_which_file_tells() -> None:
    trace = traced()
    over, stale, suspended = (step.document.iri for step in trace.steps)
    last = {over: date(2025, 12, 31), suspended: date(2030, 12, 31)}
    stand = Standing(date(2026, 1, 1), last, frozenset({over, suspended}), frozenset({stale}), frozenset({suspended}))
    origin = Origin("http://x/", date(2026, 1, 1), 1, files={"ab" * 32: "bao-cao.txt"}, standing=stand)
    page = Page(html_page(trace, language="vi", origin=origin))
    labels = {node["id"]: (node["label"][0], node["color"]["background"]) for node in page.data["nodes"]}
    assert labels[over][1] == "#e9ecef" and labels[stale][0] == "⚠"
    assert page.text.count("⚠ dựa trên văn bản đã hết hiệu lực") == 1 == page.text.count(" · đã hết hiệu lực")
    assert page.text.count(" · đang ngưng hiệu lực") == 1
    assert "Nguồn bao-cao.txt, ký tự 3–40" in page.text
    assert "⚠" not in Page(html_page(trace, language="vi")).text


@pytest.mark.parametrize("words", [HOSTILE["script"], HOSTILE["handler"], HOSTILE["direction"]])
def test_a_still_page_has_picture_and_list_and_no_script(words: str) -> None:
    page, quiet = (Page(html_page(traced(one), language="vi", origin=of(one), still=True)) for one in (words, "a"))
    assert {tag for tag, _ in page.tags} == {tag for tag, _ in quiet.tags} >= {"svg", "li", "blockquote", "footer"}
    assert "script" not in {tag for tag, _ in page.tags} and "noscript" not in {tag for tag, _ in page.tags}
    assert "script-src 'none'" in str(page.tags) and legible(words) in page.text
    assert len(html_page(traced(), language="vi", still=True)) < 40_000


def test_a_sentence_that_hangs_on_another_is_told_with_it() -> None:
    trace = traced()
    first, *others = trace.steps
    clause = Governing(Span(50, 80), "Huyện ủy ban hành nhiều văn bản để cụ thể hóa Nghị quyết¹.", None)
    evidence = replace(first.edge.evidence[0], footnote="1", governed_by=clause)
    edge = replace(first.edge, evidence=(evidence,))
    page = Page(html_page(replace(trace, steps=(replace(first, edges=(edge,)), *others)), language="vi"))
    told = " ".join(page.text.split())
    assert f"mang dấu chú thích 1: {clause.sentence} Trong chú thích 1: {evidence.sentence}" in told


def test_nodes_and_edges_are_where_the_picture_has_them() -> None:
    trace = traced()
    page, picture = Page(html_page(trace, language="vi")), draw(trace)
    assert {node["id"]: (node["x"], node["y"]) for node in page.data["nodes"]} == {
        box.iri: (box.x + box.width / 2, box.y + box.height / 2) for box in picture.boxes
    }
    assert {(edge["from"], edge["to"]) for edge in page.data["edges"]} == {(e.subject, e.object) for e in trace.edges}
    assert not any(node["physics"] for node in page.data["nodes"])


def test_only_the_two_scripts_of_the_page_are_allowed() -> None:
    page = Page(html_page(traced(), language="vi"))
    policy = next(a["content"] for tag, a in page.tags if tag == "meta" and a.get("http-equiv"))
    assert policy is not None
    run = ["".join(text for kind, text in page.scripts if kind is None)]
    whole = html_page(traced(), language="vi").decode()
    scripts = re.findall(r"<script>(.*?)</script>", whole, re.S)
    assert "".join(scripts) == run[0]
    hashes = [b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts]
    assert re.findall(r"'sha256-([^']+)'", policy) == hashes
    assert len(hashes) == 2
    assert policy.startswith("default-src 'none'; script-src 'sha256-")


def test_the_file_refers_to_nothing_outside() -> None:
    data = html_page(traced(), language="en").decode()
    without_scripts = re.sub(r"<script.*?</script>", "", data, flags=re.S)
    shown = re.sub(r' (data-iri)="[^"]*"', "", without_scripts)
    assert re.findall(r"https?:|url\((?!#)|@import|src=|href=", shown) == []
    assert "sourceMappingURL" not in data
    assert "\r" not in data


def test_the_same_trace_gives_the_same_bytes() -> None:
    assert html_page(traced(), language="vi") == html_page(traced(), language="vi")


@pytest.mark.parametrize(
    ("language", "heading"), [("vi", "Những văn bản thực hiện 15-NQ/TW"), ("en", "What implements 15-NQ/TW")]
)
def test_list_and_evidence_can_be_read_without_script(language: str, heading: str) -> None:
    page = Page(html_page(traced(), language=language))
    assert heading in page.text
    assert [attributes["data-iri"] for tag, attributes in page.tags if tag == "li" and "data-iri" in attributes] == [
        "https://example.org/0",
        "https://example.org/1",
        "https://example.org/2",
    ]
    assert page.text.count("về quản lý") > 3
    assert ("html", {"lang": language}) in page.tags


def test_filters_are_said() -> None:
    question = TraceQuestion(up=True, relations=("replaces",), as_of=date(2019, 12, 31))
    page = Page(html_page(replace(traced(), question=question, hidden=6), language="vi"))
    assert "15-NQ/TW liên kết tới những văn bản nào" in page.text
    assert "Tính đến ngày 31/12/2019." in page.text
    assert "Bộ lọc đang ẩn 6 văn bản." in page.text


def test_an_empty_answer_is_said() -> None:
    assert "Chưa thấy văn bản nào." in Page(html_page(traced(count=0), language="vi")).text


def test_too_many_documents_are_counted() -> None:
    page = Page(html_page(traced(count=500), language="vi"))
    assert "script" not in {tag for tag, _ in page.tags}
    assert "500 văn bản là quá nhiều" in page.text
    assert len([tag for tag, _ in page.tags if tag == "li"]) == 500
    assert len([tag for tag, _ in page.tags if tag == "td"]) == 1


def test_vendored_files_are_as_fetched() -> None:
    folders = {EDITOR, *(package.folder for package in PACKAGES)}
    assert VENDOR / VIS in folders and EDITOR_SHA256 in (EDITOR / "SHA256").read_text(encoding="utf-8")
    assert {folder for folder in VENDOR.iterdir() if folder.is_dir()} == folders
    for folder in folders:
        assert differing(folder) == []
        assert [path.name for path in folder.iterdir() if path.name.startswith("LICENSE")]


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        (b"a()\r\n//# sourceMappingURL=a.js.map", b"a()\n"),
        (b"a()\n//# sourceMappingURL=a.js.map\n", b"a()\n"),
        (b"a('//# sourceMappingURL=x')\nb()\n", b"a('//# sourceMappingURL=x')\nb()\n"),
    ],
)
def test_source_maps_are_not_named(content: bytes, kept: bytes) -> None:
    assert clean(content) == kept


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if not (CHROMIUM and DRIVER):
        pytest.skip("needs Chromium and its driver")
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for argument in (
        "--headless=new",
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-sync",
        "--disable-component-update",
        "--window-size=1280,900",
    ):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    yield driver
    driver.quit()


INK = """
const canvas = document.querySelector('#picture canvas');
const {data} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
const colours = new Set();
for (let i = 0; i < data.length; i += 4) colours.add(`${data[i]},${data[i + 1]},${data[i + 2]},${data[i + 3]}`);
return [colours.has('255,243,196,255'), colours.size];
"""


@pytest.mark.browser
@pytest.mark.parametrize("words", ["về quản lý", *HOSTILE.values()], ids=["plain", *HOSTILE])
def test_opens_from_disk(browser: Any, tmp_path: Path, words: str) -> None:
    """The file draws, fires nothing, logs nothing and asks for nothing."""
    from selenium.webdriver.support.ui import WebDriverWait

    file = tmp_path / "trace.html"
    file.write_bytes(html_page(traced(words), language="vi", origin=of(words)))
    browser.get_log("performance")
    browser.get(file.as_uri())
    WebDriverWait(browser, 20).until(
        lambda b: b.execute_script("return document.documentElement.dataset.ready") == "true"
    )
    has_target, colours = browser.execute_script(INK)
    assert has_target
    assert colours > 20
    browser.execute_script("document.querySelector('li').focus()")
    assert browser.execute_script("return window.fired") is None
    assert browser.get_log("browser") == []
    sent = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    urls = [m["params"]["request"]["url"] for m in sent if m["method"] == "Network.requestWillBeSent"]
    assert urls
    assert [url for url in urls if not url.startswith(("file:", "data:"))] == []


@pytest.mark.browser
def test_tooltips_are_plain_text(browser: Any, tmp_path: Path) -> None:
    """Titles with markup, `href` among it, are shown and not interpreted; choosing a box leads to its row."""
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.ui import WebDriverWait

    trace = traced(HOSTILE["link"])
    file = tmp_path / "trace.html"
    file.write_bytes(html_page(trace, language="vi"))
    browser.get(file.as_uri())
    WebDriverWait(browser, 20).until(
        lambda b: b.execute_script("return document.documentElement.dataset.ready") == "true"
    )
    place = browser.find_element(By.ID, "picture")
    box = next(box for box in draw(trace).boxes if box.iri == "https://example.org/1")
    data_width = draw(trace).width
    room = browser.execute_script("return [arguments[0].clientWidth, arguments[0].clientHeight]", place)
    across = box.x + 20 - data_width / 2 if data_width <= room[0] else box.x + 20 - room[0] / 2
    down = box.y + 20 - draw(trace).height / 2
    ActionChains(browser).move_to_element_with_offset(place, int(across), int(down)).perform()
    tip = WebDriverWait(browser, 10).until(
        lambda b: next((e for e in b.find_elements(By.CSS_SELECTOR, ".vis-tooltip") if e.is_displayed()), None)
    )
    assert HOSTILE["link"] in tip.text
    assert tip.find_elements(By.TAG_NAME, "a") == []
    ActionChains(browser).move_to_element_with_offset(place, int(across), int(down)).click().perform()
    WebDriverWait(browser, 10).until(
        lambda b: b.execute_script("return document.activeElement.dataset.iri") == "https://example.org/1"
    )
