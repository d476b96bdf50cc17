"""Each statistic against its oracle library, on random codings."""

from __future__ import annotations

import math
import warnings
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from annotator.domain.agreement.alpha import alpha
from annotator.domain.agreement.chance import (
    cohen_kappa,
    gwet_ac1,
    nominal_alpha,
    pabak,
    per_code,
    scott_pi,
)
from annotator.domain.agreement.icc import intraclass_correlation
from annotator.domain.agreement.time_unit import Pair, tabled, time_unit_kappa
from annotator.domain.agreement.unitized import unitized_alpha
from annotator.domain.interval import Interval, Milliseconds
from tests import oracles
from tests.domain.agreement.coders import CODES, pairs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from annotator.domain.agreement.result import Coefficient, Table

pytestmark = pytest.mark.thorough
SK = "sklearn.metrics"
UNIT = 5


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """What the libraries warn of is theirs; a library that is not there is a failure."""
    for library in ("sklearn", "statsmodels", "nltk", "krippendorff", "pingouin", "irrCAC.raw"):
        assert oracles.found(library), f"{library} is not there: `make oracles`"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@st.composite
def codings(draw: st.DrawFn) -> tuple[Any, Any]:
    """What two coders called the same units: three codes, agreeing more often than not."""
    units = draw(st.integers(4, 60))
    chance = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    first = chance.integers(0, draw(st.integers(1, 3)), units)
    kept = chance.random(units) < draw(st.floats(0, 1))
    return first, np.where(kept, first, chance.integers(0, 3, units))


def same(own: float | None, theirs: float, near: float = 1e-9) -> bool:
    """Equal; where they divide by nothing, ours is blank."""
    if own is None:
        return math.isnan(theirs) or math.isinf(theirs)
    return math.isclose(own, theirs, rel_tol=near, abs_tol=near)


def table(both: tuple[Any, Any]) -> Table:
    return tabled(CODES, *both)


@given(codings())
def test_cohens_kappa_is_that_of_two_libraries(both: tuple[Any, Any]) -> None:
    own = cohen_kappa(table(both)).value
    assert same(own, oracles.found(SK).cohen_kappa_score(*both))
    if own is not None:
        assert same(own, oracles.of_statsmodels(*both))


@given(codings())
def test_kappa_of_one_code_is_that_of_all_others_put_together(both: tuple[Any, Any]) -> None:
    score = oracles.found(SK).cohen_kappa_score
    for at, each in enumerate(per_code(table(both))[: len(CODES)]):
        if each.kappa.value is not None:
            assert same(each.kappa.value, score(both[0] == at, both[1] == at))


@pytest.mark.parametrize(
    ("own", "theirs"),
    [(scott_pi, "pi"), (nominal_alpha, "alpha")],
)
@given(both=codings())
def test_pi_and_alpha_are_nltks(
    own: Callable[[Table], Coefficient], theirs: str, both: tuple[Any, Any]
) -> None:
    value = own(table(both)).value
    assume(value is not None)
    assert same(value, oracles.of_nltk(*both, theirs))


@given(codings())
def test_ac1_and_pabak_are_irrcacs_as_far_as_it_rounds(both: tuple[Any, Any]) -> None:
    # It knows of the codes that somebody used; so does the table that is asked here.
    used = np.unique(np.concatenate(both))
    assume(len(used) > 1)
    first, second = (np.searchsorted(used, each) for each in both)
    asked = tabled(tuple(CODES[: len(used)]), first, second)
    assert same(gwet_ac1(asked).value, oracles.of_irrcac(first, second, "gwet"), 6e-6)
    assert same(pabak(asked).value, oracles.of_irrcac(first, second, "bp"), 6e-6)


@given(codings(), st.integers(1, 9))
def test_alpha_with_values_missing_is_krippendorffs(both: tuple[Any, Any], every: int) -> None:
    values = np.vstack(both).astype(float)
    values[0, ::every] = np.nan
    own = alpha(values).value
    assume(own is not None)
    theirs = oracles.found("krippendorff").alpha(values, level_of_measurement="nominal")
    assert same(own, float(theirs))


@given(st.integers(5, 20), st.integers(2, 5), st.integers(0, 2**32 - 1))
def test_icc_is_pingouins(clips: int, coders: int, seed: int) -> None:
    chance = np.random.default_rng(seed)
    values = chance.normal(5, 2, (clips, 1)) + chance.normal(0, 1, (clips, coders))
    own, theirs = intraclass_correlation(values), oracles.of_pingouin(values)
    for mine, at in ((own.single, 1), (own.consistent, 2), (own.average, 4)):
        assert same(mine.value, theirs[at], 1e-6)


@given(pairs(gaps=False))
def test_kappa_over_units_is_that_of_what_stands_at_each_units_start(pair: Pair) -> None:
    own = time_unit_kappa(pair, UNIT).value
    assume(own is not None)
    starts = range(0, 60, UNIT)
    labels = [[_at(marked, start) for start in starts] for marked in (pair.first, pair.second)]
    assert same(own, oracles.found(SK).cohen_kappa_score(*labels))


@given(pairs(gaps=False))
def test_unitized_alpha_is_the_librarys(pair: Pair) -> None:
    library = oracles.found("krippendorff_unitized_alpha.krippendorffs_unitized_alpha")
    own = unitized_alpha(
        (pair.first, pair.second), Interval(Milliseconds(0), Milliseconds(60)), 1
    ).whole.value
    assume(own is not None)
    assert same(own, oracles.of_unitized(library, (pair.first, pair.second), 60))


def _at(marked: Any, instant: int) -> str:
    for label, onset, offset in zip(marked.labels, marked.onsets, marked.offsets, strict=True):
        if onset <= instant < offset:
            return str(marked.codes[label])
    return "none"
