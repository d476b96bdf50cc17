"""The tables: what is plain here is ids, times and closed words; everything a person wrote or
is called is in the sealed `body` of its row.

Words that grow with the program (deeds, kinds of job, artefact, moment, answer) are checked by
the enumerations that read and write them, not by a list that every new one would have to widen.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

from annotator.domain.clip import ClipState, Context
from annotator.domain.consent import Decision, Purpose
from annotator.domain.operation import Kind
from annotator.journey.ports import JobState
from annotator.store.columns import a_number, a_text, an_id, one_of, sealed_body, to, yes_no

METADATA: Final = MetaData()

household = Table("household", METADATA, an_id(), a_text("made_at"), sealed_body())

household_key = Table(
    "household_key",
    METADATA,
    to("household", key=True),
    a_number("version"),
    Column("wrapped", LargeBinary, nullable=False),
)

infant = Table("infant", METADATA, an_id(), to("household"), sealed_body())

carer = Table("carer", METADATA, an_id(), to("household"), sealed_body())

dyad = Table(
    "dyad",
    METADATA,
    an_id(),
    to("household"),
    to("infant"),
    to("carer"),
    a_number("go_gently"),
    sealed_body(),
    yes_no("go_gently", name="go_gently_is_yes_or_no"),
)

clip = Table(
    "clip",
    METADATA,
    an_id(),
    to("household"),
    to("dyad"),
    a_text("begun_at"),
    a_text("filmed_on"),
    a_text("context"),
    a_text("state"),
    a_number("playable"),
    sealed_body(),
    one_of("context", Context, name="context_is_known"),
    one_of("state", ClipState, name="clip_state_is_known"),
    yes_no("playable", name="playable_is_yes_or_no"),
)

consent = Table(
    "consent",
    METADATA,
    an_id(),
    to("household"),
    Column("clip", Text, ForeignKey("clip.id", ondelete="CASCADE"), index=True),
    a_number("place"),
    a_text("purpose"),
    a_text("decision"),
    a_text("given_on"),
    Column("valid_to", Text),
    Column("withdrawn_on", Text),
    sealed_body(),
    one_of("purpose", Purpose, name="purpose_is_known"),
    one_of("decision", Decision, name="decision_is_known"),
    UniqueConstraint("household", "place", name="consents_are_in_order"),
)

asset_key = Table(
    "asset_key",
    METADATA,
    Column("asset", Text, primary_key=True),
    to("household"),
    a_text("kind"),
    Column("wrapped", LargeBinary, nullable=False),
    Column("header_sha256", LargeBinary),
    Column("length", Integer),
)

upload = Table(
    "upload",
    METADATA,
    to("clip", key=True),
    a_number("length"),
    a_number("received"),
    Column("asset", Text),
    a_text("resume"),
)

artefact = Table(
    "artefact",
    METADATA,
    to("clip", key=True),
    Column("kind", Text, primary_key=True),
    Column("asset", Text, nullable=False, unique=True),
)

job = Table(
    "job",
    METADATA,
    an_id(),
    a_text("kind"),
    a_text("subject"),
    a_text("state"),
    a_number("attempt"),
    Column("token", Text),
    Column("lease_until", Text),
    a_text("made_at"),
    one_of("state", JobState, name="job_state_is_known"),
    Index("jobs_by_subject", "kind", "subject"),
)

scheme = Table(
    "scheme",
    METADATA,
    an_id(),
    Column("version", Text, primary_key=True),
    a_text("document"),
    Column("published_at", Text),
)

scheme_draft = Table(
    "scheme_draft",
    METADATA,
    Column("scheme", Text, primary_key=True),
    Column("base", Text),
    Column("base_version", Text),
    a_text("document"),
    Column("before", Text),
    a_number("revision"),
    a_text("changed_at"),
    CheckConstraint("(base IS NULL) = (base_version IS NULL)", name="a_base_is_a_version"),
)

scheme_translation = Table(
    "scheme_translation",
    METADATA,
    Column("scheme", Text, primary_key=True),
    Column("version", Text, primary_key=True),
    Column("language", Text, primary_key=True),
    a_text("texts"),
    Column("finished_at", Text),
)

coding_session = Table(
    "coding_session",
    METADATA,
    an_id(),
    to("clip"),
    a_text("coder"),
    a_text("scheme"),
    a_text("scheme_version"),
    a_number("clip_length_ms"),
    a_number("revision"),
    a_text("begun_at"),
    Column("migrated_from", Text),
    Column("scheme_map", Text),
    a_number("practised"),
    Column("sealed_at", Text),
    yes_no("practised", name="practised_is_yes_or_no"),
    ForeignKeyConstraint(["scheme", "scheme_version"], ["scheme.id", "scheme.version"]),
)

operation = Table(
    "operation",
    METADATA,
    an_id(),
    Column("session", Text, ForeignKey("coding_session.id", ondelete="CASCADE"), nullable=False),
    Column("revision", Integer),
    a_text("annotation"),
    a_text("kind"),
    a_text("fingerprint"),
    a_text("at"),
    a_text("by"),
    Column("version", Integer),
    Column("refusal", Text),
    sealed_body(),
    one_of("kind", Kind, name="operation_kind_is_known"),
    CheckConstraint("(revision IS NULL) = (refusal IS NOT NULL)", name="accepted_or_refused"),
    UniqueConstraint("session", "revision", name="revisions_are_in_order"),
)

annotation = Table(
    "annotation",
    METADATA,
    Column("session", Text, ForeignKey("coding_session.id", ondelete="CASCADE"), primary_key=True),
    Column("id", Text, primary_key=True),
    a_number("version"),
    Column("onset_ms", Integer),
    Column("body", LargeBinary),
    CheckConstraint("(body IS NULL) = (onset_ms IS NULL)", name="stands_or_was_removed"),
)

visit = Table(
    "visit",
    METADATA,
    an_id(),
    to("household"),
    to("dyad"),
    to("clip"),
    a_number("number"),
    a_text("begun_at"),
    sealed_body(),
    CheckConstraint("number >= 1", name="visits_count_from_one"),
)

plan = Table("plan", METADATA, to("visit", key=True), Column("confirmed_at", Text), sealed_body())

moment = Table(
    "moment",
    METADATA,
    Column("film", Text, primary_key=True),
    Column("still", Text, nullable=False, unique=True),
    to("visit"),
    a_text("annotation"),
    a_text("kind"),
    a_number("onset_ms"),
    a_number("offset_ms"),
    a_number("still_ms"),
    CheckConstraint("onset_ms < offset_ms", name="a_moment_has_a_length"),
)

reel = Table(
    "reel",
    METADATA,
    to("visit", key=True),
    Column("film", Text, nullable=False, unique=True),
    a_text("export"),
    a_text("films"),
    a_text("made_at"),
)

together_ticket = Table(
    "together_ticket",
    METADATA,
    an_id(),
    to("visit"),
    a_text("begun_at"),
    a_text("ends_at"),
    Column("ended_at", Text),
)

answer = Table(
    "answer",
    METADATA,
    an_id(),
    to("visit"),
    a_number("place"),
    a_text("kind"),
    a_number("card"),
    a_text("at"),
    sealed_body(),
    UniqueConstraint("visit", "place", name="answers_are_in_order"),
)

setting = Table("setting", METADATA, Column("name", Text, primary_key=True), a_text("value"))

audit = Table(
    "audit",
    METADATA,
    Column("n", Integer, primary_key=True, autoincrement=False),
    a_text("at"),
    a_text("by"),
    a_text("deed"),
    Column("on", Text, nullable=False),
    Column("mac", LargeBinary, nullable=False),
)

member = Table(
    "member", METADATA, an_id(), a_number("place"), a_text("name"), a_text("roles"),
    a_text("invited_at"), Column("joined_at", Text), Column("left_at", Text),
)  # fmt: skip

household_owner = Table("household_owner", METADATA, to("household", key=True), a_text("member"))
