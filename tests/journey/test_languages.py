"""No family is spoken to in a draft: a person ticks exactly these words first (rulings 8)."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from annotator.domain.dyad import Dyad
from annotator.journey.languages import (
    Choice,
    LanguageNotTicked,
    Languages,
    Line,
    NobodyNamed,
    Status,
    Wording,
    WordsChanged,
)
from annotator.journey.ports import Deed
from annotator.journey.visit import Safety
from annotator.journey.visiting import NotForFamilies
from annotator.journey.watching import NotConfirmed
from annotator.words.languages import digest_of
from tests.fakes.records import MemoryRecords
from tests.journey.scene import Scene, a_scene
from tests.journey.world import World


class TwoLanguages:
    """English, and a Turkish draft whose words may change."""

    turkish = digest_of("tr")

    def wordings(self) -> tuple[Wording, ...]:
        return (
            Wording("en", "English", "ltr", True, "e" * 64),
            Wording("tr", "Türkçe", "ltr", False, self.turkish),
        )

    def lines(self, language: str) -> tuple[Line, ...]:
        return (Line("cards", "film", "A moment", f"{language}"),)


def desk_of(world: World, library: TwoLanguages | None = None) -> Languages:
    return Languages(world.records, world.clock, world.identities, library or TwoLanguages())


def tick(world: World) -> None:
    desk_of(world).tick("tr", "  Dr  Ayşe ", digest_of("tr"))


def spoken_to_in(scene: Scene, language: str) -> Dyad:
    dyad = replace(scene.dyad, language=language)
    scene.world.consents.change(dyad)
    return dyad


def test_a_draft_is_listed_and_cannot_be_chosen() -> None:
    world = World()
    assert desk_of(world).choices() == (
        Choice("en", "English", Status.ORIGINAL),
        Choice("tr", "Türkçe", Status.DRAFT),
    )
    assert [each.may_be_chosen for each in desk_of(world).choices()] == [True, False]


def test_a_tick_keeps_who_when_and_exactly_which_words() -> None:
    world = World()
    tick(world)
    standing = desk_of(world).standing("tr")
    assert standing.status is Status.TICKED
    assert standing.tick is not None
    assert (standing.tick.by, standing.tick.on) == ("Dr Ayşe", world.clock.today())
    assert standing.tick.digest == digest_of("tr")


def test_words_that_changed_are_a_draft_again() -> None:
    world, changed = World(), TwoLanguages()
    tick(world)
    changed.turkish = "f" * 64
    assert desk_of(world, changed).standing("tr").status is Status.CHANGED
    assert not desk_of(world, changed).choices()[1].may_be_chosen
    with pytest.raises(WordsChanged):
        desk_of(world, changed).tick("tr", "Dr Ayşe", digest_of("tr"))


def test_a_tick_can_be_taken_back_and_both_are_in_the_audit() -> None:
    records = MemoryRecords()
    world = World(records=records)
    desk_of(world).untick("tr")
    tick(world)
    desk_of(world).untick("tr")
    assert desk_of(world).standing("tr").status is Status.DRAFT
    noted = [on for deed, _, _, on in records.state.deeds if deed is Deed.LANGUAGE_TICKED]
    assert [each["tick"] for each in noted] == ["ticked", "taken_back"]
    assert all(each["language"] == "tr" and len(each["words"]) == 64 for each in noted)
    assert "Ayşe" not in json.dumps(noted, ensure_ascii=False)


@pytest.mark.parametrize("name", ["", "   ", "\n", "x" * 121])
def test_a_tick_without_a_name_is_refused(name: str) -> None:
    with pytest.raises(NobodyNamed):
        desk_of(World()).tick("tr", name, digest_of("tr"))


def test_the_original_needs_no_tick_and_a_language_without_words_is_refused() -> None:
    world = World()
    desk_of(world).tick("en", "Somebody", "e" * 64)
    assert desk_of(world).standing("en").tick is None
    for language in ("xx", "", "../en"):
        with pytest.raises(LanguageNotTicked):
            desk_of(world).standing(language)
        with pytest.raises(LanguageNotTicked):
            desk_of(world).lines(language)


def test_rulings_08_no_draft_reaches_a_family_until_it_is_ticked() -> None:
    scene = a_scene()
    scene.begun()
    spoken_to_in(scene, "tr")
    sharing = scene.world.sharing
    sharing.keep_safety(scene.visit, Safety("yes"))
    for asked in (
        lambda: sharing.propose(scene.visit),
        lambda: sharing.plan(scene.visit),
        lambda: sharing.confirm(scene.visit),
        lambda: sharing.begin_together(scene.visit),
        lambda: sharing.take_home(scene.visit),
    ):
        with pytest.raises((LanguageNotTicked, NotConfirmed)):
            asked()
    tick(scene.world)
    sharing.plan(scene.visit)
    sharing.confirm(scene.visit)
    scene.world.cut_all(scene.visit)
    payload = sharing.payload(sharing.begin_together(scene.visit))
    text = json.dumps(payload, ensure_ascii=False)
    assert payload["language"] == "tr"
    assert "Birlikte bir an" in text
    assert "A moment together" not in text
    finding = sharing.take_home(scene.visit).finding
    assert finding is not None
    assert finding.startswith("Kimse her an uyum içinde değildir.")


def test_rulings_08_a_tick_taken_back_closes_the_page_that_is_open() -> None:
    scene = a_scene()
    tick(scene.world)
    spoken_to_in(scene, "tr")
    scene.world.sharing.plan(scene.visit)
    scene.world.sharing.keep_safety(scene.visit, Safety("yes"))
    ticket = scene.begun()
    assert scene.world.sharing.payload(ticket)["language"] == "tr"
    desk_of(scene.world).untick("tr")
    with pytest.raises(LanguageNotTicked):
        scene.world.sharing.payload(ticket)
    with pytest.raises(LanguageNotTicked):
        scene.world.sharing.take_home(scene.visit)


def test_no_word_of_another_language_stays_when_the_family_changes_it() -> None:
    scene = a_scene()
    sharing = scene.world.sharing
    ticket = scene.begun()
    tick(scene.world)
    spoken_to_in(scene, "tr")
    with pytest.raises(NotConfirmed):
        sharing.payload(ticket)
    plan = sharing.plan(scene.visit)
    assert plan.confirmed_at is None
    assert not any("You " in (each.sentence or "") for each in plan.items)
    assert not any("What" in each.question for each in plan.items)


def test_what_is_typed_is_checked_by_the_list_of_the_familys_language() -> None:
    scene = a_scene()
    tick(scene.world)
    spoken_to_in(scene, "tr")
    sharing = scene.world.sharing
    key = sharing.plan(scene.visit).items[0].key
    with pytest.raises(NotForFamilies) as no:
        sharing.edit_sentence(scene.visit, key, "Sen KÖTÜ demedin.")
    assert [each.word for each in no.value.blocked] == ["KÖTÜ"]
    plan = sharing.edit_sentence(scene.visit, key, "Sen bekledin. Ava seni görüyor.")
    assert plan.items[0].sentence == "Sen bekledin. Ava seni görüyor."
