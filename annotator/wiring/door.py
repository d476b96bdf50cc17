"""The door before every use case: who is at work, what they ask, of whose things, and whether."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.consent import Purpose
from annotator.domain.identity import HouseholdId
from annotator.domain.people import ALONE, FIRST, Member, Role
from annotator.domain.policy import Asked, NotForYou, Right, may, may_ever
from annotator.domain.second_look import MEETING_PURPOSES
from annotator.journey.admission import Need, Of
from annotator.journey.camera_books import clip_meant
from annotator.journey.doubling_books import is_blind
from annotator.journey.people_books import owned_by
from annotator.journey.talk_books import whereabouts
from annotator.wiring.known import Known, purposes_of, stands

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from annotator.domain.identity import ClipId, CoderId
    from annotator.journey.ports import Clock, Desk, Records
    from annotator.journey.talk_books import Whereabouts


@dataclass(frozen=True, slots=True)
class Thing:
    """What is asked for: whose family it is about, which clip, and whose coding.

    The film of a meeting is nobody's to learn from or show, whatever its family permits.
    """

    household: HouseholdId | None = None
    clip: ClipId | None = None
    coder: CoderId | None = None
    meeting: bool = False


NOTHING: Final = Thing()
# By these somebody sees another's coding.
BESIDE: Final = frozenset({Right.SEE_CODINGS, Right.REVIEW, Right.TALK})
# What somebody may do to their own coding of a family that is not theirs.
OF_ONES_OWN_CODING: Final = (Right.SEE_CODINGS, Right.TALK)
Found = Callable[["Desk", tuple[Any, ...]], "Thing | None"]


@dataclass(frozen=True, slots=True)
class Door:
    """Lets through what the policy grants to whoever is at work; refuses everything else.

    `hands` says who is at work, and None where nobody was named: then, in a practice of one
    person, it is that person; in a practice of several it is nobody.
    """

    records: Records
    clock: Clock
    hands: Callable[[], CoderId | None]

    def roles(self, member: CoderId) -> frozenset[Role]:
        """What this person is here for now: nothing, once they have left."""
        with self.records.reading() as desk:
            return _roles(desk.people.all(), member)

    def check(self, need: Need, asked: tuple[Any, ...]) -> None:
        """Passes somebody who may; raises `NotForYou`."""
        with self.records.reading() as desk:
            me, roles = self._me(desk)
            thing = NOTHING if need.of.startswith("each_") else _find(desk, need.of, asked)
            if thing is None and roles is not ALONE:
                # Unknown and forbidden are told apart by nobody.
                raise NotForYou
            if thing is None or thing is NOTHING:
                ok = all(may_ever(roles, right) for right in need.rights)
            else:
                known = Known(desk)
                ok = all(self._may(known, me, roles, right, thing) for right in need.rights)
        if not ok:
            raise NotForYou

    def sieved(self, need: Need, answer: tuple[Any, ...]) -> tuple[Any, ...]:
        """Of an answer of many things, those that whoever is at work may know of."""
        thing_of = EACH[need.of]
        with self.records.reading() as desk:
            (me, roles), known = self._me(desk), Known(desk)
            things = [thing_of(each) for each in answer]
            if len(things) > 1:
                known.read(
                    {each.household for each in things if each.household is not None},
                    {each.clip for each in things if each.clip is not None},
                )
            return tuple(
                each
                for each, thing in zip(answer, things, strict=True)
                if all(self._may(known, me, roles, right, thing) for right in need.rights)
            )

    def may(self, right: Right, household: HouseholdId | None = None) -> bool:
        """Whether whoever is at work may do this, to this household's things or to anything."""
        with self.records.reading() as desk:
            me, roles = self._me(desk)
            if household is None:
                return may_ever(roles, right)
            return self._may(Known(desk), me, roles, right, Thing(household))

    def among(self, right: Right, homes: Collection[HouseholdId]) -> Collection[HouseholdId]:
        """Of these households, those to whose things whoever is at work may do this."""
        with self.records.reading() as desk:
            return self._among(desk, right, homes)

    def among_at(
        self, desk: Desk, right: Right, homes: Collection[HouseholdId]
    ) -> Collection[HouseholdId]:
        """The same, at a desk that is open already."""
        return self._among(desk, right, homes)

    def passes(self, need: Need, *asked: str) -> bool:
        """Whether somebody would pass: what a step leaves out of an answer instead of refusing."""
        try:
            self.check(need, asked)
        except NotForYou:
            return False
        return True

    def known_of(self, desk: Desk, homes: Collection[HouseholdId]) -> Collection[HouseholdId]:
        """Of these households, those that whoever is at work may know of."""
        return self._among(desk, Right.SEE_HOUSEHOLDS, homes)

    def lets(self, desk: Desk, member: CoderId, right: Right, where: Whereabouts) -> bool:
        """Whether this person, at work or not, may do this to what lies there."""
        roles = _roles(desk.people.all(), member)
        thing = Thing(where.household, where.clip, where.coder)
        return self._may(Known(desk), member, roles, right, thing)

    def kept_by(self, desk: Desk, homes: Collection[HouseholdId]) -> Collection[HouseholdId]:
        """Of these households, those whose caseload whoever is at work keeps."""
        return self._among(desk, Right.KEEP_CASELOAD, homes)

    def _among(
        self, desk: Desk, right: Right, homes: Collection[HouseholdId]
    ) -> Collection[HouseholdId]:
        # Asked in a few questions, however many there are; of one's own nothing more is asked.
        me, roles = self._me(desk)
        if may(roles, right, Asked(own=False, permitted=frozenset())):
            return homes
        mine, free = owned_by(desk, homes, me), frozenset[HouseholdId]()
        if may(roles, right, Asked(own=True, permitted=frozenset())):
            free = mine
        left = [home for home in homes if home not in free]
        asked = purposes_of(roles, right)
        given, today = desk.households.every_consent(left) if left else {}, self.clock.today()
        return free | {
            home
            for home in left
            if may(roles, right, Asked(home in mine, stands(given.get(home, ()), asked, today)))
        }

    def _me(self, desk: Desk) -> tuple[CoderId, frozenset[Role]]:
        everybody, me = desk.people.all(), self.hands()
        if me in (None, FIRST) and not any(each.id != FIRST for each in everybody):
            # One person: there is nobody to tell apart, and the step itself says what is missing.
            return FIRST, ALONE
        if me is None:
            raise NotForYou
        return me, _roles(everybody, me)

    def _may(
        self, known: Known, me: CoderId, roles: frozenset[Role], right: Right, thing: Thing
    ) -> bool:
        if right in BESIDE and _is_blind(known, me, thing):
            return False
        own, permitted = thing.coder == me, frozenset(Purpose)
        if thing.household is not None:
            permitted = self._permitted(known, thing, purposes_of(roles, right))
            if right is not Right.CODE:
                theirs = known.owner(thing.household) == me
                own = theirs or (own and right in OF_ONES_OWN_CODING)
        return may(roles, right, Asked(own, permitted))

    def _permitted(
        self, known: Known, thing: Thing, asked: frozenset[Purpose]
    ) -> frozenset[Purpose]:
        if thing.household is None or not asked:
            return asked
        given, today = known.consents(thing.household), self.clock.today()
        return stands(
            given, asked & MEETING_PURPOSES if thing.meeting else asked, today, thing.clip
        )


