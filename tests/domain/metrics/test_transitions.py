from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2_contingency

from annotator.domain.metrics.transitions import Transitions, _fitted, transitions

CODES = ("A", "R", "P")
clips = st.lists(st.lists(st.sampled_from(CODES), max_size=30), min_size=1, max_size=4)


def without_repeats(clip: list[str]) -> list[str]:
    return [code for at, code in enumerate(clip) if not at or clip[at - 1] != code]


def test_no_transition_leads_from_one_clip_to_the_next() -> None:
    found = transitions([["A", "R"], ["P", "A"]], CODES)
    assert found.counts == ((0, 1, 0), (0, 0, 0), (1, 0, 0))
    assert found.denominator == 2


def test_a_lag_of_two_leaves_out_what_is_between() -> None:
    found = transitions([["A", "R", "P", "A"]], CODES, lag=2)
    assert found.counts == ((0, 0, 1), (1, 0, 0), (0, 0, 0))


@given(clips)
def test_where_codes_may_repeat_it_is_the_textbooks_residual_and_chi_square(
    given_: list[list[str]],
) -> None:
    found = transitions(given_, CODES)
    x = np.array(found.counts)
    rows, columns, n = x.sum(axis=1), x.sum(axis=0), x.sum()
    for i, j in np.ndindex(3, 3):
        z, share = found.z[i][j], (rows[i] * columns[j]) / n if n else 0
        by_book = share * (1 - rows[i] / max(n, 1)) * (1 - columns[j] / max(n, 1))
        assert found.expected[i][j] == pytest.approx(share)
        assert z == (pytest.approx((x[i, j] - share) / by_book**0.5) if by_book > 1e-8 else None)
    full = x[np.ix_(rows > 0, columns > 0)]
    if full.size:
        book = chi2_contingency(full, correction=False)
        assert found.x2 == pytest.approx(book.statistic)
        assert found.df == book.dof
        g = chi2_contingency(full, correction=False, lambda_="log-likelihood")
        assert found.g2 == pytest.approx(g.statistic, abs=1e-9)
        assert found.p == (pytest.approx(g.pvalue, abs=1e-9) if book.dof else None)


def no_repeats() -> Transitions:
    chance = np.random.default_rng(4)
    codes = ("A", "R", "P", "N")
    drawn = [codes[at] for at in chance.choice(4, 400, p=(0.4, 0.3, 0.2, 0.1))]
    return transitions([without_repeats(drawn)], codes, repeats=False)


def test_where_a_code_cannot_repeat_nothing_is_expected_there_and_the_margins_are_kept() -> None:
    found = no_repeats()
    x, e = np.array(found.counts), np.array(found.expected)
    assert np.diag(e).tolist() == [0, 0, 0, 0]
    assert [found.z[at][at] for at in range(4)] == [None] * 4
    assert e.sum(axis=0) == pytest.approx(x.sum(axis=0))
    assert e.sum(axis=1) == pytest.approx(x.sum(axis=1))
    assert found.df == 9 - 4


def test_where_a_code_cannot_repeat_the_leverage_is_how_the_fit_follows_its_own_count() -> None:
    found = no_repeats()
    x, possible = np.array(found.counts), np.array(found.possible)
    for i, j in [(0, 1), (2, 3), (3, 0)]:
        near = 1_000
        up, down = (x * near).copy(), (x * near).copy()
        up[i, j] += 1
        down[i, j] -= 1
        leverage = (_fitted(up, possible)[i, j] - _fitted(down, possible)[i, j]) / 2
        e = found.expected[i][j]
        expected = (x[i, j] - e) / np.sqrt(e * (1 - leverage))
        textbook = 1 - (1 - x[i].sum() / x.sum()) * (1 - x[:, j].sum() / x.sum())
        assert found.z[i][j] == pytest.approx(expected, rel=1e-4)
        assert leverage != pytest.approx(textbook, rel=0.05)


@given(clips)
def test_where_a_code_cannot_repeat_the_margins_are_kept_whatever_came(
    given_: list[list[str]],
) -> None:
    found = transitions([without_repeats(each) for each in given_], CODES, repeats=False)
    x, e = np.array(found.counts), np.array(found.expected)
    assert e.sum(axis=0) == pytest.approx(x.sum(axis=0), abs=1e-9)
    assert e.sum(axis=1) == pytest.approx(x.sum(axis=1), abs=1e-9)


def test_where_every_way_leads_through_one_code_nothing_is_left_to_chance() -> None:
    found = transitions([["A", "R", "A", "P", "A", "R"], ["P", "A"]], CODES, repeats=False)
    assert found.expected == found.counts
    assert found.z == ((None,) * 3,) * 3
    assert (found.g2, found.x2, found.df, found.p) == (0, 0, 0, None)


def test_what_cannot_be_is_no_case_of_it() -> None:
    with pytest.raises(ValueError, match="follows itself"):
        transitions([["A", "A"]], CODES, repeats=False)
    with pytest.raises(KeyError):
        transitions([["A", "X"]], CODES)


def test_few_transitions_are_too_few_for_z() -> None:
    assert transitions([["A", "R", "P"]], CODES).too_few
    many = np.random.default_rng(1).choice(CODES, 200).tolist()
    assert not transitions([many], CODES).too_few
    assert transitions([], CODES).p is None


# Bakeman & Quera 2011, p. 159: what 75 intervals of a class were coded as.
BOOK = ("Chat", "Write", "Read", "Ask", "Attentive")
STREAM = "214334342144541345322141252123314414133315211314123345523352544231552213333"


def the_book() -> list[str]:
    return [BOOK[int(code) - 1] for code in STREAM]


def test_the_published_stream_gives_the_published_residual_and_g2() -> None:
    found = transitions([the_book()], BOOK)
    assert found.z[BOOK.index("Attentive")][BOOK.index("Write")] == pytest.approx(
        2.898014, abs=1e-6
    )
    assert found.g2 == pytest.approx(30.954869, abs=1e-6)
    assert found.p == pytest.approx(0.013636, abs=1e-6)
    assert found.x2 == pytest.approx(27.662, abs=1e-3)
    assert found.df == 16


def test_where_it_cannot_repeat_the_residual_is_that_of_the_fit_and_not_the_textbooks() -> None:
    found = transitions([without_repeats(the_book())], BOOK, repeats=False)
    x, e = np.array(found.counts), np.array(found.expected)
    i, j = BOOK.index("Chat"), BOOK.index("Write")
    rest = (1 - x[i].sum() / x.sum()) * (1 - x[:, j].sum() / x.sum())
    assert (x[i, j] - e[i, j]) / np.sqrt(e[i, j] * rest) == pytest.approx(-0.669, abs=5e-4)
    assert found.z[i][j] == pytest.approx(-0.769, abs=5e-4)
    assert found.df == 11
