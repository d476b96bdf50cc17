"""What is kept of a recording while it is made, and of what was pressed meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol

from annotator.domain.reach import Reach, goes

if TYPE_CHECKING:
    from datetime import datetime

    from annotator.domain.identity import AnnotationId, ClipId, CoderId
    from annotator.domain.interval import Milliseconds
    from annotator.domain.live_marks import LiveMark

SERVICE: Final = goes(Reach.SERVICE)
STAYS: Final = goes(Reach.STAYS)


@dataclass(frozen=True, slots=True)
class Recording:
    """How far a recording is. `heard_at`: when the page last sent of it; `recorded`: how long it
    then was. The tail are the film's last bytes, those after so many sealed chunks."""

    clip: ClipId = field(metadata=SERVICE)
    coder: CoderId = field(metadata=SERVICE)
    heard_at: datetime = field(metadata=SERVICE)
    recorded: Milliseconds = field(metadata=SERVICE)
    is_open: bool = field(default=True, metadata=SERVICE)
    tail_after: int = field(default=0, metadata=SERVICE)
    tail: bytes = field(default=b"", metadata=STAYS)


class RecordingRecords(Protocol):
    """Recordings under way, and those whose marks wait for the clip to be ready."""

    def get(self, clip: ClipId) -> Recording | None:
        """The clip's recording, or None: it was never recorded here, or everything has landed."""
        ...

    def keep(self, recording: Recording) -> None:
        """Keep how far it is."""
        ...

    def drop(self, clip: ClipId) -> None:
        """Forget it, with what was pressed."""
        ...

    def mark(self, clip: ClipId, mark: LiveMark) -> None:
        """Keep one press; one that is kept already stays as it is."""
        ...

    def unmark(self, clip: ClipId, mark: AnnotationId) -> None:
        """Take one press back."""
        ...

    def marks(self, clip: ClipId) -> tuple[LiveMark, ...]:
        """Everything pressed, in the order of its times."""
        ...

    def landing(self) -> tuple[ClipId, ...]:
        """The clips that are recorded and not landed yet."""
        ...
