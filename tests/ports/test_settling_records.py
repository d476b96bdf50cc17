"""One suite for settling and accepting in memory and in the database."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.identity import (
    AnnotationId,
    ClipId,
    CodeId,
    CoderId,
    FamilyId,
    SessionId,
    SettlementId,
    VisitId,
)
from annotator.domain.people import CONSENSUS
from annotator.domain.settling import Because, Choice, Decision, Wording
from annotator.journey.ports import Records
from annotator.journey.settle_books import (
    Acceptance,
    Decided,
    Look,
    Looked,
    Said,
    Settlement,
    Source,
)
from tests.builders import A_MINUTE, ms
from tests.fakes.clock import NOON
from tests.ports.kept import C1, H1, LATER, S1, SOON, V1, a_head, a_visit

ME, S2, S3 = CoderId("me"), SessionId("s2"), SessionId("s3")
X1, P1 = SettlementId("x1"), AnnotationId("p1")
OF = (Source(S1, 3, CoderId("A")), Source(S2, 2, CoderId("B")))
NEW = Settlement(X1, C1, H1, "connection", "1.0", A_MINUTE, OF, NOON, ME)
OWN = Wording(FamilyId("repair"), CodeId("comfort"), ms(2_000), ms(4_000), {"outcome": "full"})


@pytest.fixture
def settled(filled: Records) -> Records:
    """Two coders' sessions, being settled, and the session that comes of it."""
    with filled.writing() as desk:
        desk.coding.begin(replace(a_head(), id=S2, coder=CoderId("B")))
        desk.coding.begin(replace(a_head(), id=S3, coder=CONSENSUS))
        desk.settling.add(NEW)
    return filled


def test_a_settlement_is_found_with_its_sources_in_order(settled: Records) -> None:
    later = replace(NEW, id=SettlementId("x2"), sources=OF[::-1], begun_at=LATER)
    with settled.writing() as desk:
        desk.settling.add(later)
    with settled.reading() as desk:
        assert desk.settling.get(X1) == NEW
        assert desk.settling.get(SettlementId("none")) is None
        assert desk.settling.of(C1) == (NEW, later)
        assert desk.settling.of(ClipId("c2")) == ()


def test_decisions_stay_one_behind_the_other(settled: Records) -> None:
    every = (
        Decided(P1, Decision(Choice.TAKE, Because.FILM, "heard it", S1), ME, NOON),
        Decided(P1, Decision(Choice.OWN, Because.OTHER, "between", wording=OWN), ME, SOON),
        Decided(P1, None, ME, LATER),
    )
    with settled.writing() as desk:
        for each in every:
            desk.settling.decide(X1, each)
    with settled.reading() as desk:
        assert desk.settling.decided(X1) == every
        assert desk.settling.decided(SettlementId("x2")) == ()


def test_what_came_of_it_is_kept_and_is_nobodys_coding(settled: Records) -> None:
    with settled.writing() as desk:
        desk.settling.keep(X1, S3, ME, LATER)
    with settled.reading() as desk:
        kept = replace(NEW, session=S3, kept_by=ME, kept_at=LATER)
        assert desk.settling.get(X1) == kept
        assert [each.id for each in desk.coding.of(C1)] == [S1, S2]
        assert desk.coding.head(S3) is not None


def test_everything_said_of_a_coding_stays(settled: Records) -> None:
    said = (
        Acceptance(S1, 2, Said.RETURNED, ME, NOON, "look at 0:14 again"),
        Acceptance(S1, 3, Said.ACCEPTED, ME, SOON),
    )
    with settled.writing() as desk:
        for each in said:
            desk.accepting.note(each)
    with settled.reading() as desk:
        assert desk.accepting.said_of(S1) == said
        assert desk.accepting.said_of(S2) == ()


def test_what_was_said_of_many_codings_is_what_was_said_of_each(settled: Records) -> None:
    with settled.writing() as desk:
        desk.accepting.note(Acceptance(S1, 2, Said.RETURNED, ME, NOON, "look at 0:14 again"))
        desk.accepting.note(Acceptance(S2, 1, Said.ACCEPTED, ME, NOON))
        desk.accepting.note(Acceptance(S1, 3, Said.ACCEPTED, ME, SOON))
    with settled.reading() as desk:
        every = desk.accepting.said_of_each((S2, S1, SessionId("never")))
        assert every == {each: desk.accepting.said_of(each) for each in (S1, S2)}
        assert [each.revision for each in every[S1]] == [2, 3]
        assert desk.accepting.said_of_each(()) == {}


def test_codings_of_care_are_found_by_their_coders(settled: Records) -> None:
    with settled.writing() as desk:
        practised = replace(a_head(), id=SessionId("p"), coder=CoderId("B"), practised=True)
        desk.coding.begin(practised)
    with settled.reading() as desk:
        assert [each.id for each in desk.accepting.by_coders({CoderId("B")})] == [S2]
        assert desk.accepting.by_coders(()) == ()


def test_one_coding_is_chosen_for_a_clip_or_none(settled: Records) -> None:
    with settled.writing() as desk:
        desk.accepting.choose(C1, S1)
        desk.accepting.choose(C1, S2)
    with settled.reading() as desk:
        assert desk.accepting.chosen(C1) == S2
    with settled.writing() as desk:
        desk.accepting.choose(C1, None)
    with settled.reading() as desk:
        assert desk.accepting.chosen(C1) is None


def test_a_look_waits_until_somebody_answers_it(settled: Records) -> None:
    other = VisitId("v2")
    asked = Looked(V1, "page", Look.ASKED, ME, NOON)
    said = Looked(V1, "page", Look.RETURNED, ME, SOON, "Begin with the laugh.")
    theirs = Looked(other, "page", Look.ASKED, ME, LATER)
    with settled.writing() as desk:
        desk.visits.add(replace(a_visit(2), id=other))
        desk.accepting.look(asked)
    with settled.reading() as desk:
        assert desk.accepting.asked_for() == (asked,)
    with settled.writing() as desk:
        desk.accepting.look(said)
        desk.accepting.look(theirs)
    with settled.reading() as desk:
        assert desk.accepting.asked_for() == (theirs,)
        assert desk.accepting.looks(V1) == (asked, said)


def test_who_was_named_is_known_with_the_day(settled: Records) -> None:
    with settled.writing() as desk:
        desk.accepting.name((ME, CoderId("C")), ME, NOON)
        desk.accepting.name((ME, CoderId("B")), ME, SOON)
    with settled.reading() as desk:
        assert list(desk.accepting.named().items()) == [("B", SOON), (ME, SOON)]


def test_all_of_it_goes_with_the_clip(settled: Records) -> None:
    with settled.writing() as desk:
        desk.settling.decide(X1, Decided(P1, None, ME, NOON))
        desk.accepting.note(Acceptance(S1, 2, Said.ACCEPTED, ME, NOON))
        desk.accepting.choose(C1, S1)
        desk.accepting.look(Looked(V1, "page", Look.ASKED, ME, NOON))
        desk.clips.remove(C1)
    with settled.reading() as desk:
        assert desk.settling.of(C1) == ()
        assert desk.settling.decided(X1) == ()
        assert desk.accepting.said_of(S1) == ()
        assert desk.accepting.chosen(C1) is None
        assert desk.accepting.asked_for() == ()
