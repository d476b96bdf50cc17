"""What is kept of a copy while it is being made: its segments, in order, none missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from annotator.domain.identity import AssetId, ClipId

TICKS_A_SECOND: Final = 90_000


@dataclass(frozen=True, slots=True)
class Segment:
    """One part of a copy that is done: the n-th, its sealed film from 0 on, and where in the clip
    it begins and how long it lasts, in ticks of 1/90000 s."""

    n: int
    asset: AssetId
    begins: int
    lasts: int
    frames: int

    @property
    def begins_ms(self) -> int:
        """When it begins, to the nearest millisecond, halves upwards."""
        return in_ms(self.begins)

    @property
    def ends_ms(self) -> int:
        """When it ends."""
        return in_ms(self.begins + self.lasts)


def in_ms(ticks: int) -> int:
    """Ticks as whole milliseconds, halves upwards."""
    return (ticks * 2000 + TICKS_A_SECOND) // (2 * TICKS_A_SECOND)


class SegmentRecords(Protocol):
    """The segments of copies that are being made."""

    def of(self, clip: ClipId) -> tuple[Segment, ...]:
        """The clip's, in order, as far as none is missing."""
        ...

    def keep(self, clip: ClipId, made: Segment) -> AssetId | None:
        """Keep one; answers the asset it replaced, whose file may go."""
        ...

    def drop(self, clip: ClipId) -> tuple[AssetId, ...]:
        """Forget all of the clip's, with their keys; their files may go."""
        ...
