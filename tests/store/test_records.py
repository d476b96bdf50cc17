"""The desk in the encrypted database: alone when writing, and nothing clinical in the open."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from annotator.journey.visit import Safety
from annotator.store.engine import MUST_HOLD, StoreBusy, open_engine
from annotator.store.tables import METADATA
from tests.builders import add, an_annotation
from tests.journey.scene import a_scene
from tests.journey.world import World
from tests.store.opening import ROOT_KEY, sql_records


def test_a_whole_visit_goes_through_the_database(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        scene = a_scene(world=World(records))
        ticket = scene.begun()
        sharing = scene.world.sharing
        sent = [{"id": "answer-1", "kind": "choice", "card": 10, "value": "2"}]
        sharing.answer(ticket, sent)
        assert sharing.chosen(scene.visit) == "gaze"
        sharing.keep_safety(scene.visit, Safety("yes"))
        assert sharing.take_home(scene.visit).chosen is not None
        with records.reading() as desk:
            assert desk.audit.verify().n > 10


def test_what_was_kept_is_there_after_the_program_ended(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world = World(records)
        session = world.a_coding(world.a_ready_clip(world.a_household()), an_annotation())
    with sql_records(tmp_path) as records:
        again = World(records)
        assert again.tagging.session(session).annotations == (an_annotation(),)


def test_no_clinical_word_is_on_the_disk_in_the_open(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world = World(records)
        clip = world.a_ready_clip(world.a_household("CanaryWren"))
        session = world.a_coding(clip, an_annotation(note="canary note"))
        world.sharing.keep_note(world.sharing.visit_for(clip), "canary visit")
        assert world.tagging.session(session).annotations
        for file in tmp_path.iterdir():
            assert b"anary" not in file.read_bytes()


def test_even_with_the_database_open_the_words_are_sealed(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world = World(records)
        clip = world.a_ready_clip(world.a_household("CanaryWren"))
        session = world.a_coding(clip, an_annotation(note="canary note"))
        world.take(session, add(an_annotation("b", note="canary note"), "o9"))
        with records.looking() as connection:
            rows = [connection.execute(select(each)).all() for each in METADATA.tables.values()]
        dump = repr(rows)
        assert "feeding" in dump
        assert "anary" not in dump
        assert "Ava" not in dump


def test_who_reads_is_not_held_up_by_who_writes(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records, records.writing() as desk:
        desk.settings.keep("idle", "10")
        seen: list[str | None] = []

        def look() -> None:
            with records.reading() as other:
                seen.append(other.settings.get("idle"))

        reader = Thread(target=look)
        reader.start()
        reader.join(timeout=10)
        assert seen == [None]


def test_a_reading_connection_goes_back_able_to_write(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        with records.reading() as desk, pytest.raises(OperationalError):
            desk.settings.keep("idle", "10")
        with records.writing() as desk:
            desk.settings.keep("idle", "10")
        with records.reading() as desk:
            assert desk.settings.get("idle") == "10"


def test_the_log_is_emptied_into_the_file_at_the_end(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        World(records).a_household()
        records.tidy()
        assert (tmp_path / "glimmer.db-wal").stat().st_size == 0
        records.close()


def test_a_deleted_clip_leaves_no_trace_in_the_log(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world = World(records)
        clip = world.a_ready_clip(world.a_household())
        log = tmp_path / "glimmer.db-wal"
        assert log.stat().st_size > 0
        world.clips.delete(clip)
        assert log.stat().st_size == 0


def test_a_database_another_program_holds_is_refused_and_nothing_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(MUST_HOLD, "busy_timeout", "50")
    with sql_records(tmp_path) as records:
        key = ROOT_KEY.derive("db/v1")
        other = open_engine(tmp_path / "glimmer.db", key)
        try:
            with other.begin(), pytest.raises(StoreBusy), records.writing() as desk:
                desk.settings.keep("idle", "10")
            with records.writing() as desk:
                desk.settings.keep("idle", "12")
        finally:
            other.dispose()
        with records.reading() as desk:
            assert desk.settings.get("idle") == "12"
