"""How far the window of one moment may be drawn, and why it stops there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.interval import Interval, Milliseconds, Stretches
from annotator.domain.strengths_sequence import Kind, Reason
from annotator.domain.strengths_windows import (
    LONGEST,
    SHORTEST,
    STORY_AFTER,
    STORY_LEAD,
    TAIL_LONGEST,
    TAIL_SHORTEST,
    Clearance,
    back_in_step,
    covered,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.domain.annotation import Annotation
    from annotator.domain.episodes import Episode
    from annotator.domain.identity import AnnotationId
    from annotator.domain.strengths_sequence import Item


@dataclass(frozen=True, slots=True)
class Stop:
    """A place an edge does not pass, and why."""

    at: Milliseconds
    reason: Reason


@dataclass(frozen=True, slots=True)
class Bounds:
    """Where the edges and the still of one window may stand.

    The onset lies from `earliest` to `begins_by`, the offset from `ends_from` to `latest`, the
    still from `still_from` on and inside the window.
    """

    earliest: Stop
    begins_by: Stop
    ends_from: Stop
    latest: Stop
    still_from: Milliseconds
    shortest: Milliseconds
    longest: Milliseconds

    def against(self, window: Interval, still: Milliseconds) -> tuple[Reason, ...]:
        """Every reason against this window and this still; nothing where they may be shown."""
        return tuple(dict.fromkeys(self._against(window, still)))

    def _against(self, window: Interval, still: Milliseconds) -> Iterator[Reason]:
        if window.onset < self.earliest.at:
            yield self.earliest.reason
        if window.onset > self.begins_by.at:
            yield self.begins_by.reason
        if window.offset < self.ends_from.at:
            yield self.ends_from.reason
        if window.offset > self.latest.at:
            yield self.latest.reason
        if window.length < self.shortest:
            yield Reason.TOO_SHORT
        if window.length > self.longest:
            yield Reason.TOO_LONG
        if still < self.still_from or not window.contains(still):
            yield Reason.STILL_NOT_IN_WINDOW


def allowed(
    item: Item, moments: Iterable[Annotation], clip_length: Milliseconds
) -> Bounds | tuple[Reason, ...]:
    """How far this item's window may be drawn; the reasons where it may not be shown at all.

    No edge reaches a rupture but a repair story's own, nor anything hidden; where the window is
    clear of an attempt that came to nothing, it stays clear of it.
    """
    kept = tuple(moments)
    moment = next((each for each in kept if each.id == item.annotation), None)
    if moment is None:
        return (Reason.NOT_FOR_FAMILIES,)
    clear = Clearance.of(kept, clip_length)
    episode = clear.episode_answered_by(moment)
    own = episode.rupture if episode and item.kind is Kind.REPAIR_STORY else None
    room = _room(item.window, clear, own)
    if room is None:
        return clear.against(item.window, own) or (Reason.OUTSIDE_CLIP,)
    walls = _walls(room, clear, own)
    if episode is None:
        return _around(covered(moment), walls)
    back = back_in_step(moment, episode)
    if item.kind is Kind.REPAIR_TAIL:
        return _tail(back, walls)
    return _story(moment, episode, walls)


def _around(moment: Interval, walls: tuple[Stop, Stop]) -> Bounds:
    earliest, latest = walls
    return Bounds(
        earliest=earliest,
        begins_by=_stop(moment.offset - 1, Reason.MOMENT_NOT_IN_WINDOW),
        ends_from=_stop(moment.onset + 1, Reason.MOMENT_NOT_IN_WINDOW),
        latest=latest,
        still_from=Milliseconds(0),
        shortest=SHORTEST,
        longest=LONGEST,
    )


def _tail(back: Milliseconds, walls: tuple[Stop, Stop]) -> Bounds:
    earliest, latest = walls
    return Bounds(
        earliest=max(earliest, _stop(back, Reason.TAIL_TOO_EARLY), key=lambda stop: stop.at),
        begins_by=_stop(latest.at - TAIL_SHORTEST, latest.reason),
        ends_from=_stop(back + TAIL_SHORTEST, Reason.TOO_SHORT),
        latest=latest,
        still_from=back,
        shortest=TAIL_SHORTEST,
        longest=TAIL_LONGEST,
    )


def _story(repair: Annotation, episode: Episode, walls: tuple[Stop, Stop]) -> Bounds:
    earliest, latest = walls
    back, lead = back_in_step(repair, episode), max(0, repair.onset - STORY_LEAD)
    return Bounds(
        earliest=max(earliest, _stop(lead, Reason.STORY_TOO_EARLY), key=lambda stop: stop.at),
        begins_by=_stop(covered(repair).offset - 1, Reason.MOMENT_NOT_IN_WINDOW),
        ends_from=_stop(back + STORY_AFTER, Reason.STORY_ENDS_TOO_SOON),
        latest=latest,
        still_from=back,
        shortest=SHORTEST,
        longest=LONGEST,
    )


def _room(window: Interval, clear: Clearance, own: AnnotationId | None) -> Interval | None:
    free = Stretches((clear.clip,)) - clear.forbidden(own)
    return _holding(free - clear.unfinished, window) or _holding(free, window)


def _holding(free: Stretches, window: Interval) -> Interval | None:
    return next(
        (part for part in free if part.onset <= window.onset and window.offset <= part.offset),
        None,
    )


def _walls(room: Interval, clear: Clearance, own: AnnotationId | None) -> tuple[Stop, Stop]:
    before = _why(room.onset - 1, clear, own)
    after = _why(room.offset, clear, own)
    return Stop(room.onset, before), Stop(room.offset, after)


def _why(instant: int, clear: Clearance, own: AnnotationId | None) -> Reason:
    if not 0 <= instant < clear.clip.offset:
        return Reason.OUTSIDE_CLIP
    there = Interval(Milliseconds(instant), Milliseconds(instant + 1))
    return next(iter(clear.against(there, own)), Reason.NOT_YET)


def _stop(at: int, reason: Reason) -> Stop:
    return Stop(Milliseconds(at), reason)
