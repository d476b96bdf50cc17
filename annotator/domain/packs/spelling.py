"""Every value of a report by its name, each spelt in one way, so that two reports can be compared.

Numbers that are no whole ones are spelt with ten significant digits: all that anybody reads, and
fewer than two computers can differ in.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Final

DIGITS: Final = 10


@dataclass(frozen=True, slots=True)
class Value:
    """One value by the name of where it stands in a report; blank where it has none."""

    name: str
    spelt: str


def values_of(record: object, name: str) -> tuple[Value, ...]:
    """Every value of a record, in its order, those it works out for itself included.

    A table's rows, and pairs of places, are one value each.
    """
    return tuple(_values(record, name))


def spelt(value: object) -> str:
    """A value as it stands in a pack; raises `TypeError` for what is none."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Enum | str | int | None):
        return "" if value is None else str(value.value if isinstance(value, Enum) else value)
    if isinstance(value, float):
        return format(value + 0.0, f".{DIGITS}g")
    if isinstance(value, Sequence):
        return "[" + ",".join(map(spelt, value)) + "]"
    raise TypeError(type(value))


def _values(record: object, name: str) -> Iterator[Value]:
    if is_dataclass(record) and not isinstance(record, type):
        for part in _parts(type(record)):
            yield from _values(getattr(record, part), f"{name}.{part}")
    elif isinstance(record, Mapping):
        for key, value in record.items():
            yield from _values(value, f"{name}.{key}")
    elif isinstance(record, tuple) and _holds_records(record):
        for at, each in enumerate(record):
            yield from _member(each, at, name)
    else:
        yield Value(name, spelt(record))


def _member(each: object, at: int, name: str) -> Iterator[Value]:
    if isinstance(each, tuple):
        called, inner = each
        yield from _values(inner, f"{name}.{called}")
        return
    called = getattr(each, "code", None) or getattr(each, "tolerance", None) or at
    yield from _values(each, f"{name}.{called}")


def _holds_records(many: tuple[object, ...]) -> bool:
    first = many[0] if many else None
    if isinstance(first, tuple) and len(first) == 2 and isinstance(first[0], str):
        return is_dataclass(first[1])
    return is_dataclass(first)


@cache
def _parts(kind: type) -> tuple[str, ...]:
    """What it holds, then what it works out, as far as that is one plain value."""
    held = [each.name for each in fields(kind)]
    worked_out = [
        name
        for name, each in inspect.getmembers(kind, lambda each: isinstance(each, property))
        if each.fget is not None and _is_plain(each.fget.__annotations__.get("return", ""))
    ]
    return tuple(held + worked_out)


def _is_plain(said: object) -> bool:
    return str(said) in {"float | None", "float", "int", "Undefined | None"}
