"""What the recorder promises beside its routes: no room, and an end that breaks off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.domain.clip import ClipState
from annotator.domain.interval import Milliseconds
from annotator.domain.people import FIRST
from annotator.journey.recording import NotRecorded
from annotator.web.reception import ClipTooLarge, NoRoom, Room
from annotator.web.recorder import LEAST_ROOM, Recorder
from annotator.wiring.acting import acting_as
from tests.media.recorded import recorded
from tests.opening import wait_until_ready
from tests.web.recording_page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.slow
FILM = recorded()
ROOMY = Room(10 * LEAST_ROOM, lambda: 100 * LEAST_ROOM)


@pytest.fixture
def page(tmp_path: Path) -> Iterator[Page]:
    made = Page(tmp_path)
    with acting_as(FIRST):
        yield made
    made.house.lock()


def recorder(page: Page, room: Room = ROOMY) -> Recorder:
    practice = page.open
    return Recorder(practice.clips, practice.filming.recordings, practice.shelf, room)


def test_nothing_is_begun_without_room_for_a_minute(page: Page) -> None:
    with pytest.raises(NoRoom):
        recorder(page, Room(10 * LEAST_ROOM, lambda: LEAST_ROOM - 1)).begin(page.clip)
    assert page.open.clips.get(page.clip).state is ClipState.AWAITING


def test_a_recording_that_is_as_large_as_may_be_is_kept_as_far_as_it_came(page: Page) -> None:
    small = recorder(page, Room(1000, lambda: LEAST_ROOM))
    small.begin(page.clip)
    assert small.take(page.clip, 0, FILM[:900], Milliseconds(1)) == 900
    with pytest.raises(ClipTooLarge):
        small.take(page.clip, 900, FILM[900:1100], Milliseconds(2))
    assert small.received(page.clip) == 900


def test_an_end_that_broke_off_at_any_of_its_steps_is_ended_later(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = recorder(page)
    ours.begin(page.clip)
    ours.take(page.clip, 0, FILM, Milliseconds(2000))

    class KilledError(Exception):
        pass

    def killed(*_: object) -> str:
        raise KilledError

    # After the end was noted and before the file was closed; then before the clip was told.
    for step in ("vault.recorded.Recorded.finish", "web.recorder.Recorder._digest"):
        with monkeypatch.context() as patched:
            patched.setattr(f"annotator.{step}", killed)
            with pytest.raises(KilledError):
                ours.end(page.clip)
        page.restart()
        ours = recorder(page)
        assert page.stands()["open"] is False
    ours.end(page.clip)
    wait_until_ready(page.open)
    assert page.film() == FILM
    with pytest.raises(NotRecorded):
        ours.end(page.clip)
