"""The pages in a real browser: nothing fires, nothing leaves the machine, everything can be read and reached."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from browsing import (
    axe,
    errors,
    keep_screenshot,
    key,
    needs_browser,
    open_browser,
    requested,
    resize,
    serving,
    tab_to,
    visit,
    wait,
)
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from graph.analysis.label import vietnamese_date
from graph.library.folder import create_library, open_library
from graph.library.judgements import JudgementTable

pytestmark = needs_browser

RESOLUTION = "/doc/tw/2007-07-30/15-nghi-quyet"
LINK = "doc/hu-khe-son-an-lam/2018-04-16/35-ke-hoach+implements+" + RESOLUTION.removeprefix("/")
PAGES = {
    "start": "/",
    "find": "/find?q=dang+uy",
    "choices": "/find?q=03-QĐ/HU",
    "nothing": "/find?q=xyzzy",
    "document": RESOLUTION,
    "trace": "/trace?q=15-NQ/TW",
    "trace-up": "/trace?q=118-KH/HU&up=1",
    "trace-filtered": "/trace?q=15-NQ/TW&basis=stated&level=commune",
    "trace-table": "/trace?q=15-NQ/TW&view=table",
    "explore": "/trace?q=15-NQ/TW&view=explore",
    "document-ended": "/doc?q=102-KH/TU",
    "text": "/doc/hu-khe-son-an-lam/2008-01-22/17-ke-hoach?view=text",
    "timeline": "/doc/tw/2007-07-30/15-nghi-quyet?view=timeline",
    "ask": "/ask?q=118-KH/HU",
    "path": "/path?from=03-KH/CB@2018-06-12&to=18-NQ/TW@2017-10-25",
    "path-turned": "/path?from=15-NQ/TW&to=118-KH/HU",
    "path-none": "/path?from=118-KH/HU&to=26-CT/TW",
    "history": "/history?q=16/2018/QĐ-UBND",
    "diff": "/diff?a=2018-01-01&b=2023-01-01",
    "diff-ended": "/diff?a=2018-01-01&b=2023-01-01&what=ended",
    "stale": "/stale?as_of=2026-06-30",
    "lapsed": "/lapsed?as_of=2026-06-30",
    "wanted": "/wanted?level=central",
    "body": "/body/hu-tam-duong-lai-chau",
    "lag": "/lag?q=18-NQ/TW@2017-10-25",
    "lag-body": "/lag?q=18-NQ/TW@2017-10-25&by=body&order=slowest",
    "quality": "/quality",
    "find-narrowed": "/find?q=kế+hoạch&kind=document&level=district",
    "coverage": "/coverage?q=18-NQ/TW@2017-10-25&q=15-NQ/TW&bodies=district",
    "coverage-form": "/coverage",
    "sources": "/sources",
    "sources-failed": "/sources?state=failed",
    "add": "/sources/new",
    "review": "/review",
    "review-kind": "/review?kind=unsure",
    "review-link": "/review?link=" + LINK,
    "decided": "/review?decided=1",
    "sparql": "/sparql",
    "help": "/help",
    "about": "/about",
    "missing": "/nowhere",
}
SIDEWAYS = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
SETTLED = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(window.shifts)));"
"""How far things moved by themselves, once the page was painted."""
OF_WIDTH = {
    "vi": ("target-size", "scrollable-region-focusable", "link-in-text-block", "color-contrast"),
    "en": ("target-size", "scrollable-region-focusable", "link-in-text-block"),
}
"""The rules of axe whose answer may change with the width of a page that stays the same. Of the colours each language is
judged at the width that it is loaded at, and one language at both."""


@pytest.fixture(scope="module")
def served(sample_library: Path) -> Iterator[str]:
    """The address at which the viewer answers."""
    with serving(sample_library) as address:
        yield address


@pytest.mark.parametrize(("language", "widths"), [("vi", (1280, 390)), ("en", (390, 1280))])
@pytest.mark.parametrize("page", PAGES)
def test_page(browser: webdriver.Chrome, served: str, page: str, language: str, widths: tuple[int, int]) -> None:
    """Each width is the one that the page is loaded at in one language, and turned to in the other."""
    resize(browser, widths[0])
    requested(browser), errors(browser)
    address = PAGES[page]
    visit(browser, f"{served}{address}{'&' if '?' in address else '?'}lang={language}")
    assert browser.execute_async_script(SETTLED) < 0.01
    assert browser.execute_script("return document.documentElement.lang") == language
    keep_screenshot(browser, f"{page}-{language}-{widths[0]}")
    assert len(browser.find_elements(By.TAG_NAME, "h1")) == 1
    browser.execute_script("for (const one of document.querySelectorAll('details')) one.open = true")
    for width in widths:
        resize(browser, width)
        assert browser.execute_script(SIDEWAYS) <= 0
        keep_screenshot(browser, f"{page}-{language}-{width}-open")
        assert axe(browser, *(() if width == widths[0] else OF_WIDTH[language])) == []
    assert browser.execute_script("return window.violations") == []
    assert errors(browser) == []
    assert {url for url in requested(browser) if not url.startswith(served)} == set()


def test_the_list_tells_what_a_curve_says(browser: webdriver.Chrome, served: str) -> None:
    visit(browser, f"{served}/trace?q=15-NQ/TW&lang=en")
    curve = browser.find_element(By.CSS_SELECTOR, ".picture-edge")
    assert curve.find_elements(By.TAG_NAME, "title") == []
    browser.execute_script(
        "arguments[0].dispatchEvent(new PointerEvent('pointerover', {bubbles: true}))",
        curve.find_element(By.TAG_NAME, "path"),
    )
    told = str(curve.find_element(By.TAG_NAME, "title").get_attribute("textContent"))
    names = browser.find_elements(By.CSS_SELECTOR, "a.picture-box .picture-first")
    ends = [names[int(place) - 1].text for place in str(curve.get_attribute("data-ends")).split()]
    assert told.startswith(f"{ends[0]} · ") and told.endswith(f"mplements {ends[1]}")


def test_every_link_of_the_picture_is_seen(browser: webdriver.Chrome, served: str) -> None:
    resize(browser, 1280)
    visit(browser, f"{served}/trace?q=03-KH/CB@2018-06-12&up=1&lang=en")
    clips = browser.execute_script(
        "return [...document.querySelectorAll('.picture-edge')].map((edge) => getComputedStyle(edge).clipPath)"
    )
    assert len(browser.find_elements(By.CSS_SELECTOR, ".picture-edge.quiet")) >= 2
    assert set(clips) == {"none"}


@pytest.mark.parametrize(
    "page", ["start", "document", "trace", "trace-table", "sources", "sparql", "ask", "lag", "body", "stale"]
)
def test_no_sideways_scroll_at_320(browser: webdriver.Chrome, served: str, page: str) -> None:
    resize(browser, 320)
    visit(browser, served + PAGES[page])
    assert browser.execute_script(SIDEWAYS) <= 0


COVERED = """
const one = document.activeElement, [place] = one.getClientRects();
const head = document.elementFromPoint(place.left + 3, place.top + 3)?.closest("th");
return one.closest(".wide table") && head && !head.contains(one) ? one.textContent : "";
"""
"""What has the focus in a table, where a head covers its begin."""


@pytest.mark.parametrize("page", ["coverage", "trace-table", "sources", "lag"])
def test_no_head_of_a_table_covers_what_has_the_focus(browser: webdriver.Chrome, served: str, page: str) -> None:
    resize(browser, 390)
    still = {"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", still)
    visit(browser, f"{served}{PAGES[page]}{'&as_of=2025-06-30' if page == 'coverage' else ''}")
    browser.execute_script(
        "for (const wide of document.querySelectorAll('.wide')) wide.style.maxHeight = '15rem';"
        "[...document.querySelectorAll('.wide :is(a, summary)')].at(-1).focus()"
    )
    covered = set()
    for _ in range(30):
        webdriver.ActionChains(browser).key_down(Keys.SHIFT).send_keys(Keys.TAB).key_up(Keys.SHIFT).perform()
        covered.add(browser.execute_script(COVERED))
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    assert covered == {""}


def test_from_search_to_the_sentence(browser: webdriver.Chrome, served: str, sample_library: Path) -> None:
    """Find a document, see who implements it, open the evidence: the marked sentence is the text's own."""
    resize(browser, 1280)
    visit(browser, f"{served}/?lang=vi")
    box = browser.find_element(By.ID, "q")
    box.send_keys("nq15tw", Keys.ENTER)
    wait(browser, lambda b: RESOLUTION in b.current_url)
    browser.find_element(By.CSS_SELECTOR, ".actions a").click()
    wait(browser, lambda b: "/trace?" in b.current_url)
    wait(browser, lambda b: b.execute_script("return 'ready' in document.documentElement.dataset"))
    boxes = browser.find_elements(By.CSS_SELECTOR, "a.picture-box:not(.target)")
    assert len(boxes) >= 10
    browser.execute_script("arguments[0].focus()", boxes[0])
    boxes[0].send_keys(Keys.ENTER)
    panel = wait(browser, lambda b: b.find_element(By.ID, "panel-body"))
    wait(browser, lambda b: panel.is_displayed())
    link = panel.find_element(By.CSS_SELECTOR, "a[href*='/sources/']")
    address = link.get_attribute("href") or ""
    sha256 = address.partition("/sources/")[2].partition("?")[0]
    start, end = (
        int(part) for part in address.partition("evidence=")[2].partition("&")[0].partition("#")[0].split("-")
    )
    visit(browser, address)
    marked = "".join(
        str(mark.get_attribute("textContent")) for mark in browser.find_elements(By.CSS_SELECTOR, "mark.evidence")
    )
    with open_library(sample_library) as library:
        text = library.text(sha256)
    assert marked == text[start:end]
    shown = browser.execute_script(
        "const box = document.getElementById('e').getBoundingClientRect();"
        "return box.top >= 0 && box.bottom <= innerHeight"
    )
    assert shown


