"""The table of comparing: ids, times and revisions only; no word of anybody."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Table, Text

from annotator.store.columns import a_number, a_text
from annotator.store.tables import METADATA


def _coding(name: str) -> Column[str]:
    session = ForeignKey("coding_session.id", ondelete="CASCADE")
    return Column(name, Text, session, nullable=False, primary_key=True)


comparison = Table(
    "comparison",
    METADATA,
    _coding("first"),
    _coding("second"),
    Column("by", Text, primary_key=True),
    a_text("at"),
    a_number("first_revision"),
    a_number("second_revision"),
    CheckConstraint("first <> second", name="two_codings_are_compared"),
)
