"""The family's words: sentences, questions, ideas and cards, filled in and never half-confirmed."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from string import Formatter
from typing import TYPE_CHECKING

from typing_extensions import override

from annotator.domain.errors import Refusal
from annotator.words.careful import Mark, Passage, Piece
from annotator.words.languages import ENGLISH, NoFamilyWords, digest_of, is_original, table_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from typing import Any

    from annotator.domain.annotation import Annotation
    from annotator.domain.clip import Context
    from annotator.domain.identity import CodeId


@dataclass
class UnconfirmedDetail(Refusal):
    """A sentence holds details nobody has confirmed for this clip."""

    details: tuple[str, ...]

    @override
    def facts(self) -> dict[str, object]:
        """The details as one line."""
        return {"details": ", ".join(f"“{detail}”" for detail in self.details)}


@dataclass(frozen=True, slots=True)
class Names:
    """What the people in a text are called; the partner only where somebody said."""

    infant: str
    carer: str
    partner: str | None = None

    def by_place(self) -> dict[str, str]:
        """The names by the placeholder they fill; a missing one is not among them."""
        every = {"baby": self.infant, "carer": self.carer, "partner": self.partner}
        return {place: name for place, name in every.items() if name}


@dataclass(frozen=True, slots=True)
class Slot:
    """A detail of a sentence: a proposal until the therapist has confirmed or changed it."""

    name: str
    proposed: str
    mark: Mark = Mark.WORDS


@dataclass(frozen=True, slots=True)
class Template:
    """A text with places for names and details, and for what it may be said."""

    id: str
    text: str
    slots: tuple[Slot, ...] = ()
    mark: Mark = Mark.WORDS
    family: str | None = None
    code: str | None = None
    values: Mapping[str, str] = field(default_factory=dict, hash=False)
    contexts: frozenset[str] = frozenset()
    after: str | None = None

    def proposed(self, names: Names) -> Passage:
        """The text as the therapist sees it before confirming: with every proposal in it."""
        return self.filled(names, {slot.name: slot.proposed for slot in self.slots})

    def filled(self, names: Names, confirmed: Mapping[str, str] | None = None) -> Passage:
        """The text as the family reads it; refused while a detail or a name is missing.

        `confirmed` holds, by the slot's name, what the therapist confirmed; names in braces in
        it are filled in too.
        """
        given, known = confirmed or {}, names.by_place()
        places = [name for _, name, _, _ in Formatter().parse(self.text) if name]
        missing = [name for name in places if not given.get(name, known.get(name, "")).strip()]
        if missing:
            raise UnconfirmedDetail(tuple(dict.fromkeys(missing)))
        marks = {slot.name: slot.mark for slot in self.slots}
        filled = Template(self.id, self.text, mark=self.mark)
        return Passage(tuple(filled.pieces({**given, **known}, marks)))

    def pieces(self, words: Mapping[str, str], marks: Mapping[str, Mark]) -> Iterator[Piece]:
        """The text in pieces that know what they are."""
        for literal, name, _, _ in Formatter().parse(self.text):
            if literal:
                yield Piece(literal, self.mark)
            if not name:
                continue
            if name not in marks:
                yield Piece(words[name], Mark.NAME)
            elif marks[name] is Mark.WORDS:
                yield from Template(self.id, words[name]).pieces(words, {})
            else:
                yield Piece(words[name], marks[name])


@dataclass(frozen=True, slots=True)
class Idea:
    """A small thing to try at home, offered by the therapist."""

    situation: str
    template: Template


@dataclass(frozen=True, slots=True)
class Dates:
    """How a day is written."""

    months: tuple[str, ...]
    form: str

    def written(self, on: date) -> str:
        """The day, its month by name: 12 November 2026."""
        return self.form.format(day=on.day, month=self.months[on.month - 1], year=on.year)


@dataclass(frozen=True, slots=True)
class FamilyWords:
    """Everything a family can read in one language."""

    language: str
    direction: str
    dates: Dates
    sentences: tuple[Template, ...]
    ideas: tuple[Idea, ...]
    questions: Mapping[str, tuple[Template, ...]] = field(hash=False)
    _texts: Mapping[str, tuple[Template, ...]] = field(hash=False)

    def sentence(self, name: str) -> Template:
        """The sentence of that id."""
        return next(each for each in self.sentences if each.id == name)

    def text(self, key: str) -> Template:
        """The one text at a dotted key, such as `cards.film.title` or `controls.stop`."""
        (only,) = self._texts[key]
        return only

    def texts(self, key: str) -> tuple[Template, ...]:
        """The texts of a list at a dotted key, such as `cards.hello.text`."""
        return self._texts[key]

    def below(self, key: str) -> Mapping[str, Template]:
        """The texts right below a dotted key by their last name: choices, controls."""
        start = f"{key}."
        return {
            place.removeprefix(start): texts[0]
            for place, texts in self._texts.items()
            if place.startswith(start) and "." not in place.removeprefix(start)
        }

    def every(self) -> Iterator[Template]:
        """Every text there is, to be checked."""
        yield from self.sentences
        yield from (idea.template for idea in self.ideas)
        for texts in (*self.questions.values(), *self._texts.values()):
            yield from texts


def family_words(language: str = ENGLISH, ticked: str = "") -> FamilyWords:
    """The words of a language, for a family; refused where there are none, and where a draft has
    not been ticked as it stands now: `ticked` is the digest of what a person looked at."""
    if not is_original(language) and ticked != digest_of(language):
        raise NoFamilyWords(language)
    return draft_words(language)


@cache
def draft_words(language: str) -> FamilyWords:
    """The words of a language whoever has looked at them: to be read through, never for a family;
    refused where there are none."""
    return read_words(table_of(language))


def read_words(table: Mapping[str, Any]) -> FamilyWords:
    """The words a file holds."""
    about = table["about"]
    texts = {key: table[key] for key in ("cards", "controls", "take_home", "reel")}
    return FamilyWords(
        language=about["language"],
        direction=about["direction"],
        dates=Dates(tuple(about["months"]), about["date"]),
        sentences=tuple(_sentence(each) for each in table["sentences"]),
        ideas=tuple(_idea(each) for each in table["ideas"]),
        questions={kind: _all(kind, each) for kind, each in table["questions"].items()},
        _texts=dict(_flat("", texts)),
    )


def sentence_for(
    annotation: Annotation,
    context: Context,
    words: FamilyWords | None = None,
    after: CodeId | None = None,
) -> Template | None:
    """What can be said of a moment; None while it has no code, or where the bank has nothing.

    What is said of a moment without a code is said of no code: staying with it (a partial
    repair). `after` is the code of the rupture a repair answered. The details in the template
    are to be confirmed before `filled` gives a text.
    """
    return next(
        (
            each
            for each in (words or family_words()).sentences
            if _fits(each, annotation, context) and (each.after is None or each.after == after)
        ),
        None,
    )


def value_missing(annotation: Annotation) -> str | None:
    """The field whose answer would lead to a sentence, or None: what Prepare may ask next.

    It is the same in every language."""
    if annotation.code is None:
        return None
    for each in family_words().sentences:
        if each.family == annotation.family and each.code in {annotation.code, None}:
            unknown = [name for name in each.values if name not in annotation.values]
            if unknown:
                return unknown[0]
    return None


def _fits(template: Template, annotation: Annotation, context: Context) -> bool:
    return (
        template.family == annotation.family
        and template.code in {annotation.code, None}
        and all(annotation.values.get(name) == value for name, value in template.values.items())
        and (not template.contexts or context.value in template.contexts)
    )


def _sentence(each: Mapping[str, Any]) -> Template:
    details = [Slot(name, text) for name, text in each.get("details", {}).items()]
    quotes = [Slot(name, text, Mark.OWN_WORDS) for name, text in each.get("quotes", {}).items()]
    return Template(
        id=each["id"],
        text=each["text"],
        slots=(*details, *quotes),
        family=each.get("family"),
        code=each.get("code"),
        values=each.get("values", {}),
        contexts=frozenset(each.get("contexts", ())),
        after=each.get("after"),
    )


def _idea(each: Mapping[str, Any]) -> Idea:
    return Idea(each["situation"], Template(each["id"], each["text"], mark=Mark.IDEA))


def _all(key: str, texts: list[str]) -> tuple[Template, ...]:
    return tuple(Template(f"{key}.{at}", text) for at, text in enumerate(texts))


def _flat(key: str, value: Any) -> Iterator[tuple[str, tuple[Template, ...]]]:  # noqa: ANN401
    """TOML tables as dotted keys."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _flat(f"{key}.{name}".lstrip("."), each)
    else:
        yield key, _all(key, [value] if isinstance(value, str) else value)
