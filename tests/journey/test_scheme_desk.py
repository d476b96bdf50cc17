"""Schemes of one's own: copied, written, published, chosen, brought in."""

from __future__ import annotations

import json

import pytest

from annotator.domain.identity import CoderId
from annotator.domain.scheme import SchemeFaults
from annotator.domain.scheme_editing import Document, Path, found, put, removed
from annotator.domain.scheme_file import read_file, write_file
from annotator.journey.ports import Deed, Edition
from annotator.journey.scheme_desk import looked_over
from annotator.journey.scheme_refusals import (
    DraftMovedOn,
    NoSuchDraft,
    NothingNew,
    NotYoursToChange,
    VersionTaken,
)
from annotator.journey.schemes import SchemeGone
from tests.builders import the_scheme_document
from tests.fakes.records import MemoryRecords
from tests.journey.world import World

SHIPPED = Edition("connection", "1.0")
GUIDING = Edition("guiding", "1.0")
GAZE: Path = ("tiers", 0, "families", 0, "codes", 0)


def deeds(world: World) -> list[Deed]:
    assert isinstance(world.records, MemoryRecords)
    return [deed for deed, *_ in world.records.state.deeds]


def write(world: World, path: Path, value: object, scheme: str = "ours") -> None:
    draft = world.scheme_desk.edit(scheme)
    world.scheme_desk.keep(draft, put(read_file(draft.document), path, value))


def published(world: World) -> Edition:
    """A copy of the scheme that comes with Glimmer, as it is."""
    draft = world.scheme_desk.copy(SHIPPED, "Ours")
    return world.scheme_desk.publish(draft.scheme, draft.revision)


def next_one(world: World, path: Path, value: object) -> Edition:
    write(world, path, value)
    return world.scheme_desk.publish("ours", 1)


def test_in_a_new_practice_there_are_the_schemes_that_came_with_it() -> None:
    overview = World().scheme_desk.overview()
    glance, guiding = overview.versions
    assert (glance.edition, guiding.edition) == (SHIPPED, GUIDING)
    assert (glance.is_in_use, glance.is_newest, glance.is_shipped) == (True, True, True)
    assert (guiding.is_in_use, guiding.is_newest, guiding.is_shipped) == (False, True, True)
    assert (glance.is_in_meetings, guiding.is_in_meetings) == (False, True)
    assert (glance.sessions, overview.drafts) == (0, ())


def test_the_scheme_that_came_with_glimmer_is_copied_never_changed() -> None:
    world = World()
    with pytest.raises(NotYoursToChange):
        world.scheme_desk.edit("connection")
    draft = world.scheme_desk.copy(SHIPPED, "Ours")
    assert (draft.scheme, draft.base) == ("ours", SHIPPED)
    assert world.scheme_desk.copy(SHIPPED, "Ours").scheme == "ours_2"
    assert world.scheme_desk.document(SHIPPED) == the_scheme_document()


def test_a_copy_is_published_as_the_first_version_of_its_own() -> None:
    world = World()
    edition = published(world)
    assert edition == Edition("ours", "1.0")
    assert world.scheme_desk.scheme(edition).name == "Ours"
    assert world.scheme_desk.overview().drafts == ()
    assert Deed.SCHEME_PUBLISHED in deeds(world)


def test_what_only_helps_is_1_1_and_what_means_something_else_is_2_0() -> None:
    world = World()
    published(world)
    assert next_one(world, (*GAZE, "near_misses"), ["A look past."]) == Edition("ours", "1.1")
    assert next_one(world, (*GAZE, "name"), "Eye contact") == Edition("ours", "2.0")
    newest = [each.edition for each in world.scheme_desk.overview().versions if each.is_newest]
    assert newest == [SHIPPED, GUIDING, Edition("ours", "2.0")]


def test_a_published_version_never_changes() -> None:
    world = World()
    first = published(world)
    before = world.scheme_desk.document(first)
    next_one(world, (*GAZE, "name"), "Eye contact")
    assert world.scheme_desk.document(first) == before


def test_a_draft_that_says_nothing_new_is_not_published() -> None:
    world = World()
    published(world)
    draft = world.scheme_desk.edit("ours")
    assert world.scheme_desk.proof("ours").version is None
    with pytest.raises(NothingNew):
        world.scheme_desk.publish("ours", draft.revision)


def test_a_draft_with_faults_is_kept_and_not_published() -> None:
    world = World()
    world.scheme_desk.copy(SHIPPED, "Ours")
    write(world, (*GAZE, "definition"), "")
    write(world, ("tiers", 0, "families", 1, "key"), "a")
    with pytest.raises(SchemeFaults) as refused:
        world.scheme_desk.publish("ours", 2)
    assert len(refused.value.faults) == 2
    assert world.scheme_desk.proof("ours").faults == refused.value.faults
    assert [each.scheme for each in world.scheme_desk.overview().drafts] == ["ours"]


