"""``timeline build``: articles → one chronology."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import click

from timeline.cli import console
from timeline.cli.options import DAY, LANGUAGE, OUTPUT, PATHS, READING, STYLE, Grouped, NameOrPath, Reading, gathered
from timeline.cli.watching import changes
from timeline.cli.writing import check, is_same, write
from timeline.model import Timeline
from timeline.rendering import Options, format_of, names, render, template
from timeline.rendering.select import Selection, select
from timeline.rendering.text import count


@dataclass(frozen=True, slots=True)
class Plan:
    """How the chronology is to be made; the fields are arguments of :func:`timeline.build`."""

    style: Any
    merge: Any
    translate: str | None
    title: str | None


PLAN = gathered(
    "plan",
    Plan,
    "How the chronology is made",
    STYLE,
    click.option(
        "--merge",
        type=click.Choice(["none", "strict", "normal", "loose"]),
        default="normal",
        show_default=True,
        help="How boldly reports of one happening are put together.",
    ),
    click.option("--no-merge", "merge", flag_value="none", help="Keep every report apart; the same as --merge none."),
    click.option("--translate", type=LANGUAGE, metavar="CODE", help="Add translations to this language, made by packages on this machine."),
    click.option("--title", metavar="TEXT", help="Headline of the chronology."),
)


@dataclass(frozen=True, slots=True)
class Translating:
    """How translations are made; the fields are options of :func:`timeline.translation.translate`."""

    beam: int
    retry: bool
    cache: bool


TRANSLATING = gathered(
    "translating",
    Translating,
    "How translations are made",
    click.option(
        "--beam",
        type=click.IntRange(1, 16),
        metavar="N",
        default=2,
        show_default=True,
        help="With --translate: width of the search; 1 is fastest.",
    ),
    click.option("--retry/--no-retry", default=True, help="With --translate: where a date or figure differs, try the next best translations."),
    click.option("--cache/--no-cache", default=True, help="With --translate: keep translations on disk, and use those that are there."),
)

SELECTION = gathered(
    "selection",
    Selection,
    "What is shown",
    click.option("--since", type=DAY, metavar="DATE", help="Show what reaches to this day or later."),
    click.option("--until", type=DAY, metavar="DATE", help="Show what begins on this day or before."),
    click.option(
        "--only-language",
        "languages",
        type=LANGUAGE,
        multiple=True,
        metavar="CODE",
        help="Show what is reported in this language. May be repeated.",
    ),
    click.option(
        "--source",
        "sources",
        multiple=True,
        metavar="TEXT",
        help="Show what this source reports: part of a file, outlet or title. May be repeated.",
    ),
    click.option(
        "--status",
        "statuses",
        type=click.Choice(["happened", "planned", "reported", "denied"]),
        multiple=True,
        help="Show entries of this status. May be repeated.",
    ),
    click.option("--search", default="", metavar="WORDS", help="Show entries that have all these words in text, quotes or translation."),
    click.option(
        "--min-sources",
        type=click.IntRange(min=0),
        default=0,
        metavar="N",
        help="Show what at least N independent sources report; copies of one text, and articles of one outlet, count once.",
    ),
    click.option("--stated-only", is_flag=True, help="Leave out entries whose date is inferred."),
    click.option("--newest-first", is_flag=True, help="Begin with the latest."),
    click.option("--limit", type=click.IntRange(min=0), metavar="N", help="Show at most N entries."),
)


@dataclass(frozen=True, slots=True)
class Look:
    """How formats are to look; the fields are those of :class:`timeline.rendering.Options` that the user chooses."""

    quotes: bool
    explain_merges: bool
    table: bool
    footnotes: bool
    mermaid: bool
    template: str | None
    made: datetime | None


def _moment(context: click.Context, param: click.Parameter, day: date | None) -> datetime | None:
    return datetime.combine(day, time()) if day else None


LOOK = gathered(
    "look",
    Look,
    "How it looks",
    click.option("--quotes", is_flag=True, help="Terminal: every source's quote instead of the best one."),
    click.option("--explain-merges", is_flag=True, help="Say why reports were put together, or kept apart."),
    click.option("--table", is_flag=True, help="Markdown: one table."),
    click.option("--footnotes", is_flag=True, help="Markdown: sources as footnotes."),
    click.option("--mermaid", is_flag=True, help="Markdown: with a picture, as a Mermaid diagram."),
    click.option("--template", metavar="NAME|FILE", type=NameOrPath(), help="A house style: a ready template, or your own Jinja file."),
    click.option("--made", type=DAY, metavar="DATE", callback=_moment, help="Day to be named as the one on which the briefing was made."),
)


@click.command(cls=Grouped, short_help="Build one chronology from articles.")
@PATHS
@OUTPUT
@click.option(
    "--format", "format_", type=click.Choice(names()), help="What to write; told from the ending of FILE if not given, else “terminal”."
)
@READING
@PLAN
@TRANSLATING
@SELECTION
@LOOK
@click.option("--pager/--no-pager", default=True, help="Page what is longer than the screen.")
@click.option("--watch", is_flag=True, help="Stay, and build anew whenever a file comes, goes or changes; end with Ctrl-C.")
def build(
    paths: tuple[str, ...],
    output: Path | None,
    format_: str | None,
    reading: Reading,
    plan: Plan,
    translating: Translating,
    selection: Selection,
    look: Look,
    pager: bool,
    watch: bool,
) -> None:
    """Build one chronology from the articles in PATHS: files, folders, or - for standard input.

    Chronologies that were written with --format json or csv may be among PATHS; new articles are merged into them.

    \b
    timeline build articles/
    timeline build articles/ -o briefing.md --translate en
    timeline build articles/ --since 2024-10-01 --status planned
    timeline build old.json new/ -o old.json
    """
    if output:
        _check(output, paths)
    name = _format(output, format_, look)
    if name == "template":
        with _one_sentence():
            template.load(look.template)
    if selection.since and selection.until and selection.since > selection.until:
        raise click.UsageError(f"--since {selection.since} lies after --until {selection.until}; give the earlier day to --since.")
    if watch and "-" in paths:
        raise click.UsageError("--watch looks at files and folders; standard input (-) cannot be watched.")

    def once() -> bool:
        timeline = _chronology(paths, output, reading, plan, translating)
        console.warn(timeline.warnings)
        if timeline.documents:
            _hand_over(select(timeline, selection), name, output, selection, look, pager and not watch)
        return bool(timeline.documents)

    if not watch:
        if not once():
            raise console.nothing_read()
        return
    with suppress(KeyboardInterrupt):  # Ctrl-C is how watching ends
        for _ in changes(paths, output):
            if not output:
                click.clear()
            if not once():
                console.say("Waiting for articles …")


def _check(output: Path, paths: tuple[str, ...]) -> None:
    """Refuses a file that cannot be written, or what would be lost in it: an article, or an earlier chronology that cannot be read.

    Raises:
        click.UsageError: one sentence that says why.
    """
    from timeline.earlier import recall

    articles, _, damaged = recall(path for path in paths if is_same(output, path))
    check(output, map(str, articles))
    if damaged:
        raise click.UsageError(f"-o {output} would be lost, as it cannot be continued: {damaged[0]}")


def _format(output: Path | None, chosen: str | None, look: Look) -> str:
    """The format that is meant.

    Raises:
        click.UsageError: where the file's ending means none.
    """
    if look.template and not chosen:
        return "template"
    meant = chosen or (format_of(str(output)) if output else "terminal")
    if not meant:
        raise click.UsageError(f"the ending of {output} means no format; say which you want with --format ({', '.join(names())}).")
    return meant


def _chronology(paths: tuple[str, ...], output: Path | None, reading: Reading, plan: Plan, translating: Translating) -> Timeline:
    from timeline.pipeline import build as build_timeline

    wanted = {**asdict(reading), **asdict(plan), "output": output, "each": console.tracked("Reading dates")}
    if not plan.translate:
        return build_timeline(paths, **wanted)

    from timeline.translation import TranslationError

    try:
        with console.counted("Translating", "sentences") as progress:
            return build_timeline(paths, **wanted, translating={**asdict(translating), "progress": progress})
    except TranslationError as error:
        raise click.ClickException(str(error)) from error


@contextmanager
def _one_sentence() -> Iterator[None]:
    """What is wrong with a template is wrong use."""
    try:
        yield
    except (ImportError, ValueError) as error:
        raise click.UsageError(str(error)) from error


def _hand_over(timeline: Timeline, name: str, output: Path | None, selection: Selection, look: Look, pager: bool) -> None:
    facts = {} if output else console.facts()
    with _one_sentence():
        text = render(timeline, name, Options(**facts, **asdict(look), scope=selection.words()))
    if not output:
        console.show(text, pager=pager and name == "terminal")
        return
    write(output, [text])
    entries, articles = count(len(timeline.entries), "entry", "entries"), count(len(timeline.documents), "article")
    console.say(f"{output}: {entries} from {articles}, {count(len(timeline.undated), 'undated report')}.")
