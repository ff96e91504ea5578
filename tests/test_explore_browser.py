"""The explored picture in a real browser: what is done to it shows, is counted, can be undone, and stands in the address."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import axe, errors, key, needs_browser, resize, serving, tab_to, visit, wait
from libraries import made, paper_file
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

pytestmark = needs_browser

RESOLUTION = ("15-NQ/HU", (30, 7, 2015), "NGHỊ QUYẾT", "phát triển rừng", "Các cơ quan thi hành.")
PLANS = 61
CITED = "Kế hoạch này thực hiện {}."
UPPER = "Nghị quyết số 15-NQ/HU, ngày 30/7/2015 của Huyện ủy Khe Sơn"
DRAWN = """
const cy = document.getElementById("explore")._cyreg.cy;
return Object.fromEntries(cy.nodes(".doc").filter((one) => !one.hasClass("gone")).map((one) => [
  one.data("name"), [Math.round(one.position("x")), Math.round(one.position("y"))]]));
"""
LABELS = """
const cy = document.getElementById("explore")._cyreg.cy;
return Object.fromEntries(cy.nodes(".doc").map((one) => [one.data("name"), one.data("label")]));
"""
LINES = """
const cy = document.getElementById("explore")._cyreg.cy;
return cy.edges().filter((one) => one.style("display") === "element").map((one) => [one.source(), one.target()].map(
  (end) => end.data("name")).filter(Boolean).length < 2 ? one.source().data("label") : `${one.source().data("name")} ${one.target().data("name")}`).sort();
