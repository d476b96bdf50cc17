"""Tagging in a real Chromium: its three styles, what is moved back, naming without a halt, and the side sheet."""  # noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.browser.stage import browser
from tests.timeline.stub import Practice
from tests.timeline.tagging_stage import (
    AT,
    DESK,
    PAUSED,
    TABLET,
    at_second,
    button,
    kept,
    middle,
    opened,
    page,
    picker,
    plays,
    practice,
    told,
)

if TYPE_CHECKING:
    pass

pytestmark = pytest.mark.browser
__all__ = ["browser", "page", "practice"]


def test_a_held_key_is_a_moment_as_long_as_it_is_held_and_a_tap_stays_open(
    page: Page, practice: Practice
) -> None:
    opened(page, practice, style="hold", reaction_ms=400)
    plays(page, 1)
    page.keyboard.down("a")
    expect(button(page, "attunement")).to_have_attribute("aria-pressed", "true")
    plays(page, 2.2)
    page.keyboard.up("a")
    expect(button(page, "attunement")).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("r")
    expect(button(page, "rupture")).to_have_attribute("aria-pressed", "true")
    plays(page, 3.5)
    page.keyboard.press("r")
    expect(button(page, "rupture")).to_have_attribute("aria-pressed", "false")
    held, tapped = kept(page, practice)
    for each in (held, tapped):
        assert not each["end_unchecked"]
        assert each["onset_ms"] == each["pressed_onset_ms"] - 400
        assert each["offset_ms"] == each["pressed_offset_ms"] - 400
        assert each["offset_ms"] - each["onset_ms"] > 900


def test_a_held_button_is_a_moment_too_and_the_keyboard_stays_with_the_film(
    page: Page, practice: Practice
) -> None:
    opened(page, practice, style="hold", reaction_ms=400)
    plays(page, 1)
    page.mouse.move(*middle(button(page, "attunement")))
    page.mouse.down()
    plays(page, 2.2)
    page.mouse.up()
    expect(button(page, "attunement")).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("Space")
    page.wait_for_function(PAUSED)
    (moment,) = kept(page, practice)
    assert not moment["end_unchecked"]
    # Held for 1.2 s of film; on a busy machine the press is heard a little later.
    assert moment["offset_ms"] - moment["onset_ms"] > 600


def test_what_is_held_ends_when_the_window_is_left(page: Page, practice: Practice) -> None:
    opened(page, practice, style="hold", reaction_ms=400)
    plays(page, 0.6)
    page.keyboard.down("a")
    plays(page, 1.4)
    page.evaluate("() => dispatchEvent(new Event('blur'))")
    expect(button(page, "attunement")).to_have_attribute("aria-pressed", "false")
    page.keyboard.up("a")
    assert len(kept(page, practice)) == 1


def test_a_mark_is_the_frame_shown_and_is_never_left_without_an_end_silently(
    page: Page, practice: Practice
) -> None:
    opened(page, practice, style="mark", reaction_ms=400)
    at_second(page, 6)
    page.keyboard.press("r")
    at_second(page, 5)
    page.keyboard.press("r")
    expect(button(page, "rupture")).to_contain_text("in at 00:05.0")
    at_second(page, 8)
    page.keyboard.press("Enter")
    expect(picker(page)).to_contain_text("Misread cue")
    page.keyboard.press("2")
    plays(page, 8.6)
    page.keyboard.press("a")
    expect(button(page, "attunement")).to_contain_text("its end?")
    plays(page, 9.4)
    button(page, "attunement").click()
    marked, live = kept(page, practice)
    assert (marked["onset_ms"], marked["offset_ms"], marked["end_unchecked"]) == (5000, 8000, False)
    assert marked["code"] == "misread_cue"
    assert live["onset_ms"] == live["pressed_onset_ms"]
    assert live["offset_ms"] == live["pressed_offset_ms"] > live["onset_ms"]
    page.keyboard.press("p")
    page.evaluate(
        "() => { const v = root.querySelector('video'); v.currentTime = v.duration - .3; }"
    )
    expect(page.locator(".banner")).to_contain_text("not yet out: Repair 00:")


@pytest.mark.parametrize("rate", [1, 2])
def test_a_live_tag_is_moved_back_by_ones_own_reaction_time_at_the_speed_of_the_film(
    page: Page, practice: Practice, rate: int
) -> None:
    opened(page, practice, style="toggle", reaction_ms=700)
    expect(page.locator(".manner")).to_contain_text("0.7 s")
    plays(page, 2, rate)
    page.keyboard.press("a")
    (moment,) = kept(page, practice)
    assert moment["onset_ms"] == moment["pressed_onset_ms"] - 700 * rate


