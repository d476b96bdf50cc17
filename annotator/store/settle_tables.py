"""The tables of settling and accepting. Everything about a clip goes with the clip."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, Table, Text

from annotator.domain.settling import Because, Choice
from annotator.journey.settle_books import Look, Said
from annotator.store.columns import a_number, a_text, an_id, one_of, sealed_body, to
from annotator.store.tables import METADATA

settlement = Table(
    "settlement",
    METADATA,
    an_id(),
    to("clip"),
    a_text("scheme"),
    a_text("scheme_version"),
    a_number("clip_length_ms"),
    a_text("begun_at"),
    a_text("begun_by"),
    Column("session", Text, ForeignKey("coding_session.id", ondelete="CASCADE"), unique=True),
    Column("kept_at", Text),
    Column("kept_by", Text),
    CheckConstraint(
        "(session IS NULL) = (kept_at IS NULL) AND (session IS NULL) = (kept_by IS NULL)",
        name="kept_with_a_session",
    ),
)

settlement_source = Table(
    "settlement_source",
    METADATA,
    to("settlement", key=True),
    Column("place", Integer, primary_key=True),
    Column(
        "session",
        Text,
        ForeignKey("coding_session.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    a_number("revision"),
    a_text("coder"),
)

settlement_decision = Table(
    "settlement_decision",
    METADATA,
    Column("n", Integer, primary_key=True),
    to("settlement"),
    a_text("point"),
    a_text("by"),
    a_text("at"),
    Column("choice", Text),
    Column("because", Text),
    Column("taken", Text),
    sealed_body(),
    one_of("choice", Choice, name="choice_is_known"),
    one_of("because", Because, name="reason_is_known"),
    CheckConstraint("(choice IS NULL) = (because IS NULL)", name="decided_with_a_reason"),
)

acceptance = Table(
    "acceptance",
    METADATA,
    Column("n", Integer, primary_key=True),
    Column(
        "session",
        Text,
        ForeignKey("coding_session.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    a_number("revision"),
    a_text("said"),
    a_text("by"),
    a_text("at"),
    sealed_body(),
    one_of("said", Said, name="said_is_known"),
)

chosen_coding = Table(
    "chosen_coding",
    METADATA,
    to("clip", key=True),
    Column(
        "session",
        Text,
        ForeignKey("coding_session.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
)

summary_look = Table(
    "summary_look",
    METADATA,
    Column("n", Integer, primary_key=True),
    to("visit"),
    a_text("page"),
    a_text("look"),
    a_text("by"),
    a_text("at"),
    sealed_body(),
    one_of("look", Look, name="look_is_known"),
)

gold_coder = Table(
    "gold_coder",
    METADATA,
    Column("coder", Text, primary_key=True),
    a_text("named_by"),
    a_text("at"),
)
