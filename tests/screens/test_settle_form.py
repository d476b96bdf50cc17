"""A mark in words, and every choice there is at a place."""

from __future__ import annotations

from annotator import words
from annotator.domain.settling import Because, Choice
from annotator.domain.settling_points import Differs
from annotator.screens.settle_form import marked, tenths
from tests.builders import an_annotation, the_scheme


def test_a_mark_is_said_with_its_name_its_times_and_how_it_ended() -> None:
    repair = an_annotation("p", "repair", 18_000, 24_150, "comfort", values={"outcome": "full"})
    assert marked(repair, the_scheme()).startswith("Comfort (Full), ")
    for at in ("0:18.0", "0:24.1"):
        assert at in marked(repair, the_scheme())
    point = an_annotation("b", "infant_bid", 61_950, None)
    assert marked(point, the_scheme()).endswith(", 1:01.9")
    assert tenths(999) == "0:00.9"


def test_every_choice_reason_and_difference_has_its_words() -> None:
    said = words.screens("settle")
    assert all(said[f"choice_{each}"] for each in Choice)
    assert all(said[f"because_{each}"] for each in Because)
    assert all(said[f"differs_{each}"] for each in Differs)
