"""An attempt at a practice clip: watched, coded blind, sealed. Every step of it is in the records,
so that after a crash it goes on where it was."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import Refusal
from annotator.domain.identity import AttemptId, SessionId
from annotator.domain.interval import Interval, Milliseconds, Stretches
from annotator.domain.practising.attempt import Attempt, NotAtThisStage, Stage
from annotator.domain.practising.certifying import require_unseen, verdict
from annotator.domain.practising.opened import Opened
from annotator.domain.practising.pausing import break_suggested
from annotator.domain.practising.sealed import seal, sealed_to_document
from annotator.journey.kept import coding_of
from annotator.journey.ports import Deed, KeptAttempt, SessionHead, Watched
from annotator.journey.practise_books import NotForPractice
from annotator.journey.practise_library import Library, attempts_at, going_on
from annotator.journey.practise_numbers import numbers_of, read_numbers, write_numbers
from annotator.journey.practise_standing import as_granted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime

    from annotator.domain.coding import CodingSession
    from annotator.domain.identity import ClipId
    from annotator.domain.practising.gold import About, Gold
    from annotator.domain.practising.sealed import Sealed
    from annotator.journey.ports import Desk
    from annotator.journey.practise_numbers import Numbers

LOOKED_BACK: Final = timedelta(hours=3)
STILL_AT_IT: Final = timedelta(minutes=2)
"""Two signs of somebody at work lie so close together that they did not leave in between: a minute
of film is watched without a key being touched."""


@dataclass
class NoSuchAttempt(Refusal):
    """No attempt of one's own goes by that id; another's and none at all are told apart by
    nobody."""


@dataclass(frozen=True, slots=True)
class AttemptNow:
    """How an attempt stands. `gone`: its clip is no longer practised on, and it cannot go on.

    `session` is there from the moment coding begins; `about` is None where the gold is gone.
    """

    id: AttemptId
    clip: ClipId
    stage: Stage
    about: About | None
    length: Milliseconds | None
    watched: Milliseconds
    session: SessionId | None
    may_skip: bool
    break_suggested: bool
    gone: bool


@dataclass(frozen=True, slots=True)
class Attempts(Library):
    """One's own attempts, from the first viewing to the seal."""

    def begin(self, clip: ClipId) -> AttemptId:
        """A new attempt at the clip, or the one that is going on; a qualifying clip once only."""
        now, me = self.clock.now(), self.identities.acting()
        with self.records.writing() as desk:
            self._to_practise(desk, clip)
            kept = desk.practising.current().get(clip)
            if kept is None:
                raise NotForPractice
            here = attempts_at(clip, desk.practising.of(me))
            begun = going_on(desk, here)
            if begun is not None:
                return begun.id
            cover = self._gold(desk, kept).cover
            require_unseen(cover, {each.clip for each in here})
            ids = AttemptId(self.identities.fresh()), SessionId(self.identities.fresh())
            new = KeptAttempt(ids[0], me, clip, kept.digest, ids[1], began=now)
            desk.practising.begin(new)
            on = {"attempt": new.id, "clip": clip, "gold": kept.digest, "set": cover.about.set}
            self._note(desk, Deed.ATTEMPT_BEGUN, {name: str(said) for name, said in on.items()})
        return new.id

    def watched(self, attempt: AttemptId, onset: Milliseconds, offset: Milliseconds) -> None:
        """A stretch of the first viewing was played; told twice it counts once."""
        now, played = self.clock.now(), Interval(onset, offset)
        with self.records.writing() as desk:
            kept, at = self._going_on(desk, attempt)
            at.watch(played)  # refused at any other stage
            desk.practising.note_watched(kept.id, Watched(now, played))

    def code(self, attempt: AttemptId) -> SessionId:
        """Coding begins, in a session of its own; refused until the clip was watched through."""
        now = self.clock.now()
        return self._begin_coding(attempt, lambda _desk, at: at.code(now))

    def skip(self, attempt: AttemptId) -> SessionId:
        """The same without a whole viewing; only for those who have passed once before."""
        now = self.clock.now()
        return self._begin_coding(
            attempt, lambda desk, at: at.skip(now, has_passed=self._has_passed(desk))
        )

    def attempt(self, attempt: AttemptId) -> AttemptNow:
        """How it stands; for one whose clip was withdrawn, that it is."""
        now = self.clock.now()
        with self.records.reading() as desk:
            kept = self._own(desk, attempt)
            gold = self._gold_of(desk, kept)
            return AttemptNow(
                id=kept.id,
                clip=kept.clip,
                stage=_stage(kept),
                about=None if gold is None else gold.about,
                length=None if gold is None else gold.coding.clip_length,
                watched=kept.watched.total,
                session=None if kept.coding_since is None else kept.session,
                may_skip=self._has_passed(desk),
                break_suggested=break_suggested(self._work(desk, now)),
                gone=gold is None or not self._is_there(desk, kept),
            )

    def looked_at_again(self) -> Mapping[int, AttemptId]:
        """One's own sealed attempts that can still be opened, each under its number in the order
        of sealing; those whose clip is gone are counted."""
        with self.records.reading() as desk:
            mine = desk.practising.of(self.identities.acting())
            sealed = [(each.sealed_at, each.seal, each) for each in mine if each.sealed_at]
            return {
                n: each.id
                for n, (_, _, each) in enumerate(sorted(sealed, key=lambda one: one[:2]), 1)
                if self._is_there(desk, each)
            }

    def seal(self, attempt: AttemptId) -> str:
        """Submit it: what was coded stays as it is from now on, and is counted; answers the seal.

        All of it at once or nothing: the seal, the numbers, the shut session and the audit.
        """
        now = self.clock.now()
        with self.records.writing() as desk:
            kept, at = self._going_on(desk, attempt)
            gold, head = self._gold_of(desk, kept), desk.coding.head(kept.session)
            if gold is None or head is None:
                raise NotAtThisStage(at.stage, Stage.CODING)
            done = seal(at, self._coding(desk, head), now)
            desk.practising.shut(head.id, now)
            self._keep(desk, kept, done, gold)
        return done.seal

    def _keep(self, desk: Desk, kept: KeptAttempt, done: Sealed, gold: Gold) -> None:
        told = numbers_of(Opened(done, gold))
        told = as_granted(told, self._numbers(desk), self._thresholds(desk))
        numbers = write_numbers(told)
        at, mark = done.times.sealed_at, done.seal
        desk.practising.change(replace(kept, sealed_at=at, seal=mark, numbers=numbers))
        desk.practising.keep_document(kept.id, sealed_to_document(done))
        # The seal stands in the audit too: whoever could rewrite the attempt could not rewrite it.
        on = {"attempt": kept.id, "clip": kept.clip, "seal": mark}
        self._note(desk, Deed.ATTEMPT_SEALED, on)

    def _begin_coding(
        self, attempt: AttemptId, step: Callable[[Desk, Attempt], Attempt]
    ) -> SessionId:
        with self.records.writing() as desk:
            kept, at = self._going_on(desk, attempt)
            coding = step(desk, at)
            since, skipped = coding.coding_since, coding.skipped
            desk.practising.change(replace(kept, coding_since=since, skipped=skipped))
            head = self._session(desk, kept, coding)
            desk.coding.begin(head)
            self._note(desk, Deed.CODING_BEGUN, {"session": head.id, "clip": head.clip})
        return head.id

    def _session(self, desk: Desk, kept: KeptAttempt, at: Attempt) -> SessionHead:
        """A session of nobody else's and of nothing else: blind, and apart from all care."""
        return SessionHead(
            id=kept.session,
            clip=kept.clip,
            household=self._to_practise(desk, kept.clip).household,
            coder=kept.coder,
            scheme=at.cover.scheme,
            scheme_version=at.cover.scheme_version,
            clip_length=at.cover.clip_length,
            revision=0,
            begun_at=self.clock.now(),
            practised=True,
        )

    def _going_on(self, desk: Desk, attempt: AttemptId) -> tuple[KeptAttempt, Attempt]:
        kept = self._own(desk, attempt)
        if kept.sealed_at is not None:
            raise NotAtThisStage(Stage.SEALED, Stage.CODING)
        self._to_practise(desk, kept.clip)
        gold = self._gold_of(desk, kept)
        if gold is None:
            raise NotForPractice
        began, watched, since = kept.began, kept.watched, kept.coding_since
        return kept, Attempt(
            kept.session, kept.coder, gold.cover, began, watched, kept.skipped, since
        )

    def _own(self, desk: Desk, attempt: AttemptId) -> KeptAttempt:
        found = desk.practising.get(attempt)
        if found is None or found.coder != self.identities.acting():
            raise NoSuchAttempt
        return found

    def _is_there(self, desk: Desk, kept: KeptAttempt) -> bool:
        clip, gold = desk.clips.get(kept.clip), desk.practising.gold(kept.gold)
        return clip is not None and gold is not None and self._may_be_practised(desk, clip)

    def _gold_of(self, desk: Desk, kept: KeptAttempt) -> Gold | None:
        found = desk.practising.gold(kept.gold)
        return None if found is None else self._gold(desk, found)

    def _coding(self, desk: Desk, head: SessionHead) -> CodingSession:
        return coding_of(head, self.schemes.of(desk, head), desk.coding.standing(head.id))

    def _has_passed(self, desk: Desk) -> bool:
        asked = self._thresholds(desk)
        return any(verdict(each.figures, asked).passed for each in self._numbers(desk))

    def _numbers(self, desk: Desk) -> list[Numbers]:
        mine = desk.practising.of(self.identities.acting())
        found = [read_numbers(each.numbers) for each in mine if each.numbers is not None]
        return sorted(found, key=lambda each: (each.figures.sealed_at, each.figures.seal))

    def _work(self, desk: Desk, now: datetime) -> Stretches:
        since = now - LOOKED_BACK
        signs = desk.practising.signs(self.identities.acting(), since)
        return _at_work((*signs, now), since)


def _stage(kept: KeptAttempt) -> Stage:
    if kept.sealed_at is not None:
        return Stage.SEALED
    return Stage.FIRST_VIEWING if kept.coding_since is None else Stage.CODING


def _at_work(signs: Iterable[datetime], since: datetime) -> Stretches:
    at = sorted(round((each - since) / timedelta(milliseconds=1)) for each in signs)
    gap = STILL_AT_IT / timedelta(milliseconds=1)
    pairs = ((one, other) for one, other in itertools.pairwise(at) if 0 < other - one <= gap)
    # Whoever asks is here now: what lies between is a break if it is long enough.
    now = (at[-1], at[-1] + 1)
    return Stretches.of(Interval(Milliseconds(a), Milliseconds(b)) for a, b in (*pairs, now))
