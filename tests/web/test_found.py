from __future__ import annotations

from dataclasses import replace
from datetime import date

from annotator.domain.clip import Clip, ClipCard, ClipState, Context
from annotator.domain.identity import ClipId, DyadId, HouseholdId
from annotator.domain.interval import Milliseconds
from annotator.web.found import found_sentence, says_of
from tests.web.house import CLIP, FACTS

CARD = ClipCard(date(2026, 11, 12), Context.FEEDING)
FAILED = Clip(
    ClipId(CLIP), HouseholdId("h"), DyadId("d"), CARD, ClipState.FAILED, refusal="NotAFilm"
)


def test_what_was_found_is_one_short_line() -> None:
    assert found_sentence(FACTS) == "8 min 12 s, phone film, sound"
    silent = replace(FACTS, length=Milliseconds(9_600), width=1920, height=1080, audio_codec=None)
    assert found_sentence(silent) == "10 s, film, no sound"


def test_a_clip_that_failed_says_why_and_another_says_nothing() -> None:
    assert (
        says_of(replace(FAILED, refusal="It is a text, not a film.")) == "It is a text, not a film."
    )
    assert says_of(replace(FAILED, state=ClipState.READY)) is None
    assert says_of(replace(FAILED, refusal=None)) is None
