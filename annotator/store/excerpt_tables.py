"""The tables of excerpts: ids, times and closed words; what a person wrote or drew is sealed."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, Table, Text

from annotator.store.columns import a_text, an_id, sealed_body, to
from annotator.store.tables import METADATA

excerpt = Table(
    "excerpt",
    METADATA,
    an_id(),
    to("clip"),
    a_text("purpose"),
    a_text("begun_by"),
    a_text("begun_at"),
    Column("film", Text, unique=True),
    Column("watched_at", Text),
    sealed_body(),
    CheckConstraint("watched_at IS NULL OR film IS NOT NULL", name="what_is_watched_is_there"),
)

excerpt_moment = Table(
    "excerpt_moment",
    METADATA,
    Column("excerpt", Text, ForeignKey("excerpt.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    sealed_body(),
)
