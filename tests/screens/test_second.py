"""Second look without a browser: the made-up family's films, one of them as a shared review."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from annotator.domain.consent import Decision, Purpose
from annotator.domain.identity import ClipId, PersonId
from annotator.domain.interval import Milliseconds
from annotator.domain.second_look import Played
from annotator.journey.consent import Given
from annotator.wiring.practice import Practice
from tests.builders import add, an_annotation
from tests.screens.conftest import Shown, html


@pytest.fixture
def film(practice: Practice) -> Iterator[ClipId]:
    """A card of a shared review of the feed; its film is taken to be as the feed's own."""
    feed = practice.consents.households()[0].clips[0]
    card = replace(feed.card, meeting=True)
    begun = practice.clips.begin(feed.household, feed.dyad, card)
    with practice.records.writing() as desk:
        new = desk.clips.get(begun)
        assert new is not None
        desk.clips.change(replace(new, facts=feed.facts, playable=True, state=feed.state))
    yield begun
    practice.clips.delete(begun)


@pytest.fixture
def linked(practice: Practice, film: ClipId) -> ClipId:
    feed = practice.consents.households()[0].clips[-1]
    practice.review.second_look.link(film, feed.id)
    return film


def coded(practice: Practice, film: ClipId) -> None:
    session = practice.tagging.begin(film, practice.coder)
    marks = (
        an_annotation("a" * 32, "step", 12_000, 15_000, "receives"),
        an_annotation("b" * 32, "guider_turn", 14_000, 20_000),
        an_annotation("c" * 32, "parent_turn", 11_000, 13_000),
        an_annotation("d" * 32, "guider_word", 16_000, None, "strength_named"),
        an_annotation("e" * 32, "parent_initiative", 9000, None, values={"reception": "received"}),
    )
    taken = practice.tagging.take(session, [add(each, each.id) for each in marks])
    assert taken.revision == len(marks)


def test_a_meeting_nobody_has_linked_asks_for_its_clip(show: Shown, film: ClipId) -> None:
    app = show("second", clip=film)
    assert not app.exception
    assert "Nobody has said yet" in app.text[0].value
    assert [each.label for each in app.selectbox] == ["The clip you looked at together"]
    assert "Nobody has coded this film yet." in [each.value for each in app.text]


def test_the_link_is_kept_by_its_own_button(show: Shown, practice: Practice, film: ClipId) -> None:
    app = show("second", clip=film)
    app.selectbox[0].select_index(0).run()
    next(each for each in app.button if each.label == "It is about this clip").click().run()
    assert not app.exception
    meeting = practice.review.second_look.get(film)
    assert meeting.discusses is not None
    assert not meeting.discusses.card.meeting


def test_what_was_there_stands_first_and_every_figure_has_its_n(
    show: Shown, practice: Practice, linked: ClipId
) -> None:
    played = Played(Milliseconds(10_000), Milliseconds(20_000), Milliseconds(0))
    practice.review.second_look.place(linked, (played,), 0)
    coded(practice, linked)
    app = show("second", clip=linked)
    assert not app.exception
    said = [each.value for each in app.text]
    assert "**Receives initiatives**" in [each.value for each in app.markdown]
    assert "Once, for 0:03" in said
    assert "Names a strength: 1" in said
    assert "Parent's initiatives: 1 (Received 1)" in said
    assert "Guider: 6.0 s, one turn" in said
    assert "0:10, clip from 0:00: the parent" in said
    assert f"/tag?clip={linked}" in html(app)


def test_a_figure_without_anything_to_count_is_blank_with_the_reason(
    show: Shown, practice: Practice, linked: ClipId
) -> None:
    practice.tagging.begin(linked, practice.coder)
    said = [each.value for each in show("second", clip=linked).text]
    assert "Guider: no turn is marked, so there is no length to give." in said
    assert "No initiative of the parent is marked." in said
    assert any("nobody can be first" in each for each in said)


def test_nothing_on_the_page_scores_anybody(
    show: Shown, practice: Practice, linked: ClipId
) -> None:
    coded(practice, linked)
    app = show("second", clip=linked)
    every = " ".join(each.value for kind in (app.text, app.caption, app.markdown) for each in kind)
    assert not {"%", "score", "good", "poor", "should"} & set(every.lower().split())
    assert "%" not in every


def test_a_household_lists_its_shared_reviews_and_the_way_to_bring_one_in(
    show: Shown, practice: Practice, linked: ClipId
) -> None:
    household = practice.clips.get(linked).household
    app = show("second", household=household)
    assert not app.exception
    assert f"/second?clip={linked}" in html(app)
    assert "film=meeting" in html(app)


def test_a_clip_lists_only_the_reviews_of_it(
    show: Shown, practice: Practice, linked: ClipId
) -> None:
    clips = [each for each in practice.consents.households()[0].clips if not each.card.meeting]
    assert f"/second?clip={linked}" in html(show("second", clip=clips[-1].id))
    assert f"/second?clip={linked}" not in html(show("second", clip=clips[0].id))


def test_without_supervision_the_page_says_so_and_shows_nothing(
    show: Shown, practice: Practice, linked: ClipId
) -> None:
    coded(practice, linked)
    household = practice.clips.get(linked).household
    given = Given(PersonId("mother"), "mother", "parental_responsibility")
    practice.consents.decide(household, Purpose.SUPERVISION, Decision.DENY, given)
    try:
        app = show("second", clip=linked)
        assert len(app.warning) == 1
        assert not app.markdown
    finally:
        practice.consents.decide(household, Purpose.SUPERVISION, Decision.PERMIT, given)
