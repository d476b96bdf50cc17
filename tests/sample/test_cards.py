"""The code cards point at what they say they point at."""

from __future__ import annotations

from typing import Any

import pytest

from tests.builders import the_scheme
from tests.sample.clips import CLIPS, MOMENTS, SAMPLE, SHARED, gold, read

CARDS = read(SAMPLE / "practice" / "cards.json")
FRAME_MS, A_MOMENT_MS = 40, 2000
EXAMPLES = [
    (code, context) for code, card in CARDS.items() for context in SHARED if context in card
]
NEAR_MISSES = [code for code, card in CARDS.items() if "near_miss" in card]


def codes_of(*families: str) -> set[str]:
    return {str(c.id) for each in the_scheme().families if each.id in families for c in each.codes}


def standing(place: dict[str, Any]) -> list[dict[str, Any]]:
    """Everything that is marked at an instant of a clip; an instant counts for two seconds."""
    folder = SAMPLE / place["clip"]
    inside = folder / "gold.json"
    page = read(inside)["coding"] if inside.is_file() else read(folder / "expert.json")
    at = place["at_ms"]
    assert 0 <= at < page["clip_length_ms"]
    return [
        each
        for each in page["annotations"]
        if each["onset_ms"] <= at < (each["offset_ms"] or each["onset_ms"] + A_MOMENT_MS)
    ]


def context_of(clip: str) -> str:
    return clip if clip in SHARED else str(gold(clip.removeprefix("practice/"))["context"])


def test_every_code_of_a_moment_has_a_feed_a_bedtime_and_a_near_miss() -> None:
    for code in codes_of(*MOMENTS):
        assert set(CARDS[code]) == {"feeding", "bedtime", "near_miss"}, code


def test_what_may_be_marked_as_an_instant_has_its_examples_too() -> None:
    for code in codes_of("mind_comment", "infant_strength"):
        assert {"feeding", "bedtime"} <= set(CARDS[code]), code


def test_a_card_is_about_a_code_of_the_scheme() -> None:
    known = codes_of(*MOMENTS, "mind_comment", "infant_strength", "infant_state")
    assert set(CARDS) <= known


@pytest.mark.parametrize(("code", "context"), EXAMPLES)
def test_an_example_is_a_moment_of_its_code_in_a_clip_of_its_context(
    code: str, context: str
) -> None:
    place = CARDS[code][context]
    assert set(place) == {"clip", "at_ms"}
    assert code in [each["code"] for each in standing(place)]
    assert context_of(place["clip"]) == context


@pytest.mark.parametrize("code", NEAR_MISSES)
def test_a_near_miss_is_not_of_the_code_and_nobody_could_call_it_that(code: str) -> None:
    place = CARDS[code]["near_miss"]
    assert set(place) == {"clip", "at_ms", "says"}
    assert place["says"].endswith(".")
    reasons = {name: each for clip in CLIPS for name, each in gold(clip)["moments"].items()}
    for each in standing(place):
        assert each["code"] != code
        assert code not in reasons.get(each["id"], {"allowed": []})["allowed"]


@pytest.mark.parametrize("code", NEAR_MISSES)
def test_a_near_miss_shows_something_that_has_another_name(code: str) -> None:
    family = next(
        each.id for each in the_scheme().families if code in {str(c.id) for c in each.codes}
    )
    there = {each["family"] for each in standing(CARDS[code]["near_miss"])}
    assert there & {str(family), *MOMENTS}


@pytest.mark.parametrize("code", CARDS)
def test_a_card_points_at_whole_frames(code: str) -> None:
    assert [each["at_ms"] % FRAME_MS for each in CARDS[code].values()] == [0] * len(CARDS[code])
