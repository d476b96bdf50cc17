"""A summary somebody asked about, as its page: for who accepts, and nothing is kept of it."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from annotator.domain.people import Role
from annotator.domain.policy import Right
from annotator.web.policy import Who
from tests.web.house import CLIP, TICKET, VISIT, Browser, Practice, post

REVIEW = f"/together/review/{VISIT}"


@pytest.fixture
def practice(monkeypatch: pytest.MonkeyPatch) -> Practice:
    made = Practice()
    monkeypatch.setattr(made.house, "roles", lambda _: frozenset(Role))
    sharing = made.house.inside.sharing
    looks = SimpleNamespace(
        open_preview=sharing.open_preview,
        preview=sharing.preview,
        preview_moment=sharing.preview_moment,
        preview_pair=sharing.preview_pair,
    )
    made.house.inside.review = SimpleNamespace(looks=looks)
    return made


@pytest.fixture
def supervisor(practice: Practice) -> Browser:
    return practice.signed_in()


def test_it_is_the_familys_own_page_with_its_payload(
    practice: Practice, supervisor: Browser
) -> None:
    post(supervisor, f"/together/begin/{VISIT}")
    family = supervisor.get(f"/together/{TICKET}")
    there = practice.signed_in()
    assert there.get(REVIEW).text == family.text
    assert there.get(f"{REVIEW}/payload").json()["infant"] == "Wren"
    assert practice.house.inside.sharing.previewed == 1


def test_a_moment_is_its_own_cut_and_before_that_only_its_still(supervisor: Browser) -> None:
    assert len(supervisor.get(f"{REVIEW}/moments/0").content) == 1000
    assert supervisor.get(f"{REVIEW}/stills/0").content == b"jpeg"
    assert supervisor.get(f"{REVIEW}/moments/1").status_code == 404
    assert supervisor.get(f"{REVIEW}/stills/1").content == b"a picture"
    assert supervisor.get(f"{REVIEW}/pair/1").content == b"jpeg"


def test_it_takes_no_answers_confines_nobody_and_is_out_of_a_familys_reach(
    practice: Practice, supervisor: Browser
) -> None:
    assert post(supervisor, f"{REVIEW}/answers", {"answers": []}).status_code in {404, 405}
    assert practice.browser().get(REVIEW).status_code == 401
    supervisor.get(REVIEW)
    assert supervisor.get("/").status_code == 200
    post(supervisor, f"/together/begin/{VISIT}")
    assert supervisor.get(f"{REVIEW}/payload").status_code == 401
    assert supervisor.get(f"/clips/{CLIP}/film").status_code == 401


def test_every_route_of_it_is_for_who_may_accept(practice: Practice) -> None:
    mine = [each for each in practice.routes if each.path.startswith("/together/review/")]
    assert len(mine) == 5
    for each in mine:
        assert (each.policy.who, each.policy.right) == (Who.SIGNED_IN, Right.ACCEPT)
