from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from annotator import words
from annotator.domain.policy import Right
from annotator.screens.journey import JOURNEY
from annotator.screens.progress_grid import first_to_move
from tests.screens.conftest import Shown, html
from tests.screens.over_time import calm_clip, full_clip, golden_clip

if TYPE_CHECKING:
    from streamlit.testing.v1 import AppTest

    from annotator.journey.progress import ClipFigures
    from annotator.wiring.practice import Practice

CHARTS = "plotly_chart"


@pytest.fixture
def dyad(practice: Practice) -> str:
    return practice.consents.households()[0].dyad.id


Given = Callable[..., "AppTest"]


@pytest.fixture
def with_clips(
    show: Shown, dyad: str, practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> Given:
    """The screen as it would be with these clips."""

    def shown(*clips: ClipFigures) -> AppTest:
        answers_with(monkeypatch, practice.review.progress, "clips", clips)
        return show("progress", dyad=dyad)

    return shown


def answers_with(
    monkeypatch: pytest.MonkeyPatch, use_case: object, name: str, answer: object
) -> None:
    """A use case that answers so, past its door."""
    monkeypatch.setitem(vars(use_case)["_made"], name, lambda *_: answer)


def headers(app: AppTest) -> list[str]:
    return [each.value for each in app.header]


def test_it_needs_the_right_to_look_back() -> None:
    (screen,) = [each for each in JOURNEY if each.path == "progress"]
    assert screen.right is Right.SEE_PROGRESS


def test_both_sample_clips_are_told_under_their_pseudonym_for_professionals_only(
    show: Shown, dyad: str
) -> None:
    app = show("progress", dyad=dyad)
    assert not app.exception
    said = html(app)
    assert words.screen("progress.mark") in said
    assert "Over time · Wren" in said
    assert "Robin" not in said
    assert "Mama" not in said
    assert [each.value.split(" · ")[0].split(",")[0] for each in app.text[:2]] == [
        "Bedtime",
        "Feed",
    ]
    assert len(app.get(CHARTS)) >= 6


def test_every_figure_has_its_table_one_click_away(show: Shown, dyad: str) -> None:
    app = show("progress", dyad=dyad)
    # Strips, moments, bouts, two curves, bids and their counts, tracks; the ways are a table.
    assert len(app.table) == 8
    assert len([each for each in app.expander if each.label == "The numbers"]) == 7
    assert '<table class="ways-on">' in html(app)


def test_a_household_with_one_dyad_goes_straight_to_it(show: Shown, practice: Practice) -> None:
    home = practice.consents.households()[0].dyad.household.id
    app = show("progress", household=home)
    assert not app.exception
    assert words.screen("progress.strips") in headers(app)


def test_of_several_dyads_one_is_chosen_by_no_name(
    show: Shown, practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = practice.consents.households()[0].dyad
    two = (known, replace(known, carer=replace(known.carer, role="father")))
    answers_with(monkeypatch, practice.consents, "dyads", two)
    said = html(show("progress", household=known.household.id))
    assert "Pair 1: mother" in said.replace("Mother", "mother")
    assert "Pair 2: father" in said.replace("Father", "father")
    assert "Mama" not in said


def test_without_state_tracks_it_says_what_is_missing(show: Shown, dyad: str) -> None:
    app = show("progress", dyad=dyad)
    assert words.screen("progress.tracks_none") in html(app)
    assert words.screen("progress.spaces") not in headers(app)


def test_with_state_tracks_the_grid_is_drawn_and_who_moves_first_is_said(with_clips: Given) -> None:
    app = with_clips(golden_clip(), full_clip())
    assert not app.exception
    assert words.screen("progress.spaces") in headers(app)
    overview = full_clip().overview
    assert overview is not None
    who = first_to_move(overview.tracks.together)
    assert who.startswith("first to move: ")
    assert f"Feed, 17 Nov 2026 · {who}" in [each.value for each in app.caption]


def test_a_family_without_a_clip_and_one_without_a_coding_are_told_so(with_clips: Given) -> None:
    assert words.screen("progress.none") in html(with_clips())
    bare = replace(golden_clip(), overview=None, basis=None, session=None)
    app = with_clips(bare)
    assert not app.exception
    assert words.screen("progress.none_coded") in html(app)
    assert words.screen("progress.not_coded") in app.text[0].value
    assert app.get(CHARTS) == []


def test_with_no_rupture_there_is_no_curve_and_nothing_fails(with_clips: Given) -> None:
    app = with_clips(calm_clip())
    assert not app.exception
    assert words.screen("progress.no_waits") in [each.value for each in app.text]


def test_what_was_left_out_and_what_to_check_stand_beside_the_clip(with_clips: Given) -> None:
    found = golden_clip()
    assert found.overview is not None
    app = with_clips(replace(found, overview=replace(found.overview, unsure=2)))
    assert "2 marked with low confidence are in no figure" in app.text[0].value
    assert "0:56 of 1:00 codable" in app.text[0].value
    assert "Check the coding: the clip is 60 s long" in app.caption[0].value


def test_a_dyad_nobody_has_is_said_and_nothing_is_drawn(show: Shown) -> None:
    app = show("progress", dyad="0" * 32)
    assert not app.exception
    assert app.warning
    assert app.get(CHARTS) == []


def test_time_in_step_and_matched_time_stand_in_sections_of_their_own(with_clips: Given) -> None:
    order = headers(with_clips(full_clip()))
    said = words.screens("progress")
    assert order.index(said["tracks"]) - order.index(said["moments"]) > 2
    assert full_clip().on == date(2026, 11, 17)


def test_what_came_after_can_be_looked_for_several_steps_on(show: Shown, dyad: str) -> None:
    app = show("progress", dyad=dyad)
    assert html(app).count('class="cannot"><span') == 4
    app.button_group[0].set_value(2).run()
    assert not app.exception
    assert html(app).count('class="cannot"><span') == 0
