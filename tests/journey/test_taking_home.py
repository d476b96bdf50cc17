"""Taking home: asked whether it is safe, then made once, with what it was made from kept."""

from __future__ import annotations

from datetime import timedelta

import pytest

from annotator.domain.consent import NotPermitted, Purpose
from annotator.domain.dyad import Dyad
from annotator.domain.identity import AssetId
from annotator.domain.strengths import SequenceRefused
from annotator.journey.ports import Deed
from annotator.journey.share import Wishes
from annotator.journey.taking_home import NotSafeToTakeHome, SafetyNotAsked
from annotator.journey.visit import ExportKind, Safety, VisitCard
from annotator.journey.watching import NotConfirmed, StillCutting
from tests.builders import an_annotation
from tests.fakes.records import MemoryRecords
from tests.journey.scene import Scene, a_scene
from tests.journey.world import World

SAFE = Safety("yes", "her sister")
WISHES = Wishes("She looked!", "Sing the same song.", "Nan", "Kim")


def choosing(scene: Scene, which: str) -> None:
    """She picks a moment, by its place in the plan."""
    at = next(n for n, each in enumerate(scene.plan.shown) if each.annotation == which)
    sent = {"id": f"answer-{which}-x", "kind": "choice", "card": 10, "value": str(at)}
    scene.world.sharing.answer(scene.begun(), [sent])


def a_seen(*, safety: Safety = SAFE, media: bool = False) -> Scene:
    scene = a_scene(world=World(MemoryRecords()))
    choosing(scene, "gaze")
    scene.world.sharing.keep_safety(scene.visit, safety)
    if media:
        scene.world.permit(scene.dyad, Purpose.TAKE_HOME_MEDIA)
    return scene


def exports(scene: Scene) -> list[ExportKind]:
    return [each.kind for each in scene.world.sharing.visit(scene.visit).exports]


def test_nothing_is_made_before_it_was_asked_whether_it_is_safe() -> None:
    scene = a_seen(safety=Safety(), media=True)
    for make in (
        scene.world.sharing.take_home,
        scene.world.sharing.may_take_home,
        scene.world.sharing.reel,
    ):
        with pytest.raises(SafetyNotAsked):
            make(scene.visit)
    assert exports(scene) == []


def test_it_is_asked_anew_at_each_visit() -> None:
    scene = a_seen()
    scene.world.clock.at += timedelta(days=7)
    again = scene.world.sharing.visit_for(scene.clip)
    assert again != scene.visit
    assert scene.world.sharing.visit(again).safety == Safety()


def test_where_it_is_not_safe_there_are_words_without_names_or_nothing() -> None:
    scene = a_seen(safety=Safety("no"), media=True)
    scene.world.sharing.keep_wishes(
        scene.visit, Wishes("Ava looked, said Mama!", "", "", "Kim", "no", "yes")
    )
    page = scene.world.sharing.take_home(scene.visit)
    assert page.picture is None
    assert page.neutral_title
    assert "Ava" not in repr(page)
    assert "Mama" not in repr(page)
    assert "Kim" not in repr(page)
    assert page.quote == "A. looked, said M.!"
    with pytest.raises(NotSafeToTakeHome):
        scene.world.sharing.reel(scene.visit)
    assert exports(scene) == [ExportKind.DISCREET_PAGE]


def test_the_page_to_take_home_has_her_choice_first() -> None:
    scene = a_seen()
    scene.world.sharing.keep_wishes(scene.visit, WISHES)
    page = scene.world.sharing.take_home(scene.visit)
    assert page.chosen == "You and Ava looked at each other here. Ava stayed with your face."
    assert (page.quote, page.small_thing) == ("She looked!", "Sing the same song.")
    assert page.finding is not None
    assert "pulled back" not in repr(page)
    assert page.picture is None


def test_pr_25_no_page_without_consent_to_take_one_home() -> None:
    scene = a_seen()
    scene.world.consents.withdraw(scene.dyad.household.id, Purpose.TAKE_HOME_PAGE, "mother")
    with pytest.raises(NotPermitted):
        scene.world.sharing.take_home(scene.visit)


def test_no_page_before_anything_was_confirmed() -> None:
    scene = a_scene()
    scene.world.sharing.keep_safety(scene.visit, SAFE)
    with pytest.raises(NotConfirmed):
        scene.world.sharing.take_home(scene.visit)


def test_pr_25_a_picture_needs_its_own_consent_and_is_the_one_she_chose() -> None:
    scene = a_seen()
    scene.world.sharing.keep_wishes(scene.visit, Wishes(with_picture="yes"))
    with pytest.raises(NotPermitted):
        scene.world.sharing.may_take_home(scene.visit)
    with pytest.raises(NotPermitted):
        scene.world.sharing.take_home(scene.visit)
    scene.world.permit(scene.dyad, Purpose.TAKE_HOME_MEDIA)
    scene.world.sharing.may_take_home(scene.visit)
    page = scene.world.sharing.take_home(scene.visit)
    with scene.world.records.reading() as desk:
        cuts = {each.annotation: each.still for each in desk.visits.cut(scene.visit)}
    assert page.picture == cuts[scene.plan.shown[_place(scene, "gaze")].annotation]
    assert exports(scene) == [ExportKind.PAGE_WITH_PICTURE]


