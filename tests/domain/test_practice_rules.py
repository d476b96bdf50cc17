"""The page of practice rules says what is true: each test it names is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from annotator.domain.strengths import Kind
from tests.builders import an_annotation
from tests.domain.clips import connection, proposed

PAGE = "docs/practice-rules.md"


def test_every_rule_is_on_the_page_in_order(root: Path) -> None:
    rows = re.findall(r"^\| (PR-\d\d) ", (root / PAGE).read_text("utf-8"), re.MULTILINE)
    assert rows == [f"PR-{number:02}" for number in range(1, 31)]


def test_every_test_the_page_names_is_there(root: Path) -> None:
    named = set(re.findall(r"`(test_\w+)`", (root / PAGE).read_text("utf-8")))
    there = {
        name
        for path in (root / "tests").rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", path.read_text("utf-8"), re.MULTILINE)
    }
    assert named - there == set()


def test_every_test_that_bears_a_rules_number_bears_one_there_is(root: Path) -> None:
    for path in (root / "tests").rglob("test_*.py"):
        for number in re.findall(r"def test_pr_(\d\d)_", path.read_text("utf-8")):
            assert 1 <= int(number) <= 30, path


@pytest.mark.parametrize("face", ["interested_calm", "sober_tense", "not_visible"])
def test_pr_23_quiet_closeness_opens_the_viewing_whatever_is_on_a_face(face: str) -> None:
    quiet = connection("quiet", 2000, 12_000, "quiet_togetherness")
    seen = an_annotation("face", "infant_affect", 0, 20_000, face)
    (item,) = proposed(quiet, seen).items
    assert item.annotation == "quiet"
    assert item.kind is Kind.CONNECTION
    assert proposed(quiet).items == (item,)
