"""The table of segments: parts of a film's copy that are done before the whole is."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Integer, Table, Text

from annotator.store.columns import a_number, to
from annotator.store.tables import METADATA

segment = Table(
    "segment",
    METADATA,
    to("clip", key=True),
    Column("n", Integer, primary_key=True),
    Column("asset", Text, nullable=False, unique=True),
    a_number("begins"),
    a_number("lasts"),
    a_number("frames"),
    CheckConstraint("n >= 0 AND lasts > 0 AND frames > 0", name="a_segment_has_a_length"),
)
