"""When to suggest a break: looking closely tires after about twenty minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from annotator.domain.interval import Milliseconds

if TYPE_CHECKING:
    from annotator.domain.interval import Stretches

LONGEST_STRETCH: Final = Milliseconds(20 * 60_000)
A_BREAK: Final = Milliseconds(5 * 60_000)


def worked_since_break(work: Stretches) -> Milliseconds:
    """How much was worked since the last break: a gap of at least five minutes is one.

    `work` is when somebody was at it, in ms from any beginning; shorter gaps neither count as work
    nor as a break.
    """
    worked, later = 0, None
    for part in reversed(work.parts):
        if later is not None and later - part.offset >= A_BREAK:
            break
        worked, later = worked + part.length, part.onset
    return Milliseconds(worked)


def break_suggested(work: Stretches) -> bool:
    """Whether twenty minutes or more were worked without a break; it is a suggestion only."""
    return worked_since_break(work) >= LONGEST_STRETCH
