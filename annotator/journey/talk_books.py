"""The book of conversations, as it lies open within one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection

    from annotator.domain.identity import ClipId, CoderId, HouseholdId, ThreadId
    from annotator.domain.talking import Entry, Pin, Thread
    from annotator.journey.ports import Desk


class TalkingRecords(Protocol):
    """Threads with everything that was said in them, oldest first."""

    def begin(self, thread: Thread) -> None:
        """Keep a new thread with the entries it has."""
        ...

    def add(self, thread: ThreadId, entry: Entry) -> None:
        """Keep one entry more; there is no way to change one."""
        ...

    def get(self, thread: ThreadId) -> Thread | None:
        """The thread, or None."""
        ...

    def of(self, clip: ClipId) -> tuple[Thread, ...]:
        """The clip's threads, oldest first."""
        ...

    def of_each(self, clips: Collection[ClipId]) -> tuple[Thread, ...]:
        """The threads of all these clips, oldest first, read at once."""
        ...

    def open(self) -> tuple[Thread, ...]:
        """Every thread that is not resolved, oldest first."""
        ...

    def naming(self, member: CoderId) -> tuple[Thread, ...]:
        """The threads that are not resolved in which this person was ever named, oldest first."""
        ...

    def forget(self, household: HouseholdId) -> None:
        """Remove the household's conversations."""
        ...


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What a thread is about, as the policy asks: whose family, which clip, whose coding."""

    household: HouseholdId
    clip: ClipId
    coder: CoderId | None = None


def whereabouts(desk: Desk, clip: ClipId, pin: Pin) -> Whereabouts | None:
    """What a place is about; None where it is none: no such clip, or a coding that is not of it.

    What was coded to practise is apart: nothing is said of it here.
    """
    found = desk.clips.get(clip)
    heads = [desk.coding.head(each.session) for each in pin.marks]
    if found is None or not all(e and e.clip == clip and not e.practised for e in heads):
        return None
    head = heads[0] if len(heads) == 1 else None
    return Whereabouts(found.household, clip, None if head is None else head.coder)
