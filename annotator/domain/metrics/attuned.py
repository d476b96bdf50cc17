"""The share of codable time in which carer and infant were in step."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.interval import Interval, Milliseconds, Stretches


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, both in milliseconds."""

    part: Milliseconds
    whole: Milliseconds

    @property
    def value(self) -> float | None:
        """The share from 0 to 1; None where there was nothing to share."""
        return self.part / self.whole if self.whole else None


def codable_time(clip_length: Milliseconds, *left_out: Stretches) -> Stretches:
    """O, the time that can be coded: the clip without uncodable and other left-out stretches.

    Source: design reference, "Metrics", notation.
    """
    codable = Stretches.of([Interval(Milliseconds(0), clip_length)] if clip_length else [])
    for stretches in left_out:
        codable -= stretches
    return codable


def attuned_share(attunement: Stretches, codable: Stretches) -> Share:
    """|A| / |O|: the union of attunement in codable time, nothing counted twice.

    Describes the moments tier only; it is not the "matched time" of micro-coded studies and
    must not be read against their figures.
    """
    return Share((attunement & codable).total, codable.total)
