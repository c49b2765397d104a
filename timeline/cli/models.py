"""``timeline models``: translation packages in and out."""

from __future__ import annotations

from pathlib import Path

import click

from timeline.cli import console
from timeline.cli.options import FILE, megabytes, translation_errors


@click.group(short_help="Translation packages on this machine.")
def models() -> None:
    """Translation packages (Argos, .argosmodel files) on this machine."""


@models.command("list")
@translation_errors
def list_models() -> None:
    """List the packages that are installed: pair, version, size, place."""
    from timeline.translation.packages import folders, found

    packages = found()
    rows = [(f"{p.source} → {p.target}", p.code, p.version, megabytes(p.size), str(p.path)) for p in packages if not p.problem]
    if rows:
        click.echo("".join(console.columns(("PAIR", "PACKAGE", "VERSION", "SIZE", "FOLDER"), rows)), nl=False)
    if not packages:
        click.echo(f"No package in {', '.join(map(str, folders()))}. Add one with: timeline models add FILE.argosmodel")
    for package in packages:
        if package.problem:
            console.say(f"Warning: {package.problem}")


@models.command("add")
@click.argument("files", nargs=-1, required=True, type=FILE)
@translation_errors
def add_models(files: tuple[Path, ...]) -> None:
    """Install package FILES, after looking into each and trying it."""
    from timeline.translation import TranslationError
    from timeline.translation.install import add

    failed = False
    for file in files:
        try:
            package = add(file)
        except TranslationError as error:
            console.say(f"Error: {error}")
            failed = True
        else:
            click.echo(f"added {package.name} ({package.source} → {package.target}) in {package.path}")
    if failed:
        raise click.exceptions.Exit(1)


@models.command("remove")
@click.argument("names", nargs=-1, required=True)
@translation_errors
def remove_models(names: tuple[str, ...]) -> None:
    """Uninstall the packages with these NAMES (translate-fr_en or fr_en)."""
    from timeline.translation.install import remove

    for name in names:
        for package in remove(name):
            click.echo(f"removed {package.name} from {package.path}")


@models.command("check")
@translation_errors
def check_models() -> None:
    """Load every package and translate a date with it."""
    from timeline.translation import TranslationError
    from timeline.translation.install import trial
    from timeline.translation.packages import found

    failed = False
    packages = found()
    for package in packages:
        try:
            before, after = trial(package)
        except TranslationError as error:
            console.say(f"Error: {error}")
            failed = True
        else:
            click.echo(f"ok  {package.name}: {before} → {after or '(nothing)'}")
    if not packages:
        click.echo("No package is installed.")
    if failed:
        raise click.exceptions.Exit(1)
