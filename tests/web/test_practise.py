from __future__ import annotations

import pytest

from annotator.journey.practise_certificate import NoSuchCertificate
from tests.web.house import Practice

PATH = "/practise/certificate"


@pytest.mark.parametrize(("asked", "paper"), [("", b"a4"), ("?paper=letter", b"letter")])
def test_ones_own_certificate_comes_on_the_paper_asked_for(asked: str, paper: bytes) -> None:
    answer = Practice().signed_in().get(PATH + asked)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.content == b"%PDF certificate " + paper
    assert answer.headers["content-disposition"] == 'inline; filename="certificate.pdf"'
    assert answer.headers["cache-control"] == "no-store"


def test_without_a_certificate_there_is_nothing_here() -> None:
    practice = Practice()

    def none_yet(paper: str) -> bytes:
        raise NoSuchCertificate

    practice.house.inside.certificate_pdf = none_yet
    answer = practice.signed_in().get(PATH)
    assert answer.status_code == 404
    assert answer.json()["refusal"] == "NotFound"


def test_there_are_two_kinds_of_paper() -> None:
    assert Practice().signed_in().get(f"{PATH}?paper=papyrus").status_code == 400


def test_nobody_who_is_not_signed_in_is_given_one() -> None:
    practice = Practice()
    practice.signed_in()  # somebody else, in another browser: the practice is open
    assert practice.browser().get(PATH).status_code == 401
    assert practice.knocked().get(PATH).status_code == 401


def test_it_is_asked_for_nobody_else() -> None:
    answer = Practice().signed_in().get(f"{PATH}/{'9' * 32}")
    assert answer.status_code == 404
