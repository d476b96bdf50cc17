"""What a file is, in full: for who wants to know why a film is treated as it is."""

from __future__ import annotations

from dataclasses import asdict
from fractions import Fraction
from typing import TYPE_CHECKING, cast

from annotator.domain.clip import Treatment, treatment, treatment_reasons
from annotator.media.film import first_picture, opened
from annotator.media.limits import WORKING_LINES
from annotator.media.probe import probe
from annotator.media.upright import fitted

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.codec.context import CodecContext
    from av.stream import Stream
    from av.video.stream import VideoStream

    from annotator.domain.clip import ClipFacts
    from annotator.media.film import Film, Source


def inspected(source: Source) -> dict[str, object]:
    """Container, streams, what was found in it, and what will be done with it and why.

    Times are presentation times in ms from the beginning of the film; width and height of `facts`
    are the upright picture's, those of a stream what is coded. Refused where it is no film.
    """
    facts = probe(source).facts
    source.seek(0)
    with opened(source) as film:
        streams = [_stream(each) for each in film.container.streams]
        copy = _copy(film, facts)
    return {
        "container": facts.container,
        "streams": streams,
        "facts": asdict(facts),
        "rate": "constant" if facts.constant_rate else "variable",
        "treatment": treatment(facts).value,
        "why": [each.value for each in treatment_reasons(facts)],
        "copy": copy,
    }


def _stream(stream: Stream) -> dict[str, object]:
    # A codec without a decoder leaves the stream without a context, whatever PyAV's stubs say.
    codec = cast("CodecContext | None", stream.codec_context)
    told: dict[str, object] = {"kind": stream.type, "codec": None if codec is None else codec.name}
    if codec is None:
        return told
    if stream.type == "video":
        return {**told, **_moving(cast("VideoStream", stream))}
    if stream.type == "audio":
        return {**told, **_sounding(cast("AudioStream", stream))}
    return told


def _moving(stream: VideoStream) -> dict[str, object]:
    codec, square = stream.codec_context, stream.sample_aspect_ratio or Fraction(1)
    return {
        "profile": codec.profile,
        "pixels": codec.pix_fmt,
        "width": codec.width,
        "height": codec.height,
        "sample_aspect_ratio": f"{square.numerator}:{square.denominator}",
        "average_rate": None if stream.average_rate is None else str(stream.average_rate),
        "time_base": str(stream.time_base),
        "stated_frames": stream.frames or None,
    }


def _sounding(stream: AudioStream) -> dict[str, object]:
    codec = stream.codec_context
    return {"sample_rate": codec.sample_rate, "channels": codec.layout.nb_channels}


def _copy(film: Film, facts: ClipFacts) -> dict[str, object] | None:
    if treatment(facts) is Treatment.PLAY_AS_IS:
        return None
    size = fitted(first_picture(film), film.picture.sample_aspect_ratio, WORKING_LINES)
    return {"width": size.width, "height": size.height}
