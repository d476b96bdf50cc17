"""Excerpts in the database: what was written and drawn is sealed under the household's key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import delete, insert, select, update

from annotator.domain.consent import Purpose
from annotator.domain.covering import (
    Blur,
    keys_from,
    keys_to_document,
    path_from,
    path_to_document,
)
from annotator.domain.excerpts import Cards, Excerpt, Joints, Moment, Options, Order, Sound
from annotator.domain.identity import AnnotationId, AssetId, ClipId, CoderId, HouseholdId
from annotator.domain.interval import Interval, Milliseconds
from annotator.store.excerpt_tables import excerpt, excerpt_moment
from annotator.store.tables import asset_key, clip
from annotator.store.times import read_instant, read_instant_if, write_instant, write_instant_if

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection, Row

    from annotator.store.sealing import Sealing

_WITH_HOUSEHOLD = select(excerpt, clip.c.household).join(clip, clip.c.id == excerpt.c.clip)
_IN_ORDER = excerpt.c.begun_at, excerpt.c.id


@dataclass(frozen=True, slots=True)
class SqlExcerpts:
    """Excerpts at one desk."""

    connection: Connection
    sealing: Sealing
    on_removal: Callable[[], None]

    def add(self, new: Excerpt) -> None:
        """Keep a new one with its moments."""
        self.connection.execute(
            insert(excerpt).values(
                id=new.id,
                clip=new.clip,
                purpose=new.options.purpose.value,
                begun_by=new.begun_by,
                begun_at=write_instant(new.begun_at),
                body=self._how(new),
            )
        )
        for each in new.moments:
            row = {"excerpt": new.id, "number": each.number, "body": self._sealed(new, each)}
            self.connection.execute(insert(excerpt_moment).values(**row))

    def get(self, which: str) -> Excerpt | None:
        """That one, or None."""
        rows = self.connection.execute(_WITH_HOUSEHOLD.where(excerpt.c.id == which))
        return next(map(self._read, rows), None)

    def of(self, of_clip: ClipId) -> tuple[Excerpt, ...]:
        """Those of a clip, oldest first."""
        which = _WITH_HOUSEHOLD.where(excerpt.c.clip == of_clip).order_by(*_IN_ORDER)
        return tuple(map(self._read, self.connection.execute(which).all()))

    def made(self) -> tuple[str, ...]:
        """Every one whose film is made, oldest first; nothing that is sealed is opened."""
        found = select(excerpt.c.id).where(excerpt.c.film.is_not(None)).order_by(*_IN_ORDER)
        return tuple(self.connection.execute(found).scalars())

    def change(self, changed: Excerpt) -> None:
        """Keep which film was made of it, and when it was watched."""
        row = {"film": changed.film, "watched_at": write_instant_if(changed.watched_at)}
        self.connection.execute(update(excerpt).where(excerpt.c.id == changed.id).values(**row))

    def change_options(self, changed: Excerpt) -> None:
        """Keep how it is to be made."""
        row = {"body": self._how(changed)}
        self.connection.execute(update(excerpt).where(excerpt.c.id == changed.id).values(**row))
        # What was written on its first card is not to be read from the log.
        self.on_removal()

    def change_moment(self, of: Excerpt, moment: Moment) -> None:
        """Keep what is covered in one of its moments."""
        which = excerpt_moment.c.excerpt == of.id, excerpt_moment.c.number == moment.number
        body = self._sealed(of, moment)
        self.connection.execute(update(excerpt_moment).where(*which).values(body=body))

    def drop_film(self, which: str) -> AssetId | None:
        """Forget its film together with the film's key; the asset, whose file may go."""
        film = self.connection.execute(select(excerpt.c.film).where(excerpt.c.id == which)).scalar()
        if film is None:
            return None
        self.connection.execute(delete(asset_key).where(asset_key.c.asset == film))
        gone = {"film": None, "watched_at": None}
        self.connection.execute(update(excerpt).where(excerpt.c.id == which).values(**gone))
        self.on_removal()
        return AssetId(film)

    def drop(self, which: str) -> AssetId | None:
        """Forget all of it, and the key of its film; the asset, whose file may go."""
        stale = self.drop_film(which)
        self.connection.execute(delete(excerpt).where(excerpt.c.id == which))
        self.on_removal()
        return stale

    def _how(self, of: Excerpt) -> bytes:
        options = _options(of.options)
        return self.sealing.seal(self.connection, of.household, f"excerpt|{of.id}", options)

    def _sealed(self, of: Excerpt, moment: Moment) -> bytes:
        body = {
            "annotation": moment.annotation,
            "name": moment.name,
            "window": [moment.window.onset, moment.window.offset],
            "keys": keys_to_document(moment.keys),
            "revision": moment.revision,
            "path": None if moment.path is None else path_to_document(moment.path),
            "checked": moment.checked,
            "drawn_for": moment.drawn_for.value,
        }
        place = f"excerpt|{of.id}|{moment.number}"
        return self.sealing.seal(self.connection, of.household, place, body)

    def _read(self, row: Row[tuple[Any, ...]]) -> Excerpt:
        household = HouseholdId(row.household)
        said = self.sealing.open(self.connection, household, f"excerpt|{row.id}", row.body)
        options = _options_in(Purpose(row.purpose), cast("dict[str, str]", said))
        return Excerpt(
            id=row.id,
            clip=ClipId(row.clip),
            household=household,
            begun_by=CoderId(row.begun_by),
            begun_at=read_instant(row.begun_at),
            options=options,
            moments=self._moments(row.id, household, options.blur),
            film=None if row.film is None else AssetId(row.film),
            watched_at=read_instant_if(row.watched_at),
        )

    def _moments(self, of: str, household: HouseholdId, blur: Blur) -> tuple[Moment, ...]:
        rows = self.connection.execute(
            select(excerpt_moment)
            .where(excerpt_moment.c.excerpt == of)
            .order_by(excerpt_moment.c.number)
        )
        return tuple(self._moment(row, household, blur) for row in rows)

    def _moment(self, row: Row[tuple[Any, ...]], household: HouseholdId, blur: Blur) -> Moment:
        place = f"excerpt|{row.excerpt}|{row.number}"
        said = cast(
            "dict[str, Any]", self.sealing.open(self.connection, household, place, row.body)
        )
        onset, offset = said["window"]
        return Moment(
            number=row.number,
            annotation=AnnotationId(said["annotation"]),
            name=said["name"],
            window=Interval(Milliseconds(onset), Milliseconds(offset)),
            keys=keys_from(said["keys"]),
            revision=said["revision"],
            path=None if said["path"] is None else path_from(said["path"]),
            checked=said["checked"],
            # Kept before this was noted, it was drawn for what the excerpt was begun with.
            drawn_for=Blur(said.get("drawn_for", blur.value)),
        )


def _options(options: Options) -> dict[str, str]:
    return {
        "opening": options.opening,
        "cards": options.cards.value,
        "order": options.order.value,
        "joints": options.joints.value,
        "sound": options.sound.value,
        "blur": options.blur.value,
    }


def _options_in(purpose: Purpose, said: dict[str, str]) -> Options:
    return Options(
        purpose=purpose,
        opening=said["opening"],
        cards=Cards(said["cards"]),
        order=Order(said["order"]),
        joints=Joints(said["joints"]),
        sound=Sound(said["sound"]),
        blur=Blur(said["blur"]),
    )
