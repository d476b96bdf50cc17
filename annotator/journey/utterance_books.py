"""How many the carer's utterances were in each clip, as somebody counted them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from annotator.domain.identity import ClipId, CoderId


class UtteranceRecords(Protocol):
    """One count for each clip, the last that was kept; gone with its clip."""

    def of(self, clips: Collection[ClipId]) -> Mapping[ClipId, int]:
        """What was counted in those of these clips in which anybody did."""
        ...

    def keep(self, clip: ClipId, counted: int, by: CoderId, at: datetime) -> None:
        """Keep what somebody counted, in place of what was counted before."""
        ...

    def forget(self, clip: ClipId) -> None:
        """Nobody counted them."""
        ...
