"""A new excerpt without a browser: what is permitted is offered, what is ticked is begun."""

from __future__ import annotations

from annotator.domain.consent import Purpose
from annotator.domain.covering import Blur
from annotator.domain.excerpts import Cards, Order
from annotator.domain.identity import ClipId
from annotator.wiring.practice import Practice
from tests.screens.conftest import Shown, Went


def test_what_is_ticked_is_begun_with_what_comes_around_it(
    show: Shown, practice: Practice, clip: str, went: Went
) -> None:
    app = show("reel", clip=clip)
    assert not app.exception
    assert next(each.value for each in app.caption) == "Nothing chosen yet."
    begin = next(each for each in app.button if each.label == "Begin this excerpt")
    assert begin.disabled
    labels = [each.label for each in app.checkbox]
    assert labels[0].startswith("Following the lead · 0:03.2")
    app.checkbox[1].check().run()
    app.checkbox[0].check().run()
    app.number_input[0].set_value(1.5).run()
    assert "2 chosen" in next(each.value for each in app.caption if "chosen" in each.value)
    next(each for each in app.button if each.label == "Begin this excerpt").click().run()
    assert not app.exception
    (where,) = went.to
    assert where[0] == "reel"
    found = practice.review.excerpts.get(ClipId(clip), where[1]["excerpt"])
    try:
        assert [each.window.onset for each in found.moments] == [1700, 10_200]
        options = found.options
        assert (options.purpose, options.order) == (Purpose.SUPERVISION, Order.BY_TIME)
        assert (options.blur, options.cards) == (Blur.NONE, Cards.NAMES)
    finally:
        practice.review.excerpts.delete(ClipId(clip), found.id)


def test_an_own_order_asks_for_places(show: Shown, clip: str) -> None:
    app = show("reel", clip=clip)
    order = next(each for each in app.segmented_control if each.label == "Order")
    order.set_value(Order.OWN).run()
    app.checkbox[0].check().run()
    assert [each.label for each in app.number_input] == ["Seconds before", "Seconds after", "Place"]


def test_moments_selected_in_the_workbench_are_ticked_already_whatever_their_kind(
    show: Shown, practice: Practice, clip: str
) -> None:
    session = practice.tagging.begin(ClipId(clip), practice.coder)
    offered = practice.review.excerpts.offer(session).moments
    lasts = next(each for each in offered if each.is_moment)
    point = next(each for each in offered if not each.is_moment)
    unlike = [each for each in offered if each.kind != point.kind]
    assert unlike
    brought = f"{point.mark.id},{lasts.mark.id}"
    app = show("reel", clip=clip, session=session, moments=brought)
    assert not app.exception
    ticked = {each.key for each in app.checkbox if each.value}
    assert ticked == {f"take-{point.mark.id}", f"take-{lasts.mark.id}"}
    assert "2 chosen" in next(each.value for each in app.caption if "chosen" in each.value)
    assert not app.info


def test_what_was_selected_and_is_never_shown_is_said(show: Shown, clip: str) -> None:
    app = show("reel", clip=clip, moments="nothing,nowhere")
    assert not any(each.value for each in app.checkbox)
    assert app.info[0].value.startswith("2 of the moments you selected cannot be in an excerpt")
    app = show("reel", clip=clip, session="0" * 32, moments="nothing")
    assert app.info[0].value.startswith("One of the moments you selected cannot be")
