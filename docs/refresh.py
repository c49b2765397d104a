#!/usr/bin/env python3
"""Make what the documentation shows from what the program does: command outputs, help texts, the specimen briefing, pictures.

    python docs/refresh.py            write it all anew
    python docs/refresh.py --check    write nothing; status 1 and the names of what is out of date

In the documents, a block that begins with ``$ timeline …`` holds that command's output. A last line ``…`` means that the output goes on, and
that as many lines of it are shown as there are now.
"""

from __future__ import annotations

import argparse
import os
import re
import shlex
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import click
from click.testing import CliRunner

ROOT = Path(__file__).resolve().parents[1]
BLOCK = re.compile(r"^```console\n\$ (?P<command>timeline .+)\n(?P<output>(?:.*\n)*?)```$", re.MULTILINE)
MORE = "…"
SPECIMEN = re.compile(r"timeline (build samples .*-o (output/\S+))")


def run(command: str) -> str:
    """What a command prints, as a plain terminal of 80 columns shows it, run in the project's folder."""
    from timeline.cli import main

    here = Path.cwd()
    os.chdir(ROOT)
    try:
        result = CliRunner(env={"COLUMNS": "80", "NO_COLOR": "1"}).invoke(main, shlex.split(command)[1:], prog_name="timeline")
    finally:
        os.chdir(here)
    if result.exit_code:
        raise RuntimeError(f"{command}: status {result.exit_code}\n{result.output}") from result.exception
    return "\n".join(line.rstrip() for line in result.stdout.strip("\n").splitlines()) + "\n"


def with_outputs(text: str) -> str:
    """A document with the outputs of its commands as they are now."""

    def fresh(match: re.Match[str]) -> str:
        output, shown = run(match["command"]), match["output"].splitlines()
        if shown and shown[-1] == MORE:
            output = "\n".join([*output.splitlines()[: len(shown) - 1], MORE]) + "\n"
        return f"```console\n$ {match['command']}\n{output}```"

    return BLOCK.sub(fresh, text)


def commands(group: click.Group, path: tuple[str, ...] = ("timeline",)) -> Iterator[tuple[str, click.Command]]:
    """All commands with their full names, groups before what is in them."""
    yield " ".join(path), group
    for name, command in sorted(group.commands.items()):
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))
        else:
            yield " ".join((*path, name)), command


def help_texts() -> str:
    """docs/commands.md: what every command says of itself."""
    from timeline.cli import main

    parts = ["# Commands\n\nWhat `--help` says, command by command. Made by `python docs/refresh.py`.\n"]
    parts += [f"## {name}\n\n```text\n{run(f'{name} --help')}```\n" for name, _ in commands(main)]
    return "\n".join(parts)


def page_anew(page: Path) -> str:
    """A page with its outputs as they are now."""
    return with_outputs(page.read_text(encoding="utf-8"))


def specimen() -> str:
    """output/briefing.md: what the README's first command writes."""
    command = SPECIMEN.search((ROOT / "README.md").read_text(encoding="utf-8"))
    assert command, "README.md has no command that writes the specimen"
    return run(f"timeline {command[1].replace(f'-o {command[2]}', '--format markdown')}")


def documents() -> dict[Path, Callable[[], str]]:
    """Every text file of the documentation that is made, and what makes its text."""
    pages = [ROOT / "README.md", ROOT / "samples" / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    shown = [page for page in pages if BLOCK.search(page.read_text(encoding="utf-8"))]
    made: dict[Path, Callable[[], str]] = {page: partial(page_anew, page) for page in shown}
    return made | {ROOT / "docs" / "commands.md": help_texts, ROOT / "output" / "briefing.md": specimen}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing")
    parser.add_argument("--no-pictures", action="store_true", help="leave the pictures as they are")
    options = parser.parse_args()
    fresh = {path: make() for path, make in documents().items()}
    stale = [(path, text) for path, text in fresh.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path, text in stale:
        print(path.relative_to(ROOT))
        if not options.check:
            path.write_text(text, encoding="utf-8")
    if options.check:
        return 1 if stale else 0
    if not options.no_pictures:
        import pictures

        pictures.main()
    return 0


if __name__ == "__main__":
    sys.exit(main())
