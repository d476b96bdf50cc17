"""Excerpts: moments are chosen, what is to be covered is drawn and looked at, and only then is a
film made of them: watched here first, then saved, and destroyed when it is not needed any more.

Consent for its one purpose is asked at every step, and again when the film is handed over: what was
withdrawn since is refused, and its film is destroyed at the next look round.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.domain.covering import Blur
from annotator.domain.episodes import SAFEGUARDING, UNCODABLE
from annotator.domain.errors import Refusal
from annotator.domain.excerpts import (
    PURPOSES,
    Excerpt,
    FilmIsMade,
    Moment,
    MomentIsNotShown,
    Order,
    check_chosen,
    window_of,
)
from annotator.domain.identity import JobId
from annotator.domain.interval import Interval, Milliseconds
from annotator.journey.excerpt_desk import (
    UNDER_WAY,
    ExcerptDesk,
    NoFilmYet,
    is_under_way,
    kept_back,
    known_excerpt,
    moment_in,
    own_of,
)
from annotator.journey.excerpt_offer import Offer, offered
from annotator.journey.ports import Deed, JobKind, JobState
from annotator.journey.signing import may_be_used
from annotator.journey.tag import NoSuchSession

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.clip import Clip
    from annotator.domain.covering import Drawing
    from annotator.domain.excerpts import Options, Picked
    from annotator.domain.identity import AssetId, ClipId, SessionId
    from annotator.journey.ports import Desk, SessionHead


@dataclass
class WatchItFirst(Refusal):
    """Nobody has watched the film yet; it is saved after that."""


class Stage(StrEnum):
    """How far an excerpt has come."""

    TO_CHECK = "to_check"
    TO_MAKE = "to_make"
    MAKING = "making"
    MADE = "made"
    FAILED = "failed"


class Excerpts(ExcerptDesk):
    """A film of chosen moments, from the choice to its end."""

    __slots__ = ()

    def offer(self, session: SessionId) -> Offer:
        """The moments of a coding that may be chosen, in their order. Stretches nobody can read,
        and what lies in one that is never shown, are not among them."""
        with self.records.reading() as desk:
            head, clip = self._coded(desk, session)
            scheme, never = self.schemes.of(desk, head), kept_back(desk, clip.id)
            found = sorted(desk.coding.standing(session), key=lambda each: each.onset)
            whole = _whole(head)
            moments = tuple(
                offered(each, scheme)
                for each in found
                if each.family not in {SAFEGUARDING, UNCODABLE}
                and not any(own_of(each).overlaps(own_of(one)) for one in never)
                and own_of(each).overlaps(whole)
            )
            today = self.clock.today()
            permitted = (each for each in PURPOSES if may_be_used(desk, clip, each, today))
            return Offer(clip.id, moments, tuple(permitted))

    def begin(self, session: SessionId, options: Options, picked: Sequence[Picked]) -> str:
        """A new excerpt of moments of a coding; refused unless its purpose is permitted."""
        with self.records.writing() as desk:
            head, clip = self._coded(desk, session)
            self._require(desk, clip, options.purpose)
            excerpt = Excerpt(
                id=self.identities.fresh(),
                clip=clip.id,
                household=clip.household,
                begun_by=self.identities.acting(),
                begun_at=self.clock.now(),
                options=options,
                moments=self._chosen(desk, head, options, picked),
            )
            desk.excerpts.add(excerpt)
            self._note(desk, Deed.EXCERPT_BEGUN, excerpt)
            job = self._follow(desk, excerpt)
        self._ring(job)
        return excerpt.id

    def of(self, clip: ClipId) -> tuple[Excerpt, ...]:
        """The clip's excerpts, oldest first."""
        with self.records.reading() as desk:
            return desk.excerpts.of(clip)

    def get(self, clip: ClipId, excerpt: str) -> Excerpt:
        """The excerpt as it stands; asked for its purpose anew."""
        with self.records.reading() as desk:
            return self._permitted(desk, clip, excerpt)

    def stage(self, clip: ClipId, excerpt: str) -> Stage:
        """How far it has come."""
        with self.records.reading() as desk:
            found = known_excerpt(desk, clip, excerpt)
            job = desk.jobs.of(JobKind.EXCERPT, excerpt)
        if job is not None and job.state in UNDER_WAY:
            return Stage.MAKING
        if found.unchecked:
            return Stage.TO_CHECK
        if found.film is not None:
            return Stage.MADE
        failed = job is not None and job.state is JobState.GAVE_UP
        return Stage.FAILED if failed else Stage.TO_MAKE

    def is_following(self, clip: ClipId, excerpt: str) -> bool:
        """Whether where the boxes go is being found out."""
        with self.records.reading() as desk:
            known_excerpt(desk, clip, excerpt)
            return is_under_way(desk, JobKind.FOLLOW, excerpt)

    def draw(self, clip: ClipId, excerpt: str, drawing: Drawing) -> None:
        """The boxes of one moment as they are drawn now; where they go is found out behind. A film
        made before is destroyed: it shows what was covered then."""
        with self.records.writing() as desk:
            found = self._permitted(desk, clip, excerpt)
            facts = self._clip(desk, clip).facts
            moment = moment_in(found, drawing.number).drawn(
                drawing, facts.frame_count if facts else 0, found.options.blur
            )
            desk.excerpts.change_moment(found, moment)
            stale = desk.excerpts.drop_film(excerpt)
            job = self._follow(desk, found.with_moment(moment))
        self._discard(stale)
        self._ring(job)

    def change(self, clip: ClipId, excerpt: str, options: Options) -> None:
        """It is to be made like this, until its film is made; its purpose and its order stay as
        they were begun. Boxes have to be looked at again only where they mean something else."""
        with self.records.writing() as desk:
            found = self._permitted(desk, clip, excerpt)
            if found.film is not None or is_under_way(desk, JobKind.EXCERPT, excerpt):
                raise FilmIsMade
            changed = found.with_options(options)
            if changed == found:
                return
            desk.excerpts.change_options(changed)
            for before, after in zip(found.moments, changed.moments, strict=True):
                if before is not after:
                    desk.excerpts.change_moment(changed, after)
            self._note(desk, Deed.EXCERPT_CHANGED, changed)
            job = self._follow(desk, changed)
        self._ring(job)

    def tick(self, clip: ClipId, excerpt: str, number: int, revision: int) -> None:
        """Somebody looked at what is covered in a moment, as it was drawn the `revision`th time."""
        with self.records.writing() as desk:
            found = self._permitted(desk, clip, excerpt)
            desk.excerpts.change_moment(found, moment_in(found, number).ticked(revision))
            self._note(desk, Deed.EXCERPT_CHECKED, found, moment=str(number))

    def order(self, clip: ClipId, excerpt: str) -> None:
        """Have the film made; refused while a covered moment was not looked at."""
        with self.records.writing() as desk:
            found = self._permitted(desk, clip, excerpt)
            found.check_ready()
            stale = desk.excerpts.drop_film(excerpt)
            fresh = JobId(self.identities.fresh())
            job = desk.jobs.enqueue(fresh, JobKind.EXCERPT, excerpt, self.clock.now())
        self._discard(stale)
        self.bell.ring(job)

    def film(self, clip: ClipId, excerpt: str) -> AssetId:
        """The sealed film, to be watched here."""
        with self.records.reading() as desk:
            return _film(self._permitted(desk, clip, excerpt))

    def note_opened(self, clip: ClipId, excerpt: str) -> AssetId:
        """The same, noted: once for each opening, not for each range."""
        with self.records.writing() as desk:
            found = self._permitted(desk, clip, excerpt)
            film = _film(found)
            self._note(desk, Deed.EXCERPT_OPENED, found)
        return film

    def watched(self, clip: ClipId, excerpt: str, film: str) -> None:
        """Somebody watched this very film through: from now on it may be saved."""
        with self.records.writing() as desk:
            found = self._permitted(desk, clip, excerpt)
            if _film(found) != film:
                raise NoFilmYet
            desk.excerpts.change(replace(found, watched_at=self.clock.now()))

    def save(self, clip: ClipId, excerpt: str) -> AssetId:
        """The sealed film, to be handed over as a file, and noted; refused until it was watched."""
        with self.records.writing() as desk:
            found = self._permitted(desk, clip, excerpt)
            film = _film(found)
            if found.watched_at is None:
                raise WatchItFirst
            self._note(desk, Deed.EXCERPT_SAVED, found)
        return film

    def delete(self, clip: ClipId, excerpt: str) -> None:
        """It is not needed any more: its film's key is destroyed, whatever is permitted."""
        with self.records.writing() as desk:
            found = known_excerpt(desk, clip, excerpt)
            stale = desk.excerpts.drop(excerpt)
            self._note(desk, Deed.EXCERPT_DELETED, found)
        self._discard(stale)

    def _coded(self, desk: Desk, session: SessionId) -> tuple[SessionHead, Clip]:
        head = desk.coding.head(session)
        if head is None or head.practised:
            raise NoSuchSession
        return head, self._clip(desk, head.clip)

    def _chosen(
        self, desk: Desk, head: SessionHead, options: Options, picked: Sequence[Picked]
    ) -> tuple[Moment, ...]:
        scheme = self.schemes.of(desk, head)
        standing = {each.id: each for each in desk.coding.standing(head.id)}
        if any(each.annotation not in standing for each in picked):
            raise MomentIsNotShown
        marks = (*standing.values(), *kept_back(desk, head.clip))
        whole = _whole(head)
        chosen = [(standing[each.annotation], each) for each in picked]
        found = [(mark, window_of(mark, each, marks, whole)) for mark, each in chosen]
        if options.order is Order.BY_TIME:
            found.sort(key=lambda each: each[1])
        check_chosen([window for _, window in found])
        return tuple(
            Moment(number, mark.id, scheme.name_of(mark.family, mark.code), window)
            for number, (mark, window) in enumerate(found)
        )

    def _follow(self, desk: Desk, excerpt: Excerpt) -> JobId | None:
        if excerpt.options.blur is Blur.NONE or not _unfollowed(excerpt):
            return None
        fresh = JobId(self.identities.fresh())
        return desk.jobs.enqueue(fresh, JobKind.FOLLOW, excerpt.id, self.clock.now())

    def _ring(self, job: JobId | None) -> None:
        if job is not None:
            self.bell.ring(job)


def _film(excerpt: Excerpt) -> AssetId:
    excerpt.check_ready()
    if excerpt.film is None:
        raise NoFilmYet
    return excerpt.film


def _unfollowed(excerpt: Excerpt) -> bool:
    return any(each.path is None for each in excerpt.moments)


def _whole(head: SessionHead) -> Interval:
    return Interval(Milliseconds(0), head.clip_length)
