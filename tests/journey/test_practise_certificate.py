"""A certificate with all it rests on, worked out again from what was sealed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from annotator.domain.consent import Purpose
from annotator.domain.identity import CoderId
from annotator.domain.practising.thresholds import Thresholds
from annotator.journey.practise import NumbersDiffer
from annotator.journey.practise_certificate import CodedWith, NoSuchCertificate, granted
from annotator.journey.practise_numbers import Numbers, read_numbers, write_numbers
from tests.fakes.records import MemoryRecords
from tests.journey.practice_set import GOLD, a_practice, household_of, practised
from tests.journey.world import World


def certified(clips: int = 3) -> World:
    world, qualifying = a_practice(*["qualifying"] * clips)
    for clip in qualifying:
        practised(world, clip)
    return world


def test_before_it_is_granted_there_is_none() -> None:
    world, clips = a_practice(*["qualifying"] * 2)
    with pytest.raises(NoSuchCertificate):
        world.practising.certificate()
    for clip in clips:
        practised(world, clip)
    with pytest.raises(NoSuchCertificate):
        world.practising.certificate()


def test_it_is_ones_own_and_nobody_elses() -> None:
    world = certified()
    world.identities.coder = CoderId("another")
    with pytest.raises(NoSuchCertificate):
        world.practising.certificate()


def test_it_has_the_clips_its_seals_name_and_what_they_were_coded_with() -> None:
    world = certified(4)
    found = world.practising.certificate()
    assert [each.figures.seal for each in found.clips] == list(found.certificate.seals)
    assert len(found.clips) == 3
    assert all(each.passed for each in found.clips)
    assert found.schemes == (CodedWith("Connection", "1.0"),)
    assert found.on == world.clock.today()


def test_each_clip_is_held_against_what_the_certificate_asked_for() -> None:
    world, clips = a_practice(*["qualifying"] * 2)
    world.practising.set_thresholds(Thresholds(event_f1=0.6, consecutive=2))
    for clip in clips:
        practised(world, clip, GOLD[:4])
    assert {rule.bar for each in world.practising.certificate().clips for rule in each.rules} == {
        0.6,
        0,
    }


def test_it_has_run_out_from_the_day_after_its_last() -> None:
    world = certified()
    found = world.practising.certificate()
    assert not replace(found, on=found.certificate.until).has_run_out
    assert replace(found, on=found.certificate.until + timedelta(days=1)).has_run_out
    world.clock.pass_by(timedelta(days=367))
    assert world.practising.certificate().has_run_out


def test_it_outlives_its_clips_and_then_says_no_scheme() -> None:
    world = certified()
    before = world.practising.certificate()
    clip = before.clips[0].figures.clip
    world.consents.withdraw(household_of(world, clip), Purpose.TRAINING, "mother")
    assert world.practising.certificate() == replace(before, schemes=())


def test_what_was_tampered_with_is_never_certified() -> None:
    world = certified()
    assert isinstance(world.records, MemoryRecords)
    with world.records.writing() as desk:
        first = desk.practising.of(CoderId("trainee"))[0]
        assert first.numbers is not None
        kept = read_numbers(first.numbers)
        better = Numbers(replace(kept.figures, must_see=9, must_seen=9), kept.point)
        desk.practising.change(replace(first, numbers=write_numbers(better)))
    with pytest.raises(NumbersDiffer):
        world.practising.certificate()


def test_a_seal_nobody_knows_a_scheme_of_is_left_out() -> None:
    world = certified()
    found = world.practising.certificate()
    figures = [each.figures for each in found.clips]
    one = {found.certificate.seals[0]: CodedWith("Other", "2.0")}
    again = granted(world.practising.standing(), figures, one, found.on)
    assert again.schemes == (CodedWith("Other", "2.0"),)
