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
