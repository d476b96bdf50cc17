"""Which part of what is said tells what the carer did, and which what the baby did.

English says so by how a sentence begins. Other languages need not begin with either of them, so
their sentences of the bank are held beside the English ones: part for part, in the same order.
"""

from __future__ import annotations

import re
from functools import cache
from string import Formatter
from typing import TYPE_CHECKING, Final

from annotator.words.family import family_words
from annotator.words.languages import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from annotator.words.family import FamilyWords

BREAKS: Final = re.compile(
    "(?<=[.!?\u061f\u06d4\u0964])\\s+(?![\u00bb”」])|(?<=[\u3002\uff01\uff1f])(?![”」])"
)
YOU: Final = "You"
BABY: Final = "{baby}"
CARERS: Final = "carer"
INFANTS: Final = "infant"
NOBODYS: Final = ""


def parts_of(said: str) -> list[str]:
    """What is said, a sentence at a time, in any of the scripts."""
    return [each.strip() for each in BREAKS.split(said) if each.strip()]


def whose(part: str, words: FamilyWords, names: Mapping[str, str]) -> str:
    """Whose doing one sentence tells; nobody's where it cannot be known."""
    if words.language == ENGLISH:
        return _beginning(part, names.get("baby", ""))
    for text, owner in _bank(words):
        if _pattern(text, names).fullmatch(part):
            return owner
    baby = names.get("baby", "")
    return INFANTS if baby and part.startswith(baby) else NOBODYS


def _beginning(part: str, baby: str) -> str:
    if part.startswith(YOU):
        return CARERS
    return INFANTS if baby and part.startswith(baby) else NOBODYS


@cache
def _bank(words: FamilyWords) -> tuple[tuple[str, str], ...]:
    """Every sentence of the bank in parts, each with its owner as the English has it; those that
    say most by themselves first, for a detail may be anything."""
    return tuple(sorted(_owned(words), key=lambda each: _literal(each[0]), reverse=True))


def _literal(text: str) -> int:
    return sum(len(literal) for literal, _, _, _ in Formatter().parse(text))


def _owned(words: FamilyWords) -> Iterator[tuple[str, str]]:
    for original, each in zip(family_words().sentences, words.sentences, strict=True):
        owners = [_beginning(part, BABY) for part in parts_of(original.text)]
        parts = parts_of(each.text)
        if len(parts) != len(owners):
            owners = [owners[0]] * len(parts)
        yield from zip(parts, owners, strict=True)


def _pattern(text: str, names: Mapping[str, str]) -> re.Pattern[str]:
    pieces = []
    for literal, place, _, _ in Formatter().parse(text):
        pieces.append(re.escape(literal))
        if place:
            pieces.append(re.escape(names[place]) if names.get(place) else ".+?")
    return re.compile("".join(pieces))
