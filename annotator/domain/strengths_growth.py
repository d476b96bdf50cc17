"""Whether a trickier bit may be looked at today: a gate that answers with reasons."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.strengths_sequence import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    """What has happened in this visit so far, as the gate needs to know it."""

    visit: int
    check_in: CheckIn | None
    strengths_shown: int
    strengths_left: int
    growth_shown: int
    asked_or_agreed: bool
    ends_in_repair_or_has_contrast: bool
    reason_typed: str = ""


def growth_gate(today: Today) -> tuple[Reason, ...]:
    """Every reason against a trickier bit; none means the gate is open (PR-08, 10, 11, 12)."""
    return tuple(_against(today))


def _against(today: Today) -> Iterator[Reason]:
    if today.strengths_shown < STRENGTHS_FIRST * (today.growth_shown + 1):
        yield Reason.FEW_STRENGTHS
    if not today.asked_or_agreed:
        yield Reason.NOT_ASKED
    if today.visit < FIRST_VISIT and not today.reason_typed.strip():
        yield Reason.EARLY_VISIT
    if not today.ends_in_repair_or_has_contrast:
        yield Reason.NO_WAY_BACK
    if today.check_in in {None, CheckIn.NOT_TODAY}:
        yield Reason.NOT_TODAY
    if today.growth_shown >= MOST_A_VISIT:
        yield Reason.ONE_IS_ENOUGH
    if today.strengths_left < 1:
        yield Reason.NO_STRENGTH_AFTER
