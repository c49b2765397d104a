"""``timeline languages``: what can be read."""

from __future__ import annotations

import click


@click.command(short_help="List the languages that can be read.")
def languages() -> None:
    """List the languages whose dates can be read.

    A language with a file of its own is read fully. All others go by a general calendar of months, weekdays and plain relative phrases: the
    plain dates are found, turns of phrase are not.
    """
    from timeline.languages import codes, known, load

    own = codes()
    others = [code for code in known() if code not in own]
    click.echo(f"{len(own)} languages with a file of their own:")
    for code in own:
        click.echo(f"  {code}  {load(code).name}")
    if others:
        click.echo(f"\n{len(others)} languages of which months, weekdays and plain relative dates are read:")
        click.echo(click.wrap_text(" ".join(others), width=80, initial_indent="  ", subsequent_indent="  "))
