from __future__ import annotations

import json

from annotator.wiring.house import House
from tests.screens.conftest import Shown, Went, html


def test_the_workbench_opens_on_the_coders_session(show: Shown, sample_house: House) -> None:
    practice = sample_house.practice
    assert practice is not None
    clip = practice.consents.households()[0].clips[0]
    app = show("tag", clip=clip.id)
    assert not app.exception
    told = {each.proto.component_name: each.proto.json for each in app.get("bidi_component")}
    opened = json.loads(told["annotator.timeline"])
    assert opened["session"] == practice.tagging.begin(clip.id, practice.coder)
    assert "✓ session" in html(app)
    assert "no take-home copy" in html(app)


def test_without_a_clip_the_screen_leads_back(show: Shown, went: Went) -> None:
    show("tag")
    assert went.to == [("", {})]
