from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.identity import AnnotationId
from annotator.domain.interval import Milliseconds
from annotator.domain.metrics.coded import Coded
from annotator.domain.metrics.measured import Blank, Unit
from annotator.domain.metrics.overview import overview
from tests.builders import an_annotation
from tests.domain.metrics.clips import full, golden_coding
from tests.strategies import any_annotation

MINUTE = Milliseconds(60_000)
OF_NOTHING = {
    Blank.NOTHING_CODABLE,
    Blank.NO_RUPTURE,
    Blank.NO_BID,
    Blank.NO_MOMENT,
    Blank.TRACK_NOT_CODED,
    Blank.NONE_FOLLOWED,
    Blank.NO_UTTERANCES_COUNTED,
}
codings = st.lists(any_annotation(), max_size=14).map(
    lambda found: tuple(_named(n, each) for n, each in enumerate(found))
)


def _named(n: int, each: Annotation) -> Annotation:
    return an_annotation(
        f"a{n}", each.family, each.onset, each.offset, each.code,
        values=each.values, confidence=each.confidence,
    )  # fmt: skip


def test_one_call_tells_everything_the_reference_asks_for() -> None:
    found = overview(full()).figures
    assert all(key == each.key for key, each in found.items())
    assert len(found) > 60
    asked = (
        "attuned matched ruptures repaired_10 repaired_full_10 attempt reconnection_km reparation "
        "mismatch initiative infant_bids_answered infant_bids_q infant_bids_or infant_bids_z "
        "synchrony infant_follows moves stay dispersion entropy device_absorbed soothing "
        "mind_appropriate state_crying attunement_rate rupture_median repair_gap rupture_first"
    )
    assert set(asked.split()) <= set(found)


def test_what_is_drawn_comes_from_the_same_coding() -> None:
    found = overview(golden_coding())
    assert found.codable.total == 56_000
    assert found.reconnections.times == (8000, 9000)
    assert found.attempts.times == (5000, 6000)
    assert [len(part) for part in found.sequences] == [11, 2]
    assert found.tracks.grid.stays == ()


def test_what_was_left_out_as_unsure_is_counted() -> None:
    unsure = an_annotation("x", confidence=1)
    assert overview(Coded((unsure, an_annotation("y")), MINUTE)).unsure == 1


@settings(max_examples=60, deadline=None)
@given(codings)
def test_shares_lie_between_nought_and_one_and_nothing_is_out_of_nothing(
    annotations: tuple[Annotation, ...],
) -> None:
    for each in overview(Coded(annotations, MINUTE)).figures.values():
        if each.unit is Unit.SHARE and each.value is not None:
            assert 0 <= each.value <= 1
        if each.unit is Unit.SHARE:
            assert (each.whole == 0) == (each.value is None), each
        if each.blank in OF_NOTHING:
            assert each.value is None


@settings(max_examples=40, deadline=None)
@given(codings)
def test_an_annotation_nobody_was_sure_of_changes_no_figure(
    annotations: tuple[Annotation, ...],
) -> None:
    more = (*annotations, an_annotation("unsure", "rupture", 1000, 9000, confidence=1))
    before, after = (overview(Coded(each, MINUTE)).figures for each in (annotations, more))
    assert before == after
    assert AnnotationId("unsure") not in {each.id for each in annotations}
