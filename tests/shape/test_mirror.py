"""Whoever looks for the test of a module finds it under the same name."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Shown whole by a test of their neighbour, for the reason given.
ELSEWHERE = {
    "annotator/domain/identity.py": "names only",
    "annotator/store/migrations/env.py": "run by every test of the store",
    "annotator/start.py": "run by every browser test",
    "annotator/__main__.py": "one line",
}
MODULES = [
    path.relative_to(ROOT)
    for path in sorted((ROOT / "annotator").rglob("*.py"))
    if path.name != "__init__.py" and "versions" not in path.parts
]


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_each_module_has_its_test_file(module: Path) -> None:
    if str(module) in ELSEWHERE:
        return
    inside = module.relative_to("annotator")
    assert (ROOT / "tests" / inside.parent / f"test_{inside.name}").is_file()
