"""One's own doings, for the record of supervision: days, kinds and opaque ids, and no family.

A row is what somebody did of one kind on one day with one clip or coding. The film of a day is the
length of each clip opened on it, once; whether it was looked at to its end is not known. Time at
work is between things done, pauses of five minutes or more left out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from annotator.domain.coding_load import worked_through
from annotator.domain.identity import ClipId
from annotator.domain.interval import Milliseconds
from annotator.journey.ports import Deed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.journey.deeds import Done
    from annotator.journey.ports import Clock, Desk, Identities, Records

# About households, people and ways in, or about what went on with a family: no part of this log.
NOT_LOGGED: Final = frozenset(
    {
        Deed.HOUSEHOLD_OPENED, Deed.CONSENT_DECIDED, Deed.CONSENT_WITHDRAWN, Deed.CARER_ADDED,
        Deed.INFANT_ADDED, Deed.DYAD_CHANGED, Deed.MOMENT_SHOWN, Deed.GATE_OPENED,
        Deed.EXPOSURE_OPENED, Deed.EXPOSURE_CLOSED, Deed.WORDING_KEPT, Deed.TAGS_KEPT,
        Deed.HOUSEHOLD_ARCHIVED, Deed.HOUSEHOLD_BROUGHT_BACK, Deed.MEMBER_INVITED,
        Deed.MEMBER_JOINED, Deed.MEMBER_RENAMED, Deed.MEMBER_LEFT, Deed.ROLES_GIVEN,
        Deed.SIGNED_IN, Deed.SIGN_IN_REFUSED, Deed.SIGN_IN_ENDED, Deed.PASSPHRASE_CHANGED,
        Deed.RECOVERED, Deed.LOG_TAKEN,
    }
)  # fmt: skip
EVER: Final = datetime.min.replace(tzinfo=UTC)
OPENED: Final = frozenset({Deed.CLIP_OPENED})


@dataclass(frozen=True, slots=True)
class Row:
    """What was done of one kind on a day, how often, with which clip and coding (opaque ids)."""

    on: date
    deed: Deed
    clip: str
    session: str
    times: int


@dataclass(frozen=True, slots=True)
class Day:
    """A day: the film opened on it (None where a clip of it is gone), and the time at work."""

    on: date
    film: Milliseconds | None
    at_work: Milliseconds


@dataclass(frozen=True, slots=True)
class OwnLog:
    """Somebody's log: rows and days, oldest first."""

    rows: tuple[Row, ...] = ()
    days: tuple[Day, ...] = ()

    @property
    def at_work(self) -> Milliseconds:
        """The time at work of all days."""
        return Milliseconds(sum(each.at_work for each in self.days))

    @property
    def film(self) -> Milliseconds:
        """The film of all days, as far as its length is still known."""
        return Milliseconds(sum(each.film or 0 for each in self.days))


@dataclass(frozen=True, slots=True)
class OwnLogs:
    """Where somebody reads what they did; nobody reads another's."""

    records: Records
    clock: Clock
    identities: Identities

    def log(self, since: date | None = None) -> OwnLog:
        """What whoever is at work did from this day on, or ever."""
        with self.records.reading() as desk:
            done = [
                each
                for each in desk.audit.done_by(self.identities.acting(), _before(since))
                if each.deed not in NOT_LOGGED and (since is None or _day(each.at) >= since)
            ]
            return OwnLog(_rows(done), _days(desk, done))

    def take(self, since: date | None = None) -> OwnLog:
        """The same, to be taken along; that it was taken is noted."""
        found = self.log(since)
        with self.records.writing() as desk:
            me, on = self.identities.acting(), {"rows": str(len(found.rows))}
            desk.audit.note(Deed.LOG_TAKEN, me, self.clock.now(), on)
        return found


def _rows(done: Iterable[Done]) -> tuple[Row, ...]:
    counted = Counter(
        (_day(each.at), each.deed.value, each.on.get("clip", ""), each.on.get("session", ""))
        for each in done
    )
    return tuple(
        Row(on, Deed(deed), clip, session, times)
        for (on, deed, clip, session), times in sorted(counted.items())
    )


def _days(desk: Desk, done: Iterable[Done]) -> tuple[Day, ...]:
    by_day: defaultdict[date, list[Done]] = defaultdict(list)
    for each in done:
        by_day[_day(each.at)].append(each)
    lengths: dict[str, Milliseconds | None] = {}
    return tuple(
        Day(on, _film(desk, each, lengths), worked_through(one.at for one in each)[0])
        for on, each in sorted(by_day.items())
    )


def _film(
    desk: Desk, done: list[Done], lengths: dict[str, Milliseconds | None]
) -> Milliseconds | None:
    opened = {each.on.get("clip", "") for each in done if each.deed in OPENED}
    for clip in opened - lengths.keys():
        lengths[clip] = _length(desk, clip)
    known = [length for clip in opened if (length := lengths[clip]) is not None]
    return Milliseconds(sum(known)) if len(known) == len(opened) else None


def _length(desk: Desk, clip: str) -> Milliseconds | None:
    found = desk.clips.get(ClipId(clip))
    return None if found is None or found.facts is None else found.facts.length


def _before(since: date | None) -> datetime:
    """An instant before that day has begun anywhere on earth."""
    if since is None or since == date.min:
        return EVER
    return datetime.combine(since, time.min, UTC) - timedelta(days=1)


def _day(at: datetime) -> date:
    return at.astimezone().date()
