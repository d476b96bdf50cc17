from __future__ import annotations

from annotator.domain.identity import VisitId
from annotator.wiring.house import House
from tests.screens.conftest import Shown, Went, html


def a_visit(house: House) -> str:
    assert house.practice is not None
    clip = house.practice.consents.households()[0].clips[1]
    return house.practice.sharing.visit_for(clip.id)


def test_the_professional_report_stands_by_itself_after_everything_of_the_family(
    show: Shown, sample_house: House
) -> None:
    visit = a_visit(sample_house)
    shown = html(show("after", visit=visit))
    report = shown.index(f"/share/{visit}/report.pdf")
    assert "take-home.pdf" not in shown[report:]
    assert "Save the professional report" in shown[report:]


def test_the_number_of_the_meeting_is_said(show: Shown, sample_house: House) -> None:
    visit = a_visit(sample_house)
    app = show("after", visit=visit)
    # Whether it is the first depends on which tests looked at this house's other clip before.
    assert sample_house.practice is not None
    number = sample_house.practice.sharing.visit(VisitId(visit)).number
    assert any(each.value.endswith(f"Meeting {number}") for each in app.caption)


def test_the_professional_note_is_kept(show: Shown, sample_house: House) -> None:
    visit = a_visit(sample_house)
    app = show("after", visit=visit)
    app.text_area[0].set_value("She laughed when she saw it.")
    next(each for each in app.button if each.label == "Keep the note").click().run()
    assert sample_house.practice is not None
    assert sample_house.practice.sharing.visit(visit).note == "She laughed when she saw it."  # type: ignore[arg-type]


def test_without_a_visit_the_screen_leads_back(show: Shown, went: Went) -> None:
    show("after")
    assert went.to == [("", {})]
