"""Everything the workbench needs of a film, from one decode of its source."""

from __future__ import annotations

import json
from collections import deque
from dataclasses import asdict, dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

import av

from annotator.domain.clip import Part
from annotator.domain.interval import Milliseconds
from annotator.media.clock import Clock, sound_origin
from annotator.media.film import MATROSKA, MOV, first_picture, opened
from annotator.media.film_strip import TILE_WIDTH, FilmStrip, StripMaker
from annotator.media.frame_table import FrameTable
from annotator.media.heard import Hearing
from annotator.media.limits import WORKING_LINES
from annotator.media.movement import MovementMaker
from annotator.media.pace import Pace
from annotator.media.parts import Doubtful, part
from annotator.media.reading import everything, whatever_decodes
from annotator.media.refusals import CutShort, PartFailed
from annotator.media.segmented_copy import SegmentedCopy
from annotator.media.segments import Segments
from annotator.media.self_test import Samples
from annotator.media.sound_track import CopiedSound, EvenedSound
from annotator.media.upright import Size, Upright, colours_of, fitted
from annotator.media.working_copy import Picture, WorkingCopy

if TYPE_CHECKING:
    from av.packet import Packet
    from av.video.frame import VideoFrame

    from annotator.domain.clip import ClipFacts
    from annotator.media.film import Film, Sink, Source
    from annotator.media.pace import Tell
    from annotator.media.sound_track import Track

_LATE_S: Final = 10


@dataclass(frozen=True, slots=True)
class Sinks:
    """Where each thing made is written; what has no place is not made.

    A copy is written whole where `working` is one place, and in segments where it is many.
    """

    frames: Sink
    strip: Sink
    strip_picture: Sink
    sound: Sink
    working: Sink | Segments | None = None
    sound_levels: Sink | None = None
    strip_sheets: Sink | None = None
    movement: Sink | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """What was made: the verified table, the strip's layout, whether there is sound; and what could
    not be made, though the picture could."""

    frames: FrameTable
    strip: FilmStrip
    heard: bool
    copy: Size | None
    samples: Samples
    seen_at: Size
    lacks: tuple[Part, ...] = ()


def prepare(source: Source, facts: ClipFacts, sinks: Sinks, tell: Tell | None = None) -> Prepared:
    """Write a film's table of times, film strip and sound, and its copy where there is a place.

    The source is decoded once. The table holds the time of every picture that really came out.
    """
    with opened(source) as film:
        first = first_picture(film)
    with opened(source) as film:
        with part(Part.COPY):
            eyes = _Eyes(film, first, facts, sinks)
        ears = _Ears(film, facts, eyes.copy)
        pace = Pace(facts.length / 1000, tell)
        for packet in everything(film):
            if packet.stream is film.picture:
                eyes.take(packet)
                pace.at(float(eyes.reached))
            else:
                ears.take(packet)
        made = eyes.finished(heard=ears.heard)
        if eyes.copy is not None:
            with part(Part.COPY):
                eyes.copy.close()
    with part(Part.TABLE):
        sinks.frames.write(made.frames.to_json())
    return replace(made, lacks=(*ears.written(sinks), *eyes.written(made, sinks)))


