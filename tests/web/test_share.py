from __future__ import annotations

import pytest

from tests.web.house import VISIT, Practice

PATH = f"/share/{VISIT}/take-home.pdf"


@pytest.mark.parametrize(("asked", "paper"), [("", b"a4"), ("?paper=letter", b"letter")])
def test_the_page_comes_on_the_paper_asked_for(asked: str, paper: bytes) -> None:
    answer = Practice().signed_in().get(PATH + asked)
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.content == b"%PDF " + paper
    assert answer.headers["content-disposition"] == 'inline; filename="take-home.pdf"'
    assert answer.headers["cache-control"] == "no-store"


def test_there_are_two_kinds_of_paper() -> None:
    assert Practice().signed_in().get(f"{PATH}?paper=papyrus").status_code == 400


def test_it_needs_a_sign_in() -> None:
    assert Practice().browser().get(PATH).status_code == 401
