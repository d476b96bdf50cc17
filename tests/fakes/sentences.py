"""The family's real words and the real avoid-list, as the steps ask for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from annotator.domain.clip import Context
from annotator.journey.languages import LanguageNotTicked
from annotator.journey.ports import Blocked, Proposed, Told
from annotator.journey.telling import Detail, Looked, Noticed, Shares
from annotator.words import careful
from annotator.words.careful import IDEA, SENTENCE, Level, Limits, Mark, Passage, Piece
from annotator.words.family import FamilyWords, Names, Template, family_words, sentence_for
from annotator.words.languages import NoFamilyWords
from annotator.words.whose import parts_of, whose


@dataclass(frozen=True)
class FamilySentences:
    words: FamilyWords = field(default_factory=family_words)

    def of(self, language: str, ticked: str) -> FamilySentences:
        try:
            return FamilySentences(family_words(language, ticked))
        except NoFamilyWords:
            raise LanguageNotTicked(language) from None

    def sentence_for(self, told: Told) -> Proposed | None:
        found = sentence_for(told.annotation, Context(told.context), self.words, told.after)
        if found is None or "{partner}" in found.text:
            return None
        names = Names(told.infant, told.carer)
        details = tuple(
            Detail(each.name, Template("", each.proposed).filled(names).text)
            for each in found.slots
        )
        return Proposed(found.proposed(names).text, bool(details), found.id, details)

    def with_details(
        self, template: str, names: Mapping[str, str], details: Mapping[str, str]
    ) -> str:
        known = Names(names.get("baby", ""), names.get("carer", ""))
        return self.words.sentence(template).filled(known, details).text

    def questions(self, told: Told) -> Sequence[str]:
        kind = "repair" if told.annotation.family == "repair" else "good_moment"
        names = {"baby": told.infant, "carer": told.carer}
        return [_filled(each, names) for each in self.words.questions[kind]]

    def text(self, key: str, names: Mapping[str, str]) -> str:
        if key.startswith("about."):
            return str(getattr(self.words, key.removeprefix("about.")))
        if "." not in key:
            return _filled(self.words.sentence(key), names)
        return _filled(self.words.text(key), names)

    def texts(self, key: str, names: Mapping[str, str]) -> Sequence[str]:
        return [_filled(each, names) for each in self.words.texts(key)]

    def table(self, key: str, names: Mapping[str, str]) -> Mapping[str, str]:
        return {name: _filled(each, names) for name, each in self.words.below(key).items()}

    def idea(self, which: str, names: Mapping[str, str]) -> str | None:
        found = (each.template for each in self.words.ideas if each.template.id == which)
        return next((_filled(each, names) for each in found), None)

    def day(self, on: date) -> str:
        return self.words.dates.written(on)

    def shares(self, said: str, names: Mapping[str, str]) -> Shares:
        owned = [(part, whose(part, self.words, names)) for part in parts_of(said)]
        return Shares(
            tuple(part for part, owner in owned if owner == "carer"),
            tuple(part for part, owner in owned if owner == "infant"),
        )


@dataclass(frozen=True)
class CarefulWords:
    language: str = "en"

    def of(self, language: str) -> CarefulWords:
        return CarefulWords(language)

    def blocked(self, text: str, names: Sequence[str]) -> tuple[Blocked, ...]:
        return self._blocked(text, names, SENTENCE)

    def look(self, text: str, names: Sequence[str]) -> Looked:
        found = careful.check(_marked(text, names), SENTENCE, self.language)
        noticed = (
            Noticed(each.found, each.group, each.level is Level.BLOCK, each.say_instead or "")
            for each in found
        )
        return Looked(tuple(noticed), careful.reading(_marked(text, names), self.language).said())

    def blocked_idea(self, text: str, names: Sequence[str]) -> tuple[Blocked, ...]:
        return self._blocked(text, names, IDEA)

    def _blocked(self, text: str, names: Sequence[str], limits: Limits) -> tuple[Blocked, ...]:
        found = careful.check(_marked(text, names), limits, self.language)
        return tuple(
            Blocked(each.found, each.say_instead or "")
            for each in found
            if each.level is Level.BLOCK
        )


def _filled(template: Template, names: Mapping[str, str]) -> str:
    return template.filled(Names(names.get("baby", ""), names.get("carer", ""))).text


def _marked(text: str, names: Sequence[str]) -> Passage:
    pieces = [Piece(text)]
    for name in filter(None, names):
        pieces = [part for piece in pieces for part in _split(piece, name)]
    return Passage(tuple(pieces))


def _split(piece: Piece, name: str) -> list[Piece]:
    if piece.mark is not Mark.WORDS:
        return [piece]
    words = piece.text.split(name)
    split = [Piece(words[0])]
    for each in words[1:]:
        split += [Piece(name, Mark.NAME), Piece(each)]
    return split
