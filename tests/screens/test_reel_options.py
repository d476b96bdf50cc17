"""How an excerpt is made, changed without a browser: what comes of it is said before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from annotator.domain.consent import Purpose
from annotator.domain.covering import Blur, Box, Drawing, Key
from annotator.domain.excerpts import Cards, Excerpt, Moment, Options, Order, Sound
from annotator.domain.identity import AnnotationId, ClipId, CoderId, HouseholdId
from annotator.screens.reel_options import what_follows
from annotator.wiring.practice import Practice
from tests.builders import stretch
from tests.fakes.clock import NOON
from tests.screens.conftest import Shown
from tests.screens.test_reel import begun

OPTIONS = Options(Purpose.SUPERVISION, blur=Blur.BOXES)
BOX = Box(1, 1, 50, 50)


def looked_at(number: int, *keys: Key) -> Moment:
    return Moment(
        number, AnnotationId("a"), "Gaze", stretch(0, 900), keys, path=((BOX,),), checked=0,
        drawn_for=Blur.BOXES,
    )  # fmt: skip


def an_excerpt(*moments: Moment, options: Options = OPTIONS) -> Excerpt:
    who = ClipId("c"), HouseholdId("h"), CoderId("k")
    return Excerpt("e" * 32, *who, NOON, options, moments)


@pytest.mark.parametrize(
    ("wanted", "says"),
    [
        ({"sound": Sound.MUTED, "cards": Cards.NONE}, ()),
        ({"blur": Blur.NONE}, ("Nothing will be covered",)),
        ({"blur": Blur.OUTSIDE}, ("What was drawn in one moment goes", "One moment is then")),
    ],
    ids=["no cover", "uncovered", "the opposite"],
)
def test_what_comes_of_it_is_said_in_sentences(wanted: dict[str, object], says: tuple[str]) -> None:
    found = an_excerpt(looked_at(0, Key(0, 3, BOX)), looked_at(1))
    told = what_follows(found, replace(OPTIONS, **wanted))  # type: ignore[arg-type]
    assert [each.partition(says[at])[1] for at, each in enumerate(told)] == list(says)


def test_covered_for_the_first_time_all_is_to_be_looked_at() -> None:
    options = replace(OPTIONS, blur=Blur.NONE)
    moments = [replace(looked_at(n), path=None, checked=None) for n in (0, 1)]
    (told,) = what_follows(an_excerpt(*moments, options=options), OPTIONS)
    assert told.startswith("2 moments are then")


@pytest.fixture
def excerpt(practice: Practice, clip: str) -> Iterator[str]:
    made = begun(practice, clip, Blur.NONE)
    yield made
    practice.review.excerpts.delete(ClipId(clip), made)


def chosen(app: AppTest, label: str, value: object) -> AppTest:
    field = next(each for each in app.segmented_control if each.label == label)
    return field.set_value(value).run()


def button(app: AppTest, label: str) -> Callable[[], AppTest]:
    found = next(each for each in app.button if each.label == label)
    assert not found.disabled
    return lambda: found.click().run()


def test_it_is_kept_by_its_own_button_and_nothing_is_made_before(
    show: Shown, practice: Practice, clip: str, excerpt: str
) -> None:
    app = show("reel", clip=clip, excerpt=excerpt)
    assert not app.exception
    buttons = {each.label: each.disabled for each in app.button}
    assert (buttons["Keep these changes"], buttons["Make the film"]) == (True, False)
    app = chosen(app, "Sound", Sound.MUTED)
    assert next(each for each in app.button if each.label == "Make the film").disabled
    assert any("is not kept yet" in each.value for each in app.text)
    app.text_input[0].set_value("Two moments of joy").run()
    before = practice.review.excerpts.get(ClipId(clip), excerpt).options
    assert before.sound is Sound.KEPT
    app = button(app, "Keep these changes")()
    assert not app.exception
    now = practice.review.excerpts.get(ClipId(clip), excerpt).options
    assert now == replace(before, sound=Sound.MUTED, opening="Two moments of joy")
    assert now.order is Order.BY_TIME
    assert "It will be made like this." in [each.value for each in app.success]
    button(app, "Make the film")


def test_what_somebody_else_changed_meanwhile_is_what_the_fields_show(
    show: Shown, practice: Practice, clip: str, excerpt: str
) -> None:
    app = show("reel", clip=clip, excerpt=excerpt)
    app = chosen(app, "Sound", Sound.MUTED)
    excerpts = practice.review.excerpts
    options = excerpts.get(ClipId(clip), excerpt).options
    excerpts.change(ClipId(clip), excerpt, replace(options, cards=Cards.NONE))
    app.run()
    cards, sound = (
        next(each.value for each in app.segmented_control if each.label == label)
        for label in ("Card before each moment", "Sound")
    )
    assert (cards, sound) == (Cards.NONE, Sound.KEPT)


def test_the_opposite_covering_says_what_goes_before_it_is_kept(
    show: Shown, practice: Practice, clip: str
) -> None:
    made = begun(practice, clip, Blur.BOXES)
    try:
        practice.review.excerpts.draw(ClipId(clip), made, Drawing(0, 0, (Key(0, 60, BOX),)))
        app = chosen(show("reel", clip=clip, excerpt=made), "Covering", Blur.OUTSIDE)
        assert any("What was drawn in one moment goes" in each.value for each in app.info)
        app = button(app, "Keep these changes")()
        assert not app.exception
        found = practice.review.excerpts.get(ClipId(clip), made)
        assert found.options.blur is Blur.OUTSIDE
        assert found.moments[0].keys == ()
    finally:
        practice.review.excerpts.delete(ClipId(clip), made)
