from __future__ import annotations

from annotator.domain.interval import Stretches
from annotator.domain.metrics.latencies import Latencies
from annotator.domain.metrics.soothing import soothing_times
from tests.builders import stretch
from tests.domain.metrics.tracks import tracks

MINUTE = Stretches((stretch(0, 60_000),))


def waits(states: str, codable: Stretches = MINUTE) -> Latencies:
    return soothing_times(tracks(infant_state=states), codable)


def test_it_lasts_from_the_onset_of_distress_to_that_of_ten_seconds_of_calm() -> None:
    found = waits("0-10 quiet_alert, 10-18 crying, 18-40 quiet_alert")
    assert (found.times, found.censored) == ((8000,), ())


def test_calm_of_under_ten_seconds_does_not_end_it() -> None:
    found = waits("0-5 crying, 5-14 quiet_alert, 14-20 active_fussing, 20-40 drowsy")
    assert found.times == (20_000,)
    assert waits("0-5 crying, 5-15 quiet_alert, 15-20 crying, 20-40 drowsy").times == (5000, 5000)


def test_short_calm_before_the_distress_is_no_part_of_it() -> None:
    assert waits("0-5 quiet_alert, 5-9 crying, 9-40 light_sleep").times == (4000,)


def test_crying_that_turns_to_fussing_is_one_distress() -> None:
    assert waits("0-5 crying, 5-9 active_fussing, 9-40 drowsy").times == (9000,)


def test_where_it_cannot_be_told_any_more_the_wait_is_censored() -> None:
    assert waits("50-55 crying, 55-60 quiet_alert").censored == (10_000,)
    assert waits("10-15 crying, 15-20 not_visible, 20-60 drowsy").censored == (5000,)
    hidden = Stretches((stretch(0, 12_000), stretch(30_000, 60_000)))
    assert waits("10-25 crying, 25-60 drowsy", hidden).censored == (2000,)


def test_without_distress_there_is_no_wait() -> None:
    assert waits("0-60 quiet_alert") == Latencies(())
