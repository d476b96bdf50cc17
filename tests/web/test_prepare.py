"""Prepare's own routes: words looked at while they are written, and the family's page as it is."""

from __future__ import annotations

import pytest

from tests.web.house import CLIP, TICKET, VISIT, Browser, Practice, post

PREVIEW = f"/together/preview/{VISIT}"


@pytest.fixture
def practice() -> Practice:
    return Practice()


@pytest.fixture
def therapist(practice: Practice) -> Browser:
    return practice.signed_in()


def test_pr_27_words_are_looked_at_while_they_are_written(therapist: Browser) -> None:
    answer = post(therapist, f"/prepare/{VISIT}/words", {"text": "missed"})
    assert answer.json() == {
        "noticed": [{"word": "missed", "blocks": True, "instead": "something else"}],
        "reading": "grade 2",
    }
    assert post(therapist, f"/prepare/{VISIT}/words", {"text": "a" * 2001}).status_code == 400


def test_the_preview_is_the_familys_own_page_with_its_payload(
    practice: Practice, therapist: Browser
) -> None:
    post(therapist, f"/together/begin/{VISIT}")
    family = therapist.get(f"/together/{TICKET}")
    there = practice.signed_in()
    page = there.get(PREVIEW)
    assert page.text == family.text
    assert there.get(f"{PREVIEW}/payload").json()["infant"] == "Wren"
    assert practice.house.inside.sharing.previewed == 1


def test_a_moment_is_its_own_cut_and_before_that_only_its_still(therapist: Browser) -> None:
    assert len(therapist.get(f"{PREVIEW}/moments/0").content) == 1000
    assert therapist.get(f"{PREVIEW}/stills/0").content == b"jpeg"
    assert therapist.get(f"{PREVIEW}/moments/1").status_code == 404
    assert therapist.get(f"{PREVIEW}/stills/1").content == b"a picture"


def test_the_preview_is_the_therapists_and_confines_nobody(
    practice: Practice, therapist: Browser
) -> None:
    assert practice.browser().get(PREVIEW).status_code == 401
    therapist.get(PREVIEW)
    assert therapist.get("/").status_code == 200
    post(therapist, f"/together/begin/{VISIT}")
    # From the family's page nothing of Prepare is in reach.
    assert therapist.get(PREVIEW).status_code == 401
    assert therapist.get(f"{PREVIEW}/payload").status_code == 401
    assert therapist.get(f"/clips/{CLIP}/film").status_code == 401


def test_a_preview_takes_no_answers(therapist: Browser) -> None:
    assert post(therapist, f"{PREVIEW}/answers", {"answers": []}).status_code in {404, 405}
