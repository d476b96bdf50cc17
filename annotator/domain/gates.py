"""Whether a trickier bit, or distress that was not repaired, may be opened: gates with reasons."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.strengths_sequence import Reason

if TYPE_CHECKING:
    from collections.abc import Mapping

STRENGTHS_FIRST: Final = 3
FIRST_VISIT: Final = 3
MOST_A_VISIT: Final = 1


class CheckIn(StrEnum):
    """How the carer said she is before the viewing."""

    READY = "ready"
    A_BIT = "a_bit"
    NOT_TODAY = "not_today"


@dataclass(frozen=True, slots=True)
class Today:
    """What has happened in this visit so far, as the gates need to know it."""

    visit: int
    check_in: CheckIn | None
    strengths_shown: int
    strengths_left: int
    growth_shown: int
    asked_or_agreed: bool
    ends_in_repair_or_has_contrast: bool
    reason_typed: str = ""
    is_meeting: bool = True


def growth_gate(today: Today) -> tuple[Reason, ...]:
    """Every reason against a trickier bit; none means the gate is open (PR-08, 10, 11, 12)."""
    early = today.visit < FIRST_VISIT and not today.reason_typed.strip()
    few = today.strengths_shown < STRENGTHS_FIRST * (today.growth_shown + 1)
    return (
        *_against_any(today),
        *_those(
            {
                Reason.FEW_STRENGTHS: few,
                Reason.NOT_ASKED: not today.asked_or_agreed,
                Reason.EARLY_VISIT: early,
                Reason.NO_WAY_BACK: not today.ends_in_repair_or_has_contrast,
                Reason.ONE_IS_ENOUGH: today.growth_shown >= MOST_A_VISIT,
            }
        ),
    )


def exposure_gate(today: Today) -> tuple[Reason, ...]:
    """Every reason against looking at distress that was not repaired (PR-14).

    It is the therapist's own act in a meeting: nothing opens it without a typed reason, and it is
    locked again when the meeting ends.
    """
    untyped = not today.reason_typed.strip()
    return (*_against_any(today), *_those({Reason.NO_REASON_TYPED: untyped}))


def _against_any(today: Today) -> tuple[Reason, ...]:
    return _those(
        {
            Reason.NO_MEETING: not today.is_meeting,
            Reason.NOT_TODAY: today.check_in in {None, CheckIn.NOT_TODAY},
            Reason.NO_STRENGTH_AFTER: today.strengths_left < 1,
        }
    )


def _those(reasons: Mapping[Reason, bool]) -> tuple[Reason, ...]:
    return tuple(reason for reason, holds in reasons.items() if holds)
