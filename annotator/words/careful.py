"""Whether words may reach a family: the avoid-list, digits, and how easy they are to read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Final, assert_never
from unicodedata import category

from typing_extensions import override

from annotator.domain.errors import Refusal
from annotator.words.languages import avoided_in
from annotator.words.reading import reading_of
from annotator.words.script import TWO_CHARACTERS, UNSPACED, folded, pattern_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.words.reading import Reading


class Mark(StrEnum):
    """What a piece of a passage is; only the program sets it, never what somebody typed."""

    WORDS = "words"
    NAME = "name"
    OWN_WORDS = "own_words"
    DATE = "date"
    CONTACT = "contact"
    IDEA = "idea"


MAY_HOLD_DIGITS: Final = frozenset({Mark.OWN_WORDS, Mark.DATE, Mark.CONTACT, Mark.IDEA})
MAY_HOLD_SIGNS: Final = frozenset({Mark.OWN_WORDS, Mark.CONTACT, Mark.NAME})


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text, and what it is."""

    text: str
    mark: Mark = Mark.WORDS


@dataclass(frozen=True, slots=True)
class Passage:
    """Text for a family, filled in, that still knows which piece is what."""

    pieces: tuple[Piece, ...]

    @staticmethod
    def typed(text: str) -> Passage:
        """What a professional typed: all of it is checked."""
        return Passage((Piece(text),))

    @property
    def text(self) -> str:
        """The whole as a family reads it."""
        return "".join(piece.text for piece in self.pieces)

    def marks_at(self, start: int, end: int) -> frozenset[Mark]:
        """The marks of all pieces that the stretch of text touches."""
        found, at = set(), 0
        for piece in self.pieces:
            if at < end and start < at + len(piece.text):
                found.add(piece.mark)
            at += len(piece.text)
        return frozenset(found)


class Level(StrEnum):
    """Whether a finding stops the words, or asks for a second look."""

    BLOCK = "block"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a passage that a family should not meet, or only after a second look."""

    level: Level
    group: str
    found: str
    say_instead: str | None = None


@dataclass
class WordsToAvoid(Refusal):
    """Words that may not reach a family as they stand."""

    words: tuple[str, ...]
    findings: tuple[Finding, ...] = ()

    @override
    def facts(self) -> dict[str, object]:
        """The words as one line."""
        return {"words": ", ".join(f"“{word}”" for word in self.words)}


@dataclass(frozen=True, slots=True)
class Limits:
    """How hard a text may be to read."""

    grade: float = 5.0
    words_a_sentence: int = 12
    sentences: int = 3


SENTENCE: Final = Limits()
IDEA: Final = Limits(words_a_sentence=20, sentences=6)
"""An idea is read at home, in one's own time: steps may follow one another."""


@dataclass(frozen=True, slots=True)
class AvoidList:
    """The words of one language to keep from families; what to say instead, in its order."""

    language: str
    groups: tuple[tuple[Level, str, re.Pattern[str]], ...]
    say_instead: tuple[tuple[re.Pattern[str], str], ...]

    def instead_of(self, found: str) -> str | None:
        """What to say instead of these words, as they were found in a folded text."""
        return next((text for words, text in self.say_instead if words.fullmatch(found)), None)


# What only a table of figures or a list of codes has: `shared_gaze`, κ, a share in hundredths.
SIGNS: Final = re.compile("\\w*_\\w*|\\S*[%\u2030\u066a\u03ba\u03f0]\\S*")
SHORT_NAMES: Final = {"zh": "\u5b9d\u5b9d"}
SHORT_NAME: Final = "Wren"


@cache
def avoid_list(language: str = "en") -> AvoidList:
    """The avoid-list of a language."""
    table = avoided_in(language)
    groups = tuple(
        (level, group, pattern_of(words, language))
        for level in Level
        for group, words in table[level.value].items()
    )
    instead = [(pattern_of(each["words"], language), each["text"]) for each in table["say_instead"]]
    return AvoidList(language, groups, tuple(instead))


def check(passage: Passage, limits: Limits = SENTENCE, language: str = "en") -> tuple[Finding, ...]:
    """Everything a family should not meet in this passage; somebody's own words are left alone."""
    return (
        *_avoided(passage, avoid_list(language)),
        *_digits(passage),
        *_signs(passage),
        *_too_hard(reading(passage, language), limits),
    )


def require(passage: Passage, limits: Limits = SENTENCE, language: str = "en") -> None:
    """Refuse a passage that may not reach a family; what only asks for a second look passes."""
    blocked = tuple(each for each in check(passage, limits, language) if each.level is Level.BLOCK)
    if blocked:
        raise WordsToAvoid(tuple(each.found for each in blocked), blocked)


def reading(passage: Passage, language: str = "en") -> Reading:
    """How easy the passage is to read.

    A name counts as a short one however long it is; somebody's own words, a date and a contact
    are as long as they are and do not count.
    """
    short = SHORT_NAMES.get(language, SHORT_NAME)
    return reading_of("".join(_as_read(piece, short) for piece in passage.pieces), language)


def _as_read(piece: Piece, short: str) -> str:
    match piece.mark:
        case Mark.NAME:
            return short if piece.text else ""
        case Mark.OWN_WORDS | Mark.DATE | Mark.CONTACT:
            return ""
        case Mark.WORDS | Mark.IDEA:
            return piece.text
        case _:
            assert_never(piece.mark)


def _avoided(passage: Passage, words: AvoidList) -> Iterator[Finding]:
    text = passage.text
    whole = folded(text, words.language)
    for level, group, pattern in words.groups:
        for hit in pattern.finditer(whole.text):
            start, end = whole.span(*hit.span())
            if passage.marks_at(start, end) != {Mark.OWN_WORDS}:
                yield Finding(level, group, text[start:end], words.instead_of(hit.group()))


def _digits(passage: Passage) -> Iterator[Finding]:
    for piece in passage.pieces:
        if piece.mark not in MAY_HOLD_DIGITS:
            for is_number, signs in groupby(piece.text, _is_number):
                if is_number:
                    yield Finding(Level.BLOCK, "numbers", "".join(signs))


def _is_number(sign: str) -> bool:
    """Of any script and shape: 3, ٣, ½, ②, Ⅳ."""
    return category(sign).startswith("N")


def _signs(passage: Passage) -> Iterator[Finding]:
    for piece in passage.pieces:
        if piece.mark not in MAY_HOLD_SIGNS:
            for hit in SIGNS.finditer(piece.text):
                yield Finding(Level.BLOCK, "professional", hit.group())


def _too_hard(found: Reading, limits: Limits) -> Iterator[Finding]:
    by_character = found.language in UNSPACED
    at_most = limits.words_a_sentence * (TWO_CHARACTERS if by_character else 1)
    if found.longest > at_most:
        kind = "characters" if by_character else "words"
        yield Finding(Level.BLOCK, "long_sentence", f"{found.longest} {kind} in a sentence")
    if found.sentences > limits.sentences:
        yield Finding(Level.BLOCK, "many_sentences", f"{found.sentences} sentences")
    if not found.is_easy(limits.grade):
        yield Finding(Level.BLOCK, "hard_words", found.said())
