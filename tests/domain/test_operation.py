from __future__ import annotations

import pytest

from annotator.domain.coding import UNCHANGED, Changes, Kind, Operation
from tests.builders import add, an_annotation, change, link, remove, star, undo


@pytest.mark.parametrize(
    ("operation", "kind"),
    [
        (add(an_annotation()), Kind.ADD),
        (change("a1", 1, Changes(note="x")), Kind.CHANGE),
        (remove("a1", 1), Kind.REMOVE),
        (link("a1", 1, None), Kind.LINK),
        (star("a1", 1), Kind.STAR),
        (undo("a1", 1, "o1"), Kind.UNDO),
    ],
)
def test_each_operation_knows_its_kind(operation: Operation, kind: Kind) -> None:
    assert operation.kind is kind
    assert operation.annotation == "a1"


def test_a_change_leaves_what_it_does_not_name() -> None:
    changes = Changes(note="x")
    assert changes.code is UNCHANGED
    assert Changes(code=None).code is None
