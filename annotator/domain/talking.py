"""Conversation: threads of remarks, each pinned to a place of a clip. Nothing is overwritten.

A thread is what was said in it, entry by entry: a remark, another wording of one, one taken back,
the thread resolved or opened again. What stands is worked out from the entries, oldest first.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.interval import Milliseconds
from annotator.domain.reach import Reach, goes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime

    from annotator.domain.arrows import Arrow
    from annotator.domain.identity import (
        AnnotationId,
        ClipId,
        CodeId,
        CoderId,
        HouseholdId,
        RemarkId,
        SessionId,
        ThreadId,
    )

SERVICE: Final = goes(Reach.SERVICE)
STAYS: Final = goes(Reach.STAYS)
NEAR: Final = Milliseconds(5000)


class Kind(StrEnum):
    """What a remark is."""

    SAID = "said"
    BOTH_DEFENSIBLE = "both_defensible"
    PRIVATE = "private"


class Step(StrEnum):
    """What an entry of a thread does."""

    SAID = "said"
    CHANGED = "changed"
    TAKEN_BACK = "taken_back"
    RESOLVED = "resolved"
    REOPENED = "reopened"


class Pinned(StrEnum):
    """What a thread is pinned to."""

    TIME = "time"
    MOMENT = "moment"
    PAIR = "pair"


@dataclass(frozen=True, slots=True)
class Mark:
    """An annotation of a coding session; without one, that nothing is marked there in it."""

    session: SessionId = field(metadata=SERVICE)
    annotation: AnnotationId | None = field(default=None, metadata=SERVICE)


@dataclass(frozen=True, slots=True)
class Pin:
    """The place of a thread: a time of the clip, and the marks it is about, if any."""

    at: Milliseconds = field(metadata=SERVICE)
    marks: tuple[Mark, ...] = field(default=(), metadata=SERVICE)

    @property
    def kind(self) -> Pinned:
        """A pair where two codings differ; a moment of one; else a time."""
        if len(self.marks) > 1:
            return Pinned.PAIR
        return Pinned.MOMENT if self.annotations else Pinned.TIME

    @property
    def annotations(self) -> tuple[AnnotationId, ...]:
        """The annotations it is about."""
        return tuple(each.annotation for each in self.marks if each.annotation is not None)

    @property
    def whose(self) -> SessionId | None:
        """The one coding session it is about; None where it is about none or several."""
        return self.marks[0].session if len(self.marks) == 1 else None


@dataclass(frozen=True, slots=True)
class Allowed:
    """Another code that may stand for an annotation's own."""

    annotation: AnnotationId = field(metadata=SERVICE)
    code: CodeId = field(metadata=SERVICE)


@dataclass(frozen=True, slots=True)
class Saying:
    """What somebody says: the words, whom they name, what they point at or allow."""

    words: str = field(metadata=STAYS)
    kind: Kind = field(default=Kind.SAID, metadata=SERVICE)
    mentions: tuple[CoderId, ...] = field(default=(), metadata=SERVICE)
    allows: tuple[Allowed, ...] = field(default=(), metadata=SERVICE)
    arrow: Arrow | None = field(default=None, metadata=STAYS)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a thread's log: who did what when, to which remark, and what they said."""

    id: RemarkId = field(metadata=SERVICE)
    step: Step = field(metadata=SERVICE)
    by: CoderId = field(metadata=SERVICE)
    at: datetime = field(metadata=SERVICE)
    of: RemarkId | None = field(default=None, metadata=SERVICE)
    saying: Saying | None = field(default=None, metadata=STAYS)


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark with every wording it had, the newest last, and when each was said."""

    id: RemarkId = field(metadata=SERVICE)
    by: CoderId = field(metadata=SERVICE)
    versions: tuple[tuple[datetime, Saying], ...] = field(metadata=STAYS)
    taken_back_at: datetime | None = field(default=None, metadata=SERVICE)

    @property
    def at(self) -> datetime:
        """When it was first said."""
        return self.versions[0][0]

    @property
    def saying(self) -> Saying:
        """As it stands."""
        return self.versions[-1][1]

    @property
    def changed_at(self) -> datetime | None:
        """When its wording last changed; None while it is the first one."""
        return self.versions[-1][0] if len(self.versions) > 1 else None

    @property
    def stands(self) -> bool:
        """Whether it was not taken back."""
        return self.taken_back_at is None


@dataclass(frozen=True, slots=True)
class Thread:
    """A conversation at one place of a clip; `coder` is whose coding it is about, if one's."""

    id: ThreadId = field(metadata=SERVICE)
    clip: ClipId = field(metadata=SERVICE)
    household: HouseholdId = field(metadata=STAYS)
    pin: Pin = field(metadata=SERVICE)
    coder: CoderId | None = field(default=None, metadata=SERVICE)
    entries: tuple[Entry, ...] = field(default=(), metadata=STAYS)

    def with_entry(self, new: Entry) -> Thread:
        """This thread with one entry more."""
        return replace(self, entries=(*self.entries, new))

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """Its remarks, oldest first; one that was taken back keeps its place."""
        found: dict[RemarkId, Remark] = {}
        for each in self.entries:
            _STEPS[each.step](found, each)
        return tuple(found.values())

    @property
    def resolved(self) -> Entry | None:
        """By whom and when it was resolved; None while it is open."""
        ends = [each for each in self.entries if each.step in (Step.RESOLVED, Step.REOPENED)]
        return ends[-1] if ends and ends[-1].step is Step.RESOLVED else None

    @property
    def last_at(self) -> datetime:
        """When something was last done in it."""
        return self.entries[-1].at

    def remark(self, which: RemarkId) -> Remark | None:
        """The remark of that id, or None."""
        return next((each for each in self.remarks if each.id == which), None)

    def begun_by(self, who: CoderId) -> bool:
        """Whether this person said the first thing in it."""
        return self.entries[0].by == who


