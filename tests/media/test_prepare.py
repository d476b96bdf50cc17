from __future__ import annotations

import io
import json
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from annotator.journey.ports import HowFar
from annotator.media import pace
from annotator.media.frame_table import FrameTable
from annotator.media.heard import outline_of
from annotator.media.prepare import Prepared, Sinks, prepare
from annotator.media.probe import probe
from annotator.media.refusals import PartFailed
from annotator.media.working_copy import verify
from tests.media.films import (
    Reel,
    decoded,
    film,
    loud_at,
    number_on,
    reading,
    steady,
    uneven,
    unpacked,
)


class Made:
    """What preparation makes of a film, in memory."""

    def __init__(self, content: bytes, *, copied: bool = True) -> None:
        source = io.BytesIO(content)
        self.facts = probe(source).facts
        self.frames, self.strip, self.picture, self.sound = (io.BytesIO() for _ in range(4))
        self.levels, self.sheets = io.BytesIO(), io.BytesIO()
        self.working = io.BytesIO() if copied else None
        sinks = Sinks(
            self.frames, self.strip, self.picture, self.sound, self.working,
            sound_levels=self.levels, strip_sheets=self.sheets,
        )  # fmt: skip
        self.told: list[HowFar] = []
        self.prepared: Prepared = prepare(source, self.facts, sinks, self.told.append)

    @property
    def heard(self) -> dict[str, Any]:
        """The document of the sound."""
        document: dict[str, Any] = json.loads(self.sound.getvalue())
        return document

    @property
    def copy(self) -> bytes:
        assert self.working is not None
        return self.working.getvalue()


UNEVEN = Reel(times=uneven(75), base=Fraction(1, 600), b_frames=2, wrapping="mov")
REELS = {
    "phone": Reel(),
    "uneven with b-frames": UNEVEN,
    "hevc on its side": Reel(rotation=90, wrapping="mov", codec="libx265"),
    "upside down": Reel(rotation=180),
    "the other side": Reel(rotation=270),
    "h264 in avi": Reel(wrapping="avi", b_frames=2, sound="libmp3lame"),
    "mpeg4": Reel(wrapping="mov", codec="mpeg4", base=Fraction(1, 30)),
    "webm": Reel(wrapping="webm", codec="libvpx", sound="libopus"),
    "matroska": Reel(wrapping="matroska", b_frames=2),
    "3gp": Reel(wrapping="3gp", codec="h263", size=(352, 288)),
    "late": Reel(times=steady(60, start=Fraction(3, 4))),
    "odd and not square": Reel(size=(322, 242), sar=(4, 3)),
    "ten bits": Reel(codec="libx265", pixels="yuv420p10le"),
    "full range": Reel(pixels="yuvj420p"),
    "sound first and late": Reel(sound_first=True, sound_from=1.0),
    "pcm": Reel(wrapping="mov", sound="pcm_s16le"),
    "silent": Reel(sound=None),
    "transport": Reel(wrapping="mpegts", b_frames=2),
    "program": Reel(wrapping="mpeg", codec="mpeg2video", sound="mp2"),
}


@pytest.mark.parametrize("name", REELS)
def test_the_copy_shows_every_picture_upright_at_its_own_time(name: str) -> None:
    reel = REELS[name].on_whole_ticks()
    made = Made(film(reel))
    times, pictures = decoded(made.copy)
    assert [number_on(each) for each in pictures] == list(range(len(reel.times)))
    table = made.prepared.frames
    assert FrameTable.from_json(made.frames.getvalue()) == table
    assert max(abs(t - table.time(i)) for i, t in enumerate(times)) <= Fraction(6, 1_000_000)
    shift = table.time(0) - reel.times[0]
    assert max(abs(table.time(i) - t - shift) for i, t in enumerate(reel.times)) < reel.base


@pytest.mark.parametrize("name", ["phone", "uneven with b-frames", "hevc on its side", "webm"])
def test_the_copy_can_be_stepped_through(name: str) -> None:
    copy = Made(film(REELS[name].on_whole_ticks())).copy
    with reading(copy) as container:
        stream = container.streams.video[0]
        packets = [each for each in container.demux(stream) if each.size]
        assert stream.codec_context.name == "h264"
        assert stream.codec_context.pix_fmt == "yuv420p"
        assert not stream.codec_context.has_b_frames
    assert all(each.pts == each.dts for each in packets)
    keys = [i for i, each in enumerate(packets) if each.is_keyframe]
    assert max(b - a for a, b in pairwise([*keys, len(packets)])) <= 15


@pytest.mark.parametrize(
    "name", ["phone", "late", "sound first and late", "webm", "pcm", "h264 in avi", "transport"]
)
def test_sound_stays_with_the_picture(name: str) -> None:
    reel = REELS[name].on_whole_ticks()
    made = Made(film(reel))
    begins = reel.sound_from
    with reading(made.copy) as container:
        loud = loud_at(container)
    assert loud[0] == pytest.approx(begins, abs=0.05)
    if begins == 0:  # a second of tone, then a second of rest
        assert max(t for t in loud if t < 1.9) == pytest.approx(1.0, abs=0.06)
    outline = outline_of(made.sound.getvalue(), lambda at, n: made.levels.getvalue()[at : at + n])
    high = np.array(outline.peaks).reshape(-1, 2)[:, 1]
    drawn_loud = np.flatnonzero(high > 30)
    assert drawn_loud[0] / 100 == pytest.approx(begins, abs=0.05)
    assert made.prepared.heard


