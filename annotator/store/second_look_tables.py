"""The tables of the second look: opaque ids and times, nothing a person wrote."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, Table, Text

from annotator.store.columns import a_number, to
from annotator.store.tables import METADATA

second_look = Table(
    "second_look",
    METADATA,
    to("clip", key=True),
    Column(
        "discusses", Text, ForeignKey("clip.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    a_number("revision"),
    CheckConstraint("clip <> discusses", name="a_meeting_is_not_its_own_clip"),
)

second_look_played = Table(
    "second_look_played",
    METADATA,
    Column("clip", Text, ForeignKey("second_look.clip", ondelete="CASCADE"), primary_key=True),
    Column("onset_ms", Integer, primary_key=True),
    a_number("offset_ms"),
    a_number("begins_ms"),
    CheckConstraint("0 <= onset_ms AND onset_ms < offset_ms", name="what_is_played_has_a_length"),
    CheckConstraint("0 <= begins_ms", name="a_clip_plays_from_its_beginning_on"),
)