def _roles(everybody: tuple[Member, ...], me: CoderId) -> frozenset[Role]:
    for each in everybody:
        if each.id == me:
            return each.may_as
    return ALONE if me == FIRST else frozenset()


def _is_blind(known: Known, me: CoderId, thing: Thing) -> bool:
    """Whether somebody would see another's coding of a clip they are to code blind, or one that
    is blind itself and not handed in."""
    if thing.clip is None or thing.coder == me:
        return False
    of_clip = known.doublings(thing.clip)
    return is_blind(of_clip, me) or (thing.coder is not None and is_blind(of_clip, thing.coder))


def _of_doubling(desk: Desk, asked: tuple[Any, ...]) -> Thing | None:
    found = desk.doubling.get(asked[0])
    clip = None if found is None else desk.clips.get(found.clip)
    if found is None or clip is None:
        return None
    return Thing(clip.household, clip.id, found.coder)


def _of_clip(desk: Desk, asked: tuple[Any, ...]) -> Thing | None:
    found = clip_meant(desk, asked[0])
    return None if found is None else Thing(found.household, found.id, None, found.card.meeting)


def _of_clip_for(desk: Desk, asked: tuple[Any, ...]) -> Thing | None:
    found = desk.clips.get(asked[0])
    if found is None:
        return None
    return Thing(found.household, found.id, asked[1], found.card.meeting)


