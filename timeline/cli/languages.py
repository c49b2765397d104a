"""``timeline languages``: what can be read, and how well."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress

import click

from timeline.cli.console import columns, show
from timeline.cli.options import LANGUAGE

HEAD = ("", "language", "read by", "families", "strict", "value", "of", "plain", "compared by", "translations")


@click.command(short_help="List the languages that can be read.")
@click.option("--all", "everything", is_flag=True, help="A row for the languages without a file of their own, too.")
@click.argument("codes", nargs=-1, type=LANGUAGE, metavar="[LANGUAGE]…")
def languages(codes: tuple[str, ...], everything: bool) -> None:
    """List the languages whose dates can be read, or tell of some of them.

    A language with a file of its own is read fully. All others go by a general calendar of months, weekdays and plain relative phrases: the
    plain dates are found, turns of phrase are not. Figures are F1 in per cent on texts with every date marked, "of" how many dates, and
    under "plain" per cent of plain dates, as CLDR writes them, that are read right (docs/benchmarks.md); "compared by" says how far the
    sentence encoder understands the language, "translations" what the packages on this machine translate it to.
    """
    from timeline.languages import ALIASES, known
    from timeline.languages import codes as with_file

    own, all_ = with_file(), [code for code in known() if code not in ALIASES]
    targets = _targets()
    lines = [line.rstrip() for line in columns(HEAD, [_row(code, targets.get(code, ())) for code in codes or (all_ if everything else own)])]
    for code in codes:
        lines += ["", *_in_full(code)]
    if not codes and not everything:
        others = [code for code in all_ if code not in own]
        lines += ["", f"{len(others)} more by the fallback (months, weekdays, plain relative dates):", _wrapped(" ".join(others))]
    show("\n".join(lines))


def _row(code: str, targets: Iterable[str]) -> tuple[str, ...]:
    """A row of the table, see HEAD."""
    from timeline.languages import load
    from timeline.languages.coverage import FAMILIES, english_name, families, measured, phrased
    from timeline.merging.vectors import reach

    language, figures, plain = load(code), measured(code), phrased(code)
    return (
        code,
        english_name(code),
        "fallback" if language.fallback else "file",
        f"{len(families(language))} of {len(FAMILIES)}",
        f"{figures.strict:.1f}" if figures else "–",
        f"{figures.value:.1f}" if figures else "–",
        str(figures.gold) if figures else "",
        f"{plain.right:.0f}" if plain else "–",
        _compared(reach(code)),
        " ".join(sorted(targets)) or "–",
    )


def _compared(reach: float) -> str:
    """What reports in a language are compared by, see HEAD."""
    if reach in (0, 1):
        return "encoder" if reach else "other signals"
    return f"encoder {100 * reach:.0f} %"


def _in_full(code: str) -> Iterator[str]:
    """What one language reads and has, and what it was measured on."""
    from timeline.languages import load
    from timeline.languages.coverage import families, measured, phrased, sections

    language = load(code)
    reads, has = ", ".join(families(language)), ", ".join(sections(language)) or "no further words"
    yield _wrapped(f"{code} reads {reads}; has {has}", first="")
    if figures := measured(code):
        yield _wrapped(f"measured on {figures.gold} expressions of {', '.join(figures.corpora)}", first="   ")
    if plain := phrased(code):
        yield f"   {plain.right:.1f} % of {plain.phrases} plain dates read right (dateparser {plain.dateparser:.1f} %)"


def _targets() -> dict[str, set[str]]:
    """For each language, those that the packages on this machine translate it to; none without the extra for translation."""
    from timeline.translation import EngineMissing
    from timeline.translation.packages import installed

    found: dict[str, set[str]] = {}
    with suppress(EngineMissing):
        for package in installed():
            found.setdefault(package.source, set()).add(package.target)
    return found


def _wrapped(text: str, first: str | None = None) -> str:
    """Text on lines of 78 columns, all but the first indented where that one has an indent of its own."""
    return click.wrap_text(text, width=78, initial_indent=first or "", subsequent_indent="" if first is None else "   ")
