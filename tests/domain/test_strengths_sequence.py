from __future__ import annotations

from annotator.domain.identity import AnnotationId
from annotator.domain.interval import Milliseconds
from annotator.domain.strengths import Item, Kind, LeftOut, Reason, Sequence
from tests.builders import stretch


def an_item(id: str, kind: Kind = Kind.CONNECTION, *, needs_code: bool = False) -> Item:
    return Item(AnnotationId(id), kind, stretch(0, 5000), Milliseconds(2000), needs_code=needs_code)


def test_only_a_connection_or_the_tail_of_a_repair_may_open() -> None:
    may_open = {kind for kind in Kind if an_item("a1", kind).is_connection}
    assert may_open == {Kind.CONNECTION, Kind.REPAIR_TAIL}


def test_what_waits_for_one_tap_is_in_it_without_a_code_or_out_of_it_for_want_of_an_answer() -> (
    None
):
    sequence = Sequence(
        (an_item("a1"), an_item("a2", needs_code=True)),
        (
            LeftOut(AnnotationId("p1"), (Reason.OUTCOME_UNANSWERED,)),
            LeftOut(AnnotationId("w1"), (Reason.CODE_UNANSWERED, Reason.LOW_CONFIDENCE)),
            LeftOut(AnnotationId("a3"), (Reason.TOO_SHORT,)),
        ),
    )
    assert sequence.to_answer == ("a2", "p1", "w1")
