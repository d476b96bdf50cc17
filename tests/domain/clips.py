"""Clips to choose strengths from: drawn by hand, or whatever hypothesis comes up with."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.identity import AnnotationId
from annotator.domain.interval import Interval, Milliseconds
from annotator.domain.strengths import Choices, Sequence, propose
from tests.builders import an_annotation, the_scheme

LENGTH = Milliseconds(90_000)
CODES: dict[str, list[str | None]] = {
    "attunement": [None, "shared_gaze", "cue_met", "quiet_togetherness"],
    "rupture": [None, "missed_cue", "device_absorbed", "external_interruption"],
    "repair": [None, "comfort", "reorient"],
    "mind_comment": [None, "appropriate", "unsure", "non_attuned"],
    "infant_strength": [None, "curiosity"],
    "infant_bid": [None],
    "uncodable": [None],
    "safeguarding": [None],
    "review_flag": [None],
}
VALUES: dict[str, list[dict[str, str]]] = {
    "repair": [
        {},
        {"outcome": "full"},
        {"outcome": "full"},
        {"outcome": "partial"},
        {"outcome": "not_yet"},
    ],
    "infant_bid": [{}, {"met": "yes"}, {"met": "no"}],
    "attunement": [{}, {"goal_link": "yes"}, {"underused_strength": "yes"}],
}
INSTANTS = {"mind_comment", "infant_strength", "infant_bid", "review_flag"}
# What clips are mostly made of comes up most.
FAMILIES = ["attunement"] * 4 + ["rupture"] * 2 + ["repair"] * 3 + [*CODES]
NO_CHOICES = Choices()
# What families may see is worth a longer look: a repair story worth watching is rare among clips
# that keep no rule, and at 60 of them a fault in its windows was not always found.
LONGER = settings(max_examples=max(200, settings().max_examples))


def connection(id: str, onset: int, offset: int, code: str | None = "shared_gaze", **more: object):
    """A moment of connection, sure enough."""
    return an_annotation(id, "attunement", onset, offset, code, **more)  # type: ignore[arg-type]


def rupture(id: str, onset: int, offset: int, code: str | None = "missed_cue") -> Annotation:
    """A moment out of step."""
    return an_annotation(id, "rupture", onset, offset, code)


def repair(
    id: str, onset: int, offset: int, to: str | None, outcome: str | None = "full", **more: object
) -> Annotation:
    """A repair of a rupture."""
    values = {"outcome": outcome} if outcome else {}
    return an_annotation(
        id,
        "repair",
        onset,
        offset,
        "comfort",
        repairs=to,
        values=values,
        **more,  # type: ignore[arg-type]
    )


def proposed(*moments: Annotation, choices: Choices = NO_CHOICES, length: int = LENGTH) -> Sequence:
    """What is proposed of these moments."""
    return propose(moments, the_scheme(), Milliseconds(length), choices)


def clean(moments: list[Annotation], window: Interval, own: str | None = None) -> bool:
    """Whether a stretch of film is free of all a family must not see, found the plain way."""
    for each in moments:
        if each.family not in {"rupture", "uncodable", "safeguarding"} or each.id == own:
            continue
        offset = each.onset + 1 if each.offset is None else each.offset
        if each.onset < window.offset and window.onset < offset:
            return False
    return True


@st.composite
def wild_clips(draw: st.DrawFn, longest: int = 14) -> list[Annotation]:
    """The moments of a clip coded by somebody who keeps no rule."""
    moments: list[Annotation] = []
    for number in range(draw(st.integers(0, longest))):
        family = draw(st.sampled_from(FAMILIES))
        onset = draw(st.integers(0, LENGTH - 1))
        length = draw(st.one_of(st.integers(1, 8000), st.integers(5000, 40_000)))
        before = [each.id for each in moments if each.family == "rupture"]
        to = draw(st.sampled_from(before)) if family == "repair" and before else None
        moments.append(_moment(draw, number, family, (onset, length), to))
    return moments


@st.composite
def staged_clips(draw: st.DrawFn) -> list[Annotation]:
    """A clip as people are: in step, out of step, trying, close by one another or far apart."""
    moments: list[Annotation] = []
    at = draw(st.integers(0, 4000))
    while at < LENGTH - 1000 and len(moments) < 14:
        family = draw(st.sampled_from(["attunement"] * 3 + ["rupture"] * 4 + [*CODES]))
        length = draw(st.integers(500, 14_000))
        moments.append(_moment(draw, len(moments), family, (at, length), None))
        if family == "rupture":
            tried = at + draw(st.integers(1, length + 2000))
            lasts = draw(st.integers(200, 24_000))
            to = moments[-1].id
            if tried < LENGTH:
                moments.append(_moment(draw, len(moments), "repair", (tried, lasts), to))
                at = max(at, tried + lasts - length)
        at += length + draw(st.integers(0, 6000))
    return moments


def clips() -> st.SearchStrategy[list[Annotation]]:
    """The moments of a clip of a minute and a half."""
    return st.one_of(staged_clips(), wild_clips())


def _moment(
    draw: st.DrawFn, number: int, family: str, times: tuple[int, int], repairs: str | None
) -> Annotation:
    onset, length = times
    return an_annotation(
        f"m{number}",
        family,
        onset,
        None if family in INSTANTS else min(LENGTH, onset + length),
        draw(st.sampled_from(CODES[family])),
        repairs=repairs,
        values=draw(st.sampled_from(VALUES.get(family, [{}]))),
        confidence=draw(st.sampled_from([1, 2, 2, 3])),
        starred=draw(st.booleans()),
    )


@st.composite
def choices(draw: st.DrawFn) -> Choices:
    """What people decided about a clip, some of it about moments that are not there."""
    every = [AnnotationId(f"m{number}") for number in range(14)]
    names = st.frozensets(st.sampled_from(every), max_size=2)
    return Choices(
        chosen=draw(names),
        left_out=draw(names),
        device_returns=draw(st.booleans()),
        clips=draw(st.integers(1, 6)),
    )
