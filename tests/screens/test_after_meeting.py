from __future__ import annotations

from annotator.domain.identity import VisitId
from annotator.wiring.house import House
from tests.screens.conftest import Shown
from tests.screens.test_after import a_visit


def test_what_frames_the_meeting_is_kept(show: Shown, sample_house: House) -> None:
    visit = VisitId(a_visit(sample_house))
    app = show("after", visit=visit)
    by_label = {each.label: each for each in app.text_input}
    by_label["Who is in the room"].set_value("Nan")
    by_label["One working point, at most"].set_value("wait a little")
    next(each for each in app.button if each.label == "Keep this").click().run()
    assert not app.exception
    assert sample_house.practice is not None
    card = sample_house.practice.sharing.visit(visit).card
    assert (card.who_is_here, card.working_point, card.next_film_on) == (
        "Nan", "wait a little", "",
    )  # fmt: skip


def test_what_follows_from_it_stands_on_the_screen_at_once(
    show: Shown, sample_house: House
) -> None:
    app = show("after", visit=VisitId(a_visit(sample_house)))
    assert "Then and now" not in [each.value for each in app.header]
    ending = next(each for each in app.checkbox if each.label.startswith("Care is coming"))
    ending.check()
    assert sample_house.practice is not None
    consents = sample_house.practice.consents
    before = consents.households()[0].dyad
    try:
        next(each for each in app.button if each.label == "Keep this").click().run()
        assert "Then and now" in [each.value for each in app.header]
        assert [each.value for each in app.success] == ["Kept."]
    finally:
        consents.change(before)
