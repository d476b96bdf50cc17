from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.jobs.practice import Practice


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Practice]:
    """A practice of its own for this test."""
    opened = Practice(tmp_path / "practice")
    yield opened
    opened.close()
