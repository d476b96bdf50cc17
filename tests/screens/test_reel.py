"""Excerpts of a clip without a browser: each says what it waits for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from annotator.domain.consent import Purpose
from annotator.domain.covering import Blur
from annotator.domain.excerpts import Options, Picked
from annotator.domain.identity import ClipId
from annotator.wiring.practice import Practice
from tests.screens.conftest import Shown, Went, html


def begun(practice: Practice, clip: str, blur: Blur) -> str:
    session = practice.tagging.begin(ClipId(clip), practice.coder)
    excerpts = practice.review.excerpts
    picked = [Picked(each.mark.id) for each in excerpts.offer(session).moments[:2]]
    return excerpts.begin(session, Options(Purpose.SUPERVISION, blur=blur), picked)


@pytest.fixture
def covered(practice: Practice, clip: str) -> Iterator[str]:
    excerpt = begun(practice, clip, Blur.BOXES)
    yield excerpt
    practice.review.excerpts.delete(ClipId(clip), excerpt)


@pytest.fixture
def plain(practice: Practice, clip: str) -> Iterator[str]:
    excerpt = begun(practice, clip, Blur.NONE)
    yield excerpt
    practice.review.excerpts.delete(ClipId(clip), excerpt)


def test_those_there_are_named_by_what_they_are_for(show: Shown, clip: str, plain: str) -> None:
    app = show("reel", clip=clip)
    assert not app.exception
    assert "2 moments · 11 s · For supervision only" in [each.value for each in app.text]
    assert f"excerpt={plain}" in html(app)


def test_what_is_covered_is_shown_and_no_film_is_offered_before_it_was_looked_at(
    show: Shown, clip: str, covered: str
) -> None:
    app = show("reel", clip=clip, excerpt=covered)
    assert not app.exception
    (component,) = [each for each in app.get("bidi_component") if "cover" in str(each.proto)]
    assert covered in str(component.proto)
    assert "2 moments are still to be looked at." in [each.value for each in app.text]
    assert next(each for each in app.button if each.label == "Make the film").disabled


def test_uncovered_the_film_can_be_made_at_once(show: Shown, clip: str, plain: str) -> None:
    app = show("reel", clip=clip, excerpt=plain)
    assert not app.exception
    assert not next(each for each in app.button if each.label == "Make the film").disabled
    assert "cover.js" not in html(app)


def test_one_is_deleted_by_its_own_button(
    show: Shown, practice: Practice, clip: str, went: Went
) -> None:
    excerpt = begun(practice, clip, Blur.NONE)
    app = show("reel", clip=clip, excerpt=excerpt)
    next(each for each in app.button if each.key == "delete").click().run()
    assert went.to == [("reel", {"clip": clip})]
    assert excerpt not in {each.id for each in practice.review.excerpts.of(ClipId(clip))}


def test_an_unknown_one_is_said_to_be_gone(show: Shown, clip: str) -> None:
    app = show("reel", clip=clip, excerpt="0" * 32)
    assert not app.exception
    assert "There is no such excerpt" in app.warning[0].value


def test_without_a_clip_the_way_leads_back(show: Shown, went: Went) -> None:
    show("reel")
    assert went.to == [("", {})]
