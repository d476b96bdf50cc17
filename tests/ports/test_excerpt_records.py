"""One suite for excerpts in memory and in the database."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from annotator.domain.consent import Purpose
from annotator.domain.covering import Blur, Box, Key
from annotator.domain.excerpts import Cards, Excerpt, Joints, Moment, Options, Order, Sound
from annotator.domain.identity import AnnotationId, AssetId, CoderId, JobId
from annotator.journey.ports import JobKind, Records
from tests.builders import a_clip, stretch
from tests.fakes.clock import NOON
from tests.ports.kept import C1

BOX = Box(1, 2, 300, 400)
OPTIONS = Options(
    Purpose.TRAINING, "A first card", Cards.NONE, Order.OWN, Joints.CUTS, Sound.MUTED, Blur.BOXES
)
FIRST = Moment(0, AnnotationId("a1"), "Shared gaze", stretch(0, 4000))
SECOND = replace(
    FIRST, number=1, window=stretch(9000, 9500), revision=3, checked=3,
    keys=(Key(0, 5, BOX), Key(1, 9, None)), path=(None, (BOX, None)),
)  # fmt: skip
EXCERPT = Excerpt(
    "e1", C1, a_clip().household, CoderId("clinician"), NOON, OPTIONS, (FIRST, SECOND)
)


@pytest.fixture
def begun(filled: Records) -> Records:
    with filled.writing() as desk:
        desk.excerpts.add(EXCERPT)
    return filled


def test_an_excerpt_comes_back_as_it_was_kept(begun: Records) -> None:
    with begun.reading() as desk:
        assert desk.excerpts.get("e1") == EXCERPT
        assert desk.excerpts.get("e2") is None
        assert desk.excerpts.of(C1) == (EXCERPT,)


def test_those_of_a_clip_come_oldest_first(begun: Records) -> None:
    older = replace(EXCERPT, id="e0", begun_at=NOON - timedelta(hours=1))
    with begun.writing() as desk:
        desk.excerpts.add(older)
        assert [each.id for each in desk.excerpts.of(C1)] == ["e0", "e1"]


def test_what_is_covered_in_one_moment_changes_nothing_else(begun: Records) -> None:
    changed = replace(FIRST, revision=1, path=((BOX,),))
    with begun.writing() as desk:
        desk.excerpts.change_moment(EXCERPT, changed)
        assert desk.excerpts.get("e1") == EXCERPT.with_moment(changed)


def test_its_film_is_kept_found_and_forgotten(begun: Records) -> None:
    made = replace(EXCERPT, film=AssetId("f1"), watched_at=NOON)
    with begun.writing() as desk:
        assert desk.excerpts.made() == ()
        assert desk.excerpts.drop_film("e1") is None
        desk.excerpts.change(made)
        assert desk.excerpts.get("e1") == made
        assert desk.excerpts.made() == ("e1",)
        assert desk.excerpts.drop_film("e1") == "f1"
        assert desk.excerpts.get("e1") == EXCERPT


def test_all_of_it_is_forgotten(begun: Records) -> None:
    with begun.writing() as desk:
        desk.excerpts.change(replace(EXCERPT, film=AssetId("f1")))
        assert desk.excerpts.drop("e1") == "f1"
        assert desk.excerpts.drop("e1") is None
        assert desk.excerpts.of(C1) == ()


def test_it_goes_with_its_clip_its_film_and_its_work_too(begun: Records) -> None:
    with begun.writing() as desk:
        desk.excerpts.change(replace(EXCERPT, film=AssetId("f1")))
        desk.jobs.enqueue(JobId("j"), JobKind.EXCERPT, "e1", NOON)
        assert "f1" in desk.clips.remove(C1)
        assert desk.excerpts.get("e1") is None
        assert desk.jobs.of(JobKind.EXCERPT, "e1") is None


def test_how_it_is_to_be_made_is_kept_and_nothing_else_of_it_changes(begun: Records) -> None:
    options = replace(OPTIONS, opening="Another", sound=Sound.KEPT, blur=Blur.OUTSIDE)
    with begun.writing() as desk:
        desk.excerpts.change_options(replace(EXCERPT, options=options, moments=()))
    with begun.reading() as desk:
        assert desk.excerpts.get("e1") == replace(EXCERPT, options=options)