def _of_session(desk: Desk, asked: tuple[Any, ...]) -> Thing | None:
    found = desk.coding.head(asked[0])
    return None if found is None else Thing(found.household, found.clip, found.coder)


def _of_dyad(desk: Desk, asked: tuple[Any, ...]) -> Thing | None:
    found = desk.households.dyad(asked[0])
    return None if found is None else Thing(found.household.id)


def _of_visit(desk: Desk, asked: tuple[Any, ...]) -> Thing | None:
    found = desk.visits.get(asked[0])
    return None if found is None else Thing(found.household, found.clip)


def _of_settlement(desk: Desk, asked: tuple[Any, ...]) -> Thing | None:
    found = desk.settling.get(asked[0])
    return None if found is None else Thing(found.household, found.clip)


def _of_ticket(desk: Desk, asked: tuple[Any, ...]) -> Thing | None:
    found = desk.visits.ticket(asked[0])
    return None if found is None else _of_visit(desk, (found.visit,))


def _of_place(desk: Desk, asked: tuple[Any, ...]) -> Thing | None:
    found = whereabouts(desk, asked[0], asked[1])
    return None if found is None else Thing(found.household, found.clip, found.coder)


def _of_thread(desk: Desk, asked: tuple[Any, ...]) -> Thing | None:
    found = desk.talking.get(asked[0])
    return None if found is None else Thing(found.household, found.clip, found.coder)


FIND: Final[Mapping[Of, Found]] = {
    Of.NOTHING: lambda _desk, _asked: NOTHING,
    Of.HOUSEHOLD: lambda _desk, asked: Thing(asked[0]),
    Of.DYAD: _of_dyad,
    Of.DYAD_ITSELF: lambda desk, asked: _of_dyad(desk, (asked[0].id,)),
    Of.CLIP: _of_clip,
    Of.CLIP_FOR: _of_clip_for,
    Of.SESSION: _of_session,
    Of.OTHER_SESSION: lambda desk, asked: _of_session(desk, asked[1:]),
    Of.SETTLEMENT: _of_settlement,
    Of.VISIT: _of_visit,
    Of.TICKET: _of_ticket,
    Of.DOUBLING: _of_doubling,
    Of.MEMBER: lambda _desk, asked: Thing(coder=asked[0]),
    Of.PLACE: _of_place,
    Of.THREAD: _of_thread,
}
EACH: Final[Mapping[Of, Callable[[Any], Thing]]] = {
    Of.EACH_GLANCE: lambda each: Thing(each.dyad.household.id),
    Of.EACH_CLIP: lambda each: Thing(each.household, each.id),
    Of.EACH_SESSION: lambda each: Thing(each.household, each.clip, each.coder),
    Of.EACH_TO_ACCEPT: lambda each: Thing(each.household, each.clip),
    Of.EACH_STANDING: lambda each: Thing(each.household, each.clip, each.coder),
    Of.EACH_CODER: lambda each: Thing(coder=each.coder),
    Of.EACH_THREAD: lambda each: Thing(each.household, each.clip, each.coder),
    Of.EACH_WAITING: lambda each: Thing(each.household, each.clip, each.coder),
}


def _find(desk: Desk, of: Of, asked: tuple[Any, ...]) -> Thing | None:
    return FIND[of](desk, asked)
