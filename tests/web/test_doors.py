from __future__ import annotations

import stat
from pathlib import Path

import pytest

from annotator.web.doors import MOST, Doors


def test_a_browser_that_knocked_is_known_after_a_restart(tmp_path: Path) -> None:
    place = tmp_path / "inner" / "doors.json"
    doors = Doors(place)
    token = doors.open()
    again = Doors(place)
    assert again.knows(token)
    assert again.instance == doors.instance
    assert not again.knows(None)
    assert not again.knows("another")
    assert token not in place.read_text()
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"instance": 1, "known": []}', '{"instance": "a;b", "known": []}']
)
def test_a_damaged_list_means_knocking_again(tmp_path: Path, text: str) -> None:
    place = tmp_path / "doors.json"
    place.write_text(text)
    doors = Doors(place)
    assert doors.instance.isalnum()
    assert doors.knows(doors.open())


def test_only_the_last_few_browsers_are_known() -> None:
    doors = Doors()
    first = doors.open()
    for _ in range(MOST):
        doors.open()
    assert not doors.knows(first)


def test_every_installation_has_a_name_of_its_own() -> None:
    assert Doors().instance != Doors().instance
