"""What is kept of practising: golds, and attempts at them.

The gold and what somebody coded are the family's and go when the family says so. The numbers of an
attempt are the coder's and stay, with a tombstone for the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from annotator.domain.errors import Refusal
from annotator.domain.interval import Stretches

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from annotator.domain.identity import AttemptId, ClipId, CoderId, HouseholdId, SessionId
    from annotator.domain.interval import Interval

Document = dict[str, object]


@dataclass
class NotForPractice(Refusal):
    """The clip is not, or not any more, one to practise on; nobody is told why."""


@dataclass(frozen=True, slots=True)
class KeptGold:
    """The gold of a clip as it is kept: its document goes by its digest."""

    digest: str
    clip: ClipId
    document: Document
    kept_at: datetime


@dataclass(frozen=True, slots=True)
class KeptAttempt:
    """An attempt as it is kept, without what was coded.

    `numbers` are what was counted in it once it is sealed, by themselves enough for a standing.
    """

    id: AttemptId
    coder: CoderId
    clip: ClipId
    gold: str
    session: SessionId
    began: datetime
    watched: Stretches = Stretches()  # noqa: RUF009 - a value that never changes
    coding_since: datetime | None = None
    skipped: bool = False
    sealed_at: datetime | None = None
    seal: str | None = None
    numbers: str | None = None


@dataclass(frozen=True, slots=True)
class Watched:
    """A stretch of the clip that was played, and when it was told."""

    at: datetime
    played: Interval


class PractisingRecords(Protocol):
    """Golds of practice clips and the attempts at them."""

    def keep_gold(self, gold: KeptGold) -> None:
        """Keep one: from now on it is the clip's current one, and the former ones stay."""
        ...

    def gold(self, digest: str) -> KeptGold | None:
        """The gold of that digest, current or not."""
        ...

    def current(self) -> Mapping[ClipId, KeptGold]:
        """Each clip's current gold."""
        ...

    def begin(self, attempt: KeptAttempt) -> None:
        """Keep a new attempt."""
        ...

    def change(self, attempt: KeptAttempt) -> None:
        """Keep how far it has come; what was watched is noted by itself."""
        ...

    def note_watched(self, attempt: AttemptId, watched: Watched) -> None:
        """A stretch was played; told twice it counts once."""
        ...

    def get(self, attempt: AttemptId) -> KeptAttempt | None:
        """The attempt, or None."""
        ...

    def of(self, coder: CoderId) -> tuple[KeptAttempt, ...]:
        """Every attempt of this coder, oldest first; those whose clip is gone too."""
        ...

    def keep_document(self, attempt: AttemptId, document: Document) -> None:
        """Keep the sealed attempt as a file holds it; there is never a second one."""
        ...

    def shut(self, session: SessionId, at: datetime) -> None:
        """From now on the coding session stays as it is."""
        ...

    def documents(self, coder: CoderId) -> Mapping[AttemptId, Document]:
        """The sealed attempts of this coder that are still there."""
        ...

    def signs(self, coder: CoderId, since: datetime) -> tuple[datetime, ...]:
        """When this coder was seen at work on attempts since then, in order."""
        ...

    def forget(self, household: HouseholdId) -> None:
        """Remove the household's golds and all that was coded for them; attempts stay as
        tombstones with their numbers."""
        ...
