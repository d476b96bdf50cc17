from __future__ import annotations

import pytest

from annotator.domain.identity import SessionId
from annotator.timeline.messages import Opening, revision_in


def test_the_workbench_is_told_whose_coding_it_opens_and_nothing_of_anybody() -> None:
    document = Opening(SessionId("5e55")).to_document()
    assert document == {"session": "5e55", "height": None, "tells": False}


def test_a_revision_told_is_read() -> None:
    assert revision_in({"revision": 17}) == 17


@pytest.mark.parametrize("revision", [None, "17", True, -1, 1.5])
def test_what_is_no_revision_is_none(revision: object) -> None:
    assert revision_in({"revision": revision}) is None


@pytest.mark.parametrize("told", [None, {}, 17])
def test_before_anything_was_told_there_is_none(told: object) -> None:
    assert revision_in(told) is None
