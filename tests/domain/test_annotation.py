from __future__ import annotations

from hypothesis import given

from annotator.domain.annotation import Annotation
from annotator.domain.coding import annotation_from, annotation_to_document
from tests.builders import an_annotation, stretch
from tests.strategies import any_annotation


def test_an_interval_has_a_length_and_an_instant_has_none() -> None:
    assert an_annotation(onset=1000, offset=4000).interval == stretch(1000, 4000)
    bid = an_annotation(family="infant_bid", onset=1000, offset=None)
    assert bid.is_instant
    assert bid.interval is None


def test_only_a_repair_that_was_judged_has_an_outcome() -> None:
    assert an_annotation(family="repair", values={"outcome": "full"}).outcome == "full"
    assert an_annotation(family="repair").outcome is None


def test_annotations_can_be_gathered_in_a_set() -> None:
    assert len({an_annotation(), an_annotation(), an_annotation("a2")}) == 2


@given(any_annotation())
def test_what_is_written_is_read_back_the_same(annotation: Annotation) -> None:
    assert annotation_from(annotation_to_document(annotation)) == annotation
