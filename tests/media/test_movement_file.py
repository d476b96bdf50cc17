from __future__ import annotations

import io
import zlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from annotator.domain.movement import COLUMNS, ROWS, Region, Regions
from annotator.media.movement_file import FIELDS, GridWriter, NotMovement, summed

HALVES = Regions(Region(0, 0, 500, 1000), Region(500, 0, 500, 1000)).weights()


def kept(*grids: np.ndarray | None) -> io.BytesIO:
    file = io.BytesIO()
    writer = GridWriter(file)
    for grid in grids:
        writer.write(grid)
    writer.close()
    assert writer.count == len(grids)
    file.seek(0)
    return file


def only_left(value: float) -> np.ndarray:
    grid = np.zeros((ROWS, COLUMNS), np.float32)
    grid[:, :16] = value
    return grid


@settings(max_examples=40, deadline=None)
@given(arrays(np.float32, (ROWS, COLUMNS), elements=st.floats(0, 255, width=32)))
def test_what_is_read_is_what_was_written_to_a_step_of_its_scale(grid: np.ndarray) -> None:
    grid[0, 0] = 0.0
    grid[:4] = 0.0
    fields = np.eye(FIELDS)
    read = summed(kept(grid), fields)[:, 0].reshape(ROWS, COLUMNS)
    assert (np.abs(np.sqrt(read) - np.sqrt(grid)) <= np.sqrt(255) / 254 / 2 + 1e-6).all()


def test_each_half_is_summed_by_itself_and_unknown_time_is_no_rest() -> None:
    left, right = summed(kept(only_left(9.0), None, only_left(0.0)), HALVES)
    assert left == pytest.approx([9.0, np.nan, 0.0], nan_ok=True, rel=0.03)
    assert right == pytest.approx([0.0, np.nan, 0.0], nan_ok=True)


def test_where_the_whole_picture_changes_nobody_in_particular_moved() -> None:
    everywhere = np.full((ROWS, COLUMNS), 20.0, np.float32)
    most = everywhere.copy()
    most[:4] = 0.0
    assert np.isnan(summed(kept(everywhere, most), HALVES)[:, 0]).all()
    assert not np.isnan(summed(kept(everywhere, most), HALVES)[:, 1]).any()


@pytest.mark.parametrize("many", [0, 1, 2047, 2048, 2049, 5000])
def test_a_film_of_any_length_is_read_in_pieces_and_loses_none(many: int) -> None:
    grids = [only_left(float(n % 7)) for n in range(many)]
    left = summed(kept(*grids), HALVES)[0]
    assert len(left) == many
    np.testing.assert_allclose(left, [n % 7 for n in range(many)], atol=0.2)


@pytest.mark.parametrize("content", [b"", b"GLMV", b"GLMV\x02\x20\x12\x19" + zlib.compress(b"")])
def test_a_file_of_something_else_is_not_taken_for_movement(content: bytes) -> None:
    with pytest.raises(NotMovement):
        summed(io.BytesIO(content), HALVES)


def test_a_file_cut_short_is_not_taken_for_a_whole_one() -> None:
    content = kept(*[only_left(3.0)] * 50).getvalue()
    with pytest.raises(NotMovement):
        summed(io.BytesIO(content[:-6]), HALVES)
