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
