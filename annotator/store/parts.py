"""Files of clips that come in several, in the database: what tells one film from another is
sealed."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, cast

from sqlalchemy import delete, insert, select, update

from annotator.domain.identity import AssetId, ClipId, HouseholdId
from annotator.domain.parts import Seam
from annotator.journey.part_books import Part
from annotator.journey.ports import Upload
from annotator.store.part_tables import clip_part
from annotator.store.tables import asset_key, clip

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sqlalchemy import Connection

    from annotator.store.sealing import Sealing


@dataclass(frozen=True, slots=True)
class SqlParts:
    """Files of clips at one desk."""

    connection: Connection
    sealing: Sealing
    on_removal: Callable[[], None]

    def of(self, which: ClipId) -> tuple[Part, ...]:
        """The clip's files in order."""
        rows = self.connection.execute(
            select(clip_part, clip.c.household)
            .join(clip, clip.c.id == clip_part.c.clip)
            .where(clip_part.c.clip == which)
            .order_by(clip_part.c.number)
        )
        found = []
        for row in rows:
            home, where = HouseholdId(row.household), _where(which, row.number)
            body = self.sealing.open(self.connection, home, where, row.body)
            asset = None if row.asset is None else AssetId(row.asset)
            seam = cast("Mapping[str, object] | None", body["seam"])
            found.append(
                Part(
                    row.number,
                    Upload(row.length, row.received, asset, row.resume),
                    cast("str | None", body["sha256"]),
                    None if seam is None else Seam(**seam),  # type: ignore[arg-type]
                )
            )
        return tuple(found)

    def announce(self, which: ClipId, lengths: Sequence[int]) -> None:
        """Files of so many bytes will come in."""
        for number, length in enumerate(lengths, start=1):
            row = self._row(which, Part(number, Upload(length)))
            self.connection.execute(insert(clip_part).values(clip=which, number=number, **row))

    def keep(self, which: ClipId, part: Part) -> None:
        """Keep what is new about one of them."""
        self.connection.execute(
            update(clip_part)
            .where(clip_part.c.clip == which, clip_part.c.number == part.number)
            .values(**self._row(which, part))
        )

    def rearrange(self, which: ClipId, kept: Sequence[Part]) -> tuple[AssetId, ...]:
        """These are left, numbered anew in this order; the others are forgotten with their keys."""
        wanted = {each.upload.asset for each in kept}
        assets = (each.upload.asset for each in self.of(which))
        stale = tuple(each for each in assets if each is not None and each not in wanted)
        self.connection.execute(delete(asset_key).where(asset_key.c.asset.in_(stale)))
        self.connection.execute(delete(clip_part).where(clip_part.c.clip == which))
        self.on_removal()
        for number, part in enumerate(kept, start=1):
            row = self._row(which, replace(part, number=number, seam=None))
            self.connection.execute(insert(clip_part).values(clip=which, number=number, **row))
        return stale

    def drop(self, which: ClipId) -> tuple[AssetId, ...]:
        """Forget all of them, with their keys."""
        mine = clip_part.c.clip == which
        named = select(clip_part.c.asset).where(mine, clip_part.c.asset.is_not(None))
        stale = tuple(AssetId(each) for each in self.connection.execute(named).scalars())
        self.connection.execute(delete(asset_key).where(asset_key.c.asset.in_(stale)))
        self.connection.execute(delete(clip_part).where(mine))
        if stale:
            self.on_removal()
        return stale

    def _row(self, which: ClipId, part: Part) -> dict[str, object]:
        home = self.connection.execute(select(clip.c.household).where(clip.c.id == which)).scalar()
        seam = None if part.seam is None else asdict(part.seam)
        body = {"sha256": part.sha256, "seam": seam}
        where = _where(which, part.number)
        return {
            **asdict(part.upload),
            "body": self.sealing.seal(self.connection, HouseholdId(str(home)), where, body),
        }


def _where(which: ClipId, number: int) -> str:
    return f"clip_part|{which}|{number}"
