"""The command ``timeline``: one module a command, all of them thin over the library."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from timeline.cli.build import build
from timeline.cli.bundle import bundle
from timeline.cli.cache import cache
from timeline.cli.completion import completion
from timeline.cli.explain import explain
from timeline.cli.languages import languages
from timeline.cli.models import models
from timeline.cli.read import read
from timeline.cli.settings import load_settings
from timeline.cli.tag import tag

__all__ = ["main"]

HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(context_settings=HELP)
@click.version_option(package_name="timeline-news", prog_name="timeline")
@click.pass_context
def main(context: click.Context) -> None:
    """News in many languages, one chronology, on a machine without a network.

    \b
    timeline build articles/                   the chronology, in the terminal
    timeline build articles/ -o briefing.md    the same as a briefing, with numbered sources
    timeline explain "Hier lundi" --published 2024-10-01
                                               why a date was read as it was

    A file timeline.toml in this folder, or in one above it, gives options that you need not repeat.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by who started the program, as with >&-
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open to the end
    for stream in (sys.stdout, sys.stderr):
        if (reconfigure := getattr(stream, "reconfigure", None)) and not stream.isatty():
            reconfigure(encoding="utf-8", errors="backslashreplace")  # what is piped on is UTF-8 on every system
    context.default_map = load_settings(main)


for command in (build, tag, explain, read, languages, models, cache, bundle, completion):
    main.add_command(command)
