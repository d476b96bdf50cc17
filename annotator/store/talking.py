"""Conversations in the database: what was said is sealed under the household's key and goes with
its clip; who named whom, when and where is plain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, exists, func, insert, select

from annotator.domain.arrows import Arrow, Point
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
from annotator.domain.interval import Milliseconds
from annotator.domain.talking import Allowed, Entry, Kind, Mark, Pin, Saying, Step, Thread
from annotator.store.tables import clip
from annotator.store.talk_tables import talk_entry, talk_mention, talk_thread
from annotator.store.times import read_instant, write_instant

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from sqlalchemy import ColumnElement, Connection, Row

    from annotator.store.sealing import Sealing

Body = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class SqlTalking:
    """Conversations at one desk."""

    connection: Connection
    sealing: Sealing
    on_removal: Callable[[], None]

    def begin(self, thread: Thread) -> None:
        """Keep a new thread with the entries it has."""
        row = {"id": thread.id, "clip": thread.clip, "coder": thread.coder}
        self.connection.execute(insert(talk_thread).values(**row, **_pinned(thread.pin)))
        for each in thread.entries:
            self.add(thread.id, each)

    def add(self, thread: ThreadId, entry: Entry) -> None:
        """Keep one entry more; there is no way to change one."""
        of = talk_entry.c.talk_thread == thread
        last = self.connection.execute(select(func.max(talk_entry.c.place)).where(of)).scalar()
        body = None
        if entry.saying is not None:
            home, where = self._household(thread), f"remark|{entry.id}"
            body = self.sealing.seal(self.connection, home, where, _body(entry.saying))
        self.connection.execute(
            insert(talk_entry).values(
                id=entry.id,
                talk_thread=thread,
                place=(last or 0) + 1,
                step=entry.step.value,
                by=entry.by,
                at=write_instant(entry.at),
                remark=entry.of,
                body=body,
            )
        )
        for member in dict.fromkeys(entry.saying.mentions if entry.saying else ()):
            named = {"talk_entry": entry.id, "member": member}
            self.connection.execute(insert(talk_mention).values(**named))

    def get(self, thread: ThreadId) -> Thread | None:
        """The thread, or None."""
        return next(iter(self._threads(talk_thread.c.id == thread)), None)

    def of(self, which: ClipId) -> tuple[Thread, ...]:
        """The clip's threads, oldest first."""
        return self._threads(talk_thread.c.clip == which)

    def of_each(self, clips: Collection[ClipId]) -> tuple[Thread, ...]:
        """The threads of all these clips, oldest first, read at once."""
        return self._threads(talk_thread.c.clip.in_(clips))

    def open(self) -> tuple[Thread, ...]:
        """Every thread that is not resolved, oldest first."""
        return self._threads(_is_open())

    def naming(self, member: CoderId) -> tuple[Thread, ...]:
        """The threads that are not resolved in which this person was ever named, oldest first."""
        named = (
            select(talk_entry.c.talk_thread)
            .join(talk_mention, talk_mention.c.talk_entry == talk_entry.c.id)
            .where(talk_mention.c.member == member)
        )
        return self._threads(_is_open() & talk_thread.c.id.in_(named))

    def forget(self, household: HouseholdId) -> None:
        """Remove the household's conversations."""
        clips = select(clip.c.id).where(clip.c.household == household)
        self.on_removal()
        self.connection.execute(delete(talk_thread).where(talk_thread.c.clip.in_(clips)))

    def _threads(self, which: ColumnElement[bool]) -> tuple[Thread, ...]:
        rows = self.connection.execute(
            select(talk_thread, clip.c.household)
            .join(clip, clip.c.id == talk_thread.c.clip)
            .where(which)
        ).all()
        said = self._entries(which, {row.id: HouseholdId(row.household) for row in rows})
        found = [_thread(row, tuple(said[row.id])) for row in rows]
        return tuple(sorted(found, key=lambda each: (each.entries[0].at, each.id)))

    def _entries(
        self, which: ColumnElement[bool], homes: Mapping[str, HouseholdId]
    ) -> Mapping[str, list[Entry]]:
        rows = self.connection.execute(
            select(talk_entry)
            .join(talk_thread, talk_thread.c.id == talk_entry.c.talk_thread)
            .where(which)
            .order_by(talk_entry.c.place)
        )
        found: defaultdict[str, list[Entry]] = defaultdict(list)
        for row in rows:
            found[row.talk_thread].append(self._entry(row, homes[row.talk_thread]))
        return found

    def _entry(self, row: Row[tuple[object, ...]], home: HouseholdId) -> Entry:
        saying = None
        if row.body is not None:
            where = f"remark|{row.id}"
            saying = _saying(self.sealing.open(self.connection, home, where, row.body))
        return Entry(
            id=RemarkId(row.id),
            step=Step(row.step),
            by=CoderId(row.by),
            at=read_instant(row.at),
            of=None if row.remark is None else RemarkId(row.remark),
            saying=saying,
        )

    def _household(self, thread: ThreadId) -> HouseholdId:
        found = (
            select(clip.c.household)
            .join(talk_thread, talk_thread.c.clip == clip.c.id)
            .where(talk_thread.c.id == thread)
        )
        return HouseholdId(self.connection.execute(found).scalar_one())


