"""The docs as a site: built without a warning, then opened in a real browser, and every link followed."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest

_ROOT = Path(__file__).parent.parent
_CHROMIUM, _DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
_QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--hide-scrollbars",
)  # fmt: skip
WIDE, NARROW = 1280, 380


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, as a folder."""
    pytest.importorskip("material", reason="newsparse[docs] is not installed")
    place = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(place)],
        cwd=_ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return place


def test_the_site_is_built_without_a_warning(built: Path) -> None:
    pages = sorted(str(page.relative_to(built)) for page in built.rglob("index.html"))

    assert "index.html" in pages
    assert "have/proquest/index.html" in pages
    assert "contributing/index.html" in pages
    assert not list(built.rglob("*.txt.gz"))


def test_the_site_fetches_nothing_from_elsewhere(built: Path) -> None:
    for page in built.rglob("*.html"):
        text = page.read_text("utf-8")
        assert "fonts.googleapis" not in text
        assert 'src="http' not in text


@pytest.fixture(scope="module")
def site(built: Path) -> Iterator[str]:
    """The address of the site, on this machine."""
    handler = functools.partial(_Silent, directory=str(built))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Chromium, without a window."""
    webdriver = pytest.importorskip("selenium.webdriver")
    if not _CHROMIUM or not _DRIVER:
        pytest.skip("there is no chromium with its driver")
    options = webdriver.ChromeOptions()
    options.binary_location = _CHROMIUM
    for argument in (*_QUIET, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(_DRIVER))
    driver.set_page_load_timeout(60)
    yield driver
    driver.quit()


def _links(browser: Any) -> list[str]:
    found: list[str] = browser.execute_script(
        "return [...document.querySelectorAll('a[href]')].map(a => a.href)"
    )
    return found


@pytest.mark.browser
def test_every_link_leads_somewhere_and_every_page_fits_its_window(browser: Any, site: str) -> None:
    waiting, seen, outside = [site], set(), set()
    while waiting:
        address = waiting.pop()
        seen.add(address)
        browser.set_window_size(WIDE, 900)
        browser.get(address)
        assert "404" not in browser.title, address
        assert browser.find_elements("css selector", "article h1"), address
        broken = "return [...document.images].filter(i => !i.complete || !i.naturalWidth).map(i => i.src)"
        assert browser.execute_script(broken) == [], address
        for link in _links(browser):
            page, anchor = urldefrag(link)
            if not link.startswith(site):
                outside.add(urlsplit(link).hostname)
            elif page == address and anchor:
                assert browser.execute_script("return !!document.getElementById(arguments[0])", anchor), link
            elif page not in seen and page not in waiting:
                waiting.append(page)
        _check_width(browser, address)
        browser.set_window_size(NARROW, 800)
        _check_width(browser, address)

    assert len(seen) >= 30
    assert urljoin(site, "have/factiva/") in seen
    assert outside <= {"github.com", "squidfunk.github.io", *_NAMED}


_NAMED = {
    "arrow.apache.org", "cldr.unicode.org", "commoncrawl.org", "creativecommons.org", "keepachangelog.com",
    "semver.org", "trafilatura.readthedocs.io", "www.geonames.org", "www.iptc.org", "www.ray.io",
}  # fmt: skip


def _check_width(browser: Any, address: str) -> None:
    """A page is as wide as its window: what is wider scrolls by itself."""
    width, window = browser.execute_script(
        "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert width <= window, (address, width, window)


@pytest.mark.browser
def test_the_search_finds_a_page(browser: Any, site: str) -> None:
    from selenium.webdriver.support.wait import WebDriverWait

    browser.set_window_size(WIDE, 900)
    browser.get(f"{site}?q=standfirst")
    WebDriverWait(browser, 30).until(
        lambda driver: driver.find_elements("css selector", ".md-search-result__item a")
    )
    found = [
        link.get_attribute("href")
        for link in browser.find_elements("css selector", ".md-search-result__item a")
    ]

    assert any("/architecture/" in address for address in found)
