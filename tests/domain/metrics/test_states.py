from __future__ import annotations

from annotator.domain.identity import CodeId
from annotator.domain.interval import Milliseconds, Stretches
from annotator.domain.metrics.attuned import codable_time
from annotator.domain.metrics.states import state_distribution
from tests.builders import stretch

ALERT, CRYING = CodeId("quiet_alert"), CodeId("crying")
CODABLE = codable_time(Milliseconds(60_000), Stretches((stretch(50_000, 54_000),)))


def test_seconds_per_state_leave_out_what_nobody_could_see() -> None:
    found = state_distribution(
        {ALERT: Stretches((stretch(0, 30_000),)), CRYING: Stretches((stretch(45_000, 55_000),))},
        CODABLE,
    )
    assert found.times == {ALERT: 30_000, CRYING: 6000}
    assert (found.observed, found.coded, found.uncoded) == (56_000, 36_000, 20_000)
    assert found.share(ALERT).value == 30 / 36


def test_without_a_coded_state_every_share_is_blank() -> None:
    found = state_distribution({}, CODABLE)
    assert found.share(CRYING).value is None
    assert found.uncoded == 56_000
