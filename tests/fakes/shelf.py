"""A shelf that only remembers what was thrown away."""

from __future__ import annotations

from annotator.domain.identity import AssetId


class RememberedShelf:
    def __init__(self) -> None:
        self.deleted: list[AssetId] = []

    def delete(self, asset: AssetId) -> None:
        self.deleted.append(asset)
