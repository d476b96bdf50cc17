from __future__ import annotations

import json
from datetime import date

import pytest

from annotator.domain.practising.certifying import standing
from annotator.domain.practising.examined import figures_of
from annotator.domain.practising.opened import NotItsGold, Opened
from annotator.domain.practising.recomputing import GoldGone, recompute
from annotator.domain.practising.sealed import SealBroken, Sealed, sealed_to_document
from annotator.domain.practising.thresholds import Thresholds
from tests.domain.practising.trainees import CUE, GOLD, a_gold, later, sealed

GOLDS = {
    each.digest: each for each in (a_gold(clip=f"q{at}", kind="qualifying") for at in range(4))
}
DAY = date(2026, 12, 1)


def attempts() -> list[Sealed]:
    return [
        sealed(gold, [later(each, at * 300) for each in GOLD] if at < 3 else [CUE], day=at)
        for at, gold in enumerate(GOLDS.values())
    ]


def test_the_sealed_documents_give_the_same_figures_and_the_same_standing() -> None:
    first = tuple(
        figures_of(Opened(each, gold))
        for each, gold in zip(attempts(), GOLDS.values(), strict=True)
    )
    documents = json.loads(json.dumps([sealed_to_document(each) for each in attempts()]))
    again = recompute(documents, GOLDS)
    assert again == first
    assert standing(again, DAY, Thresholds()) == standing(first, DAY, Thresholds())
    assert standing(again, DAY, Thresholds()).certificate is not None


def test_one_changed_document_refuses_the_whole() -> None:
    documents = json.loads(json.dumps([sealed_to_document(each) for each in attempts()]))
    documents[3]["coding"]["annotations"] = documents[0]["coding"]["annotations"]
    with pytest.raises(SealBroken):
        recompute(documents, GOLDS)


def test_a_gold_that_is_gone_or_was_changed_is_said() -> None:
    documents = [sealed_to_document(each) for each in attempts()]
    with pytest.raises(GoldGone):
        recompute(documents, {})
    for nonsense in (None, {}, {"gold": 1}):
        with pytest.raises(GoldGone):
            recompute([nonsense], GOLDS)
    other = a_gold(clip="q0", kind="qualifying", must_see=["gaze"])
    with pytest.raises(NotItsGold):
        recompute(documents[:1], {str(documents[0]["gold"]): other})


def test_of_nothing_there_is_nothing() -> None:
    assert recompute([], GOLDS) == ()
