"""Everything a step finds at the desk within one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from annotator.journey.attachment_books import AttachmentRecords
    from annotator.journey.books import (
        ClipRecords,
        CodingRecords,
        HouseholdRecords,
        ReelRecords,
        VisitRecords,
    )
    from annotator.journey.camera_books import CameraRecords
    from annotator.journey.caseload_books import CaseloadRecords
    from annotator.journey.comparison_books import ComparisonRecords
    from annotator.journey.deeds import Audit
    from annotator.journey.doubling_books import DoublingRecords
    from annotator.journey.excerpt_books import ExcerptRecords
    from annotator.journey.flag_books import FlagRecords
    from annotator.journey.moving_books import MovingRecords
    from annotator.journey.part_books import PartRecords
    from annotator.journey.people_books import PeopleRecords
    from annotator.journey.practise_books import PractisingRecords
    from annotator.journey.recording_books import RecordingRecords
    from annotator.journey.scheme_books import SchemeRecords
    from annotator.journey.second_look_books import SecondLookRecords
    from annotator.journey.seeing import SeenRecords
    from annotator.journey.segment_books import SegmentRecords
    from annotator.journey.setting_books import SettingRecords
    from annotator.journey.settle_books import AcceptingRecords, SettlingRecords
    from annotator.journey.talk_books import TalkingRecords
    from annotator.journey.utterance_books import UtteranceRecords
    from annotator.journey.work import JobBoard


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
    def segments(self) -> SegmentRecords:
        """What is ready of copies that are being made."""
        ...

    @property
    def parts(self) -> PartRecords:
        """Files of clips that come in several."""
        ...

    @property
    def cameras(self) -> CameraRecords:
        """Second cameras of clips."""
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
    def excerpts(self) -> ExcerptRecords:
        """Films of chosen moments for professionals."""
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
    def recordings(self) -> RecordingRecords:
        """Recordings under way, and what was marked meanwhile."""
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
    def seen(self) -> SeenRecords:
        """What somebody has seen in the queue."""
        ...

    @property
    def moving(self) -> MovingRecords:
        """Where the two regions of clips are."""
        ...

    @property
    def attachments(self) -> AttachmentRecords:
        """Photographs and scans."""
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
