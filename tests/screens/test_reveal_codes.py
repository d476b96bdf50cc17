from __future__ import annotations

from annotator import words
from annotator.domain.practising.code_figures import FEWEST
from tests.screens.conftest import Shown
from tests.screens.practised import Practised, practised

__all__ = ["practised"]


def test_a_code_with_too_few_moments_says_so_and_shows_no_figure(
    show: Shown, practised: Practised
) -> None:
    attempt = practised.sealed("attunement", "rupture", "repair")
    codes = practised.practice.practising.reveal(attempt).codes
    app = show("reveal", attempt=attempt)
    assert not app.exception
    (shown,) = [each.value for each in app.table if "F1 (n)" in each.value.columns]
    assert len(shown) == len(codes)
    for row, code in zip(shown.to_dict("records"), codes, strict=True):
        assert int(row["Found"]) == code.found
        assert (row["F1 (n)"] == words.screen("reveal.blank")) == (code.n < FEWEST)
    assert any("moments" in each.value for each in app.caption)