def test_a_calm_minute_measures_the_reaction_time_and_it_counts_from_the_next_tag(
    page: Page, practice: Practice
) -> None:
    page.add_init_script("Math.random = () => 0.5;")
    page.clock.install(time=0)
    opened(page, practice)
    page.get_by_role("button", name="More").click()
    page.get_by_role("button", name="Measure your reaction time").click()
    panel = page.get_by_role("dialog", name="Your reaction time")
    page.clock.pause_at(30_000)
    panel.get_by_role("button", name="Begin").click()
    page.keyboard.press("a")
    for _ in range(28):
        page.clock.run_for(1900)
        expect(panel.locator(".bright")).to_have_count(1)
        page.clock.run_for(300)
        page.keyboard.press("a")
    expect(panel).to_contain_text("300 ms from eye to finger")
    expect(panel).to_contain_text("28 presses counted, 1 came too early")
    with page.expect_response(lambda answer: "simple_ms" in (answer.request.post_data or "")):
        panel.get_by_role("button", name="Use").click()
        page.clock.run_for(500)
        page.clock.resume()
    expect(panel).to_be_hidden()
    assert kept(page, practice) == []
    chosen = practice.preferences["tagging"]
    assert (chosen["simple_ms"], chosen["reaction_ms"]) == (300, 1500 + 300 - 231)
    plays(page, 2.5)
    page.keyboard.press("a")
    (moment,) = kept(page, practice)
    assert moment["onset_ms"] == moment["pressed_onset_ms"] - chosen["reaction_ms"]


def test_codes_are_offered_in_passing_and_the_film_plays_on(page: Page, practice: Practice) -> None:
    opened(page, practice, style="toggle", reaction_ms=400)
    plays(page, 0.6)
    page.keyboard.press("a")
    expect(picker(page)).to_be_visible()
    focus = page.evaluate("() => root.activeElement === null")
    began = page.evaluate(AT)
    expect(picker(page)).to_be_hidden(timeout=4000)
    assert focus
    assert page.evaluate("() => root.activeElement === null")
    assert page.evaluate(AT) > began + 1.5
    assert not page.evaluate(PAUSED)
    (later,) = kept(page, practice)
    assert later["code"] is None
    page.keyboard.press("a")
    expect(picker(page)).to_be_visible()
    page.keyboard.press("4")
    page.keyboard.press("i")
    page.keyboard.press("r")
    page.keyboard.press("Shift+4")
    expect(picker(page)).to_be_hidden()
    assert not page.evaluate(PAUSED)
    codes = {each["family"]: each["code"] for each in kept(page, practice)}
    assert codes["attunement"] == "shared_joy"
    assert codes["infant_state"] == "quiet_alert"
    assert codes["rupture"] is None


@pytest.mark.parametrize("size", [DESK, TABLET], ids=["desk", "tablet"])
def test_all_nine_codes_are_in_sight_and_no_face_is_covered(
    page: Page, practice: Practice, size: dict[str, int]
) -> None:
    page.set_viewport_size(size)  # type: ignore[arg-type]
    opened(page, practice)
    page.keyboard.press("a")
    page.keyboard.press("Enter")
    choices = picker(page).locator("[data-code]")
    expect(choices).to_have_count(9)
    cut = choices.evaluate_all(
        """(all) => all.filter((each) => {
          const at = each.getBoundingClientRect(), film = root.querySelector(".film").getBoundingClientRect();
          return each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1
            || at.left < film.left || at.right > film.right || at.bottom > film.bottom;
        }).map((each) => each.textContent)"""  # noqa: E501
    )
    assert cut == []
    covered = page.evaluate(
        """() => {
          const stage = root.querySelector(".stage").getBoundingClientRect();
          return (stage.bottom - root.querySelector(".picker").getBoundingClientRect().top) / stage.height;
        }"""  # noqa: E501
    )
    assert covered < 0.12
    low = page.evaluate(
        "() => [...root.querySelectorAll('.tag, .manner')].map((each) => each.offsetHeight)"
    )
    assert min(low) >= 44
    beyond = page.evaluate(
        "() => ((at) => at.scrollHeight - at.clientHeight)(root.querySelector('.palette'))"
    )
    assert beyond <= 0
    choices.nth(8).click()
    (moment,) = kept(page, practice)
    assert moment["code"] == "supported_transition"


def test_a_word_is_pulled_out_of_the_ring_while_the_film_plays(
    page: Page, practice: Practice
) -> None:
    opened(page, practice, style="toggle", reaction_ms=400)
    plays(page, 0.6)
    x, y = middle(button(page, "repair"))
    page.mouse.move(x, y)
    page.mouse.down()
    expect(page.locator(".palette .ring")).to_be_visible()
    page.mouse.move(x + 30, y)
    page.mouse.move(*middle(page.locator('.palette .ring [data-code="adjust"] .word')), steps=4)
    expect(page.locator(".palette .lit")).to_have_attribute("data-code", "adjust")
    page.mouse.up()
    expect(page.locator(".palette .ring")).to_be_hidden()
    expect(picker(page)).to_be_hidden()
    assert not page.evaluate(PAUSED)
    (moment,) = kept(page, practice)
    assert (moment["family"], moment["code"], moment["end_unchecked"]) == ("repair", "adjust", True)
    button(page, "repair").click()
    assert len(kept(page, practice)) == 1


