"""State tracks from plain words: `tracks(infant_gaze="0-10 carer_face, 10-20 away", …)`, in s."""

from __future__ import annotations

from annotator.domain.annotation import Annotation
from annotator.domain.interval import Milliseconds, Stretches
from annotator.domain.metrics.engagement import Second, engagement
from tests.builders import an_annotation, stretch


def tracks(**given: str) -> tuple[Annotation, ...]:
    """One annotation for each part of each track."""
    return tuple(
        _part(f"{track}-{n}", track, part)
        for track, parts in given.items()
        for n, part in enumerate(parts.split(", "))
    )


def seconds(length_s: int, **given: str) -> tuple[Second, ...]:
    """The engagement of a clip of so many seconds, all of it codable."""
    return seconds_of(tracks(**given), length_s)


def seconds_of(annotations: tuple[Annotation, ...], length_s: int) -> tuple[Second, ...]:
    length = Milliseconds(length_s * 1000)
    return engagement(annotations, length, Stretches((stretch(0, length),)))


def _part(id: str, track: str, part: str) -> Annotation:
    when, code = part.split(" ")
    onset, offset = (int(float(each) * 1000) for each in when.split("-"))
    return an_annotation(id, track, onset, offset, code)