def test_the_legend_is_seen_below_the_picture(browser: webdriver.Chrome, served: str) -> None:
    for width in (1280, 390):
        resize(browser, width)
        visit(browser, served + PAGES["trace"] + "&lang=vi")
        assert not browser.find_elements(By.CSS_SELECTOR, "#canvas .picture-legend")
        legend = browser.find_element(By.CSS_SELECTOR, "#canvas + .samples")
        assert "văn bản được hỏi" in legend.text and "theo ngữ cảnh" in legend.text
        assert browser.execute_script("return arguments[0].scrollWidth <= arguments[0].clientWidth", legend)


def test_the_picture_is_one_step_away_on_a_phone(browser: webdriver.Chrome, served: str) -> None:
    """There the list stands first."""
    resize(browser, 390)
    visit(browser, served + PAGES["trace"])
    top = "return document.getElementById('canvas').getBoundingClientRect().top"
    assert browser.execute_script(top) > 900
    browser.find_element(By.CSS_SELECTOR, ".tabs [aria-current=page]").click()
    wait(browser, lambda b: 0 < b.execute_script(top) < 600)


@pytest.mark.parametrize("more", ["", "&list=chain", "&up=1"])
def test_the_panel_tells_each_step_of_the_chain(browser: webdriver.Chrome, served: str, more: str) -> None:
    lower, upper = "03-KH/CB@2018-06-12", "18-NQ/TW@2017-10-25"
    resize(browser, 1280)
    visit(browser, f"{served}/trace?q={lower if more == '&up=1' else upper}{more}&lang=vi")
    name = "18-nghi-quyet" if more == "&up=1" else "03-ke-hoach"
    line = browser.find_element(By.XPATH, f"//li[@id and ./a[contains(@href, '/{name}')]]")
    box = browser.find_element(By.CSS_SELECTOR, f"a.picture-box[href='#{line.get_attribute('id')}']")
    browser.execute_script("arguments[0].focus()", box)
    box.send_keys(Keys.ENTER)
    panel = browser.find_element(By.ID, "panel-body")
    steps = panel.find_elements(By.TAG_NAME, "details")
    assert len(panel.find_elements(By.CSS_SELECTOR, ".doc")) >= 2
    assert all(step.find_elements(By.TAG_NAME, "blockquote") for step in steps)
    last = steps[-1].find_element(By.CSS_SELECTOR, "summary [lang]").text
    assert last in browser.find_element(By.TAG_NAME, "h1").text  # the document asked about
    assert axe(browser, within="#panel") == []


