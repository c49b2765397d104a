"""Whether a value has the type that the model promises: for values that come from a file that people may have edited."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints


def check(value: Any, hint: Any, name: str) -> None:
    """Compare a value with a type, all the way down.

    Args:
        hint: a class, a dataclass, ``Literal``, ``X | None`` or ``tuple[X, ...]`` of these.
        name: of the value, for the message.

    Raises:
        TypeError: for the first value that does not fit, by its place ("entries[3].status").
    """
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        if value is not None:  # the model's unions are all "or None"
            check(value, next(kind for kind in get_args(hint) if kind is not NoneType), name)
    elif origin is Literal:
        if value not in get_args(hint):
            raise TypeError(f"{name} is {value!r}, not one of {', '.join(map(str, get_args(hint)))}")
    elif origin is tuple:
        if not isinstance(value, tuple):
            raise TypeError(f"{name} is {value!r}, no list")
        for index, item in enumerate(value):
            check(item, get_args(hint)[0], f"{name}[{index}]")
    elif isinstance(value, bool) or not isinstance(value, (float, int) if hint is float else hint):
        raise TypeError(f"{name} is {value!r}, not of the type {hint.__name__}")
    elif isinstance(hint, type) and is_dataclass(hint):
        for field, kind in _kinds(hint):
            check(getattr(value, field), kind, f"{name}.{field}" if name else field)


@cache
def _kinds(kind: type[Any]) -> tuple[tuple[str, Any], ...]:
    hints = get_type_hints(kind)
    return tuple((field.name, hints[field.name]) for field in fields(kind))
