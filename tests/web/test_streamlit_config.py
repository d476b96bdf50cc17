from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING, Any

import pytest

from annotator.web.assets import page_assets
from annotator.web.streamlit_config import (
    PORT_KEY,
    REQUIRED,
    USER_HEADERS_KEY,
    UnsafeConfiguration,
    check_mapping,
    check_streamlit,
)

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def options(root: Path) -> dict[str, Any]:
    """The file as it is kept, flat."""
    sections = tomllib.loads((root / ".streamlit" / "config.toml").read_text())
    return {
        f"{section}.{name}": value
        for section, keys in sections.items()
        for name, value in keys.items()
    }


def test_the_file_we_keep_is_safe(options: dict[str, Any]) -> None:
    check_mapping(options, 8501)


@pytest.mark.parametrize("key", [key for key, _, _ in REQUIRED] + [PORT_KEY])
def test_any_key_set_otherwise_stops_the_start(options: dict[str, Any], key: str) -> None:
    value = options[key]
    others: list[Any] = [None, "", 0, 1, ["*"], "::", not value]
    if key == USER_HEADERS_KEY:
        others += [json.dumps({"X-Other": "app_user"}), "{"]
    for other in others:
        if type(other) is type(value) and other == value:
            continue
        with pytest.raises(UnsafeConfiguration) as refused:
            check_mapping({**options, key: other}, 8501)
        assert refused.value.keys == (key,)
    left_out = {name: value for name, value in options.items() if name != key}
    with pytest.raises(UnsafeConfiguration):
        check_mapping(left_out, 8501)


def test_every_wrong_key_is_named_at_once() -> None:
    with pytest.raises(UnsafeConfiguration) as refused:
        check_streamlit(lambda _: None, 8501)
    assert len(refused.value.keys) == len(REQUIRED) + 1
    assert "server.address, " in str(refused.value.facts()["keys"])


def test_another_port_than_the_one_set_stops_the_start(options: dict[str, Any]) -> None:
    with pytest.raises(UnsafeConfiguration):
        check_mapping(options, 8502)


def test_streamlit_knows_every_key() -> None:
    from streamlit.config import get_option

    for key, _, _ in REQUIRED:
        get_option(key)


def test_the_fonts_of_the_theme_are_among_our_files(options: dict[str, Any]) -> None:
    names = page_assets().names()
    for face in options["theme.fontFaces"]:
        assert face["url"].removeprefix("/sign-in/assets/") in names
