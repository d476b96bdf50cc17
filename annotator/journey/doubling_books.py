"""What is kept of coding twice: who was asked to code which clip blind, and what was handed in."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Protocol

from annotator.domain.reach import Reach, goes

if TYPE_CHECKING:
    from datetime import date, datetime

    from annotator.domain.identity import ClipId, CoderId, DoublingId, SessionId
    from annotator.journey.kept import SessionHead

SERVICE: Final = goes(Reach.SERVICE)


class DoublingKind(StrEnum):
    """Why a clip is coded blind: one in so many, or to see whether somebody drifts."""

    DOUBLE = "double"
    DRIFT = "drift"


@dataclass(frozen=True, slots=True)
class HandedIn:
    """What was handed in, and beside which coding it is laid: both as they stood at that moment.

    `reference` is None where nobody else had coded the clip yet.
    """

    at: datetime = field(metadata=SERVICE)
    session: SessionId = field(metadata=SERVICE)
    revision: int = field(metadata=SERVICE)
    reference: SessionId | None = field(default=None, metadata=SERVICE)
    reference_revision: int | None = field(default=None, metadata=SERVICE)


@dataclass(frozen=True, slots=True)
class Doubling:
    """One clip one person was asked to code blind; `by_seed` where the seed chose the clip."""

    id: DoublingId = field(metadata=SERVICE)
    clip: ClipId = field(metadata=SERVICE)
    coder: CoderId = field(metadata=SERVICE)
    kind: DoublingKind = field(metadata=SERVICE)
    by_seed: bool = field(metadata=SERVICE)
    asked_at: datetime = field(metadata=SERVICE)
    due_on: date = field(metadata=SERVICE)
    handed_in: HandedIn | None = field(default=None, metadata=SERVICE)
    given_back_at: datetime | None = field(default=None, metadata=SERVICE)

    @property
    def is_open(self) -> bool:
        """Whether it is still to be coded: until then the coder is blind to others' codings."""
        return self.handed_in is None and self.given_back_at is None


class DoublingRecords(Protocol):
    """Clips that are coded twice; they go with the clip."""

    def add(self, doubling: Doubling) -> None:
        """Keep a new one."""
        ...

    def change(self, doubling: Doubling) -> None:
        """Keep that it was handed in or given back; what was handed in never changes."""
        ...

    def get(self, doubling: DoublingId) -> Doubling | None:
        """That one, or None."""
        ...

    def all(self) -> tuple[Doubling, ...]:
        """Every one, oldest first."""
        ...

    def of(self, clip: ClipId) -> tuple[Doubling, ...]:
        """Those of a clip, oldest first."""
        ...


def is_blind(of_clip: tuple[Doubling, ...], coder: CoderId) -> bool:
    """Whether this person is to see nobody else's coding of the clip these are of."""
    return any(each.coder == coder and each.is_open for each in of_clip)


def without_blind(
    of_clip: tuple[Doubling, ...], heads: tuple[SessionHead, ...]
) -> tuple[SessionHead, ...]:
    """The codings of a clip that others may see: not those that are still coded blind."""
    return tuple(each for each in heads if not is_blind(of_clip, each.coder))
