"""Editing what stands, by pointer and by keyboard, in a real Chromium over the stand-in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.stage import browser
from tests.timeline.editing_desk import FRAME, LENGTH, RESTS, STATES, Desk, desk, state

if TYPE_CHECKING:
    pass

pytestmark = pytest.mark.browser
__all__ = ["browser", "desk"]


def test_an_edge_is_drawn_to_what_lies_near_says_so_and_alt_frees_it(desk: Desk) -> None:
    desk.anew()
    desk.at(20_000)
    guide = desk.page.locator(".guide")
    # Quiet togetherness ends at 10.6 s; Shared gaze begins at 11 s in the same row.
    desk.click("attunement", 5000)
    desk.take("attunement", 10_600, 11_200)
    expect(guide).to_have_text("Shared gaze begins")
    desk.page.mouse.up()
    expect(guide).to_be_hidden()
    assert desk.times("quiet_togetherness") == (3000, 11_000)
    expect(desk.undo()).to_have_attribute("aria-label", "Undo: end of Quiet togetherness")
    desk.press("Control+z")
    assert desk.times("quiet_togetherness") == (3000, 10_600)
    desk.drag("attunement", 10_600, 11_200, "Alt")
    onset, offset = desk.times("quiet_togetherness")
    assert (onset, offset % FRAME) == (3000, 0)
    assert offset not in (10_600, 11_000)
    desk.click("attunement", 20_000)
    desk.at(24_000)
    desk.take("attunement", 22_200, 23_900)
    expect(guide).to_have_text("the playhead")
    desk.page.mouse.up()
    assert desk.times("turn_taking") == (17_000, 24_000)


def test_several_move_together_as_far_as_there_is_room_and_go_back_as_one(desk: Desk) -> None:
    desk.anew()
    desk.click("attunement", 13_000)
    desk.click("rupture", 36_000, modifiers=["Shift"])
    desk.click("repair", 44_000, modifiers=["Control"])
    desk.drag("repair", 44_000, 44_000 + 30_000)
    gaze, rupture, repair = (desk.times(c) for c in ("shared_gaze", "device_absorbed", "reorient"))
    # The repair reaches the clip's end; the others have gone exactly as far.
    by = repair[1] - 46_200
    assert by == LENGTH - 46_200
    assert gaze == (11_000 + by, 15_400 + by)
    assert rupture == (33_000 + by, 41_600 + by)
    expect(desk.undo()).to_have_attribute("aria-label", "Undo: move 3 moments")
    desk.reload()
    desk.press("Control+z")
    assert desk.times("shared_gaze") == (11_000, 15_400)
    assert desk.times("device_absorbed") == (33_000, 41_600)
    assert desk.times("reorient") == (41_600, 46_200)
    expect(desk.undo()).to_be_disabled()


def test_a_box_selects_and_what_is_selected_is_deleted_as_one(desk: Desk) -> None:
    desk.anew()
    x, y = desk.place("attunement", 16_200)
    to, bottom = desk.place("repair", 47_000)
    desk.page.keyboard.down("Shift")
    desk.page.mouse.move(x, y)
    desk.page.mouse.down()
    desk.page.mouse.move(to, bottom)
    expect(desk.page.locator(".lasso")).to_be_visible()
    desk.page.mouse.up()
    desk.page.keyboard.up("Shift")
    desk.press("Delete")
    expect(desk.page.locator(".moments h2 .count")).to_have_text("7")
    desk.press("Control+z")
    expect(desk.page.locator(".moments h2 .count")).to_have_text("12")
    # All of a row, by key.
    desk.click("rupture", 36_000)
    desk.press("Control+a", "s")
    assert [desk.stands(c)["starred"] for c in ("device_absorbed", "misread_cue")] == [True, True]
    desk.press("Control+z")
    assert not desk.stands("misread_cue")["starred"]


def test_a_border_two_states_share_is_dragged_for_both_and_nothing_overlaps(desk: Desk) -> None:
    desk.anew(*(state(*each) for each in STATES))
    desk.click("infant_state", 5000)
    desk.drag("infant_state", 12_000, 9000)
    (before,) = [a["offset_ms"] for a in desk.all("drowsy")]
    assert before == desk.times("quiet_alert")[0]
    assert abs(before - 9000) < 200
    desk.drag("infant_state", 5000, 40_000)
    drowsy = desk.times("drowsy")
    assert drowsy == (2000, before)


def test_split_and_join_by_key_and_by_the_list_beside_the_moment(desk: Desk) -> None:
    desk.anew()
    desk.click("attunement", 13_000)
    desk.press("x")
    expect(desk.hint()).to_contain_text("The playhead is not inside")
    desk.at(13_000)
    desk.press("x")
    assert [(a["onset_ms"], a["offset_ms"]) for a in desk.all("shared_gaze")] == [
        (11_000, 13_000),
        (13_000, 15_400),
    ]
    expect(desk.undo()).to_have_attribute("aria-label", "Undo: split Shared gaze")
    # The second half is in hand; the first is selected too, and both become one again.
    desk.press("Control+ArrowUp", "Shift+X")
    assert [(a["onset_ms"], a["offset_ms"]) for a in desk.all("shared_gaze")] == [(11_000, 15_400)]
    desk.click("attunement", 13_000, button="right")
    listed = desk.page.get_by_role("menu", name="What can be done")
    listed.get_by_role("menuitem", name="Split at the playhead").click()
    expect(listed).to_be_hidden()
    assert len(desk.all("shared_gaze")) == 2
    desk.click("attunement", 12_000, modifiers=["Control"])
    desk.page.locator(".details .moment-menu").click()
    listed.get_by_role("menuitem", name="Join").click()
    assert len(desk.all("shared_gaze")) == 1
    desk.press("Shift+F10")
    expect(listed).to_be_visible()
    desk.press("ArrowDown", "Escape")
    expect(listed).to_be_hidden()
    desk.press("Shift+X")
    expect(desk.hint()).to_contain_text("Choose two or more")
    desk.press("s")
    expect(desk.hint()).to_be_hidden()


def test_a_finger_that_rests_on_a_moment_asks_what_can_be_done(desk: Desk) -> None:
    desk.anew()
    x, y = desk.place("rupture", 36_000)
    desk.page.evaluate(RESTS, [x, y])
    expect(desk.page.get_by_role("menu", name="What can be done")).to_be_visible()
    expect(desk.page.locator(".moments .row.selected")).to_contain_text("Absorbed in a device")


def test_nudges_go_by_a_frame_and_times_are_copied_and_pasted(desk: Desk) -> None:
    desk.anew()
    desk.click("attunement", 13_000)
    desk.press("Control+ArrowRight")
    assert desk.times("shared_gaze") == (11_040, 15_440)
    desk.press("Control+Shift+ArrowLeft", "Control+Shift+ArrowUp")
    assert desk.times("shared_gaze") == (11_000, 15_480)
    desk.at(30_000)
    desk.press("Shift+C", "v")
    assert desk.stands("shared_gaze")["offset_ms"] == 15_480
    pasted = [a for a in desk.all(None) if a["family"] == "attunement"]  # type: ignore[arg-type]
    assert [(a["onset_ms"], a["offset_ms"]) for a in pasted] == [(30_000, 34_480)]
    desk.click("rupture", 57_000)
    desk.press("Shift+V")
    assert desk.times("misread_cue") == (11_000, 15_480)
    # The browser's own keys copy times too, where no text is being copied.
    desk.press("Control+z", "Control+c")
    desk.at(70_000)
    desk.press("Control+v")
    ruptures = [a for a in desk.all(None) if a["family"] == "rupture"]  # type: ignore[arg-type]
    assert [(a["onset_ms"], a["offset_ms"]) for a in ruptures] == [(70_000, 75_000)]


def test_the_same_stretch_goes_into_another_row(desk: Desk) -> None:
    desk.anew(*(state(*each) for each in STATES))
    desk.click("attunement", 20_000)
    desk.press("d")
    rows = desk.page.get_by_role("menu", name="Into which row?")
    rows.get_by_role("menuitem", name="Rupture").click()
    (copied,) = [a for a in desk.all(None) if a["family"] == "rupture"]  # type: ignore[arg-type]
    assert (copied["onset_ms"], copied["offset_ms"]) == (17_000, 22_200)
    desk.press("d")
    rows.get_by_role("menuitem", name="Infant's state").click()
    (filled,) = [a for a in desk.all(None) if a["family"] == "infant_state"]  # type: ignore[arg-type]
    # Where the state stood already, it stays.
    assert (filled["onset_ms"], filled["offset_ms"]) == (20_000, 22_200)


def test_times_are_typed_a_slip_changes_nothing_and_says_why(desk: Desk) -> None:
    desk.anew()
    desk.click("attunement", 13_000)
    desk.press("Shift+E")
    begins, ends, length = (
        desk.page.get_by_label(n, exact=True) for n in ("Begins", "Ends", "Length")
    )
    expect(begins).to_be_focused()
    begins.fill("0:12.01")
    begins.press("Enter")
    expect(begins).to_have_value("00:12.000")
    assert desk.times("shared_gaze") == (12_000, 15_400)
    begins.press("ArrowUp")
    expect(begins).to_be_focused()
    expect(begins).to_have_value("00:12.040")
    slip = desk.page.locator(".slip")
    for typed, says in (("soon", "That is not a time"), ("0:16", "ends at least one frame after")):
        begins.fill(typed)
        begins.press("Enter")
        expect(slip).to_contain_text(says)
        assert desk.times("shared_gaze") == (12_040, 15_400)
    begins.fill("12.04")
    begins.press("Enter")
    expect(slip).to_be_hidden()
    length.fill("2,5")
    length.press("Enter")
    expect(ends).to_have_value("00:14.520")
    assert desk.times("shared_gaze") == (12_040, 14_520)


def test_what_was_done_is_listed_by_name_and_can_all_be_undone_after_a_reload(desk: Desk) -> None:
    desk.anew()
    desk.click("attunement", 13_000)
    desk.press("Delete")
    desk.click("attunement", 20_000)
    desk.press("s", "Control+ArrowRight")
    expect(desk.page.locator(".pill")).to_have_text("Saved")
    desk.press("Shift+U")
    steps = desk.page.locator(".steps li")
    expect(steps).to_have_count(3)
    expect(steps.first).to_contain_text("move Turn-taking")
    expect(steps.nth(2)).to_contain_text("delete Shared gaze")
    desk.press("Escape")
    desk.reload()
    expect(desk.undo()).to_have_attribute("aria-label", "Undo: times of Turn-taking")
    desk.page.get_by_role("button", name="More").first.click()
    desk.page.get_by_role("button", name="What was done").click()
    expect(steps.nth(2)).to_contain_text("delete Shared gaze")
    desk.press("Escape")
    for _ in range(3):
        desk.undo().click()
    assert desk.times("turn_taking") == (17_000, 22_200)
    # What was deleted before the reload is drawn again once the server has told what it was.
    expect(desk.page.locator(".moments h2 .count")).to_have_text("12")
    assert desk.times("shared_gaze") == (11_000, 15_400)


def test_a_moment_tells_how_it_came_about(desk: Desk) -> None:
    desk.anew()
    desk.click("attunement", 13_000)
    desk.press("Control+Shift+ArrowUp", "s")
    expect(desk.page.locator(".pill")).to_have_text("Saved")
    desk.press("y")
    lines = desk.page.locator(".came-about tbody tr")
    expect(lines).to_have_count(2)
    expect(lines.nth(1)).to_contain_text("end: 00:15.400 → 00:15.440")
    expect(lines.first).to_contain_text("star:")
    desk.press("Escape")
    expect(lines).to_have_count(0)


def test_a_conflict_shows_in_words_what_the_versions_differ_in(desk: Desk) -> None:
    desk.anew()
    desk.click("attunement", 13_000)
    mine = desk.stands("shared_gaze")
    desk.practice.take({
        "op": "theirs", "kind": "change", "annotation": mine["id"],
        "base_version": mine["version"], "fields": {"note": "theirs"},
    })  # fmt: skip
    desk.press("s")
    banner = desk.page.locator(".banner")
    expect(banner).to_contain_text("“theirs”")
    wanted, stands = (banner.locator("p").nth(at).inner_text() for at in (1, 2))
    assert wanted != stands
    assert "star" in wanted
    heading = desk.page.locator(".moments h2").bounding_box()
    box = banner.bounding_box()
    assert heading
    assert box
    assert box["x"] + box["width"] <= heading["x"]
    banner.get_by_role("button").click()
    expect(banner).to_be_hidden()
    expect(desk.undo()).to_be_disabled()
