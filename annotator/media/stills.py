"""One picture of a film, exactly the one asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from annotator.media.film import opened
from annotator.media.film_strip import jpeg
from annotator.media.limits import SHOWN_WIDTH, WORKING_LINES
from annotator.media.reading import pictures_from
from annotator.media.refusals import MediaFailed, NoSuchFrame
from annotator.media.upright import Upright, fitted, no_wider

if TYPE_CHECKING:
    from av.video.frame import VideoFrame

    from annotator.media.film import Film, Source
    from annotator.media.frame_table import FrameTable

_QUALITY: Final = 90


def still(source: Source, table: FrameTable, frame: int, max_width: int = SHOWN_WIDTH) -> bytes:
    """The frame of this number as an upright JPEG of the film's own size, at most `max_width`
    points wide; `source` is the film or a copy of it."""
    if not 0 <= frame < len(table):
        raise NoSuchFrame(frame, len(table))
    with opened(source) as film:
        wanted = _found(film, table, frame)
        size = fitted(wanted, film.picture.sample_aspect_ratio, max(WORKING_LINES * 2, max_width))
        upright = Upright(no_wider(size, max_width))
        pictures = [*upright.feed(wanted), *upright.flush()]
        return jpeg(pictures[0].to_ndarray(format="bgr24"), _QUALITY)


def _found(film: Film, table: FrameTable, frame: int) -> VideoFrame:
    for picture, time in pictures_from(film, table.time(frame)):
        number = table.shown_at(time)
        if number == frame:
            return picture
        if number is not None and number > frame:
            break
    raise MediaFailed("still", f"picture {frame} was not found")
