"""Making a film ready, from outside: everything in one pass, then its copy joined and tried out."""

from __future__ import annotations

from dataclasses import asdict, astuple, dataclass, field
from typing import TYPE_CHECKING, Final, cast

from annotator.journey.ports import HowFar
from annotator.media.limits import SECONDS_PER_SECOND
from annotator.media.run import BASE_S, Errand, run_child
from annotator.media.segments import how_many

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from annotator.domain.clip import ClipFacts
    from annotator.domain.interval import Milliseconds
    from annotator.media.pace import Tell
    from annotator.media.run import Cancelled, Listen, Sealed
    from annotator.media.segments import Done

TRACK: Final = "track"
_TIMES_S: Final = 60


@dataclass(frozen=True, slots=True)
class Film:
    """A sealed film, what was found in it, and the segments of its copy that are done already."""

    source: Sealed
    facts: ClipFacts
    known: tuple[Done, ...] = field(default=())

    @property
    def segment_places(self) -> tuple[str, ...]:
        """The names of the places a copy needs for the segments that are not done yet."""
        done = {each.n for each in self.known}
        return tuple(f"segment{n}" for n in range(how_many(self.facts.length)) if n not in done)

    @property
    def limit_s(self) -> float:
        """How long it may take."""
        return BASE_S + self.facts.length / 1000 * SECONDS_PER_SECOND


def prepared(
    film: Film,
    outputs: Mapping[str, Sealed],
    listen: Listen | None = None,
    cancelled: Cancelled | None = None,
) -> Mapping[str, object]:
    """Make the table, strip, strip_picture and sound.

    Where there is a place for the `track` of the sound, a copy is made as well: each of its
    segments in the place of its name, and told of as soon as it is settled on the disk. `lacks`
    names the parts that could not be made.
    """
    known = [astuple(each) for each in film.known]
    more = {"facts": asdict(film.facts), "segments": known}
    errand = Errand("prepare", {"source": film.source}, outputs, more, film.limit_s)
    return run_child(errand, listen, cancelled)


def segment_times(segment: Sealed, done: Done) -> tuple[int, ...]:
    """When each picture of a finished segment is shown, on its own clock in ticks of 1/90000 s.

    Refused with `PartFailed` where it has not the pictures it is said to have.
    """
    more = {"segment": astuple(done)}
    told = run_child(Errand("times", {"source": segment}, {}, more, _TIMES_S))
    return tuple(cast("list[int]", told["times"]))


def copy_joined(
    pieces: Sequence[tuple[Sealed, Done]],
    beside: Mapping[str, Sealed],
    made: Mapping[str, object],
    working: Sealed,
    cancelled: Cancelled | None = None,
) -> Mapping[str, object]:
    """Join the segments into `working`, read it back and try it out.

    `beside` holds the `table` of frames and, where there is sound, its `track`; `made` is what
    `prepared` answered.
    """
    files = {f"segment{done.n}": place for place, done in pieces}
    more = {
        "segments": [astuple(done) for _, done in pieces],
        "samples": made["samples"],
        "seen_at": made["seen_at"],
    }
    seconds = sum(done.lasts for _, done in pieces) / 90_000
    limit = BASE_S + seconds * SECONDS_PER_SECOND
    errand = Errand("join", {**files, **beside}, {"working": working}, more, limit)
    return run_child(errand, cancelled=cancelled)


def movement_measured(
    source: Sealed, facts: ClipFacts, output: Sealed, cancelled: Cancelled | None = None
) -> None:
    """Only the movement of a film that was prepared before."""
    limit = BASE_S + facts.length / 1000 * SECONDS_PER_SECOND
    more = {"facts": asdict(facts)}
    errand = Errand("movement", {"source": source}, {"movement": output}, more, limit)
    run_child(errand, cancelled=cancelled)


def parts_joined(
    parts: Sequence[Sealed],
    out: Sealed,
    length: Milliseconds,
    how: tuple[Tell, Cancelled],
    *,
    convert: bool = False,
) -> Mapping[str, object]:
    """Make one film of several, `length` together; where each begins, and when it was recorded."""
    files = {f"part{n}": each for n, each in enumerate(parts)}
    more = {"parts": len(parts), "convert": convert}
    limit = BASE_S + length / 1000 * SECONDS_PER_SECOND
    tell, cancelled = how

    def listen(told: HowFar | Done) -> None:
        if isinstance(told, HowFar):
            tell(told)

    return run_child(Errand("join_parts", files, {"film": out}, more, limit), listen, cancelled)
