"""The documentation says what the program does: outputs, help texts, commands, links, and the specimen briefing."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import click
import pytest
from conftest import ROOT

sys.path.insert(0, str(ROOT / "docs"))
import refresh
from timeline.cli import main
from timeline.rendering import FORMATS

PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "samples" / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", list(refresh.documents()), ids=name_of)
def test_outputs_help_texts_and_the_specimen_are_what_the_program_writes(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == refresh.documents()[path](), "run: python docs/refresh.py"


def shell_lines(page: str) -> list[str]:
    """Commands of ours in blocks of shell, without what stands around them."""
    blocks = re.findall(r"^```sh\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    return [part.strip() for line in "".join(blocks).splitlines() for part in re.split(r"&&|\|", line) if "timeline " in part]


@pytest.mark.parametrize("line", [line for page in PAGES for line in shell_lines(page.read_text(encoding="utf-8"))])
def test_every_command_in_the_documentation_can_be_given(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program, *arguments = shlex.split(line)
    assert Path(program).name == "timeline"
    monkeypatch.chdir(tmp_path)
    command: click.Command = main
    context = click.Context(main, info_name="timeline")
    while isinstance(command, click.Group):
        name, found, arguments = command.resolve_command(context, arguments)
        assert found
        command, context = found, click.Context(found, parent=context, info_name=name)
    command.parse_args(context, arguments)


@pytest.mark.parametrize("name, command", list(refresh.commands(main)), ids=lambda value: value if isinstance(value, str) else "")
def test_every_command_and_option_has_a_help_text_that_a_newcomer_can_use(name: str, command: click.Command) -> None:
    assert command.help and len(command.help.split()) >= 3, name
    for param in command.params:
        if isinstance(param, click.Option):
            assert param.help and len(param.help) > 10, (name, param.opts)


def test_every_command_has_its_place_in_the_readme() -> None:
    for name in main.commands:
        assert re.search(rf"\btimeline {name}\b", README), name


def test_every_format_has_its_place_in_the_documentation() -> None:
    formats = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    for format in FORMATS:
        assert f"| {format.name} |" in formats, format.name
        assert not format.endings or f"`{format.endings[0]}`" in formats, format.endings


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_and_pictures_exist(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
        if not target.startswith("https://"):
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("picture", sorted((ROOT / "docs" / "pictures").glob("*.svg")), ids=name_of)
def test_pictures_are_whole_and_fetch_nothing(picture: Path) -> None:
    text = picture.read_text(encoding="utf-8")
    assert ElementTree.fromstring(text).tag.endswith("svg")
    assert "url(http" not in text and "@import" not in text and " href=" not in text.replace('href="#', "")


def test_the_python_examples_in_the_readme_run() -> None:
    code = "".join(re.findall(r"^```python\n(.*?)^```", README, re.MULTILINE | re.DOTALL))
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "tests" / "offline")}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("happened") > 10
    assert done.stdout.splitlines()[-1].startswith("Hier lundi 2024-09-30 2024-09-30")


def test_the_toml_example_in_the_readme_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from timeline.cli.settings import load_settings

    (example,) = re.findall(r"^```toml\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    (tmp_path / "timeline.toml").write_text(example)
    monkeypatch.chdir(tmp_path)
    assert load_settings(main) == {"build": {"paths": ["articles"], "exclude": ["drafts/*"], "merge": "strict"}}


def test_ci_runs_the_test_command_of_the_readme() -> None:
    asked = re.search(r"grep -m1 '(.*)' README.md", (ROOT / ".ci" / "run").read_text())
    assert asked
    found = subprocess.run(["grep", asked[1], ROOT / "README.md"], capture_output=True, text=True).stdout.splitlines()
    assert found == ["python3 -m venv .venv && .venv/bin/pip install -q '.[test]' && .venv/bin/python -m pytest -n 2"]


def test_the_extra_all_holds_every_extra() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]
    held = set(re.findall(r"[\w-]+", extras["all"][0].partition("[")[2]))
    assert set(extras) - {"test", "dev", "all", "argos"} == held  # argos is another engine for translate, one of the two is enough
