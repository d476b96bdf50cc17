"""Several people at the door: names, invitations, and sign-ins that end one by one."""

from __future__ import annotations

import anyio
import pytest

from annotator.domain.identity import TicketId
from annotator.domain.people import ALONE, FIRST, Role
from annotator.web.idle import look_round
from annotator.web.sessions import Sessions
from tests.web.house import (
    CLIP,
    CODE,
    OURS,
    PASSPHRASE,
    SAM,
    TICKET,
    VISIT,
    Browser,
    Clock,
    Practice,
    post,
)

HERS = "eleven brown kettles sing"


@pytest.fixture
def practice() -> Practice:
    return Practice()


@pytest.fixture
def mine(practice: Practice) -> Browser:
    return practice.signed_in()


@pytest.fixture
def hers(practice: Practice, mine: Browser) -> Browser:
    """Sam, a trainee, came in by an invitation."""
    browser = practice.knocked()
    answer = post(browser, "/sign-in/join", {"invitation": CODE, "passphrase": HERS})
    assert answer.json()["name"] == "Sam"
    return browser


def is_in(browser: Browser) -> bool:
    return bool(browser.get("/", headers=OURS).status_code == 200)


def test_no_name_is_asked_where_there_is_one_person_and_one_is_where_there_are_two(
    practice: Practice, mine: Browser
) -> None:
    assert practice.knocked().get("/sign-in/state").json()["names"] is False
    join = {"invitation": CODE, "passphrase": HERS}
    post(practice.knocked(), "/sign-in/join", join).raise_for_status()
    assert practice.knocked().get("/sign-in/state").json()["names"] is True


def test_streamlit_hears_who_it_is_from_the_gate(practice: Practice, hers: Browser) -> None:
    hers.get("/", headers={**OURS, "X-App-User": "clinician"})
    heard = practice.seen_by_streamlit[-1]
    assert (heard["x-app-user"], heard["x-app-role"]) == (SAM, "trainee")


def test_what_a_role_is_never_granted_is_not_there(hers: Browser) -> None:
    for path in (f"/share/{VISIT}/report.pdf", f"/together/begin/{VISIT}"):
        assert hers.get(path, headers=OURS).status_code == 404
    assert hers.get(f"/clips/{CLIP}", headers=OURS).status_code == 200


def test_unknown_name_and_wrong_passphrase_are_answered_alike_and_both_wait(
    practice: Practice, hers: Browser
) -> None:
    browser = practice.knocked()
    answers = [
        post(browser, "/sign-in/unlock", {"name": name, "passphrase": "not this one"})
        for name in ("Sam", "Nobody")
    ]
    assert answers[0].content == answers[1].content
    assert {each.status_code for each in answers} == {403}
    tries = [
        post(browser, "/sign-in/join", {"invitation": "X", "passphrase": HERS}) for _ in range(4)
    ]
    assert tries[-1].status_code == 429


def test_one_who_locks_leaves_the_other_at_work(
    practice: Practice, mine: Browser, hers: Browser
) -> None:
    post(hers, "/sign-in/lock").raise_for_status()
    assert practice.house.stands == "open"
    assert (is_in(mine), is_in(hers)) == (True, False)
    post(mine, "/sign-in/lock").raise_for_status()
    assert practice.house.stands == "locked"


def test_the_made_up_family_is_over_when_whoever_looks_around_in_it_locks(
    practice: Practice, mine: Browser, hers: Browser
) -> None:
    practice.house.sample = True
    post(hers, "/sign-in/lock").raise_for_status()
    assert practice.house.stands == "open"
    again = {"invitation": CODE, "passphrase": HERS}
    assert post(practice.knocked(), "/sign-in/join", again).is_success
    post(mine, "/sign-in/lock").raise_for_status()
    assert practice.house.stands == "locked"


def test_nobody_ends_the_program_over_anothers_head(
    practice: Practice, mine: Browser, hers: Browser
) -> None:
    answer = post(hers, "/sign-in/quit")
    assert (answer.status_code, answer.json()["refusal"]) == (409, "OthersAreIn")
    assert not practice.house.has_quit
    post(hers, "/sign-in/lock").raise_for_status()
    post(mine, "/sign-in/quit").raise_for_status()
    assert practice.house.has_quit


def test_a_family_watches_on_while_a_colleague_locks_or_is_idle(
    practice: Practice, mine: Browser, hers: Browser
) -> None:
    post(mine, f"/together/begin/{VISIT}").raise_for_status()
    post(hers, "/sign-in/lock").raise_for_status()
    assert mine.get(f"/together/{TICKET}/payload", headers=OURS).status_code == 200
    practice.clock.now += 3600
    anyio.run(look_round, practice.keeper)
    assert mine.get(f"/together/{TICKET}/payload", headers=OURS).status_code == 200


def test_who_is_idle_is_signed_out_while_others_go_on(
    practice: Practice, mine: Browser, hers: Browser
) -> None:
    practice.clock.now += 400
    assert is_in(mine)
    practice.clock.now += 400
    anyio.run(look_round, practice.keeper)
    assert (is_in(mine), is_in(hers)) == (True, False)
    assert practice.house.stands == "open"


def test_a_changed_passphrase_signs_one_out_everywhere_else(
    practice: Practice, mine: Browser, hers: Browser
) -> None:
    elsewhere = practice.signed_in()
    wrong = post(mine, "/sign-in/passphrase", {"old": "no", "passphrase": HERS})
    assert wrong.status_code == 403
    assert is_in(elsewhere)
    right = post(mine, "/sign-in/passphrase", {"old": PASSPHRASE, "passphrase": HERS})
    assert right.status_code == 200
    assert (is_in(mine), is_in(elsewhere), is_in(hers)) == (True, False, True)
    stranger = practice.knocked()
    assert post(stranger, "/sign-in/passphrase", {"old": "a", "passphrase": "b"}).status_code == 401


def test_another_person_in_the_same_browser_is_told_that_the_page_is_not_theirs(
    practice: Practice, mine: Browser, hers: Browser
) -> None:
    sam = {"name": "Sam", "passphrase": HERS}
    assert post(hers, "/sign-in/unlock", sam).json()["another"] is False
    assert post(mine, "/sign-in/unlock", sam).json()["another"] is True


def test_another_person_in_the_same_browser_never_gets_the_page_before_back() -> None:
    sessions = Sessions(Clock())
    token = sessions.begin()
    before = sessions.live(token)
    assert before is not None
    sessions.end_all()
    again = sessions.live(sessions.begin(token, SAM, frozenset({Role.TRAINEE})))
    assert again is not None
    assert again.name != before.name
    assert sessions.member_of(token) is None


def test_the_list_says_who_since_when_and_whether_with_a_family() -> None:
    clock = Clock()
    sessions = Sessions(clock)
    token = sessions.begin()
    sessions.begin(None, SAM, frozenset({Role.TRAINEE}))
    clock.now += 130
    who = sessions.live(token)
    assert who is not None
    assert who.roles == ALONE
    sessions.confine(who, TicketId(TICKET))
    listed = [(each.member, each.minutes, each.with_a_family) for each in sessions.all()]
    assert listed == [(FIRST, 2, True), (SAM, 2, False)]
    sessions.end_elsewhere(FIRST)
    assert len(sessions.all()) == 2
    sessions.end_of(SAM)
    assert [each.member for each in sessions.all()] == [FIRST]
