from __future__ import annotations

import threading

from annotator.domain.identity import TicketId
from annotator.web.sessions import LONGEST_S, MOST, Sessions
from tests.web.house import TICKET, Clock


def test_a_token_is_long_random_and_kept_as_a_hash_only() -> None:
    sessions = Sessions(Clock())
    first, second = sessions.begin(), sessions.begin()
    assert first != second
    assert len(bytes.fromhex(first)) == 32
    assert first not in str(vars(sessions))


def test_only_a_live_token_opens_anything() -> None:
    sessions = Sessions(Clock())
    token = sessions.begin()
    assert sessions.live(token) is not None
    for wrong in (None, "", "x", token.upper(), token + "0", "\ud800"):
        assert sessions.live(wrong) is None
    sessions.end_all()
    assert sessions.live(token) is None
    assert not sessions.anyone()


def test_unlocking_again_keeps_the_name_and_changes_the_token() -> None:
    sessions = Sessions(Clock())
    token = sessions.begin()
    before = sessions.live(token)
    sessions.end_all()
    after = sessions.live(sessions.begin(token))
    assert before is not None
    assert after is not None
    assert after.name == before.name
    assert sessions.live(token) is None


def test_a_token_somebody_made_up_is_given_to_nobody() -> None:
    sessions = Sessions(Clock())
    token = sessions.begin("fixed-by-a-thief")
    assert token != "fixed-by-a-thief"
    assert sessions.live("fixed-by-a-thief") is None


def test_no_sign_in_outlives_the_day() -> None:
    clock = Clock()
    sessions = Sessions(clock)
    token = sessions.begin()
    clock.now += LONGEST_S + 1
    assert sessions.live(token) is None


def test_idle_is_ten_minutes_without_a_touch_and_never_while_watching_together() -> None:
    clock = Clock()
    sessions = Sessions(clock)
    assert not sessions.is_idle()
    token = sessions.begin()
    clock.now += 599
    assert not sessions.is_idle()
    sessions.touch()
    clock.now += 600
    assert sessions.is_idle()
    who = sessions.live(token)
    assert who is not None
    sessions.confine(who, TicketId(TICKET))
    clock.now += LONGEST_S * 2
    assert not sessions.is_idle()
    assert sessions.live(token) is who


def test_whoever_listens_hears_the_end_once() -> None:
    sessions = Sessions(Clock())
    who = sessions.live(sessions.begin())
    assert who is not None
    heard: list[str] = []
    sessions.listen(who, lambda: heard.append("one"))
    stop = sessions.listen(who, lambda: heard.append("two"))
    stop()
    threading.Thread(target=sessions.end_all).run()
    sessions.end_all()
    assert heard == ["one"]
    sessions.listen(who, lambda: heard.append("late"))
    assert heard == ["one", "late"]


def test_the_oldest_sign_in_gives_way() -> None:
    sessions = Sessions(Clock())
    first = sessions.begin()
    for _ in range(MOST):
        sessions.begin()
    assert sessions.live(first) is None
