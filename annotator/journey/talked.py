"""What is read of conversations: a place with its marks, threads in lists over all clips."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from annotator.domain.reach import Reach, goes

if TYPE_CHECKING:
    from datetime import datetime

    from annotator.domain.annotation import Annotation
    from annotator.domain.clip import Context
    from annotator.domain.identity import ClipId, CoderId, HouseholdId, SessionId, ThreadId
    from annotator.domain.interval import Milliseconds
    from annotator.domain.scheme import Scheme
    from annotator.domain.talking import Pin, Thread

SERVICE: Final = goes(Reach.SERVICE)
STAYS: Final = goes(Reach.STAYS)


@dataclass(frozen=True, slots=True)
class Marked:
    """One coding's side of a place: whose, what is marked there, and the scheme it is named by."""

    session: SessionId = field(metadata=SERVICE)
    coder: CoderId = field(metadata=SERVICE)
    scheme: Scheme = field(metadata=SERVICE)
    mark: Annotation | None = field(default=None, metadata=SERVICE)


@dataclass(frozen=True, slots=True)
class Place:
    """A place to talk about. `picture`: whether whoever asks may watch it; `may_review`: whether
    they may note privately and call readings defensible."""

    clip: ClipId = field(metadata=SERVICE)
    household: HouseholdId = field(metadata=STAYS)
    context: Context = field(metadata=SERVICE)
    length: Milliseconds = field(metadata=SERVICE)
    pin: Pin = field(metadata=SERVICE)
    marked: tuple[Marked, ...] = field(metadata=SERVICE)
    picture: bool = field(metadata=SERVICE)
    may_review: bool = field(metadata=SERVICE)


@dataclass(frozen=True, slots=True)
class Talked:
    """A thread as it stands in a list over all clips, and since when it waits for whoever asks."""

    thread: Thread = field(metadata=STAYS)
    context: Context = field(metadata=SERVICE)
    waiting_since: datetime | None = field(default=None, metadata=SERVICE)

    @property
    def clip(self) -> ClipId:
        """The clip it is about."""
        return self.thread.clip

    @property
    def household(self) -> HouseholdId:
        """For the door, which asks the family's consent."""
        return self.thread.household

    @property
    def coder(self) -> CoderId | None:
        """Whose coding it is about, if one's."""
        return self.thread.coder


@dataclass(frozen=True, slots=True)
class Waits:
    """A thread that waits for an answer, for a list of what waits: no word of it."""

    thread: ThreadId = field(metadata=SERVICE)
    clip: ClipId = field(metadata=SERVICE)
    household: HouseholdId = field(metadata=STAYS)
    since: datetime = field(metadata=SERVICE)
    coder: CoderId | None = field(default=None, metadata=SERVICE)
