from __future__ import annotations

from pathlib import Path

import pytest

from annotator.settings import GIB, NAMES, BadSetting, Settings, default_home, read_settings


def test_nothing_set_means_the_usual() -> None:
    settings = read_settings({}, "linux")
    assert settings == Settings(default_home({}, "linux"))
    assert settings.origin == "http://127.0.0.1:8501"
    assert (settings.idle_minutes, settings.largest_clip, settings.reserve) == (10, 4 * GIB, GIB)


def test_what_is_set_holds() -> None:
    environment = dict.fromkeys(NAMES, "9") | {"GLIMMER_HOME": "/x", "GLIMMER_OPEN_BROWSER": "no"}
    settings = read_settings(environment, "linux")
    assert settings == Settings(Path("/x"), 9, 9, 9 * GIB, 9 * GIB, open_browser=False)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("GLIMMER_PORT", "0"),
        ("GLIMMER_PORT", "65536"),
        ("GLIMMER_PORT", "eight"),
        ("GLIMMER_IDLE_MINUTES", "4"),
        ("GLIMMER_IDLE_MINUTES", "16"),
        ("GLIMMER_IDLE_MINUTES", "٩"),
        ("GLIMMER_LARGEST_CLIP_GB", "-1"),
        ("GLIMMER_OPEN_BROWSER", "perhaps"),
    ],
)
def test_what_cannot_be_meant_is_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(BadSetting) as refused:
        read_settings({name: value})
    assert refused.value.name == name


@pytest.mark.parametrize(
    ("platform", "environment", "ending"),
    [
        ("linux", {"XDG_DATA_HOME": "/d"}, "/d/glimmer"),
        ("linux", {}, ".local/share/glimmer"),
        ("darwin", {}, "Library/Application Support/Glimmer"),
        ("win32", {"LOCALAPPDATA": "/l"}, "/l/Glimmer"),
        ("win32", {}, "AppData/Local/Glimmer"),
    ],
)
def test_each_system_keeps_it_where_it_keeps_such_things(
    platform: str, environment: dict[str, str], ending: str
) -> None:
    assert default_home(environment, platform).as_posix().endswith(ending)
