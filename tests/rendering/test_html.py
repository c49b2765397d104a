"""The page: whole without a script, nothing from outside, no text that becomes markup; and that a browser runs it."""

from __future__ import annotations

import re
import shutil
import subprocess
from base64 import b64encode
from datetime import UTC, datetime
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rendering.examples import EMPTY, FLOOD, HOSTILE, SPITEFUL, STORY, told_with
from timeline.model import Timeline
from timeline.rendering import Options, render
from timeline.rendering.text import plain

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
VOID = {"meta", "input", "br"}


class Reader(HTMLParser):
    """Tags with their attributes, in order, and the text of every class."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.stack: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.stack.append(dict(attrs).get("class") or tag)

    def handle_endtag(self, tag: str) -> None:
        self.stack.pop()

    def handle_data(self, data: str) -> None:
        self.texts.append((self.stack[-1] if self.stack else "", data))

    def of(self, name: str) -> list[str]:
        return [text for place, text in self.texts if place == name]


def page(story: Timeline = STORY, **options: object) -> str:
    return render(story, "html", Options(**options))  # type: ignore[arg-type]


@pytest.mark.parametrize("story", [STORY, EMPTY, SPITEFUL])
def test_all_that_is_opened_is_closed(story: Timeline) -> None:
    assert Reader(page(story)).stack == []


def test_asks_for_nothing_outside() -> None:
    for tag, attributes in Reader(page(SPITEFUL) + page()).tags:
        assert tag not in ("img", "link", "iframe", "object", "base")
        assert not {"src", "srcset", "style", "onerror", "onclick", "action"} & set(attributes)
        assert (attributes.get("href") or "#").startswith("#")
    assert "url(" not in page() and "@import" not in page()


def test_its_policy_allows_its_own_script_only() -> None:
    text = page()
    script = re.search(r"<script>(.*)</script>", text, re.DOTALL)
    assert script and text.count("<script") == 1
    digest = b64encode(sha256(script[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'" in text


def test_the_list_is_whole_without_the_script() -> None:
    read = Reader(page(made=datetime(2024, 10, 5, 12, tzinfo=UTC)))
    articles = [attributes for tag, attributes in read.tags if tag == "article" and "entry" in (attributes["class"] or "").split()]
    assert len(articles) == len(STORY.entries)
    flood = articles[STORY.entries.index(FLOOD)]
    assert flood["data-first"] == flood["data-last"] == "2024-09-30"
    assert (flood["data-languages"], flood["data-sources"], flood["data-status"]) == ("ar en es zh", "4 2 5 3", "happened")
    assert {event.quote for entry in STORY.entries for event in entry.sources} <= set(read.of("blockquote"))
    assert all(any((document.sha256 or "?") in text for text in read.of("code")) for document in STORY.documents)
    assert {"Put together: same day, same place, figures 3 and 4 of injured", "not in the text: year, month, day"} <= set(read.of("li"))
    assert any("Made 5 October 2024, 12:00 UTC" in text for _, text in read.texts)


def test_text_of_a_source_states_language_and_finds_its_direction() -> None:
    found = [attributes for tag, attributes in Reader(page()).tags if tag == "blockquote"]
    assert {attributes["lang"] for attributes in found} == {"ar", "en", "es", "fr", "he", "zh"}
    assert {attributes["dir"] for attributes in found} == {"auto"}


def test_an_empty_chronology_has_no_filters() -> None:
    assert "No dated happening was found." in page(EMPTY)
    assert 'id="filters"' not in page(EMPTY)


MARKUP = st.sampled_from("<>&\"'=/!-x \n")


@settings(max_examples=50)
@given(st.text(alphabet=st.one_of(MARKUP, st.characters(exclude_categories=[])), min_size=1))
@example(HOSTILE)
@example("</script><script>alert(1)</script>")
@example('" onfocus="alert(1)')
@example("<!--")
def test_no_text_becomes_markup(text: str) -> None:
    if not plain(text):
        return
    shape = [(tag, sorted(attributes)) for tag, attributes in Reader(page(told_with(text))).tags]
    assert shape == [(tag, sorted(attributes)) for tag, attributes in Reader(page(told_with("word"))).tags]


@pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")
@pytest.mark.parametrize("story", [STORY, SPITEFUL])
def test_a_browser_runs_it(story: Timeline, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(page(story), encoding="utf-8")
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}/profile", "--enable-logging=stderr"]
    done = subprocess.run([*command, "--virtual-time-budget=2000", "--dump-dom", file.as_uri()], capture_output=True, text=True, timeout=60)
    number = len(story.entries)
    assert f'aria-live="polite">{number} of {number} entries, {len(story.undated)} of {len(story.undated)} undated sentences<' in done.stdout
    assert "CONSOLE" not in done.stderr
