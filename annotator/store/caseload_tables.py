"""The tables of the caseload: what a household is tagged with, and packs that were made."""

from __future__ import annotations

from sqlalchemy import Column, Index, Table, Text, literal_column

from annotator.store.columns import a_text, an_id, sealed_body, to
from annotator.store.tables import METADATA, audit

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

# A press of a key notes a deed too; what is asked of the book is about the few others.
Index("ix_audit_rare", audit.c.deed, sqlite_where=literal_column("deed <> 'coding_changed'"))
