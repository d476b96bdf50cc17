"""A visit: one meeting, what is planned to be shown at it, and what the carer said."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from annotator.domain.strengths import Sequence

if TYPE_CHECKING:
    from datetime import datetime

    from annotator.domain.dyad import Dyad
    from annotator.domain.identity import (
        AnnotationId,
        AssetId,
        ClipId,
        ConsentId,
        DyadId,
        HouseholdId,
        SessionId,
        TicketId,
        VisitId,
    )
    from annotator.domain.interval import Interval, Milliseconds
    from annotator.domain.strengths import Item, ItemFault, Kind, LeftOut, Reason
    from annotator.domain.then_now import Pair
    from annotator.journey.telling import Detail


@dataclass(frozen=True, slots=True)
class Wishes:
    """What goes on the page to take home besides the moments; empty is left off."""

    quote: str = ""
    small_thing: str = ""
    contact: str = ""
    therapist: str = ""
    neutral_title: Literal["no", "yes"] = "no"
    with_picture: Literal["no", "yes"] = "no"


@dataclass(frozen=True, slots=True)
class Safety:
    """Whether it is safe to take something home, asked anew at each visit, and who may see it.

    Nothing is made before it is answered; after a "no" only words without names are.
    """

    answer: Literal["", "yes", "no"] = ""
    who_may_see: str = ""


class ExportKind(StrEnum):
    """What can leave the practice from a visit."""

    PAGE = "page"
    PAGE_WITH_PICTURE = "page_with_picture"
    DISCREET_PAGE = "discreet_page"
    REEL = "reel"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Export:
    """What was made once, and from what: moments, consents and the language, kept for good.

    `id` is opaque and stands in the file's metadata.
    """

    id: str
    kind: ExportKind
    at: datetime
    language: str
    moments: tuple[AnnotationId, ...] = ()
    consents: tuple[ConsentId, ...] = ()


@dataclass(frozen=True, slots=True)
class VisitCard:
    """What frames the meeting: who is there, what is worked on, when the next film is due.

    `meet_on` is the day the family is told, written 2026-11-30; with an interpreter the words of
    a card wait until somebody asks for them.
    """

    who_is_here: str = ""
    working_point: str = ""
    next_film_on: str = ""
    meet_on: str = ""
    interpreter: Literal["no", "yes"] = "no"


class GateKind(StrEnum):
    """What a therapist can open on purpose, with a reason."""

    GROWTH = "growth"
    EXPOSURE = "exposure"


@dataclass(frozen=True, slots=True)
class Gate:
    """A gate that was opened: for which moment, why, and when."""

    kind: GateKind
    annotation: AnnotationId
    reason: str
    at: datetime
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """One meeting of one dyad around one clip; `number` counts the dyad's visits from 1.

    The note is the professional's own and reaches nobody else. `pair` is then and now (PR-30).
    """

    id: VisitId
    household: HouseholdId
    dyad: DyadId
    clip: ClipId
    number: int
    begun_at: datetime
    note: str = ""
    wishes: Wishes = field(default_factory=Wishes)
    card: VisitCard = field(default_factory=VisitCard)
    gates: tuple[Gate, ...] = ()
    safety: Safety = field(default_factory=Safety)
    exports: tuple[Export, ...] = ()
    pair: Pair | None = None


@dataclass(frozen=True, slots=True)
class Crop:
    """The part of the picture around the baby, in thousandths of its width and height."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One moment of the plan: the stretch to show, the question before it, the sentence after.

    While `to_confirm` the sentence is a proposal with a detail in it that only the therapist can
    know, and is not shown; a moment without a code has no sentence at all (rulings 12). `template`
    and `details` are the sentence of the bank and what is filled into it; a `trimmed` window is
    the therapist's own.
    """

    item: Item
    question: str
    sentence: str | None = None
    to_confirm: bool = False
    edited: bool = False
    left_out: bool = False
    template: str = ""
    details: tuple[Detail, ...] = ()
    trimmed: bool = False
    crop: Crop | None = None

    @property
    def key(self) -> str:
        """What it goes by while the plan is edited: a repair can stand there as two kinds."""
        return f"{self.item.annotation}.{self.item.kind}"

    @property
    def annotation(self) -> AnnotationId:
        """The moment it is."""
        return self.item.annotation

    @property
    def needs_code(self) -> bool:
        """Whether one tap is still needed before there can be a sentence."""
        return self.item.needs_code

    @property
    def said(self) -> str | None:
        """The sentence as a family may meet it, or None."""
        return None if self.to_confirm or self.needs_code else self.sentence


def called_in(dyad: Dyad) -> tuple[str, ...]:
    """The names that stand in the words of a plan."""
    return (dyad.infant.name, dyad.partner)


@dataclass(frozen=True, slots=True)
class Plan:
    """The moments of a visit in order, and why others are not among them.

    `refused` holds the reasons when nothing can open the viewing (PR-17); there are no items then.
    `faults` is what stands against showing it as it is now; it is worked out, never kept.
    `ideas` are the small things to offer, by their ids; none or up to two. `language` is the one
    its words are in: a family that is spoken to in another is shown none of them; `called` are
    the names in them, the infant's and the partner's.
    """

    session: SessionId
    revision: int
    items: tuple[PlanItem, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    refused: tuple[Reason, ...] = ()
    confirmed_at: datetime | None = None
    faults: tuple[ItemFault, ...] = ()
    ideas: tuple[str, ...] = ()
    language: str = "en"
    called: tuple[str, ...] = ()

    @property
    def shown(self) -> tuple[PlanItem, ...]:
        """What will be shown, in order."""
        return tuple(each for each in self.items if not each.left_out)

    def is_confirmed_for(self, dyad: Dyad) -> bool:
        """Whether the therapist confirmed it, in the language the family is spoken to in now and
        with the names they go by now."""
        now = (dyad.language, called_in(dyad))
        return self.confirmed_at is not None and (self.language, self.called or now[1]) == now

    @property
    def sequence(self) -> Sequence:
        """What will be shown, as the rules look at it."""
        return Sequence(tuple(each.item for each in self.shown), self.left_out)

    @property
    def to_answer(self) -> tuple[AnnotationId, ...]:
        """The moments that wait for one tap: which code, or how the repair ended."""
        return self.sequence.to_answer


@dataclass(frozen=True, slots=True)
class CutMoment:
    """A moment cut to a sealed file of its own, with the still that stands for it.

    It belongs to whatever item has this annotation, kind and window: a window that was moved is
    another cut, so an old file can never be shown for a new plan.
    """

    annotation: AnnotationId
    kind: Kind
    window: Interval
    still_ms: Milliseconds
    film: AssetId
    still: AssetId

    def is_of(self, item: Item) -> bool:
        """Whether it was cut for exactly this."""
        mine = (self.annotation, self.kind, self.window, self.still_ms)
        return mine == (item.annotation, item.kind, item.window, item.still_ms)


@dataclass(frozen=True, slots=True)
class Ticket:
    """A short-lived permission for one browser to watch one visit's moments."""

    id: TicketId
    visit: VisitId
    begun_at: datetime
    ends_at: datetime
    ended_at: datetime | None = None


class AnswerKind(StrEnum):
    """What the family's page can send."""

    CHECK_IN = "checkin"
    WORDS = "words"
    CHOICE = "choice"
    CHECK_OUT = "checkout"
    HARDER_BIT = "harder_bit"
    SEEN = "seen"
    SUBTITLE = "subtitle"
    IDEA = "idea"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing she said or chose; `id` is the page's own, so that it counts once.

    `moment` is the moment its card was about, or the one she chose.
    """

    id: str
    visit: VisitId
    kind: AnswerKind
    card: int
    value: str
    at: datetime
    moment: AnnotationId | None = None
