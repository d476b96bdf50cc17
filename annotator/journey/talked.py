"""What is read of conversations: a place with its marks, threads in lists over all clips."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from annotator.domain.reach import Reach, goes
from annotator.domain.refusals import OutsideClip
from annotator.domain.remarks import NotAPlace

if TYPE_CHECKING:
    from datetime import datetime

    from annotator.domain.annotation import Annotation
    from annotator.domain.clip import Context
    from annotator.domain.identity import ClipId, CoderId, HouseholdId, SessionId, ThreadId
    from annotator.domain.interval import Milliseconds
    from annotator.domain.scheme import Scheme
    from annotator.domain.talking import Mark, Pin, Thread
    from annotator.journey.ports import Desk, SessionHead
    from annotator.journey.schemes import Schemes

SERVICE: Final = goes(Reach.SERVICE)
STAYS: Final = goes(Reach.STAYS)
MOST_SIDES: Final = 2


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
class Coding:
    """A coding that can be talked about: whose, and its moments by onset."""

    session: SessionId = field(metadata=SERVICE)
    coder: CoderId = field(metadata=SERVICE)
    clip: ClipId = field(metadata=SERVICE)
    household: HouseholdId = field(metadata=STAYS)
    scheme: Scheme = field(metadata=SERVICE)
    marks: tuple[Annotation, ...] = field(metadata=SERVICE)


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


def marked(desk: Desk, schemes: Schemes, mark: Mark) -> Marked:
    """One side of a place as it stands; what a coder wrote to themself stays theirs."""
    head = desk.coding.head(mark.session)
    if head is None:
        raise NotAPlace
    held = None if mark.annotation is None else desk.coding.held(head.id, mark.annotation)
    found = None if held is None else held.annotation
    without = None if found is None else replace(found, note="")
    return Marked(head.id, head.coder, schemes.of(desk, head), without)


def coding_of(desk: Desk, schemes: Schemes, head: SessionHead) -> Coding:
    """A coding with its moments, without what its coder wrote to themself."""
    marks = tuple(replace(each, note="") for each in desk.coding.standing(head.id))
    scheme = schemes.of(desk, head)
    return Coding(head.id, head.coder, head.clip, head.household, scheme, marks)


def check_pin(place: Place) -> None:
    """Passes a place that is there: within the clip, its marks standing, each of another coding."""
    pin = place.pin
    if not 0 <= pin.at < place.length:
        raise OutsideClip(pin.at, place.length)
    sessions = {each.session for each in pin.marks}
    there = [each for each in place.marked if each.mark is not None]
    if len(sessions) != len(pin.marks) or len(there) != len(pin.annotations):
        raise NotAPlace
    if len(pin.marks) > MOST_SIDES:
        raise NotAPlace
