from __future__ import annotations

import pytest
from hypothesis import given

from annotator.domain.episodes import ATTUNEMENT, stretches_of
from annotator.domain.interval import Milliseconds, Stretches
from annotator.domain.metrics.attuned import Share, attuned_share, codable_time
from tests.domain.metrics import golden
from tests.strategies import stretches


def test_the_golden_vector_was_in_step_for_23_of_56_seconds() -> None:
    share = attuned_share(stretches_of(golden.first_moments(), ATTUNEMENT), golden.CODABLE)

    assert golden.CODABLE.total == 56_000
    assert share == Share(Milliseconds(23_000), Milliseconds(56_000))
    assert share.value == pytest.approx(0.4107, abs=5e-5)


def test_the_share_of_no_time_is_blank_and_not_nought() -> None:
    everything = codable_time(Milliseconds(100))
    assert attuned_share(everything, codable_time(Milliseconds(100), everything)).value is None
    assert attuned_share(Stretches(), codable_time(Milliseconds(0))).value is None


@given(stretches(), stretches())
def test_a_share_lies_between_nought_and_one(attunement: Stretches, hidden: Stretches) -> None:
    share = attuned_share(attunement, codable_time(Milliseconds(100), hidden))
    assert share.value is None or 0 <= share.value <= 1
