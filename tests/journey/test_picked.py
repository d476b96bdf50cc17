"""The one small thing: at most two, and her last word counts."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from annotator.domain.identity import VisitId
from annotator.journey.picked import Picked, picked_of
from annotator.journey.visit import Answer, AnswerKind

OFFERED = {"first": "T09", "second": "T18"}
NOW = datetime(2026, 3, 1, tzinfo=UTC)


def said(*values: str) -> tuple[Answer, ...]:
    return tuple(
        Answer(str(n), VisitId("v"), AnswerKind.IDEA, 11, value, NOW)
        for n, value in enumerate(values)
    )


@pytest.mark.parametrize(
    ("values", "picked"),
    [
        ((), Picked()),
        (("first",), Picked(("T09",))),
        (("first second",), Picked(tuple(OFFERED.values()))),
        (("first", ""), Picked()),
        (("own: Walk by the river. ",), Picked((), "Walk by the river.")),
        (("own:Walk", "own:"), Picked()),
        (("first", "own:Walk"), Picked(("T09",), "Walk")),
        (("first second", "own:Walk"), Picked(("T09",), "Walk")),
        (("third",), Picked()),
    ],
)
def test_her_last_word_counts_and_two_are_enough(values: tuple[str, ...], picked: Picked) -> None:
    assert picked_of(said(*values), OFFERED) == picked


def test_other_answers_are_no_ideas() -> None:
    words = Answer("1", VisitId("v"), AnswerKind.WORDS, 2, "first", NOW)
    assert picked_of((words,), OFFERED) == Picked()
