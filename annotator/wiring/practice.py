"""An open practice: every part joined to every other, by one root key."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from annotator.domain.interval import Milliseconds
from annotator.journey.admission import NEEDS
from annotator.journey.caseload import Caseloads
from annotator.journey.clip import Clips
from annotator.journey.consent import Consents
from annotator.journey.dyads import Dyads
from annotator.journey.example_stills import ExampleStills
from annotator.journey.languages import Languages, ticked
from annotator.journey.making_ready import MakingReady
from annotator.journey.migrating import Migrating
from annotator.journey.moving import Moving
from annotator.journey.people import People
from annotator.journey.ports import ArtefactKind
from annotator.journey.practise import Practising
from annotator.journey.preferences import Preferences
from annotator.journey.scheme_desk import SchemeDesk
from annotator.journey.schemes import Schemes
from annotator.journey.share import Sharing
from annotator.journey.tag import Tagging
from annotator.journey.training import Training
from annotator.journey.translating import Translating
from annotator.journey.visiting import dyad_of, known_visit
from annotator.media.conversion import segment_times
from annotator.media.frame_table import FrameTable
from annotator.media.limits import SHOWN_WIDTH
from annotator.media.run import Sealed
from annotator.media.segments import Done
from annotator.store.engine import open_engine
from annotator.store.migrating import migrate
from annotator.store.records import SqlRecords
from annotator.vault.folder import AssetFolder
from annotator.vault.shelf import Shelf
from annotator.wiring import leaving
from annotator.wiring.acting import hands
from annotator.wiring.attaching import Attaching, attaching_of
from annotator.wiring.door import Door
from annotator.wiring.filming import Filming, filming_of
from annotator.wiring.guarded import guarded
from annotator.wiring.keys import HouseholdKeys
from annotator.wiring.library import WordLibrary
from annotator.wiring.moving import MeasuredFiles
from annotator.wiring.outlines import outline_kept
from annotator.wiring.pictures import Pictures
from annotator.wiring.review import Review, Steps, review_of
from annotator.wiring.speech import CarefulReader, FamilySpeech
from annotator.wiring.taking_in import TakingIn, taking_in_of
from annotator.wiring.ways import VaultWays
from annotator.wiring.work import jobs_of
from annotator.wiring.world import (
    CLINICIAN,
    Bell,
    ProgressInMemory,
    RandomIdentities,
    SystemClock,
)

if TYPE_CHECKING:
    from collections.abc import Collection

    from annotator.domain.identity import (
        ClipId,
        CoderId,
        HouseholdId,
        SessionId,
        VisitId,
    )
    from annotator.domain.micro import Micro
    from annotator.domain.policy import Right
    from annotator.domain.scheme import Scheme
    from annotator.jobs.executor import Jobs
    from annotator.journey.sign_ins import SignIns
    from annotator.vault.keys import RootKey

PROJECT: Final = Path(__file__).resolve().parents[2]
SCHEMES: Final = ("connection-1.0.json", "guiding-1.0.json")
BACKUP_MADE: Final = "backup_made_on"
BACKUP_EVERY: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Practice:
    """What the screens and routes reach while the house is open."""

    place: Path
    door: Door
    # The same people without a door before them: for the house, when somebody comes in.
    reception: People
    people: People
    training: Training
    caseloads: Caseloads
    consents: Consents
    dyads: Dyads
    clips: Clips
    making: MakingReady
    taking_in: TakingIn
    attaching: Attaching
    tagging: Tagging
    moving: Moving
    schemes: SchemeDesk
    translating: Translating
    migrating: Migrating
    stills: ExampleStills
    sharing: Sharing
    practising: Practising
    review: Review
    filming: Filming
    languages: Languages
    preferences: Preferences
    shelf: Shelf
    jobs: Jobs
    records: SqlRecords
    speech: FamilySpeech
    root: RootKey

    @staticmethod
    def open(place: Path, root: RootKey, sign_ins: SignIns) -> Practice:
        """Open the database and the shelf, take up the work that was left, and join the parts."""
        engine = open_engine(place / "glimmer.db", root.derive("db/v1"))
        migrate(engine)
        records = SqlRecords(engine, HouseholdKeys(root), root.derive("audit/v1"))
        shelf = Shelf(AssetFolder(place / "assets"), records.keys, root)
        shelf.sweep()
        for left in records.keys.unowned():
            shelf.delete(left)
        people = People(
            records, SystemClock(), RandomIdentities(), VaultWays(place, root), sign_ins
        )
        return _joined(people, place, root, (records, shelf))

    @property
    def coder(self) -> CoderId:
        """Whose codings new ones are."""
        return hands() or CLINICIAN

    def today(self) -> date:
        """Today where the practice is."""
        return SystemClock().today()

    def still(self, clip: ClipId, frame: int) -> bytes:
        """The exact picture of one frame, as JPEG."""
        return self.attaching.pictures.of(clip, frame, SHOWN_WIDTH)

    def segment_times(self, clip: ClipId, n: int) -> tuple[int, tuple[int, ...]]:
        """Where on the clip's clock its n-th segment begins, and when each of its pictures is shown
        from there on; both in ticks of 1/90000 s. Refused where it is not ready."""
        found = self.making.segment(clip, n)
        done = Done(found.n, found.begins, found.lasts, found.frames)
        return found.begins, segment_times(Sealed(*self.shelf.path_and_key(found.asset)), done)

    def frame_near(self, clip: ClipId, instant: Milliseconds) -> int:
        """The number of the frame nearest to an instant."""
        return self.attaching.pictures.near(clip, instant)

    def shorter(self, clip: ClipId, visit: VisitId, key: str) -> Micro | None:
        """A shorter bit of a moment of the plan that begins in a pause; None without one, and
        where the clip's sound is not known."""
        kept = self.clips.artefacts(clip)
        sound = outline_kept(self.shelf, kept)
        if sound is None:
            return None
        with self.shelf.open(kept[ArtefactKind.FRAMES]) as file:
            table = FrameTable.from_json(file.read())
        return self.sharing.shorter(
            visit, key, sound, lambda instant: table.ms(table.nearest(instant))
        )

    def picture_near(self, clip: ClipId, seconds: float) -> int:
        """The number of the frame nearest to so many seconds of the clip."""
        return self.frame_near(clip, Milliseconds(round(seconds * 1000)))

    def outbox_key(self, session: SessionId) -> bytes:
        """32 bytes, always the same for a session, that seal its outbox in the browser."""
        self._ask("outbox_key", session)
        return self.root.derive(f"outbox/{session}")

    def speech_of(self, visit: VisitId) -> FamilySpeech:
        """The words in the family's own language; refused while they are a draft (rulings 8)."""
        self._ask("speech_of", visit)
        with self.records.reading() as desk:
            dyad = dyad_of(desk, known_visit(desk, visit))
            return self.speech.of(dyad.language, ticked(desk, dyad.language))

    def take_home_pdf(self, visit: VisitId, paper: str) -> bytes:
        """The page to take home."""
        made = self.sharing.take_home(visit), self.speech_of(visit)
        return leaving.page_pdf(made, self.shelf, paper)

    def report_pdf(self, visit: VisitId, paper: str) -> bytes:
        """The professional's report; never the family's."""
        return leaving.professional_pdf(self.sharing, visit, paper)

    def certificate_pdf(self, paper: str) -> bytes:
        """The certificate of whoever is at work, under the name the practice knows them by."""
        return leaving.own_certificate_pdf(self.practising, self.people.me().name, paper)

    def backup_is_due(self) -> bool:
        """Whether it is long since somebody said that a backup was made."""
        self._ask("backup_is_due")
        with self.records.reading() as desk:
            made = desk.settings.get(BACKUP_MADE)
        return made is None or self.today() - date.fromisoformat(made) >= BACKUP_EVERY

    def note_backup(self) -> None:
        """Somebody says that a backup was made today."""
        self._ask("note_backup")
        with self.records.writing() as desk:
            desk.settings.keep(BACKUP_MADE, self.today().isoformat())

    def close(self) -> None:
        """Stop the work, close the files; what was kept stays."""
        self.jobs.stop()
        self.records.close()

    def may(self, right: Right, household: HouseholdId | None = None) -> bool:
        """Whether whoever is at work may do this: what a screen shows no way to, they may not."""
        return self.door.may(right, household)

    def among(self, right: Right, homes: Collection[HouseholdId]) -> Collection[HouseholdId]:
        """Of these households, those to whose things whoever is at work may do this."""
        return self.door.among(right, homes)

    def _ask(self, what: str, *of: str) -> None:
        # The other methods go through use cases that have the door before them.
        self.door.check(NEEDS["Practice"][what], of)


