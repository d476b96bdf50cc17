from __future__ import annotations

import pytest

from annotator.domain.interval import Milliseconds, Stretches
from annotator.domain.metrics.engagement import Engaged, Relation, Second, engagement
from tests.builders import stretch
from tests.domain.metrics.tracks import seconds, tracks

SP, SM, OB, FD, QC, EL, NE = Engaged
CALM = {"infant_affect": "0-1 interested_calm", "carer_affect": "0-1 warm_calm"}


def one(**given: str) -> Second:
    """A single second of these codes, calm where nothing else is said."""
    parts = {track: f"0-1 {code}" for track, code in given.items()}
    (found,) = seconds(1, **{**CALM, **parts})
    return found


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ({"infant_gaze": "carer_face", "infant_affect": "positive"}, SP),
        ({"infant_gaze": "carer_face"}, SM),
        ({"infant_gaze": "object"}, OB),
        ({"infant_gaze": "feed_object"}, FD),
        ({"infant_gaze": "away", "phase": "active"}, FD),
        ({"infant_gaze": "carer_body"}, EL),
        ({"infant_gaze": "eyes_closed"}, QC),
        ({"infant_gaze": "away", "infant_state": "drowsy"}, QC),
        ({"infant_gaze": "carer_face", "infant_affect": "sober_tense"}, NE),
        ({"infant_gaze": "carer_face", "infant_voice": "fuss"}, NE),
        ({"infant_state": "crying"}, NE),
        ({"infant_gaze": "eyes_closed", "infant_state": "light_sleep"}, None),
        ({"infant_gaze": "not_visible"}, None),
        ({"infant_gaze": "carer_face", "infant_affect": "not_visible"}, None),
        ({}, None),
    ],
)
def test_the_infant_is_told_from_gaze_affect_voice_and_state(
    codes: dict[str, str], expected: Engaged | None
) -> None:
    assert one(**codes).infant is expected


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ({"carer_gaze": "infant_face", "carer_affect": "positive"}, SP),
        ({"carer_gaze": "infant_face"}, SM),
        ({"carer_gaze": "infant_face", "carer_voice": "singing_humming"}, SM),
        ({"carer_gaze": "object_shared"}, OB),
        ({"carer_gaze": "infant_body_feed"}, FD),
        ({"carer_gaze": "away", "touch": "soothing_rhythmic"}, QC),
        ({"carer_gaze": "infant_body_feed", "touch": "soothing_rhythmic"}, QC),
        ({"carer_gaze": "infant_body_feed", "touch": "soothing_rhythmic", "phase": "active"}, FD),
        ({"carer_gaze": "device", "touch": "soothing_rhythmic"}, EL),
        ({"carer_gaze": "infant_face", "device": "absorbed"}, EL),
        ({"carer_gaze": "infant_face", "device": "shared_use"}, SM),
        ({"carer_gaze": "other_person"}, EL),
        ({"carer_gaze": "infant_face", "carer_voice": "sharp"}, NE),
        ({"carer_gaze": "infant_face", "touch": "abrupt"}, NE),
        ({"carer_gaze": "not_visible"}, None),
        ({}, None),
    ],
)
def test_the_carer_is_told_from_gaze_affect_voice_touch_and_device(
    codes: dict[str, str], expected: Engaged | None
) -> None:
    assert one(**codes).carer is expected


@pytest.mark.parametrize(
    ("infant", "carer", "expected"),
    [
        (SP, SP, Relation.STRICT),
        (QC, QC, Relation.STRICT),
        (SP, SM, Relation.LENIENT),
        (SM, SP, Relation.LENIENT),
        (FD, SM, Relation.LENIENT),
        (SM, FD, Relation.MISMATCHED),
        (QC, SM, Relation.LENIENT),
        (EL, EL, Relation.MISMATCHED),
        (NE, NE, Relation.MISMATCHED),
        (NE, SM, Relation.MISMATCHED),
        (None, SM, None),
        (SP, None, None),
    ],
)
def test_what_matches_strictly_leniently_or_not(
    infant: Engaged | None, carer: Engaged | None, expected: Relation | None
) -> None:
    assert Second(infant, carer).relation is expected


def test_care_for_a_distressed_infant_is_neither_match_nor_mismatch() -> None:
    cared = one(infant_state="crying", carer_gaze="infant_face", touch="soothing_rhythmic")
    assert cared.relation is Relation.CO_REGULATING
    beside = one(infant_state="crying", carer_gaze="infant_face", touch="functional")
    assert beside.relation is Relation.MISMATCHED
    away = one(infant_state="crying", carer_gaze="device", touch="soothing_rhythmic")
    assert away.relation is Relation.MISMATCHED


def test_a_second_is_judged_at_its_middle_and_only_whole_ones_with_a_middle_are() -> None:
    found = seconds(2, infant_gaze="0-1.4 carer_face, 1.4-2 object", **_calm(2))
    assert [each.infant for each in found] == [SM, OB]
    assert len(engagement((), Milliseconds(2400), Stretches())) == 2


def test_nobody_can_be_told_in_time_that_cannot_be_coded() -> None:
    given = tracks(infant_gaze="0-3 carer_face", carer_gaze="0-3 infant_face", **_calm(3))
    codable = Stretches((stretch(0, 1000), stretch(2000, 3000)))
    found = engagement(given, Milliseconds(3000), codable)
    assert [each.relation for each in found] == [Relation.STRICT, None, Relation.STRICT]


def _calm(length: int) -> dict[str, str]:
    return {track: f"0-{length} {part.split(' ')[1]}" for track, part in CALM.items()}
