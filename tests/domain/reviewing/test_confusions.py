from __future__ import annotations

from hypothesis import given

from annotator.domain.annotation import Annotation
from annotator.domain.identity import CodeId, FamilyId
from annotator.domain.metrics.precedence import PRECEDENCE
from annotator.domain.migration import Mark
from annotator.domain.reviewing.confusions import Confusions, confusions
from annotator.domain.reviewing.differences import beside
from tests.builders import A_MINUTE, an_annotation, stretch, the_scheme
from tests.domain.reviewing.codings import a_coding

GAZE = Mark(FamilyId("attunement"), CodeId("shared_gaze"))
LEAD = Mark(FamilyId("attunement"), CodeId("following_lead"))


def met(first: tuple[Annotation, ...], second: tuple[Annotation, ...]) -> Confusions:
    return confusions(beside(first, second, the_scheme(), A_MINUTE))


@given(a_coding("a"), a_coding("b"))
def test_each_moment_stands_behind_one_cell_and_all_codable_time_behind_some(
    first: tuple[Annotation, ...], second: tuple[Annotation, ...]
) -> None:
    side = beside(first, second, the_scheme(), A_MINUTE)
    found = confusions(side)
    behind = [each.key for cell in found.events for each in cell.behind]
    assert sorted(behind) == sorted(each.key for each in side.differences)
    assert sum(cell.ms for cell in found.time) == found.codable == side.codable.total
    for cell in found.events:
        assert {cell.first, cell.second} <= set(found.names)
        assert cell.n == len(cell.behind) > 0


@given(a_coding("a"), a_coding("b"))
def test_swapping_the_coders_turns_both_matrices_over(
    first: tuple[Annotation, ...], second: tuple[Annotation, ...]
) -> None:
    there, back = met(first, second), met(second, first)
    assert there.names == back.names
    for cell in there.events:
        assert back.event(cell.second, cell.first).n == cell.n
    for time in there.time:
        assert back.at(time.second, time.first).behind == time.behind


def test_a_moment_named_otherwise_lies_off_the_diagonal_and_one_alone_beside_nothing() -> None:
    first = (
        an_annotation("a", "attunement", 1000, 9000, "shared_gaze"),
        an_annotation("c", "attunement", 30_000, 39_000, "shared_gaze"),
    )
    second = (an_annotation("b", "attunement", 1000, 9000, "following_lead"),)
    found = met(first, second)
    assert [each.key for each in found.event(GAZE, LEAD).behind] == ["a~b"]
    assert [each.key for each in found.event(GAZE, None).behind] == ["c~"]
    assert found.event(LEAD, LEAD).n == 0
    assert found.names == (LEAD, GAZE, None)


def test_time_is_counted_by_the_tracks_with_nothing_as_a_row_of_its_own() -> None:
    first = (an_annotation("a", "attunement", 0, 10_000),)
    second = (an_annotation("b", "rupture", 4000, 12_000),)
    found = met(first, second)
    attunement, rupture = FamilyId("attunement"), FamilyId("rupture")
    assert found.at(attunement, None).behind == (stretch(0, 4000),)
    assert found.at(attunement, rupture).ms == 6000
    assert found.at(None, rupture).ms == 2000
    assert found.at(None, None).ms == 48_000
    assert found.at(rupture, rupture).ms == 0
    assert found.families == (*PRECEDENCE[::-1], None)
