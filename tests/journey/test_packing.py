"""A pack is made for supervision alone, without a word of the family, and kept account of."""

from __future__ import annotations

import json

import pytest

from annotator.domain.annotation import Annotation
from annotator.domain.consent import NotPermitted, Purpose
from annotator.domain.identity import ClipId, CoderId, SessionId
from annotator.domain.packs.document import pack_from
from annotator.domain.packs.pack import NotAPair, checked
from annotator.journey.clip import NoSuchClip
from annotator.journey.deeds import Deed
from annotator.journey.packing import Packs, Wanted
from annotator.journey.tag import NoSuchSession
from tests.builders import an_annotation
from tests.fakes.records import MemoryRecords
from tests.journey.world import World

PERMITTED = (Purpose.RECORD, Purpose.SUPERVISION)
CANARIES = ("CANARY", "Wren", "Ava", "Mama", "evenings")


def marks(prefix: str, *, shift: int = 0) -> tuple[Annotation, ...]:
    return (
        an_annotation(f"{prefix}1", onset=2_000 + shift, offset=9_000 + shift, note="CANARY one"),
        an_annotation(f"{prefix}2", "rupture", 20_000 + shift, 26_000 + shift, note="CANARY Ava"),
        an_annotation(f"{prefix}3", "safeguarding", 40_000, 44_000, note="CANARY facts"),
    )


def a_double_coding(world: World) -> tuple[ClipId, SessionId, SessionId]:
    dyad = world.a_household("Wren", *PERMITTED)
    clip = world.a_ready_clip(dyad)
    first = world.tagging.begin(clip, CoderId("zqx-one"))
    second = world.tagging.begin(clip, CoderId("zqx-two"))
    world.tag(first, *marks("a"))
    world.tag(second, *marks("b", shift=500))
    return clip, first, second


def packs(world: World) -> Packs:
    return Packs(world.records, world.clock, world.identities, world.schemes)


def test_what_is_made_opens_and_agrees_and_holds_no_word_of_the_family() -> None:
    world = World()
    clip, first, second = a_double_coding(world)
    made = packs(world).make(clip, Wanted(first, second, program="0.1"))
    text = json.dumps(made)
    assert [each for each in (*CANARIES, "zqx") if each in text] == []
    pack = pack_from(json.loads(text))
    assert all(line.agrees for line in checked(pack))
    assert [len(each.annotations) for each in pack.codings] == [2, 2]
    assert pack.made.film == "0" * 64
    assert pack.made.at == world.clock.now()


def test_that_it_was_made_is_kept_with_the_consents_it_stands_on_and_noted() -> None:
    world = World()
    clip, first, second = a_double_coding(world)
    made = packs(world).make(clip, Wanted(first, second))
    found = world.clips.get(clip)
    (kept,) = packs(world).made(found.household)
    given = {each.id for each in world.consents.given(found.household)}
    assert (kept.id, kept.clip, kept.digest) == (made["pack"], clip, made["digest"])
    assert set(kept.consents) == given
    assert isinstance(world.records, MemoryRecords)
    deed, _, _, on = world.records.state.deeds[-1]
    assert (deed, on) == (
        Deed.PACK_MADE,
        {"clip": clip, "pack": made["pack"], "digest": made["digest"]},
    )
    world.clips.delete(clip)
    assert packs(world).made(found.household) == (kept,)


@pytest.mark.parametrize("purpose", PERMITTED)
def test_without_consent_nothing_is_made_and_nothing_kept(purpose: Purpose) -> None:
    world = World()
    clip, first, second = a_double_coding(world)
    household = world.clips.get(clip).household
    world.consents.withdraw(household, purpose, "mother")
    with pytest.raises(NotPermitted):
        packs(world).make(clip, Wanted(first, second))
    assert packs(world).made(household) == ()


def test_only_codings_of_this_clip_go_into_it() -> None:
    world = World()
    clip, first, _ = a_double_coding(world)
    other = world.a_ready_clip(world.a_household("Heron", *PERMITTED))
    theirs = world.tagging.begin(other, CoderId("zqx-two"))
    for one, two in ((first, theirs), (theirs, first), (first, SessionId("none"))):
        with pytest.raises(NoSuchSession):
            packs(world).make(clip, Wanted(one, two))
    with pytest.raises(NotAPair):
        packs(world).make(clip, Wanted(first, first))
    with pytest.raises(NoSuchClip):
        packs(world).make(ClipId("none"), Wanted(first, theirs))


def test_what_can_go_into_one_is_each_coders_present_coding() -> None:
    world = World()
    clip, first, second = a_double_coding(world)
    assert [each.id for each in packs(world).codings(clip)] == [first, second]


def test_that_one_was_opened_is_noted_with_whether_it_agreed() -> None:
    world = World()
    packs(world).note_opened("f" * 32, agrees=False)
    assert isinstance(world.records, MemoryRecords)
    deed, _, _, on = world.records.state.deeds[-1]
    assert (deed, on) == (Deed.PACK_OPENED, {"pack": "f" * 32, "agrees": "no"})
