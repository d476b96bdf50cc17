"""The practice clips as a set: enough of everything to learn by and to be examined with."""

from __future__ import annotations

import pytest

from tests.builders import the_scheme
from tests.sample.clips import CLIPS, MOMENTS, SAMPLE, coding, gold, of, read, sounds, timeline

QUALIFYING = [clip for clip in CLIPS if gold(clip)["set"] == "qualifying"]
PRACTICE = [clip for clip in CLIPS if gold(clip)["set"] == "practice"]


def test_there_are_three_clips_to_practise_with_and_six_to_qualify_with() -> None:
    assert (len(PRACTICE), len(QUALIFYING)) == (3, 6)


def test_both_sets_have_feeds_and_bedtimes() -> None:
    for some, least in ((PRACTICE, 1), (QUALIFYING, 2)):
        contexts = [gold(clip)["context"] for clip in some]
        assert min(contexts.count("feeding"), contexts.count("bedtime")) >= least


def test_one_to_qualify_with_has_a_second_carer_who_is_really_in_the_picture() -> None:
    with_two = [clip for clip in QUALIFYING if "second_carer" in gold(clip)["who"]]
    assert with_two
    for clip in CLIPS:
        acts = {act["channel"] for act in timeline(clip)["acts"]}
        seen = [each.code for each in of(clip, "circumstance")]
        assert ("second_carer" in gold(clip)["who"]) == ("partner" in acts)
        assert ("partner" in acts) == ("second_person" in seen)


def test_one_to_qualify_with_is_very_quiet() -> None:
    quiet = [
        clip
        for clip in QUALIFYING
        if {str(each.code) for each in of(clip, "infant_state")}
        <= {"quiet_alert", "drowsy", "light_sleep", "deep_sleep"}
        and not sounds(clip, "cry", "fuss", "laugh", "sharp", "bell", "shout")
    ]
    assert quiet


def test_a_clip_with_crying_says_so_beforehand_and_no_other_does() -> None:
    crying = {clip for clip in CLIPS if sounds(clip, "cry")}
    assert crying
    assert {clip for clip in CLIPS if "crying" in gold(clip)["content_notes"]} == crying


@pytest.mark.parametrize("clip", CLIPS)
def test_a_clip_lasts_from_half_a_minute_to_two_minutes(clip: str) -> None:
    assert 30_000 <= coding(clip).clip_length <= 120_000


@pytest.mark.parametrize("family", MOMENTS)
def test_every_code_of_a_family_occurs_in_a_feed_and_in_a_bedtime(family: str) -> None:
    shared = {"feeding": _in_the_shared("feeding"), "bedtime": _in_the_shared("bedtime")}
    for context in ("feeding", "bedtime"):
        seen = shared[context] | {
            str(each.code)
            for clip in CLIPS
            if gold(clip)["context"] == context
            for each in of(clip, family)
        }
        wanted = next(each for each in the_scheme().families if each.id == family).codes
        assert {str(code.id) for code in wanted} - seen == set()


def test_every_code_occurs_in_a_practice_or_a_qualifying_clip() -> None:
    """The two clips of the made-up family are not needed for that."""
    seen = {str(each.code) for clip in CLIPS for each in of(clip, *MOMENTS)}
    wanted = {
        str(code.id) for each in the_scheme().families if each.id in MOMENTS for code in each.codes
    }
    assert wanted - seen == set()


def test_every_clip_mixes_being_in_step_and_out_of_step() -> None:
    for clip in CLIPS:
        for family in MOMENTS:
            assert of(clip, family), (clip, family)


def test_households_differ() -> None:
    homes = [timeline(clip)["household"] for clip in CLIPS]
    assert len({home["carer"]["skin"] for home in homes}) == len(CLIPS)
    assert len({home["carer"]["style"] for home in homes}) >= 4
    scenes = {timeline(clip)["scene"] for clip in CLIPS}
    feeds = {home.get("feed", "bottle") for home in homes}
    assert scenes == {"armchair", "table", "bedtime", "bed"}
    assert feeds == {"bottle", "breast"}


def _in_the_shared(context: str) -> set[str]:
    """The codes of the made-up family's own clip."""
    return {str(each["code"]) for each in read(SAMPLE / context / "expert.json")["annotations"]}
