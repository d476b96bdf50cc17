"""Which codings were laid side by side, as it is kept: by whom, when, and how they then stood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime

    from annotator.domain.identity import CoderId, SessionId
    from annotator.journey.kept import SessionHead


@dataclass(frozen=True, slots=True)
class Looked:
    """Two codings somebody laid side by side, the reference first, at these revisions of them."""

    first: SessionId
    second: SessionId
    by: CoderId
    at: datetime
    first_revision: int
    second_revision: int

    @property
    def pair(self) -> frozenset[SessionId]:
        """The two, whichever was the reference."""
        return frozenset({self.first, self.second})


class ComparisonRecords(Protocol):
    """What was compared; it goes with either coding."""

    def keep(self, looked: Looked) -> None:
        """Keep it in place of the same person's last look at these two, in this order."""
        ...

    def all(self) -> tuple[Looked, ...]:
        """Every last look, oldest first."""
        ...

    def coded_twice(self) -> tuple[SessionHead, ...]:
        """The sessions of every clip that several people coded, oldest first; what is coded to
        practise or settled together is not among them."""
        ...
