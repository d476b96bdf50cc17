"""Keeping a caseload: tags to find a household by, and putting it away and bringing it back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.domain.tags import clean_tags, names_of
from annotator.journey.consent import NoSuchHousehold
from annotator.journey.ports import Deed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.dyad import Dyad
    from annotator.domain.identity import HouseholdId
    from annotator.domain.tags import Card
    from annotator.journey.ports import Clock, Desk, Identities, Records


@dataclass(frozen=True, slots=True)
class CaseloadKeeping:
    """What is noted of a household besides care itself; nothing of its films, codings or consents
    is changed by it."""

    records: Records
    clock: Clock
    identities: Identities

    def card(self, household: HouseholdId) -> Card:
        """The household's tags, and since when it is put away."""
        with self.records.reading() as desk:
            _known(desk, household)
            return desk.caseload.card(household)

    def keep_tags(self, household: HouseholdId, tags: Iterable[str]) -> Card:
        """Keep these tags and no others; refused where one of them calls anybody by name."""
        with self.records.writing() as desk:
            dyads = _known(desk, household)
            now = clean_tags(tags, names_of(dyads))
            card = replace(desk.caseload.card(household), tags=now)
            desk.caseload.keep(card)
            self._note(desk, Deed.TAGS_KEPT, household)
        return card

    def archive(self, household: HouseholdId) -> Card:
        """Put it away: out of Today and out of queues. What its family permits runs out and is
        withdrawn as ever. Doing it twice changes nothing."""
        with self.records.writing() as desk:
            _known(desk, household)
            card = desk.caseload.card(household)
            if card.is_archived:
                return card
            card = replace(card, archived_at=self.clock.now())
            desk.caseload.keep(card)
            self._note(desk, Deed.HOUSEHOLD_ARCHIVED, household)
        return card

    def bring_back(self, household: HouseholdId) -> Card:
        """It is among the others again, as it was. Doing it twice changes nothing."""
        with self.records.writing() as desk:
            _known(desk, household)
            card = desk.caseload.card(household)
            if not card.is_archived:
                return card
            card = replace(card, archived_at=None)
            desk.caseload.keep(card)
            self._note(desk, Deed.HOUSEHOLD_BROUGHT_BACK, household)
        return card

    def _note(self, desk: Desk, deed: Deed, household: HouseholdId) -> None:
        on = {"household": household}
        desk.audit.note(deed, self.identities.acting(), self.clock.now(), on)


def _known(desk: Desk, household: HouseholdId) -> tuple[Dyad, ...]:
    dyads = desk.households.of(household)
    if not dyads:
        raise NoSuchHousehold
    return dyads
