"""A family's figures over time are for professionals: nothing a family sees is made of them."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import annotator

ROOT = Path(annotator.__file__).parent
FAMILIES = (
    *(ROOT / "journey").glob("to*gether*.py"),
    *(ROOT / "journey" / f"{name}.py" for name in ("companion", "take_home", "taking_home")),
    *(ROOT / "journey" / f"{name}.py" for name in ("telling", "watching", "reeling", "share")),
    *(ROOT / "paper" / f"{name}.py" for name in ("take_home", "reel_card")),
)
PAGES = (
    *(ROOT / "web" / "pages").glob("*.html"),
    *(ROOT.parent / "frontend" / "src" / "together").rglob("*.ts"),
    *(ROOT / "words").glob("family.*.toml"),
)
FIGURES = {"annotator.journey.progress", "annotator.domain.metrics.overview"}


def imported(path: Path) -> set[str]:
    """The modules of ours a module imports, whatever for."""
    found = set()
    for each in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(each, ast.ImportFrom) and (each.module or "").startswith("annotator"):
            found |= {str(each.module), *(f"{each.module}.{name.name}" for name in each.names)}
    return found


def reached(path: Path) -> set[str]:
    """Everything it can reach by its imports and theirs."""
    found, waiting = set[str](), [path]
    while waiting:
        for name in imported(waiting.pop()) - found:
            found.add(name)
            place = ROOT.parent / f"{name.replace('.', '/')}.py"
            if place.is_file():
                waiting.append(place)
    return found


@pytest.mark.parametrize("path", FAMILIES, ids=lambda each: each.stem)
def test_nothing_made_for_a_family_reaches_the_figures(path: Path) -> None:
    assert path.is_file()
    assert reached(path) & FIGURES == set()


def test_what_reaches_them_is_found() -> None:
    assert reached(ROOT / "screens" / "progress.py") >= FIGURES


def test_no_page_of_a_family_leads_there() -> None:
    assert len(PAGES) > 10
    assert [each.name for each in PAGES if "/progress" in each.read_text(encoding="utf-8")] == []