def _place(scene: Scene, which: str) -> int:
    return next(n for n, each in enumerate(scene.plan.shown) if each.annotation == which)


def test_where_she_chose_none_there_is_no_picture() -> None:
    scene = a_scene()
    scene.world.permit(scene.dyad, Purpose.TAKE_HOME_MEDIA)
    scene.confirmed()
    scene.world.sharing.keep_safety(scene.visit, SAFE)
    scene.world.sharing.keep_wishes(scene.visit, Wishes(with_picture="yes"))
    assert scene.world.sharing.take_home(scene.visit).picture is None
    assert exports(scene) == [ExportKind.PAGE]


def test_each_export_is_noted_and_keeps_what_it_was_made_from() -> None:
    scene = a_seen(media=True)
    sharing = scene.world.sharing
    page, reel = sharing.take_home(scene.visit), sharing.reel(scene.visit)
    sharing.note_reel(scene.visit, reel, AssetId("the-reel"))
    report = sharing.report(scene.visit)
    kept = sharing.visit(scene.visit).exports
    ids = [page.export_id, reel.export_id, report.export_id]
    assert [each.id for each in kept] == ids
    assert len(set(ids)) == 3
    given = {each.id: each.purpose for each in scene.world.consents.given(scene.dyad.household.id)}
    assert [[given[one] for one in each.consents] for each in kept] == [
        [Purpose.TAKE_HOME_PAGE],
        [Purpose.TAKE_HOME_MEDIA],
        [Purpose.RECORD],
    ]
    assert {each.language for each in kept} == {"en"}
    assert kept[1].moments == tuple(each.annotation for each in scene.plan.shown)
    records = scene.world.records
    assert isinstance(records, MemoryRecords)
    noted = [(deed, on.get("export")) for deed, _, _, on in records.state.deeds][-3:]
    deeds = [Deed.TAKE_HOME_MADE, Deed.REEL_MADE, Deed.REPORT_MADE]
    assert noted == list(zip(deeds, ids, strict=True))


def test_the_reel_is_the_shown_moments_own_films_in_their_order() -> None:
    scene = a_seen(media=True)
    with scene.world.records.reading() as desk:
        cuts = desk.visits.cut(scene.visit)
    reel = scene.world.sharing.reel(scene.visit)
    wanted = [next(cut.film for cut in cuts if cut.is_of(each.item)) for each in scene.plan.shown]
    assert list(reel.films) == wanted
    assert AssetId("original") not in reel.films
    assert reel.opening == "Moments with Ava"


def test_pr_03_a_rupture_tagged_since_keeps_the_reel_here() -> None:
    scene = a_seen(media=True)
    miss = an_annotation("late", "rupture", 3000, 6000, "missed_cue")
    scene.world.tag(scene.session, miss)
    with pytest.raises(SequenceRefused):
        scene.world.sharing.reel(scene.visit)


def test_pr_25_no_reel_without_consent_and_none_while_moments_are_being_cut() -> None:
    scene = a_seen()
    with pytest.raises(NotPermitted):
        scene.world.sharing.reel(scene.visit)
    other = a_scene()
    other.world.permit(other.dyad, Purpose.TAKE_HOME_MEDIA)
    other.world.sharing.confirm(other.visit)
    other.world.sharing.keep_safety(other.visit, SAFE)
    with pytest.raises(StillCutting):
        other.world.sharing.reel(other.visit)


def test_pr_12_of_working_points_there_is_one_line_at_most() -> None:
    scene = a_scene()
    card = VisitCard("Nan", "wait a little\n2. slow down", "2026-12-01")
    scene.world.sharing.keep_card(scene.visit, card)
    kept = scene.world.sharing.visit(scene.visit).card
    assert kept == VisitCard("Nan", "wait a little 2. slow down", "2026-12-01")


def test_pr_30_pairs_come_only_from_films_that_may_be_watched_today() -> None:
    scene = a_scene()
    dyad: Dyad = scene.dyad
    assert scene.world.sharing.then_and_now(dyad.id) == ()
    from annotator.domain.clip import ClipCard, Context
    from annotator.journey.ports import ArtefactKind, Upload
    from tests.builders import A_DAY, some_facts

    clips = scene.world.clips
    card = ClipCard(A_DAY - timedelta(days=60), Context.PLAY, ("carer", "infant"))
    old = clips.begin(dyad.household.id, dyad.id, card)
    clips.begin_upload(old, 100)
    clips.note_received(old, Upload(100, 100, AssetId("original-2"), "100 60 1"))
    clips.received(old, "1" * 64)
    clips.found(old, some_facts())
    clips.ready(old, {ArtefactKind.FRAMES: AssetId("frames-2")})
    scene.world.a_coding(
        old, an_annotation("old-gaze", onset=1000, offset=8000, code="shared_gaze")
    )
    pairs = scene.world.sharing.then_and_now(dyad.id)
    assert [(each.then.annotation, each.now.annotation) for each in pairs] == [("old-gaze", "gaze")]
    scene.world.consents.withdraw(dyad.household.id, Purpose.SESSION_REVIEW, "mother")
    assert scene.world.sharing.then_and_now(dyad.id) == ()
