"""The page of a survey in a real browser: it opens from the disk, filters, lights lines, runs no text."""

from __future__ import annotations

import random
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from benchmarks import corpus
from runs import article, newsparse
from test_site import browser
from test_survey import HOSTILE

__all__ = ["browser"]  # a fixture
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report of whole pages, articles and one hostile text."""
    folder = tmp_path_factory.mktemp("texts")
    random.seed(7)
    for number, text in enumerate([*corpus.texts("page", 30), *corpus.texts("seed", 60)]):
        (folder / f"{number}.txt").write_text(text, "utf-8")
    (folder / "hostile.txt").write_text(article(1).replace("Museum", HOSTILE), "utf-8")
    made = tmp_path_factory.mktemp("report") / "report.html"
    run = newsparse("report", folder, "-o", made, "-q", "--texts", "60")
    assert run.code == 0, run.err
    return made


def _open(browser: Any, report: Path) -> None:
    browser.set_window_size(1200, 900)
    browser.get(report.as_uri())


def test_it_opens_from_the_disk_without_an_error(browser: Any, report: Path) -> None:
    began = monotonic()
    _open(browser, report)
    log = [entry for entry in browser.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]

    assert log == []
    assert monotonic() - began < 30
    assert browser.find_element("id", "account").text.startswith("91 texts")
    assert len(browser.find_elements("css selector", "#months canvas, #lengths canvas")) == 2


def test_the_texts_are_filtered(browser: Any, report: Path) -> None:
    _open(browser, report)
    shown = len(browser.find_elements("css selector", "#texts details"))
    browser.find_element("id", "by-text").send_keys("no text holds these words")
    left = len(browser.find_elements("css selector", "#texts details"))

    assert shown > 10
    assert left == 0
    assert browser.find_element("id", "count").text.startswith("0 of")


def test_a_field_lights_the_lines_that_it_is_made_of(browser: Any, report: Path) -> None:
    _open(browser, report)
    browser.find_element("css selector", "#texts summary").click()
    browser.execute_script("document.querySelector('dd button').focus()")

    assert browser.find_elements("css selector", "li.lit")


def test_a_line_is_put_right_and_saved(browser: Any, report: Path) -> None:
    _open(browser, report)
    browser.find_element("css selector", "#texts summary").click()
    assert not browser.find_element("id", "export").is_displayed()
    browser.find_element("css selector", "ol.lines button").click()

    assert browser.find_element("id", "export").is_displayed()
    assert browser.find_elements("css selector", "li.changed")


def test_a_hostile_text_runs_nothing(browser: Any, report: Path) -> None:
    _open(browser, report)
    browser.find_element("id", "by-text").send_keys("alert(1)")
    browser.find_element("css selector", "#texts summary").click()

    assert browser.find_elements("css selector", "#texts img, #texts script") == []
    assert "alert(1)" in browser.find_element("css selector", "ol.lines").text


@pytest.mark.parametrize("width", [1200, 400])
def test_the_page_fits_its_window(browser: Any, report: Path, width: int) -> None:
    _open(browser, report)
    browser.set_window_size(width, 900)
    needed, given = browser.execute_script(
        "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )

    assert needed <= given


def test_it_is_used_from_the_keyboard(browser: Any, report: Path) -> None:
    from selenium.webdriver.support.wait import WebDriverWait

    _open(browser, report)
    script = (
        "const s = document.querySelector('#texts summary'); s.focus(); return document.activeElement === s"
    )
    assert browser.execute_script(script)
    browser.switch_to.active_element.send_keys(" ")

    WebDriverWait(browser, 20).until(lambda driver: driver.find_elements("css selector", "ol.lines li"))