def test_a_closed_panel_gives_the_focus_back(browser: webdriver.Chrome, served: str) -> None:
    resize(browser, 1280)
    visit(browser, served + PAGES["trace"])
    box = browser.find_elements(By.CSS_SELECTOR, "a.picture-box:not(.target)")[1]
    browser.execute_script("arguments[0].focus()", box)
    box.send_keys(Keys.ENTER)
    panel = browser.find_element(By.ID, "panel")
    wait(browser, lambda b: panel.is_displayed())
    browser.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert not panel.is_displayed()
    assert browser.switch_to.active_element == box


def test_the_sentences_are_on_screen_on_a_phone(browser: webdriver.Chrome, served: str) -> None:
    resize(browser, 390)
    visit(browser, served + PAGES["trace"])
    box = browser.find_elements(By.CSS_SELECTOR, "a.picture-box:not(.target)")[1]
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'}); arguments[0].focus()", box)
    box.send_keys(Keys.ENTER)
    seen = "const { top, bottom } = document.getElementById('panel').getBoundingClientRect();"
    seen += "return 0 < top && top < bottom && bottom <= innerHeight"
    wait(browser, lambda b: b.execute_script(seen))


def test_keys_go_from_citation_to_citation(browser: webdriver.Chrome, served: str) -> None:
    resize(browser, 1280)
    visit(browser, served + PAGES["text"])
    links = browser.find_elements(By.CSS_SELECTOR, ".text mark[id^=c] a")
    for pressed, at in (("j", 0), ("j", 1), ("k", 0)):
        key(browser, pressed)
        assert browser.switch_to.active_element == links[at]


def test_arrow_keys_go_along_links(browser: webdriver.Chrome, served: str) -> None:
    resize(browser, 1280)
    visit(browser, served + PAGES["trace"])
    target = browser.find_element(By.CSS_SELECTOR, "a.picture-box.target")
    browser.execute_script("arguments[0].focus()", target)
    target.send_keys(Keys.ARROW_DOWN)
    below = browser.switch_to.active_element
    assert below != target
    key(browser, Keys.TAB)
    assert not browser.execute_script("return document.activeElement.matches('.picture-box')")  # one stop for all of it
    browser.execute_script("document.getElementById('canvas').focus()")
    key(browser, Keys.TAB)
    assert browser.switch_to.active_element == below
    below.send_keys(Keys.ARROW_UP)
    assert browser.switch_to.active_element == target


