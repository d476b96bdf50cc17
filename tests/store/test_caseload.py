"""Tags lie sealed under the household's key; what was put away is told without opening them."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select, text

from annotator.domain.tags import Card
from annotator.store.caseload_tables import caseload
from annotator.store.sealing import HouseholdKeyGone
from tests.builders import a_dyad
from tests.fakes.clock import NOON
from tests.ports.kept import H1
from tests.store.opening import sql_records


def test_no_tag_can_be_read_in_the_row(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        with records.writing() as desk:
            desk.households.add(a_dyad(), NOON)
            desk.caseload.keep(Card(H1, ("a canary",), NOON))
        with records.looking() as connection:
            row = connection.execute(select(caseload)).one()
    assert b"canary" not in row.body
    assert "canary" not in str(row.archived_at)


def test_with_the_households_key_its_tags_are_gone(tmp_path: Path) -> None:
    with sql_records(tmp_path) as records:
        with records.writing() as desk:
            desk.households.add(a_dyad(), NOON)
            desk.caseload.keep(Card(H1, ("nights",)))
        with records.alone() as connection:
            connection.execute(text("DELETE FROM household_key"))
        records.forget(H1)
        with records.reading() as desk:
            assert desk.caseload.archived() == frozenset()
            with pytest.raises(HouseholdKeyGone):
                desk.caseload.card(H1)
