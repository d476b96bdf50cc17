"""Every figure of one session, in one call."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.domain.metrics.latencies import attempt_latencies, reconnection_latencies
from annotator.domain.metrics.of_bids import contingencies, of_bids
from annotator.domain.metrics.of_moments import of_moments
from annotator.domain.metrics.of_tracks import of_tracks, tracks
from annotator.domain.metrics.sanity import notes
from annotator.domain.metrics.sequences import sequences

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.identity import FamilyId
    from annotator.domain.interval import Milliseconds, Stretches
    from annotator.domain.metrics.coded import Coded
    from annotator.domain.metrics.latencies import Latencies
    from annotator.domain.metrics.measured import Measured
    from annotator.domain.metrics.of_bids import Contingency
    from annotator.domain.metrics.of_tracks import Tracks
    from annotator.domain.metrics.sanity import Note


@dataclass(frozen=True, slots=True)
class Overview:
    """The figures by key, and what the drawings of them are made of.

    `unsure` is how many annotations entered no figure because their coder was not sure of them.
    """

    length: Milliseconds
    codable: Stretches
    unsure: int
    figures: Mapping[str, Measured] = field(hash=False)
    moments: Mapping[FamilyId, Stretches] = field(hash=False)
    attempts: Latencies
    reconnections: Latencies
    sequences: tuple[tuple[str, ...], ...]
    contingencies: tuple[Contingency, Contingency]
    tracks: Tracks
    notes: tuple[Note, ...]


def overview(coded: Coded) -> Overview:
    """All figures of the design reference, "Metrics", for one coding; blank where there is none."""
    found = tracks(coded.seconds)
    every = (*of_moments(coded), *of_bids(coded), *of_tracks(coded, found))
    figures = {each.key: each for each in every}
    return Overview(
        length=coded.length,
        codable=coded.codable,
        unsure=len(coded.annotations) - len(coded.sure),
        figures=figures,
        moments=coded.moments,
        attempts=attempt_latencies(coded.episodes, coded.codable),
        reconnections=reconnection_latencies(coded.episodes, coded.codable),
        sequences=sequences(coded.moments, coded.codable),
        contingencies=contingencies(coded),
        tracks=found,
        notes=notes(coded, figures),
    )
