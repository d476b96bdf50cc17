from __future__ import annotations

from annotator.screens.practise_way import figure, table
from tests.screens.conftest import Shown, html
from tests.screens.practised import Practised, practised

__all__ = ["practised"]


def test_each_line_is_told_by_shape_and_stroke_as_well_as_colour(practised: Practised) -> None:
    practised.sealed("attunement")
    drawn = figure(practised.practice.practising.progress())
    shapes = {each.marker.symbol for each in drawn.data}
    strokes = {each.line.dash for each in drawn.data}
    assert len(shapes) == len(strokes) == len(drawn.data) == 3


def test_the_table_has_the_same_numbers_with_what_they_are_out_of(practised: Practised) -> None:
    practised.sealed("attunement", "rupture", "repair")
    points = practised.practice.practising.progress()
    last = table(points)[-1]
    assert last["Saw"] == f"{points[-1].saw.part} of {points[-1].saw.whole}"
    assert last["F1 of events"] == "1.00"
    assert last["Attempt"] == str(len(points))


def test_a_sealed_attempt_can_be_looked_at_again_from_the_way(
    show: Shown, practised: Practised
) -> None:
    attempt = practised.sealed("attunement")
    app = show("practise")
    assert not app.exception
    assert "Your way so far" in [each.value for each in app.header]
    assert f'/reveal?attempt={attempt}"' in html(app)
