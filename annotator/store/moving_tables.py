"""The table of movement: whose clip, and where its two regions are, sealed."""

from __future__ import annotations

from sqlalchemy import Table

from annotator.store.columns import sealed_body, to
from annotator.store.tables import METADATA

movement_regions = Table("movement_regions", METADATA, to("clip", key=True), sealed_body())
