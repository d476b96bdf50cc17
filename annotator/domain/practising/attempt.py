"""An attempt at a practice clip until it is sealed: offered, watched, coded; blind throughout.

An attempt knows its gold by its cover only. What the gold says is opened by a sealed attempt
(`opened.py`) and by nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import Refusal
from annotator.domain.interval import Interval, Milliseconds, Stretches

if TYPE_CHECKING:
    from datetime import datetime

    from annotator.domain.identity import CoderId, SessionId
    from annotator.domain.practising.gold import Cover

WHOLE_PERCENT: Final = 95
NOTHING: Final = Stretches()


class Stage(StrEnum):
    """How far an attempt has come."""

    NOT_BEGUN = "not_begun"
    FIRST_VIEWING = "first_viewing"
    CODING = "coding"
    SEALED = "sealed"


@dataclass
class NotAtThisStage(Refusal):
    """Something that belongs to another stage of an attempt."""

    stage: Stage
    needed: Stage


@dataclass
class NotWatchedWhole(Refusal):
    """Coding begins after the clip was watched through once."""

    watched_ms: Milliseconds
    length_ms: Milliseconds


@dataclass
class NotToSkipYet(Refusal):
    """The first viewing may be skipped by those who have passed once before."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One coder's attempt at one clip; each step gives a new value, and none goes back."""

    session: SessionId
    coder: CoderId
    cover: Cover
    began: datetime | None = None
    watched: Stretches = NOTHING
    skipped: bool = False
    coding_since: datetime | None = None

    @property
    def stage(self) -> Stage:
        """How far it has come."""
        if self.coding_since is not None:
            return Stage.CODING
        return Stage.NOT_BEGUN if self.began is None else Stage.FIRST_VIEWING

    @property
    def watched_whole(self) -> bool:
        """Whether at least 95 % of the clip was watched, in whatever order."""
        return is_whole(self.watched.total, self.cover.clip_length)

    def begin(self, now: datetime) -> Attempt:
        """The first viewing begins."""
        self._require(Stage.NOT_BEGUN)
        return replace(self, began=now)

    def watch(self, played: Interval) -> Attempt:
        """A stretch of the clip was played; what lies after its end is not counted."""
        self._require(Stage.FIRST_VIEWING)
        clip = Interval(Milliseconds(0), self.cover.clip_length)
        return replace(self, watched=self.watched | Stretches((played,)).within(clip))

    def code(self, now: datetime) -> Attempt:
        """Coding begins; refused until the clip was watched through."""
        self._require(Stage.FIRST_VIEWING)
        if not self.watched_whole:
            raise NotWatchedWhole(self.watched.total, self.cover.clip_length)
        return replace(self, coding_since=now)

    def skip(self, now: datetime, *, has_passed: bool) -> Attempt:
        """Coding begins without a whole viewing; only for those who have passed once before."""
        self._require(Stage.FIRST_VIEWING)
        if not has_passed:
            raise NotToSkipYet
        return replace(self, coding_since=now, skipped=True)

    def _require(self, needed: Stage) -> None:
        if self.stage is not needed:
            raise NotAtThisStage(self.stage, needed)


def is_whole(watched: Milliseconds, length: Milliseconds) -> bool:
    """Whether so much of a clip counts as all of it: at least 95 %."""
    return watched * 100 >= length * WHOLE_PERCENT
