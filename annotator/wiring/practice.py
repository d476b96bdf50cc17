"""An open practice: every part joined to every other, by one root key."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from annotator.jobs.cut import CutMoments
from annotator.jobs.executor import Jobs, Worker
from annotator.jobs.prepare import PrepareClip
from annotator.jobs.sealed_queue import SealedQueue
from annotator.journey.clip import Clips
from annotator.journey.consent import Consents
from annotator.journey.ports import ArtefactKind, JobKind
from annotator.journey.preferences import Preferences
from annotator.journey.schemes import Schemes
from annotator.journey.share import Sharing
from annotator.journey.tag import Tagging
from annotator.media.frame_table import FrameTable
from annotator.media.run import Sealed, still_of
from annotator.paper.take_home import Paper, TakeHomePage, take_home_pdf
from annotator.store.engine import open_engine
from annotator.store.migrating import migrate
from annotator.store.records import SqlRecords
from annotator.vault.folder import AssetFolder
from annotator.vault.shelf import Shelf
from annotator.wiring.keys import HouseholdKeys
from annotator.wiring.speech import CarefulReader, FamilySpeech
from annotator.wiring.world import CLINICIAN, ProgressInMemory, RandomIdentities, SystemClock

if TYPE_CHECKING:
    from annotator.domain.identity import AssetId, ClipId, CoderId, JobId, SessionId, VisitId
    from annotator.domain.interval import Milliseconds
    from annotator.journey.take_home import TakeHome
    from annotator.vault.keys import RootKey

PROJECT: Final = Path(__file__).resolve().parents[2]
SCHEME: Final = "connection-1.0.json"
BACKUP_MADE: Final = "backup_made_on"
BACKUP_EVERY: Final = timedelta(days=7)
PAPERS: Final = {"a4": Paper.A4, "letter": Paper.LETTER}


class Bell:
    """Rings the workers once they are there; before that the next look round finds the work."""

    def __init__(self) -> None:
        self.jobs: Jobs | None = None

    def ring(self, job: JobId) -> None:
        """Work is waiting."""
        if self.jobs is not None:
            self.jobs.ring(job)


@dataclass(frozen=True, slots=True)
class Practice:
    """What the screens and routes reach while the house is open."""

    place: Path
    consents: Consents
    clips: Clips
    tagging: Tagging
    sharing: Sharing
    preferences: Preferences
    shelf: Shelf
    jobs: Jobs
    records: SqlRecords
    speech: FamilySpeech
    root: RootKey

    @staticmethod
    def open(place: Path, root: RootKey) -> Practice:
        """Open the database and the shelf, take up the work that was left, and join the parts."""
        engine = open_engine(place / "glimmer.db", root.derive("db/v1"))
        migrate(engine)
        records = SqlRecords(engine, HouseholdKeys(root), root.derive("audit/v1"))
        shelf = Shelf(AssetFolder(place / "assets"), records.keys, root)
        shelf.sweep()
        for left in records.keys.unowned():
            shelf.delete(left)
        return _joined(place, root, records, shelf)

    @property
    def coder(self) -> CoderId:
        """Whose codings new ones are."""
        return CLINICIAN

    def today(self) -> date:
        """Today where the practice is."""
        return self.clips.clock.today()

    def still(self, clip: ClipId, frame: int) -> bytes:
        """The exact picture of one frame, as JPEG."""
        film = self._sealed(self.clips.film(clip))
        table = self._sealed(self.clips.artefact(clip, ArtefactKind.FRAMES))
        return still_of(film, table, frame)

    def frame_near(self, clip: ClipId, instant: Milliseconds) -> int:
        """The number of the frame nearest to an instant."""
        with self.shelf.open(self.clips.artefact(clip, ArtefactKind.FRAMES)) as table:
            return FrameTable.from_json(table.read()).nearest(instant)

    def outbox_key(self, session: SessionId) -> bytes:
        """32 bytes, always the same for a session, that seal its outbox in the browser."""
        return self.root.derive(f"outbox/{session}")

    def take_home_pdf(self, visit: VisitId, paper: str) -> bytes:
        """The page to take home, in words only."""
        page = self.sharing.take_home(visit)
        words = self.speech.page_words(page.infant)
        return take_home_pdf(_page(page, self.speech), PAPERS[paper], words)

    def backup_is_due(self) -> bool:
        """Whether it is long since somebody said that a backup was made."""
        with self.records.reading() as desk:
            made = desk.settings.get(BACKUP_MADE)
        return made is None or self.today() - date.fromisoformat(made) >= BACKUP_EVERY

    def note_backup(self) -> None:
        """Somebody says that a backup was made today."""
        with self.records.writing() as desk:
            desk.settings.keep(BACKUP_MADE, self.today().isoformat())

    def close(self) -> None:
        """Stop the work, close the files; what was kept stays."""
        self.jobs.stop()
        self.records.close()

    def _sealed(self, asset: AssetId) -> Sealed:
        return Sealed(*self.shelf.path_and_key(asset))


def _joined(place: Path, root: RootKey, records: SqlRecords, shelf: Shelf) -> Practice:
    clock, identities, bell, progress = (
        SystemClock(), RandomIdentities(), Bell(), ProgressInMemory(),
    )  # fmt: skip
    schemes = Schemes(_scheme())
    clips = Clips(records, clock, identities, shelf, bell, progress)
    speech = FamilySpeech()
    sharing = Sharing(
        records, clock, identities, shelf, bell, schemes, speech, CarefulReader()
    )  # fmt: skip
    workers: dict[JobKind, Worker] = {
        JobKind.PREPARE: PrepareClip(clips, shelf, progress),
        JobKind.CUT: CutMoments(clips, sharing, shelf),
    }
    queue = SealedQueue(place / "jobs.db", root.derive("jobs/v1"))
    jobs = bell.jobs = Jobs(records, (clock, identities), workers, queue)
    jobs.start()
    return Practice(
        place=place,
        consents=Consents(records, clock, identities),
        clips=clips,
        tagging=Tagging(records, clock, identities, schemes),
        sharing=sharing,
        preferences=Preferences(records),
        shelf=shelf,
        jobs=jobs,
        records=records,
        speech=speech,
        root=root,
    )


def _page(page: TakeHome, speech: FamilySpeech) -> TakeHomePage:
    on = None if page.neutral_title else page.on
    return TakeHomePage(
        title=speech.page_title(page.infant, page.carer, on),
        chosen_sentence=page.chosen,
        you_did=page.you_did,
        baby_did=page.infant_did,
        finding=page.finding,
        said=page.quote,
        small_thing=page.small_thing,
        contact=page.contact,
        therapist=page.therapist,
        export_id=page.export_id,
    )


def _scheme() -> str:
    return (PROJECT / "schemas" / "schemes" / SCHEME).read_text(encoding="utf-8")
