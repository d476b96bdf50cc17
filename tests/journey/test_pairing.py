"""Then and now: only what went well, only of one dyad, only while both may be seen (PR-30)."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from annotator.domain.annotation import Annotation
from annotator.domain.clip import ClipCard, Context
from annotator.domain.consent import Decision, NotPermitted, Purpose
from annotator.domain.identity import AnnotationId, AssetId, ClipId, PersonId, TicketId
from annotator.domain.strengths import Reason
from annotator.domain.then_now import Pair, Which
from annotator.journey.consent import Given
from annotator.journey.pairing import CareGoesOn, PairShut
from annotator.journey.ports import ArtefactKind, Deed, Upload
from annotator.journey.watching import StillCutting, TicketOver
from tests.builders import A_DAY, an_annotation, some_facts
from tests.fakes.records import MemoryRecords
from tests.journey.scene import Scene, a_scene
from tests.journey.world import World

GAZE = an_annotation("old-gaze", onset=1000, offset=8000, code="shared_gaze")


def an_old_film(scene: Scene, *coded: Annotation, dyad_of: Scene | None = None) -> ClipId:
    clips, dyad = scene.world.clips, (dyad_of or scene).dyad
    card = ClipCard(A_DAY - timedelta(days=60), Context.PLAY, ("carer", "infant"))
    old = clips.begin(dyad.household.id, dyad.id, card)
    clips.begin_upload(old, 100)
    clips.note_received(old, Upload(100, 100, AssetId(f"o-{old}"), "100 60 1"))
    clips.received(old, "1" * 64)
    clips.found(old, some_facts())
    clips.ready(old, {ArtefactKind.FRAMES: AssetId(f"f-{old}")})
    scene.world.a_coding(old, *(coded or (GAZE,)))
    return old


def ending(*, world: World | None = None) -> tuple[Scene, Pair]:
    """Care comes to its end; an old film and the new one have each a moment of one kind."""
    scene = a_scene(world=world or World(MemoryRecords()))
    old = an_old_film(scene)
    scene.world.consents.change(replace(scene.dyad, ending=True))
    pair = Pair(Which(old, GAZE.id), Which(scene.clip, AnnotationId("gaze")))
    return scene, pair


def shown(scene: Scene, pair: Pair) -> TicketId:
    scene.world.sharing.show_pair(scene.visit, pair)
    return scene.begun()


def cards(scene: Scene, ticket: TicketId) -> list[dict[str, object]]:
    found = scene.world.sharing.payload(ticket)["cards"]
    assert isinstance(found, list)
    return found


def kinds(scene: Scene, ticket: TicketId) -> list[object]:
    return [each["kind"] for each in cards(scene, ticket)]


def test_pr_30_the_pair_that_was_chosen_stands_behind_all_that_is_told(root: Path) -> None:
    scene, pair = ending()
    assert [each.pair for each in scene.world.sharing.then_and_now(scene.dyad.id)] == [pair]
    ticket = shown(scene, pair)
    assert kinds(scene, ticket)[-4:] == ["then_now", "choice", "idea", "close"]
    schema = json.loads((root / "schemas" / "together.schema.json").read_text(encoding="utf-8"))
    payload = json.loads(json.dumps(scene.world.sharing.payload(ticket)))
    Draft202012Validator(schema).validate(payload)
    stills = [scene.world.sharing.pair_asset(ticket, n) for n in (0, 1)]
    assert len(set(stills)) == 2
    with pytest.raises(TicketOver):
        scene.world.sharing.pair_asset(ticket, 2)


def test_pr_30_neither_a_day_nor_a_digit_nor_a_sentence_stands_on_it() -> None:
    scene, pair = ending()
    card = next(each for each in cards(scene, shown(scene, pair)) if each["kind"] == "then_now")
    assert set(card) == {"kind", "title", "question", "then", "now"}
    words = [card["title"], card["question"], card["then"]["label"], card["now"]["label"]]  # type: ignore[index]
    assert not any(sign.isdigit() for word in words for sign in str(word))
    assert str(card["question"]).endswith("?")


def test_pr_30_what_is_not_good_cannot_be_chosen() -> None:
    scene, pair = ending()
    sharing = scene.world.sharing
    for annotation, reason in (
        ("miss", Reason.NOT_FOR_FAMILIES), ("nobody", Reason.NOT_FOR_FAMILIES),
    ):  # fmt: skip
        with pytest.raises(PairShut) as no:
            sharing.show_pair(
                scene.visit, replace(pair, now=Which(scene.clip, AnnotationId(annotation)))
            )
        assert no.value.reasons == (reason,)
    with pytest.raises(PairShut):
        sharing.show_pair(scene.visit, Pair(pair.now, pair.then))
    assert sharing.visit(scene.visit).pair is None


def test_pr_30_only_as_care_ends() -> None:
    scene, pair = ending()
    scene.world.consents.change(replace(scene.dyad, ending=False))
    with pytest.raises(CareGoesOn):
        scene.world.sharing.show_pair(scene.visit, pair)


def test_pr_30_a_moment_of_another_dyad_is_never_beside_it() -> None:
    world = World(MemoryRecords())
    scene, pair = ending(world=world)
    other = scene.world.a_household("Heron")
    theirs = an_old_film(scene, replace(GAZE, id=AnnotationId("theirs")),
                         dyad_of=replace(scene, dyad=other))  # fmt: skip
    stolen = replace(pair, then=Which(theirs, AnnotationId("theirs")))
    with pytest.raises(PairShut):
        world.sharing.show_pair(scene.visit, stolen)


def test_pr_03_a_rupture_tagged_over_one_of_them_takes_both_away() -> None:
    scene, pair = ending()
    ticket = shown(scene, pair)
    session = scene.world.tagging.begin(pair.then.clip, scene.world.identities.acting())
    scene.world.tag(session, an_annotation("r", "rupture", 0, 59_000, "missed_cue"))
    assert "then_now" not in kinds(scene, ticket)
    with pytest.raises(TicketOver):
        scene.world.sharing.pair_asset(ticket, 1)
    assert not scene.world.sharing.pair(scene.visit).stands


def test_pr_25_consent_withdrawn_for_the_old_film_alone_takes_both_away() -> None:
    scene, pair = ending()
    ticket = shown(scene, pair)
    given = Given(PersonId("infant"), "mother", clip=pair.then.clip)
    home = scene.dyad.household.id
    scene.world.consents.decide(home, Purpose.SESSION_REVIEW, Decision.DENY, given)
    assert "then_now" not in kinds(scene, ticket)
    with pytest.raises(TicketOver):
        scene.world.sharing.pair_asset(ticket, 0)
    with pytest.raises(NotPermitted):
        scene.world.sharing.show_pair(scene.visit, pair)


def test_it_waits_until_both_pictures_are_cut() -> None:
    scene, pair = ending()
    scene.confirmed()
    scene.world.sharing.show_pair(scene.visit, pair)
    assert scene.world.sharing.cutting(scene.visit)[0] < scene.world.sharing.cutting(scene.visit)[1]
    with pytest.raises(StillCutting):
        scene.world.sharing.begin_together(scene.visit)
    scene.world.cut_all(scene.visit)
    assert scene.world.sharing.pair(scene.visit).is_ready
    assert "then_now" in kinds(scene, scene.world.sharing.begin_together(scene.visit))


def test_the_picture_of_a_film_that_is_deleted_goes_with_it() -> None:
    scene, pair = ending()
    ticket = shown(scene, pair)
    still = scene.world.sharing.pair_asset(ticket, 0)
    scene.world.clips.delete(pair.then.clip)
    assert still in scene.world.shelf.deleted
    assert "then_now" not in kinds(scene, ticket)


def test_another_choice_destroys_what_was_cut_for_the_first() -> None:
    scene, pair = ending()
    ticket = shown(scene, pair)
    still = scene.world.sharing.pair_asset(ticket, 0)
    scene.world.sharing.show_pair(scene.visit, None)
    assert still in scene.world.shelf.deleted
    assert scene.world.sharing.cutting(scene.visit) == (len(scene.plan.shown),) * 2


def test_that_both_were_seen_is_noted_and_what_she_wrote_there_is_hers() -> None:
    scene, pair = ending()
    ticket = shown(scene, pair)
    at = kinds(scene, ticket).index("then_now")
    scene.world.sharing.answer(ticket, [
        {"id": "answer-then", "kind": "seen", "card": at, "value": "then"},
        {"id": "answer-now", "kind": "seen", "card": at, "value": "now"},
        {"id": "answer-word", "kind": "words", "card": at, "value": "We both look calmer."},
    ])  # fmt: skip
    deeds = scene.world.records.state.deeds  # type: ignore[attr-defined]
    noted = [on["annotation"] for deed, _, _, on in deeds if deed is Deed.MOMENT_SHOWN]
    assert noted == ["old-gaze", "gaze"]
    assert scene.world.sharing.her_words(scene.visit) == ("We both look calmer.",)