"""
SUMS = "return document.getElementById('explore')._cyreg.cy.nodes('.sum').map((one) => one.data('label'))"


def papers(folder: Path) -> list[Path]:
    """A resolution, a plan that implements it and another, many plans that implement the first plan."""
    folder.mkdir()
    files = [paper_file(folder, "nq", RESOLUTION)]
    other = "Nghị quyết số 16-NQ/HU, ngày 05/8/2015 của Huyện ủy Khe Sơn"
    first = ("35-KH/HU", (16, 4, 2016), "KẾ HOẠCH", f"thực hiện {UPPER} và {other}", CITED.format(UPPER))
    files.append(paper_file(folder, "kh", first))
    plan = "Kế hoạch số 35-KH/HU, ngày 16/4/2016 của Huyện ủy Khe Sơn"
    for number in range(PLANS):
        day = (1 + number % 28, 5, 2016 + number % 3)
        kind, code = ("HƯỚNG DẪN", "HD") if number < 3 else ("KẾ HOẠCH", "KH")
        lower = (f"{100 + number}-{code}/HU", day, kind, f"thực hiện {plan}", CITED.format(plan))
        files.append(paper_file(folder, f"p{number}", lower))
    return files


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("explored")
    made(folder / "library", papers(folder / "papers")).close()
    return folder / "library"


@pytest.fixture(scope="module")
def served(library: Path) -> Iterator[str]:
    with serving(library) as address:
        yield address


def drawn(browser: webdriver.Chrome) -> dict[str, list[int]]:
    """The boxes that are seen, by number, with their places."""
    found: dict[str, list[int]] = browser.execute_script(DRAWN)
    return found


def listed(browser: webdriver.Chrome) -> int:
    """How many lines of the list are seen."""
    seen: int = browser.execute_script(
        "return [...document.querySelectorAll('li[data-iri]')].filter((one) => one.checkVisibility()).length"
    )
    return seen


def choose(browser: webdriver.Chrome, code: str) -> None:
    """Chooses a box by its line in the list."""
    line = browser.find_element(By.XPATH, f"//li[@data-iri][./a[contains(@class, 'doc') and contains(., '{code}')]]")
    browser.execute_script("arguments[0].click()", line.find_element(By.CSS_SELECTOR, ".locate"))
    wait(browser, lambda b: b.find_elements(By.CSS_SELECTOR, "#tools button"))


def press(browser: webdriver.Chrome, words: str) -> None:
    """Presses the button that begins with some words, as soon as it is there."""
    path = f"//*[@id='tools' or @id='bar' or @id='chains']//button[starts-with(normalize-space(), '{words}')]"
    found = wait(browser, lambda b: [one for one in b.find_elements(By.XPATH, path) if one.is_enabled()])
    browser.execute_script("arguments[0].click()", found[0])


def explore(browser: webdriver.Chrome, address: str) -> None:
    resize(browser, 1280)
    visit(browser, address)
    errors(browser)


def test_many_neighbours_are_chosen_in_a_dialog(browser: webdriver.Chrome, served: str) -> None:
    explore(browser, f"{served}/trace?q=15-NQ/HU&direct=1&view=explore&lang=vi")
    assert set(drawn(browser)) == {"15-NQ/HU", "35-KH/HU"}
    choose(browser, "35-KH/HU")
    assert browser.execute_script(LABELS)["35-KH/HU"].endswith(f"\n+ {PLANS}")
    press(browser, f"+ Tới nó: {PLANS - 3} thực hiện · 3 hướng dẫn")
    dialog = browser.find_element(By.ID, "more")
    wait(browser, lambda b: dialog.is_displayed())
    assert axe(browser, within="#more") == []
    told = browser.find_element(By.ID, "more-count")
    assert told.text == f"Sẽ thêm 30 trong {PLANS} văn bản."
    dialog.find_element(By.CSS_SELECTOR, "[value=implements]").click()
    assert told.text == "Sẽ thêm 3 trong 3 văn bản."
    browser.find_element(By.ID, "more-to").send_keys("2017")
    assert told.text == "Sẽ thêm 2 trong 2 văn bản."
    key(browser, Keys.ENTER)
    wait(browser, lambda b: len(drawn(b)) == 4)
    wait(browser, lambda b: b.find_element(By.ID, "status").text == "Đã thêm 2 văn bản.")
    assert browser.find_elements(By.CSS_SELECTOR, "#added li blockquote")
    assert browser.execute_script(LABELS)["35-KH/HU"].endswith(f"\n+ {PLANS - 2}")
    places = drawn(browser)
    press(browser, "+ Từ nó: 1 thực hiện")
    wait(browser, lambda b: "16-NQ/HU" in drawn(b))
    press(browser, "Hoàn tác")
    wait(browser, lambda b: drawn(b) == places)
    press(browser, "Làm lại")
    wait(browser, lambda b: "16-NQ/HU" in drawn(b))
    places = drawn(browser)
    explore(browser, browser.current_url)
    assert drawn(browser) == places
    assert errors(browser) == []


def test_the_legend_tells_what_is_on_screen(browser: webdriver.Chrome, served: str) -> None:
    explore(browser, f"{served}/trace?q=15-NQ/HU&direct=1&view=explore&lang=vi")
    legend = browser.find_element(By.CSS_SELECTOR, ".drawn .samples")
    assert legend.text.split("\n") == ["văn bản được hỏi", "có bản gốc", "nói rõ"]
    choose(browser, "35-KH/HU")
    press(browser, "+ Từ nó: 1 thực hiện")
    wait(
        browser, lambda b: legend.text.split("\n") == ["văn bản được hỏi", "có bản gốc", "chỉ được nhắc tới", "nói rõ"]
    )
    press(browser, "Hoàn tác")
    wait(browser, lambda b: "chỉ được nhắc tới" not in legend.text)


def test_years_stand_over_the_boxes_until_others_are_added(browser: webdriver.Chrome, served: str) -> None:
    years = (
        "return document.getElementById('explore')._cyreg.cy.nodes('.year:visible').map((one) => [one.data('name'),"
        " one.position('x') - one.data('w') / 2, one.position('x') + one.data('w') / 2])"
    )
    explore(browser, f"{served}/trace?q=15-NQ/HU&direct=1&view=explore&lang=vi")
    places = drawn(browser)
    columns = {name: (left, right) for name, left, right in browser.execute_script(years)}
    for code, year in (("15-NQ/HU", "2015"), ("35-KH/HU", "2016")):
        left, right = columns[year]
        assert left < places[code][0] < right
    choose(browser, "35-KH/HU")
    press(browser, "+ Từ nó: 1 thực hiện")
    wait(browser, lambda b: b.execute_script(years) == [])
    press(browser, "Hoàn tác")
    wait(browser, lambda b: len(b.execute_script(years)) == len(columns))


def test_a_level_or_a_body_folds_into_one_box_that_keeps_the_number(browser: webdriver.Chrome, served: str) -> None:
    explore(browser, f"{served}/trace?q=15-NQ/HU&view=explore&lang=en")
    every = len(drawn(browser))
    assert every == PLANS + 2
    choose(browser, "35-KH/HU")
    press(browser, f"Fold the {PLANS} ")
    wait(browser, lambda b: len(drawn(b)) == 2)
    assert listed(browser) == 1
    assert browser.find_element(By.ID, "gone").text == f"({PLANS} documents hidden)"
    press(browser, f"Unfold {PLANS} ")
    wait(browser, lambda b: len(drawn(b)) == every)
    for words in ("Fold its level", "Fold its issuer"):
        choose(browser, "35-KH/HU")
        press(browser, f"{words} ({PLANS + 1})")
        wait(browser, lambda b: set(drawn(b)) == {"15-NQ/HU"})
        assert [label.split("\n")[1] for label in browser.execute_script(SUMS)] == [f"{PLANS + 1} documents folded"]
        press(browser, "Undo")
        wait(browser, lambda b: len(drawn(b)) == every)
        assert browser.execute_script(SUMS) == []


def test_filters_hide_at_once_and_what_is_pinned_stays(browser: webdriver.Chrome, served: str) -> None:
    explore(browser, f"{served}/trace?q=15-NQ/HU&view=explore&lang=en")
    before = drawn(browser)
    choose(browser, "103-KH/HU")
    press(browser, "Pin")
    wait(browser, lambda b: "pin=" in b.current_url)
    browser.find_element(By.XPATH, "//summary[contains(., 'Hide some')]").click()
    box = browser.find_element(By.CSS_SELECTOR, "#live [value='year:2016']")
    label = box.find_element(By.XPATH, "..")
    of_2016 = 1 + sum(number % 3 == 0 for number in range(PLANS))
    assert label.text == f"2016 ({of_2016})"
    box.click()
    wait(browser, lambda b: len(drawn(b)) == len(before) - of_2016 + 1)
    assert "103-KH/HU" in drawn(browser)
    assert all(before[name] == place for name, place in drawn(browser).items())
    assert browser.switch_to.active_element.get_attribute("value") == "year:2016"
    hidden = browser.find_element(By.CSS_SELECTOR, "#live [value='year:2016']").find_element(By.XPATH, "..")
    assert hidden.text == f"2016 (hides {of_2016})"
    browser.find_element(By.CSS_SELECTOR, "#live [value='relation:guides']").click()
    left = len(before) - of_2016 + 1 - sum(number % 3 > 0 for number in range(3))
    wait(browser, lambda b: len(drawn(b)) == left)
    assert listed(browser) == left - 1
    for _ in range(3):
        webdriver.ActionChains(browser).key_down(Keys.CONTROL).send_keys("z").key_up(Keys.CONTROL).perform()
    wait(browser, lambda b: drawn(b) == before and "pin=" not in b.current_url)


def test_another_language_and_another_filter_keep_what_was_done(browser: webdriver.Chrome, served: str) -> None:
    explore(browser, f"{served}/trace?q=15-NQ/HU&view=explore&lang=en")
    choose(browser, "103-KH/HU")
    press(browser, "Hide")
    wait(browser, lambda b: "103-KH/HU" not in drawn(b))
    wait(browser, lambda b: "hide=" in b.current_url)
    visit(browser, str(browser.find_element(By.CSS_SELECTOR, "a[hreflang]").get_attribute("href")))
    assert browser.execute_script("return document.documentElement.lang") == "vi"
    assert "103-KH/HU" not in drawn(browser)
    form = browser.find_element(By.CSS_SELECTOR, ".filters form[action]")
    browser.execute_script("arguments[0].querySelector('[name=level][value=district]').checked = true", form)
    browser.execute_script("arguments[0].requestSubmit()", form)
    wait(browser, lambda b: "level=district" in b.current_url)
    wait(browser, lambda b: b.execute_script("return 'ready' in document.documentElement.dataset"))
    assert "103-KH/HU" not in drawn(browser) and len(drawn(browser)) == PLANS + 1


def test_a_day_takes_out_what_is_later(browser: webdriver.Chrome, served: str) -> None:
    explore(browser, f"{served}/trace?q=15-NQ/HU&view=explore&lang=en")
    every = drawn(browser)
    slider, field = browser.find_elements(By.CSS_SELECTOR, "#time input")
    slider.send_keys(Keys.HOME)
    wait(browser, lambda b: set(drawn(b)) == {"15-NQ/HU"})
    slider.send_keys(Keys.ARROW_RIGHT)
    wait(browser, lambda b: set(drawn(b)) == {"15-NQ/HU", "35-KH/HU"} and "day=2016-04-16" in b.current_url)
    assert field.get_attribute("value") == "16/4/2016"
    field.clear()
    field.send_keys("31/2/2017", Keys.ENTER)
    assert field.get_attribute("aria-invalid") == "true" and len(drawn(browser)) == 2
    field.clear()
    field.send_keys("31/12/2016", Keys.ENTER)
    of_2016 = 2 + sum(number % 3 == 0 for number in range(PLANS))
    wait(browser, lambda b: len(drawn(b)) == of_2016)
    explore(browser, browser.current_url)
    assert len(drawn(browser)) == of_2016 == listed(browser) + 1
    press(browser, "Show all")
    wait(browser, lambda b: drawn(b) == every)
    assert browser.find_element(By.ID, "f-as-of").get_attribute("value") == ""  # nobody has asked for a day
    browser.find_element(By.CSS_SELECTOR, "#time input").send_keys(Keys.HOME)
    browser.find_element(By.CSS_SELECTOR, "#time button").click()
    wait(browser, lambda b: "as_of=30/7/2015" in b.current_url and "day=" not in b.current_url)


def test_what_is_too_much_is_explored_part_by_part(browser: webdriver.Chrome, served: str) -> None:
    explore(browser, f"{served}/trace?q=35-KH/HU@2016-04-16&view=explore&most=20&lang=en")
    assert list(drawn(browser)) == ["35-KH/HU"]
    assert browser.execute_script(LABELS)["35-KH/HU"].endswith(f"\n+ {PLANS}")
    browser.execute_script("arguments[0].focus()", browser.find_element(By.ID, "explore"))
    key(browser, Keys.ARROW_DOWN)
    press(browser, "+ To it:")
    limit = wait(browser, lambda b: b.find_element(By.CSS_SELECTOR, "dialog[open] #more-limit"))
    assert limit.get_attribute("value") == "19"
    key(browser, Keys.ENTER)
    wait(browser, lambda b: len(drawn(b)) == 20)
    assert axe(browser) == [] == errors(browser)
    explore(browser, browser.current_url)
    assert len(drawn(browser)) == 20


def test_searching_hiding_and_showing_all(browser: webdriver.Chrome, served: str) -> None:
    explore(browser, f"{served}/trace?q=15-NQ/HU&view=explore&lang=en")
    every = drawn(browser)
    field = browser.find_element(By.CSS_SELECTOR, "#inside input")
    status = browser.find_element(By.ID, "status")
    field.send_keys("khong co", Keys.ENTER)
    wait(browser, lambda b: "is not in the picture" in status.text)
    field.clear()
    field.send_keys("103-kh/hu", Keys.ENTER)
    wait(browser, lambda b: status.text == "1 found; at 103-KH/HU")
    assert browser.find_element(By.ID, "panel").is_displayed()
    press(browser, "Hide")
    wait(browser, lambda b: "103-KH/HU" not in drawn(b))
    assert browser.find_elements(By.CSS_SELECTOR, "#tools button") == []
    press(browser, "Show all")
    wait(browser, lambda b: drawn(b) == every)


def test_a_long_list_fetches_its_sentences_when_they_are_wanted(browser: webdriver.Chrome, served: str) -> None:
    address = f"{served}/trace?q=15-NQ/HU&lang=en"
    explore(browser, address)
    assert browser.find_elements(By.TAG_NAME, "blockquote") == []
    line = browser.find_element(By.XPATH, "//ol[@class='rows']/li[./a[contains(@href, '/103-ke-hoach')]]")
    page = str(line.find_element(By.CSS_SELECTOR, "a.way").get_attribute("href"))
    browser.execute_script("arguments[0].querySelector('details').open = true", line)
    wait(browser, lambda b: line.find_elements(By.TAG_NAME, "blockquote"))
    sentence = line.find_element(By.TAG_NAME, "blockquote").text
    assert "Kế hoạch số 35-KH/HU" in sentence
    box = browser.find_element(By.CSS_SELECTOR, "a.picture-box[href='#d5']")
    assert box.find_elements(By.TAG_NAME, "title") == []
    browser.execute_script("arguments[0].focus()", box)
    assert "Huyện ủy Khe Sơn" in str(box.find_element(By.TAG_NAME, "title").get_attribute("textContent"))
    key(browser, Keys.ENTER)
    wait(browser, lambda b: b.find_elements(By.CSS_SELECTOR, "#panel-body blockquote"))
    assert axe(browser, within="#panel") == [] == errors(browser)
    visit(browser, page)
    assert browser.find_element(By.TAG_NAME, "blockquote").text == sentence
    assert axe(browser) == []
    visit(browser, f"{address}&sentences=1")
    assert len(browser.find_elements(By.TAG_NAME, "blockquote")) > PLANS
    assert browser.find_elements(By.CSS_SELECTOR, "a.way") == []


CHOSEN = "return document.getElementById('explore')._cyreg.cy.nodes('.chosen').map((one) => one.data('name')).join()"
STRONG = "return document.getElementById('explore')._cyreg.cy.nodes('.way').map((one) => one.data('name')).sort()"


def test_lines_that_are_not_laid_out_yet_do_not_cover_others(browser: webdriver.Chrome, served: str) -> None:
    resize(browser, 390)
    visit(browser, f"{served}/trace?q=35-KH/HU&lang=vi")
    assert len(browser.find_elements(By.CSS_SELECTOR, ".many .rows > li")) == PLANS
    long = "for (const one of document.querySelectorAll('.rows .title')) one.textContent = 'trồng rừng '.repeat(16)"
    browser.execute_script(long)
    over = "return [...document.querySelectorAll('.rows > li')].filter((one) => bottom(one.lastElementChild) > bottom(one)).length"
    assert browser.execute_script(f"const bottom = (one) => one.getBoundingClientRect().bottom; {over}") == 0


def test_the_picture_is_worked_by_keys(browser: webdriver.Chrome, served: str) -> None:
    explore(browser, f"{served}/trace?q=15-NQ/HU&view=explore&lang=en")
    every = drawn(browser)
    tab_to(browser, "#explore")
    key(browser, "p", Keys.ENTER)  # nothing is chosen: nothing is done
    assert "pin=" not in browser.current_url
    for pressed, chosen in (
        (Keys.ARROW_DOWN, "15-NQ/HU"),
        (Keys.ARROW_DOWN, "35-KH/HU"),
        (Keys.ARROW_LEFT, "15-NQ/HU"),  # of the same level
        (Keys.ARROW_LEFT, "15-NQ/HU"),  # the first
        (Keys.ARROW_RIGHT, "35-KH/HU"),
        (Keys.ARROW_RIGHT, "100-HD/HU"),
        (Keys.ARROW_UP, "35-KH/HU"),
    ):
        key(browser, pressed)
        assert browser.execute_script(CHOSEN) == chosen
    key(browser, "p")
    wait(browser, lambda b: "pin=" in b.current_url)
    key(browser, "e")
    wait(browser, lambda b: b.execute_script("return document.activeElement.id") == "panel")
    assert "35-KH/HU" in browser.find_element(By.ID, "panel-body").text
    key(browser, Keys.ESCAPE)
    assert browser.execute_script("return document.activeElement.id") == "explore"
    key(browser, "-")
    wait(browser, lambda b: len(drawn(b)) == 2)
    key(browser, "+")
    wait(browser, lambda b: len(drawn(b)) == len(every))
    press(browser, "+ From it: 1")
    wait(browser, lambda b: "16-NQ/HU" in drawn(b))
    key(browser, "h")
    wait(browser, lambda b: "35-KH/HU" not in drawn(b))
    key(browser, Keys.ESCAPE)
    assert browser.execute_script(CHOSEN) == ""
    browser.find_element(By.CSS_SELECTOR, "#inside input").send_keys("p", "h", "?")
    assert not browser.find_element(By.ID, "keys").get_attribute("open")


def test_chains_between_two_boxes_stand_out(browser: webdriver.Chrome, served: str) -> None:
    explore(browser, f"{served}/trace?q=15-NQ/HU&view=explore&lang=en")
    told = browser.find_element(By.ID, "chains")
    assert browser.execute_script(LINES) == ["35-KH/HU 15-NQ/HU", str(PLANS)]
    choose(browser, "103-KH/HU")
    assert browser.execute_script(LINES) == ["103-KH/HU 35-KH/HU", "35-KH/HU 15-NQ/HU", str(PLANS)]
    press(browser, "Chains from here")
    choose(browser, "104-KH/HU")
    press(browser, "Chains between 103-KH/HU and this")
    wait(browser, lambda b: "no chain between 103-KH/HU and 104-KH/HU" in told.text)
    key(browser, Keys.ESCAPE)  # closes the sentences
    browser.execute_script("arguments[0].focus()", browser.find_element(By.ID, "explore"))
    key(browser, "d", Keys.ARROW_UP, Keys.ARROW_UP, "d")
    wait(browser, lambda b: "From 104-KH/HU up to 15-NQ/HU: shortest chains 1, steps in each 2." in told.text)
    assert browser.execute_script(STRONG) == ["104-KH/HU", "15-NQ/HU", "35-KH/HU"]
    wait(browser, lambda b: "path=" in b.current_url)
    explore(browser, browser.current_url)
    assert browser.execute_script(STRONG) == ["104-KH/HU", "15-NQ/HU", "35-KH/HU"]
    assert axe(browser, within="#chains") == []
    page = str(browser.find_element(By.CSS_SELECTOR, "#chains a").get_attribute("href"))
    press(browser, "Leave the chains")
    wait(browser, lambda b: b.execute_script(STRONG) == [])
    visit(browser, page)
    assert "From 104-KH/HU to 15-NQ/HU" in browser.find_element(By.TAG_NAME, "h1").text


def test_what_is_taken_along_is_what_is_shown(browser: webdriver.Chrome, served: str, tmp_path: Path) -> None:
    browser.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(tmp_path)})
    explore(browser, f"{served}/trace?q=15-NQ/HU&view=explore&lang=en")
    choose(browser, "35-KH/HU")
    press(browser, "+ From it: 1")
    wait(browser, lambda b: "16-NQ/HU" in drawn(b))
    choose(browser, "103-KH/HU")
    press(browser, "Hide")
    wait(browser, lambda b: "103-KH/HU" not in drawn(b))
    choose(browser, "35-KH/HU")
    press(browser, f"Fold the {PLANS - 1} ")
    wait(browser, lambda b: set(drawn(b)) == {"15-NQ/HU", "16-NQ/HU", "35-KH/HU"})
    for form in ("svg", "csv"):
        link = browser.find_element(By.CSS_SELECTOR, f"#take ~ dl a[href*='/trace.{form}?']")
        browser.execute_script("arguments[0].click()", link)
        file = tmp_path / f"15-NQ-HU.{form}"
        wait(browser, lambda _, file=file: file.exists())
    picture = (tmp_path / "15-NQ-HU.svg").read_text(encoding="utf-8")
    assert picture.count("data-level=") == 3 and f" · +{PLANS - 1}<" in picture
    assert f"1 added, 1 hidden, {PLANS - 1} folded" in picture and "hide=doc/" in picture
    assert "16-NQ/HU" in picture and "103-KH/HU" not in picture
    rows = (tmp_path / "15-NQ-HU.csv").read_text(encoding="utf-8").splitlines()
    assert [row.split(",")[3] for row in rows[1:]] == ["35-KH/HU", "16-NQ/HU"]
    assert errors(browser) == []


PINS = [
    f"pin=doc/hu-khe-son/{2016 + n % 3}-05-{1 + n % 28:02}/{100 + n}-{'huong-dan' if n < 3 else 'ke-hoach'}@{900 + n},{300 + n}"
    for n in range(PLANS)
]


def test_a_long_address_becomes_a_view_of_the_library(browser: webdriver.Chrome, served: str) -> None:
    explore(browser, f"{served}/trace?q=15-NQ/HU&view=explore&{'&'.join(PINS)}&lang=vi")
    places = drawn(browser)
    assert places["133-KH/HU"] == [933, 333]
    choose(browser, "35-KH/HU")
    wait(browser, lambda b: "/v/" in b.current_url)
    assert browser.find_element(By.ID, "short").text == ""
    explore(browser, browser.current_url)
    assert "view=explore&saved=" in browser.current_url
    assert drawn(browser) == places
    press(browser, "Ghim")
    wait(browser, lambda b: "/v/" in b.current_url)


def test_without_a_library_to_write_the_oldest_pins_are_left_out(browser: webdriver.Chrome, library: Path) -> None:
    with serving(library, read_only=True) as address:
        explore(browser, f"{address}/trace?q=15-NQ/HU&view=explore&{'&'.join(PINS)}&lang=vi")
        choose(browser, "35-KH/HU")
        told = wait(browser, lambda b: b.find_element(By.ID, "short").text)
        assert "đã bỏ" in told
        assert len(browser.current_url) <= 2_000
        explore(browser, browser.current_url)
        places = drawn(browser)
        assert places["133-KH/HU"] == [933, 333] and places["100-HD/HU"] != [900, 300]
