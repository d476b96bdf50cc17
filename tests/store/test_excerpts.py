"""Excerpts in the real database: nothing written or drawn lies open, and keys go with films."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sqlalchemy import select

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
