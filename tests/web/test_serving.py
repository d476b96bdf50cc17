from __future__ import annotations

from pathlib import Path

import anyio
import pytest
from streamlit import config

from annotator.settings import Settings
from annotator.web.serving import serving
from annotator.web.streamlit_config import UnsafeConfiguration
from tests.web.house import FakeHouse


def test_what_is_set_reaches_the_parts(tmp_path: Path) -> None:
    house = FakeHouse()
    settings = Settings(tmp_path / "not" / "yet", port=8502, reserve=0)
    served = serving(house, settings)
    assert served.keeper.port == 8502
    assert len(served.middleware) == 1
    served.keeper.doors.open()
    assert (settings.home / "doors.json").is_file()


def test_the_house_is_locked_when_the_program_ends(tmp_path: Path) -> None:
    house, begun = FakeHouse(), []
    served = serving(house, Settings(tmp_path), lambda: begun.append(1))

    async def run() -> None:
        async with served.lifespan(None):
            house.stands = "open"
            served.keeper.sessions.begin()

    anyio.run(run)
    assert begun == [1]
    assert house.stands == "locked"
    assert not served.keeper.sessions.anyone()


def test_nothing_is_served_while_streamlit_is_set_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house, begun = FakeHouse(), []
    served = serving(house, Settings(tmp_path), lambda: begun.append(1))
    real = config.get_option

    def unsafe(key: str) -> object:
        return "0.0.0.0" if key == "server.address" else real(key)  # noqa: S104

    monkeypatch.setattr(config, "get_option", unsafe)

    async def run() -> None:
        async with served.lifespan(None):
            raise AssertionError

    with pytest.raises(UnsafeConfiguration):
        anyio.run(run)
    assert begun == []
