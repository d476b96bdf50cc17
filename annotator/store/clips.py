"""Clips in the database: their cards, how far they have come in, and what was made of them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, cast

from sqlalchemy import delete, func, insert, literal, or_, select, union_all, update
from sqlalchemy.dialects.sqlite import insert as upsert

from annotator.domain.clip import (
    Clip,
    ClipCard,
    ClipFacts,
    ClipState,
    Context,
    Exactness,
    Hold,
    Part,
)
from annotator.domain.identity import AssetId, ClipId, DyadId, HouseholdId
from annotator.journey.kept import ClipsInShort
from annotator.journey.ports import ArtefactKind, Upload
from annotator.store.attachment_tables import attachment
from annotator.store.excerpt_tables import excerpt
from annotator.store.part_tables import clip_part, second_camera
from annotator.store.segment_tables import segment
from annotator.store.tables import (
    annotation,
    artefact,
    asset_key,
    clip,
    coding_session,
    job,
    moment,
    reel,
    upload,
    visit,
)
from annotator.store.times import write_instant

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, Row

    from annotator.store.sealing import Sealing


@dataclass(frozen=True, slots=True)
class SqlClips:
    """Clips at one desk."""

    connection: Connection
    sealing: Sealing
    on_removal: Callable[[], None]

    def add(self, new: Clip, at: datetime) -> None:
        """Keep a new clip."""
        row = self._row(new, None)
        self.connection.execute(
            insert(clip).values(
                id=new.id,
                household=new.household,
                dyad=new.dyad,
                begun_at=write_instant(at),
                **row,
            )
        )

    def get(self, which: ClipId) -> Clip | None:
        """The clip, or None."""
        row = self.connection.execute(select(clip).where(clip.c.id == which)).one_or_none()
        return None if row is None else self._read(row)

    def each(self, which: Collection[ClipId]) -> tuple[Clip, ...]:
        """Those of these clips that there are, by their ids, read at once."""
        rows = self.connection.execute(select(clip).where(clip.c.id.in_(which)).order_by(clip.c.id))
        return tuple(map(self._read, rows))

    def change(self, changed: Clip) -> None:
        """Keep what is new about a clip."""
        row = self._row(changed, self.says(changed.id))
        self.connection.execute(update(clip).where(clip.c.id == changed.id).values(**row))

    def of(self, household: HouseholdId) -> tuple[Clip, ...]:
        """The household's clips, the last filmed first."""
        rows = self.connection.execute(
            select(clip)
            .where(clip.c.household == household, _first_cameras())
            .order_by(clip.c.filmed_on.desc(), clip.c.begun_at.desc())
        )
        return tuple(map(self._read, rows))

    def of_each(self, homes: Collection[HouseholdId]) -> Mapping[HouseholdId, tuple[Clip, ...]]:
        """The clips of those of these households that have any, read at once."""
        rows = self.connection.execute(
            select(clip)
            .where(clip.c.household.in_(homes), _first_cameras())
            .order_by(clip.c.household, clip.c.filmed_on.desc(), clip.c.begun_at.desc())
        )
        return {
            HouseholdId(home): tuple(map(self._read, each))
            for home, each in groupby(rows, lambda row: row.household)
        }

    def in_short(self) -> tuple[ClipsInShort, ...]:
        """Every household's clips in short, without opening what is sealed."""
        alike = clip.c.household, clip.c.state, clip.c.playable
        rows = self.connection.execute(
            select(*alike, func.max(clip.c.filmed_on).label("newest"))
            .where(_first_cameras())
            .group_by(*alike)
        )
        return tuple(
            ClipsInShort(
                HouseholdId(row.household),
                ClipState(row.state),
                bool(row.playable),
                date.fromisoformat(row.newest),
            )
            for row in rows
        )

    def upload(self, of: ClipId) -> Upload | None:
        """How far the clip has come in."""
        row = self.connection.execute(select(upload).where(upload.c.clip == of)).one_or_none()
        if row is None:
            return None
        asset = None if row.asset is None else AssetId(row.asset)
        return Upload(row.length, row.received, asset, row.resume)

    def keep_upload(self, of: ClipId, kept: Upload) -> None:
        """Keep how far the clip has come in."""
        row = asdict(kept)
        self.connection.execute(
            upsert(upload)
            .values(clip=of, **row)
            .on_conflict_do_update(index_elements=["clip"], set_=row)
        )

    def drop_upload(self, of: ClipId) -> None:
        """Nothing is left to resume."""
        self.connection.execute(delete(upload).where(upload.c.clip == of))

    def artefacts(self, of: ClipId) -> Mapping[ArtefactKind, AssetId]:
        """What is kept of the clip."""
        rows = self.connection.execute(select(artefact).where(artefact.c.clip == of))
        return {ArtefactKind(row.kind): AssetId(row.asset) for row in rows}

    def keep_artefact(self, of: ClipId, kind: ArtefactKind, asset: AssetId) -> AssetId | None:
        """Keep one; answers the asset it replaced, whose file may go."""
        replaced = self.artefacts(of).get(kind)
        self.connection.execute(
            upsert(artefact)
            .values(clip=of, kind=kind.value, asset=asset)
            .on_conflict_do_update(index_elements=["clip", "kind"], set_={"asset": asset})
        )
        return None if replaced == asset else replaced

    def drop_artefacts(self, of: ClipId) -> tuple[AssetId, ...]:
        """Forget what came and what was made, with its keys."""
        stale = self._assets(of)
        self._destroy_keys(stale)
        self.on_removal()
        self.connection.execute(delete(artefact).where(artefact.c.clip == of))
        self.connection.execute(delete(segment).where(segment.c.clip == of))
        self.drop_upload(of)
        return stale

    def keep_says(self, of: ClipId, says: str) -> None:
        """Keep the sentence of why the clip could not be prepared."""
        found = self.get(of)
        if found is not None:
            row = self._row(found, says)
            self.connection.execute(update(clip).where(clip.c.id == of).values(**row))

    def says(self, of: ClipId) -> str | None:
        """That sentence, or None."""
        row = self.connection.execute(select(clip).where(clip.c.id == of)).one_or_none()
        return None if row is None else cast("str | None", self._open(row)["says"])

    def remove(self, which: ClipId) -> tuple[AssetId, ...]:
        """Remove the clip with its keys, codings and visits (by cascade), and its second camera."""
        beside = select(second_camera.c.camera).where(second_camera.c.clip == which)
        cameras = self.connection.execute(beside).scalars().all()
        with_it = tuple(asset for each in cameras for asset in self.remove(ClipId(each)))
        visits = select(visit.c.id).where(visit.c.clip == which)
        sessions = select(coding_session.c.id).where(coding_session.c.clip == which)
        excerpts = select(excerpt.c.id).where(excerpt.c.clip == which)
        coded = select(annotation.c.id).where(annotation.c.session.in_(sessions))
        # At another visit a picture of this clip may stand beside one of a later film (PR-30).
        of_it = or_(moment.c.visit.in_(visits), moment.c.annotation.in_(coded))
        cuts = union_all(
            select(moment.c.film).where(of_it),
            select(moment.c.still).where(of_it),
            select(reel.c.film).where(reel.c.visit.in_(visits)),
            select(excerpt.c.film).where(excerpt.c.clip == which, excerpt.c.film.is_not(None)),
            select(attachment.c.original).where(attachment.c.clip == which),
            select(attachment.c.shown).where(
                attachment.c.clip == which, attachment.c.shown.is_not(None)
            ),
        )
        cut = tuple(AssetId(asset) for asset in self.connection.execute(cuts).scalars())
        parts = select(clip_part.c.asset).where(clip_part.c.clip == which, clip_part.c.asset != "")
        came = (AssetId(asset) for asset in self.connection.execute(parts).scalars())
        stale = (*self._assets(which), *came, *cut)
        self._destroy_keys(stale)
        self.on_removal()
        self.connection.execute(delete(moment).where(of_it))
        self.connection.execute(
            delete(job).where(
                job.c.subject.in_(union_all(visits, excerpts, select(literal(which))))
            )
        )
        self.connection.execute(delete(clip).where(clip.c.id == which))
        return (*stale, *with_it)

    def _assets(self, of: ClipId) -> tuple[AssetId, ...]:
        came = self.upload(of)
        coming = () if came is None or came.asset is None else (came.asset,)
        ready = select(segment.c.asset).where(segment.c.clip == of)
        segments = map(AssetId, self.connection.execute(ready).scalars())
        return (*self.artefacts(of).values(), *segments, *coming)

    def _destroy_keys(self, assets: tuple[AssetId, ...]) -> None:
        self.connection.execute(delete(asset_key).where(asset_key.c.asset.in_(assets)))

    def _row(self, of: Clip, says: str | None) -> dict[str, object]:
        body = {
            "who": list(of.card.who),
            "meeting": of.card.meeting,
            "facts": None if of.facts is None else asdict(of.facts),
            "refusal": of.refusal,
            "exact": None if of.exact is None else asdict(of.exact),
            "says": says,
            "hold": of.hold,
            "lacks": list(of.lacks),
        }
        return {
            "filmed_on": of.card.on.isoformat(),
            "context": of.card.context.value,
            "state": of.state.value,
            "playable": int(of.playable),
            "body": self.sealing.seal(self.connection, of.household, f"clip|{of.id}", body),
        }

    def _open(self, row: Row[tuple[object, ...]]) -> dict[str, object]:
        household = HouseholdId(row.household)
        return self.sealing.open(self.connection, household, f"clip|{row.id}", row.body)

    def _read(self, row: Row[tuple[object, ...]]) -> Clip:
        body = self._open(row)
        facts = cast("Mapping[str, object] | None", body["facts"])
        exact = cast("Mapping[str, int] | None", body.get("exact"))
        card = ClipCard(
            on=date.fromisoformat(row.filmed_on),
            context=Context(row.context),
            who=tuple(cast("list[str]", body["who"])),
            # Clips of before there were meetings say nothing of it.
            meeting=bool(body.get("meeting")),
        )
        return Clip(
            id=ClipId(row.id),
            household=HouseholdId(row.household),
            dyad=DyadId(row.dyad),
            card=card,
            state=ClipState(row.state),
            playable=bool(row.playable),
            facts=None if facts is None else ClipFacts(**facts),  # type: ignore[arg-type]
            refusal=cast("str | None", body["refusal"]),
            exact=None if exact is None else Exactness(**exact),
            # Clips of before there was a pause say nothing of it.
            hold=Hold(cast("str", body["hold"])) if body.get("hold") else None,
            lacks=tuple(map(Part, cast("list[str]", body.get("lacks", [])))),
        )


def _first_cameras() -> ColumnElement[bool]:
    """What stands in lists: the film of a second camera is looked at beside its clip only."""
    return clip.c.id.not_in(select(second_camera.c.camera))
