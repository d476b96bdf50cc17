"""Counting utterances, on the screen of a family over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator import words
from tests.screens.conftest import Shown

if TYPE_CHECKING:
    from annotator.wiring.practice import Practice


def test_what_is_counted_is_kept_and_there_again_until_it_is_taken_out(
    show: Shown, practice: Practice
) -> None:
    dyad = practice.consents.households()[0].dyad.id
    page = show("progress", dyad=dyad)
    field, kept = page.number_input[0], page.button
    assert field.value is None
    clip = str(field.key).removeprefix("utterances-of-")
    (keep,) = (each for each in kept if clip in str(each.key))
    assert field.min == 1
    field.set_value(80)
    keep.click().run()
    (told,) = (e for e in practice.review.progress.clips(dyad) if e.id == clip)
    assert told.utterances == 80
    again = show("progress", dyad=dyad)
    assert again.number_input[0].value == 80
    gone = words.screen("progress_counts.forget")
    next(each for each in again.button if each.label == gone).click().run()
    (told,) = (e for e in practice.review.progress.clips(dyad) if e.id == clip)
    assert told.utterances is None
