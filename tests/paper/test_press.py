"""The press: a template with its words, or a clear refusal."""

from __future__ import annotations

import pytest
import typst

from annotator.paper.press import LettersNotOnPaper, pdf, png

CARD = {"text": "A moment together", "language": "en", "direction": "ltr"}


def test_a_template_and_its_words_become_a_picture_and_another_time_the_same_one() -> None:
    assert png("reel_card", CARD).startswith(b"\x89PNG")
    assert png("reel_card", CARD) == png("reel_card", CARD) != png("reel_card", CARD | {"text": ""})


def test_a_letter_no_font_has_is_named_and_any_other_fault_stays_what_it_is() -> None:
    with pytest.raises(LettersNotOnPaper) as no:
        pdf("reel_card", CARD | {"text": "a \U0001f400 b"})
    assert no.value.letters == "\U0001f400"
    with pytest.raises(typst.TypstError):
        pdf("reel_card", {"language": "en", "direction": "ltr"})
