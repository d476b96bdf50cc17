"""What the migration to reels leaves as it was, and that a reel's key goes with it."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import text

from annotator.domain.identity import AssetId
from annotator.journey.reeling import KeptReel
from annotator.store.engine import open_engine
from annotator.store.migrating import HERE, migrate
from tests.builders import a_clip, a_dyad
from tests.fakes.clock import NOON
from tests.ports.kept import V1, a_visit
from tests.store.opening import ROOT_KEY, sql_records
from tests.store.test_migrating import A_FIRST_PRACTICE


def test_a_practice_without_reels_keeps_everything_and_gets_room_for_them(tmp_path: Path) -> None:
    before = tmp_path / "versions"
    before.mkdir()
    for each in sorted((HERE / "versions").glob("000[1-3]*.py")):
        (before / each.name).write_text(each.read_text(encoding="utf-8"), encoding="utf-8")
    engine = open_engine(tmp_path / "glimmer.db", ROOT_KEY.derive("db/v1"))
    try:
        migrate(engine, before)
        with engine.begin() as connection:
            for statement in A_FIRST_PRACTICE[:5]:
                connection.execute(text(statement))
            connection.execute(
                text("INSERT INTO visit VALUES ('v1', 'h1', 'd1', 'c1', 1, 'now', x'00')")
            )
        migrate(engine)
        with engine.begin() as connection:
            assert connection.execute(text("SELECT count(*) FROM visit")).scalar() == 1
            connection.execute(text("INSERT INTO reel VALUES ('v1', 'f', 'e', 'a b', 'now')"))
            connection.execute(text("DELETE FROM visit"))
            assert connection.execute(text("SELECT count(*) FROM reel")).scalar() == 0
    finally:
        engine.dispose()


def test_a_reel_that_is_dropped_takes_its_key_with_it(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        with records.writing() as desk:
            desk.households.add(a_dyad(), NOON)
            desk.clips.add(a_clip(), NOON)
            desk.visits.add(a_visit())
            desk.reels.keep(V1, KeptReel(AssetId("r"), "e", (AssetId("f1"), AssetId("f2")), NOON))
        records.keys.keep_asset_key(AssetId("r"), a_dyad().household.id, "reel", b"wrapped")
        assert records.keys.unowned() == ()
        with records.writing() as desk:
            desk.reels.drop(V1)
        assert records.keys.assets() == ()
