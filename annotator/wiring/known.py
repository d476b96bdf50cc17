"""What the door has read at a desk that lies unchanged: each thing once, or of many at once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.domain.consent import standing
from annotator.domain.people import FIRST
from annotator.domain.policy import grants
from annotator.journey.people_books import owner_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from annotator.domain.consent import Consent, Purpose
    from annotator.domain.identity import ClipId, CoderId, HouseholdId
    from annotator.domain.people import Role
    from annotator.domain.policy import Right
    from annotator.journey.doubling_books import Doubling
    from annotator.journey.ports import Desk


@dataclass(frozen=True, slots=True)
class Known:
    """Whose a household is, what it permits, and who codes its clips blind."""

    desk: Desk
    _owners: dict[HouseholdId, CoderId] = field(default_factory=dict)
    _given: dict[HouseholdId, tuple[Consent, ...]] = field(default_factory=dict)
    _blind: dict[ClipId, tuple[Doubling, ...]] = field(default_factory=dict)

    def read(self, homes: Collection[HouseholdId], clips: Collection[ClipId]) -> None:
        """Read of all of these at once."""
        noted, given = self.desk.people.owners(), self.desk.households.every_consent(homes)
        people = {each.id for each in self.desk.people.all()}
        of_clips: defaultdict[ClipId, list[Doubling]] = defaultdict(list)
        for doubling in self.desk.doubling.all():
            of_clips[doubling.clip].append(doubling)
        for home in homes:
            self._given[home] = given.get(home, ())
            self._owners[home] = whose if (whose := noted.get(home)) in people else FIRST
        for clip in clips:
            self._blind[clip] = tuple(of_clips[clip])

    def owner(self, household: HouseholdId) -> CoderId:
        """Whose household it is."""
        if household not in self._owners:
            self._owners[household] = owner_of(self.desk, household)
        return self._owners[household]

    def consents(self, household: HouseholdId) -> tuple[Consent, ...]:
        """What the household answered."""
        if household not in self._given:
            self._given[household] = self.desk.households.consents(household)
        return self._given[household]

    def doublings(self, clip: ClipId) -> tuple[Doubling, ...]:
        """Who was asked to code the clip blind."""
        if clip not in self._blind:
            self._blind[clip] = self.desk.doubling.of(clip)
        return self._blind[clip]


def purposes_of(roles: Iterable[Role], right: Right) -> frozenset[Purpose]:
    """The purposes by which anything of this right is granted to these roles."""
    return frozenset(each.purpose for each in grants(roles, right) if each.purpose is not None)


def stands(
    given: tuple[Consent, ...], purposes: Iterable[Purpose], today: date, clip: ClipId | None = None
) -> frozenset[Purpose]:
    """Which of these purposes are permitted that day."""
    return frozenset(each for each in purposes if standing(given, each, today, clip).permitted)
