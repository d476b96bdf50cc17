from __future__ import annotations

import pytest

from tests.web.house import CLIP, OURS, PASSPHRASE, TICKET, VISIT, Browser, Practice, post

ROOM = f"/together/{TICKET}"
ELSEWHERE = f"/together/{'9' * 32}"


@pytest.fixture
def practice() -> Practice:
    return Practice()


@pytest.fixture
def room(practice: Practice) -> Browser:
    browser = practice.signed_in()
    assert post(browser, f"/together/begin/{VISIT}").json() == {"ticket": TICKET}
    return browser


def test_beginning_is_the_therapists(practice: Practice) -> None:
    assert practice.browser().get(f"/together/begin/{VISIT}").status_code == 401
    browser = practice.signed_in()
    page = browser.get(f"/together/begin/{VISIT}")
    assert (page.status_code, "Begin" in page.text) == (200, True)
    assert browser.get(f"/together/begin/{'0' * 32}").status_code == 404
    # To look at the button confines nobody.
    assert browser.get("/").status_code == 200


def test_the_room_has_its_page_its_payload_its_moments_and_its_stills(room: Browser) -> None:
    assert room.get(ROOM).headers["content-type"].startswith("text/html")
    assert room.get(f"{ROOM}/payload").json()["infant"] == "Wren"
    part = room.get(f"{ROOM}/moments/0", headers={"Range": "bytes=10-19"})
    assert (part.status_code, len(part.content)) == (206, 10)
    assert part.headers["content-type"] == "video/mp4"
    assert room.get(f"{ROOM}/stills/0").content == b"jpeg"
    assert room.get(f"{ROOM}/moments/1").status_code == 404


def test_the_room_never_gets_the_clip(room: Browser) -> None:
    for path in ("", "/film", "/frames", "/film-strip", "/sound", "/stills/0"):
        assert room.get(f"/clips/{CLIP}{path}").status_code == 401


def test_another_ticket_is_as_good_as_none(room: Browser) -> None:
    for path in ("", "/payload", "/moments/0", "/stills/0"):
        assert room.get(ELSEWHERE + path).status_code == 401
    assert post(room, f"{ELSEWHERE}/answers", {"answers": []}).status_code == 401


def test_unknown_tickets_and_numbers_answer_alike(practice: Practice, room: Browser) -> None:
    post(room, "/sign-in/unlock", {"passphrase": PASSPHRASE})
    unknown = [room.get(ELSEWHERE), room.get(f"{ROOM}/moments/0"), room.get(f"{ELSEWHERE}/payload")]
    assert {each.status_code for each in unknown} == {404}
    assert len({each.text for each in unknown}) == 1


def test_to_open_the_page_again_is_to_be_confined_again(room: Browser) -> None:
    post(room, "/sign-in/unlock", {"passphrase": PASSPHRASE})
    assert room.get("/").status_code == 200
    assert room.get(ROOM).status_code == 200
    assert room.get("/").status_code == 401
    assert room.get(f"{ROOM}/payload").status_code == 200


def test_her_answers_arrive_also_after_the_therapist_came_back(
    practice: Practice, room: Browser
) -> None:
    said = {"id": "11111111-aaaa", "kind": "words", "card": 2, "value": "He looked at me"}
    assert post(room, f"{ROOM}/answers", {"answers": [said]}).status_code == 200
    post(room, "/sign-in/unlock", {"passphrase": PASSPHRASE})
    assert post(room, f"{ROOM}/answers", {"answers": [said]}).status_code == 200
    assert practice.house.inside.sharing.answered == [said, said]


@pytest.mark.parametrize("document", [{}, {"answers": 1}, {"answers": [0] * 101}])
def test_answers_are_a_short_list(room: Browser, document: dict[str, object]) -> None:
    assert post(room, f"{ROOM}/answers", document).status_code in {400, 413}


def test_only_named_files_are_answered(practice: Practice) -> None:
    browser = practice.browser()
    answer = browser.get("/together/assets/together.css", headers=OURS)
    assert answer.headers["content-type"].startswith("text/css")
    assert browser.get("/together/assets/together.js").status_code == 200
    for name in ("together.html", "workbench.js", "..%2fgate.py", "x"):
        assert browser.get(f"/together/assets/{name}").status_code == 404


def test_nobody_is_locked_out_while_they_watch(practice: Practice, room: Browser) -> None:
    practice.clock.now += 3 * 60 * 60
    assert not practice.sessions.is_idle()
    assert room.get(f"{ROOM}/payload").status_code == 200
