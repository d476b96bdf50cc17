"""Practising in the real database: sealed under the household's key, and shredded with it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import delete, text
from sqlalchemy.exc import DatabaseError

from annotator.domain.consent import Purpose
from annotator.journey.practise_books import NotForPractice
from annotator.store.engine import open_engine
from annotator.store.migrating import HERE, migrate
from annotator.store.practise_tables import attempt_document, gold
from annotator.store.sealing import HouseholdKeyGone
from annotator.store.tables import household_key
from tests.fakes.clock import NOON
from tests.journey.practice_set import GOLD, a_practice, coding, household_of, practised
from tests.journey.world import World
from tests.store.opening import ROOT_KEY, sql_records
from tests.store.test_migrating import A_FIRST_PRACTICE

WORDS = (b"why cue", b"scheme authors", b"shared_gaze", b"content_notes")


def test_the_whole_way_goes_through_the_real_database(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world, clips = a_practice(*["qualifying"] * 3, world=World(records))
        for clip in clips:
            shown = world.practising.reveal(practised(world, clip))
            assert shown.saw.part == len(GOLD)
        standing = world.practising.standing()
        assert standing.certificate is not None
        assert world.practising.recomputed() == standing
    with sql_records(tmp_path) as records:
        again = World(records, clock=world.clock, identities=world.identities)
        assert again.practising.recomputed() == standing
        assert len(again.practising.library()) == 3


def test_what_a_gold_says_and_what_was_coded_lies_sealed(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world, (clip,) = a_practice(world=World(records))
        practised(world, clip)
        with records.looking() as connection:
            for table in (gold, attempt_document):
                (row,) = connection.execute(table.select()).all()
                assert not [each for each in WORDS if each in row.body]


def test_with_the_households_key_goes_all_but_the_numbers(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world, (clip,) = a_practice("qualifying", world=World(records))
        attempt = practised(world, clip)
        progress, standing = world.practising.progress(), world.practising.standing()
        household = household_of(world, clip)
        with records.alone() as connection:
            connection.execute(delete(household_key).where(household_key.c.household == household))
        records.forget(household)
        assert world.practising.progress() == progress
        assert world.practising.standing() == standing
        with pytest.raises(HouseholdKeyGone):
            world.practising.reveal(attempt)


def test_after_a_withdrawal_neither_file_nor_log_has_a_word_of_it(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world, (clip,) = a_practice(world=World(records))
        attempt = practised(world, clip)
        coding(world, clip)
        world.consents.withdraw(household_of(world, clip), Purpose.TRAINING, "mother")
        with records.looking() as connection:
            counts = [
                connection.execute(text(f"SELECT count(*) FROM {table}")).scalar()  # noqa: S608
                for table in ("gold", "attempt_document", "coding_session", "operation")
            ]
            assert counts == [0, 0, 0, 0]
            assert connection.execute(text("SELECT count(*) FROM attempt")).scalar() == 2
        with pytest.raises(NotForPractice):
            world.practising.reveal(attempt)
        assert len(world.practising.progress()) == 1
        assert not (tmp_path / "glimmer.db-wal").stat().st_size


def test_a_sealed_attempt_cannot_be_rewritten(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world, (clip,) = a_practice(world=World(records))
        attempt = practised(world, clip)
        with records.reading() as desk:
            kept = desk.practising.get(attempt)
        assert kept is not None
        with pytest.raises(DatabaseError, match="never changes"), records.writing() as desk:
            desk.practising.change(replace(kept, numbers="{}"))


def test_the_seal_is_kept_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    with sql_records(tmp_path) as records:
        world, (clip,) = a_practice(world=World(records))
        attempt, session = coding(world, clip)
        with monkeypatch.context() as patched:
            patched.setattr("annotator.store.audit.SqlAudit.note", broken)
            with pytest.raises(ZeroDivisionError):
                world.practising.seal(attempt)
        with records.reading() as desk:
            kept, head = desk.practising.get(attempt), desk.coding.head(session)
        assert kept is not None
        assert head is not None
        assert (kept.sealed_at, head.sealed_at) == (None, None)
        world.practising.seal(attempt)


def test_a_practice_without_practising_keeps_everything_and_gets_room_for_it(
    tmp_path: Path,
) -> None:
    before = tmp_path / "versions"
    before.mkdir()
    mine = next((HERE / "versions").glob("*_practise.py")).name
    for each in sorted((HERE / "versions").glob("0*.py")):
        if each.name < mine:
            (before / each.name).write_text(each.read_text(encoding="utf-8"), encoding="utf-8")
    engine = open_engine(tmp_path / "glimmer.db", ROOT_KEY.derive("db/v1"))
    try:
        migrate(engine, before)
        with engine.begin() as connection:
            scheme = "INSERT INTO scheme VALUES ('connection', '1.0', '{}', NULL)"
            for statement in (*A_FIRST_PRACTICE[:5], scheme, A_FIRST_PRACTICE[6]):
                connection.execute(text(statement))
        migrate(engine)
        with engine.begin() as connection:
            kept = connection.execute(text("SELECT * FROM coding_session")).one()
            assert (kept.revision, kept.practised, kept.sealed_at) == (7, 0, None)
            row = "INSERT INTO attempt VALUES ('t', 'me', 'c1', 'g', 's', 'now', NULL, 0, {})"
            connection.execute(text(row.format("NULL, NULL, NULL")))
            connection.execute(
                text("INSERT INTO gold VALUES ('g', 'c1', 1, :at, x'00')"), {"at": str(NOON)}
            )
            connection.execute(text("DELETE FROM clip"))
            assert connection.execute(text("SELECT count(*) FROM gold")).scalar() == 0
            assert connection.execute(text("SELECT count(*) FROM attempt")).scalar() == 1
        with pytest.raises(DatabaseError), engine.begin() as connection:
            connection.execute(text(row.replace("'t'", "'u'").format("'now', NULL, NULL")))
    finally:
        engine.dispose()
