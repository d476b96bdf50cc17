"""A second look: films of shared reviews, the clips they discuss, and the guider's part in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.domain.guiding import Guiding, guiding, knows_guiding
from annotator.domain.interval import Milliseconds
from annotator.domain.second_look import OneClock
from annotator.journey.kept import current_of
from annotator.journey.people_books import therapists_of
from annotator.journey.ports import Deed, Discussed
from annotator.journey.signing import may_be_used, require_for

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from annotator.domain.annotation import Annotation
    from annotator.domain.clip import Clip
    from annotator.domain.identity import ClipId, HouseholdId, SessionId
    from annotator.domain.scheme import Scheme
    from annotator.domain.second_look import Played
    from annotator.journey.ports import Clock, Desk, Identities, Records, SessionHead
    from annotator.journey.schemes import Schemes


@dataclass
class NotAMeeting(Refusal):
    """The clip was not brought in as the film of a shared review."""


@dataclass
class NotItsClip(Refusal):
    """A film of a shared review discusses a clip of the same two people, and no other meeting."""


@dataclass
class NothingDiscussed(Refusal):
    """Nobody has said yet which clip this shared review discusses."""


@dataclass
class LookMovedOn(Refusal):
    """Somebody else, or another window, has changed when the clip is on the screen."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A film of a shared review, and the clip it discusses where that was said."""

    film: Clip
    discusses: Clip | None
    played: tuple[Played, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """What lies beside a meeting's film: its clip, when that is on the screen, and what was tagged
    in it. `may_play` is whether the clip itself may be opened today."""

    clip: Clip
    clock: OneClock
    revision: int
    may_play: bool
    scheme: Scheme | None
    moments: tuple[Annotation, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """A guider's part as one coding of the meeting has it; None where its scheme does not say."""

    head: SessionHead
    scheme: Scheme
    guiding: Guiding | None


@dataclass(frozen=True, slots=True)
class SecondLook:
    """The films of shared reviews."""

    records: Records
    clock: Clock
    identities: Identities
    schemes: Schemes

    def of(self, household: HouseholdId) -> tuple[Meeting, ...]:
        """The household's films of shared reviews, the last filmed first."""
        with self.records.reading() as desk:
            clips = desk.clips.of(household)
            return tuple(_meeting(desk, each) for each in clips if each.card.meeting)

    def get(self, film: ClipId) -> Meeting:
        """One film of a shared review, opened for supervision (PR-25)."""
        with self.records.reading() as desk:
            return _meeting(desk, self._opened(desk, film))

    def link(self, film: ClipId, discusses: ClipId) -> None:
        """The meeting is about this clip from now on; when it played has to be said anew."""
        with self.records.writing() as desk:
            found, clip = self._opened(desk, film), desk.clips.get(discusses)
            if clip is None or clip.card.meeting or clip.dyad != found.dyad:
                raise NotItsClip
            require_for(desk, clip, Purpose.SUPERVISION, self.clock.today())
            known = desk.second_look.get(film)
            if known is not None and known.discusses == discusses:
                return
            revision = 0 if known is None else known.revision + 1
            desk.second_look.keep(Discussed(film, discusses, revision, ()))
            self._note(desk, Deed.MEETING_LINKED, {"clip": film, "discusses": discusses})

    def beside(self, film: ClipId) -> Beside | None:
        """What lies beside the film; None while nobody has said which clip it discusses, and for
        a clip that is no meeting."""
        with self.records.reading() as desk:
            found, known = desk.clips.get(film), desk.second_look.get(film)
            if found is None or not found.card.meeting or known is None:
                return None
            self._opened(desk, film)
            clip = desk.clips.get(known.discusses)
            if clip is None:
                return None
            may_play = may_be_used(desk, clip, Purpose.SUPERVISION, self.clock.today())
            head = self._coding(desk, clip) if may_play else None
            return Beside(
                clip=clip,
                clock=_clock(found, clip, known.played),
                revision=known.revision,
                may_play=may_play and clip.playable,
                scheme=None if head is None else self.schemes.of(desk, head),
                moments=() if head is None else desk.coding.standing(head.id),
            )

    def place(self, film: ClipId, played: Sequence[Played], revision: int) -> int:
        """The clip is on the screen in these stretches and no others; answers the new revision."""
        with self.records.writing() as desk:
            found, known = self._opened(desk, film), desk.second_look.get(film)
            clip = None if known is None else desk.clips.get(known.discusses)
            if known is None or clip is None:
                raise NothingDiscussed
            if known.revision != revision:
                raise LookMovedOn
            clock = _clock(found, clip, played)
            desk.second_look.keep(Discussed(film, clip.id, revision + 1, clock.played))
            self._note(desk, Deed.MEETING_PLACED, {"clip": film, "discusses": clip.id})
        return revision + 1

    def summary(self, session: SessionId) -> Summary:
        """A guider's part as one coding of the meeting's film has it, strengths first."""
        with self.records.reading() as desk:
            head = desk.coding.head(session)
            if head is None:
                raise NotAMeeting
            self._opened(desk, head.clip)
            scheme, known = self.schemes.of(desk, head), desk.second_look.get(head.clip)
            said = None
            if knows_guiding(scheme):
                played = () if known is None else known.played
                said = guiding(scheme, desk.coding.standing(session), played)
            return Summary(head, scheme, said)

    def _opened(self, desk: Desk, film: ClipId) -> Clip:
        found = desk.clips.get(film)
        if found is None or not found.card.meeting:
            raise NotAMeeting
        require_for(desk, found, Purpose.SUPERVISION, self.clock.today())
        require_for(desk, found, Purpose.RECORD, self.clock.today())
        return found

    def _coding(self, desk: Desk, clip: Clip) -> SessionHead | None:
        """Whose moments are shown: one's own, else the family's therapist's."""
        heads = [each for each in desk.coding.of(clip.id) if not each.practised]
        coders = (self.identities.acting(), *therapists_of(desk, clip.household))
        found = (current_of(heads, each) for each in coders)
        return next((each for each in found if each is not None), None)

    def _note(self, desk: Desk, deed: Deed, on: Mapping[str, str]) -> None:
        desk.audit.note(deed, self.identities.acting(), self.clock.now(), on)


def _meeting(desk: Desk, film: Clip) -> Meeting:
    known = desk.second_look.get(film.id)
    if known is None:
        return Meeting(film, None, ())
    return Meeting(film, desk.clips.get(known.discusses), known.played)


def _clock(film: Clip, clip: Clip, played: Sequence[Played]) -> OneClock:
    return OneClock.of(_length(film), _length(clip), played)


def _length(clip: Clip) -> Milliseconds:
    return Milliseconds(0) if clip.facts is None else clip.facts.length
