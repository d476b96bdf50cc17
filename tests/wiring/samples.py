"""The two coders' codings that come with the made-up family."""

from __future__ import annotations

from annotator.domain.annotation import Annotation
from annotator.wiring.sample import coding_of


def coded(clip: str, who: str) -> tuple[Annotation, ...]:
    """What one of them marked, by onset."""
    marks = coding_of(clip, who).annotations.values()
    return tuple(sorted(marks, key=lambda each: (each.onset, each.id)))
