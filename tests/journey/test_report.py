"""The professional's report: every figure with what it was counted from, and no verdict."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.consent import Purpose
from annotator.journey.languages import LanguageNotTicked
from annotator.journey.report import Report
from tests.builders import an_annotation
from tests.journey.scene import Scene, a_feed, a_scene


def report_on(scene: Scene) -> Report:
    return scene.world.sharing.report(scene.visit)


def test_each_figure_says_how_many_it_was_counted_from() -> None:
    report = report_on(a_scene())
    figures = {each.key: (each.counted, each.of, each.censored) for each in report.figures}
    assert figures["ruptures"] == (1, report.codable, 0)
    assert figures["repaired"] == (1, 1, 0)
    assert figures["attempt"] == figures["reconnection"] == (1, 1, 0)
    assert figures["attuned"] == (20_000, report.codable, 0)


def test_what_nobody_saw_end_is_counted_as_that() -> None:
    late = an_annotation("late", "rupture", 55_000, 58_000, "too_much")
    report = report_on(a_scene(*a_feed(), late))
    figures = {each.key: each for each in report.figures}
    assert (figures["repaired"].of, figures["repaired"].censored) == (1, 1)
    assert figures["reconnection"].censored == 1


def test_where_nothing_can_be_said_the_value_is_blank() -> None:
    report = report_on(a_scene(an_annotation("gaze", code="shared_gaze")))
    assert {each.key for each in report.figures if each.value is None} == {
        "repaired",
        "attempt",
        "reconnection",
    }


def test_what_was_not_sure_is_in_no_figure_and_is_counted_beside_them() -> None:
    unsure = an_annotation("unsure", "rupture", 40_000, 44_000, "too_much", confidence=1)
    report = report_on(a_scene(*a_feed(), unsure))
    assert report.unsure == 1
    assert "Rupture: Too much" not in [each.name for each in report.codes]


def test_pr_16_safeguarding_is_no_part_of_it() -> None:
    marked = an_annotation("kept", "safeguarding", 40_000, 44_000)
    report = report_on(a_scene(*a_feed(), marked))
    assert not any("afeguarding" in each.name for each in report.codes)
    assert report.codable == report.length - 4000


def test_it_says_where_each_consent_stands() -> None:
    scene = a_scene()
    stands = report_on(scene).consents
    assert set(stands) == set(Purpose)
    assert stands[Purpose.RECORD].permitted
    assert not stands[Purpose.RESEARCH].permitted


def test_the_report_is_ours_and_waits_for_no_language_of_a_family() -> None:
    """Screens and report speak the professionals' language, whatever the family's is."""
    scene = a_scene()
    before = report_on(scene)
    scene.world.consents.change(replace(scene.dyad, language="ar"))
    with pytest.raises(LanguageNotTicked):
        scene.world.sharing.plan(scene.visit)
    after = report_on(scene)
    assert (after.codes, after.figures) == (before.codes, before.figures)
    assert scene.world.sharing.visit(scene.visit).exports[-1].language == "en"
