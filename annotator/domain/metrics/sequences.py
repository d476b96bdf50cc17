"""A coding as what came after what: the moments flattened, cut where nobody could code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from annotator.domain.applying import REPAIR, RUPTURE
from annotator.domain.episodes import ATTUNEMENT
from annotator.domain.identity import FamilyId
from annotator.domain.metrics.precedence import flattened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.interval import Stretches

NEITHER: Final = FamilyId("none")
KINDS: Final = (ATTUNEMENT, RUPTURE, REPAIR, NEITHER)


def sequences(
    moments: Mapping[FamilyId, Stretches], codable: Stretches
) -> tuple[tuple[str, ...], ...]:
    """One sequence for each unbroken codable stretch: no way leads across what nobody saw.

    By P > R > A > none every millisecond has one kind, so that none can follow itself.
    """
    track = flattened(moments)
    found = []
    for part in codable:
        runs = [(each.onset, kind) for kind, own in track.items() for each in own.within(part)]
        taken = track[REPAIR] | track[RUPTURE] | track[ATTUNEMENT]
        free = type(codable)((part,)) - taken
        runs += [(each.onset, NEITHER) for each in free]
        found.append(tuple(kind for _, kind in sorted(runs)))
    return tuple(found)
