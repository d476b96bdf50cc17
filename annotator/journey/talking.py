"""Talking about codings: threads pinned to a place, and who may read and say what in them.

Who may not see the place learns of no thread there; a private note is its author's alone; a
thread in which somebody may read nothing is for them as one that is not there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from annotator.domain.consent import Purpose, require, standing
from annotator.domain.identity import RemarkId, ThreadId
from annotator.domain.policy import NotForYou, Right
from annotator.domain.remarks import NotAPlace, check_allows, check_mentions, check_own, clean
from annotator.domain.talking import Entry, Kind, Step, Thread, allowed_in, seen_by, waits_for
from annotator.journey.deeds import Deed
from annotator.journey.talk_books import Whereabouts, whereabouts
from annotator.journey.talked import (
    Coding,
    Marked,
    Place,
    Talked,
    Waits,
    check_pin,
    coding_of,
    marked,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from annotator.domain.identity import AnnotationId, ClipId, CodeId, CoderId, HouseholdId
    from annotator.domain.talking import Pin, Saying
    from annotator.journey.ports import Clock, Desk, Identities, Records
    from annotator.journey.schemes import Schemes

__all__ = ["Coding", "Lets", "Marked", "Place", "Talked", "Talking", "Waits"]

# Whether somebody may do something to what lies there; wiring puts the policy behind it.
Lets = Callable[["Desk", "CoderId", Right, Whereabouts], bool]
# What a remark of a kind needs besides the right to talk.
ALSO: Final = {Kind.PRIVATE: Right.REVIEW, Kind.BOTH_DEFENSIBLE: Right.REVIEW}


@dataclass(frozen=True, slots=True)
class Talking:
    """Everything that can be done in conversations."""

    records: Records
    clock: Clock
    identities: Identities
    schemes: Schemes
    lets: Lets

    def place(self, clip: ClipId, pin: Pin) -> Place:
        """The place, with what is marked there; consent is asked anew (PR-25)."""
        with self.records.reading() as desk:
            where = self._permitted(desk, whereabouts(desk, clip, pin))
            return self._place(desk, where, pin)

    def codings(self, clip: ClipId) -> tuple[Coding, ...]:
        """The clip's codings that can be talked about; none where the clip may not be kept."""
        with self.records.reading() as desk:
            found = desk.clips.get(clip)
            if found is None or not self._is_kept(desk, found.household, clip):
                return ()
            return tuple(coding_of(desk, self.schemes, each) for each in desk.coding.of(clip))

    def thread(self, thread: ThreadId) -> Thread:
        """The thread, as whoever is at work may read it; consent is asked anew."""
        with self.records.reading() as desk:
            return self._seen(desk, thread)

    def threads(self, clip: ClipId) -> tuple[Thread, ...]:
        """The clip's threads, oldest first, as whoever is at work may read them."""
        with self.records.reading() as desk:
            return tuple(self._readable(desk, desk.talking.of(clip)))

    def open_threads(self) -> tuple[Talked, ...]:
        """Every thread that is not resolved, over all clips."""
        with self.records.reading() as desk:
            every = self._readable(desk, desk.talking.open())
            return tuple(self._talked(desk, each) for each in every)

    def mentioning_me(self) -> tuple[Talked, ...]:
        """The open threads in which whoever is at work was named and has not answered, in order."""
        with self.records.reading() as desk:
            me = self.identities.acting()
            every = self._readable(desk, desk.talking.naming(me))
            found = (self._talked(desk, each) for each in every)
            mine = [(each.waiting_since, each) for each in found if each.waiting_since is not None]
        return tuple(each for _, each in sorted(mine, key=lambda pair: pair[0]))

    def waiting_for_me(self) -> tuple[Waits, ...]:
        """The same without a word of it: which thread, which clip, since when."""
        return tuple(
            Waits(each.thread.id, each.clip, each.household, each.waiting_since, each.coder)
            for each in self.mentioning_me()
            if each.waiting_since is not None
        )

    def colleagues(self, clip: ClipId, pin: Pin) -> Mapping[CoderId, str]:
        """Who may be named at a place, and what they are called: those who may see it now."""
        with self.records.reading() as desk:
            where = self._permitted(desk, whereabouts(desk, clip, pin))
            return {each: name for each, name in self._others(desk, where).items() if name}

    def has_company(self) -> bool:
        """Whether anybody else is here to talk with."""
        with self.records.reading() as desk:
            me = self.identities.acting()
            return any(each.is_here and each.id != me for each in desk.people.all())

    def begin(self, clip: ClipId, pin: Pin, saying: Saying) -> ThreadId:
        """A new thread at a place, with the first thing said in it."""
        with self.records.writing() as desk:
            where = self._permitted(desk, whereabouts(desk, clip, pin))
            check_pin(self._place(desk, where, pin))
            first = self._entry(Step.SAID, saying=self._checked(desk, where, pin, saying))
            new = Thread(
                ThreadId(self.identities.fresh()), clip, where.household, pin, where.coder, (first,)
            )
            desk.talking.begin(new)
            self._note(desk, Deed.TALK_BEGUN, new, first)
        return new.id

    def say(self, thread: ThreadId, saying: Saying) -> RemarkId:
        """One remark more."""
        with self.records.writing() as desk:
            found = self._seen(desk, thread)
            checked = self._checked(desk, _where(found), found.pin, saying)
            return self._add(desk, found, self._entry(Step.SAID, saying=checked))

    def change(self, thread: ThreadId, remark: RemarkId, saying: Saying) -> None:
        """Another wording of one's own remark: it stays what it is, and where it points."""
        with self.records.writing() as desk:
            found = self._seen(desk, thread)
            before = check_own(found.remark(remark), self.identities.acting()).saying
            again = replace(before, words=saying.words, mentions=saying.mentions)
            checked = self._checked(desk, _where(found), found.pin, again)
            self._add(desk, found, self._entry(Step.CHANGED, of=remark, saying=checked))

    def take_back(self, thread: ThreadId, remark: RemarkId) -> None:
        """One's own remark is taken back: that it was there stays, its words are shown no more."""
        with self.records.writing() as desk:
            found = self._seen(desk, thread)
            check_own(found.remark(remark), self.identities.acting())
            self._add(desk, found, self._entry(Step.TAKEN_BACK, of=remark))

    def resolve(self, thread: ThreadId) -> None:
        """The thread is done with; by whoever began it or reviews."""
        self._end(thread, Step.RESOLVED)

    def reopen(self, thread: ThreadId) -> None:
        """It is open again; by whoever began it or reviews."""
        self._end(thread, Step.REOPENED)

    def may_end(self, thread: ThreadId) -> bool:
        """Whether whoever is at work may resolve it and open it again."""
        with self.records.reading() as desk:
            return self._may_end(desk, self._seen(desk, thread))

    def allowed_for(self, clip: ClipId) -> Mapping[AnnotationId, tuple[CodeId, ...]]:
        """Which other codes were called defensible for the clip's annotations; only of marks that
        still stand, in their own family."""
        with self.records.reading() as desk:
            threads = tuple(self._readable(desk, desk.talking.of(clip)))
            sessions = {each.session for thread in threads for each in thread.pin.marks}
            heads = (desk.coding.head(each) for each in sessions)
            families = {
                mark.id: (mark, self.schemes.of(desk, head).family(mark.family))
                for head in heads
                if head is not None
                for mark in desk.coding.standing(head.id)
            }
        found = {}
        for annotation, codes in allowed_in(threads).items():
            if annotation in families:
                mark, family = families[annotation]
                found[annotation] = tuple(
                    each for each in codes if family.code(each) and each != mark.code
                )
        return {annotation: codes for annotation, codes in found.items() if codes}

    def _end(self, thread: ThreadId, step: Step) -> None:
        with self.records.writing() as desk:
            found = self._seen(desk, thread)
            if not self._may_end(desk, found):
                raise NotForYou
            if (found.resolved is None) is (step is Step.RESOLVED):
                self._add(desk, found, self._entry(step))

    def _may_end(self, desk: Desk, thread: Thread) -> bool:
        me = self.identities.acting()
        return thread.begun_by(me) or self.lets(desk, me, Right.REVIEW, _where(thread))

    def _permitted(self, desk: Desk, where: Whereabouts | None) -> Whereabouts:
        if where is None:
            raise NotForYou
        given = desk.households.consents(where.household)
        require(given, Purpose.RECORD, self.clock.today(), where.clip)
        return where

    def _seen(self, desk: Desk, thread: ThreadId) -> Thread:
        kept = desk.talking.get(thread)
        found = None if kept is None else seen_by(kept, self.identities.acting())
        if found is None:
            raise NotForYou
        self._permitted(desk, _where(found))
        return found

    def _readable(self, desk: Desk, threads: Iterable[Thread]) -> Iterator[Thread]:
        me = self.identities.acting()
        for each in threads:
            found = seen_by(each, me)
            if found and self._is_kept(desk, each.household, each.clip):
                yield found

    def _is_kept(self, desk: Desk, home: HouseholdId, clip: ClipId) -> bool:
        given = desk.households.consents(home)
        return standing(given, Purpose.RECORD, self.clock.today(), clip).permitted

    def _talked(self, desk: Desk, thread: Thread) -> Talked:
        clip = desk.clips.get(thread.clip)
        if clip is None:
            raise NotForYou
        return Talked(thread, clip.card.context, waits_for(thread, self.identities.acting()))

    def _place(self, desk: Desk, where: Whereabouts, pin: Pin) -> Place:
        clip, me = desk.clips.get(where.clip), self.identities.acting()
        if clip is None or clip.facts is None:
            raise NotAPlace
        return Place(
            clip=where.clip,
            household=where.household,
            context=clip.card.context,
            length=clip.facts.length,
            pin=pin,
            marked=tuple(marked(desk, self.schemes, each) for each in pin.marks),
            picture=clip.playable and self.lets(desk, me, Right.WATCH_CLIPS, where),
            may_review=self.lets(desk, me, Right.REVIEW, where),
        )

    def _checked(self, desk: Desk, where: Whereabouts, pin: Pin, saying: Saying) -> Saying:
        me = self.identities.acting()
        clip = desk.clips.get(where.clip)
        said = clean(saying, me, clip.facts.frame_count if clip and clip.facts else 0)
        also = [ALSO[said.kind]] if said.kind in ALSO else []
        if said.arrow is not None:
            also.append(Right.WATCH_CLIPS)
        if not all(self.lets(desk, me, each, where) for each in also):
            raise NotForYou
        check_mentions(said, self._others(desk, where))
        sides = [marked(desk, self.schemes, each) for each in pin.marks]
        check_allows(said, {e.mark.id: (e.mark, e.scheme) for e in sides if e.mark is not None})
        return said

    def _others(self, desk: Desk, where: Whereabouts) -> Mapping[CoderId, str]:
        me = self.identities.acting()
        return {
            each.id: each.name
            for each in desk.people.all()
            if each.is_here and each.id != me and self.lets(desk, each.id, Right.TALK, where)
        }

    def _entry(
        self, step: Step, *, of: RemarkId | None = None, saying: Saying | None = None
    ) -> Entry:
        me, now = self.identities.acting(), self.clock.now()
        return Entry(RemarkId(self.identities.fresh()), step, me, now, of, saying)

    def _add(self, desk: Desk, thread: Thread, entry: Entry) -> RemarkId:
        desk.talking.add(thread.id, entry)
        self._note(desk, _DEEDS[entry.step], thread, entry)
        return entry.id

    def _note(self, desk: Desk, deed: Deed, thread: Thread, entry: Entry) -> None:
        on = {"thread": str(thread.id), "clip": str(thread.clip), "remark": str(entry.id)}
        desk.audit.note(deed, entry.by, entry.at, on)


_DEEDS: Final = {
    Step.SAID: Deed.TALK_ADDED,
    Step.CHANGED: Deed.TALK_CHANGED,
    Step.TAKEN_BACK: Deed.TALK_TAKEN_BACK,
    Step.RESOLVED: Deed.TALK_RESOLVED,
    Step.REOPENED: Deed.TALK_REOPENED,
}


def _where(thread: Thread) -> Whereabouts:
    return Whereabouts(thread.household, thread.clip, thread.coder)
