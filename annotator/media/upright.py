"""Pictures as they are meant to be seen: upright, square points, eight bits, everyday colours."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import av

from annotator.media.everyday_colours import BRIGHT, cube_for
from annotator.media.orientation import orientation_of

if TYPE_CHECKING:
    from av.video.frame import VideoFrame

    from annotator.media.orientation import Step


# By the numbers of ITU-T H.273, as FFmpeg's scaler calls them.
_MATRICES: Final = {1: "bt709", 4: "fcc", 5: "bt470", 6: "smpte170m", 7: "smpte240m", 9: "bt2020"}


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height of an upright picture, in even numbers of points."""

    width: int
    height: int


def fitted(first: VideoFrame, sar: Fraction | None, lines: int) -> Size:
    """The size of the film's pictures upright and square, the short side at most `lines`."""
    width = Fraction(first.width) * (sar if sar else 1)
    height = Fraction(first.height)
    if orientation_of(first).lies:
        width, height = height, width
    shrink = min(Fraction(1), lines / min(width, height))
    return Size(_even(width * shrink), _even(height * shrink))


def no_wider(size: Size, width: int) -> Size:
    """The size, shrunk as a whole where it is wider than this."""
    if size.width <= width:
        return size
    return Size(_even(Fraction(width)), _even(Fraction(size.height * width, size.width)))


def _even(length: Fraction) -> int:
    return max(2, 2 * round(length / 2))


class Upright:
    """Turns decoded pictures upright and to one size; as many come out, in order, as went in."""

    def __init__(self, size: Size) -> None:
        self._size = size
        self._graph: av.filter.Graph | None = None
        self._kind: tuple[object, ...] = ()

    def feed(self, frame: VideoFrame) -> list[VideoFrame]:
        """Those pictures that are ready after this one; a film may change its mind on the way."""
        held = orientation_of(frame)
        looks = int(frame.color_trc), int(frame.colorspace)
        kind = (frame.width, frame.height, frame.format.name, held, looks)
        ready: list[VideoFrame] = []
        if kind != self._kind:
            ready, self._graph, self._kind = self.flush(), self._built(frame), kind
        if self._graph is None:
            raise RuntimeError
        self._graph.push(frame)
        return ready + self._pulled(self._graph)

    def flush(self) -> list[VideoFrame]:
        """What was still being worked on."""
        if self._graph is None:
            return []
        self._graph.push(None)
        rest, self._graph = self._pulled(self._graph), None
        return rest

    def _pulled(self, graph: av.filter.Graph) -> list[VideoFrame]:
        ready: list[VideoFrame] = []
        while True:
            try:
                frame = graph.pull()
            except (BlockingIOError, EOFError):
                return ready
            if isinstance(frame, av.VideoFrame):
                ready.append(frame)

    def _built(self, frame: VideoFrame) -> av.filter.Graph:
        graph = av.filter.Graph()
        first = graph.add_buffer(
            width=frame.width,
            height=frame.height,
            format=frame.format,
            time_base=frame.time_base or Fraction(1, 90_000),
        )
        steps = [graph.add(name, **options) for name, options in self._steps(frame)]
        graph.link_nodes(first, *steps, graph.add("buffersink")).configure()
        return graph

    def _steps(self, frame: VideoFrame) -> list[Step]:
        cube = cube_for(frame)
        held, size = orientation_of(frame), self._size
        width, height = (size.height, size.width) if held.lies else (size.width, size.height)
        # Shrinking comes before turning: fewer points to turn.
        scale = {"w": str(width), "h": str(height), "flags": "bicubic"}
        steps: list[Step] = []
        if frame.interlaced_frame:
            steps.append(("yadif", {"mode": "send_frame", "deint": "interlaced"}))
        if cube is None:
            steps += [("scale", {**scale, **_same_matrix(frame), "out_range": "tv"})]
        else:
            steps += [("scale", {**scale, "in_color_matrix": "bt2020"})]
            steps += [("format", {"pix_fmts": "gbrp10le"})]
            steps += [("lut3d", {"file": cube, "interp": "tetrahedral"})]
            steps += [("scale", {"out_color_matrix": "bt709", "out_range": "tv"})]
        yuv, square = ("format", {"pix_fmts": "yuv420p"}), ("setsar", {"sar": "1"})
        return [*steps, yuv, *held.steps, square]


def _same_matrix(frame: VideoFrame) -> dict[str, str]:
    """The graph's own ends know of no matrix, and would turn what they are given into another."""
    matrix = _MATRICES.get(int(frame.colorspace))
    return {} if matrix is None else {"in_color_matrix": matrix, "out_color_matrix": matrix}


def colours_of(first: VideoFrame) -> tuple[int, int, int]:
    """Primaries, curve and matrix of the pictures that `Upright` makes of a film like this."""
    if first.color_trc in BRIGHT:
        return (1, 1, 1)
    return (int(first.color_primaries), int(first.color_trc), int(first.colorspace))
