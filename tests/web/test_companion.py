"""The therapist's window: whose it is, what its key opens, and that the family's page has none."""

from __future__ import annotations

from typing import Any

import pytest

from annotator.domain.identity import AnnotationId, TicketId, VisitId
from annotator.journey.companion import Companion
from annotator.web.companion import document_of
from annotator.web.policy import Who
from tests.journey.test_companion import CANARY, a_noted_scene
from tests.journey.test_gating import a_long_feed, opened_growth, watched
from tests.web.house import OURS, PASSPHRASE, TICKET, VISIT, Browser, Practice, paths, post

BASE = f"/together/companion/{VISIT}"
ROOM = f"/together/{TICKET}"


class Beside:
    """The companion of a real visit, told under this house's names."""

    def __init__(self) -> None:
        self.scene = a_noted_scene()
        self.ticket = self.scene.begun()
        self.notes: list[str] = []
        self.opened: list[tuple[str, str, str]] = []
        self.shut = 0

    def companion(self, visit: VisitId) -> Companion:
        return self.scene.world.sharing.companion(self.scene.visit)

    def keep_note(self, visit: VisitId, note: str) -> None:
        self.notes.append(note)

    def open_growth(self, visit: VisitId, annotation: AnnotationId, reason: str = "") -> None:
        self.opened.append(("growth", annotation, reason))

    def open_exposure(self, visit: VisitId, annotation: AnnotationId, reason: str) -> None:
        self.opened.append(("exposure", annotation, reason))

    def close_gates(self, visit: VisitId) -> None:
        self.shut += 1


@pytest.fixture
def beside() -> Beside:
    return Beside()


@pytest.fixture
def practice(beside: Beside) -> Practice:
    practice = Practice()
    sharing: Any = practice.house.inside.sharing
    for name in ("companion", "keep_note", "open_growth", "open_exposure", "close_gates"):
        setattr(sharing, name, getattr(beside, name))
    return practice


def keyed(browser: Browser) -> dict[str, str]:
    """What the window shows with every request, once it was given its key."""
    return {"X-Companion-Key": post(browser, f"{BASE}/key").json()["key"]}


def begun(browser: Browser) -> Browser:
    assert post(browser, f"/together/begin/{VISIT}").json() == {"ticket": TICKET}
    return browser


def test_the_window_is_the_therapists_and_holds_nothing_before_it_has_its_key(
    practice: Practice,
) -> None:
    assert practice.browser().get(BASE).status_code == 401
    browser = practice.signed_in()
    page = browser.get(BASE)
    assert (page.status_code, "Beside them" in page.text) == (200, True)
    assert browser.get(f"/together/companion/{'0' * 32}").status_code == 404
    assert post(browser, f"/together/companion/{'0' * 32}/key").status_code == 404
    assert browser.get(f"{BASE}/told").status_code == 401
    told = browser.get(f"{BASE}/told", headers=keyed(browser)).json()
    assert told["format"] == "glimmer-companion/1"
    assert CANARY in told["note"]
    # To look at it confines nobody.
    assert (browser.get("/").status_code, told["confined"]) == (200, False)


def test_pr_16_the_familys_page_reaches_neither_the_window_nor_anything_it_is_told(
    practice: Practice,
) -> None:
    browser = practice.signed_in()
    window = keyed(browser)
    begun(browser)
    family = [route for route in paths(practice.routes) if route[1].startswith(BASE)]
    assert len({path for _, path, _ in family}) == 7
    for method, path, _ in family:
        for headers in ({}, {"X-Companion-Key": ""}, {"X-Companion-Key": TICKET}):
            answer = browser.request(method, path, headers={**OURS, **headers})
            assert answer.status_code == 401
            assert CANARY not in answer.text
    # The same cookie in the window that was given the key: that one goes on.
    assert browser.get(f"{BASE}/told", headers=window).json()["confined"] is True
    assert browser.get(f"{ROOM}/payload").json() == {
        "format": "glimmer-together/1",
        "infant": "Wren",
    }


def test_a_new_tab_on_the_window_asks_for_the_passphrase_while_a_family_watches(
    practice: Practice,
) -> None:
    browser = begun(practice.signed_in())
    navigation = {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "none"}
    answer = browser.get(BASE, headers=navigation)
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")


def test_its_key_opens_this_window_of_this_visit_of_this_sign_in_and_nothing_else(
    practice: Practice,
) -> None:
    browser, other = practice.signed_in(), practice.signed_in()
    window = keyed(browser)
    assert other.get(f"{BASE}/told", headers=window).status_code == 401
    elsewhere = f"/together/companion/{'9' * 32}/told"
    assert browser.get(elsewhere, headers=window).status_code == 401
    begun(browser)
    for path in ("/", f"/together/begin/{VISIT}", f"/share/{VISIT}/report.pdf"):
        assert browser.get(path, headers=window).status_code == 401


