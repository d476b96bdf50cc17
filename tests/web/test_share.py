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


@pytest.mark.parametrize(
    ("path", "kind", "content", "name"),
    [
        ("reel.mp4", "video/mp4", b"a reel", "moments.mp4"),
        (
            "report.pdf?paper=letter",
            "application/pdf",
            b"%PDF report letter",
            "professional-report-not-for-family.pdf",
        ),
    ],
)
def test_a_reel_and_a_report_are_saved_under_names_that_name_nobody(
    path: str, kind: str, content: bytes, name: str
) -> None:
    answer = Practice().signed_in().get(f"/share/{VISIT}/{path}")
    assert answer.headers["content-type"] == kind
    assert answer.content == content
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", ["reel.mp4", "report.pdf"])
def test_neither_comes_without_a_sign_in(path: str) -> None:
    assert Practice().browser().get(f"/share/{VISIT}/{path}").status_code == 401