WALKED = """
const seen = new Set(), todo = [document.querySelector("a.picture-box.target")];
while (todo.length) {
  const box = todo.pop();
  if (seen.has(box)) continue;
  seen.add(box);
  for (const way of ["Up", "Down", "Left", "Right"]) {
    box.focus();
    box.dispatchEvent(new KeyboardEvent("keydown", { key: `Arrow${way}`, bubbles: true, cancelable: true }));
    todo.push(document.activeElement);
  }
}
return [...document.querySelectorAll("a.picture-box")].filter((box) => !seen.has(box)).length;
"""


@pytest.mark.parametrize("address", [PAGES["trace"], "/trace?q=03-KH/CB@2018-06-12&up=1"])
def test_arrow_keys_reach_every_box(browser: webdriver.Chrome, served: str, address: str) -> None:
    resize(browser, 1280)
    visit(browser, served + address)
    assert browser.execute_script(WALKED) == 0


SENT = {
    "vague": "08-CTr/HU|CHƯƠNG TRÌNH|Chương trình này thực hiện Kế hoạch số 35-KH/HU của Ban Thường vụ Huyện ủy.|06|3|2023",
    "plan": "35-KH/HU|KẾ HOẠCH|Các chi bộ thi hành.|16|4|2018",
    "later": "35-KH/HU|KẾ HOẠCH|Các chi bộ thi hành.|12|7|2021",
}


