"""The records in memory, held to the same promises as the database by tests/ports."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime
from threading import Lock

from annotator.domain.annotation import Annotation
from annotator.domain.attachment import Attachment
from annotator.domain.clip import Clip, ClipState, Context
from annotator.domain.coding_load import Pressed
from annotator.domain.consent import Consent, Decision
from annotator.domain.dyad import Dyad
from annotator.domain.excerpts import Excerpt
from annotator.domain.identity import (
    AnnotationId,
    AssetId,
    AttachmentId,
    AttemptId,
    ClipId,
    CoderId,
    ConsentId,
    DoublingId,
    DyadId,
    HouseholdId,
    JobId,
    OperationId,
    SessionId,
    ThreadId,
    TicketId,
    VisitId,
)
from annotator.domain.interval import Stretches
from annotator.domain.movement import Regions
from annotator.domain.people import CONSENSUS, Member
from annotator.domain.reviewing.queue import Seen
from annotator.domain.tags import Card
from annotator.domain.talking import Entry, Thread
from annotator.journey import flag_books
from annotator.journey.camera_books import SecondCamera
from annotator.journey.comparison_books import Looked
from annotator.journey.deeds import Done
from annotator.journey.doubling_books import Doubling as DoublingRow
from annotator.journey.kept import ClipsInShort
from annotator.journey.part_books import Part
from annotator.journey.ports import (
    ArtefactKind,
    Deed,
    Discussed,
    Draft,
    Edition,
    Held,
    Job,
    JobKind,
    JobState,
    Kept,
    KeptAttempt,
    KeptGold,
    KeptPack,
    KeptScheme,
    Segment,
    SessionHead,
    Translation,
    Upload,
    Watched,
)
from annotator.journey.practise_books import Document
from annotator.journey.reeling import KeptReel
from annotator.journey.visit import Answer, CutMoment, Plan, Ticket, Visit
from tests.fakes.attachments import Attachments
from tests.fakes.cameras import Cameras, Parts
from tests.fakes.comparisons import By, Comparisons
from tests.fakes.doubling import Doubling
from tests.fakes.excerpts import Excerpts
from tests.fakes.flags import Counted, Flags
from tests.fakes.recording import Recorded, Recordings
from tests.fakes.seen import Ticks
from tests.fakes.segments import Segments
from tests.fakes.settling import Accepting, Settled, Settling
from tests.fakes.utterances import Utterances

NO_FLAGS = flag_books.Flags()


@dataclass
class State:
    dyads: dict[DyadId, Dyad] = field(default_factory=dict)
    consents: dict[ConsentId, Consent] = field(default_factory=dict)
    clips: dict[ClipId, Clip] = field(default_factory=dict)
    begun: dict[ClipId, datetime] = field(default_factory=dict)
    uploads: dict[ClipId, Upload] = field(default_factory=dict)
    artefacts: dict[tuple[ClipId, ArtefactKind], AssetId] = field(default_factory=dict)
    says: dict[ClipId, str] = field(default_factory=dict)
    schemes: dict[tuple[str, str], str] = field(default_factory=dict)
    published: dict[Edition, datetime] = field(default_factory=dict)
    drafts: dict[str, Draft] = field(default_factory=dict)
    translations: dict[tuple[Edition, str], Translation] = field(default_factory=dict)
    maps: dict[SessionId, str] = field(default_factory=dict)
    heads: dict[SessionId, SessionHead] = field(default_factory=dict)
    held: dict[tuple[SessionId, AnnotationId], Held] = field(default_factory=dict)
    log: dict[OperationId, Kept] = field(default_factory=dict)
    visits: dict[VisitId, Visit] = field(default_factory=dict)
    plans: dict[VisitId, Plan] = field(default_factory=dict)
    cuts: dict[AssetId, tuple[VisitId, CutMoment]] = field(default_factory=dict)
    tickets: dict[TicketId, Ticket] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)
    reels: dict[VisitId, KeptReel] = field(default_factory=dict)
    excerpts: dict[str, Excerpt] = field(default_factory=dict)
    golds: dict[str, KeptGold] = field(default_factory=dict)
    attempts: dict[AttemptId, KeptAttempt] = field(default_factory=dict)
    watched: dict[AttemptId, tuple[Watched, ...]] = field(default_factory=dict)
    sealed: dict[AttemptId, Document] = field(default_factory=dict)
    settled: Settled = field(default_factory=Settled)
    doubled: dict[DoublingId, DoublingRow] = field(default_factory=dict)
    threads: dict[ThreadId, Thread] = field(default_factory=dict)
    looked: dict[By, Looked] = field(default_factory=dict)
    parts: dict[ClipId, tuple[Part, ...]] = field(default_factory=dict)
    cameras: dict[ClipId, SecondCamera] = field(default_factory=dict)
    discussed: dict[ClipId, Discussed] = field(default_factory=dict)
    flags: dict[SessionId, Counted] = field(default_factory=dict)
    utterances: dict[ClipId, int] = field(default_factory=dict)
    seen: dict[tuple[CoderId, str], Seen] = field(default_factory=dict)
    regions: dict[ClipId, Regions] = field(default_factory=dict)
    segments: dict[ClipId, dict[int, Segment]] = field(default_factory=dict)
    recorded: Recorded = field(default_factory=Recorded)
    attachments: dict[AttachmentId, Attachment] = field(default_factory=dict)
    jobs: dict[JobId, Job] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    members: dict[CoderId, Member] = field(default_factory=dict)
    owners: dict[HouseholdId, CoderId] = field(default_factory=dict)
    cards: dict[HouseholdId, Card] = field(default_factory=dict)
    packs: dict[str, KeptPack] = field(default_factory=dict)
    deeds: list[tuple[Deed, str, datetime, Mapping[str, str]]] = field(default_factory=list)

    def copy(self) -> State:
        return State(**{each.name: getattr(self, each.name).copy() for each in fields(self)})


@dataclass
class Desk:
    state: State

    @property
    def households(self) -> Households:
        return Households(self.state)

    @property
    def caseload(self) -> Caseload:
        return Caseload(self.state)

    @property
    def clips(self) -> Clips:
        return Clips(self.state)

    @property
    def segments(self) -> Segments:
        return Segments(self.state)

    @property
    def parts(self) -> Parts:
        return Parts(self.state)

    @property
    def cameras(self) -> Cameras:
        return Cameras(self.state)

    @property
    def coding(self) -> Coding:
        return Coding(self.state)

    @property
    def schemes(self) -> Schemes:
        return Schemes(self.state)

    @property
    def visits(self) -> Visits:
        return Visits(self.state)

    @property
    def reels(self) -> Reels:
        return Reels(self.state)

    @property
    def excerpts(self) -> Excerpts:
        return Excerpts(self.state)

    @property
    def practising(self) -> Practising:
        return Practising(self.state)

    @property
    def settling(self) -> Settling:
        return Settling(self.state.settled)

    @property
    def accepting(self) -> Accepting:
        return Accepting(self.state.settled, self.state.heads)

    @property
    def doubling(self) -> Doubling:
        return Doubling(self.state.doubled)

    @property
    def talking(self) -> Talking:
        return Talking(self.state)

    @property
    def comparisons(self) -> Comparisons:
        return Comparisons(self.state)

    @property
    def second_look(self) -> SecondLooks:
        return SecondLooks(self.state)

    @property
    def recordings(self) -> Recordings:
        return Recordings(self.state.recorded)

    @property
    def flags(self) -> Flags:
        return Flags(self.state)

    @property
    def utterances(self) -> Utterances:
        return Utterances(self.state.utterances)

    @property
    def attachments(self) -> Attachments:
        return Attachments(self.state.attachments)

    @property
    def seen(self) -> Ticks:
        return Ticks(self.state)

    @property
    def moving(self) -> Moving:
        return Moving(self.state)

    @property
    def jobs(self) -> Jobs:
        return Jobs(self.state)

    @property
    def people(self) -> People:
        return People(self.state)

    @property
    def settings(self) -> Settings:
        return Settings(self.state)

    @property
    def audit(self) -> Deeds:
        return Deeds(self.state)


class MemoryRecords:
    """One state; who writes works on a copy that takes its place only when all went well."""

    def __init__(self) -> None:
        self.state = State()
        self._turn = Lock()

    @contextmanager
    def writing(self) -> Iterator[Desk]:
        with self._turn:
            mine = self.state.copy()
            yield Desk(mine)
            self.state = mine

    @contextmanager
    def reading(self) -> Iterator[Desk]:
        seen = self.state.copy()
        before = seen.copy()
        yield Desk(seen)
        if seen != before:
            raise RuntimeError("nothing may be written at a reading desk")


@dataclass
class Moving:
    state: State

    def get(self, clip: ClipId) -> Regions | None:
        return self.state.regions.get(clip)

    def keep(self, clip: ClipId, regions: Regions) -> None:
        if clip in self.state.clips:
            self.state.regions[clip] = regions


@dataclass
class People:
    state: State

    def keep(self, member: Member) -> None:
        self.state.members[member.id] = member

    def get(self, member: CoderId) -> Member | None:
        return self.state.members.get(member)

    def all(self) -> tuple[Member, ...]:
        return tuple(self.state.members.values())

    def own(self, household: HouseholdId, member: CoderId) -> None:
        self.state.owners[household] = member

    def owner(self, household: HouseholdId) -> CoderId | None:
        return self.state.owners.get(household)

    def owners(self) -> Mapping[HouseholdId, CoderId]:
        return dict(self.state.owners)


@dataclass
class Households:
    state: State

    def add(self, dyad: Dyad, at: datetime) -> None:
        self.state.dyads[dyad.id] = dyad

    def add_dyad(self, dyad: Dyad) -> None:
        self.state.dyads[dyad.id] = dyad

    def change(self, dyad: Dyad) -> None:
        self.state.dyads[dyad.id] = dyad
        for each in self.of(dyad.household.id):
            infant = dyad.infant if each.infant.id == dyad.infant.id else each.infant
            carer = dyad.carer if each.carer.id == dyad.carer.id else each.carer
            self.state.dyads[each.id] = replace(
                each, infant=infant, carer=carer, household=dyad.household
            )

    def dyad(self, dyad: DyadId) -> Dyad | None:
        return self.state.dyads.get(dyad)

    def of(self, household: HouseholdId) -> tuple[Dyad, ...]:
        return tuple(each for each in self.state.dyads.values() if each.household.id == household)

    def all(self) -> tuple[Dyad, ...]:
        every = self.state.dyads.values()
        return tuple(sorted(every, key=lambda each: each.household.pseudonym.casefold()))

    def of_several(self) -> Mapping[HouseholdId, tuple[Dyad, ...]]:
        homes = {each.household.id for each in self.state.dyads.values()}
        return {home: dyads for home in homes if len(dyads := self.of(home)) > 1}

    def add_consent(self, consent: Consent) -> None:
        self.state.consents[consent.id] = consent

    def withdraw_consent(self, consent: ConsentId, on: date, by: str) -> None:
        known = self.state.consents[consent]
        self.state.consents[consent] = replace(known, withdrawn_on=on)

    def consents(self, household: HouseholdId) -> tuple[Consent, ...]:
        return tuple(each for each in self.state.consents.values() if each.household == household)

    def every_consent(
        self, homes: Collection[HouseholdId]
    ) -> Mapping[HouseholdId, tuple[Consent, ...]]:
        return {home: self.consents(home) for home in homes if self.consents(home)}

    def with_permits_ending(self, first: date, last: date) -> frozenset[HouseholdId]:
        return frozenset(
            each.household
            for each in self.state.consents.values()
            if each.valid_to is not None
            and first <= each.valid_to <= last
            and each.decision is Decision.PERMIT
            and each.withdrawn_on is None
        )


@dataclass
class Clips:
    state: State

    def add(self, clip: Clip, at: datetime) -> None:
        self.state.clips[clip.id] = clip
        self.state.begun[clip.id] = at

    def get(self, clip: ClipId) -> Clip | None:
        return self.state.clips.get(clip)

    def each(self, which: Collection[ClipId]) -> tuple[Clip, ...]:
        return tuple(self.state.clips[each] for each in sorted(which) if each in self.state.clips)

    def change(self, clip: Clip) -> None:
        self.state.clips[clip.id] = clip

    def of(self, household: HouseholdId) -> tuple[Clip, ...]:
        mine = [each for each in self._listed() if each.household == household]
        mine.sort(key=lambda each: (each.card.on, self.state.begun[each.id]), reverse=True)
        return tuple(mine)

    def of_each(self, homes: Collection[HouseholdId]) -> Mapping[HouseholdId, tuple[Clip, ...]]:
        return {home: self.of(home) for home in homes if self.of(home)}

    def in_short(self) -> tuple[ClipsInShort, ...]:
        days: dict[tuple[HouseholdId, ClipState, bool], list[date]] = defaultdict(list)
        for each in self._listed():
            days[each.household, each.state, each.playable].append(each.card.on)
        return tuple(ClipsInShort(*alike, max(on)) for alike, on in days.items())

    def _listed(self) -> list[Clip]:
        beside = {each.camera for each in self.state.cameras.values()}
        return [each for each in self.state.clips.values() if each.id not in beside]

    def upload(self, clip: ClipId) -> Upload | None:
        return self.state.uploads.get(clip)

    def keep_upload(self, clip: ClipId, upload: Upload) -> None:
        self.state.uploads[clip] = upload

    def drop_upload(self, clip: ClipId) -> None:
        self.state.uploads.pop(clip, None)

    def artefacts(self, clip: ClipId) -> Mapping[ArtefactKind, AssetId]:
        return {kind: a for (of, kind), a in self.state.artefacts.items() if of == clip}

    def keep_artefact(self, clip: ClipId, kind: ArtefactKind, asset: AssetId) -> AssetId | None:
        replaced = self.state.artefacts.get((clip, kind))
        self.state.artefacts[clip, kind] = asset
        return None if replaced == asset else replaced

    def drop_artefacts(self, clip: ClipId) -> tuple[AssetId, ...]:
        came = self.state.uploads.pop(clip, None)
        stale = [*self.artefacts(clip).values(), *Segments(self.state).drop(clip)]
        if came is not None and came.asset is not None:
            stale.append(came.asset)
        for kind in self.artefacts(clip):
            del self.state.artefacts[clip, kind]
        return tuple(stale)

    def keep_says(self, clip: ClipId, says: str) -> None:
        self.state.says[clip] = says

    def says(self, clip: ClipId) -> str | None:
        return self.state.says.get(clip)

    def remove(self, clip: ClipId) -> tuple[AssetId, ...]:
        state = self.state
        stale = [*self.drop_artefacts(clip), *Parts(state).drop(clip)]
        beside = state.cameras.pop(clip, None)
        if beside is not None:
            stale += self.remove(beside.camera)
        state.cameras = {k: v for k, v in state.cameras.items() if v.camera != clip}
        del state.clips[clip]
        state.utterances.pop(clip, None)
        stale += Attachments(state.attachments).drop(clip)
        sessions = {each.id for each in state.heads.values() if each.clip == clip}
        visits = {each.id for each in state.visits.values() if each.clip == clip}
        coded = {annotation for session, annotation in state.held if session in sessions}
        for visit, cut in state.cuts.values():
            if visit in visits or cut.annotation in coded:
                stale += [cut.film, cut.still]
        stale += [v.film for k, v in state.reels.items() if k in visits]
        state.reels = {k: v for k, v in state.reels.items() if k not in visits}
        of_it, films = Excerpts(state).remove_of(clip)
        stale += films
        state.consents = {k: v for k, v in state.consents.items() if v.clip != clip}
        self._forget_practice(clip)
        state.settled.drop(clip, sessions, visits)
        self._forget_codings(clip, sessions)
        state.visits = {k: v for k, v in state.visits.items() if k not in visits}
        state.plans = {k: v for k, v in state.plans.items() if k not in visits}
        state.cuts = {
            k: v
            for k, v in state.cuts.items()
            if v[0] not in visits and v[1].annotation not in coded
        }
        state.tickets = {k: v for k, v in state.tickets.items() if v.visit not in visits}
        state.answers = {k: v for k, v in state.answers.items() if v.visit not in visits}
        gone = {clip, *visits, *of_it}
        state.jobs = {k: v for k, v in state.jobs.items() if v.subject not in gone}
        return tuple(stale)

    def _forget_codings(self, clip: ClipId, sessions: Collection[SessionId]) -> None:
        state = self.state
        state.maps = {k: v for k, v in state.maps.items() if k not in sessions}
        state.threads = {k: v for k, v in state.threads.items() if v.clip != clip}
        state.heads = {k: v for k, v in state.heads.items() if k not in sessions}
        state.doubled = {k: v for k, v in state.doubled.items() if v.clip != clip}
        state.held = {k: v for k, v in state.held.items() if k[0] not in sessions}
        state.log = {k: v for k, v in state.log.items() if v.session not in sessions}

    def _forget_practice(self, clip: ClipId) -> None:
        state = self.state
        state.golds = {k: v for k, v in state.golds.items() if v.clip != clip}
        state.sealed = {k: v for k, v in state.sealed.items() if state.attempts[k].clip != clip}
        state.regions.pop(clip, None)
        state.recorded.drop(clip)
        state.utterances.pop(clip, None)
        state.discussed = {
            k: v for k, v in state.discussed.items() if clip not in (v.film, v.discusses)
        }


@dataclass
class Coding:
    state: State

    def keep_scheme(self, scheme: str, version: str, document: str) -> None:
        self.state.schemes.setdefault((scheme, version), document)

    def scheme(self, scheme: str, version: str) -> str | None:
        return self.state.schemes.get((scheme, version))

    def begin(self, head: SessionHead) -> None:
        self.state.heads[head.id] = head
        if head.revision == 0:
            Flags(self.state).keep(head.id, 0, NO_FLAGS)

    def head(self, session: SessionId) -> SessionHead | None:
        return self.state.heads.get(session)

    def of(self, clip: ClipId) -> tuple[SessionHead, ...]:
        heads = self.state.heads.values()
        mine = (
            each
            for each in heads
            if each.clip == clip and not each.practised and each.coder != CONSENSUS
        )
        return tuple(sorted(mine, key=lambda each: each.begun_at))

    def held(self, session: SessionId, annotation: AnnotationId) -> Held | None:
        return self.state.held.get((session, annotation))

    def standing(self, session: SessionId) -> tuple[Annotation, ...]:
        mine = [held.annotation for (of, _), held in self.state.held.items() if of == session]
        there = [each for each in mine if each is not None]
        return tuple(sorted(there, key=lambda each: (each.onset, each.id)))

    def operation(self, op: OperationId) -> Kept | None:
        return self.state.log.get(op)

    def append(self, kept: Kept) -> None:
        if kept.operation.id in self.state.log:
            raise KeyError(kept.operation.id)
        self.state.log[kept.operation.id] = kept
        if kept.revision is not None and kept.version is not None:
            head = self.state.heads[kept.session]
            self.state.heads[kept.session] = replace(head, revision=kept.revision)
            held = Held(kept.version, kept.after)
            self.state.held[kept.session, kept.operation.annotation] = held
            Flags(self.state).moved(kept)

    def log(self, session: SessionId, last: int | None = None) -> tuple[Kept, ...]:
        mine = [e for e in self.state.log.values() if e.session == session and e.revision]
        mine.sort(key=lambda each: each.revision or 0)
        return tuple(mine if last is None else mine[max(0, len(mine) - last) :])

    def log_of(self, session: SessionId, annotation: AnnotationId) -> tuple[Kept, ...]:
        return tuple(e for e in self.log(session) if e.operation.annotation == annotation)


@dataclass
class Schemes:
    state: State

    def publish(self, kept: KeptScheme) -> None:
        key = (kept.edition.scheme, kept.edition.version)
        if key in self.state.schemes:
            raise KeyError(key)
        self.state.schemes[key] = kept.document
        if kept.published_at is not None:
            self.state.published[kept.edition] = kept.published_at

    def all(self) -> tuple[KeptScheme, ...]:
        return tuple(
            KeptScheme(Edition(*key), document, self.state.published.get(Edition(*key)))
            for key, document in sorted(self.state.schemes.items())
        )

    def uses(self) -> Mapping[Edition, int]:
        heads = self.state.heads.values()
        return Counter(Edition(each.scheme, each.scheme_version) for each in heads)

    def sessions(self, edition: Edition) -> tuple[SessionHead, ...]:
        mine = [
            e for e in self.state.heads.values() if Edition(e.scheme, e.scheme_version) == edition
        ]
        return tuple(sorted(mine, key=lambda each: each.begun_at))

    def drafts(self) -> tuple[Draft, ...]:
        every = self.state.drafts.values()
        return tuple(sorted(every, key=lambda each: each.changed_at, reverse=True))

    def draft(self, scheme: str) -> Draft | None:
        return self.state.drafts.get(scheme)

    def keep_draft(self, draft: Draft) -> None:
        self.state.drafts[draft.scheme] = draft

    def drop_draft(self, scheme: str) -> None:
        self.state.drafts.pop(scheme, None)

    def translations(self) -> tuple[Translation, ...]:
        every = self.state.translations.values()
        return tuple(sorted(every, key=lambda each: (each.language, each.edition)))

    def translation(self, edition: Edition, language: str) -> Translation | None:
        return self.state.translations.get((edition, language))

    def keep_translation(self, translation: Translation) -> None:
        self.state.translations[translation.edition, translation.language] = translation

    def keep_map(self, session: SessionId, scheme_map: str) -> None:
        self.state.maps[session] = scheme_map

    def map_of(self, session: SessionId) -> str | None:
        return self.state.maps.get(session)


@dataclass
class Visits:
    state: State

    def add(self, visit: Visit) -> None:
        self.state.visits[visit.id] = visit

    def get(self, visit: VisitId) -> Visit | None:
        return self.state.visits.get(visit)

    def change(self, visit: Visit) -> None:
        self.state.visits[visit.id] = visit

    def of_clip(self, clip: ClipId) -> tuple[Visit, ...]:
        return self._in_order([e for e in self.state.visits.values() if e.clip == clip])

    def of_dyad(self, dyad: DyadId) -> tuple[Visit, ...]:
        return self._in_order([e for e in self.state.visits.values() if e.dyad == dyad])

    def of_each(self, homes: Collection[HouseholdId]) -> tuple[Visit, ...]:
        return self._in_order([e for e in self.state.visits.values() if e.household in homes])

    def _in_order(self, visits: list[Visit]) -> tuple[Visit, ...]:
        return tuple(sorted(visits, key=lambda each: (each.begun_at, each.number)))

    def plan(self, visit: VisitId) -> Plan | None:
        return self.state.plans.get(visit)

    def keep_plan(self, visit: VisitId, plan: Plan) -> None:
        self.state.plans[visit] = replace(plan, faults=())

    def cut(self, visit: VisitId) -> tuple[CutMoment, ...]:
        mine = [cut for of, cut in self.state.cuts.values() if of == visit]
        return tuple(sorted(mine, key=lambda each: (each.window.onset, each.film)))

    def keep_cut(self, visit: VisitId, moment: CutMoment) -> None:
        self.state.cuts[moment.film] = (visit, moment)

    def drop_cut(self, visit: VisitId, film: AssetId) -> None:
        self.state.cuts.pop(film, None)

    def add_ticket(self, ticket: Ticket) -> None:
        self.state.tickets[ticket.id] = ticket

    def ticket(self, ticket: TicketId) -> Ticket | None:
        return self.state.tickets.get(ticket)

    def tickets(self, visit: VisitId) -> tuple[Ticket, ...]:
        mine = [each for each in self.state.tickets.values() if each.visit == visit]
        return tuple(sorted(mine, key=lambda each: each.begun_at))

    def end_tickets(self, visit: VisitId, at: datetime) -> None:
        for each in self.tickets(visit):
            if each.ended_at is None:
                self.state.tickets[each.id] = replace(each, ended_at=at)

    def run_out(self, now: datetime) -> tuple[VisitId, ...]:
        over = [e for e in self.state.tickets.values() if e.ended_at is None and e.ends_at <= now]
        return tuple(dict.fromkeys(each.visit for each in over))

    def answers(self, visit: VisitId) -> tuple[Answer, ...]:
        return tuple(each for each in self.state.answers.values() if each.visit == visit)

    def add_answer(self, answer: Answer) -> bool:
        if answer.id in self.state.answers:
            return False
        self.state.answers[answer.id] = answer
        return True


@dataclass
class Talking:
    state: State

    def begin(self, thread: Thread) -> None:
        self.state.threads[thread.id] = thread

    def add(self, thread: ThreadId, entry: Entry) -> None:
        self.state.threads[thread] = self.state.threads[thread].with_entry(entry)

    def get(self, thread: ThreadId) -> Thread | None:
        return self.state.threads.get(thread)

    def of(self, clip: ClipId) -> tuple[Thread, ...]:
        return self._in_order([e for e in self.state.threads.values() if e.clip == clip])

    def of_each(self, clips: Collection[ClipId]) -> tuple[Thread, ...]:
        return self._in_order([e for e in self.state.threads.values() if e.clip in clips])

    def open(self) -> tuple[Thread, ...]:
        return self._in_order([e for e in self.state.threads.values() if e.resolved is None])

    def naming(self, member: CoderId) -> tuple[Thread, ...]:
        named = [e for e in self.open() if any(member in _named(each) for each in e.entries)]
        return self._in_order(named)

    def forget(self, household: HouseholdId) -> None:
        threads = self.state.threads
        self.state.threads = {k: v for k, v in threads.items() if v.household != household}

    def _in_order(self, threads: list[Thread]) -> tuple[Thread, ...]:
        return tuple(sorted(threads, key=lambda each: (each.entries[0].at, each.id)))


def _named(entry: Entry) -> tuple[CoderId, ...]:
    return () if entry.saying is None else entry.saying.mentions


@dataclass
class Caseload:
    state: State

    def card(self, household: HouseholdId) -> Card:
        return self.state.cards.get(household, Card(household))

    def cards(self, homes: Collection[HouseholdId]) -> Mapping[HouseholdId, Card]:
        return {home: card for home, card in self.state.cards.items() if home in homes}

    def keep(self, card: Card) -> None:
        self.state.cards[card.household] = card

    def archived(self) -> frozenset[HouseholdId]:
        return frozenset(home for home, card in self.state.cards.items() if card.is_archived)

    def filmed_as(self, context: Context) -> frozenset[HouseholdId]:
        clips = self.state.clips.values()
        return frozenset(each.household for each in clips if each.card.context is context)

    def codings(self, clips: Collection[ClipId]) -> tuple[SessionHead, ...]:
        found = [head for clip in clips for head in Coding(self.state).of(clip)]
        return tuple(sorted(found, key=lambda each: each.begun_at))

    def pressed(self, sessions: Collection[SessionId]) -> Mapping[SessionId, tuple[Pressed, ...]]:
        logs = {each: Coding(self.state).log(each) for each in sessions}
        return {
            session: tuple(Pressed(each.at, each.operation.kind) for each in log)
            for session, log in logs.items()
            if log
        }

    def last_pressed(self, sessions: Collection[SessionId]) -> Mapping[SessionId, datetime]:
        return {
            each.session: each.at
            for each in self.state.log.values()
            if each.session in sessions and each.revision == self.state.heads[each.session].revision
        }

    def scenes(self) -> Mapping[ClipId, tuple[Context, date]]:
        return {each.id: (each.card.context, each.card.on) for each in self.state.clips.values()}

    def add_pack(self, pack: KeptPack) -> None:
        self.state.packs[pack.id] = pack

    def packs(self, household: HouseholdId) -> tuple[KeptPack, ...]:
        mine = [each for each in self.state.packs.values() if each.household == household]
        return tuple(sorted(mine, key=lambda each: (each.made_at, each.id)))


@dataclass
class Reels:
    state: State

    def of(self, visit: VisitId) -> KeptReel | None:
        return self.state.reels.get(visit)

    def keep(self, visit: VisitId, kept: KeptReel) -> None:
        self.state.reels[visit] = kept

    def drop(self, visit: VisitId) -> None:
        self.state.reels.pop(visit, None)

    def made_before(self, instant: datetime) -> tuple[VisitId, ...]:
        return tuple(k for k, v in self.state.reels.items() if v.made_at < instant)


@dataclass
class SecondLooks:
    state: State

    def get(self, film: ClipId) -> Discussed | None:
        return self.state.discussed.get(film)

    def keep(self, looked: Discussed) -> None:
        self.state.discussed[looked.film] = looked


@dataclass
class Practising:
    state: State

    def keep_gold(self, gold: KeptGold) -> None:
        self.state.golds.pop(gold.digest, None)
        self.state.golds[gold.digest] = gold

    def gold(self, digest: str) -> KeptGold | None:
        return self.state.golds.get(digest)

    def current(self) -> Mapping[ClipId, KeptGold]:
        return {each.clip: each for each in self.state.golds.values()}

    def begin(self, attempt: KeptAttempt) -> None:
        self.state.attempts[attempt.id] = attempt

    def change(self, attempt: KeptAttempt) -> None:
        self.state.attempts[attempt.id] = attempt

    def note_watched(self, attempt: AttemptId, watched: Watched) -> None:
        self.state.watched[attempt] = (*self.state.watched.get(attempt, ()), watched)

    def get(self, attempt: AttemptId) -> KeptAttempt | None:
        found = self.state.attempts.get(attempt)
        if found is None:
            return None
        played = [each.played for each in self.state.watched.get(attempt, ())]
        return replace(found, watched=Stretches.of(played))

    def of(self, coder: CoderId) -> tuple[KeptAttempt, ...]:
        mine = [self.get(e.id) for e in self.state.attempts.values() if e.coder == coder]
        there = [each for each in mine if each is not None]
        return tuple(sorted(there, key=lambda each: (each.began, each.id)))

    def keep_document(self, attempt: AttemptId, document: Document) -> None:
        if attempt in self.state.sealed:
            raise KeyError(attempt)
        self.state.sealed[attempt] = document

    def shut(self, session: SessionId, at: datetime) -> None:
        self.state.heads[session] = replace(self.state.heads[session], sealed_at=at)

    def documents(self, coder: CoderId) -> Mapping[AttemptId, Document]:
        return {k: v for k, v in self.state.sealed.items() if self.state.attempts[k].coder == coder}

    def signs(self, coder: CoderId, since: datetime) -> tuple[datetime, ...]:
        mine = self.of(coder)
        sessions = {each.session for each in mine}
        at = [each.began for each in mine]
        at += [each.coding_since for each in mine if each.coding_since is not None]
        at += [each.at for one in mine for each in self.state.watched.get(one.id, ())]
        at += [each.at for each in self.state.log.values() if each.session in sessions]
        return tuple(sorted(each for each in at if each >= since))

    def forget(self, household: HouseholdId) -> None:
        state = self.state
        clips = {each.id for each in state.clips.values() if each.household == household}
        gone = {e.id for e in state.heads.values() if e.practised and e.clip in clips}
        state.golds = {k: v for k, v in state.golds.items() if v.clip not in clips}
        state.sealed = {
            k: v for k, v in state.sealed.items() if state.attempts[k].clip not in clips
        }
        state.heads = {k: v for k, v in state.heads.items() if k not in gone}
        state.held = {k: v for k, v in state.held.items() if k[0] not in gone}
        state.log = {k: v for k, v in state.log.items() if v.session not in gone}


@dataclass
class Jobs:
    state: State

    def enqueue(self, job: JobId, kind: JobKind, subject: str, now: datetime) -> JobId:
        for each in self.state.jobs.values():
            if (each.kind, each.subject, each.state) == (kind, subject, JobState.TODO):
                return each.id
        self.state.jobs[job] = Job(job, kind, subject, JobState.TODO, 0, None, None, now)
        return job

    def get(self, job: JobId) -> Job | None:
        return self.state.jobs.get(job)

    def of(self, kind: JobKind, subject: str) -> Job | None:
        mine = [e for e in self.state.jobs.values() if (e.kind, e.subject) == (kind, subject)]
        return max(mine, key=lambda each: each.made_at, default=None)

    def waiting(self, now: datetime) -> tuple[Job, ...]:
        free = [each for each in self.state.jobs.values() if _is_free(each, now)]
        return tuple(sorted(free, key=lambda each: (each.made_at, each.id)))

    def claim(self, job: JobId, token: str, lease_until: datetime, now: datetime) -> Job | None:
        known = self.state.jobs.get(job)
        if known is None or not _is_free(known, now):
            return None
        taken = replace(known, state=JobState.DOING, attempt=known.attempt + 1, token=token)
        self.state.jobs[job] = replace(taken, lease_until=lease_until)
        return self.state.jobs[job]

    def extend(self, job: JobId, token: str, lease_until: datetime) -> bool:
        known = self._held(job, token)
        if known is not None:
            self.state.jobs[job] = replace(known, lease_until=lease_until)
        return known is not None

    def withdraw(self, kind: JobKind, subject: str) -> None:
        under_way = {JobState.TODO, JobState.DOING}
        self.state.jobs = {
            k: v
            for k, v in self.state.jobs.items()
            if (v.kind, v.subject) != (kind, subject) or v.state not in under_way
        }

    def finish(self, job: JobId, token: str) -> bool:
        return self._end(job, token, JobState.DONE)

    def give_back(self, job: JobId, token: str) -> bool:
        return self._end(job, token, JobState.TODO)

    def give_up(self, job: JobId, token: str) -> bool:
        return self._end(job, token, JobState.GAVE_UP)

    def _held(self, job: JobId, token: str) -> Job | None:
        known = self.state.jobs.get(job)
        return known if known is not None and known.token == token else None

    def _end(self, job: JobId, token: str, state: JobState) -> bool:
        known = self._held(job, token)
        if known is not None:
            self.state.jobs[job] = replace(known, state=state, token=None, lease_until=None)
        return known is not None


def _is_free(job: Job, now: datetime) -> bool:
    ran_out = job.lease_until is not None and job.lease_until < now
    return job.state is JobState.TODO or (job.state is JobState.DOING and ran_out)


@dataclass
class Settings:
    state: State

    def get(self, name: str) -> str | None:
        return self.state.settings.get(name)

    def keep(self, name: str, value: str) -> None:
        self.state.settings[name] = value


@dataclass
class Deeds:
    state: State

    def note(self, deed: Deed, by: str, at: datetime, on: Mapping[str, str]) -> None:
        self.state.deeds.append((deed, by, at, dict(on)))

    def done_by(self, by: str, since: datetime) -> tuple[Done, ...]:
        mine = (e for e in self.state.deeds if e[1] == by and e[2] >= since)
        return tuple(Done(*each) for each in mine)

    def done_to(self, things: Collection[str], deeds: Collection[Deed]) -> tuple[Done, ...]:
        return tuple(
            Done(deed, who, at, on)
            for deed, who, at, on in self.state.deeds
            if deed in deeds and not set(things).isdisjoint(on.values())
        )
