"""What is kept of a caseload: each household's card, and the packs that have left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from annotator.domain.identity import ClipId, CoderId, ConsentId, HouseholdId
    from annotator.domain.tags import Card


@dataclass(frozen=True, slots=True)
class KeptPack:
    """That a pack was made: of which clip, by whom, under which consents. What is in it is not
    kept; `digest` tells it apart from every other."""

    id: str
    household: HouseholdId
    clip: ClipId
    made_at: datetime
    made_by: CoderId
    digest: str
    consents: tuple[ConsentId, ...] = ()


class CaseloadRecords(Protocol):
    """Tags, what is put away, and packs."""

    def card(self, household: HouseholdId) -> Card:
        """The household's card; an empty one where nothing was kept of it."""
        ...

    def cards(self, homes: Collection[HouseholdId]) -> Mapping[HouseholdId, Card]:
        """The cards of those of these households that have one, read at once."""
        ...

    def keep(self, card: Card) -> None:
        """Keep a card as it is now."""
        ...

    def archived(self) -> frozenset[HouseholdId]:
        """The households that are put away, read without opening anything."""
        ...

    def add_pack(self, pack: KeptPack) -> None:
        """Keep that a pack was made."""
        ...

    def packs(self, household: HouseholdId) -> tuple[KeptPack, ...]:
        """Every pack made of a household's clips, oldest first, also of those that are gone."""
        ...
