from __future__ import annotations

from annotator.wiring.house import House
from tests.screens.conftest import Shown


def test_the_backup_names_the_folder(show: Shown, sample_house: House) -> None:
    app = show("settings")
    assert not app.exception
    assert any(str(sample_house.home) in each.value for each in app.text)
