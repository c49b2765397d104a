"""The commands about translation packages and the memory: ``timeline models``, ``timeline cache``, ``timeline bundle``."""

from __future__ import annotations

import re
from pathlib import Path

import click

FILE = click.Path(path_type=Path, dir_okay=False)


@click.group()
def models() -> None:
    """Translation packages (Argos, .argosmodel files) on this machine."""


@models.command("list")
def list_models() -> None:
    """List the packages that are installed: pair, version, size, place."""
    from timeline.translation.packages import folders, found

    with _sentences():
        packages = found()
        for package in packages:
            if package.problem:
                click.echo(f"damaged: {package.problem}")
            else:
                click.echo(f"{package.source} → {package.target}  {package.name:<28} {_megabytes(package.size):>9}  {package.path}")
        if not packages:
            click.echo(f"No package in {', '.join(map(str, folders()))}. Add one with: timeline models add FILE.argosmodel")


@models.command("add")
@click.argument("files", nargs=-1, required=True, type=FILE)
def add_models(files: tuple[Path, ...]) -> None:
    """Install package FILES, after looking into each and trying it."""
    from timeline.translation.install import add

    failed = False
    for file in files:
        try:
            package = add(file)
            click.echo(f"added {package.name} ({package.source} → {package.target}) in {package.path}")
        except _errors() as error:
            click.echo(f"Error: {error}", err=True)
            failed = True
    if failed:
        raise click.exceptions.Exit(1)


@models.command("remove")
@click.argument("names", nargs=-1, required=True)
def remove_models(names: tuple[str, ...]) -> None:
    """Uninstall the packages with these NAMES (translate-fr_en or fr_en)."""
    from timeline.translation.install import remove

    with _sentences():
        for name in names:
            for package in remove(name):
                click.echo(f"removed {package.name} from {package.path}")


@models.command("check")
def check_models() -> None:
    """Load every package and translate a date with it."""
    from timeline.translation.install import trial
    from timeline.translation.packages import found

    failed = False
    with _sentences():
        packages = found()
    for package in packages:
        try:
            before, after = trial(package)
            click.echo(f"ok  {package.name}: {before} → {after or '(nothing)'}")
        except _errors() as error:
            click.echo(f"Error: {error}", err=True)
            failed = True
    if not packages:
        click.echo("No package is installed.")
    if failed:
        raise click.exceptions.Exit(1)


@click.group()
def cache() -> None:
    """The memory of translations on disk."""


@cache.command("info")
def cache_info() -> None:
    """Show where the memory is, how large, and what it holds."""
    from timeline.translation.memory import Memory

    with _sentences(), Memory() as memory:
        info = memory.info()
    click.echo(f"{info.path}  {_megabytes(info.bytes)} of at most {_megabytes(info.bound)}")
    for package, number in info.translations.items():
        click.echo(f"{number:>9,} sentences  {package}")


@cache.command("clear")
def cache_clear() -> None:
    """Forget all translations."""
    from timeline.translation.memory import Memory

    with _sentences(), Memory() as memory:
        click.echo(f"forgot {memory.clear():,} translations")


def _python(context: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value and not re.fullmatch(r"3\.\d{1,2}", value):
        raise click.BadParameter(f"“{value}” is no version of Python such as 3.12.")
    return value


@click.command()
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
        with _sentences():
            collect(output, models=models, extras=extras or ("all",), target=target, say=click.echo)
    except BundleError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"Carry {output} to the other machine, and run there: python3 {output.name}/install.py")


def _errors() -> type[Exception]:
    from timeline.translation.errors import TranslationError

    return TranslationError


class _sentences:
    """What is wrong with packages or the memory ends the command with its one sentence and status 1."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if isinstance(error, _errors()):
            raise click.ClickException(str(error)) from error


def _megabytes(size: int) -> str:
    return f"{size / 1024**2:,.1f} MB"
