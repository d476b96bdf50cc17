"""The keys of households and assets, sealed, as the vault's shelf keeps them here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from sqlalchemy import delete, insert, select, union_all

from annotator.domain.identity import AssetId, HouseholdId
from annotator.store.attachment_tables import attachment
from annotator.store.excerpt_tables import excerpt
from annotator.store.part_tables import clip_part
from annotator.store.segment_tables import segment
from annotator.store.tables import artefact, asset_key, household_key, moment, reel, upload

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from sqlalchemy import Connection


class Connections(Protocol):
    """Where transactions come from."""

    def alone(self) -> AbstractContextManager[Connection]:
        """A writing transaction, kept at its end."""
        ...

    def looking(self) -> AbstractContextManager[Connection]:
        """A reading one."""
        ...


@dataclass(frozen=True, slots=True)
class HouseholdKeyRow:
    """A household's key, sealed."""

    version: int
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class AssetKeyRow:
    """An asset's key, sealed."""

    household: HouseholdId
    kind: str
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class SqlKeyRows:
    """Keys in the database; each call is kept when it returns."""

    connections: Connections

    def household_key(self, household: HouseholdId) -> HouseholdKeyRow | None:
        """The household's present key, or None."""
        with self.connections.looking() as connection:
            row = connection.execute(
                select(household_key).where(household_key.c.household == household)
            ).one_or_none()
        return None if row is None else HouseholdKeyRow(row.version, row.wrapped)

    def asset_key(self, asset: AssetId) -> AssetKeyRow | None:
        """The asset's key, or None."""
        with self.connections.looking() as connection:
            row = connection.execute(
                select(asset_key).where(asset_key.c.asset == asset)
            ).one_or_none()
        if row is None:
            return None
        return AssetKeyRow(HouseholdId(row.household), row.kind, row.wrapped)

    def keep_asset_key(
        self, asset: AssetId, household: HouseholdId, kind: str, wrapped: bytes
    ) -> None:
        """Keeps the key of a new asset."""
        row = {"asset": asset, "household": household, "kind": kind, "wrapped": wrapped}
        with self.connections.alone() as connection:
            connection.execute(insert(asset_key).values(**row))

    def forget_asset_key(self, asset: AssetId) -> None:
        """Destroys the key of an asset."""
        with self.connections.alone() as connection:
            connection.execute(delete(asset_key).where(asset_key.c.asset == asset))

    def assets(self) -> tuple[AssetId, ...]:
        """Every asset that has a key."""
        with self.connections.looking() as connection:
            found = connection.execute(select(asset_key.c.asset)).scalars()
            return tuple(map(AssetId, found))

    def unowned(self) -> tuple[AssetId, ...]:
        """Assets with a key that nothing names: a kill came between sealing and noting them."""
        owned = union_all(
            select(artefact.c.asset),
            select(segment.c.asset),
            select(upload.c.asset).where(upload.c.asset.is_not(None)),
            select(clip_part.c.asset).where(clip_part.c.asset.is_not(None)),
            select(moment.c.film),
            select(moment.c.still),
            select(reel.c.film),
            select(excerpt.c.film).where(excerpt.c.film.is_not(None)),
            select(attachment.c.original),
            select(attachment.c.shown).where(attachment.c.shown.is_not(None)),
        )
        with self.connections.looking() as connection:
            found = connection.execute(
                select(asset_key.c.asset).where(asset_key.c.asset.not_in(owned))
            ).scalars()
            return tuple(map(AssetId, found))
