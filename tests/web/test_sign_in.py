from __future__ import annotations

from http.cookies import SimpleCookie
from pathlib import Path

import pytest

from annotator.web.patience import FREE_TRIES
from tests.web.house import CODE, OURS, PASSPHRASE, TOKEN, VISIT, Practice, post


@pytest.fixture
def practice() -> Practice:
    return Practice()


def state(browser: object) -> str:
    return str(browser.get("/sign-in/state").json()["state"])  # type: ignore[attr-defined]


def test_the_way_in_on_the_first_day(practice: Practice) -> None:
    browser = practice.browser()
    assert state(browser) == "knock"
    assert post(browser, "/sign-in/set-up", {"passphrase": PASSPHRASE}).status_code == 403
    assert post(browser, "/sign-in/knock", {"token": TOKEN}).json()["state"] == "new"
    assert state(browser) == "new"
    answer = post(browser, "/sign-in/set-up", {"passphrase": PASSPHRASE})
    assert answer.json() == {"recovery_code": CODE, "state": "open", "sample": False}
    assert state(browser) == "open"
    assert browser.get("/").text == "streamlit"
    assert post(browser, "/sign-in/lock").json()["state"] == "locked"
    assert practice.house.stands == "locked"
    assert browser.get("/").status_code == 401
    assert post(browser, "/sign-in/unlock", {"passphrase": PASSPHRASE}).status_code == 200
    assert state(browser) == "open"


def test_a_link_is_used_up_by_the_first_browser(practice: Practice) -> None:
    first = practice.knocked()
    second = practice.browser()
    refused = post(second, "/sign-in/knock", {"token": TOKEN})
    assert (refused.status_code, refused.json()["refusal"]) == (403, "NoKnock")
    assert state(second) == "knock"
    # The page of a known browser may still carry the old link after a reload.
    assert post(first, "/sign-in/knock", {"token": TOKEN}).status_code == 200


def test_another_browser_needs_the_passphrase_although_the_house_is_open(
    practice: Practice,
) -> None:
    practice.signed_in()
    other = practice.knocked()
    assert state(other) == "locked"
    assert other.get("/").status_code == 401


def test_a_page_left_open_over_a_restart_needs_the_passphrase_only(tmp_path: Path) -> None:
    place = tmp_path / "doors.json"
    before = Practice(place)
    browser = before.signed_in()
    name = browser.cookies[before.keeper.cookie]
    after = Practice(place)
    after.house.stands = "locked"
    again = after.browser()
    again.cookies = browser.cookies
    assert again.get("/clips/" + "c" * 32).json()["refusal"] == "Locked"
    assert post(again, "/sign-in/unlock", {"passphrase": PASSPHRASE}).status_code == 200
    assert again.get("/").status_code == 200
    assert name not in again.cookies.values()


def test_the_made_up_family_needs_no_passphrase_to_come_back_to(practice: Practice) -> None:
    browser = practice.knocked()
    answer = post(browser, "/sign-in/look-around")
    assert answer.json() == {"state": "open", "sample": True}
    post(browser, f"/together/begin/{VISIT}").raise_for_status()
    assert browser.get("/sign-in/state").json() == {"state": "new", "sample": True, "names": False}
    assert browser.get("/").status_code == 401
    post(browser, "/sign-in/look-around").raise_for_status()
    assert browser.get("/").status_code == 200


def test_no_door_without_a_passphrase_leads_out_of_a_familys_page(practice: Practice) -> None:
    browser = practice.signed_in()
    post(browser, f"/together/begin/{VISIT}").raise_for_status()
    for path in ("/sign-in/look-around", "/sign-in/set-up", "/sign-in/quit"):
        answer = post(browser, path, {"passphrase": "mine now, all of it"})
        assert (answer.status_code, answer.json()["refusal"]) == (401, "Locked"), path
    assert not practice.house.has_quit
    assert browser.get("/").status_code == 401


