"""``timeline languages``: what can be read, and how well."""

from __future__ import annotations

import click

from timeline.cli.console import columns, show


@click.command(short_help="List the languages that can be read.")
@click.option("--all", "everything", is_flag=True, help="A row for the languages without a file of their own, too.")
@click.argument("codes", nargs=-1, metavar="[LANGUAGE]…")
def languages(codes: tuple[str, ...], everything: bool) -> None:
    """List the languages whose dates can be read, or tell of some of them.

    A language with a file of its own is read fully. All others go by a general calendar of months, weekdays and plain relative phrases: the
    plain dates are found, turns of phrase are not. Figures are F1 in per cent on texts with every date marked, "of" how many dates, and
    under "plain" per cent of plain dates, as CLDR writes them, that are read right (docs/benchmarks.md); "compared by" says whether the
    sentence encoder knows the language, "translations" what the packages on this machine translate it to.
    """
    from timeline.languages import ALIASES, known, load
    from timeline.languages import codes as with_file
    from timeline.languages.coverage import FAMILIES, english_name, families, measured, phrased, sections
    from timeline.merging.vectors import ENCODED
    from timeline.translation import EngineMissing
    from timeline.translation.packages import installed

    unknown = [code for code in codes if code not in known()]
    if unknown:
        raise click.BadParameter(f"there is no language {unknown[0]!r} here; `timeline languages --all` lists them", param_hint="LANGUAGE")
    try:
        packages = installed()
    except EngineMissing:  # the extra is a choice: nothing is translated then
        packages = []
    own = with_file()
    all_ = [code for code in known() if code not in ALIASES]
    shown = codes or (all_ if everything else own)
    rows = []
    for code in shown:
        language, figures, plain = load(code), measured(code), phrased(code)
        rows.append((
            code, english_name(code), "fallback" if language.fallback else "file", f"{len(families(language))} of {len(FAMILIES)}",
            f"{figures.strict:.1f}" if figures else "–", f"{figures.value:.1f}" if figures else "–",
            str(figures.gold) if figures else "", f"{plain.right:.0f}" if plain else "–", "encoder" if code in ENCODED else "other signals",
            " ".join(sorted({p.target for p in packages if p.source == code})) or "–",
        ))  # fmt: skip
    head = ("", "language", "read by", "families", "strict", "value", "of", "plain", "compared by", "translations")
    lines = [line.rstrip() for line in columns(head, rows)]
    for code in codes:
        language, figures = load(code), measured(code)
        reads, has = ", ".join(families(language)), ", ".join(sections(language)) or "no further words"
        lines += ["", click.wrap_text(f"{code} reads {reads}; has {has}", width=78, subsequent_indent="   ")]
        if figures:
            told = f"measured on {figures.gold} expressions of {', '.join(figures.corpora)}"
            lines.append(click.wrap_text(told, width=78, initial_indent="   ", subsequent_indent="   "))
        if plain := phrased(code):
            lines.append(f"   {plain.right:.1f} % of {plain.phrases} plain dates read right (dateparser {plain.dateparser:.1f} %)")
    if not codes and not everything:
        others = [code for code in all_ if code not in own]
        lines += ["", f"{len(others)} more by the fallback (months, weekdays, plain relative dates):"]
        lines.append(click.wrap_text(" ".join(others), width=78))
    show("\n".join(lines))
