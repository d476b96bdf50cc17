from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.clip import ClipState, Treatment, Why, treatment, treatment_reasons
from tests.builders import a_clip, some_facts

PLAYS = some_facts()


def test_what_any_browser_plays_and_steps_through_is_used_as_it_is() -> None:
    assert treatment(PLAYS) is Treatment.PLAY_AS_IS
    assert treatment_reasons(PLAYS) == ()


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        (replace(PLAYS, video_codec="hevc"), Why.PICTURE),
        (replace(PLAYS, video_codec="h264/yuv422p10le"), Why.PICTURE),
        (replace(PLAYS, video_codec="mpeg4"), Why.PICTURE),
        (replace(PLAYS, container="avi"), Why.CONTAINER),
        (replace(PLAYS, container="matroska"), Why.CONTAINER),
        (replace(PLAYS, container="mpegts"), Why.CONTAINER),
        (replace(PLAYS, audio_codec="pcm_s16le"), Why.SOUND),
        (replace(PLAYS, audio_codec="amrnb"), Why.SOUND),
        (replace(PLAYS, mirrored=True), Why.MIRRORED),
        (replace(PLAYS, container="webm"), Why.PICTURE),
    ],
)
def test_what_some_browser_does_not_play_is_converted(facts: object, why: Why) -> None:
    assert isinstance(facts, type(PLAYS))
    assert treatment(facts) is Treatment.CONVERT
    assert why in treatment_reasons(facts)


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        (replace(PLAYS, keyframe_every=31), Why.FAR_KEYFRAMES),
        (replace(PLAYS, has_b_frames=True, constant_rate=False), Why.UNEVEN_B_FRAMES),
        (replace(PLAYS, width=3840, height=2160), Why.MANY_LINES),
        (replace(PLAYS, width=2160, height=3840), Why.MANY_LINES),
        (replace(PLAYS, interlaced=True), Why.INTERLACED),
        (replace(PLAYS, bright=True), Why.BRIGHT),
        (replace(PLAYS, endless=True), Why.NO_INDEX),
    ],
)
def test_what_plays_and_does_not_step_well_gets_a_copy_to_step_through(
    facts: object, why: Why
) -> None:
    assert isinstance(facts, type(PLAYS))
    assert treatment(facts) is Treatment.PLAY_AND_STEP_COPY
    assert treatment_reasons(facts) == (why,)


@pytest.mark.parametrize(
    "facts",
    [
        replace(PLAYS, keyframe_every=30),
        replace(PLAYS, has_b_frames=True),
        replace(PLAYS, constant_rate=False),
        replace(PLAYS, width=1920, height=1080),
        replace(PLAYS, width=1080, height=1920, rotation=90),
        replace(PLAYS, audio_codec=None),
        replace(PLAYS, container="webm", video_codec="vp9", audio_codec="opus"),
    ],
)
def test_what_is_at_the_edge_still_plays_as_it_is(facts: object) -> None:
    assert isinstance(facts, type(PLAYS))
    assert treatment(facts) is Treatment.PLAY_AS_IS


def test_every_reason_is_named_at_once() -> None:
    facts = replace(PLAYS, container="mov", video_codec="hevc", audio_codec="amrnb", height=2160)
    facts = replace(facts, width=3840)
    assert treatment_reasons(facts) == (Why.PICTURE, Why.SOUND, Why.MANY_LINES)


def test_a_clip_that_only_awaits_its_film_has_no_facts_yet() -> None:
    clip = a_clip(state=ClipState.AWAITING)
    assert (clip.facts, clip.playable, clip.refusal) == (None, False, None)
