"""Accepting: what somebody coded who learns is looked through before a family's page stands on it.

An acceptance is of one revision. A change after it asks again, whatever the change was (PR-28).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from annotator.domain.consent import Purpose, require
from annotator.domain.errors import Refusal
from annotator.domain.people import Role
from annotator.journey.deeds import Deed
from annotator.journey.kept import current_of
from annotator.journey.leading import (
    NotAccepted,
    acceptance_of,
    accepted_in,
    learns_here,
    learns_with,
)
from annotator.journey.people_books import owners_of
from annotator.journey.settle_books import Acceptance, Said
from annotator.journey.tag import NoSuchSession

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from annotator.domain.identity import ClipId, CoderId, HouseholdId, SessionId
    from annotator.journey.ports import Clock, Desk, Identities, Records, SessionHead

LONGEST_NOTE: Final = 1000


@dataclass
class NothingToAccept(Refusal):
    """This coding is nobody's who learns, or another one was made from it."""


@dataclass
class ChangedMeanwhile(Refusal):
    """It was changed since it was looked at."""


@dataclass
class NotOnesOwn(Refusal):
    """Nobody accepts or approves their own."""


@dataclass
class NoteNeeded(Refusal):
    """What is given back needs a note, and not a long one."""

    most: int = LONGEST_NOTE


@dataclass(frozen=True, slots=True)
class Standing:
    """How a coding by somebody who learns stands: the last word on it, and whether it holds.

    `since` is when it was last changed.
    """

    session: SessionId
    clip: ClipId
    household: HouseholdId
    coder: CoderId
    revision: int
    since: datetime
    last: Acceptance | None
    accepted: bool

    @property
    def waits(self) -> bool:
        """Whether nothing was said yet of it as it is now, and there is something in it."""
        return self.revision > 0 and (self.last is None or self.last.revision != self.revision)


@dataclass(frozen=True, slots=True)
class Accepting:
    """Accepting a coding or giving it back, and choosing one that was accepted."""

    records: Records
    clock: Clock
    identities: Identities

    def accept(self, session: SessionId, revision: int) -> None:
        """From now on what is prepared for the family may stand on it, as it is at this
        revision."""
        self._say(session, revision, Said.ACCEPTED, "")

    def give_back(self, session: SessionId, revision: int, note: str) -> None:
        """Not yet: what to look at again, for its coder; an acceptance before it is over."""
        typed = note.strip()
        if not typed or len(typed) > LONGEST_NOTE:
            raise NoteNeeded
        self._say(session, revision, Said.RETURNED, typed)

    def standing(self, session: SessionId) -> Standing:
        """How it stands now; refused for a coding that needs no acceptance."""
        with self.records.reading() as desk:
            return standing_of(desk, self._head(desk, session))

    def mine(self) -> tuple[Standing, ...]:
        """How one's own codings stand, as far as one learns."""
        me = self.identities.acting()
        with self.records.reading() as desk:
            return tuple(_of_learners(desk, desk.accepting.by_coders({me})))

    def offered(self, clip: ClipId) -> tuple[Standing, ...]:
        """The codings of the clip by who learns, that were accepted once; a change since is told
        by `accepted`."""
        with self.records.reading() as desk:
            found = tuple(_of_learners(desk, desk.coding.of(clip)))
            return tuple(each for each in found if _was_accepted(desk, each.session))

    def chosen(self, clip: ClipId) -> SessionId | None:
        """The coding chosen for what is prepared of the clip; None: one's own, or the family's
        therapist's."""
        with self.records.reading() as desk:
            return desk.accepting.chosen(clip)

    def choose(self, clip: ClipId, session: SessionId | None) -> None:
        """What is prepared of this clip stands on this coding; refused where it is not accepted
        as it is now."""
        with self.records.writing() as desk:
            if session is not None:
                head = self._head(desk, session)
                if head.clip != clip or acceptance_of(desk, head) is None:
                    raise NotAccepted
            desk.accepting.choose(clip, session)
            on = {"clip": clip, "session": session or "none"}
            desk.audit.note(Deed.CODING_CHOSEN, self.identities.acting(), self.clock.now(), on)

    def _say(self, session: SessionId, revision: int, said: Said, note: str) -> None:
        me, now = self.identities.acting(), self.clock.now()
        with self.records.writing() as desk:
            head = self._head(desk, session)
            if head.coder == me:
                raise NotOnesOwn
            if head.revision != revision:
                raise ChangedMeanwhile
            desk.accepting.note(Acceptance(session, revision, said, me, now, note))
            deed = Deed.CODING_ACCEPTED if said is Said.ACCEPTED else Deed.CODING_RETURNED
            on = {"session": session, "clip": head.clip, "revision": str(revision)}
            desk.audit.note(deed, me, now, on)

    def _head(self, desk: Desk, session: SessionId) -> SessionHead:
        head = desk.coding.head(session)
        if head is None:
            raise NoSuchSession
        given = desk.households.consents(head.household)
        require(given, Purpose.RECORD, self.clock.today(), head.clip)
        if not _is_learners(desk, head):
            raise NothingToAccept
        return head


def to_accept(desk: Desk) -> tuple[Standing, ...]:
    """Every coding by somebody who learns of which nothing was said yet as it is now."""
    learners = {each.id for each in desk.people.all() if Role.TRAINEE in each.roles}
    heads = desk.accepting.by_coders(learners)
    pressed = desk.caseload.last_pressed([each.id for each in heads])
    of_clips: defaultdict[ClipId, list[SessionHead]] = defaultdict(list)
    for each in desk.caseload.codings({each.clip for each in heads}):
        of_clips[each.clip].append(each)
    whose, said = owners_of(desk), desk.accepting.said_of_each([each.id for each in heads])
    found = (
        _standing(each, pressed.get(each.id), said.get(each.id, ()))
        for each in heads
        if learns_with(desk.people.get(each.coder), partial(whose, each.household))
        and current_of(of_clips[each.clip], each.coder) == each
    )
    return tuple(each for each in found if each.waits)


def standing_of(desk: Desk, head: SessionHead) -> Standing:
    """How one coding stands."""
    last = desk.coding.log(head.id, last=1)
    return _standing(head, last[-1].at if last else None, desk.accepting.said_of(head.id))


def _standing(head: SessionHead, pressed: datetime | None, said: Sequence[Acceptance]) -> Standing:
    return Standing(
        session=head.id,
        clip=head.clip,
        household=head.household,
        coder=head.coder,
        revision=head.revision,
        since=pressed or head.begun_at,
        last=said[-1] if said else None,
        accepted=accepted_in(said, head) is not None,
    )


def _of_learners(desk: Desk, heads: tuple[SessionHead, ...]) -> Iterator[Standing]:
    return (standing_of(desk, each) for each in heads if _is_learners(desk, each))


def _is_learners(desk: Desk, head: SessionHead) -> bool:
    """A coding of care that is the coder's current one, by somebody who learns there."""
    if head.practised or not learns_here(desk, head.coder, head.household):
        return False
    return current_of(desk.coding.of(head.clip), head.coder) == head


def _was_accepted(desk: Desk, session: SessionId) -> bool:
    return any(each.said is Said.ACCEPTED for each in desk.accepting.said_of(session))
