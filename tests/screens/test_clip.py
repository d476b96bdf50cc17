from __future__ import annotations

from annotator.wiring.house import House
from tests.screens.conftest import Shown, Went, html


def test_a_prepared_clip_says_what_was_found_and_leads_on(show: Shown, sample_house: House) -> None:
    assert sample_house.practice is not None
    clip = sample_house.practice.consents.households()[0].clips[0]
    app = show("clip", clip=clip.id)
    assert not app.exception
    assert "1 min 15 s, film, sound" in html(app)
    assert f"/tag?clip={clip.id}" in html(app)


def test_a_new_clip_begins_with_its_card(show: Shown, sample_house: House, went: Went) -> None:
    practice = sample_house.practice
    assert practice is not None
    household = practice.consents.households()[0].dyad.household.id
    app = show("clip", household=household)
    app.button[0].click().run()
    ((path, where),) = went.to
    assert path == "clip"
    begun = practice.clips.get(where["clip"])  # type: ignore[arg-type]
    assert begun.card.on == practice.today()
    practice.clips.delete(begun.id)


def test_a_clip_nobody_knows_is_refused_in_words(show: Shown) -> None:
    app = show("clip", clip="0" * 32)
    assert not app.exception
    assert len(app.warning) == 1
