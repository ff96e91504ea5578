"""What the viewer's pages weigh and how fast they are in a real browser, beside a page of pyvis for the same trace.

    python tests/measure_viewer.py LIBRARY [--turns N]

Medians of N turns. Documents with about 60, 140, 450 implementers, and the one with the most, are looked for in the
library. The browser is Chromium without a window, drawing in software. "Quarter": the browser at a quarter of its speed.
"""

from __future__ import annotations

import argparse
import gzip
import re
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import click
import httpx
import numpy as np
from browsing import open_browser, resize, serving
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from graph.analysis.answers import TraceQuestion
from graph.analysis.trace import trace
from graph.analysis.walk import Walk
from graph.export.html import html_page
from graph.library.folder import open_library
from graph.model import Document
from graph.store.snapshot import Snapshot, open_snapshot

PAINT = "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
READY = "return document.readyState === 'complete' && 'ready' in document.documentElement.dataset"


def sized(snapshot: Snapshot, wanted: int) -> Document:
    """The document whose trace comes nearest to `wanted` documents."""
    index = snapshot.links
    direct = np.bincount(index.down.all(("implements",))[0], minlength=len(index))
    some = np.argsort(np.abs(direct - wanted))[:400].tolist() + np.argsort(direct)[::-1][:60].tolist()
    sizes = {number: len(Walk(index, np.array([number])).passed) for number in some}
    best = min(sizes, key=lambda number: abs(sizes[number] - wanted))
    return snapshot.document_by_number(best)


def visited(browser: webdriver.Chrome, address: str) -> float:
    """Seconds until the page is ready, from the request."""
    begun = time.perf_counter()
    browser.get(address)
    WebDriverWait(browser, 60, poll_frequency=0.01).until(lambda b: b.execute_script(READY))
    return time.perf_counter() - begun


def first_paint(browser: webdriver.Chrome) -> float:
    """Milliseconds from the request until something is seen."""
    painted: float = WebDriverWait(browser, 5, poll_frequency=0.01).until(lambda b: b.execute_script(PAINT))
    return painted


DRAWN = "return performance.now() - performance.getEntriesByType('navigation')[0].responseEnd"


def drawn(browser: webdriver.Chrome, address: str) -> float:
    """Seconds from the arrival of the page with its data until its picture is ready."""
    visited(browser, address)
    return float(browser.execute_script(DRAWN)) / 1000


def turned(turns: int, once: Callable[[], float]) -> float:
    """The median of some turns, in milliseconds, after one that is not counted."""
    once()
    return median(once() for _ in range(turns)) * 1000


def weights(client: httpx.Client, address: str) -> tuple[float, float, float]:
    """Kilobytes of the page, of its scripts and of its styles, each compressed."""
    page = client.get(address).raise_for_status().text
    found = {"script": 0, "style": 0}
    for kind, start in (("script", 'src="'), ("script", 'data-editor="'), ("style", '<link rel="stylesheet" href="')):
        todo, seen = [piece.partition('"')[0] for piece in page.split(start)[1:]], set[str]()
        while todo:
            name = todo.pop()
            if name.startswith("/") and name not in seen:
                seen.add(name)
                file = client.get(name)
                found[kind] += len(gzip.compress(file.content))
                if "vendor" not in name:
                    todo += [f"/static/{one}" for one in re.findall(r'from "\./([^"]+)"', file.text)]
    return len(gzip.compress(page.encode())) / 1024, found["script"] / 1024, found["style"] / 1024


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("library", type=Path)
    parser.add_argument("--turns", type=int, default=5)
    given = parser.parse_args()
    with serving(given.library) as at, open_library(given.library) as library, open_snapshot(library) as snapshot:
        client = httpx.Client(base_url=at, timeout=120, headers={"Accept": "text/html"})
        documents = {size: sized(snapshot, size) for size in (60, 140, 450, 10**9)}
        traces = {size: trace(snapshot, document, TraceQuestion()) for size, document in documents.items()}
        pages = {"start": "/", "sparql": "/sparql", "find": "/find?q=kế+hoạch&all=1"}
        pages |= {f"trace of {len(found.steps)}": f"/trace?q={found.target.iri}" for found in traces.values()}
        pages |= {
            f"explore {len(found.steps)}": f"/trace?q={found.target.iri}&view=explore"
            for found in list(traces.values())[:3]
        }
        with tempfile.TemporaryDirectory() as folder:
            mailed = Path(folder) / "trace.html"
            mailed.write_bytes(html_page(traces[140], language="vi"))
            browser = open_browser()
            resize(browser, 1280)
            click.echo(
                "page | html, scripts, styles (kB gz) | first paint | ready | at a quarter: paint, ready | from its data, at a quarter | layout shift"
            )
            for name, address in pages.items():
                sizes = weights(client, address)
                ready = turned(given.turns, lambda address=address: visited(browser, at + address))
                paint, shift = first_paint(browser), browser.execute_script("return window.shifts")
                browser.execute_cdp_cmd("Emulation.setCPUThrottlingRate", {"rate": 4})
                slow = turned(1, lambda address=address: visited(browser, at + address))
                painted = first_paint(browser)
                slowly = turned(given.turns, lambda address=address: drawn(browser, at + address))
                browser.execute_cdp_cmd("Emulation.setCPUThrottlingRate", {"rate": 1})
                picture = turned(given.turns, lambda address=address: drawn(browser, at + address))
                click.echo(
                    f"{name} | {sizes[0]:.1f}, {sizes[1]:.1f}, {sizes[2]:.1f} | {paint:.0f} ms | {ready:.0f} ms | {painted:.0f}, {slow:.0f} ms | {picture:.0f}, {slowly:.0f} ms | {shift:.3f}"
                )

            def mailed_page() -> float:
                begun = time.perf_counter()
                browser.get(mailed.as_uri())
                WebDriverWait(browser, 60, poll_frequency=0.01).until(
                    lambda b: b.execute_script(
                        "return document.readyState === 'complete' && document.querySelector('canvas')"
                    )
                )
                return time.perf_counter() - begun

            click.echo(
                f"pyvis' data in its mailed page, {len(traces[140].steps)} | {mailed.stat().st_size / 1024:.0f} kB | {turned(given.turns, mailed_page):.0f} ms"
            )
            visited(browser, f"{at}/trace?q={traces[140].target.iri}")
            clicked = """
            const done = arguments[0], times = [], panel = document.getElementById('panel-body');
            const boxes = [...document.querySelectorAll('a.picture-box:not(.target)')].slice(0, 20);
            (async () => {
              for (const box of boxes) {
                const begun = performance.now();
                const there = (seen) => () => panel.querySelector('blockquote') && seen();
                const shown = new Promise(
                  (seen) => new MutationObserver(there(seen)).observe(panel, { childList: true, subtree: true }));
                box.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
                await shown;
                document.body.getBoundingClientRect();
                times.push(performance.now() - begun);
              }
              done(times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]);
            })();
            """
            if browser.find_elements(By.CSS_SELECTOR, "a.picture-box"):
                click.echo(
                    f"a click on a box until its sentences are laid out, p95 of 20: {browser.execute_async_script(clicked):.0f} ms"
                )
            words = ["kế hoạch", "huyện ủy", "chuyển đổi số", "15-nq/tw", "nong thon"]
            for word in words:
                click.echo(
                    f"suggestions for {word}: {turned(given.turns, lambda word=word: client.get('/suggest', params={'q': word}).elapsed.total_seconds()):.0f} ms"
                )
            browser.quit()


if __name__ == "__main__":
    main()
