"""The family's real words and the real avoid-list, as the steps ask for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotator.domain.clip import Context
from annotator.journey.ports import Blocked, Proposed, Told
from annotator.words import careful
from annotator.words.careful import IDEA, SENTENCE, Level, Limits, Mark, Passage, Piece
from annotator.words.family import Names, Template, family_words, sentence_for


class FamilySentences:
    def sentence_for(self, told: Told) -> Proposed | None:
        found = sentence_for(told.annotation, Context(told.context), after=told.after)
        if found is None or "{partner}" in found.text:
            return None
        names = Names(told.infant, told.carer)
        return Proposed(found.proposed(names).text, to_confirm=bool(found.slots))

    def questions(self, told: Told) -> Sequence[str]:
        kind = "repair" if told.annotation.family == "repair" else "good_moment"
        names = {"baby": told.infant, "carer": told.carer}
        return [_filled(each, names) for each in family_words().questions[kind]]

    def text(self, key: str, names: Mapping[str, str]) -> str:
        if key.startswith("about."):
            return str(getattr(family_words(), key.removeprefix("about.")))
        if "." not in key:
            return _filled(family_words().sentence(key), names)
        return _filled(family_words().text(key), names)

    def texts(self, key: str, names: Mapping[str, str]) -> Sequence[str]:
        return [_filled(each, names) for each in family_words().texts(key)]

    def table(self, key: str, names: Mapping[str, str]) -> Mapping[str, str]:
        return {name: _filled(each, names) for name, each in family_words().below(key).items()}


class CarefulWords:
    def blocked(self, text: str, names: Sequence[str]) -> tuple[Blocked, ...]:
        return self._blocked(text, names, SENTENCE)

    def blocked_idea(self, text: str, names: Sequence[str]) -> tuple[Blocked, ...]:
        return self._blocked(text, names, IDEA)

    def _blocked(self, text: str, names: Sequence[str], limits: Limits) -> tuple[Blocked, ...]:
        found = careful.check(_marked(text, names), limits)
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
