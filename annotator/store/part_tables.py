"""The tables of what comes in besides one film for a clip: files in parts, and second cameras."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, Table, Text

from annotator.store.columns import a_number, a_text, sealed_body, to
from annotator.store.tables import METADATA

clip_part = Table(
    "clip_part",
    METADATA,
    to("clip", key=True),
    Column("number", Integer, primary_key=True),
    a_number("length"),
    a_number("received"),
    Column("asset", Text, unique=True),
    a_text("resume"),
    sealed_body(),
    CheckConstraint("number >= 1", name="parts_are_numbered_from_one"),
    CheckConstraint("0 <= received AND received <= length", name="no_part_is_more_than_whole"),
)

second_camera = Table(
    "second_camera",
    METADATA,
    to("clip", key=True),
    Column("camera", Text, ForeignKey("clip.id", ondelete="CASCADE"), nullable=False, unique=True),
    a_number("revision"),
    sealed_body(),
    CheckConstraint("clip <> camera", name="a_camera_is_not_its_own_clip"),
)
