"""What every step of an excerpt stands on: the excerpt, if it may be touched today."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.episodes import SAFEGUARDING
from annotator.domain.errors import Refusal
from annotator.domain.excerpts import MomentIsNotShown
from annotator.domain.interval import Interval, Milliseconds
from annotator.journey.clip import NothingReceived
from annotator.journey.ports import JobState
from annotator.journey.signing import require_for

if TYPE_CHECKING:
    from annotator.domain.annotation import Annotation
    from annotator.domain.clip import Clip
    from annotator.domain.consent import Purpose
    from annotator.domain.excerpts import Excerpt, Moment
    from annotator.domain.identity import AssetId, ClipId
    from annotator.journey.deeds import Deed
    from annotator.journey.ports import Bell, Clock, Desk, Identities, JobKind, Records, Shelf
    from annotator.journey.schemes import Schemes


UNDER_WAY: Final = frozenset({JobState.TODO, JobState.DOING})


@dataclass
class NoSuchExcerpt(Refusal):
    """No excerpt of that id was made of this clip."""


@dataclass
class NoFilmYet(Refusal):
    """Its film is not made yet."""


@dataclass(frozen=True, slots=True)
class ExcerptDesk:
    """The world an excerpt is made in, and what is asked before anything is done to one."""

    records: Records
    clock: Clock
    identities: Identities
    shelf: Shelf
    bell: Bell
    schemes: Schemes

    def _permitted(self, desk: Desk, clip: ClipId, excerpt: str) -> Excerpt:
        found = known_excerpt(desk, clip, excerpt)
        self._require(desk, self._clip(desk, clip), found.options.purpose)
        never = kept_back(desk, clip)
        if any(each.window.overlaps(own_of(one)) for each in found.moments for one in never):
            raise MomentIsNotShown
        return found

    def _wanted(self, desk: Desk, excerpt: str) -> Excerpt:
        found = desk.excerpts.get(excerpt)
        if found is None:
            raise NoSuchExcerpt
        return self._permitted(desk, found.clip, excerpt)

    def _require(self, desk: Desk, clip: Clip, purpose: Purpose) -> None:
        require_for(desk, clip, purpose, self.clock.today())

    def _note(self, desk: Desk, deed: Deed, of: Excerpt, **more: str) -> None:
        on = {"clip": of.clip, "household": of.household, "excerpt": of.id,
              "purpose": of.options.purpose.value, **more}  # fmt: skip
        desk.audit.note(deed, self.identities.acting(), self.clock.now(), on)

    def _discard(self, stale: AssetId | None) -> None:
        if stale is not None:
            self.shelf.delete(stale)

    def _clip(self, desk: Desk, clip: ClipId) -> Clip:
        found = desk.clips.get(clip)
        if found is None or not found.playable or found.facts is None:
            raise NothingReceived
        return found


def known_excerpt(desk: Desk, clip: ClipId, excerpt: str) -> Excerpt:
    """The excerpt, if it is of this clip."""
    found = desk.excerpts.get(excerpt)
    if found is None or found.clip != clip:
        raise NoSuchExcerpt
    return found


def moment_in(excerpt: Excerpt, number: int) -> Moment:
    """Its moment of this number."""
    for each in excerpt.moments:
        if each.number == number:
            return each
    raise NoSuchExcerpt


def kept_back(desk: Desk, clip: ClipId) -> tuple[Annotation, ...]:
    """What anybody marked as a stretch nothing of which is ever shown."""
    return tuple(
        mark
        for head in desk.coding.of(clip)
        for mark in desk.coding.standing(head.id)
        if mark.family == SAFEGUARDING
    )


def is_under_way(desk: Desk, kind: JobKind, excerpt: str) -> bool:
    """Whether work of this kind on the excerpt waits or is being done."""
    job = desk.jobs.of(kind, excerpt)
    return job is not None and job.state in UNDER_WAY


def own_of(mark: Annotation) -> Interval:
    """The stretch of a mark; an instant is a millisecond."""
    return mark.interval or Interval(mark.onset, Milliseconds(mark.onset + 1))
