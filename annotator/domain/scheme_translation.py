"""A scheme in another language: the same ids, keys and kinds; only what a coder reads differs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.door import Fault
from annotator.domain.errors import Refusal
from annotator.domain.scheme_editing import NoSuchPlace, found, path_of, spelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from annotator.domain.scheme_editing import Document, Path

TEXTS: Final = frozenset({"name", "licence", "definition", "feeding", "bedtime", "family_words"})
LISTS: Final = frozenset({"near_misses"})
LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
NOTHING: Final = (None, "")


@dataclass
class NotALanguage(Refusal):
    """What was given for a language is no code of one, or is the scheme's own."""

    language: str


def texts_of(document: Mapping[str, object]) -> dict[str, str]:
    """Every text a coder reads, by its place, in reading order; empty ones are left out."""
    return {spelled(path): text for path, text in _texts(document, ()) if text}


def missing(original: Mapping[str, object], texts: Mapping[str, str]) -> tuple[str, ...]:
    """The places of the original that are not yet said in the other language."""
    return tuple(each for each in texts_of(original) if not texts.get(each, "").strip())


def translated(original: Mapping[str, object], language: str, texts: Mapping[str, str]) -> Document:
    """The original in the other language; what is not said yet stays in the first one."""
    if LANGUAGE.fullmatch(language) is None or language == original.get("language"):
        raise NotALanguage(language)
    said = _said(original, (), texts)
    return {**said, "language": language} if isinstance(said, dict) else {}


def faults_beside(original: Mapping[str, object], other: Mapping[str, object]) -> tuple[Fault, ...]:
    """Where the other document is not the original in another language, place by place."""
    return tuple(_beside(original, other, ()))


def texts_from(original: Mapping[str, object], other: Mapping[str, object]) -> dict[str, str]:
    """What the other document says at the places of the original."""
    said = {}
    for place in texts_of(original):
        try:
            text = found(other, path_of(place))
        except NoSuchPlace:
            continue
        said[place] = text if isinstance(text, str) else ""
    return said


def _said(here: object, path: Path, texts: Mapping[str, str]) -> object:
    if isinstance(here, dict):
        return {name: _said(value, (*path, name), texts) for name, value in here.items()}
    if isinstance(here, list):
        return [_said(value, (*path, at), texts) for at, value in enumerate(here)]
    is_text = path[-1] in TEXTS or (len(path) > 1 and path[-2] in LISTS)
    return (texts.get(spelled(path), "").strip() or here) if is_text else here


def _texts(here: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(here, dict):
        for name, value in here.items():
            if name in TEXTS and isinstance(value, str):
                yield (*path, name), value
            elif name in LISTS and isinstance(value, list):
                yield from (((*path, name, at), str(text)) for at, text in enumerate(value))
            else:
                yield from _texts(value, (*path, name))
    elif isinstance(here, list):
        for at, value in enumerate(here):
            yield from _texts(value, (*path, at))


def _beside(mine: object, other: object, path: Path) -> Iterator[Fault]:
    if isinstance(mine, dict) and isinstance(other, dict):
        for name in dict.fromkeys((*mine, *other)):
            yield from _member(mine.get(name), other.get(name), (*path, name))
    elif isinstance(mine, list) and isinstance(other, list):
        if len(mine) != len(other):
            yield Fault(spelled(path), f"has {len(other)}, the original {len(mine)}")
        for at, (one, two) in enumerate(zip(mine, other, strict=False)):
            yield from _beside(one, two, (*path, at))
    elif mine != other:
        yield Fault(spelled(path), f"is “{other}”, in the original “{mine}”")


def _member(mine: object, other: object, path: Path) -> Iterator[Fault]:
    name = path[-1]
    if path == ("language",):
        if mine == other:
            yield Fault("$.language", "is the language of the original")
    elif name in TEXTS:
        if (mine in NOTHING) != (other in NOTHING):
            says = "is missing" if other in NOTHING else "the original says nothing here"
            yield Fault(spelled(path), says)
    elif name in LISTS:
        if _length(mine) != _length(other):
            says = f"has {_length(other)}, the original {_length(mine)}"
            yield Fault(spelled(path), says)
    else:
        yield from _beside(mine, other, path)


def _length(many: object) -> int:
    return len(many) if isinstance(many, list) else 0
