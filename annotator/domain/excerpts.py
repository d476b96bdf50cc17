"""An excerpt: chosen moments of one clip as a film of their own, for professional eyes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.consent import Purpose
from annotator.domain.covering import Blur, Drawing, Key, Path, check_keys, in_order
from annotator.domain.episodes import SAFEGUARDING, UNCODABLE
from annotator.domain.errors import Refusal
from annotator.domain.interval import Interval, Milliseconds, Stretches
from annotator.domain.reach import Reach, goes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import AnnotationId, AssetId, ClipId, CoderId, HouseholdId

SERVICE: Final = goes(Reach.SERVICE)
STAYS: Final = goes(Reach.STAYS)
# For whom a film of moments may leave the practice, each only where the family permits it.
PURPOSES: Final = (
    Purpose.SUPERVISION,
    Purpose.TEAM_CARE,
    Purpose.TRAINING,
    Purpose.RESEARCH,
    Purpose.PUBLICATION,
)
MOST_MOMENTS: Final = 24
LONGEST_MOMENT: Final = 120_000
SHORTEST_MOMENT: Final = 200
LONGEST: Final = 900_000
LONGEST_OPENING: Final = 160
MOST_PADDING: Final = 10_000
AROUND_AN_INSTANT: Final = 2000


class Sound(StrEnum):
    """Whether what is heard comes along."""

    KEPT = "kept"
    MUTED = "muted"


class Order(StrEnum):
    """In which order the moments come: as they were filmed, or as somebody put them."""

    BY_TIME = "by_time"
    OWN = "own"


class Joints(StrEnum):
    """How one moment leads to the next."""

    FADES = "fades"
    CUTS = "cuts"


class Cards(StrEnum):
    """Which cards stand between the moments: none, or each moment's name before it."""

    NONE = "none"
    NAMES = "names"


@dataclass
class NoMomentChosen(Refusal):
    """No moment was chosen."""


@dataclass
class TooManyMoments(Refusal):
    """More moments, or more of the clip, than an excerpt holds."""

    most: int = MOST_MOMENTS
    minutes: int = LONGEST // 60_000


@dataclass
class NotForExcerpts(Refusal):
    """A purpose no excerpt is made for."""


@dataclass
class MomentIsNotShown(Refusal):
    """A moment lies in a stretch nothing of which is ever shown, or stands no more."""


@dataclass
class NotYetChecked(Refusal):
    """What is covered in some moments was not looked at by anybody since it was last drawn."""

    left: int


@dataclass
class DrawnSince(Refusal):
    """The boxes were drawn anew since what is on the screen."""


@dataclass
class FilmIsMade(Refusal):
    """Its film is made, or being made: how it is to be is settled."""


@dataclass
class StillFollowing(Refusal):
    """Where the boxes go is being found out still."""


@dataclass(frozen=True, slots=True)
class Options:
    """What an excerpt is for, and how it is to be."""

    purpose: Purpose = field(metadata=SERVICE)
    opening: str = field(default="", metadata=STAYS)
    cards: Cards = field(default=Cards.NAMES, metadata=SERVICE)
    order: Order = field(default=Order.BY_TIME, metadata=SERVICE)
    joints: Joints = field(default=Joints.FADES, metadata=SERVICE)
    sound: Sound = field(default=Sound.KEPT, metadata=SERVICE)
    blur: Blur = field(default=Blur.NONE, metadata=SERVICE)

    def __post_init__(self) -> None:
        if self.purpose not in PURPOSES or len(self.opening) > LONGEST_OPENING:
            raise NotForExcerpts


