"""One thread as it is read: who, when, what it is, and what was made of it since."""

from __future__ import annotations

from datetime import UTC, datetime

from annotator.domain.talking import Kind, Saying
from annotator.screens.conversation import address_of
from annotator.screens.conversation_thread import when
from tests.journey.talkers import KIT, SAM, Scene
from tests.journey.test_talking_kept import allow
from tests.screens.conftest import html
from tests.screens.talked import Page, page, said_by, scene

__all__ = ["page", "scene"]


def test_remarks_stand_in_the_order_they_were_said_each_with_who_and_when(
    scene: Scene, page: Page
) -> None:
    thread = scene.be(KIT).begin(scene.sams_moment, "what do you see?")
    scene.be(SAM).world.talking.say(thread, Saying("her hand stops"))
    shown = html(page("talk", thread=thread))
    day = when(scene.world.clock.now())
    assert shown.index(f"Kit · {day}") < shown.index("what do you see?")
    assert shown.index("what do you see?") < shown.index(f"You · {day}")
    assert shown.index(f"You · {day}") < shown.index("her hand stops")


def test_a_private_note_is_marked_as_such_in_words_and_by_its_line(
    scene: Scene, page: Page
) -> None:
    thread = scene.be(KIT).begin(scene.sams_moment, "for me", Kind.PRIVATE)
    shown = html(page("talk", thread=thread))
    assert 'class="remark private"' in shown
    assert "Only you see this" in shown


def test_what_was_reworded_says_so_and_what_was_taken_back_is_not_read(
    scene: Scene, page: Page
) -> None:
    talking = scene.be(KIT).world.talking
    thread = scene.begin(scene.sams_moment, "what do you sea?")
    (remark,) = talking.thread(thread).remarks
    talking.change(thread, remark.id, Saying("what do you see?"))
    shown = html(page("talk", thread=thread))
    assert "reworded" in shown
    assert "what do you see?" in shown
    talking.take_back(thread, remark.id)
    shown = said_by(page("talk", thread=thread))
    assert "Taken back by who said it." in shown
    assert "what do you s" not in shown
    assert "Reword or take back" not in shown


def test_a_thread_of_a_place_close_by_says_where_it_stands_and_what_it_allows(
    scene: Scene, page: Page
) -> None:
    talking = scene.be(KIT).world.talking
    talking.begin(scene.clip, scene.adas_moment, allow("gaze", "following_lead"))
    shown = said_by(page("talk", **address_of(scene.clip, scene.sams_moment)))
    assert "At 0:02 · Ada: Shared gaze" in shown
    assert "Besides “Shared gaze”, “Following the lead” can stand here as well." in shown


def test_a_day_and_time_are_read_as_they_are_here() -> None:
    at = datetime(2026, 11, 12, 9, 5, tzinfo=UTC)
    here = at.astimezone()
    assert when(at) == f"{here.day} Nov 2026, {here:%H:%M}"
