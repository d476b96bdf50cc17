"""The people of the practice: inviting, first coming in, roles, leaving, and who is signed in.

The records say who somebody is and what they are here for; the ways say by what they come in. A
new person is written down before there is a way in for them, and a way in is taken away before
it is written down that they left: whatever breaks off between, nobody comes in too much.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Protocol

from annotator.domain.identity import CoderId
from annotator.domain.people import (
    FIRST,
    Member,
    NameFirst,
    NoSuchMember,
    NotForOneself,
    Role,
    check_kept,
    check_roles,
    clean_name,
    first_member,
)
from annotator.journey.people_books import owner_of
from annotator.journey.ports import Deed
from annotator.journey.sign_ins import NoSuchSignIn, WithAFamily

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from annotator.journey.ports import Clock, Desk, Identities, Records
    from annotator.journey.sign_ins import SignedIn, SignIns

INVITED_FOR: Final = timedelta(days=3)


class Ways(Protocol):
    """The ways into the vault, by person."""

    def invite(self, person: str, name: str, until: datetime) -> str:
        """A code to come in by once; it is shown once and kept nowhere."""
        ...

    def invited_until(self) -> Mapping[str, datetime]:
        """Whose invitation stands open, and until when."""
        ...

    def rename(self, person: str, name: str) -> None:
        """From now on this person comes in under this name."""
        ...

    def let_go(self, person: str) -> None:
        """This person has no way in any more."""
        ...


@dataclass(frozen=True, slots=True)
class Invited:
    """What is said once to whoever invites: the code, and until when it opens."""

    member: Member
    code: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """A person as the list shows them: and until when an invitation of theirs stands open."""

    member: Member
    invited_until: datetime | None


@dataclass(frozen=True, slots=True)
class People:
    """Everything that can be done about the people of the practice."""

    records: Records
    clock: Clock
    identities: Identities
    ways: Ways
    signed_in: SignIns

    def all(self) -> tuple[Standing, ...]:
        """Everybody who is, is about to be, or was here."""
        until = self.ways.invited_until()
        return tuple(Standing(each, until.get(each.id)) for each in self.known())

    def known(self) -> tuple[Member, ...]:
        """Everybody, without what the vault knows; the first person is always among them."""
        with self.records.reading() as desk:
            return _all(desk, self.clock.now())

    def known_here(self) -> tuple[CoderId, ...]:
        """Who works here now."""
        return tuple(each.id for each in self.known() if each.is_here)

    def me(self) -> Member:
        """Who is at work."""
        return _known(self.known(), self.identities.acting())

    def name_of(self, member: CoderId) -> str:
        """What somebody is called here; nothing where nobody said."""
        return next((each.name for each in self.known() if each.id == member), "")

    def call_me(self, name: str) -> Member:
        """What who is at work is called from now on, and signs in by."""
        with self.records.writing() as desk:
            everybody = _all(desk, self.clock.now())
            me = _known(everybody, self.identities.acting())
            renamed = replace(me, name=clean_name(name, everybody, me.id))
            desk.people.keep(renamed)
            self._note(desk, Deed.MEMBER_RENAMED, me.id)
        self.ways.rename(me.id, renamed.name)
        return renamed

    def invite(self, name: str, roles: frozenset[Role]) -> Invited:
        """Somebody new: written down, and the code for their first coming in."""
        check_roles(roles)
        with self.records.writing() as desk:
            now = self.clock.now()
            everybody = _all(desk, now)
            if not _known(everybody, self.identities.acting()).name:
                raise NameFirst
            fresh = CoderId(self.identities.fresh())
            member = Member(fresh, clean_name(name, everybody), roles, now)
            desk.people.keep(member)
            self._note(desk, Deed.MEMBER_INVITED, member.id, roles)
        return self._invited(member)

    def invite_again(self, member: CoderId) -> Invited:
        """A new code for somebody who has not come in yet, or forgot their passphrase."""
        with self.records.writing() as desk:
            again = _known(_all(desk, self.clock.now()), member)
            if again.left_at is not None:
                raise NoSuchMember
            if member in (FIRST, self.identities.acting()):
                raise NotForOneself
            self._note(desk, Deed.MEMBER_INVITED, member, again.roles)
        return self._invited(again)

    def joined(self, member: CoderId) -> None:
        """They came in for the first time, or again by a new code."""
        with self.records.writing() as desk:
            now = self.clock.now()
            here = _known(_all(desk, now), member)
            desk.people.keep(replace(here, joined_at=here.joined_at or now))
            desk.audit.note(Deed.MEMBER_JOINED, member, now, {"member": member})

    def give_roles(self, member: CoderId, roles: frozenset[Role]) -> None:
        """What somebody is here for from now on; not for oneself, and somebody stays keeper."""
        check_roles(roles)
        with self.records.writing() as desk:
            everybody = _all(desk, self.clock.now())
            changed = replace(self._other(everybody, member), roles=roles)
            check_kept(_with(everybody, changed))
            self._not_with_a_family(member)
            desk.people.keep(changed)
            self._note(desk, Deed.ROLES_GIVEN, member, roles)
        self._sign_out(member)

    def let_go(self, member: CoderId) -> None:
        """Somebody leaves: their way in is taken away; their name and their codings stay. Their
        families are from now on a therapist's who is here: whoever lets them go, if they are one.
        """
        with self.records.reading() as desk:
            everybody = _all(desk, self.clock.now())
            gone = self._other(everybody, member).without_a_way_in(self.clock.now())
            check_kept(_with(everybody, gone))
        self._not_with_a_family(member)
        self.ways.let_go(member)
        with self.records.writing() as desk:
            desk.people.keep(gone)
            _hand_over(desk, member, _heir(everybody, self.identities.acting(), member))
            self._note(desk, Deed.MEMBER_LEFT, member)
        self._sign_out(member)

    def sign_ins(self) -> tuple[SignedIn, ...]:
        """Every browser somebody is signed in by."""
        return self.signed_in.all()

    def my_sign_ins(self) -> tuple[SignedIn, ...]:
        """Every browser one is signed in by oneself."""
        me = self.identities.acting()
        return tuple(each for each in self.signed_in.all() if each.member == me)

    def end_sign_in(self, name: str) -> None:
        """Sign a browser out, whoever's it is; never while it shows something to a family."""
        self._end(name, self.sign_ins())

    def end_my_sign_in(self, name: str) -> None:
        """Sign one of one's own browsers out."""
        self._end(name, self.my_sign_ins())

    def note(self, deed: Deed, member: CoderId) -> None:
        """Somebody came in, was sent out or changed how they come in."""
        with self.records.writing() as desk:
            by = member if deed is Deed.SIGNED_IN else self.identities.acting()
            desk.audit.note(deed, by, self.clock.now(), {"member": member})

    def _end(self, name: str, among: tuple[SignedIn, ...]) -> None:
        found = next((each for each in among if each.name == name), None)
        if found is None:
            raise NoSuchSignIn
        if found.with_a_family:
            raise WithAFamily
        with self.records.writing() as desk:
            self._note(desk, Deed.SIGN_IN_ENDED, found.member)
        self.signed_in.end(name)

    def _not_with_a_family(self, member: CoderId) -> None:
        if any(each.with_a_family for each in self.signed_in.all() if each.member == member):
            raise WithAFamily

    def _sign_out(self, member: CoderId) -> None:
        for each in self.signed_in.all():
            if each.member == member:
                self.signed_in.end(each.name)

    def _other(self, everybody: tuple[Member, ...], member: CoderId) -> Member:
        found = _known(everybody, member)
        if member == self.identities.acting():
            raise NotForOneself
        if found.left_at is not None:
            raise NoSuchMember
        return found

    def _invited(self, member: Member) -> Invited:
        until = self.clock.now() + INVITED_FOR
        return Invited(member, self.ways.invite(member.id, member.name, until), until)

    def _note(
        self, desk: Desk, deed: Deed, member: CoderId, roles: frozenset[Role] | None = None
    ) -> None:
        on: dict[str, str] = {"member": member}
        if roles is not None:
            on["roles"] = ".".join(sorted(roles))
        desk.audit.note(deed, self.identities.acting(), self.clock.now(), on)


def _all(desk: Desk, now: datetime) -> tuple[Member, ...]:
    """Everybody; a practice of before there were several people has its first person."""
    kept = desk.people.all()
    if any(each.id == FIRST for each in kept):
        return kept
    return (first_member(now), *kept)


def _known(everybody: tuple[Member, ...], member: CoderId) -> Member:
    for each in everybody:
        if each.id == member:
            return each
    raise NoSuchMember


def _with(everybody: tuple[Member, ...], changed: Member) -> tuple[Member, ...]:
    return tuple(changed if each.id == changed.id else each for each in everybody)


def _hand_over(desk: Desk, member: CoderId, to: CoderId) -> None:
    for household in {each.household.id for each in desk.households.all()}:
        if owner_of(desk, household) == member:
            desk.people.own(household, to)


def _heir(everybody: tuple[Member, ...], acting: CoderId, gone: CoderId) -> CoderId:
    """Who takes over: whoever is at work, if they are a therapist, else the first there is."""
    here = [each for each in everybody if each.is_here and each.id != gone]
    therapists = [each.id for each in here if Role.THERAPIST in each.roles]
    return acting if acting in therapists or not therapists else therapists[0]
