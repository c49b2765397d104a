"""``timeline bundle``: everything for a machine without a network."""

from __future__ import annotations

import re
from pathlib import Path

import click

from timeline.cli.options import FILE, translation_errors


def _python(context: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value and not re.fullmatch(r"3\.\d{1,2}", value):
        raise click.BadParameter(f"“{value}” is no version of Python such as 3.12.")
    return value


@click.command(short_help="Collect everything for a machine without a network.")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), metavar="DIR", help="New folder to collect everything in.")
@click.option("--models", multiple=True, type=FILE, metavar="FILE", help="Translation package to take along. May be repeated.")
@click.option(
    "--platform",
    type=click.Choice(["this", "linux-x86_64", "linux-aarch64", "macos-arm64", "macos-x86_64", "windows-x86_64"]),
    default="this",
    show_default=True,
    help="Kind of machine that the bundle is for.",
)
@click.option(
    "--python", callback=_python, metavar="VERSION", help="Version of Python on that machine, such as 3.12; that of this one if not given."
)
@click.option("--extra", "extras", multiple=True, metavar="NAME", help="Only this optional feature instead of all. May be repeated.")
@translation_errors
def bundle(output: Path, models: tuple[Path, ...], platform: str, python: str | None, extras: tuple[str, ...]) -> None:
    """Collect the program, all that it needs and translation packages into a folder, for a machine without a network.

    \b
    timeline bundle -o bundle --models translate-fr_en-1_9.argosmodel
    timeline bundle -o bundle --platform windows-x86_64 --python 3.12
    """
    from timeline.bundle import BundleError, Target
    from timeline.bundle import bundle as collect

    target = Target(platform, python or Target.here().python)
    try:
        collect(output, models=models, extras=extras or ("all",), target=target, say=click.echo)
    except BundleError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"Carry {output} to the other machine, and run there: python3 {output.name}/install.py")
