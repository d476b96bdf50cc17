from __future__ import annotations

import pytest

from annotator.domain.identity import ClipId
from annotator.domain.people import FIRST
from annotator.journey.utterance_books import UtteranceRecords
from tests.fakes.clock import NOON
from tests.journey.world import World


def test_a_desk_counts_utterances_and_what_fails_counts_nothing() -> None:
    world, clip = World(), ClipId("c")

    def fails() -> None:
        with world.records.writing() as desk:
            told: UtteranceRecords = desk.utterances
            told.keep(clip, 40, FIRST, NOON)
            _ = 1 / 0

    with pytest.raises(ZeroDivisionError):
        fails()
    with world.records.reading() as desk:
        assert desk.utterances.of((clip,)) == {}
