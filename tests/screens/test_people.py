"""A household's people: who is there, who is added, and that nothing of before is lost."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.consent import Decision
from annotator.wiring.house import House
from tests.screens.conftest import Shown, Went, html


def own(house: House):
    assert house.practice is not None
    return house.practice, house.practice.consents.households()[0].dyad


def test_a_household_shows_each_dyad_with_its_own_films(show: Shown, sample_house: House) -> None:
    practice, dyad = own(sample_house)
    app = show("household", household=dyad.household.id)
    assert not app.exception
    assert "Mama &amp; Robin" in html(app)
    for clip in practice.clips.of(dyad.household.id):
        assert f"/tag?clip={clip.id}" in html(app)
    assert f"/progress?dyad={dyad.id}" in html(app)
    assert any(dyad.goal in each.value for each in app.text)


def test_a_carer_and_a_twin_are_added_and_their_film_is_theirs(
    show: Shown, own_house: House, monkeypatch, went: Went
) -> None:
    from annotator.screens import frame

    monkeypatch.setattr(frame, "house", lambda: own_house)
    practice, dyad = own(own_house)
    home = dyad.household.id
    app = show("household", household=home)
    fields = [each for each in app.text_input if each.label == "What this carer wants to be called"]
    fields[-1].set_value("Papi")
    next(each for each in app.button if each.label == "Add this carer").click().run()
    assert not app.exception
    names = [each for each in app.text_input if each.label.startswith("The infant's name")]
    names[-1].set_value("Ivo")
    next(each for each in app.button if each.label == "Add this infant").click().run()
    assert not app.exception
    pairs = [(e.carer.how_addressed, e.infant.name) for e in practice.consents.dyads(home)]
    assert pairs == [("Mama", "Robin"), ("Papi", "Robin"), ("Mama", "Ivo"), ("Papi", "Ivo")]
    theirs = practice.consents.dyads(home)[3]
    card = show("clip", household=home, dyad=theirs.id)
    assert card.selectbox[0].value == theirs.id
    card.button[0].click().run()
    # Papi came later: what Mama permitted is not his yes.
    assert any("Papi has not said yes" in each.value for each in card.warning)
    assert went.to == []
    papi_says_yes(show, home)
    card.button[0].click().run()
    ((_, where),) = went.to
    begun = practice.clips.get(where["clip"])
    assert begun.dyad == theirs.id
    practice.clips.delete(begun.id)


def papi_says_yes(show: Shown, home: str) -> None:
    """On the consent screen, under his own name; nobody's answers stand there beforehand."""
    app = show("consent", household=home)
    assert any("Papi has not said yes to filming" in each.value for each in app.info)
    app.selectbox[0].set_value("other_carer").run()
    said = app.segmented_control
    assert [each.value for each in said] == [None] * len(said)
    said[0].set_value(Decision.PERMIT)
    next(each for each in app.button if each.label == "Save what was decided").click().run()
    assert not app.exception
    assert app.info == []


def test_a_changed_goal_leaves_the_former_one_to_be_read(show: Shown, sample_house: House) -> None:
    practice, dyad = own(sample_house)
    practice.dyads.change(replace(dyad, goal="To laugh at breakfast."))
    try:
        app = show("household", household=dyad.household.id)
        assert any("To laugh at breakfast." in each.value for each in app.text)
        assert any(dyad.goal in each.value for each in app.caption)
    finally:
        practice.dyads.change(dyad)


def test_two_of_one_name_are_refused_in_words(show: Shown, sample_house: House) -> None:
    _, dyad = own(sample_house)
    app = show("household", household=dyad.household.id)
    fields = [each for each in app.text_input if each.label == "What this carer wants to be called"]
    fields[-1].set_value("mama")
    next(each for each in app.button if each.label == "Add this carer").click().run()
    assert any("is called" in each.value for each in app.warning)
