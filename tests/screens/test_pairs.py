from __future__ import annotations

from dataclasses import replace

from annotator.domain.identity import VisitId
from annotator.wiring.house import House
from tests.screens.conftest import Shown
from tests.screens.test_after import a_visit

SHOW = "Show these two to the family"


def test_pr_30_pairs_are_looked_for_only_as_care_ends_and_one_is_chosen_or_none(
    show: Shown, sample_house: House
) -> None:
    assert sample_house.practice is not None
    visit, consents = VisitId(a_visit(sample_house)), sample_house.practice.consents
    sharing = sample_house.practice.sharing
    before = show("after", visit=visit)
    assert not any(each.value == "Then and now" for each in before.header)
    dyad = consents.households()[0].dyad
    consents.change(replace(dyad, ending=True))
    try:
        app = show("after", visit=visit)
        assert any(each.value == "Then and now" for each in app.header)
        app.toggle(key="pairs").set_value(True).run()
        assert not app.exception
        found = sharing.then_and_now(dyad.id)
        offered = [each for each in app.button if each.label == SHOW]
        assert len(offered) == len(found) > 0
        assert sharing.visit(visit).pair is None

        offered[-1].click().run()
        assert not app.exception
        assert sharing.visit(visit).pair == found[-1].pair
        assert any("Two moments are chosen" in each.value for each in app.text)
        assert any(each.value.startswith("These two are shown") for each in app.caption)
        assert len([each for each in app.button if each.label == SHOW]) == len(found) - 1

        next(each for each in app.button if each.label == "Show no pair after all").click().run()
        assert sharing.visit(visit).pair is None
        assert len([each for each in app.button if each.label == SHOW]) == len(found)
    finally:
        sharing.show_pair(visit, None)
        consents.change(dyad)
