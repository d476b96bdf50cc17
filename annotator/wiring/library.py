"""The words for families in every language, as they are read through and ticked."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.journey.languages import Line, Wording
from annotator.words.languages import (
    AVOID,
    ENGLISH,
    LANGUAGES,
    avoided_in,
    digest_of,
    is_original,
    table_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

ABOUT: Final = "about"
DATES: Final = ("date", "months")
MANY: Final = ", "


@dataclass(frozen=True, slots=True)
class WordLibrary:
    """The words that come with Glimmer."""

    def wordings(self) -> tuple[Wording, ...]:
        """Every language there are words in, the original first."""
        return tuple(_wording(each) for each in LANGUAGES)

    def lines(self, language: str) -> tuple[Line, ...]:
        """Every text beside the original, the words to avoid included; in the file's order."""
        original, draft = _texts(ENGLISH), _texts(language)
        return tuple(
            Line(place[0], place[-1], original.get(place, ""), draft.get(place, ""))
            for place in dict.fromkeys((*original, *draft))
        )


def _wording(language: str) -> Wording:
    about = table_of(language)["about"]
    return Wording(
        language, about["name"], about["direction"], is_original(language), digest_of(language)
    )


def _texts(language: str) -> dict[tuple[str, str], str]:
    """Every text by its part of the file and its place there."""
    table = table_of(language)
    read = {
        (part, ".".join(place)): text
        for part, whole in table.items()
        if part != ABOUT
        for place, text in _flat((), whole)
    }
    dates = {(ABOUT, name): _line(table[ABOUT][name]) for name in DATES}
    return {**read, **dates, **{(AVOID, place): text for place, text in _avoided(language)}}


def _line(said: str | list[str]) -> str:
    return said if isinstance(said, str) else MANY.join(said)


def _avoided(language: str) -> Iterator[tuple[str, str]]:
    """The words to avoid, a group at a time: they have no order that both languages share."""
    table = avoided_in(language)
    for level in ("block", "warn"):
        for group, words in table[level].items():
            yield f"{level}.{group}", MANY.join(words)
    for at, each in enumerate(table["say_instead"], 1):
        yield f"say_instead.{at}", f"{MANY.join(each['words'])} → {each['text']}"


def _flat(place: tuple[str, ...], value: Any) -> Iterator[tuple[tuple[str, ...], str]]:  # noqa: ANN401
    match value:
        case str():
            yield place, value
        case dict():
            for name, each in value.items():
                yield from _flat((*place, name), each)
        case [{"id": _}, *_]:
            yield from _by_id(value)
        case list():
            for at, each in enumerate(value, 1):
                yield from _flat((*place, str(at)), each)
        case _:
            pass


def _by_id(texts: list[Mapping[str, Any]]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Sentences and ideas by their ids, each with its details: S04, S04 {sign}."""
    times = Counter(each["id"] for each in texts)
    for each in texts:
        known = each["id"] if times[each["id"]] == 1 else f"{each['id']} {each['code']}"
        yield (known,), each["text"]
        for name, text in {**each.get("details", {}), **each.get("quotes", {})}.items():
            yield (f"{known} {{{name}}}",), text
