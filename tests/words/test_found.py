from __future__ import annotations

from dataclasses import replace

from annotator.domain.interval import Milliseconds
from annotator.words.found import found_sentence
from tests.web.house import FACTS


def test_what_was_found_is_one_short_line() -> None:
    assert found_sentence(FACTS) == "8 min 12 s, phone film, sound"
    silent = replace(FACTS, length=Milliseconds(9_600), width=1920, height=1080, audio_codec=None)
    assert found_sentence(silent) == "10 s, film, no sound"
