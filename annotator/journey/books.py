"""The records by subject, as they lie open within one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date, datetime

    from annotator.domain.clip import Clip
    from annotator.domain.coding import Annotation
    from annotator.domain.consent import Consent
    from annotator.domain.dyad import Dyad
    from annotator.domain.identity import (
        AnnotationId,
        AssetId,
        ClipId,
        ConsentId,
        DyadId,
        HouseholdId,
        OperationId,
        SessionId,
        TicketId,
        VisitId,
    )
    from annotator.journey.kept import ArtefactKind, ClipsInShort, Held, Kept, SessionHead, Upload
    from annotator.journey.reeling import KeptReel
    from annotator.journey.visit import Answer, CutMoment, Plan, Ticket, Visit


class HouseholdRecords(Protocol):
    """Households, their people and what they permit."""

    def add(self, dyad: Dyad, at: datetime) -> None:
        """Keep a new household with its first dyad; a key of its own is made for it."""
        ...

    def add_dyad(self, dyad: Dyad) -> None:
        """Keep another dyad of a household that is kept already; an infant or a carer that is
        known there stays the same one."""
        ...

    def change(self, dyad: Dyad) -> None:
        """Keep a dyad's changed particulars; its infant and its carer change wherever they are."""
        ...

    def dyad(self, dyad: DyadId) -> Dyad | None:
        """The dyad, or None."""
        ...

    def of(self, household: HouseholdId) -> tuple[Dyad, ...]:
        """The dyads of a household."""
        ...

    def all(self) -> tuple[Dyad, ...]:
        """Every dyad, by the household's pseudonym."""
        ...

    def of_several(self) -> Mapping[HouseholdId, tuple[Dyad, ...]]:
        """The dyads of those households that have more than one, read at once; nothing else is
        opened."""
        ...

    def add_consent(self, consent: Consent) -> None:
        """Keep a decision; decisions are never overwritten, only withdrawn."""
        ...

    def withdraw_consent(self, consent: ConsentId, on: date, by: str) -> None:
        """Mark a decision as withdrawn, and by whom."""
        ...

    def consents(self, household: HouseholdId) -> tuple[Consent, ...]:
        """Every decision of the household, oldest first."""
        ...

    def every_consent(
        self, homes: Collection[HouseholdId]
    ) -> Mapping[HouseholdId, tuple[Consent, ...]]:
        """The decisions of those of these households that have any, read at once."""
        ...

    def with_permits_ending(self, first: date, last: date) -> frozenset[HouseholdId]:
        """Households with a permit, not withdrawn, that ends on one of these days."""
        ...


class ClipRecords(Protocol):
    """Clips, how far they have come in, and what was made of them."""

    def add(self, clip: Clip, at: datetime) -> None:
        """Keep a new clip."""
        ...

    def get(self, clip: ClipId) -> Clip | None:
        """The clip, or None."""
        ...

    def change(self, clip: Clip) -> None:
        """Keep what is new about a clip."""
        ...

    def of(self, household: HouseholdId) -> tuple[Clip, ...]:
        """The household's clips, the last filmed first."""
        ...

    def each(self, which: Collection[ClipId]) -> tuple[Clip, ...]:
        """Those of these clips that there are, by their ids, read at once."""
        ...

    def of_each(self, homes: Collection[HouseholdId]) -> Mapping[HouseholdId, tuple[Clip, ...]]:
        """The clips of those of these households that have any, read at once."""
        ...

    def in_short(self) -> tuple[ClipsInShort, ...]:
        """Every household's clips in short, without opening what is sealed."""
        ...

    def upload(self, clip: ClipId) -> Upload | None:
        """How far the clip has come in; None before the first byte was announced."""
        ...

    def keep_upload(self, clip: ClipId, upload: Upload) -> None:
        """Keep how far the clip has come in."""
        ...

    def drop_upload(self, clip: ClipId) -> None:
        """The clip is in: nothing is left to resume, and the sealed film stays."""
        ...

    def artefacts(self, clip: ClipId) -> Mapping[ArtefactKind, AssetId]:
        """What is kept of the clip."""
        ...

    def keep_artefact(self, clip: ClipId, kind: ArtefactKind, asset: AssetId) -> AssetId | None:
        """Keep one; answers the asset it replaced, whose file may go."""
        ...

    def drop_artefacts(self, clip: ClipId) -> tuple[AssetId, ...]:
        """Forget what came and what was made, with its keys; answers the files that may go."""
        ...

    def keep_says(self, clip: ClipId, says: str) -> None:
        """Keep the sentence of why the clip could not be prepared."""
        ...

    def says(self, clip: ClipId) -> str | None:
        """That sentence, or None."""
        ...

    def remove(self, clip: ClipId) -> tuple[AssetId, ...]:
        """Remove the clip with its keys, codings and visits; answers the files that may go."""
        ...