def _joined(people: People, place: Path, root: RootKey, kept: tuple[SqlRecords, Shelf]) -> Practice:
    (records, shelf), schemes, speech = kept, _schemes(), FamilySpeech()
    clock, identities = SystemClock(), RandomIdentities()
    door, bell = Door(records, clock, hands), Bell()
    clips = Clips(records, clock, identities, shelf, bell, ProgressInMemory())
    languages = Languages(records, clock, identities, WordLibrary())
    sharing = Sharing(records, clock, identities, shelf, bell, schemes, speech, CarefulReader())
    steps, open_clips = (records, clock, identities, schemes), guarded(clips, door)
    filming, landing = filming_of(steps, shelf, door)
    return Practice(
        place=place,
        door=door,
        reception=people,
        people=guarded(people, door),
        training=guarded(Training(records, clock), door),
        caseloads=guarded(Caseloads(records, clock, door.known_of, door.kept_by), door),
        dyads=guarded(Dyads(records, clock, identities, languages), door),
        consents=guarded(Consents(records, clock, identities), door),
        clips=open_clips,
        making=guarded(MakingReady(clips), door),
        taking_in=taking_in_of(clips, shelf, door),
        attaching=attaching_of(steps[:3], Pictures(open_clips, shelf), door),
        tagging=guarded(Tagging(*steps), door),
        moving=guarded(Moving(*steps[:3], bell, MeasuredFiles(shelf)), door),
        schemes=guarded(SchemeDesk(*steps), door),
        translating=guarded(Translating(*steps), door),
        migrating=guarded(Migrating(*steps), door),
        stills=guarded(ExampleStills(records, clock), door),
        sharing=guarded(sharing, door),
        practising=guarded(Practising(*steps), door),
        review=review_of(Steps(*steps, sharing), door),
        filming=filming,
        languages=guarded(languages, door),
        preferences=guarded(Preferences(records), door),
        shelf=shelf,
        jobs=jobs_of((place, root), (clips, sharing, landing), shelf, bell),
        records=records,
        speech=speech,
        root=root,
    )


def shipped() -> Scheme:
    """The coding scheme that comes with Glimmer."""
    return _schemes().shipped()


def _schemes() -> Schemes:
    folder = PROJECT / "schemas" / "schemes"
    clips, meetings = ((folder / each).read_text(encoding="utf-8") for each in SCHEMES)
    return Schemes(clips, meetings)
