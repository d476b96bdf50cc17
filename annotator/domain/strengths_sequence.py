"""The family's ordered selection, and the reasons for and against each moment."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import Refusal

if TYPE_CHECKING:
    from annotator.domain.identity import AnnotationId
    from annotator.domain.interval import Interval, Milliseconds

USUAL_CLIPS: Final = 3
MOST_CLIPS: Final = 5
GENTLE_CLIPS: Final = 2


class Reason(StrEnum):
    """Why a moment is proposed, or why it cannot be shown; `annotator.words.reasons` says it."""

    # for
    OPENS = "opens"
    CLOSES = "closes"
    CHOSEN = "chosen"
    STARRED = "starred"
    GOAL = "goal"
    INFANT_ANSWERS = "infant_answers"
    UNDERUSED = "underused"
    NEW_CODE = "new_code"
    FOUND_EACH_OTHER = "found_each_other"
    CROPPED = "cropped"
    # against one moment
    OVERLAPS_RUPTURE = "overlaps_rupture"
    OVERLAPS_UNCODABLE = "overlaps_uncodable"
    OVERLAPS_SAFEGUARDING = "overlaps_safeguarding"
    LOW_CONFIDENCE = "low_confidence"
    NOT_FOR_FAMILIES = "not_for_families"
    NOT_YET = "not_yet"
    PARTIAL_NOT_STARRED = "partial_not_starred"
    OUTCOME_UNANSWERED = "outcome_unanswered"
    CODE_UNANSWERED = "code_unanswered"
    NOT_LINKED = "not_linked"
    DEVICE_NOT_OPTED_IN = "device_not_opted_in"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    OUTSIDE_CLIP = "outside_clip"
    ALREADY_SHOWN = "already_shown"
    ENOUGH_SHOWN = "enough_shown"
    NO_CONNECTION_AFTER = "no_connection_after"
    LEFT_OUT = "left_out"
    # against a sequence
    NOTHING_IN_STEP = "nothing_in_step"
    ALL_LOW_CONFIDENCE = "all_low_confidence"
    EMPTY = "empty"
    FIRST_NOT_CONNECTION = "first_not_connection"
    LAST_NOT_CONNECTION = "last_not_connection"
    TOO_MANY = "too_many"
    MOMENT_NOT_IN_WINDOW = "moment_not_in_window"
    STILL_NOT_IN_WINDOW = "still_not_in_window"
    STORY_TOO_EARLY = "story_too_early"
    STORY_ENDS_TOO_SOON = "story_ends_too_soon"
    TAIL_TOO_EARLY = "tail_too_early"
    # against a trickier bit
    FEW_STRENGTHS = "few_strengths"
    NOT_ASKED = "not_asked"
    EARLY_VISIT = "early_visit"
    NO_WAY_BACK = "no_way_back"
    NOT_TODAY = "not_today"
    ONE_IS_ENOUGH = "one_is_enough"
    NO_STRENGTH_AFTER = "no_strength_after"
    # against what is unlocked on purpose
    NO_REASON_TYPED = "no_reason_typed"
    NO_MEETING = "no_meeting"
    NOT_UNLOCKED = "not_unlocked"
    REPAIRED = "repaired"


class Kind(StrEnum):
    """What a family sees in an item."""

    CONNECTION = "connection"
    REPAIR_TAIL = "repair_tail"
    REPAIR_STORY = "repair_story"
    COMMENT = "comment"
    INFANT_STRENGTH = "infant_strength"
    # Never part of a selection: only ever shown beside it, unlocked on purpose (PR-14).
    EXPOSURE = "exposure"


@dataclass(frozen=True, slots=True)
class Item:
    """One moment of the selection: what is shown of it, and why it was taken."""

    annotation: AnnotationId
    kind: Kind
    window: Interval
    still_ms: Milliseconds
    reasons: tuple[Reason, ...] = ()
    needs_code: bool = False

    @property
    def is_connection(self) -> bool:
        """Whether it may open a viewing (PR-01)."""
        return self.kind in {Kind.CONNECTION, Kind.REPAIR_TAIL}


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A moment that is not in the selection, with every reason."""

    annotation: AnnotationId
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Sequence:
    """The family's ordered selection, and what is not in it."""

    items: tuple[Item, ...]
    left_out: tuple[LeftOut, ...] = ()

    @property
    def to_answer(self) -> tuple[AnnotationId, ...]:
        """The moments Prepare asks one tap for: no code yet, or a repair without an outcome."""
        waiting = {Reason.OUTCOME_UNANSWERED, Reason.CODE_UNANSWERED}
        return (
            *(item.annotation for item in self.items if item.needs_code),
            *(left.annotation for left in self.left_out if waiting & set(left.reasons)),
        )


@dataclass(frozen=True, slots=True)
class Choices:
    """What people have decided about this selection: the carer's picks, the therapist's wishes.

    `exposed` is the one moment of distress a therapist has unlocked; it stands beside a selection
    and never in it. `gently` keeps the selection short.
    """

    chosen: frozenset[AnnotationId] = frozenset()
    left_out: frozenset[AnnotationId] = frozenset()
    device_returns: bool = False
    clips: int = USUAL_CLIPS
    exposed: AnnotationId | None = None
    gently: bool = False


@dataclass(frozen=True, slots=True)
class ItemFault:
    """What stands against showing a sequence; no annotation where it is the order itself."""

    reason: Reason
    annotation: AnnotationId | None = None


@dataclass
class NoConnection(Refusal):
    """No moment of connection can open the viewing, with every reason (PR-17)."""

    reasons: tuple[Reason, ...] = field(default=())


@dataclass
class SequenceRefused(Refusal):
    """This order or these windows may not be shown to a family; every fault at once."""

    faults: tuple[ItemFault, ...] = field(default=())