def test_the_side_sheet_by_keyboard_alone(page: Page, practice: Practice) -> None:
    opened(page, practice)
    for second in (3, 5):
        at_second(page, second)
        page.keyboard.press("r")
    page.keyboard.press("Enter")
    page.keyboard.press("2")
    page.keyboard.press("Shift+Enter")
    for keys in (["ArrowDown"], ["Tab", "ArrowDown", "ArrowDown"], ["Tab", "f"], ["Tab", "End"]):
        for key in keys:
            page.keyboard.press(key)
    page.keyboard.press("Escape")
    page.keyboard.press("s")
    (moment,) = kept(page, practice)
    assert moment["values"] == {
        "initiated_by": "carer",
        "intensity": "2",
        "infant_distress": "fuss",
    }
    assert (moment["code"], moment["confidence"], moment["starred"]) == ("misread_cue", 3, True)
    assert moment["note"] == ""


def test_what_is_said_of_several_moments_is_said_at_once_and_undone_at_once(
    page: Page, practice: Practice
) -> None:
    opened(page, practice)
    for second in (3, 5, 7, 9, 11, 13):
        at_second(page, second)
        page.keyboard.press("r")
    page.keyboard.press("Control+a")
    expect(page.locator(".details")).to_contain_text("3 moments")
    page.keyboard.press("Enter")
    page.keyboard.press("3")
    page.keyboard.press("Shift+Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    said = [(each["code"], each["values"]) for each in kept(page, practice)]
    assert said == [("too_much", {"initiated_by": "carer"})] * 3
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+z")
    assert [(each["code"], each["values"]) for each in kept(page, practice)] == [(None, {})] * 3


def test_what_has_no_key_is_tagged_from_a_list_at_the_frame_it_was_asked_at(
    page: Page, practice: Practice
) -> None:
    opened(page, practice)
    at_second(page, 4)
    page.get_by_role("button", name="Tag something else").click()
    page.get_by_role("menuitem", name="Carer's bid").click()
    page.get_by_role("button", name="Tag something else").click()
    page.get_by_role("menuitem", name="Carer's gaze").click()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    bid, gaze = kept(page, practice)
    assert (bid["family"], bid["onset_ms"]) == ("carer_bid", 4000)
    assert (gaze["family"], gaze["code"], gaze["onset_ms"]) == ("carer_gaze", "device", 4000)


def test_another_state_takes_over_and_going_back_tells_it_anew(
    page: Page, practice: Practice
) -> None:
    opened(page, practice)
    for second, key in ((2, "4"), (6, "3"), (10, "3"), (3, "5"), (7, "5")):
        at_second(page, second)
        page.keyboard.press(key)
    expect(page.locator(".pill")).to_have_text("Saved")
    states = told(kept(page, practice))
    assert states == [
        (2000, 3000, "quiet_alert"),
        (3000, 7000, "active_fussing"),
        (7000, 10_000, "drowsy"),
    ]
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+z")
    states = told(kept(page, practice))
    assert states == [(2000, 6000, "quiet_alert"), (6000, 10_000, "drowsy")]


def test_a_stretch_is_set_aside_without_a_word_about_it(page: Page, practice: Practice) -> None:
    opened(page, practice)
    for second, name in ((4, "It begins here"), (9, "It ends here")):
        at_second(page, second)
        page.get_by_role("button", name="More").click()
        page.get_by_role("button", name="Set a stretch aside").click()
        panel = page.get_by_role("dialog", name="Set a stretch aside")
        expect(panel).to_contain_text("your service's own safeguarding procedure")
        expect(panel.locator("textarea, input")).to_have_count(0)
        panel.get_by_role("button", name=name).click()
    (moment,) = kept(page, practice)
    assert (moment["family"], moment["onset_ms"], moment["offset_ms"]) == (
        "safeguarding",
        4000,
        9000,
    )
    assert (moment["code"], moment["note"], moment["values"]) == (None, "", {})
    expect(page.locator(".details textarea:visible, .details select:visible")).to_have_count(0)
    said = page.evaluate(
        "() => [...root.querySelectorAll('.row, .labels, .now')].map((e) => e.textContent).join()"
    )
    assert "Set aside" in said
    assert "afeguarding" not in said


def test_the_style_is_chosen_once_and_stays(page: Page, practice: Practice) -> None:
    opened(page, practice)
    page.locator(".manner").click()
    panel = page.get_by_role("dialog", name="How you tag")
    panel.get_by_role("button", name="Hold").click()
    expect(panel.get_by_role("button", name="Hold")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Tab")
    with page.expect_response(lambda answer: '"mark"' in (answer.request.post_data or "")):
        page.keyboard.press("Enter")
    expect(panel.get_by_role("button", name="Mark in")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(page.locator(".manner")).to_contain_text("Mark in, mark out")
    page.reload()
    expect(page.locator(".manner")).to_contain_text("Mark in, mark out")
