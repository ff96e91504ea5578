"""A real browser for tests: opened, sent to a page of a viewer, asked what it saw."""

from __future__ import annotations

import base64
import json
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import waitress
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from web.app import close, create_app

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
needs_browser = [
    pytest.mark.browser,
    pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="needs Chromium and its driver"),
]

AXE = (Path(__file__).parent / "assets" / "axe-core-4.14.1" / "axe.min.js").read_text(encoding="utf-8")
WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
});
window.shifts = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""


@contextmanager
def serving(library: Path, *, read_only: bool = False) -> Iterator[str]:
    """The address of a viewer over a library."""
    app = create_app(library, read_only=read_only)
    server = waitress.create_server(app, host="127.0.0.1", port=0, threads=4)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()

    def leave() -> None:
        for channel in server.active_channels.copy().values():  # the connections that a browser keeps open
            channel.handle_close()
        server.close()

    yield f"http://127.0.0.1:{server.effective_port}"
    server.task_dispatcher.shutdown()  # first: a page being answered still uses what is closed next
    server.trigger.pull_trigger(leave)  # by its own thread: another one would close sockets under its `select`
    thread.join(5)
    assert not thread.is_alive()
    close(app)


def open_browser(*, script: bool = True) -> webdriver.Chrome:
    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for argument in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-sync",
        "--disable-component-update",
        "--no-first-run",
        "--lang=vi",
    ):
        options.add_argument(argument)
    if not script:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    browser = webdriver.Chrome(options=options, service=Service(str(DRIVER)))
    if script:
        browser.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
    return browser


def bring_axe(browser: webdriver.Chrome) -> None:
    """Lets `browser` have axe on every page, to be run where a page is judged."""
    source = f"window.loadAxe = () => {{\n{AXE}\n}};"
    browser.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": source})


def resize(browser: webdriver.Chrome, width: int) -> None:
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


SCREENSHOTS = Path(os.environ.get("LUOCDO_SCREENSHOTS", Path(__file__).parent.parent / "build" / "screenshots"))
"""Where tests keep what they saw, for people to look at."""
_LONGEST = 2_400


def keep_screenshot(browser: webdriver.Chrome, name: str) -> None:
    """Keep a page as it is seen, from its top on."""
    width, height = browser.execute_script(
        "const page = document.documentElement; return [page.clientWidth, page.scrollHeight]"
    )
    clip = {"x": 0, "y": 0, "width": width, "height": min(height, _LONGEST), "scale": 1}
    seen = {"format": "webp", "quality": 60, "clip": clip, "captureBeyondViewport": True}
    shot = browser.execute_cdp_cmd("Page.captureScreenshot", seen)
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    (SCREENSHOTS / f"{name}.webp").write_bytes(base64.b64decode(shot["data"]))


def visit(browser: webdriver.Chrome, address: str) -> None:
    browser.get(address)
    wait(
        browser,
        lambda b: b.execute_script(
            "return document.readyState === 'complete' && (!document.querySelector('script[type=module]')"
            " || 'ready' in document.documentElement.dataset)"
        ),
    )


def requested(browser: webdriver.Chrome) -> set[str]:
    """The addresses that pages asked for since the last call; what the browser itself loads is left out."""
    found = set()
    for entry in browser.get_log("performance"):  # type: ignore[no-untyped-call]
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            found.add(str(message["params"]["request"]["url"]))
    return {url for url in found if not url.startswith(("data:", "blob:", "chrome"))}


def errors(browser: webdriver.Chrome) -> list[str]:
    """What the console says, without the line that Chromium writes for a page that answers 300 or more."""
    messages = [str(entry["message"]) for entry in browser.get_log("browser")]  # type: ignore[no-untyped-call]
    return [m for m in messages if "Failed to load resource" not in m or "favicon" in m or "/static/" in m]


def axe(browser: webdriver.Chrome, *rules: str, within: str = "html") -> list[str]:
    """What axe finds against the page as it is, or what is `within` a part of it, by all rules or by some."""
    result: dict[str, Any] = browser.execute_async_script(
        "const [within, rules, done] = arguments;"
        "if (!window.axe) loadAxe();"
        "const how = {rules: {'target-size': {enabled: true}}, resultTypes: ['violations'], preload: false};"
        "axe.run(within, rules.length ? {...how, runOnly: rules} : how)"
        ".then(done, (error) => done({violations: [{id: String(error), nodes: []}]}))",
        within,
        rules,
    )
    return [
        f"{violation['id']}: {[node['target'] for node in violation['nodes']][:3]}"
        for violation in result["violations"]
    ]


def wait(browser: webdriver.Chrome, condition: Callable[[webdriver.Chrome], Any], seconds: float = 10) -> Any:
    return WebDriverWait(browser, seconds, poll_frequency=0.05).until(condition)


def key(browser: webdriver.Chrome, *keys: str) -> None:
    """Presses keys where the focus is."""
    ActionChains(browser).send_keys(*keys).perform()


def tab_to(browser: webdriver.Chrome, selector: str) -> None:
    """Goes on by Tab until the focus is on what `selector` names."""
    for _ in range(60):
        if browser.execute_script("return document.activeElement.matches(arguments[0])", selector):
            return
        key(browser, Keys.TAB)
    raise AssertionError(f"Tab does not reach {selector}")
