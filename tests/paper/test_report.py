"""The professional's report on paper: marked, tagged, with the id of its export."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pytest

from annotator.domain.identity import AnnotationId
from annotator.journey.report import Report
from annotator.journey.visit import Gate, GateKind
from annotator.paper.press import Paper
from annotator.paper.report import report_pdf
from tests.fakes.clock import NOON
from tests.journey.scene import a_scene

MARK = "PROFESSIONAL – NOT FOR THE FAMILY"  # noqa: RUF001


def a_report() -> Report:
    scene = a_scene()
    report = scene.world.sharing.report(scene.visit)
    gate = Gate(GateKind.GROWTH, AnnotationId("back"), "she asked to see it", NOON)
    return replace(report, gates=(gate,), note="a long night")


def text_of(page: pypdf.PageObject) -> str:
    return " ".join(page.extract_text().split())


@pytest.mark.parametrize("paper", Paper)
def test_every_sheet_carries_the_mark_and_the_export_id(paper: Paper) -> None:
    report = replace(a_report(), note="A long night. " * 500)
    pages = pypdf.PdfReader(io.BytesIO(report_pdf(report, paper))).pages
    assert len(pages) > 1
    for page in pages:
        assert MARK in text_of(page)
        assert report.export_id in text_of(page)


def test_figures_stand_beside_what_they_were_counted_from() -> None:
    text = text_of(pypdf.PdfReader(io.BytesIO(report_pdf(a_report(), Paper.A4))).pages[0])
    for piece in (
        "0:20.0 min of 1:00.0 min",
        "n = 1 in 1:00.0 min",
        "n = 1 of 1",
        "Attunement: Shared gaze 1 0:07.0 min",
        "A trickier moment, 12 Nov 2026 she asked to see it",
        "Use it in a named study Not asked yet",
        "a long night",
        "no norms, no scores",
    ):
        assert piece in text


def test_its_metadata_name_nobody_and_it_is_tagged() -> None:
    made = pypdf.PdfReader(io.BytesIO(report_pdf(a_report(), Paper.A4)))
    kept = {name: str(value) for name, value in (made.metadata or {}).items()}
    assert kept["/Title"] == "Professional report"
    assert "Wren" not in " ".join(kept.values())
    assert "/StructTreeRoot" in made.root_object
