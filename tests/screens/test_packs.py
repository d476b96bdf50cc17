from __future__ import annotations

import json

from annotator.domain.identity import ClipId, CoderId
from annotator.journey.ports import KeptPack
from annotator.wiring.acting import acting_as
from annotator.wiring.practice import Practice
from tests.fakes.clock import NOON
from tests.screens.conftest import Shown, html

SAM = CoderId("5a" * 16)


def said(text: object) -> str:
    return " ".join(each.value for each in text)  # type: ignore[attr-defined]


def test_a_clip_of_one_coding_makes_no_pack_yet_and_any_can_be_opened(
    show: Shown, practice: Practice
) -> None:
    other = practice.consents.households()[0].clips[0].id
    app = show("packs", clip=other)
    assert not app.exception
    assert "two people" in said(app.text)
    (opener,) = app.get("bidi_component")[-1:]
    told = json.loads(opener.proto.json)
    assert told["mode"] == "open"
    assert "report.in_time.kappa.value" in told["values"]


def test_two_codings_are_offered_and_ones_own_log_in_short(
    show: Shown, practice: Practice, clip: str, as_first: None
) -> None:
    with acting_as(SAM), practice.records.writing() as desk:
        head = desk.coding.of(ClipId(clip))[0]
        new = type(head)(
            **{n: getattr(head, n) for n in head.__slots__} | {"id": "5" * 32, "coder": SAM}
        )
        desk.coding.begin(new)
    app = show("packs", clip=clip)
    assert not app.exception
    makers = [json.loads(each.proto.json) for each in app.get("bidi_component")]
    (maker,) = [each for each in makers if each.get("mode") == "make"]
    assert len(maker["codings"]) == 2
    assert maker["codings"][0][1].startswith("You")
    assert maker["codings"][1][1].startswith("A colleague")
    assert "/supervision-log.csv?since=" in html(app)
    assert "hours at work" in said(app.text)


def test_without_a_clip_there_is_nothing_to_make(show: Shown) -> None:
    app = show("packs")
    assert not app.exception
    assert "Make a pack" not in html(app)


def test_a_withdrawal_says_which_packs_have_left(
    show: Shown, practice: Practice, clip: str, as_first: None
) -> None:
    home = practice.consents.households()[0].dyad.household.id
    assert "that have left" not in said(show("consent", household=home).text)
    made = KeptPack("e" * 32, home, ClipId(clip), NOON, SAM, "d" * 64)
    with practice.records.writing() as desk:
        desk.caseload.add_pack(made)
    app = show("consent", household=home)
    assert not app.exception
    assert "that have left" in said(app.text)
    assert f"Pack {made.id}, made 12 Nov 2026" in said(app.caption)
    assert f"Export {made.id}" in html(show("history", household=home))
