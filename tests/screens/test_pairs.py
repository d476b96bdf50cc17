from __future__ import annotations

from dataclasses import replace

from annotator.wiring.house import House
from tests.screens.conftest import Shown
from tests.screens.test_after import a_visit


def test_pr_30_pairs_are_looked_for_only_as_care_ends(show: Shown, sample_house: House) -> None:
    assert sample_house.practice is not None
    visit, consents = a_visit(sample_house), sample_house.practice.consents
    before = show("after", visit=visit)
    assert not any(each.value == "Then and now" for each in before.header)
    dyad = consents.households()[0].dyad
    consents.change(replace(dyad, ending=True))
    try:
        app = show("after", visit=visit)
        assert any(each.value == "Then and now" for each in app.header)
        app.toggle(key="pairs").set_value(True).run()
        assert not app.exception
    finally:
        consents.change(dyad)
