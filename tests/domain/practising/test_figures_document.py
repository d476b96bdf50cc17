from __future__ import annotations

import json
from typing import Any

import pytest

from annotator.domain.practising.certifying import verdict
from annotator.domain.practising.figures_document import (
    NotFigures,
    figures_from,
    figures_to_document,
)
from annotator.domain.practising.thresholds import Thresholds
from tests.domain.practising.trainees import CUE, GAZE, GOLD, examined


@pytest.mark.parametrize("own", [GOLD, (GAZE, CUE), ()])
def test_what_is_kept_gives_the_same_verdict_without_clip_or_coding(own: Any) -> None:
    figures = examined(own)
    kept = json.loads(json.dumps(figures_to_document(figures)))
    assert figures_from(kept) == figures
    assert verdict(figures_from(kept), Thresholds()) == verdict(figures, Thresholds())


def test_nothing_of_what_was_coded_is_kept() -> None:
    kept = json.dumps(figures_to_document(examined()))
    for each in GOLD:
        assert f'"{each.id}"' not in kept
        assert str(each.code) not in kept


@pytest.mark.parametrize(
    ("change", "at"),
    [
        ({"format": "x"}, "$.format"),
        ({"found": 6}, "$.found"),
        ({"found": -1}, "$.found"),
        ({"must_seen": 2}, "$.must_seen"),
        ({"seconds": [[0] * 4] * 3}, "$.seconds"),
        ({"seconds": [[0] * 3] * 4}, "$.seconds"),
        ({"sealed_at": "2026-11-22"}, "$.sealed_at"),
        ({"set": "other"}, "$.set"),
        ({"seal": ""}, "$.seal"),
        ({"note": "x"}, "$.note"),
    ],
)
def test_figures_that_do_not_add_up_are_refused(change: dict[str, object], at: str) -> None:
    with pytest.raises(NotFigures) as refused:
        figures_from(figures_to_document(examined()) | change)
    assert [fault.path for fault in refused.value.faults] == [at]
    assert at in str(refused.value.facts()["faults"])


def test_anything_else_is_refused() -> None:
    documents: list[object] = [None, [], {}]
    for document in documents:
        with pytest.raises(NotFigures):
            figures_from(document)