@pytest.fixture
def own_library(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The address of a viewer over an empty library, and its folder."""
    create_library(tmp_path / "library").close()
    with serving(tmp_path / "library") as address:
        yield address, tmp_path


def sent_files(folder: Path) -> str:
    """The files to be sent, as the dialog takes them."""
    paths = []
    for name, told in SENT.items():
        code, kind, body, day, month, year = told.split("|")
        text = f"HUYỆN ỦY KHE SƠN\n*\nSố {code}\n\nKhe Sơn, ngày {day} tháng {month} năm {year}\n\n{kind}\nTrồng rừng\n\n{body}\n"
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        paths.append(str(folder / f"{name}.txt"))
    return "\n".join(paths)


def test_from_upload_to_review_by_keyboard_alone(browser: webdriver.Chrome, own_library: tuple[str, Path]) -> None:
    address, folder = own_library
    resize(browser, 1280)
    requested(browser), errors(browser)
    visit(browser, f"{address}/sources/new?lang=vi")
    browser.find_element(By.ID, "files").send_keys(sent_files(folder))  # the dialog is the system's
    assert [one.text for one in browser.find_elements(By.CSS_SELECTOR, "#chosen li")] == [
        "vague.txt", "plan.txt", "later.txt",
    ]  # fmt: skip
    tab_to(browser, "#adding button")
    key(browser, Keys.ENTER)
    wait(browser, lambda b: "/sources/new/" in b.current_url)
    wait(browser, lambda b: b.find_elements(By.CSS_SELECTOR, "a[href*='/review?source=']"), 60)
    assert axe(browser) == []
    assert "Đã đọc 3 tệp." in browser.find_element(By.ID, "stage").text
    tab_to(browser, "a[href*='/review?source=']")
    key(browser, Keys.ENTER)
    wait(browser, lambda b: b.find_elements(By.CSS_SELECTOR, "html[data-ready] .question"))
    key(browser, "?")
    assert browser.find_element(By.ID, "keys").get_attribute("open")
    browser.execute_script("document.activeElement.blur()")
    key(browser, "j")
    assert browser.execute_script("return document.activeElement.id") == "q1"
    key(browser, "c")
    assert browser.execute_script("return document.activeElement.name") == "right"
    key(browser, Keys.ARROW_DOWN)
    chosen = browser.execute_script("return document.activeElement.value")
    tab_to(browser, "input[name=reason]")
    key(browser, "a r j", Keys.ESCAPE)  # keys do nothing while one types
    assert browser.execute_script("return document.activeElement.value") == "a r j"
    tab_to(browser, "button[value=correct]")
    key(browser, Keys.ENTER)
    status = wait(browser, lambda b: b.find_element(By.CSS_SELECTOR, "html[data-ready] .done"))
    assert "35-KH/HU" in status.text
    with open_library(folder / "library") as library:
        (_, kept) = JudgementTable(library.ledger.db).all()
    assert (kept.object, kept.reason) == (chosen, "a r j")
    assert axe(browser) == []
    key(browser, "u")
    wait(browser, lambda b: b.find_elements(By.CSS_SELECTOR, "html[data-ready] .question"))
    with open_library(folder / "library") as library:
        assert JudgementTable(library.ledger.db).count() == 0
    assert browser.execute_script("return window.violations") == []
    assert errors(browser) == []
    assert browser.execute_async_script(SETTLED) < 0.01
    assert {url for url in requested(browser) if not url.startswith(address)} == set()


def test_keys_of_the_review_can_be_switched_off(browser: webdriver.Chrome, served: str) -> None:
    resize(browser, 1280)
    visit(browser, f"{served}/review")
    change = browser.find_element(By.ID, "keys-switch")
    browser.execute_script("arguments[0].closest('details').open = true", change)
    change.click()
    visit(browser, f"{served}/review")
    key(browser, "j")
    assert browser.execute_script("return document.activeElement === document.body")
    change = browser.find_element(By.ID, "keys-switch")
    browser.execute_script("arguments[0].closest('details').open = true", change)
    change.click()
    browser.execute_script("document.activeElement.blur()")
    key(browser, "j")
    assert browser.execute_script("return document.activeElement.id") == "q1"


@pytest.fixture(scope="module")
def plain_browser() -> Iterator[webdriver.Chrome]:
    """A browser that runs no script."""
    browser = open_browser(script=False)
    yield browser
    browser.quit()


@pytest.mark.parametrize(("language", "width"), [("vi", 1280), ("vi", 390), ("en", 1280), ("en", 390)])
def test_the_first_page_of_an_empty_library(
    browser: webdriver.Chrome, own_library: tuple[str, Path], language: str, width: int
) -> None:
    resize(browser, width)
    requested(browser), errors(browser)
    visit(browser, f"{own_library[0]}/?lang={language}")
    assert axe(browser) == []
    assert browser.execute_script(SIDEWAYS) <= 0
    assert (browser.execute_script("return window.violations"), errors(browser)) == ([], [])


def test_from_an_empty_library_to_an_answer(browser: webdriver.Chrome, own_library: tuple[str, Path]) -> None:
    """A folder that is dropped anywhere on the first page is read, and the page then asks and answers."""
    address, folder = own_library
    sent_files(folder)
    (folder / "papers" / "below").mkdir(parents=True)
    for name, place in (("vague", "papers"), ("plan", "papers/below"), ("later", "papers/below")):
        (folder / f"{name}.txt").rename(folder / place / f"{name}.txt")
    (folder / "papers" / "~$plan.docx").write_bytes(b"what Word keeps while it is open")
    resize(browser, 1280)
    requested(browser), errors(browser)
    visit(browser, f"{address}/?lang=vi")
    files = {"items": [], "files": [str(folder / "papers")], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        browser.execute_cdp_cmd("Input.dispatchDragEvent", {"type": kind, "x": 1100, "y": 800, "data": files})
    chosen = wait(browser, lambda b: b.find_elements(By.CSS_SELECTOR, "#chosen li"))
    assert [one.text for one in chosen] == ["later.txt", "plan.txt", "vague.txt"]
    key(browser, Keys.ENTER)  # the focus is on the button
    wait(browser, lambda b: "/sources/new/" in b.current_url)
    wait(browser, lambda b: b.find_elements(By.CSS_SELECTOR, "a[href*='/review?source=']"), 60)
    assert "Đã đọc 3 tệp." in browser.find_element(By.ID, "stage").text
    browser.find_element(By.CSS_SELECTOR, "a.brand").click()
    numbers = wait(browser, lambda b: b.find_element(By.CSS_SELECTOR, "ul.numbers"))
    assert "3 tệp đã đọc" in numbers.text
    assert not browser.find_elements(By.ID, "adding")
    assert (browser.execute_script("return window.violations"), errors(browser)) == ([], [])


def test_more_files_than_are_taken_at_once_are_not_sent(
    browser: webdriver.Chrome, own_library: tuple[str, Path]
) -> None:
    address, folder = own_library
    visit(browser, f"{address}/?lang=en")
    browser.execute_script("document.getElementById('adding').dataset.most = 2")
    browser.find_element(By.ID, "files").send_keys(sent_files(folder))
    said = "return document.getElementById('files').validationMessage"
    assert browser.execute_script(said).startswith("At most 200 files at once.")
    browser.find_element(By.CSS_SELECTOR, "#adding button").click()
    assert "/sources/new" not in browser.current_url
    browser.execute_script("document.getElementById('adding').dataset.most = 3")
    browser.execute_script("document.getElementById('files').dispatchEvent(new Event('change'))")
    assert browser.execute_script(said) == ""


def test_adding_and_deciding_without_script(plain_browser: webdriver.Chrome, own_library: tuple[str, Path]) -> None:
    browser, (address, folder) = plain_browser, own_library
    browser.get(f"{address}/sources/new?lang=en")
    browser.find_element(By.ID, "files").send_keys(sent_files(folder))
    browser.find_element(By.CSS_SELECTOR, "#adding button").click()
    wait(browser, lambda b: b.find_elements(By.ID, "stage"), 60)
    wait(browser, lambda b: not [one.click() for one in b.find_elements(By.ID, "again")], 60)
    assert "3 files read." in browser.find_element(By.ID, "stage").text
    browser.get(f"{address}/review?lang=en")
    browser.find_element(By.CSS_SELECTOR, "button[value=reject]").send_keys(Keys.ENTER)
    wait(browser, lambda b: b.find_elements(By.CSS_SELECTOR, ".done"), 20)
    assert "Kept — Rejected" in browser.find_element(By.CSS_SELECTOR, ".done").text


def test_without_script(plain_browser: webdriver.Chrome, served: str) -> None:
    """The picture leads to the list, and the sentences are there to be opened."""
    browser = plain_browser
    browser.get(f"{served}/trace?q=15-NQ/TW&lang=vi")
    box = browser.find_element(By.CSS_SELECTOR, "a.picture-box:not(.target)")
    anchor = str(box.get_dom_attribute("href")).removeprefix("#")
    assert browser.find_element(By.ID, anchor).find_element(By.CSS_SELECTOR, "blockquote")
    assert not browser.find_element(By.ID, "panel").is_displayed()
    link = browser.find_element(By.CSS_SELECTOR, ".listed details a[href*='/sources/']")
    browser.get(link.get_attribute("href") or "")
    assert browser.find_elements(By.CSS_SELECTOR, "mark.evidence")
    browser.get(f"{served}/trace?q=15-NQ/TW&view=explore&lang=vi")
    assert browser.find_elements(By.CSS_SELECTOR, "noscript")
    assert browser.find_elements(By.CSS_SELECTOR, ".listed blockquote")
    assert not browser.find_element(By.ID, "explore").is_displayed()  # nothing but a frame


def test_the_number_of_what_has_ended_has_a_line_through_it(browser: webdriver.Chrome, served: str) -> None:
    struck = (
        "return document.getElementById('explore')._cyreg.cy.nodes('.doc').filter((one) => one.data('label').includes('\\u0336'))"
        ".map((one) => [one.data('name'), one.data('label').split('\\n').map((line) => line.includes('\\u0336'))])"
    )
    resize(browser, 1280)
    for day, expected in (("", ["12-KH/HU", "44-KH/HU"]), ("&day=2016-12-31", [])):
        visit(browser, f"{served}/trace?q=15-NQ/TW&view=explore&lang=vi{day}")
        wait(browser, lambda b: b.execute_script("return 'ready' in document.documentElement.dataset"))
        assert browser.execute_script(struck) == [[code, [True, False, False]] for code in expected]
    assert errors(browser) == []


def test_a_question_is_asked_and_its_query_opened(browser: webdriver.Chrome, served: str) -> None:
    """From a document to all questions, to the path, to its SPARQL query, which runs."""
    resize(browser, 1280)
    visit(browser, f"{served}/doc/hu-tam-duong-lai-chau/2018-04-01/118-ke-hoach?lang=vi")
    browser.find_element(By.CSS_SELECTOR, ".actions a[href*='/ask']").click()
    wait(browser, lambda b: "/ask?" in b.current_url)
    form = browser.find_element(By.ID, "path")
    assert form.find_element(By.NAME, "from").get_attribute("value") == "118-KH/HU@2018-04-01"
    form.find_element(By.NAME, "to").send_keys("15-NQ/TW", Keys.ENTER)
    wait(browser, lambda b: "/path?" in b.current_url)
    browser.find_element(By.CSS_SELECTOR, ".steps summary").click()
    assert browser.find_element(By.CSS_SELECTOR, ".steps blockquote").is_displayed()
    visit(browser, str(browser.find_element(By.CSS_SELECTOR, "a[href*='/sparql?named=path']").get_attribute("href")))
    assert "118-ke-hoach" in str(browser.find_element(By.ID, "query").get_attribute("value"))
    browser.find_element(By.CSS_SELECTOR, "#ask button").click()
    wait(browser, lambda b: b.find_elements(By.CSS_SELECTOR, "main table tbody tr"))


def test_suggestions_by_keyboard_alone(browser: webdriver.Chrome, served: str) -> None:
    resize(browser, 1280)
    visit(browser, f"{served}/?lang=vi")
    box = browser.find_element(By.ID, "q")
    box.send_keys("15-nq/tw")
    wait(browser, lambda b: b.find_elements(By.CSS_SELECTOR, "#q-list li"))
    assert box.get_attribute("aria-expanded") == "true"
    assert "15-NQ/TW" in browser.find_element(By.CSS_SELECTOR, "#q-list li").text
    box.send_keys(Keys.ARROW_DOWN)
    option = browser.find_element(By.ID, str(box.get_attribute("aria-activedescendant")))
    assert option.get_attribute("aria-selected") == "true"
    box.send_keys(Keys.ESCAPE)
    assert box.get_attribute("aria-expanded") == "false"
    box.send_keys(" ", Keys.BACKSPACE)
    wait(browser, lambda b: b.find_element(By.ID, "q-list").is_displayed())
    box.send_keys(Keys.ARROW_DOWN, Keys.ENTER)
    wait(browser, lambda b: RESOLUTION in b.current_url)


def test_a_search_that_chooses_no_suggestion_searches(browser: webdriver.Chrome, served: str) -> None:
    visit(browser, f"{served}/?lang=vi")
    box = browser.find_element(By.ID, "q")
    box.send_keys("dang uy")
    wait(browser, lambda b: b.find_element(By.ID, "q-list").is_displayed())
    box.send_keys(Keys.ENTER)
    wait(browser, lambda b: "/find?" in b.current_url and "q=dang" in b.current_url)


def test_the_picture_is_saved_as_png(browser: webdriver.Chrome, served: str) -> None:
    resize(browser, 1280)
    visit(browser, served + PAGES["trace"])
    errors(browser)
    button = browser.find_element(By.ID, "png")
    button.send_keys(Keys.ENTER)
    wait(browser, lambda b: button.get_attribute("data-saved"))
    assert button.get_attribute("data-saved") == "15-NQ-TW.png"
    assert browser.execute_script("return window.violations") == [] == errors(browser)


def test_back_shows_the_form_as_its_page_answers_it(browser: webdriver.Chrome, served: str) -> None:
    visit(browser, f"{served}/trace?q=15-NQ/TW&lang=vi")
    level = "document.querySelector('input[name=level][value=district]')"
    browser.execute_script(f"{level}.checked = true; {level}.form.requestSubmit()")
    wait(browser, lambda b: b.current_url.endswith("/trace?lang=vi&q=15-NQ/TW&level=district"))
    assert browser.execute_script(f"return {level}.checked")
    browser.back()
    wait(browser, lambda b: b.current_url.endswith("/trace?q=15-NQ/TW&lang=vi"))
    wait(browser, lambda b: not b.execute_script(f"return {level}.checked"))


def test_the_picture_is_printed_under_its_heading(browser: webdriver.Chrome, served: str) -> None:
    visit(browser, f"{served}/trace?q=15-NQ/TW&lang=vi")
    paper = browser.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"]
    sheets = [sheet.get_textpage().get_text_bounded() for sheet in pypdfium2.PdfDocument(base64.b64decode(paper))]
    assert "Những văn bản thực hiện Nghị quyết số 15-NQ/TW" in sheets[0] and "BCH Trung ương" in sheets[0]
    assert "Danh sách theo cấp" in "".join(sheets[1:])
    assert "In ngày" in sheets[-1] and "Câu dẫn chứng" not in "".join(sheets)


def box_of(browser: webdriver.Chrome, name: str) -> WebElement:
    """The box of a document by the end of its IRI."""
    line = browser.find_element(By.XPATH, f"//ol[@class='rows']/li[./a[contains(@href, '/{name}')]]")
    return browser.find_element(By.CSS_SELECTOR, f"a.picture-box[href='#{line.get_attribute('id')}']")


def test_the_slider_takes_later_documents_out(browser: webdriver.Chrome, served: str) -> None:
    resize(browser, 1280)
    visit(browser, f"{served}/trace?q=15-NQ/TW&lang=vi")
    slider = browser.find_element(By.CSS_SELECTOR, "#time input")
    box = box_of(browser, "118-ke-hoach")
    assert box.is_displayed()
    day = browser.find_element(By.ID, "time-day")
    assert day.get_attribute("value") == vietnamese_date(date.today())
    slider.send_keys(Keys.HOME)
    assert not box.is_displayed()
    assert day.get_attribute("value") == "30/7/2007"
    files = browser.find_elements(By.CSS_SELECTOR, "#take ~ dl a")
    assert all("as_of=2007-07-30" in str(one.get_attribute("href")) for one in files)
    assert "day=2007-07-30" in browser.current_url
    visit(browser, browser.current_url)  # the same address, the same picture
    slider = browser.find_element(By.CSS_SELECTOR, "#time input")
    box = box_of(browser, "118-ke-hoach")
    assert not box.is_displayed()
    assert browser.find_element(By.ID, "time-day").get_attribute("value") == "30/7/2007"
    assert "day=2007-07-30" in str(browser.find_element(By.CSS_SELECTOR, "a[hreflang]").get_attribute("href"))
    slider.send_keys(Keys.END)
    assert box.is_displayed() and "day=" not in browser.current_url
    visit(browser, f"{served}/trace?q=15-NQ/TW&lang=vi&day=2007-13-77x")  # no day
    assert box_of(browser, "118-ke-hoach").is_displayed() and errors(browser) == []
    slider = browser.find_element(By.CSS_SELECTOR, "#time input")
    slider.send_keys(Keys.HOME, Keys.ARROW_RIGHT)
    browser.find_element(By.CSS_SELECTOR, "#time button").click()
    wait(browser, lambda b: "as_of=" in b.current_url)


def test_the_list_by_chain_is_a_tree(browser: webdriver.Chrome, served: str) -> None:
    resize(browser, 1280)
    visit(browser, f"{served}/trace?q=15-NQ/TW&list=chain&lang=vi")
    assert axe(browser, within=".listed") == [] == errors(browser)
    tab_to(browser, ".tree li")
    key(browser, Keys.TAB)
    assert not browser.execute_script("return document.activeElement.closest('.tree')")  # one stop for all of it
    webdriver.ActionChains(browser).key_down(Keys.SHIFT).send_keys(Keys.TAB).key_up(Keys.SHIFT).perform()
    levels = "return [...document.querySelectorAll('.tree li')].filter((one) => one.checkVisibility()).length"
    every = browser.execute_script(levels)
    for pressed, seen in (
        (Keys.ARROW_DOWN, every),
        (Keys.HOME, every),
        (Keys.ARROW_LEFT, every - len(browser.find_elements(By.CSS_SELECTOR, ".tree > li:first-child li"))),
        (Keys.ARROW_RIGHT, every),
    ):
        key(browser, pressed)
        assert browser.execute_script(levels) == seen
    assert 10 < browser.execute_script(levels) == len(browser.find_elements(By.CSS_SELECTOR, "[role=treeitem]"))
    key(browser, Keys.ENTER)
    panel = browser.find_element(By.ID, "panel-body")
    wait(browser, lambda b: panel.find_elements(By.TAG_NAME, "blockquote"))
    assert panel.find_elements(By.TAG_NAME, "li") == []  # what stands below it is not its own
    key(browser, Keys.ESCAPE)
    assert browser.execute_script("return document.activeElement.matches('.tree > li:first-child')")


def test_the_chain_of_a_chosen_box_stands_out(browser: webdriver.Chrome, served: str) -> None:
    resize(browser, 1280)
    visit(browser, f"{served}/trace?q=15-NQ/TW&lang=vi")
    plan = box_of(browser, "08-ke-hoach")
    plan.send_keys(Keys.ENTER)
    assert (
        len(browser.find_elements(By.CSS_SELECTOR, "a.picture-box.on")) == 4
    )  # the commune's plan, the district's, the province's programme, the resolution
    browser.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert browser.find_elements(By.CSS_SELECTOR, "svg.focused") == []


ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def editor(browser: webdriver.Chrome) -> WebElement:
    """Where a query is written: the editor over the text area."""
    return browser.find_element(By.ID, "editor").shadow_root.find_element(By.CSS_SELECTOR, ".cm-content")


def test_an_endless_query_is_stopped(browser: webdriver.Chrome, served: str) -> None:
    visit(browser, f"{served}/sparql?lang=en")
    editor(browser).send_keys(ENDLESS)
    # the driver does nothing while a page is awaited: the page itself presses the button as soon as it is there
    browser.execute_script(
        "const stop = document.getElementById('stop');"
        "new MutationObserver(() => stop.checkVisibility() && stop.click()).observe(stop, {attributes: true})"
    )
    editor(browser).send_keys(Keys.CONTROL, Keys.ENTER)
    told = wait(browser, lambda b: b.find_element(By.CSS_SELECTOR, "html[data-ready] #problem"))
    assert told.text == "The SPARQL query was stopped as asked; it is still in its box."
    assert browser.find_element(By.ID, "query").get_attribute("value") == ENDLESS
    assert not browser.find_element(By.ID, "stop").is_displayed()


def test_the_address_of_an_answer_carries_its_query(browser: webdriver.Chrome, served: str) -> None:
    visit(browser, f"{served}/sparql?lang=en")
    editor(browser).send_keys("ASK { ?a ?b ?c }", Keys.CONTROL, Keys.ENTER)
    wait(browser, lambda b: b.find_elements(By.CSS_SELECTOR, "html[data-ready] main .lead"))
    shared = browser.current_url
    assert shared.startswith(f"{served}/sparql?lang=en#query=ASK")
    visit(browser, f"{served}/sparql?lang=en")
    for address in (shared, shared.replace("ASK", "ask")):  # the second one in a page that is open
        browser.get(address)
        text = "ASK { ?a ?b ?c }" if address == shared else "ask { ?a ?b ?c }"
        wait(browser, lambda b, text=text: editor(b).text == text)
        assert browser.find_element(By.ID, "query").get_attribute("value") == text


def test_terms_are_completed(browser: webdriver.Chrome, served: str) -> None:
    visit(browser, f"{served}/sparql?lang=en")
    errors(browser)
    box, root = editor(browser), browser.find_element(By.ID, "editor").shadow_root
    box.send_keys("ASK { ?a vb:implementedB")
    offered = wait(browser, lambda _: root.find_elements(By.CSS_SELECTOR, "[role=option]"))
    assert [one.text for one in offered] == ["vb:implementedByimplemented by"]
    assert axe(browser, within="#ask") == []
    box.send_keys(Keys.TAB, " ?b }")
    query = browser.find_element(By.ID, "query")
    assert query.get_attribute("value") == "ASK { ?a vb:implementedBy ?b }"
    box.send_keys(" vb:")
    wait(browser, lambda _: root.find_elements(By.CSS_SELECTOR, "[role=option]"))
    box.send_keys(Keys.ESCAPE, Keys.TAB)  # closed: Tab goes on
    assert browser.switch_to.active_element.get_attribute("id") != "editor"
    assert browser.execute_script("return window.violations") == [] == errors(browser)


def test_what_is_wrong_in_a_query_is_where_the_caret_stands(browser: webdriver.Chrome, served: str) -> None:
    visit(browser, f"{served}/sparql?lang=en")
    editor(browser).send_keys("ASK {", Keys.ENTER, " ?a ?b }", Keys.CONTROL, Keys.ENTER)
    wait(browser, lambda b: b.find_elements(By.CSS_SELECTOR, "html[data-ready] #problem[data-line]"))
    place = "const [line] = document.getElementById('editor').shadowRoot.querySelectorAll('.cm-line');"
    caret = "return document.getElementById('editor').shadowRoot.getSelection().anchorNode.parentElement.closest('.cm-line')"
    assert browser.execute_script(f"{place} return line.textContent") == "ASK {"
    assert browser.execute_script(f"{caret}.textContent").endswith("?a ?b }")
    assert browser.switch_to.active_element.get_attribute("id") == "editor"
