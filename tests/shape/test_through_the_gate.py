"""Pictures and films reach a screen by Glimmer's own addresses alone.

Streamlit keeps whatever it is handed in its own memory and serves it at an address of its own, past
the gate: no consent is asked there and nothing is noted.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import annotator

ROOT = Path(annotator.__file__).parent
HANDS_OVER = {"image", "video", "audio", "pdf", "download_button", "file_uploader", "logo"}
SCREENS = [*sorted((ROOT / "screens").glob("*.py")), ROOT / "start.py"]


@pytest.mark.parametrize("screen", SCREENS, ids=lambda each: each.stem)
def test_no_screen_hands_a_picture_or_a_file_to_streamlit(screen: Path) -> None:
    called = {
        each.func.attr
        for each in ast.walk(ast.parse(screen.read_text(encoding="utf-8")))
        if isinstance(each, ast.Call) and isinstance(each.func, ast.Attribute)
    }
    assert called & HANDS_OVER == set()
