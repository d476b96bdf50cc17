from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from dataclasses import replace
from typing import Any, cast

import pytest

from annotator.domain import practising
from annotator.domain.practising.opened import NotItsGold, NotSealedYet, Opened
from annotator.domain.practising.reveal import reveal
from annotator.domain.practising.sealed import SealBroken, Sealed
from tests.domain.practising.trainees import GOLD, a_coding, a_gold, coding_stage, sealed

SEE_A_GOLD = {
    "gold_document.to_document",
    "pairing.paired",
    "pairing.relation",
    "proposing.on_the_shelf",
    "recomputing.recompute",
}
"""Its file, what a reveal is made by, how often a name comes, and what opens sealed attempts."""


def test_a_gold_is_not_opened_by_an_attempt_that_is_not_sealed() -> None:
    coding = a_coding()
    with pytest.raises(NotSealedYet):
        Opened(cast(Any, coding_stage(a_gold(), coding)), a_gold())
    with pytest.raises(NotSealedYet):
        Opened(cast(Any, coding), a_gold())
    assert inspect.get_annotations(Opened, eval_str=False)["sealed"] == Sealed.__name__


def test_no_function_reads_a_gold_but_these_and_a_reveal_asks_for_an_opened_one() -> None:
    reading = set()
    for module in pkgutil.iter_modules(practising.__path__):
        found = importlib.import_module(f"{practising.__name__}.{module.name}")
        for name, function in inspect.getmembers(found, inspect.isfunction):
            hints = {part: str(hint) for part, hint in function.__annotations__.items()}
            hints.pop("return", None)
            own = function.__module__ == found.__name__ and not name.startswith("_")
            if own and any(re.search(r"\b(Gold|GoldMoment)\b", hint) for hint in hints.values()):
                reading.add(f"{module.name}.{name}")
    assert reading == SEE_A_GOLD
    assert reveal.__annotations__["opened"] == Opened.__name__


def test_only_the_very_gold_that_was_sealed_for_is_opened() -> None:
    gold = a_gold()
    kept = sealed(gold)
    assert Opened(kept, gold).gold is gold
    for other in (a_gold(allowed={}), a_gold(must_see=()), a_gold(GOLD[:5])):
        with pytest.raises(NotItsGold):
            Opened(kept, other)
    pretending = replace(a_gold(allowed={}), digest=gold.digest)
    with pytest.raises(NotItsGold):
        Opened(kept, pretending)


def test_a_broken_seal_opens_nothing() -> None:
    gold = a_gold()
    with pytest.raises(SealBroken):
        Opened(replace(sealed(gold), skipped=True), gold)
