"""Tags of a household: professional words to find it by, none of them anybody's name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import Refusal
from annotator.domain.reach import Reach, goes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from annotator.domain.dyad import Dyad
    from annotator.domain.identity import HouseholdId

MOST_TAGS: Final = 12
LONGEST_TAG: Final = 40
WORD: Final = re.compile(r"[^\W\d_]+")


@dataclass
class NotATag(Refusal):
    """A tag without a letter or figure in it, or longer than a tag."""

    tag: str
    most: int = LONGEST_TAG


@dataclass
class TooManyTags(Refusal):
    """More tags than can be taken in at a glance."""

    tags: int
    most: int = MOST_TAGS


@dataclass
class NameInATag(Refusal):
    """A tag in which somebody of the household is called by name."""

    tag: str


@dataclass(frozen=True, slots=True)
class Card:
    """A household in its caseload: its tags in the order they were given, and since when it is
    put away, if it is."""

    household: HouseholdId = field(metadata=goes(Reach.SERVICE))
    tags: tuple[str, ...] = field(default=(), metadata=goes(Reach.STAYS))
    archived_at: datetime | None = field(default=None, metadata=goes(Reach.STAYS))

    @property
    def is_archived(self) -> bool:
        """Whether it is put away."""
        return self.archived_at is not None


def clean_tags(typed: Iterable[str], names: Iterable[str]) -> tuple[str, ...]:
    """The tags with their spaces in order, each once; empty ones are left out.

    Raises `NotATag`, `TooManyTags`, or `NameInATag` where a tag holds one of the names, or a word
    of one, whatever the case.
    """
    found: dict[str, str] = {}
    for each in typed:
        tag = " ".join(unicodedata.normalize("NFC", each).split())
        if tag:
            found.setdefault(tag.casefold(), tag)
    called = tuple(_words_of(names))
    for tag in found.values():
        _check(tag, called)
    if len(found) > MOST_TAGS:
        raise TooManyTags(len(found))
    return tuple(found.values())


def names_of(dyads: Iterable[Dyad]) -> frozenset[str]:
    """Whatever anybody of a household is or was called."""
    found: set[str] = set()
    for dyad in dyads:
        found |= {dyad.infant.name, dyad.carer.how_addressed, dyad.partner}
        for each in dyad.formerly:
            found |= {each.infant, each.how_addressed, each.partner}
    return frozenset(each for each in found if each.strip())


def _check(tag: str, called: tuple[str, ...]) -> None:
    readable = all(each.isprintable() for each in tag) and any(each.isalnum() for each in tag)
    if len(tag) > LONGEST_TAG or not readable:
        raise NotATag(tag)
    folded = _folded(tag)
    said = set(WORD.findall(folded))
    if any(each in said or (_unspaced(each) and each in folded) for each in called):
        raise NameInATag(tag)


def _words_of(names: Iterable[str]) -> set[str]:
    # A letter by itself is an initial, and would forbid "a" and "I".
    found = {each for name in names for each in WORD.findall(_folded(name))}
    return {each for each in found if len(each) > 1 or _unspaced(each)}


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _unspaced(word: str) -> bool:
    # Scripts without capitals are often written without spaces as well.
    return not word.isascii() and word.upper() == word.lower()
