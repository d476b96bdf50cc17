"""The library of practice clips: what may be practised on today, and what it takes to pass."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Final

from annotator.domain.clip import ClipState
from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.domain.practising.gold import ClipSet
from annotator.domain.practising.gold_document import from_document
from annotator.domain.practising.thresholds import Thresholds
from annotator.domain.reach import Reach, goes
from annotator.journey.ports import Deed, Edition, KeptGold
from annotator.journey.practise_books import NotForPractice
from annotator.journey.signing import may_be_used

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from annotator.domain.clip import Clip
    from annotator.domain.identity import AttemptId, ClipId, HouseholdId
    from annotator.domain.interval import Milliseconds
    from annotator.domain.practising.gold import About, Gold
    from annotator.domain.scheme import Scheme
    from annotator.journey.ports import Clock, Desk, Identities, KeptAttempt, Records
    from annotator.journey.schemes import Schemes

SERVICE: Final = goes(Reach.SERVICE)
STAYS: Final = goes(Reach.STAYS)
THRESHOLDS: Final = "practise_thresholds"
A_SECOND: Final = 1_000


@dataclass
class NotOfThisFilm(Refusal):
    """A gold for a film of another length."""

    gold_ms: Milliseconds
    film_ms: Milliseconds


@dataclass(frozen=True, slots=True)
class PracticeClip:
    """A clip as the library shows it: its cover, and one's own attempts at it.

    No pseudonym, no day and nobody's name; nothing of what is in the gold. `attempts` counts the
    sealed ones.
    """

    id: ClipId = field(metadata=SERVICE)
    about: About = field(metadata=SERVICE)
    length: Milliseconds = field(metadata=SERVICE)
    attempts: int = field(metadata=SERVICE)
    open: AttemptId | None = field(metadata=SERVICE)
    may_begin: bool = field(metadata=SERVICE)
    # For the door, which asks the family's consent; nothing shows it.
    household: HouseholdId = field(metadata=STAYS)


@dataclass(frozen=True, slots=True)
class Library:
    """The clips to practise on, their golds, and the bars of a certificate."""

    records: Records
    clock: Clock
    identities: Identities
    schemes: Schemes

    def keep_gold(self, clip: ClipId, document: object) -> str:
        """Keep a gold for the clip, signed as its document says; answers its digest.

        Whatever clip the document was made for, it is this clip's now: its current gold from now
        on. A former one stays for what was sealed for it.
        """
        with self.records.writing() as desk:
            found = self._permitted(desk, clip)
            gold = from_document(_bound(document, clip), self._scheme_in(desk, document))
            scheme = gold.coding.scheme
            _require_one_length(gold, found)
            edition = Edition(scheme.id, scheme.version)
            original = self.schemes.original(desk, edition)
            desk.coding.keep_scheme(edition.scheme, edition.version, original)
            current = desk.practising.current().get(clip)
            if current is not None and current.digest == gold.digest:
                return gold.digest
            kept = _bound(document, clip)
            desk.practising.keep_gold(KeptGold(gold.digest, clip, kept, self.clock.now()))
            on = {"clip": clip, "gold": gold.digest, "set": gold.about.set.value}
            self._note(desk, Deed.GOLD_KEPT, on)
        return gold.digest

    def library(self) -> tuple[PracticeClip, ...]:
        """What may be practised on today, in an order that tells of no family and no day.

        A clip is there while its family permits it, it can be played, and it has a gold.
        """
        me = self.identities.acting()
        with self.records.reading() as desk:
            mine = desk.practising.of(me)
            found = [_shown(desk, clip, gold, mine) for clip, gold in self._shelf(desk)]
        return tuple(sorted(found, key=lambda e: (e.about.set, e.about.level, e.id)))

    def on_the_way(self) -> int:
        """How many clips have a gold and are permitted, and cannot be played yet."""
        today = self.clock.today()
        with self.records.reading() as desk:
            found = [desk.clips.get(each) for each in desk.practising.current()]
            return sum(
                clip is not None
                and not clip.playable
                and clip.state is not ClipState.FAILED
                and may_be_used(desk, clip, Purpose.TRAINING, today)
                for clip in found
            )

    def thresholds(self) -> Thresholds:
        """What this service asks for a certificate."""
        with self.records.reading() as desk:
            return self._thresholds(desk)

    def set_thresholds(self, thresholds: Thresholds) -> None:
        """Ask this from now on; what is out of bounds cannot even be said."""
        told = asdict(thresholds)
        with self.records.writing() as desk:
            desk.settings.keep(THRESHOLDS, json.dumps(told))
            on = {name: str(value) for name, value in told.items()}
            self._note(desk, Deed.THRESHOLDS_SET, on)

    def _thresholds(self, desk: Desk) -> Thresholds:
        chosen = desk.settings.get(THRESHOLDS)
        return Thresholds() if chosen is None else Thresholds(**json.loads(chosen))

    def _shelf(self, desk: Desk) -> Iterator[tuple[Clip, Gold]]:
        for kept in desk.practising.current().values():
            clip = desk.clips.get(kept.clip)
            if clip is not None and self._may_be_practised(desk, clip):
                yield clip, self._gold(desk, kept)

    def _may_be_practised(self, desk: Desk, clip: Clip) -> bool:
        return clip.playable and self._is_permitted(desk, clip)

    def _is_permitted(self, desk: Desk, clip: Clip) -> bool:
        return may_be_used(desk, clip, Purpose.TRAINING, self.clock.today())

    def _to_practise(self, desk: Desk, clip: ClipId) -> Clip:
        found = desk.clips.get(clip)
        if found is None or not self._may_be_practised(desk, found):
            raise NotForPractice
        return found

    def _permitted(self, desk: Desk, clip: ClipId) -> Clip:
        found = desk.clips.get(clip)
        if found is None or not self._is_permitted(desk, found):
            raise NotForPractice
        return found

    def _gold(self, desk: Desk, kept: KeptGold) -> Gold:
        return from_document(kept.document, self._scheme_in(desk, kept.document))

    def _scheme_in(self, desk: Desk, document: object) -> Scheme:
        """The scheme a document names; where it names none, the one whose faults it is told."""
        which = document.get("scheme") if isinstance(document, dict) else None
        named = which if isinstance(which, dict) else {}
        scheme, version = named.get("id"), named.get("version")
        if isinstance(scheme, str) and isinstance(version, str):
            return self.schemes.edition(desk, Edition(scheme, version))
        return self.schemes.shipped()

    def _note(self, desk: Desk, deed: Deed, on: Mapping[str, str]) -> None:
        desk.audit.note(deed, self.identities.acting(), self.clock.now(), on)


def attempts_at(clip: ClipId, mine: tuple[KeptAttempt, ...]) -> tuple[KeptAttempt, ...]:
    """Those of these attempts that are at this clip."""
    return tuple(each for each in mine if each.clip == clip)


def going_on(desk: Desk, here: tuple[KeptAttempt, ...]) -> KeptAttempt | None:
    """The one of these attempts that can be gone on with; without its gold none can."""
    unsealed = (each for each in here if each.sealed_at is None)
    return next((each for each in unsealed if desk.practising.gold(each.gold) is not None), None)


def _shown(desk: Desk, clip: Clip, gold: Gold, mine: tuple[KeptAttempt, ...]) -> PracticeClip:
    here = attempts_at(clip.id, mine)
    begun = going_on(desk, here)
    once = gold.about.set is ClipSet.QUALIFYING
    return PracticeClip(
        id=clip.id,
        about=gold.about,
        length=gold.coding.clip_length,
        attempts=sum(each.sealed_at is not None for each in here),
        open=None if begun is None else begun.id,
        may_begin=begun is None and not (once and here),
        household=clip.household,
    )


def _bound(document: object, clip: ClipId) -> dict[str, object]:
    """The document, its coding being of this clip; what is no gold stays what it is."""
    if not isinstance(document, dict):
        return {}
    coding = document.get("coding")
    if not isinstance(coding, dict):
        return document
    return {**document, "coding": {**coding, "clip": clip}}


def _require_one_length(gold: Gold, clip: Clip) -> None:
    length = None if clip.facts is None else clip.facts.length
    if length is None:
        raise NotForPractice
    if abs(gold.coding.clip_length - length) > A_SECOND:
        raise NotOfThisFilm(gold.coding.clip_length, length)
