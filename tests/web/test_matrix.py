"""Roles x owners x ids: every route, asked by everybody for everything, over a real house.

What is expected is worked out from the policy table; what is not granted answers to the letter
as an id that nobody has. The table's rows are checked by hand in `EXPECTED`, so that a changed
grant has to be changed here as well.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

import pytest

from annotator.domain.clip import ClipCard, Context
from annotator.domain.consent import Decision, Purpose
from annotator.domain.identity import CoderId, HouseholdId, PersonId, TicketId, VisitId
from annotator.domain.people import FIRST, Role
from annotator.domain.policy import Right
from annotator.journey.consent import Given, HouseholdForm
from annotator.journey.visit import Ticket
from annotator.web.gate import COMPANION_KEY
from annotator.web.policy import Who
from annotator.wiring.acting import acting_as
from annotator.wiring.house import House
from annotator.wiring.world import RandomIdentities
from tests.fakes.clock import NOON
from tests.media.films import Reel, film
from tests.opening import CHEAP, PASSPHRASE, wait_until_ready
from tests.photographs import a_jpeg
from tests.web.house import OURS, Browser, Practice, post

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.wiring.practice import Practice as Open

pytestmark = pytest.mark.slow
NOBODYS = "0" * 32
INNER = re.compile(r"\{(other|excerpt)")
# Enough of everything that any route reads: what is refused is refused for whom, not for what.
SENT: Final = {
    "operations": [], "answers": [], "text": "a word", "note": "a word", "ticket": NOBODYS,
    "kind": "growth", "annotation": NOBODYS, "reason": "a word", "played": [], "revision": 0,
    "carer": {"left": 0, "top": 0, "width": 400, "height": 900},
    "infant": {"left": 500, "top": 300, "width": 400, "height": 600},
    "do": "pause",
    "lengths": [], "order": [], "nudge_ms": 0, "heard": "first",
    "id": NOBODYS, "family": "rupture", "pressed_ms": 0,
}  # fmt: skip
FOR_LONG: Final = timedelta(days=3650)
HERS = "eleven brown kettles sing"
OWN, TEAM, TAUGHT, SHUT = "own", "team", "taught", "shut"
# Besides `record`, what each of the four families permits; the last was opened by a colleague too.
FAMILIES = {
    OWN: (),
    TEAM: (Purpose.TEAM_CARE,),
    TAUGHT: (Purpose.TRAINING, Purpose.SUPERVISION),
    SHUT: (),
}
# By role: whose clips may be watched, whose codings seen, whose families named.
EXPECTED = {
    "owner": ({OWN, TEAM, TAUGHT, SHUT},) * 3,
    Role.THERAPIST: ({TEAM}, {TEAM}, {TEAM}),
    Role.SUPERVISOR: ({TAUGHT}, {TAUGHT}, {TAUGHT}),
    Role.TRAINEE: ({TAUGHT}, set(), set()),
    Role.KEEPER: (set(), set(), {OWN, TEAM, TAUGHT, SHUT}),
}
WATCHED, CODED, NAMED = range(3)


@dataclass
class Scene:
    """A house, a browser for each role, and four families with a clip, a coding and a visit."""

    house: House
    ring: Practice
    browsers: dict[object, Browser]
    members: dict[object, CoderId]
    ids: dict[str, dict[str, str]]


def a_family(practice: Open, name: str) -> dict[str, str]:
    dyad = practice.consents.open_household(HouseholdForm(name, "Robin", "Mama"))
    for purpose in (Purpose.RECORD, Purpose.SESSION_REVIEW, *FAMILIES[name]):
        given = Given(PersonId("p"), "mother", valid_to=date(2099, 1, 1))
        practice.consents.decide(dyad.household.id, purpose, Decision.PERMIT, given)
    card = ClipCard(date(2026, 11, 12), Context.FEEDING)
    clip = practice.clips.begin(dyad.household.id, dyad.id, card)
    return {"household": dyad.household.id, "clip": clip}


def papers_of(browser: Browser, family: dict[str, str]) -> None:
    """The set-up sheet of the clip, and the signed form of its household, both as photographs."""
    for thing, place, kind in (
        ("clip", "clips", "setup_sheet"), ("household", "households", "consent_form"),
    ):  # fmt: skip
        address = f"/{place}/{family[thing]}/attachments?kind={kind}"
        answer = browser.post(address, content=a_jpeg(60, 40), headers=OURS)
        assert answer.status_code == 201
        family[f"paper of {family[thing]}"] = answer.json()["attachment"]


def a_ticket(practice: Open, visit: VisitId) -> TicketId:
    """As `begin_together` keeps one; nothing is planned to be shown by it."""
    ticket = Ticket(TicketId(RandomIdentities().fresh()), visit, NOON, NOON + FOR_LONG)
    with practice.records.writing() as desk:
        desk.visits.add_ticket(ticket)
    return ticket.id


def bring_in(browser: Browser, clip: str, film: bytes) -> None:
    tus = {**OURS, "Tus-Resumable": "1.0.0"}
    address = f"/clips/{clip}/upload"
    assert browser.post(address, headers={**tus, "Upload-Length": str(len(film))}).is_success
    more = {"Upload-Offset": "0", "Content-Type": "application/offset+octet-stream"}
    assert browser.patch(address, headers={**tus, **more}, content=film).is_success


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    house = House(tmp_path_factory.mktemp("matrix"), CHEAP, end=lambda: None)
    ring = Practice(house=house)
    house.attend(ring.sessions)
    owner = ring.browser()
    post(owner, "/sign-in/knock", {"token": house.new_token()}).raise_for_status()
    post(owner, "/sign-in/set-up", {"passphrase": PASSPHRASE}).raise_for_status()
    practice = house.practice
    assert practice is not None
    browsers: dict[object, Browser] = {"owner": owner}
    members: dict[object, CoderId] = {"owner": FIRST}
    with acting_as(FIRST):
        ids = {name: a_family(practice, name) for name in FAMILIES}
        short = film(Reel())
        for each in ids.values():
            bring_in(owner, each["clip"], short)
        wait_until_ready(practice)
        for each in ids.values():
            each["session"] = practice.tagging.begin(each["clip"], FIRST)  # type: ignore[arg-type]
            each["visit"] = practice.sharing.visit_for(each["clip"])  # type: ignore[arg-type]
            each["ticket"] = a_ticket(practice, VisitId(each["visit"]))
            papers_of(owner, each)
        practice.people.call_me("Ada")
        asked = {role: practice.people.invite(str(role), frozenset({role})) for role in Role}
    for role, invitation in asked.items():
        browser = browsers[role] = ring.browser()
        post(browser, "/sign-in/knock", {"token": house.new_token()}).raise_for_status()
        document = {"invitation": invitation.code, "passphrase": HERS}
        post(browser, "/sign-in/join", document).raise_for_status()
        members[role] = invitation.member.id
    yield Scene(house, ring, browsers, members, ids)
    house.lock()


def ask(scene: Scene, role: Any, method: str, path: str, key: str = "") -> Any:
    browser, asking = scene.browsers[role], {**OURS, COMPANION_KEY: key} if key else OURS
    if method == "GET":
        return browser.get(path, headers=asking)
    headers = {**asking, "Tus-Resumable": "1.0.0", "Upload-Length": "5", "Upload-Offset": "0"}
    if method == "PATCH":
        headers["Content-Type"] = "application/offset+octet-stream"
    document = json.dumps(SENT).encode()
    return browser.request(method, path, headers=headers, content=document)


def addresses(scene: Scene, thing: str) -> Iterator[tuple[str, str, Any]]:
    """Every route that takes an id of this kind; nothing that would destroy what others ask for."""
    for route in scene.ring.routes:
        if f"{{{thing}:id}}" in route.path:
            for method in sorted(route.methods or ()):
                if method not in {"DELETE", "OPTIONS", "HEAD"}:
                    yield method, route.path, route.policy


def at(path: str, thing: str, which: str, paper: str = NOBODYS) -> str:
    filled = path.replace(f"{{{thing}:id}}", which).replace("{other:id}", NOBODYS)
    filled = filled.replace("{excerpt:id}", NOBODYS)
    filled = filled.replace("{attachment:id}", paper)
    return filled.replace("{number:number}", "0").replace("{frame:number}", "0")


def key_for(scene: Scene, role: Any, policy: Any, visit: str) -> str:
    """The key of the window beside the family's page, given by the sign-ins themselves: who has
    one without the right to it still finds nothing."""
    if policy.who is not Who.COMPANION:
        return ""
    who = scene.ring.keeper.signed_in(dict(scene.browsers[role].cookies))
    assert who is not None
    return scene.ring.sessions.companion(who, VisitId(visit))


# Nobody has another coding here, and their papers are photographs.
NOT_THERE = ("{other:id}", "paper.pdf")


def is_there(path: str) -> bool:
    return not INNER.search(path) and not path.endswith(NOT_THERE)


THINGS = (("clip", WATCHED), ("session", CODED), ("visit", WATCHED), ("household", NAMED))
NO_RIGHT: dict[Any, set[Any]] = {Right.SHARE: {Role.SUPERVISOR, Role.TRAINEE, Role.KEEPER}}
NO_RIGHT[Right.BRING_CLIPS] = NO_RIGHT[Right.SHARE]
NO_RIGHT[Right.ACCEPT] = {"owner", Role.THERAPIST, Role.TRAINEE, Role.KEEPER}
NO_RIGHT[Right.MAKE_EXCERPTS] = NO_RIGHT[Right.SHARE]
NO_RIGHT[Right.TAKE_PACKS] = {Role.TRAINEE, Role.KEEPER}
NO_RIGHT[Right.KEEP_CONSENTS] = {Role.SUPERVISOR, Role.TRAINEE}
# Their clips may be watched, but nobody told them whose they are.
NO_RIGHT[Right.SEE_HOUSEHOLDS] = {Role.TRAINEE}
NO_RIGHT[Right.REVIEW] = {Role.TRAINEE, Role.KEEPER}


@pytest.mark.parametrize("role", EXPECTED, ids=str)
@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize(("thing", "column"), THINGS)
def test_nobody_reaches_what_is_not_for_them_and_learns_not_even_that_it_is_there(
    scene: Scene, role: Any, family: str, thing: str, column: int
) -> None:
    asked = 0
    for method, path, policy in addresses(scene, thing):
        granted = family in EXPECTED[role][column] and role not in NO_RIGHT.get(policy.right, ())
        if policy.right is Right.CODE:
            granted = role == "owner"
        one, other = scene.ids[family][thing], NOBODYS
        paper = scene.ids[family].get(f"paper of {one}", NOBODYS)
        answer, unknown = (
            ask(
                scene,
                role,
                method,
                at(path, thing, each, paper),
                key_for(scene, role, policy, each),
            )
            for each in (one, other)
        )
        alike = (answer.status_code, answer.content) == (unknown.status_code, unknown.content)
        where = f"{role} {method} {path} of {family}: {answer.status_code} {answer.text[:80]}"
        if not granted:
            assert answer.status_code == 404, where
            assert alike, where
        elif method == "GET" and is_there(path) and thing != "visit":
            assert answer.status_code in {200, 409}, where
        asked += 1
    assert asked > 2


@pytest.mark.parametrize("role", EXPECTED, ids=str)
@pytest.mark.parametrize("family", FAMILIES)
def test_a_ticket_opens_nothing_for_whom_the_visit_is_not(
    scene: Scene, role: Any, family: str
) -> None:
    granted = family in EXPECTED[role][WATCHED] and role not in NO_RIGHT[Right.SHARE]
    for method, path, policy in addresses(scene, "ticket"):
        one = ask(scene, role, method, at(path, "ticket", scene.ids[family]["ticket"]))
        unknown = ask(scene, role, method, at(path, "ticket", NOBODYS))
        assert policy.who is Who.TICKET
        if not granted:
            assert one.status_code == 404, (role, method, path, one.text[:80])
            assert (one.status_code, one.content) == (unknown.status_code, unknown.content)
    who = scene.ring.keeper.signed_in(dict(scene.browsers[role].cookies))
    assert who is not None
    assert who.ticket is None


@pytest.mark.parametrize("role", EXPECTED, ids=str)
def test_each_knows_the_families_that_are_for_them_by_name(scene: Scene, role: Any) -> None:
    practice = scene.house.practice
    assert practice is not None
    with acting_as(scene.members[role]):
        known = {
            family for family, ids in scene.ids.items()
            if practice.may(Right.SEE_HOUSEHOLDS, HouseholdId(ids["household"]))
        }  # fmt: skip
        listed = (
            {each.dyad.household.pseudonym for each in practice.consents.households()}
            if practice.may(Right.SEE_HOUSEHOLDS)
            else set()
        )
        today = practice.caseloads.caseload(24) if listed else None
    assert known == listed == EXPECTED[role][NAMED]
    if today is not None:
        assert {each.dyad.household.pseudonym for each in today.shown} == listed
        assert (today.households, today.matching) == (len(listed), len(listed))


def test_a_trainees_own_coding_names_no_family_no_day_and_nobody_else(scene: Scene) -> None:
    practice = scene.house.practice
    assert practice is not None
    me = scene.members[Role.TRAINEE]
    with acting_as(me):
        (clip,) = practice.training.clips()
        session = practice.tagging.begin(clip.id, me)
    assert clip.id == scene.ids[TAUGHT]["clip"]
    told = scene.browsers[Role.TRAINEE].get(f"/coding/{session}", headers=OURS)
    assert told.status_code == 200
    assert (told.json()["household"], told.json()["on"], told.json()["others"]) == ("", "", [])
    assert TAUGHT not in told.text
    assert (told.json()["keeps_pictures"], told.json()["excerpt_moments"]) == (False, 0)
    seen = scene.browsers["owner"].get(f"/coding/{session}", headers=OURS).json()
    assert seen["household"] == TAUGHT
    batch: dict[str, Any] = {"operations": []}
    assert post(scene.browsers["owner"], f"/coding/{session}/operations", batch).status_code == 404


def test_a_purpose_taken_back_ends_it_at_once(scene: Scene) -> None:
    practice = scene.house.practice
    assert practice is not None
    household, clip = scene.ids[TAUGHT]["household"], scene.ids[TAUGHT]["clip"]
    trainee = scene.browsers[Role.TRAINEE]
    assert trainee.get(f"/clips/{clip}/frames", headers=OURS).status_code == 200
    with acting_as(FIRST):
        practice.consents.withdraw(HouseholdId(household), Purpose.TRAINING, "mother")
    try:
        assert trainee.get(f"/clips/{clip}/frames", headers=OURS).status_code == 404
        assert trainee.get(f"/clips/{clip}/film", headers=OURS).status_code == 404
        with acting_as(scene.members[Role.TRAINEE]):
            assert practice.training.clips() == ()
    finally:
        given = Given(PersonId("p"), "mother", valid_to=date(2099, 1, 1))
        with acting_as(FIRST):
            practice.consents.decide(
                HouseholdId(household), Purpose.TRAINING, Decision.PERMIT, given
            )


def test_a_taken_role_ends_the_sign_in_and_what_it_could(scene: Scene) -> None:
    practice = scene.house.practice
    assert practice is not None
    with acting_as(FIRST):
        asked = practice.people.invite("Bo", frozenset({Role.SUPERVISOR}))
    browser = scene.ring.browser()
    post(browser, "/sign-in/knock", {"token": scene.house.new_token()}).raise_for_status()
    document = {"invitation": asked.code, "passphrase": HERS}
    post(browser, "/sign-in/join", document).raise_for_status()
    clip = scene.ids[TAUGHT]["clip"]
    assert browser.get(f"/clips/{clip}/frames", headers=OURS).status_code == 200
    with acting_as(FIRST):
        practice.people.give_roles(asked.member.id, frozenset({Role.KEEPER}))
    assert browser.get(f"/clips/{clip}/frames", headers=OURS).status_code == 401
    words = {"name": "Bo", "passphrase": HERS}
    post(browser, "/sign-in/unlock", words).raise_for_status()
    assert browser.get(f"/clips/{clip}/frames", headers=OURS).status_code == 404
    with acting_as(FIRST):
        practice.people.let_go(asked.member.id)
    assert browser.get("/", headers=OURS).status_code == 401
    assert post(browser, "/sign-in/unlock", words).status_code == 403


def test_every_route_for_somebody_signed_in_was_asked_or_is_about_nobody(scene: Scene) -> None:
    asked = {path for thing, _ in THINGS for _, path, _ in addresses(scene, thing)}
    about_nobody = {
        "/workbench/preferences", "/schemes/file", "/sign-in/passphrase", "/practise/certificate",
        # About a coder: whose is asked by the door, in tests/journey/test_reliability.py.
        "/agreement/methods", "/agreement/figures", "/agreement/table",
        "/packs/opened", "/supervision-log.csv",
    }  # fmt: skip
    for route in scene.ring.routes:
        if route.policy.who in {Who.SIGNED_IN, Who.COMPANION}:
            assert route.path in asked | about_nobody, route.path
