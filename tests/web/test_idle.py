from __future__ import annotations

import gc
import weakref

import anyio
import pytest

from annotator.web.idle import SETTLED_AFTER, look_round, settled_after, watching
from tests.web.house import PASSPHRASE, TICKET, VISIT, Practice, post


def test_ten_minutes_without_a_touch_lock_the_house() -> None:
    practice = Practice()
    browser = practice.signed_in()
    practice.clock.now += 599
    anyio.run(look_round, practice.keeper)
    assert practice.house.stands == "open"
    practice.clock.now += 1
    anyio.run(look_round, practice.keeper)
    assert practice.house.stands == "locked"
    assert browser.get("/").status_code == 401


def test_nobody_is_locked_out_while_they_watch_together() -> None:
    practice = Practice()
    browser = practice.signed_in()
    post(browser, f"/together/begin/{VISIT}")
    practice.clock.now += 24 * 60 * 60
    anyio.run(look_round, practice.keeper)
    assert practice.house.stands == "open"
    assert browser.get(f"/together/{TICKET}/payload").status_code == 200


def test_a_house_nobody_is_signed_in_to_locks_as_well() -> None:
    practice = Practice()
    browser = practice.signed_in()
    practice.clock.now += 12 * 60 * 60 + 1
    assert browser.get("/").status_code == 401
    anyio.run(look_round, practice.keeper)
    assert practice.house.stands == "locked"


def test_a_house_that_has_just_been_opened_stays_open() -> None:
    practice = Practice()
    browser = practice.knocked()
    practice.clock.now += 60 * 60
    post(browser, "/sign-in/unlock", {"passphrase": PASSPHRASE})
    anyio.run(look_round, practice.keeper)
    assert practice.house.stands == "open"


def test_a_lock_by_another_hand_ends_the_sign_ins_too() -> None:
    practice = Practice()
    practice.signed_in()
    practice.house.lock()
    anyio.run(look_round, practice.keeper)
    assert not practice.sessions.anyone()


def test_the_watch_goes_on_after_a_round_that_failed(caplog: pytest.LogCaptureFixture) -> None:
    practice = Practice()
    practice.signed_in()
    practice.clock.now += 600
    working = practice.house.lock
    tries: list[int] = []

    async def watch() -> None:
        done = anyio.Event()

        def lock() -> None:
            tries.append(1)
            if len(tries) == 1:
                practice.sessions.begin()
                practice.clock.now += 600
                raise OSError("the disk of Jane Doe")
            working()
            anyio.from_thread.run_sync(done.set)

        setattr(practice.house, "lock", lock)  # noqa: B010 - a house that fails once
        async with watching(practice.keeper, 0.001):
            with anyio.fail_after(5):
                await done.wait()

    anyio.run(watch)
    assert practice.house.stands == "locked"
    assert "OSError" in caplog.text
    assert "Jane" not in caplog.text


def test_half_a_minute_after_it_was_opened_what_is_loaded_is_not_looked_through_again() -> None:
    gc.unfreeze()
    rounds = 0
    try:
        for _ in range(SETTLED_AFTER - 1):
            rounds = settled_after(rounds, is_open=True)
        assert gc.get_freeze_count() == 0
        rounds = settled_after(rounds, is_open=True)
        assert gc.get_freeze_count() > 10_000
        assert settled_after(rounds, is_open=False) == 0
        assert gc.get_freeze_count() == 0
    finally:
        gc.unfreeze()


def test_what_only_held_itself_is_gone_once_it_is_locked() -> None:
    class Held:
        """Something that holds itself, as an open house does."""

    held = Held()
    held.itself = held  # type: ignore[attr-defined]
    seen = weakref.ref(held)
    rounds = 0
    try:
        for _ in range(SETTLED_AFTER):
            rounds = settled_after(rounds, is_open=True)
        del held
        gc.collect()
        assert seen() is not None
        settled_after(rounds, is_open=False)
        assert seen() is None
    finally:
        gc.unfreeze()
