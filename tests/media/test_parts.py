"""A part that falls is named; a part that may fall costs itself and nothing else."""

from __future__ import annotations

import pytest

from annotator.domain.clip import Part
from annotator.media.parts import Doubtful, part
from annotator.media.refusals import CutShort, PartFailed
from annotator.media.segments import segment_seconds


def test_whatever_falls_in_a_part_is_told_by_its_name_and_not_by_its_words() -> None:
    with pytest.raises(PartFailed) as fell, part(Part.COPY):
        raise ValueError("a name in a film")
    assert fell.value.part == "copy"
    assert fell.value.incident.startswith("ValueError")
    assert "name" not in fell.value.incident


def test_a_refusal_goes_up_as_it_is() -> None:
    with pytest.raises(CutShort), part(Part.COPY):
        raise CutShort


def test_a_doubtful_part_is_lost_once_it_fell_and_the_rest_goes_on() -> None:
    sound = Doubtful(Part.SOUND)
    with sound:
        pass
    assert not sound.fell()
    with sound:
        raise OSError
    assert sound.fell()


def test_whoever_ends_the_program_is_not_held_up_by_a_doubtful_part() -> None:
    with pytest.raises(KeyboardInterrupt), Doubtful(Part.SOUND):
        raise KeyboardInterrupt


def test_an_incident_names_the_line_of_ours_where_it_rose() -> None:
    with pytest.raises(PartFailed) as fell, part(Part.COPY):
        segment_seconds("no length")  # type: ignore[arg-type]
    assert fell.value.incident.startswith("TypeError segments.py:")
