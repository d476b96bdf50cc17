"""A small practice in memory: a household that permits, a clip that is ready, and every step."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cached_property

from annotator.domain.annotation import Annotation
from annotator.domain.clip import ClipCard, Context
from annotator.domain.coding import Operation
from annotator.domain.consent import Decision, Purpose
from annotator.domain.dyad import Dyad
from annotator.domain.identity import (
    AnnotationId,
    AssetId,
    ClipId,
    CoderId,
    FamilyId,
    PersonId,
    SessionId,
    VisitId,
)
from annotator.domain.interval import Milliseconds
from annotator.domain.live_marks import LiveMark
from annotator.journey.clip import Clips
from annotator.journey.consent import Consents, Given, HouseholdForm
from annotator.journey.migrating import Migrating
from annotator.journey.ports import ArtefactKind, Records, Upload
from annotator.journey.practise import Practising
from annotator.journey.recording import Recordings
from annotator.journey.scheme_desk import SchemeDesk
from annotator.journey.schemes import Schemes
from annotator.journey.second_look import SecondLook
from annotator.journey.share import Sharing
from annotator.journey.tag import Tagging, Taken
from annotator.journey.talking import Talking
from annotator.journey.translating import Translating
from annotator.journey.visit import CutMoment
from annotator.wiring.door import Door
from annotator.wiring.guarded import guarded
from tests.builders import A_DAY, add, link, some_facts, star, the_scheme_document
from tests.fakes.clock import StoppedClock
from tests.fakes.identities import CountedIdentities
from tests.fakes.jobs import NotedProgress, RememberedBell
from tests.fakes.records import MemoryRecords
from tests.fakes.sentences import CarefulWords, FamilySentences
from tests.fakes.shelf import RememberedShelf


def the_schemes() -> Schemes:
    return Schemes(json.dumps(the_scheme_document()), json.dumps(the_scheme_document("guiding")))


EVERYTHING = (Purpose.RECORD, Purpose.SESSION_REVIEW, Purpose.TAKE_HOME_PAGE)


@dataclass
class World:
    records: Records = field(default_factory=MemoryRecords)
    clock: StoppedClock = field(default_factory=StoppedClock)
    identities: CountedIdentities = field(default_factory=CountedIdentities)
    shelf: RememberedShelf = field(default_factory=RememberedShelf)
    bell: RememberedBell = field(default_factory=RememberedBell)
    progress: NotedProgress = field(default_factory=NotedProgress)
    schemes: Schemes = field(default_factory=the_schemes)
    _ops: int = 0

    @cached_property
    def consents(self) -> Consents:
        return Consents(self.records, self.clock, self.identities)

    @cached_property
    def clips(self) -> Clips:
        return Clips(
            self.records, self.clock, self.identities, self.shelf, self.bell, self.progress
        )

    @cached_property
    def tagging(self) -> Tagging:
        return Tagging(self.records, self.clock, self.identities, self.schemes)

    @cached_property
    def recordings(self) -> Recordings:
        steps = self.records, self.clock, self.identities, self.schemes
        return Recordings(*steps, self.shelf)

    def mark(self, clip: ClipId, family: str, pressed: int) -> None:
        """A press while the clip is recorded."""
        id = AnnotationId(self.identities.fresh())
        self.recordings.mark(clip, LiveMark(id, FamilyId(family), Milliseconds(pressed)))

    @cached_property
    def scheme_desk(self) -> SchemeDesk:
        return SchemeDesk(self.records, self.clock, self.identities, self.schemes)

    @cached_property
    def translating(self) -> Translating:
        return Translating(self.records, self.clock, self.identities, self.schemes)

    @cached_property
    def migrating(self) -> Migrating:
        return Migrating(self.records, self.clock, self.identities, self.schemes)

    @cached_property
    def practising(self) -> Practising:
        return Practising(self.records, self.clock, self.identities, self.schemes)

    @cached_property
    def door(self) -> Door:
        return Door(self.records, self.clock, self.identities.acting)

    @cached_property
    def talking(self) -> Talking:
        """Conversations as whoever is at work reaches them: through the door."""
        given = self.records, self.clock, self.identities, self.schemes
        return guarded(Talking(*given, self.door.lets), self.door)

    @property
    def second_look(self) -> SecondLook:
        return SecondLook(self.records, self.clock, self.identities, self.schemes)

    @cached_property
    def sharing(self) -> Sharing:
        return Sharing(
            self.records,
            self.clock,
            self.identities,
            self.shelf,
            self.bell,
            self.schemes,
            FamilySentences(),
            CarefulWords(),
        )

    def a_household(self, pseudonym: str = "Wren", *permitted: Purpose) -> Dyad:
        form = HouseholdForm(pseudonym, "Ava", "Mama", goal="to enjoy the evenings")
        dyad = self.consents.open_household(form)
        for purpose in permitted or EVERYTHING:
            self.permit(dyad, purpose)
        return dyad

    def permit(self, dyad: Dyad, purpose: Purpose) -> None:
        given = Given(PersonId("infant"), "mother", "parental_responsibility")
        self.consents.decide(dyad.household.id, purpose, Decision.PERMIT, given)

    def a_card(self, dyad: Dyad, *, meeting: bool = False) -> ClipId:
        card = ClipCard(A_DAY, Context.FEEDING, ("carer", "infant"), meeting)
        return self.clips.begin(dyad.household.id, dyad.id, card)

    def an_arrived_clip(self, dyad: Dyad, *, meeting: bool = False) -> ClipId:
        clip = self.a_card(dyad, meeting=meeting)
        self.clips.begin_upload(clip, 100)
        self.clips.note_received(clip, Upload(100, 100, AssetId("original"), "100 60 1"))
        self.clips.received(clip, "0" * 64)
        return clip

    def a_meeting(self, dyad: Dyad) -> ClipId:
        """A film of a shared review, ready: the family permits supervision."""
        self.permit(dyad, Purpose.SUPERVISION)
        return self.a_ready_clip(dyad, meeting=True)

    def a_ready_clip(self, dyad: Dyad, *, meeting: bool = False) -> ClipId:
        clip = self.an_arrived_clip(dyad, meeting=meeting)
        self.clips.found(clip, some_facts())
        self.clips.ready(clip, {ArtefactKind.FRAMES: AssetId("frames")})
        return clip

    def a_coding(self, clip: ClipId, *annotations: Annotation) -> SessionId:
        """A session in which the annotations were added, linked and starred."""
        session = self.tagging.begin(clip, CoderId("clinician"))
        self.tag(session, *annotations)
        return session

    def tag(self, session: SessionId, *annotations: Annotation) -> None:
        self.take(session, *(add(each, self.op()) for each in annotations))
        for each in annotations:
            version = 1
            if each.repairs is not None:
                self.take(session, link(each.id, version, each.repairs, self.op()))
                version += 1
            if each.starred:
                self.take(session, star(each.id, version, self.op()))

    def take(self, session: SessionId, *operations: Operation) -> Taken:
        return self.tagging.take(session, operations)

    def op(self) -> str:
        self._ops += 1
        return f"op-{self._ops}"

    def cut_all(self, visit: VisitId) -> None:
        """What the workers do: every moment of the plan gets its own film and still."""
        for n, (_, item) in enumerate(self.sharing.to_cut(visit).all):
            film, still = AssetId(f"film-{n}-{self.op()}"), AssetId(f"still-{n}-{self.op()}")
            cut = CutMoment(item.annotation, item.kind, item.window, item.still_ms, film, still)
            self.sharing.note_cut(visit, cut)