def _is_open() -> ColumnElement[bool]:
    """Not resolved, or opened again since."""
    ends = (Step.RESOLVED.value, Step.REOPENED.value)
    last = talk_entry.alias("last_end")
    newest = (
        select(func.max(last.c.place))
        .where(last.c.talk_thread == talk_thread.c.id, last.c.step.in_(ends))
        .scalar_subquery()
    )
    resolved = exists().where(
        talk_entry.c.talk_thread == talk_thread.c.id,
        talk_entry.c.place == newest,
        talk_entry.c.step == Step.RESOLVED.value,
    )
    return ~resolved.correlate(talk_thread)


def _pinned(pin: Pin) -> dict[str, object]:
    one, other = (*pin.marks, None, None)[:2]
    return {
        "at_ms": pin.at,
        "session": one and one.session,
        "annotation": one and one.annotation,
        "other_session": other and other.session,
        "other_annotation": other and other.annotation,
    }


def _thread(row: Row[tuple[object, ...]], entries: tuple[Entry, ...]) -> Thread:
    sides = ((row.session, row.annotation), (row.other_session, row.other_annotation))
    marks = tuple(
        Mark(SessionId(session), None if annotation is None else AnnotationId(annotation))
        for session, annotation in sides
        if session is not None
    )
    return Thread(
        id=ThreadId(row.id),
        clip=ClipId(row.clip),
        household=HouseholdId(row.household),
        pin=Pin(Milliseconds(row.at_ms), marks),
        coder=None if row.coder is None else CoderId(row.coder),
        entries=entries,
    )


def _body(saying: Saying) -> dict[str, object]:
    arrow = saying.arrow
    return {
        "words": saying.words,
        "kind": saying.kind.value,
        "mentions": list(saying.mentions),
        "allows": [[each.annotation, each.code] for each in saying.allows],
        "arrow": arrow and [arrow.frame, arrow.tail.x, arrow.tail.y, arrow.head.x, arrow.head.y],
    }


def _saying(body: Body) -> Saying:
    match body:
        case {
            "words": str(words),
            "kind": str(kind),
            "mentions": list(mentions),
            "allows": list(allows),
            "arrow": arrow,
        }:
            return Saying(
                words=words,
                kind=Kind(kind),
                mentions=tuple(CoderId(each) for each in mentions),
                allows=tuple(_allowed(allows)),
                arrow=_arrow(arrow),
            )
        case _:
            raise ValueError("not what was said")


def _allowed(pairs: Iterable[tuple[str, str]]) -> Iterable[Allowed]:
    return (Allowed(AnnotationId(annotation), CodeId(code)) for annotation, code in pairs)


def _arrow(numbers: object) -> Arrow | None:
    match numbers:
        case [int(frame), int(x), int(y), int(to_x), int(to_y)]:
            return Arrow(frame, Point(x, y), Point(to_x, to_y))
        case _:
            return None
