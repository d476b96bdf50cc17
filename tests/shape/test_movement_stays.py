"""Movement helps a professional to find a place: no family sees it, nothing is counted of it."""

from __future__ import annotations

from pathlib import Path

import pytest

import annotator
from tests.shape.test_figures_stay import FAMILIES, PAGES, reached

ROOT = Path(annotator.__file__).parent
MOVEMENT = {"annotator.domain.in_step", "annotator.journey.moving", "annotator.web.moving"}
LEAVES = (
    *(ROOT / "domain").rglob("metrics/*.py"), *(ROOT / "domain").rglob("agreement/*.py"),
    *(ROOT / "domain").rglob("reliability/*.py"), *(ROOT / "domain").rglob("packs/*.py"),
    *(ROOT / "paper").glob("*.py"),
    *(ROOT / "journey" / f"{n}.py" for n in ("report", "packing", "progress", "then_now"))
)  # fmt: skip
WORDS = ("/movement", "movement_regions", "in_step", "Moving together")


def asks_for_movement(path: Path) -> bool:
    text = path.read_text(encoding="utf-8")
    return ".moving" in text or "ArtefactKind.MOVEMENT" in text


@pytest.mark.parametrize("path", FAMILIES, ids=lambda each: each.stem)
def test_nothing_made_for_a_family_asks_for_movement(path: Path) -> None:
    assert path.is_file()
    assert reached(path) & MOVEMENT == set()
    assert not asks_for_movement(path)


@pytest.mark.parametrize(
    "path", [each for each in LEAVES if each.is_file()], ids=lambda each: "-".join(each.parts[-2:])
)
def test_no_figure_report_or_pack_knows_of_movement(path: Path) -> None:
    assert reached(path) & MOVEMENT == set()
    assert not asks_for_movement(path)


def test_no_page_of_a_family_leads_there_or_names_it() -> None:
    assert len(PAGES) > 10
    said = {each.name: each.read_text(encoding="utf-8") for each in PAGES}
    assert [name for name, text in said.items() if any(word in text for word in WORDS)] == []


def test_it_is_found_where_it_is() -> None:
    assert reached(ROOT / "web" / "moving.py") >= MOVEMENT - {"annotator.web.moving"}
    assert asks_for_movement(ROOT / "journey" / "moving.py")