def test_wrong_passphrases_wait_longer_and_longer(practice: Practice) -> None:
    browser = practice.knocked()
    practice.house.stands = "locked"
    for _ in range(FREE_TRIES):
        answer = post(browser, "/sign-in/unlock", {"passphrase": "wrong"})
        assert (answer.status_code, answer.json()["refusal"]) == (403, "WrongPassphrase")
    right = {"passphrase": PASSPHRASE}
    for path, document in (
        ("/sign-in/unlock", right),
        ("/sign-in/recover", {"recovery_code": CODE, **right}),
    ):
        waits = post(browser, path, document)
        assert (waits.status_code, waits.json()["refusal"]) == (429, "TooManyTries")
        assert waits.headers["retry-after"] == str(waits.json()["seconds"]) == "1"
    practice.clock.now += 1
    assert post(browser, "/sign-in/unlock", right).status_code == 200
    assert post(browser, "/sign-in/unlock", {"passphrase": "wrong"}).status_code == 403


def test_the_printed_code_opens_and_is_replaced(practice: Practice) -> None:
    browser = practice.knocked()
    practice.house.stands = "locked"
    wrong = {"recovery_code": "nothing", "passphrase": PASSPHRASE}
    assert post(browser, "/sign-in/recover", wrong).status_code == 403
    answer = post(browser, "/sign-in/recover", {**wrong, "recovery_code": CODE})
    assert answer.json()["recovery_code"] == "WXYZ"
    assert browser.get("/").status_code == 200


def test_quitting_answers_first_and_then_ends(practice: Practice) -> None:
    browser = practice.signed_in()
    assert post(browser, "/sign-in/quit").status_code == 200
    assert practice.house.has_quit
    assert browser.get("/").status_code == 401


def test_nobody_locks_who_is_not_signed_in(practice: Practice) -> None:
    practice.signed_in()
    assert post(practice.knocked(), "/sign-in/lock").status_code == 401
    assert practice.house.stands == "open"


def test_cookies_are_hidden_from_scripts_and_from_other_sites(practice: Practice) -> None:
    browser = practice.knocked()
    practice.house.token = TOKEN
    door = post(browser, "/sign-in/knock", {"token": TOKEN}).headers["set-cookie"]
    sign_in = post(browser, "/sign-in/unlock", {"passphrase": PASSPHRASE}).headers["set-cookie"]
    for header, path in ((door, "/sign-in"), (sign_in, "/")):
        (morsel,) = SimpleCookie(header).values()
        assert morsel["httponly"]
        assert morsel["samesite"].lower() == "strict"
        assert morsel["path"] == path
        assert practice.doors.instance in morsel.key
        assert len(bytes.fromhex(morsel.value)) == 32
    assert "max-age" not in sign_in.lower()


def test_a_lock_clears_nothing_in_the_browser(practice: Practice) -> None:
    browser = practice.signed_in()
    answer = post(browser, "/sign-in/lock")
    assert "clear-site-data" not in answer.headers
    assert browser.get("/").headers.get("clear-site-data") is None


def test_only_named_files_are_answered(practice: Practice) -> None:
    browser = practice.browser()
    font = "/sign-in/assets/fonts/nunito-sans-latin-400-normal.woff2"
    assert browser.get(font).headers["content-type"] == "font/woff2"
    for name in ("workbench.js", "../gate.py", "%2e%2e/gate.py", "fonts/OFL-Nunito-Sans.txt", ""):
        assert browser.get(f"/sign-in/assets/{name}").status_code == 404


@pytest.mark.parametrize("document", [{}, {"passphrase": 1}, {"passphrase": "x" * 2000}])
def test_a_passphrase_is_a_text(practice: Practice, document: dict[str, object]) -> None:
    assert post(practice.knocked(), "/sign-in/unlock", document).status_code == 400


def test_the_page_itself_is_answered_to_anybody(practice: Practice) -> None:
    answer = practice.browser().get("/sign-in", headers=OURS)
    assert answer.headers["content-type"].startswith("text/html")


def test_a_browser_that_cannot_step_through_a_film_is_told_so_honestly(practice: Practice) -> None:
    answer = practice.browser().get("/sign-in/unsupported")
    assert answer.status_code == 200
    assert "browser" in answer.text
