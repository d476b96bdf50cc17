from __future__ import annotations

from types import SimpleNamespace

import pytest

from annotator.domain.policy import NotForYou
from annotator.journey.reliability_record import Record
from tests.doubled import CEM, as_another, spans_of
from tests.journey.doubles import a_practice
from tests.web.house import Practice

ONES = spans_of(5)
FILES = [
    ("methods", "agreement-methods.txt", "text/plain", "Inter-rater agreement"),
    ("figures", "agreement-figures.csv", "text/csv", "scope,measure,kind"),
    ("table", "agreement-table.csv", "text/csv", "reference_by_coder_seconds"),
]


@pytest.fixture
def practice() -> Practice:
    doubles, dyad = a_practice()
    doubles.double(dyad, CEM, ONES, as_another(ONES, 1))
    reliability = doubles.reliability

    def record(coder: str) -> Record:
        if coder != CEM:
            raise NotForYou
        return reliability.record(CEM)

    found = Practice()
    found.house.inside.review = SimpleNamespace(reliability=SimpleNamespace(record=record))
    return found


@pytest.mark.parametrize(("path", "name", "kind", "begins"), FILES)
def test_a_file_is_saved_under_a_name_that_names_nobody(
    practice: Practice, path: str, name: str, kind: str, begins: str
) -> None:
    answer = practice.signed_in().get(f"/agreement/{path}?coder={CEM}")
    assert answer.status_code == 200
    assert answer.text.startswith(begins)
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'
    assert answer.headers["content-type"].startswith(kind)
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", [each[0] for each in FILES])
def test_somebody_elses_is_not_there_for_who_may_not_know_it(practice: Practice, path: str) -> None:
    answer = practice.signed_in().get(f"/agreement/{path}?coder=everybody")
    assert answer.status_code == 404
    assert answer.json()["refusal"] == "NotFound"


@pytest.mark.parametrize("asked", ["", "?coder=", f"?coder={'x' * 65}"])
def test_it_is_asked_whose(practice: Practice, asked: str) -> None:
    assert practice.signed_in().get(f"/agreement/table{asked}").status_code == 400


def test_nobody_who_is_not_signed_in_is_given_one(practice: Practice) -> None:
    practice.signed_in()
    assert practice.browser().get(f"/agreement/table?coder={CEM}").status_code == 401
