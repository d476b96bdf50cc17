"""Where keys are kept, sealed: the store's side of the shelf."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection

    from annotator.domain.identity import AssetId, HouseholdId


class HouseholdKeyRow(Protocol):
    """A household's key as the store keeps it."""

    @property
    def version(self) -> int:
        """Which key of this household it is; 1 for the first."""
        ...  # pragma: no cover

    @property
    def wrapped(self) -> bytes:
        """The key, sealed by `RootKey.wrap_household`."""
        ...  # pragma: no cover


class AssetKeyRow(Protocol):
    """An asset's key as the store keeps it."""

    @property
    def household(self) -> HouseholdId:
        """Whose asset it is."""
        ...  # pragma: no cover

    @property
    def kind(self) -> str:
        """What it is: original, film, strip…"""
        ...  # pragma: no cover

    @property
    def wrapped(self) -> bytes:
        """The key, sealed by `HouseholdKey.wrap_asset`."""
        ...  # pragma: no cover


class KeyRows(Protocol):
    """Where keys are kept, sealed. The store has these; each call is committed when it returns."""

    def household_key(self, household: HouseholdId) -> HouseholdKeyRow | None:
        """The household's present key, or None."""
        ...  # pragma: no cover

    def asset_key(self, asset: AssetId) -> AssetKeyRow | None:
        """The asset's key, or None."""
        ...  # pragma: no cover

    def keep_asset_key(
        self, asset: AssetId, household: HouseholdId, kind: str, wrapped: bytes
    ) -> None:
        """Keeps the key of a new asset."""
        ...  # pragma: no cover

    def forget_asset_key(self, asset: AssetId) -> None:
        """Destroys the key of an asset; forgetting one that is not there changes nothing."""
        ...  # pragma: no cover

    def assets(self) -> Collection[AssetId]:
        """Every asset that has a key."""
        ...  # pragma: no cover
