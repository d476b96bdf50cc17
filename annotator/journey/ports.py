"""What the steps need from the world: records, time, identities, the shelf, jobs and the audit.

Everything is read and written at a desk: `with records.writing() as desk` is one transaction that
is kept whole or not at all, and nobody else writes meanwhile; `with records.reading() as desk` sees
one unchanging picture. The bell is rung only after the transaction is kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from annotator.journey.books import (
    ClipRecords,
    CodingRecords,
    HouseholdRecords,
    ReelRecords,
    VisitRecords,
)
from annotator.journey.caseload_books import CaseloadRecords, KeptPack
from annotator.journey.comparison_books import ComparisonRecords
from annotator.journey.deeds import Audit, Deed
from annotator.journey.doubling_books import Doubling, DoublingRecords
from annotator.journey.flag_books import FlagRecords
from annotator.journey.kept import ArtefactKind, Held, Kept, SessionHead, Upload
from annotator.journey.people_books import PeopleRecords
from annotator.journey.practise_books import (
    KeptAttempt,
    KeptGold,
    PractisingRecords,
    Watched,
)
from annotator.journey.scheme_books import Draft, Edition, KeptScheme, SchemeRecords, Translation
from annotator.journey.second_look_books import Discussed, SecondLookRecords
from annotator.journey.seeing import SeenRecords
from annotator.journey.setting_books import SettingRecords
from annotator.journey.talk_books import TalkingRecords
from annotator.journey.telling import Blocked, Careful, Proposed, Sentences, Told
from annotator.journey.work import Job, JobBoard, JobKind, JobState

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from datetime import date, datetime

    from annotator.domain.identity import AssetId, ClipId, CoderId, JobId
    from annotator.journey.attachment_books import AttachmentRecords
    from annotator.journey.settle_books import AcceptingRecords, SettlingRecords
    from annotator.journey.utterance_books import UtteranceRecords

__all__ = [
    "ArtefactKind",
    "Audit",
    "Bell",
    "Blocked",
    "Careful",
    "CaseloadRecords",
    "ClipRecords",
    "Clock",
    "CodingRecords",
    "ComparisonRecords",
    "Deed",
    "Desk",
    "Discussed",
    "Doubling",
    "DoublingRecords",
    "Draft",
    "Edition",
    "FlagRecords",
    "Held",
    "HouseholdRecords",
    "HowFar",
    "Identities",
    "Job",
    "JobBoard",
    "JobKind",
    "JobState",
    "Kept",
    "KeptAttempt",
    "KeptGold",
    "KeptPack",
    "KeptScheme",
    "PeopleRecords",
    "PractisingRecords",
    "Progress",
    "Proposed",
    "Records",
    "SchemeRecords",
    "SecondLookRecords",
    "SeenRecords",
    "Sentences",
    "SessionHead",
    "SettingRecords",
    "Shelf",
    "TalkingRecords",
    "Told",
    "Translation",
    "Upload",
    "VisitRecords",
    "Watched",
]


class Clock(Protocol):
    """The time, handed in."""

    def now(self) -> datetime:
        """This instant, aware and in UTC."""
        ...

    def today(self) -> date:
        """Today where the practice is."""
        ...


class Identities(Protocol):
    """Fresh names for things, and whose hands are at work."""

    def fresh(self) -> str:
        """32 lower-case hex digits nobody has seen or can guess."""
        ...

    def acting(self) -> CoderId:
        """Who is signed in; the audit names them by this opaque id only."""
        ...


class Shelf(Protocol):
    """The sealed files of the vault, as far as the steps need them."""

    def delete(self, asset: AssetId) -> None:
        """Destroy the key and the file; what is gone already is no mistake."""
        ...


class Bell(Protocol):
    """Tells the workers, after the transaction is kept, that there is work."""

    def ring(self, job: JobId) -> None:
        """Work is waiting; a bell nobody hears is answered by the next look round."""
        ...


@dataclass(frozen=True, slots=True)
class HowFar:
    """The share done, how many times real time, and the seconds left."""

    done: float
    speed: float | None = None
    left_s: int | None = None


class Progress(Protocol):
    """How far the work on a clip is; lives in memory, a restart begins it anew."""

    def note(self, clip: ClipId, how_far: HowFar) -> None:
        """The work has come this far."""
        ...

    def of(self, clip: ClipId) -> HowFar | None:
        """How far, or None when nothing is known."""
        ...

    def forget(self, clip: ClipId) -> None:
        """The work is over."""
        ...


class Desk(Protocol):
    """All the records within one transaction."""

    @property
    def households(self) -> HouseholdRecords:
        """Households, people, consents."""
        ...

    @property
    def caseload(self) -> CaseloadRecords:
        """Tags, what is put away, and packs that were made."""
        ...

    @property
    def clips(self) -> ClipRecords:
        """Clips and what was made of them."""
        ...

    @property
    def coding(self) -> CodingRecords:
        """Coding sessions."""
        ...

    @property
    def schemes(self) -> SchemeRecords:
        """Coding schemes, their drafts and translations."""
        ...

    @property
    def visits(self) -> VisitRecords:
        """Visits, plans, tickets, answers."""
        ...

    @property
    def reels(self) -> ReelRecords:
        """Films to take home that lie ready."""
        ...

    @property
    def practising(self) -> PractisingRecords:
        """Golds of practice clips and the attempts at them."""
        ...

    @property
    def settling(self) -> SettlingRecords:
        """What is settled between codings."""
        ...

    @property
    def accepting(self) -> AcceptingRecords:
        """What was accepted for families."""
        ...

    @property
    def doubling(self) -> DoublingRecords:
        """Clips that are coded twice."""
        ...

    @property
    def talking(self) -> TalkingRecords:
        """What colleagues say to each other about codings."""
        ...

    @property
    def comparisons(self) -> ComparisonRecords:
        """Which codings were laid side by side."""
        ...

    @property
    def second_look(self) -> SecondLookRecords:
        """Which clips the films of shared reviews discuss."""
        ...

    @property
    def flags(self) -> FlagRecords:
        """What somebody has to see in codings, counted."""
        ...

    @property
    def utterances(self) -> UtteranceRecords:
        """How many the carer's utterances were."""
        ...

    @property
    def attachments(self) -> AttachmentRecords:
        """Photographs and scans."""
        ...

    @property
    def seen(self) -> SeenRecords:
        """What somebody has seen in the queue."""
        ...

    @property
    def jobs(self) -> JobBoard:
        """The list of work."""
        ...

    @property
    def people(self) -> PeopleRecords:
        """The people of the practice."""
        ...

    @property
    def settings(self) -> SettingRecords:
        """What the practice has set."""
        ...

    @property
    def audit(self) -> Audit:
        """The book of deeds."""
        ...


class Records(Protocol):
    """Everything that is kept."""

    def writing(self) -> AbstractContextManager[Desk]:
        """One transaction, alone at the desk: kept whole at the end, or not at all."""
        ...

    def reading(self) -> AbstractContextManager[Desk]:
        """One unchanging picture; nothing may be written at this desk."""
        ...
