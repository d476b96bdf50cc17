from __future__ import annotations

from annotator.wiring.house import House
from tests.screens.conftest import Shown, html


def test_clips_to_learn_from_are_listed_without_whose_they_are(
    show: Shown, sample_house: House
) -> None:
    app = show("training")
    assert not app.exception
    said = [each.value for each in app.text if each.value.startswith("Clip")]
    assert [each[:8] for each in said] == ["Clip 1 ·", "Clip 2 ·"]
    assert "Wren" not in html(app) + "".join(each.value for each in app.text)
