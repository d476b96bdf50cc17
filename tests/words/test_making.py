"""Every part that can fall is said by what it is, that the film is kept, and what to do."""

from __future__ import annotations

import pytest

from annotator.domain.clip import Part
from annotator.media.refusals import CutShort, PartFailed
from annotator.words.making import fell_sentence, lacking_sentences


@pytest.mark.parametrize("part", Part)
def test_a_part_that_fell_is_named_and_the_film_is_kept(part: Part) -> None:
    said = fell_sentence(PartFailed(part.value, "ValueError copy.py:7"))
    assert "ValueError copy.py:7" in said
    assert "kept, sealed" in said
    assert "ry again" in said


def test_parts_are_told_apart() -> None:
    every = {fell_sentence(PartFailed(part.value, "x")) for part in Part}
    assert len(every) == len(set(lacking_sentences(Part))) == len(Part)


def test_what_is_wrong_with_the_film_itself_is_said_and_that_it_is_kept() -> None:
    said = fell_sentence(CutShort())
    assert said.startswith("Only a part of this film is here")
    assert said.endswith("kept, sealed, as it came.")
