"""What is kept of a caseload: each household's card, the packs that have left, and what is read of
many clips at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date, datetime

    from annotator.domain.clip import Context
    from annotator.domain.coding_load import Pressed
    from annotator.domain.identity import ClipId, CoderId, ConsentId, HouseholdId, SessionId
    from annotator.domain.tags import Card
    from annotator.journey.kept import SessionHead


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
    """Tags, what is put away, packs, and what many clips are asked at once."""

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

    def filmed_as(self, context: Context) -> frozenset[HouseholdId]:
        """The households with a clip of this context, without opening what is sealed."""
        ...

    def codings(self, clips: Collection[ClipId]) -> tuple[SessionHead, ...]:
        """The coding sessions of these clips, oldest first, read at once; what is coded to
        practise is not among them."""
        ...

    def pressed(self, sessions: Collection[SessionId]) -> Mapping[SessionId, tuple[Pressed, ...]]:
        """When what was done in those of these sessions in which something was, oldest first;
        nothing that is sealed is opened."""
        ...

    def last_pressed(self, sessions: Collection[SessionId]) -> Mapping[SessionId, datetime]:
        """When something was last done in those of these sessions in which anything was."""
        ...

    def scenes(self) -> Mapping[ClipId, tuple[Context, date]]:
        """Of what kind every clip is and of which day, without opening what is sealed."""
        ...

    def add_pack(self, pack: KeptPack) -> None:
        """Keep that a pack was made."""
        ...

    def packs(self, household: HouseholdId) -> tuple[KeptPack, ...]:
        """Every pack made of a household's clips, oldest first, also of those that are gone."""
        ...
