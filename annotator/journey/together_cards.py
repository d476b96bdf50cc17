"""The values the family's page can hold, card by card: an allow-list.

Each field says that it may reach a family. What does not say so stays behind (rulings 3, 7).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

from annotator.domain.reach import Reach, goes

if TYPE_CHECKING:
    from collections.abc import Mapping

FAMILY: Final = goes(Reach.FAMILY)


@dataclass(frozen=True, slots=True)
class Choice:
    """Something she can choose."""

    id: str = field(metadata=FAMILY)
    text: str = field(metadata=FAMILY)


@dataclass(frozen=True, slots=True)
class HelloCard:
    """How are you, and is now a good time (PR-18); `goal` stands over her own words."""

    title: str = field(metadata=FAMILY)
    text: tuple[str, ...] = field(metadata=FAMILY)
    choices: tuple[Choice, ...] = field(metadata=FAMILY)
    goal: str = field(metadata=FAMILY)
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
class Subtitle:
    """What the infant might be saying: asked, and answered in her own words if at all."""

    title: str = field(metadata=FAMILY)
    ask: str = field(metadata=FAMILY)


@dataclass(frozen=True, slots=True)
class SentenceCard:
    """What we saw, and what the infant might be feeling."""

    moment: int = field(metadata=FAMILY)
    sentence: str | None = field(metadata=FAMILY)
    wonder: str = field(metadata=FAMILY)
    subtitle: Subtitle = field(metadata=FAMILY)
    frame: str | None = field(default=None, metadata=FAMILY)
    kind: str = field(default="sentence", metadata=FAMILY)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two pictures of then and now: what stands over it, and where it lies."""

    label: str = field(metadata=FAMILY)
    still: str = field(metadata=FAMILY)


@dataclass(frozen=True, slots=True)
class ThenNowCard:
    """As care ends, two good moments side by side and one question; no date, no figure (PR-30)."""

    title: str = field(metadata=FAMILY)
    question: str = field(metadata=FAMILY)
    then: Side = field(metadata=FAMILY)
    now: Side = field(metadata=FAMILY)
    kind: str = field(default="then_now", metadata=FAMILY)


@dataclass(frozen=True, slots=True)
class AskCard:
    """Shall we look at a trickier bit: nothing comes of it but by her own yes (PR-10)."""

    question: str = field(metadata=FAMILY)
    yes: str = field(metadata=FAMILY)
    no: str = field(metadata=FAMILY)
    kind: str = field(default="ask", metadata=FAMILY)


@dataclass(frozen=True, slots=True)
class ChoiceCard:
    """Which one would she keep (PR-06)."""

    question: str = field(metadata=FAMILY)
    moments: tuple[int, ...] = field(metadata=FAMILY)
    none: str = field(metadata=FAMILY)
    kind: str = field(default="choice", metadata=FAMILY)


@dataclass(frozen=True, slots=True)
class IdeaCard:
    """One small thing: none, one or two are offered, and there is room for her own."""

    title: str = field(metadata=FAMILY)
    question: str = field(metadata=FAMILY)
    ideas: tuple[Choice, ...] = field(metadata=FAMILY)
    own: str = field(metadata=FAMILY)
    none: str = field(metadata=FAMILY)
    kind: str = field(default="idea", metadata=FAMILY)


@dataclass(frozen=True, slots=True)
class Meeting:
    """When we meet next: a slot of type date, where digits may stand (rulings 7)."""

    label: str = field(metadata=FAMILY)
    date: str = field(metadata=FAMILY)


@dataclass(frozen=True, slots=True)
class Call:
    """Who to call: a slot of type contact, where digits may stand (rulings 7)."""

    label: str = field(metadata=FAMILY)
    contact: str = field(metadata=FAMILY)


@dataclass(frozen=True, slots=True)
class CloseCard:
    """How are you now, when we meet, who to call."""

    title: str = field(metadata=FAMILY)
    text: tuple[str, ...] = field(metadata=FAMILY)
    choices: tuple[Choice, ...] = field(metadata=FAMILY)
    finish: str = field(metadata=FAMILY)
    meet: Meeting | None = field(default=None, metadata=FAMILY)
    call: Call | None = field(default=None, metadata=FAMILY)
    kind: str = field(default="close", metadata=FAMILY)


Card: TypeAlias = (
    HelloCard
    | FilmCard
    | QuestionCard
    | SentenceCard
    | ThenNowCard
    | AskCard
    | ChoiceCard
    | IdeaCard
    | CloseCard
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the picture, in fractions of its width and height."""

    left: float = field(metadata=FAMILY)
    top: float = field(metadata=FAMILY)
    width: float = field(metadata=FAMILY)
    height: float = field(metadata=FAMILY)


@dataclass(frozen=True, slots=True)
class ShownMoment:
    """Where a moment's own film and still lie beside the page, how long it is, and which part of
    the picture shows the baby."""

    film: str = field(metadata=FAMILY)
    still: str = field(metadata=FAMILY)
    length_ms: int = field(metadata=FAMILY)
    crop: Part | None = field(default=None, metadata=FAMILY)


@dataclass(frozen=True, slots=True)
class Together:
    """Everything the family's page gets."""

    language: str = field(metadata=FAMILY)
    direction: str = field(metadata=FAMILY)
    infant: str = field(metadata=FAMILY)
    carer: str = field(metadata=FAMILY)
    goal: str | None = field(metadata=FAMILY)
    gently: bool = field(metadata=FAMILY)
    interpreter: bool = field(metadata=FAMILY)
    cards: tuple[Card, ...] = field(metadata=FAMILY)
    moments: tuple[ShownMoment, ...] = field(metadata=FAMILY)
    words: Mapping[str, str] = field(metadata=FAMILY)
    format: str = field(default="glimmer-together/1", metadata=FAMILY)
