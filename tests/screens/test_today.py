from __future__ import annotations

from tests.screens.conftest import Shown, html


def test_today_offers_to_go_on_with_the_newest_clip_and_shows_no_name(show: Shown) -> None:
    app = show("today")
    assert not app.exception
    page = html(app)
    assert "Continue with Wren" in page
    assert "/tag?clip=" in page
    assert "Robin" not in page


def test_today_labels_the_made_up_family(show: Shown) -> None:
    assert "Made-up family" in html(show("today"))
