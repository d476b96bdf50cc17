"""What the README and the records of decisions say is what there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from annotator.settings import NAMES

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))


def test_the_readmes_table_lists_every_setting_and_no_other() -> None:
    assert set(re.findall(r"^\| `(GLIMMER_\w+)`", README, re.MULTILINE)) == set(NAMES)


def test_the_first_block_starts_the_program_and_the_second_tests_it() -> None:
    blocks = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert "streamlit run app.py" in blocks[0]
    assert "pytest" in blocks[1]


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_is_recorded_in_at_most_forty_lines(decision: Path) -> None:
    assert len(decision.read_text(encoding="utf-8").splitlines()) <= 40


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "schemas/README.md"])
def test_every_file_a_page_points_at_is_there(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    named = re.findall(r"\]\(((?!http)[^)#]+)\)", text) + re.findall(r"`(docs/[\w./-]+)`", text)
    assert [each for each in named if not (ROOT / page).parent.joinpath(each).exists()
            and not (ROOT / each).exists()] == []  # fmt: skip
