"""The table of clips that are coded twice: ids, times and closed words only."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Integer, Table, Text, UniqueConstraint

from annotator.journey.doubling_books import DoublingKind
from annotator.store.columns import a_text, an_id, one_of, to, yes_no
from annotator.store.tables import METADATA

double_coding = Table(
    "double_coding",
    METADATA,
    an_id(),
    to("clip"),
    Column("coder", Text, nullable=False, index=True),
    a_text("kind"),
    Column("by_seed", Integer, nullable=False),
    a_text("asked_at"),
    a_text("due_on"),
    Column("handed_in_at", Text),
    Column("session", Text),
    Column("revision", Integer),
    Column("reference", Text),
    Column("reference_revision", Integer),
    Column("given_back_at", Text),
    UniqueConstraint("clip", "coder", name="a_clip_is_asked_of_somebody_once"),
    one_of("kind", DoublingKind, name="a_known_kind_of_double_coding"),
    yes_no("by_seed", name="by_seed_is_yes_or_no"),
    CheckConstraint(
        "(handed_in_at IS NULL) = (session IS NULL) AND (session IS NULL) = (revision IS NULL)",
        name="handed_in_with_a_session",
    ),
    CheckConstraint(
        "(reference IS NULL) = (reference_revision IS NULL)", name="a_reference_as_it_stood"
    ),
    CheckConstraint(
        "handed_in_at IS NULL OR given_back_at IS NULL", name="handed_in_or_given_back"
    ),
)
