"""Words are sealed under their household's key, each to its own place."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import delete, text

from annotator.domain.identity import HouseholdId
from annotator.store.records import SqlRecords
from annotator.store.sealing import HouseholdKeyGone
from annotator.store.tables import household_key
from annotator.vault.keys import KeyDoesNotFit
from tests.builders import a_dyad
from tests.fakes.clock import NOON
from tests.store.opening import AUDIT_KEY, Keys, an_engine, sql_records

HOME = HouseholdId("h1")


def test_what_is_sealed_comes_back_in_its_place_only(tmp_path: Path) -> None:
    with an_engine(tmp_path) as engine:
        records = SqlRecords(engine, Keys(), AUDIT_KEY)
        with records.writing() as desk:
            desk.households.add(a_dyad(), NOON)
            rows = desk.connection.execute(text("SELECT body FROM infant")).scalars().all()
            assert b"Ava" not in rows[0]
            desk.connection.execute(text("UPDATE carer SET body = (SELECT body FROM infant)"))
        with records.reading() as desk, pytest.raises(KeyDoesNotFit):
            desk.households.all()


def test_a_household_whose_key_is_destroyed_can_no_longer_be_read(tmp_path: Path) -> None:
    with an_engine(tmp_path) as engine:
        records = SqlRecords(engine, Keys(), AUDIT_KEY)
        with records.writing() as desk:
            desk.households.add(a_dyad(), NOON)
            desk.connection.execute(delete(household_key))
        after = SqlRecords(engine, Keys(), AUDIT_KEY)
        with after.reading() as desk, pytest.raises(HouseholdKeyGone):
            desk.households.of(HOME)


def test_an_opened_key_is_kept_until_it_is_to_be_forgotten(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        with records.writing() as desk:
            desk.households.add(a_dyad(), NOON)
        with records.writing() as desk:
            desk.connection.execute(delete(household_key))
        with records.reading() as desk:
            assert desk.households.of(HOME)
        records.forget(HOME)
        with records.reading() as desk, pytest.raises(HouseholdKeyGone):
            desk.households.of(HOME)


def test_a_household_that_was_not_kept_leaves_no_key_behind(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:

        def interrupted() -> None:
            with records.writing() as desk:
                desk.households.add(a_dyad(), NOON)
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            interrupted()
        with records.writing() as desk:
            desk.households.add(a_dyad(), NOON)
        with records.reading() as desk:
            assert desk.households.of(HOME) == (a_dyad(),)