def seen_by(thread: Thread, who: CoderId) -> Thread | None:
    """The thread as this person may read it: without others' private notes, and without the words
    of what was taken back. None where nothing is left: then there is no thread for them."""
    hidden = {
        each.id for each in thread.remarks if each.saying.kind is Kind.PRIVATE and each.by != who
    }
    gone = {each.id for each in thread.remarks if not each.stands}
    left = tuple(
        _unsaid(each) if (each.of or each.id) in gone else each
        for each in thread.entries
        if (each.of or each.id) not in hidden
    )
    if not any(each.step is Step.SAID for each in left):
        return None
    return replace(thread, entries=left)


def waits_for(thread: Thread, who: CoderId) -> datetime | None:
    """Since when a mention of this person waits for their answer; None where none does.

    Whoever is named in an open thread is waited for until they say something others can read.
    """
    if thread.resolved is not None:
        return None
    standing = [each for each in thread.remarks if each.stands]
    answers = [e.at for e in standing if e.by == who and e.saying.kind is not Kind.PRIVATE]
    named = (_named_at(each, who) for each in standing if each.by != who)
    unanswered = (
        at for at in named if at is not None and not any(answer >= at for answer in answers)
    )
    return min(unanswered, default=None)


def allowed_in(threads: Iterable[Thread]) -> Mapping[AnnotationId, tuple[CodeId, ...]]:
    """Which other codes may stand for each annotation: what was called defensible and stands."""
    found: dict[AnnotationId, dict[CodeId, None]] = {}
    for thread in threads:
        for remark in thread.remarks:
            if remark.stands and remark.saying.kind is Kind.BOTH_DEFENSIBLE:
                for each in remark.saying.allows:
                    found.setdefault(each.annotation, {})[each.code] = None
    return {annotation: tuple(codes) for annotation, codes in found.items()}


def near(threads: Iterable[Thread], pin: Pin, within: Milliseconds = NEAR) -> tuple[Thread, ...]:
    """The threads about a mark of this place, or at most so far from it in time; by time."""
    about = set(pin.annotations)
    found = (
        each
        for each in threads
        if abs(each.pin.at - pin.at) <= within or about & set(each.pin.annotations)
    )
    return tuple(sorted(found, key=lambda each: (each.pin.at, each.last_at, each.id)))


def _named_at(remark: Remark, who: CoderId) -> datetime | None:
    """Since when it names them, as it stands: another wording does not begin that anew."""
    if who not in remark.saying.mentions:
        return None
    return next(at for at, said in remark.versions if who in said.mentions)


def _unsaid(entry: Entry) -> Entry:
    if entry.saying is None:
        return entry
    return replace(entry, saying=Saying("", entry.saying.kind))


def _said(found: dict[RemarkId, Remark], entry: Entry) -> None:
    if entry.saying is not None:
        found[entry.id] = Remark(entry.id, entry.by, ((entry.at, entry.saying),))


def _changed(found: dict[RemarkId, Remark], entry: Entry) -> None:
    before = None if entry.of is None else found.get(entry.of)
    if before is not None and entry.saying is not None and before.stands:
        versions = (*before.versions, (entry.at, entry.saying))
        found[before.id] = replace(before, versions=versions)


def _taken_back(found: dict[RemarkId, Remark], entry: Entry) -> None:
    before = None if entry.of is None else found.get(entry.of)
    if before is not None and before.stands:
        found[before.id] = replace(before, taken_back_at=entry.at)


def _nothing(_found: dict[RemarkId, Remark], _entry: Entry) -> None:
    return None


_STEPS: Final[Mapping[Step, Callable[[dict[RemarkId, Remark], Entry], None]]] = {
    Step.SAID: _said,
    Step.CHANGED: _changed,
    Step.TAKEN_BACK: _taken_back,
    Step.RESOLVED: _nothing,
    Step.REOPENED: _nothing,
}
