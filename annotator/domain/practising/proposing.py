"""Which practice clip comes next, and why; the reasons name no moment that is still to be seen."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.migration import Mark
from annotator.domain.practising.gold import LEVELS, ClipSet

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from annotator.domain.identity import ClipId
    from annotator.domain.practising.gold import Cover, Gold
    from annotator.domain.practising.learning import Confusion, Point

SECURE: Final = 0.8
UNSURE: Final = 0.5
STEADY: Final = 2


class Reason(StrEnum):
    """Why a clip is proposed; none says what is in it."""

    PRACTISES_WHAT_IS_MIXED_UP = "practises_what_is_mixed_up"
    NOT_YET_SEEN = "not_yet_seen"
    LONGEST_AGO = "longest_ago"
    YOUR_LEVEL = "your_level"
    NEAREST_LEVEL = "nearest_level"


@dataclass(frozen=True, slots=True)
class OnTheShelf:
    """A practice clip as the proposing sees it: how often its gold has each name, never when.

    For the program only: a screen before sealing gets the cover.
    """

    cover: Cover
    names: Mapping[Mark, int] = field(hash=False)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A clip to practise next, with the reasons for it."""

    cover: Cover
    reasons: tuple[Reason, ...]


def on_the_shelf(gold: Gold) -> OnTheShelf:
    """The gold as the proposing sees it; allowed names count with its own."""
    names: Counter[Mark] = Counter()
    for each in gold.compared:
        for code in (each.annotation.code, *each.allowed):
            names[Mark(each.annotation.family, code)] += 1
    return OnTheShelf(gold.cover, dict(names))


def level_for(past: Sequence[Point]) -> int:
    """The level to practise at: one up after two secure attempts in a row, one down when unsure.

    Secure is an event F1 of .80 or more at that level, unsure one below .50.
    """
    if not past:
        return LEVELS.start
    level = past[-1].level
    latest = [each.event_f1.value for each in past if each.level == level][-STEADY:]
    if len(latest) == STEADY and all(each is not None and each >= SECURE for each in latest):
        return min(level + 1, LEVELS.stop - 1)
    last = past[-1].event_f1.value
    return max(level - 1, LEVELS.start) if last is None or last < UNSURE else level


def next_clip(
    shelf: Iterable[OnTheShelf], past: Sequence[Point], mixed_up: Sequence[Confusion] = ()
) -> Proposal | None:
    """The practice clip that helps most: one not yet seen, then what is mixed up, then the level.

    Of clips seen before, the one longest ago. Always the same for the same past; never a qualifying
    clip; None where there is nothing to practise.
    """
    seen = {each.clip: at for at, each in enumerate(past)}
    level = level_for(past)
    clips = [each for each in shelf if each.cover.about.set is ClipSet.PRACTICE]
    if not clips:
        return None
    best = min(
        clips,
        key=lambda each: (
            seen.get(each.cover.clip, -1),
            -_helps(each, mixed_up),
            abs(each.cover.about.level - level),
            each.cover.clip,
        ),
    )
    return Proposal(best.cover, tuple(_reasons(best, seen, level, _helps(best, mixed_up))))


def _helps(clip: OnTheShelf, mixed_up: Sequence[Confusion]) -> int:
    return sum(
        each.count * (clip.names.get(each.gold, 0) + clip.names.get(each.own, 0))
        for each in mixed_up
    )


def _reasons(
    clip: OnTheShelf, seen: Mapping[ClipId, int], level: int, helps: int
) -> Iterable[Reason]:
    if helps:
        yield Reason.PRACTISES_WHAT_IS_MIXED_UP
    yield Reason.LONGEST_AGO if clip.cover.clip in seen else Reason.NOT_YET_SEEN
    yield Reason.YOUR_LEVEL if clip.cover.about.level == level else Reason.NEAREST_LEVEL
