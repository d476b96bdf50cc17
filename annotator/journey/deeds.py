"""The book of deeds: what the audit notes, and who can be asked later what was done."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime


class Deed(StrEnum):
    """What the audit notes."""

    HOUSEHOLD_OPENED = "household_opened"
    CONSENT_DECIDED = "consent_decided"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    CLIP_BEGUN = "clip_begun"
    CLIP_RECEIVED = "clip_received"
    CLIP_PART_RECEIVED = "clip_part_received"
    SECOND_CAMERA_BEGUN = "second_camera_begun"
    SECOND_CAMERA_LAID = "second_camera_laid"
    CLIP_OPENED = "clip_opened"
    CLIP_REFUSED = "clip_refused"
    CLIP_DELETED = "clip_deleted"
    CODING_BEGUN = "coding_begun"
    CODING_CHANGED = "coding_changed"
    CODING_MIGRATED = "coding_migrated"
    SCHEME_PUBLISHED = "scheme_published"
    SCHEME_IMPORTED = "scheme_imported"
    SCHEME_TRANSLATED = "scheme_translated"
    SCHEME_CHOSEN = "scheme_chosen"
    VISIT_BEGUN = "visit_begun"
    PLAN_CONFIRMED = "plan_confirmed"
    TOGETHER_BEGUN = "together_begun"
    MOMENT_SHOWN = "moment_shown"
    TAKE_HOME_MADE = "take_home_made"
    REEL_MADE = "reel_made"
    REPORT_MADE = "report_made"
    PREVIEW_OPENED = "preview_opened"
    GATE_OPENED = "gate_opened"
    EXPOSURE_OPENED = "exposure_opened"
    EXPOSURE_CLOSED = "exposure_closed"
    LANGUAGE_TICKED = "language_ticked"
    WORDING_KEPT = "wording_kept"
    CARER_ADDED = "carer_added"
    MEMBER_INVITED = "member_invited"
    MEMBER_JOINED = "member_joined"
    MEMBER_RENAMED = "member_renamed"
    ROLES_GIVEN = "roles_given"
    MEMBER_LEFT = "member_left"
    SIGNED_IN = "signed_in"
    SIGN_IN_REFUSED = "sign_in_refused"
    SIGN_IN_ENDED = "sign_in_ended"
    PASSPHRASE_CHANGED = "passphrase_changed"  # noqa: S105 - the name of a deed
    RECOVERED = "recovered"
    INFANT_ADDED = "infant_added"
    DYAD_CHANGED = "dyad_changed"
    GOLD_KEPT = "gold_kept"
    ATTEMPT_BEGUN = "attempt_begun"
    ATTEMPT_SEALED = "attempt_sealed"
    THRESHOLDS_SET = "thresholds_set"
    CODING_ACCEPTED = "coding_accepted"
    CODING_RETURNED = "coding_returned"
    CODING_CHOSEN = "coding_chosen"
    CONSENSUS_BEGUN = "consensus_begun"
    CONSENSUS_KEPT = "consensus_kept"
    GOLD_CODER_NAMED = "gold_coder_named"
    SUMMARY_ASKED = "summary_asked"
    SUMMARY_APPROVED = "summary_approved"
    SUMMARY_RETURNED = "summary_returned"
    SUMMARIES_FIRST_SET = "summaries_first_set"
    DOUBLING_ASKED = "doubling_asked"
    DOUBLING_HANDED_IN = "doubling_handed_in"
    DOUBLING_GIVEN_BACK = "doubling_given_back"
    DRIFT_BARS_SET = "drift_bars_set"
    TALK_BEGUN = "talk_begun"
    TALK_ADDED = "talk_added"
    TALK_CHANGED = "talk_changed"
    TALK_TAKEN_BACK = "talk_taken_back"
    TALK_RESOLVED = "talk_resolved"
    TALK_REOPENED = "talk_reopened"
    TAGS_KEPT = "tags_kept"
    HOUSEHOLD_ARCHIVED = "household_archived"
    HOUSEHOLD_BROUGHT_BACK = "household_brought_back"
    PACK_MADE = "pack_made"
    PACK_OPENED = "pack_opened"
    CODINGS_COMPARED = "codings_compared"
    LOG_TAKEN = "log_taken"
    QUEUE_SEEN = "queue_seen"
    MEETING_LINKED = "meeting_linked"
    MEETING_PLACED = "meeting_placed"
    UTTERANCES_COUNTED = "utterances_counted"
    REGIONS_DRAWN = "regions_drawn"
    RECORDING_BEGUN = "recording_begun"
    RECORDING_DELETED = "recording_deleted"
    EXCERPT_BEGUN = "excerpt_begun"
    EXCERPT_CHANGED = "excerpt_changed"
    EXCERPT_CHECKED = "excerpt_checked"
    EXCERPT_MADE = "excerpt_made"
    EXCERPT_OPENED = "excerpt_opened"
    EXCERPT_SAVED = "excerpt_saved"
    EXCERPT_DELETED = "excerpt_deleted"
    ATTACHMENT_ADDED = "attachment_added"
    ATTACHMENT_OPENED = "attachment_opened"
    ATTACHMENT_RELABELLED = "attachment_relabelled"
    ATTACHMENT_DELETED = "attachment_deleted"


@dataclass(frozen=True, slots=True)
class Done:
    """One deed as it was noted: by whom, when, and on what."""

    deed: Deed
    by: str
    at: datetime
    on: Mapping[str, str]


class Audit(Protocol):
    """The book of deeds, chained entry to entry."""

    def note(self, deed: Deed, by: str, at: datetime, on: Mapping[str, str]) -> None:
        """Add one entry; `on` holds opaque ids and closed words only, never a person's words."""
        ...

    def done_by(self, by: str, since: datetime) -> tuple[Done, ...]:
        """Everything this person did from this instant on, oldest first."""
        ...

    def done_to(self, things: Collection[str], deeds: Collection[Deed]) -> tuple[Done, ...]:
        """What of these was done to a thing of one of these ids, oldest first."""
        ...