class CodingRecords(Protocol):
    """Coding sessions: an append-only log of operations and the annotations it folds to."""

    def keep_scheme(self, scheme: str, version: str, document: str) -> None:
        """Keep a scheme's document; the same version is never changed."""
        ...

    def scheme(self, scheme: str, version: str) -> str | None:
        """The scheme's document, or None."""
        ...

    def begin(self, head: SessionHead) -> None:
        """Keep a new coding session."""
        ...

    def head(self, session: SessionId) -> SessionHead | None:
        """The session without its annotations, or None."""
        ...

    def of(self, clip: ClipId) -> tuple[SessionHead, ...]:
        """The clip's sessions by people, oldest first: nothing practised, nothing settled."""
        ...

    def held(self, session: SessionId, annotation: AnnotationId) -> Held | None:
        """One annotation as it stands; None when it never was in this session."""
        ...

    def standing(self, session: SessionId) -> tuple[Annotation, ...]:
        """Every annotation that stands, by onset."""
        ...

    def operation(self, op: OperationId) -> Kept | None:
        """The operation as it was answered, in whichever session it was sent."""
        ...

    def append(self, kept: Kept) -> None:
        """Add to the log; an accepted one moves the session's revision and its annotation."""
        ...

    def log(self, session: SessionId, last: int | None = None) -> tuple[Kept, ...]:
        """Accepted operations oldest first, all or the last so many."""
        ...

    def log_of(self, session: SessionId, annotation: AnnotationId) -> tuple[Kept, ...]:
        """Accepted operations on one annotation, oldest first."""
        ...


class VisitRecords(Protocol):
    """Visits: what is planned to be shown, what was shown, and what she said."""

    def add(self, visit: Visit) -> None:
        """Keep a new visit."""
        ...

    def get(self, visit: VisitId) -> Visit | None:
        """The visit, or None."""
        ...

    def change(self, visit: Visit) -> None:
        """Keep what is new about a visit."""
        ...

    def of_clip(self, clip: ClipId) -> tuple[Visit, ...]:
        """The visits at which this clip is looked at, oldest first."""
        ...

    def of_dyad(self, dyad: DyadId) -> tuple[Visit, ...]:
        """The dyad's visits, oldest first."""
        ...

    def of_each(self, homes: Collection[HouseholdId]) -> tuple[Visit, ...]:
        """The visits of these households, oldest first."""
        ...

    def plan(self, visit: VisitId) -> Plan | None:
        """What is planned to be shown."""
        ...

    def keep_plan(self, visit: VisitId, plan: Plan) -> None:
        """Keep the plan as it is now."""
        ...

    def cut(self, visit: VisitId) -> tuple[CutMoment, ...]:
        """The moments cut so far."""
        ...

    def keep_cut(self, visit: VisitId, moment: CutMoment) -> None:
        """Keep one."""
        ...

    def drop_cut(self, visit: VisitId, film: AssetId) -> None:
        """Forget a cut moment together with the keys of its film and still."""
        ...

    def add_ticket(self, ticket: Ticket) -> None:
        """Keep a new ticket."""
        ...

    def ticket(self, ticket: TicketId) -> Ticket | None:
        """The ticket, or None."""
        ...

    def tickets(self, visit: VisitId) -> tuple[Ticket, ...]:
        """Every ticket of the visit, oldest first."""
        ...

    def end_tickets(self, visit: VisitId, at: datetime) -> None:
        """No ticket of this visit opens anything any more."""
        ...

    def run_out(self, now: datetime) -> tuple[VisitId, ...]:
        """The visits with a ticket whose time is over and that nobody has ended."""
        ...

    def answers(self, visit: VisitId) -> tuple[Answer, ...]:
        """What she said, oldest first."""
        ...

    def add_answer(self, answer: Answer) -> bool:
        """Keep an answer; False when that id is kept already (nothing changes)."""
        ...


class ReelRecords(Protocol):
    """The films to take home that lie ready: one at most of a visit."""

    def of(self, visit: VisitId) -> KeptReel | None:
        """The visit's, or None."""
        ...

    def keep(self, visit: VisitId, reel: KeptReel) -> None:
        """Keep one; the one before it was dropped."""
        ...

    def drop(self, visit: VisitId) -> None:
        """Forget it together with the key of its file."""
        ...

    def made_before(self, instant: datetime) -> tuple[VisitId, ...]:
        """The visits whose film was made before this."""
        ...
