from __future__ import annotations

from dataclasses import replace

from annotator.domain.identity import CoderId, SessionId
from annotator.domain.people import CONSENSUS, Role
from annotator.journey.coded_by import coding_of, pair_to_begin_with, shown
from tests.builders import an_annotation
from tests.journey.compared import SAM, Compared, a_member, two


def both(scene: Compared) -> tuple[SessionId, SessionId]:
    return scene.first, scene.second


def test_a_session_nothing_was_done_in_is_no_coding_to_begin_with() -> None:
    scene = two()
    scene.world.tagging.begin(scene.clip, CoderId("kim"))
    with scene.world.records.writing() as desk:
        desk.people.keep(a_member(CoderId("kim"), "Kim", Role.SUPERVISOR))
    assert [each.name for each in scene.comparing.codings(scene.clip)] == ["Ada", "Sam", "Kim"]
    with scene.world.records.reading() as desk:
        pair = pair_to_begin_with(desk, desk.coding.of(scene.clip))
        assert pair is not None
        assert [each.id for each in pair] == list(both(scene))
        assert pair_to_begin_with(desk, desk.coding.of(scene.clip)[:1]) is None


def test_two_versions_of_a_scheme_are_no_pair() -> None:
    scene = two()
    with scene.world.records.reading() as desk:
        first, second = (each for each in desk.coding.of(scene.clip))
        older = replace(second, scheme_version="0.9")
        assert pair_to_begin_with(desk, (first, older)) is None


def test_what_a_coding_says_of_itself_counts_no_mark_for_safeguarding() -> None:
    danger = an_annotation("danger", "safeguarding", 50_000, 55_000)
    scene = two(danger)
    with scene.world.records.reading() as desk:
        head = desk.coding.head(scene.second)
        assert head is not None
        marks = desk.coding.standing(head.id)
        found = coding_of(desk, head, marks)
        together = coding_of(desk, replace(head, coder=CONSENSUS), marks)
    assert (found.coder, found.name, found.learns, found.settled) == (SAM, "Sam", True, False)
    assert (found.marks, len(marks), len(shown(marks))) == (5, 6, 5)
    assert together.settled
    assert found.edition == ("connection", head.scheme_version)
