"""The tables of the caseload: what a household is tagged with, and packs that were made."""

from __future__ import annotations

from sqlalchemy import Column, Table, Text

from annotator.store.columns import a_text, an_id, sealed_body, to
from annotator.store.tables import METADATA

caseload = Table(
    "caseload",
    METADATA,
    to("household", key=True),
    Column("archived_at", Text),
    sealed_body(),
)

# A pack is out in the world and outlives its clip, so it refers to it by name only.
pack = Table(
    "pack",
    METADATA,
    an_id(),
    to("household"),
    Column("clip", Text, nullable=False, index=True),
    a_text("made_at"),
    a_text("made_by"),
    a_text("digest"),
    a_text("consents"),
)
