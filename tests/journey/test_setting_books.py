"""What is set is kept in memory and in the database alike."""

from __future__ import annotations

import pytest

from annotator.journey.setting_books import SettingRecords
from annotator.store.settings import SqlSettings
from tests.fakes import records
from tests.journey.promises import kept, promised


@pytest.mark.parametrize("neighbour", [SqlSettings, records.Settings])
def test_a_neighbour_keeps_what_its_port_promises(neighbour: type) -> None:
    assert kept(neighbour, SettingRecords) == promised(SettingRecords)
