"""The one line the start prints."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.settings import Settings
from annotator.wiring.greeting import greet, has_desktop
from annotator.wiring.house import House
from tests.opening import CHEAP


def test_the_start_prints_a_link_whose_token_works(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    house = House(tmp_path, CHEAP)
    greet(house, Settings(tmp_path, open_browser=False))
    printed = capsys.readouterr().out
    assert "http://127.0.0.1:8501/sign-in#" in printed
    assert house.knock(printed.partition("#")[2].split()[0])


@pytest.mark.parametrize(
    ("environment", "platform", "there"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({}, "darwin", True),
        ({"DISPLAY": ":0", "CI": "true"}, "linux", False),
    ],
)
def test_a_browser_opens_only_where_somebody_sits(
    environment: dict[str, str], platform: str, there: bool
) -> None:
    assert has_desktop(environment, platform) is there
