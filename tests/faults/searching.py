"""Looks for what was planted: in every file of some folders, in the writings texts come in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# One page of a database may hold a text across its end; a film's bytes are looked for in slices.
SLICE = 48


def writings(text: str) -> tuple[bytes, ...]:
    """A text as it may lie on a disk."""
    return text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be")


def slices(content: bytes, count: int = 24) -> tuple[bytes, ...]:
    """Short pieces from all over a file, each long enough to be nobody else's."""
    step = max(SLICE, len(content) // (count + 1))
    pieces = (content[at : at + SLICE] for at in range(step, len(content) - SLICE, step))
    return tuple(piece for piece in pieces if len(set(piece)) > SLICE // 2)


def found(planted: Mapping[str, Iterable[bytes]], places: Iterable[Path]) -> list[str]:
    """Every "what in which file" there is; nothing is what there should be."""
    return [
        f"{what} in {file}"
        for place in places
        for file in _files(place)
        for content in [_content(file)]
        for what, needles in planted.items()
        if any(needle in content for needle in needles)
    ]


def _files(place: Path) -> list[Path]:
    if place.is_file():
        return [place]
    return [each for each in place.rglob("*") if each.is_file() and not each.is_symlink()]


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        # A browser throws its own files away while it ends.
        return b""
