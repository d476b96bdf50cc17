"""What is kept of settling and of acceptance: decisions one after another, none ever rewritten."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from annotator.domain.identity import (
        AnnotationId,
        ClipId,
        CoderId,
        HouseholdId,
        SessionId,
        SettlementId,
        VisitId,
    )
    from annotator.domain.interval import Milliseconds
    from annotator.domain.settling import Decision
    from annotator.journey.kept import SessionHead


@dataclass(frozen=True, slots=True)
class Source:
    """A coding that is settled, as it was at one revision; whose it is."""

    session: SessionId
    revision: int
    coder: CoderId


@dataclass(frozen=True, slots=True)
class Settlement:
    """Codings of one clip being settled; kept, it names the session that came of it."""

    id: SettlementId
    clip: ClipId
    household: HouseholdId
    scheme: str
    scheme_version: str
    clip_length: Milliseconds
    sources: tuple[Source, ...]
    begun_at: datetime
    begun_by: CoderId
    session: SessionId | None = None
    kept_at: datetime | None = None
    kept_by: CoderId | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided of one place, by whom and when; None takes the one before it back."""

    point: AnnotationId
    decision: Decision | None
    by: CoderId
    at: datetime


class Said(StrEnum):
    """What somebody with the right to accept said."""

    ACCEPTED = "accepted"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What was said of a coding as it was at one revision; `note` goes to its coder."""

    session: SessionId
    revision: int
    said: Said
    by: CoderId
    at: datetime
    note: str = ""


class Look(StrEnum):
    """How a look at a summary goes on."""

    ASKED = "asked"
    APPROVED = "approved"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Looked:
    """One step of a look at a summary; `page` names what the family would have seen then."""

    visit: VisitId
    page: str
    look: Look
    by: CoderId
    at: datetime
    point: str = ""


class SettlingRecords(Protocol):
    """Settlements and every decision in them."""

    def add(self, settlement: Settlement) -> None:
        """Keep a new one."""
        ...

    def get(self, settlement: SettlementId) -> Settlement | None:
        """The settlement, or None."""
        ...

    def of(self, clip: ClipId) -> tuple[Settlement, ...]:
        """The clip's settlements, oldest first."""
        ...

    def decide(self, settlement: SettlementId, decided: Decided) -> None:
        """Add a decision; an earlier one of the same place stays behind it."""
        ...

    def decided(self, settlement: SettlementId) -> tuple[Decided, ...]:
        """Every decision, oldest first."""
        ...

    def keep(self, settlement: SettlementId, session: SessionId, by: CoderId, at: datetime) -> None:
        """It is settled: this session came of it."""
        ...


class AcceptingRecords(Protocol):
    """What was accepted for families, and who may make golds before anybody is certified."""

    def note(self, acceptance: Acceptance) -> None:
        """Add what was said of a coding."""
        ...

    def said_of(self, session: SessionId) -> tuple[Acceptance, ...]:
        """Everything said of a coding, oldest first."""
        ...

    def said_of_each(
        self, sessions: Collection[SessionId]
    ) -> Mapping[SessionId, tuple[Acceptance, ...]]:
        """The same of those of these codings of which anything was said, read at once."""
        ...

    def by_coders(self, coders: Collection[CoderId]) -> tuple[SessionHead, ...]:
        """Every coding of care by one of these coders, oldest first."""
        ...

    def choose(self, clip: ClipId, session: SessionId | None) -> None:
        """What is prepared of this clip stands on this coding; None: on whose it would be."""
        ...

    def chosen(self, clip: ClipId) -> SessionId | None:
        """The coding that was chosen for the clip, or None."""
        ...

    def look(self, looked: Looked) -> None:
        """Add one step of a look at a summary."""
        ...

    def looks(self, visit: VisitId) -> tuple[Looked, ...]:
        """Every step for this visit, oldest first."""
        ...

    def asked_for(self) -> tuple[Looked, ...]:
        """Of each visit whose last step is that somebody asked, that step; oldest first."""
        ...

    def name(self, coders: Collection[CoderId], by: CoderId, at: datetime) -> None:
        """These may make golds until two are certified, and who was named before no more."""
        ...

    def named(self) -> Mapping[CoderId, datetime]:
        """Who was named, and when."""
        ...
