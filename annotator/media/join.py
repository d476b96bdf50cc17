"""Several films of one recording made one film: every picture once, each at its time.

A part's first picture is shown when the last one of the part before it ends, so the parts' own
clocks are laid end to end to the tick. Where all parts are written alike and play everywhere their
pictures are taken over as they are; otherwise the film is converted as any other is. Sound is made
anew either way: only so does it go over a seam without a click, a hole or a slip.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from annotator.domain.clip import Why, treatment_reasons
from annotator.media.film import MOV, first_picture, opened
from annotator.media.frame_table import in_ms
from annotator.media.join_ways import Converting, Copying, Part
from annotator.media.orientation import orientation_of
from annotator.media.pace import Pace
from annotator.media.probe import probe
from annotator.media.reading import everything, packets_of
from annotator.media.seam import SeamedSound
from annotator.media.upright import colours_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.interval import Milliseconds
    from annotator.media.film import Film, Sink, Source
    from annotator.media.frame_table import FrameTable
    from annotator.media.join_ways import Way
    from annotator.media.pace import Tell

_MUST_CONVERT: Final = frozenset({Why.CONTAINER, Why.PICTURE, Why.MIRRORED})
# Before this no phone filmed: a clock that was never set.
_FIRST_YEAR: Final = 1990


@dataclass(frozen=True, slots=True)
class Joined:
    """What came of it: the times of all pictures, where each part begins, when each was recorded
    (seconds since 1970, as its file says), and whether its pictures were taken over as they are."""

    frames: FrameTable
    begins: tuple[Milliseconds, ...]
    recorded: tuple[int | None, ...]
    copied: bool


def join(
    sources: Sequence[Source], sink: Sink, tell: Tell | None = None, *, convert: bool = False
) -> Joined:
    """Write the films one after another into the sink as one mp4; `convert` copies nothing."""
    parts = _laid(sources)
    copied = not convert and _alike(parts)
    seamed, recorded = _looked_over(parts)
    way: Way = (Copying if copied else Converting)(parts, seamed, sink)
    pace = Pace(float(parts[-1].ends), tell)
    for number, part in enumerate(parts):
        with opened(part.source) as film:
            way.begin(film, part)
            if seamed is not None:
                until = part.ends if number < len(parts) - 1 else None
                seamed.begin(film, part.shift, until, part.ends - part.begins)
            for packet in everything(film):
                if packet.stream is not film.picture:
                    way.sound(packet)
                    continue
                if packet.pts is not None and packet.time_base is not None:
                    pace.at(float(packet.pts * packet.time_base + part.shift))
                way.picture(packet)
            way.end()
    frames = way.close()
    return Joined(frames, tuple(in_ms(each.begins) for each in parts), recorded, copied)


def _laid(sources: Sequence[Source]) -> list[Part]:
    """The parts end to end: the first one keeps its own beginning."""
    parts: list[Part] = []
    for source in sources:
        found = probe(source)
        first, last = found.frames.time(0), found.frames.time(len(found.frames) - 1)
        at = parts[-1].ends if parts else first
        # A last picture that is said to last no time lasts as long as the others mostly do.
        usual = found.frames.mostly * found.frames.base
        ends = found.ends if (found.ends - last) * 2 >= usual else found.frames.end()
        parts.append(Part(source, found.facts, found.frames, at - first, at + ends - first))
    return parts


def _looked_over(
    parts: Sequence[Part],
) -> tuple[SeamedSound | None, tuple[int | None, ...]]:
    with ExitStack() as stack:
        films = [stack.enter_context(opened(each.source)) for each in parts]
        sounds = any(each.sound is not None for each in films)
        return SeamedSound(films) if sounds else None, tuple(_recorded(each) for each in films)


def _alike(parts: Sequence[Part]) -> bool:
    if any(_MUST_CONVERT.intersection(treatment_reasons(each.facts)) for each in parts):
        return False
    kinds = {_kind(each) for each in parts}
    return len(kinds) == 1 and None not in kinds


def _kind(part: Part) -> tuple[object, ...] | None:
    """What has to be the same for pictures to stand in one track; None where they cannot."""
    with opened(part.source) as film:
        base = film.picture.time_base
        if film.wrapping != MOV or base is None or base.numerator != 1 or not _in_order(film):
            return None
        film.container.seek(0)
        codec, first = film.picture.codec_context, first_picture(film)
        return (
            *(codec.name, codec.extradata, codec.width, codec.height, codec.pix_fmt),
            *(film.picture.sample_aspect_ratio, base),
            *(orientation_of(first), colours_of(first), first.interlaced_frame),
        )


def _in_order(film: Film) -> bool:
    """Whether its packets can be taken over one by one: in order, the first a whole picture, and
    none that an edit list hides, which would be seen in the whole."""
    before = -(1 << 62)
    for packet in packets_of(film, [film.picture]):
        if packet.size == 0:
            continue
        if packet.pts is None or packet.dts is None or packet.dts <= before or packet.is_discard:
            return False
        if before == -(1 << 62) and not packet.is_keyframe:
            return False
        before = packet.dts
    return True


def _recorded(film: Film) -> int | None:
    """When the film was recorded, as its file says, in whole seconds since 1970."""
    said = film.container.metadata.get("creation_time")
    said = said or film.picture.metadata.get("creation_time")
    if said is None:
        return None
    try:
        found = datetime.fromisoformat(said)
    except ValueError:
        return None
    return round(found.timestamp()) if found.year >= _FIRST_YEAR else None
