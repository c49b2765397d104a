"""A house style: the chronology through a Jinja template, sandboxed, so that a template that came by mail can do no harm.

Ready templates lie in ``templates/``; a template of one's own may extend or include them by file name. In a template are ``timeline`` (a
:class:`timeline.model.Timeline`), ``options`` (:class:`timeline.rendering.Options`), and the filters

    when        date of an entry or report in words, ``when(long=False, under=2024)`` for the short form
    years       entries by the year that they stand under, in their order: ``{% for year, entries in timeline.entries | years %}``
    month       the month that an entry stands under, None for what is longer
    md          text as Markdown that shows it as it is
    plain       text on one line
    moment      ``options.made`` in words
    count       a number with its noun: ``3 | count("source")``
    notes       warnings of an entry, and who translated it
    day         a day in words, in the reader's language with ``day(language="fr")``; "without a date" where there is none

Where the name of the template ends in .html or .xml (.j2 after it or not), text is escaped for HTML by itself. Controls and escape
sequences in texts are made visible signs in every template.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.model import Entry, Timeline
from timeline.rendering import Options
from timeline.rendering.markdown import told
from timeline.rendering.text import count, harmless, plain
from timeline.rendering.wording import day_range, moment, month_of, notes, when, year_of

if TYPE_CHECKING:
    import jinja2

READY = Path(__file__).parent / "templates"


def ready() -> tuple[str, ...]:
    """Names of the ready templates."""
    return tuple(sorted(path.name.partition(".")[0] for path in READY.glob("*.j2")))


def render(timeline: Timeline, options: Options) -> str:
    """What the template of ``options.template`` makes of the chronology.

    Raises:
        ImportError: where Jinja is not installed.
        ValueError: where there is no such template, or something is wrong in it; one sentence with file and line.
    """
    template = load(options.template)
    with _one_sentence(_path(options.template)):
        return template.render(timeline=timeline, options=options)


def load(name: str | None) -> jinja2.Template:
    """The template of this name or path, sandboxed; one that cannot be parsed is refused before any work is done for it.

    Raises:
        ImportError, ValueError: as :func:`render`.
    """
    try:
        import jinja2
        from jinja2.sandbox import ImmutableSandboxedEnvironment
    except ImportError:
        raise ImportError("templates need Jinja; install it with: pip install 'timeline-news[templates]'") from None

    path = _path(name)
    environment = ImmutableSandboxedEnvironment(
        loader=jinja2.FileSystemLoader([path.parent, READY]),
        autoescape=jinja2.select_autoescape(("html", "htm", "xml", "html.j2", "htm.j2", "xml.j2")),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_finalize,
    )
    environment.filters |= {"when": _when, "years": _years, "month": month_of, "day": _day, "moment": moment, "notes": notes}
    environment.filters |= {"md": told, "plain": plain, "count": count}
    with _one_sentence(path):
        return environment.get_template(path.name)


@contextmanager
def _one_sentence(path: Path) -> Iterator[None]:
    """Whatever is wrong in a template becomes a ValueError with file and line."""
    import jinja2

    try:
        yield
    except jinja2.TemplateSyntaxError as error:
        raise ValueError(f"{error.filename or path}, line {error.lineno}: {error.message}") from None
    except jinja2.TemplateNotFound as error:
        raise ValueError(f"{path}: the template {error.name} that it asks for is not beside it") from None
    except UnicodeDecodeError:
        raise ValueError(f"{path}: the template is not UTF-8 text; save it so") from None
    except Exception as error:  # whatever an expression of a template may raise
        raise ValueError(f"{path}{_line(error, path)}: {error}") from None


def _path(name: str | None) -> Path:
    if not name:
        raise ValueError(f"which template? The ready ones are {', '.join(ready())}; or give a file: --template house.md.j2")
    if name in ready():
        return next(READY.glob(f"{name}.*"))
    path = Path(name)
    if not path.is_file():
        raise ValueError(f"there is no template {name}; the ready ones are {', '.join(ready())}, or give the path of a file")
    return path


def _line(error: Exception, path: Path) -> str:
    """Where in the template an error arose: Jinja puts the template's own lines into the traceback."""
    line, frame = 0, error.__traceback__
    while frame:
        if Path(frame.tb_frame.f_code.co_filename).name == path.name:
            line = frame.tb_lineno
        frame = frame.tb_next
    return f", line {line}" if line else ""


def _finalize(value: Any) -> Any:
    """Texts come out harmless; text that is HTML already (Markup) as it is, and nothing for None."""
    if value is None:
        return ""
    return harmless(value) if type(value) is str else value


def _when(item: Any, long: bool = True, under: int | None = None) -> str:
    return when(item, long=long, under=under)


def _years(entries: Iterable[Entry]) -> list[tuple[int | None, list[Entry]]]:
    return [(year, list(group)) for year, group in groupby(entries, year_of)]


def _day(day: date | None, long: bool = True, language: str | None = None) -> str:
    if not day:
        return "without a date"
    if not language:
        return day_range(day, day, long=long)
    from babel.dates import format_date

    return format_date(day, "full" if long else "medium", locale=language)
