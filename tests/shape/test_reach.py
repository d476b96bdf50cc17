"""Every field of a value that can leave the vault says how far it may travel."""

from __future__ import annotations

from dataclasses import fields

import pytest

from annotator.domain import annotation, clip, consent, dyad, movement
from annotator.domain.reach import Reach
from annotator.journey import (
    doubling_books,
    doubling_plan,
    practise_certificate,
    practise_library,
    progress,
    report,
    take_home,
)
from annotator.journey import together_cards as cards

TRAVELLERS = (
    annotation.Annotation, clip.ClipCard, clip.ClipFacts, clip.Clip, consent.Consent,
    dyad.Household, dyad.Infant, dyad.Carer, dyad.Formerly, dyad.Dyad,
    cards.Together, cards.ShownMoment, cards.HelloCard, cards.FilmCard,
    cards.QuestionCard, cards.SentenceCard, cards.ChoiceCard, cards.CloseCard,
    cards.ThenNowCard, cards.Side, cards.Choice, take_home.TakeHome,
    report.Report, report.Figure, report.CodeLine, practise_library.PracticeClip,
    practise_certificate.Granted, doubling_books.Doubling, doubling_books.HandedIn,
    doubling_plan.Planned,
    practise_certificate.Granted, progress.ClipFigures, progress.AllClips,
    movement.Region, movement.Regions,
)  # fmt: skip
NEVER_TO_A_FAMILY = {
    "note", "code", "family", "confidence", "values", "starred", "repairs", "pseudonym", "born",
}  # fmt: skip


@pytest.mark.parametrize("value", TRAVELLERS, ids=lambda each: each.__name__)
def test_each_field_says_how_far_it_may_travel(value: type) -> None:
    silent = [each.name for each in fields(value) if "reach" not in each.metadata]
    assert silent == []


@pytest.mark.parametrize("value", TRAVELLERS, ids=lambda each: each.__name__)
def test_no_code_note_or_pseudonym_may_reach_a_family(value: type) -> None:
    to_a_family = {each.name for each in fields(value) if each.metadata["reach"] >= Reach.FAMILY}
    assert to_a_family & NEVER_TO_A_FAMILY == set()