def test_locked_or_signed_in_anew_its_key_opens_nothing_any_more(practice: Practice) -> None:
    browser = practice.signed_in()
    window = keyed(browser)
    post(browser, "/sign-in/unlock", {"passphrase": PASSPHRASE})
    assert browser.get(f"{BASE}/told", headers=window).status_code == 401
    window = keyed(browser)
    post(browser, "/sign-in/lock")
    assert browser.get(f"{BASE}/told", headers=window).status_code == 401
    assert post(browser, f"{BASE}/key").status_code == 401


def test_asking_again_and_again_shows_nobody_and_locks_nobody_out_mid_clip(
    practice: Practice,
) -> None:
    browser = practice.signed_in()
    window = keyed(browser)
    practice.clock.now += 601
    assert browser.get(f"{BASE}/told", headers=window).status_code == 200
    assert practice.sessions.is_idle()
    begun(browser)
    practice.clock.now += 3600
    assert not practice.sessions.is_idle()


def test_after_a_passphrase_in_between_the_window_confines_its_browser_again(
    practice: Practice, beside: Beside
) -> None:
    browser = begun(practice.signed_in())
    post(browser, "/sign-in/unlock", {"passphrase": PASSPHRASE})
    window = keyed(browser)
    wrong = post(browser, f"{BASE}/beside", {"ticket": TICKET}, headers=window)
    assert (wrong.status_code, browser.get("/").status_code) == (404, 200)
    right = post(browser, f"{BASE}/beside", {"ticket": beside.ticket}, headers=window)
    assert (right.status_code, browser.get("/").status_code) == (200, 401)


def test_a_note_is_kept_and_a_gate_opened_with_its_reason_and_shut(
    practice: Practice, beside: Beside
) -> None:
    browser = practice.signed_in()
    window = keyed(browser)
    begun(browser)
    assert post(browser, f"{BASE}/note", {"note": "calm"}, headers=window).status_code == 200
    assert beside.notes == ["calm"]
    for kind in ("growth", "exposure"):
        wanted = {"kind": kind, "annotation": "back", "reason": "she asked"}
        assert post(browser, f"{BASE}/open", wanted, headers=window).status_code == 200
    wanted = {"kind": "anything", "annotation": "back", "reason": ""}
    assert post(browser, f"{BASE}/open", wanted, headers=window).status_code == 400
    kinds = [("growth", "back", "she asked"), ("exposure", "back", "she asked")]
    assert beside.opened == kinds
    assert post(browser, f"{BASE}/shut", headers=window).status_code == 200
    assert beside.shut == 1


def test_what_only_a_companion_may_ask_is_declared_so(practice: Practice) -> None:
    ways = {path: route.policy for _, path, route in paths(practice.routes) if BASE in path}
    assert {path for path, policy in ways.items() if policy.who is Who.SIGNED_IN} == {
        BASE,
        f"{BASE}/key",
    }
    assert not ways[f"{BASE}/told"].presence


def test_pr_10_a_shut_gate_is_told_with_its_reasons_and_an_open_one_with_its_own() -> None:
    scene = a_long_feed()
    watched(scene)
    shut: Any = document_of(scene.world.sharing.companion(scene.visit))
    growth, exposure = shut["gates"]
    assert (growth["kind"], growth["open"]) == ("growth", None)
    back = next(each for each in growth["possible"] if each["annotation"] == "back")
    assert "The carer has not asked or agreed to look at it." in back["against"]
    assert back["may_ask"]
    assert exposure["possible"][0]["annotation"] == "alone"
    opened = a_long_feed()
    opened_growth(opened)
    told: Any = document_of(opened.world.sharing.companion(opened.visit))
    gate = told["gates"][0]["open"]
    assert (gate["reason"], gate["ready"], gate["agreed"]) == ("she asked twice", True, False)
    assert told["since"] is not None


def test_a_growth_gate_that_is_shut_for_good_cannot_be_asked_for() -> None:
    scene = a_long_feed()
    scene.begun()
    told: Any = document_of(scene.world.sharing.companion(scene.visit))
    assert not any(each["may_ask"] for each in told["gates"][0]["possible"])


def test_a_ticket_is_no_key() -> None:
    practice = Practice()
    browser = practice.signed_in()
    who = next(iter(practice.sessions._by_digest.values()))
    key = practice.sessions.companion(who, VisitId(VISIT))
    practice.sessions.confine(who, TicketId(TICKET))
    assert practice.sessions.is_companion(who, VisitId(VISIT), key)
    for wrong in (None, "", TICKET, key.upper(), key[:-1]):
        assert not practice.sessions.is_companion(who, VisitId(VISIT), wrong)
    assert key not in str(who)
    assert browser.get("/").status_code == 401