@dataclass(frozen=True, slots=True)
class Picked:
    """A moment that was chosen, with so much before it and after it."""

    annotation: AnnotationId = field(metadata=SERVICE)
    before: Milliseconds = field(default=Milliseconds(0), metadata=SERVICE)
    after: Milliseconds = field(default=Milliseconds(0), metadata=SERVICE)


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment of an excerpt: its window, and what is covered in it.

    `revision` counts the drawings, and `drawn_for` is the covering they were drawn for; `path` is
    where the boxes are at each frame of the window, None until that is found out; `checked` is the
    revision somebody looked at and found covered.
    """

    number: int = field(metadata=SERVICE)
    annotation: AnnotationId = field(metadata=SERVICE)
    name: str = field(metadata=STAYS)
    window: Interval = field(metadata=SERVICE)
    keys: tuple[Key, ...] = field(default=(), metadata=STAYS)
    revision: int = field(default=0, metadata=SERVICE)
    path: Path | None = field(default=None, metadata=STAYS)
    checked: int | None = field(default=None, metadata=SERVICE)
    drawn_for: Blur = field(default=Blur.NONE, metadata=SERVICE)

    @property
    def is_checked(self) -> bool:
        """Whether somebody looked at what is covered as it is now."""
        return self.path is not None and self.checked == self.revision

    def drawn(self, drawing: Drawing, frames: int, blur: Blur) -> Moment:
        """The same with other boxes: where they go is open again, and has to be looked at. Refused
        where they were drawn anew since what was drawn upon."""
        if drawing.revision != self.revision:
            raise DrawnSince
        check_keys(drawing.keys, frames)
        return self._anew(in_order(drawing.keys), blur)

    def covered_as(self, blur: Blur) -> Moment:
        """The same in an excerpt that is covered so from now on.

        What was drawn for another covering means the opposite there, and goes. Where nothing is to
        be covered it stays as it is, for the case that it is wanted after all; and where nothing is
        drawn all of the picture is covered either way, as it was looked at.
        """
        if blur in {Blur.NONE, self.drawn_for} or not self.keys:
            return self
        return self._anew((), blur)

    def _anew(self, keys: tuple[Key, ...], blur: Blur) -> Moment:
        after = self.revision + 1
        return replace(self, keys=keys, revision=after, path=None, checked=None, drawn_for=blur)

    def followed(self, path: Path, revision: int) -> Moment:
        """The same with where its boxes go; unchanged where they were drawn anew meanwhile."""
        return replace(self, path=path) if revision == self.revision else self

    def ticked(self, revision: int) -> Moment:
        """The same, looked at; refused unless it is what was on the screen."""
        if revision != self.revision:
            raise DrawnSince
        if self.path is None:
            raise StillFollowing
        return replace(self, checked=revision)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Chosen moments of a clip; its id is all that the film says of where it is from."""

    id: str = field(metadata=SERVICE)
    clip: ClipId = field(metadata=SERVICE)
    household: HouseholdId = field(metadata=SERVICE)
    begun_by: CoderId = field(metadata=SERVICE)
    begun_at: datetime = field(metadata=SERVICE)
    options: Options = field(metadata=SERVICE)
    moments: tuple[Moment, ...] = field(metadata=SERVICE)
    film: AssetId | None = field(default=None, metadata=SERVICE)
    watched_at: datetime | None = field(default=None, metadata=SERVICE)

    @property
    def unchecked(self) -> int:
        """How many moments nobody has looked at since their boxes were drawn."""
        if self.options.blur is Blur.NONE:
            return 0
        return sum(not each.is_checked for each in self.moments)

    @property
    def length(self) -> Milliseconds:
        """How long its moments last together."""
        return Milliseconds(sum(each.window.length for each in self.moments))

    def check_ready(self) -> None:
        """Passes one whose every covered moment was looked at; else `NotYetChecked`."""
        if self.unchecked:
            raise NotYetChecked(self.unchecked)

    def with_options(self, options: Options) -> Excerpt:
        """The same, to be made like this: its purpose and its order stay as they were begun."""
        kept = replace(options, purpose=self.options.purpose, order=self.options.order)
        moments = tuple(each.covered_as(kept.blur) for each in self.moments)
        return replace(self, options=kept, moments=moments)

    def with_moment(self, moment: Moment) -> Excerpt:
        """The same with this moment in place of the one of its number."""
        others = (moment if each.number == moment.number else each for each in self.moments)
        return replace(self, moments=tuple(others))


def window_of(
    mark: Annotation, picked: Picked, marks: Iterable[Annotation], clip: Interval
) -> Interval:
    """What of the clip is shown for a moment: it, and so much around it.

    What is around it never leaves the clip and never reaches into a stretch that is marked
    uncodable. Nothing of a safeguarding stretch is ever shown: `MomentIsNotShown`.
    """
    core = mark.interval or Interval(mark.onset, Milliseconds(mark.onset + 1))
    core = core.intersection(clip) or clip
    every = tuple(marks)
    kept_back = _of(every, SAFEGUARDING, clip)
    if kept_back.overlaps(core):
        raise MomentIsNotShown
    room = Stretches((clip,)) - kept_back - (_of(every, UNCODABLE, clip) - Stretches((core,)))
    around = next(each for each in room if each.overlaps(core))
    before, after = (min(max(0, each), MOST_PADDING) for each in (picked.before, picked.after))
    found = core.padded(Milliseconds(before), Milliseconds(after), around)
    if found.length < SHORTEST_MOMENT:
        found = found.padded(Milliseconds(SHORTEST_MOMENT), Milliseconds(SHORTEST_MOMENT), around)
    return found


def check_chosen(windows: Sequence[Interval]) -> None:
    """Passes some moments, few and short enough; else `NoMomentChosen` or `TooManyMoments`."""
    if not windows:
        raise NoMomentChosen
    longest = max(each.length for each in windows)
    whole = sum(each.length for each in windows)
    if len(windows) > MOST_MOMENTS or longest > LONGEST_MOMENT or whole > LONGEST:
        raise TooManyMoments


def _of(marks: Iterable[Annotation], family: str, clip: Interval) -> Stretches:
    found = (each.interval or Interval(each.onset, Milliseconds(each.onset + 1))
             for each in marks if each.family == family)  # fmt: skip
    return Stretches.of(found).within(clip)
