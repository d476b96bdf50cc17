"""Whether words may reach a family: the avoid-list, digits, and how easy they are to read."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, assert_never

from typing_extensions import override

from annotator.domain.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Mark(StrEnum):
    """What a piece of a passage is; only the program sets it, never what somebody typed."""

    WORDS = "words"
    NAME = "name"
    OWN_WORDS = "own_words"
    DATE = "date"
    CONTACT = "contact"
    IDEA = "idea"


MAY_HOLD_DIGITS: Final = frozenset({Mark.OWN_WORDS, Mark.DATE, Mark.CONTACT, Mark.IDEA})


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
class Reading:
    """How easy a text is to read."""

    words: int
    sentences: int
    syllables: int
    longest: int

    @property
    def grade(self) -> float | None:
        """Flesch-Kincaid grade (Kincaid 1975); None for a text without words."""
        if not self.words:
            return None
        a_sentence, a_word = self.words / self.sentences, self.syllables / self.words
        return 0.39 * a_sentence + 11.8 * a_word - 15.59

    def is_easy(self, grade: float) -> bool:
        """Whether the grade is kept; for a title or a button, two syllables a word on average."""
        if self.grade is None:
            return True
        if self.words < ENOUGH_WORDS:
            return self.syllables <= 2 * self.words
        return self.grade <= grade


@dataclass(frozen=True, slots=True)
class AvoidList:
    """The words of one language to keep from families."""

    groups: tuple[tuple[Level, str, re.Pattern[str]], ...]
    say_instead: Mapping[str, str]


WORD: Final = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
DIGITS: Final = re.compile(r"\d+")
ENDS: Final = re.compile(r"[.!?…]+[\"”\u2019)]*(?:\s|$)")
VOWELS: Final = re.compile(r"[aeiouyäöüáéíóúàèìòùâêîôû]+")
SILENT_E: Final = re.compile(r"(?:[^aeiouyl]|[aeiouy]l)e$|[^aeioutd]ed$|[^aeiousxzcgh]es$")
ENOUGH_WORDS: Final = 8
"""The formula is about sentences; on fewer words one long word would tip it."""
SHORT_NAME: Final = "Wren"


@cache
def avoid_list(language: str = "en") -> AvoidList:
    """The avoid-list of a language."""
    text = files("annotator.words").joinpath(f"avoid.{language}.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    groups = tuple(
        (level, group, _any_of(words))
        for level in Level
        for group, words in table[level.value].items()
    )
    instead = {word: each["text"] for each in table["say_instead"] for word in each["words"]}
    return AvoidList(groups, instead)


def check(passage: Passage, limits: Limits = SENTENCE, language: str = "en") -> tuple[Finding, ...]:
    """Everything a family should not meet in this passage; somebody's own words are left alone."""
    return (
        *_avoided(passage, avoid_list(language)),
        *_digits(passage),
        *_too_hard(reading(passage), limits),
    )


def require(passage: Passage, limits: Limits = SENTENCE, language: str = "en") -> None:
    """Refuse a passage that may not reach a family; what only asks for a second look passes."""
    blocked = tuple(each for each in check(passage, limits, language) if each.level is Level.BLOCK)
    if blocked:
        raise WordsToAvoid(tuple(each.found for each in blocked), blocked)


def reading(passage: Passage) -> Reading:
    """How easy the passage is to read.

    A name counts as a short one however long it is; somebody's own words, a date and a contact
    are as long as they are and do not count.
    """
    text = "".join(_as_read(piece) for piece in passage.pieces)
    lengths = [count for part in ENDS.split(text) if (count := len(WORD.findall(part)))]
    return Reading(
        words=sum(lengths),
        sentences=len(lengths),
        syllables=sum(syllables(word) for word in WORD.findall(text)),
        longest=max(lengths, default=0),
    )


def syllables(word: str) -> int:
    """A simple count: groups of vowels, less a silent final e."""
    lower = word.lower()
    count = len(VOWELS.findall(lower))
    if count > 1 and SILENT_E.search(lower):
        count -= 1
    return max(count, 1)


def _as_read(piece: Piece) -> str:
    match piece.mark:
        case Mark.NAME:
            return SHORT_NAME if piece.text else ""
        case Mark.OWN_WORDS | Mark.DATE | Mark.CONTACT:
            return ""
        case Mark.WORDS | Mark.IDEA:
            return piece.text
        case _:
            assert_never(piece.mark)


def _any_of(words: list[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    each = "|".join(r"\s+".join(map(re.escape, word.split())) for word in longest_first)
    return re.compile(rf"(?<!\w)(?:{each})(?!\w)", re.IGNORECASE)


def _avoided(passage: Passage, words: AvoidList) -> Iterator[Finding]:
    for level, group, pattern in words.groups:
        for hit in pattern.finditer(passage.text):
            if passage.marks_at(*hit.span()) != {Mark.OWN_WORDS}:
                found = " ".join(hit.group().lower().split())
                yield Finding(level, group, hit.group(), words.say_instead.get(found))


def _digits(passage: Passage) -> Iterator[Finding]:
    for piece in passage.pieces:
        if piece.mark not in MAY_HOLD_DIGITS:
            for hit in DIGITS.finditer(piece.text):
                yield Finding(Level.BLOCK, "numbers", hit.group())


def _too_hard(found: Reading, limits: Limits) -> Iterator[Finding]:
    if found.longest > limits.words_a_sentence:
        yield Finding(Level.BLOCK, "long_sentence", f"{found.longest} words in a sentence")
    if found.sentences > limits.sentences:
        yield Finding(Level.BLOCK, "many_sentences", f"{found.sentences} sentences")
    if not found.is_easy(limits.grade):
        yield Finding(Level.BLOCK, "hard_words", f"reading grade {found.grade:.1f}")
