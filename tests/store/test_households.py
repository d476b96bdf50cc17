"""A household's people are sealed; who withdrew is kept beside the decision."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import text

from annotator.domain.consent import Purpose
from annotator.vault.keys import HouseholdKey
from tests.journey.world import World
from tests.store.opening import ROOT_KEY, sql_records


def test_who_withdrew_is_kept_under_seal(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        world = World(records)
        home = world.a_household().household.id
        world.consents.withdraw(home, Purpose.SESSION_REVIEW, "mother")
        row = records.keys.household_key(home)
        assert row is not None
        key: HouseholdKey = ROOT_KEY.unwrap_household(row.wrapped, home, row.version)
        with records.looking() as connection:
            found = connection.execute(
                text("SELECT * FROM consent WHERE withdrawn_on IS NOT NULL")
            ).one()
        assert b"mother" not in found.body
        assert '"withdrawn_by":"mother"' in key.open_field(found.body, f"consent|{found.id}")
