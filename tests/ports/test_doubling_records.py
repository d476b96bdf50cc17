"""One suite for double coding in memory and in the database: what the steps may rely on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.exc import DatabaseError

from annotator.domain.identity import CoderId, DoublingId, SessionId
from annotator.journey.doubling_books import Doubling, DoublingKind, HandedIn
from annotator.journey.ports import Records
from tests.builders import A_DAY
from tests.fakes.clock import NOON
from tests.ports.kept import C1, LATER, S1, SOON

FIRST = Doubling(DoublingId("d1"), C1, CoderId("me"), DoublingKind.DOUBLE, True, NOON, A_DAY)
SECOND = replace(
    FIRST, id=DoublingId("d2"), coder=CoderId("you"), kind=DoublingKind.DRIFT, asked_at=SOON
)
DONE = HandedIn(LATER, S1, 3, SessionId("other"), 7)


@pytest.fixture
def asked(filled: Records) -> Records:
    with filled.writing() as desk:
        desk.doubling.add(SECOND)
        desk.doubling.add(FIRST)
    return filled


def test_what_was_asked_is_found_oldest_first(asked: Records) -> None:
    with asked.reading() as desk:
        assert desk.doubling.all() == (FIRST, SECOND)
        assert desk.doubling.of(C1) == (FIRST, SECOND)
        assert desk.doubling.get(FIRST.id) == FIRST
        assert desk.doubling.get(DoublingId("x")) is None


@pytest.mark.parametrize(
    "over",
    [
        replace(FIRST, handed_in=DONE),
        replace(FIRST, handed_in=HandedIn(LATER, S1, 0)),
        replace(FIRST, given_back_at=LATER),
    ],
)
def test_how_it_ended_is_kept_and_never_changes(asked: Records, over: Doubling) -> None:
    with asked.writing() as desk:
        desk.doubling.change(over)
    with asked.reading() as desk:
        assert desk.doubling.get(FIRST.id) == over
    with pytest.raises((DatabaseError, KeyError)), asked.writing() as desk:
        desk.doubling.change(FIRST)


def test_nobody_is_asked_for_a_clip_twice(asked: Records) -> None:
    with pytest.raises((DatabaseError, KeyError)), asked.writing() as desk:
        desk.doubling.add(replace(FIRST, id=DoublingId("d3")))


def test_it_goes_with_its_clip(asked: Records) -> None:
    with asked.writing() as desk:
        desk.clips.remove(C1)
    with asked.reading() as desk:
        assert desk.doubling.all() == ()
