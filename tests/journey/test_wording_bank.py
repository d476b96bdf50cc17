"""The wording bank: kept with its code, without names, linted the same way, offered first."""

from __future__ import annotations

import pytest

from annotator.journey import wording_bank
from annotator.journey.ports import Deed
from annotator.journey.preparing import NotInThePlan
from annotator.journey.wording_bank import BankIsFull, NothingToKeep
from tests.journey.scene import a_scene

SAID = "Ava laughed. Mama laughed too."


def test_a_kept_sentence_is_offered_for_the_same_code_with_the_names_of_now() -> None:
    scene = a_scene()
    sharing = scene.world.sharing
    sharing.edit_sentence(scene.visit, scene.key("joy"), SAID)
    kept = sharing.keep_wording(scene.visit, scene.key("joy"))
    assert kept.text == "{baby} laughed. {carer} laughed too."
    assert sharing.offers(scene.visit, scene.key("joy")) == (SAID,)
    assert sharing.offers(scene.visit, scene.key("gaze")) == ()


def test_the_same_sentence_is_kept_once_and_can_be_taken_out() -> None:
    scene = a_scene()
    sharing, key = scene.world.sharing, scene.key("joy")
    one = sharing.keep_wording(scene.visit, key)
    assert sharing.keep_wording(scene.visit, key) == one
    assert sharing.bank() == (one,)
    sharing.drop_wording(one.id)
    assert sharing.bank() == ()


def test_what_is_not_said_to_a_family_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    scene = a_scene()
    sharing = scene.world.sharing
    sharing.put_in(scene.visit, scene.plan.left_out[0].annotation)
    with pytest.raises(NothingToKeep):
        sharing.keep_wording(scene.visit, scene.key("live"))
    with pytest.raises(NotInThePlan):
        sharing.keep_wording(scene.visit, "none")
    monkeypatch.setattr(wording_bank, "MOST_KEPT", 0)
    with pytest.raises(BankIsFull):
        sharing.keep_wording(scene.visit, scene.key("joy"))


def test_keeping_is_noted_without_anybodys_words() -> None:
    scene = a_scene()
    kept = scene.world.sharing.keep_wording(scene.visit, scene.key("joy"))
    with scene.world.records.reading() as desk:
        deed, _, _, on = desk.audit.state.deeds[-1]  # type: ignore[attr-defined]
    assert deed is Deed.WORDING_KEPT
    assert on["wording"] == kept.id
    assert "smiles" not in str(on)
