from __future__ import annotations

import json

from tests.screens.conftest import Shown


def test_pr_03_the_trimmer_opens_when_asked_for_with_its_limits(show: Shown, clip: str) -> None:
    app = show("prepare", clip=clip)
    named = [each.proto.component_name for each in app.get("bidi_component")]
    assert "annotator.trim" not in named
    app.toggle[0].set_value(True).run()
    assert not app.exception
    trims = [e for e in app.get("bidi_component") if e.proto.component_name == "annotator.trim"]
    (told,) = (json.loads(each.proto.json) for each in trims)
    assert told["clip"] == clip
    assert all("_" not in told["bounds"][each]["why"] for each in ("earliest", "latest"))
    assert told["bounds"]["earliest"]["at"] <= told["onset"]


def test_pr_20_a_shorter_bit_is_offered_or_it_says_that_there_is_none(
    show: Shown, clip: str
) -> None:
    app = show("prepare", clip=clip)
    app.toggle[0].set_value(True).run()
    offered = [each for each in app.text if each.value.startswith("A shorter bit:")]
    none = [each for each in app.caption if each.value.startswith("No shorter bit")]
    assert len(offered) + len(none) == 1
    if offered:
        next(each for each in app.button if each.label == "Take the shorter bit").click().run()
        assert not app.exception
