from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.metrics.dispersion import Dispersion
from annotator.domain.metrics.engagement import Engaged, Second
from annotator.domain.metrics.grid import CELLS, Grid, Stay, grid

SP, SM, OB, FD, QC, EL, NE = Engaged
engaged = st.sampled_from([*Engaged, None])
paths = st.lists(st.builds(Second, engaged, engaged), max_size=40)


def test_stays_moves_and_lengths() -> None:
    path = [Second(SM, SM)] * 3 + [Second(SP, SM)] * 2 + [Second(None, SM)] + [Second(SM, SM)]
    found = grid(path)
    assert found.stays == (
        Stay((SM, SM), 0, 3, after=False),
        Stay((SP, SM), 3, 2, after=True),
        Stay((SM, SM), 6, 1, after=False),
    )
    assert (found.seconds, found.moves) == (6, 1)
    assert found.value == 10
    assert found.mean_stay == 2


def test_the_golden_shares_over_four_of_all_cells() -> None:
    shares = ((SM, 30), (SP, 15), (OB, 10), (QC, 5))
    found = grid([Second(each, SM) for each, many in shares for _ in range(many)])
    assert len(CELLS) == 49
    assert found.dispersion.entropy == pytest.approx(1.730, abs=5e-4)
    four = Dispersion(tuple(time for time in found.dispersion.cells if time))
    assert four.value == pytest.approx(0.8704, abs=5e-5)


def test_an_empty_grid_is_blank() -> None:
    found = grid([Second(None, SM)])
    assert found == Grid(())
    assert (found.value, found.mean_stay, found.dispersion.value) == (None, None, None)


@given(paths)
def test_whoever_is_called_infant_the_grid_is_as_lively(path: list[Second]) -> None:
    found, turned = grid(path), grid([Second(each.carer, each.infant) for each in path])
    assert (turned.moves, turned.seconds, len(turned.stays)) == (
        found.moves,
        found.seconds,
        len(found.stays),
    )
    assert turned.dispersion.value == pytest.approx(found.dispersion.value)
    assert turned.dispersion.entropy == pytest.approx(found.dispersion.entropy)
