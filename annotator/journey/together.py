"""What the family's page is told: an allow-list of its own values, and nothing else has a place.

Each field says that it may reach a family, and the document is sieved by that on its way out, so a
field added here without saying so stays behind (rulings 3, 7; PR-13, PR-16).
"""

from __future__ import annotations

from dataclasses import dataclass, field, is_dataclass
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from annotator.domain.reach import Reach, goes, what_may_reach
from annotator.domain.strengths import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.dyad import Dyad
    from annotator.domain.reach import Record
    from annotator.journey.ports import Sentences
    from annotator.journey.visit import PlanItem

FAMILY: Final = goes(Reach.FAMILY)
CARDS_A_MOMENT: Final = 3
Document: TypeAlias = dict[str, object]


@dataclass(frozen=True, slots=True)
class Choice:
    """Something she can choose."""

    id: str = field(metadata=FAMILY)
    text: str = field(metadata=FAMILY)


@dataclass(frozen=True, slots=True)
class HelloCard:
    """How are you, and is now a good time (PR-18)."""

    title: str = field(metadata=FAMILY)
    text: tuple[str, ...] = field(metadata=FAMILY)
    choices: tuple[Choice, ...] = field(metadata=FAMILY)
    kind: str = field(default="hello", metadata=FAMILY)


@dataclass(frozen=True, slots=True)
class FilmCard:
    """A moment, and no comment yet."""

    moment: int = field(metadata=FAMILY)
    title: str = field(metadata=FAMILY)
    kind: str = field(default="film", metadata=FAMILY)


@dataclass(frozen=True, slots=True)
class QuestionCard:
    """One open question; no sentence stands beside it (PR-05)."""

    moment: int = field(metadata=FAMILY)
    question: str = field(metadata=FAMILY)
    kind: str = field(default="question", metadata=FAMILY)


@dataclass(frozen=True, slots=True)
class SentenceCard:
    """What we saw, and what the infant might be feeling."""

    moment: int = field(metadata=FAMILY)
    sentence: str | None = field(metadata=FAMILY)
    wonder: str = field(metadata=FAMILY)
    frame: str | None = field(default=None, metadata=FAMILY)
    kind: str = field(default="sentence", metadata=FAMILY)


@dataclass(frozen=True, slots=True)
class ChoiceCard:
    """Which one would she keep (PR-06)."""

    question: str = field(metadata=FAMILY)
    moments: tuple[int, ...] = field(metadata=FAMILY)
    none: str = field(metadata=FAMILY)
    kind: str = field(default="choice", metadata=FAMILY)


@dataclass(frozen=True, slots=True)
class CloseCard:
    """How are you now."""

    title: str = field(metadata=FAMILY)
    text: tuple[str, ...] = field(metadata=FAMILY)
    choices: tuple[Choice, ...] = field(metadata=FAMILY)
    finish: str = field(metadata=FAMILY)
    kind: str = field(default="close", metadata=FAMILY)


Card: TypeAlias = HelloCard | FilmCard | QuestionCard | SentenceCard | ChoiceCard | CloseCard


@dataclass(frozen=True, slots=True)
class ShownMoment:
    """Where a moment's own film and still lie beside the page, and how long it is."""

    film: str = field(metadata=FAMILY)
    still: str = field(metadata=FAMILY)
    length_ms: int = field(metadata=FAMILY)


@dataclass(frozen=True, slots=True)
class Together:
    """Everything the family's page gets."""

    language: str = field(metadata=FAMILY)
    direction: str = field(metadata=FAMILY)
    infant: str = field(metadata=FAMILY)
    carer: str = field(metadata=FAMILY)
    goal: str | None = field(metadata=FAMILY)
    cards: tuple[Card, ...] = field(metadata=FAMILY)
    moments: tuple[ShownMoment, ...] = field(metadata=FAMILY)
    words: Mapping[str, str] = field(metadata=FAMILY)
    format: str = field(default="glimmer-together/1", metadata=FAMILY)


def together(dyad: Dyad, items: tuple[PlanItem, ...], sentences: Sentences) -> Together:
    """The page's values for the moments of a plan, in their order."""
    names = names_of(dyad)
    told = tuple(
        card for at, item in enumerate(items) for card in _moment_cards(at, item, sentences, names)
    )
    return Together(
        language=sentences.text("about.language", {}),
        direction=sentences.text("about.direction", {}),
        infant=dyad.infant.name,
        carer=dyad.carer.how_addressed,
        goal=dyad.goal or None,
        cards=(
            _hello(sentences, names),
            *told,
            ChoiceCard(
                question=sentences.text("cards.choice.question", names),
                moments=tuple(range(len(items))),
                none=sentences.text("cards.choice.none", names),
            ),
            _close(sentences, names),
        ),
        moments=tuple(
            ShownMoment(f"moments/{at}", f"stills/{at}", item.item.window.length)
            for at, item in enumerate(items)
        ),
        words=sentences.table("controls", names),
    )


def moment_of_card(card: int, moments: int) -> int | None:
    """Which moment a card is about: after the first card, three for each moment."""
    at = (card - 1) // CARDS_A_MOMENT
    return at if card >= 1 and at < moments else None


def names_of(dyad: Dyad) -> Mapping[str, str]:
    """How the people are called, by the place in a text where it goes."""
    return {"baby": dyad.infant.name, "carer": dyad.carer.how_addressed}


def document_of(record: Record) -> Document:
    """The record as JSON holds it: only what says that it may reach a family."""
    sieved = what_may_reach(record, Reach.FAMILY)
    return {name: _plain(value) for name, value in sieved.items()}


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if is_dataclass(value) and not isinstance(value, type):
        return document_of(cast("Record", value))
    return value


def _moment_cards(
    at: int, item: PlanItem, sentences: Sentences, names: Mapping[str, str]
) -> tuple[Card, ...]:
    story = item.item.kind is Kind.REPAIR_STORY
    title = sentences.text("cards.story.title" if story else "cards.film.title", names)
    return (
        FilmCard(at, title),
        QuestionCard(at, item.question),
        SentenceCard(
            moment=at,
            sentence=item.said,
            wonder=sentences.text("cards.sentence.wonder", names),
            frame=sentences.text("S31", names) if story else None,
        ),
    )


def _hello(sentences: Sentences, names: Mapping[str, str]) -> HelloCard:
    return HelloCard(
        title=sentences.text("cards.hello.title", names),
        text=tuple(sentences.texts("cards.hello.text", names)),
        choices=_choices(sentences.table("cards.hello.choices", names)),
    )


def _close(sentences: Sentences, names: Mapping[str, str]) -> CloseCard:
    return CloseCard(
        title=sentences.text("cards.close.title", names),
        text=tuple(sentences.texts("cards.close.text", names)),
        choices=_choices(sentences.table("cards.close.choices", names)),
        finish=sentences.text("cards.close.finish", names),
    )


def _choices(table: Mapping[str, str]) -> tuple[Choice, ...]:
    return tuple(Choice(name, text) for name, text in table.items())
