"""Conversations in the real database: sealed under the household's key, and shredded with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import delete, text

from annotator.domain.arrows import Arrow, Point
from annotator.domain.consent import Purpose
from annotator.domain.talking import Kind, Saying
from annotator.store.engine import open_engine
from annotator.store.migrating import HERE, migrate
from annotator.store.sealing import HouseholdKeyGone
from annotator.store.tables import household_key
from annotator.store.talk_tables import talk_entry
from tests.journey.talkers import KIT, SAM, a_scene
from tests.journey.test_talking_kept import allow
from tests.journey.world import World
from tests.store.opening import ROOT_KEY, sql_records
from tests.store.test_migrating import A_FIRST_PRACTICE

WORDS = "her hand stops"
ARROW = Arrow(4, Point(137, 211), Point(613, 709))


def test_the_whole_way_goes_through_the_real_database(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        scene = a_scene(world=World(records)).be(KIT)
        talking = scene.world.talking
        saying = Saying("what do you see?", mentions=(SAM,), arrow=ARROW)
        thread = talking.begin(scene.clip, scene.sams_moment, saying)
        talking.say(thread, Saying("too quick", Kind.PRIVATE))
        talking.say(thread, allow("sams", "shared_gaze"))
        (waiting,) = scene.be(SAM).world.talking.waiting_for_me()
        assert waiting.thread == thread
        talking.say(thread, Saying(WORDS))
    with sql_records(tmp_path) as records:
        again = World(records, identities=scene.world.identities)
        shown = again.talking.thread(thread)
        assert [each.saying.words for each in shown.remarks] == [
            "what do you see?", "it is both", WORDS,
        ]  # fmt: skip
        assert shown.remarks[0].saying.arrow == ARROW
        assert again.talking.waiting_for_me() == ()
        again.identities.coder = KIT
        assert len(again.talking.thread(thread).remarks) == 4
        assert again.talking.allowed_for(scene.clip) == {"sams": ("shared_gaze",)}


def test_what_was_said_lies_sealed_and_so_does_that_it_is_private(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        scene = a_scene(world=World(records)).be(KIT)
        saying = Saying(WORDS, Kind.PRIVATE, arrow=ARROW)
        scene.world.talking.begin(scene.clip, scene.sams_moment, saying)
        with records.looking() as connection:
            (row,) = connection.execute(talk_entry.select()).all()
            every = b" ".join(str(each).encode() for each in row) + row.body
        for each in (WORDS.encode(), b"private", b"words", b"613"):
            assert each not in every


def test_with_the_households_key_goes_every_word(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        scene = a_scene(world=World(records)).be(KIT)
        thread = scene.begin(scene.sams_moment, WORDS)
        home = scene.dyad.household.id
        with records.alone() as connection:
            connection.execute(delete(household_key).where(household_key.c.household == home))
        records.forget(home)
        with pytest.raises(HouseholdKeyGone):
            scene.world.talking.thread(thread)


@pytest.mark.parametrize("how", ["withdrawn", "removed"])
def test_afterwards_neither_file_nor_log_has_a_row_of_it(tmp_path: Path, how: str) -> None:
    with sql_records(tmp_path) as records:
        scene = a_scene(world=World(records)).be(KIT)
        scene.begin(scene.sams_moment, WORDS, Kind.SAID, SAM)
        if how == "withdrawn":
            home = scene.dyad.household.id
            scene.world.consents.withdraw(home, Purpose.RECORD, "mother")
        else:
            scene.world.clips.delete(scene.clip)
        with records.looking() as connection:
            for table in ("talk_thread", "talk_entry", "talk_mention"):
                count = text(f"SELECT count(*) FROM {table}")  # noqa: S608 - names from above
                assert connection.execute(count).scalar() == 0
        assert not (tmp_path / "glimmer.db-wal").stat().st_size


def test_a_practice_without_conversations_keeps_everything_and_gets_room_for_them(
    tmp_path: Path,
) -> None:
    before = tmp_path / "versions"
    before.mkdir()
    mine = next((HERE / "versions").glob("*_conversations.py")).name
    for each in sorted((HERE / "versions").glob("0*.py")):
        if each.name < mine:
            (before / each.name).write_text(each.read_text(encoding="utf-8"), encoding="utf-8")
    engine = open_engine(tmp_path / "glimmer.db", ROOT_KEY.derive("db/v1"))
    try:
        migrate(engine, before)
        with engine.begin() as connection:
            for statement in A_FIRST_PRACTICE[:5]:
                connection.execute(text(statement))
        migrate(engine)
        with engine.begin() as connection:
            assert connection.execute(text("SELECT count(*) FROM clip")).scalar() == 1
            row = "INSERT INTO talk_thread VALUES ('t', 'c1', 5, NULL, NULL, NULL, NULL, NULL)"
            connection.execute(text(row))
    finally:
        engine.dispose()
