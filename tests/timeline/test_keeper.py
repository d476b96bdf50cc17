from __future__ import annotations

import json

from streamlit.testing.v1 import AppTest


def _screen() -> None:
    from annotator.timeline.keeper import KeeperWords, keeper

    keeper(KeeperWords("Lock", "{n} wait", "Ended"), stays=True)


def test_a_screen_shows_the_keeper_with_its_words_and_no_way_to_quit() -> None:
    app = AppTest.from_function(_screen).run()
    assert not app.exception
    (shown,) = app.get("bidi_component")
    assert shown.proto.component_name == "annotator.keeper"
    told = json.loads(shown.proto.json)
    assert (told["lock"], told["quit"], told["stays"]) == ("Lock", None, True)
