from __future__ import annotations

import pytest

from annotator.domain.interval import Milliseconds
from annotator.domain.metrics.coded import Coded
from annotator.domain.metrics.matched import matched
from annotator.domain.metrics.measured import Blank, Measured
from annotator.domain.metrics.of_tracks import of_tracks, tracks
from tests.domain.metrics import tracks as plain
from tests.domain.metrics.clips import full, golden_coding

MINUTE = Milliseconds(60_000)


def figures(coded: Coded) -> dict[str, Measured]:
    return {each.key: each for each in of_tracks(coded, tracks(coded.seconds))}


def test_every_figure_of_the_tracks_has_a_value_where_they_are_coded() -> None:
    found = figures(full())
    blank = {key for key, each in found.items() if each.blank}
    assert blank == set()


def test_matched_seconds_are_out_of_those_both_can_be_told_in() -> None:
    coded, found = full(), figures(full())
    counts = matched(coded.seconds)
    assert found["matched"].whole == counts.both == found["co_regulating"].whole
    assert found["matched"].part == counts.strict
    assert found["matched_lenient"].part == counts.strict + counts.lenient


def test_the_carer_who_comes_two_seconds_after_is_found() -> None:
    assert figures(full())["synchrony_lag"].value == 2000


def test_device_and_states_are_out_of_the_time_they_were_coded_in() -> None:
    found = figures(full())
    assert found["device_absorbed"].value == pytest.approx(20 / 200)
    assert found["state_crying"].value == pytest.approx(8 / 200)
    assert found["state_quiet_alert"].n == 2
    assert found["soothing"].value == 8000


def test_tracks_nobody_coded_are_blank_throughout_and_say_so() -> None:
    found = figures(golden_coding())
    assert {each.blank for each in found.values()} == {Blank.TRACK_NOT_CODED}


def test_a_reason_is_that_of_the_figure_where_the_track_is_coded() -> None:
    still = plain.tracks(
        infant_gaze="0-60 carer_face",
        carer_gaze="0-60 infant_face",
        infant_affect="0-60 positive",
        carer_affect="0-60 positive",
        infant_state="0-60 quiet_alert",
        device="0-60 none",
    )
    found = figures(Coded(still, MINUTE))
    assert found["matched"].value == 1
    assert found["mismatch"].blank is Blank.NO_MISMATCH
    assert found["synchrony"].blank is Blank.TOO_SHORT
    assert found["soothing"].blank is Blank.NO_DISTRESS
    assert found["device_bids"].blank is Blank.NO_USE
    assert found["device_use"].value == 0
