from __future__ import annotations

from annotator.domain.practising.comparable import examined_time, shared_time, touches
from tests.builders import an_annotation, stretch
from tests.domain.agreement.coders import clip
from tests.domain.practising.trainees import GAZE, GOLD, a_coding

DARK = an_annotation("dark", "uncodable", 1_000, 9_000)
SAFE = an_annotation("safe", "safeguarding", 12_000, 20_000)


def test_what_either_calls_uncodable_or_marks_for_safeguarding_is_left_out() -> None:
    one, other = a_coding((*GOLD, DARK)), a_coding((*GOLD, SAFE))
    left = clip(0, 60_000) - clip(1_000, 9_000) - clip(12_000, 20_000)
    assert shared_time(one, other) == left == shared_time(other, one)


def test_an_examination_leaves_out_what_the_gold_could_not_code_but_not_what_the_coder_says() -> (
    None
):
    gold, own = a_coding(), a_coding((*GOLD, DARK, SAFE))
    assert examined_time(gold, own) == clip(0, 60_000) - clip(12_000, 20_000)
    assert examined_time(own, gold) == shared_time(gold, own)


def test_a_mark_is_kept_if_a_millisecond_or_its_point_lies_in_codable_time() -> None:
    codable = clip(7_999, 60_000)
    assert touches(GAZE, codable)
    assert not touches(GAZE, clip(8_000, 60_000))
    assert GAZE.interval == stretch(2_000, 8_000)
    point = an_annotation("bid", "infant_bid", 7_999, None)
    assert touches(point, codable)
    assert not touches(point, clip(0, 7_999))