class _Eyes:
    """Sees every picture once: its time, what moved, the strip; and hands it to the copy."""

    def __init__(self, film: Film, first: VideoFrame, facts: ClipFacts, sinks: Sinks) -> None:
        working = sinks.working
        sar = film.picture.sample_aspect_ratio
        size = fitted(first, sar, WORKING_LINES)
        self._clock = Clock(film)
        self._expected = facts.frame_count
        self._ticks: list[int] = []
        self._strip = StripMaker(facts.length, size, sinks.strip_sheets)
        self._drawing = Doubtful(Part.STRIP)
        self._movement: MovementMaker | None = None
        self._measuring = Doubtful(Part.MOVEMENT)
        if sinks.movement is not None:
            self._movement = MovementMaker(sinks.movement, facts.length)
        self._waiting: deque[tuple[int, Fraction]] = deque()
        self._samples = Samples.of(facts.frame_count)
        self._held: tuple[VideoFrame, Fraction] | None = None
        self._size = size if working is not None else None
        self.copy: WorkingCopy | SegmentedCopy | None = None
        if working is not None:
            rate = film.picture.guessed_rate or Fraction(30)
            kind = Picture(size, rate, colours_of(first))
            begun = SegmentedCopy if isinstance(working, Segments) else WorkingCopy
            self.copy = begun(working, kind, _track(film))  # type: ignore[arg-type]
        tile = fitted(first, sar, TILE_WIDTH)
        self._seen_at = size if working is not None else tile
        self._upright = Upright(self._seen_at)

    @property
    def reached(self) -> Fraction:
        """How many seconds of the film have gone by."""
        return self._ticks[-1] * self._clock.base if self._ticks else Fraction(0)

    def take(self, packet: Packet[Any]) -> None:
        """Decode a packet of the picture."""
        for frame in whatever_decodes(packet):
            if not isinstance(frame, av.VideoFrame):
                continue
            self._ticks.append(self._clock.of(frame))
            number = len(self._ticks) - 1
            if self._movement is not None and not self._measuring.fell():
                with self._measuring:
                    self._movement.see(frame, self.reached)
            if self.copy is not None or self._strip.due(self.reached) or self._samples.due(number):
                self._waiting.append((number, self.reached))
                with part(Part.PICTURE):
                    pictures = self._upright.feed(frame)
                self._ready(pictures)

    def finished(self, *, heard: bool) -> Prepared:
        """Everything has been seen: what it came to."""
        if not self._ticks:
            raise CutShort
        if len(self._ticks) < self._expected / 2:
            found = f"{len(self._ticks)} of {self._expected} pictures"
            raise PartFailed(Part.PICTURE.value, found)
        self._ready(self._upright.flush())
        self._show_held(self._clock.nominal * self._clock.base)
        frames = FrameTable.of(self._clock.base, self._ticks)
        return Prepared(
            frames, self._strip.layout(), heard, self._size, self._samples, self._seen_at
        )

    def written(self, made: Prepared, sinks: Sinks) -> tuple[Part, ...]:
        """Write the film strip and what moved; what is lacking of them."""
        plan = sheet = b""
        if self._movement is not None and not self._measuring.fell():
            with self._measuring:
                self._movement.close()
        lost = (Part.MOVEMENT,) if self._measuring.fell() else ()
        with self._drawing:
            plan = json.dumps(asdict(made.strip), separators=(",", ":")).encode()
            sheet = self._strip.sheet()
        if self._drawing.fell():
            return (Part.STRIP, *lost)
        sinks.strip.write(plan)
        sinks.strip_picture.write(sheet)
        return lost

    def _ready(self, pictures: list[VideoFrame]) -> None:
        for picture in pictures:
            number, time = self._waiting.popleft()
            with self._drawing:
                self._strip.see(picture, time)
            self._samples.see(picture, number)
            if self.copy is None:
                continue
            if self._held is not None:
                self._show_held(time - self._held[1])
            self._held = (picture, time)

    def _show_held(self, lasts: Fraction) -> None:
        # A picture lasts until the next one is shown, so each waits for its successor.
        if self.copy is not None and self._held is not None:
            with part(Part.COPY):
                self.copy.show(*self._held, lasts)
            self._held = None


class _Ears:
    """Hears every piece of sound once: keeps its outline, hands it to the copy.

    Sound that cannot be read costs the sound, and nothing else.
    """

    def __init__(
        self, film: Film, facts: ClipFacts, copy: WorkingCopy | SegmentedCopy | None
    ) -> None:
        self._outline = Hearing(facts.length)
        self._origin = sound_origin(film)
        self._copy = copy
        self._expected = film.sound is not None
        self._hearing = Doubtful(Part.SOUND)
        # A damaged clock may place a sound days away, and the hole before it would be filled.
        self._latest = Fraction(facts.length, 1000) + _LATE_S

    @property
    def heard(self) -> bool:
        """Whether there was anything to hear."""
        return self._outline.heard and not self._hearing.fell()

    def take(self, packet: Packet[Any]) -> None:
        """Decode a packet of the sound."""
        if self._hearing.fell():
            return
        with self._hearing:
            self._hear(packet)
        if self._hearing.fell() and self._copy is not None:
            self._copy.silence()

    def _hear(self, packet: Packet[Any]) -> None:
        frames = []
        for frame in whatever_decodes(packet):
            if not isinstance(frame, av.AudioFrame) or frame.pts is None or not frame.time_base:
                continue
            frame.pts -= round(self._origin / frame.time_base)
            time = Fraction(frame.pts * frame.time_base)
            if abs(time) <= self._latest:
                self._outline.hear(frame, time)
                frames.append(frame)
        # A browser gives up a film at a piece of sound it cannot decode: such a piece stays out.
        if self._copy is not None and (frames or packet.is_discard):
            self._copy.sound(packet, frames)

    def written(self, sinks: Sinks) -> tuple[Part, ...]:
        """Write the outline; what is lacking of the sound."""
        kept = None
        with self._hearing:
            kept = self._outline.kept()
        if kept is None or self._hearing.fell():
            kept = Hearing(Milliseconds(0)).kept()
        sinks.sound.write(kept.document)
        if sinks.sound_levels is not None:
            sinks.sound_levels.write(kept.levels)
        return (Part.SOUND,) if self._expected and not self.heard else ()


def _track(film: Film) -> Track | None:
    if film.sound is None:
        return None
    codec = film.sound.codec_context
    copied = codec.name == "aac" and film.wrapping in {MOV, MATROSKA} and codec.extradata
    return CopiedSound(film.sound) if copied else EvenedSound(film.sound)
