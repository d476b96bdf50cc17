"""The page to take home says what she did and what the infant did, in words only."""

from __future__ import annotations

from annotator.domain.identity import AnnotationId
from annotator.journey.take_home import Seen, take_home_of
from tests.builders import A_DAY, an_annotation
from tests.fakes.sentences import FamilySentences
from tests.journey.scene import Scene, a_scene


def seen(scene: Scene, chosen: str | None) -> Seen:
    visit = scene.world.sharing.visit(scene.visit)
    return Seen(visit, scene.dyad, scene.plan, None if chosen is None else AnnotationId(chosen))


def test_without_a_choice_the_first_that_was_shown_stands_there() -> None:
    page = take_home_of(seen(a_scene(), None), A_DAY, "x", FamilySentences())
    assert page.chosen == "Look at these two smiles. You were having fun with each other."
    assert page.you_did == "You and Ava looked at each other here."
    assert page.infant_did == "Ava stayed with your face."


def test_a_repair_is_told_only_if_she_chose_it() -> None:
    page = take_home_of(seen(a_scene(), "back"), A_DAY, "x", FamilySentences())
    assert page.chosen is not None
    assert page.chosen.startswith("Ava pulled back.")


def test_where_she_chose_one_without_a_sentence_no_other_stands_in_its_place() -> None:
    scene = a_scene(
        an_annotation("gaze", onset=2000, offset=9000, code="shared_gaze"),
        an_annotation("live", onset=30_000, offset=38_000),
    )
    page = take_home_of(seen(scene, "live"), A_DAY, "x", FamilySentences())
    assert page.chosen is None
    assert page.you_did == "You and Ava looked at each other here."


def test_finding_each_other_is_there_only_if_it_was_shown() -> None:
    plain = a_scene(an_annotation("gaze", onset=2000, offset=9000, code="shared_gaze"))
    assert take_home_of(seen(plain, None), A_DAY, "x", FamilySentences()).finding is None
    assert take_home_of(seen(a_scene(), None), A_DAY, "x", FamilySentences()).finding is not None


def test_what_was_not_said_has_no_place() -> None:
    page = take_home_of(seen(a_scene(), None), A_DAY, "x", FamilySentences())
    assert (page.quote, page.small_thing, page.contact) == (None, None, None)
