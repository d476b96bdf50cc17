"""The people of the practice in the database. Nothing here is about a family, so nothing is sealed
beyond the database itself: a person's name stays readable when a household is destroyed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.dialects.sqlite import insert as upsert

from annotator.domain.identity import CoderId, HouseholdId
from annotator.domain.people import Member, Role
from annotator.store.tables import household_owner, member
from annotator.store.times import (
    read_instant,
    read_instant_if,
    write_instant,
    write_instant_if,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, Row


@dataclass(frozen=True, slots=True)
class SqlPeople:
    """The people at one desk."""

    connection: Connection
    # Nobody but this desk changes anybody while somebody sits at it.
    _known: dict[CoderId, Member] = field(default_factory=dict)

    def keep(self, person: Member) -> None:
        """Keep a person as they are now, new or changed."""
        now = {
            "name": person.name,
            "roles": " ".join(sorted(person.roles)),
            "invited_at": write_instant(person.invited_at),
            "joined_at": write_instant_if(person.joined_at),
            "left_at": write_instant_if(person.left_at),
        }
        self._known.clear()
        count = select(func.count()).select_from(member).scalar_subquery()
        self.connection.execute(
            upsert(member)
            .values(id=person.id, place=count, **now)
            .on_conflict_do_update(index_elements=["id"], set_=now)
        )

    def get(self, person: CoderId) -> Member | None:
        """The person, or None."""
        return self._everybody().get(person)

    def all(self) -> tuple[Member, ...]:
        """Everybody who is or was here, in the order they were invited."""
        return tuple(self._everybody().values())

    def own(self, household: HouseholdId, person: CoderId) -> None:
        """From now on the household is this person's."""
        self.connection.execute(
            upsert(household_owner)
            .values(household=household, member=person)
            .on_conflict_do_update(index_elements=["household"], set_={"member": person})
        )

    def owner(self, household: HouseholdId) -> CoderId | None:
        """Whose household it is; None where that was never noted."""
        found = self.connection.execute(
            select(household_owner.c.member).where(household_owner.c.household == household)
        ).scalar()
        return None if found is None else CoderId(found)

    def owners(self) -> Mapping[HouseholdId, CoderId]:
        """Whose each household is for which that was noted, read at once."""
        rows = self.connection.execute(select(household_owner))
        return {HouseholdId(row.household): CoderId(row.member) for row in rows}

    def _everybody(self) -> Mapping[CoderId, Member]:
        if not self._known:
            rows = self.connection.execute(select(member).order_by(member.c.place))
            self._known.update((each.id, each) for each in map(_read, rows))
        return self._known


def _read(row: Row[tuple[str, ...]]) -> Member:
    return Member(
        id=CoderId(row.id),
        name=row.name,
        roles=frozenset(Role(each) for each in row.roles.split()),
        invited_at=read_instant(row.invited_at),
        joined_at=read_instant_if(row.joined_at),
        left_at=read_instant_if(row.left_at),
    )
