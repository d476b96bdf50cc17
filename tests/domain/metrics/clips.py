"""A coding of two and a half minutes with everything in it, so that no figure need be blank."""

from __future__ import annotations

from annotator.domain.annotation import Annotation
from annotator.domain.interval import Milliseconds
from annotator.domain.metrics.coded import Coded
from tests.builders import an_annotation
from tests.domain.metrics import golden
from tests.domain.metrics.tracks import tracks

LENGTH = Milliseconds(200_000)


def every_track(length_s: int = 200) -> tuple[Annotation, ...]:
    """The two take turns: the carer comes two seconds after the infant."""
    faces = ("carer_face", "object", "feed_object", "away")
    partner = ("infant_face", "object_shared", "infant_body_feed", "other_person")
    starts = [(at, (at // 5 + at // 35) % 4) for at in range(0, length_s, 5)]
    infant = ", ".join(f"{at}-{at + 5} {faces[n]}" for at, n in starts)
    carer = ", ".join(f"{at + 2}-{min(at + 7, length_s)} {partner[n]}" for at, n in starts)
    return tracks(
        infant_gaze=infant,
        carer_gaze=carer,
        infant_affect=f"0-{length_s} interested_calm",
        carer_affect=f"0-{length_s} warm_calm",
        infant_state="0-60 quiet_alert, 60-68 crying, 68-200 quiet_alert",
        device="0-20 none, 20-22 glance, 22-40 use, 40-60 absorbed, 60-200 none",
    )


def many_bids() -> tuple[Annotation, ...]:
    """Bids of both, most of them answered soon."""
    found = []
    for n, at in enumerate(range(3000, 190_000, 10_000)):
        found.append(an_annotation(f"i{n}", "infant_bid", at, None))
        found.append(an_annotation(f"c{n}", "carer_bid", at + (1500 if n % 4 else 6000), None))
    return tuple(found)


def full() -> Coded:
    """The golden moments with bids, comments and state tracks."""
    comments = (an_annotation("w1", "mind_comment", 5000, None, "appropriate"),)
    given = (*golden.first_moments(), *many_bids(), *comments, *every_track())
    return Coded(given, LENGTH, utterances=40)


def golden_coding() -> Coded:
    """The golden vector as it would be coded."""
    hidden = an_annotation("u1", "uncodable", 50_000, 54_000)
    return Coded((*golden.first_moments(), hidden), golden.CLIP)
