"""Several files of one recording: whether they belong together, and what their cameras say of it.

A camera that splits its recording writes one file after another. What is missing between two of
them is told by the times the camera wrote, where it wrote any.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import Refusal
from annotator.domain.reach import Reach, goes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.clip import ClipFacts
    from annotator.domain.interval import Milliseconds

SERVICE: Final = goes(Reach.SERVICE)
MOST_PARTS: Final = 24
# Clocks in films count whole seconds, and a camera takes a moment between two files.
UNSURE_S: Final = 2
# Two pictures are of one shape when their sides agree to so much.
ALIKE: Final = 0.02
LONGEST_TOGETHER_MS: Final = 240 * 60_000


@dataclass
class TooManyParts(Refusal):
    """More files than are joined to one clip, or fewer than two."""

    most: int


@dataclass
class PartNotUsable(Refusal):
    """One of several files cannot be read; `because` is the sentence of why."""

    part: int
    because: str


@dataclass
class PartOfAnotherShape(Refusal):
    """One of several files has a picture of another shape than the first."""

    part: int
    width: int
    height: int
    first_width: int
    first_height: int


@dataclass
class PartsTooLong(Refusal):
    """All files together are longer than a clip may be."""

    minutes: int
    longest_minutes: int


@dataclass(frozen=True, slots=True)
class Seam:
    """Where a part begins in its clip, and what its camera's clock says of the way from the part
    before: so many seconds are missing (None where it does not say), or it was filmed earlier."""

    begins: Milliseconds = field(metadata=SERVICE)
    missing_s: int | None = field(default=None, metadata=SERVICE)
    earlier: bool = field(default=False, metadata=SERVICE)


def require_one_recording(parts: Sequence[ClipFacts]) -> None:
    """Passes parts that can be joined to one film; the refusal names the first that cannot.

    Other codecs, sizes and rates are no hindrance: the film is then converted. A picture of another
    shape would have to be squeezed or framed.
    """
    first = parts[0]
    for number, part in enumerate(parts[1:], start=2):
        apart = (part.width * first.height) / (part.height * first.width)
        if abs(apart - 1) > ALIKE:
            raise PartOfAnotherShape(number, part.width, part.height, first.width, first.height)
    together = sum(each.length for each in parts)
    if together > LONGEST_TOGETHER_MS:
        raise PartsTooLong(round(together / 60_000), LONGEST_TOGETHER_MS // 60_000)


def seams(
    begins: Sequence[Milliseconds], lasts: Sequence[Milliseconds], recorded: Sequence[int | None]
) -> tuple[Seam, ...]:
    """One for each part, in order: `begins` in the clip, its own length, and the second at which
    its camera says that it was recorded.

    Some cameras write when a file was begun, others when it was ended: what is missing is the
    smaller of what either would mean. Parts that share one time (some cameras write that of the
    whole recording) say nothing of it.
    """
    found = [Seam(begins[0])]
    for (one, after), at, (lasted, lasts_on) in zip(
        pairwise(recorded), begins[1:], pairwise(lasts), strict=True
    ):
        if one is None or after is None or one == after:
            found.append(Seam(at))
        elif after < one:
            found.append(Seam(at, earlier=True))
        else:
            missing = after - one - round(max(lasted, lasts_on) / 1000)
            found.append(Seam(at, missing if missing > UNSURE_S else 0))
    return tuple(found)
