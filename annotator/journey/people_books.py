"""The book of the people, as it lies open within one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from annotator.domain.people import FIRST, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from annotator.domain.identity import CoderId, HouseholdId
    from annotator.domain.people import Member
    from annotator.journey.ports import Desk


class PeopleRecords(Protocol):
    """The people of the practice, and whose each household is."""

    def keep(self, member: Member) -> None:
        """Keep a person as they are now, new or changed."""
        ...

    def get(self, member: CoderId) -> Member | None:
        """The person, or None."""
        ...

    def all(self) -> tuple[Member, ...]:
        """Everybody who is or was here, in the order they were invited."""
        ...

    def own(self, household: HouseholdId, member: CoderId) -> None:
        """From now on the household is this person's."""
        ...

    def owner(self, household: HouseholdId) -> CoderId | None:
        """Whose household it is; None where that was never noted."""
        ...

    def owners(self) -> Mapping[HouseholdId, CoderId]:
        """Whose each household is for which that was noted, read at once."""
        ...


def owner_of(desk: Desk, household: HouseholdId) -> CoderId:
    """Whose household it is: the first person's, where no person was noted for it."""
    noted = desk.people.owner(household)
    return noted if noted is not None and desk.people.get(noted) is not None else FIRST


def owned_by(desk: Desk, homes: Collection[HouseholdId], member: CoderId) -> frozenset[HouseholdId]:
    """Of these households, those that are this person's, as `owner_of` says it of one."""
    whose = owners_of(desk)
    return frozenset(home for home in homes if whose(home) == member)


def owners_of(desk: Desk) -> Callable[[HouseholdId], CoderId]:
    """`owner_of` for many households: whose each is, all of it read at once."""
    noted, known = desk.people.owners(), {each.id for each in desk.people.all()}

    def whose(household: HouseholdId) -> CoderId:
        found = noted.get(household)
        return found if found is not None and found in known else FIRST

    return whose


def therapists_of(desk: Desk, household: HouseholdId) -> Iterator[CoderId]:
    """Whose codings may lead to what a family sees: its own therapist's first, then the others',
    those who left included. Never those of somebody who learns."""
    yield owner_of(desk, household)
    if desk.people.get(FIRST) is None:
        yield FIRST
    yield from (each.id for each in desk.people.all() if Role.THERAPIST in each.roles)
