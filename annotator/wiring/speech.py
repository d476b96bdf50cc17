"""The family's words as the journey asks for them, and the check on anything somebody typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.clip import Context
from annotator.journey.telling import Blocked, Proposed
from annotator.paper.take_home import TakeHomeWords
from annotator.words import careful
from annotator.words.careful import IDEA, SENTENCE, Level, Mark, Passage, Piece
from annotator.words.family import ENGLISH, Names, UnconfirmedDetail, family_words, sentence_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from annotator.journey.telling import Told
    from annotator.words.careful import Limits
    from annotator.words.family import Template

# The questions of the bank by what a moment is (clinical.md 4.4).
TITLES: Final = ("title", "plain_title")
CHOICES: Final = {"checkin": "cards.hello.choices", "checkout": "cards.close.choices"}
MADE_BY: Final = "made_by"
ON_REPAIR: Final = "repair"
ON_GOOD: Final = "good_moment"


@dataclass(frozen=True, slots=True)
class FamilySpeech:
    """What may be said to a family, in one language."""

    language: str = ENGLISH

    def sentence_for(self, told: Told) -> Proposed | None:
        """The sentence for a coded moment, names filled in; None when there is none to offer."""
        template = sentence_for(told.annotation, Context(told.context), self.language, told.after)
        if template is None:
            return None
        try:
            text = template.proposed(Names(told.infant, told.carer)).text
        except UnconfirmedDetail:
            # It names somebody (a partner) nobody has told the program of.
            return None
        return Proposed(text, to_confirm=bool(template.slots))

    def questions(self, told: Told) -> Sequence[str]:
        """Open questions to ask before any comment; never none."""
        kind = ON_REPAIR if told.annotation.family == "repair" else ON_GOOD
        names = Names(told.infant, told.carer)
        asked = family_words(self.language).questions[kind]
        return [each.filled(names).text for each in asked]

    def text(self, key: str, names: Mapping[str, str]) -> str:
        """One line, names filled in."""
        words = family_words(self.language)
        match key:
            case "about.language":
                return words.language
            case "about.direction":
                return words.direction
            case _ if "." in key:
                return _said(words.text(key), names)
            case _:
                return _said(words.sentence(key), names)

    def texts(self, key: str, names: Mapping[str, str]) -> Sequence[str]:
        """Several lines, names filled in."""
        return [_said(each, names) for each in family_words(self.language).texts(key)]

    def table(self, key: str, names: Mapping[str, str]) -> Mapping[str, str]:
        """All the lines under a key by name, in their order."""
        below = family_words(self.language).below(key)
        return {name: _said(each, names) for name, each in below.items()}

    def page_words(self, infant: str) -> TakeHomeWords:
        """The fixed words of the page to take home."""
        words, names = family_words(self.language), Names(infant, "")
        fixed = {
            name: each.text if name == MADE_BY else each.filled(names).text
            for name, each in words.below("take_home").items()
            if name not in TITLES
        }
        return TakeHomeWords(**fixed, language=words.language, direction=words.direction)

    def page_title(self, infant: str, carer: str, on: date | None) -> str:
        """The page's title; without a date the one that names nobody."""
        words, names = family_words(self.language), Names(infant, carer)
        if on is None:
            return words.text("take_home.plain_title").filled(names).text
        return words.text("take_home.title").filled(names, {"date": f"{on.day} {on:%B %Y}"}).text

    def choice(self, card: str, value: str) -> str:
        """What she tapped on the check-in or check-out card, as it stood there."""
        table = CHOICES.get(card)
        below = family_words(self.language).below(table) if table else {}
        return below[value].text if value in below else value

    def ideas(self, infant: str) -> Mapping[str, tuple[str, str]]:
        """The small things to take home: by id, the situation and the text."""
        names = Names(infant, "")
        return {
            each.template.id: (each.situation, each.template.filled(names).text)
            for each in family_words(self.language).ideas
        }


@dataclass(frozen=True, slots=True)
class CarefulReader:
    """The avoid-list, digits and the reading age, for anything that can reach a family."""

    language: str = ENGLISH

    def blocked(self, text: str, names: Sequence[str]) -> tuple[Blocked, ...]:
        """Every word or habit of a sentence that stays out."""
        return tuple(_blocked(_named(text, names, Mark.WORDS), SENTENCE, self.language))

    def blocked_idea(self, text: str, names: Sequence[str]) -> tuple[Blocked, ...]:
        """The same for an idea to take home, which may be longer and hold a number."""
        return tuple(_blocked(_named(text, names, Mark.IDEA), IDEA, self.language))


def _said(template: Template, names: Mapping[str, str]) -> str:
    return template.filled(Names(names.get("baby", ""), names.get("carer", ""))).text


def _blocked(passage: Passage, limits: Limits, language: str) -> Iterator[Blocked]:
    for each in careful.check(passage, limits, language):
        if each.level is Level.BLOCK:
            yield Blocked(each.found, each.say_instead or "")


def _named(text: str, names: Sequence[str], mark: Mark) -> Passage:
    """The text in pieces, with the names in it marked: a name is easy to those who gave it."""
    pieces, rest = [], text
    known = sorted((name for name in names if name), key=len, reverse=True)
    while rest:
        found = [(rest.find(name), name) for name in known if rest.find(name) >= 0]
        at, name = min(found, default=(len(rest), ""))
        pieces.append(Piece(rest[:at], mark))
        if name:
            pieces.append(Piece(name, Mark.NAME))
        rest = rest[at + len(name) :]
    return Passage(tuple(each for each in pieces if each.text))
