"""Every sentence a screen asks for by name is written: a missing one is found here, not by whoever
first comes to the corner of the screen that says it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import annotator
from annotator import words

ROOT = Path(annotator.__file__).parent
ASKING = [*sorted((ROOT / "screens").glob("*.py")), *sorted((ROOT / "cli").glob("*.py"))]


def asked_of(path: Path, name: str) -> set[str]:
    """What a module asks of `words.<name>` word for word; what it puts together is not seen."""
    return {
        said
        for each in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(each, ast.Call)
        and isinstance(each.func, ast.Attribute | ast.Name)
        and (each.func.attr if isinstance(each.func, ast.Attribute) else each.func.id) == name
        and each.args
        and isinstance(each.args[0], ast.Constant)
        and isinstance(said := each.args[0].value, str)
    }


@pytest.mark.parametrize("path", ASKING, ids=lambda each: each.stem)
def test_every_sentence_a_screen_names_is_there(path: Path) -> None:
    for table in asked_of(path, "screens"):
        assert words.screens(table)
    for key in asked_of(path, "screen"):
        table, _, name = key.partition(".")
        assert name in words.screens(table), key


def test_something_is_asked_at_all() -> None:
    assert len({key for path in ASKING for key in asked_of(path, "screen")}) > 50
