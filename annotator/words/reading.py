"""How easy a text is to read, by the formula published for its language where there is one.

Where there is none, the length of the sentences is all that is held to (rulings 8).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.words.script import ENDS, UNSPACED, lowered, words_in

if TYPE_CHECKING:
    from collections.abc import Mapping

ENGLISH: Final = "en"
ENOUGH_WORDS: Final = 8
"""The formulas are about sentences; on fewer words one long word would tip them."""

NOT_MEASURED: Final = "reading age is not measured in this language"


@dataclass(frozen=True, slots=True)
class Ease:
    """A formula of Flesch's kind: the higher, the easier; easy enough from `easy` on.

    `whole` less `a_sentence` for each word of a sentence and `a_word` for each syllable of a word.
    """

    whole: float
    a_sentence: float
    a_word: float
    easy: float


EASE: Final[Mapping[str, Ease]] = {
    # Szigriszt-Pazos 1993; from 65 "fairly easy" on the INFLESZ scale (Barrio-Cantalejo 2008).
    "es": Ease(206.835, 1.0, 62.3, 65),
    # Kandel and Moles 1958; on Flesch's own scale "fairly easy" begins at 70.
    "fr": Ease(207.0, 1.015, 73.6, 70),
    # Amstad 1978; on the same scale.
    "de": Ease(180.0, 1.0, 58.5, 70),
    # Martins, Ghiraldelo, Nunes and Oliveira 1996; "easy" begins at 50.
    "pt": Ease(248.835, 1.015, 84.6, 50),
    # Ateşman 1997; "easy" begins at 70.
    "tr": Ease(198.825, 2.610, 40.175, 70),
}
VOWELS: Final = re.compile(r"[aeiouyäöüáéíóúàèìòùâêîôûœæ]+")
SILENT_E: Final = re.compile(r"(?:[^aeiouyl]|[aeiouy]l)e$|[^aeioutd]ed$|[^aeiousxzcgh]es$")
MUTE: Final = re.compile(r"[^aeiouyéèêàâîôûù](?:es?|ent)$")
NUCLEI: Final[Mapping[str, re.Pattern[str]]] = {
    # Two strong vowels, or an accented weak one, are two syllables.
    "es": re.compile(r"[iuü]?[aeoáéó][iuy]?(?![íú])|[íú]|[iuü]+|(?<=[^aeoáéó])y(?![a-zñáéíóú])"),
    "fr": VOWELS,
    "de": re.compile(r"ei|ai|au|äu|eu|ie|aa|ee|oo|[aeiouyäöü]"),
    "pt": re.compile(r"[iu]?[ãõ][eo]|[iu]?[aeoáéóâêôãõà][iu]?(?![íú])|[íú]|[iu]+"),
    "tr": re.compile(r"[ae\u0131ioöuüâîû]"),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """How easy a text is to read."""

    words: int
    sentences: int
    syllables: int
    longest: int
    language: str = ENGLISH

    @property
    def grade(self) -> float | None:
        """Flesch-Kincaid grade (Kincaid 1975) of an English text; None for one without words."""
        if not self.words or self.language != ENGLISH:
            return None
        a_sentence, a_word = self.words / self.sentences, self.syllables / self.words
        return 0.39 * a_sentence + 11.8 * a_word - 15.59

    @property
    def ease(self) -> float | None:
        """The ease of a text in another language; None without a formula or with few words."""
        formula = EASE.get(self.language)
        if formula is None or self.words < ENOUGH_WORDS:
            return None
        a_sentence, a_word = self.words / self.sentences, self.syllables / self.words
        return formula.whole - formula.a_sentence * a_sentence - formula.a_word * a_word

    def is_easy(self, grade: float) -> bool:
        """Whether the grade is kept; for a title or a button, two syllables a word on average.

        In another language: whether it is easy on the scale of its own formula.
        """
        if self.language != ENGLISH:
            return self.ease is None or self.ease >= EASE[self.language].easy
        if self.grade is None:
            return True
        if self.words < ENOUGH_WORDS:
            return self.syllables <= 2 * self.words
        return self.grade <= grade

    def said(self) -> str:
        """What the formula says, in a few words; without one, that nothing but length is known."""
        if self.grade is not None:
            return f"reading grade {self.grade:.1f}"
        if self.ease is not None:
            return f"reading ease {self.ease:.0f}"
        if not self.words or self.language in {ENGLISH, *EASE}:
            return ""
        counted = "characters" if self.language in UNSPACED else "words"
        return f"{self.longest} {counted} in the longest sentence; {NOT_MEASURED}"


def reading_of(text: str, language: str = ENGLISH) -> Reading:
    """How easy the text is to read."""
    lengths = [count for part in ENDS.split(text) if (count := len(words_in(part, language)))]
    return Reading(
        words=sum(lengths),
        sentences=len(lengths),
        syllables=sum(syllables(word, language) for word in words_in(text, language)),
        longest=max(lengths, default=0),
        language=language,
    )


def syllables(word: str, language: str = ENGLISH) -> int:
    """A simple count: groups of vowels, less a silent final e where a language has one."""
    lower = lowered(word, language)
    count = len(NUCLEI.get(language, VOWELS).findall(lower))
    silent = {ENGLISH: SILENT_E, "fr": MUTE}.get(language)
    if silent and count > 1 and silent.search(lower):
        count -= 1
    return max(count, 1)
