"""What the scripts of the families' languages hold in common with ours, and what they do not.

A word is found whatever case and marks it is written with, and where a word ends depends on the
script: a vowel sign of Bengali is part of it, and Chinese leaves no space between two.
"""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from typing import Final

# Marks that stand on or after a letter, and the joiners; `\w` leaves them out.
MARKS: Final = (
    "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8"
    "\u06ea-\u06ed\u0981-\u0983\u09bc\u09be-\u09cd\u09d7\u09e2\u09e3\u0640\u200c\u200d"
)
INNER: Final = "['\u2019\u02bc-]"
WORD: Final = re.compile(rf"(?:[^\W_]|[{MARKS}])+(?:{INNER}(?:[^\W_]|[{MARKS}])+)*")
HAN: Final = re.compile("[\u3400-\u9fff]")
ENDS: Final = re.compile(
    '[.!?…\u061f\u06d4\u0964]+["”\u2019\u00bb)*]*(?:\\s|$)|[\u3002\uff01\uff1f]+[”\u2019」』)]*'
)

HARAKAT: Final = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06ed\u0640]")
APART: Final = re.compile(r"\+\d[\d ().\-/]*\d|\(?\d+\)?(?:[ ().\-/]+\d+)+")
LEFT_TO_RIGHT: Final = "\u2066{}\u2069"
ONE_LETTER: Final = {
    **dict.fromkeys("أإآٱ", "\u0627"),
    **dict.fromkeys("ىی", "ي"),
    "ک": "ك",
    **dict.fromkeys("ةۃہھۀ", "\u0647"),
    "ؤ": "و",
    "ئ": "ي",
}
"""Letters of Arabic and Urdu that are typed one for the other."""
APOSTROPHES: Final = dict.fromkeys("\u2019\u02bc", "'")
DOTLESS: Final = {"İ": "i", "I": "\u0131"}
ARABIC: Final = frozenset({"ar", "ur"})
TURKISH: Final = "tr"
RIGHT_TO_LEFT: Final = "rtl"
UNSPACED: Final = frozenset({"zh"})
TWO_CHARACTERS: Final = 2
"""A Chinese word is mostly two characters: where words are counted, two of them are one."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A text as it is compared, and for each of its characters where it came from."""

    text: str
    origins: tuple[int, ...]
    length: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of the folded text as a stretch of the one it was folded from.

        Marks that were left out are part of the letter before them.
        """
        after = self.origins[end] if end < len(self.origins) else self.length
        return self.origins[start], max(self.origins[end - 1] + 1, after)


def folded(text: str, language: str) -> Folded:
    """The text in one case, its letters and marks apart, what a language writes in two ways in
    one; white space of any kind is white space."""
    letters, origins = [], []
    for at, character in enumerate(text):
        for each in _folded(character, language):
            letters.append(each)
            origins.append(at)
    return Folded("".join(letters), tuple(origins), len(text))


def pattern_of(words: list[str], language: str) -> re.Pattern[str]:
    """Finds the words in a folded text, whole ones only; a `*` stands for the rest of a word."""
    longest_first = sorted(words, key=len, reverse=True)
    each = "|".join(_one(word, language) for word in longest_first)
    if language in UNSPACED:
        return re.compile(each)
    return re.compile(rf"(?<![\w{MARKS}])(?:{each})(?![\w{MARKS}])")


def words_in(text: str, language: str) -> list[str]:
    """The words of a text; of Chinese its characters."""
    if language not in UNSPACED:
        return WORD.findall(text)
    return [*HAN.findall(text), *WORD.findall(HAN.sub(" ", text))]


def length_in_words(text: str, language: str) -> int:
    """How many words a text is long; of Chinese two characters are one, and a last one is too."""
    if language not in UNSPACED:
        return len(words_in(text, language))
    characters = len(HAN.findall(text))
    return math.ceil(characters / TWO_CHARACTERS) + len(WORD.findall(HAN.sub(" ", text)))


def numbers_in_order(text: str, direction: str) -> str:
    """The text with a number of several parts (somebody to call) read from left to right in it.

    In a line that runs from right to left its parts would change places.
    """
    if direction != RIGHT_TO_LEFT:
        return text
    return APART.sub(lambda found: LEFT_TO_RIGHT.format(found.group()), text)


def lowered(text: str, language: str) -> str:
    """The text in small letters; Turkish has two of the letter i."""
    if language == TURKISH:
        text = "".join(DOTLESS.get(each, each) for each in text)
    return text.lower()


def _folded(character: str, language: str) -> str:
    plain = APOSTROPHES.get(character, character)
    lower = unicodedata.normalize("NFD", lowered(plain, language))
    if language in ARABIC:
        lower = unicodedata.normalize("NFC", lower)
        lower = HARAKAT.sub("", ONE_LETTER.get(lower, lower))
    return lower


def _one(word: str, language: str) -> str:
    rest = f"[\\w{MARKS}]*"
    parts = [
        rest.join(map(re.escape, folded(part, language).text.split("*"))) for part in word.split()
    ]
    return r"\s+".join(parts)
