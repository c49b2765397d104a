"""Templates: the ready ones, one's own, and what goes wrong in them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from rendering.examples import EMPTY, HOSTILE, SPITEFUL, STORY, told_with
from timeline.model import Timeline
from timeline.rendering import Options, render
from timeline.rendering.template import ready

pytest.importorskip("jinja2")


def filled(template: str | None, story: Timeline = STORY, **options: object) -> str:
    return render(story, "template", Options(template=template, **options))  # type: ignore[arg-type]


def own(folder: Path, text: str, name: str = "house.md.j2") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_ready_ones() -> None:
    assert ready() == ("briefing", "log", "table")


@pytest.mark.parametrize("name", ["briefing", "log", "table"])
@pytest.mark.parametrize("story", [STORY, EMPTY, SPITEFUL])
def test_ready_ones_fit_every_chronology(name: str, story: Timeline) -> None:
    text = filled(name, story, made=datetime(2024, 10, 5, tzinfo=UTC), scope="since 1960-01-01")
    assert "\x1b" not in text and "None" not in text


def test_briefing() -> None:
    text = filled("briefing", made=datetime(2024, 10, 5, 12, tzinfo=UTC))
    assert "6 articles; 10 entries; 2 undated sentences.\nMade 5 October 2024, 12:00 UTC.\n" in text
    assert "\n## 2024\n" in text
    assert "**2019** (denied) — A spokesman denied that the bridge was checked in 2018\n" in text
    assert "> « 周一，洪水冲过老桥，造成四人受伤。 » — 河谷日报, Thursday 3 October 2024" in text
    assert "Figures differ: 3 injured (ar), 4 injured (en, zh)" in text


def test_a_house_style_in_the_language_of_its_readers(tmp_path: Path) -> None:
    days = '{{ [entry.first, entry.last] | select | unique | map("day", language="fr") | join(" – ") }}'
    text = filled(own(tmp_path, "{% for entry in timeline.entries %}\n- " + days + "\n{% endfor %}"))
    assert "- lundi 30 septembre 2024\n" in text
    assert "- lundi 30 septembre 2024 – mardi 1 octobre 2024\n" in text
    with pytest.raises(ValueError, match=r"house\.md\.j2, line 1: unknown locale 'xx'"):
        filled(own(tmp_path, '{{ timeline.entries[-2].first | day(language="xx") }}'))


def test_log_has_a_line_for_each_entry() -> None:
    lines = filled("log").splitlines()
    assert len(lines) == len(STORY.entries)
    assert lines[7] == "2024-10-01?\thappened\tinferred\tfr\t1\tLe pont de l'Aube est fermé à toute circulation"


@pytest.mark.parametrize("name", ["briefing", "table"])
def test_no_text_breaks_out_of_the_ready_ones(name: str) -> None:
    parser = MarkdownIt("commonmark").enable("table")

    def shape(text: str) -> list[str]:
        return [t.type for token in parser.parse(text) for t in (token, *(token.children or ())) if t.type not in ("text", "text_special")]

    assert shape(filled(name, told_with(HOSTILE))) == shape(filled(name, told_with("word")))


def test_ones_own(tmp_path: Path) -> None:
    template = own(tmp_path, "{% for entry in timeline.entries %}{{ entry | when(long=False, under=2024) }};{% endfor %}\n")
    assert filled(template).startswith("1960s;2019;early Oct 2023;since 7 Oct 2023;about Mar;Mon 30 Sep;")


def test_ones_own_may_include_a_ready_one(tmp_path: Path) -> None:
    assert filled(own(tmp_path, "House\n{% include 'log.txt.j2' %}")).startswith("House\n196X\thappened")


def test_html_templates_escape_by_themselves(tmp_path: Path) -> None:
    template = own(tmp_path, "<p>{{ timeline.entries[0].text }}</p>", "house.html.j2")
    assert filled(template, told_with("<script>alert('x')</script>")) == "<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</p>"


def test_escape_sequences_become_signs(tmp_path: Path) -> None:
    assert filled(own(tmp_path, "{{ timeline.entries[0].text }}"), told_with("\x1b[31mred")) == "␛[31mred"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{% for x in %}", "house.md.j2, line 1: Expected an expression"),
        ("\n{{ timeline.nothing }}", "house.md.j2, line 2: 'timeline.model.Timeline object' has no attribute 'nothing'"),
        ("\n\n{{ 1 / 0 }}", "house.md.j2, line 3: division by zero"),
        ("{% include 'gone.j2' %}", "house.md.j2: the template gone.j2 that it asks for is not beside it"),
        ("{{ ''.__class__.__mro__ }}", "house.md.j2, line 1: access to attribute '__class__' of 'str' object is unsafe."),
        ("{{ timeline | nofilter }}", "house.md.j2, line 1: No filter named 'nofilter'."),
        ("{% include '../secret.txt' %}", "house.md.j2: the template ../secret.txt that it asks for is not beside it"),
    ],
)
def test_says_what_is_wrong_in_a_template(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path.parent / "secret.txt").write_text("secret")
    with pytest.raises(ValueError) as error:
        filled(own(tmp_path, text))
    assert message in str(error.value)


def test_a_template_that_is_not_there_names_the_ready_ones() -> None:
    with pytest.raises(ValueError, match="there is no template house; the ready ones are briefing, log, table"):
        filled("house")
    with pytest.raises(ValueError, match="which template"):
        filled(None)


def test_a_template_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "house.j2"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ValueError, match="not UTF-8"):
        filled(str(path))
