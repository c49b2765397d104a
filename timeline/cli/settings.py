"""``timeline.toml``: options that a project need not repeat.

    [build]
    paths = ["articles"]
    translate = "en"
    exclude = ["drafts/*"]

Each section is a command, each key one of its options by its long name; paths count from the folder of the file. What is given on the command
line goes before it.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from timeline.cli.options import NameOrPath

NAME = "timeline.toml"


def find(folder: Path) -> Path | None:
    """The nearest settings file, in this folder or one above it."""
    return next((path / NAME for path in (folder, *folder.parents) if (path / NAME).is_file()), None)


def load_settings(group: click.Group) -> dict[str, Any]:
    """Defaults for the group's commands, as click takes them; empty where there is no file.

    Raises:
        click.UsageError: where the file is damaged, or names a command or option that does not exist.
    """
    path = find(Path.cwd())
    if not path:
        return {}
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise click.UsageError(f"{path} cannot be read ({error}); mend it or remove it.") from error
    return {name: _defaults(path, group, name, section) for name, section in data.items()}


def _defaults(path: Path, group: click.Group, name: str, section: object) -> dict[str, Any]:
    command = group.commands.get(name)
    if not command or not isinstance(section, Mapping):
        raise click.UsageError(f"{path}: “{name}” is no command; sections are {', '.join(f'[{known}]' for known in sorted(group.commands))}.")
    options = {key: param for param in command.params for key in _names(param)}
    unknown = [key for key in section if key not in options]
    if unknown:
        raise click.UsageError(f"{path}: [{name}] has no option “{unknown[0]}”; “timeline {name} --help” lists them.")
    given = {key: [value] if _repeats(options[key]) and not isinstance(value, list) else value for key, value in section.items()}
    for key, value in given.items():
        _check(path, f"[{name}] {key}", options[key], value)
    return {str(options[key].name): _value(path.parent, options[key], value) for key, value in given.items()}


def _repeats(param: click.Parameter) -> bool:
    """Whether a parameter takes several values; one of them may stand in the file without its brackets."""
    return bool(getattr(param, "multiple", False)) or param.nargs != 1


def _check(path: Path, key: str, param: click.Parameter, value: object) -> None:
    """Refuses a value that the option would not take, in the words of the option, with the file's name and the key."""
    if isinstance(value, list) and not _repeats(param):
        raise click.UsageError(f"{path}: {key}: takes one value, not a list.")
    for item in value if isinstance(value, list) else [value]:
        if isinstance(param.type, click.Path) and not isinstance(item, str):
            raise click.UsageError(f"{path}: {key}: takes a path or name in quotation marks, not {item}.")
        try:
            param.type.convert(item, param, None)
        except click.BadParameter as error:
            raise click.UsageError(f"{path}: {key}: {error.message}") from error


def _value(folder: Path, param: click.Parameter, value: object) -> object:
    """A value as the command line would have it: paths seen from here, names as they are, and of a switch what it stands for."""
    if value is True and isinstance(param, click.Option) and param.is_flag:
        return param.flag_value
    if not isinstance(param.type, click.Path):
        return value
    if isinstance(param.type, NameOrPath) and not (folder / str(value)).exists():
        return value
    if isinstance(value, list):
        return [_value(folder, param, item) for item in value]
    return os.path.relpath(folder / value) if isinstance(value, str) and value != "-" else value


def _names(param: click.Parameter) -> list[str]:
    """How a parameter is written in the file: its long name without dashes."""
    return [option[2:] for option in param.opts if option.startswith("--")] or [str(param.name)]
