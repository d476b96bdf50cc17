from __future__ import annotations

from dataclasses import replace

from annotator.domain.clip import Exactness
from annotator.domain.interval import Milliseconds
from annotator.words.found import exact_sentence, found_sentence
from tests.web.house import FACTS


def test_what_was_found_is_one_short_line() -> None:
    assert found_sentence(FACTS) == "8 min 12 s, phone film, sound"
    silent = replace(FACTS, length=Milliseconds(9_600), width=1920, height=1080, audio_codec=None)
    assert found_sentence(silent) == "10 s, film, no sound"
    assert found_sentence(replace(FACTS, length=Milliseconds(60_000))).startswith("1 min, ")


def test_what_was_recorded_here_is_not_called_a_phones_film() -> None:
    lying = replace(FACTS, width=1920, height=1080, rotation=0, constant_rate=False)
    assert "phone film" in found_sentence(lying)
    assert "phone" not in found_sentence(replace(lying, endless=True))


def test_whether_the_frames_are_exact_is_said_with_how_many_were_tried() -> None:
    assert exact_sentence(Exactness(20, 20)) == (
        "frame-exact ✓ (20 of 20 frames tried were the frame meant)"
    )
    assert exact_sentence(Exactness(19, 20)).startswith("19 of 20 frames tried")
    assert exact_sentence(Exactness(0, 0)) == exact_sentence(None) == ""
