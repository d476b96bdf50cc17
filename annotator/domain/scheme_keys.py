"""The keys of a scheme while it is edited: which are given twice, which are the player's own."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.reading import TAKEN_KEYS
from annotator.domain.scheme_editing import families, listed, trail

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from annotator.domain.scheme_editing import Path


@dataclass(frozen=True, slots=True)
class KeyConflict:
    """One key that cannot stay as it is, and the names of all that have it."""

    key: str
    bearers: tuple[tuple[str, ...], ...]
    is_players: bool


def key_conflicts(document: Mapping[str, object]) -> tuple[KeyConflict, ...]:
    """Every key that two have, or that the player needs itself."""
    bearers: defaultdict[str, list[Path]] = defaultdict(list)
    for key, path in keyed(document):
        bearers[key].append(path)
    return tuple(
        KeyConflict(key, tuple(trail(document, each) for each in paths), key in TAKEN_KEYS)
        for key, paths in sorted(bearers.items())
        if len(paths) > 1 or key in TAKEN_KEYS
    )


def free_keys(document: Mapping[str, object]) -> tuple[str, ...]:
    """The letters and digits nothing has yet."""
    taken = {key for key, _ in keyed(document)} | TAKEN_KEYS
    return tuple(key for key in "abcdefghijklmnopqrstuvwxyz0123456789" if key not in taken)


def keyed(document: Mapping[str, object]) -> Iterator[tuple[str, Path]]:
    """Every key of a family or a code, with the place that has it."""
    for path, family in families(document):
        yield from _key(family, path)
        for at, code in enumerate(listed(document, (*path, "codes"))):
            yield from _key(code, (*path, "codes", at))


def _key(bearer: Mapping[str, object], path: Path) -> Iterator[tuple[str, Path]]:
    key = bearer.get("key")
    if isinstance(key, str) and key:
        yield key, path
