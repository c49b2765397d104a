"""Options that several commands share, and the types of their values."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal, cast

import click
from click.shell_completion import CompletionItem

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


class Day(click.ParamType[date]):
    """A day as 2024-10-01."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if type(value) is date:  # a moment is none
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"“{value}” is no date; write it as year, month and day: 2024-10-01.", param, ctx)


class LanguageCode(click.ParamType[str]):
    """A language that can be read: its ISO 639-1 code, or its English name."""

    name = "language"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from timeline.reading.identify import stated

        code = stated(value)
        if not code:
            self.fail(f"“{value}” is no language that can be read; give a code such as fr, “timeline languages” lists them all.", param, ctx)
        return code

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from timeline.languages import codes, load

        return [CompletionItem(code, help=load(code).name) for code in codes() if code.startswith(incomplete)]


class NameOrPath(click.Path):
    """A thing that comes with the program, by its name, or one of the user's own, by its path."""

    name = "name or path"


DAY, LANGUAGE = Day(), LanguageCode()


@dataclass(frozen=True, slots=True)
class Reading:
    """How articles are to be read; the fields are arguments of :func:`timeline.read`."""

    published: date | None
    language: str | None
    include: tuple[str, ...]
    exclude: tuple[str, ...]
    published_from: Literal["mtime"] | None


class Grouped(click.Command):
    """A command whose help lists gathered options under headings of their own, after its other ones."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        gathered: dict[str, tuple[str, ...]] = getattr(self.callback, "gathered", {})
        headings = {key: heading for heading, keys in gathered.items() for key in keys}
        sections: dict[str, list[tuple[str, str]]] = {heading: [] for heading in ("Options", *gathered)}
        for param in self.get_params(ctx):
            if isinstance(param, click.Option) and (record := param.get_help_record(ctx)):
                sections[headings.get(param.name or "", "Options")].append(record)
        for heading, records in sections.items():
            with formatter.section(heading):
                formatter.write_dl(records)


def gathered(name: str, make: Callable[..., Any], heading: str, *options: Decorator) -> Decorator:
    """Options that a command receives as one object, made by `make` from those of its arguments that they are named after.

    Args:
        name: the command's parameter that receives the object.
        heading: what the options stand under in the help of a :class:`Grouped` command.
    """
    keys = tuple(inspect.signature(make).parameters)

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(function)
        def call(**values: Any) -> Any:
            own = {key: values.pop(key) for key in keys}
            return function(**values, **{name: make(**own)})

        call.__dict__["gathered"] = {heading: keys, **getattr(function, "gathered", {})}
        return functools.reduce(lambda command, option: option(command), reversed(options), cast(Callable[..., Any], call))

    return decorate


PATHS = click.argument("paths", nargs=-1, required=True, type=click.Path(readable=False))

READING = gathered(
    "reading",
    Reading,
    "How articles are read",
    click.option("--published", type=DAY, metavar="DATE", help="Publication date of all articles, before what they state: 2024-10-01."),
    click.option("--language", type=LANGUAGE, metavar="CODE", help="Language of articles that do not state theirs; identified if not given."),
    click.option("--include", multiple=True, metavar="GLOB", help="Read only files that match, such as '*.md'. May be repeated."),
    click.option("--exclude", multiple=True, metavar="GLOB", help="Leave out files that match. May be repeated."),
    click.option(
        "--published-from",
        type=click.Choice(["mtime"]),
        help="Where no publication date is found, take the day of the file's last change. Never done unasked.",
    ),
)

OUTPUT = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, readable=False),
    metavar="FILE",
    callback=lambda _, __, path: None if path == Path("-") else path,  # - is standard output, as it is standard input among PATHS
    help="Write to this file instead of the screen. It appears whole or not at all.",
)

STYLE = click.option(
    "--style",
    type=click.Choice(["news", "narrative", "colloquial"]),
    help="Read dates from the publication date (news; colloquial: in the words of posts too) or from the text's own dates (narrative, as in "
    "histories); else told from the text.",
)

FILE = click.Path(path_type=Path, dir_okay=False)


def translation_errors(command: Callable[..., None]) -> Callable[..., None]:
    """A command that ends with one sentence and status 1 where packages, or the memory of translations, cannot be used."""

    @functools.wraps(command)
    def call(*args: Any, **kwargs: Any) -> None:
        from timeline.translation import TranslationError

        try:
            command(*args, **kwargs)
        except TranslationError as error:
            raise click.ClickException(str(error)) from error

    return call


def megabytes(size: int) -> str:
    """A size in bytes, to be read: "57.3 MB"."""
    return f"{size / 1024**2:,.1f} MB"
