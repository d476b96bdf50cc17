from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from annotator.domain.dyad import Dyad
from annotator.journey.reliability import EVERYBODY, Drawn, Reliability
from annotator.screens.reliability_draw import UNFOLDED
from tests.doubled import ADA, BEA, CEM, Doubles
from tests.screens.doubling import Look, doubled, look, said

__all__ = ["doubled", "look"]


def unfolded(app: AppTest) -> AppTest:
    app.session_state[UNFOLDED] = True
    return app.run()


def test_nothing_is_read_of_what_may_be_drawn_until_somebody_unfolds_it(
    look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[object]()

    def draw(*given: object) -> Drawn:
        asked.append(given)
        return Drawn("s", (), 0)

    monkeypatch.setattr(Reliability, "draw", draw)
    app = look(BEA)
    assert not asked
    unfolded(app)
    assert len(asked) == 1


def test_drawn_clips_are_shown_with_their_seed_and_out_of_how_many(
    look: Look, doubled: tuple[Doubles, Dyad]
) -> None:
    doubles, dyad = doubled
    for _ in range(9):
        doubles.coded(doubles.clip(dyad), ADA, [("attunement", 2_000, 9_000)])
    assert "clips that were coded" not in said(look(BEA))
    app = unfolded(look(BEA))
    drawn = doubles.reliability.draw(EVERYBODY, 6)
    assert f"6 of 9 clips that were coded and are permitted. Seed: {drawn.seed}" in said(app)
    assert "6. Feed, 10:00" in said(app)
    fewer = next(e for e in app.number_input if e.label == "How many clips").set_value(2).run()
    assert "2 of 9 clips" in said(fewer)


def test_who_learns_draws_among_their_own_clips_only(
    look: Look, doubled: tuple[Doubles, Dyad]
) -> None:
    doubles, dyad = doubled
    doubles.coded(doubles.clip(dyad), ADA, [("attunement", 2_000, 9_000)])
    assert "0 of 0 clips that were coded" in said(unfolded(look(CEM)))
