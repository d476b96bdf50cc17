"""What is made of filming here: recordings, and what was marked meanwhile on its way to codings."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.errors import Refusal
from annotator.journey.recording import Recordings
from annotator.journey.tag import Tagging
from annotator.wiring.acting import acting_as
from annotator.wiring.guarded import guarded

if TYPE_CHECKING:
    from annotator.domain.identity import ClipId
    from annotator.journey.ports import Clock, Identities, Records, Shelf
    from annotator.journey.schemes import Schemes
    from annotator.wiring.door import Door

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Filming:
    """The use cases of filming, each behind the door."""

    recordings: Recordings


@dataclass(frozen=True, slots=True)
class Landing:
    """Brings live marks into codings; as a job does, with no door before it."""

    recordings: Recordings
    tagging: Tagging

    def land(self, clip: ClipId) -> None:
        """The clip's, as far as it is known; what may not be done now is tried again later."""
        coder = self.recordings.coder(clip)
        if coder is None:
            return
        try:
            with acting_as(coder):
                self.recordings.land(clip, self.tagging)
        except Refusal as no:
            _LOG.warning("live marks wait: %s", type(no).__name__)

    def land_all(self) -> None:
        """Every clip's that waits."""
        for clip in self.recordings.to_land():
            self.land(clip)


def filming_of(
    steps: tuple[Records, Clock, Identities, Schemes], shelf: Shelf, door: Door
) -> tuple[Filming, Landing]:
    """All of it, joined."""
    recordings = Recordings(*steps, shelf)
    return Filming(guarded(recordings, door)), Landing(recordings, Tagging(*steps))