def test_a_scheme_by_which_a_rupture_could_be_shown_is_neither_published_nor_brought_in() -> None:
    world = World()
    world.scheme_desk.copy(SHIPPED, "Ours")
    write(world, ("tiers", 0, "families", 1, "shown_to_family"), "yes")
    with pytest.raises(SchemeFaults, match="never shown"):
        world.scheme_desk.publish("ours", 1)
    with pytest.raises(SchemeFaults, match="never shown"):
        looked_over(world.scheme_desk.draft("ours").document)


def test_two_windows_do_not_write_over_each_other() -> None:
    world = World()
    draft = world.scheme_desk.copy(SHIPPED, "Ours")
    document = read_file(draft.document)
    world.scheme_desk.keep(draft, put(document, (*GAZE, "name"), "One"))
    with pytest.raises(DraftMovedOn):
        world.scheme_desk.keep(draft, put(document, (*GAZE, "name"), "Two"))
    with pytest.raises(DraftMovedOn):
        world.scheme_desk.publish("ours", 0)
    kept = read_file(world.scheme_desk.draft("ours").document)
    assert found(kept, (*GAZE, "name")) == "One"


def test_the_last_step_is_undone_and_done_again() -> None:
    world = World()
    draft = world.scheme_desk.copy(SHIPPED, "Ours")
    assert world.scheme_desk.step_back(draft) == draft
    after = world.scheme_desk.keep(draft, removed(read_file(draft.document), GAZE))
    back = world.scheme_desk.step_back(after)
    assert back.document == draft.document
    assert world.scheme_desk.step_back(back).document == after.document


def test_a_draft_can_be_thrown_away_and_what_was_published_stays() -> None:
    world = World()
    edition = published(world)
    world.scheme_desk.edit("ours")
    world.scheme_desk.discard("ours")
    with pytest.raises(NoSuchDraft):
        world.scheme_desk.draft("ours")
    with pytest.raises(NoSuchDraft):
        world.scheme_desk.edit("nobodys")
    assert world.scheme_desk.scheme(edition).name == "Ours"


def test_new_codings_take_the_chosen_version_and_old_ones_keep_theirs() -> None:
    world = World()
    dyad = world.a_household()
    old = world.a_coding(world.a_ready_clip(dyad))
    world.scheme_desk.use(published(world))
    new = world.tagging.begin(world.a_ready_clip(dyad), CoderId("clinician"))
    assert world.tagging.session(old).scheme.id == "connection"
    assert world.tagging.session(new).scheme.id == "ours"
    counts = {each.edition: each.sessions for each in world.scheme_desk.overview().versions}
    assert counts == {SHIPPED: 1, GUIDING: 0, Edition("ours", "1.0"): 1}
    assert Deed.SCHEME_CHOSEN in deeds(world)


def test_the_audit_holds_no_name_of_a_scheme() -> None:
    world = World()
    world.scheme_desk.use(published(world))
    assert isinstance(world.records, MemoryRecords)
    for _, _, _, on in world.records.state.deeds:
        assert set(on) == {"document"}
        assert all(len(each) == 64 for each in on.values())


def elsewhere(**changed: object) -> Document:
    return {**the_scheme_document(), "id": "elsewhere", "name": "Elsewhere", **changed}


def test_a_scheme_from_a_file_is_kept_and_not_used_until_somebody_says_so() -> None:
    world = World()
    edition = world.scheme_desk.take_in(write_file(elsewhere(version="2024")))
    assert edition == Edition("elsewhere", "2024")
    assert [each.edition for each in world.scheme_desk.overview().versions if each.is_in_use] == [
        SHIPPED
    ]
    assert deeds(world) == [Deed.SCHEME_IMPORTED]


def test_a_file_with_faults_is_refused_with_all_of_them_and_nothing_is_kept() -> None:
    world = World()
    broken = put(elsewhere(name=""), ("tiers", 0, "families", 0, "shape"), "blob")
    with pytest.raises(SchemeFaults) as refused:
        world.scheme_desk.take_in(json.dumps(put(broken, ("windows", "gap_merge_ms"), "soon")))
    assert len(refused.value.faults) == 3
    assert len(world.scheme_desk.overview().versions) == 2
    assert deeds(world) == []


def test_the_same_file_twice_is_once_and_another_of_the_same_number_is_refused() -> None:
    world = World()
    world.scheme_desk.take_in(write_file(elsewhere()))
    world.scheme_desk.take_in(write_file(elsewhere()))
    with pytest.raises(VersionTaken):
        world.scheme_desk.take_in(write_file(elsewhere(name="Other")))
    assert len(world.scheme_desk.overview().versions) == 3
    world.scheme_desk.take_in(write_file(the_scheme_document()))
    with pytest.raises(NotYoursToChange):
        world.scheme_desk.take_in(write_file({**the_scheme_document(), "version": "9.0"}))


def test_what_is_saved_is_what_is_brought_in_elsewhere() -> None:
    world, other = World(), World()
    edition = published(world)
    saved = write_file(world.scheme_desk.document(edition))
    assert other.scheme_desk.take_in(saved) == edition
    assert other.scheme_desk.scheme(edition) == world.scheme_desk.scheme(edition)


def test_a_version_that_is_not_kept_is_refused() -> None:
    with pytest.raises(SchemeGone):
        World().scheme_desk.use(Edition("connection", "9.0"))
