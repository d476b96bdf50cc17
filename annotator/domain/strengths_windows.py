"""How much film around a moment may be shown: never a rupture, never what is hidden."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.applying import REPAIR, RUPTURE
from annotator.domain.episodes import (
    SAFEGUARDING,
    UNCODABLE,
    Episode,
    Outcome,
    episodes_of,
    outcome_of,
)
from annotator.domain.interval import Interval, Milliseconds, Stretches
from annotator.domain.strengths_sequence import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import AnnotationId, FamilyId

SHORTEST: Final = Milliseconds(5000)
LONGEST: Final = Milliseconds(20_000)
PADDING: Final = Milliseconds(2000)
STORY_LEAD: Final = Milliseconds(3000)
STORY_AFTER: Final = Milliseconds(2000)
TAIL_SHORTEST: Final = Milliseconds(2000)
TAIL_LONGEST: Final = Milliseconds(5000)


@dataclass(frozen=True, slots=True)
class Clearance:
    """Everything in a clip that a window must keep clear of."""

    clip: Interval
    ruptures: tuple[tuple[AnnotationId, Interval], ...]
    uncodable: Stretches
    safeguarding: Stretches
    unfinished: Stretches
    episodes: tuple[Episode, ...]

    @staticmethod
    def of(moments: Iterable[Annotation], clip_length: Milliseconds) -> Clearance:
        """What the moments of a clip say about where a window may not go.

        Every rupture counts here, however sure the coder was and whatever its code.
        """
        kept = tuple(moments)
        return Clearance(
            clip=Interval(Milliseconds(0), clip_length),
            ruptures=tuple((each.id, covered(each)) for each in kept if each.family == RUPTURE),
            uncodable=_covering(kept, UNCODABLE),
            safeguarding=_covering(kept, SAFEGUARDING),
            unfinished=Stretches.of(
                covered(each)
                for each in kept
                if each.family == REPAIR and outcome_of(each) is Outcome.NOT_YET
            ),
            episodes=episodes_of(kept),
        )

    def forbidden(self, own: AnnotationId | None = None) -> Stretches:
        """All that no window may touch; a repair story passes its own rupture."""
        ruptures = Stretches.of(stretch for rupture, stretch in self.ruptures if rupture != own)
        return ruptures | self.uncodable | self.safeguarding

    def against(self, window: Interval, own: AnnotationId | None = None) -> tuple[Reason, ...]:
        """Why this window may not be shown; nothing where it may."""
        ruptures = Stretches.of(stretch for rupture, stretch in self.ruptures if rupture != own)
        found = (
            (Reason.OVERLAPS_RUPTURE, ruptures),
            (Reason.OVERLAPS_UNCODABLE, self.uncodable),
            (Reason.OVERLAPS_SAFEGUARDING, self.safeguarding),
        )
        return tuple(reason for reason, stretches in found if stretches.overlaps(window))

    def is_repaired(self, rupture: AnnotationId) -> bool:
        """Whether a repair linked to it ended full or partial (rulings 2)."""
        return any(each.repaired for each in self.episodes if each.rupture == rupture)

    def episode_answered_by(self, repair: Annotation) -> Episode | None:
        """The episode of the rupture this repair answers; None where it names none before it."""
        return next(
            (
                episode
                for episode in self.episodes
                if any(attempt.annotation == repair.id for attempt in episode.attempts)
            ),
            None,
        )


@dataclass(frozen=True, slots=True)
class Window:
    """What may be shown of a moment, and whether part of the moment had to be left off."""

    shown: Interval
    still_ms: Milliseconds
    cropped: bool = False


def covered(annotation: Annotation) -> Interval:
    """The stretch an annotation covers; an instant covers its own millisecond."""
    return annotation.interval or Interval(annotation.onset, Milliseconds(annotation.onset + 1))


def moment_window(moment: Annotation, clear: Clearance) -> Window | tuple[Reason, ...]:
    """5-20 s around a moment, padded by 2 s where there is room, or why there is no such window.

    Where the moment itself touches what may not be shown, its longest clean part of at least
    5 s stands for it.
    """
    stretch = covered(moment)
    if not clear.clip.overlaps(stretch):
        return (Reason.OUTSIDE_CLIP,)
    free = Stretches((clear.clip,)) - clear.forbidden()
    pieces = free.within(stretch)
    core = max(pieces, key=lambda piece: (piece.length, -piece.onset), default=None)
    cropped = core != stretch
    if core is None or (cropped and core.length < SHORTEST):
        return clear.against(stretch) or (Reason.OUTSIDE_CLIP,)
    # An attempt that came to nothing is kept out of the padding while that leaves 5 s.
    window = _fitted(core, free - clear.unfinished) or _fitted(core, free)
    if window is None:
        return (Reason.TOO_SHORT,)
    return Window(window, _middle(core.intersection(window) or core), cropped)


def story_window(
    repair: Annotation, episode: Episode, clear: Clearance
) -> Window | tuple[Reason, ...]:
    """From at most 3 s before the repair to at least 2 s after they are back in step (PR-04)."""
    back = back_in_step(repair, episode)
    end = Milliseconds(back + STORY_AFTER)
    if end > clear.clip.offset:
        return (Reason.STORY_ENDS_TOO_SOON,)
    core = Interval(repair.onset, end)
    room = _room(core, Stretches((clear.clip,)) - clear.forbidden(episode.rupture))
    if room is None:
        return clear.against(core, episode.rupture)
    shown = _told(core, room)
    if shown.length < SHORTEST:
        return (Reason.TOO_SHORT,)
    if covered(repair).offset - shown.onset < min(STORY_AFTER, covered(repair).length):
        return (Reason.TOO_LONG,)
    return Window(shown, _middle(Interval(back, end)), shown.onset > repair.onset)


def tail_window(
    repair: Annotation, episode: Episode, clear: Clearance
) -> Window | tuple[Reason, ...]:
    """The 2-5 s in step after a full repair, no second of any rupture in them (PR-01)."""
    start = back_in_step(repair, episode)
    ahead = Interval(start, Milliseconds(start + TAIL_LONGEST))
    free = Stretches((clear.clip,)) - clear.forbidden()
    tail = next((part for part in free.within(ahead) if part.onset == start), None)
    if tail is None or tail.length < TAIL_SHORTEST:
        return clear.against(ahead) or (Reason.TOO_SHORT,)
    return Window(tail, _middle(tail))


def exposure_window(rupture: Annotation, clear: Clearance) -> Window | tuple[Reason, ...]:
    """5-20 s around one moment out of step and no other; its still is the quiet before it."""
    core = covered(rupture).intersection(clear.clip)
    if core is None:
        return (Reason.OUTSIDE_CLIP,)
    window = _fitted(core, Stretches((clear.clip,)) - clear.forbidden(rupture.id))
    if window is None:
        return clear.against(core, rupture.id) or (Reason.TOO_SHORT,)
    return Window(window, window.onset, cropped=window.offset < core.offset)


def back_in_step(repair: Annotation, episode: Episode) -> Milliseconds:
    """When both the repair and the rupture it answers have ended."""
    return max(covered(repair).offset, episode.stretch.offset)


def _fitted(core: Interval, free: Stretches) -> Interval | None:
    room = _room(core, free)
    if room is None:
        return None
    if core.length >= LONGEST:
        return Interval(core.onset, Milliseconds(core.onset + LONGEST))
    pad = Milliseconds(min(PADDING, (LONGEST - core.length) // 2))
    window = core.padded(pad, pad, room)
    if window.length < SHORTEST:
        onset = max(room.onset, window.onset - (SHORTEST - window.length) // 2)
        offset = min(room.offset, onset + SHORTEST)
        onset = max(room.onset, offset - SHORTEST)
        window = Interval(Milliseconds(onset), Milliseconds(offset))
    return window if window.length >= SHORTEST else None


def _told(core: Interval, room: Interval) -> Interval:
    onset = max(room.onset, core.onset - STORY_LEAD)
    offset = min(room.offset, max(core.offset, onset + SHORTEST))
    return Interval(Milliseconds(max(onset, offset - LONGEST)), Milliseconds(offset))


def _room(core: Interval, free: Stretches) -> Interval | None:
    return next(
        (part for part in free if part.onset <= core.onset and core.offset <= part.offset), None
    )


def _middle(stretch: Interval) -> Milliseconds:
    return Milliseconds((stretch.onset + stretch.offset) // 2)


def _covering(moments: Iterable[Annotation], family: FamilyId) -> Stretches:
    return Stretches.of(covered(each) for each in moments if each.family == family)
