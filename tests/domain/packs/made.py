"""Packs of two codings of one clip, as tests need them."""

from __future__ import annotations

import json
from dataclasses import replace

from annotator.domain.annotation import Annotation
from annotator.domain.coding import CodingSession
from annotator.domain.identity import ClipId, CoderId, SessionId
from annotator.domain.interval import Milliseconds
from annotator.domain.packs.pack import Made, Pack, packed
from annotator.domain.session_document import session_from
from tests.builders import ROOT, the_scheme, the_scheme_document
from tests.fakes.clock import NOON

LENGTH = Milliseconds(120_000)
FRAMES = tuple(Milliseconds(at) for at in range(0, LENGTH, 40))
MADE = Made("f" * 32, NOON, CoderId("ada"), "0.1", "0" * 64)


def a_coding(coder: str, *marks: Annotation) -> CodingSession:
    return CodingSession(
        id=SessionId(f"by-{coder}"),
        clip=ClipId("c1"),
        coder=CoderId(coder),
        scheme=the_scheme(),
        clip_length=LENGTH,
        annotations={each.id: each for each in marks},
        versions={each.id: each.version for each in marks},
    )


def a_pack(first: CodingSession, second: CodingSession) -> Pack:
    return packed(MADE, the_scheme_document(), (first, second), FRAMES)


def sample_codings(name: str = "feeding") -> tuple[CodingSession, CodingSession]:
    """Two real codings of a sample clip."""
    found = []
    for who in ("coder-a", "coder-b"):
        place = ROOT / "sample_data" / name / f"{who}.json"
        found.append(session_from(json.loads(place.read_text(encoding="utf-8")), the_scheme()))
    return found[0], found[1]


def sample_pack(name: str = "feeding") -> Pack:
    first, second = sample_codings(name)
    frames = tuple(Milliseconds(at) for at in range(0, first.clip_length, 40))
    return packed(replace(MADE), the_scheme_document(), (first, second), frames)
