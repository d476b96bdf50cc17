from __future__ import annotations

from dataclasses import fields
from types import SimpleNamespace

import pytest
import streamlit as st

from annotator.screens import progress_ink
from annotator.screens.progress_ink import DARK, KINDS, LIGHT, SITUATIONS, Ink, ink, kind_word
from tests.screens.over_time import golden_clip


def brightness(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((brightness(one), brightness(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("drawn", [LIGHT, DARK])
def test_words_and_marks_stand_out_from_their_paper(drawn: Ink) -> None:
    for word in (drawn.text, drawn.soft):
        assert contrast(word, drawn.paper) >= 4.5
    for mark in (drawn.teal, drawn.violet, drawn.amber, drawn.blue):
        assert contrast(mark, drawn.paper) >= 3


@pytest.mark.parametrize("kind", ["light", "dark", None])
def test_the_ink_is_that_of_the_screen(kind: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    context = SimpleNamespace(theme=SimpleNamespace(type=kind))
    monkeypatch.setattr(st, "context", context)
    assert ink() is (DARK if kind == "dark" else LIGHT)


def test_no_situation_and_no_kind_is_told_by_colour_alone() -> None:
    assert len({shape for shape, _ in SITUATIONS.values()}) == len(SITUATIONS)
    assert len({pattern for _, pattern in KINDS.values()}) == len(KINDS)
    assert len({kind_word(kind) for kind in (*KINDS, "none")}) == 4
    names = {each.name for each in fields(Ink)}
    assert {colour for _, colour in SITUATIONS.values()} <= names
    assert {colour for colour, _ in KINDS.values()} <= names


def test_a_day_is_short_and_a_shade_lets_the_paper_through() -> None:
    assert progress_ink.day(golden_clip()) == "3 Nov"
    assert LIGHT.with_shade("#1B7F79", 0.5) == "rgba(27, 127, 121, 0.5)"
