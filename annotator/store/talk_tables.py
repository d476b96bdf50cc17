"""The tables of conversations: where a thread is pinned is plain, what was said is sealed."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, LargeBinary, Table, Text, UniqueConstraint

from annotator.domain.talking import Step
from annotator.store.columns import a_number, a_text, an_id, one_of, to
from annotator.store.tables import METADATA

# The codings it is about are named, not referred to: what was said outlives a mark taken out.
talk_thread = Table(
    "talk_thread",
    METADATA,
    an_id(),
    to("clip"),
    a_number("at_ms"),
    Column("coder", Text),
    Column("session", Text),
    Column("annotation", Text),
    Column("other_session", Text),
    Column("other_annotation", Text),
    CheckConstraint("at_ms >= 0", name="pinned_within_the_clip"),
    CheckConstraint("annotation IS NULL OR session IS NOT NULL", name="a_mark_is_of_a_session"),
)

talk_entry = Table(
    "talk_entry",
    METADATA,
    an_id(),
    to("talk_thread"),
    a_number("place"),
    a_text("step"),
    a_text("by"),
    a_text("at"),
    Column("remark", Text),
    Column("body", LargeBinary),
    UniqueConstraint("talk_thread", "place", name="entries_are_in_order"),
    one_of("step", Step, name="step_is_known"),
    CheckConstraint("(body IS NOT NULL) = (step IN ('said', 'changed'))", name="said_in_words"),
    CheckConstraint(
        "(remark IS NOT NULL) = (step IN ('changed', 'taken_back'))", name="about_a_remark"
    ),
)

talk_mention = Table(
    "talk_mention",
    METADATA,
    to("talk_entry", key=True),
    Column("member", Text, primary_key=True, index=True),
)
