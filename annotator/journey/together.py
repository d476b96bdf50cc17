"""What the family's page is told: the cards of `together_cards` in their order, and nothing else.

The document is sieved on its way out, so a field added without saying that it may reach a family
stays behind (rulings 3, 7; PR-13, PR-16).
"""

from __future__ import annotations

from dataclasses import dataclass, is_dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from annotator.domain.reach import Reach, what_may_reach
from annotator.domain.strengths import Kind
from annotator.journey.together_cards import (
    AskCard,
    Call,
    Card,
    Choice,
    ChoiceCard,
    CloseCard,
    FilmCard,
    HelloCard,
    IdeaCard,
    Meeting,
    Part,
    QuestionCard,
    SentenceCard,
    ShownMoment,
    Side,
    Subtitle,
    ThenNowCard,
    Together,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.dyad import Dyad
    from annotator.domain.reach import Record
    from annotator.domain.strengths import Item
    from annotator.journey.ports import Sentences
    from annotator.journey.visit import Crop, Plan, PlanItem, Visit

CARDS_A_MOMENT: Final = 3
IDEA_IDS: Final = ("first", "second")
WHOLE: Final = 1000
Document: TypeAlias = dict[str, object]
Names: TypeAlias = "Mapping[str, str]"


@dataclass(frozen=True, slots=True)
class Beside:
    """A moment that stands beside the plan behind a gate, and whether she said yes to it."""

    item: Item
    agreed: bool


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the moments: the ideas to offer by their ids, when the next meeting is,
    who to call, whether an interpreter is there, what a gate has opened, and whether two good
    moments, then and now, go with them (PR-30)."""

    ideas: tuple[str, ...] = ()
    meet_on: date | None = None
    contact: str = ""
    interpreter: bool = False
    beside: Beside | None = None
    has_pair: bool = False


NOTHING: Final = Around()


def around_of(visit: Visit, plan: Plan, beside: Beside | None = None) -> Around:
    """What stands around the moments of this visit."""
    card = visit.card
    return Around(
        ideas=plan.ideas,
        meet_on=date.fromisoformat(card.meet_on) if card.meet_on else None,
        contact=visit.wishes.contact,
        interpreter=card.interpreter == "yes",
        beside=beside,
    )


def together(
    dyad: Dyad, items: tuple[PlanItem, ...], sentences: Sentences, around: Around = NOTHING
) -> Together:
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
        gently=dyad.go_gently,
        interpreter=around.interpreter,
        cards=(
            _hello(sentences, names),
            *told,
            *((_then_now(sentences, names),) if around.has_pair else ()),
            *_trickier(items, around.beside, sentences, names),
            ChoiceCard(
                question=sentences.text("cards.choice.question", names),
                moments=tuple(range(len(items))),
                none=sentences.text("cards.choice.none", names),
            ),
            _idea(around.ideas, sentences, names),
            _close(around, sentences, names),
        ),
        moments=_moments(items, around.beside),
        words=sentences.table("controls", names),
    )


def moment_of_card(card: int, moments: int, pairs: int = 0) -> int | None:
    """Which moment a card is about: after the first card, three for each moment. Behind the card
    that asks, what a gate opened goes by the number after the last; a pair that stood before it
    may have been locked meanwhile."""
    at = (card - 1) // CARDS_A_MOMENT
    if card >= 1 and at < moments:
        return at
    behind = card - 1 - CARDS_A_MOMENT * moments
    return moments if 1 <= behind <= 2 + pairs else None


def offered_ideas(
    ideas: tuple[str, ...], sentences: Sentences, names: Names
) -> dict[str, tuple[str, str]]:
    """The ideas on her card, by what she answers with: each one's own id and its text."""
    known = [(each, text) for each in ideas if (text := sentences.idea(each, names)) is not None]
    return dict(zip(IDEA_IDS, known, strict=False))


def names_of(dyad: Dyad) -> Mapping[str, str]:
    """How the people are called, by the place in a text where it goes."""
    people = {"baby": dyad.infant.name, "carer": dyad.carer.how_addressed}
    return {**people, "partner": dyad.partner} if dyad.partner else people


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


def _moments(items: tuple[PlanItem, ...], beside: Beside | None) -> tuple[ShownMoment, ...]:
    shown = [(each.item.window.length, each.crop) for each in items]
    if beside is not None and beside.agreed:
        shown.append((beside.item.window.length, None))
    return tuple(
        ShownMoment(f"moments/{at}", f"stills/{at}", length, _part(crop))
        for at, (length, crop) in enumerate(shown)
    )


def _part(crop: Crop | None) -> Part | None:
    if crop is None:
        return None
    sides = (crop.left, crop.top, crop.width, crop.height)
    return Part(*(side / WHOLE for side in sides))


def _title(item: PlanItem, sentences: Sentences, names: Names) -> str:
    story = item.item.kind is Kind.REPAIR_STORY
    return sentences.text("cards.story.title" if story else "cards.film.title", names)


def _moment_cards(at: int, item: PlanItem, sentences: Sentences, names: Names) -> tuple[Card, ...]:
    story = item.item.kind is Kind.REPAIR_STORY
    return (
        FilmCard(at, _title(item, sentences, names)),
        QuestionCard(at, item.question),
        SentenceCard(
            moment=at,
            sentence=item.said,
            wonder=sentences.text("cards.sentence.wonder", names),
            subtitle=Subtitle(
                title=sentences.text("cards.subtitle.title", names),
                ask=sentences.text("cards.subtitle.ask", names),
            ),
            frame=sentences.text("S31", names) if story else None,
        ),
    )


def _trickier(
    items: tuple[PlanItem, ...], beside: Beside | None, sentences: Sentences, names: Names
) -> tuple[Card, ...]:
    """She is asked first; then the film, a question and no sentence, and the last good moment
    once more (PR-10, PR-11)."""
    if beside is None or not items:
        return ()
    ask = AskCard(
        question=sentences.text("cards.trickier_ask.question", names),
        yes=sentences.text("cards.trickier_ask.yes", names),
        no=sentences.text("cards.trickier_ask.no", names),
    )
    if not beside.agreed:
        return (ask,)
    last = len(items) - 1
    return (
        ask,
        FilmCard(len(items), sentences.text("cards.trickier.title", names)),
        QuestionCard(len(items), sentences.text("S30", names)),
        FilmCard(last, _title(items[last], sentences, names)),
    )


def _then_now(sentences: Sentences, names: Names) -> ThenNowCard:
    """Two stills and one question; no day, no sentence, nothing that weighs one by the other."""
    return ThenNowCard(
        title=sentences.text("cards.then_now.title", names),
        question=sentences.text("cards.then_now.question", names),
        then=Side(sentences.text("cards.then_now.then", names), "pair/0"),
        now=Side(sentences.text("cards.then_now.now", names), "pair/1"),
    )


def _hello(sentences: Sentences, names: Names) -> HelloCard:
    return HelloCard(
        title=sentences.text("cards.hello.title", names),
        text=tuple(sentences.texts("cards.hello.text", names)),
        choices=_choices(sentences.table("cards.hello.choices", names)),
        goal=sentences.text("cards.hello.goal", names),
    )


def _idea(ideas: tuple[str, ...], sentences: Sentences, names: Names) -> IdeaCard:
    offered = offered_ideas(ideas, sentences, names)
    return IdeaCard(
        title=sentences.text("cards.idea.title", names),
        question=sentences.text("cards.idea.question", names),
        ideas=tuple(Choice(id_, text) for id_, (_, text) in offered.items()),
        own=sentences.text("cards.idea.own", names),
        none=sentences.text("cards.idea.none", names),
    )


def _close(around: Around, sentences: Sentences, names: Names) -> CloseCard:
    meet, call = around.meet_on, around.contact.strip()
    return CloseCard(
        title=sentences.text("cards.close.title", names),
        text=tuple(sentences.texts("cards.close.text", names)),
        choices=_choices(sentences.table("cards.close.choices", names)),
        finish=sentences.text("cards.close.finish", names),
        meet=None
        if meet is None
        else Meeting(sentences.text("cards.close.meet", names), sentences.day(meet)),
        call=Call(sentences.text("cards.close.call", names), call) if call else None,
    )


def _choices(table: Names) -> tuple[Choice, ...]:
    return tuple(Choice(name, text) for name, text in table.items())
