from __future__ import annotations

from annotator.domain.identity import VisitId
from annotator.journey.visit import Safety
from annotator.wiring.house import House
from tests.screens.conftest import Shown, html
from tests.screens.test_after import a_visit


def ready(house: House, safety: Safety) -> VisitId:
    assert house.practice is not None
    visit = VisitId(a_visit(house))
    house.practice.sharing.keep_safety(visit, safety)
    return visit


def test_nothing_can_be_made_before_the_question_is_answered(
    show: Shown, sample_house: House
) -> None:
    visit = ready(sample_house, Safety())
    app = show("after", visit=visit)
    assert not app.exception
    assert "Is it safe to take this home? Who may see it?" in [each.value for each in app.header]
    assert [each.label for each in app.multiselect] == []
    app.radio(key="safe").set_value("yes").run()
    assert len(app.multiselect) == 1
    assert sample_house.practice is not None
    assert sample_house.practice.sharing.visit(visit).safety == Safety("yes")


def test_where_it_is_not_safe_only_the_discreet_page_is_offered(
    show: Shown, sample_house: House
) -> None:
    app = show("after", visit=ready(sample_house, Safety("no")))
    labels = [each.label for each in app.checkbox]
    assert not any("picture" in each or "Discreet" in each for each in labels)
    assert any("discreet page of words" in each.value for each in app.info)
    assert "reel.mp4" not in html(app)


def test_a_picture_and_a_film_wait_for_their_own_consent(show: Shown, sample_house: House) -> None:
    app = show("after", visit=ready(sample_house, Safety("yes")))
    assert not any("picture" in each.label for each in app.checkbox)
    assert any("A picture needs" in each.value for each in app.caption)
    assert "reel.mp4" not in html(app)
