"""The family's words as the journey asks for them, and the check on anything somebody typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.clip import Context
from annotator.journey.languages import LanguageNotTicked
from annotator.journey.telling import Blocked, Detail, Looked, Noticed, Proposed, Shares
from annotator.paper.take_home import TakeHomeWords
from annotator.words import careful
from annotator.words.careful import IDEA, SENTENCE, Level, Mark, Passage, Piece
from annotator.words.family import (
    Names,
    Template,
    UnconfirmedDetail,
    family_words,
    sentence_for,
)
from annotator.words.languages import ENGLISH, NoFamilyWords
from annotator.words.whose import CARERS, INFANTS, parts_of, whose

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from annotator.journey.telling import Told
    from annotator.words.careful import Finding, Limits
    from annotator.words.family import FamilyWords

# The questions of the bank by what a moment is (clinical.md 4.4).
TITLES: Final = ("title", "plain_title")
CHOICES: Final = {"checkin": "cards.hello.choices", "checkout": "cards.close.choices"}
MADE_BY: Final = "made_by"
ON_REPAIR: Final = "repair"
ON_GOOD: Final = "good_moment"


@dataclass(frozen=True, slots=True)
class FamilySpeech:
    """What may be said to a family, in one language.

    `ticked` names the exact words a person looked at; without it a translation says nothing.
    """

    language: str = ENGLISH
    ticked: str = ""

    @property
    def words(self) -> FamilyWords:
        """The words; refused while they are a draft (rulings 8)."""
        try:
            return family_words(self.language, self.ticked)
        except NoFamilyWords:
            raise LanguageNotTicked(self.language) from None

    def of(self, language: str, ticked: str) -> FamilySpeech:
        """The same in a family's own language; refused for a draft, and never English instead."""
        found = FamilySpeech(language, ticked)
        found.words  # noqa: B018 - asked for here, so that it is refused here
        return found

    def sentence_for(self, told: Told) -> Proposed | None:
        """The sentence for a coded moment, names filled in; None when there is none to offer."""
        template = sentence_for(told.annotation, Context(told.context), self.words, told.after)
        if template is None:
            return None
        names = Names(told.infant, told.carer, told.partner or None)
        try:
            text = template.proposed(names).text
        except UnconfirmedDetail:
            # It names somebody (a partner) nobody has told the program of.
            return None
        details = tuple(
            Detail(slot.name, Template(slot.name, slot.proposed).filled(names).text)
            for slot in template.slots
        )
        return Proposed(text, bool(details), template.id, details)

    def with_details(
        self, template: str, names: Mapping[str, str], details: Mapping[str, str]
    ) -> str:
        """A sentence of the bank with these details in it; refused while one is missing."""
        return self.words.sentence(template).filled(_names(names), details).text

    def questions(self, told: Told) -> Sequence[str]:
        """Open questions to ask before any comment; never none."""
        kind = ON_REPAIR if told.annotation.family == "repair" else ON_GOOD
        names = Names(told.infant, told.carer)
        asked = self.words.questions[kind]
        return [each.filled(names).text for each in asked]

    def text(self, key: str, names: Mapping[str, str]) -> str:
        """One line, names filled in."""
        words = self.words
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
        return [_said(each, names) for each in self.words.texts(key)]

    def table(self, key: str, names: Mapping[str, str]) -> Mapping[str, str]:
        """All the lines under a key by name, in their order."""
        below = self.words.below(key)
        return {name: _said(each, names) for name, each in below.items()}

    def idea(self, which: str, names: Mapping[str, str]) -> str | None:
        """A small thing to offer, names filled in; None where nothing goes by that id."""
        found = (each.template for each in self.words.ideas if each.template.id == which)
        return next((_said(each, names) for each in found), None)

    def day(self, on: date) -> str:
        """A day as this family writes it."""
        return self.words.dates.written(on)

    def shares(self, said: str, names: Mapping[str, str]) -> Shares:
        """What was said of a moment, sentence by sentence, by whose doing it tells."""
        owned = [(part, whose(part, self.words, names)) for part in parts_of(said)]
        return Shares(
            tuple(part for part, owner in owned if owner == CARERS),
            tuple(part for part, owner in owned if owner == INFANTS),
        )

    def page_words(self, infant: str) -> TakeHomeWords:
        """The fixed words of the page to take home."""
        words, names = self.words, Names(infant, "")
        fixed = {
            name: each.text if name == MADE_BY else each.filled(names).text
            for name, each in words.below("take_home").items()
            if name not in TITLES
        }
        return TakeHomeWords(**fixed, language=words.language, direction=words.direction)

    def page_title(self, infant: str, carer: str, on: date | None) -> str:
        """The page's title; without a date the one that names nobody."""
        words, names = self.words, Names(infant, carer)
        if on is None:
            return words.text("take_home.plain_title").filled(names).text
        return words.text("take_home.title").filled(names, {"date": words.dates.written(on)}).text

    def choice(self, card: str, value: str) -> str:
        """What she tapped on the check-in or check-out card, as it stood there."""
        table = CHOICES.get(card)
        below = self.words.below(table) if table else {}
        return below[value].text if value in below else value

    def ideas(self, infant: str) -> Mapping[str, tuple[str, str]]:
        """The small things to take home: by id, the situation and the text."""
        names = Names(infant, "")
        return {
            each.template.id: (each.situation, each.template.filled(names).text)
            for each in self.words.ideas
        }


@dataclass(frozen=True, slots=True)
class CarefulReader:
    """The avoid-list, digits and the reading age, for anything that can reach a family."""

    language: str = ENGLISH

    def of(self, language: str) -> CarefulReader:
        """The same for what is written in another language."""
        return CarefulReader(language)

    def blocked(self, text: str, names: Sequence[str]) -> tuple[Blocked, ...]:
        """Every word or habit of a sentence that stays out."""
        return tuple(_blocked(_named(text, names, Mark.WORDS), SENTENCE, self.language, names))

    def look(self, text: str, names: Sequence[str]) -> Looked:
        """Everything to be said of a sentence as it is being written; refuses nothing."""
        passage = _named(text, names, Mark.WORDS)
        noticed = tuple(
            Noticed(each.found, each.group, each.level is Level.BLOCK, _instead(each, names))
            for each in careful.check(passage, SENTENCE, self.language)
        )
        return Looked(noticed, careful.reading(passage, self.language).said())

    def blocked_idea(self, text: str, names: Sequence[str]) -> tuple[Blocked, ...]:
        """The same for an idea to take home, which may be longer and hold a number."""
        return tuple(_blocked(_named(text, names, Mark.IDEA), IDEA, self.language, names))


def _said(template: Template, names: Mapping[str, str]) -> str:
    return template.filled(_names(names)).text


def _names(names: Mapping[str, str]) -> Names:
    return Names(names.get("baby", ""), names.get("carer", ""), names.get("partner"))


def _blocked(
    passage: Passage, limits: Limits, language: str, names: Sequence[str]
) -> Iterator[Blocked]:
    for each in careful.check(passage, limits, language):
        if each.level is Level.BLOCK:
            yield Blocked(each.found, _instead(each, names))


def _instead(found: Finding, names: Sequence[str]) -> str:
    """What to say instead, with the baby's name, which comes first among the names."""
    baby = next((name for name in names if name), "")
    return (found.say_instead or "").replace("{baby}", baby)


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
