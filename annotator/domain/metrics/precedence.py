"""Moments flattened to one track, so that every millisecond has one code or none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from annotator.domain.applying import REPAIR, RUPTURE
from annotator.domain.episodes import ATTUNEMENT
from annotator.domain.interval import Interval, Milliseconds, Stretches

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from annotator.domain.identity import FamilyId

PRECEDENCE: Final = (REPAIR, RUPTURE, ATTUNEMENT)
MERGED_GAP: Final = Milliseconds(1000)
SECOND: Final = Milliseconds(1000)


def merged(intervals: Sequence[Interval]) -> Stretches:
    """Moments of one family as one coder's events: what overlaps or is ≤ 1 s apart is one."""
    return Stretches.of(intervals).bridged(MERGED_GAP)


def flattened(
    moments: Mapping[FamilyId, Stretches], precedence: Sequence[FamilyId] = PRECEDENCE
) -> dict[FamilyId, Stretches]:
    """Each family's time less the time of those that go before it: P > R > A."""
    taken, track = Stretches(), {}
    for family in precedence:
        own = moments.get(family, Stretches())
        track[family] = own - taken
        taken |= own
    return track


def time_units(
    track: Mapping[FamilyId, Stretches],
    codable: Stretches,
    clip_length: Milliseconds,
    unit: Milliseconds = SECOND,
) -> tuple[str | None, ...]:
    """The code at the middle of every whole unit of the clip; "" no code, None not codable."""
    middles = [Milliseconds(at + unit // 2) for at in range(0, clip_length - unit + 1, unit)]
    return tuple(
        _code_at(track, middle) if _covers(codable, middle) else None for middle in middles
    )


def _code_at(track: Mapping[FamilyId, Stretches], instant: Milliseconds) -> str:
    return next((code for code, times in track.items() if _covers(times, instant)), "")


def _covers(stretches: Stretches, instant: Milliseconds) -> bool:
    return any(stretch.contains(instant) for stretch in stretches)
