"""Codings of a minute to lay side by side."""

from __future__ import annotations

from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.identity import CodeId, FamilyId
from tests.builders import an_annotation

NAMES = (
    ("attunement", "shared_gaze"),
    ("attunement", "following_lead"),
    ("rupture", "too_much"),
    ("repair", None),
)
POINTS = (("infant_bid", None), ("mind_comment", "unsure"))


@st.composite
def a_coding(draw: st.DrawFn, prefix: str = "a") -> tuple[Annotation, ...]:
    """Moments and points of one coder, with stretches that could not be coded among them."""
    found: list[Annotation] = []
    for n in range(draw(st.integers(0, 8))):
        onset, long = draw(st.integers(0, 55_000)), draw(st.integers(500, 9_000))
        family, code = draw(st.sampled_from((*NAMES, ("uncodable", None))))
        end = min(60_000, onset + long)
        found.append(an_annotation(f"{prefix}{n}", family, onset, end, code))
    for n in range(draw(st.integers(0, 3))):
        family, code = draw(st.sampled_from(POINTS))
        onset = draw(st.integers(0, 59_000))
        found.append(an_annotation(f"{prefix}p{n}", family, onset, None, code))
    return tuple(found)


def named(mark: Annotation) -> tuple[FamilyId, CodeId | None]:
    return mark.family, mark.code
