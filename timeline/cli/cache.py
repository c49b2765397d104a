"""``timeline cache``: the memory of translations on disk."""

from __future__ import annotations

import click

from timeline.cli.options import megabytes, translation_errors


@click.group()
def cache() -> None:
    """The memory of translations on disk."""


@cache.command("info")
@translation_errors
def cache_info() -> None:
    """Show where the memory is, how large, and what it holds."""
    from timeline.translation.memory import Memory

    with Memory() as memory:
        info = memory.info()
    click.echo(f"{info.path}  {megabytes(info.bytes)} of at most {megabytes(info.bound)}")
    for package, number in info.translations.items():
        click.echo(f"{number:>9,} sentences  {package}")


@cache.command("clear")
@translation_errors
def cache_clear() -> None:
    """Forget all translations."""
    from timeline.translation.memory import Memory

    with Memory() as memory:
        click.echo(f"forgot {memory.clear():,} translations")
