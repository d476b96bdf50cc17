"""A second look: the film of a shared review beside the clip it discusses, both on one clock.

A meeting's film shows the clip on a screen now and then. Each time is a stretch that was played:
from `onset` to `offset` of the meeting the clip runs from `begins`, at its own speed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.domain.interval import Interval, Milliseconds
from annotator.domain.reach import Reach, goes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.clip import Clip, ClipCard

STAYS: Final = goes(Reach.STAYS)
# What the film of a meeting may ever be opened for. It is about the guider's own work: no family is
# shown it, nobody practises on it, nothing of it is published.
MEETING_PURPOSES: Final = frozenset({Purpose.RECORD, Purpose.SUPERVISION, Purpose.TEAM_CARE})


@dataclass
class MeetingStays(Refusal):
    """The film of a shared review is for supervision, and asked for something else."""

    purpose: Purpose

    @override
    def facts(self) -> dict[str, object]:
        """The purpose in words."""
        return {"purpose": self.purpose.replace("_", " ")}


@dataclass
class PlayedNowhere(Refusal):
    """A stretch that has no length, or begins before the meeting or the clip does."""


@dataclass
class PlayedOutside(Refusal):
    """A stretch that goes on after the meeting or the clip has ended."""


@dataclass
class PlayedAtOnce(Refusal):
    """Two stretches that share time of the meeting: the clip cannot play twice at once."""


@dataclass(frozen=True, slots=True, order=True)
class Played:
    """From `onset` up to `offset` of the meeting the clip plays, beginning at its `begins`."""

    onset: Milliseconds = field(metadata=STAYS)
    offset: Milliseconds = field(metadata=STAYS)
    begins: Milliseconds = field(metadata=STAYS)

    def __post_init__(self) -> None:
        if self.onset < 0 or self.begins < 0 or self.offset <= self.onset:
            raise PlayedNowhere

    @property
    def of_meeting(self) -> Interval:
        """The stretch of the meeting."""
        return Interval(self.onset, self.offset)

    @property
    def of_clip(self) -> Interval:
        """The stretch of the clip that is seen in it: as long."""
        return Interval(self.begins, Milliseconds(self.begins + self.offset - self.onset))


@dataclass(frozen=True, slots=True)
class OneClock:
    """When the clip is on the screen of its meeting; both lengths bound it.

    The stretches are in order and share no time of the meeting; of the clip they may show the same
    again, which is what watching together is.
    """

    meeting: Milliseconds = field(metadata=STAYS)
    clip: Milliseconds = field(metadata=STAYS)
    played: tuple[Played, ...] = field(default=(), metadata=STAYS)

    @staticmethod
    def of(meeting: Milliseconds, clip: Milliseconds, played: Iterable[Played]) -> OneClock:
        """Any stretches, put in order; refused where they do not fit."""
        return OneClock(meeting, clip, tuple(sorted(played)))

    def __post_init__(self) -> None:
        for one in self.played:
            if one.offset > self.meeting or one.of_clip.offset > self.clip:
                raise PlayedOutside
        if any(later.onset < one.offset for one, later in pairwise(self.played)):
            raise PlayedAtOnce

    def clip_at(self, instant: Milliseconds) -> Milliseconds | None:
        """Where the clip is at an instant of the meeting; None while it is not on the screen."""
        for one in self.played:
            if one.of_meeting.contains(instant):
                return Milliseconds(one.begins + instant - one.onset)
        return None

    def meeting_at(self, instant: Milliseconds) -> tuple[Milliseconds, ...]:
        """Every instant of the meeting at which this instant of the clip is seen, in order."""
        return tuple(
            Milliseconds(one.onset + instant - one.begins)
            for one in self.played
            if one.of_clip.contains(instant)
        )

    def seen(self, window: Interval) -> tuple[Interval, ...]:
        """Where in the meeting any of a stretch of the clip is seen, once for each time."""
        shared = ((one, one.of_clip.intersection(window)) for one in self.played)
        return tuple(
            Interval(
                Milliseconds(one.onset + part.onset - one.begins),
                Milliseconds(one.onset + part.offset - one.begins),
            )
            for one, part in shared
            if part is not None
        )


def require_stays(card: ClipCard, purpose: Purpose) -> tuple[Purpose, ...]:
    """Every purpose that has to be permitted to open such a film for this one.

    A meeting's film needs `supervision` besides; what would take it anywhere else is refused.
    """
    if not card.meeting:
        return (purpose,)
    if purpose not in MEETING_PURPOSES:
        raise MeetingStays(purpose)
    return tuple(dict.fromkeys((purpose, Purpose.SUPERVISION)))


def of_the_family(clips: Iterable[Clip]) -> tuple[Clip, ...]:
    """Those that show the family by itself: no film of a meeting enters a figure of theirs."""
    return tuple(each for each in clips if not each.card.meeting)
