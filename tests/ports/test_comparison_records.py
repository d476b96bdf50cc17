"""One suite for what was compared in memory and in the database: what the steps may rely on."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from annotator.domain.identity import CoderId, SessionId
from annotator.domain.people import CONSENSUS
from annotator.journey.comparison_books import Looked
from annotator.journey.ports import Records
from tests.fakes.clock import NOON
from tests.ports.kept import C1, LATER, S1, SOON, a_head

S2, S3, P1 = SessionId("s2"), SessionId("s3"), SessionId("p1")
SETTLED = SessionId("settled")
ME, YOU = CoderId("me"), CoderId("you")


def a_look(by: CoderId = ME, at: datetime = NOON, revision: int = 1) -> Looked:
    return Looked(S1, S2, by, at, revision, 4)


@pytest.fixture
def coded(filled: Records) -> Records:
    """A second coder's session of the clip, and one that is practised."""
    with filled.writing() as desk:
        desk.coding.begin(replace(a_head(), id=S2, coder=YOU, begun_at=SOON))
        desk.coding.begin(replace(a_head(), id=P1, coder=ME, practised=True))
    return filled


def test_the_last_look_of_each_person_stays_oldest_first(coded: Records) -> None:
    with coded.writing() as desk:
        desk.comparisons.keep(a_look(at=LATER))
        desk.comparisons.keep(a_look(YOU, SOON))
        desk.comparisons.keep(a_look(at=NOON, revision=9))
    with coded.reading() as desk:
        assert desk.comparisons.all() == (a_look(at=NOON, revision=9), a_look(YOU, SOON))


def test_the_same_two_the_other_way_round_are_another_look_at_one_pair(coded: Records) -> None:
    turned = Looked(S2, S1, ME, SOON, 4, 1)
    with coded.writing() as desk:
        desk.comparisons.keep(a_look())
        desk.comparisons.keep(turned)
    with coded.reading() as desk:
        assert desk.comparisons.all() == (a_look(), turned)
    assert turned.pair == a_look().pair


def test_a_look_goes_with_the_clip_its_codings_are_of(coded: Records) -> None:
    with coded.writing() as desk:
        desk.comparisons.keep(a_look())
        desk.clips.remove(C1)
    with coded.reading() as desk:
        assert desk.comparisons.all() == ()
        assert desk.comparisons.coded_twice() == ()


def test_only_a_clip_that_two_people_coded_for_care_is_coded_twice(filled: Records) -> None:
    with filled.writing() as desk:
        desk.coding.begin(replace(a_head(), id=P1, coder=YOU, practised=True))
        again = replace(a_head(), id=S3, begun_at=LATER, migrated_from=S1)
        desk.coding.begin(again)
        desk.coding.begin(replace(a_head(), id=SETTLED, coder=CONSENSUS))
    with filled.reading() as desk:
        assert desk.comparisons.coded_twice() == ()
    with filled.writing() as desk:
        desk.coding.begin(replace(a_head(), id=S2, coder=YOU, begun_at=SOON))
    with filled.reading() as desk:
        assert [each.id for each in desk.comparisons.coded_twice()] == [S1, S2, S3]
