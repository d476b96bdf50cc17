from __future__ import annotations

import pytest

from annotator import words
from annotator.domain.errors import Refusal
from annotator.media import refusals

EXAMPLES: list[Refusal] = [
    refusals.EmptyFile(),
    refusals.NotAFilm(),
    refusals.NoPicture(),
    refusals.CutShort(),
    refusals.UnknownCodec("cinepak"),
    refusals.PictureTooLarge(16_384, 8192),
    refusals.PhotographDamaged(),
    refusals.PhotographTooLarge(20_000, 10_000),
    refusals.TooLong(300, 240),
    refusals.NothingToCut(10, 20),
    refusals.NoSuchFrame(70, 60),
    refusals.TookTooLong("prepare"),
    refusals.MediaFailed("prepare", "signal 11"),
    refusals.WorkCancelled("prepare"),
    refusals.PartFailed("copy", "OSError x.py:1"),
]


@pytest.mark.parametrize("refusal", EXAMPLES, ids=lambda each: type(each).__name__)
def test_each_is_a_clear_sentence_without_a_loose_end(refusal: Refusal) -> None:
    sentence = words.say(refusal)
    assert sentence.endswith(".")
    assert "{" not in sentence


def test_none_is_forgotten_here() -> None:
    defined = {
        each
        for each in vars(refusals).values()
        if isinstance(each, type) and issubclass(each, Refusal) and each is not Refusal
    }
    assert defined == {type(each) for each in EXAMPLES}
