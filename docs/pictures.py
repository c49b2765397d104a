#!/usr/bin/env python3
"""Take the pictures of the documentation: the terminal as SVG, a briefing and a page as PNG where Chromium is installed.

python docs/pictures.py
"""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from io import StringIO
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
WIDTH = 96
# Fonts of the reader's own machine: a picture must not fetch anything either.
FORMAT = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL).replace("Fira Code, monospace", "monospace")


def terminal(name: str, command: str, output: str, lines: int) -> Path:
    """A picture of a terminal that shows the command and the first lines of its output."""
    console = Console(width=WIDTH, record=True, file=StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text("$ ", style="bold green") + Text(command, style="bold"))
    shown = output.rstrip("\n").split("\n")
    console.print(Text.from_ansi("\n".join(shown[:lines])), soft_wrap=True)
    if len(shown) > lines:
        console.print(Text("…", style="dim"))
    path = PICTURES / f"{name}.svg"
    path.write_text(console.export_svg(title="timeline", code_format=FORMAT, unique_id=name), encoding="utf-8")
    return path


def colored(command: str) -> str:
    """What the command prints on a terminal that takes colour."""
    script = "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)"
    done = subprocess.run(
        [sys.executable, "-c", script, "sh", "-c", f"{shlex.quote(sys.executable)} -m {command} 2>/dev/null"],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "COLUMNS": str(WIDTH), "LINES": "100000", "LANG": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    return done.stdout.decode().replace("\r\n", "\n")


def page(name: str, html: Path, *, height: int = 1000) -> Path | None:
    """A screenshot of a page, None where there is no Chromium."""
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if not browser:
        print(f"{name}.png is left as it is: no Chromium here", file=sys.stderr)
        return None
    path = PICTURES / f"{name}.png"
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                browser,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                f"--user-data-dir={profile}",
                f"--window-size=1200,{height}",
                f"--screenshot={path}",
                html.as_uri(),
            ],
            check=True,
            capture_output=True,
        )
    return path


def briefing(markdown: str) -> str:
    """The specimen briefing as a page, the way a viewer of Markdown sets it."""
    from markdown_it import MarkdownIt

    style = "body{font:16px/1.5 sans-serif;max-width:52rem;margin:2rem auto}h1,h2{border-bottom:1px solid #d1d9e0}a{color:#0969da}"
    return f"<!doctype html><meta charset=utf-8><style>{style}</style>{MarkdownIt('commonmark').enable('table').render(markdown)}"


def main() -> None:
    """Take them all."""
    import timeline
    from timeline.rendering import render

    PICTURES.mkdir(exist_ok=True)
    for name, command, lines in (
        ("build", "timeline build samples --min-sources 2 --title 'The wreck of the Aurelia' --no-pager", 44),
        ("explain", "timeline explain samples/2024-10-01.courrier-du-golfe.fr.txt", 60),
    ):
        print(terminal(name, command.replace(" --no-pager", ""), colored(command), lines).relative_to(ROOT))
    chronology = timeline.build([ROOT / "samples"], title="The wreck of the Aurelia")
    for name, html in (
        ("page", render(chronology, "html")),
        ("briefing", briefing((ROOT / "output" / "briefing.md").read_text(encoding="utf-8"))),
    ):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, f"{name}.html")
            path.write_text(html, encoding="utf-8")
            if taken := page(name, path):
                print(taken.relative_to(ROOT))


if __name__ == "__main__":
    main()