def test_aac_from_a_phone_is_copied_as_it_is() -> None:
    content = film(Reel())
    with reading(content) as source:
        before = [bytes(each) for each in source.demux(source.streams.audio[0]) if each.size]
    with reading(Made(content).copy) as copy:
        after = [bytes(each) for each in copy.demux(copy.streams.audio[0]) if each.size]
    assert after == before


def test_nothing_a_phone_wrote_about_itself_is_in_the_copy() -> None:
    about = (("location", "+51.5074-000.1278/"), ("comment", "kitchen-canary"))
    content = film(Reel(wrapping="mov", metadata=about))
    assert b"kitchen-canary" in content
    copy = Made(content).copy
    assert b"kitchen-canary" not in copy
    assert b"51.5074" not in copy
    assert b"Lavf" not in copy


def test_the_strip_goes_through_the_film() -> None:
    made = Made(film(Reel(times=steady(150))))
    sheet = unpacked(made.picture.getvalue())
    layout = json.loads(made.strip.getvalue())
    fine = layout.pop("fine")
    assert layout == {"every_ms": 1000, "width": 160, "height": 120, "columns": 5, "count": 5}
    tiles = [sheet[:, 160 * i : 160 * (i + 1)] for i in range(5)]
    assert [number_on(each) for each in tiles] == [0, 30, 60, 90, 120]
    assert (fine["every_ms"], fine["count"], len(fine["ends"])) == (250, 20, 1)
    closer = unpacked(made.sheets.getvalue())
    for at in range(20):
        top, left = at // 10 * 120, at % 10 * 160
        meant = -(-at * 30 // 4)
        assert number_on(closer[top : top + 120, left : left + 160]) == meant


def test_a_film_used_as_it_is_gets_everything_but_a_copy() -> None:
    content = film(Reel())
    with_copy, without = Made(content), Made(content, copied=False)
    assert without.prepared.copy is None
    for name in ("frames", "sound", "levels"):
        assert getattr(without, name).getvalue() == getattr(with_copy, name).getvalue()
    plans = [json.loads(each.strip.getvalue()) for each in (with_copy, without)]
    # The pictures were made small in another way, so the sheets are not to the byte as long.
    assert all(plan["fine"].pop("ends") for plan in plans)
    assert plans[0] == plans[1]
    sheet = unpacked(without.picture.getvalue())
    assert number_on(sheet[:, :160]) == 0
    assert number_on(sheet[:, 160:]) == 30


def test_a_large_picture_becomes_720_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "EVERY_S", 0.0)
    made = Made(film(Reel(size=(1920, 1080), times=steady(20), sound=None)))
    _, pictures = decoded(made.copy)
    assert pictures[0].shape == (720, 1280, 3)
    assert [number_on(each) for each in pictures] == list(range(20))
    assert made.told[-1].done == pytest.approx(0.95, abs=0.02)
    assert all(a.done <= b.done for a, b in pairwise(made.told))


def test_a_damaged_stretch_costs_its_pictures_and_no_others() -> None:
    content = bytearray(film(Reel(times=steady(120), keyframe_every=10, sound=None)))
    content[20_000:20_400] = bytes(400)
    made = Made(bytes(content))
    assert 100 <= len(made.prepared.frames) <= 120
    verify(io.BytesIO(made.copy), made.prepared.frames)


def test_pieces_of_sound_that_do_not_decode_stay_out_of_the_copy() -> None:
    spoilt = bytearray(film(Reel(keyframe_every=60)))
    with reading(bytes(spoilt)) as container:
        pieces = [each for each in container.demux(container.streams.audio[0]) if each.size]
        for each in pieces[20:40]:
            assert each.pos is not None
            spoilt[each.pos : each.pos + each.size] = b"\xff" * each.size
    made = Made(bytes(spoilt))
    assert made.prepared.heard
    assert made.prepared.lacks == ()
    with reading(made.copy) as container:
        kept = [each for each in container.demux(container.streams.audio[0]) if each.size]
        nothing = [each for each in kept if not each.decode()]
    # What a decoder needs to warm up is hidden.
    assert len(nothing) <= 1
    assert len(pieces) - 22 <= len(kept) <= len(pieces) - 18


def test_a_film_of_noise_is_no_film_in_the_end() -> None:
    content = bytearray(film(Reel(times=steady(90), sound=None)))
    start = content.find(b"mdat") + 6000
    content[start : len(content) - 3000] = bytes(len(content) - 3000 - start)
    with pytest.raises(PartFailed):
        Made(bytes(content))


@pytest.mark.parametrize("name", ["WolfgangLanger_Pexels.mp4", "face_noface.mov"])
def test_real_films_keep_every_picture_and_its_time(conformance: Path, name: str) -> None:
    made = Made((conformance / "clips" / name).read_bytes())
    table = made.prepared.frames
    assert len(table) == made.facts.frame_count
    verify(io.BytesIO(made.copy), table)
    assert [table.nearest(table.ms(i)) for i in range(len(table))] == list(range(len(table)))
