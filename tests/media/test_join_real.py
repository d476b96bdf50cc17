"""Real recordings, cut in three as a camera would or as an editor would, are whole again."""

from __future__ import annotations

import io
import os
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from annotator.media.join import join
from annotator.media.probe import probe
from annotator.media.working_copy import verify
from tests.media.films import decoded

HERE = os.environ.get("GLIMMER_CONFORMANCE", "../shared/conformance")
CLIPS = Path(HERE) / "clips"
pytestmark = pytest.mark.skipif(not CLIPS.is_dir(), reason="the conformance folder is not at hand")
TICK = Fraction(1, 1000)


def cut_at_keyframes(film: bytes, parts: int) -> list[bytes]:
    """The packets of the picture shared out to files, each beginning with a keyframe."""
    with av.open(io.BytesIO(film), "r") as source:
        stream = source.streams.video[0]
        packets = [each for each in source.demux(stream) if each.size and not each.is_discard]
        keys = [at for at, each in enumerate(packets) if each.is_keyframe]
        wanted = [min(keys, key=lambda k: abs(k - len(packets) * n // parts)) for n in range(parts)]
        places = sorted({*wanted, len(packets)})
        made = []
        for begin, end in pairwise(places):
            out = io.BytesIO()
            piece = packets[begin:end]
            first = min(each.pts for each in piece if each.pts is not None)
            with av.open(out, "w", format="mp4") as sink:
                track = sink.add_stream_from_template(stream)
                for each in piece:
                    each.pts, each.dts = (each.pts or 0) - first, (each.dts or 0) - first
                    each.stream = track
                    sink.mux(each)
            made.append(out.getvalue())
    return made


def alike(one: NDArray[Any], other: NDArray[Any]) -> bool:
    return float(np.abs(one.astype(int) - other.astype(int)).mean()) < 1


@pytest.mark.parametrize("name", ["WolfgangLanger_Pexels.mp4", "head_turns.mov"])
def test_a_real_film_cut_at_its_keyframes_is_the_same_film_again(name: str) -> None:
    whole = (CLIPS / name).read_bytes()
    films = cut_at_keyframes(whole, 3)
    assert len(films) > 1
    out = io.BytesIO()
    made = join([io.BytesIO(each) for each in films], out)
    verify(out, made.frames)
    assert len(made.frames) == len(probe(io.BytesIO(whole)).frames)
    # What is no browser's is written anew, and looks a little different for it.
    assert made.copied == (name == "WolfgangLanger_Pexels.mp4")
    if not made.copied:
        return
    (times, pictures), (was, before) = decoded(out.getvalue()), decoded(whole)
    assert len(times) == len(was)
    apart = [abs((a - times[0]) - (b - was[0])) for a, b in zip(times, was, strict=True)]
    assert max(apart) <= TICK
    assert all(alike(a, b) for a, b in zip(pictures, before, strict=True))
