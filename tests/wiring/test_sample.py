"""The made-up family: drawn clips with their codings, consent for what is shown, nothing else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from annotator.domain.consent import Purpose
from annotator.wiring.sample import FOLDER, PERMITTED, coding_of

if TYPE_CHECKING:
    from annotator.wiring.house import House


def test_the_made_up_family_has_two_clips_that_play_and_are_coded(sample_house: House) -> None:
    practice = sample_house.practice
    assert practice is not None
    (glance,) = practice.consents.households()
    assert [clip.card.context.value for clip in glance.clips] == ["feeding", "bedtime"]
    assert all(clip.playable for clip in glance.clips)
    permitted = {purpose for purpose in Purpose if glance.standing[purpose].permitted}
    assert permitted == set(PERMITTED)


@pytest.mark.parametrize("name", ["feeding", "bedtime"])
def test_what_stands_is_the_experts_coding(sample_house: House, name: str) -> None:
    practice = sample_house.practice
    assert practice is not None
    clips = {clip.card.context.value: clip for clip in practice.consents.households()[0].clips}
    session = practice.tagging.session(practice.tagging.begin(clips[name].id, practice.coder))
    expert = coding_of(name)
    told = [(each.family, each.code, each.onset, each.offset) for each in session.annotations]
    wanted = [
        (each.family, each.code, each.onset, each.offset) for each in expert.annotations.values()
    ]
    assert sorted(told) == sorted(wanted)
    repairs = [each for each in session.annotations if each.family == "repair"]
    assert all(each.repairs for each in repairs)


@pytest.mark.parametrize("name", ["feeding", "bedtime"])
def test_two_coders_saw_it_differently(sample_house: House, name: str) -> None:
    practice = sample_house.practice
    assert practice is not None
    codings = [coding_of(name, who) for who in ("expert", "coder-a", "coder-b")]
    told = [{(each.family, each.onset) for each in one.annotations.values()} for one in codings]
    assert told[0] != told[1] != told[2] != told[0]


@pytest.mark.parametrize("name", ["feeding", "bedtime"])
def test_the_timeline_a_clip_is_drawn_from_is_its_truth(name: str) -> None:
    timeline = json.loads((FOLDER / name / "timeline.json").read_text(encoding="utf-8"))
    expert = json.loads((FOLDER / name / "expert.json").read_text(encoding="utf-8"))
    assert len(timeline["moments"]) == len(expert["annotations"])
    assert timeline["length_ms"] == expert["clip_length_ms"]
    assert (FOLDER / name / "clip.mp4").stat().st_size <= 6 * 1024 * 1024
