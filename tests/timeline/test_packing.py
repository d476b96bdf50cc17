"""Where packs are made and opened: what the browser side is told, and that nothing comes back."""

from __future__ import annotations

import json

from streamlit.testing.v1 import AppTest


def _screen() -> None:
    from annotator.domain.identity import ClipId, SessionId
    from annotator.timeline.packing import pack_maker, pack_opener

    codings = [(SessionId("s1"), "You"), (SessionId("s2"), "Sam")]
    pack_maker(ClipId("c1"), codings, {"make": "Make"})
    pack_opener({"open": "Open"}, {"report.codable": "Time"}, {"too_short": "Too short"})


def test_each_is_told_its_part_and_no_passphrase_or_file_is_asked_back() -> None:
    shown = AppTest.from_function(_screen).run(timeout=20)
    assert not shown.exception
    maker, opener = shown.get("bidi_component")
    assert maker.proto.component_name == opener.proto.component_name == "annotator.packing"
    assert json.loads(maker.proto.json) == {
        "mode": "make",
        "clip": "c1",
        "codings": [["s1", "You"], ["s2", "Sam"]],
        "words": {"make": "Make"},
    }
    told = json.loads(opener.proto.json)
    assert (told["mode"], told["values"]) == ("open", {"report.codable": "Time"})
    assert told["means"] == {"too_short": "Too short"}
