"""The tables: what is plain here is ids, times and closed words; everything a person wrote or
is called is in the sealed `body` of its row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

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
from annotator.domain.strengths_sequence import Kind as MomentKind
from annotator.journey.ports import ArtefactKind, Deed, JobKind, JobState
from annotator.journey.visit import AnswerKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import Enum

METADATA: Final = MetaData()


def _one_of(column: str, words: Iterable[Enum], *, name: str) -> CheckConstraint:
    allowed = ", ".join(f"'{word.value}'" for word in words)
    return CheckConstraint(f"{column} IN ({allowed})", name=name)


def _yes_no(column: str, *, name: str) -> CheckConstraint:
    return CheckConstraint(f"{column} IN (0, 1)", name=name)


def _id() -> Column[str]:
    return Column("id", Text, primary_key=True)


def _to(table: str, *, key: bool = False) -> Column[str]:
    parent = ForeignKey(f"{table}.id", ondelete="CASCADE")
    return Column(table, Text, parent, nullable=False, primary_key=key, index=not key)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _sealed() -> Column[bytes]:
    return Column("body", LargeBinary, nullable=False)


household = Table("household", METADATA, _id(), _text("made_at"), _sealed())

household_key = Table(
    "household_key",
    METADATA,
    _to("household", key=True),
    _number("version"),
    Column("wrapped", LargeBinary, nullable=False),
)

infant = Table("infant", METADATA, _id(), _to("household"), _sealed())

carer = Table("carer", METADATA, _id(), _to("household"), _sealed())

dyad = Table(
    "dyad",
    METADATA,
    _id(),
    _to("household"),
    _to("infant"),
    _to("carer"),
    _number("go_gently"),
    _sealed(),
    _yes_no("go_gently", name="go_gently_is_yes_or_no"),
)

clip = Table(
    "clip",
    METADATA,
    _id(),
    _to("household"),
    _to("dyad"),
    _text("begun_at"),
    _text("filmed_on"),
    _text("context"),
    _text("state"),
    _number("playable"),
    _sealed(),
    _one_of("context", Context, name="context_is_known"),
    _one_of("state", ClipState, name="clip_state_is_known"),
    _yes_no("playable", name="playable_is_yes_or_no"),
)

consent = Table(
    "consent",
    METADATA,
    _id(),
    _to("household"),
    Column("clip", Text, ForeignKey("clip.id", ondelete="CASCADE"), index=True),
    _number("place"),
    _text("purpose"),
    _text("decision"),
    _text("given_on"),
    Column("valid_to", Text),
    Column("withdrawn_on", Text),
    _sealed(),
    _one_of("purpose", Purpose, name="purpose_is_known"),
    _one_of("decision", Decision, name="decision_is_known"),
    UniqueConstraint("household", "place", name="consents_are_in_order"),
)

asset_key = Table(
    "asset_key",
    METADATA,
    Column("asset", Text, primary_key=True),
    _to("household"),
    _text("kind"),
    Column("wrapped", LargeBinary, nullable=False),
    Column("header_sha256", LargeBinary),
    Column("length", Integer),
)

upload = Table(
    "upload",
    METADATA,
    _to("clip", key=True),
    _number("length"),
    _number("received"),
    Column("asset", Text),
    _text("resume"),
)

artefact = Table(
    "artefact",
    METADATA,
    _to("clip", key=True),
    Column("kind", Text, primary_key=True),
    Column("asset", Text, nullable=False, unique=True),
    _one_of("kind", ArtefactKind, name="artefact_kind_is_known"),
)

job = Table(
    "job",
    METADATA,
    _id(),
    _text("kind"),
    _text("subject"),
    _text("state"),
    _number("attempt"),
    Column("token", Text),
    Column("lease_until", Text),
    _text("made_at"),
    _one_of("kind", JobKind, name="job_kind_is_known"),
    _one_of("state", JobState, name="job_state_is_known"),
    Index("jobs_by_subject", "kind", "subject"),
)

scheme = Table(
    "scheme",
    METADATA,
    _id(),
    Column("version", Text, primary_key=True),
    _text("document"),
)

coding_session = Table(
    "coding_session",
    METADATA,
    _id(),
    _to("clip"),
    _text("coder"),
    _text("scheme"),
    _text("scheme_version"),
    _number("clip_length_ms"),
    _number("revision"),
    _text("begun_at"),
    ForeignKeyConstraint(["scheme", "scheme_version"], ["scheme.id", "scheme.version"]),
)

operation = Table(
    "operation",
    METADATA,
    _id(),
    Column("session", Text, ForeignKey("coding_session.id", ondelete="CASCADE"), nullable=False),
    Column("revision", Integer),
    _text("annotation"),
    _text("kind"),
    _text("fingerprint"),
    _text("at"),
    _text("by"),
    Column("version", Integer),
    Column("refusal", Text),
    _sealed(),
    _one_of("kind", Kind, name="operation_kind_is_known"),
    CheckConstraint("(revision IS NULL) = (refusal IS NOT NULL)", name="accepted_or_refused"),
    UniqueConstraint("session", "revision", name="revisions_are_in_order"),
)

annotation = Table(
    "annotation",
    METADATA,
    Column("session", Text, ForeignKey("coding_session.id", ondelete="CASCADE"), primary_key=True),
    Column("id", Text, primary_key=True),
    _number("version"),
    Column("onset_ms", Integer),
    Column("body", LargeBinary),
    CheckConstraint("(body IS NULL) = (onset_ms IS NULL)", name="stands_or_was_removed"),
)

visit = Table(
    "visit",
    METADATA,
    _id(),
    _to("household"),
    _to("dyad"),
    _to("clip"),
    _number("number"),
    _text("begun_at"),
    _sealed(),
    CheckConstraint("number >= 1", name="visits_count_from_one"),
)

plan = Table("plan", METADATA, _to("visit", key=True), Column("confirmed_at", Text), _sealed())

moment = Table(
    "moment",
    METADATA,
    Column("film", Text, primary_key=True),
    Column("still", Text, nullable=False, unique=True),
    _to("visit"),
    _text("annotation"),
    _text("kind"),
    _number("onset_ms"),
    _number("offset_ms"),
    _number("still_ms"),
    CheckConstraint("onset_ms < offset_ms", name="a_moment_has_a_length"),
    _one_of("kind", MomentKind, name="moment_kind_is_known"),
)

together_ticket = Table(
    "together_ticket",
    METADATA,
    _id(),
    _to("visit"),
    _text("begun_at"),
    _text("ends_at"),
    Column("ended_at", Text),
)

answer = Table(
    "answer",
    METADATA,
    _id(),
    _to("visit"),
    _number("place"),
    _text("kind"),
    _number("card"),
    _text("at"),
    _sealed(),
    _one_of("kind", AnswerKind, name="answer_kind_is_known"),
    UniqueConstraint("visit", "place", name="answers_are_in_order"),
)

setting = Table("setting", METADATA, Column("name", Text, primary_key=True), _text("value"))

audit = Table(
    "audit",
    METADATA,
    Column("n", Integer, primary_key=True, autoincrement=False),
    _text("at"),
    _text("by"),
    _text("deed"),
    Column("on", Text, nullable=False),
    Column("mac", LargeBinary, nullable=False),
    _one_of("deed", Deed, name="deed_is_known"),
)
