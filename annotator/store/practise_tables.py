"""The tables of practising: golds, and attempts that outlive their clips."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Integer, Table, Text, UniqueConstraint

from annotator.store.columns import a_number, a_text, an_id, sealed_body, to, yes_no
from annotator.store.tables import METADATA

gold = Table(
    "gold",
    METADATA,
    Column("digest", Text, primary_key=True),
    to("clip"),
    a_number("place"),
    a_text("kept_at"),
    sealed_body(),
    UniqueConstraint("clip", "place", name="golds_are_in_order"),
)

# An attempt outlives its clip, so it refers to it by name only; what was coded does not.
attempt = Table(
    "attempt",
    METADATA,
    an_id(),
    Column("coder", Text, nullable=False, index=True),
    a_text("clip"),
    a_text("gold"),
    Column("session", Text, nullable=False, unique=True),
    a_text("began_at"),
    Column("coding_since", Text),
    a_number("skipped"),
    Column("sealed_at", Text),
    Column("seal", Text),
    Column("numbers", Text),
    yes_no("skipped", name="skipped_is_yes_or_no"),
    CheckConstraint("(sealed_at IS NULL) = (seal IS NULL)", name="sealed_with_a_seal"),
    CheckConstraint("(sealed_at IS NULL) = (numbers IS NULL)", name="sealed_with_numbers"),
)

attempt_watched = Table(
    "attempt_watched",
    METADATA,
    Column("n", Integer, primary_key=True),
    to("attempt"),
    a_text("at"),
    a_number("onset_ms"),
    a_number("offset_ms"),
    CheckConstraint("onset_ms < offset_ms", name="what_was_watched_has_a_length"),
)

attempt_document = Table(
    "attempt_document", METADATA, to("attempt", key=True), to("clip"), sealed_body()
)
