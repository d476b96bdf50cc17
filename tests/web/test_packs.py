from __future__ import annotations

import base64
from typing import Any

import pytest

from annotator.wiring.packing import opened_pack
from tests.packs import WORDS, DoubleCoded
from tests.web.house import Browser, Practice, post


@pytest.fixture
def coded() -> DoubleCoded:
    return DoubleCoded()


@pytest.fixture
def browser(coded: DoubleCoded) -> Browser:
    practice = Practice()
    inside = practice.house.inside
    inside.review, inside.clips, inside.shelf = coded.review, coded.clips, coded.shelf
    return practice.signed_in()


def asked(coded: DoubleCoded, **more: str) -> dict[str, Any]:
    first, second = coded.sessions
    return {"first": first, "second": second, "passphrase": WORDS, **more}


def test_a_pack_is_handed_over_sealed_under_a_name_that_names_nobody(
    browser: Browser, coded: DoubleCoded
) -> None:
    answer = post(browser, f"/clips/{coded.clip}/pack", asked(coded))
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/age-encryption"
    assert answer.headers["cache-control"] == "no-store"
    name = 'attachment; filename="supervision-pack.age"'
    assert answer.headers["content-disposition"] == name
    pack, lines = opened_pack(answer.content, WORDS)
    assert pack.clip == coded.clip
    assert all(line.agrees for line in lines)


def test_the_same_pack_opened_again_agrees_value_by_value(
    browser: Browser, coded: DoubleCoded
) -> None:
    sealed = post(browser, f"/clips/{coded.clip}/pack", asked(coded)).content
    said = {"passphrase": WORDS, "sealed": base64.b64encode(sealed).decode()}
    told = post(browser, "/packs/opened", said).json()
    assert told["annotations"] == [1, 1]
    assert told["scheme"].startswith("Connection")
    assert len(told["lines"]) > 500
    assert all(stored == found for _, stored, found in told["lines"])
    assert "CANARY" not in str(told)


@pytest.mark.parametrize(
    ("more", "status", "refusal"),
    [
        ({"passphrase": "short"}, 400, "PassphraseTooShort"),
        ({"second": "0" * 32}, 404, "NotFound"),
        ({"first": ""}, 400, "NotUnderstood"),
    ],
)
def test_what_cannot_be_made_is_refused_with_its_reason(
    browser: Browser, coded: DoubleCoded, more: dict[str, str], status: int, refusal: str
) -> None:
    answer = post(browser, f"/clips/{coded.clip}/pack", asked(coded, **more))
    assert (answer.status_code, answer.json()["refusal"]) == (status, refusal)
    assert "says" in answer.json()


@pytest.mark.parametrize(
    ("sealed", "status", "refusal"),
    [
        (base64.b64encode(b"no age file").decode(), 400, "PassedOnDamaged"),
        ("not base64!", 400, "NotUnderstood"),
        ("", 400, "NotUnderstood"),
        (7, 400, "NotUnderstood"),
    ],
)
def test_what_is_no_pack_is_told_so(
    browser: Browser, sealed: object, status: int, refusal: str
) -> None:
    answer = post(browser, "/packs/opened", {"passphrase": WORDS, "sealed": sealed})
    assert (answer.status_code, answer.json()["refusal"]) == (status, refusal)


def test_another_passphrase_opens_nothing(browser: Browser, coded: DoubleCoded) -> None:
    sealed = post(browser, f"/clips/{coded.clip}/pack", asked(coded)).content
    said = {"passphrase": "x" * 20, "sealed": base64.b64encode(sealed).decode()}
    answer = post(browser, "/packs/opened", said)
    assert (answer.status_code, answer.json()["refusal"]) == (403, "NotThePackPassphrase")


def test_nobody_who_is_not_signed_in_is_given_one(coded: DoubleCoded) -> None:
    practice = Practice()
    practice.signed_in()
    assert post(practice.browser(), f"/clips/{coded.clip}/pack", asked(coded)).status_code == 401
    assert post(practice.knocked(), "/packs/opened", {}).status_code == 401
