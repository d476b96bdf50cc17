"""The page a family takes home: one sheet, made in memory, never written unsealed."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import Final

import typst

from annotator.domain.errors import Refusal
from annotator.paper.press import Paper, pdf
from annotator.words.script import length_in_words, numbers_in_order

AT_MOST_WORDS: Final = 150
# The picture, the drawing in its place (mm high, wide), and the letters (pt): as large as fits.
LAYOUTS: Final = ((46, 34, 14.0), (34, 26, 13.5), (26, 20, 12.5), (20, 15, 12.0))


@dataclass
class TakeHomeTooLong(Refusal):
    """The page would hold more words than a tired parent reads."""

    words: int
    at_most: int


@dataclass
class TakeHomeDoesNotFit(Refusal):
    """The page does not fit on one sheet, few as its words are."""


@dataclass(frozen=True, slots=True)
class TakeHomeWords:
    """The page's own words around what the family and the therapist said."""

    you_did: str = "You did"
    baby_did: str = "Your baby did"
    finding: str = "Finding each other again"
    said: str = "What you said"
    small_thing: str = "One small thing for this week"
    contact: str = "If today stirred things up"
    footer: str = "Nobody is in step all the time."
    made_by: str = "Page made by {therapist}"
    document_title: str = "A page to take home"
    icon_says: str = "A drawing of a grown-up holding a baby"
    picture_says: str = "The picture you chose"
    language: str = "en"
    direction: str = "ltr"


@dataclass(frozen=True, slots=True)
class TakeHomePage:
    """What one family takes home from one visit; what is None has no place on the sheet."""

    title: str
    chosen_sentence: str | None
    you_did: str | None
    baby_did: str | None
    finding: str | None
    said: str | None
    small_thing: str | None
    contact: str | None
    therapist: str
    export_id: str
    picture: bytes | None = None

    def parts(self, words: TakeHomeWords) -> tuple[tuple[str, str, bool], ...]:
        """The headed parts in their order: heading, text, and whether they are her own words."""
        every = (
            (words.you_did, self.you_did, False),
            (words.baby_did, self.baby_did, False),
            (words.finding, self.finding, False),
            (words.said, self.said, True),
            (words.small_thing, self.small_thing, False),
            (words.contact, self.contact, False),
        )
        return tuple(
            (title, text.strip(), quoted) for title, text, quoted in every if text and text.strip()
        )

    def made_by(self, words: TakeHomeWords) -> str:
        """Who made the page; nothing on the discreet one, which names nobody."""
        return words.made_by.format(therapist=self.therapist) if self.therapist else ""

    def length(self, words: TakeHomeWords) -> int:
        """How many words the sheet would hold, its headings and footer included, by the rule of its
        language (`length_in_words`)."""
        read = [self.title, self.chosen_sentence or "", words.footer]
        read.append(self.made_by(words))
        for title, text, _ in self.parts(words):
            read += [title, text]
        return length_in_words("\n".join(read), words.language)


def _inputs(page: TakeHomePage, paper: Paper, words: TakeHomeWords) -> dict[str, object]:
    return {
        "paper": paper.value,
        "document_title": words.document_title,
        "export_id": page.export_id,
        "language": words.language,
        "direction": words.direction,
        "icon_says": words.icon_says,
        "title": page.title,
        "chosen_sentence": (page.chosen_sentence or "").strip(),
        "parts": [
            {
                "title": title,
                "text": numbers_in_order(text, words.direction),
                "quoted": quoted,
            }
            for title, text, quoted in page.parts(words)
        ],
        "footer": words.footer,
        "made_by": page.made_by(words),
        # Bytes travel as numbers: the compiler is given words only, and nothing lies on a disk.
        "picture": list(page.picture or b""),
        "picture_says": words.picture_says,
    }


def take_home_pdf(page: TakeHomePage, paper: Paper, words: TakeHomeWords | None = None) -> bytes:
    """The sheet as one page of PDF, with a neutral title and the opaque export id in its metadata.

    It is tagged for screen readers (PDF/UA-1), her picture described. Refuses more than 150 words,
    and whatever would run on to a second sheet. Typst gets the words as `sys.inputs` and gives
    bytes back, so no clinical word touches a disk on the way. Where much is said, picture and
    letters are set smaller, never below 12 pt.
    """
    said = words or TakeHomeWords()
    length = page.length(said)
    if length > AT_MOST_WORDS:
        raise TakeHomeTooLong(length, AT_MOST_WORDS)
    *larger, smallest = LAYOUTS
    for layout in larger:
        with suppress(TakeHomeDoesNotFit):
            return _pressed(page, paper, said, layout)
    return _pressed(page, paper, said, smallest)


def _pressed(
    page: TakeHomePage, paper: Paper, words: TakeHomeWords, layout: tuple[int, int, float]
) -> bytes:
    try:
        return pdf("take_home", {**_inputs(page, paper, words), "layout": layout})
    except typst.TypstError as error:
        if "more than one page" in str(error):
            raise TakeHomeDoesNotFit from error
        raise
