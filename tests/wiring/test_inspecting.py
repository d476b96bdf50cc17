"""A plain file is read by a confined child, and nothing is kept of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.media.refusals import EmptyFile
from annotator.wiring.inspecting import inspected_file
from tests.media.films import film

if TYPE_CHECKING:
    from pathlib import Path


def test_a_plain_film_is_described_and_stays_the_only_file(tmp_path: Path) -> None:
    path = tmp_path / "a film with a name.mov"
    path.write_bytes(film())
    assert inspected_file(path)["rate"] == "constant"
    assert list(tmp_path.iterdir()) == [path]


def test_a_refusal_of_the_child_is_raised_here(tmp_path: Path) -> None:
    path = tmp_path / "empty.mp4"
    path.touch()
    with pytest.raises(EmptyFile):
        inspected_file(path)
