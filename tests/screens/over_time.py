"""Clips with figures to draw: two ordinary ones, and one with everything in it."""

from __future__ import annotations

from datetime import date

from annotator.domain.annotation import Annotation
from annotator.domain.clip import Context
from annotator.domain.identity import ClipId, HouseholdId, SessionId
from annotator.domain.interval import Milliseconds
from annotator.domain.metrics.coded import Coded
from annotator.domain.metrics.overview import overview
from annotator.journey.progress import Basis, ClipFigures
from tests.builders import an_annotation
from tests.domain.metrics.clips import full, golden_coding

MINUTE = Milliseconds(60_000)


def a_clip(n: int, coded: Coded, context: Context = Context.FEEDING) -> ClipFigures:
    return ClipFigures(
        ClipId(f"c{n}"),
        HouseholdId("h1"),
        date(2026, 11, n),
        context,
        SessionId(f"s{n}"),
        Basis.THERAPIST,
        "connection 1.0",
        overview(coded),
    )


def coded(*annotations: Annotation) -> Coded:
    return Coded(annotations, MINUTE)


def golden_clip() -> ClipFigures:
    return a_clip(3, golden_coding())


def calm_clip() -> ClipFigures:
    """One in which no rupture was marked."""
    return a_clip(10, coded(an_annotation()), Context.BEDTIME)


def full_clip() -> ClipFigures:
    return a_clip(17, full())
