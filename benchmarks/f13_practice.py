"""The practices F13 is measured in: written by a seeded script straight into the store.

Five clips to a household, each with 200 annotations of its therapist; every tenth clip coded again, blind, by somebody
who learns and handed in; a flag or a mark for safeguarding in some; a visit in each household, some with an opened gate.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from sqlalchemy import insert, update
from stage import PASSPHRASE, fresh

from annotator.domain.annotation import Annotation
from annotator.domain.clip import ClipCard, ClipState, Context
from annotator.domain.consent import Decision, Purpose, default_expiry
from annotator.domain.episodes import SAFEGUARDING
from annotator.domain.identity import (
    AnnotationId,
    CoderId,
    DoublingId,
    FamilyId,
    OperationId,
    PersonId,
    SessionId,
    VisitId,
)
from annotator.domain.interval import Milliseconds
from annotator.domain.operation import Add
from annotator.domain.people import FIRST, Member, Role
from annotator.domain.practising.gold import REVIEW_FLAG
from annotator.domain.wire import annotation_to_document, operation_to_document
from annotator.journey.consent import Given, HouseholdForm
from annotator.journey.doubling_books import Doubling, DoublingKind, HandedIn
from annotator.journey.flag_books import Flags
from annotator.journey.taking import fingerprint
from annotator.journey.visit import Gate, GateKind, Visit
from annotator.store import tables
from annotator.store.times import write_instant
from annotator.wiring import House
from annotator.wiring.acting import acting_as

if TYPE_CHECKING:
    import random
    from pathlib import Path

    from annotator.domain.clip import ClipFacts
    from annotator.domain.dyad import Dyad
    from annotator.domain.identity import ClipId
    from annotator.wiring import Practice

CLIPS_EACH: Final = 5
TAGS: Final = 200
EVERY: Final = {"coded twice": 10, "flagged": 20, "safeguarding": 50, "gate": 10}
LEARNER: Final = CoderId("learner")
TAGGED: Final = ("first year", "nights", "with an interpreter")
FAMILIES: Final = ("attunement", "rupture", "repair", "infant_bid")
MOMENTS: Final = frozenset({"infant_bid", REVIEW_FLAG})
PERMITTED: Final = (Purpose.RECORD, Purpose.SESSION_REVIEW, Purpose.SUPERVISION)


@dataclass
class Filling:
    """A practice that is being filled, with what a clip is like and the script's chance."""

    practice: Practice
    facts: ClipFacts
    chance: random.Random


