"""Excerpts in the real database: nothing written or drawn lies open, and keys go with films."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sqlalchemy import select, update

from annotator.domain.covering import Blur
from annotator.domain.identity import AssetId
from annotator.store.excerpt_tables import excerpt, excerpt_moment
from tests.journey.excerpted import Scene
from tests.journey.world import World
from tests.store.opening import sql_records


def test_no_word_and_no_box_lies_open_in_a_row(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        scene = Scene(World(records))
        which = scene.begun()
        scene.draw(which)
        with records.looking() as connection:
            rows = [
                *connection.execute(select(excerpt)),
                *connection.execute(select(excerpt_moment)),
            ]
    said = " ".join(repr(tuple(each)) for each in rows)
    for word in ("Shared gaze", "Rupture", "shared_gaze", "boxes", "2000", "[100"):
        assert word not in said


def test_the_key_of_a_film_goes_with_it_and_a_kept_one_is_nobodys_stray(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        scene = Scene(World(records))
        which = scene.begun(Blur.NONE)
        home = scene.dyad.household.id
        records.keys.keep_asset_key(AssetId("film-x"), home, "excerpt", b"sealed")
        assert AssetId("film-x") in records.keys.unowned()
        scene.made(which)
        assert AssetId("film-x") not in records.keys.unowned()
        scene.excerpts.delete(scene.clip, which)
        assert records.keys.asset_key(AssetId("film-x")) is None


def test_with_the_clip_no_row_and_no_key_is_left(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        scene = Scene(World(records))
        which = scene.begun(Blur.NONE)
        home = scene.dyad.household.id
        records.keys.keep_asset_key(AssetId("film-x"), home, "excerpt", b"sealed")
        scene.made(which)
        scene.world.clips.delete(scene.clip)
        assert records.keys.asset_key(AssetId("film-x")) is None
        with records.looking() as connection:
            assert connection.execute(select(excerpt)).all() == []
            assert connection.execute(select(excerpt_moment)).all() == []


def test_another_clips_excerpts_stay(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        scene = Scene(World(records))
        which = scene.begun(Blur.NONE)
        other = scene.world.a_card(scene.dyad)
        scene.world.clips.delete(other)
        found = scene.excerpts.get(scene.clip, which)
        assert replace(found, film=None) == found


def test_what_was_drawn_before_it_was_noted_for_what_is_for_what_it_was_begun_with(
    tmp_path: Path,
) -> None:
    with sql_records(tmp_path) as records:
        scene = Scene(World(records))
        which = scene.begun(Blur.OUTSIDE)
        scene.draw(which)
        with records.writing() as desk:
            of, place = scene.dyad.household.id, f"excerpt|{which}|0"
            row = excerpt_moment.c.excerpt == which, excerpt_moment.c.number == 0
            sealed = desk.connection.execute(select(excerpt_moment.c.body).where(*row)).scalar_one()
            body = dict(desk.excerpts.sealing.open(desk.connection, of, place, sealed))
            assert body.pop("drawn_for") == "outside"
            older = desk.excerpts.sealing.seal(desk.connection, of, place, body)
            desk.connection.execute(update(excerpt_moment).where(*row).values(body=older))
        with records.reading() as desk:
            found = desk.excerpts.get(which)
    assert found is not None
    assert found.moments[0].drawn_for is Blur.OUTSIDE
