"""One suite for the records in memory and in the database: what the steps may rely on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from annotator.domain.clip import ClipState, Exactness
from annotator.domain.consent import Decision, Purpose
from annotator.domain.dyad import Carer, Formerly, Infant
from annotator.domain.identity import (
    AnnotationId,
    AssetId,
    CarerId,
    ClipId,
    CoderId,
    ConsentId,
    DyadId,
    HouseholdId,
    InfantId,
    JobId,
    OperationId,
)
from annotator.domain.operation import Operation
from annotator.journey.kept import ClipsInShort
from annotator.journey.ports import (
    ArtefactKind,
    Deed,
    Held,
    JobKind,
    Kept,
    Records,
    Upload,
)
from annotator.journey.visit import (
    Ticket,
)
from tests.builders import A_DAY, a_clip, a_consent, a_dyad, add, an_annotation, undo
from tests.fakes.clock import NOON
from tests.ports.kept import C1, D1, H1, LATER, S1, T1, V1, a_cut, a_plan


def kept(operation: Operation, revision: int | None = 1, version: int = 1) -> Kept:
    after = an_annotation(id=operation.annotation, note="a smile")
    if revision is None:
        return Kept(
            operation, S1, "f", NOON, CoderId("A"), refusal="VersionConflict", facts={"n": 2}
        )
    return Kept(operation, S1, "f", NOON, CoderId("A"), revision, version, None, after)


def test_what_was_begun_and_not_ended_well_was_never_there(records: Records) -> None:
    def interrupted() -> None:
        with records.writing() as desk:
            desk.households.add(a_dyad(), NOON)
            desk.settings.keep("idle", "10")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        interrupted()
    with records.reading() as desk:
        assert desk.households.all() == ()
        assert desk.settings.get("idle") is None


def test_nothing_can_be_written_at_a_reading_desk(records: Records) -> None:
    with pytest.raises(Exception), records.reading() as desk:  # noqa: B017, PT011 - each its own
        desk.settings.keep("idle", "10")
    with records.reading() as desk:
        assert desk.settings.get("idle") is None


def test_a_setting_is_found_again_as_it_was_last_kept(records: Records) -> None:
    with records.writing() as desk:
        desk.settings.keep("idle", "10")
        desk.settings.keep("idle", "12")
    with records.reading() as desk:
        assert desk.settings.get("idle") == "12"


def test_a_household_comes_back_whole(records: Records) -> None:
    dyad = a_dyad(goal="to enjoy the evenings")
    with records.writing() as desk:
        desk.households.add(dyad, NOON)
    with records.reading() as desk:
        assert desk.households.dyad(D1) == dyad
        assert desk.households.of(H1) == (dyad,)
        assert desk.households.of(HouseholdId("h2")) == ()
        assert desk.households.dyad(DyadId("d2")) is None


def test_households_come_by_their_pseudonym(records: Records) -> None:
    wren, ash = a_dyad("wren"), a_dyad("Ash")
    other = replace(
        ash,
        id=DyadId("d2"),
        household=replace(ash.household, id=HouseholdId("h2")),
        infant=replace(ash.infant, id=InfantId("d2")),
        carer=replace(ash.carer, id=CarerId("d2")),
    )
    with records.writing() as desk:
        desk.households.add(wren, NOON)
        desk.households.add(other, NOON)
    with records.reading() as desk:
        assert [each.household.pseudonym for each in desk.households.all()] == ["Ash", "wren"]


def test_changed_particulars_are_found_again(filled: Records) -> None:
    changed = replace(
        a_dyad(goal="sleep"),
        carer=Carer("father", "Papa", CarerId("d1")),
        go_gently=True,
        formerly=(Formerly(A_DAY, "Ava", "Mama", "mother", "to enjoy the evenings", "en", ""),),
    )
    with filled.writing() as desk:
        desk.households.change(changed)
    with filled.reading() as desk:
        assert desk.households.dyad(D1) == changed


def test_an_infant_with_another_carer_is_the_same_infant(filled: Records) -> None:
    papa = Carer("father", "Papa", CarerId("c2"))
    beside = replace(a_dyad(), id=DyadId("a-later-one"), carer=papa, goal="to hold her")
    with filled.writing() as desk:
        desk.households.add_dyad(beside)
    named = replace(
        a_dyad(goal="to enjoy the evenings"), infant=Infant("Eva", None, InfantId("d1"))
    )
    with filled.writing() as desk:
        desk.households.change(named)
    with filled.reading() as desk:
        first, second = desk.households.of(H1)
        assert first == named
        assert second == replace(beside, infant=named.infant)
        assert desk.households.all() == (first, second)


def test_consents_come_in_the_order_they_were_recorded(filled: Records) -> None:
    first = a_consent(id="z")
    second = a_consent(Purpose.TRAINING, id="a", valid_to=date(2027, 1, 1), clip="c1")
    with filled.writing() as desk:
        desk.households.add_consent(first)
        desk.households.add_consent(second)
    with filled.reading() as desk:
        assert desk.households.consents(H1) == (first, second)


def test_what_is_read_of_every_household_at_once_is_what_is_read_of_each(filled: Records) -> None:
    ash = a_dyad("Ash")
    other = replace(ash, id=DyadId("d2"), household=replace(ash.household, id=HouseholdId("h2")))
    with filled.writing() as desk:
        desk.households.add(other, NOON)
        desk.households.add_consent(a_consent(id="z"))
        desk.households.add_consent(a_consent(Purpose.TRAINING, id="a"))
        desk.households.add_consent(replace(a_consent(id="k"), household=HouseholdId("h2")))
        earlier = replace(a_clip().card, on=date(2025, 1, 1))
        desk.clips.add(replace(a_clip(), id=ClipId("c0"), card=earlier), NOON)
    with filled.reading() as desk:
        homes = (H1, HouseholdId("h2"))
        consents, clips = desk.households.every_consent(homes), desk.clips.of_each(homes)
        assert desk.clips.of_each([HouseholdId("h2")]) == {}
        assert list(desk.households.every_consent([H1])) == [H1]
        for home in (H1, HouseholdId("h2")):
            assert consents.get(home, ()) == desk.households.consents(home)
            assert clips.get(home, ()) == desk.clips.of(home)
        assert [len(each) for each in clips.values()] == [2]
        asked = (ClipId("c1"), ClipId("c0"), ClipId("never"))
        singly = [found for each in sorted(asked) if (found := desk.clips.get(each)) is not None]
        assert list(desk.clips.each(asked)) == singly
        assert [each.id for each in singly] == ["c0", "c1"]
        assert desk.clips.each(()) == ()


def test_households_with_several_dyads_are_read_with_all_of_them_and_the_others_not(
    filled: Records,
) -> None:
    with filled.writing() as desk:
        assert desk.households.of_several() == {}
        first = desk.households.of(H1)[0]
        papi = replace(first.carer, id=CarerId("k2"), role="father")
        desk.households.add_dyad(replace(first, id=DyadId("d3"), carer=papi))
        ash = a_dyad("Ash")
        home = replace(ash.household, id=HouseholdId("h2"))
        small, large = replace(ash.infant, id=InfantId("i2")), replace(ash.carer, id=CarerId("k9"))
        alone = replace(ash, id=DyadId("d2"), household=home, infant=small, carer=large)
        desk.households.add(alone, NOON)
    with filled.reading() as desk:
        assert desk.households.of_several() == {H1: desk.households.of(H1)}
        assert [each.id for each in desk.households.of(H1)] == [first.id, "d3"]


def test_households_with_a_permit_that_ends_are_known_without_opening_any(filled: Records) -> None:
    first, last = date(2026, 11, 12), date(2026, 12, 12)
    with filled.writing() as desk:
        desk.households.add_consent(a_consent(id="a", valid_to=date(2026, 12, 13)))
        desk.households.add_consent(a_consent(decision=Decision.DENY, id="b", valid_to=last))
        desk.households.add_consent(a_consent(id="c", valid_to=last, withdrawn_on=first))
        desk.households.add_consent(a_consent(id="d"))
    with filled.reading() as desk:
        assert desk.households.with_permits_ending(first, last) == frozenset()
    with filled.writing() as desk:
        desk.households.add_consent(a_consent(id="e", valid_to=last))
    with filled.reading() as desk:
        assert desk.households.with_permits_ending(first, last) == {H1}
        assert desk.households.with_permits_ending(last, last) == {H1}


def test_clips_are_known_in_short(filled: Records) -> None:
    day = a_clip().card.on
    earlier = replace(a_clip().card, on=date(2025, 1, 1))
    with filled.writing() as desk:
        desk.clips.add(replace(a_clip(), id=ClipId("c2"), card=earlier), NOON)
        desk.clips.add(replace(a_clip("c3", ClipState.FAILED), card=earlier), NOON)
    with filled.reading() as desk:
        assert set(desk.clips.in_short()) == {
            ClipsInShort(H1, ClipState.READY, playable=True, newest=day),
            ClipsInShort(H1, ClipState.FAILED, playable=False, newest=earlier.on),
        }


def test_a_withdrawn_consent_says_since_when(filled: Records) -> None:
    with filled.writing() as desk:
        desk.households.add_consent(a_consent())
        desk.households.withdraw_consent(ConsentId("k1"), date(2026, 12, 1), "mother")
    with filled.reading() as desk:
        assert desk.households.consents(H1) == (a_consent(withdrawn_on=date(2026, 12, 1)),)


def test_a_clip_comes_back_whole(filled: Records) -> None:
    failed = replace(a_clip(), state=ClipState.FAILED, playable=False, refusal="NotAFilm")
    failed = replace(failed, exact=Exactness(19, 20))
    with filled.writing() as desk:
        assert desk.clips.get(C1) == a_clip()
        desk.clips.change(failed)
        desk.clips.keep_says(C1, "This is not a film.")
    with filled.reading() as desk:
        assert desk.clips.get(C1) == failed
        assert desk.clips.says(C1) == "This is not a film."
        assert desk.clips.get(ClipId("c9")) is None


def test_clips_come_last_filmed_first(filled: Records) -> None:
    older = a_clip("c2")
    with filled.writing() as desk:
        card = replace(older.card, on=date(2026, 1, 1))
        desk.clips.add(replace(older, card=card), LATER)
        desk.clips.add(a_clip("c3"), LATER)
    with filled.reading() as desk:
        assert [each.id for each in desk.clips.of(H1)] == ["c3", "c1", "c2"]


def test_an_upload_is_found_where_it_was_left(filled: Records) -> None:
    with filled.writing() as desk:
        assert desk.clips.upload(C1) is None
        desk.clips.keep_upload(C1, Upload(100))
        desk.clips.keep_upload(C1, Upload(100, 64, AssetId("x"), "100 60 1"))
    with filled.reading() as desk:
        assert desk.clips.upload(C1) == Upload(100, 64, AssetId("x"), "100 60 1")


def test_a_replaced_artefact_is_named_so_that_its_file_may_go(filled: Records) -> None:
    with filled.writing() as desk:
        assert desk.clips.keep_artefact(C1, ArtefactKind.FILM, AssetId("x")) is None
        assert desk.clips.keep_artefact(C1, ArtefactKind.FILM, AssetId("x")) is None
        assert desk.clips.keep_artefact(C1, ArtefactKind.FILM, AssetId("y")) == "x"
    with filled.reading() as desk:
        assert desk.clips.artefacts(C1) == {ArtefactKind.FILM: "y"}


def test_what_came_and_what_was_made_is_forgotten_together(filled: Records) -> None:
    with filled.writing() as desk:
        desk.clips.keep_upload(C1, Upload(100, 64, AssetId("x")))
        desk.clips.keep_artefact(C1, ArtefactKind.SOUND, AssetId("y"))
        assert set(desk.clips.drop_artefacts(C1)) == {"x", "y"}
    with filled.reading() as desk:
        assert desk.clips.upload(C1) is None
        assert desk.clips.artefacts(C1) == {}


def test_a_removed_clip_takes_all_that_hangs_on_it_along(filled: Records) -> None:
    with filled.writing() as desk:
        desk.clips.keep_artefact(C1, ArtefactKind.ORIGINAL, AssetId("x"))
        desk.coding.append(kept(add(an_annotation())))
        desk.visits.keep_plan(V1, a_plan())
        desk.visits.keep_cut(V1, a_cut())
        desk.visits.add_ticket(Ticket(T1, V1, NOON, LATER))
        desk.jobs.enqueue(JobId("j1"), JobKind.PREPARE, C1, NOON)
        desk.jobs.enqueue(JobId("j2"), JobKind.CUT, V1, NOON)
    with filled.writing() as desk:
        assert set(desk.clips.remove(C1)) == {"x", "f1", "p1"}
    with filled.reading() as desk:
        assert desk.clips.get(C1) is None
        assert desk.coding.head(S1) is None
        assert desk.coding.operation(OperationId("o1")) is None
        assert desk.visits.get(V1) is None
        assert desk.visits.ticket(T1) is None
        assert desk.jobs.waiting(LATER) == ()
        assert desk.households.dyad(D1) is not None


def test_a_version_of_a_scheme_is_never_changed(filled: Records) -> None:
    with filled.writing() as desk:
        desk.coding.keep_scheme("connection", "1.0", '{"other": 1}')
    with filled.reading() as desk:
        assert desk.coding.scheme("connection", "1.0") == "{}"
        assert desk.coding.scheme("connection", "2.0") is None


def test_an_accepted_operation_moves_the_session_and_its_annotation(filled: Records) -> None:
    with filled.writing() as desk:
        assert desk.coding.held(S1, AnnotationId("a1")) is None
        desk.coding.append(kept(add(an_annotation())))
    with filled.reading() as desk:
        head = desk.coding.head(S1)
        assert head is not None
        assert head.revision == 1
        assert desk.coding.of(C1) == (head,)
        note = an_annotation(note="a smile")
        assert desk.coding.held(S1, AnnotationId("a1")) == Held(1, note)
        assert desk.coding.standing(S1) == (note,)
        assert desk.coding.operation(OperationId("o1")) == kept(add(an_annotation()))


def test_a_removed_annotation_keeps_its_version(filled: Records) -> None:
    with filled.writing() as desk:
        desk.coding.append(kept(add(an_annotation())))
        gone = replace(kept(undo("a1", 1, "o1"), 2, 2), after=None)
        desk.coding.append(gone)
    with filled.reading() as desk:
        assert desk.coding.held(S1, AnnotationId("a1")) == Held(2, None)
        assert desk.coding.standing(S1) == ()


def test_a_refused_operation_is_kept_and_moves_nothing(filled: Records) -> None:
    with filled.writing() as desk:
        desk.coding.append(kept(add(an_annotation()), revision=None))
    with filled.reading() as desk:
        found = desk.coding.operation(OperationId("o1"))
        assert found is not None
        assert (found.refusal, dict(found.facts)) == ("VersionConflict", {"n": 2})
        assert desk.coding.log(S1) == ()
        assert desk.coding.held(S1, AnnotationId("a1")) is None


def test_an_operation_is_kept_once(filled: Records) -> None:
    with filled.writing() as desk:
        desk.coding.append(kept(add(an_annotation())))
    with pytest.raises(Exception), filled.writing() as desk:  # noqa: B017, PT011 - each its own
        desk.coding.append(kept(add(an_annotation()), revision=2))
    with filled.reading() as desk:
        assert len(desk.coding.log(S1)) == 1


def test_the_log_comes_oldest_first_and_can_be_cut_to_the_last_lines(filled: Records) -> None:
    with filled.writing() as desk:
        for n in range(1, 6):
            new = add(an_annotation(f"a{n}"), op=f"o{n}")
            desk.coding.append(kept(new, revision=n))
    with filled.reading() as desk:
        assert [each.revision for each in desk.coding.log(S1)] == [1, 2, 3, 4, 5]
        assert [each.revision for each in desk.coding.log(S1, last=2)] == [4, 5]


def test_the_log_of_one_annotation_holds_nothing_else(filled: Records) -> None:
    with filled.writing() as desk:
        for n, name in enumerate(("a", "b", "a"), start=1):
            new = add(an_annotation(name), op=f"o{n}")
            desk.coding.append(kept(new, revision=n))
    with filled.reading() as desk:
        told = desk.coding.log_of(S1, AnnotationId("a"))
        assert [each.operation.id for each in told] == ["o1", "o3"]
        assert desk.coding.log_of(S1, AnnotationId("c")) == ()


def test_a_deed_is_noted(records: Records) -> None:
    with records.writing() as desk:
        desk.audit.note(Deed.CLIP_BEGUN, "A", NOON, {"clip": "c1"})
