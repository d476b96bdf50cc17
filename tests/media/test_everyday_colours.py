from __future__ import annotations

import numpy as np
import pytest

from annotator.media.everyday_colours import CUBES, HLG, PQ, cube, shown


def pq(nits: float) -> float:
    """ITU-R BT.2100, the inverse of the curve that is undone."""
    m1, m2, c1, c2, c3 = 0.1593017578125, 78.84375, 0.8359375, 18.8515625, 18.6875
    power = (nits / 10_000) ** m1
    return float(((c1 + c2 * power) / (1 + c3 * power)) ** m2)


@pytest.mark.parametrize(("curve", "paper"), [(PQ, pq(203.0)), (HLG, 0.75)])
def test_paper_white_stays_nearly_white_and_black_black(curve: int, paper: float) -> None:
    white, black = shown(np.array([[paper] * 3, [0.0] * 3]), curve)
    assert 0.88 < white.mean() < 0.99
    assert black.max() < 0.01


@pytest.mark.parametrize("curve", [PQ, HLG])
def test_what_is_brighter_never_becomes_darker_and_grey_stays_grey(curve: int) -> None:
    greys = np.linspace(0, 1, 50)[:, None].repeat(3, axis=1)
    seen = shown(greys, curve)
    assert (np.diff(seen[:, 0]) >= -1e-9).all()
    assert np.abs(seen - seen.mean(axis=1, keepdims=True)).max() < 0.01
    assert seen.min() >= 0
    assert seen.max() <= 1


def test_the_table_is_written_with_red_running_fastest() -> None:
    lines = cube(PQ).splitlines()
    assert lines[0] == "LUT_3D_SIZE 33"
    assert len(lines) == 1 + 33**3
    reds = [float(line.split()[0]) for line in lines[1:34]]
    assert reds == sorted(reds)
    assert reds[-1] > 0.9


@pytest.mark.parametrize("curve", [PQ, HLG])
def test_the_tables_that_lie_ready_are_what_is_worked_out(curve: int) -> None:
    ready = CUBES[curve].read_text(encoding="ascii").splitlines()[1:]
    meant = cube(curve).splitlines()[1:]
    apart = np.loadtxt(ready) - np.loadtxt(meant)
    assert np.abs(apart).max() < 1e-4, "`make colours`"