def filled(
    home: Path, clips: int, facts: ClipFacts, chance: random.Random
) -> tuple[House, list[ClipId]]:
    """A practice with so many clips, five to a household, each with its coding."""
    house = House(home)
    house.set_up(PASSPHRASE)
    assert house.practice is not None
    filling = Filling(house.practice, facts, chance)
    now = datetime.now(UTC)
    with house.practice.records.writing() as desk:
        everything = frozenset(Role) - {Role.TRAINEE}
        desk.people.keep(Member(FIRST, "Ada", everything, now, now))
        desk.people.keep(Member(LEARNER, "Sam", frozenset({Role.TRAINEE}), now, now))
    made: list[ClipId] = []
    with acting_as(FIRST):
        for number in range(clips // CLIPS_EACH):
            dyad = household(filling.practice, number)
            for days in range(CLIPS_EACH):
                nth = len(made)
                clip = a_clip(filling, dyad, timedelta(days=7 * days + number % 7))
                made.append(clip)
                codings(filling, clip, nth)
            visited(filling.practice, dyad, made[-1], number)
    return house, made


def household(practice: Practice, number: int) -> Dyad:
    """One with its permissions and tags."""
    dyad = practice.consents.open_household(HouseholdForm(f"Swift {number:03}", "Robin", "Mama"))
    practice.review.keeping.keep_tags(dyad.household.id, TAGGED[: number % 4])
    until = default_expiry(Purpose.RECORD, practice.today())
    given = Given(PersonId("mother"), "mother", "parental_responsibility", valid_to=until)
    for purpose in PERMITTED:
        practice.consents.decide(dyad.household.id, purpose, Decision.PERMIT, given)
    return dyad


def a_clip(filling: Filling, dyad: Dyad, ago: timedelta) -> ClipId:
    """One that is ready, without its film."""
    practice = filling.practice
    card = ClipCard(practice.today() - ago, Context.FEEDING, ("carer", "infant"))
    clip = practice.clips.begin(dyad.household.id, dyad.id, card)
    with practice.records.writing() as desk:
        begun = desk.clips.get(clip)
        assert begun is not None
        desk.clips.change(replace(begun, state=ClipState.READY, playable=True, facts=filling.facts))
    return clip


def codings(filling: Filling, clip: ClipId, nth: int) -> None:
    """The therapist's, and of some clips the learner's, handed in beside it."""
    practice = filling.practice
    more = [family for family, name in ((REVIEW_FLAG, "flagged"), (SAFEGUARDING, "safeguarding"))
            if nth % EVERY[name] == 0]  # fmt: skip
    first = practice.tagging.begin(clip, FIRST)
    coded(filling, first, more)
    if nth % EVERY["coded twice"]:
        return
    now, second = datetime.now(UTC), SessionId(fresh(filling.chance))
    with practice.records.writing() as desk:
        head = desk.coding.head(first)
        assert head is not None
        desk.coding.begin(replace(head, id=second, coder=LEARNER, revision=0, begun_at=now))
    coded(filling, second, [])
    handed = HandedIn(now, second, TAGS, first, TAGS)
    with practice.records.writing() as desk:
        which = DoublingId(fresh(filling.chance))
        desk.doubling.add(
            Doubling(which, clip, LEARNER, DoublingKind.DOUBLE, True, now, now.date(), handed)  # noqa: FBT003
        )


def visited(practice: Practice, dyad: Dyad, clip: ClipId, number: int) -> None:
    """A visit that was begun on the clip; some with a gate that was opened."""
    now, which = datetime.now(UTC), VisitId(f"visit-{number}")
    gate = Gate(GateKind.GROWTH, AnnotationId("a"), "she asked to see it", now)
    gates = () if number % EVERY["gate"] else (gate,)
    with practice.records.writing() as desk:
        desk.visits.add(Visit(which, dyad.household.id, dyad.id, clip, 1, now, gates=gates))


def coded(filling: Filling, session: SessionId, more: list[FamilyId]) -> None:
    """Two hundred annotations, row for row as the timeline's operations are kept, but all at once."""
    length_ms, chance = int(filling.facts.length), filling.chance
    families = [*more, *(FamilyId(chance.choice(FAMILIES)) for _ in range(TAGS - len(more)))]
    with filling.practice.records.writing() as desk:
        head, coding = desk.coding.head(session), desk.coding
        assert head is not None
        log, standing = [], []
        for revision, family in enumerate(families, 1):
            new = annotation(family, length_ms, chance)
            add = Add(OperationId(fresh(chance)), new.id, 0, new)
            document = annotation_to_document(new)
            body = {
                "operation": operation_to_document(add),
                "before": None,
                "after": document,
                "facts": {},
            }

            def sealed(where: str, what: object) -> bytes:
                return coding.sealing.seal(coding.connection, head.household, where, what)

            log.append({
                "id": add.id, "session": session, "revision": revision, "annotation": new.id, "kind": "add",
                "fingerprint": fingerprint(session, add), "at": write_instant(head.begun_at), "by": head.coder,
                "version": 1, "refusal": None, "body": sealed(f"operation|{add.id}", body),
            })  # fmt: skip
            standing.append({
                "session": session, "id": new.id, "version": 1, "onset_ms": new.onset,
                "body": sealed(f"annotation|{session}|{new.id}", document),
            })  # fmt: skip
        coding.connection.execute(insert(tables.operation), log)
        coding.connection.execute(insert(tables.annotation), standing)
        moved = update(tables.coding_session).where(tables.coding_session.c.id == session)
        coding.connection.execute(moved.values(revision=TAGS))
        desk.flags.keep(session, TAGS, Flags(more.count(SAFEGUARDING), more.count(REVIEW_FLAG)))


def annotation(family: FamilyId, length_ms: int, chance: random.Random) -> Annotation:
    """One somewhere in the clip."""
    onset = chance.randrange(length_ms - 9_000)
    offset = None if family in MOMENTS else Milliseconds(onset + chance.randrange(1_000, 8_000))
    return Annotation(
        id=AnnotationId(fresh(chance)), version=1, family=family, code=None,
        onset=Milliseconds(onset), offset=offset,
    )  # fmt: skip
