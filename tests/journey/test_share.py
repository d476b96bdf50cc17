"""The fourth step as one story: proposed, confirmed, watched, taken home."""

from __future__ import annotations

from annotator.journey.ports import Deed
from annotator.journey.visit import Safety
from tests.fakes.records import MemoryRecords
from tests.journey.scene import a_scene
from tests.journey.world import World


def test_a_visit_from_the_first_proposal_to_the_page() -> None:
    records = MemoryRecords()
    scene = a_scene(world=World(records))
    ticket = scene.begun()
    sharing = scene.world.sharing
    sharing.payload(ticket)
    sharing.answer(
        ticket,
        [
            {"id": "answer-1", "kind": "checkin", "card": 0, "value": "ready"},
            {"id": "answer-2", "kind": "seen", "card": 1, "value": "0"},
            {"id": "answer-3", "kind": "choice", "card": 10, "value": "0"},
            {"id": "answer-4", "kind": "checkout", "card": 11, "value": "good"},
        ],
    )
    sharing.keep_safety(scene.visit, Safety("yes"))
    assert sharing.take_home(scene.visit).chosen is not None
    deeds = [deed for deed, *_ in records.state.deeds]
    assert [each for each in deeds if each is not Deed.CODING_CHANGED][-5:] == [
        Deed.VISIT_BEGUN,
        Deed.PLAN_CONFIRMED,
        Deed.TOGETHER_BEGUN,
        Deed.MOMENT_SHOWN,
        Deed.TAKE_HOME_MADE,
    ]
